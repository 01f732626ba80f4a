//! Booking a series: every visit, or none.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::check::{Asked, Found, expand, look};
use super::form::SeriesBooking;
use super::model::{Series, SeriesStatus};
use super::store::{SeriesRow, date_list};
use crate::accounts::Business;
use crate::app::App;
use crate::calendar::book::{booked, visit, who};
use crate::calendar::choose::business_and_offer;
use crate::calendar::diary::Lengths;
use crate::calendar::place::{self, Place};
use crate::calendar::store::{AppointmentRow, instant};
use crate::catalog::Offer;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{AppointmentId, CustomerId, RoomId, SeriesId, StaffId};

/// How often all is looked at again when a time was taken in the meantime.
pub(super) const ATTEMPTS: usize = 10;

/// What became of an attempt.
pub(super) enum Attempt<T> {
    Done(T),
    /// A time was taken in the meantime.
    Lost(Problem),
}

/// Books a series. Dates with a conflict are skipped if that is asked for; else nothing is booked.
pub(super) async fn book(
    app: &App,
    scope: Scope,
    actor: &Actor,
    booking: &SeriesBooking,
) -> Result<Series, Problem> {
    let mut lost = Problem::conflict("series_conflicts");
    for _ in 0..ATTEMPTS {
        match attempt(app, scope, actor, booking).await? {
            Attempt::Done(series) => return Ok(series),
            Attempt::Lost(problem) => lost = problem,
        }
    }
    Err(lost)
}

async fn attempt(
    app: &App,
    scope: Scope,
    actor: &Actor,
    booking: &SeriesBooking,
) -> Result<Attempt<Series>, Problem> {
    let now = app.clock.now();
    let plan = &booking.plan;
    let mut wanted = plan.wanted();
    let mut tx = app.db.write(scope).await?;
    let (business, offer) = business_and_offer(&mut tx, &wanted).await?;
    let asked = expand(&business, now, plan, Lengths::of(&offer.service))?;
    let (customer, of_customer) = who(&mut tx, now, &booking.visit.who).await?;
    let asked_for = (asked.as_slice(), plan.outside_hours);
    if wanted.staff.is_none() {
        let chosen = look(&mut tx, now, &business, offer.clone(), &wanted, asked_for).await?;
        wanted.staff = Some(chosen.staff);
    }
    // From here on nobody else takes time of this staff member, so that what is found stays true.
    place::queue(&mut tx, now, wanted.staff.as_slice(), None).await?;
    let found = look(&mut tx, now, &business, offer.clone(), &wanted, asked_for).await?;
    let places: Vec<(&Asked, &Place)> = asked
        .iter()
        .zip(&found.places)
        .filter_map(|(asked, place)| Some((asked, place.as_ref()?)))
        .collect();
    let is_refused = found.conflicts() > 0 && !booking.skip_conflicts;
    let Some((last, _)) = places.last().filter(|_| !is_refused) else {
        return Err(found.problem());
    };
    queue_for_rooms(
        &mut tx,
        now,
        places.iter().filter_map(|(_, place)| place.room),
    )
    .await?;
    let row = series_row(now, &business, &offer, customer, booking, &found, last);
    tx.insert_series(&row).await?;
    for (asked, place) in &places {
        let id = AppointmentId::new(now);
        let mut of_date = booking.visit.clone();
        of_date.starts_at = asked.at;
        let visit = visit(id, customer, &offer, place, &of_date);
        tx.insert_appointment(&visit, now.as_millisecond()).await?;
        tx.join_series(id, row.id, asked.date).await?;
        if let Err(error) = place::take(&mut tx, now, id.0, place).await {
            return lost_or(error, &found);
        }
        tx.insert_parts(id.0, &offer.parts).await?;
    }
    let visits = tx.appointments_of_series(row.id).await?;
    if let Some(change) = of_customer {
        journal::record(&mut tx, now, actor, change).await?;
    }
    for visit in &visits {
        journal::record(&mut tx, now, actor, within(row.id, booked(visit))).await?;
    }
    let row = tx
        .appointment_series(row.id)
        .await?
        .ok_or(Problem::NotFound)?;
    let change = change(Kind::SeriesBooked, &row, &visits);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(Attempt::Done(row.with(visits)))
}

/// Whoever takes these rooms takes turns, in one order whoever asks.
pub(super) async fn queue_for_rooms(
    tx: &mut Tx,
    now: Timestamp,
    rooms: impl Iterator<Item = RoomId>,
) -> sqlx::Result<()> {
    let mut rooms: Vec<RoomId> = rooms.collect();
    rooms.sort_unstable();
    rooms.dedup();
    for room in rooms {
        place::queue(tx, now, &[], Some(room)).await?;
    }
    Ok(())
}

/// The loss of a time to somebody who was faster, or what else went wrong.
pub(super) fn lost_or<T>(error: sqlx::Error, found: &Found) -> Result<Attempt<T>, Problem> {
    if place::is_taken(&error) {
        Ok(Attempt::Lost(found.problem()))
    } else {
        Err(error.into())
    }
}

fn series_row(
    now: Timestamp,
    business: &Business,
    offer: &Offer,
    customer: CustomerId,
    booking: &SeriesBooking,
    found: &Found,
    last: &Asked,
) -> SeriesRow {
    let plan = &booking.plan;
    let skipped = found.dates.iter().filter(|date| date.conflict.is_some());
    let mut exceptions = plan.exceptions.clone();
    exceptions.extend(skipped.map(|date| date.date));
    SeriesRow {
        id: SeriesId::new(now),
        customer_id: customer,
        customer_name: String::new(),
        customer_phone: None,
        customer_email: None,
        service_id: plan.service,
        service_name: String::new(),
        service_color: String::new(),
        staff_id: found.staff,
        staff_name: String::new(),
        rule: plan.rule.to_string(),
        start_minute: i64::from(plan.time.hour()) * 60 + i64::from(plan.time.minute()),
        duration_minutes: offer.service.duration_minutes,
        zone: business.zone_name().to_owned(),
        first_date: plan.first.to_string(),
        last_date: last.date.to_string(),
        exceptions: date_list(&exceptions),
        status: SeriesStatus::Active,
        lang: booking.visit.lang,
        continues: None,
        cancelled_at: None,
        version: 1,
        created_at: now.as_millisecond(),
    }
}

/// The change of a visit that is told as a part of its series' change.
pub(super) fn within(series: SeriesId, mut change: Change) -> Change {
    if let Some(data) = change.data.as_object_mut() {
        data.insert("seriesId".to_owned(), json!(series));
    }
    change
}

/// The change of a series that concerns these visits.
pub(super) fn change(kind: Kind, row: &SeriesRow, visits: &[AppointmentRow]) -> Change {
    let dates: Vec<Value> = visits
        .iter()
        .map(|visit| json!(instant(visit.starts_at)))
        .collect();
    Change {
        kind,
        subject: Subject::Series(row.id),
        customer: Some(row.customer_id),
        data: json!({
            "customerName": row.customer_name,
            "serviceName": row.service_name,
            "staffName": row.staff_name,
            "rule": row.rule,
            "startsAt": dates.first(),
            "visits": dates.len(),
            "dates": dates,
        }),
    }
}

/// A staff member's id twice is once.
pub(super) fn distinct(staff: impl Iterator<Item = StaffId>) -> Vec<StaffId> {
    let mut staff: Vec<StaffId> = staff.collect();
    staff.sort_unstable();
    staff.dedup();
    staff
}
