//! Planning a look at the list, in the transaction of whatever may have freed time.

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use crate::jobs::{self, Work};
use crate::journal::{Change, Kind};
use crate::platform::db::Tx;
use crate::platform::ids::JobId;

/// How far around a freed time others can become open: a visit of twelve hours with its buffers begins that
/// long before, and a whole day may have had as many visits as it may.
const AROUND: SignedDuration = SignedDuration::from_hours(48);

/// Plans what follows from a change for those who wait.
///
/// # Errors
/// The driver's.
pub async fn plan(tx: &mut Tx, now: Timestamp, change: &Change) -> sqlx::Result<()> {
    let freed = match change.kind {
        Kind::AppointmentCancelled | Kind::AppointmentDeclined => stretch(&change.data),
        Kind::AppointmentMoved => stretch(&change.data["before"]),
        // More time, other rules: anything may be open now. A new staff member has no hours yet.
        Kind::TimeOffRemoved
        | Kind::StaffUpdated
        | Kind::StaffDaySet
        | Kind::StaffDayCleared
        | Kind::ClosureUpdated
        | Kind::ClosureRemoved
        | Kind::CalendarSettingsUpdated
        | Kind::OutsideCalendarRemoved
        | Kind::ServiceUpdated
        | Kind::RoomCreated
        | Kind::RoomUpdated
        | Kind::BusinessUpdated => None,
        _ => return Ok(()),
    };
    plan_look(tx, now, freed).await
}

/// From when to when the visit was that a change tells of.
fn stretch(data: &Value) -> Option<(Timestamp, Timestamp)> {
    let at = |field: &str| data[field].as_str()?.parse().ok();
    Some((at("startsAt")?, at("endsAt")?))
}

/// Plans a look for whom a time is that was freed, with what has become open around it; for any time when
/// nobody knows which.
pub(in crate::calendar) async fn plan_look(
    tx: &mut Tx,
    now: Timestamp,
    freed: Option<(Timestamp, Timestamp)>,
) -> sqlx::Result<()> {
    let (from, until) = freed.map_or((Timestamp::MIN, Timestamp::MAX), |(from, until)| {
        (
            from.saturating_sub(AROUND).unwrap_or(Timestamp::MIN),
            until.saturating_add(AROUND).unwrap_or(Timestamp::MAX),
        )
    });
    let work = Work::OfferFreedTime { from, until };
    let (business, key) = (tx.business(), format!("waiting:{}", JobId::new(now)));
    jobs::plan(tx, now, Some(business), &key, &work, now).await
}
