//! The job that has a gateway give money back.
//!
//! No gateway has a key against doing it twice. So it is written down before the gateway is asked, and what is found
//! written down later is looked up and not asked for again, until the gateway says twice that it knows of nothing.

use chatgrow_gateways::{
    GatewayError, LookUp, LookedUp, Reference, Refund as Made, RefundRequest, Refusal,
};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::end::{refund_ended, refund_sent};
use super::model::{Refund, RefundOutcome, RefundStatus};
use super::sending_store::Sending;
use crate::app::App;
use crate::jobs::{self, Failure};
use crate::payments::accounts::{self, Account};
use crate::payments::charges::ChargeRow;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::RefundId;

/// The pause before a lost refund is looked for, and between looks.
const PAUSE: SignedDuration = SignedDuration::from_mins(10);
/// A gateway that cannot be asked is asked again for so many times; then a person must.
const MOST_TRIES: i64 = 40;
/// So often a gateway must know of nothing before a refund is asked for once more.
const NOT_FOUND_TWICE: i64 = 2;
/// So often a refund that somebody must approve, or of which the gateway cannot tell, is looked at: daily.
const MOST_DAYS: i64 = 14;

/// What is done next.
#[derive(Debug)]
enum Next {
    /// It has ended, or a person must look.
    Nothing,
    /// Look again then.
    At(Timestamp),
}

/// Has the gateway that took a payment give it back, or finds out what became of that.
///
/// # Errors
/// [`Failure`] when the database fails.
pub async fn refund_charge(app: &App, scope: Scope, id: RefundId) -> Result<(), Failure> {
    let mut tx = app.db.read(scope).await?;
    let Some(refund) = tx.refund(id).await? else {
        return Ok(());
    };
    if !refund.status.is_under_way() {
        return Ok(());
    }
    let sending = tx.refund_sending(id).await?;
    let charge = tx.charge_of_payment(refund.payment_id).await?;
    let before = tx.refunds_before(&refund).await?;
    drop(tx);
    let prepared = match charge {
        Some(charge) => prepare(app, scope, &refund, &charge, before).await,
        None => Err("no_gateway".to_owned()),
    };
    let (account, request) = match prepared {
        Ok(prepared) => prepared,
        Err(reason) => return no_way(app, scope, &refund, &sending, reason).await,
    };
    let next = if sending.sent_at.is_some() {
        look(app, scope, (&refund, &sending), &account, &request).await?
    } else {
        send(app, scope, (&refund, &sending), &account, &request).await?
    };
    match next {
        Next::Nothing => Ok(()),
        Next::At(due) => plan_at(app, scope, id, due).await,
    }
}

/// The account that took the money, and what is asked of it. For people: what is in the way.
async fn prepare(
    app: &App,
    scope: Scope,
    refund: &Refund,
    charge: &ChargeRow,
    (refunded, earlier): (i64, Vec<String>),
) -> Result<(Account, RefundRequest), String> {
    let broken = |error: anyhow::Error| format!("{error:#}");
    let account = accounts::used(app, scope, charge.account_id)
        .await
        .map_err(broken)?;
    let request = RefundRequest {
        reference: Reference::new(&refund.id.to_string()).map_err(|error| error.to_string())?,
        charge: charge.settled(app, scope.business()).map_err(broken)?,
        amount: accounts::cross(refund.amount).map_err(broken)?,
        refunded,
        earlier,
    };
    Ok((account, request))
}

/// There is nobody to ask. What was never asked for is refused; of what was nobody knows.
async fn no_way(
    app: &App,
    scope: Scope,
    refund: &Refund,
    sending: &Sending,
    reason: String,
) -> Result<(), Failure> {
    let outcome = match sending.sent_at {
        None => RefundOutcome::Refused { reason },
        Some(_) => RefundOutcome::Unknown { reason },
    };
    end(app, scope, refund.id, outcome).await
}

async fn send(
    app: &App,
    scope: Scope,
    (refund, sending): (&Refund, &Sending),
    account: &Account,
    request: &RefundRequest,
) -> Result<Next, Failure> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    if refund.status == RefundStatus::Asked {
        // Another run of this job is asking already.
        let ours = refund_sent(&mut tx, now, refund.id).await;
        if ours.map_err(|problem| again(&problem))?.is_none() {
            return Ok(Next::Nothing);
        }
    }
    if !tx.begin_refund_sending(refund.id, now).await? {
        return Ok(Next::Nothing);
    }
    tx.commit().await?;
    let answer = ask(account, request, now).await;
    let error = match answer {
        Ok(Made::Done { transaction_id }) => {
            let done = RefundOutcome::Done { transaction_id };
            return end(app, scope, refund.id, done)
                .await
                .map(|()| Next::Nothing);
        }
        Ok(Made::AwaitsApproval) => {
            end(app, scope, refund.id, RefundOutcome::AwaitsApproval).await?;
            return Ok(Next::At(now + SignedDuration::from_hours(24)));
        }
        Err(error) => error,
    };
    match error {
        GatewayError::Unknown { reason } => {
            end(app, scope, refund.id, RefundOutcome::Unknown { reason }).await?;
            Ok(Next::At(now + PAUSE))
        }
        GatewayError::Refused {
            code: Refusal::RefundNotToday,
            ..
        } => not_sent(app, scope, refund.id, tomorrow(now)).await,
        GatewayError::Refused { reason, .. } => {
            let refused = RefundOutcome::Refused { reason };
            end(app, scope, refund.id, refused)
                .await
                .map(|()| Next::Nothing)
        }
        // Nothing was moved.
        error if sending.tries >= MOST_TRIES => {
            let reason = error.to_string();
            let refused = RefundOutcome::Refused { reason };
            end(app, scope, refund.id, refused)
                .await
                .map(|()| Next::Nothing)
        }
        error => {
            tracing::warn!(refund = %refund.id, code = error.code(), "a gateway could not be asked for a refund");
            let pause = SignedDuration::from_mins((sending.tries + 1).min(60));
            not_sent(app, scope, refund.id, now + pause).await
        }
    }
}

