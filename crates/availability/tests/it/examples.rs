//! Days of a shop in Jerusalem, by example.

use chatgrow_availability::{Interval, SlotRequest, WeeklyRange, merge_staff, open_times};
use jiff::civil::date;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use std::num::NonZeroU16;

use crate::oracle::{Case, instant, minute_of};

fn jerusalem() -> TimeZone {
    TimeZoneDatabase::bundled().get("Asia/Jerusalem").unwrap()
}

fn at(text: &str) -> i64 {
    minute_of(text.parse::<Timestamp>().unwrap())
}

/// One local day, open `start_minute..end_minute` on every day of the week, hourly slots.
fn day(start: &str, end: &str, start_minute: u16, end_minute: u16) -> Case {
    let hours = (0..7).map(|weekday| WeeklyRange {
        weekday,
        start_minute,
        end_minute,
    });
    Case {
        zone: jerusalem(),
        hours: hours.collect(),
        exceptions: BTreeMap::new(),
        busy: Vec::new(),
        duration: 60,
        buffer_before: 0,
        buffer_after: 0,
        step: 60,
        earliest: at(start),
        until: at(end),
    }
}

/// The starts as the wall clock in Jerusalem shows them, with the offset from UTC.
fn walls(case: &Case) -> Vec<String> {
    let starts = case.answered().into_iter().map(instant);
    starts
        .map(|start| {
            start
                .to_zoned(case.zone.clone())
                .strftime("%H:%M%:::z")
                .to_string()
        })
        .collect()
}

#[test]
fn a_date_with_hours_of_its_own_has_nothing_of_its_weekday_and_no_hours_close_it() {
    let mut days = day("2026-06-07T00:00+03", "2026-06-10T00:00+03", 540, 660);
    let (closed, longer) = (date(2026, 6, 8), date(2026, 6, 9));
    days.exceptions.insert(closed, Vec::new());
    days.exceptions
        .insert(longer, vec![(960, 1080), (600, 660)]);
    let starts = ["09:00+03", "10:00+03", "10:00+03", "16:00+03", "17:00+03"];
    assert_eq!(walls(&days), starts);
}

#[test]
fn in_jerusalem_no_slot_starts_in_the_hour_skipped_on_27_march_2026() {
    let spring = day("2026-03-27T00:00+02", "2026-03-28T00:00+03", 60, 300);
    assert_eq!(walls(&spring), ["01:00+02", "03:00+03", "04:00+03"]);
}

#[test]
fn in_jerusalem_hours_that_start_in_the_skipped_hour_open_right_after_it() {
    let mut spring = day("2026-03-27T00:00+02", "2026-03-28T00:00+03", 150, 300);
    spring.step = 30;
    assert_eq!(walls(&spring), ["03:00+03", "03:30+03", "04:00+03"]);
}

#[test]
fn in_jerusalem_hours_that_end_in_the_skipped_hour_close_right_before_it() {
    let mut spring = day("2026-03-27T00:00+02", "2026-03-28T00:00+03", 60, 150);
    spring.step = 30;
    assert_eq!(walls(&spring), ["01:00+02"]);
}

#[test]
fn in_jerusalem_the_hour_repeated_on_25_october_2026_is_offered_twice() {
    let autumn = day("2026-10-25T00:00+03", "2026-10-26T00:00+02", 0, 180);
    assert_eq!(
        walls(&autumn),
        ["00:00+03", "01:00+03", "01:00+02", "02:00+02"]
    );
}

#[test]
fn in_jerusalem_hours_that_end_as_the_repeated_hour_begins_do_not_stay_open_through_it() {
    let autumn = day("2026-10-25T00:00+03", "2026-10-26T00:00+02", 0, 60);
    assert_eq!(walls(&autumn), ["00:00+03"]);
}

#[test]
fn in_jerusalem_hours_that_start_as_the_repeated_hour_ends_do_not_open_before() {
    let autumn = day("2026-10-25T00:00+03", "2026-10-26T00:00+02", 120, 240);
    assert_eq!(walls(&autumn), ["02:00+02", "03:00+02"]);
}

#[test]
fn in_jerusalem_hours_that_end_within_the_repeated_hour_last_until_its_second_pass() {
    let mut autumn = day("2026-10-25T00:00+03", "2026-10-26T00:00+02", 60, 90);
    autumn.duration = 30;
    autumn.step = 30;
    assert_eq!(walls(&autumn), ["01:00+03", "01:30+03", "01:00+02"]);
}

