//! The second step of signing in.

use jiff::SignedDuration;
use serde_json::json;

use super::check::{self, Taken};
use super::tell::tell;
use crate::accounts::register::open_session;
use crate::accounts::sessions::{Origin, Tokens};
use crate::app::App;
use crate::journal::Kind;
use crate::platform::db::PlatformTx;
use crate::platform::http::Problem;
use crate::platform::ids::UserId;
use crate::platform::links::token_hash;
use crate::platform::random;

/// A challenge lives this long.
const MINUTES: i64 = 10;
/// Codes that may be tried at one challenge.
const ATTEMPTS: i64 = 5;

/// Where a right password or link led.
pub(in crate::accounts) enum Entered {
    /// In.
    SignedIn(UserId, Tokens),
    /// To the second step.
    Challenged(Challenge),
}

/// What has to be answered with a code.
pub(in crate::accounts) struct Challenge {
    /// Names it; good for nothing else.
    pub(in crate::accounts) token: String,
    /// How long it lives, in seconds.
    pub(in crate::accounts) expires_in: u64,
}

/// Opens a session for a user whose password or link was right, or a challenge where the second factor is on.
pub(in crate::accounts) async fn enter(
    app: &App,
    mut tx: PlatformTx,
    user: UserId,
    origin: &Origin,
) -> Result<Entered, Problem> {
    if !tx.has_second_factor(user).await? {
        let tokens = open_session(app, &mut tx, user, origin).await?;
        tx.commit().await?;
        return Ok(Entered::SignedIn(user, tokens));
    }
    let token = random::token();
    let expires_at = app
        .clock
        .now()
        .checked_add(SignedDuration::from_mins(MINUTES))
        .map_err(Problem::internal)?;
    tx.insert_challenge(&token_hash(&token), user, expires_at)
        .await?;
    tx.commit().await?;
    Ok(Entered::Challenged(Challenge {
        token,
        expires_in: MINUTES.unsigned_abs() * 60,
    }))
}

/// Answers a challenge with a code of the app or a recovery code.
///
/// # Errors
/// [`Problem::Unauthenticated`] when the challenge is over, [`Problem::Invalid`] `/code` `wrong_code`,
/// [`Problem::RateLimited`] after too many wrong codes.
pub(super) async fn answer(
    app: &App,
    (challenge, code): (&str, &str),
    origin: &Origin,
) -> Result<(UserId, Tokens), Problem> {
    let now = app.clock.now();
    let challenge = token_hash(challenge);
    let mut tx = app.db.platform_write().await?;
    let user = tx
        .try_challenge(&challenge, ATTEMPTS, now)
        .await?
        .ok_or(Problem::Unauthenticated)?;
    let taken = match check::take(app, &mut tx, user, code).await {
        Ok(Some(taken)) => taken,
        refused => {
            tx.commit().await?;
            return Err(refused.err().unwrap_or_else(wrong_code));
        }
    };
    tx.end_challenge(&challenge).await?;
    let tokens = open_session(app, &mut tx, user, origin).await?;
    if taken == Taken::RecoveryCode {
        let left = tx.recovery_codes_left(user).await?;
        let person = tx.user_by_id(user).await?.ok_or(Problem::Unauthenticated)?;
        let who = (user, person.full_name.as_str());
        let data = json!({ "left": left });
        tx = tell(tx, now, who, Kind::MemberRecoveryCodeUsed, data).await?;
    }
    tx.commit().await?;
    Ok((user, tokens))
}

/// The one answer to any code that is not taken.
pub(super) fn wrong_code() -> Problem {
    Problem::invalid("/code", "wrong_code")
}
