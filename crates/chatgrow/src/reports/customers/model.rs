//! What a report of customers says.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::ids::CustomerId;
use crate::reports::period::Period;

/// Customers who came in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = VisitorCounts)]
pub(super) struct Visitors {
    /// All of them.
    pub(super) came: i64,
    /// Whose first visit ever was in the period.
    pub(super) new: i64,
    /// Who had come before it.
    pub(super) returning: i64,
}

/// How many of those who came in the period before came again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = RetentionCounts)]
pub(super) struct Retention {
    /// So many days after their last visit of the period before.
    pub(super) within_days: i64,
    /// Customers of the period before.
    pub(super) of: i64,
    /// Who came again in that time.
    pub(super) again: i64,
    /// Who did not, or not yet.
    pub(super) lost: i64,
    /// The share of those who came again, in basis points.
    pub(super) rate: Option<i64>,
}

/// The customers of a period, by visits that they came to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CustomersReport)]
pub(super) struct Report {
    pub(super) period: Period,
    /// The period it is compared with.
    pub(super) previous: Period,
    pub(super) total: Visitors,
    /// Those of the period before.
    pub(super) before: Visitors,
    pub(super) retention: Retention,
}

/// Which customers. `again` and `lost` are those of the period before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = VisitorKind)]
pub(super) enum Visitor {
    /// Whoever came.
    #[default]
    Came,
    New,
    Returning,
    Again,
    Lost,
}

/// A customer behind a figure.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = VisitorRow)]
pub(super) struct Row {
    pub(super) id: CustomerId,
    pub(super) full_name: String,
    /// Visits in the period; of `again` and `lost`, in the period before.
    pub(super) visits: i64,
    /// The first visit ever.
    pub(super) first_at: Timestamp,
    /// The last visit of these.
    pub(super) last_at: Timestamp,
    /// The first visit after these, if it was within the days of retention.
    pub(super) next_at: Option<Timestamp>,
}

impl Visitor {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Came => "came",
            Self::New => "new",
            Self::Returning => "returning",
            Self::Again => "again",
            Self::Lost => "lost",
        }
    }

    /// Whether it is about the period before.
    pub(super) fn is_of_before(self) -> bool {
        matches!(self, Self::Again | Self::Lost)
    }
}
