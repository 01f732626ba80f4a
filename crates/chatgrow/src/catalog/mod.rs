//! Catalog: what a business offers and who gives it, in which hours.
//!
//! A service has a length, buffers, a price and rules of booking; a staff member has weekly hours in the
//! business's zone, dates with hours of their own and times off; each service is given by some of the staff,
//! and may need a room of some kind. The business has closures, in which nobody works, and may take them
//! from the calendar of Israel. Nothing is deleted: what is archived keeps its past and its booked visits,
//! and is not offered any more.

mod closures;
mod day_store;
mod days;
mod holidays;
mod hours;
mod model;
mod offer;
mod room_routes;
mod rooms;
mod routes;
mod rules;
mod service_form;
mod service_store;
mod services;
mod several;
mod staff;
mod staff_form;
mod staff_routes;
mod staff_store;
mod time_off;

pub use closures::Closure;
pub use days::{OpenHours, SpecialDay};
pub use holidays::city_and_shabbat;
pub use model::{CatalogStatus, Hours, Room, Service, Staff, TimeOff, is_bookable_instant};
pub(crate) use model::{clock_text, parse_minute};
pub use offer::{
    Giver, Offer, PublicService, PublicStaff, TimeAway, has_service, has_staff, offer,
    public_catalog, schedules, staff_name, time_away, workers,
};
pub use rooms::rooms_of_kind;
pub use routes::routes;
pub use rules::{BookingMode, Cancellation, Deposit, ServiceRules, percent_of};
pub(crate) use service_form::price_faults;
pub use several::{LONGEST_VISIT_MINUTES, MAX_SERVICES, Part, offer_of_several};
pub use staff::open_first_staff;