/// A refund; where the gateway can only undo the whole charge on its day, that.
async fn ask(
    account: &Account,
    request: &RefundRequest,
    now: Timestamp,
) -> Result<Made, GatewayError> {
    let refunded = account.gateway.refund(request, now).await;
    let cannot = matches!(
        refunded,
        Err(GatewayError::Refused {
            code: Refusal::NotSupported,
            ..
        })
    );
    let is_whole = request.refunded == 0 && request.amount == request.charge.amount;
    let is_today = day(request.charge.charged_at) == day(now);
    if cannot && is_whole && is_today && account.gateway.supports().void {
        let (charge, reference) = (&request.charge, &request.reference);
        return account.gateway.void(charge, reference, now).await;
    }
    refunded
}

/// Finds out what became of a refund that was asked for.
async fn look(
    app: &App,
    scope: Scope,
    (refund, sending): (&Refund, &Sending),
    account: &Account,
    request: &RefundRequest,
) -> Result<Next, Failure> {
    let now = app.clock.now();
    let since = sending.sent_at.unwrap_or(now);
    if refund.status == RefundStatus::Sent {
        let reason = "the answer was lost".to_owned();
        end(app, scope, refund.id, RefundOutcome::Unknown { reason }).await?;
    }
    let what = LookUp::Refund(request);
    let found = account.gateway.look_up(what, since, now).await;
    let looks = note_look(app, scope, refund.id).await?;
    match found {
        Ok(LookedUp::Refunded { transaction_id }) => {
            let done = RefundOutcome::Done { transaction_id };
            end(app, scope, refund.id, done)
                .await
                .map(|()| Next::Nothing)
        }
        Ok(LookedUp::Declined { reason }) => {
            let refused = RefundOutcome::Refused { reason };
            end(app, scope, refund.id, refused)
                .await
                .map(|()| Next::Nothing)
        }
        _ if refund.status == RefundStatus::AwaitsApproval => Ok(daily(looks, now)),
        Ok(LookedUp::NotFound) if looks >= NOT_FOUND_TWICE => {
            not_sent(app, scope, refund.id, now).await
        }
        Ok(LookedUp::NotFound) | Err(_) if looks < MOST_TRIES => Ok(Next::At(now + PAUSE)),
        Ok(_) | Err(_) => Ok(daily(looks, now)),
    }
}

fn daily(looks: i64, now: Timestamp) -> Next {
    if looks < MOST_DAYS {
        Next::At(now + SignedDuration::from_hours(24))
    } else {
        Next::Nothing
    }
}

/// Nothing was moved: it is asked for anew at `due`.
async fn not_sent(app: &App, scope: Scope, id: RefundId, due: Timestamp) -> Result<Next, Failure> {
    let mut tx = app.db.write(scope).await?;
    tx.end_refund_sending(id).await?;
    tx.commit().await?;
    Ok(Next::At(due))
}

async fn note_look(app: &App, scope: Scope, id: RefundId) -> Result<i64, Failure> {
    let mut tx = app.db.write(scope).await?;
    let looks = tx.note_refund_look(id).await?;
    tx.commit().await?;
    Ok(looks)
}

async fn plan_at(app: &App, scope: Scope, id: RefundId, due: Timestamp) -> Result<(), Failure> {
    let mut tx = app.db.write(scope).await?;
    jobs::replan(&mut tx, &super::ask::key(id), due).await?;
    Ok(tx.commit().await?)
}

async fn end(app: &App, scope: Scope, id: RefundId, outcome: RefundOutcome) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    match refund_ended(&mut tx, now, id, outcome).await {
        Ok(_) => Ok(tx.commit().await?),
        Err(Problem::NotFound) => Ok(()),
        Err(problem) => Err(again(&problem)),
    }
}

fn again(problem: &Problem) -> Failure {
    Failure::Retry {
        after: None,
        error: problem.to_string(),
    }
}

/// Days at the gateways are those of Israel.
fn israel() -> TimeZone {
    TimeZone::get("Asia/Jerusalem").unwrap_or(TimeZone::UTC)
}

fn day(at: Timestamp) -> jiff::civil::Date {
    at.to_zoned(israel()).date()
}

/// Early on the next day, when yesterday's charges are settled.
fn tomorrow(now: Timestamp) -> Timestamp {
    let next = day(now).tomorrow().ok();
    let early = next.map(|day| day.at(6, 0, 0, 0));
    let early = early.and_then(|time| israel().to_timestamp(time).ok());
    early.unwrap_or(now + SignedDuration::from_hours(24))
}
