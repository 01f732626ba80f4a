//! Calendar entries, read back by another implementation of RFC 5545.

use chatgrow_channels::ics::{Event, Feed, IcsError, Method, Status};
use chatgrow_channels::simulator::SmtpServer;
use chatgrow_channels::{Attachment, Mailbox};
use icalendar::{Calendar, CalendarComponent, Component};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use proptest::prelude::*;

use crate::{PATIENCE, email, sender};

fn visit() -> Event {
    Event {
        uid: "0199f2c0-visit@salon.example".to_owned(),
        sequence: 2,
        stamp: "2026-11-20T08:00:00Z".parse().unwrap(),
        starts: "2026-11-24T12:30:00.999Z".parse().unwrap(),
        ends: "2026-11-24T13:15:00Z".parse().unwrap(),
        zone: TimeZone::get("Asia/Jerusalem").unwrap(),
        summary: "תספורת; צבע, ופן במספרת דנה לוי והבנות ברחוב הראשי של העיר".to_owned(),
        location: Some("רחוב הרצל 5, תל אביב".to_owned()),
        description: Some("להגיע 5 דקות קודם.\r\nחניה: C:\\חצר\nתודה".to_owned()),
        url: Some("https://salon.example/v/abc?x=1;y=2".to_owned()),
        organizer: Mailbox::new("דנה \"הספרית\"", "salon@salon.example".parse().unwrap()),
        attendee: Some(Mailbox::new("רות", "ruth@guest.example".parse().unwrap())),
        status: Status::Confirmed,
        private: true,
    }
}

fn parsed(ics: &str) -> icalendar::Event {
    let calendar: Calendar = ics.parse().unwrap();
    let events: Vec<_> = calendar
        .components
        .iter()
        .filter_map(CalendarComponent::as_event)
        .collect();
    match events.as_slice() {
        [event] => (*event).clone(),
        other => panic!("not one event: {other:?}"),
    }
}

fn value(ics: &str, name: &str) -> Option<String> {
    parsed(ics).property_value(name).map(str::to_owned)
}

#[test]
fn a_published_visit_reads_back_as_it_was_written() {
    let visit = visit();
    let ics = visit.calendar(Method::Publish).unwrap().ics;
    let calendar: Calendar = ics.parse().unwrap();
    assert_eq!(calendar.property_value("METHOD"), Some("PUBLISH"));
    assert_eq!(calendar.property_value("VERSION"), Some("2.0"));
    assert!(
        calendar
            .property_value("PRODID")
            .unwrap()
            .contains("ChatGrow")
    );
    for (name, expected) in [
        ("UID", "0199f2c0-visit@salon.example"),
        ("SEQUENCE", "2"),
        ("DTSTAMP", "20261120T080000Z"),
        ("DTSTART", "20261124T143000"),
        ("DTEND", "20261124T151500"),
        ("SUMMARY", visit.summary.as_str()),
        ("LOCATION", "רחוב הרצל 5, תל אביב"),
        ("DESCRIPTION", "להגיע 5 דקות קודם.\nחניה: C:\\חצר\nתודה"),
        ("URL", "https://salon.example/v/abc?x=1;y=2"),
        ("ORGANIZER", "mailto:salon@salon.example"),
        ("STATUS", "CONFIRMED"),
        ("CLASS", "PRIVATE"),
    ] {
        assert_eq!(value(&ics, name).as_deref(), Some(expected), "{name}");
    }
    assert!(
        !ics.contains("ATTENDEE"),
        "a published entry invites nobody"
    );
}

#[test]
fn the_zone_is_described_for_the_years_around_the_visit() {
    let ics = visit().calendar(Method::Publish).unwrap().ics;
    for line in [
        "DTSTART;TZID=Asia/Jerusalem:20261124T143000",
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Jerusalem",
        "BEGIN:DAYLIGHT",
        // Friday 27 March 2026 and Friday 26 March 2027, not the EU's Sundays.
        "DTSTART:20260327T020000",
        "RDATE:20270326T020000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0300",
        "TZNAME:IDT",
        "RDATE:20261025T020000",
    ] {
        assert!(ics.contains(&format!("\r\n{line}\r\n")), "{line} in {ics}");
    }
    let fixed = Event {
        zone: TimeZone::get("Asia/Dubai").unwrap(),
        ..visit()
    };
    let ics = fixed.calendar(Method::Publish).unwrap().ics;
    assert!(ics.contains("DTSTART:19700101T000000\r\nTZOFFSETFROM:+0400\r\nTZOFFSETTO:+0400\r\n"));
    let utc = Event {
        zone: TimeZone::UTC,
        ..visit()
    };
    let ics = utc.calendar(Method::Publish).unwrap().ics;
    assert!(ics.contains("DTSTART:20261124T123000Z\r\n") && !ics.contains("VTIMEZONE"));
}

