//! The ledger, where the software keeps one: accounts (B110) and movements (B100). Amounts are agorot.

use jiff::civil::Date;

use crate::business::Address;
use crate::codes::Side;
use crate::document::ForeignAmount;
use crate::kind::DocumentKind;

/// One side of a journal entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerEntry {
    /// The number of the transaction; the same for all of its sides.
    pub transaction: u64,
    /// Which side of it, from 1.
    pub line: u64,
    /// The batch.
    pub batch: Option<u64>,
    /// A word for the kind of movement.
    pub movement: String,
    /// The document behind it.
    pub reference: Reference,
    /// A second one.
    pub second_reference: Reference,
    /// What it was.
    pub details: String,
    /// The day of the entry.
    pub date: Date,
    /// From when it counts.
    pub value_date: Date,
    /// The account's key, up to 15 characters.
    pub account: String,
    /// The account on the other side, in single entry.
    pub contra_account: String,
    /// Debit or credit.
    pub side: Side,
    /// Positive on both sides; a negative one lessens its side.
    pub amount: i64,
    /// The same in foreign money.
    pub foreign: Option<ForeignAmount>,
    /// A quantity, in hundredths.
    pub quantity: i64,
    /// A word to match entries by.
    pub matching: String,
    /// A second one.
    pub second_matching: String,
    /// The branch; must be there when the business has branches.
    pub branch: String,
    /// When it was really entered.
    pub entered_on: Date,
    /// Who entered it.
    pub user: String,
}

/// A document that an entry comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reference {
    /// Its number, up to 20 characters; may be empty.
    pub number: String,
    /// Its kind, when the software knows it.
    pub kind: Option<DocumentKind>,
}

/// An account of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its key, up to 15 characters, unique.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The group in the trial balance.
    pub group: String,
    /// The name of the group.
    pub group_name: String,
    /// Of a customer or supplier.
    pub address: Address,
    /// The name of their country.
    pub country: String,
    /// Its code (ISO 3166-1).
    pub country_code: String,
    /// The account that gathers this one.
    pub control_account: String,
    /// At the beginning of the period: debit positive, credit negative.
    pub opening_balance: i64,
    /// All debits of the period.
    pub debits: i64,
    /// All credits of the period.
    pub credits: i64,
    /// The code of form 6111.
    pub classification: Option<u64>,
    /// The nine-digit number of the customer or supplier.
    pub tax_number: Option<u32>,
    /// The branch; must be there when the business has branches.
    pub branch: String,
    /// The opening balance in foreign money.
    pub foreign_opening: Option<ForeignAmount>,
}
