//! When nobody is written to without need: quiet hours, Shabbat, days of rest. Pure.

use chatgrow_holidays::{City, holidays};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};

/// What is held until after a quiet time must still come this long before what it is about.
const STILL_OF_USE: SignedDuration = SignedDuration::from_mins(30);
/// What would come too late leaves this long before the quiet time begins, so that a busy worker is not late.
const AHEAD_OF_QUIET: SignedDuration = SignedDuration::from_mins(10);
/// How far around an instant to look: three days of rest and the nights beside them are within it.
const DAYS_AROUND: i64 = 7;

/// When the customers of a business are left in peace.
#[derive(Debug, Clone)]
pub(in crate::messages) struct Quiet {
    pub(super) zone: TimeZone,
    /// From and until which minute after midnight; over midnight when it begins later than it ends.
    pub(super) hours: Option<(i64, i64)>,
    /// The city whose Shabbat is kept.
    pub(super) shabbat: Option<&'static City>,
    /// The city whose days of rest are kept.
    pub(super) holidays: Option<&'static City>,
}

impl Quiet {
    /// The first instant from `at` on at which anybody may be written to.
    pub(in crate::messages) fn next_allowed(&self, at: Timestamp) -> Timestamp {
        self.around(at).map_or(at, |(_, ends)| ends)
    }

    /// When to send what is wanted at `at` and of no use from `deadline` on: then, or after the quiet time
    /// around it, or where that is too late, before it begins.
    pub(in crate::messages) fn fitted(&self, at: Timestamp, deadline: Timestamp) -> Timestamp {
        let Some((begins, ends)) = self.around(at) else {
            return at;
        };
        let latest = deadline.saturating_sub(STILL_OF_USE).unwrap_or(deadline);
        if ends <= latest {
            ends
        } else {
            begins.saturating_sub(AHEAD_OF_QUIET).unwrap_or(begins)
        }
    }

    /// The quiet time that `at` is in, from its beginning until its end (exclusive), whatever it is made of.
    fn around(&self, at: Timestamp) -> Option<(Timestamp, Timestamp)> {
        let mut stretches = self.nights(at);
        stretches.extend(self.days_of_rest(at));
        stretches.sort_unstable();
        let mut whole: Option<(Timestamp, Timestamp)> = None;
        for (begins, ends) in stretches {
            whole = match whole {
                Some((first, last)) if begins <= last => Some((first, last.max(ends))),
                Some((first, last)) if first <= at && at < last => return Some((first, last)),
                _ => Some((begins, ends)),
            };
        }
        whole.filter(|(begins, ends)| *begins <= at && at < *ends)
    }

    fn nights(&self, at: Timestamp) -> Vec<(Timestamp, Timestamp)> {
        let Some((from, until)) = self.hours.filter(|(from, until)| from != until) else {
            return vec![];
        };
        let today = self.zone.to_datetime(at).date();
        let night = |days: i64| {
            let first = today.checked_add(Span::new().days(days)).ok()?;
            let last = if from < until {
                first
            } else {
                first.tomorrow().ok()?
            };
            let begins = self.wall(first, from, Edge::Begins)?;
            let ends = self.wall(last, until, Edge::Ends)?;
            (begins < ends).then_some((begins, ends))
        };
        (-DAYS_AROUND..=DAYS_AROUND).filter_map(night).collect()
    }

    /// The instant of a wall time. An hour that comes twice is quiet until it is over; one that is skipped
    /// ends what it would have ended.
    fn wall(&self, date: Date, minute: i64, edge: Edge) -> Option<Timestamp> {
        let midnight = date.to_datetime(Time::midnight());
        let wall = midnight
            .checked_add(SignedDuration::from_mins(minute))
            .ok()?;
        let instant = self.zone.to_ambiguous_timestamp(wall);
        match edge {
            Edge::Begins => instant.earlier().ok(),
            Edge::Ends => instant.later().ok(),
        }
    }

    fn days_of_rest(&self, at: Timestamp) -> Vec<(Timestamp, Timestamp)> {
        let span = SignedDuration::from_hours(24 * DAYS_AROUND);
        let from = at.saturating_sub(span).unwrap_or(at);
        let to = at.saturating_add(span).unwrap_or(at);
        let day = |at: Timestamp| self.zone.to_datetime(at).date();
        let shabbats = self.shabbat.into_iter().flat_map(|city| {
            city.shabbats(from, to)
                .map(|rest| (rest.begins, rest.ends))
                .collect::<Vec<_>>()
        });
        let holidays = self.holidays.into_iter().flat_map(|city| {
            let days = holidays(day(from), day(to));
            days.into_iter()
                .filter_map(|holiday| holiday.rest(city))
                .collect::<Vec<_>>()
        });
        shabbats.chain(holidays).collect()
    }
}

/// Which side of a quiet time a wall time is.
#[derive(Debug, Clone, Copy)]
enum Edge {
    Begins,
    Ends,
}

#[cfg(test)]
mod tests {
    use chatgrow_holidays::City;
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::Quiet;

    fn quiet(zone: &str, hours: Option<(i64, i64)>, rests: bool) -> Quiet {
        let city = rests.then(|| City::find("jerusalem").unwrap());
        Quiet {
            zone: TimeZone::get(zone).unwrap(),
            hours,
            shabbat: city,
            holidays: city,
        }
    }

    fn local(quiet: &Quiet, at: Timestamp) -> String {
        quiet.zone.to_datetime(at).to_string()
    }

    /// The next allowed instant of a local wall time, as a wall time.
    fn next(quiet: &Quiet, wall: &str) -> String {
        let at = quiet.zone.to_timestamp(wall.parse().unwrap()).unwrap();
        local(quiet, quiet.next_allowed(at))
    }

