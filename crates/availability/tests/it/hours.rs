//! Which weeks of hours are accepted, and what they become where days are skipped.

use chatgrow_availability::{
    DayRange, HoursError, Schedule, WeeklyHours, WeeklyRange, working_time,
};
use jiff::civil::date;
use jiff::{Timestamp, tz::TimeZoneDatabase};

fn range(weekday: u8, start_minute: u16, end_minute: u16) -> WeeklyRange {
    WeeklyRange {
        weekday,
        start_minute,
        end_minute,
    }
}

#[test]
fn hours_may_come_in_any_order_touch_and_end_at_midnight() {
    let hours = WeeklyHours::new([range(6, 0, 1440), range(0, 720, 1440), range(0, 540, 720)]);
    assert_eq!(
        hours.unwrap().ranges(),
        [range(0, 540, 720), range(0, 720, 1440), range(6, 0, 1440)]
    );
}

#[test]
fn hours_that_make_no_week_are_refused_with_the_range_at_fault() {
    let refused = |ranges: &[WeeklyRange]| WeeklyHours::new(ranges.iter().copied()).unwrap_err();
    assert_eq!(
        refused(&[range(7, 0, 60)]),
        HoursError::NoSuchWeekday(range(7, 0, 60))
    );
    assert_eq!(
        refused(&[range(1, 0, 1441)]),
        HoursError::PastMidnight(range(1, 0, 1441))
    );
    assert_eq!(
        refused(&[range(1, 60, 60)]),
        HoursError::EndsBeforeItStarts(range(1, 60, 60))
    );
    assert_eq!(
        refused(&[range(1, 61, 60)]),
        HoursError::EndsBeforeItStarts(range(1, 61, 60))
    );
    let overlap = refused(&[range(2, 600, 720), range(1, 600, 720), range(2, 540, 601)]);
    assert_eq!(
        overlap,
        HoursError::Overlap(range(2, 540, 601), range(2, 600, 720))
    );
    assert_eq!(
        overlap.to_string(),
        "hours of weekday 2 overlap: minutes 540-601 and 600-720"
    );
}

#[test]
fn a_day_of_ones_own_is_checked_like_a_week_and_a_refused_one_changes_nothing() {
    let monday = date(2026, 6, 8);
    let day = |start_minute, end_minute| DayRange {
        start_minute,
        end_minute,
    };
    let mut schedule = Schedule::default();
    schedule.set_day(monday, [day(600, 660)]).unwrap();
    let set = schedule.clone();
    assert_eq!(
        schedule.set_day(monday, [day(0, 1800)]),
        Err(HoursError::PastMidnight(range(1, 0, 1800)))
    );
    assert_eq!(
        schedule.set_day(monday, [day(60, 120), day(90, 180)]),
        Err(HoursError::Overlap(range(1, 60, 120), range(1, 90, 180)))
    );
    assert_eq!(schedule, set);
    schedule.set_day(monday, []).unwrap();
    assert_ne!(schedule, set);
}

#[test]
fn a_day_that_a_zone_skips_has_no_hours() {
    let apia = TimeZoneDatabase::bundled().get("Pacific/Apia").unwrap();
    let hours = WeeklyHours::new((0..7).map(|weekday| range(weekday, 540, 1020))).unwrap();
    let from: Timestamp = "2011-12-29T00:00-10".parse().unwrap();
    let to: Timestamp = "2012-01-01T00:00+14".parse().unwrap();
    let days: Vec<String> = working_time(&hours.into(), &apia, from, to)
        .as_slice()
        .iter()
        .map(|day| {
            format!(
                "{} {}",
                apia.to_datetime(day.start()),
                apia.to_datetime(day.end())
            )
        })
        .collect();
    assert_eq!(
        days,
        [
            "2011-12-29T09:00:00 2011-12-29T17:00:00",
            "2011-12-31T09:00:00 2011-12-31T17:00:00",
        ]
    );
}

#[test]
fn a_clock_set_back_over_midnight_loses_no_hours_of_either_day() {
    // At 00:01 on Sunday 7 November 2010 the clock in St. John's went back to Saturday 23:01.
    let st_johns = TimeZoneDatabase::bundled().get("America/St_Johns").unwrap();
    let open = |weekday, from: &str, to: &str| {
        let hours = WeeklyHours::new([range(weekday, 0, 1440)]).unwrap();
        let (from, to) = (from.parse().unwrap(), to.parse().unwrap());
        let open = working_time(&hours.into(), &st_johns, from, to);
        let pieces = open.as_slice().iter();
        pieces
            .map(|piece| format!("{} {}", piece.start(), piece.end()))
            .collect::<Vec<_>>()
    };
    let saturday = open(6, "2010-11-07T00:00:30-02:30", "2010-11-07T12:00-03:30");
    assert_eq!(saturday, ["2010-11-07T02:30:30Z 2010-11-07T03:30:00Z"]);
    let sunday = open(0, "2010-11-06T22:00-02:30", "2010-11-06T23:30-03:30");
    assert_eq!(sunday, ["2010-11-07T02:30:00Z 2010-11-07T03:00:00Z"]);
}

#[test]
fn the_ends_of_time_are_no_reason_to_fail() {
    let zone = TimeZoneDatabase::bundled().get("Asia/Jerusalem").unwrap();
    let hours = WeeklyHours::new((0..7).map(|weekday| range(weekday, 0, 1440))).unwrap();
    let hours = Schedule::from(hours);
    let day = jiff::SignedDuration::from_hours(24);
    for (from, to) in [
        (Timestamp::MIN, Timestamp::MIN + day),
        (Timestamp::MAX - day, Timestamp::MAX),
    ] {
        assert!(!working_time(&hours, &zone, from, to).is_empty());
        assert!(working_time(&hours, &zone, to, from).is_empty());
    }
}
