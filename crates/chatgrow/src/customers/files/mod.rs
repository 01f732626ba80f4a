//! Files of a customer: contracts, photographs, referrals. What a file is, is told by its bytes, whatever its name says;
//! it is handed out as that and nothing else, never to be opened by a browser in our name.
//!
//! The bytes are in the database, as pictures of events, logos and documents are: several instances see the same, one
//! backup has all, and row-level security holds for them.

mod forget;
mod kind;
mod name;
mod quota;
mod remove;
mod routes;
mod store;
mod upload;
mod view;

pub(crate) use forget::forget;
pub(super) use routes::routes;
