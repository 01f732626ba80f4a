//! Dates and times as they were published, and what must hold of every year.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod dates;
mod times;
