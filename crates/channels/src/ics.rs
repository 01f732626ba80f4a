//! Calendar entries for a visit (iCalendar, RFC 5545, and iTIP, RFC 5546).
//!
//! One visit is one `VEVENT` with its times in the zone it takes place in, and
//! that zone described beside it (`VTIMEZONE`) for the years in question. A
//! change is the same `uid` with a higher `sequence`; a cancellation is
//! [`Method::Cancel`], again with a higher `sequence`. A [`Feed`] is many
//! visits that a calendar subscribes to.

mod feed;
mod zone;

pub use feed::Feed;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::{CalendarPart, Mailbox};

/// Names this program in every entry (RFC 5545, 3.7.3).
const PRODID: &str = "-//ChatGrow//ChatGrow 3//HE";
/// Longest content line without its end, in octets (RFC 5545, 3.1).
const MAX_LINE: usize = 75;

/// What the reader's calendar should do with an entry (RFC 5546, 1.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Offer to add it; no answer is expected.
    Publish,
    /// Ask the attendee to accept or decline; answers go to the organizer.
    Request,
    /// Take it out again.
    Cancel,
}

impl Method {
    /// The word in `METHOD` and in the part's `method` parameter.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// How certain the visit is (RFC 5545, 3.8.1.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Not confirmed yet.
    Tentative,
    /// It takes place.
    Confirmed,
    /// It does not.
    Cancelled,
}

impl Status {
    fn as_str(self) -> &'static str {
        match self {
            Self::Tentative => "TENTATIVE",
            Self::Confirmed => "CONFIRMED",
            Self::Cancelled => "CANCELLED",
        }
    }
}

/// One visit as a calendar sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Names the visit for ever, the world over, such as `<uuid>@<domain>`.
    pub uid: String,
    /// Rises with every change of time or place and with cancellation;
    /// calendars drop what is not higher than what they hold.
    pub sequence: u32,
    /// When this entry was written.
    pub stamp: Timestamp,
    /// When the visit begins; written to the second.
    pub starts: Timestamp,
    /// When it is over (exclusive).
    pub ends: Timestamp,
    /// The zone it takes place in; one that has an IANA name, else its times
    /// are written in UTC.
    pub zone: TimeZone,
    /// The title.
    pub summary: String,
    /// Where it takes place.
    pub location: Option<String>,
    /// Anything else worth reading; may have several lines.
    pub description: Option<String>,
    /// A page about the visit, an absolute URL in ASCII.
    pub url: Option<String>,
    /// Whose calendar it comes from; the same address as the mail's `from`,
    /// else Gmail distrusts it.
    pub organizer: Mailbox,
    /// Who is invited. Needed by [`Method::Request`]; [`Method::Publish`] must
    /// not name one and leaves it out.
    pub attendee: Option<Mailbox>,
    /// How certain it is; [`Method::Cancel`] always says cancelled.
    pub status: Status,
    /// Hides the details from others who see the reader's calendar
    /// (`CLASS:PRIVATE`), for clinics and the like.
    pub private: bool,
}

/// Why an [`Event`] is no valid entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IcsError {
    /// `ends` is not after `starts`.
    #[error("the visit ends before it begins")]
    EndsBeforeItStarts,
    /// [`Method::Request`] without an attendee.
    #[error("an invitation needs somebody who is invited")]
    NobodyInvited,
}

impl Event {
    /// Writes the entry as a whole `VCALENDAR` for the given method.
    ///
    /// # Errors
    ///
    /// [`IcsError`] for a visit that ends before it begins, or a request to
    /// nobody.
    pub fn calendar(&self, method: Method) -> Result<CalendarPart, IcsError> {
        calendar(std::slice::from_ref(self), method)
    }

