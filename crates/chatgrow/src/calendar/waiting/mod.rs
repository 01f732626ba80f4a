//! The waiting list: who wants a time that is taken is offered it when it is free again.
//!
//! Whatever frees time plans a look at the list, in its own transaction. A look finds, in the order of
//! joining, the first whose wish fits an open time, and keeps that time for them with a hold, as a guest's
//! choice is kept, while they decide. Nobody is passed over: whom to offer what is decided on one snapshot of
//! the list and the diaries, and stands only if no other offer was made since.

mod answer;
mod form;
mod guest;
mod guest_routes;
mod join;
mod look;
mod model;
mod offer;
mod plan;
mod routes;
mod store;

pub(crate) use answer::end;
pub(super) use answer::{book_offer, is_offer};
pub(super) use form::JoinWaitingList;
pub(super) use guest::{Answer, PublicWaitingEntry, answer, entry, join_as_guest, nearest};
pub use guest::{OfferDetails, offer_details};
pub(crate) use look::look;
pub(super) use model::Status;
pub use plan::plan;
pub(super) use plan::plan_look;
pub(super) use routes::routes;
