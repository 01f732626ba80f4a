//! At the door: a code is scanned, its holder is in. A second scan tells of the first.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::{SeatStatus, read_code};
use super::registration_store::RegistrationRow;
use super::seat_store::SeatRow;
use super::store::instant;
use super::waitlist::change_of;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{EventDateId, EventId, RegistrationId, SeatId};

/// A code that was scanned or typed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CheckIn {
    /// In any case, with or without its hyphens.
    #[schema(max_length = 40)]
    code: String,
    /// The date at whose door it is; any of the event when absent.
    date_id: Option<Uuid>,
}

/// Who is in.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CheckedIn {
    pub(super) registration_id: RegistrationId,
    pub(super) seat_id: SeatId,
    pub(super) date_id: EventDateId,
    pub(super) holder_name: String,
    pub(super) kind_name: String,
    /// Null after a check-in was taken back.
    pub(super) checked_in_at: Option<Timestamp>,
    /// When the same code was scanned before; null at the first scan.
    pub(super) already_checked_in_at: Option<Timestamp>,
}

/// Lets the holder of a code in. A second scan changes nothing and says when the first was.
pub(super) async fn check_in(
    app: &App,
    scope: Scope,
    actor: &Actor,
    event: EventId,
    form: &CheckIn,
) -> Result<CheckedIn, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let (row, seat) = found(&mut tx, event, form).await?;
    if let Some(before) = seat.checked_in_at {
        return Ok(seen(&row, seat, Some(before), Some(before)));
    }
    let at = now.as_millisecond();
    tx.set_checked_in(seat.id, Some(at)).await?;
    record(
        &mut tx,
        now,
        actor,
        Kind::RegistrationCheckedIn,
        (&row, &seat),
    )
    .await?;
    tx.commit().await?;
    Ok(seen(&row, seat, Some(at), None))
}

/// Takes a check-in back. Once more changes nothing.
pub(super) async fn undo(
    app: &App,
    scope: Scope,
    actor: &Actor,
    event: EventId,
    form: &CheckIn,
) -> Result<CheckedIn, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let (row, seat) = found(&mut tx, event, form).await?;
    if seat.checked_in_at.is_some() {
        tx.set_checked_in(seat.id, None).await?;
        let kind = Kind::RegistrationCheckInUndone;
        record(&mut tx, now, actor, kind, (&row, &seat)).await?;
        tx.commit().await?;
    }
    Ok(seen(&row, seat, None, None))
}

/// The seat of a code, which nobody else changes until the transaction ends, if it lets its holder in here.
async fn found(
    tx: &mut Tx,
    event: EventId,
    form: &CheckIn,
) -> Result<(RegistrationRow, SeatRow), Problem> {
    tx.event(event).await?.ok_or(Problem::NotFound)?;
    let code = read_code(&form.code);
    let unknown = || Problem::invalid("/code", "unknown_code");
    let seat = tx.seat_of_code(&code).await?.ok_or_else(unknown)?;
    tx.hold_date(seat.date_id).await?;
    let seat = tx.seat(seat.id).await?.ok_or_else(unknown)?;
    let row = tx
        .registration(seat.registration_id)
        .await?
        .ok_or_else(unknown)?;
    let is_here = row.event_id == event && form.date_id.is_none_or(|id| id == seat.date_id.0);
    if !is_here {
        let mut members = serde_json::Map::new();
        members.insert("eventTitle".to_owned(), json!(row.event_title));
        members.insert("startsAt".to_owned(), json!(instant(row.starts_at)));
        return Err(Problem::Conflict {
            code: "ticket_elsewhere",
            members,
        });
    }
    match seat.status {
        SeatStatus::Sold => Ok((row, seat)),
        SeatStatus::Freed => Err(Problem::conflict("ticket_cancelled")),
        SeatStatus::Waiting | SeatStatus::Held => Err(Problem::conflict("ticket_not_confirmed")),
    }
}

async fn record(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    kind: Kind,
    (row, seat): (&RegistrationRow, &SeatRow),
) -> sqlx::Result<()> {
    let mut change = change_of(kind, row);
    change.data["seatId"] = json!(seat.id);
    change.data["holderName"] = json!(seat.holder_name);
    journal::record(tx, now, actor, change).await.map(drop)
}

fn seen(row: &RegistrationRow, seat: SeatRow, at: Option<i64>, before: Option<i64>) -> CheckedIn {
    CheckedIn {
        registration_id: row.id,
        seat_id: seat.id,
        date_id: seat.date_id,
        holder_name: seat.holder_name,
        kind_name: seat.kind_name,
        checked_in_at: at.map(instant),
        already_checked_in_at: before.map(instant),
    }
}
