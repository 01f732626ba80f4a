//! Issuing a document: its number, its snapshot and its link of the chain, all in one transaction.

mod cancel;
pub(in crate::invoices) mod computerized;
mod content;
mod credit;
mod draft;
mod fault;
mod left;
mod means;
mod moment;
mod payment;
pub(in crate::invoices) mod seal;

pub(in crate::invoices) use cancel::{CancelForm, cancel};
pub(in crate::invoices) use content::hebrew_name;
pub(in crate::invoices) use credit::{CreditForm, credit};
pub(in crate::invoices) use draft::{IssueForm, issue_content, issue_draft, preview};
pub(in crate::invoices) use payment::document_payment;
pub use payment::{ForPayment, issue_for_refund};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chatgrow_documents::{ChainHash, Document as Paper, Issuer, chain_hash};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::json;

use self::means::method_of;
use self::moment::{BadDate, Moment, moment};
use self::seal::SealedRow;
use super::allocation;
use super::model::{Kind, Purpose, Reference, counted, issuer_kind};
use super::settings::{Settings, TaxStatuses};
use super::signing;
use super::store::Named;
use crate::accounts::{self, Business};
use crate::journal::{Actor, Change, Kind as ChangeKind, Prepared, Subject};
use crate::payments::{self, PostedDocument};
use crate::platform::db::{Tx, violates};
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, CustomerId, DocumentId, PaymentId, RefundId};
use crate::platform::money::Money;

/// A document to be issued.
#[derive(Debug, Clone)]
pub(in crate::invoices) struct Order {
    pub(in crate::invoices) kind: Kind,
    /// The date to print; today's when absent.
    pub(in crate::invoices) date: Option<Date>,
    pub(in crate::invoices) customer: CustomerId,
    pub(in crate::invoices) payment: Option<PaymentId>,
    pub(in crate::invoices) refund: Option<RefundId>,
    /// Whether the money that its rows tell of comes, or goes back, with it alone. That of a payment or refund is in the
    /// ledger by that.
    pub(in crate::invoices) carries_money: bool,
    /// The part of its total that is a tip, in minor units: no income of the business.
    pub(in crate::invoices) tip: i64,
    pub(in crate::invoices) references: Vec<Reference>,
    /// What the person who issues it saw.
    pub(in crate::invoices) expected_total: Option<Money>,
}

/// The blank sheet that a document is written on.
#[derive(Debug, Clone)]
pub(in crate::invoices) struct Sheet {
    pub(in crate::invoices) kind: Kind,
    pub(in crate::invoices) number: u64,
    pub(in crate::invoices) moment: Moment,
    pub(in crate::invoices) issuer: Issuer,
    pub(in crate::invoices) settings: Settings,
    pub(in crate::invoices) verification_code: String,
}

/// What documents are issued by: read before anything of the business is held, so that others wait for less.
#[derive(Debug)]
struct Desk {
    business: Business,
    statuses: TaxStatuses,
    settings: Settings,
}

impl Desk {
    async fn read(tx: &mut Tx, business: Business) -> Result<Self, Problem> {
        let settings = tx.document_settings().await?;
        let statuses = TaxStatuses::read(tx, business.tax_kind).await?;
        Ok(Self {
            business,
            statuses,
            settings,
        })
    }
}

/// With what a document is signed, read as early as the [`Desk`].
struct Signer {
    is_certified: bool,
}

impl Signer {
    /// `None` for a document that is not to be a computerized one.
    async fn read(
        tx: &mut Tx,
        now: Timestamp,
        kind: Kind,
        customer: CustomerId,
    ) -> Result<Option<Self>, Problem> {
        let key = signing::ready_key(tx, now).await?;
        let is_wanted = signing::wanted(tx, key.as_ref(), kind, customer).await?;
        let is_certified = key.is_some_and(|key| key.is_certified);
        Ok(is_wanted.then_some(Self { is_certified }))
    }
}

