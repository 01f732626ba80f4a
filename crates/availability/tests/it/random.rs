//! Random hours with breaks, dates with hours of their own, time off, buffers and bookings, in
//! zones with every kind of clock change.

use chatgrow_availability::WeeklyRange;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, tz::TimeZoneDatabase};
use proptest::prelude::*;

use crate::oracle::{Case, instant, minute_of};

/// Half-hour and two-hour changes, changes at midnight, quarter-hour offsets, none at all.
const ZONES: [&str; 14] = [
    "Asia/Jerusalem",
    "Asia/Gaza",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Havana",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "Antarctica/Troll",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
];

fn zone() -> impl Strategy<Value = TimeZone> {
    prop::sample::select(&ZONES[..]).prop_map(|name| TimeZoneDatabase::bundled().get(name).unwrap())
}

/// The ranges of a day: none, one, or up to three with breaks between.
fn day() -> impl Strategy<Value = Vec<(u16, u16)>> {
    let edge = prop_oneof![
        0_u16..=1440,
        (0_u16..=8).prop_map(|half| half * 30),
        Just(1440)
    ];
    prop::collection::btree_set(edge, 0..7).prop_map(|edges| {
        let edges: Vec<u16> = edges.into_iter().collect();
        edges
            .chunks_exact(2)
            .map(|edges| (edges[0], edges[1]))
            .collect()
    })
}

fn hours() -> impl Strategy<Value = Vec<WeeklyRange>> {
    prop::collection::vec(day(), 7).prop_map(|week| {
        let days = (0_u8..).zip(week);
        let ranges = days.flat_map(|(weekday, day)| {
            day.into_iter()
                .map(move |(start_minute, end_minute)| WeeklyRange {
                    weekday,
                    start_minute,
                    end_minute,
                })
        });
        ranges.collect()
    })
}

/// The first minute of the starts asked for: within a day and a half of a clock change, if the
/// zone has one.
fn earliest(zone: &TimeZone, year: i64, before: i64) -> i64 {
    let new_year = Timestamp::from_second((year - 1970) * 31_556_952).unwrap();
    let change = zone.following(new_year).next();
    minute_of(change.map_or("2026-03-27T00:00Z".parse().unwrap(), |c| c.timestamp())) - before
}

prop_compose! {
    fn case()(
        (zone, year, before, days) in (zone(), 2020_i64..2040, 0_i64..2160, 0_i64..3),
        hours in hours(),
        // Days from that of the first start on.
        exceptions in prop::collection::btree_map(-1_i64..5, day(), 0..5),
        busy in prop::collection::vec((-600_i64..5000, 1_i64..400), 0..25),
        (duration, buffer_before, buffer_after) in (
            prop_oneof![1_u16..=180, Just(60), Just(30)],
            prop_oneof![Just(0_u16), 1_u16..=60],
            prop_oneof![Just(0_u16), 1_u16..=60],
        ),
        step in prop_oneof![Just(15_u16), Just(5), Just(60), 1_u16..=200, Just(1440), Just(2000)],
        minutes in 0_i64..1440,
    ) -> Case {
        let earliest = earliest(&zone, year, before);
        let busy = busy
            .into_iter()
            .map(|(start, length)| (earliest + start, earliest + start + length))
            .collect();
        let first = zone.to_datetime(instant(earliest)).date();
        let exceptions = exceptions
            .into_iter()
            .map(|(day, ranges)| (first + SignedDuration::from_hours(24 * day), ranges))
            .collect();
        let until = earliest + days * 1440 + minutes;
        Case {
            zone, hours, exceptions, busy, duration, buffer_before, buffer_after, step, earliest, until,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn open_times_are_those_found_by_walking_every_minute(case in case()) {
        prop_assert_eq!(case.answered(), case.expected());
    }
}
