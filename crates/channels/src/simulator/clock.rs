//! What time it is at a simulated provider.

use std::sync::Mutex;

use jiff::Timestamp;

use super::lock;

/// The real time, until another is set.
#[derive(Debug, Default)]
pub(super) struct Clock(Mutex<Option<Timestamp>>);

impl Clock {
    pub(super) fn set(&self, now: Timestamp) {
        *lock(&self.0) = Some(now);
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "a provider has a clock of its own"
    )]
    pub(super) fn now(&self) -> Timestamp {
        lock(&self.0).unwrap_or_else(Timestamp::now)
    }
}
