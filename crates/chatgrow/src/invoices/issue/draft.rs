//! Issuing what a person wrote, and seeing beforehand what it will be.

use chatgrow_documents::Document as Paper;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use super::content::{customer, write};
use super::moment::moment;
use super::{Order, Sheet, bad_date, issue, issuer};
use crate::accounts;
use crate::app::App;
use crate::customers;
use crate::invoices::drafts::DraftContent;
use crate::invoices::model::{Document, Kind, Purpose, Reference, Status};
use crate::invoices::settings::TaxStatuses;
use crate::journal::Actor;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{DocumentId, DraftId};
use crate::platform::money::Money;

/// What the person who issues a draft saw of it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = IssueInvoice)]
pub(in crate::invoices) struct IssueForm {
    /// The version of the draft.
    version: i64,
    /// The total that was shown; 409 `total_differs` when the document's is another.
    expected_total: Option<Money>,
}

/// Issues a draft, which is gone then.
pub(in crate::invoices) async fn issue_draft(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: DraftId,
    form: &IssueForm,
) -> Result<DocumentId, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let draft = tx.hold_draft(id).await?.ok_or(Problem::NotFound)?;
    if draft.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    tx.delete_invoice_draft(id).await?;
    let expected = form.expected_total;
    let document =
        issue_content(&mut tx, now, actor, (draft.kind, &draft.content), expected).await?;
    tx.commit().await?;
    Ok(document)
}

/// Issues `content` as a document of a kind.
pub(in crate::invoices) async fn issue_content(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    (kind, content): (Kind, &DraftContent),
    expected_total: Option<Money>,
) -> Result<DocumentId, Problem> {
    let id = content.customer_id;
    let id = id.ok_or_else(|| Problem::invalid("/content/customerId", "missing"))?;
    let card = customers::hold(tx, id).await?;
    let card = card.ok_or_else(|| Problem::invalid("/content/customerId", "unknown"))?;
    let earlier = earlier(tx, kind, content).await?;
    let order = Order {
        kind,
        date: content.date,
        customer: card.id,
        payment: None,
        refund: None,
        carries_money: true,
        tip: 0,
        references: earlier.references(content),
        expected_total,
    };
    let named = earlier.all();
    let customer = customer(content, &card);
    issue(tx, now, actor, order, |sheet| {
        write(sheet, content, customer, &named)
    })
    .await
}

/// The document that `content` would become now, with the number 1; its customer need not be chosen yet.
pub(in crate::invoices) async fn preview(
    tx: &mut Tx,
    now: Timestamp,
    kind: Kind,
    content: &DraftContent,
) -> Result<Paper, Problem> {
    let business = accounts::business(tx).await?;
    let statuses = TaxStatuses::read(tx, business.tax_kind).await?;
    let moment = moment(now, &business.zone, None, content.date).map_err(bad_date)?;
    let card = match content.customer_id {
        Some(id) => customers::read(tx, id).await?,
        None => None,
    };
    let customer = match &card {
        Some(card) => customer(content, card),
        None => nobody(),
    };
    let named = earlier(tx, kind, content).await?.all();
    let sheet = Sheet {
        kind,
        number: 1,
        issuer: issuer(&business, &statuses, moment.document_date),
        moment,
        settings: tx.document_settings().await?,
        verification_code: String::new(),
    };
    write(sheet, content, customer, &named)
}

fn nobody() -> chatgrow_documents::Customer {
    chatgrow_documents::Customer {
        name: "—".to_owned(),
        phone: None,
        email: None,
        address: None,
        tax_number: None,
    }
}

/// The earlier documents that a draft names.
struct Earlier {
    replaced: Option<Document>,
    paid: Option<Document>,
}

async fn earlier(tx: &mut Tx, kind: Kind, content: &DraftContent) -> Result<Earlier, Problem> {
    let replaced = match content.replaces {
        None => None,
        Some(id) => {
            let field = "/content/replaces";
            let document = tx.document(id).await?;
            let document = document.ok_or_else(|| Problem::invalid(field, "unknown"))?;
            let comes_after = kind.code() > document.kind.code()
                && !kind.is_receipt()
                && kind != Kind::CreditInvoice;
            if !document.kind.becomes_invoice() || !comes_after {
                return Err(Problem::invalid(field, "not_on_this_kind"));
            }
            if document.status != Status::Open {
                return Err(Problem::conflict("already_replaced"));
            }
            Some(document)
        }
    };
    let paid = match content.receipt_for {
        None => None,
        Some(id) => {
            let field = "/content/receiptFor";
            let document = tx.document(id).await?;
            let document = document.ok_or_else(|| Problem::invalid(field, "unknown"))?;
            if kind != Kind::Receipt || !document.kind.asks_for_money() {
                return Err(Problem::invalid(field, "not_on_this_kind"));
            }
            if document.total.currency != content.currency {
                return Err(Problem::invalid("/content/currency", "wrong_currency"));
            }
            if content
                .received()
                .is_none_or(|received| received > document.receivable())
            {
                return Err(Problem::conflict("above_what_is_left"));
            }
            Some(document)
        }
    };
    Ok(Earlier { replaced, paid })
}

impl Earlier {
    fn references(&self, content: &DraftContent) -> Vec<Reference> {
        let replaced = self.replaced.as_ref().map(|earlier| Reference {
            earlier: earlier.id,
            purpose: Purpose::Replaces,
            amount: earlier.total.amount,
        });
        let paid = self.paid.as_ref().map(|earlier| Reference {
            earlier: earlier.id,
            purpose: Purpose::ReceiptFor,
            amount: content.received().unwrap_or_default(),
        });
        replaced.into_iter().chain(paid).collect()
    }

    fn all(self) -> Vec<Document> {
        self.replaced.into_iter().chain(self.paid).collect()
    }
}
