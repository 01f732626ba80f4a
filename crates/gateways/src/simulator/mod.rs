//! Each gateway in process, for tests and demonstrations: real HTTP on a real port, the same paths and shapes,
//! a page a browser can click through without scripts, and faults on demand. No money, no cards.

mod bank;
mod callbacks;
mod cardcom;
mod faults;
mod grow;
mod html;
mod page;
mod server;
mod tranzila;
mod wire;

pub use callbacks::SentCallback;
pub use faults::{CallbackFault, Fault, Tamper};
pub use server::{Clock, Simulator};
