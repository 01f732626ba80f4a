//! Many visits in one file, for a calendar that subscribes to it.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Event, Lines, Method, PRODID, zone};

/// A calendar to subscribe to.
#[derive(Debug, Clone)]
pub struct Feed<'a> {
    /// What the reader's calendar shows as its name.
    pub name: &'a str,
    /// The zone that all its visits take place in.
    pub zone: &'a TimeZone,
    /// The time that the feed covers: its zone is described for it.
    pub window: (Timestamp, Timestamp),
    /// The visits, cancelled ones included while readers must hear of them.
    pub events: &'a [Event],
}

impl Feed<'_> {
    /// Writes the feed (`METHOD:PUBLISH`, RFC 5546, 3.2.1), to be asked for
    /// again every hour. The same visits give the same octets. A visit that
    /// ends before it begins is left out.
    #[must_use]
    pub fn write(&self) -> String {
        let mut lines = Lines::default();
        lines.raw("BEGIN", "VCALENDAR");
        lines.raw("VERSION", "2.0");
        lines.raw("PRODID", PRODID);
        lines.raw("CALSCALE", "GREGORIAN");
        lines.raw("METHOD", Method::Publish.as_str());
        lines.text("NAME", self.name);
        lines.text("X-WR-CALNAME", self.name);
        if let Some(zone) = zone::name(self.zone) {
            lines.raw("X-WR-TIMEZONE", zone);
        }
        // RFC 7986, and what Outlook reads instead.
        lines.raw("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        lines.raw("X-PUBLISHED-TTL", "PT1H");
        zone::write(self.zone, self.window, &mut lines);
        for event in self.events.iter().filter(|event| event.starts < event.ends) {
            event.write(Method::Publish, &mut lines);
        }
        lines.raw("END", "VCALENDAR");
        lines.0
    }
}
