//! Making an offer: the time is kept, the offer is written down and told, or nothing is.

use jiff::Timestamp;
use serde_json::json;
use uuid::Uuid;

use super::look::wanted;
use super::model::{Status, offer_ends};
use super::store::{EntryRow, Offered};
use crate::app::App;
use crate::calendar::choose::{Start, business_and_offer, choose};
use crate::calendar::hold_store::HoldRow;
use crate::calendar::place::{self, Place};
use crate::calendar::store::instant;
use crate::jobs::{self, Work};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{AppointmentId, WaitingEntryId};

/// Whom to offer what.
#[derive(Debug)]
pub(super) struct Pick {
    /// The offers that had been made when this was decided.
    pub(super) turns: i64,
    pub(super) entry: EntryRow,
    pub(super) at: Timestamp,
}

/// Makes the offer, unless another was made since it was decided, somebody has taken the time, or the one
/// it is for does not wait any more.
pub(super) async fn offer(app: &App, scope: Scope, pick: &Pick) -> Result<(), Problem> {
    let (now, entry) = (app.clock.now(), &pick.entry);
    let mut tx = app.db.write(scope).await?;
    if !tx.take_turn(pick.turns).await? {
        return Ok(());
    }
    let Some(place) = open_place(&mut tx, now, pick).await? else {
        return Ok(());
    };
    let Some(expires_at) = offer_ends(now, pick.at) else {
        return Ok(());
    };
    let offer = Offered {
        id: AppointmentId::new(now).0,
        staff: place.staff,
        staff_name: String::new(),
        starts_at: pick.at,
        ends_at: instant(place.lengths.end(pick.at)),
        expires_at,
    };
    if !keep(&mut tx, now, &place, &offer).await?
        || !tx.set_offer(entry.id, &offer, now.as_millisecond()).await?
    {
        return Ok(());
    }
    plan_end(&mut tx, now, entry.id, Some(offer.id), expires_at).await?;
    let row = tx.waiting_entry(entry.id).await?.ok_or(Problem::NotFound)?;
    journal::record(
        &mut tx,
        now,
        &Actor::System,
        change(Kind::WaitingOffered, &row),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// The place that they would get; `None` when it is not open any more.
async fn open_place(tx: &mut Tx, now: Timestamp, pick: &Pick) -> Result<Option<Place>, Problem> {
    let wanted = wanted(&pick.entry);
    let start = Start {
        at: pick.at,
        overbook: false,
    };
    let chosen = match business_and_offer(tx, &wanted).await {
        Ok((business, offer)) => choose(tx, now, &business, offer, &wanted, start).await,
        Err(problem) => Err(problem),
    };
    match chosen {
        Err(Problem::Invalid(_) | Problem::NotFound) => Ok(None),
        chosen => chosen,
    }
}

/// Keeps the place, as a guest's choice is kept; `false` when somebody else has it.
async fn keep(
    tx: &mut Tx,
    now: Timestamp,
    place: &Place,
    offer: &Offered,
) -> Result<bool, Problem> {
    place::queue(tx, now, &[place.staff], place.room).await?;
    if let Err(error) = place::take(tx, now, offer.id, place).await {
        return if place::is_taken(&error) {
            Ok(false)
        } else {
            Err(error.into())
        };
    }
    let hold = HoldRow {
        id: offer.id,
        service_id: place.service,
        staff_id: place.staff,
        starts_at: offer.starts_at.as_millisecond(),
        ends_at: offer.ends_at.as_millisecond(),
        expires_at: offer.expires_at.as_millisecond(),
    };
    tx.insert_hold(&hold, now.as_millisecond()).await?;
    Ok(true)
}

/// Plans the end of an offer, or of a place on the list.
pub(super) async fn plan_end(
    tx: &mut Tx,
    now: Timestamp,
    entry: WaitingEntryId,
    offer: Option<Uuid>,
    due: Timestamp,
) -> sqlx::Result<()> {
    let what = offer.map_or_else(|| "wish".to_owned(), |offer| offer.to_string());
    let (business, key) = (tx.business(), format!("waiting:{entry}:{what}"));
    let work = Work::EndWaiting { entry, offer };
    jobs::plan(tx, now, Some(business), &key, &work, due).await
}

/// What happened to a place, for the journal.
pub(super) fn change(kind: Kind, row: &EntryRow) -> Change {
    let wish = row.wish();
    let offer = row.offer().filter(|_| row.status != Status::Waiting);
    Change {
        kind,
        subject: Subject::WaitingEntry(row.id),
        customer: Some(row.customer_id),
        data: json!({
            "customerName": row.customer_name,
            "serviceName": row.service_name,
            "staffName": offer.as_ref().map(|offer| offer.staff_name.as_str()).or(row.staff_name.as_deref()),
            "from": wish.days.0,
            "to": wish.days.1,
            "startsAt": offer.as_ref().map(|offer| offer.starts_at).or(wish.exact),
            "expiresAt": offer.as_ref().map(|offer| offer.expires_at),
        }),
    }
}
