//! Days and hours on the demo's wall.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

/// Counted from the day of the first start.
pub(super) struct Days {
    today: Date,
    zone: TimeZone,
}

impl Days {
    pub(super) fn from(now: Timestamp) -> anyhow::Result<Self> {
        let zone = TimeZone::get("Asia/Jerusalem")?;
        let today = now.to_zoned(zone.clone()).date();
        Ok(Self { today, zone })
    }

    /// The date `days` from today.
    pub(super) fn date(&self, days: i32) -> anyhow::Result<Date> {
        Ok(self.today.checked_add(Span::new().days(days))?)
    }

    /// The instant of a wall-clock time, `days` from today.
    pub(super) fn at(&self, days: i32, hour: i8, minute: i8) -> anyhow::Result<Timestamp> {
        let wall = self.date(days)?.to_datetime(Time::new(hour, minute, 0, 0)?);
        Ok(self.zone.to_zoned(wall)?.timestamp())
    }
}
