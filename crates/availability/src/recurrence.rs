//! Recurrence rules: on which dates a series takes place, and at which instants (RFC 5545, 3.3.10).
//!
//! A rule is kept in local dates: an appointment at nine stays at nine when the clocks change. The part of
//! the standard that calendars of people use is here: `FREQ` of `DAILY`, `WEEKLY` and `MONTHLY` with
//! `INTERVAL`, `BYDAY`, `BYMONTHDAY`, `BYSETPOS`, `WKST`, `COUNT` and `UNTIL`. Anything else is refused, and
//! so is a rule that would go on too long: working one out takes time in proportion to the days it may reach.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};

use crate::hours::first_instant;

/// The longest text of a rule, in bytes.
const LONGEST: usize = 300;
const LARGEST_INTERVAL: i64 = 999;
const LARGEST_COUNT: usize = 1_000_000;

/// Why a text is no rule, or a rule no list of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// It is not written as RFC 5545 says, or has a part that is not known here.
    #[error("not a recurrence rule that is known here")]
    Malformed,
    /// It names more dates than there may be.
    #[error("the rule has too many dates")]
    TooMany,
    /// It goes on past the last date there may be.
    #[error("the rule goes on too long")]
    TooFar,
}

/// How often a rule begins anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Frequency {
    Daily,
    Weekly,
    Monthly,
}

/// The last moment of a rule, included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Until {
    Date(Date),
    Local(DateTime),
    Utc(Timestamp),
}

/// A weekday, or the n-th of a month: from its end when negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Day {
    nth: Option<i8>,
    weekday: Weekday,
}

/// A rule by which dates recur.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    frequency: Frequency,
    interval: i64,
    days: Vec<Day>,
    /// 1 to 31, or -1 to -31 from the end of the month.
    month_days: Vec<i8>,
    /// Of the dates of one month, the n-th ones; from the end when negative.
    positions: Vec<i16>,
    week_start: Weekday,
    count: Option<usize>,
    until: Option<Until>,
}

/// One date of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// The local date of the rule.
    pub date: Date,
    /// When it begins: the first instant of its local time, or where the zone skips that, the first after.
    pub starts_at: Timestamp,
}

impl Rule {
    /// The dates of the rule that begin on or after `first` at `time` in `zone`, ascending.
    ///
    /// A rule with an end of its own must end by `last` and have at most `most` dates. One without goes to
    /// `last`, or to its `most`-th date.
    ///
    /// # Errors
    /// [`RuleError::TooMany`] and [`RuleError::TooFar`].
    pub fn occurrences(
        &self,
        (first, time): (Date, Time),
        zone: &TimeZone,
        last: Date,
        most: usize,
    ) -> Result<Vec<Occurrence>, RuleError> {
        let mut found = Vec::new();
        for number in 0.. {
            let Some((begins, mut dates)) = self.period(first, number) else {
                break;
            };
            dates.retain(|date| *date >= first);
            if begins > last && dates.is_empty() {
                // Nothing of this rule is looked for here any more: has it ended?
                dates.push(begins);
            }
            for date in dates {
                let local = date.to_datetime(time);
                let Some(starts_at) = first_instant(zone, local) else {
                    return Ok(found);
                };
                let is_counted = self.count.is_some_and(|count| found.len() >= count);
                if is_counted || self.is_past(local, starts_at) {
                    return Ok(found);
                }
                if date > last || found.len() == most {
                    return match (self.is_endless(), date > last) {
                        (true, _) => Ok(found),
                        (false, true) => Err(RuleError::TooFar),
                        (false, false) => Err(RuleError::TooMany),
                    };
                }
                found.push(Occurrence { date, starts_at });
            }
        }
        Ok(found)
    }

    /// The same rule that ends with `last`.
    #[must_use]
    pub fn ending(&self, last: Date) -> Self {
        Self {
            count: None,
            until: Some(Until::Date(last)),
            ..self.clone()
        }
    }

    /// Whether it has no end of its own.
    #[must_use]
    pub fn is_endless(&self) -> bool {
        self.count.is_none() && self.until.is_none()
    }

    /// The rule of the same dates, each `days` later; `None` when no rule says that.
    #[must_use]
    pub fn shifted(&self, days: i64) -> Option<Self> {
        let mut rule = self.clone();
        if days == 0 {
            return Some(rule);
        }
        if self.frequency == Frequency::Monthly || !self.month_days.is_empty() {
            return None;
        }
        let turn = i8::try_from(days.rem_euclid(7)).ok()?;
        for day in &mut rule.days {
            day.weekday = day.weekday.wrapping_add(turn);
        }
        rule.week_start = rule.week_start.wrapping_add(turn);
        let by = SignedDuration::from_hours(days.checked_mul(24)?);
        rule.until = match self.until {
            None => None,
            Some(Until::Date(date)) => Some(Until::Date(date.checked_add(by).ok()?)),
            Some(Until::Local(at)) => Some(Until::Local(at.checked_add(by).ok()?)),
            Some(Until::Utc(at)) => Some(Until::Utc(at.checked_add(by).ok()?)),
        };
        Some(rule)
    }

