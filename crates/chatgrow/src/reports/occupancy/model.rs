//! What a report of occupancy says.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::platform::ids::StaffId;
use crate::reports::period::{Period, share};

/// Booked and bookable time in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = OccupancyTimes)]
pub(super) struct Times {
    /// Hours of work, as they are set now, less times off, closures and what calendars elsewhere say.
    pub(super) bookable: i64,
    /// Taken by visits and classes, with the time kept before and after them. A visit outside the hours, or laid over
    /// another, counts too, so that it may be more than could be booked.
    pub(super) booked: i64,
    /// The share of `booked` in `bookable` in basis points; none where nothing can be booked.
    pub(super) rate: Option<i64>,
}

/// The time of one staff member.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = OccupancyOfStaff)]
pub(super) struct OfStaff {
    pub(super) staff_id: StaffId,
    pub(super) name: String,
    #[serde(flatten)]
    pub(super) times: Times,
}

/// How much of the time that can be booked is booked. The staff sum to `total`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OccupancyReport)]
pub(super) struct Report {
    pub(super) period: Period,
    /// The period it is compared with.
    pub(super) previous: Period,
    pub(super) total: Times,
    /// The total of the period before.
    pub(super) before: Times,
    /// Whoever is active or had visits.
    pub(super) staff: Vec<OfStaff>,
}

/// What takes time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = OccupancyKind)]
pub(super) enum TakenBy {
    Visit,
    /// One meeting of a class.
    Class,
}

/// A time behind a figure.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = OccupancyRow)]
pub(super) struct Row {
    pub(super) kind: TakenBy,
    /// The visit, or the meeting of a class.
    pub(super) id: Uuid,
    pub(super) staff_id: StaffId,
    pub(super) staff_name: String,
    /// The service.
    pub(super) text: String,
    /// The time kept before is part of it.
    pub(super) starts_at: Timestamp,
    /// Exclusive; the time kept after is part of it.
    pub(super) ends_at: Timestamp,
    /// Of it, what is in the period.
    pub(super) minutes: i64,
}

impl Times {
    pub(super) fn new(bookable: i64, booked: i64) -> Self {
        Self {
            bookable,
            booked,
            rate: share(booked, bookable),
        }
    }
}
