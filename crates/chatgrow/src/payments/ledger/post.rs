//! Entering into the ledger: the one function that does, and who may ask it.

use jiff::Timestamp;

use super::model::{Account, Posting, Source};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::{CustomerId, DocumentId};
use crate::platform::money::Currency;

/// Enters what a source does. A source is entered once, and taken back at most once.
pub(in crate::payments) async fn post(
    tx: &mut Tx,
    now: Timestamp,
    posting: &Posting,
) -> Result<(), Problem> {
    if !posting.is_balanced() {
        let error = anyhow::anyhow!("entries of {:?} do not sum to zero", posting.source);
        return Err(Problem::internal(error));
    }
    Ok(tx.insert_entries(posting, now.as_millisecond()).await?)
}

/// What a document charges, in minor units; below zero where it credits.
#[derive(Debug, Clone, Copy)]
pub struct PostedDocument {
    /// The document.
    pub id: DocumentId,
    /// Who is charged.
    pub customer_id: CustomerId,
    /// The currency of the amounts.
    pub currency: Currency,
    /// Without VAT.
    pub income: i64,
    /// The VAT on it.
    pub vat: i64,
    /// What of the sum the customer withheld as tax.
    pub withheld_tax: i64,
}

/// Enters what a document charges or credits: the customer owes it, less what was withheld as tax; income and
/// VAT grow. For documents that charge: 305, 320 and 330, and 400 and 405 that refer to no invoice.
///
/// # Errors
/// [`Problem::Internal`] for sums beyond all money; the driver's, also when the document was entered before.
pub async fn post_document(
    tx: &mut Tx,
    now: Timestamp,
    document: &PostedDocument,
) -> Result<(), Problem> {
    let beyond = || Problem::internal(anyhow::anyhow!("the sum of a document is beyond all money"));
    let total = document.income.checked_add(document.vat);
    let owed = total.and_then(|total| total.checked_sub(document.withheld_tax));
    let posting = Posting {
        source: Source::Document(document.id),
        is_reversal: false,
        customer: document.customer_id,
        currency: document.currency,
        lines: vec![
            (Account::Receivable, owed.ok_or_else(beyond)?),
            (Account::WithheldTax, document.withheld_tax),
            (
                Account::Income,
                document.income.checked_neg().ok_or_else(beyond)?,
            ),
            (Account::Vat, document.vat.checked_neg().ok_or_else(beyond)?),
        ],
    };
    post(tx, now, &posting).await
}
