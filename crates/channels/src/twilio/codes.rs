//! Translates Twilio's error codes into an [`Outcome`]. The same codes come in answers and, later,
//! in callbacks.

use std::time::Duration;

use crate::Outcome;

const SOON: Duration = Duration::from_secs(10 * 60);
const QUEUE_FULL: Duration = Duration::from_secs(5 * 60);
/// A telephone that is off is tried again hours apart.
const UNREACHABLE: Duration = Duration::from_secs(4 * 60 * 60);
const NEXT_DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The outcome that `code` means; `None` for a code that is not known. `after` is the wait that
/// Twilio asked for.
pub(crate) fn known(code: u32, after: Option<Duration>, reason: String) -> Option<Outcome> {
    let retry = |least: Option<Duration>, reason| Outcome::RetryAfter {
        after: after.or(least),
        reason,
    };
    Some(match code {
        20429 | 20500 | 20503 | 30017 | 30022 | 63012 | 63018 => retry(None, reason),
        21611 | 30001 => retry(Some(QUEUE_FULL), reason),
        30008 | 30410 => retry(Some(SOON), reason),
        30003 => retry(Some(UNREACHABLE), reason),
        // Daily limits, and what WhatsApp withholds from one reader for a while.
        30023 | 63032 | 63033 | 63038 | 63049 => retry(Some(NEXT_DAY), reason),
        21610 => Outcome::PermanentOptOut { reason },
        21211 | 21214 | 21217 | 21612 | 21614 | 30004 | 30005 | 30006 | 63003 | 63015 | 63024 => {
            Outcome::PermanentRecipient { reason }
        }
        // 30036: its time ran out, and a later message may do better.
        21602 | 21617 | 21619 | 21620 | 21623 | 21654 | 21655 | 21656 | 30007 | 30019 | 30036
        | 63005 | 63013 | 63016 | 63021 | 63027 | 63028 | 63030 => {
            Outcome::PermanentContent { reason }
        }
        20003 | 20005 | 20006 | 20008 | 20404 | 21212 | 21219 | 21408 | 21603 | 21606 | 21607
        | 21608 | 21609 | 21659 | 21660 | 21703 | 21704 | 21705 | 30002 | 30024 | 30032 | 30034
        | 30035 | 63001 | 63007 | 63051 => Outcome::ConfigBroken { reason },
        _ => return None,
    })
}

/// The outcome of a message that Twilio took and then could not deliver. An unknown code is worth
/// one more try.
pub(crate) fn undelivered(code: Option<u32>, reason: String) -> Outcome {
    let retry = |reason| Outcome::RetryAfter {
        after: Some(SOON),
        reason,
    };
    let Some(code) = code else {
        return retry(reason);
    };
    known(code, None, reason.clone()).unwrap_or_else(|| retry(reason))
}
