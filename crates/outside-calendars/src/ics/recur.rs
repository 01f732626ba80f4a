//! When a rule's instances begin, on the wall clock.
//!
//! Period by period: the days of the period that fit, the times of those days, then `BYSETPOS`. Without
//! `COUNT` the periods before the window are stepped over, so that a daily event of twenty years costs no
//! more than one of this week.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::{SignedDuration, ToSpan as _};

use super::IcsError;
use super::rule::{Frequency, Rule};

/// Where a rule starts, and which of its instances are asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    /// `DTSTART`; instances before it are none, and what the rule leaves open is taken from it.
    pub(super) first: DateTime,
    /// The first instance that matters.
    pub(super) from: DateTime,
    /// The first that does not matter any more.
    pub(super) until: DateTime,
}

/// Adds the instances inside the span to `found`, in order. `ended` says whether one is past the rule's
/// `UNTIL`.
pub(super) fn expand(
    rule: &Rule,
    span: Span,
    ended: &dyn Fn(DateTime) -> bool,
    steps: &mut usize,
    found: &mut Vec<DateTime>,
) -> Result<(), IcsError> {
    let rule = &complete(rule, span.first);
    let mut period = first_period(rule, span);
    let mut left = rule.count.unwrap_or(usize::MAX);
    let mut starts = Vec::new();
    while let Some(current) = period {
        if current.begins >= span.until {
            break;
        }
        starts.clear();
        instances(rule, current, span.first, steps, &mut starts)?;
        for &start in &starts {
            if start < span.first {
                continue;
            }
            if left == 0 || start >= span.until || ended(start) {
                return Ok(());
            }
            left -= 1;
            if start >= span.from {
                found.push(start);
            }
        }
        if ended(current.begins) {
            break;
        }
        period = current.next(rule);
    }
    Ok(())
}

/// The rule with what it leaves open taken from its first instance.
fn complete(rule: &Rule, first: DateTime) -> Rule {
    let mut rule = rule.clone();
    let any_day = !rule.days.is_empty()
        || !rule.month_days.is_empty()
        || !rule.year_days.is_empty()
        || !rule.weeks.is_empty();
    match rule.frequency {
        Frequency::Yearly if !any_day => {
            if rule.months.is_empty() {
                rule.months = vec![first.month().into()];
            }
            rule.month_days = vec![first.day().into()];
        }
        Frequency::Monthly if !any_day => rule.month_days = vec![first.day().into()],
        Frequency::Weekly if !any_day => {
            let weekday = first.weekday();
            rule.days = vec![super::rule::Day { nth: 0, weekday }];
        }
        _ => {}
    }
    if rule.hours.is_empty() && rule.frequency >= Frequency::Daily {
        rule.hours = vec![first.hour().into()];
    }
    if rule.minutes.is_empty() && rule.frequency >= Frequency::Hourly {
        rule.minutes = vec![first.minute().into()];
    }
    if rule.seconds.is_empty() && rule.frequency >= Frequency::Minutely {
        rule.seconds = vec![first.second().into()];
    }
    for list in [&mut rule.hours, &mut rule.minutes, &mut rule.seconds] {
        list.sort_unstable();
        list.dedup();
    }
    rule
}

/// One year, month, week, day, hour, minute or second.
#[derive(Debug, Clone, Copy)]
struct Period {
    begins: DateTime,
}

impl Period {
    /// The next one, `INTERVAL` further.
    fn next(self, rule: &Rule) -> Option<Self> {
        self.further(rule, 1)
    }

    fn further(self, rule: &Rule, times: i64) -> Option<Self> {
        let by = rule.interval.checked_mul(times)?;
        let at = self.begins;
        let begins = match rule.frequency {
            Frequency::Yearly => at.checked_add(jiff::Span::new().try_years(by).ok()?),
            Frequency::Monthly => at.checked_add(jiff::Span::new().try_months(by).ok()?),
            Frequency::Weekly => at.checked_add(SignedDuration::from_hours(by.checked_mul(168)?)),
            Frequency::Daily => at.checked_add(SignedDuration::from_hours(by.checked_mul(24)?)),
            Frequency::Hourly => at.checked_add(SignedDuration::from_hours(by)),
            Frequency::Minutely => at.checked_add(SignedDuration::from_mins(by)),
            Frequency::Secondly => at.checked_add(SignedDuration::from_secs(by)),
        };
        begins.ok().map(|begins| Self { begins })
    }
}

/// The period of the first instance, or without `COUNT` the last one that begins before the span.
fn first_period(rule: &Rule, span: Span) -> Option<Period> {
    let (first, day) = (span.first, span.first.date());
    let midnight = |day: Date| day.at(0, 0, 0, 0);
    let begins = match rule.frequency {
        Frequency::Yearly => midnight(day.first_of_year()),
        Frequency::Monthly => midnight(day.first_of_month()),
        Frequency::Weekly => midnight(week_of(day, rule.week_start)?),
        Frequency::Daily => midnight(day),
        Frequency::Hourly => day.at(first.hour(), 0, 0, 0),
        Frequency::Minutely => day.at(first.hour(), first.minute(), 0, 0),
        Frequency::Secondly => first,
    };
    let period = Period { begins };
    if rule.count.is_some() || span.from <= begins {
        return Some(period);
    }
    let seconds = span.from.duration_since(begins).as_secs();
    // The longest a period can be, so that none is stepped over that reaches into the span.
    let length = match rule.frequency {
        Frequency::Yearly => 366 * 86_400,
        Frequency::Monthly => 31 * 86_400,
        Frequency::Weekly => 7 * 86_400,
        Frequency::Daily => 86_400,
        Frequency::Hourly => 3600,
        Frequency::Minutely => 60,
        Frequency::Secondly => 1,
    };
    let skipped = seconds / (length * rule.interval);
    period.further(rule, (skipped - 1).max(0))
}

