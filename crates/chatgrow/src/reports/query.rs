//! What a report that is cut into days, weeks or months is asked for.

use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;

use super::period::{Period, Step};
use crate::platform::http::Problem;

/// Which days, and into what they are cut.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct CutQuery {
    /// The first day.
    from: Date,
    /// The last day; ten years later at most.
    to: Date,
    /// What suits the length when absent.
    #[param(inline)]
    pub(super) step: Option<Step>,
}

impl CutQuery {
    /// The period from the first day to the last.
    ///
    /// # Errors
    /// Those of [`Period::checked`].
    pub(super) fn period(&self) -> Result<Period, Problem> {
        Period::checked(self.from, self.to)
    }
}
