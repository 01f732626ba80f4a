//! Recurrence rules against another implementation of them.

use jiff::Timestamp;
use proptest::prelude::*;
use rrule::RRuleSet;

use crate::{at, read};

/// Rules that both understand: an empty text is a part that is not there.
fn rule() -> impl Strategy<Value = String> {
    let optional = |part: &'static str, values: &'static [&'static str]| {
        prop_oneof![
            2 => Just(String::new()),
            1 => proptest::sample::select(values).prop_map(move |value| format!(";{part}={value}")),
        ]
    };
    let frequency =
        proptest::sample::select(&["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"][..]);
    let days = optional("BYDAY", &["MO", "SU,WE,FR", "TU,TH", "SA"]);
    let month_days = optional("BYMONTHDAY", &["1", "15,31", "-1", "29,30", "-3,7"]);
    let months = optional("BYMONTH", &["3", "4,5", "2,3", "1,6,12"]);
    let hours = optional("BYHOUR", &["9", "8,20"]);
    let week_start = optional("WKST", &["SU", "MO", "WE"]);
    let ends =
        proptest::sample::select(&["", ";COUNT=5", ";COUNT=40", ";UNTIL=20260415T120000Z"][..]);
    (frequency, 1..4_u8, days, month_days, months, hours, week_start, ends).prop_map(
        |(frequency, interval, days, month_days, months, hours, week_start, ends)| {
            // A day of the month means nothing in a week; the other refuses it.
            let month_days = if frequency == "WEEKLY" { String::new() } else { month_days };
            format!(
                "FREQ={frequency};INTERVAL={interval}{days}{month_days}{months}{hours}{week_start}{ends}"
            )
        },
    )
}

/// Rules whose meaning hangs on a place in the month or year.
const PLACED: [&str; 16] = [
    "FREQ=MONTHLY;BYDAY=1MO",
    "FREQ=MONTHLY;BYDAY=-1FR,2TU",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYDAY=SU,SA;BYSETPOS=1,-2",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=5WE",
    "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
    "FREQ=MONTHLY;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
    "FREQ=YEARLY;BYDAY=20MO",
    "FREQ=YEARLY;BYDAY=-40TU",
    "FREQ=YEARLY;BYMONTH=4;BYDAY=2SU",
    "FREQ=YEARLY;BYYEARDAY=1,100,-260",
    "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    "FREQ=YEARLY;BYWEEKNO=10,-40;BYDAY=SU,WE;WKST=SU",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO",
    "FREQ=DAILY;INTERVAL=10;BYHOUR=7,19;BYMINUTE=0,30",
];

/// In Jerusalem; by the hour in UTC, for what an hour that the clock skips means is nobody's rule.
fn local(start: &str, rule: &str) -> String {
    if rule.contains("HOURLY") {
        format!(":{start}Z")
    } else {
        format!(";TZID=Asia/Jerusalem:{start}")
    }
}

/// The starts inside the window by our reading; the first instance apart, which others leave out when it
/// does not fit its own rule.
fn ours(start: &str, rule: &str) -> Vec<Timestamp> {
    let file = format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART{}\nDURATION:PT1M\nRRULE:{rule}\nEND:VEVENT\nEND:VCALENDAR\n",
        local(start, rule)
    );
    read(&file)
        .unwrap()
        .busy
        .iter()
        .map(|busy| busy.starts)
        .collect()
}

fn theirs(start: &str, rule: &str) -> Vec<Timestamp> {
    let text = format!("DTSTART{}\nRRULE:{rule}", local(start, rule));
    let set: RRuleSet = text.parse().unwrap();
    let (from, until) = (at("2026-03-01T00:00:00Z"), at("2026-06-01T00:00:00Z"));
    set.into_iter()
        .map(|start| Timestamp::from_second(start.timestamp()).unwrap())
        .take_while(|start| *start < until)
        .filter(|start| *start >= from)
        .collect()
}

fn agree(start: &str, rule: &str) {
    let frequency = if rule.contains("HOURLY") {
        "HOURLY"
    } else {
        "DAILY"
    };
    let first = ours(start, &format!("FREQ={frequency};COUNT=1"));
    let without = |mut starts: Vec<Timestamp>| {
        starts.retain(|start| !first.contains(start));
        starts
    };
    assert_eq!(
        without(ours(start, rule)),
        without(theirs(start, rule)),
        "{start} {rule}"
    );
}

#[test]
fn rules_with_places_mean_what_another_implementation_says() {
    for rule in PLACED {
        for start in ["20240101T100000", "20251231T233000", "20260310T080000"] {
            agree(start, rule);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn rules_mean_what_another_implementation_says(
        rule in rule(),
        start in proptest::sample::select(&["20240229T090000", "20251130T083000", "20260301T100000", "20260331T200000"][..]),
    ) {
        agree(start, &rule);
    }
}
