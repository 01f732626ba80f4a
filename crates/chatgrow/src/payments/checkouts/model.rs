//! What an attempt to pay may become, and when it is looked at. No SQL, no HTTP, no clock.

use chatgrow_gateways::Verification;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How an attempt stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = CheckoutStatus)]
pub(in crate::payments) enum Status {
    /// The gateway is being asked for a page.
    Opening,
    /// The page waits for the payer.
    Open,
    /// Paid; nothing follows.
    Paid,
    /// The card company said no. A later yes counts.
    Declined,
    /// The page is offered no more. A payment that comes all the same counts.
    Over,
    /// The gateway does not say whether it was paid.
    Unknown,
    /// Something was paid, but not what was asked: a person must look.
    Mismatch,
    /// Nothing comes of it: there is no page, or a person found that nothing was paid.
    Failed,
}

impl Status {
    /// Whether the gateway may still tell something new.
    pub(super) const fn is_watched(self) -> bool {
        match self {
            Self::Open | Self::Declined | Self::Over | Self::Unknown | Self::Mismatch => true,
            Self::Opening | Self::Paid | Self::Failed => false,
        }
    }

    /// Where the gateway's answer leads. `page_is_over`: nobody can begin to pay on it any more.
    pub(super) fn after(self, answer: &Verification, page_is_over: bool) -> Self {
        match (self, answer) {
            (Self::Paid, _) | (_, Verification::Paid(_)) => Self::Paid,
            // What was wrong once stays a person's business.
            (Self::Mismatch, _) | (_, Verification::Mismatch { .. }) => Self::Mismatch,
            (_, Verification::Unknown { .. }) => Self::Unknown,
            (_, Verification::Declined { code, .. }) if code == "expired" => Self::Over,
            (_, Verification::Declined { .. }) => Self::Declined,
            (Self::Open, Verification::Pending) if page_is_over => Self::Over,
            (before, Verification::Pending) => before,
        }
    }
}

/// From where the payer's browser came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Returned {
    /// Where the gateway leads after paying. It proves nothing.
    Success,
    /// Where it leads after a refusal.
    Failure,
    /// Where it leads after giving up.
    Cancel,
}

impl Returned {
    /// The last word of the address that is returned to.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Failure => "failure",
            Self::Cancel => "cancel",
        }
    }

    /// What a word stands for.
    pub(super) fn of(word: &str) -> Option<Self> {
        [Self::Success, Self::Failure, Self::Cancel]
            .into_iter()
            .find(|returned| returned.word() == word)
    }
}

/// A page is not offered for the last minute of its life.
const MARGIN: SignedDuration = SignedDuration::from_mins(1);
/// A page that was asked for and of which nothing came for so long will not come.
const GIVEN_UP: SignedDuration = SignedDuration::from_mins(2);
const FIRST_LOOK: SignedDuration = SignedDuration::from_mins(2);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(6);
/// A page is looked at for so long, whatever the gateway says.
const LAST_LOOK: SignedDuration = SignedDuration::from_hours(72);
/// Who says to have paid is looked after more often, for so long.
const WAITING: SignedDuration = SignedDuration::from_mins(10);
const SHORTEST_PAUSE: SignedDuration = SignedDuration::from_secs(3);
const WAITING_PAUSE: SignedDuration = SignedDuration::from_secs(60);
/// So long a page waits for the look that follows a return.
const JUST_NOW: SignedDuration = SignedDuration::from_secs(20);
/// Callbacks and returns bring a look forward, but no two within this.
const BETWEEN_LOOKS: SignedDuration = SignedDuration::from_secs(2);

/// The times of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Times {
    pub(super) created_at: Timestamp,
    pub(super) opened_at: Option<Timestamp>,
    pub(super) page_until: Option<Timestamp>,
    pub(super) pending_until: Option<Timestamp>,
    pub(super) returned: Option<(Timestamp, Returned)>,
    pub(super) looked_at: Option<Timestamp>,
}

impl Times {
    /// Whether a page that was asked for will not come any more.
    pub(super) fn is_given_up(&self, now: Timestamp) -> bool {
        now >= self.created_at + GIVEN_UP
    }

    /// Whether the page's address leads nowhere, or soon will not.
    pub(super) fn page_is_over(&self, now: Timestamp) -> bool {
        let ends = self.page_until.or(self.pending_until);
        ends.is_none_or(|ends| now + MARGIN >= ends)
    }

    /// Whether the payer says to have paid, and the gateway has had no time yet to say so.
    pub(super) fn is_awaited(&self, now: Timestamp) -> bool {
        self.returned
            .is_some_and(|(at, from)| from == Returned::Success && now < at + WAITING)
    }

    /// Whether the payer came back after the gateway was last asked.
    pub(super) fn came_back_since(&self) -> bool {
        let looked = self.looked_at.unwrap_or(Timestamp::MIN);
        self.returned.is_some_and(|(at, _)| at > looked)
    }

