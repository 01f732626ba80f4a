//! Visits as other calendars show them: for feeds, and for calendars kept elsewhere.

use jiff::Timestamp;

use super::model::Status;
use super::store::{LONGEST_VISIT, instant};
use crate::platform::db::{Tx, fetch_all, fetch_optional};
use crate::platform::ids::{AppointmentId, StaffId};

/// A visit, with what the team sees of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedVisit {
    /// Its id.
    pub id: AppointmentId,
    /// With whom.
    pub staff: StaffId,
    /// Their name.
    pub staff_name: String,
    /// The customer's name.
    pub customer_name: String,
    /// The customer's telephone, E.164.
    pub customer_phone: Option<String>,
    /// The service, as it was called when booked.
    pub service_name: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it is over (exclusive).
    pub ends_at: Timestamp,
    /// Whether it was called off.
    pub is_cancelled: bool,
    /// Counts changes of time, place and cancellation.
    pub sequence: i64,
    /// When it last changed.
    pub updated_at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: AppointmentId,
    staff_id: StaffId,
    staff_name: String,
    customer_name: String,
    customer_phone: Option<String>,
    service_name: String,
    starts_at: i64,
    ends_at: i64,
    status: Status,
    sequence: i64,
    updated_at: i64,
}

impl From<Row> for PublishedVisit {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            staff: row.staff_id,
            staff_name: row.staff_name,
            customer_name: row.customer_name,
            customer_phone: row.customer_phone,
            service_name: row.service_name,
            starts_at: instant(row.starts_at),
            ends_at: instant(row.ends_at),
            is_cancelled: row.status.is_off(),
            sequence: row.sequence,
            updated_at: instant(row.updated_at),
        }
    }
}

/// More than anybody books in 16 months; what is beyond is left out.
const MOST: i64 = 20_000;

/// The visits that touch `window`, of one staff member or of all, by start; of those cancelled only what
/// was cancelled at `cancelled_since` or later.
///
/// # Errors
/// The driver's.
pub async fn published(
    tx: &mut Tx,
    staff: Option<StaffId>,
    window: (Timestamp, Timestamp),
    cancelled_since: Timestamp,
) -> sqlx::Result<Vec<PublishedVisit>> {
    const SQL: &str = "
        SELECT a.id, a.staff_id, st.name AS staff_name, c.full_name AS customer_name, c.phone AS customer_phone,
            a.service_name, a.starts_at, a.ends_at, a.status, a.sequence, a.updated_at
        FROM appointments a
        JOIN customers c ON c.business_id = a.business_id AND c.id = a.customer_id
        JOIN staff st ON st.business_id = a.business_id AND st.id = a.staff_id
        WHERE a.business_id = $1 AND a.starts_at > $2 AND a.ends_at > $3 AND a.starts_at < $4
            AND ($5 OR a.staff_id = $6) AND (a.status NOT IN ('declined', 'cancelled') OR a.updated_at >= $7)
        ORDER BY a.starts_at, a.id LIMIT $8";
    let business = tx.business();
    let (from, until) = (window.0.as_millisecond(), window.1.as_millisecond());
    let reaching_in = from.saturating_sub(LONGEST_VISIT + 1);
    let any_staff = staff.is_none();
    let staff = staff.unwrap_or(StaffId(uuid::Uuid::nil()));
    let since = cancelled_since.as_millisecond();
    let rows: Vec<Row> = fetch_all!(
        tx,
        SQL,
        business,
        reaching_in,
        from,
        until,
        any_staff,
        staff,
        since,
        MOST
    )?;
    Ok(rows.into_iter().map(PublishedVisit::from).collect())
}

/// The visit `id` of the business that `tx` works on; `None` when it has none of that id.
///
/// # Errors
/// The driver's.
pub async fn published_visit(
    tx: &mut Tx,
    id: AppointmentId,
) -> sqlx::Result<Option<PublishedVisit>> {
    const SQL: &str = "
        SELECT a.id, a.staff_id, st.name AS staff_name, c.full_name AS customer_name, c.phone AS customer_phone,
            a.service_name, a.starts_at, a.ends_at, a.status, a.sequence, a.updated_at
        FROM appointments a
        JOIN customers c ON c.business_id = a.business_id AND c.id = a.customer_id
        JOIN staff st ON st.business_id = a.business_id AND st.id = a.staff_id
        WHERE a.business_id = $1 AND a.id = $2";
    let business = tx.business();
    let row: Option<Row> = fetch_optional!(tx, SQL, business, id)?;
    Ok(row.map(PublishedVisit::from))
}
