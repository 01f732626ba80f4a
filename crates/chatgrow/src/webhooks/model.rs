//! What is true of webhooks. No SQL, no HTTP, no clock.

use std::time::Duration;

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::journal::Kind;
use crate::platform::outbound::OutboundError;

/// Addresses of a business.
pub(super) const MOST: usize = 20;
/// What is kept of an answer, in octets.
pub(super) const KEPT: usize = 1024;
/// How long the secret before the last one signs too, so that a program can change over.
pub(super) const OVERLAP: SignedDuration = SignedDuration::from_hours(24);
/// An address that took nothing for so long is left alone.
pub(super) const GIVE_UP_AFTER: SignedDuration = SignedDuration::from_hours(5 * 24);
/// How long deliveries are listed.
pub(super) const KEEP: SignedDuration = SignedDuration::from_hours(30 * 24);
/// The kind of a trial, which no change has.
pub(super) const PING: &str = "ping";

/// The pauses after each failure: ten attempts over three days, as Standard Webhooks proposes.
const PAUSES: [u64; 9] = [
    5,
    5 * 60,
    30 * 60,
    2 * 3600,
    5 * 3600,
    10 * 3600,
    14 * 3600,
    20 * 3600,
    24 * 3600,
];
/// The longest pause that an address may ask for.
const LONGEST_ASKED: Duration = Duration::from_secs(24 * 3600);
/// Failures in a row before an address is asked by one delivery at a time.
const DOUBTFUL_AFTER: i64 = 3;
const LONGEST_QUIET_SECS: u64 = 600;

/// Where an address stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum WebhookStatus {
    /// It is told of changes.
    Enabled,
    /// Its owner let it rest: what waited waits, and what happens meanwhile is not told.
    Paused,
    /// We left it alone; `offReason` says why.
    Off,
}

/// Why an address is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum OffReason {
    /// It answered 410.
    Gone,
    /// It took nothing for five days.
    Failing,
}

/// Where a delivery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum DeliveryStatus {
    /// It is to be sent, also once more.
    Pending,
    /// The address took it.
    Delivered,
    /// It is not sent any more, unless somebody says so.
    Failed,
}

impl DeliveryStatus {
    /// As it is stored.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }
}

/// Why a delivery was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum DeliveryError {
    /// It answered, with another status than 2xx.
    Refused,
    /// It answered 410: it does not want to be told any more.
    Gone,
    /// The address cannot be asked.
    BadAddress,
    /// It is not https.
    NotHttps,
    /// It leads into a private network.
    PrivateAddress,
    /// No answer in time.
    TimedOut,
    /// No connection.
    Unreachable,
    /// The address was switched off before it was sent.
    SwitchedOff,
    /// The key that secrets are sealed with is another.
    SecretLost,
}

impl From<&OutboundError> for DeliveryError {
    fn from(error: &OutboundError) -> Self {
        match error {
            OutboundError::BadAddress => Self::BadAddress,
            OutboundError::NotHttps => Self::NotHttps,
            OutboundError::Private => Self::PrivateAddress,
            OutboundError::TimedOut => Self::TimedOut,
            OutboundError::TooManyRedirects
            | OutboundError::TooLarge
            | OutboundError::Unreachable(_) => Self::Unreachable,
        }
    }
}

/// The kinds of change that an address is told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kinds {
    /// Every one, those that are yet to come included.
    All,
    /// These, by their stable names.
    Some(Vec<String>),
}

impl Kinds {
    /// As they are stored: a comma list, empty for every kind.
    pub(super) fn list(&self) -> String {
        match self {
            Self::All => String::new(),
            Self::Some(names) => names.join(","),
        }
    }

    /// As they were stored.
    pub(super) fn read(list: &str) -> Self {
        if list.is_empty() {
            Self::All
        } else {
            Self::Some(list.split(',').map(str::to_owned).collect())
        }
    }

    /// Whether `kind` is among them.
    pub(super) fn include(&self, kind: Kind) -> bool {
        match self {
            Self::All => true,
            Self::Some(names) => names.iter().any(|name| name == kind.name()),
        }
    }
}

/// How long to wait after the `tries`-th failure (from 1), at least as long as the address `asked` for; `None` when
/// it was the last. A fifth is random, so that not everything comes back at once. `random_up_to` gives a number
/// from 0 to its argument.
pub(super) fn pause(
    tries: i64,
    asked: Option<Duration>,
    random_up_to: impl Fn(u64) -> u64,
) -> Option<Duration> {
    let failure = usize::try_from(tries).ok()?.checked_sub(1)?;
    let millis = PAUSES.get(failure)?.saturating_mul(1000);
    let pause = Duration::from_millis(millis.saturating_add(random_up_to(millis / 5)));
    Some(pause.max(asked.unwrap_or_default().min(LONGEST_ASKED)))
}

/// How long an address that failed `failures` times in a row is asked nothing; none while that may be chance.
pub(super) fn quiet(failures: i64) -> Option<SignedDuration> {
    let beyond = u32::try_from(failures - DOUBTFUL_AFTER).ok()?;
    let secs = 30_u64.saturating_mul(2_u64.saturating_pow(beyond));
    SignedDuration::try_from(Duration::from_secs(secs.min(LONGEST_QUIET_SECS))).ok()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use jiff::SignedDuration;

    use super::{Kinds, pause, quiet};
    use crate::journal::Kind;

    #[test]
    fn ten_attempts_go_over_three_days() {
        let total: Duration = (1..).map_while(|tries| pause(tries, None, |_| 0)).sum();
        assert!((72..80).contains(&(total.as_secs() / 3600)), "{total:?}");
        assert_eq!(pause(1, None, |most| most), Some(Duration::from_secs(6)));
        assert_eq!(pause(10, None, |_| 0), None);
        assert_eq!(pause(0, None, |_| 0), None);
    }

    #[test]
    fn an_address_may_ask_for_more_time_within_a_day() {
        let asked = |secs| pause(1, Some(Duration::from_secs(secs)), |_| 0);
        assert_eq!(asked(1), Some(Duration::from_secs(5)));
        assert_eq!(asked(600), Some(Duration::from_secs(600)));
        assert_eq!(asked(u64::MAX), Some(Duration::from_secs(86_400)));
    }

    #[test]
    fn an_address_that_keeps_failing_is_asked_more_seldom() {
        assert_eq!(quiet(2), None);
        assert_eq!(quiet(3), Some(SignedDuration::from_secs(30)));
        assert_eq!(quiet(1000), Some(SignedDuration::from_mins(10)));
    }

    #[test]
    fn kinds_are_read_as_they_were_stored() {
        let some = Kinds::Some(vec!["customer.created".to_owned()]);
        for kinds in [Kinds::All, some.clone()] {
            assert_eq!(Kinds::read(&kinds.list()), kinds);
        }
        assert!(some.include(Kind::CustomerCreated) && !some.include(Kind::CustomerUpdated));
        assert!(Kinds::All.include(Kind::CustomerUpdated));
    }
}
