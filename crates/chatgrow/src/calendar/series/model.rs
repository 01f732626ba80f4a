//! What is true of a series. No SQL, no HTTP, no clock.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::calendar::model::{
    Appointment, AppointmentCustomer, AppointmentService, AppointmentStaff,
};
use crate::platform::ids::SeriesId;

/// The most visits of a series.
pub(super) const MOST_VISITS: usize = 200;
/// How many days ahead the last visit of a series may be.
pub(super) const FURTHEST_DAYS: i64 = 730;

/// Where a series stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum SeriesStatus {
    /// It goes on as planned.
    Active,
    /// It was called off as a whole.
    Cancelled,
}

/// Which visits of a series a change is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum SeriesScope {
    /// One visit, which becomes an exception of the series.
    This,
    /// It and those after it that are still to come.
    ThisAndFollowing,
    /// All that are still to come.
    All,
}

/// A series of visits.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Series {
    /// Its id.
    pub(super) id: SeriesId,
    /// Whose visits they are.
    pub(super) customer: AppointmentCustomer,
    /// What they are for.
    pub(super) service: AppointmentService,
    /// With whom, but for those that were moved singly.
    pub(super) staff: AppointmentStaff,
    /// The recurrence rule (RFC 5545), without the word `RRULE`.
    pub(super) rule: String,
    /// The local time of day at which its visits begin, `HH:MM`.
    pub(super) time: String,
    /// The IANA zone of that time.
    pub(super) zone: String,
    /// Minutes that each visit takes.
    pub(super) duration_minutes: i64,
    /// The date from which the rule holds.
    pub(super) first_date: Date,
    /// The last date of the rule on which there is a visit.
    pub(super) last_date: Date,
    /// Dates of the rule on which no visit was booked.
    pub(super) exceptions: Vec<Date>,
    /// Where it stands.
    pub(super) status: SeriesStatus,
    /// The series that it was split from.
    pub(super) continues: Option<SeriesId>,
    /// Counts its changes.
    pub(super) version: i64,
    /// When it was booked.
    pub(super) created_at: Timestamp,
    /// Its visits by start, those that are over or cancelled included.
    pub(super) visits: Vec<Appointment>,
}

/// One visit that is asked for.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SeriesDate {
    /// The local date of the rule.
    pub(super) date: Date,
    /// When the visit is to begin.
    pub(super) starts_at: Timestamp,
    /// When it is to be over (exclusive).
    pub(super) ends_at: Timestamp,
    /// What stands in the way.
    pub(super) conflict: Option<SeriesConflict>,
}

/// What stands in the way of a visit.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub(super) struct SeriesConflict {
    /// What it is.
    pub(super) reason: ConflictReason,
    /// The open time nearest to the one asked for, within a few days.
    pub(super) nearest: Option<Timestamp>,
}

/// Why a time cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum ConflictReason {
    /// Somebody else has the time, the room or the last seat.
    Taken,
    /// The staff member does not work then.
    Closed,
}

/// What a series would be.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SeriesPreview {
    /// With whom: who was asked for, or of those who give the service who is free most often.
    pub(super) staff: AppointmentStaff,
    /// Each visit, by date; exceptions are left out.
    pub(super) dates: Vec<SeriesDate>,
    /// How many of them have a conflict.
    pub(super) conflicts: usize,
}

/// What became of a move.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SeriesMove {
    /// The series that the moved visits are in now; null after a dry run.
    pub(super) series: Option<Series>,
    /// The visits that were, or would be, moved.
    pub(super) dates: Vec<SeriesDate>,
}

/// Minutes after midnight as `HH:MM`.
pub(super) fn clock_text(minute: i64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}
