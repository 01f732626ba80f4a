//! The job of every morning: yesterday is compared, and what is pending here and paid there is asked about.

use chatgrow_gateways::{Listed, ListedKind};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use uuid::Uuid;

use super::compare::{Charge, Difference, Here, Kind, There, compare};
use super::store::Outcome;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::jobs::{self, Failure, Work};
use crate::journal::{self, Actor, Change, Kind as Happened, Subject};
use crate::payments::accounts::{Account, own, used};
use crate::payments::checkouts;
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::{CheckoutId, GatewayAccountId, ReconciliationId};

/// When a day is compared, by the clock of the business.
const HOUR: i8 = 7;

fn key(tx: &Tx, account: Option<GatewayAccountId>) -> String {
    let account = account.map_or(Uuid::nil(), |account| account.0);
    format!("reconcile:{}:{account}", tx.business())
}

/// Plans the first comparison of the installation's account, unless there is one to come. Each business compares what is
/// its own there.
pub(in crate::payments) async fn plan_first(tx: &mut Tx, now: Timestamp) -> sqlx::Result<()> {
    plan(tx, now, None).await.map(drop)
}

/// Plans the next morning's comparison of an account.
pub(super) async fn plan_next(
    tx: &mut Tx,
    now: Timestamp,
    account: Option<GatewayAccountId>,
) -> sqlx::Result<()> {
    let (key, due) = plan(tx, now, account).await?;
    jobs::replan(tx, &key, due).await
}

/// Plans a comparison that was never planned; gives its key and the next morning.
async fn plan(
    tx: &mut Tx,
    now: Timestamp,
    account: Option<GatewayAccountId>,
) -> sqlx::Result<(String, Timestamp)> {
    let business = accounts::business(tx).await?;
    let (key, work) = (key(tx, account), Work::ReconcileGateway { account });
    let due = next_morning(&business, now);
    jobs::plan(tx, now, Some(business.id), &key, &work, due).await?;
    Ok((key, due))
}

fn next_morning(business: &Business, now: Timestamp) -> Timestamp {
    let tomorrow = business.zone.to_datetime(now).date().tomorrow().ok();
    let morning = tomorrow.map(|day| day.at(HOUR, 0, 0, 0));
    let due = morning.and_then(|time| business.zone.to_timestamp(time).ok());
    due.unwrap_or(now + SignedDuration::from_hours(24))
}

/// Days at the gateways are those of Israel.
fn israel() -> TimeZone {
    TimeZone::get("Asia/Jerusalem").unwrap_or(TimeZone::UTC)
}

/// The first instants of a day in Israel and of the next.
fn bounds(day: Date) -> Option<(Timestamp, Timestamp)> {
    let start = |day: Date| israel().to_timestamp(day.at(0, 0, 0, 0)).ok();
    start(day).zip(start(day.tomorrow().ok()?))
}

/// Compares yesterday with what the gateway of an account lists, and plans the next comparison. Ends where an account of
/// the business is used no more; that of the installation may come back.
///
/// # Errors
/// [`Failure`] when the database does not answer.
pub async fn reconcile_gateway(
    app: &App,
    scope: Scope,
    id: Option<GatewayAccountId>,
) -> Result<(), Failure> {
    let now = app.clock.now();
    let account = used(app, scope, id).await.ok();
    if account.is_none() && id.is_some() {
        return Ok(());
    }
    let day = now.to_zoned(israel()).date().yesterday().ok();
    let day_and_bounds = day.and_then(|day| Some((day, bounds(day)?)));
    if let Some((account, (day, bounds))) = account.zip(day_and_bounds)
        && account.gateway.supports().list_transactions
    {
        let listed = account.gateway.list_transactions(day, now).await;
        let listed = listed.map_err(|error| error.to_string());
        take_down(app, scope, &account, (day, bounds), listed).await?;
    }
    let mut tx = app.db.write(scope).await?;
    plan_next(&mut tx, now, id).await?;
    Ok(tx.commit().await?)
}

