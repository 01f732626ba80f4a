//! The last question before a message leaves: does its rule still want it, and now?

use jiff::Timestamp;

use super::model::OnStatus;
use super::settings::{review_url, settings_of};
use crate::calendar::{self, Status};
use crate::messages::model::{Template, Unwanted};
use crate::messages::store::Claimed;
use crate::platform::db::Tx;

/// What becomes of a message in hand.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::messages) enum Gate {
    /// It leaves.
    Open,
    /// It waits until then.
    Later(Timestamp),
    /// It is not wanted any more.
    Closed(Unwanted),
}

/// Asks the rule of a message in hand. One that was tried before is not asked about its rule: a person may
/// have sent it again.
pub(in crate::messages) async fn gate(
    tx: &mut Tx,
    now: Timestamp,
    message: &Claimed,
) -> sqlx::Result<Gate> {
    if message.template == Template::Campaign {
        return not_now(tx, now).await;
    }
    if message.template.anchor().is_none() {
        return Ok(Gate::Open);
    }
    let rule = match message.rule_id {
        Some(id) => tx.message_rule(id).await?,
        None => tx.first_message_rule(message.template).await?,
    };
    let is_first = message.attempts <= 1;
    let Some(rule) = rule else {
        // Its rule was taken back; what no rule has planned needs none.
        let lost_its_rule = is_first && message.rule_id.is_some();
        return Ok(if lost_its_rule {
            Gate::Closed(Unwanted::RuleOff)
        } else {
            Gate::Open
        });
    };
    if is_first && !rule.is_active {
        return Ok(Gate::Closed(Unwanted::RuleOff));
    }
    if message.template == Template::ReviewRequest
        && let Some(why) = review_unwanted(tx, message, rule.on_status).await?
    {
        return Ok(Gate::Closed(why));
    }
    if rule.is_urgent || rule.template.cannot_wait() {
        return Ok(Gate::Open);
    }
    not_now(tx, now).await
}

/// Whether the business keeps quiet now.
async fn not_now(tx: &mut Tx, now: Timestamp) -> sqlx::Result<Gate> {
    let allowed = settings_of(tx).await?.quiet.next_allowed(now);
    Ok(if allowed > now {
        Gate::Later(allowed)
    } else {
        Gate::Open
    })
}

async fn review_unwanted(
    tx: &mut Tx,
    message: &Claimed,
    wanted: Option<OnStatus>,
) -> sqlx::Result<Option<Unwanted>> {
    if review_url(tx).await?.is_none() {
        return Ok(Some(Unwanted::NoReviewPage));
    }
    let Some(id) = message.appointment_id else {
        return Ok(None);
    };
    let status = calendar::details(tx, id).await?.map(|visit| visit.status);
    let reopened = wanted == Some(OnStatus::Completed) && status != Some(Status::Completed);
    Ok(reopened.then_some(Unwanted::Reopened))
}
