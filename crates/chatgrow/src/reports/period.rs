//! The days that a report is about, and how a stretch of time falls into local days, weeks and months.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, Unit};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::http::Problem;

/// The longest period: ten years.
const MAX_DAYS: i32 = 3660;
#[cfg(test)]
const DAY_MS: i64 = 86_400_000;

/// From a day to a day of the business's zone, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ReportPeriod)]
pub(super) struct Period {
    pub(super) from: Date,
    pub(super) to: Date,
}

/// Epoch milliseconds, the end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: i64,
    pub(super) to: i64,
}

/// Into what a period is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ReportStep)]
pub(super) enum Step {
    Day,
    /// From Sunday.
    Week,
    Month,
}

/// A stretch in which the clock of a zone is not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Steady {
    pub(super) stretch: Stretch,
    /// What local time is ahead of UTC, in milliseconds.
    pub(super) offset: i64,
}

impl Period {
    /// The period from `from` to `to`.
    ///
    /// # Errors
    /// [`Problem::Invalid`] when it ends before it begins, is longer than ten years, or lies before 2000 or after 2199.
    pub(super) fn checked(from: Date, to: Date) -> Result<Self, Problem> {
        for (field, day) in [("/from", from), ("/to", to)] {
            if !(2000..=2199).contains(&day.year()) {
                return Err(Problem::invalid(field, "out_of_range"));
            }
        }
        if to < from {
            return Err(Problem::invalid("/to", "ends_before_start"));
        }
        let period = Self { from, to };
        if period.days() > MAX_DAYS {
            return Err(Problem::invalid("/to", "too_long_period"));
        }
        Ok(period)
    }

    fn days(self) -> i32 {
        (self.to - self.from).get_days() + 1
    }

    /// The period that it is compared with: as many whole months before when it is whole months, else as many days.
    pub(super) fn before(self) -> Self {
        let to = self.from.saturating_sub(Span::new().days(1));
        let is_whole = self.from.day() == 1 && self.to == self.to.last_of_month();
        let past_end = self.to.saturating_add(Span::new().days(1));
        let months = self.from.until((Unit::Month, past_end));
        let length = match months {
            Ok(months) if is_whole => months,
            _ => Span::new().days(self.days()),
        };
        Self {
            from: self.from.saturating_sub(length),
            to,
        }
    }

    /// When it begins and ends. The first moment of a day is not midnight where the clocks go forward at midnight.
    ///
    /// # Errors
    /// Jiff's, near the ends of time.
    pub(super) fn stretch(self, zone: &TimeZone) -> Result<Stretch, jiff::Error> {
        let start = |date: Date| -> Result<i64, jiff::Error> {
            Ok(date.to_zoned(zone.clone())?.timestamp().as_millisecond())
        };
        Ok(Stretch {
            from: start(self.from)?,
            to: start(self.to.tomorrow()?)?,
        })
    }

    /// The step that shows it in some dozens of points.
    pub(super) fn natural_step(self) -> Step {
        match self.days() {
            ..=31 => Step::Day,
            32..=184 => Step::Week,
            _ => Step::Month,
        }
    }

    /// Its days, weeks or months in order; the first and last week or month may be a part of one.
    pub(super) fn cut(self, step: Step) -> Vec<Self> {
        let first = std::iter::successors(Some(self.from), |from| {
            let next = step.end(*from).tomorrow().ok()?;
            (next <= self.to).then_some(next)
        });
        first
            .map(|from| Self {
                from,
                to: step.end(from).min(self.to),
            })
            .collect()
    }

    /// Which of `pieces`, cut of it, the day with this number since 1970 is in.
    pub(super) fn piece_of(pieces: &[Self], day: i64) -> usize {
        let date = Date::constant(1970, 1, 1).saturating_add(Span::new().days(day));
        let at = pieces.partition_point(|piece| piece.to < date);
        at.min(pieces.len().saturating_sub(1))
    }
}

impl Step {
    /// The last day of the day, week or month that `date` is in.
    fn end(self, date: Date) -> Date {
        match self {
            Self::Day => date,
            Self::Week => {
                let left = 6 - i64::from(date.weekday().to_sunday_zero_offset());
                date.saturating_add(Span::new().days(left))
            }
            Self::Month => date.last_of_month(),
        }
    }
}

impl Stretch {
    /// It, cut where the clock of `zone` is changed, so that a local day is one division for the database.
    pub(super) fn steady(self, zone: &TimeZone) -> Vec<Steady> {
        let instant = |at: i64| Timestamp::from_millisecond(at).unwrap_or_default();
        let changes = zone.following(instant(self.from));
        let mut cuts: Vec<i64> = changes
            .map(|change| change.timestamp().as_millisecond())
            .take_while(|at| *at < self.to)
            .collect();
        cuts.push(self.to);
        let mut from = self.from;
        let mut pieces = Vec::with_capacity(cuts.len());
        for to in cuts {
            let offset = i64::from(zone.to_offset(instant(from)).seconds()) * 1000;
            let stretch = Self { from, to };
            pieces.push(Steady { stretch, offset });
            from = to;
        }
        pieces
    }

