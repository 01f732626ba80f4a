//! Opening hours in local wall time, of weeks and of single dates, and the instants they stand for.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use crate::interval::{Interval, IntervalSet};

const MINUTES_PER_DAY: u16 = 24 * 60;

/// One stretch of open time on one day of every week, in local wall time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WeeklyRange {
    /// 0 = Sunday to 6 = Saturday.
    pub weekday: u8,
    /// Minutes after local midnight at which it opens, 0 to 1439.
    pub start_minute: u16,
    /// Minutes after local midnight at which it closes, later than the start; 1440 is the
    /// midnight that ends the day. Hours past midnight are two ranges, one on each day; they join.
    pub end_minute: u16,
}

/// One stretch of open time on one date, in local wall time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DayRange {
    /// As [`WeeklyRange::start_minute`].
    pub start_minute: u16,
    /// As [`WeeklyRange::end_minute`].
    pub end_minute: u16,
}

/// Why a list of ranges is no week, or no day, of hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// The weekday is not 0 (Sunday) to 6 (Saturday).
    #[error("weekday {} is not 0 (Sunday) to 6 (Saturday)", .0.weekday)]
    NoSuchWeekday(WeeklyRange),
    /// The end is past 1440, the end of the day.
    #[error("minute {} is past the end of the day, 1440", .0.end_minute)]
    PastMidnight(WeeklyRange),
    /// The end is not later than the start.
    #[error("hours must end after they start: minute {} to {}", .0.start_minute, .0.end_minute)]
    EndsBeforeItStarts(WeeklyRange),
    /// Two ranges of one day share time. Ranges that only touch are fine.
    #[error(
        "hours of weekday {} overlap: minutes {}-{} and {}-{}",
        .0.weekday, .0.start_minute, .0.end_minute, .1.start_minute, .1.end_minute
    )]
    Overlap(WeeklyRange, WeeklyRange),
}

/// The hours of a week: any number of ranges on each day, none overlapping another. A break is
/// the time between two ranges of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeeklyHours(Vec<WeeklyRange>);

impl WeeklyHours {
    /// Checks and sorts the ranges, which may come in any order. No ranges: always closed.
    ///
    /// # Errors
    /// [`HoursError`] names the first range, or pair of ranges, at fault.
    pub fn new(ranges: impl IntoIterator<Item = WeeklyRange>) -> Result<Self, HoursError> {
        let mut ranges = ranges
            .into_iter()
            .map(checked)
            .collect::<Result<Vec<_>, _>>()?;
        ranges.sort_unstable_by_key(|range| (range.weekday, range.start_minute));
        for (range, next) in ranges.iter().zip(ranges.iter().skip(1)) {
            if range.weekday == next.weekday && next.start_minute < range.end_minute {
                return Err(HoursError::Overlap(*range, *next));
            }
        }
        Ok(Self(ranges))
    }

    /// All ranges, sorted by weekday and start.
    pub fn ranges(&self) -> &[WeeklyRange] {
        &self.0
    }

    fn on(&self, weekday: Weekday) -> impl Iterator<Item = &WeeklyRange> {
        let weekday = weekday.to_sunday_zero_offset();
        self.0
            .iter()
            .filter(move |range| i16::from(range.weekday) == i16::from(weekday))
    }
}

/// The hours of every week, and the dates that have hours of their own instead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    weekly: WeeklyHours,
    exceptions: BTreeMap<Date, WeeklyHours>,
}

impl From<WeeklyHours> for Schedule {
    fn from(weekly: WeeklyHours) -> Self {
        Self {
            weekly,
            exceptions: BTreeMap::new(),
        }
    }
}

impl Schedule {
    /// Gives `date` these hours instead of those of its weekday, in any order and with any number
    /// of breaks; no ranges: closed. Hours set for the date before are forgotten.
    ///
    /// # Errors
    /// [`HoursError`] names the first range, or pair of ranges, at fault, with the date's weekday.
    pub fn set_day(
        &mut self,
        date: Date,
        ranges: impl IntoIterator<Item = DayRange>,
    ) -> Result<(), HoursError> {
        let weekday = date.weekday().to_sunday_zero_offset().unsigned_abs();
        let ranges = ranges.into_iter().map(|range| WeeklyRange {
            weekday,
            start_minute: range.start_minute,
            end_minute: range.end_minute,
        });
        self.exceptions.insert(date, WeeklyHours::new(ranges)?);
        Ok(())
    }

