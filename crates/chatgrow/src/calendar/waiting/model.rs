//! What is true of a place on the waiting list. No SQL, no HTTP, no clock.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::journal::Kind;

/// How long an offer stands.
const OFFER: SignedDuration = SignedDuration::from_hours(2);
/// It ends at least this long before the visit begins.
const BEFORE_VISIT: SignedDuration = SignedDuration::from_hours(1);
/// A time that leaves less than this for an answer is not offered.
const LEAST: SignedDuration = SignedDuration::from_mins(15);

/// Where a place on the waiting list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = WaitingStatus)]
pub(in crate::calendar) enum Status {
    /// Nothing that fits has become free.
    Waiting,
    /// A time is kept for them until they answer, or for two hours at most.
    Offered,
    /// They took the offer.
    Booked,
    /// They did not want the offer. There is no way back: they join again.
    Declined,
    /// The offer was not answered in time, or the last day of the wish is over.
    Expired,
    /// They do not wait any more.
    Withdrawn,
}

impl Status {
    /// What the step to `next` is called in the journal; `None` when there is no such step.
    pub(super) fn step_to(self, next: Self) -> Option<Kind> {
        match (self, next) {
            (Self::Waiting, Self::Offered) => Some(Kind::WaitingOffered),
            (Self::Offered, Self::Booked) => Some(Kind::WaitingAccepted),
            (Self::Offered, Self::Declined) => Some(Kind::WaitingDeclined),
            (Self::Waiting | Self::Offered, Self::Expired) => Some(Kind::WaitingExpired),
            (Self::Waiting | Self::Offered, Self::Withdrawn) => Some(Kind::WaitingWithdrawn),
            _ => None,
        }
    }

    /// The word it is stored as.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Booked => "booked",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Which starts somebody waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wish {
    /// The first and the last day, in the business's zone.
    pub(super) days: (Date, Date),
    /// From this minute of the day until before that one.
    pub(super) minutes: (i64, i64),
    /// This start alone, as that of one meeting of a class.
    pub(super) exact: Option<Timestamp>,
}

impl Wish {
    /// Whether a visit at `at` is what they wait for.
    pub(super) fn fits(&self, zone: &TimeZone, at: Timestamp) -> bool {
        if let Some(exact) = self.exact {
            return at == exact;
        }
        let local = zone.to_datetime(at);
        let minute = i64::from(local.hour()) * 60 + i64::from(local.minute());
        (self.days.0..=self.days.1).contains(&local.date())
            && (self.minutes.0..self.minutes.1).contains(&minute)
    }

    /// From when on nothing can fit any more.
    pub(super) fn over_at(&self, zone: &TimeZone) -> Timestamp {
        let next = self.days.1.tomorrow().ok();
        let end = next.and_then(|day| day.to_zoned(zone.clone()).ok());
        let end = end.map_or(Timestamp::MAX, |end| end.timestamp());
        self.exact.unwrap_or(end)
    }

    /// The stretch in which a visit can begin.
    pub(super) fn window(&self, zone: &TimeZone) -> (Timestamp, Timestamp) {
        if let Some(exact) = self.exact {
            let next = exact.saturating_add(SignedDuration::from_secs(1));
            return (exact, next.unwrap_or(exact));
        }
        let start = self.days.0.to_zoned(zone.clone());
        let start = start.map_or(Timestamp::MIN, |start| start.timestamp());
        (start, self.over_at(zone))
    }
}

/// Until when an offer that is made at `now` of a visit at `starts_at` stands; `None` when that would leave
/// too little time for an answer.
pub(super) fn offer_ends(now: Timestamp, starts_at: Timestamp) -> Option<Timestamp> {
    let latest = starts_at.checked_sub(BEFORE_VISIT).ok()?;
    let ends = now.checked_add(OFFER).ok()?.min(latest);
    (ends.duration_since(now) >= LEAST).then_some(ends)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::Status::{Booked, Declined, Expired, Offered, Waiting, Withdrawn};
    use super::{Status, Wish, offer_ends};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_place_takes_the_steps_of_the_table_and_no_others() {
        const ALL: [Status; 6] = [Waiting, Offered, Booked, Declined, Expired, Withdrawn];
        for from in ALL {
            let to: &[Status] = match from {
                Waiting => &[Offered, Expired, Withdrawn],
                Offered => &[Booked, Declined, Expired, Withdrawn],
                _ => &[],
            };
            for next in ALL {
                assert_eq!(
                    from.step_to(next).is_some(),
                    to.contains(&next),
                    "{from:?} {next:?}"
                );
            }
        }
    }

    #[test]
    fn an_offer_stands_two_hours_but_not_into_the_hour_before_the_visit() {
        let now = at("2026-01-05T06:00:00Z");
        let ends = |starts| offer_ends(now, at(starts));
        assert_eq!(
            ends("2026-01-05T10:00:00Z"),
            Some(at("2026-01-05T08:00:00Z"))
        );
        assert_eq!(
            ends("2026-01-05T08:30:00Z"),
            Some(at("2026-01-05T07:30:00Z"))
        );
        assert_eq!(
            ends("2026-01-05T07:15:00Z"),
            Some(at("2026-01-05T06:15:00Z"))
        );
        assert_eq!(ends("2026-01-05T07:14:00Z"), None);
    }

    #[test]
    fn a_wish_is_read_by_the_clock_at_the_business() {
        let zone = TimeZone::get("Asia/Jerusalem").unwrap();
        let wish = Wish {
            days: ("2026-01-05".parse().unwrap(), "2026-01-06".parse().unwrap()),
            minutes: (9 * 60, 12 * 60),
            exact: None,
        };
        for (start, fits) in [
            ("2026-01-05T07:00:00Z", true),
            ("2026-01-05T06:59:00Z", false),
            ("2026-01-05T09:59:00Z", true),
            ("2026-01-05T10:00:00Z", false),
            ("2026-01-04T08:00:00Z", false),
            ("2026-01-06T08:00:00Z", true),
            ("2026-01-07T08:00:00Z", false),
        ] {
            assert_eq!(wish.fits(&zone, at(start)), fits, "{start}");
        }
        assert_eq!(
            wish.window(&zone),
            (at("2026-01-04T22:00:00Z"), at("2026-01-06T22:00:00Z"))
        );
        let exact = Wish {
            exact: Some(at("2026-01-05T07:00:00Z")),
            ..wish
        };
        assert!(exact.fits(&zone, at("2026-01-05T07:00:00Z")));
        assert!(!exact.fits(&zone, at("2026-01-05T08:00:00Z")));
    }
}
