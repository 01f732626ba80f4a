//! Reading visits: a page of a list, and one.

use jiff::Timestamp;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use super::model::{Appointment, AppointmentDetails, Status};
use super::store::Filter;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::{AppointmentId, CustomerId, StaffId};
use crate::platform::paging::{Page, decode_cursor, page_size};

/// Which visits to list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AppointmentQuery {
    /// Only visits that end after this instant.
    from: Option<Timestamp>,
    /// Only visits that begin before this instant.
    to: Option<Timestamp>,
    /// Only those of this staff member.
    staff_id: Option<Uuid>,
    /// Only those of this customer.
    customer_id: Option<Uuid>,
    /// Only those that stand here.
    status: Option<Status>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// A page of visits by start.
pub(super) async fn page(
    tx: &mut Tx,
    query: &AppointmentQuery,
) -> Result<Page<Appointment>, Problem> {
    let size = page_size(query.limit)?;
    let after: Option<(i64, AppointmentId)> = decode_cursor(query.cursor.as_deref())?;
    if let (Some(from), Some(to)) = (query.from, query.to)
        && to < from
    {
        return Err(Problem::invalid("/to", "ends_before_start"));
    }
    let filter = Filter {
        from: query.from.map_or(i64::MIN, Timestamp::as_millisecond),
        to: query.to.map_or(i64::MAX, Timestamp::as_millisecond),
        staff: query.staff_id.map(StaffId),
        customer: query.customer_id.map(CustomerId),
        status: query.status,
        after: after.unwrap_or((i64::MIN, AppointmentId(Uuid::nil()))),
        limit: size + 1,
    };
    let rows = tx.appointments(&filter).await?;
    let page = Page::from_rows(rows, size, |row| (row.starts_at, row.id));
    Ok(page.map(Appointment::from))
}

/// One visit of the business.
pub(super) async fn one(tx: &mut Tx, id: AppointmentId) -> Result<Appointment, Problem> {
    let row = tx.appointment(id).await?.ok_or(Problem::NotFound)?;
    Ok(row.into())
}

/// The appointment `id` of the business that `tx` works on; `None` when it has none of that id.
///
/// # Errors
/// The driver's.
pub async fn details(tx: &mut Tx, id: AppointmentId) -> sqlx::Result<Option<AppointmentDetails>> {
    Ok(tx.appointment(id).await?.map(AppointmentDetails::from))
}

/// The visits of a customer that are to come, by start; `limit` at most.
///
/// # Errors
/// The driver's.
pub async fn coming(
    tx: &mut Tx,
    customer: CustomerId,
    now: Timestamp,
    limit: i64,
) -> sqlx::Result<Vec<AppointmentId>> {
    tx.coming_appointments(customer, (now.as_millisecond(), limit))
        .await
}

/// As [`details`], held until the commit: others who would change the visit, or take its money, wait.
///
/// # Errors
/// The driver's.
pub async fn hold(tx: &mut Tx, id: AppointmentId) -> sqlx::Result<Option<AppointmentDetails>> {
    tx.lock_appointment(id).await?;
    details(tx, id).await
}

/// A page of the visits that are confirmed and to come at `now`, by start: those after (`start`, id).
///
/// # Errors
/// The driver's.
pub async fn upcoming(
    tx: &mut Tx,
    now: Timestamp,
    after: (i64, AppointmentId),
    limit: i64,
) -> sqlx::Result<Vec<AppointmentDetails>> {
    let filter = Filter {
        from: now.as_millisecond(),
        to: i64::MAX,
        staff: None,
        customer: None,
        status: Some(Status::Confirmed),
        after,
        limit,
    };
    let rows = tx.appointments(&filter).await?;
    Ok(rows.into_iter().map(AppointmentDetails::from).collect())
}
