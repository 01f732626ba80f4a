//! An invoice as the Authority wants to know it. Amounts are agorot.

use jiff::civil::{Date, Time};
use serde_json::{Map, Value};

use crate::kind::InvoiceKind;
use crate::outcome::{ConfigProblem, Failure, Fault};

/// The customer number of a buyer who does not deduct VAT, or is abroad.
pub(crate) const NO_DEALER: u32 = 999_999_998;

/// Amounts have twelve digits before the point.
const TOO_LARGE: i64 = 100_000_000_000_000;

/// An invoice that wants a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoice {
    /// Our own key of it, up to 50 characters: every request for this invoice has the same.
    pub id: String,
    /// What it is.
    pub kind: InvoiceKind,
    /// The issuer's nine-digit number.
    pub vat_number: u32,
    /// The number of a union of dealers (איחוד עוסקים).
    pub union_vat_number: Option<u32>,
    /// The company that acts for the issuer.
    pub authorized_company: Option<u32>,
    /// Who issues it.
    pub operator: Operator,
    /// The number printed on it, up to 20 characters.
    pub reference_number: String,
    /// The buyer's nine-digit number; nothing for one who deducts no VAT.
    pub customer_vat_number: Option<u32>,
    /// The buyer's name; 25 characters are sent.
    pub customer_name: String,
    /// The buyer's country (ISO 3166-1).
    pub customer_country_code: String,
    /// The date printed on it.
    pub date: Date,
    /// The date of the system.
    pub issued_on: Date,
    /// The branch, up to 7 characters.
    pub branch_id: String,
    /// The number of the software's registration; the issuer's own while there is none.
    pub software_number: u32,
    /// Our name for the business.
    pub client_software_key: String,
    /// Without VAT.
    pub amount_before_discount: i64,
    /// How much less; not negative, unlike in the uniform file.
    pub discount: i64,
    /// Without VAT, after the discount: the threshold is about this.
    pub net: i64,
    /// VAT.
    pub vat: i64,
    /// With VAT.
    pub total: i64,
    /// A remark.
    pub note: String,
    /// What is asked beyond a number.
    pub action: Option<Action>,
    /// Goods on their way.
    pub transport: Option<Transport>,
    /// `additional_information` and its numbered sisters, whose meaning is still to be published.
    pub additional: Map<String, Value>,
    /// What was sold.
    pub items: Vec<Item>,
}

/// The person who issues: one of both must be there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Operator {
    /// Their personal number.
    pub id: Option<u32>,
    /// Their name, or the word by which the software knows them; 25 characters are sent.
    pub name: String,
}

/// What is asked beyond a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The buyer reports the VAT, after a refusal.
    ReverseCharge = 3,
}

/// Goods on their way to the buyer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Transport {
    /// The vehicle's number.
    pub vehicle_license_number: Option<u64>,
    /// The driver's telephone.
    pub phone_of_driver: String,
    /// When they arrive.
    pub arrival_date: Option<Date>,
    /// At what time.
    pub estimated_arrival_time: Option<Time>,
    /// The crossing they pass.
    pub transition_location: Option<u64>,
    /// Where they go.
    pub delivery_address: String,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The article's number.
    pub catalog_id: String,
    /// Six digits: 1 goods or 2 services, and a class; 299999 is any service.
    pub category: Option<u32>,
    /// What it is.
    pub description: String,
    /// What is counted; 30 characters are sent.
    pub unit: String,
    /// Ten-thousandths of the unit.
    pub quantity: i64,
    /// Of one unit, without VAT.
    pub unit_price: i64,
    /// How much less.
    pub discount: i64,
    /// Without VAT, less the discount.
    pub total: i64,
    /// In basis points: 1800 is 18%.
    pub vat_rate: u16,
    /// VAT.
    pub vat: i64,
}

impl Invoice {
    /// Sees what the Authority would refuse, before asking.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        self.operator.check()?;
        let mut faults = Faults::default();
        faults.word("invoice_id", &self.id, 50);
        faults.word("invoice_reference_number", &self.reference_number, 20);
        faults.short("branch_id", &self.branch_id, 7);
        faults.short("customer_country_code", &self.customer_country_code, 2);
        for (field, number) in [
            ("vat_number", Some(self.vat_number)),
            ("union_vat_number", self.union_vat_number),
            ("authorized_company", self.authorized_company),
            ("user_id", self.operator.id),
            ("customer_vat_number", self.customer_vat_number),
            ("accounting_software_number", Some(self.software_number)),
        ] {
            if let Some(number) = number {
                faults.number(field, number);
            }
        }
        if self.customer_vat_number == Some(self.vat_number) {
            faults.say("customer_vat_number", "it is the issuer's own number");
        }
        for (field, amount) in [
            ("amount_before_discount", self.amount_before_discount),
            ("discount", self.discount),
            ("payment_amount", self.net),
            ("vat_amount", self.vat),
            ("payment_amount_including_vat", self.total),
        ] {
            faults.amount(field, amount);
        }
        let sum = |one: i64, other: i64| i128::from(one) + i128::from(other);
        if sum(self.net, self.discount) != i128::from(self.amount_before_discount) {
            faults.say("payment_amount", "it is not the amount less the discount");
        }
        if sum(self.net, self.vat) != i128::from(self.total) {
            faults.say(
                "payment_amount_including_vat",
                "it is not the net amount and VAT",
            );
        }
        for key in self.additional.keys() {
            if !key.starts_with("additional_information") {
                faults.say(key, "there is no such field");
            }
        }
        faults.result()
    }
}

impl Operator {
    pub(crate) fn check(&self) -> Result<(), Failure> {
        if self.id.is_some() || !self.name.trim().is_empty() {
            return Ok(());
        }
        Err(Failure::Config {
            problem: ConfigProblem::Operator,
            reason: "neither the number nor the name of the person who issues is set".to_owned(),
        })
    }
}

/// What was found wrong so far.
#[derive(Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn say(&mut self, field: &str, message: &str) {
        self.0.push(Fault {
            code: None,
            field: field.to_owned(),
            message: message.to_owned(),
        });
    }

    /// A word that must be there, and is never shortened.
    pub(crate) fn word(&mut self, field: &str, word: &str, longest: usize) {
        if word.trim().is_empty() {
            self.say(field, "it is missing");
        }
        self.short(field, word, longest);
    }

    fn short(&mut self, field: &str, word: &str, longest: usize) {
        if word.chars().count() > longest {
            self.say(field, &format!("it has more than {longest} characters"));
        }
    }

    pub(crate) fn number(&mut self, field: &str, number: u32) {
        if !(1..=999_999_999).contains(&number) {
            self.say(field, "it is no number of nine digits");
        }
    }

    fn amount(&mut self, field: &str, amount: i64) {
        if !(0..TOO_LARGE).contains(&amount) {
            self.say(field, "it is negative or too large");
        }
    }

    pub(crate) fn result(self) -> Result<(), Failure> {
        if self.0.is_empty() {
            return Ok(());
        }
        Err(Failure::Invalid { faults: self.0 })
    }
}