    fn is_past(&self, local: DateTime, at: Timestamp) -> bool {
        match self.until {
            None => false,
            Some(Until::Date(last)) => local.date() > last,
            Some(Until::Local(last)) => local > last,
            Some(Until::Utc(last)) => at > last,
        }
    }

    /// When the `number`-th period begins, and its dates, ascending, those before `first` included.
    /// `None` past the end of all dates.
    fn period(&self, first: Date, number: i64) -> Option<(Date, Vec<Date>)> {
        let steps = number.checked_mul(self.interval)?;
        match self.frequency {
            Frequency::Daily => {
                let date = days_after(first, steps)?;
                let dates =
                    Some(date).filter(|date| self.is_day(*date) && self.is_month_day(*date));
                Some((date, dates.into_iter().collect()))
            }
            Frequency::Weekly => {
                let into = i64::from(first.weekday().since(self.week_start));
                let begins = days_after(first, steps.checked_mul(7)?.checked_sub(into)?)?;
                let wanted = |date: &Date| {
                    if self.days.is_empty() {
                        date.weekday() == first.weekday()
                    } else {
                        self.is_day(*date)
                    }
                };
                let week = (0..7).filter_map(|day| days_after(begins, day));
                Some((begins, week.filter(wanted).collect()))
            }
            Frequency::Monthly => {
                let month = first.first_of_month();
                let begins = month
                    .checked_add(Span::new().try_months(steps).ok()?)
                    .ok()?;
                Some((begins, self.of_month(begins, first.day())))
            }
        }
    }

    fn of_month(&self, month: Date, day_of_first: i8) -> Vec<Date> {
        let all = (1..=month.days_in_month()).filter_map(|day| month.with().day(day).build().ok());
        let is_plain = self.days.is_empty() && self.month_days.is_empty();
        let wanted = |date: &Date| {
            if is_plain {
                date.day() == day_of_first
            } else {
                self.is_day(*date) && self.is_month_day(*date)
            }
        };
        let dates: Vec<Date> = all.filter(wanted).collect();
        if self.positions.is_empty() {
            return dates;
        }
        let size = i16::try_from(dates.len()).unwrap_or(i16::MAX);
        let is_chosen =
            |at: i16| self.positions.contains(&(at + 1)) || self.positions.contains(&(at - size));
        let chosen = (0..).zip(dates).filter(|(at, _)| is_chosen(*at));
        chosen.map(|(_, date)| date).collect()
    }

    fn is_day(&self, date: Date) -> bool {
        let is = |day: &Day| match day.nth {
            None => day.weekday == date.weekday(),
            Some(nth) => date.nth_weekday_of_month(nth, day.weekday).ok() == Some(date),
        };
        self.days.is_empty() || self.days.iter().any(is)
    }

    fn is_month_day(&self, date: Date) -> bool {
        let from_end = date.day() - date.days_in_month() - 1;
        self.month_days.is_empty()
            || self.month_days.contains(&date.day())
            || self.month_days.contains(&from_end)
    }
}

fn days_after(date: Date, days: i64) -> Option<Date> {
    date.checked_add(Span::new().try_days(days).ok()?).ok()
}

impl FromStr for Rule {
    type Err = RuleError;

    /// Reads the value of an `RRULE`, with or without that word before it.
    fn from_str(text: &str) -> Result<Self, RuleError> {
        if text.len() > LONGEST || !text.is_ascii() {
            return Err(RuleError::Malformed);
        }
        let text = text.trim().to_ascii_uppercase();
        let parts = text.strip_prefix("RRULE:").unwrap_or(&text);
        parse(parts).ok_or(RuleError::Malformed)
    }
}

fn parse(text: &str) -> Option<Rule> {
    let mut seen: Vec<(&str, &str)> = Vec::new();
    for part in text.split(';') {
        let (name, value) = part.split_once('=')?;
        if seen.iter().any(|(other, _)| *other == name) {
            return None;
        }
        seen.push((name, value));
    }
    let mut rule = Rule {
        frequency: Frequency::Daily,
        interval: 1,
        days: Vec::new(),
        month_days: Vec::new(),
        positions: Vec::new(),
        week_start: Weekday::Monday,
        count: None,
        until: None,
    };
    let mut frequency = None;
    for (name, value) in seen {
        match name {
            "FREQ" => {
                frequency = Some(match value {
                    "DAILY" => Frequency::Daily,
                    "WEEKLY" => Frequency::Weekly,
                    "MONTHLY" => Frequency::Monthly,
                    _ => return None,
                });
            }
            "INTERVAL" => rule.interval = positive(value, LARGEST_INTERVAL)?,
            "COUNT" => rule.count = Some(positive(value, LARGEST_COUNT)?),
            "UNTIL" => rule.until = Some(until(value)?),
            "WKST" => rule.week_start = weekday(value)?,
            "BYDAY" => rule.days = list(value, day)?,
            "BYMONTHDAY" => rule.month_days = list(value, |text| signed(text, 31))?,
            "BYSETPOS" => rule.positions = list(value, |text| signed(text, 366))?,
            _ => return None,
        }
    }
    rule.frequency = frequency?;
    let monthly = rule.frequency == Frequency::Monthly;
    let has_nth = rule.days.iter().any(|day| day.nth.is_some());
    let weekly = rule.frequency == Frequency::Weekly;
    let is_of_month = has_nth || !rule.positions.is_empty();
    let is_senseless = (is_of_month && !monthly)
        || (!rule.month_days.is_empty() && weekly)
        || (rule.count.is_some() && rule.until.is_some());
    (!is_senseless).then_some(rule)
}

