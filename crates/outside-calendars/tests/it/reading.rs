//! What real programs write, and what they get wrong.

use chatgrow_outside_calendars::ics::{IcsError, Limits, busy, name};
use jiff::tz::TimeZone;

use crate::{APPLE, GOOGLE, OUTLOOK, at, lines, read};

fn calendar(events: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n")
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\r\nUID:a\r\n{lines}END:VEVENT\r\n")
}

fn busy_of(lines_of_event: &str) -> Vec<String> {
    let reading = read(&calendar(&event(lines_of_event))).unwrap();
    lines(&reading.busy)
}

#[test]
fn a_file_of_google_keeps_its_local_times_across_summer_time() {
    let reading = read(GOOGLE).unwrap();
    // 17:00 is 15:00 UTC until Israel's clocks change on Friday 27 March; that of 30 March is excepted and
    // that of 6 April moved.
    assert_eq!(
        lines(&reading.busy),
        [
            "weekly 03-16T15:00/03-16T16:00",
            "call@g 03-20T09:00/03-20T09:30",
            "weekly 03-23T15:00/03-23T16:00",
            "trip@g 03-31T21:00/04-02T21:00",
            "weekly 04-07T07:00/04-07T08:00",
        ]
    );
    assert_eq!(reading.unread, 0);
    assert_eq!(reading.busy[4].instance, at("2026-04-06T14:00:00Z"));
    assert_eq!(name(GOOGLE.as_bytes()).as_deref(), Some("דנה, פרטי"));
}

#[test]
fn a_file_of_outlook_names_zones_as_windows_does_or_describes_them() {
    let reading = read(OUTLOOK).unwrap();
    assert_eq!(
        lines(&reading.busy),
        [
            "040000 03-22T07:00/03-22T07:30",
            "berlin 03-30T08:00/03-30T08:45",
            "040000 04-05T06:00/04-05T06:30",
            "040000 04-12T06:00/04-12T06:30",
        ]
    );
    // What nobody can place is told, not taken for free time.
    assert_eq!(reading.unread, 1);
}

#[test]
fn a_file_of_apple_has_prefixed_zones_floating_times_and_further_dates() {
    let reading = read(APPLE).unwrap();
    assert_eq!(
        lines(&reading.busy),
        [
            "dates 03-10T08:00/03-10T09:00",
            "dates 03-11T08:00/03-11T08:30",
            "dates 03-12T08:00/03-12T08:30",
            "dates 03-13T08:00/03-13T09:00",
            "9D1C3B 03-24T07:30/03-24T08:00",
            "floati 03-25T10:00/03-25T11:00",
            "9D1C3B 03-31T06:30/03-31T07:00",
            "9D1C3B 04-28T06:30/04-28T07:00",
            "9D1C3B 05-26T06:30/05-26T07:00",
        ]
    );
    assert_eq!(reading.unread, 0);
}

#[test]
fn line_ends_byte_order_marks_and_folds_do_not_matter() {
    let as_is = read(GOOGLE).unwrap();
    for file in [
        GOOGLE.replace('\n', "\r\n"),
        GOOGLE.replace('\n', "\r"),
        format!("\u{feff}{GOOGLE}"),
    ] {
        assert_eq!(read(&file).unwrap(), as_is);
    }
    let folded: String = GOOGLE
        .split_inclusive("UNTIL")
        .collect::<Vec<_>>()
        .join("\n ");
    assert_eq!(read(&folded).unwrap(), as_is);
}

#[test]
fn a_whole_day_has_the_hours_that_it_has() {
    // Israel's clocks go forward on 27 March and back on 25 October.
    assert_eq!(
        busy_of("DTSTART;VALUE=DATE:20260327\r\n"),
        ["a 03-26T22:00/03-27T21:00"]
    );
    assert_eq!(
        busy_of("DTSTART;VALUE=DATE:20260326\r\nRRULE:FREQ=DAILY;COUNT=3\r\n"),
        [
            "a 03-25T22:00/03-26T22:00",
            "a 03-26T22:00/03-27T21:00",
            "a 03-27T21:00/03-28T21:00"
        ]
    );
    // An end on the same day, as some write it, still means that day.
    assert_eq!(
        busy_of("DTSTART;VALUE=DATE:20260401\r\nDTEND;VALUE=DATE:20260401\r\n"),
        ["a 03-31T21:00/04-01T21:00"]
    );
}

#[test]
fn a_time_that_the_clock_skips_is_read_as_before_the_jump() {
    assert_eq!(
        busy_of("DTSTART;TZID=Asia/Jerusalem:20260327T023000\r\nDURATION:PT1H\r\n"),
        ["a 03-27T00:30/03-27T01:30"]
    );
}

