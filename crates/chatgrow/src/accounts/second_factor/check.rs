//! Looking at a code: who guesses is slowed down, what was used is not taken again.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::{SignedDuration, Timestamp};

use super::store::{FactorRow, place};
use super::{recovery, totp};
use crate::app::App;
use crate::platform::db::PlatformTx;
use crate::platform::http::Problem;
use crate::platform::ids::UserId;

/// After so many wrong codes one after another, one may be tried an hour, until a right one comes.
const FAILURES: i64 = 10;
const PAUSE_HOURS: i64 = 1;

/// What a code that was taken was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    TimeStep,
    RecoveryCode,
}

/// Takes a code of the app or a recovery code of `user`, whose factor is on; nothing when it is wrong or was used.
/// Wrong codes are counted in `tx`, which is to be committed either way.
pub(super) async fn take(
    app: &App,
    tx: &mut PlatformTx,
    user: UserId,
    code: &str,
) -> Result<Option<Taken>, Problem> {
    let now = app.clock.now();
    let Some(factor) = tx.count_failure(user, now).await? else {
        return Err(refusal(tx, user, now).await?);
    };
    let typed: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let step = totp::step_of(&secret(app, user, &factor)?, &typed, now);
    // Both kinds are looked for, so that a wrong code takes as long as another.
    let hash = recovery::hash(user, &typed);
    let known = tx.has_recovery_code(user, &hash).await?;
    let proof = match step {
        Some(step) => Some((Taken::TimeStep, step.to_be_bytes().to_vec())),
        None => known.then_some((Taken::RecoveryCode, hash)),
    };
    if let Some((taken, proof)) = proof
        && tx.use_proof(user, &proof, now).await?
    {
        tx.forget_failures(user).await?;
        return Ok(Some(taken));
    }
    if factor.failures >= FAILURES {
        let until = now.checked_add(SignedDuration::from_hours(PAUSE_HOURS));
        tx.block_second_factor(user, until.unwrap_or(Timestamp::MAX))
            .await?;
    }
    Ok(None)
}

async fn refusal(tx: &mut PlatformTx, user: UserId, now: Timestamp) -> Result<Problem, Problem> {
    let factor = tx.second_factor(user).await?;
    let until = factor.and_then(|factor| factor.blocked_until);
    // Switched off in the meantime: the password alone does now.
    let Some(until) = until else {
        return Ok(Problem::Unauthenticated);
    };
    let wait = until.saturating_sub(now.as_millisecond());
    let wait = u64::try_from(wait).unwrap_or_default();
    Ok(Problem::RateLimited(std::time::Duration::from_millis(wait)))
}

/// The secret of a factor.
pub(super) fn secret(app: &App, user: UserId, factor: &FactorRow) -> Result<Vec<u8>, Problem> {
    let opened = app
        .vault
        .open(&place(user), &factor.secret)
        .map_err(Problem::Internal)?;
    STANDARD.decode(opened.expose()).map_err(Problem::internal)
}

/// Seals a secret as [`secret`] opens it.
pub(super) fn sealed(app: &App, user: UserId, secret: &[u8]) -> Result<Vec<u8>, Problem> {
    app.vault
        .seal(&place(user), &STANDARD.encode(secret))
        .map_err(Problem::Internal)
}
