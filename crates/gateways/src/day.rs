//! Days at the gateways: those of Israel.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

fn israel() -> TimeZone {
    TimeZone::get("Asia/Jerusalem").unwrap_or(TimeZone::UTC)
}

/// The day in Israel.
pub(crate) fn day_of(at: Timestamp) -> Date {
    at.to_zoned(israel()).date()
}

/// The day before and the day after, for searches that must not miss what happened around midnight.
pub(crate) fn around(from: Timestamp, until: Timestamp) -> (Date, Date) {
    let before = day_of(from).yesterday().unwrap_or(Date::MIN);
    let after = day_of(until).tomorrow().unwrap_or(Date::MAX);
    (before, after)
}

/// A time of Israel, or an instant with its offset.
pub(crate) fn instant(text: &str) -> Option<Timestamp> {
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(at);
    }
    let civil: DateTime = text.parse().ok()?;
    israel().to_timestamp(civil).ok()
}

/// A time of Israel without an offset: `2026-11-28T15:32:05`.
#[cfg(feature = "simulator")]
pub(crate) fn civil(at: Timestamp) -> DateTime {
    at.to_zoned(israel()).datetime()
}
