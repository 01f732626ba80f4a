//! Rates and budgets of a connection: a hard stop, told of at four fifths. No SQL, no clock.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The bounds that a business sets; absent ones do not bind. Costs in minor units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::messages) struct Bounds {
    pub(in crate::messages) per_minute: Option<i64>,
    pub(in crate::messages) day_messages: Option<i64>,
    pub(in crate::messages) month_messages: Option<i64>,
    pub(in crate::messages) day_cost: Option<i64>,
    pub(in crate::messages) month_cost: Option<i64>,
}

/// What was used so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::messages) struct Used {
    pub(in crate::messages) last_minute: i64,
    pub(in crate::messages) day_messages: i64,
    pub(in crate::messages) month_messages: i64,
    pub(in crate::messages) day_cost: i64,
    pub(in crate::messages) month_cost: i64,
}

/// What keeps a message back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::messages) enum Full {
    /// Too many within a minute.
    Rate,
    /// The budget of the day.
    Day,
    /// The budget of the month.
    Month,
}

impl Bounds {
    /// What keeps back one more message of this cost; the longest-lasting reason.
    pub(in crate::messages) fn full(&self, used: &Used, cost: i64) -> Option<Full> {
        let over = |bound: Option<i64>, used: i64, more: i64| {
            bound.is_some_and(|bound| used + more > bound)
        };
        if over(self.month_messages, used.month_messages, 1)
            || over(self.month_cost, used.month_cost, cost)
        {
            Some(Full::Month)
        } else if over(self.day_messages, used.day_messages, 1)
            || over(self.day_cost, used.day_cost, cost)
        {
            Some(Full::Day)
        } else if over(self.per_minute, used.last_minute, 1) {
            Some(Full::Rate)
        } else {
            None
        }
    }

    /// Whether four fifths of a budget of the day, and of the month, are used.
    pub(in crate::messages) fn nearly(&self, used: &Used) -> (bool, bool) {
        let near = |bound: Option<i64>, used: i64| {
            bound.is_some_and(|bound| used > 0 && used * 5 >= bound * 4)
        };
        (
            near(self.day_messages, used.day_messages) || near(self.day_cost, used.day_cost),
            near(self.month_messages, used.month_messages)
                || near(self.month_cost, used.month_cost),
        )
    }
}

/// The day that a moment falls on where the business is.
pub(in crate::messages) fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_zoned(zone.clone()).date()
}

/// When the day or month that is full at `now` is over.
pub(in crate::messages) fn over_at(
    full: Full,
    now: Timestamp,
    zone: &TimeZone,
) -> Option<Timestamp> {
    let today = day_of(now, zone);
    let next = match full {
        Full::Rate => return None,
        Full::Day => today.tomorrow().ok()?,
        Full::Month => today.last_of_month().tomorrow().ok()?,
    };
    Some(next.to_zoned(zone.clone()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::{Bounds, Full, Used, over_at};

    #[test]
    fn the_last_message_of_a_budget_leaves_and_the_next_does_not() {
        let bounds = Bounds {
            day_messages: Some(2),
            month_cost: Some(100),
            ..Bounds::default()
        };
        let used = |day_messages, month_cost| Used {
            day_messages,
            month_cost,
            ..Used::default()
        };
        assert_eq!(bounds.full(&used(1, 70), 30), None);
        assert_eq!(bounds.full(&used(2, 0), 30), Some(Full::Day));
        assert_eq!(bounds.full(&used(2, 71), 30), Some(Full::Month));
        assert_eq!(Bounds::default().full(&used(1000, 1000), 30), None);
    }

    #[test]
    fn four_fifths_are_told_of() {
        let bounds = Bounds {
            day_messages: Some(10),
            month_messages: Some(0),
            ..Bounds::default()
        };
        let used = |day_messages| Used {
            day_messages,
            ..Used::default()
        };
        assert_eq!(bounds.nearly(&used(7)), (false, false));
        assert_eq!(bounds.nearly(&used(8)), (true, false));
    }

    #[test]
    fn a_day_and_a_month_end_where_the_business_is() {
        let zone = TimeZone::get("Asia/Jerusalem").unwrap();
        let now = "2026-01-30T23:30:00Z".parse().unwrap();
        let at = |full| over_at(full, now, &zone).map(|at| at.to_string());
        assert_eq!(at(Full::Day).as_deref(), Some("2026-01-31T22:00:00Z"));
        assert_eq!(at(Full::Month).as_deref(), Some("2026-01-31T22:00:00Z"));
        assert_eq!(at(Full::Rate), None);
    }
}
