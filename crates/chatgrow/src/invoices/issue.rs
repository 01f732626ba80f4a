//! Issuing a receipt: its number, its snapshot and its link of the chain, all in the payment's transaction.

use chatgrow_documents::{CanonicalError, ChainHash, DocumentKind, Receipt, chain_hash};
use jiff::Timestamp;
use serde_json::json;

use super::content::{moment, receipt};
use super::model::{Document, RECEIPTS};
use crate::accounts;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::payments::{Paid, Payment};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::DocumentId;

/// Issues the receipt (400) for `payment`. Call it last: the number it takes holds back the
/// business's other documents until the commit, and goes back with a rollback, so that no gap can be.
/// Every kind of business may issue a receipt.
///
/// # Errors
/// The driver's; [`Problem::Internal`] when the document breaks a rule, which no input can make it do.
pub async fn issue_for_payment(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    payment: &Payment,
    paid: &Paid,
) -> Result<Option<DocumentId>, Problem> {
    let business = accounts::business(tx).await?;
    let (number, previous) = tx.take_number(RECEIPTS).await?;
    let last = tx.content_of_number(RECEIPTS, number - 1).await?;
    let moment = moment(now, &business.zone, last.as_ref());
    if moment.produced_at > now {
        tracing::warn!(business = %business.id, number, "the clock was set back: a receipt keeps the last one's time");
    }
    let printed_number = u64::try_from(number).map_err(Problem::internal)?;
    let content = receipt(printed_number, moment, &business, paid, payment);
    let receipt = Receipt::new(content).map_err(Problem::internal)?;
    let (snapshot, hash) = link(&receipt, previous.as_ref()).map_err(Problem::internal)?;
    let document = Document {
        id: DocumentId::new(now),
        number,
        document_date: receipt.content().document_date,
        issued_at: receipt.content().produced_at,
        customer_id: payment.customer_id,
        customer_name: receipt.content().payer.name.clone(),
        total: payment.amount,
        payment_id: payment.id,
        hash,
    };
    tx.insert_document(RECEIPTS, &document, &snapshot, previous.as_ref())
        .await?;
    journal::record(tx, now, actor, issued(&document)).await?;
    Ok(Some(document.id))
}

/// The snapshot to store, and its hash over itself and the document before it.
fn link(
    receipt: &Receipt,
    previous: Option<&ChainHash>,
) -> Result<(String, ChainHash), CanonicalError> {
    let snapshot = receipt.canonical_json()?;
    let hash = chain_hash(previous, &snapshot);
    // JSON is UTF-8, so nothing is lost here.
    Ok((String::from_utf8_lossy(&snapshot).into_owned(), hash))
}

fn issued(document: &Document) -> Change {
    Change {
        kind: Kind::DocumentIssued,
        subject: Subject::Document(document.id),
        customer: Some(document.customer_id),
        data: json!({
            "kind": RECEIPTS,
            "code": DocumentKind::Receipt.code(),
            "number": document.number,
            "total": document.total,
            "paymentId": document.payment_id,
        }),
    }
}
