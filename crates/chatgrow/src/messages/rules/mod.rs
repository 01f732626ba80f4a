//! Rules: what goes out, when and to whom, as data of the business.
//!
//! Every business has the rules of [`model::DEFAULTS`], switched on or off, and may add reminders and requests
//! for reviews of its own. A rule hangs on one thing (its [`model::Anchor`]): a change is told at once, or a
//! little later when the team made it, so that it can be undone; a reminder keeps its distance from the start of
//! the visit wherever that is moved; a request for a review comes after the end; a greeting on the day.
//!
//! What is not urgent keeps away from quiet hours, and from Shabbat and days of rest where the business wants so:
//! it comes after them, or before, when after would be too late. That is settled when a message is planned, and
//! asked once more before it leaves.

mod apply;
mod birthdays;
mod due;
mod edit;
mod form;
mod gate;
mod model;
mod planner;
mod quiet;
mod routes;
mod seed;
mod settings;
mod settings_form;
mod store;

pub use apply::apply as apply_rule;
pub use birthdays::greet as greet_birthdays;
pub(super) use birthdays::{Greeting, birthday_unwanted, greeting};
pub(super) use edit::plan_every_application;
pub(super) use gate::{Gate, gate};
pub(super) use model::{Anchor, OnStatus, Rule};
pub(super) use planner::Planner;
pub(super) use routes::routes;
pub use seed::seed as seed_rules;
pub(super) use settings::review_url;
