//! Consents: what people said about being written to, as a log that only grows.
//!
//! A row says: this person gave, or took back, for this address and channel, the purpose *service* (what
//! belongs to a visit) or *marketing* (advertising, section 30A of the Israeli Communications Law). Service is
//! allowed unless it was withdrawn; marketing only when it was given for the very address and not withdrawn
//! since. A withdrawal counts for the address, whoever else has it, and for the person, whatever address they
//! have.
//!
//! [`MarketingConsent`] can only be made from the stored log. Whoever writes advertising takes one as an
//! argument, so that none can be written without.

mod agreed;
mod guest;
mod merge;
mod model;
mod proof;
mod record;
mod routes;
mod store;

pub(crate) use agreed::{agreed_addresses, customer_agreed};
pub use guest::{by_guest, words_of_box};
pub use merge::{keep_withdrawn, withdrawn_on};
pub use model::{Act, Channel, Person, Purpose, Said, Source, Spoken, State, allows, state};
pub use proof::{MarketingConsent, may_serve, standing};
pub(crate) use record::append;
pub use record::record;
pub use routes::routes;
