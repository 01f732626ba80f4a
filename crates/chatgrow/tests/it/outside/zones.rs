//! Every zone as we describe it, understood by a reader that does not know its name.

use chatgrow_channels::Mailbox;
use chatgrow_channels::ics::{Event, Feed, Method, Status};
use chatgrow_outside_calendars::ics::{Limits, busy};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

fn event(zone: &TimeZone, place: i64, starts: Timestamp) -> Event {
    Event {
        uid: format!("{place:04}"),
        sequence: 0,
        stamp: starts,
        starts,
        ends: starts + SignedDuration::from_mins(30),
        zone: zone.clone(),
        summary: String::new(),
        location: None,
        description: None,
        url: None,
        organizer: Mailbox::new("a", "a@example.com".parse().unwrap()),
        attendee: None,
        status: Status::Confirmed,
        private: false,
    }
}

fn shown_twice(zone: &TimeZone, at: Timestamp) -> bool {
    zone.to_ambiguous_timestamp(zone.to_datetime(at))
        .is_ambiguous()
}

#[test]
fn a_described_zone_gives_the_same_instants_to_who_does_not_know_it() {
    let from: Timestamp = "2025-11-01T00:00:00Z".parse().unwrap();
    let until: Timestamp = "2027-03-01T00:00:00Z".parse().unwrap();
    let mut zones = 0;
    for name in jiff::tz::db().available() {
        let zone = TimeZone::get(name.as_str()).unwrap();
        let events: Vec<Event> = (0..60)
            .map(|place| event(&zone, place, from + SignedDuration::from_hours(place * 193)))
            // A wall clock that shows a time twice does not say which.
            .filter(|event| {
                [event.starts, event.ends]
                    .iter()
                    .all(|at| !shown_twice(&zone, *at))
            })
            .collect();
        let feed = Feed {
            name: "a",
            zone: &zone,
            window: (from, until),
            events: &events,
        };
        let text = feed.write().replace("\r\n ", "");
        let unknown: String = text
            .lines()
            .filter(|line| !line.starts_with("X-LIC-LOCATION"))
            .map(|line| line.replace(&format!("TZID={}", name.as_str()), "TZID=Nowhere") + "\r\n")
            .map(|line| {
                if line.starts_with("TZID:") {
                    "TZID:Nowhere\r\n".to_owned()
                } else {
                    line
                }
            })
            .collect();
        let reading = busy(
            unknown.as_bytes(),
            (from, until),
            &TimeZone::UTC,
            Limits::default(),
        )
        .unwrap();
        let read: Vec<_> = reading
            .busy
            .iter()
            .map(|busy| (busy.starts, busy.ends))
            .collect();
        let written: Vec<_> = events
            .iter()
            .map(|event| (event.starts, event.ends))
            .collect();
        assert_eq!(read, written, "{}\n{unknown}", name.as_str());
        zones += 1;
    }
    assert!(zones > 400, "{zones}");
    let single = event(&TimeZone::get("America/St_Johns").unwrap(), 1, from);
    assert!(
        single
            .calendar(Method::Publish)
            .unwrap()
            .ics
            .contains("TZOFFSETTO:-0330")
    );
}