#[test]
fn in_jerusalem_a_shop_day_has_its_hours_on_the_wall_on_both_days_of_change() {
    let on_the_hour = |offset: &str| -> Vec<String> {
        (9..17)
            .map(|hour| format!("{hour:02}:00{offset}"))
            .collect()
    };
    let spring = day("2026-03-27T00:00+02", "2026-03-28T00:00+03", 540, 1020);
    assert_eq!(walls(&spring), on_the_hour("+03"));
    let autumn = day("2026-10-25T00:00+03", "2026-10-26T00:00+02", 540, 1020);
    assert_eq!(walls(&autumn), on_the_hour("+02"));
}

#[test]
fn a_service_that_runs_through_a_change_lasts_its_minutes_in_real_time() {
    let mut spring = day("2026-03-27T00:00+02", "2026-03-28T00:00+03", 60, 300);
    spring.duration = 180;
    assert_eq!(walls(&spring), ["01:00+02"]);
    let mut autumn = day("2026-10-25T00:00+03", "2026-10-26T00:00+02", 60, 180);
    autumn.duration = 180;
    assert_eq!(walls(&autumn), ["01:00+03"]);
}

#[test]
fn back_to_back_bookings_leave_no_hole_and_buffers_keep_their_distance() {
    let mut sunday = day("2026-06-07T00:00+03", "2026-06-08T00:00+03", 540, 840);
    sunday.busy = vec![(at("2026-06-07T10:00+03"), at("2026-06-07T11:00+03"))];
    assert_eq!(
        walls(&sunday),
        ["09:00+03", "11:00+03", "12:00+03", "13:00+03"]
    );
    sunday.buffer_after = 10;
    assert_eq!(walls(&sunday), ["11:00+03", "12:00+03", "13:00+03"]);
    sunday.buffer_before = 10;
    assert_eq!(walls(&sunday), ["12:00+03", "13:00+03"]);
}

#[test]
fn buffers_may_lie_outside_the_hours_but_not_in_what_is_taken() {
    let mut sunday = day("2026-06-07T00:00+03", "2026-06-08T00:00+03", 540, 600);
    sunday.buffer_before = 30;
    sunday.buffer_after = 30;
    assert_eq!(walls(&sunday), ["09:00+03"]);
    sunday.busy = vec![(at("2026-06-07T08:00+03"), at("2026-06-07T08:31+03"))];
    assert_eq!(walls(&sunday), [""; 0]);
    sunday.busy = vec![(at("2026-06-07T10:29+03"), at("2026-06-07T12:00+03"))];
    assert_eq!(walls(&sunday), [""; 0]);
}

#[test]
fn notice_and_horizon_bound_the_starts_only() {
    let sunday = day("2026-06-07T09:01+03", "2026-06-07T12:00+03", 540, 1020);
    assert_eq!(walls(&sunday), ["10:00+03", "11:00+03"]);
    let backwards = day("2026-06-07T12:00+03", "2026-06-07T09:00+03", 540, 1020);
    assert_eq!(walls(&backwards), [""; 0]);
}

#[test]
fn a_night_shift_joins_at_midnight() {
    let mut night = day("2026-06-07T22:00+03", "2026-06-08T02:00+03", 0, 120);
    night.hours.extend((0..7).map(|weekday| WeeklyRange {
        weekday,
        start_minute: 22 * 60,
        end_minute: 1440,
    }));
    night.duration = 120;
    assert_eq!(walls(&night), ["22:00+03", "23:00+03", "00:00+03"]);
}

#[test]
fn a_fraction_of_a_second_taken_takes_the_start() {
    let zone = jerusalem();
    let nanosecond = SignedDuration::from_nanos(1);
    let nine = instant(at("2026-06-07T09:00+03"));
    let hour = SignedDuration::from_hours(1);
    let starts = |busy: Interval| {
        open_times(&SlotRequest {
            zone: &zone,
            working: &Interval::new(nine, nine + hour * 4).unwrap().into(),
            busy: &busy.into(),
            duration: NonZeroU16::MIN.saturating_add(59),
            buffer_before: 0,
            buffer_after: 0,
            step: NonZeroU16::MIN.saturating_add(59),
            earliest: nine - hour,
            until: nine + hour * 9,
        })
    };
    let early = Interval::new(nine + hour * 2 - nanosecond, nine + hour * 3).unwrap();
    assert_eq!(starts(early), [nine, nine + hour * 3]);
    let late = Interval::new(nine + hour, nine + hour * 2 + nanosecond).unwrap();
    assert_eq!(starts(late), [nine, nine + hour * 3]);
}

#[test]
fn a_customer_who_takes_anyone_sees_who_is_free_at_each_start() {
    let (nine, ten) = (instant(540), instant(600));
    let free = merge_staff([("Dana", vec![nine, ten]), ("Yossi", vec![ten])]);
    let free: Vec<_> = free.into_iter().collect();
    assert_eq!(free, [(nine, vec!["Dana"]), (ten, vec!["Dana", "Yossi"])]);
}
