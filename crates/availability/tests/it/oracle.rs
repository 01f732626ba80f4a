//! Open times the slow way: walk the minutes, read the wall clock at each, and look.
//!
//! Written without the crate's interval arithmetic or its resolving of wall times: a minute is
//! within hours when the clock has already reached their start and will yet show a time before
//! their end.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use chatgrow_availability::{
    DayRange, Interval, IntervalSet, Schedule, SlotRequest, WeeklyHours, WeeklyRange, open_times,
    working_time,
};
use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, tz::TimeZone};

/// Minutes walked before and after the starts asked for; more than any service, buffer or fold.
const MARGIN: i64 = 30 * 60;

/// A question about one member, all instants in minutes since 1970.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) zone: TimeZone,
    pub(crate) hours: Vec<WeeklyRange>,
    /// Dates with hours of their own: minutes after midnight, `start..end`.
    pub(crate) exceptions: BTreeMap<Date, Vec<(u16, u16)>>,
    /// Bookings with their buffers, and time off: `start..end`.
    pub(crate) busy: Vec<(i64, i64)>,
    pub(crate) duration: u16,
    pub(crate) buffer_before: u16,
    pub(crate) buffer_after: u16,
    pub(crate) step: u16,
    pub(crate) earliest: i64,
    pub(crate) until: i64,
}

pub(crate) fn instant(minute: i64) -> Timestamp {
    Timestamp::from_second(minute * 60).unwrap()
}

pub(crate) fn minute_of(instant: Timestamp) -> i64 {
    assert_eq!(instant.as_second() % 60, 0);
    instant.as_second() / 60
}

impl Case {
    /// What the crate answers, in minutes since 1970.
    pub(crate) fn answered(&self) -> Vec<i64> {
        let hours = WeeklyHours::new(self.hours.iter().copied()).unwrap();
        let mut schedule = Schedule::from(hours);
        for (date, ranges) in &self.exceptions {
            let ranges = ranges.iter().map(|(start_minute, end_minute)| DayRange {
                start_minute: *start_minute,
                end_minute: *end_minute,
            });
            schedule.set_day(*date, ranges).unwrap();
        }
        let busy: IntervalSet = self
            .busy
            .iter()
            .map(|(start, end)| Interval::new(instant(*start), instant(*end)).unwrap())
            .collect();
        let earliest = instant(self.earliest);
        let until = instant(self.until);
        let reach = instant(self.until + i64::from(self.duration));
        let working = working_time(&schedule, &self.zone, earliest, reach);
        let starts = open_times(&SlotRequest {
            zone: &self.zone,
            working: &working,
            busy: &busy,
            duration: NonZeroU16::new(self.duration).unwrap(),
            buffer_before: self.buffer_before,
            buffer_after: self.buffer_after,
            step: NonZeroU16::new(self.step).unwrap(),
            earliest,
            until,
        });
        starts.into_iter().map(minute_of).collect()
    }

    /// What walking the minutes finds, in minutes since 1970.
    pub(crate) fn expected(&self) -> Vec<i64> {
        self.expected_on(&Clock::read(&self.zone, self.earliest, self.until))
    }

    /// [`Case::expected`] with a clock already read.
    pub(crate) fn expected_on(&self, clock: &Clock) -> Vec<i64> {
        let open = clock.open_minutes(&self.hours, &self.exceptions);
        let mut taken = vec![false; open.len()];
        for (start, end) in &self.busy {
            for minute in *start..*end {
                if let Some(at) = clock.index(minute) {
                    taken[at] = true;
                }
            }
        }
        (self.earliest..self.until)
            .filter(|start| {
                let at = clock.index(*start).unwrap();
                let end = at + usize::from(self.duration);
                let first = at - usize::from(self.buffer_before);
                let last = end + usize::from(self.buffer_after);
                clock.walls[at].1.is_multiple_of(self.step)
                    && open[at..end].iter().all(|open| *open)
                    && !taken[first..last].contains(&true)
            })
            .collect()
    }
}

/// A wall time: the date and the minutes after its midnight.
pub(crate) type Wall = (Date, u16);

/// What the wall clock shows at each of a run of minutes.
pub(crate) struct Clock {
    first: i64,
    walls: Vec<Wall>,
    /// The latest wall time shown so far.
    reached: Vec<Wall>,
    /// The earliest wall time shown from here on.
    yet_to_show: Vec<Wall>,
}

impl Clock {
    /// Reads every minute of `from..until` and of a margin on both sides.
    pub(crate) fn read(zone: &TimeZone, from: i64, until: i64) -> Self {
        let first = from - MARGIN;
        let walls: Vec<Wall> = (first..until + MARGIN)
            .map(|minute| wall(zone.to_datetime(instant(minute))))
            .collect();
        let mut reached = walls.clone();
        for at in 1..reached.len() {
            reached[at] = reached[at].max(reached[at - 1]);
        }
        let mut yet_to_show = walls.clone();
        for at in (1..yet_to_show.len()).rev() {
            yet_to_show[at - 1] = yet_to_show[at - 1].min(yet_to_show[at]);
        }
        Self {
            first,
            walls,
            reached,
            yet_to_show,
        }
    }

    /// What the clock shows at a minute it was read at.
    pub(crate) fn wall(&self, minute: i64) -> Wall {
        self.walls[self.index(minute).unwrap()]
    }

    /// True when the clock shows what it shows at `minute` in another minute too.
    pub(crate) fn repeats(&self, minute: i64) -> bool {
        let wall = self.wall(minute);
        self.walls.iter().filter(|shown| **shown == wall).count() > 1
    }

    fn index(&self, minute: i64) -> Option<usize> {
        usize::try_from(minute - self.first)
            .ok()
            .filter(|at| *at < self.walls.len())
    }

    fn open_minutes(
        &self,
        hours: &[WeeklyRange],
        exceptions: &BTreeMap<Date, Vec<(u16, u16)>>,
    ) -> Vec<bool> {
        let days = self.reached.iter().zip(&self.yet_to_show);
        days.map(|(reached, yet_to_show)| {
            [reached.0, yet_to_show.0].iter().any(|date| {
                let within = |start: u16, end: u16| {
                    *reached >= (*date, start) && *yet_to_show < (*date, end)
                };
                if let Some(ranges) = exceptions.get(date) {
                    return ranges.iter().any(|(start, end)| within(*start, *end));
                }
                let weekday = date.weekday().to_sunday_zero_offset();
                hours.iter().any(|range| {
                    i16::from(range.weekday) == i16::from(weekday)
                        && within(range.start_minute, range.end_minute)
                })
            })
        })
        .collect()
    }
}

fn wall(shown: DateTime) -> Wall {
    assert_eq!(shown.second(), 0);
    let minute = i32::from(shown.hour()) * 60 + i32::from(shown.minute());
    (shown.date(), u16::try_from(minute).unwrap())
}
