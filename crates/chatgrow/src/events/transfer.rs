//! Giving a seat to somebody else: the new holder gets a new code, the old one is worth nothing.

use serde_json::json;

use super::model::{RegistrationStatus, SeatStatus, seat_code};
use super::registration_form::NewHolder;
use super::registration_store::RegistrationRow;
use super::seat_store::NewSeat;
use super::waitlist::{change_of, closes_at, held};
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{RegistrationId, SeatId};
use crate::platform::random;

/// Gives a seat of a confirmed registration away. A guest may until registration closes, the team until
/// the date is over; nobody once the holder is in.
pub(super) async fn transfer(
    app: &App,
    scope: Scope,
    actor: Option<&Actor>,
    id: RegistrationId,
    to: &NewHolder,
) -> Result<RegistrationRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = held(&mut tx, id).await?;
    let seat = tx.seat(to.seat).await?.ok_or(Problem::NotFound)?;
    if seat.registration_id != id {
        return Err(Problem::NotFound);
    }
    let is_theirs = row.status == RegistrationStatus::Confirmed && seat.status == SeatStatus::Sold;
    if !is_theirs || seat.checked_in_at.is_some() {
        return Err(Problem::conflict("impossible_step"));
    }
    let until = match actor {
        None => closes_at(row.starts_at, row.closes_minutes),
        Some(_) => row.ends_at,
    };
    if until <= now.as_millisecond() {
        return Err(Problem::conflict("registration_closed"));
    }
    tx.free_seat(seat.id).await?;
    let new = NewSeat {
        id: SeatId::new(now),
        registration: id,
        date: seat.date_id,
        kind: seat.kind_id,
        status: SeatStatus::Sold,
        code: seat_code(&random::key()),
        holder_name: to.name.clone(),
        holder_email: to.email.clone(),
        holder_phone: to.phone.clone(),
        price: seat.price,
    };
    tx.insert_seat(&new, now.as_millisecond()).await?;
    let guest = Actor::Guest {
        name: row.customer_name.clone(),
    };
    let mut change = change_of(Kind::RegistrationTransferred, &row);
    change.data["from"] = json!(seat.holder_name);
    change.data["to"] = json!(to.name);
    journal::record(&mut tx, now, actor.unwrap_or(&guest), change).await?;
    tx.commit().await?;
    Ok(row)
}
