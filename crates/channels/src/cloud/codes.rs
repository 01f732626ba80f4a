//! Translates Meta's error codes into an [`Outcome`]. The same codes come in answers and, later, in
//! callbacks.

use std::time::Duration;

use crate::Outcome;

/// One number's messages per second.
const THROUGHPUT: Duration = Duration::from_secs(5);
/// One message in six seconds to one person.
const PAIR: Duration = Duration::from_secs(6);
/// Calls of an app or an account in an hour.
const CALLS: Duration = Duration::from_secs(60);
const MAINTENANCE: Duration = Duration::from_secs(5 * 60);
const SOON: Duration = Duration::from_secs(10 * 60);
const NEXT_DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The outcome that `code` means; `None` for a code that is not known. `after` is the wait that
/// Meta asked for.
pub(crate) fn known(code: u32, after: Option<Duration>, reason: String) -> Option<Outcome> {
    let retry = |least: Option<Duration>, reason| Outcome::RetryAfter {
        after: after.max(least),
        reason,
    };
    Some(match code {
        1 | 2 | 131000 | 131016 | 132069 | 133004 => retry(None, reason),
        4 | 80007 => retry(Some(CALLS), reason),
        130429 => retry(Some(THROUGHPUT), reason),
        131056 => retry(Some(PAIR), reason),
        131057 => retry(Some(MAINTENANCE), reason),
        // Too many unwanted messages, or one reader whom Meta spares for a while.
        130472 | 131048 | 131049 => retry(Some(NEXT_DAY), reason),
        131026 => Outcome::PermanentRecipient { reason },
        131050 => Outcome::PermanentOptOut { reason },
        33 | 100 | 131008 | 131009 | 131021 | 131047 | 131051 | 131052 | 131053 | 132000
        | 132001 | 132005 | 132007 | 132012 | 132015 | 132016 | 132018 | 132068 => {
            Outcome::PermanentContent { reason }
        }
        0
        | 3
        | 10
        | 190
        | 200..=299
        | 368
        | 131030
        | 131031
        | 131037
        | 131042
        | 131045
        | 133005
        | 133006
        | 133008..=133010
        | 133015
        | 133016
        | 134011 => Outcome::ConfigBroken { reason },
        _ => return None,
    })
}

/// The outcome of a message that Meta took and then could not deliver. An unknown code is worth one
/// more try.
pub(crate) fn undelivered(code: Option<u32>, reason: String) -> Outcome {
    let known = code.and_then(|code| known(code, None, reason.clone()));
    known.unwrap_or(Outcome::RetryAfter {
        after: Some(SOON),
        reason,
    })
}
