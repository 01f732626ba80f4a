//! The payment rows of a receipt: how the money came, on what day, and how much.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::money::Money;

/// One row of money received. Several means in one visit are several rows of one receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Payment {
    /// How the money came.
    pub means: PaymentMeans,
    /// The day the money was received.
    pub date: Date,
    /// The amount of this row: above zero, but below on a receipt that cancels another.
    pub amount: Money,
}

/// A means of payment, with the details a receipt shows for it. Texts are up to 60 characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "type",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum PaymentMeans {
    /// מזומן.
    Cash,
    /// שיק: bookkeeping instruction 5 wants all five details of each cheque.
    Cheque {
        /// The number printed on the cheque.
        number: String,
        /// The bank's name or number.
        bank: String,
        /// The branch number.
        branch: String,
        /// The account number.
        account: String,
        /// The day from which the cheque may be cashed.
        due_date: Date,
    },
    /// כרטיס אשראי. The full card number is never kept.
    Card {
        /// The brand, for example `Visa`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        brand: Option<String>,
        /// The last four digits of the card.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        last4: Option<String>,
        /// The number of monthly installments, when there are several.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        installments: Option<u8>,
        /// The card company's confirmation number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        confirmation: Option<String>,
    },
    /// העברה בנקאית.
    Transfer {
        /// The payer's bank, name or number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        bank: Option<String>,
        /// The payer's branch number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        branch: Option<String>,
        /// The payer's account number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        account: Option<String>,
        /// The bank's reference of the transfer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reference: Option<String>,
    },
    /// A payment app such as Bit or PayBox.
    App {
        /// The app's name.
        name: String,
        /// The app's reference of the payment.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reference: Option<String>,
    },
    /// Any other means, described in words.
    Other {
        /// What it was, for example `שובר מתנה`.
        description: String,
    },
}

impl PaymentMeans {
    /// The code of the means in the uniform file format 1.31 (field 1306). Apps count as other (9).
    #[must_use]
    pub const fn code(&self) -> u8 {
        match self {
            Self::Cash => 1,
            Self::Cheque { .. } => 2,
            Self::Card { .. } => 3,
            Self::Transfer { .. } => 4,
            Self::App { .. } | Self::Other { .. } => 9,
        }
    }
}