    fn write(&self, method: Method, lines: &mut Lines) {
        let status = match method {
            Method::Cancel => Status::Cancelled,
            Method::Publish | Method::Request => self.status,
        };
        lines.raw("BEGIN", "VEVENT");
        lines.text("UID", &self.uid);
        lines.raw("SEQUENCE", &self.sequence.to_string());
        lines.raw("DTSTAMP", &utc(self.stamp));
        for (name, at) in [("DTSTART", self.starts), ("DTEND", self.ends)] {
            match zone::name(&self.zone) {
                Some(zone) => {
                    let local = self
                        .zone
                        .to_datetime(at)
                        .strftime("%Y%m%dT%H%M%S")
                        .to_string();
                    lines.raw(&format!("{name};TZID={zone}"), &local);
                }
                None => lines.raw(name, &utc(at)),
            }
        }
        lines.text("SUMMARY", &self.summary);
        if let Some(location) = &self.location {
            lines.text("LOCATION", location);
        }
        if let Some(description) = &self.description {
            lines.text("DESCRIPTION", description);
        }
        if let Some(url) = &self.url {
            lines.raw("URL", url);
        }
        lines.person("ORGANIZER", "", &self.organizer);
        if let Some(attendee) = self.attendee.as_ref().filter(|_| method != Method::Publish) {
            let role = ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE";
            lines.person("ATTENDEE", role, attendee);
        }
        lines.raw("STATUS", status.as_str());
        lines.raw("TRANSP", "OPAQUE");
        if self.private {
            lines.raw("CLASS", "PRIVATE");
        }
        lines.raw("END", "VEVENT");
    }
}

/// Writes the entries of several visits of one zone as one `VCALENDAR`, which only [`Method::Publish`] allows
/// (RFC 5546, 3.2).
///
/// # Errors
///
/// [`IcsError`] for a visit that ends before it begins, or a request to nobody.
pub fn calendar(events: &[Event], method: Method) -> Result<CalendarPart, IcsError> {
    if events.iter().any(|event| event.ends <= event.starts) {
        return Err(IcsError::EndsBeforeItStarts);
    }
    if method == Method::Request && events.iter().any(|event| event.attendee.is_none()) {
        return Err(IcsError::NobodyInvited);
    }
    let mut lines = Lines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", PRODID);
    lines.raw("CALSCALE", "GREGORIAN");
    lines.raw("METHOD", method.as_str());
    let first = events.iter().min_by_key(|event| event.starts);
    let end = events.iter().map(|event| event.ends).max();
    if let (Some(first), Some(end)) = (first, end) {
        zone::write(&first.zone, (first.starts, end), &mut lines);
    }
    for event in events {
        event.write(method, &mut lines);
    }
    lines.raw("END", "VCALENDAR");
    Ok(CalendarPart {
        method,
        ics: lines.0,
    })
}

/// Form 2 of RFC 5545, 3.3.5.
fn utc(instant: Timestamp) -> String {
    instant.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The content lines written so far.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A value that needs no escaping. Control characters are dropped, so that
    /// no value can end its line.
    fn raw(&mut self, name: &str, value: &str) {
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        self.fold(&format!("{name}:{value}"));
    }

    /// A `TEXT` value (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len() + 8);
        for c in value.replace("\r\n", "\n").chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' | '\r' => escaped.push_str("\\n"),
                '\t' => escaped.push(' '),
                c if c.is_control() => {}
                c => escaped.push(c),
            }
        }
        self.raw(name, &escaped);
    }

    /// A `CAL-ADDRESS` with its common name (RFC 5545, 3.3.3), quoted as
    /// RFC 6868 says.
    fn person(&mut self, name: &str, parameters: &str, mailbox: &Mailbox) {
        let mut line = name.to_owned();
        if let Some(common_name) = mailbox.clean_name() {
            let quoted = common_name.replace('^', "^^").replace('"', "^'");
            line.push_str(&format!(";CN=\"{quoted}\""));
        }
        line.push_str(parameters);
        line.push_str(":mailto:");
        line.push_str(&uri_path(mailbox.address.as_str()));
        self.fold(&line);
    }

    /// Ends the line with CRLF, folded at 75 octets and never inside a
    /// character (RFC 5545, 3.1).
    fn fold(&mut self, line: &str) {
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > MAX_LINE {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Percent-encodes what an address may hold and a `mailto:` URI may not
/// (RFC 6068, 2).
fn uri_path(address: &str) -> String {
    let mut path = String::with_capacity(address.len());
    for c in address.chars() {
        if "%/?#&=^`{|}".contains(c) {
            path.push_str(&format!("%{:02X}", u32::from(c)));
        } else {
            path.push(c);
        }
    }
    path
}
