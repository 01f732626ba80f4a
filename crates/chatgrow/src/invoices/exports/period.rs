//! The days that a file or report is about.

use jiff::civil::Date;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::platform::http::Problem;

/// The longest period: ten years, more than books are kept.
const MAX_DAYS: i32 = 3660;

/// From a day to a day, both included, by the date on the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
#[schema(as = DocumentPeriod)]
pub(super) struct Period {
    pub(super) from: Date,
    pub(super) to: Date,
}

impl Period {
    /// The same, if it ends after it begins and is not too long.
    pub(super) fn checked(self) -> Result<Self, Problem> {
        if self.to < self.from {
            return Err(Problem::invalid("/to", "ends_before_start"));
        }
        let days = self
            .from
            .until(self.to)
            .map_or(i32::MAX, |span| span.get_days());
        if days > MAX_DAYS {
            return Err(Problem::invalid("/to", "too_long_period"));
        }
        Ok(self)
    }
}
