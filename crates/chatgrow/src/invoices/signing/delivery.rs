//! How the original of a document reaches its customer: by mail, or on paper.

use chatgrow_documents::Document as Paper;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::KeyRow;
use crate::consents::{self, Channel, Purpose, State};
use crate::customers;
use crate::invoices::issue::computerized;
use crate::invoices::model::{Document, Kind};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::CustomerId;

/// How the original reaches the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = DocumentDelivery)]
pub(in crate::invoices) enum Delivery {
    /// By mail, without a signature: documents were not signed when it was issued, or it is no legal document.
    Plain,
    /// By mail, signed: it is a computerized document.
    Computerized,
    /// On paper: it is to be printed and handed over, and is not mailed.
    Paper,
}

/// Why an original is given on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::invoices) enum PaperReason {
    /// It was paid in cash, by an app or in another way that wants a certified signature (instruction 18B(d)).
    Means,
    /// The customer had not agreed to computerized documents (18B(c)), or took that back since.
    Consent,
    /// No certificate held when it was issued.
    Certificate,
}

/// Whether a document of `kind` may be a computerized one (18B(a)).
const fn may_be_computerized(kind: Kind) -> bool {
    match kind {
        Kind::DealInvoice
        | Kind::TaxInvoice
        | Kind::TaxInvoiceReceipt
        | Kind::CreditInvoice
        | Kind::Receipt
        | Kind::DonationReceipt => true,
        Kind::Quote | Kind::Order | Kind::DeliveryNote => false,
    }
}

/// What the customer said of computerized documents at the address that they have now; `None` without one.
pub(super) async fn said(tx: &mut Tx, customer: CustomerId) -> sqlx::Result<Option<State>> {
    let card = customers::read(tx, customer).await?;
    let Some(address) = card.and_then(|card| card.email) else {
        return Ok(None);
    };
    let state = consents::standing(tx, Channel::Email, Purpose::Documents, &address).await?;
    Ok(Some(state))
}

async fn agrees(tx: &mut Tx, customer: CustomerId) -> sqlx::Result<bool> {
    Ok(said(tx, customer).await? == Some(State::Given))
}

/// Whether a document of `kind` for `customer` is to be a computerized one, signed with `key`, as far as that does
/// not depend on how it was paid.
pub(in crate::invoices) async fn wanted(
    tx: &mut Tx,
    key: Option<&KeyRow>,
    kind: Kind,
    customer: CustomerId,
) -> sqlx::Result<bool> {
    Ok(key.is_some() && may_be_computerized(kind) && agrees(tx, customer).await?)
}

/// How the original of an issued document reaches its customer, and why on paper if so.
pub(in crate::invoices) async fn delivery(
    tx: &mut Tx,
    document: &Document,
    paper: &Paper,
) -> sqlx::Result<(Delivery, Option<PaperReason>)> {
    if paper.is_computerized() {
        let agrees = agrees(tx, document.customer_id).await?;
        return Ok(if agrees {
            (Delivery::Computerized, None)
        } else {
            (Delivery::Paper, Some(PaperReason::Consent))
        });
    }
    let since = tx.signing_switch().await?.since;
    let was_signing = since.is_some_and(|since| since <= document.issued_at);
    if !was_signing || !may_be_computerized(document.kind) {
        return Ok((Delivery::Plain, None));
    }
    let keys = tx.signing_keys().await?;
    let held = keys.iter().find(|key| {
        let at = document.issued_at.as_millisecond();
        key.holds(document.issued_at)
            && key.created_at <= at
            && key.retired_at.is_none_or(|retired| retired > at)
    });
    let reason = match held {
        None => PaperReason::Certificate,
        Some(key) if !computerized::allowed(paper, key.is_certified) => PaperReason::Means,
        Some(_) => PaperReason::Consent,
    };
    Ok((Delivery::Paper, Some(reason)))
}

/// Refuses to mail the original of a document that is given on paper.
pub(in crate::invoices) async fn must_be_mailable(
    tx: &mut Tx,
    document: &Document,
    paper: &Paper,
) -> Result<(), Problem> {
    match delivery(tx, document, paper).await? {
        (Delivery::Paper, _) => Err(Problem::conflict("original_on_paper")),
        _ => Ok(()),
    }
}