    fn on(&self, date: Date) -> impl Iterator<Item = &WeeklyRange> {
        let hours = self.exceptions.get(&date).unwrap_or(&self.weekly);
        hours.on(date.weekday())
    }
}

fn checked(range: WeeklyRange) -> Result<WeeklyRange, HoursError> {
    if range.weekday > 6 {
        return Err(HoursError::NoSuchWeekday(range));
    }
    if range.end_minute > MINUTES_PER_DAY {
        return Err(HoursError::PastMidnight(range));
    }
    if range.end_minute <= range.start_minute {
        return Err(HoursError::EndsBeforeItStarts(range));
    }
    Ok(range)
}

/// The instants from `from` (included) to `to` (excluded) at which `schedule` is open in `zone`.
/// Empty when `to` is not later than `from`. Takes time in proportion to the days between.
///
/// Wall times that the zone skips count as the first instant after the gap; where the zone
/// repeats wall times, a range opens at its first start and closes at the last instant before
/// its end. The crate's documentation says what that means for a shop.
pub fn working_time(
    schedule: &Schedule,
    zone: &TimeZone,
    from: Timestamp,
    to: Timestamp,
) -> IntervalSet {
    let Ok(asked) = Interval::new(from, to) else {
        return IntervalSet::default();
    };
    // A fold at midnight can carry a range of the day before into `from`'s day, or of the day
    // after into `to`'s.
    let first = zone.to_datetime(from).date();
    let first = first.yesterday().unwrap_or(first);
    let last = zone.to_datetime(to).date();
    let last = last.tomorrow().unwrap_or(last);
    std::iter::successors(Some(first), |date| date.tomorrow().ok())
        .take_while(|date| *date <= last)
        .flat_map(|date| {
            let ranges = schedule.on(date);
            ranges.filter_map(move |range| open_interval(range, date, zone))
        })
        .collect::<IntervalSet>()
        .intersect(&asked.into())
}

/// The instants of `range` on `date`; none when the zone skips all of it that day.
fn open_interval(range: &WeeklyRange, date: Date, zone: &TimeZone) -> Option<Interval> {
    let opens = first_instant(zone, wall(date, range.start_minute)?)?;
    let closes = last_reaching(zone, wall(date, range.end_minute)?)?;
    Interval::new(opens, closes).ok()
}

fn wall(date: Date, minute: u16) -> Option<DateTime> {
    date.to_datetime(Time::midnight())
        .checked_add(SignedDuration::from_mins(i64::from(minute)))
        .ok()
}

/// The first instant at which the wall clock of `zone` has reached `wall`: for a time that the zone skips the
/// first after it. `None` beyond the range of time.
pub fn first_instant(zone: &TimeZone, wall: DateTime) -> Option<Timestamp> {
    match zone.to_ambiguous_timestamp(wall).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(wall).ok(),
        AmbiguousOffset::Gap { before, after } => gap_end(zone, wall, before, after),
        AmbiguousOffset::Fold { before, .. } => before.to_timestamp(wall).ok(),
    }
}

/// The last instant at which the wall clock comes from before `wall` and reaches it.
fn last_reaching(zone: &TimeZone, wall: DateTime) -> Option<Timestamp> {
    let AmbiguousOffset::Fold { before, after } = zone.to_ambiguous_timestamp(wall).offset() else {
        return first_instant(zone, wall);
    };
    let second = after.to_timestamp(wall).ok()?;
    // The wall time that the clock is set back to has nothing before it in the second pass:
    // hours that end there would otherwise stay open through the whole repeated hour.
    let just_before = second.checked_sub(SignedDuration::from_nanos(1)).ok()?;
    if zone.to_offset(just_before) == after {
        return Some(second);
    }
    before.to_timestamp(wall).ok()
}

/// The instant at which the clock jumps over `wall`.
fn gap_end(zone: &TimeZone, wall: DateTime, before: Offset, after: Offset) -> Option<Timestamp> {
    let ahead_of_gap = after.to_timestamp(wall).ok()?;
    zone.following(ahead_of_gap)
        .map(|transition| transition.timestamp())
        .find(|jump| zone.to_datetime(*jump) > wall)
        .or_else(|| before.to_timestamp(wall).ok())
}
