//! What a report of visits says.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::calendar::{Source, Status};
use crate::platform::ids::{AppointmentId, CustomerId};
use crate::platform::money::{Currency, Money};
use crate::reports::period::{Period, Step, share};

/// Visits that begin in a period, and what became of them. The other counts sum to `booked`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub(in crate::reports) struct Counts {
    pub(in crate::reports) booked: i64,
    pub(in crate::reports) came: i64,
    pub(in crate::reports) no_show: i64,
    pub(in crate::reports) cancelled: i64,
    pub(in crate::reports) declined: i64,
    pub(in crate::reports) open: i64,
}

/// Visits that begin in a period, and what became of them. The other counts sum to `booked`.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = VisitCounts)]
pub(in crate::reports) struct CountsView {
    /// All of them.
    booked: i64,
    /// Who came.
    came: i64,
    /// Who did not.
    no_show: i64,
    /// Called off.
    cancelled: i64,
    /// Asked for and refused.
    declined: i64,
    /// Of which nothing is known yet.
    open: i64,
    /// Of those who came or should have, how many did not, in basis points.
    no_show_rate: Option<i64>,
    /// Of all, how many were called off, in basis points.
    cancelled_rate: Option<i64>,
}

/// The visits of one staff member, or of one service. A visit of several services counts for its first.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = VisitsOf)]
pub(super) struct Of {
    pub(super) id: Uuid,
    pub(super) name: String,
    #[serde(flatten)]
    pub(super) counts: CountsView,
}

/// The visits that were booked one way.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = VisitsOfSource)]
pub(super) struct OfSource {
    pub(super) source: Source,
    #[serde(flatten)]
    pub(super) counts: CountsView,
}

/// The visits of a day, week or month.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = VisitsOfStep)]
pub(super) struct OfStep {
    #[serde(flatten)]
    pub(super) period: Period,
    #[serde(flatten)]
    pub(super) counts: CountsView,
}

/// The visits that begin in a period. Each list sums to `total`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VisitsReport)]
pub(super) struct Report {
    pub(super) period: Period,
    /// The period it is compared with.
    pub(super) previous: Period,
    pub(super) step: Step,
    pub(super) total: CountsView,
    /// The total of the period before.
    pub(super) before: CountsView,
    pub(super) staff: Vec<Of>,
    pub(super) services: Vec<Of>,
    /// How they were booked: `guest` is online.
    pub(super) sources: Vec<OfSource>,
    pub(super) steps: Vec<OfStep>,
}

/// What became of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = VisitOutcome)]
pub(super) enum Outcome {
    Came,
    NoShow,
    Cancelled,
    Declined,
    Open,
}

/// A visit behind a figure.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = VisitRow)]
pub(in crate::reports) struct Row {
    pub(in crate::reports) id: AppointmentId,
    pub(in crate::reports) starts_at: Timestamp,
    pub(in crate::reports) status: Status,
    pub(in crate::reports) source: Source,
    pub(in crate::reports) customer_id: CustomerId,
    pub(in crate::reports) customer_name: String,
    pub(in crate::reports) service_name: String,
    pub(in crate::reports) staff_name: String,
    pub(in crate::reports) price: Money,
    /// What is left to pay.
    pub(in crate::reports) owed: Money,
}

#[derive(Debug, sqlx::FromRow)]
pub(in crate::reports) struct VisitLine {
    pub(in crate::reports) id: AppointmentId,
    pub(in crate::reports) starts_at: i64,
    pub(in crate::reports) status: Status,
    pub(in crate::reports) source: Source,
    pub(in crate::reports) customer_id: CustomerId,
    pub(in crate::reports) customer_name: String,
    pub(in crate::reports) service_name: String,
    pub(in crate::reports) staff_name: String,
    pub(in crate::reports) price: i64,
    pub(in crate::reports) paid: i64,
    pub(in crate::reports) currency: Currency,
}

impl VisitLine {
    pub(in crate::reports) fn view(self) -> Row {
        Row {
            id: self.id,
            starts_at: Timestamp::from_millisecond(self.starts_at).unwrap_or_default(),
            status: self.status,
            source: self.source,
            customer_id: self.customer_id,
            customer_name: self.customer_name,
            service_name: self.service_name,
            staff_name: self.staff_name,
            price: Money::new(self.price, self.currency),
            owed: Money::new((self.price - self.paid).max(0), self.currency),
        }
    }
}

impl Outcome {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Came => "came",
            Self::NoShow => "no_show",
            Self::Cancelled => "cancelled",
            Self::Declined => "declined",
            Self::Open => "open",
        }
    }
}

impl From<Counts> for CountsView {
    fn from(counts: Counts) -> Self {
        Self {
            booked: counts.booked,
            came: counts.came,
            no_show: counts.no_show,
            cancelled: counts.cancelled,
            declined: counts.declined,
            open: counts.open,
            no_show_rate: share(counts.no_show, counts.came + counts.no_show),
            cancelled_rate: share(counts.cancelled, counts.booked),
        }
    }
}

impl CountsView {
    /// For a table: the counts and rates in order.
    pub(in crate::reports) fn figures(&self) -> ([i64; 6], [Option<i64>; 2]) {
        (
            [
                self.booked,
                self.came,
                self.no_show,
                self.cancelled,
                self.declined,
                self.open,
            ],
            [self.no_show_rate, self.cancelled_rate],
        )
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, more: Self) {
        self.booked += more.booked;
        self.came += more.came;
        self.no_show += more.no_show;
        self.cancelled += more.cancelled;
        self.declined += more.declined;
        self.open += more.open;
    }
}
