//! The breaker of a connection: after failures nothing is sent by it for a while, then one message tries, and
//! when that goes well all may again. No SQL, no clock.

use jiff::{SignedDuration, Timestamp};

/// Failures in a row before a connection is left alone.
const FAILURES: i64 = 5;
/// The first pause, and the longest.
const SHORTEST: SignedDuration = SignedDuration::from_secs(30);
const LONGEST: SignedDuration = SignedDuration::from_mins(10);
/// A pause after settings were refused: signing in with a wrong password again and again locks accounts.
const REFUSED: SignedDuration = SignedDuration::from_mins(15);
/// How long the one message that tries has, before another may.
const PROBE: SignedDuration = SignedDuration::from_mins(2);

/// Where a breaker stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::messages) struct Breaker {
    /// Failures in a row.
    pub(in crate::messages) failures: i64,
    /// Until when nothing is sent; once it is past, one message tries.
    pub(in crate::messages) open_until: Option<Timestamp>,
}

/// What went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::messages) enum Blow {
    /// The carrier was slow, busy or out of order.
    Weak,
    /// The carrier refuses our settings.
    Refused,
}

impl Breaker {
    /// Until when nothing may be sent at `now`; `None` when something may.
    pub(in crate::messages) fn closed_to(self, now: Timestamp) -> Option<Timestamp> {
        self.open_until.filter(|until| *until > now)
    }

    /// Whether whoever sends at `now` is the one that tries.
    pub(in crate::messages) fn is_trying(self, now: Timestamp) -> bool {
        self.open_until.is_some_and(|until| until <= now)
    }

    /// While one tries, the others wait.
    pub(in crate::messages) fn tried(self, now: Timestamp) -> Self {
        Self {
            open_until: now.checked_add(PROBE).ok(),
            ..self
        }
    }

    /// After a failure at `now`.
    pub(in crate::messages) fn struck(self, now: Timestamp, blow: Blow) -> Self {
        let failures = self.failures.saturating_add(1);
        let pause = match blow {
            Blow::Refused => Some(REFUSED),
            Blow::Weak if failures >= FAILURES => Some(pause(failures - FAILURES)),
            Blow::Weak => None,
        };
        Self {
            failures,
            open_until: pause.and_then(|pause| now.checked_add(pause).ok()),
        }
    }
}

fn pause(again: i64) -> SignedDuration {
    let doublings = u32::try_from(again.clamp(0, 10)).unwrap_or(0);
    let pause = SHORTEST.checked_mul(2_i32.saturating_pow(doublings));
    pause.unwrap_or(LONGEST).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::{Blow, Breaker};

    fn later(now: Timestamp, seconds: i64) -> Timestamp {
        now.checked_add(SignedDuration::from_secs(seconds)).unwrap()
    }

    #[test]
    fn it_opens_after_failures_in_a_row_for_pauses_that_grow() {
        let now = Timestamp::UNIX_EPOCH;
        let mut breaker = Breaker::default();
        let mut pauses = vec![];
        for _ in 0..11 {
            breaker = breaker.struck(now, Blow::Weak);
            let pause = breaker
                .closed_to(now)
                .map(|until| until.duration_since(now).as_secs());
            pauses.push(pause);
        }
        let expected = [30, 60, 120, 240, 480, 600, 600].map(Some);
        assert_eq!(pauses[..4], [None; 4]);
        assert_eq!(pauses[4..], expected);
    }

    #[test]
    fn settings_that_are_refused_open_it_at_once() {
        let now = Timestamp::UNIX_EPOCH;
        let breaker = Breaker::default().struck(now, Blow::Refused);
        assert_eq!(
            breaker.closed_to(later(now, 14 * 60)),
            Some(later(now, 15 * 60))
        );
        assert_eq!(breaker.closed_to(later(now, 15 * 60)), None);
    }

    #[test]
    fn one_tries_while_the_others_wait() {
        let now = Timestamp::UNIX_EPOCH;
        let breaker = Breaker::default().struck(now, Blow::Refused);
        let then = later(now, 15 * 60);
        assert!(breaker.is_trying(then));
        let trying = breaker.tried(then);
        assert!(trying.closed_to(later(then, 60)).is_some());
        assert!(!Breaker::default().is_trying(then));
    }
}
