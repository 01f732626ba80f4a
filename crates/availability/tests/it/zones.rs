//! Every clock change of every IANA zone from 2020 to 2040.
//!
//! Zones with the same list of changes are one; a change (instant, offset before and after) that
//! several zones share is walked in one of them. That leaves nothing out, for an answer depends on
//! the zone only by its changes near the days asked for.

use std::collections::{BTreeMap, BTreeSet};

use chatgrow_availability::WeeklyRange;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone, TimeZoneDatabase};

use crate::oracle::{Case, Clock, instant, minute_of};

/// One change of the clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    /// Minutes since 1970.
    minute: i64,
    before: Offset,
    after: Offset,
}

fn changes(zone: &TimeZone) -> Vec<Change> {
    let from: Timestamp = "2020-01-01T00:00Z".parse().unwrap();
    let until: Timestamp = "2041-01-01T00:00Z".parse().unwrap();
    let mut before = zone.to_offset(from);
    let mut changes = Vec::new();
    for transition in zone.following(from) {
        if transition.timestamp() >= until {
            break;
        }
        let after = transition.offset();
        if after != before {
            let minute = minute_of(transition.timestamp());
            changes.push(Change {
                minute,
                before,
                after,
            });
        }
        before = after;
    }
    changes
}

/// The zones of the world, one for each distinct list of changes.
fn distinct_zones() -> BTreeMap<Vec<Change>, TimeZone> {
    let world = TimeZoneDatabase::bundled();
    let names: Vec<_> = world.available().collect();
    assert!(
        names.len() > 500,
        "the tz database holds {} zones",
        names.len()
    );
    let zones = names.iter().map(|name| world.get(name.as_str()).unwrap());
    zones.map(|zone| (changes(&zone), zone)).collect()
}

fn every_day(ranges: &[(u16, u16)]) -> Vec<WeeklyRange> {
    let days = (0..7).flat_map(|weekday| ranges.iter().map(move |range| (weekday, *range)));
    days.map(|(weekday, (start_minute, end_minute))| WeeklyRange {
        weekday,
        start_minute,
        end_minute,
    })
    .collect()
}

/// A shop's day, a bar's night, hours that end or begin within the usual changes, never closed.
fn sample_hours() -> Vec<Vec<WeeklyRange>> {
    vec![
        every_day(&[(9 * 60, 13 * 60), (16 * 60, 19 * 60)]),
        every_day(&[(0, 150), (20 * 60, 1440)]),
        every_day(&[(15, 75), (90, 135), (165, 300), (1395, 1425)]),
        every_day(&[(0, 1440)]),
    ]
}

/// The day of a change and those beside it with hours of their own: closed, open around the clock
/// between closed days, and hours with breaks that end or begin within the usual changes.
fn special_days(zone: &TimeZone, change: Change) -> [BTreeMap<Date, Vec<(u16, u16)>>; 3] {
    let day = zone.to_datetime(instant(change.minute)).date();
    let days = [day.yesterday().unwrap(), day, day.tomorrow().unwrap()];
    let of = |ranges: [&[(u16, u16)]; 3]| {
        let ranges = ranges.map(<[_]>::to_vec);
        days.into_iter().zip(ranges).collect()
    };
    let night: &[(u16, u16)] = &[(15, 75), (90, 135), (165, 300), (1395, 1440)];
    [
        of([&[(0, 1440)], &[], &[(0, 1440)]]),
        of([&[], &[(0, 1440)], &[]]),
        of([&[(1200, 1440)], night, night]),
    ]
}

fn case(zone: &TimeZone, change: Change, hours: Vec<WeeklyRange>, step: u16) -> Case {
    Case {
        zone: zone.clone(),
        hours,
        exceptions: BTreeMap::new(),
        busy: vec![(change.minute - 400, change.minute - 370)],
        duration: 30,
        buffer_before: 5,
        buffer_after: 10,
        step,
        earliest: change.minute - 14 * 60,
        until: change.minute + 14 * 60,
    }
}

#[test]
fn on_every_clock_change_of_the_world_slots_are_those_found_by_walking_every_minute() {
    let mut checked = BTreeSet::new();
    for (changes, zone) in distinct_zones() {
        for change in changes {
            if !checked.insert(change) {
                continue;
            }
            let (from, until) = (change.minute - 14 * 60, change.minute + 14 * 60);
            let clock = Clock::read(&zone, from, until);
            for (hours, step) in sample_hours().into_iter().zip([15, 20, 5, 30]) {
                let case = case(&zone, change, hours, step);
                assert_eq!(case.answered(), case.expected_on(&clock), "{case:?}");
            }
            for exceptions in special_days(&zone, change) {
                let mut case = case(&zone, change, sample_hours().swap_remove(0), 15);
                case.exceptions = exceptions;
                assert_eq!(case.answered(), case.expected_on(&clock), "{case:?}");
            }
        }
    }
    assert!(
        checked.len() > 1000,
        "only {} changes were seen",
        checked.len()
    );
}

#[test]
fn around_the_clock_no_slot_is_lost_in_a_fold_and_none_has_a_wall_time_in_a_gap() {
    for (changes, zone) in distinct_zones() {
        for change in changes {
            let mut case = case(&zone, change, every_day(&[(0, 1440)]), 15);
            case.busy.clear();
            // Every quarter of an hour that passes is on the grid of both offsets, if they
            // differ by whole quarters, as all do in these years.
            let all: Vec<i64> = (case.earliest..case.until)
                .filter(|m| m % 15 == 0)
                .collect();
            let answered = case.answered();
            assert_eq!(answered, all, "{case:?}");
            for start in answered {
                let wall = zone.to_datetime(instant(start));
                let offsets = zone.to_ambiguous_timestamp(wall).offset();
                let in_gap = matches!(offsets, AmbiguousOffset::Gap { .. });
                assert!(!in_gap, "{case:?}");
            }
        }
    }
}

#[test]
fn outside_a_repeated_hour_every_minute_of_every_slot_is_within_the_hours_on_the_wall() {
    let hours = [(0, 105), (130, 200), (1380, 1440)];
    for (changes, zone) in distinct_zones() {
        // The rules of a zone repeat; its last six changes stand for them.
        for change in changes.into_iter().rev().take(6) {
            let case = case(&zone, change, every_day(&hours), 5);
            let clock = Clock::read(&zone, case.earliest, case.until);
            for minute in case
                .answered()
                .into_iter()
                .flat_map(|start| start..start + 30)
            {
                let shown = clock.wall(minute).1;
                let open = hours
                    .iter()
                    .any(|range| (range.0..range.1).contains(&shown));
                assert!(open || clock.repeats(minute), "{minute} of {case:?}");
            }
        }
    }
}