    /// Whether the payer came back just now.
    pub(super) fn came_back_now(&self, now: Timestamp) -> bool {
        self.returned.is_some_and(|(at, _)| now < at + JUST_NOW)
    }

    /// When to look again after a look at `now`; `None` when there is no use in it any more.
    pub(super) fn next_look(&self, now: Timestamp) -> Option<Timestamp> {
        let opened = self.opened_at?;
        if let Some((at, _)) = self.returned.filter(|_| self.is_awaited(now)) {
            return Some(now + half_since(at, now).clamp(SHORTEST_PAUSE, WAITING_PAUSE));
        }
        if now >= opened + LAST_LOOK {
            return None;
        }
        let next = now + half_since(opened, now).clamp(FIRST_LOOK, LONGEST_PAUSE);
        let pending_until = self.pending_until.filter(|until| *until > now);
        Some(pending_until.map_or(next, |until| next.min(until)))
    }

    /// When to look because somebody says that something happened.
    pub(super) fn hastened(&self, now: Timestamp) -> Timestamp {
        self.looked_at
            .map_or(now, |looked| now.max(looked + BETWEEN_LOOKS))
    }

    /// When to see what became of a page that was asked for.
    pub(super) fn first_look(&self) -> Timestamp {
        self.created_at + GIVEN_UP
    }
}

fn half_since(at: Timestamp, now: Timestamp) -> SignedDuration {
    now.duration_since(at) / 2
}

#[cfg(test)]
mod tests {
    use chatgrow_gateways::{Differs, Verification};
    use jiff::{SignedDuration, Timestamp};

    use super::{Returned, Status, Times};

    fn at(minutes: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes)
    }

    fn opened() -> Times {
        Times {
            created_at: at(0),
            opened_at: Some(at(0)),
            page_until: Some(at(10)),
            pending_until: Some(at(60)),
            returned: None,
            looked_at: None,
        }
    }

    #[test]
    fn only_paid_is_final_and_what_was_wrong_once_is_right_only_when_paid() {
        let declined = |code: &str| Verification::Declined {
            code: code.to_owned(),
            reason: String::new(),
        };
        let mismatch = Verification::Mismatch {
            what: vec![Differs::Amount],
        };
        let unknown = Verification::Unknown {
            reason: String::new(),
        };
        let after = |status: Status, answer: &Verification| status.after(answer, false);
        for answer in [
            &declined("004"),
            &mismatch,
            &unknown,
            &Verification::Pending,
        ] {
            assert_eq!(after(Status::Paid, answer), Status::Paid);
            assert_eq!(after(Status::Mismatch, answer), Status::Mismatch);
        }
        assert_eq!(after(Status::Open, &declined("004")), Status::Declined);
        assert_eq!(after(Status::Open, &declined("expired")), Status::Over);
        assert_eq!(after(Status::Over, &mismatch), Status::Mismatch);
        assert_eq!(
            after(Status::Unknown, &Verification::Pending),
            Status::Unknown
        );
        assert_eq!(after(Status::Open, &Verification::Pending), Status::Open);
        let over = Status::Open.after(&Verification::Pending, true);
        assert_eq!(over, Status::Over);
    }

    #[test]
    fn looks_are_few_never_stop_before_three_days_and_one_is_at_the_end_of_waiting() {
        let times = opened();
        let mut now = at(0);
        let mut looks = Vec::new();
        while let Some(next) = times.next_look(now) {
            assert!(next > now);
            looks.push(next);
            now = next;
        }
        assert!(looks.contains(&at(60)));
        assert!(looks.len() < 40, "{}", looks.len());
        assert!(*looks.last().unwrap() >= at(72 * 60));
    }

    #[test]
    fn who_says_to_have_paid_is_looked_after_within_seconds() {
        let mut times = opened();
        times.returned = Some((at(5), Returned::Success));
        assert_eq!(
            times.next_look(at(5)),
            Some(at(5) + SignedDuration::from_secs(3))
        );
        assert!(times.is_awaited(at(14)) && !times.is_awaited(at(15)));
        assert!(times.came_back_since());
        times.looked_at = Some(at(6));
        assert!(!times.came_back_since());
        times.returned = Some((at(5), Returned::Cancel));
        assert!(!times.is_awaited(at(5)));
    }

    #[test]
    fn a_page_is_not_offered_in_its_last_minute() {
        let times = opened();
        assert!(!times.page_is_over(at(8)) && times.page_is_over(at(9)));
    }

    #[test]
    fn many_callbacks_are_one_look() {
        let mut times = opened();
        assert_eq!(times.hastened(at(1)), at(1));
        times.looked_at = Some(at(1));
        let next = at(1) + SignedDuration::from_secs(2);
        assert_eq!(times.hastened(at(1)), next);
    }
}
