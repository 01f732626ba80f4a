//! Times and spans as they are written (RFC 5545, 3.3.4 to 3.3.6).

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::lines::Property;
use super::zones::{Zone, Zones};

/// A `DATE` or `DATE-TIME` with the zone it is meant in.
#[derive(Debug, Clone)]
pub(super) struct When {
    /// What the clock on the wall shows; midnight for a whole day.
    pub(super) wall: DateTime,
    /// Whether it is a whole day.
    pub(super) whole_day: bool,
    pub(super) zone: Zone,
}

impl When {
    /// The instant; a wall clock that skips this time is read as before the jump, one that shows it twice
    /// as the first time.
    pub(super) fn instant(&self) -> Option<Timestamp> {
        self.zone.instant(self.wall)
    }
}

/// Reads the value of a property such as `DTSTART`, which may hold one time only.
pub(super) fn when(property: &Property, zones: &mut Zones) -> Option<When> {
    one(property, property.value.as_str(), zones)
}

/// Every time of a list such as `EXDATE`; of a period its start.
pub(super) fn list<'a>(
    property: &'a Property,
    zones: &'a mut Zones,
) -> impl Iterator<Item = (Option<When>, Option<SignedDuration>)> + 'a {
    property.value.split(',').map(move |value| {
        let (start, end) = value.split_once('/').unwrap_or((value, ""));
        let start = one(property, start, zones);
        let length = span(end).or_else(|| {
            let end = one(property, end, zones)?.instant()?;
            Some(end.duration_since(start.as_ref()?.instant()?))
        });
        (start, length)
    })
}

fn one(property: &Property, value: &str, zones: &mut Zones) -> Option<When> {
    let value = value.trim();
    if let Some(date) = date(value) {
        return Some(When {
            wall: date.to_datetime(Time::midnight()),
            whole_day: true,
            zone: zones.floating(),
        });
    }
    let utc = value.ends_with(['Z', 'z']);
    let wall = date_time(value.trim_end_matches(['Z', 'z']))?;
    let zone = match property.parameter("TZID") {
        _ if utc => Zone::Known(TimeZone::UTC),
        None | Some("") => zones.floating(),
        Some(id) => zones.find(id)?,
    };
    Some(When {
        wall,
        whole_day: false,
        zone,
    })
}

/// `YYYYMMDD`.
pub(super) fn date(text: &str) -> Option<Date> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year = text[..4].parse().ok()?;
    // Beyond these no zone has rules and no calendar has plans.
    if !(1600..=9000).contains(&year) {
        return None;
    }
    Date::new(year, text[4..6].parse().ok()?, text[6..].parse().ok()?).ok()
}

/// `YYYYMMDDTHHMMSS`; seconds may be missing, as some write them. A leap second is the one before.
pub(super) fn date_time(text: &str) -> Option<DateTime> {
    let (day, clock) = text.split_once(['T', 't'])?;
    let day = date(day)?;
    let digits = clock.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || !matches!(clock.len(), 4 | 6) {
        return None;
    }
    let part = |at: usize| -> Option<i8> { clock.get(at..at + 2).unwrap_or("00").parse().ok() };
    // 24:00 is the end of the day.
    if part(0)? == 24 {
        return day
            .tomorrow()
            .ok()
            .map(|day| day.to_datetime(Time::midnight()));
    }
    let time = Time::new(part(0)?, part(2)?, part(4)?.min(59), 0).ok()?;
    Some(day.to_datetime(time))
}

/// A `DURATION` such as `P1DT2H` or `-PT15M`.
pub(super) fn span(text: &str) -> Option<SignedDuration> {
    let text = text.trim();
    let (negative, text) = match text.strip_prefix('-') {
        Some(text) => (true, text),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut number = String::new();
    let mut seconds: i64 = 0;
    let mut any = false;
    for c in text.strip_prefix(['P', 'p'])?.chars() {
        let unit = match c.to_ascii_uppercase() {
            '0'..='9' => {
                number.push(c);
                continue;
            }
            'T' => continue,
            'W' => 7 * 86_400,
            'D' => 86_400,
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        let count: i64 = number.parse().ok()?;
        seconds = seconds.checked_add(count.checked_mul(unit)?)?;
        number.clear();
        any = true;
    }
    // A century: longer is a mistake, and would overflow what it is added to.
    if !any || !number.is_empty() || seconds > 36_525 * 86_400 {
        return None;
    }
    Some(SignedDuration::from_secs(if negative {
        -seconds
    } else {
        seconds
    }))
}
