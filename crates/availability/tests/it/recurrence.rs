//! Recurrence rules: the examples of RFC 5545, another implementation as oracle, and what is refused.

use std::time::Instant;

use chatgrow_availability::{Occurrence, Rule, RuleError};
use jiff::civil::{Date, Time, date, time};
use jiff::tz::TimeZone;
use proptest::prelude::*;

const MOST: usize = 200;

fn occurrences(rule: &str, first: Date, last: Date) -> Result<Vec<Occurrence>, RuleError> {
    let rule: Rule = rule.parse()?;
    rule.occurrences((first, time(9, 0, 0, 0)), &TimeZone::UTC, last, MOST)
}

fn dates(rule: &str, first: Date, last: Date) -> Vec<String> {
    let found = occurrences(rule, first, last).unwrap();
    found.iter().map(|one| one.date.to_string()).collect()
}

#[test]
fn the_examples_of_the_standard() {
    // RFC 5545, 3.8.5.3; each with its DTSTART and the dates that are printed there.
    let examples: [(&str, Date, &[&str]); 10] = [
        (
            "FREQ=DAILY;COUNT=3",
            date(1997, 9, 2),
            &["1997-09-02", "1997-09-03", "1997-09-04"],
        ),
        (
            "FREQ=DAILY;INTERVAL=10;COUNT=5",
            date(1997, 9, 2),
            &[
                "1997-09-02",
                "1997-09-12",
                "1997-09-22",
                "1997-10-02",
                "1997-10-12",
            ],
        ),
        (
            "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
            date(1997, 9, 2),
            &[
                "1997-09-02",
                "1997-09-04",
                "1997-09-09",
                "1997-09-11",
                "1997-09-16",
                "1997-09-18",
                "1997-09-23",
                "1997-09-25",
                "1997-09-30",
                "1997-10-02",
            ],
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
            date(1997, 9, 2),
            &[
                "1997-09-02",
                "1997-09-04",
                "1997-09-16",
                "1997-09-18",
                "1997-09-30",
                "1997-10-02",
                "1997-10-14",
                "1997-10-16",
            ],
        ),
        (
            "FREQ=MONTHLY;COUNT=3;BYDAY=1FR",
            date(1997, 9, 5),
            &["1997-09-05", "1997-10-03", "1997-11-07"],
        ),
        (
            "FREQ=MONTHLY;INTERVAL=2;COUNT=4;BYDAY=1SU,-1SU",
            date(1997, 9, 7),
            &["1997-09-07", "1997-09-28", "1997-11-02", "1997-11-30"],
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3",
            date(1997, 9, 28),
            &["1997-09-28", "1997-10-29", "1997-11-28"],
        ),
        (
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3",
            date(1997, 9, 2),
            &["1998-02-13", "1998-03-13", "1998-11-13"],
        ),
        (
            "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
            date(1997, 9, 4),
            &["1997-09-04", "1997-10-07", "1997-11-06"],
        ),
        (
            "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
            date(1997, 8, 5),
            &["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"],
        ),
    ];
    for (rule, first, expected) in examples {
        assert_eq!(dates(rule, first, date(1999, 9, 1)), expected, "{rule}");
    }
    // The same with weeks from Sunday is another series; it is the standard's own warning.
    let from_sunday = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU";
    let expected = ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"];
    assert_eq!(
        dates(from_sunday, date(1997, 8, 5), date(1999, 9, 1)),
        expected
    );
}

#[test]
fn the_local_time_stays_when_the_clocks_change() {
    let zone = TimeZone::get("Asia/Jerusalem").unwrap();
    let starts = |rule: &str, first: Date, at: Time| -> Vec<String> {
        let rule: Rule = rule.parse().unwrap();
        let last = date(2027, 12, 31);
        let found = rule.occurrences((first, at), &zone, last, MOST).unwrap();
        found.iter().map(|one| one.starts_at.to_string()).collect()
    };
    let weekly = starts("FREQ=WEEKLY;COUNT=2", date(2026, 3, 22), time(9, 0, 0, 0));
    assert_eq!(weekly, ["2026-03-22T07:00:00Z", "2026-03-29T06:00:00Z"]);
    let weekly = starts("FREQ=WEEKLY;COUNT=2", date(2026, 10, 18), time(9, 0, 0, 0));
    assert_eq!(weekly, ["2026-10-18T06:00:00Z", "2026-10-25T07:00:00Z"]);
    // 02:30 is skipped on 27 March: the first instant after. 01:30 is there twice on 25 October: the first.
    let gap = starts("FREQ=DAILY;COUNT=3", date(2026, 3, 26), time(2, 30, 0, 0));
    assert_eq!(
        gap,
        [
            "2026-03-26T00:30:00Z",
            "2026-03-27T00:00:00Z",
            "2026-03-27T23:30:00Z"
        ]
    );
    let fold = starts("FREQ=DAILY;COUNT=3", date(2026, 10, 24), time(1, 30, 0, 0));
    assert_eq!(
        fold,
        [
            "2026-10-23T22:30:00Z",
            "2026-10-24T22:30:00Z",
            "2026-10-25T23:30:00Z"
        ]
    );
}

