//! A document as the uniform file has it. Amounts are agorot; texts may be empty unless said otherwise.

use jiff::civil::{Date, DateTime};

use crate::business::Address;
use crate::codes::Supply;
use crate::kind::DocumentKind;
use crate::payment::PaymentLine;

/// A document (C100) with its lines (D110) and payments (D120).
///
/// The meaning follows the kind, not the sign: a credit invoice has positive amounts. Negative amounts
/// reverse what the kind does, as on a receipt that cancels another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: DocumentKind,
    /// Its number as printed; up to 20 characters, unique within kind and branch.
    pub number: String,
    /// The date printed on it.
    pub date: Date,
    /// When it was really produced, in the time of Israel.
    pub produced_at: DateTime,
    /// Who it is for.
    pub customer: Customer,
    /// When a receipt's money is due, or goods were fetched.
    pub value_date: Option<Date>,
    /// The total in foreign money, of an export invoice.
    pub foreign_total: Option<ForeignAmount>,
    /// Without VAT, before the discount of the whole document.
    pub amount_before_discount: i64,
    /// The discount of the whole document: as much as the amount is lessened by.
    pub discount: i64,
    /// Without VAT, after all discounts.
    pub net: i64,
    /// VAT.
    pub vat: i64,
    /// With VAT; of a receipt, what was received.
    pub total: i64,
    /// Tax that the payer withheld, on top of what a receipt says was received.
    pub withheld: i64,
    /// A word to match documents by.
    pub matching: String,
    /// Whether it was cancelled; it stays all the same.
    pub is_cancelled: bool,
    /// Its branch, up to 7 characters; must be there when the business has branches.
    pub branch: String,
    /// Who made it.
    pub user: String,
    /// What was sold.
    pub lines: Vec<Line>,
    /// How it was paid.
    pub payments: Vec<PaymentLine>,
}

/// The customer, or the supplier of a purchase. Kinds 100 to 710 want a name and a key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Customer {
    /// The name.
    pub name: String,
    /// Where they are.
    pub address: Address,
    /// The name of their country.
    pub country: String,
    /// Its code (ISO 3166-1): `IL`.
    pub country_code: String,
    /// The telephone.
    pub phone: String,
    /// Their nine-digit number; nothing for a private person.
    pub tax_number: Option<u32>,
    /// Their key, up to 15 characters.
    pub key: String,
}

/// An amount in foreign money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignAmount {
    /// Hundredths.
    pub amount: i64,
    /// ISO 4217.
    pub currency: String,
}

/// One line of goods or services.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The document that this one came from.
    pub base: Option<BaseDocument>,
    /// Goods or services.
    pub supply: Option<Supply>,
    /// The business's own number of the article, up to 20 characters.
    pub sku: String,
    /// What it is; must be there. The file has room for 30 characters.
    pub description: String,
    /// Who made the goods, of goods that want it.
    pub manufacturer: String,
    /// The serial number of such goods.
    pub serial_number: String,
    /// What is counted; when empty, the word `יחידה` is written.
    pub unit: String,
    /// Ten-thousandths of the unit.
    pub quantity: i64,
    /// Of one unit, without VAT.
    pub unit_price: i64,
    /// The discount of the line: as much as it is lessened by.
    pub discount: i64,
    /// Without VAT, less the discount.
    pub total: i64,
    /// The rate of VAT in basis points: 1800 is 18%.
    pub vat_rate: u16,
}

/// The document that a line came from: the invoice that a credit invoice takes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseDocument {
    /// Its kind.
    pub kind: DocumentKind,
    /// Its number.
    pub number: String,
    /// Its branch; the document's own when empty.
    pub branch: String,
}
