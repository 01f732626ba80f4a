//! Looking at what became of an attempt: the gateway is asked outside any transaction, then everything that follows
//! is one change.

use chatgrow_gateways::{GatewayError, Verification};
use jiff::Timestamp;

use super::gateway_page;
use super::model::Status;
use super::record;
use super::store::CheckoutRow;
use crate::app::App;
use crate::jobs::{self, Failure, Work};
use crate::payments::accounts;
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::CheckoutId;

fn key(id: CheckoutId) -> String {
    format!("checkout:{id}")
}

/// Plans the first look at an attempt.
pub(super) async fn plan_look(tx: &mut Tx, now: Timestamp, id: CheckoutId) -> sqlx::Result<()> {
    let (business, work) = (tx.business(), Work::VerifyCheckout { checkout: id });
    let first = tx.checkout(id).await?.map(|row| row.times().first_look());
    let due = first.unwrap_or(now);
    jobs::plan(tx, now, Some(business), &key(id), &work, due).await
}

/// Brings the next look at an attempt forward: somebody says that something happened.
pub(super) async fn hasten(tx: &mut Tx, now: Timestamp, row: &CheckoutRow) -> sqlx::Result<()> {
    if !row.status.is_watched() {
        return Ok(());
    }
    jobs::replan(tx, &key(row.id), row.times().hastened(now)).await
}

/// Brings the look at an attempt forward to now: the gateway lists a payment that we do not know of.
pub(in crate::payments) async fn look_now(
    tx: &mut Tx,
    now: Timestamp,
    id: CheckoutId,
) -> sqlx::Result<()> {
    match tx.checkout(id).await? {
        Some(row) => hasten(tx, now, &row).await,
        None => Ok(()),
    }
}

/// Plans a look for now, whatever was planned or is over.
pub(super) async fn ask_now(tx: &mut Tx, now: Timestamp, id: CheckoutId) -> sqlx::Result<()> {
    plan_look(tx, now, id).await?;
    jobs::replan(tx, &key(id), now).await
}

/// Asks the gateway about an attempt, and brings the attempt and all that hangs on it up to date.
///
/// # Errors
/// [`Failure`] when the database does not answer.
pub async fn verify_checkout(app: &App, scope: Scope, id: CheckoutId) -> Result<(), Failure> {
    let Some(row) = app.db.read(scope).await?.checkout(id).await? else {
        return Ok(());
    };
    if row.status == Status::Opening {
        return give_up(app, scope, id).await;
    }
    if !row.status.is_watched() {
        return Ok(());
    }
    match ask(app, scope, &row).await {
        Ok(answer) => record::record(app, scope, id, answer).await,
        Err(reason) => {
            tracing::warn!(checkout = %id, reason, "a gateway was not asked about an attempt");
            look_later(app, scope, id).await
        }
    }
}

async fn ask(app: &App, scope: Scope, row: &CheckoutRow) -> Result<Verification, String> {
    let broken = |error: anyhow::Error| format!("{error:#}");
    let account = accounts::used(app, scope, row.account_id)
        .await
        .map_err(broken)?;
    let attempt = gateway_page::attempt(app, scope, row).map_err(broken)?;
    let attempt = attempt.ok_or("there is no page")?;
    let answer = account
        .gateway
        .verify(&attempt, None, app.clock.now())
        .await;
    answer.map_err(|error| error.to_string())
}

/// A page that was asked for and never came was seen by nobody.
async fn give_up(app: &App, scope: Scope, id: CheckoutId) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_checkout(id).await?;
    let Some(row) = row.filter(|row| row.status == Status::Opening) else {
        drop(tx);
        return look_later(app, scope, id).await;
    };
    if row.times().is_given_up(now) {
        tx.set_checkout_status((id, row.status), (Status::Failed, "no answer"), now)
            .await?;
    }
    Ok(tx.commit().await?)
}

/// The gateway could not be asked: it is asked again by the same plan as after an answer.
async fn look_later(app: &App, scope: Scope, id: CheckoutId) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(row) = tx.hold_checkout(id).await? else {
        return Ok(());
    };
    plan_next(&mut tx, now, &row).await?;
    Ok(tx.commit().await?)
}

/// Plans the look after one at `now`.
pub(super) async fn plan_next(tx: &mut Tx, now: Timestamp, row: &CheckoutRow) -> sqlx::Result<()> {
    match row.times().next_look(now) {
        Some(next) => jobs::replan(tx, &key(row.id), next).await,
        None => Ok(()),
    }
}

/// Plans that the gateway hears that a payment was taken down.
pub(super) async fn plan_acknowledgement(
    tx: &mut Tx,
    now: Timestamp,
    id: CheckoutId,
) -> sqlx::Result<()> {
    let (business, work) = (tx.business(), Work::AcknowledgeCheckout { checkout: id });
    let key = format!("checkout-paid:{id}");
    jobs::plan(tx, now, Some(business), &key, &work, now).await
}

/// Tells the gateway that a payment was taken down, where it wants to hear it.
///
/// # Errors
/// [`Failure`] when it does not answer.
pub async fn acknowledge_checkout(app: &App, scope: Scope, id: CheckoutId) -> Result<(), Failure> {
    let Some(row) = app.db.read(scope).await?.checkout(id).await? else {
        return Ok(());
    };
    let broken = |error: anyhow::Error| Failure::GiveUp {
        error: format!("{error:#}"),
    };
    let account = accounts::used(app, scope, row.account_id)
        .await
        .map_err(broken)?;
    let Some(attempt) = gateway_page::attempt(app, scope, &row).map_err(broken)? else {
        return Ok(());
    };
    let told = account.gateway.acknowledge(&attempt).await;
    told.map_err(|error| match error {
        GatewayError::Retry { after, reason } => Failure::Retry {
            after,
            error: reason,
        },
        error => Failure::GiveUp {
            error: error.to_string(),
        },
    })
}