#[test]
fn what_is_no_rule_is_refused() {
    for text in [
        "",
        "weekly",
        "FREQ",
        "FREQ=",
        "FREQ=HOURLY",
        "FREQ=YEARLY",
        "FREQ=SECONDLY;COUNT=5",
        "INTERVAL=2",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=-1",
        "FREQ=WEEKLY;INTERVAL=1000",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;COUNT=-3",
        "FREQ=WEEKLY;COUNT=ten",
        "FREQ=WEEKLY;COUNT=+5",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;BYDAY=MO,",
        "FREQ=MONTHLY;BYDAY=6MO",
        "FREQ=MONTHLY;BYDAY=0MO",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=MONTHLY;BYMONTHDAY=0",
        "FREQ=WEEKLY;BYMONTHDAY=1",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY;COUNT=2;UNTIL=20270101",
        "FREQ=WEEKLY;UNTIL=20270230",
        "FREQ=WEEKLY;UNTIL=2027",
        "FREQ=WEEKLY;UNTIL=20270101T99",
        "FREQ=WEEKLY;UNTIL=20270101T250000",
        "FREQ=WEEKLY;BYHOUR=9",
        "FREQ=WEEKLY;X=1",
        "FREQ=WEEKLY;",
        "FREQ=WEEKLY;BYSETPOS=1",
        "FREQ=WEEKLY;WKST=XX",
        "FREQ=WEEKLY;COUNT=99999999999999999999",
        "FREQ=DAILY;BYDAY=é",
        "RRULE:RRULE:FREQ=DAILY",
        "FREQ=WEEKLY\nFREQ=DAILY",
    ] {
        assert_eq!(text.parse::<Rule>(), Err(RuleError::Malformed), "{text}");
    }
    let long = format!("FREQ=WEEKLY;BYDAY={}MO", "MO,".repeat(100));
    assert_eq!(long.parse::<Rule>(), Err(RuleError::Malformed));
    for text in [
        "rrule:freq=weekly;count=3",
        " FREQ=WEEKLY;COUNT=3 ",
        "FREQ=WEEKLY;COUNT=003",
    ] {
        assert_eq!(
            text.parse::<Rule>().unwrap().to_string(),
            "FREQ=WEEKLY;COUNT=3",
            "{text}"
        );
    }
}

#[test]
fn a_rule_that_goes_on_too_long_is_refused_and_an_endless_one_is_cut() {
    let (first, last) = (date(2026, 1, 4), date(2028, 1, 4));
    for (rule, expected) in [
        ("FREQ=DAILY;COUNT=200", Ok(200)),
        ("FREQ=DAILY;COUNT=201", Err(RuleError::TooMany)),
        ("FREQ=DAILY;COUNT=100000", Err(RuleError::TooMany)),
        ("FREQ=DAILY;UNTIL=20991231", Err(RuleError::TooMany)),
        ("FREQ=MONTHLY;COUNT=26", Err(RuleError::TooFar)),
        ("FREQ=MONTHLY;UNTIL=20280204", Err(RuleError::TooFar)),
        ("FREQ=MONTHLY;UNTIL=20280203", Ok(25)),
        (
            "FREQ=MONTHLY;BYDAY=5FR,5SA;BYMONTHDAY=1;COUNT=1",
            Err(RuleError::TooFar),
        ),
        ("FREQ=DAILY;INTERVAL=999;COUNT=2", Err(RuleError::TooFar)),
        ("FREQ=WEEKLY;UNTIL=20251231", Ok(0)),
        ("FREQ=DAILY", Ok(200)),
        ("FREQ=WEEKLY", Ok(105)),
        ("FREQ=MONTHLY;BYMONTHDAY=31", Ok(14)),
    ] {
        let found = occurrences(rule, first, last).map(|found| found.len());
        assert_eq!(found, expected, "{rule}");
    }
}

