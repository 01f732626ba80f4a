//! The only place that reads the time of day, so that tests can hold and move it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

/// Where the time of day comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A clock that stands still until it is moved. Epoch milliseconds.
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `at` until [`Clock::set`] moves it.
    #[must_use]
    pub fn manual(at: Timestamp) -> Self {
        Self::Manual(Arc::new(AtomicI64::new(at.as_millisecond())))
    }

    /// The present instant, to the millisecond: what is stored equals what was compared.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let millisecond = match self {
            #[expect(
                clippy::disallowed_methods,
                reason = "this is the clock that all others ask"
            )]
            Self::System => Timestamp::now().as_millisecond(),
            Self::Manual(at) => at.load(Ordering::SeqCst),
        };
        Timestamp::from_millisecond(millisecond).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Moves a manual clock; the machine's clock is left alone.
    pub fn set(&self, at: Timestamp) {
        if let Self::Manual(held) = self {
            held.store(at.as_millisecond(), Ordering::SeqCst);
        }
    }
}
