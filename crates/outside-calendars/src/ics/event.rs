//! Events: their times, their repetitions, and the instances that differ.

use jiff::civil::{DateTime, Time};
use jiff::{SignedDuration, Timestamp, ToSpan as _};

use super::component::Component;
use super::recur::{self, Span};
use super::rule::Rule;
use super::time::{When, list, span, when};
use super::zones::Zones;
use super::{Busy, IcsError, Reading};

/// No wall clock is further from UTC; how far around a window on the wall is looked.
const FARTHEST: SignedDuration = SignedDuration::from_hours(26);

/// How long an event is.
#[derive(Debug, Clone, Copy)]
enum Length {
    /// So many days of the calendar, whatever their hours.
    Days(i32),
    Exact(SignedDuration),
}

/// An event, or the change of one instance.
#[derive(Debug, Clone)]
pub(super) struct Event {
    pub(super) uid: String,
    sequence: i64,
    /// Which instance this replaces.
    replaces: Option<Timestamp>,
    /// Whether its owner is busy then: neither cancelled nor transparent.
    is_busy: bool,
    start: When,
    length: Length,
    rules: Vec<Rule>,
    /// Further instances, with a length of their own or the event's.
    extra: Vec<(When, Option<SignedDuration>)>,
    /// Instances that do not take place.
    except: Vec<When>,
}

impl Event {
    /// Reads a `VEVENT`, `place` telling it from others when it has no `UID`; `None` when its times cannot
    /// be read.
    pub(super) fn read(component: &Component, place: usize, zones: &mut Zones) -> Option<Self> {
        let start = when(component.property("DTSTART")?, zones)?;
        let length = length(component, &start, zones)?;
        let replaces = match component.property("RECURRENCE-ID") {
            Some(property) => Some(when(property, zones)?.instant()?),
            None => None,
        };
        let mut rules = Vec::new();
        for rule in component.every("RRULE") {
            rules.push(Rule::read(&rule.value)?);
        }
        let mut extra = Vec::new();
        for property in component.every("RDATE") {
            for (at, length) in list(property, zones) {
                extra.push((at?, length));
            }
        }
        let mut except = Vec::new();
        for property in component.every("EXDATE") {
            except.extend(list(property, zones).filter_map(|(at, _)| at));
        }
        let uid = component.property("UID").map(|uid| uid.value.clone());
        let sequence = component
            .property("SEQUENCE")
            .map(|number| number.value.parse());
        let is = |name: &str, word: &str| component.word(name).as_deref() == Some(word);
        Some(Self {
            uid: uid
                .filter(|uid| !uid.is_empty())
                .unwrap_or_else(|| format!("#{place}")),
            sequence: sequence.and_then(Result::ok).unwrap_or_default(),
            replaces,
            is_busy: !is("STATUS", "CANCELLED")
                && !is("TRANSP", "TRANSPARENT")
                && !is("X-MICROSOFT-CDO-BUSYSTATUS", "FREE"),
            start,
            length,
            rules,
            extra,
            except,
        })
    }

    /// The instance that begins at `start`; `None` when it takes no time.
    fn instance(&self, start: &When, length: Option<SignedDuration>) -> Option<Busy> {
        let starts = start.instant()?;
        let ends = match (length, self.length) {
            (Some(length), _) | (None, Length::Exact(length)) => starts.checked_add(length).ok()?,
            (None, Length::Days(days)) => start
                .zone
                .instant(start.wall.checked_add(days.days()).ok()?)?,
        };
        (ends > starts).then(|| Busy {
            starts,
            ends,
            uid: self.uid.clone(),
            instance: self.replaces.unwrap_or(starts),
        })
    }

    /// The longest that an instance can last.
    fn longest(&self) -> SignedDuration {
        let own = match self.length {
            Length::Days(days) => SignedDuration::from_hours(24 * (i64::from(days) + 1)),
            Length::Exact(length) => length,
        };
        let extra = self.extra.iter().filter_map(|(_, length)| *length);
        extra.fold(own, SignedDuration::max)
    }

    fn at(&self, wall: DateTime) -> When {
        When {
            wall,
            ..self.start.clone()
        }
    }

    /// Whether an `EXDATE` names the instance at `start`. One that is a day excepts whatever begins on it:
    /// so some write it for events with a time of day.
    fn excepts(&self, start: &When, instant: Timestamp) -> bool {
        self.except.iter().any(|except| {
            if except.whole_day {
                except.wall.date() == start.wall.date()
            } else {
                except.instant() == Some(instant)
            }
        })
    }
}

