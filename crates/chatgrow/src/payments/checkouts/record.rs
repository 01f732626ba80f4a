//! What the gateway said, taken down: one transaction for the attempt, the money, the link and all that follows.

use chatgrow_gateways::{Charge, Differs, Verification};
use jiff::Timestamp;
use serde_json::json;

use super::model::Status;
use super::store::CheckoutRow;
use super::verify::{plan_acknowledgement, plan_next};
use crate::app::App;
use crate::jobs::Failure;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::payments::accounts::{self, Account};
use crate::payments::cards::{self, NewCard};
use crate::payments::charges::{self, NewCharge, Origin};
use crate::payments::links::{self, Settled};
use crate::payments::{Means, return_surplus, settle_link};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{CheckoutId, PaymentId};

/// Brings an attempt up to date with what the gateway said.
///
/// # Errors
/// [`Failure`] when the database does not answer, or the money cannot be taken down: it is tried again.
pub(super) async fn record(
    app: &App,
    scope: Scope,
    id: CheckoutId,
    answer: Verification,
) -> Result<(), Failure> {
    let now = app.clock.now();
    let account = match &answer {
        Verification::Paid(_) => {
            let id = app.db.read(scope).await?.checkout(id).await?;
            let id = id.and_then(|row| row.account_id);
            Some(accounts::used(app, scope, id).await.map_err(again)?)
        }
        _ => None,
    };
    let mut tx = app.db.write(scope).await?;
    let Some(row) = tx.hold_checkout(id).await? else {
        return Ok(());
    };
    if !row.status.is_watched() {
        return Ok(());
    }
    tx.note_checkout_look(id, now).await?;
    if let (Verification::Paid(charge), Some(account)) = (&answer, &account) {
        paid(app, &mut tx, now, (&row, account), charge)
            .await
            .map_err(again)?;
    } else {
        not_paid(&mut tx, now, &row, &answer).await?;
    }
    Ok(tx.commit().await?)
}

fn again(error: impl std::fmt::Display) -> Failure {
    Failure::Retry {
        after: None,
        error: format!("{error:#}"),
    }
}

/// Takes the money down. A transaction that was taken down for another attempt pays nothing here.
async fn paid(
    app: &App,
    tx: &mut Tx,
    now: Timestamp,
    (row, account): (&CheckoutRow, &Account),
    charge: &Charge,
) -> anyhow::Result<()> {
    let mut new = NewCharge {
        account: account.id,
        provider: account.provider,
        terminal: &account.terminal,
        origin: Origin::Checkout(row.id),
        amount: row.amount(),
        transaction_id: &charge.transaction_id,
        known: Some(charge),
    };
    let Some(taken) = charges::take_down(app, tx, now, &new).await? else {
        let note = "transaction_used";
        return Ok(trouble(tx, now, row, (Status::Mismatch, note)).await?);
    };
    tx.set_checkout_status((row.id, row.status), (Status::Paid, ""), now)
        .await?;
    if account.gateway.supports().acknowledge {
        plan_acknowledgement(tx, now, row.id).await?;
    }
    let means = charges::means_of(charge);
    let settled = settle(tx, now, &Actor::System, row, means.clone()).await?;
    tx.set_charge_payment(taken, settled).await?;
    if let Some(token) = &charge.token {
        let card = NewCard {
            checkout: row.id,
            link: row.link_id,
            account: account.id,
            provider: account.provider,
            consent: &row.consent,
            consented_at: row.times().created_at,
            token,
            charge,
        };
        cards::keep(app, tx, now, &card).await?;
    }
    // Paid twice on one page: the second goes back by the same way as any payment of what is paid.
    new.known = None;
    for duplicate in &charge.duplicates {
        new.transaction_id = duplicate;
        if let Some(taken) = charges::take_down(app, tx, now, &new).await? {
            let settled = settle(tx, now, &Actor::System, row, means.clone()).await?;
            tx.set_charge_payment(taken, settled).await?;
        }
    }
    Ok(())
}

/// The payment that took the money down. A link that was paid before has no use for more: it goes back.
pub(super) async fn settle(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    row: &CheckoutRow,
    means: Means,
) -> Result<PaymentId, Problem> {
    let link = row.link_id;
    let settled = settle_link(tx, now, actor, link, means.clone(), row.amount()).await?;
    match settled {
        Settled::Kept { payment, .. } | Settled::GoesBack { payment, .. } => Ok(payment.id),
        Settled::Before { .. } => match return_surplus(tx, now, actor, link, means).await? {
            Settled::Kept { payment, .. } | Settled::GoesBack { payment, .. } => Ok(payment.id),
            Settled::Before { .. } => Err(Problem::NotFound),
        },
    }
}

async fn not_paid(
    tx: &mut Tx,
    now: Timestamp,
    row: &CheckoutRow,
    answer: &Verification,
) -> sqlx::Result<()> {
    let page_is_over = row.times().page_is_over(now);
    let status = row.status.after(answer, page_is_over);
    let note = match answer {
        Verification::Declined { code, reason } => format!("{code}: {reason}"),
        Verification::Unknown { reason } => reason.clone(),
        Verification::Mismatch { what } => differences(what),
        Verification::Paid(_) | Verification::Pending => row.note.clone(),
    };
    let is_trouble = matches!(status, Status::Unknown | Status::Mismatch);
    if is_trouble && row.status != status {
        trouble(tx, now, row, (status, &note)).await?;
    } else if row.status != status || row.note != note {
        tx.set_checkout_status((row.id, row.status), (status, &note), now)
            .await?;
    }
    plan_next(tx, now, row).await
}

/// What a person must look at, in their journal.
async fn trouble(
    tx: &mut Tx,
    now: Timestamp,
    row: &CheckoutRow,
    (status, note): (Status, &str),
) -> sqlx::Result<()> {
    tx.set_checkout_status((row.id, row.status), (status, note), now)
        .await?;
    let kind = match status {
        Status::Mismatch => Kind::CheckoutMismatch,
        _ => Kind::CheckoutUnknown,
    };
    let more = json!({ "note": note });
    tell(tx, now, &Actor::System, row, (kind, more)).await
}

/// Tells in the journal what became of an attempt; `more` is said besides which it is.
pub(super) async fn tell(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    row: &CheckoutRow,
    (kind, more): (Kind, serde_json::Value),
) -> sqlx::Result<()> {
    let mut data =
        json!({ "linkId": row.link_id, "provider": row.provider, "amount": row.amount() });
    if let (Some(data), serde_json::Value::Object(more)) = (data.as_object_mut(), more) {
        data.extend(more);
    }
    let link = links::link(tx, row.link_id).await?;
    let change = Change {
        kind,
        subject: Subject::Checkout(row.id),
        customer: link.map(|link| link.customer_id),
        data,
    };
    journal::record(tx, now, actor, change).await.map(drop)
}

fn differences(what: &[Differs]) -> String {
    let word = |differs: &Differs| match differs {
        Differs::Amount => "amount",
        Differs::Currency => "currency",
        Differs::Terminal => "terminal",
        Differs::Reference => "reference",
        Differs::Page => "page",
        Differs::Kind => "kind",
        Differs::Installments => "installments",
        Differs::Transaction => "transaction",
    };
    let words: Vec<&str> = what.iter().map(word).collect();
    words.join(", ")
}
