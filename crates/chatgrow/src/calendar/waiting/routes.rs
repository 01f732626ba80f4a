//! HTTP of the team's waiting list; that of guests is beside it.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::answer::finish;
use super::form::AddToWaitingList;
use super::guest::PublicOffer;
use super::model::Status;
use super::store::{EntryRow, Filter};
use super::{guest_routes, join};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::calendar::model::{AppointmentCustomer, AppointmentService, Source};
use crate::calendar::slots::parse_date;
use crate::calendar::store::instant;
use crate::catalog::clock_text;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::{AppointmentId, ServiceId, StaffId, WaitingEntryId};
use crate::platform::paging::{Page, decode_cursor, page_size};

/// The waiting list's routes.
pub(in crate::calendar) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_waiting, add_to_waiting_list))
        .routes(routes!(remove_from_waiting_list))
        .merge(guest_routes::routes())
}

/// A place on the waiting list.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct WaitingEntry {
    id: WaitingEntryId,
    /// The order of joining: who has the lowest is offered a time first.
    rank: i64,
    customer: AppointmentCustomer,
    service: AppointmentService,
    /// Whom they want; anyone when absent.
    staff: Option<WaitingStaff>,
    /// The first day that would do.
    from: Date,
    /// The last day that would do.
    to: Date,
    /// From this time of day on, `HH:MM`.
    earliest: String,
    /// Before this time of day, `HH:MM`.
    latest: String,
    /// The one start that they wait for, when it is one.
    starts_at: Option<Timestamp>,
    status: Status,
    /// The last offer that was made.
    offer: Option<PublicOffer>,
    /// The visit, when they took the offer.
    appointment_id: Option<AppointmentId>,
    source: Source,
    joined_at: Timestamp,
}

/// Whom somebody waits for.
#[derive(Debug, Clone, Serialize, ToSchema)]
struct WaitingStaff {
    id: StaffId,
    name: String,
}

impl From<EntryRow> for WaitingEntry {
    fn from(row: EntryRow) -> Self {
        let (wish, offer) = (row.wish(), row.offer());
        let visit = offer.as_ref().filter(|_| row.status == Status::Booked);
        Self {
            id: row.id,
            rank: row.rank,
            customer: AppointmentCustomer {
                id: row.customer_id,
                full_name: row.customer_name,
                phone: row.customer_phone,
                email: row.customer_email,
            },
            service: AppointmentService {
                id: row.service_id,
                name: row.service_name,
                color: row.service_color,
            },
            staff: row
                .staff_id
                .zip(row.staff_name)
                .map(|(id, name)| WaitingStaff { id, name }),
            from: wish.days.0,
            to: wish.days.1,
            earliest: clock_text(wish.minutes.0),
            latest: clock_text(wish.minutes.1),
            starts_at: wish.exact,
            status: row.status,
            appointment_id: visit.map(|offer| AppointmentId(offer.id)),
            offer: offer.map(PublicOffer::from),
            source: row.source,
            joined_at: instant(row.joined_at),
        }
    }
}

/// Which places to list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WaitingQuery {
    /// Only those that stand here.
    status: Option<Status>,
    /// Only those for this service.
    service_id: Option<Uuid>,
    /// Only those for whom this day would do, `YYYY-MM-DD`.
    #[param(format = Date)]
    day: Option<String>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// The waiting list, in the order of joining.
#[utoipa::path(get, path = "/api/waiting-list", tag = "calendar", params(WaitingQuery),
    responses((status = 200, body = Page<WaitingEntry>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_waiting(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<WaitingQuery>,
) -> Result<Json<Page<WaitingEntry>>, Problem> {
    let scope = caller.may(Verb::ReadCalendar)?;
    let size = page_size(query.limit)?;
    let after: Option<i64> = decode_cursor(query.cursor.as_deref())?;
    let bad_day = || Problem::invalid("/day", "bad_date");
    let day = query.day.as_deref();
    let day = day.map(|day| parse_date(day).ok_or_else(bad_day));
    let filter = Filter {
        status: query.status,
        service: query.service_id.map(ServiceId),
        day: day.transpose()?,
        after: after.unwrap_or_default(),
        limit: size + 1,
    };
    let mut tx = app.db.read(scope).await?;
    let rows = tx.waiting_entries(&filter).await?;
    let page = Page::from_rows(rows, size, |row| row.rank);
    Ok(Json(page.map(WaitingEntry::from)))
}

/// Put a customer at the end of the waiting list. Whoever waits for the same already keeps their place.
#[utoipa::path(post, path = "/api/waiting-list", tag = "calendar", request_body = AddToWaitingList,
    responses((status = 201, body = WaitingEntry)), security(("bearer" = []), ("cookie" = [])))]
async fn add_to_waiting_list(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<AddToWaitingList>,
) -> Result<(StatusCode, Json<WaitingEntry>), Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    let source = if caller.is_api_client() {
        Source::Api
    } else {
        Source::Desk
    };
    // The customer is written to in the language of the business, as when the desk books.
    let lang = {
        let mut tx = app.db.read(scope).await?;
        accounts::business(&mut tx).await?.lang
    };
    let joining = form.checked(source, lang)?;
    let row = join::join(&app, scope, &caller.actor(), joining).await?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// Take somebody off the waiting list; the offer they have goes to the next. Once more changes nothing.
#[utoipa::path(delete, path = "/api/waiting-list/{id}", tag = "calendar", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_from_waiting_list(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::EditCalendar)?;
    finish(
        &app,
        scope,
        &caller.actor(),
        WaitingEntryId(id),
        Status::Withdrawn,
    )
    .await?;
    Ok(StatusCode::NO_CONTENT)
}
