//! The fixed words of a document in each language it can be printed in.

use serde::{Deserialize, Serialize};

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
            Self::He => &HEBREW,
            Self::En => &ENGLISH,
        }
    }
}

/// The words of one language. Serialized as a whole for the template, which picks what it prints.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Labels {
    pub(crate) receipt: &'static str,
    pub(crate) number: &'static str,
    pub(crate) original: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) date: &'static str,
    pub(crate) to: &'static str,
    pub(crate) payer_number: &'static str,
    pub(crate) purposes: &'static str,
    pub(crate) purpose: &'static str,
    pub(crate) payments: &'static str,
    pub(crate) means: &'static str,
    pub(crate) details: &'static str,
    pub(crate) amount: &'static str,
    pub(crate) gross: &'static str,
    pub(crate) withheld: &'static str,
    pub(crate) received: &'static str,
    pub(crate) computerized: &'static str,
    pub(crate) produced: &'static str,
    pub(crate) signature: &'static str,
    pub(crate) page: &'static str,
    pub(crate) of: &'static str,
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
    pub(crate) due: &'static str,
    pub(crate) card_ending: &'static str,
    pub(crate) installments: &'static str,
    pub(crate) confirmation: &'static str,
    pub(crate) reference: &'static str,
}

const HEBREW: Labels = Labels {
    receipt: "קבלה",
    number: "מספר",
    original: "מקור",
    copy: "העתק",
    date: "תאריך",
    to: "לכבוד",
    payer_number: "ת.ז. / ח.פ.",
    purposes: "עבור",
    purpose: "תיאור",
    payments: "אמצעי תשלום",
    means: "אמצעי",
    details: "פרטים",
    amount: "סכום",
    gross: "סה\"כ לתשלום",
    withheld: "ניכוי מס במקור",
    received: "סה\"כ התקבל",
    computerized: "מסמך ממוחשב",
    produced: "הופק במחשב",
    signature: "חתימה",
    page: "עמוד",
    of: "מתוך",
    cash: "מזומן",
    cheque: "שיק",
    card: "כרטיס אשראי",
    transfer: "העברה בנקאית",
    app: "אפליקציית תשלום",
    other: "אחר",
    cheque_number: "מס'",
    bank: "בנק",
    branch: "סניף",
    account: "חשבון",
    due: "לפירעון",
    card_ending: "ספרות אחרונות",
    installments: "תשלומים",
    confirmation: "אישור",
    reference: "אסמכתא",
};

const ENGLISH: Labels = Labels {
    receipt: "Receipt",
    number: "No.",
    original: "Original",
    copy: "Copy",
    date: "Date",
    to: "Received from",
    payer_number: "ID / company no.",
    purposes: "For",
    purpose: "Description",
    payments: "Payment",
    means: "Method",
    details: "Details",
    amount: "Amount",
    gross: "Total due",
    withheld: "Tax withheld at source",
    received: "Total received",
    computerized: "Computerized document",
    produced: "Produced by computer",
    signature: "Signature",
    page: "Page",
    of: "of",
    cash: "Cash",
    cheque: "Cheque",
    card: "Credit card",
    transfer: "Bank transfer",
    app: "Payment app",
    other: "Other",
    cheque_number: "No.",
    bank: "Bank",
    branch: "Branch",
    account: "Account",
    due: "Due",
    card_ending: "Ending in",
    installments: "Installments",
    confirmation: "Confirmation",
    reference: "Reference",
};