#[test]
fn a_shifted_rule_has_the_same_dates_that_many_days_later() {
    let (first, last) = (date(2026, 1, 4), date(2028, 1, 4));
    for text in [
        "FREQ=DAILY;COUNT=5",
        "FREQ=DAILY;BYDAY=SU,MO;COUNT=5",
        "FREQ=WEEKLY;COUNT=5",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;COUNT=9",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU,SA;WKST=SU;UNTIL=20261231",
    ] {
        let rule: Rule = text.parse().unwrap();
        for days in -10..=10 {
            let by = jiff::SignedDuration::from_hours(24 * days);
            let shifted = rule.shifted(days).unwrap();
            let of = |rule: &Rule, first: Date| -> Vec<Date> {
                let nine = time(9, 0, 0, 0);
                let found = rule
                    .occurrences((first, nine), &TimeZone::UTC, last, MOST)
                    .unwrap();
                found.into_iter().map(|one| one.date).collect()
            };
            let expected: Vec<Date> = of(&rule, first)
                .into_iter()
                .map(|date| date.checked_add(by).unwrap())
                .collect();
            assert_eq!(
                of(&shifted, first.checked_add(by).unwrap()),
                expected,
                "{text} {days} {shifted}"
            );
        }
    }
    assert_eq!("FREQ=MONTHLY".parse::<Rule>().unwrap().shifted(1), None);
}

fn any_rule() -> impl Strategy<Value = String> {
    let weekdays =
        proptest::sample::subsequence(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 0..4);
    let nth = proptest::collection::vec((prop_oneof![-4_i8..=-1, 1_i8..=5], 0_usize..7), 0..3);
    let month_days = proptest::collection::vec(prop_oneof![-31_i8..=-1, 1_i8..=31], 0..3);
    let position = proptest::option::of(prop_oneof![-3_i16..=-1, 1_i16..=3]);
    let week_start = proptest::option::of(proptest::sample::select(vec!["SU", "WE", "SA"]));
    let shape = (0..4_u8, 1..5_u8, 1..25_u8);
    (shape, weekdays, nth, month_days, position, week_start).prop_map(
        |((kind, interval, count), weekdays, nth, month_days, position, week_start)| {
            let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
            let (frequency, days) = match kind {
                0 => ("DAILY", weekdays.join(",")),
                1 => ("WEEKLY", weekdays.join(",")),
                2 => ("MONTHLY", weekdays.join(",")),
                _ => {
                    let days = nth.iter().map(|(nth, day)| format!("{nth}{}", names[*day]));
                    ("MONTHLY", days.collect::<Vec<_>>().join(","))
                }
            };
            let mut rule = format!("FREQ={frequency};INTERVAL={interval};COUNT={count}");
            let month_days = month_days
                .iter()
                .map(i8::to_string)
                .collect::<Vec<_>>()
                .join(",");
            if !days.is_empty() {
                rule += &format!(";BYDAY={days}");
            }
            if !month_days.is_empty() && frequency != "WEEKLY" {
                rule += &format!(";BYMONTHDAY={month_days}");
            }
            if let Some(position) = position.filter(|_| frequency == "MONTHLY")
                && rule.contains(";BY")
            {
                rule += &format!(";BYSETPOS={position}");
            }
            if let Some(day) = week_start {
                rule += &format!(";WKST={day}");
            }
            rule
        },
    )
}

proptest! {
    // The oracle is slow.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_dates_are_those_of_another_implementation(
        rule in any_rule(), day in 1..=28_i8, month in 1..=12_i8
    ) {
        let (first, last) = (date(2026, month, day), date(2029, 12, 31));
        let parsed: Rule = rule.parse().unwrap();
        prop_assert_eq!(parsed.to_string().parse::<Rule>(), Ok(parsed.clone()));
        let text = format!("DTSTART:{}T090000Z\nRRULE:{rule}", first.strftime("%Y%m%d"));
        let oracle: rrule::RRuleSet = text.parse().unwrap();
        let until = rrule::Tz::UTC;
        let end = chrono::TimeZone::with_ymd_and_hms(&until, 2029, 12, 31, 23, 0, 0).unwrap();
        let expected = oracle.before(end).all(60).dates;
        let expected: Vec<String> =
            expected.iter().map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string()).collect();
        match parsed.occurrences((first, time(9, 0, 0, 0)), &TimeZone::UTC, last, MOST) {
            Ok(found) => {
                let found: Vec<String> = found.iter().map(|one| one.starts_at.to_string()).collect();
                prop_assert_eq!(found, expected);
            }
            Err(error) => {
                prop_assert_eq!(error, RuleError::TooFar);
            }
        }
    }
}

proptest! {
    #[test]
    fn no_text_takes_long_or_panics(text in "(FREQ=(DAILY|WEEKLY|MONTHLY))?[;=,A-Z0-9+\\-: ]{0,60}|.{0,40}") {
        let begin = Instant::now();
        let _ = occurrences(&text, date(2026, 1, 4), date(2028, 1, 4));
        prop_assert!(begin.elapsed().as_secs() < 2);
    }
}
