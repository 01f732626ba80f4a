//! What the team does with a campaign: give it a time, stop it, go on, end it.

use jiff::Timestamp;
use serde_json::json;

use super::model::Step;
use super::run;
use super::store::CampaignRow;
use crate::accounts;
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::messages;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{CampaignId, SubscriberListId};

/// Gives a draft its time; at once when that is past or absent.
pub(super) async fn schedule(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CampaignId,
    (version, at): (i64, Option<Timestamp>),
) -> Result<CampaignRow, Problem> {
    let now = app.clock.now();
    let (mut tx, mut row) = begin(app, scope, id, Step::Schedule).await?;
    if row.version != version {
        return Err(Problem::conflict("stale_version"));
    }
    can_be_sent(&mut tx, &row).await?;
    let due = at.unwrap_or(now).max(now);
    row.scheduled_at = Some(due.as_millisecond());
    row.run += 1;
    run::plan(&mut tx, now, &row, due).await?;
    finish(tx, now, actor, Kind::CampaignScheduled, &row).await
}

/// The law wants a sender who can be found, and a list that was thrown away reaches nobody.
async fn can_be_sent(tx: &mut Tx, row: &CampaignRow) -> Result<(), Problem> {
    let business = accounts::business(tx).await?;
    if business.address.is_empty() && business.phone.is_none() && business.email.is_none() {
        return Err(Problem::conflict("sender_incomplete"));
    }
    let list = row.audience()?.subscribers.and_then(|it| it.list);
    if let Some(list) = list
        && tx.subscriber_list(SubscriberListId(list)).await?.is_none()
    {
        return Err(Problem::invalid("/audience/subscribers/list", "unknown"));
    }
    Ok(())
}

/// Takes the time back: it is a draft again.
pub(super) async fn unschedule(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CampaignId,
) -> Result<CampaignRow, Problem> {
    let now = app.clock.now();
    let (tx, mut row) = begin(app, scope, id, Step::Unschedule).await?;
    row.scheduled_at = None;
    row.run += 1;
    finish(tx, now, actor, Kind::CampaignUnscheduled, &row).await
}

/// Stops it: what was not handed over waits.
pub(super) async fn pause(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CampaignId,
) -> Result<CampaignRow, Problem> {
    let now = app.clock.now();
    let (tx, row) = begin(app, scope, id, Step::Pause).await?;
    finish(tx, now, actor, Kind::CampaignPaused, &row).await
}

/// Goes on, with what waited first.
pub(super) async fn resume(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CampaignId,
) -> Result<CampaignRow, Problem> {
    let now = app.clock.now();
    let (mut tx, mut row) = begin(app, scope, id, Step::Resume).await?;
    row.run += 1;
    run::plan(&mut tx, now, &row, now).await?;
    finish(tx, now, actor, Kind::CampaignResumed, &row).await
}

/// Ends it: what was not handed over is skipped.
pub(super) async fn cancel(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CampaignId,
) -> Result<CampaignRow, Problem> {
    let now = app.clock.now();
    let (mut tx, mut row) = begin(app, scope, id, Step::Cancel).await?;
    row.ended_at = Some(now.as_millisecond());
    messages::skip_campaign(&mut tx, id).await?;
    finish(tx, now, actor, Kind::CampaignCancelled, &row).await
}

/// The campaign, held and a step further; not stored yet.
async fn begin(
    app: &App,
    scope: Scope,
    id: CampaignId,
    step: Step,
) -> Result<(Tx, CampaignRow), Problem> {
    let mut tx = app.db.write(scope).await?;
    let mut row = tx.hold_campaign(id).await?.ok_or(Problem::NotFound)?;
    let next = row.status.after(step);
    row.status = next.ok_or_else(|| Problem::conflict("impossible_step"))?;
    Ok((tx, row))
}

async fn finish(
    mut tx: Tx,
    now: Timestamp,
    actor: &Actor,
    kind: Kind,
    row: &CampaignRow,
) -> Result<CampaignRow, Problem> {
    tx.update_standing(row, now).await?;
    journal::record(&mut tx, now, actor, change(kind, row)).await?;
    let row = tx.campaign(row.id).await?.ok_or(Problem::NotFound)?;
    tx.commit().await?;
    Ok(row)
}

/// A change of a campaign for the journal.
pub(super) fn change(kind: Kind, row: &CampaignRow) -> Change {
    let scheduled = row.scheduled_at.map(crate::subscribers::store::instant);
    Change {
        kind,
        subject: Subject::Campaign(row.id),
        customer: None,
        data: json!({ "name": row.name, "subject": row.text().subject, "scheduledAt": scheduled }),
    }
}