    const NIGHT: Option<(i64, i64)> = Some((21 * 60, 8 * 60));

    #[test]
    fn the_night_is_quiet_from_its_first_minute_until_before_its_last() {
        let quiet = quiet("Asia/Jerusalem", NIGHT, false);
        for (asked, given) in [
            ("2026-01-06T20:59:59", "2026-01-06T20:59:59"),
            ("2026-01-06T21:00:00", "2026-01-07T08:00:00"),
            ("2026-01-07T00:00:00", "2026-01-07T08:00:00"),
            ("2026-01-07T07:59:59", "2026-01-07T08:00:00"),
            ("2026-01-07T08:00:00", "2026-01-07T08:00:00"),
        ] {
            assert_eq!(next(&quiet, asked), given, "{asked}");
        }
    }

    #[test]
    fn quiet_hours_within_a_day_and_none_at_all() {
        let noon = quiet("Asia/Jerusalem", Some((14 * 60, 16 * 60)), false);
        assert_eq!(next(&noon, "2026-01-06T15:00:00"), "2026-01-06T16:00:00");
        assert_eq!(next(&noon, "2026-01-06T23:00:00"), "2026-01-06T23:00:00");
        for never in [None, Some((480, 480))] {
            let never = quiet("Asia/Jerusalem", never, false);
            assert_eq!(next(&never, "2026-01-06T03:00:00"), "2026-01-06T03:00:00");
        }
    }

    #[test]
    fn the_clock_on_the_wall_counts_when_the_clocks_change() {
        // Friday 27 March 2026: two o'clock becomes three. Sunday 25 October: two becomes one.
        let night = quiet("Asia/Jerusalem", NIGHT, false);
        let spring: Timestamp = "2026-03-26T20:00:00Z".parse().unwrap();
        assert_eq!(
            night.next_allowed(spring).to_string(),
            "2026-03-27T05:00:00Z"
        );
        let autumn: Timestamp = "2026-10-24T20:00:00Z".parse().unwrap();
        assert_eq!(
            night.next_allowed(autumn).to_string(),
            "2026-10-25T06:00:00Z"
        );
        // An end within the hour that is skipped, and within the one that comes twice.
        let gap = quiet("Asia/Jerusalem", Some((60, 150)), false);
        assert_eq!(next(&gap, "2026-03-27T01:30:00"), "2026-03-27T03:30:00");
        let fold = quiet("Asia/Jerusalem", Some((30, 90)), false);
        let first: Timestamp = "2026-10-24T22:10:00Z".parse().unwrap();
        assert_eq!(local(&fold, first), "2026-10-25T01:10:00");
        assert_eq!(
            fold.next_allowed(first).to_string(),
            "2026-10-24T23:30:00Z",
            "the second half past one"
        );
    }

    #[test]
    fn shabbat_joins_the_nights_beside_it() {
        let both = quiet("Asia/Jerusalem", NIGHT, true);
        // In winter it goes out before the night begins; in summer after, and the night goes on.
        let winter = next(&both, "2026-01-09T17:00:00");
        assert!(winter.starts_with("2026-01-10T17:"), "{winter}");
        let summer = next(&both, "2026-06-19T20:00:00");
        assert!(summer.starts_with("2026-06-20T20:"), "{summer}");
        assert_eq!(next(&both, "2026-06-20T20:50:00"), "2026-06-20T20:50:00");
        let alone = quiet("Asia/Jerusalem", Some((20 * 60, 480)), true);
        assert_eq!(
            next(&alone, "2026-06-19T20:00:00"),
            "2026-06-21T08:00:00",
            "one quiet time from Friday to Sunday morning"
        );
        let nights_only = quiet("Asia/Jerusalem", NIGHT, false);
        assert_eq!(
            next(&nights_only, "2026-06-20T12:00:00"),
            "2026-06-20T12:00:00"
        );
    }

    #[test]
    fn two_days_of_rest_and_a_fast_are_kept_until_nightfall() {
        let rest = quiet("Asia/Jerusalem", None, true);
        // Rosh Hashana of 5787 is Shabbat and Sunday.
        assert_eq!(next(&rest, "2026-09-11T19:00:00"), "2026-09-13T19:25:00");
        // Yom Kippur is a Monday.
        let over = next(&rest, "2026-09-21T09:00:00");
        assert!(over.starts_with("2026-09-21T19:"), "{over}");
        // The days in between are days like others.
        assert_eq!(next(&rest, "2026-09-15T12:00:00"), "2026-09-15T12:00:00");
        // That of 5789 is Thursday and Friday, with Shabbat after it.
        let three = next(&rest, "2028-09-20T20:00:00");
        assert!(three.starts_with("2028-09-23T19:"), "{three}");
    }

    #[test]
    fn what_would_come_too_late_after_the_quiet_time_comes_before_it() {
        let night = quiet("Asia/Jerusalem", NIGHT, false);
        let at = |wall: &str| night.zone.to_timestamp(wall.parse().unwrap()).unwrap();
        let fitted =
            |wanted: &str, starts: &str| local(&night, night.fitted(at(wanted), at(starts)));
        assert_eq!(
            fitted("2026-01-07T07:00:00", "2026-01-07T09:00:00"),
            "2026-01-07T08:00:00"
        );
        assert_eq!(
            fitted("2026-01-07T06:00:00", "2026-01-07T08:00:00"),
            "2026-01-06T20:50:00"
        );
        assert_eq!(
            fitted("2026-01-07T12:00:00", "2026-01-07T14:00:00"),
            "2026-01-07T12:00:00"
        );
    }
}
