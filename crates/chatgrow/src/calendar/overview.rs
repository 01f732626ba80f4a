//! The calendar as one list: visits, dates of events, and the times in which nobody can be booked.

use axum::extract::State;
use chatgrow_availability::Interval;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::model::Status;
use super::store::{AppointmentRow, Filter, instant};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::events::{self, EventTime};
use crate::platform::db::Tx;
use crate::platform::http::{Json, Problem, Query};
use crate::platform::ids::{AppointmentId, StaffId};
use crate::{catalog, outside};

/// The most days asked for at once.
const MAX_DAYS: i64 = 62;
/// The most visits told of; more than a desk can look at.
const MAX_VISITS: i64 = 5000;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(read_calendar))
}

/// What stands in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ItemKind {
    /// A visit.
    Appointment,
    /// A date of a published event.
    Event,
    /// A time in which a staff member cannot be booked: away, closed, or busy in a calendar kept elsewhere.
    Blocked,
}

/// One thing in the calendar.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct CalendarItem {
    #[serde(rename = "type")]
    kind: ItemKind,
    /// The visit's or the event's; none of a blocked time.
    id: Option<Uuid>,
    /// The customer and the service, or the event; empty for a blocked time.
    title: String,
    start: Timestamp,
    /// Exclusive.
    end: Timestamp,
    /// Where a visit stands.
    status: Option<Status>,
    /// Whose time it is; none of an event's.
    staff_id: Option<StaffId>,
    /// The room of a visit, or where an event is; may be empty.
    location: String,
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct CalendarItems {
    from: Timestamp,
    to: Timestamp,
    /// By start. Visits that are off are left out.
    items: Vec<CalendarItem>,
}

/// Which stretch of the calendar.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct CalendarQuery {
    /// Only what ends after this instant.
    from: Timestamp,
    /// Only what begins before this instant; at most 62 days later.
    to: Timestamp,
}

/// Visits, dates of events and blocked times, in one list.
#[utoipa::path(get, path = "/api/calendar", tag = "calendar", params(CalendarQuery),
    responses((status = 200, body = CalendarItems)), security(("bearer" = []), ("cookie" = [])))]
async fn read_calendar(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<CalendarQuery>,
) -> Result<Json<CalendarItems>, Problem> {
    let scope = caller.may(Verb::ReadCalendar)?;
    let CalendarQuery { from, to } = query;
    for (field, at) in [("/from", from), ("/to", to)] {
        if !catalog::is_bookable_instant(at) {
            return Err(Problem::invalid(field, "out_of_range"));
        }
    }
    if to <= from {
        return Err(Problem::invalid("/to", "ends_before_start"));
    }
    if to.duration_since(from).as_hours() > 24 * MAX_DAYS {
        return Err(Problem::invalid("/to", "too_many_days"));
    }
    let mut tx = app.db.read(scope).await?;
    let mut items: Vec<CalendarItem> = visits(&mut tx, from, to).await?;
    items.extend(
        events::times(&mut tx, from, to)
            .await?
            .into_iter()
            .map(event),
    );
    for away in catalog::time_away(&mut tx, from, to).await? {
        items.push(blocked(away.staff, away.when));
    }
    for (staff, when) in outside::busy(&mut tx, from, to).await? {
        items.push(blocked(staff, when));
    }
    items.sort_by_key(|item| (item.start, item.end));
    Ok(Json(CalendarItems { from, to, items }))
}

async fn visits(tx: &mut Tx, from: Timestamp, to: Timestamp) -> sqlx::Result<Vec<CalendarItem>> {
    let filter = Filter {
        from: from.as_millisecond(),
        to: to.as_millisecond(),
        staff: None,
        customer: None,
        status: None,
        after: (i64::MIN, AppointmentId(Uuid::nil())),
        limit: MAX_VISITS,
    };
    let rows = tx.appointments(&filter).await?;
    let on = rows.into_iter().filter(|row| !row.status.is_off());
    Ok(on.map(visit).collect())
}

fn visit(row: AppointmentRow) -> CalendarItem {
    CalendarItem {
        kind: ItemKind::Appointment,
        id: Some(row.id.0),
        title: format!("{} · {}", row.customer_name, row.service_name),
        start: instant(row.starts_at),
        end: instant(row.ends_at),
        status: Some(row.status),
        staff_id: Some(row.staff_id),
        location: row.room_name.unwrap_or_default(),
    }
}

fn event(time: EventTime) -> CalendarItem {
    CalendarItem {
        kind: ItemKind::Event,
        id: Some(time.event_id.0),
        title: time.title,
        start: instant(time.starts_at),
        end: instant(time.ends_at),
        status: None,
        staff_id: None,
        location: time.place,
    }
}

fn blocked(staff: StaffId, when: Interval) -> CalendarItem {
    CalendarItem {
        kind: ItemKind::Blocked,
        id: None,
        title: String::new(),
        start: when.start(),
        end: when.end(),
        status: None,
        staff_id: Some(staff),
        location: String::new(),
    }
}
