//! Writing a draft, changing it and throwing it away.

use super::form::{Draft, UpdateCampaign};
use super::model::Status;
use super::steps::change;
use super::store::CampaignRow;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{CampaignId, SubscriberListId};

/// Writes a draft.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    draft: &Draft,
) -> Result<CampaignRow, Problem> {
    let now = app.clock.now();
    let id = CampaignId::new(now);
    let mut tx = app.db.write(scope).await?;
    knows_list(&mut tx, draft).await?;
    tx.insert_campaign(id, draft, now).await?;
    let row = tx.campaign(id).await?.ok_or(Problem::NotFound)?;
    journal::record(&mut tx, now, actor, change(Kind::CampaignCreated, &row)).await?;
    tx.commit().await?;
    Ok(row)
}

/// Changes a draft, if nobody changed it since it was read.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CampaignId,
    form: UpdateCampaign,
) -> Result<CampaignRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = tx.hold_campaign(id).await?.ok_or(Problem::NotFound)?;
    let version = form.version;
    let draft = form.applied_to(before.draft()?)?;
    if before.status != Status::Draft {
        return Err(Problem::conflict("impossible_step"));
    }
    if before.version != version {
        return Err(Problem::conflict("stale_version"));
    }
    knows_list(&mut tx, &draft).await?;
    tx.update_draft(id, &draft, now).await?;
    let row = tx.campaign(id).await?.ok_or(Problem::NotFound)?;
    journal::record(&mut tx, now, actor, change(Kind::CampaignUpdated, &row)).await?;
    tx.commit().await?;
    Ok(row)
}

/// Throws a draft away.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CampaignId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_campaign(id).await?.ok_or(Problem::NotFound)?;
    if row.status != Status::Draft {
        return Err(Problem::conflict("impossible_step"));
    }
    tx.delete_draft(id).await?;
    journal::record(&mut tx, now, actor, change(Kind::CampaignRemoved, &row)).await?;
    tx.commit().await?;
    Ok(())
}

async fn knows_list(tx: &mut Tx, draft: &Draft) -> Result<(), Problem> {
    let list = draft.audience.subscribers.as_ref().and_then(|it| it.list);
    match list {
        Some(list) if tx.subscriber_list(SubscriberListId(list)).await?.is_none() => {
            Err(Problem::invalid("/audience/subscribers/list", "unknown"))
        }
        _ => Ok(()),
    }
}
