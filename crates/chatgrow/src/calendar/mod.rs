//! Calendar: open times and booked visits.
//!
//! Open times are worked out from hours, times off and what is taken; nothing of them is stored. A booked
//! visit takes the time of a staff member and perhaps a room, buffers included, in `allocations`, where the
//! database lets no two overlap; so does a time that is held for a guest, and a meeting of a class, of which
//! each visit takes a seat. Verbs ask whether a time is free only to choose and to explain; who gets it, the database
//! decides, and who does not is offered the times nearest to it.

mod allocations;
mod book;
mod choose;
mod diary;
mod edit;
mod form;
mod guest;
mod guest_routes;
mod hold_store;
mod holds;
mod list;
mod model;
mod overview;
mod pages;
mod paid;
mod place;
mod prepay;
mod published;
mod reschedule;
mod routes;
mod series;
mod sittings;
mod slots;
mod step;
mod store;
mod waiting;

pub(crate) use guest_routes::Word;
pub(crate) use holds::{expire as expire_hold, release_in as release_hold};
pub use list::{coming, details, hold, upcoming};
pub use model::{
    Appointment, AppointmentCustomer, AppointmentDetails, AppointmentService, AppointmentStaff,
    Source, Status,
};
pub(crate) use pages::{
    Contact, Page, Visitor, answer, day, in_script, keep_private, price, refuse_other_sites,
    telephone,
};
pub use pages::{html_problems, pages};
pub(crate) use paid::book_paid;
pub use published::{PublishedVisit, published, published_visit};
pub use routes::routes;
pub use series::{SeriesDetails, series_details};
pub use step::{cancel_by_guest, confirm_by_guest};
pub use waiting::{OfferDetails, offer_details, plan as plan_offers};
pub(crate) use waiting::{end as end_waiting, look as offer_freed_time};