    /// Its beginning and end.
    pub(super) fn instants(self) -> (Timestamp, Timestamp) {
        let instant = |at: i64| Timestamp::from_millisecond(at).unwrap_or_default();
        (instant(self.from), instant(self.to))
    }
}

impl Steady {
    /// The number since 1970 of the local day of an instant in it.
    #[cfg(test)]
    fn day_of(self, at: i64) -> i64 {
        (at + self.offset) / DAY_MS
    }
}

/// A share in basis points (1234 is 12.34%); `None` of nothing.
pub(super) fn share(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 10_000 + whole / 2) / whole)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::{Date, date};
    use jiff::tz::TimeZone;
    use proptest::prelude::*;

    use super::{Period, Step, share};

    fn period(from: Date, to: Date) -> Period {
        Period { from, to }
    }

    #[test]
    fn whole_months_are_compared_with_whole_months_and_days_with_days() {
        let before = |from, to| {
            let before = period(from, to).before();
            (before.from, before.to)
        };
        let march = before(date(2026, 3, 1), date(2026, 3, 31));
        assert_eq!(march, (date(2026, 2, 1), date(2026, 2, 28)));
        let year = before(date(2026, 1, 1), date(2026, 12, 31));
        assert_eq!(year, (date(2025, 1, 1), date(2025, 12, 31)));
        let week = before(date(2026, 3, 1), date(2026, 3, 7));
        assert_eq!(week, (date(2026, 2, 22), date(2026, 2, 28)));
        let day = before(date(2026, 1, 1), date(2026, 1, 1));
        assert_eq!(day, (date(2025, 12, 31), date(2025, 12, 31)));
    }

    #[test]
    fn a_period_is_cut_into_weeks_from_sunday_and_into_months() {
        let cut = period(date(2026, 1, 1), date(2026, 1, 12)).cut(Step::Week);
        let weeks = [
            period(date(2026, 1, 1), date(2026, 1, 3)),
            period(date(2026, 1, 4), date(2026, 1, 10)),
            period(date(2026, 1, 11), date(2026, 1, 12)),
        ];
        assert_eq!(cut, weeks);
        let months = period(date(2026, 1, 31), date(2026, 3, 1)).cut(Step::Month);
        let lengths: Vec<i32> = months.iter().map(|month| month.days()).collect();
        assert_eq!(lengths, [1, 28, 1]);
    }

    #[test]
    fn shares_are_rounded_and_there_is_none_of_nothing() {
        assert_eq!(share(1, 3), Some(3333));
        assert_eq!(share(2, 3), Some(6667));
        assert_eq!(share(0, 0), None);
    }

    proptest! {
        #[test]
        fn an_instant_is_in_the_piece_of_its_local_day(
            zone in prop::sample::select(vec!["Asia/Jerusalem", "America/New_York", "UTC", "Asia/Beirut",
                "Australia/Lord_Howe", "Africa/Casablanca"]),
            first in 0..700_i64, length in 0..400_i64, part in 0.0..1.0_f64,
            step in prop::sample::select(vec![Step::Day, Step::Week, Step::Month]),
        ) {
            let zone = TimeZone::get(zone).unwrap();
            let from = date(2025, 1, 1).saturating_add(jiff::Span::new().days(first));
            let period = period(from, from.saturating_add(jiff::Span::new().days(length)));
            let stretch = period.stretch(&zone).unwrap();
            #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a point at random")]
            let at = stretch.from + ((stretch.to - stretch.from - 1) as f64 * part) as i64;
            let steady = stretch.steady(&zone);
            prop_assert_eq!(steady.first().map(|piece| piece.stretch.from), Some(stretch.from));
            prop_assert_eq!(steady.last().map(|piece| piece.stretch.to), Some(stretch.to));
            prop_assert!(steady.windows(2).all(|two| two[0].stretch.to == two[1].stretch.from));
            let piece = steady.iter().find(|piece| (piece.stretch.from..piece.stretch.to).contains(&at)).unwrap();
            let pieces = period.cut(step);
            let local = Timestamp::from_millisecond(at).unwrap().to_zoned(zone).date();
            let day = piece.day_of(at);
            prop_assert_eq!(Date::constant(1970, 1, 1).saturating_add(jiff::Span::new().days(day)), local);
            let of = pieces[Period::piece_of(&pieces, day)];
            prop_assert!(of.from <= local && local <= of.to);
            prop_assert_eq!(i64::from(pieces.iter().map(|piece| piece.days()).sum::<i32>()), length + 1);
        }
    }
}