fn length(component: &Component, start: &When, zones: &mut Zones) -> Option<Length> {
    let end = match component.property("DTEND") {
        Some(property) => Some(when(property, zones)?),
        None => None,
    };
    let duration = component.property("DURATION");
    match (end, duration) {
        (Some(end), _) if start.whole_day => {
            let days = end.wall.date().duration_since(start.wall.date()).as_hours() / 24;
            // An end on the day of the beginning means that day.
            Some(Length::Days(i32::try_from(days.clamp(1, 36_525)).ok()?))
        }
        (Some(end), _) => {
            let length = end.instant()?.duration_since(start.instant()?);
            Some(Length::Exact(length.max(SignedDuration::ZERO)))
        }
        (None, Some(duration)) => {
            let length = span(&duration.value)?.max(SignedDuration::ZERO);
            match i32::try_from(length.as_hours() / 24) {
                Ok(days) if start.whole_day => Some(Length::Days(days.max(1))),
                _ => Some(Length::Exact(length)),
            }
        }
        (None, None) if start.whole_day => Some(Length::Days(1)),
        (None, None) => Some(Length::Exact(SignedDuration::ZERO)),
    }
}

/// Adds the busy times of one `UID` that touch the window.
pub(super) fn expand(
    events: &[Event],
    window: (Timestamp, Timestamp),
    most: usize,
    steps: &mut usize,
    reading: &mut Reading,
) -> Result<(), IcsError> {
    let masters = events.iter().filter(|event| event.replaces.is_none());
    // A file that holds an event twice means the later edition.
    let master = masters.max_by_key(|event| event.sequence);
    let replaced: Vec<&Event> = events
        .iter()
        .filter(|event| event.replaces.is_some())
        .collect();
    let mut add = |busy: Busy| {
        if busy.starts < window.1 && busy.ends > window.0 {
            reading.busy.push(busy);
        }
        if reading.busy.len() > most {
            Err(IcsError::TooManyOccurrences)
        } else {
            Ok(())
        }
    };
    for event in replaced.iter().filter(|event| event.is_busy) {
        if let Some(busy) = event.instance(&event.start, None) {
            add(busy)?;
        }
    }
    let Some(master) = master.filter(|master| master.is_busy) else {
        return Ok(());
    };
    for (start, length) in starts(master, window, steps)? {
        let cost = 1 + master.except.len() + replaced.len();
        *steps = steps
            .checked_sub(cost)
            .ok_or(IcsError::TooManyOccurrences)?;
        let Some(busy) = master.instance(&start, length) else {
            continue;
        };
        let moved = replaced
            .iter()
            .any(|event| event.replaces == Some(busy.starts));
        if !moved && !master.excepts(&start, busy.starts) {
            add(busy)?;
        }
    }
    Ok(())
}

/// The starts of an event around the window: its own, those of its rules, and its further dates.
fn starts(
    event: &Event,
    window: (Timestamp, Timestamp),
    steps: &mut usize,
) -> Result<Vec<(When, Option<SignedDuration>)>, IcsError> {
    let zone = &event.start.zone;
    let early = |wall: DateTime, by: SignedDuration| wall.checked_sub(by).unwrap_or(DateTime::MIN);
    let from = early(early(zone.wall(window.0), event.longest()), FARTHEST);
    let until = zone
        .wall(window.1)
        .checked_add(FARTHEST)
        .unwrap_or(DateTime::MAX);
    let mut walls = vec![event.start.wall];
    for rule in &event.rules {
        let ended = |at: DateTime| {
            rule.until
                .is_some_and(|until| until.is_before(at, |at| zone.instant(at)))
        };
        let span = Span {
            first: event.start.wall,
            from,
            until,
        };
        recur::expand(rule, span, &ended, steps, &mut walls)?;
    }
    walls.sort_unstable();
    walls.dedup();
    let mut starts: Vec<_> = walls
        .into_iter()
        .map(|wall| (event.at(wall), None))
        .collect();
    for (at, length) in &event.extra {
        let mut at = at.clone();
        if event.start.whole_day && !at.whole_day {
            at.wall = at.wall.date().to_datetime(Time::midnight());
        }
        starts.push((at, *length));
    }
    Ok(starts)
}
