//! Asking the authority for the number of a document.

use chatgrow_allocation_numbers::{
    AllocationNumber, Authority, Invoice, Item, Operator, Outcome, Secret,
};
use chatgrow_documents::{Document as Paper, DocumentContent, Money};
use jiff::Timestamp;
use serde_json::Map;

use super::access::{NoAccess, access};
use super::model::{Allocation, Amounts, Status, invoice_kind};
use crate::accounts;
use crate::app::App;
use crate::invoices::deliver::plan_delivery;
use crate::invoices::model::Document;
use crate::jobs::{self, Failure, Work};
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::DocumentId;

/// Services of any class (the interface's own code).
const ANY_SERVICE: u32 = 299_999;

/// Notes that a document needs a number, and plans to ask for it.
pub(in crate::invoices) async fn plan(
    tx: &mut Tx,
    now: Timestamp,
    document: DocumentId,
) -> sqlx::Result<()> {
    let allocation = Allocation {
        status: Status::Pending,
        number: None,
        attempts: 0,
        last_error: None,
    };
    tx.put_allocation(document, &allocation, now).await?;
    let business = tx.business();
    let work = Work::RequestAllocation { document };
    jobs::plan(tx, now, Some(business), &key(document), &work, now).await
}

/// The key of the job that asks.
pub(super) fn key(document: DocumentId) -> String {
    format!("allocation:{document}")
}

/// Asks for the number of `document`, unless it has come to an end. Harmless the second time: the authority gives one
/// invoice one number, and an answer that was lost is looked up first.
///
/// # Errors
/// [`Failure`] when the authority does not answer, or the database fails.
pub async fn request(app: &App, scope: Scope, id: DocumentId) -> Result<(), Failure> {
    let Some(authority) = &app.authority else {
        return note(
            app,
            scope,
            id,
            Said::Failed("allocation_not_configured".to_owned()),
        )
        .await;
    };
    let mut tx = app.db.read(scope).await?;
    let allocation = tx.document_allocation(id).await?;
    let Some(allocation) = allocation.filter(|allocation| allocation.status.is_asked()) else {
        return Ok(());
    };
    let (Some(document), Some(paper)) = (tx.document(id).await?, tx.paper(id).await?) else {
        return Ok(());
    };
    let business = accounts::business(&mut tx).await?;
    drop(tx);
    let issuer = business
        .tax_number
        .as_deref()
        .and_then(|number| number.parse().ok());
    let Some(issuer) = issuer else {
        return note(app, scope, id, Said::Failed("tax_number_needed".to_owned())).await;
    };
    let (token, operator) = match access(app, scope, authority, false).await {
        Ok(access) => access,
        Err(none) => return without_access(app, scope, id, none).await,
    };
    let Some(invoice) = invoice(&document, &paper, issuer, operator, scope) else {
        return note(app, scope, id, Said::Failed("not_on_this_kind".to_owned())).await;
    };
    let said = ask(authority, &token, &invoice, allocation.status).await;
    if matches!(said, Said::AccessEnded) {
        // Renewed for the next attempt; the job comes back at once.
        return match access(app, scope, authority, true).await {
            Ok(_) => {
                note(
                    app,
                    scope,
                    id,
                    Said::Later(None, "the access token had ended".to_owned()),
                )
                .await
            }
            Err(none) => without_access(app, scope, id, none).await,
        };
    }
    note(app, scope, id, said).await
}

/// What came of asking, as the document's row takes it.
enum Said {
    Approved(AllocationNumber),
    Refused(String),
    Failed(String),
    Unknown(String),
    Later(Option<std::time::Duration>, String),
    AccessEnded,
}

async fn ask(authority: &Authority, token: &Secret, invoice: &Invoice, status: Status) -> Said {
    if status == Status::Unknown {
        match authority.lookup(token, invoice).await {
            Ok(Some(number)) => return Said::Approved(number),
            Ok(None) => {}
            Err(failure) => return said(failure.into()),
        }
    }
    said(authority.approve(token, invoice).await)
}

fn said(outcome: Outcome) -> Said {
    match outcome {
        Outcome::Approved { number } => Said::Approved(number),
        Outcome::Refused { message, .. } => Said::Refused(message),
        Outcome::Invalid { faults } => {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            Said::Failed(faults.join("; "))
        }
        Outcome::Retry { after, reason } => Said::Later(after, reason),
        Outcome::AccessEnded => Said::AccessEnded,
        Outcome::Config { reason, .. } => Said::Failed(reason),
        Outcome::Unknown { reason } => Said::Unknown(reason),
    }
}

