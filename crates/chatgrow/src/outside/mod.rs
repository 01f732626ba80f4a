//! Outside: calendars beyond ours.
//!
//! Out: feeds, private `.ics` links that a phone or a calendar program subscribes to. A link is a
//! signature over a row, and taking the row back ends the link.
//!
//! In: calendars of staff members that are kept elsewhere, by an `.ics` address or at Google. Jobs read
//! them every quarter of an hour, or at once when Google says that something changed; what its owner is
//! busy with is kept in `outside_busy` and blocks open times. At Google our visits are written too,
//! planned in the transaction that booked or moved them, and under ids that follow from ours, so that a
//! repeat changes nothing and our own events never come back as busy times.

mod add;
mod connect;
mod feed_routes;
mod feed_store;
mod feeds;
mod forget;
mod google;
mod ics;
mod model;
mod push;
mod read;
mod routes;
mod store;
mod times_store;
mod write;

pub use forget::forget;
pub use google::open_google;
pub use model::{CalendarFeed, CalendarHealth, CalendarKind, OutsideCalendar};
pub use read::read;
pub use routes::routes;
pub use times_store::busy;
pub use write::{plan, write};
