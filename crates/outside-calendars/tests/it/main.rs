//! Calendars of other programs, read and written.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and makes its own clients"
)]

mod google;
mod mutated;
mod oracle;
mod reading;

use chatgrow_outside_calendars::ics::{Busy, IcsError, Limits, Reading, busy};
use jiff::Timestamp;
use jiff::tz::TimeZone;

pub(crate) const GOOGLE: &str = include_str!("../files/google.ics");
pub(crate) const OUTLOOK: &str = include_str!("../files/outlook.ics");
pub(crate) const APPLE: &str = include_str!("../files/apple.ics");

pub(crate) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// From March to May 2026, for a business in Jerusalem.
pub(crate) fn read(file: &str) -> Result<Reading, IcsError> {
    let window = (at("2026-03-01T00:00:00Z"), at("2026-06-01T00:00:00Z"));
    let zone = TimeZone::get("Asia/Jerusalem").unwrap();
    busy(file.as_bytes(), window, &zone, Limits::default())
}

/// `uid begin/end` in UTC without seconds, one for each busy time.
pub(crate) fn lines(busy: &[Busy]) -> Vec<String> {
    let short = |at: Timestamp| at.strftime("%m-%dT%H:%M").to_string();
    let line = |busy: &Busy| {
        let uid: String = busy.uid.chars().take(6).collect();
        format!("{uid} {}/{}", short(busy.starts), short(busy.ends))
    };
    busy.iter().map(line).collect()
}