async fn without_access(
    app: &App,
    scope: Scope,
    id: DocumentId,
    none: NoAccess,
) -> Result<(), Failure> {
    match none {
        NoAccess::NotConnected => {
            note(app, scope, id, Said::Failed("not_connected".to_owned())).await
        }
        NoAccess::Misconfigured(reason) => note(app, scope, id, Said::Failed(reason)).await,
        NoAccess::Later { after, reason } => note(app, scope, id, Said::Later(after, reason)).await,
        NoAccess::Database(error) => Err(error.into()),
    }
}

/// Keeps what came of asking; a document that got its number goes out.
async fn note(app: &App, scope: Scope, id: DocumentId, said: Said) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let held = tx.hold_allocation(id).await?;
    // What a person has entered or decided in the meantime stays.
    let Some(mut allocation) = held.filter(|allocation| allocation.status.is_asked()) else {
        return Ok(());
    };
    allocation.attempts += 1;
    let mut again = None;
    match said {
        Said::Approved(number) => {
            allocation.status = Status::Approved;
            allocation.number = Some(number.as_str().to_owned());
            allocation.last_error = None;
            plan_delivery(&mut tx, now, id).await?;
        }
        Said::Refused(reason) => {
            allocation.status = Status::Refused;
            allocation.last_error = Some(reason);
        }
        Said::Failed(reason) => {
            allocation.status = Status::Failed;
            allocation.last_error = Some(reason);
        }
        Said::Unknown(reason) => {
            allocation.status = Status::Unknown;
            allocation.last_error = Some(reason.clone());
            again = Some((None, reason));
        }
        Said::Later(after, reason) => {
            allocation.last_error = Some(reason.clone());
            again = Some((after, reason));
        }
        Said::AccessEnded => again = Some((None, "the access token had ended".to_owned())),
    }
    tx.put_allocation(id, &allocation, now).await?;
    tx.commit().await?;
    match again {
        None => Ok(()),
        Some((after, error)) => Err(Failure::Retry { after, error }),
    }
}

/// The document as the authority wants to know it.
fn invoice(
    document: &Document,
    paper: &Paper,
    issuer: u32,
    operator: String,
    scope: Scope,
) -> Option<Invoice> {
    let content = paper.itemized()?;
    let customer = paper.customer();
    let number = customer.and_then(|customer| customer.tax_number.as_ref());
    let Amounts { net, vat, total } = Amounts::of(paper);
    let is_foreign = paper.exchange().is_some();
    let before = if is_foreign {
        net
    } else {
        content.totals.net_before_discount.minor()
    };
    Some(Invoice {
        id: document.id.to_string(),
        kind: invoice_kind(document.kind)?,
        vat_number: issuer,
        union_vat_number: None,
        authorized_company: None,
        operator: Operator {
            id: None,
            name: operator,
        },
        reference_number: document.number.to_string(),
        customer_vat_number: number.and_then(|number| number.to_string().parse().ok()),
        customer_name: customer
            .map(|customer| customer.name.clone())
            .unwrap_or_default(),
        customer_country_code: String::new(),
        date: document.document_date,
        issued_on: issued_on(paper),
        branch_id: String::new(),
        // The program is not in the authority's register yet: the issuer's own number stands for it.
        software_number: issuer,
        client_software_key: scope.business().to_string(),
        amount_before_discount: before,
        discount: before - net,
        net,
        vat,
        total,
        note: String::new(),
        action: None,
        transport: None,
        additional: Map::new(),
        items: if is_foreign {
            Vec::new()
        } else {
            items(content)
        },
    })
}

fn issued_on(paper: &Paper) -> jiff::civil::Date {
    let zone = jiff::tz::TimeZone::get(paper.time_zone()).unwrap_or(jiff::tz::TimeZone::UTC);
    paper.produced_at().to_zoned(zone).date()
}

fn items(content: &DocumentContent) -> Vec<Item> {
    let minor = Money::minor;
    let pairs = content.sale.items.iter().zip(&content.totals.lines);
    pairs
        .map(|(item, total)| {
            let standard = content.sale.vat_rate;
            let rate = standard.map_or(0, |standard| item.vat.rate(standard).basis_points());
            let quantity = item.quantity.ten_thousandths();
            let net = minor(total.net_before_discount);
            Item {
                catalog_id: String::new(),
                category: Some(ANY_SERVICE),
                description: item.description.clone(),
                unit: item.unit.clone().unwrap_or_default(),
                quantity,
                unit_price: each(net, quantity),
                discount: 0,
                total: net,
                vat_rate: rate,
                vat: minor(total.vat),
            }
        })
        .collect()
}

/// What one unit of `quantity` ten-thousandths costs, when all cost `net`.
fn each(net: i64, quantity: i64) -> i64 {
    let each = i128::from(net) * 10_000 / i128::from(quantity.max(1));
    i64::try_from(each).unwrap_or(net)
}
