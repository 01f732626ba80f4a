//! Switching the second factor on and off, and new recovery codes.

use serde_json::json;

use super::prove::{Proof, prove};
use super::sign_in::wrong_code;
use super::tell::{plan_mail, tell};
use super::{check, recovery, totp};
use crate::accounts::caller::Caller;
use crate::accounts::security::check_password;
use crate::app::App;
use crate::jobs::AccountMail;
use crate::journal::Kind;
use crate::platform::db::PlatformTx;
use crate::platform::http::Problem;
use crate::platform::ids::UserId;
use crate::platform::random;

/// What a person needs to bring the secret into their app.
pub(super) struct SetUp {
    /// Base32.
    pub(super) secret: String,
    /// For a telephone that opens it itself.
    pub(super) uri: String,
}

/// Draws a secret, which counts once a code of it was given.
pub(super) async fn begin(app: &App, caller: &Caller, password: &str) -> Result<SetUp, Problem> {
    let person = check_password(app, caller.person()?.user, password, "/password").await?;
    let mut secret = [0; totp::SECRET_BYTES];
    random::fill(&mut secret);
    let sealed = check::sealed(app, caller.person()?.user, &secret)?;
    let mut tx = app.db.platform_write().await?;
    let begun = tx
        .begin_second_factor(caller.person()?.user, &sealed, app.clock.now())
        .await?;
    if !begun {
        return Err(Problem::conflict("second_factor_on"));
    }
    tx.commit().await?;
    let secret = totp::base32(&secret);
    Ok(SetUp {
        uri: totp::uri(&secret, &person.email),
        secret,
    })
}

/// Switches the factor on with the first code of its secret; gives the recovery codes. Every other session ends: it
/// was opened without.
pub(super) async fn confirm(
    app: &App,
    caller: &Caller,
    code: &str,
) -> Result<Vec<String>, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    let factor = tx
        .second_factor(caller.person()?.user)
        .await?
        .ok_or_else(|| Problem::conflict("second_factor_not_begun"))?;
    if factor.confirmed_at.is_some() {
        return Err(Problem::conflict("second_factor_on"));
    }
    let typed: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let secret = check::secret(app, caller.person()?.user, &factor)?;
    let step = totp::step_of(&secret, &typed, now).ok_or_else(wrong_code)?;
    if !tx.confirm_second_factor(caller.person()?.user, now).await? {
        return Err(Problem::conflict("second_factor_on"));
    }
    tx.use_proof(caller.person()?.user, &step.to_be_bytes(), now)
        .await?;
    let codes = new_codes(&mut tx, caller.person()?.user).await?;
    tx.revoke_other_sessions(caller.person()?.user, caller.person()?.session, now)
        .await?;
    plan_mail(
        app,
        &mut tx,
        caller.person()?.user,
        AccountMail::SecondFactorOn,
    )
    .await?;
    let who = (caller.person()?.user, caller.name.as_str());
    let tx = tell(tx, now, who, Kind::MemberSecondFactorOn, json!({})).await?;
    tx.commit().await?;
    Ok(codes)
}

/// Switches the factor off.
pub(super) async fn turn_off(app: &App, caller: &Caller, proof: Proof<'_>) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = proven(app, caller, proof).await?;
    if !tx.delete_second_factor(caller.person()?.user).await? {
        return Err(Problem::conflict("second_factor_off"));
    }
    plan_mail(
        app,
        &mut tx,
        caller.person()?.user,
        AccountMail::SecondFactorOff,
    )
    .await?;
    let who = (caller.person()?.user, caller.name.as_str());
    let tx = tell(tx, now, who, Kind::MemberSecondFactorOff, json!({})).await?;
    Ok(tx.commit().await?)
}

/// New recovery codes in the place of the old.
pub(super) async fn renew_codes(
    app: &App,
    caller: &Caller,
    proof: Proof<'_>,
) -> Result<Vec<String>, Problem> {
    let now = app.clock.now();
    let mut tx = proven(app, caller, proof).await?;
    let codes = new_codes(&mut tx, caller.person()?.user).await?;
    let who = (caller.person()?.user, caller.name.as_str());
    let tx = tell(tx, now, who, Kind::MemberRecoveryCodesRenewed, json!({})).await?;
    tx.commit().await?;
    Ok(codes)
}

/// Work that goes on only after the proof, where the factor is on.
async fn proven(app: &App, caller: &Caller, proof: Proof<'_>) -> Result<PlatformTx, Problem> {
    let mut tx = prove(app, caller, proof).await?;
    if !tx.has_second_factor(caller.person()?.user).await? {
        return Err(Problem::conflict("second_factor_off"));
    }
    Ok(tx)
}

async fn new_codes(tx: &mut PlatformTx, user: UserId) -> sqlx::Result<Vec<String>> {
    let codes = recovery::draw();
    let hashes = codes
        .iter()
        .map(|code| recovery::hash(user, code))
        .collect();
    tx.set_recovery_codes(user, hashes).await?;
    Ok(codes)
}
