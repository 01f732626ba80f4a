//! Sending a campaign: its audience gone through in batches, each one transaction.

use jiff::{SignedDuration, Timestamp};

use super::audience;
use super::model::{Part, Status, Step};
use super::steps::change;
use super::store::{CampaignRow, NewRecipient};
use crate::app::App;
use crate::jobs::{self, Work};
use crate::journal::{self, Actor, Kind};
use crate::messages::{self, NewAdvertisement};
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::{CampaignId, CampaignRecipientId, MessageId};

/// People of a batch.
const BATCH: i64 = 100;
/// How soon after it was sent a campaign is looked at for its end; later ever more rarely.
const LOOK: SignedDuration = SignedDuration::from_mins(1);
const LOOK_AT_LEAST: SignedDuration = SignedDuration::from_hours(1);

/// What a batch left.
enum Left {
    /// There is more.
    More,
    /// Nothing: every message is planned.
    Nothing,
    /// It is not ours to go on with: paused, called off, or another run's.
    Stopped,
}

/// Begins the campaign if its time has come, and plans a message to everybody whom it may be sent to. Harmless
/// the second time.
///
/// # Errors
/// The driver's.
pub(crate) async fn run(
    app: &App,
    scope: Scope,
    campaign: CampaignId,
    run: i64,
) -> sqlx::Result<()> {
    while matches!(batch(app, scope, campaign, run).await?, Left::More) {}
    Ok(())
}

async fn batch(app: &App, scope: Scope, campaign: CampaignId, run: i64) -> sqlx::Result<Left> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = held(&mut tx, campaign, run).await? else {
        return Ok(Left::Stopped);
    };
    let starts = row.status.after(Step::Start);
    if let Some(status) = starts {
        row.status = status;
        row.started_at = Some(now.as_millisecond());
    }
    if row.status != Status::Sending {
        return Ok(Left::Stopped);
    }
    let left = if take_up(&mut tx, now, &row).await? {
        Left::More
    } else {
        go_on(&mut tx, now, &mut row).await?
    };
    tx.update_standing(&row, now).await?;
    if matches!(left, Left::Nothing) {
        plan_look(&mut tx, now, &row).await?;
    }
    if starts.is_some() {
        let change = change(Kind::CampaignStarted, &row);
        journal::record(&mut tx, now, &Actor::System, change).await?;
    }
    tx.commit().await?;
    Ok(left)
}

async fn held(tx: &mut Tx, campaign: CampaignId, run: i64) -> sqlx::Result<Option<CampaignRow>> {
    let row = tx.hold_campaign(campaign).await?;
    Ok(row.filter(|row| row.run == run))
}

/// Lets messages go on that were held back when the campaign was paused; `false` when there are none.
async fn take_up(tx: &mut Tx, now: Timestamp, row: &CampaignRow) -> sqlx::Result<bool> {
    let held_back = tx.held_back((row.id, row.run), BATCH).await?;
    for (recipient, message) in &held_back {
        messages::take_up(tx, now, *message).await?;
        tx.move_to_run(*recipient, row.run).await?;
    }
    Ok(!held_back.is_empty())
}

/// Plans the messages of the next people.
async fn go_on(tx: &mut Tx, now: Timestamp, row: &mut CampaignRow) -> sqlx::Result<Left> {
    if row.part == Part::Through {
        return Ok(Left::Nothing);
    }
    let audience = row.audience()?;
    let place = (row.part, row.place);
    let batch = audience::next(tx, now, (row.by, &audience), place, BATCH).await?;
    for someone in &batch.people {
        plan_one(tx, now, row, someone).await?;
    }
    (row.part, row.place) = (batch.part, batch.place);
    Ok(match row.part {
        Part::Through => Left::Nothing,
        Part::Subscribers | Part::Customers => Left::More,
    })
}

async fn plan_one(
    tx: &mut Tx,
    now: Timestamp,
    row: &CampaignRow,
    someone: &audience::Someone,
) -> sqlx::Result<()> {
    let consent = tx
        .marketing_consent(row.by.channel(), &someone.address)
        .await?;
    let (id, message) = (CampaignRecipientId::new(now), MessageId::new(now));
    let recipient = NewRecipient {
        id,
        campaign: row.id,
        address: &someone.address,
        person: someone.person,
        message: consent.as_ref().map(|_| message).ok_or("no_consent"),
        run: row.run,
    };
    if !tx.insert_recipient(&recipient, now).await? {
        return Ok(());
    }
    let Some(consent) = consent else {
        return Ok(());
    };
    let advertisement = NewAdvertisement {
        id: message,
        intent: &format!("campaign:{}:{id}", row.id),
        lang: row.lang,
        name: &someone.name,
        customer: someone.person.customer(),
    };
    messages::plan_advertisement(tx, now, &consent, &advertisement).await
}

/// Looks whether every message has come to its end; else looks again later.
///
/// # Errors
/// The driver's.
pub(crate) async fn finish(
    app: &App,
    scope: Scope,
    campaign: CampaignId,
    run: i64,
) -> sqlx::Result<()> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = held(&mut tx, campaign, run).await? else {
        return Ok(());
    };
    let Some(status) = row.status.after(Step::Finish) else {
        return Ok(());
    };
    if tx.campaign_figures(campaign).await?.is_open() {
        plan_look(&mut tx, now, &row).await?;
        return tx.commit().await;
    }
    row.status = status;
    row.ended_at = Some(now.as_millisecond());
    tx.update_standing(&row, now).await?;
    let change = change(Kind::CampaignFinished, &row);
    journal::record(&mut tx, now, &Actor::System, change).await?;
    tx.commit().await
}

async fn plan_look(tx: &mut Tx, now: Timestamp, row: &CampaignRow) -> sqlx::Result<()> {
    let started = row.started_at.unwrap_or(now.as_millisecond());
    let since = SignedDuration::from_millis(now.as_millisecond() - started);
    let pause = (since / 10).clamp(LOOK, LOOK_AT_LEAST);
    let due = now.checked_add(pause).unwrap_or(now);
    let business = tx.business();
    let work = Work::FinishCampaign {
        campaign: row.id,
        run: row.run,
    };
    let key = format!(
        "campaign:{}:finish:{}:{}",
        row.id,
        row.run,
        due.as_millisecond()
    );
    jobs::plan(tx, now, Some(business), &key, &work, due).await
}

/// Plans a run, for `due`.
pub(super) async fn plan(
    tx: &mut Tx,
    now: Timestamp,
    row: &CampaignRow,
    due: Timestamp,
) -> sqlx::Result<()> {
    let business = tx.business();
    let work = Work::RunCampaign {
        campaign: row.id,
        run: row.run,
    };
    let key = format!("campaign:{}:run:{}", row.id, row.run);
    jobs::plan(tx, now, Some(business), &key, &work, due).await
}