fn list<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    value.split(',').map(read).collect()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn positive<T: FromStr + PartialOrd + From<u8> + Copy>(text: &str, largest: T) -> Option<T> {
    let number: T = text.parse().ok().filter(|_| is_digits(text))?;
    (number >= T::from(1) && number <= largest).then_some(number)
}

fn signed<T: TryFrom<i64>>(text: &str, largest: i64) -> Option<T> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    T::try_from(sign * positive(digits, largest)?).ok()
}

fn day(text: &str) -> Option<Day> {
    let (nth, name) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let nth = if nth.is_empty() {
        None
    } else {
        Some(signed(nth, 5)?)
    };
    let weekday = weekday(name)?;
    Some(Day { nth, weekday })
}

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Monday),
    ("TU", Weekday::Tuesday),
    ("WE", Weekday::Wednesday),
    ("TH", Weekday::Thursday),
    ("FR", Weekday::Friday),
    ("SA", Weekday::Saturday),
    ("SU", Weekday::Sunday),
];

fn weekday(text: &str) -> Option<Weekday> {
    let found = WEEKDAYS.iter().find(|(name, _)| *name == text)?;
    Some(found.1)
}

fn word(weekday: Weekday) -> &'static str {
    let found = WEEKDAYS.iter().find(|(_, other)| *other == weekday);
    found.map_or("MO", |(name, _)| name)
}

fn until(text: &str) -> Option<Until> {
    let number = |text: &str| text.parse().ok().filter(|_| is_digits(text));
    let date = |text: &str| {
        let year = number(text.get(..4)?)?;
        let (month, day) = (number(text.get(4..6)?)?, number(text.get(6..)?)?);
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let Some((day, time)) = text.split_once('T') else {
        return Some(Until::Date(date(text).filter(|_| text.len() == 8)?));
    };
    let (time, is_utc) = match time.strip_suffix('Z') {
        Some(time) => (time, true),
        None => (time, false),
    };
    if day.len() != 8 || time.len() != 6 {
        return None;
    }
    let part = |text: Option<&str>| i8::try_from(number(text?)?).ok();
    let (hour, minute) = (part(time.get(..2))?, part(time.get(2..4))?);
    let at = date(day)?.to_datetime(Time::new(hour, minute, part(time.get(4..))?, 0).ok()?);
    if is_utc {
        let at = TimeZone::UTC.to_timestamp(at).ok()?;
        return Some(Until::Utc(at));
    }
    Some(Until::Local(at))
}

impl fmt::Display for Rule {
    /// As RFC 5545 writes it, without the word `RRULE`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.frequency {
            Frequency::Daily => "FREQ=DAILY",
            Frequency::Weekly => "FREQ=WEEKLY",
            Frequency::Monthly => "FREQ=MONTHLY",
        })?;
        if self.interval > 1 {
            write!(f, ";INTERVAL={}", self.interval)?;
        }
        let days = self.days.iter().map(|day| {
            let nth = day.nth.map(|nth| nth.to_string()).unwrap_or_default();
            nth + word(day.weekday)
        });
        part(f, "BYDAY", days)?;
        part(f, "BYMONTHDAY", self.month_days.iter().map(i8::to_string))?;
        part(f, "BYSETPOS", self.positions.iter().map(i16::to_string))?;
        if self.week_start != Weekday::Monday {
            write!(f, ";WKST={}", word(self.week_start))?;
        }
        if let Some(count) = self.count {
            write!(f, ";COUNT={count}")?;
        }
        match self.until {
            None => Ok(()),
            Some(Until::Date(date)) => write!(f, ";UNTIL={}", date.strftime("%Y%m%d")),
            Some(Until::Local(at)) => write!(f, ";UNTIL={}", at.strftime("%Y%m%dT%H%M%S")),
            Some(Until::Utc(at)) => write!(f, ";UNTIL={}", at.strftime("%Y%m%dT%H%M%SZ")),
        }
    }
}

fn part(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    values: impl Iterator<Item = String>,
) -> fmt::Result {
    let values: Vec<String> = values.collect();
    if values.is_empty() {
        return Ok(());
    }
    write!(f, ";{name}={}", values.join(","))
}