async fn take_down(
    app: &App,
    scope: Scope,
    account: &Account,
    (day, bounds): (Date, (Timestamp, Timestamp)),
    listed: Result<Vec<Listed>, String>,
) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let id = ReconciliationId::new(now);
    let (mut there, error): (Vec<There>, _) = match listed {
        Ok(listed) => (listed.iter().filter_map(there).collect(), None),
        Err(error) => (Vec::new(), Some(error)),
    };
    let mut differences = Vec::new();
    if error.is_none() {
        let here = known_here(&mut tx, account, bounds, &there).await?;
        if account.id.is_none() {
            there = own_of(&mut tx, there, &here).await?;
        }
        differences = compare(&there, &here);
    }
    for difference in &differences {
        if let Some(checkout) = difference.checkout {
            checkouts::look_now(&mut tx, now, checkout).await?;
        }
    }
    let outcome = Outcome {
        id,
        account: account.id,
        provider: account.provider,
        day: day.to_string(),
        error: error.as_deref(),
        listed: there.len(),
        differences: &differences,
    };
    let id = tx.store_reconciliation(&outcome, now).await?;
    if !differences.is_empty() {
        tell(&mut tx, now, (id, day), &differences).await?;
    }
    Ok(tx.commit().await?)
}

/// A transaction that moved money; those that moved none are left out.
fn there(listed: &Listed) -> Option<There> {
    let kind = match listed.kind {
        ListedKind::Charge => Kind::Charge,
        ListedKind::Refund => Kind::Refund,
        ListedKind::Void => Kind::Void,
        ListedKind::Other => return None,
    };
    let reference = listed.reference.as_deref();
    let checkout = reference.and_then(|text| text.parse().ok().map(CheckoutId));
    listed.approved.then(|| There {
        transaction: listed.transaction_id.clone(),
        kind,
        amount: listed.amount.and_then(own),
        checkout,
    })
}

/// What is taken down here of a day, and whatever else the gateway lists.
async fn known_here(
    tx: &mut Tx,
    account: &Account,
    bounds: (Timestamp, Timestamp),
    there: &[There],
) -> sqlx::Result<Here> {
    let mut here = Here::default();
    for row in tx.charges_between(account.id, bounds).await? {
        here.charges.push(Charge {
            amount: row.amount(),
            transaction: row.transaction_id,
            payment: row.payment_id,
            is_of_day: true,
        });
    }
    for row in there {
        let is_known = here
            .charges
            .iter()
            .any(|charge| charge.transaction == row.transaction);
        if is_known || row.kind == Kind::Refund {
            continue;
        }
        let found = tx
            .charge_of_transaction(account.id, &row.transaction)
            .await?;
        here.charges.extend(found.map(|found| Charge {
            amount: found.amount(),
            transaction: found.transaction_id,
            payment: found.payment_id,
            is_of_day: false,
        }));
    }
    here.refunds = tx.refunds_at(account.id, bounds).await?;
    Ok(here)
}

/// Of what the installation's account lists, that which is of this business: it is taken down here, or names an attempt
/// of its own. The rest is others' and none of its concern.
async fn own_of(tx: &mut Tx, there: Vec<There>, here: &Here) -> sqlx::Result<Vec<There>> {
    let mut own = Vec::new();
    for row in there {
        let is_known = here.knows(&row.transaction)
            || match row.checkout {
                Some(id) => tx.has_checkout(id).await?,
                None => false,
            };
        if is_known {
            own.push(row);
        }
    }
    Ok(own)
}

async fn tell(
    tx: &mut Tx,
    now: Timestamp,
    (id, day): (ReconciliationId, Date),
    differences: &[Difference],
) -> sqlx::Result<()> {
    let change = Change {
        kind: Happened::ReconciliationDiffers,
        subject: Subject::Reconciliation(id),
        customer: None,
        data: json!({ "day": day.to_string(), "differences": differences.len() }),
    };
    journal::record(tx, now, &Actor::System, change)
        .await
        .map(drop)
}