#[test]
fn a_feed_holds_many_visits_and_one_zone() {
    let events = [
        visit(),
        Event {
            uid: "second@salon.example".to_owned(),
            status: Status::Cancelled,
            ..visit()
        },
    ];
    let zone = TimeZone::get("Asia/Jerusalem").unwrap();
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let feed = Feed {
        name: "מספרה; דנה, ובנות\r\nX:1",
        zone: &zone,
        window: (at("2026-08-01T00:00:00Z"), at("2027-12-01T00:00:00Z")),
        events: &events,
    };
    let ics = feed.write();
    assert_eq!(ics, feed.write());
    assert_eq!(ics.matches("BEGIN:VTIMEZONE").count(), 1);
    let calendar: Calendar = ics.parse().unwrap();
    assert_eq!(calendar.property_value("METHOD"), Some("PUBLISH"));
    let name = calendar.property_value("X-WR-CALNAME").unwrap();
    assert!(
        name.starts_with("מספרה") && !ics.contains("\r\nX:1"),
        "{name}"
    );
    let events: Vec<_> = calendar
        .components
        .iter()
        .filter_map(CalendarComponent::as_event)
        .collect();
    let status: Vec<_> = events
        .iter()
        .map(|event| event.property_value("STATUS"))
        .collect();
    assert_eq!(status, [Some("CONFIRMED"), Some("CANCELLED")]);
    assert!(!ics.contains("ATTENDEE"));
}

#[test]
fn lines_end_with_crlf_and_fold_at_75_octets_between_characters() {
    let ics = visit().calendar(Method::Publish).unwrap().ics;
    assert!(ics.ends_with("END:VCALENDAR\r\n"));
    assert!(ics.contains("\r\n "), "nothing was folded");
    for line in ics.trim_end().split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(['\r', '\n']));
    }
}

#[test]
fn a_cancellation_says_so_twice_and_names_the_same_visit() {
    let ics = visit().calendar(Method::Cancel).unwrap().ics;
    assert!(ics.contains("METHOD:CANCEL\r\n"));
    assert_eq!(value(&ics, "STATUS").as_deref(), Some("CANCELLED"));
    assert_eq!(value(&ics, "UID"), Some(visit().uid));
    assert!(ics.contains("ATTENDEE"));
}

#[test]
fn a_request_names_who_is_asked_to_answer() {
    let ics = visit().calendar(Method::Request).unwrap().ics;
    let unfolded = ics.replace("\r\n ", "");
    assert!(unfolded.contains(
        "ATTENDEE;CN=\"רות\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ruth@guest.example\r\n"
    ));
    let nobody = Event {
        attendee: None,
        ..visit()
    };
    assert_eq!(
        nobody.calendar(Method::Request),
        Err(IcsError::NobodyInvited)
    );
}

#[test]
fn a_visit_cannot_end_before_it_begins() {
    let backwards = Event {
        ends: visit().starts,
        ..visit()
    };
    assert_eq!(
        backwards.calendar(Method::Publish),
        Err(IcsError::EndsBeforeItStarts)
    );
}

#[test]
fn quotes_in_a_name_do_not_leave_their_parameter() {
    let visit = Event {
        organizer: Mailbox::new(
            "a\":mailto:x@y.z\r\nATTENDEE:mailto:x@y.z",
            "salon@salon.example".parse().unwrap(),
        ),
        ..visit()
    };
    let ics = visit.calendar(Method::Publish).unwrap().ics;
    assert_eq!(
        value(&ics, "ORGANIZER").as_deref(),
        Some("mailto:salon@salon.example")
    );
    assert_eq!(value(&ics, "ATTENDEE"), None);
    assert!(ics.contains("CN=\"a^':mailto"));
}

#[tokio::test]
async fn the_mail_carries_the_entry_as_a_part_and_as_a_file() {
    let server = SmtpServer::start().await.unwrap();
    for method in [Method::Publish, Method::Request, Method::Cancel] {
        server.clear();
        let mut mail = email();
        let entry = visit().calendar(method).unwrap();
        mail.invitation = Some(entry.clone());
        assert_eq!(sender(&server).send(&mail).await.name(), "accepted");
        let received = server.wait_for(1, PATIENCE).await.unwrap();
        let file = Attachment {
            file_name: "invite.ics".to_owned(),
            content_type: "application/ics".to_owned(),
            bytes: entry.ics.clone().into_bytes(),
        };
        assert_eq!(received[0].attachments, [file]);
        assert_eq!(received[0].calendar, Some(entry));
        assert!(received[0].text.is_some() && received[0].html.is_some());
    }
}

proptest! {
    #[test]
    fn any_text_survives_and_no_text_adds_a_property(
        summary in "[א-תa-z;,:\\\\\"^\n ]{0,120}",
        name in "\\PC{0,60}",
    ) {
        let visit = Event {
            summary: summary.clone(),
            organizer: Mailbox::new(name, "salon@salon.example".parse().unwrap()),
            zone: TimeZone::UTC,
            ..visit()
        };
        let ics = visit.calendar(Method::Publish).unwrap().ics;
        prop_assert_eq!(value(&ics, "SUMMARY").unwrap_or_default(), summary);
        prop_assert!(ics.split("\r\n").all(|line| line.len() <= 75));
        let names: Vec<&str> = ics
            .split("\r\n")
            .filter(|line| !line.starts_with(' '))
            .filter_map(|line| line.split([':', ';']).next())
            .collect();
        let expected = "BEGIN VERSION PRODID CALSCALE METHOD BEGIN UID SEQUENCE DTSTAMP DTSTART \
            DTEND SUMMARY LOCATION DESCRIPTION URL ORGANIZER STATUS TRANSP CLASS END END ";
        prop_assert_eq!(names, expected.split(' ').collect::<Vec<_>>());
    }
}
