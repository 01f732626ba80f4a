//! The Authority in process, for tests and demonstrations: real HTTP on a real port, the paths and forms of
//! the sandbox, and faults on demand. Its rules are written from the Authority's text, not from our client.

mod approval;
mod consent;
mod decision;
mod faults;
mod information;
mod schema;
mod server;

pub use faults::Fault;
pub use server::AuthorityServer;
