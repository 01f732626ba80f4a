//! A repeating event: an RRULE (RFC 5545, 3.3.10) written out once, in the business's own time, so that a
//! class at six stays at six when the clocks change.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use rrule::RRuleSet;

use super::date_form::MAX_DATES;

/// The longest rule, in bytes.
const MAX_RULE: usize = 300;
/// How often an event may repeat: more often than daily is a day's timetable and no series of dates.
const FREQUENCIES: [&str; 4] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];

/// The starts that `rule` gives from `first`, which is one of them, in the zone of the business.
///
/// # Errors
/// The code of the fault: `bad_rule`, `endless_rule` or `too_many`.
pub(super) fn starts(
    first: Timestamp,
    rule: &str,
    zone: &TimeZone,
) -> Result<Vec<Timestamp>, &'static str> {
    let rule = rule.trim().trim_start_matches("RRULE:");
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '=' | ';' | ',' | '-' | '+');
    if rule.is_empty() || rule.len() > MAX_RULE || !rule.chars().all(is_plain) {
        return Err("bad_rule");
    }
    let mut parts = Vec::new();
    let (mut has_end, mut is_often_enough) = (false, false);
    for part in rule.to_ascii_uppercase().split(';') {
        let (name, value) = part.split_once('=').ok_or("bad_rule")?;
        match name {
            "FREQ" => is_often_enough = FREQUENCIES.contains(&value),
            "BYHOUR" | "BYMINUTE" | "BYSECOND" => return Err("bad_rule"),
            "COUNT" | "UNTIL" => has_end = true,
            _ => {}
        }
        if name == "UNTIL" {
            parts.push(format!("UNTIL={}", until(value, zone).ok_or("bad_rule")?));
        } else {
            parts.push(part.to_owned());
        }
    }
    if !is_often_enough {
        return Err("bad_rule");
    }
    if !has_end {
        return Err("endless_rule");
    }
    // The rule is written out on the wall clock, which the library is told is UTC's.
    let local = zone.to_datetime(first);
    let text = format!("DTSTART:{}\nRRULE:{}", wall(local), parts.join(";"));
    let set: RRuleSet = text.parse().map_err(|_| "bad_rule")?;
    let limit = u16::try_from(MAX_DATES + 1).unwrap_or(u16::MAX);
    let found = set.all(limit).dates;
    if found.len() > MAX_DATES {
        return Err("too_many");
    }
    let mut starts = vec![first];
    for date in found {
        let wall = Timestamp::from_second(date.timestamp()).map_err(|_| "bad_rule")?;
        let local = TimeZone::UTC.to_datetime(wall);
        // A time that the clocks skip is taken as long after midnight as it would be.
        let at = zone.to_zoned(local).map_err(|_| "bad_rule")?;
        starts.push(at.timestamp());
    }
    starts.sort_unstable();
    starts.dedup();
    if starts.len() > MAX_DATES {
        return Err("too_many");
    }
    Ok(starts)
}

/// The end of a date that begins at `start`, as far on the wall clock as the first one's.
pub(super) fn end(
    start: Timestamp,
    (first, first_end): (Timestamp, Timestamp),
    zone: &TimeZone,
) -> Timestamp {
    let length = zone.to_datetime(first_end) - zone.to_datetime(first);
    let local = zone.to_datetime(start).checked_add(length);
    let end = local.and_then(|local| zone.to_zoned(local));
    let end = end.map_or(start, |end: Zoned| end.timestamp());
    if end > start {
        end
    } else {
        start
            .saturating_add(first_end.duration_since(first))
            .unwrap_or(start)
    }
}

fn wall(local: DateTime) -> String {
    local.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// `UNTIL` on the wall clock: a day means to its end.
fn until(value: &str, zone: &TimeZone) -> Option<String> {
    if value.len() == 8 && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(format!("{value}T235959Z"));
    }
    let local = match value.strip_suffix('Z') {
        Some(utc) => {
            let utc = DateTime::strptime("%Y%m%dT%H%M%S", utc).ok()?;
            zone.to_datetime(TimeZone::UTC.to_zoned(utc).ok()?.timestamp())
        }
        None => DateTime::strptime("%Y%m%dT%H%M%S", value).ok()?,
    };
    Some(wall(local))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::{end, starts};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn israel() -> TimeZone {
        TimeZone::get("Asia/Jerusalem").unwrap()
    }

    #[test]
    fn a_class_at_six_stays_at_six_when_the_clocks_change() {
        let first = at("2026-03-18T16:00:00Z");
        let found = starts(first, "FREQ=WEEKLY;COUNT=3", &israel()).unwrap();
        let expected = [
            "2026-03-18T16:00:00Z",
            "2026-03-25T16:00:00Z",
            "2026-04-01T15:00:00Z",
        ];
        assert_eq!(found, expected.map(at));
        let ends = end(found[2], (first, at("2026-03-18T17:30:00Z")), &israel());
        assert_eq!(ends, at("2026-04-01T16:30:00Z"));
    }

    #[test]
    fn an_end_by_day_or_instant_is_meant_on_the_wall_clock() {
        let first = at("2026-01-05T22:30:00Z");
        // Half past midnight on 6 January in Israel; the third is on the 8th.
        for until in ["20260108", "20260107T223000Z", "20260108T003000"] {
            let rule = format!("RRULE:FREQ=DAILY;UNTIL={until}");
            assert_eq!(starts(first, &rule, &israel()).unwrap().len(), 3, "{until}");
        }
    }

    #[test]
    fn rules_without_an_end_or_with_too_many_dates_are_refused() {
        let first = at("2026-01-05T16:00:00Z");
        let cases = [
            ("FREQ=DAILY", "endless_rule"),
            ("FREQ=DAILY;COUNT=100000", "too_many"),
            ("FREQ=DAILY;UNTIL=21000101", "too_many"),
            ("FREQ=SECONDLY;COUNT=5", "bad_rule"),
            ("FREQ=DAILY;COUNT=5;BYHOUR=1,2,3", "bad_rule"),
            ("FREQ=DAILY;COUNT=0;X", "bad_rule"),
            ("every day", "bad_rule"),
            ("FREQ=DAILY;COUNT=2\nRDATE:20260101T000000Z", "bad_rule"),
            ("", "bad_rule"),
        ];
        for (rule, code) in cases {
            assert_eq!(starts(first, rule, &israel()), Err(code), "{rule}");
        }
    }
}
