//! Calendar: open times and booked visits.
//!
//! Open times are worked out from hours, times off and what is taken; nothing of them is stored. A booked
//! visit takes the time of a staff member, buffers included, in `allocations`, where the database lets no
//! two overlap. Verbs ask whether a time is free only to choose and to explain; who gets it, the database
//! decides, and who does not is offered the times nearest to it.

mod allocations;
mod book;
mod diary;
mod edit;
mod form;
mod guest;
mod guest_routes;
mod list;
mod model;
mod pages;
mod reschedule;
mod routes;
mod slots;
mod step;
mod store;

pub(crate) use guest_routes::Word;
pub use list::{details, hold};
pub use model::{
    Appointment, AppointmentCustomer, AppointmentDetails, AppointmentService, AppointmentStaff,
    Source, Status,
};
pub(crate) use pages::{
    Contact, Page, Visitor, answer, day, in_script, keep_private, price, refuse_other_sites,
    telephone,
};
pub use pages::{html_problems, pages};
pub use routes::routes;
