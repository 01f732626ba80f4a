//! A repeating event: an RRULE (RFC 5545, 3.3.10) written out once, in the business's own time, so that a
//! class at six stays at six when the clocks change.

use chatgrow_availability::{Rule, RuleError};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _, Zoned};

use super::date_form::MAX_DATES;

/// How far ahead a date may be, in years.
const YEARS: i64 = 10;

/// The starts that `rule` gives from `first`, which is one of them, in the zone of the business.
///
/// # Errors
/// The code of the fault: `bad_rule`, `endless_rule` or `too_many`.
pub(super) fn starts(
    first: Timestamp,
    rule: &str,
    zone: &TimeZone,
) -> Result<Vec<Timestamp>, &'static str> {
    let rule: Rule = rule
        .trim()
        .trim_start_matches("RRULE:")
        .parse()
        .map_err(|_| "bad_rule")?;
    if rule.is_endless() {
        return Err("endless_rule");
    }
    let local = zone.to_datetime(first);
    let last = local.date().saturating_add(YEARS.years());
    let found = rule
        .occurrences((local.date(), local.time()), zone, last, MAX_DATES)
        .map_err(|error| match error {
            RuleError::Malformed => "bad_rule",
            RuleError::TooMany | RuleError::TooFar => "too_many",
        })?;
    let mut starts: Vec<Timestamp> = found.iter().map(|one| one.starts_at).collect();
    starts.push(first);
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
