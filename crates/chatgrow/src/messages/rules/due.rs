//! When what a rule sends is due. Pure.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};

use super::model::Rule;
use super::quiet::Quiet;

/// A reminder that would come sooner than this after it is planned says nothing new.
const NOT_BEFORE: SignedDuration = SignedDuration::from_hours(1);
const DAY: i64 = 24 * 60;

/// The instant `minutes` after `at`, or before it when negative. Whole days are those of the calendar: a day
/// before a visit at ten is at ten, whatever the clocks did in between.
pub(super) fn shifted(at: Timestamp, minutes: i64, zone: &TimeZone) -> Option<Timestamp> {
    if minutes % DAY != 0 {
        return at.checked_add(SignedDuration::from_mins(minutes)).ok();
    }
    let span = Span::new().try_days(minutes / DAY).ok()?;
    let local = at.to_zoned(zone.clone()).checked_add(span).ok()?;
    Some(local.timestamp())
}

/// When the reminder of something that begins at `starts_at` leaves.
pub(super) fn reminder(rule: &Rule, starts_at: Timestamp, quiet: &Quiet) -> Option<Timestamp> {
    let wanted = shifted(starts_at, rule.offset_minutes, &quiet.zone)?;
    Some(if rule.is_urgent {
        wanted
    } else {
        quiet.fitted(wanted, starts_at)
    })
}

/// As [`reminder`], for something booked at `now`; `None` when that is past or too near.
pub(super) fn reminder_when_booked(
    rule: &Rule,
    starts_at: Timestamp,
    quiet: &Quiet,
    now: Timestamp,
) -> Option<Timestamp> {
    reminder(rule, starts_at, quiet).filter(|due| due.duration_since(now) > NOT_BEFORE)
}

/// When what follows something that was over at `ended_at` leaves.
pub(super) fn follow_up(rule: &Rule, ended_at: Timestamp, quiet: &Quiet) -> Option<Timestamp> {
    let wanted = shifted(ended_at, rule.offset_minutes, &quiet.zone)?;
    Some(if rule.is_urgent {
        wanted
    } else {
        quiet.next_allowed(wanted)
    })
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::{follow_up, reminder, reminder_when_booked, shifted};
    use crate::messages::model::Template;
    use crate::messages::rules::model::{Rule, RuleChannel};
    use crate::messages::rules::quiet::Quiet;
    use crate::platform::ids::MessageRuleId;

    fn rule(offset_minutes: i64, is_urgent: bool) -> Rule {
        Rule {
            id: MessageRuleId(uuid::Uuid::nil()),
            key: None,
            template: Template::AppointmentReminder,
            offset_minutes,
            on_status: None,
            channel: RuleChannel::Auto,
            is_active: true,
            is_urgent,
            undo_seconds: 0,
            only_service_id: None,
            position: 0,
            version: 1,
        }
    }

    fn quiet(hours: Option<(i64, i64)>) -> Quiet {
        Quiet {
            zone: TimeZone::get("Asia/Jerusalem").unwrap(),
            hours,
            shabbat: None,
            holidays: None,
        }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_before_is_the_same_hour_by_the_clock_on_the_wall() {
        let zone = TimeZone::get("Asia/Jerusalem").unwrap();
        let before = |starts: &str, minutes| shifted(at(starts), minutes, &zone).unwrap();
        // Friday 27 March 2026 at ten, the day the clocks went forward: 23 hours before.
        assert_eq!(
            before("2026-03-27T07:00:00Z", -1440),
            at("2026-03-26T08:00:00Z")
        );
        // Sunday 25 October 2026 at ten, the day they went back: 25 hours before.
        assert_eq!(
            before("2026-10-25T08:00:00Z", -1440),
            at("2026-10-24T07:00:00Z")
        );
        // Hours are hours.
        assert_eq!(
            before("2026-10-25T08:00:00Z", -120),
            at("2026-10-25T06:00:00Z")
        );
        // At half past two the day before the clocks skipped that hour, and on that day itself.
        assert_eq!(
            before("2026-03-28T23:30:00Z", -2880),
            at("2026-03-27T00:30:00Z")
        );
        assert_eq!(shifted(Timestamp::MIN, -1440, &zone), None);
    }

    #[test]
    fn a_reminder_is_not_planned_within_the_hour() {
        let (rule, none) = (rule(-1440, false), quiet(None));
        let starts = at("2026-11-24T12:30:00Z");
        let due = Some(at("2026-11-23T12:30:00Z"));
        let booked = |now: &str| reminder_when_booked(&rule, starts, &none, at(now));
        assert_eq!(booked("2026-11-20T08:00:00Z"), due);
        assert_eq!(booked("2026-11-23T11:29:59Z"), due);
        assert_eq!(booked("2026-11-23T11:30:00Z"), None);
        assert_eq!(booked("2026-11-24T12:00:00Z"), None);
        assert_eq!(
            reminder_when_booked(&rule, Timestamp::MIN, &none, Timestamp::MAX),
            None
        );
    }

    #[test]
    fn what_is_not_urgent_keeps_away_from_the_night() {
        let night = quiet(Some((21 * 60, 8 * 60)));
        // A visit at nine in the morning, two hours before: at eight, when the night is over.
        let starts = at("2026-01-07T07:00:00Z");
        assert_eq!(
            reminder(&rule(-120, false), starts, &night),
            Some(at("2026-01-07T06:00:00Z"))
        );
        assert_eq!(
            reminder(&rule(-120, true), starts, &night),
            Some(at("2026-01-07T05:00:00Z"))
        );
        // A visit at eight: ten minutes before the night began.
        let early = at("2026-01-07T06:00:00Z");
        assert_eq!(
            reminder(&rule(-120, false), early, &night),
            Some(at("2026-01-06T18:50:00Z"))
        );
        // Two hours after a visit that was over at eight in the evening.
        assert_eq!(
            follow_up(&rule(120, false), at("2026-01-06T18:00:00Z"), &night),
            Some(at("2026-01-07T06:00:00Z"))
        );
    }
}
