//! What the calendar and the public pages ask of the catalog, in few statements however many the staff.

use std::collections::HashMap;

use chatgrow_availability::{Interval, Schedule, WeeklyHours, WeeklyRange};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::holidays;
use super::model::{CatalogStatus, Service};
use super::rules::{BookingMode, Cancellation};
use super::several::Part;
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
    /// The services it is made of, when it is several given in one visit; else empty.
    pub parts: Vec<Part>,
    /// Whether it is a class, or one of its services is.
    pub has_class: bool,
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
    /// The hours of every week, in the business's zone; [`schedules`] knows the dates that differ.
    pub hours: WeeklyHours,
}

/// When a staff member does not work although hours say so: a time off, or a closure of the business.
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
    /// What is to be paid ahead.
    pub deposit: Money,
    /// Seats of one meeting: 1 is a private visit, more is a class.
    pub capacity: i64,
    /// Whether the team answers before a visit is confirmed.
    pub needs_approval: bool,
    /// Days ahead that it can be booked; the business's own number when absent.
    pub horizon_days: Option<i64>,
    /// When a booked visit may be cancelled or moved.
    pub cancellation: Cancellation,
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
    let service = row.with(currency, staff_ids);
    Ok(Some(Offer {
        givers: givers.collect(),
        parts: Vec::new(),
        has_class: service.rules.is_class(),
        service,
    }))
}

/// Every active staff member with the hours of their week, in the order they were added. Two statements.
///
/// # Errors
/// The driver's.
pub async fn workers(tx: &mut Tx) -> sqlx::Result<Vec<Giver>> {
    const HOURS: &str = "
        SELECT staff_id, weekday, start_minute, end_minute FROM weekly_hours WHERE business_id = $1";
    let staff = tx.staff("active", StaffId(Uuid::nil()), i64::MAX).await?;
    let business = tx.business();
    let hours: Vec<HoursRow> = fetch_all!(tx, HOURS, business)?;
    let workers = staff.into_iter().map(|member| Giver {
        hours: week_of(&hours, member.id),
        id: member.id,
        name: member.name,
    });
    Ok(workers.collect())
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

/// Whether the business has a service of this id, archived or not.
///
/// # Errors
/// The driver's.
pub async fn has_service(tx: &mut Tx, id: ServiceId) -> sqlx::Result<bool> {
    Ok(tx.service(id).await?.is_some())
}

/// What a staff member of the business is called, archived or not; `None` for nobody's id.
///
/// # Errors
/// The driver's.
pub async fn staff_name(tx: &mut Tx, id: StaffId) -> sqlx::Result<Option<String>> {
    Ok(tx.staff_member(id).await?.map(|member| member.name))
}

/// The hours of these givers for instants in `from..to`: their weeks, and the dates with hours of their
/// own. One statement.
///
/// # Errors
/// The driver's.
pub async fn schedules(
    tx: &mut Tx,
    givers: &[Giver],
    from: Timestamp,
    to: Timestamp,
) -> sqlx::Result<HashMap<StaffId, Schedule>> {
    // No zone is a day away from UTC, and a clock set back at midnight reaches into the day beside.
    let first = TimeZone::UTC
        .to_datetime(from)
        .date()
        .saturating_sub(2.days());
    let last = TimeZone::UTC
        .to_datetime(to)
        .date()
        .saturating_add(2.days());
    let rows = tx.days(&first.to_string(), &last.to_string()).await?;
    let of = |giver: &Giver| {
        let mut schedule = Schedule::from(giver.hours.clone());
        for row in rows.iter().filter(|row| row.staff_id == giver.id) {
            row.put_into(&mut schedule);
        }
        (giver.id, schedule)
    };
    Ok(givers.iter().map(of).collect())
}

/// When the active staff are away in `from..to`: their times off, the business's closures and, where it
/// closes for it, Shabbat.
///
/// # Errors
/// The driver's.
pub async fn time_away(tx: &mut Tx, from: Timestamp, to: Timestamp) -> sqlx::Result<Vec<TimeAway>> {
    let rows = tx
        .times_away(from.as_millisecond(), to.as_millisecond())
        .await?;
    let mut away: Vec<TimeAway> = rows
        .into_iter()
        .filter_map(|(staff, starts, ends)| {
            let starts = Timestamp::from_millisecond(starts).ok()?;
            let ends = Timestamp::from_millisecond(ends).ok()?;
            let when = Interval::new(starts, ends).ok()?;
            Some(TimeAway { staff, when })
        })
        .collect();
    if let Some(city) = holidays::shabbat_of(tx).await? {
        let staff = tx.active_staff_ids().await?;
        for rest in city.shabbats(from, to) {
            let closed = Interval::new(rest.begins, rest.ends).ok();
            let each = staff.iter().zip(closed.into_iter().cycle());
            away.extend(each.map(|(staff, when)| TimeAway {
                staff: *staff,
                when,
            }));
        }
    }
    Ok(away)
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
        .filter(|service| {
            service.status == CatalogStatus::Active
                && service.rules.booking_mode != BookingMode::Desk
                && !service.staff_ids.is_empty()
        })
        .map(|service| PublicService {
            id: service.id,
            name: service.name,
            description: service.description,
            duration_minutes: service.duration_minutes,
            deposit: Money::new(service.rules.deposit_of(service.price.amount), currency),
            capacity: service.rules.capacity,
            needs_approval: service.rules.booking_mode == BookingMode::Approval,
            horizon_days: service.rules.horizon_days,
            cancellation: service.rules.cancellation,
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
