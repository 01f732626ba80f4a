//! Push notifications (RFC 8030): the devices of the team are told what guests, carriers and gateways do.
//!
//! Recording such a change plans, in the same transaction, one job for each device of the business. The job looks
//! whether the person still belongs to the team and may read the thing, says it in the device's language, encrypts it
//! for that device alone (RFC 8291) and posts it, signed (RFC 8292), through the guard of addresses that users set. The
//! push service learns neither who nor what. News is worth an hour; a device that is gone is forgotten.

mod deliver;
mod encrypt;
mod model;
mod plan;
mod routes;
mod store;
mod subscribe;
mod vapid;
mod words;

pub use deliver::deliver;
pub use plan::{plan, told_of};
pub use routes::routes;
pub use subscribe::forget;
pub use vapid::Vapid;