#[test]
fn an_event_that_began_long_ago_is_found_inside_the_window() {
    let of_2001 =
        "DTSTART:20010101T080000Z\r\nDURATION:PT15M\r\nRRULE:FREQ=DAILY;UNTIL=20260302T235959Z\r\n";
    assert_eq!(
        busy_of(of_2001),
        ["a 03-01T08:00/03-01T08:15", "a 03-02T08:00/03-02T08:15"]
    );
    // One that lasts into the window.
    let long = "DTSTART:20260101T000000Z\r\nDTEND:20260301T010000Z\r\n";
    assert_eq!(busy_of(long), ["a 01-01T00:00/03-01T01:00"]);
    let minutely = "DTSTART:19990101T000000Z\r\nDURATION:PT1M\r\nRRULE:FREQ=MINUTELY;INTERVAL=1440;UNTIL=20260301T120000Z\r\n";
    assert_eq!(busy_of(minutely), ["a 03-01T00:00/03-01T00:01"]);
}

#[test]
fn an_exception_that_names_the_day_only_counts() {
    let rule = "DTSTART:20260302T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE;VALUE=DATE:20260303\r\n";
    assert_eq!(
        busy_of(rule),
        ["a 03-02T08:00/03-02T09:00", "a 03-04T08:00/03-04T09:00"]
    );
}

#[test]
fn a_cancelled_instance_is_free_and_the_rest_is_not() {
    let series = event("DTSTART:20260302T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=2\r\n");
    let cancelled = event(
        "RECURRENCE-ID:20260302T080000Z\r\nDTSTART:20260302T080000Z\r\nDURATION:PT1H\r\nSTATUS:CANCELLED\r\n",
    );
    let reading = read(&calendar(&(series + &cancelled))).unwrap();
    assert_eq!(lines(&reading.busy), ["a 03-03T08:00/03-03T09:00"]);
}

#[test]
fn what_cannot_be_read_is_counted() {
    for broken in [
        "DTSTART:yesterday\r\n",
        "DTSTART:20260302T080000Z\r\nDTEND:later\r\n",
        "DTSTART:20260302T080000Z\r\nRRULE:FREQ=SOMETIMES\r\n",
        "DTSTART:20260302T080000Z\r\nRRULE:FREQ=DAILY;INTERVAL=0\r\n",
        "SUMMARY:no time\r\n",
    ] {
        let reading = read(&calendar(&event(broken))).unwrap();
        assert_eq!((reading.busy.len(), reading.unread), (0, 1), "{broken}");
    }
}

#[test]
fn what_is_no_calendar_or_too_much_of_one_is_refused() {
    assert_eq!(read("<html>Sign in</html>"), Err(IcsError::NotACalendar));
    assert_eq!(read(""), Err(IcsError::NotACalendar));
    let (half, _) = GOOGLE.split_at(GOOGLE.len() / 2);
    assert_eq!(read(half), Err(IcsError::CutOff));
    let bomb = event("DTSTART:20000101T000000Z\r\nDURATION:PT1S\r\nRRULE:FREQ=SECONDLY\r\n");
    let window = (at("2026-03-01T00:00:00Z"), at("2026-06-01T00:00:00Z"));
    let refused = |events: &str, limits: Limits| {
        busy(calendar(events).as_bytes(), window, &TimeZone::UTC, limits).unwrap_err()
    };
    let patient = Limits {
        steps: 300_000,
        ..Limits::default()
    };
    assert_eq!(refused(&bomb, patient), IcsError::TooManyOccurrences);
    let never = event(
        "DTSTART:20000101T000000Z\r\nRRULE:FREQ=SECONDLY;COUNT=9;BYMONTH=2;BYMONTHDAY=30\r\n",
    );
    assert_eq!(refused(&never, patient), IcsError::TooManyOccurrences);
    let many = event("DTSTART:20260302T080000Z\r\n").repeat(20_001);
    assert_eq!(read(&calendar(&many)), Err(IcsError::TooManyComponents));
    let deep = "BEGIN:VEVENT\r\n".repeat(100) + &"END:VEVENT\r\n".repeat(100);
    assert_eq!(read(&calendar(&deep)), Err(IcsError::TooManyComponents));
    let small = Limits {
        octets: 10,
        ..Limits::default()
    };
    assert_eq!(refused("", small), IcsError::TooLarge);
    let few = Limits {
        intervals: 3,
        ..Limits::default()
    };
    let daily = event("DTSTART:20260302T080000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY\r\n");
    assert_eq!(refused(&daily, few), IcsError::TooManyOccurrences);
}
