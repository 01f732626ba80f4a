//! Recurrence rules as they are written (RFC 5545, 3.3.10).

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Weekday};

use super::time::{date, date_time};

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Frequency {
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// The last instant at which an instance may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// That whole day is included.
    Day(Date),
    /// On the wall.
    Wall(DateTime),
    Instant(Timestamp),
}

impl Until {
    /// Whether this end comes before the wall clock shows `at`.
    pub(super) fn is_before(
        self,
        at: DateTime,
        instant: impl Fn(DateTime) -> Option<Timestamp>,
    ) -> bool {
        match self {
            Self::Day(last) => at.date() > last,
            Self::Wall(last) => at > last,
            Self::Instant(last) => instant(at).is_none_or(|at| at > last),
        }
    }
}

/// A weekday, or the n-th of its name in the period (from the end when negative).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) nth: i32,
    pub(super) weekday: Weekday,
}

/// A rule; lists that it does not give are empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) frequency: Frequency,
    /// At least 1.
    pub(super) interval: i64,
    pub(super) count: Option<usize>,
    pub(super) until: Option<Until>,
    pub(super) seconds: Vec<i32>,
    pub(super) minutes: Vec<i32>,
    pub(super) hours: Vec<i32>,
    pub(super) days: Vec<Day>,
    pub(super) month_days: Vec<i32>,
    pub(super) year_days: Vec<i32>,
    pub(super) weeks: Vec<i32>,
    pub(super) months: Vec<i32>,
    pub(super) positions: Vec<i32>,
    pub(super) week_start: Weekday,
}

impl Rule {
    /// Reads `FREQ=…;…`; `None` for a rule that cannot be followed.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.to_ascii_uppercase();
        let mut rule = Self {
            frequency: Frequency::Yearly,
            interval: 1,
            count: None,
            until: None,
            seconds: Vec::new(),
            minutes: Vec::new(),
            hours: Vec::new(),
            days: Vec::new(),
            month_days: Vec::new(),
            year_days: Vec::new(),
            weeks: Vec::new(),
            months: Vec::new(),
            positions: Vec::new(),
            week_start: Weekday::Monday,
        };
        let mut frequency = None;
        for part in text.trim().trim_end_matches(';').split(';') {
            let (name, value) = part.split_once('=')?;
            match name.trim() {
                "FREQ" => frequency = Some(read_frequency(value)?),
                "INTERVAL" => {
                    rule.interval = value.parse().ok().filter(|n| (1..=10_000).contains(n))?;
                }
                "COUNT" => rule.count = Some(value.parse().ok().filter(|n| *n > 0)?),
                "UNTIL" => rule.until = Some(read_until(value)?),
                "BYSECOND" => rule.seconds = numbers(value, 0, 59)?,
                "BYMINUTE" => rule.minutes = numbers(value, 0, 59)?,
                "BYHOUR" => rule.hours = numbers(value, 0, 23)?,
                "BYDAY" => rule.days = value.split(',').map(day).collect::<Option<_>>()?,
                "BYMONTHDAY" => rule.month_days = numbers(value, -31, 31)?,
                "BYYEARDAY" => rule.year_days = numbers(value, -366, 366)?,
                "BYWEEKNO" => rule.weeks = numbers(value, -53, 53)?,
                "BYMONTH" => rule.months = numbers(value, 1, 12)?,
                "BYSETPOS" => rule.positions = numbers(value, -1000, 1000)?,
                "WKST" => rule.week_start = weekday(value)?,
                // RSCALE and SKIP (RFC 7529) count in another calendar.
                "RSCALE" if value != "GREGORIAN" => return None,
                _ => {}
            }
        }
        rule.frequency = frequency?;
        Some(rule)
    }
}

fn read_frequency(value: &str) -> Option<Frequency> {
    Some(match value.trim() {
        "SECONDLY" => Frequency::Secondly,
        "MINUTELY" => Frequency::Minutely,
        "HOURLY" => Frequency::Hourly,
        "DAILY" => Frequency::Daily,
        "WEEKLY" => Frequency::Weekly,
        "MONTHLY" => Frequency::Monthly,
        "YEARLY" => Frequency::Yearly,
        _ => return None,
    })
}

fn read_until(value: &str) -> Option<Until> {
    let value = value.trim();
    if let Some(day) = date(value) {
        return Some(Until::Day(day));
    }
    let Some(utc) = value.strip_suffix('Z') else {
        return date_time(value).map(Until::Wall);
    };
    let at = jiff::tz::Offset::UTC.to_timestamp(date_time(utc)?).ok()?;
    Some(Until::Instant(at))
}

/// A list of numbers within bounds; zero only where it is one of them from the start.
fn numbers(value: &str, least: i32, most: i32) -> Option<Vec<i32>> {
    let number = |text: &str| {
        let number: i32 = text.trim().parse().ok()?;
        let fits = (least..=most).contains(&number) && (least == 0 || number != 0);
        fits.then_some(number)
    };
    value.split(',').map(number).collect()
}

/// `MO`, `2TU` or `-1FR`.
fn day(text: &str) -> Option<Day> {
    let text = text.trim();
    let at = text.len().checked_sub(2)?;
    let nth = match text.get(..at)? {
        "" => 0,
        nth => nth.parse().ok().filter(|nth| (-53..=53).contains(nth))?,
    };
    let weekday = weekday(text.get(at..)?)?;
    Some(Day { nth, weekday })
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text.trim() {
        "SU" => Weekday::Sunday,
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        _ => return None,
    })
}