/// As [`issue_at`], after reading what that takes.
async fn issue(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    order: Order,
    write: impl FnOnce(Sheet) -> Result<Paper, Problem>,
) -> Result<DocumentId, Problem> {
    let business = accounts::business(tx).await?;
    let desk = Desk::read(tx, business).await?;
    let signer = Signer::read(tx, now, order.kind, order.customer).await?;
    issue_at(tx, now, actor, (desk, signer), None, order, write).await
}

/// Issues a document that `write` writes on a sheet with its number and date, and records `before` and it. Call it last:
/// the numbers it takes hold back the business's other changes and documents until the commit, and go back with a
/// rollback, so that no gap can be.
///
/// # Errors
/// [`Problem::Invalid`] for a date or kind that cannot be had, or what `write` refuses; `total_differs`,
/// `above_what_is_left` or `already_replaced`; the driver's.
async fn issue_at(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    (desk, signer): (Desk, Option<Signer>),
    before: Option<Change>,
    mut order: Order,
    write: impl FnOnce(Sheet) -> Result<Paper, Problem>,
) -> Result<DocumentId, Problem> {
    let Desk {
        business,
        statuses,
        settings,
    } = desk;
    let id = DocumentId::new(now);
    let mut changes: Vec<Change> = before.into_iter().collect();
    changes.push(issued(id, &order));
    let prepared = Prepared::plan(tx, now, actor, &changes).await?;
    // Whoever issues waits here, so that one at a time goes on with the series.
    let turn = prepared.take_turn(tx).await?;
    let today = now.to_zoned(business.zone.clone()).date();
    let end = tx.end_of_series(order.kind, today).await?;
    let number = end.last_number + 1;
    let moment = moment(now, &business.zone, end.last.as_ref(), order.date).map_err(bad_date)?;
    if moment.produced_at > now {
        tracing::warn!(business = %business.id, number, "the clock was set back: a document keeps the last one's time");
    }
    let issuer = issuer(&business, &statuses, moment.document_date);
    if !issuer.kind.may_issue(order.kind.paper()) {
        return Err(Problem::invalid("/kind", "may_not_issue"));
    }
    let mut paper = write(Sheet {
        kind: order.kind,
        number: u64::try_from(number).map_err(Problem::internal)?,
        moment,
        issuer,
        settings: settings.clone(),
        verification_code: code(business.id, id),
    })?;
    if let Some(signer) = signer {
        paper = computerized::if_allowed(paper, signer.is_certified)?;
    }
    let total = counted(paper.total());
    if order
        .expected_total
        .is_some_and(|expected| expected != total)
    {
        return Err(differs(total));
    }
    let needs_number = allocation::need(order.kind, &paper, &settings);
    order.references.sort_by_key(|reference| reference.earlier);
    store(tx, id, number, &order, &paper, end.hash.as_ref()).await?;
    if needs_number {
        allocation::plan_request(tx, now, id).await?;
    }
    post(tx, now, id, &order, &paper).await?;
    if let Some(change) = changes.last_mut() {
        change.data["number"] = json!(number);
        change.data["total"] = json!(total);
    }
    turn.record(tx, now, actor, &changes).await?;
    Ok(id)
}

/// Enters into the ledger what a document charges or credits, and the money that comes with it. A receipt for a tax
/// invoice charges nothing more: the invoice did; only what was received and withheld as tax is entered. A tip is no
/// income.
async fn post(
    tx: &mut Tx,
    now: Timestamp,
    id: DocumentId,
    order: &Order,
    paper: &Paper,
) -> Result<(), Problem> {
    let charges = match order.kind {
        Kind::TaxInvoice | Kind::TaxInvoiceReceipt => 1,
        Kind::CreditInvoice => -1,
        Kind::Receipt | Kind::DonationReceipt if order.references.is_empty() => 1,
        Kind::Receipt | Kind::DonationReceipt => {
            let named = tx.references_of(id).await?;
            let is_paid = |earlier: &Named| {
                earlier.purpose == Purpose::ReceiptFor && earlier.kind == Kind::TaxInvoice
            };
            i64::from(!named.iter().any(is_paid))
        }
        Kind::Quote | Kind::Order | Kind::DeliveryNote | Kind::DealInvoice => return Ok(()),
    };
    let [net, vat] = [paper.net(), paper.vat()].map(counted);
    let income = net.amount - order.tip * net.amount.signum();
    let rows = paper.payments().iter().filter(|_| order.carries_money);
    let received = rows.map(|row| (method_of(&row.means), counted(row.amount).amount));
    let posted = PostedDocument {
        id,
        customer_id: order.customer,
        currency: net.currency,
        income: charges * income,
        vat: charges * vat.amount,
        withheld_tax: paper
            .withheld_tax()
            .map_or(0, chatgrow_documents::Money::minor),
        received: received.collect(),
    };
    payments::post_document(tx, now, &posted).await
}

