//! `VTIMEZONE`: a zone's changes of offset, written out (RFC 5545, 3.6.5).
//!
//! Each change of the years in question stands by itself and not as a rule:
//! whatever a country decides (Israel's summer time does not follow Europe's),
//! what is written is what the tz database says.

use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::Lines;

/// How far around the visits changes are written out, so that what a calendar
/// draws beside them is right too.
const AROUND: SignedDuration = SignedDuration::from_hours(24 * 366);

/// The name to write; `None` for UTC and for zones without one.
pub(super) fn name(zone: &TimeZone) -> Option<&str> {
    zone.iana_name()
        .filter(|name| !matches!(*name, "UTC" | "Etc/UTC" | "Etc/Unknown"))
}

/// Changes that differ in their date only.
#[derive(Debug, PartialEq, Eq)]
struct Observance {
    before: Offset,
    after: Offset,
    is_summer: bool,
    abbreviation: String,
    /// On the wall clock before each change.
    onsets: Vec<String>,
}

/// Describes `zone` for visits in `(from, until)`.
pub(super) fn write(zone: &TimeZone, (from, until): (Timestamp, Timestamp), lines: &mut Lines) {
    let Some(name) = name(zone) else {
        return;
    };
    lines.raw("BEGIN", "VTIMEZONE");
    lines.raw("TZID", name);
    lines.raw("X-LIC-LOCATION", name);
    for observance in observances(zone, from, until) {
        let kind = if observance.is_summer {
            "DAYLIGHT"
        } else {
            "STANDARD"
        };
        lines.raw("BEGIN", kind);
        let (first, others) = observance.onsets.split_first().unzip();
        lines.raw("DTSTART", first.map_or("", String::as_str));
        for other in others.unwrap_or_default() {
            lines.raw("RDATE", other);
        }
        lines.raw("TZOFFSETFROM", &offset(observance.before));
        lines.raw("TZOFFSETTO", &offset(observance.after));
        lines.text("TZNAME", &observance.abbreviation);
        lines.raw("END", kind);
    }
    lines.raw("END", "VTIMEZONE");
}

fn observances(zone: &TimeZone, from: Timestamp, until: Timestamp) -> Vec<Observance> {
    let begin = from.checked_sub(AROUND).unwrap_or(Timestamp::MIN);
    let end = until.checked_add(AROUND).unwrap_or(Timestamp::MAX);
    // What holds at the beginning, since its own change or since ever.
    let since = zone
        .preceding(begin)
        .next()
        .map(|change| change.timestamp());
    let since = since.filter(|at| *at > Timestamp::UNIX_EPOCH);
    let mut observances = Vec::new();
    match since {
        Some(at) => add(zone, at, &mut observances),
        None => {
            let info = zone.to_offset_info(begin);
            observances.push(Observance {
                before: info.offset(),
                after: info.offset(),
                is_summer: info.dst().is_dst(),
                abbreviation: info.abbreviation().to_owned(),
                onsets: vec!["19700101T000000".to_owned()],
            });
        }
    }
    for change in zone
        .following(begin)
        .take_while(|change| change.timestamp() < end)
    {
        add(zone, change.timestamp(), &mut observances);
    }
    observances
}

fn add(zone: &TimeZone, at: Timestamp, observances: &mut Vec<Observance>) {
    let just_before = at.checked_sub(SignedDuration::from_secs(1)).unwrap_or(at);
    let before = zone.to_offset(just_before);
    let info = zone.to_offset_info(at);
    let onset = before.to_datetime(at).strftime("%Y%m%dT%H%M%S").to_string();
    let found = Observance {
        before,
        after: info.offset(),
        is_summer: info.dst().is_dst(),
        abbreviation: info.abbreviation().to_owned(),
        onsets: Vec::new(),
    };
    let same = |known: &&mut Observance| {
        known.before == found.before
            && known.after == found.after
            && known.is_summer == found.is_summer
            && known.abbreviation == found.abbreviation
    };
    match observances.iter_mut().find(same) {
        Some(known) => known.onsets.push(onset),
        None => observances.push(Observance {
            onsets: vec![onset],
            ..found
        }),
    }
}

/// A `UTC-OFFSET` (RFC 5545, 3.3.14).
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let (hours, rest) = (seconds.abs() / 3600, seconds.abs() % 3600);
    let (minutes, seconds) = (rest / 60, rest % 60);
    if seconds == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{seconds:02}")
    }
}
