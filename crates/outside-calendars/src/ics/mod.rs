//! Busy times out of an iCalendar file (RFC 5545), of whatever origin.
//!
//! What other programs get wrong is read as they mean it: Windows' names of zones, zones that are
//! described only inside the file, prefixed zone names, missing ends, bare line feeds, byte order marks.
//! What cannot be read as a time is counted in [`Reading::unread`], so that nobody takes it for free
//! time without a word. Everything is bounded by [`Limits`].

mod component;
mod event;
mod lines;
mod recur;
mod rule;
mod time;
mod zones;

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use component::Component;
use event::Event;
use zones::Zones;

/// How much is read before a file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Octets of the file.
    pub octets: usize,
    /// Components in it: events, zones and what is inside them.
    pub components: usize,
    /// Busy intervals inside the window.
    pub intervals: usize,
    /// Days, hours or other periods looked at while rules are expanded, in the whole file.
    pub steps: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            octets: 5 * 1024 * 1024,
            components: 20_000,
            intervals: 10_000,
            steps: 10_000_000,
        }
    }
}

/// One stretch in which its owner is busy.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Busy {
    /// When it begins.
    pub starts: Timestamp,
    /// When it is over (exclusive), later than `starts`.
    pub ends: Timestamp,
    /// The event's own name in its calendar; made up from its place in the file when it has none.
    pub uid: String,
    /// When this instance was first meant to begin: with `uid` it names the instance.
    pub instance: Timestamp,
}

/// What a file says about a window.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// By start. Stretches may overlap.
    pub busy: Vec<Busy>,
    /// Events whose times could not be read.
    pub unread: usize,
}

/// Why a file is refused as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IcsError {
    /// It is longer than [`Limits::octets`].
    #[error("the file is too large")]
    TooLarge,
    /// It holds no `VCALENDAR`: a sign-in page, for example.
    #[error("this is not a calendar")]
    NotACalendar,
    /// It ends inside its `VCALENDAR`: what is missing would be taken for free time.
    #[error("the file ends in the middle")]
    CutOff,
    /// It has more than [`Limits::components`], or nests them too deep.
    #[error("the calendar has too many entries")]
    TooManyComponents,
    /// More than [`Limits::intervals`] fall into the window, or the rules need more than
    /// [`Limits::steps`].
    #[error("the calendar has too many occurrences")]
    TooManyOccurrences,
}

/// The busy times of the calendar `file` that touch `window` (from, until). Times without a zone of
/// their own, and whole days, are those of `floating`. Cancelled and transparent events are left out.
///
/// # Errors
/// [`IcsError`] for what is no calendar, is cut off, or exceeds `limits`.
pub fn busy(
    file: &[u8],
    window: (Timestamp, Timestamp),
    floating: &TimeZone,
    limits: Limits,
) -> Result<Reading, IcsError> {
    if file.len() > limits.octets {
        return Err(IcsError::TooLarge);
    }
    let text = String::from_utf8_lossy(file);
    let calendars = component::read(&text, limits.components)?;
    let mut reading = Reading::default();
    let mut steps = limits.steps;
    for calendar in &calendars {
        let mut zones = Zones::of(calendar, floating, &mut steps);
        let mut series: HashMap<String, Vec<Event>> = HashMap::new();
        for (place, component) in calendar.children.iter().enumerate() {
            if component.name != "VEVENT" {
                continue;
            }
            match Event::read(component, place, &mut zones) {
                Some(event) => series.entry(event.uid.clone()).or_default().push(event),
                None => reading.unread += 1,
            }
        }
        for events in series.into_values() {
            event::expand(&events, window, limits.intervals, &mut steps, &mut reading)?;
        }
    }
    reading.busy.sort_unstable();
    reading.busy.dedup();
    Ok(reading)
}

/// The name that a calendar gives itself (`X-WR-CALNAME`, or `NAME` of RFC 7986).
#[must_use]
pub fn name(file: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(file);
    let calendars = component::read(&text, Limits::default().components).ok()?;
    let calendar: &Component = calendars.first()?;
    let property = calendar
        .property("X-WR-CALNAME")
        .or_else(|| calendar.property("NAME"))?;
    let name = lines::text(&property.value);
    let name: String = name.trim().chars().take(120).collect();
    (!name.is_empty()).then_some(name)
}
