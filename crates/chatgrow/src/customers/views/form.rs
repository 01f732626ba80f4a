//! The forms of views, and their checks.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::customers::filter::CustomerFilter;
use crate::platform::http::{Faults, Problem};
use crate::platform::text::Line;

/// The name of a view.
pub(super) type ViewName = Line<60>;

/// A new view.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CreateCustomerView {
    #[schema(max_length = 60)]
    pub(super) name: String,
    /// Whether the whole team sees it; else only who makes it.
    pub(super) is_shared: bool,
    pub(super) filter: CustomerFilter,
}

/// The fields to change of a view; absent ones stay.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateCustomerView {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 60)]
    pub(super) name: Option<String>,
    /// What is shared no more becomes the caller's own.
    pub(super) is_shared: Option<bool>,
    /// The whole filter.
    pub(super) filter: Option<CustomerFilter>,
}

/// The name, or its fault.
pub(super) fn name(text: &str) -> Result<ViewName, Problem> {
    let mut faults = Faults::default();
    let code = if text.trim().is_empty() {
        "missing"
    } else {
        "too_long"
    };
    let name = faults.need("/name", ViewName::parse(text), code);
    name.ok_or_else(|| faults.into_problem())
}

/// Whether a filter can be asked for, on any day and in any zone.
pub(super) fn check(filter: &CustomerFilter) -> Result<(), Problem> {
    filter
        .checked(&TimeZone::UTC, Timestamp::UNIX_EPOCH, "/filter")
        .map(drop)
}
