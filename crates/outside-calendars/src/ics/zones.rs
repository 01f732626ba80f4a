//! Zones by the names that files use: IANA's, with or without a prefix, Windows', or only described in the
//! file by a `VTIMEZONE`.

use std::collections::HashMap;
use std::str::FromStr as _;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{DateTime, date};
use jiff::tz::{Offset, TimeZone};
use windows_timezones::WindowsTimezone;

use super::component::Component;
use super::recur::{self, Span};
use super::rule::Rule;
use super::time::{date_time, list};

/// The years for which a described zone is worked out.
const FROM: DateTime = date(1970, 1, 1).at(0, 0, 0, 0);
const UNTIL: DateTime = date(2100, 1, 1).at(0, 0, 0, 0);

/// A zone to read wall clocks in.
#[derive(Debug, Clone)]
pub(super) enum Zone {
    /// One of the tz database.
    Known(TimeZone),
    /// One that the file describes.
    Described(Arc<Described>),
}

/// Changes of the offset, by the wall clock before each.
#[derive(Debug)]
pub(super) struct Described {
    changes: Vec<Change>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    at: DateTime,
    before: Offset,
    after: Offset,
}

impl Zone {
    /// The instant at which the wall clock shows `wall`.
    pub(super) fn instant(&self, wall: DateTime) -> Option<Timestamp> {
        match self {
            Self::Known(zone) => zone.to_timestamp(wall).ok(),
            Self::Described(zone) => zone.offset(wall).to_timestamp(wall).ok(),
        }
    }

    /// What the wall clock shows at `instant`, give or take the hour of a change.
    pub(super) fn wall(&self, instant: Timestamp) -> DateTime {
        match self {
            Self::Known(zone) => zone.to_datetime(instant),
            Self::Described(zone) => {
                let guess = Offset::UTC.to_datetime(instant);
                zone.offset(guess).to_datetime(instant)
            }
        }
    }
}

impl Described {
    /// The offset when the wall clock shows `wall`: before the jump inside a gap, and the first time of
    /// two.
    fn offset(&self, wall: DateTime) -> Offset {
        let after = self.changes.partition_point(|change| change.at <= wall);
        let Some(change) = after.checked_sub(1).and_then(|at| self.changes.get(at)) else {
            return self
                .changes
                .first()
                .map_or(Offset::UTC, |change| change.before);
        };
        let skipped = i64::from(change.after.seconds() - change.before.seconds());
        let since = wall.duration_since(change.at).as_secs();
        if since < skipped {
            change.before
        } else {
            change.after
        }
    }
}

/// The zones of one calendar.
pub(super) struct Zones {
    floating: TimeZone,
    known: HashMap<String, Option<Zone>>,
}

impl Zones {
    /// Reads the `VTIMEZONE`s of a calendar.
    pub(super) fn of(calendar: &Component, floating: &TimeZone, steps: &mut usize) -> Self {
        let mut zones = Self {
            floating: floating.clone(),
            known: HashMap::new(),
        };
        for component in &calendar.children {
            let Some(id) = component
                .property("TZID")
                .filter(|_| component.name == "VTIMEZONE")
            else {
                continue;
            };
            let location = component.property("X-LIC-LOCATION");
            let found = by_name(&id.value)
                .or_else(|| by_name(&location?.value))
                .map(Zone::Known)
                .or_else(|| described(component, &mut zones, steps));
            zones.known.insert(id.value.clone(), found);
        }
        zones
    }

    /// The zone of times that name none.
    pub(super) fn floating(&self) -> Zone {
        Zone::Known(self.floating.clone())
    }

    /// The zone of this name; `None` when nobody knows it.
    pub(super) fn find(&mut self, id: &str) -> Option<Zone> {
        if let Some(found) = self.known.get(id) {
            return found.clone();
        }
        let found = by_name(id).map(Zone::Known);
        self.known.insert(id.to_owned(), found.clone());
        found
    }
}

/// A zone of the tz database by any of its names.
fn by_name(id: &str) -> Option<TimeZone> {
    let id = id.trim().trim_matches('"');
    let iana = |name: &str| TimeZone::get(name).ok();
    if matches!(
        id,
        "UTC" | "GMT" | "Z" | "Etc/UTC" | "tzone://Microsoft/Utc"
    ) {
        return Some(TimeZone::UTC);
    }
    if let Some(zone) = iana(id) {
        return Some(zone);
    }
    if let Ok(windows) = WindowsTimezone::from_str(id) {
        return iana(windows.tzdb_id());
    }
    // /mozilla.org/20050126_1/Europe/Berlin, /freeassociation.sourceforge.net/Tzfile/Asia/Jerusalem
    let parts: Vec<&str> = id.split('/').collect();
    let suffixes = (2..=3).rev().filter(|_| id.starts_with('/'));
    suffixes
        .filter_map(|take| parts.get(parts.len().checked_sub(take)?..))
        .find_map(|tail| iana(&tail.join("/")))
}

/// Works out the changes that a `VTIMEZONE` describes; `None` when it describes nothing.
fn described(component: &Component, zones: &mut Zones, steps: &mut usize) -> Option<Zone> {
    let mut changes = Vec::new();
    for observance in &component.children {
        let offset = |name: &str| offset(&observance.property(name)?.value);
        let (Some(before), Some(after)) = (offset("TZOFFSETFROM"), offset("TZOFFSETTO")) else {
            continue;
        };
        let onset = observance.property("DTSTART");
        let Some(onset) = onset.and_then(|onset| date_time(onset.value.trim_end_matches('Z')))
        else {
            continue;
        };
        let mut onsets = vec![onset];
        for rule in observance.every("RRULE") {
            let Some(rule) = Rule::read(&rule.value) else {
                continue;
            };
            let ended = |at: DateTime| {
                rule.until
                    .is_some_and(|until| until.is_before(at, |at| before.to_timestamp(at).ok()))
            };
            let span = Span {
                first: onset,
                from: FROM,
                until: UNTIL,
            };
            // A rule that asks for too much leaves the zone with its first change only.
            let _ = recur::expand(&rule, span, &ended, steps, &mut onsets);
        }
        for dates in observance.every("RDATE") {
            let walls = list(dates, zones).filter_map(|(when, _)| Some(when?.wall));
            onsets.extend(walls.take(1000));
        }
        changes.extend(onsets.into_iter().map(|at| Change { at, before, after }));
    }
    changes.sort_unstable();
    changes.dedup();
    (!changes.is_empty()).then(|| Zone::Described(Arc::new(Described { changes })))
}

/// A `UTC-OFFSET` such as `+0200`, `-0330` or `+023520`.
fn offset(text: &str) -> Option<Offset> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |at: usize| -> Option<i32> { digits.get(at..at + 2).unwrap_or("00").parse().ok() };
    let seconds = part(0)? * 3600 + part(2)? * 60 + part(4)?;
    Offset::from_seconds(sign * seconds).ok()
}
