//! What is true of feeds and of calendars kept elsewhere. No SQL, no HTTP, no clock.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::ids::{CalendarFeedId, OutsideCalendarId, StaffId};

/// How often a calendar kept elsewhere is read.
pub(super) const EVERY: SignedDuration = SignedDuration::from_mins(15);
/// The longest pause after failures.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(6);
/// How far back and ahead busy times are kept.
pub(super) const BACK: SignedDuration = SignedDuration::from_hours(24);
pub(super) const AHEAD: SignedDuration = SignedDuration::from_hours(24 * 400);

/// A link that a calendar program subscribes to.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CalendarFeed {
    /// Its id.
    pub id: CalendarFeedId,
    /// Whose visits it shows; those of the whole business when null.
    pub staff_id: Option<StaffId>,
    /// The link. Whoever has it reads names and telephones of customers: it is a secret.
    pub url: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last read, give or take ten minutes.
    pub last_read_at: Option<Timestamp>,
}

/// Where a calendar is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum CalendarKind {
    /// At an address that gives an `.ics` file; it is only read.
    Ics,
    /// At Google; it is read and written.
    Google,
}

/// Where a connection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum Status {
    /// Waits for its owner's permission.
    Connecting,
    /// It is read, and perhaps written.
    Active,
    /// Its owner must give permission again.
    NeedsReconnect,
    /// It is to be forgotten.
    Removed,
}

/// How a calendar kept elsewhere is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CalendarHealth {
    /// It was not read yet.
    Waiting,
    /// It was read when it was last asked.
    Ok,
    /// It could not be read; what was known of it still blocks open times.
    Failing,
    /// Its owner must connect it again.
    NeedsReconnect,
}

/// A calendar of a staff member that is kept elsewhere.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct OutsideCalendar {
    /// Its id.
    pub id: OutsideCalendarId,
    /// Whose it is.
    pub staff_id: StaffId,
    /// Where it is kept.
    pub kind: CalendarKind,
    /// What it calls itself, or its host.
    pub name: String,
    /// The host of its address. The address itself is a secret and is not shown.
    pub host: String,
    /// How it is doing.
    pub health: CalendarHealth,
    /// What is wrong with it.
    pub error: Option<CalendarError>,
    /// Events whose times could not be read when it was last read.
    pub unread: i64,
    /// When it was last read.
    pub last_ok_at: Option<Timestamp>,
    /// When it was last tried.
    pub last_tried_at: Option<Timestamp>,
    /// When it is read again.
    pub next_at: Timestamp,
}

/// What is wrong with a calendar kept elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CalendarError {
    /// A stable word.
    pub code: String,
    /// One sentence in the caller's language.
    pub message: String,
}

/// Declares what can be wrong, with stable words.
macro_rules! troubles {
    ($($(#[$doc:meta])* $trouble:ident = $code:literal),+ $(,)?) => {
        /// What can be wrong with a calendar kept elsewhere.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Trouble {
            $($(#[$doc])* $trouble,)+
        }

        impl Trouble {
            /// The stable word.
            pub(super) fn code(self) -> &'static str {
                match self {
                    $(Self::$trouble => $code,)+
                }
            }
        }
    };
}

troubles! {
    /// The address cannot be asked.
    BadAddress = "bad_address",
    /// It leads into a private network.
    PrivateAddress = "private_address",
    /// It, or where it leads, is not https.
    NotHttps = "not_https",
    /// It leads on and on.
    TooManyRedirects = "too_many_redirects",
    /// No answer in time.
    TimedOut = "timed_out",
    /// No connection.
    Unreachable = "unreachable",
    /// Nothing is there.
    CalendarNotFound = "calendar_not_found",
    /// It is not public.
    AccessDenied = "access_denied",
    /// The server says that it failed.
    ServerError = "server_error",
    /// The file is too large.
    TooLarge = "too_large",
    /// The file is no calendar.
    NotACalendar = "not_a_calendar",
    /// The file ends in the middle.
    CutOff = "cut_off",
    /// Too many events.
    TooManyEvents = "too_many_events",
    /// The permission was taken back, or ended.
    Revoked = "revoked",
    /// The person did not let us see and change events.
    PermissionMissing = "permission_missing",
    /// This installation's settings at Google are wrong.
    Misconfigured = "misconfigured",
    /// Google refuses.
    Refused = "refused",
    /// The key that secrets are sealed with is another.
    SecretLost = "secret_lost",
}

/// How long to wait after the `failures`-th failure in a row (from 1).
pub(super) fn pause(failures: i64) -> SignedDuration {
    let doublings = u32::try_from(failures.clamp(1, 10) - 1).unwrap_or(0);
    let pause = EVERY.checked_mul(2_i32.saturating_pow(doublings));
    pause.unwrap_or(LONGEST_PAUSE).min(LONGEST_PAUSE)
}

/// The time for which busy times are kept at `now`.
pub(super) fn window(now: Timestamp) -> (Timestamp, Timestamp) {
    let from = now.checked_sub(BACK).unwrap_or(Timestamp::MIN);
    let until = now.checked_add(AHEAD).unwrap_or(Timestamp::MAX);
    (from, until)
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::pause;

    #[test]
    fn pauses_grow_from_a_quarter_of_an_hour_to_six_hours() {
        assert_eq!(pause(1), SignedDuration::from_mins(15));
        assert_eq!(pause(3), SignedDuration::from_hours(1));
        assert_eq!(pause(1000), SignedDuration::from_hours(6));
    }
}
