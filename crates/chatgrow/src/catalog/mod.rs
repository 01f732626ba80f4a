//! Catalog: what a business offers and who gives it, in which hours.
//!
//! A service has a length, buffers and a price; a staff member has weekly hours in the business's zone
//! and times off; each service is given by some of the staff. Nothing is deleted: what is archived keeps
//! its past and its booked visits, and is not offered any more.

mod hours;
mod model;
mod offer;
mod routes;
mod service_form;
mod service_store;
mod services;
mod staff;
mod staff_form;
mod staff_routes;
mod staff_store;
mod time_off;

pub use model::{CatalogStatus, Hours, Service, Staff, TimeOff, is_bookable_instant};
pub use offer::{
    Giver, Offer, PublicService, PublicStaff, TimeAway, has_staff, offer, public_catalog,
    staff_name, time_away,
};
pub use routes::routes;
pub(crate) use service_form::price_faults;
pub use staff::open_first_staff;
