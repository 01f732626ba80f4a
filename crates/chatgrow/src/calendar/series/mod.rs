//! Series: visits that recur by a rule.
//!
//! The rule is worked out when a series is booked: each of its visits is an appointment like any other, with
//! the date of the rule that it stands for. All are booked, moved or cancelled in one transaction or none is,
//! each under the constraint that keeps every time for one. A series has one staff member.

mod book;
mod cancel;
mod change_form;
mod check;
mod details;
mod form;
mod model;
mod routes;
mod select;
mod shift;
mod store;

pub use details::{SeriesDetails, series_details};
pub(super) use routes::routes;
