//! Entering into the ledger: the one function that does, and who may ask it.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::model::{Account, Posting, Source};
use crate::payments::Method;
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

/// What a document charges and what was received with it, in minor units; below zero where it credits and gives back.
#[derive(Debug, Clone)]
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
    /// Money that came with the document and is in the ledger by nothing else.
    pub received: Vec<(Method, i64)>,
}

/// Enters what a document charges or credits: the customer owes it, less what was withheld as tax and received with it;
/// income and VAT grow. Documents that charge are 305, 320 and 330, and 400 and 405 that refer to no invoice.
///
/// # Errors
/// [`Problem::Internal`] for sums beyond all money; the driver's, also when the document was entered before.
pub async fn post_document(
    tx: &mut Tx,
    now: Timestamp,
    document: &PostedDocument,
) -> Result<(), Problem> {
    let beyond = || Problem::internal(anyhow::anyhow!("the sum of a document is beyond all money"));
    let charged = document.income.checked_add(document.vat);
    let owed = charged.and_then(|charged| charged.checked_sub(document.withheld_tax));
    // One line for each account, however many rows of the document came by the same means.
    let mut lines = BTreeMap::from([
        (Account::Receivable, owed.ok_or_else(beyond)?),
        (Account::WithheldTax, document.withheld_tax),
        (
            Account::Income,
            document.income.checked_neg().ok_or_else(beyond)?,
        ),
        (Account::Vat, document.vat.checked_neg().ok_or_else(beyond)?),
    ]);
    for (method, amount) in &document.received {
        let held = lines.entry(Account::of(*method)).or_default();
        *held = held.checked_add(*amount).ok_or_else(beyond)?;
        let owed = lines.entry(Account::Receivable).or_default();
        *owed = owed.checked_sub(*amount).ok_or_else(beyond)?;
    }
    let posting = Posting {
        source: Source::Document(document.id),
        is_reversal: false,
        customer: document.customer_id,
        currency: document.currency,
        lines: lines.into_iter().collect(),
    };
    post(tx, now, &posting).await
}
