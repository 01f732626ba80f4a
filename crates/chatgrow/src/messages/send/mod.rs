//! Sending one planned message: still wanted? By which way? Marked, handed over, its outcome recorded.
//!
//! `claim` takes a message in hand in one transaction: it asks whether it is still wanted, chooses the way
//! (`way`), and counts it against the connection's budget. `words` says what it says, `hand_over` gives it to
//! the carrier outside any transaction, `record` keeps what came back. `doubt` finds out what became of one
//! whose answer was lost.

mod about;
mod claim;
mod doubt;
mod hand_over;
mod record;
mod store;
mod way;
mod words;

use std::time::Duration;

use chatgrow_channels::Outcome;

use crate::app::App;
use crate::jobs::Failure;
use crate::platform::db::Scope;
use crate::platform::ids::MessageId;
use claim::Taken;
pub(super) use claim::plan_again;
pub(super) use record::{Lost, lost};
pub(super) use store::AttemptRow;
pub(super) use way::Chosen;

/// How long to leave a carrier of the installation alone that refuses us altogether: signing in with a wrong
/// password again and again locks accounts.
pub(super) const CONFIG_PAUSE: Duration = Duration::from_secs(15 * 60);

/// Sends a planned message, if it is still wanted, and records what came of it. Harmless for one that
/// has come to an end. After the `last_attempt` a failure is final.
///
/// # Errors
/// [`Failure`] when the carrier refuses or cannot be reached.
pub async fn send(
    app: &App,
    scope: Scope,
    message: MessageId,
    last_attempt: bool,
) -> Result<(), Failure> {
    let in_hand = match claim::take(app, scope, message).await? {
        Taken::Nothing => return Ok(()),
        Taken::InHand(in_hand) => in_hand,
        Taken::InDoubt(doubt) => {
            if !doubt::settle(app, scope, &doubt).await? {
                return Ok(());
            }
            match claim::take(app, scope, message).await? {
                Taken::InHand(in_hand) => in_hand,
                Taken::Nothing | Taken::InDoubt(_) => return Ok(()),
            }
        }
    };
    let _turn = if in_hand.way.is_mail_of_installation() {
        app.mailer.turn().await
    } else {
        None
    };
    let mut written = None;
    let outcome = match words::compose(app, scope, &in_hand).await {
        Ok(parcel) => {
            written = Some(parcel.written());
            hand_over::hand_over(app, scope, &in_hand, parcel).await
        }
        Err(outcome) => outcome,
    };
    record::record(app, scope, &in_hand, (&outcome, last_attempt), written).await
}

/// An outcome that trying again cannot mend.
fn never(error: impl std::fmt::Display) -> Outcome {
    Outcome::PermanentContent {
        reason: error.to_string(),
    }
}

/// An outcome that trying again may mend.
fn again(error: impl std::fmt::Display) -> Outcome {
    Outcome::RetryAfter {
        after: None,
        reason: error.to_string(),
    }
}
