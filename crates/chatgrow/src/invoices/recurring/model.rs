//! When a rule comes due. No SQL, no HTTP, no clock.

use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How often a document is issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = RecurringEvery)]
pub(super) enum Every {
    Week,
    Month,
    Quarter,
    Year,
}

/// Where a rule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = RecurringStatus)]
pub(super) enum Status {
    /// Documents are issued.
    Active,
    /// None are issued for now: somebody paused it, or one could not be issued.
    Paused,
    /// None are issued any more.
    Ended,
}

/// More than a hundred years of weeks.
const MOST: i32 = 6000;

impl Every {
    /// The day of the `count`-th time after `anchor`. A month without the anchor's day has its last one instead, and
    /// the month after has the anchor's day again.
    fn day(self, anchor: Date, count: i32) -> Option<Date> {
        let span = match self {
            Self::Week => Span::new().try_weeks(count),
            Self::Month => Span::new().try_months(count),
            Self::Quarter => Span::new().try_months(count.checked_mul(3)?),
            Self::Year => Span::new().try_years(count),
        };
        anchor.checked_add(span.ok()?).ok()
    }

    /// The first day of the rule after `day`.
    pub(super) fn after(self, anchor: Date, day: Date) -> Option<Date> {
        (0..MOST)
            .map_while(|count| self.day(anchor, count))
            .find(|next| *next > day)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Every;

    #[test]
    fn a_month_without_the_day_does_not_shift_the_months_after_it() {
        let anchor = date(2026, 1, 31);
        let mut day = anchor;
        let mut days = Vec::new();
        for _ in 0..4 {
            day = Every::Month.after(anchor, day).unwrap();
            days.push(day);
        }
        let expected = [
            date(2026, 2, 28),
            date(2026, 3, 31),
            date(2026, 4, 30),
            date(2026, 5, 31),
        ];
        assert_eq!(days, expected);
    }

    #[test]
    fn each_rhythm_keeps_its_step() {
        let anchor = date(2024, 2, 29);
        for (every, next) in [
            (Every::Week, date(2024, 3, 7)),
            (Every::Month, date(2024, 3, 29)),
            (Every::Quarter, date(2024, 5, 29)),
            (Every::Year, date(2025, 2, 28)),
        ] {
            assert_eq!(every.after(anchor, anchor), Some(next));
        }
        assert_eq!(
            Every::Year.after(anchor, date(2027, 3, 1)),
            Some(anchor.with().year(2028).build().unwrap())
        );
        assert_eq!(Every::Week.after(anchor, date(2000, 1, 1)), Some(anchor));
    }
}
