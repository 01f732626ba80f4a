//! What carriers report: how far messages have come, and what people answer.
//!
//! A report is believed by its signature alone, which is checked over the body as it came. It may come twice,
//! late and out of order: a message never goes back (`status`), and a text that came in is kept once
//! (`inbound`). What a text asks for is done by a job (`reply`), and only where it is plain.

mod inbound;
mod intent;
mod reply;
mod routes;
mod source;
mod status;
mod store;
mod thread;
mod thread_routes;

pub use reply::answer_inbound;
pub(super) use routes::routes;
pub(super) use thread_routes::routes as thread_routes;