fn week_of(day: Date, week_start: Weekday) -> Option<Date> {
    let since = day.weekday().since(week_start);
    day.checked_sub(i32::from(since).days()).ok()
}

/// The instances of one period, in order.
fn instances(
    rule: &Rule,
    period: Period,
    first: DateTime,
    steps: &mut usize,
    starts: &mut Vec<DateTime>,
) -> Result<(), IcsError> {
    let begins = period.begins;
    let day = begins.date();
    let length: i64 = match rule.frequency {
        Frequency::Yearly => day.days_in_year().into(),
        Frequency::Monthly => day.days_in_month().into(),
        Frequency::Weekly => 7,
        _ => 1,
    };
    for offset in 0..length {
        spend(steps, 1)?;
        let Ok(day) = day.checked_add(SignedDuration::from_hours(24 * offset)) else {
            break;
        };
        if fits(rule, day) {
            times(rule, day, begins, steps, starts)?;
        }
    }
    if !rule.positions.is_empty() {
        let all = std::mem::take(starts);
        let place = |position: i32| {
            let at = usize::try_from(position.unsigned_abs()).unwrap_or(usize::MAX);
            if position > 0 {
                Some(at - 1)
            } else {
                all.len().checked_sub(at)
            }
        };
        let mut places: Vec<usize> = rule.positions.iter().filter_map(|at| place(*at)).collect();
        places.sort_unstable();
        places.dedup();
        starts.extend(places.into_iter().filter_map(|at| all.get(at).copied()));
    }
    starts.retain(|start| *start >= first);
    Ok(())
}

fn spend(steps: &mut usize, cost: usize) -> Result<(), IcsError> {
    *steps = steps
        .checked_sub(cost)
        .ok_or(IcsError::TooManyOccurrences)?;
    Ok(())
}

/// Adds the times of a day that fits.
fn times(
    rule: &Rule,
    day: Date,
    period: DateTime,
    steps: &mut usize,
    starts: &mut Vec<DateTime>,
) -> Result<(), IcsError> {
    let narrow = |list: &[i32], own: i8, is_own: bool| -> Vec<i32> {
        let own = i32::from(own);
        match (is_own, list.is_empty() || list.contains(&own)) {
            (true, true) => vec![own],
            (true, false) => Vec::new(),
            (false, _) => list.to_vec(),
        }
    };
    let frequency = rule.frequency;
    let hours = narrow(&rule.hours, period.hour(), frequency <= Frequency::Hourly);
    let minutes = narrow(
        &rule.minutes,
        period.minute(),
        frequency <= Frequency::Minutely,
    );
    let seconds = narrow(
        &rule.seconds,
        period.second(),
        frequency == Frequency::Secondly,
    );
    spend(steps, hours.len() * minutes.len() * seconds.len())?;
    for hour in &hours {
        for minute in &minutes {
            for second in &seconds {
                let small = |number: &i32| i8::try_from(*number).unwrap_or_default();
                starts.push(day.at(small(hour), small(minute), small(second), 0));
            }
        }
    }
    Ok(())
}

/// Whether the rule's lists of days all hold this day.
fn fits(rule: &Rule, day: Date) -> bool {
    let either = |list: &[i32], from_start: i32, length: i32| {
        list.is_empty() || list.contains(&from_start) || list.contains(&(from_start - length - 1))
    };
    let in_month = (i32::from(day.day()), i32::from(day.days_in_month()));
    let in_year = (i32::from(day.day_of_year()), i32::from(day.days_in_year()));
    (rule.months.is_empty() || rule.months.contains(&day.month().into()))
        && either(&rule.month_days, in_month.0, in_month.1)
        && either(&rule.year_days, in_year.0, in_year.1)
        && (rule.weeks.is_empty() || fits_week(rule, day))
        && (rule.days.is_empty() || fits_weekday(rule, day, in_month, in_year))
}

/// `BYDAY`: any of that name, or the n-th in the month or year.
fn fits_weekday(rule: &Rule, day: Date, in_month: (i32, i32), in_year: (i32, i32)) -> bool {
    let (place, length) = match rule.frequency {
        Frequency::Monthly => in_month,
        Frequency::Yearly if rule.months.is_empty() => in_year,
        Frequency::Yearly => in_month,
        // Elsewhere a number means nothing (RFC 5545, 3.3.10).
        _ => (0, 0),
    };
    let numbered = length > 0 && rule.weeks.is_empty();
    let (from_start, from_end) = ((place - 1) / 7 + 1, -((length - place) / 7 + 1));
    rule.days.iter().any(|wanted| {
        wanted.weekday == day.weekday()
            && (wanted.nth == 0 || !numbered || wanted.nth == from_start || wanted.nth == from_end)
    })
}

/// `BYWEEKNO`: week 1 is the first with at least four days in the year.
fn fits_week(rule: &Rule, day: Date) -> bool {
    let Some(start) = week_of(day, rule.week_start) else {
        return false;
    };
    // The year of a week is that of its fourth day.
    let Ok(fourth) = start.checked_add(3.days()) else {
        return false;
    };
    // A week of the year before or after is not of the period, as others read it too.
    let number = (i32::from(fourth.day_of_year()) - 1) / 7 + 1;
    let weeks = (i32::from(fourth.days_in_year()) - i32::from(fourth.day_of_year())) / 7 + number;
    rule.weeks.contains(&number) || rule.weeks.contains(&(number - weeks - 1))
}
