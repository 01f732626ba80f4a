//! What the calendar and the public pages ask of the catalog, in few statements however many the staff.

use chatgrow_availability::{Interval, WeeklyHours, WeeklyRange};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::{CatalogStatus, Service};
use super::staff_store::HoursRow;
use crate::platform::db::{Tx, fetch_all};
use crate::platform::ids::{ServiceId, StaffId};
use crate::platform::money::{Currency, Money};

/// A service with those who give it now.
#[derive(Debug, Clone)]
pub struct Offer {
    /// The service; it may be archived.
    pub service: Service,
    /// The active staff who give it, in the order they were added.
    pub givers: Vec<Giver>,
}

impl Offer {
    /// Whether this active staff member gives the service.
    #[must_use]
    pub fn gives(&self, staff: StaffId) -> bool {
        self.givers.iter().any(|giver| giver.id == staff)
    }
}

/// An active staff member who gives a service.
#[derive(Debug, Clone)]
pub struct Giver {
    /// Who.
    pub id: StaffId,
    /// The name guests see.
    pub name: String,
    /// The hours of every week, in the business's zone.
    pub hours: WeeklyHours,
}

/// A staff member's time off.
#[derive(Debug, Clone, Copy)]
pub struct TimeAway {
    /// Whose.
    pub staff: StaffId,
    /// When.
    pub when: Interval,
}

/// A service as guests see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PublicService {
    /// Its id.
    pub id: ServiceId,
    /// Its name.
    pub name: String,
    /// What it is; may be empty.
    pub description: String,
    /// Minutes it takes.
    pub duration_minutes: i64,
    /// Its price.
    pub price: Money,
    /// Who gives it: ids of the staff listed beside it.
    pub staff_ids: Vec<StaffId>,
}

/// A staff member as guests see them.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PublicStaff {
    /// Their id.
    pub id: StaffId,
    /// Their name.
    pub name: String,
}

/// The service `id` of the business that `tx` works on, with the active staff who give it and their
/// hours; `None` when it has no service of that id. `currency` is the business's. Four statements.
///
/// # Errors
/// The driver's.
pub async fn offer(tx: &mut Tx, id: ServiceId, currency: Currency) -> sqlx::Result<Option<Offer>> {
    const GIVERS: &str = "
        SELECT st.id, st.name FROM service_staff ss
        JOIN staff st ON st.business_id = ss.business_id AND st.id = ss.staff_id
        WHERE ss.business_id = $1 AND ss.service_id = $2 AND st.status = 'active' ORDER BY st.id";
    const HOURS: &str = "
        SELECT h.staff_id, h.weekday, h.start_minute, h.end_minute FROM service_staff ss
        JOIN weekly_hours h ON h.business_id = ss.business_id AND h.staff_id = ss.staff_id
        WHERE ss.business_id = $1 AND ss.service_id = $2";
    let Some(row) = tx.service(id).await? else {
        return Ok(None);
    };
    let staff_ids = tx.givers_of(id).await?;
    let business = tx.business();
    let givers: Vec<(StaffId, String)> = fetch_all!(tx, GIVERS, business, id)?;
    let hours: Vec<HoursRow> = fetch_all!(tx, HOURS, business, id)?;
    let givers = givers.into_iter().map(|(id, name)| Giver {
        hours: week_of(&hours, id),
        id,
        name,
    });
    Ok(Some(Offer {
        givers: givers.collect(),
        service: row.with(currency, staff_ids),
    }))
}

/// Stored weeks were checked when they were set; one that could not be read would mean a closed week.
fn week_of(rows: &[HoursRow], staff: StaffId) -> WeeklyHours {
    let range = |row: &HoursRow| {
        Some(WeeklyRange {
            weekday: u8::try_from(row.weekday).ok()?,
            start_minute: u16::try_from(row.start_minute).ok()?,
            end_minute: u16::try_from(row.end_minute).ok()?,
        })
    };
    let of_staff = rows.iter().filter(|row| row.staff_id == staff);
    WeeklyHours::new(of_staff.filter_map(range)).unwrap_or_default()
}

/// Whether the business has, or had, this staff member.
///
/// # Errors
/// The driver's.
pub async fn has_staff(tx: &mut Tx, id: StaffId) -> sqlx::Result<bool> {
    Ok(tx.staff_member(id).await?.is_some())
}

/// What a staff member of the business is called, archived or not; `None` for nobody's id.
///
/// # Errors
/// The driver's.
pub async fn staff_name(tx: &mut Tx, id: StaffId) -> sqlx::Result<Option<String>> {
    Ok(tx.staff_member(id).await?.map(|member| member.name))
}

/// The times off of all staff that touch `from..to`.
///
/// # Errors
/// The driver's.
pub async fn time_away(tx: &mut Tx, from: Timestamp, to: Timestamp) -> sqlx::Result<Vec<TimeAway>> {
    let rows = tx
        .times_off(from.as_millisecond(), to.as_millisecond())
        .await?;
    let away = rows.iter().filter_map(|row| {
        let starts = Timestamp::from_millisecond(row.starts_at).ok()?;
        let ends = Timestamp::from_millisecond(row.ends_at).ok()?;
        Some(TimeAway {
            staff: row.staff_id,
            when: Interval::new(starts, ends).ok()?,
        })
    });
    Ok(away.collect())
}

/// What guests may book: the active services that somebody gives, and who gives them. `currency` is the
/// business's.
///
/// # Errors
/// The driver's.
pub async fn public_catalog(
    tx: &mut Tx,
    currency: Currency,
) -> sqlx::Result<(Vec<PublicService>, Vec<PublicStaff>)> {
    let rows = tx
        .services("active", ServiceId(Uuid::nil()), i64::MAX)
        .await?;
    let staff = tx.staff("active", StaffId(Uuid::nil()), i64::MAX).await?;
    let mut givers = tx.givers().await?;
    let services: Vec<PublicService> = rows
        .into_iter()
        .map(|row| {
            let mut ids = givers.remove(&row.id).unwrap_or_default();
            ids.retain(|id| staff.iter().any(|member| member.id == *id));
            row.with(currency, ids)
        })
        .filter(|service| service.status == CatalogStatus::Active && !service.staff_ids.is_empty())
        .map(|service| PublicService {
            id: service.id,
            name: service.name,
            description: service.description,
            duration_minutes: service.duration_minutes,
            price: service.price,
            staff_ids: service.staff_ids,
        })
        .collect();
    let gives = |id: &StaffId| {
        services
            .iter()
            .any(|service| service.staff_ids.contains(id))
    };
    let staff = staff
        .into_iter()
        .filter(|member| gives(&member.id))
        .map(|member| PublicStaff {
            id: member.id,
            name: member.name,
        })
        .collect();
    Ok((services, staff))
}
