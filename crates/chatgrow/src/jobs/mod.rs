//! Work to be done once, later: planned in the transaction of the change that causes it, claimed by
//! workers with a lease, done outside any transaction.
//!
//! A job runs at least once: a worker that dies loses its lease and another takes over. So each kind of
//! work is harmless the second time. What fails is tried again with growing, jittered pauses; what keeps
//! failing is parked where a person can see it.

mod model;
mod run;
mod store;
mod watch;

pub use model::{AccountMail, Failure, MAX_ATTEMPTS, Work, backoff};
pub use run::{run_due, work_until_stopped};
pub(crate) use store::{plan, replan};
pub(crate) use watch::FailedJob;
