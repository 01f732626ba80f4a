//! Open times as a shop and its customers see them: by example, against a brute-force oracle,
//! and on every day on which a zone of the world changes its clocks.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod examples;
mod hours;
mod intervals;
mod oracle;
mod random;
mod recurrence;
mod zones;
