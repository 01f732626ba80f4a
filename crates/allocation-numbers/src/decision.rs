//! What the owner decided about an invoice that got no number.

use serde::Serialize;

use crate::invoice::{Faults, Operator};
use crate::outcome::Failure;
use crate::wire::text;

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The invoice is not issued.
    Cancel,
    /// It is issued without a number.
    Continue,
    /// The owner wants a hearing.
    FurtherObjection,
}

impl Verdict {
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Cancel => "Cancel",
            Self::Continue => "Continue",
            Self::FurtherObjection => "FurtherObjection",
        }
    }
}

/// Which invoice it is about, and who decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The invoice's `id` as it was asked about.
    pub invoice_id: String,
    /// The issuer's nine-digit number.
    pub vat_number: u32,
    /// Who decided.
    pub operator: Operator,
    /// The number of the software's registration.
    pub software_number: u32,
}

#[derive(Serialize)]
struct Body<'a> {
    invoice_id: &'a str,
    vat_number: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_id: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_name: Option<String>,
    accounting_software_number: u32,
}

impl Decision {
    pub(crate) fn check(&self) -> Result<(), Failure> {
        self.operator.check()?;
        let mut faults = Faults::default();
        faults.word("invoice_id", &self.invoice_id, 50);
        faults.number("vat_number", self.vat_number);
        faults.number("accounting_software_number", self.software_number);
        faults.result()
    }

    pub(crate) fn body(&self) -> serde_json::Result<Vec<u8>> {
        serde_json::to_vec(&Body {
            invoice_id: &self.invoice_id,
            vat_number: self.vat_number,
            user_id: self.operator.id,
            user_name: text(&self.operator.name, 25),
            accounting_software_number: self.software_number,
        })
    }
}
