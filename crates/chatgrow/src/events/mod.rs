//! Events and courses: what takes place on which dates, the kinds of ticket, who comes.
//!
//! A registration is for one date and has a seat for each person. Seats are counted, never stored as a
//! number: the database refuses one beyond the date's capacity or the kind's quota, whoever writes it.
//! Verbs look before only to choose and to explain. Whatever changes who sits on a date holds the date's
//! row first, so that the waiting list is served in its order: a seat that becomes free is offered to
//! one registration at a time, and who comes new stands behind those who wait.

mod attendees;
mod broadcast;
mod cancel;
mod check_in;
mod date_form;
mod dates;
mod decide;
mod edit;
mod event_form;
mod guest;
mod guest_routes;
mod kind_form;
mod kind_store;
mod kinds;
mod letters;
mod list;
mod model;
mod pages;
mod paid;
mod picture;
mod public_views;
mod questions;
mod register;
mod registration_form;
mod registration_routes;
mod registration_store;
mod repeat;
mod routes;
mod seat_store;
mod step;
mod store;
mod ticket;
mod transfer;
mod views;
mod waitlist;

pub use letters::{
    BroadcastText, RegistrationDetails, SeatDetails, broadcast_text, details, hold, manage_url,
    upcoming,
};
pub use list::{EventTime, has_upcoming, times};
pub use model::{DateStatus, EndedBy, RegistrationStatus};
pub use pages::pages;
pub use paid::{confirm_paid, give_up_unpaid};
pub use routes::routes;
pub use waitlist::expire_offer;
