//! The fixed words of a document in each language it can be printed in.

mod english;
mod hebrew;

use serde::{Deserialize, Serialize};

use crate::kind::DocumentKind;

/// The language of the printed words, and with it the direction of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// Hebrew, right to left.
    He,
    /// English, left to right.
    En,
}

impl Language {
    /// The language's words.
    pub(crate) const fn labels(self) -> &'static Labels {
        match self {
            Self::He => &hebrew::LABELS,
            Self::En => &english::LABELS,
        }
    }
}

impl DocumentKind {
    /// What the kind is called on paper, for example `חשבונית מס / קבלה`.
    #[must_use]
    pub const fn title(self, language: Language) -> &'static str {
        match language {
            Language::He => hebrew::title(self),
            Language::En => english::title(self),
        }
    }
}

/// The words of one language.
#[derive(Debug)]
pub(crate) struct Labels {
    pub(crate) number: &'static str,
    pub(crate) allocation: &'static str,
    pub(crate) original: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) draft: &'static str,
    pub(crate) page: &'static str,
    pub(crate) of: &'static str,
    pub(crate) produced: &'static str,
    pub(crate) date: &'static str,
    pub(crate) due: &'static str,
    pub(crate) valid_until: &'static str,
    pub(crate) to: &'static str,
    pub(crate) received_from: &'static str,
    pub(crate) donor: &'static str,
    pub(crate) customer_number: &'static str,
    pub(crate) concerning: &'static str,
    pub(crate) cancels: &'static str,
    pub(crate) dated: &'static str,
    pub(crate) reason: &'static str,
    pub(crate) not_a_tax_invoice: &'static str,
    pub(crate) no_input_tax: &'static str,
    pub(crate) section_46: &'static str,
    pub(crate) approval: &'static str,
    pub(crate) purposes: &'static str,
    pub(crate) donation: &'static str,
    pub(crate) items: &'static str,
    pub(crate) description: &'static str,
    pub(crate) quantity: &'static str,
    pub(crate) unit_price: &'static str,
    pub(crate) discount: &'static str,
    pub(crate) vat: &'static str,
    pub(crate) amount: &'static str,
    pub(crate) with_vat: &'static str,
    pub(crate) without_vat: &'static str,
    pub(crate) sum_of_lines: &'static str,
    pub(crate) net: &'static str,
    pub(crate) total_due: &'static str,
    pub(crate) total_credit: &'static str,
    pub(crate) total: &'static str,
    pub(crate) vat_details: &'static str,
    pub(crate) category: &'static str,
    pub(crate) standard: &'static str,
    pub(crate) zero: &'static str,
    pub(crate) exempt: &'static str,
    pub(crate) out_of_scope: &'static str,
    pub(crate) rate_of: &'static str,
    pub(crate) net_in_shekels: &'static str,
    pub(crate) vat_in_shekels: &'static str,
    pub(crate) total_in_shekels: &'static str,
    pub(crate) payments: &'static str,
    pub(crate) means: &'static str,
    pub(crate) details: &'static str,
    pub(crate) withheld: &'static str,
    pub(crate) received: &'static str,
    pub(crate) returned: &'static str,
    pub(crate) computerized: &'static str,
    pub(crate) signature: &'static str,
    pub(crate) verify: &'static str,
    pub(crate) verification_code: &'static str,
    pub(crate) logo: &'static str,
    pub(crate) cash: &'static str,
    pub(crate) cheque: &'static str,
    pub(crate) card: &'static str,
    pub(crate) transfer: &'static str,
    pub(crate) app: &'static str,
    pub(crate) other: &'static str,
    pub(crate) cheque_number: &'static str,
    pub(crate) bank: &'static str,
    pub(crate) branch: &'static str,
    pub(crate) account: &'static str,
    pub(crate) cheque_due: &'static str,
    pub(crate) card_ending: &'static str,
    pub(crate) installments: &'static str,
    pub(crate) confirmation: &'static str,
    pub(crate) reference: &'static str,
}