async fn store(
    tx: &mut Tx,
    id: DocumentId,
    number: i64,
    order: &Order,
    paper: &Paper,
    previous: Option<&ChainHash>,
) -> Result<(), Problem> {
    let snapshot = paper.canonical_json().map_err(Problem::internal)?;
    let snapshot = String::from_utf8(snapshot).map_err(Problem::internal)?;
    let hash = chain_hash(previous, snapshot.as_bytes());
    let [net, vat, total] = [paper.net(), paper.vat(), paper.total()].map(counted);
    let customer_name = paper.customer().map(|customer| customer.name.as_str());
    let row = SealedRow {
        business: tx.business(),
        id,
        kind: order.kind,
        number,
        document_date: &paper.document_date().to_string(),
        issued_at: paper.produced_at().as_millisecond(),
        customer_id: order.customer,
        customer_name: customer_name.unwrap_or_default(),
        net: net.amount,
        vat: vat.amount,
        total: total.amount,
        currency: total.currency,
        payment_id: order.payment,
        refund_id: order.refund,
        references: &order.references,
    };
    tx.insert_document(&row, &snapshot, (previous, &hash))
        .await
        .map_err(|error| {
            let capped = "document_references_within_total";
            if violates(&error, capped, capped) {
                Problem::conflict("above_what_is_left")
            } else if violates(
                &error,
                "document_references_replaced",
                "document_references.earlier_id",
            ) {
                Problem::conflict("already_replaced")
            } else {
                error.into()
            }
        })
}

fn bad_date(bad: BadDate) -> Problem {
    match bad {
        BadDate::BeforeLast => Problem::invalid("/content/date", "before_last_document"),
        BadDate::InFuture => Problem::invalid("/content/date", "in_future"),
    }
}

/// The total is not what the person saw: they are told what it is.
fn differs(total: Money) -> Problem {
    let total = json!({ "total": total });
    Problem::Conflict {
        code: "total_differs",
        members: total.as_object().cloned().unwrap_or_default(),
    }
}

/// The business as documents of `day` name it.
fn issuer(business: &Business, statuses: &TaxStatuses, day: Date) -> Issuer {
    let address = one_line(&business.address, 200);
    Issuer {
        name: one_line(&business.name, 120),
        kind: issuer_kind(statuses.on(day)),
        tax_number: business
            .tax_number
            .as_deref()
            .and_then(|number| number.parse().ok()),
        address: (!address.is_empty()).then_some(address),
        phone: business.phone.clone(),
        email: business.email.clone(),
    }
}

/// `text` on one line of at most `limit` characters: what fits a document must not depend on how much
/// room another form gave.
fn one_line(text: &str, limit: usize) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(", ").chars().take(limit).collect()
}

/// What whoever holds the document can have it checked by: it names the document, and cannot be guessed.
fn code(business: BusinessId, document: DocumentId) -> String {
    let ids = [*business.0.as_bytes(), *document.0.as_bytes()].concat();
    URL_SAFE_NO_PAD.encode(ids)
}

/// What is recorded of a document; its number and total are filled in when it has them.
fn issued(id: DocumentId, order: &Order) -> Change {
    Change {
        kind: ChangeKind::DocumentIssued,
        subject: Subject::Document(id),
        customer: Some(order.customer),
        data: json!({
            "kind": order.kind,
            "code": order.kind.code(),
            "paymentId": order.payment,
            "refundId": order.refund,
        }),
    }
}
