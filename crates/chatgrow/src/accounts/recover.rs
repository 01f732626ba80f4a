//! Links by mail: confirming an address, choosing a new password.

use jiff::{SignedDuration, Timestamp};

use super::model::password_fault;
use super::register::confirm;
use super::second_factor::{Entered, enter, silence_devices};
use super::sessions::Origin;
use crate::app::App;
use crate::jobs::{self, AccountMail, Work};
use crate::platform::db::PlatformTx;
use crate::platform::http::Problem;
use crate::platform::ids::UserId;
use crate::platform::limits::Class;
use crate::platform::links::Purpose;
use crate::platform::random;
use crate::platform::text::Email;

/// A link to choose a password works this long.
const RESET_HOURS: i64 = 2;
/// An invitation's link works this long.
const INVITATION_HOURS: i64 = 24 * 7;
/// A link to confirm an address works this long.
const VERIFY_HOURS: i64 = 48;

/// Follows the link of a mail: opens the account of a registration, or confirms a user's address.
pub(super) async fn verify_email(
    app: &App,
    token: &str,
    origin: &Origin,
) -> Result<Entered, Problem> {
    let bad_link = || Problem::invalid("/token", "bad_link");
    let [id] = app
        .links
        .open::<1>(Purpose::AccountToken, token)
        .ok_or_else(bad_link)?;
    if let Some((user, tokens)) = confirm(app, id, origin).await? {
        return Ok(Entered::SignedIn(user, tokens));
    }
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    let user = tx
        .use_account_token(id, "verify_email", now)
        .await?
        .ok_or_else(bad_link)?;
    tx.set_email_verified(user, now).await?;
    enter(app, tx, user, origin).await
}

/// Sends a link to choose a new password, if there is such an account; the answer is the same if not.
pub(super) async fn forgot_password(app: &App, email: &str) -> Result<(), Problem> {
    let email = Email::parse(email).ok_or_else(|| Problem::invalid("/email", "bad_email"))?;
    app.limits
        .check(Class::SignIn, &format!("reset:{}", email.as_str()))
        .await?;
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    if let Some(user) = tx.user_by_email(email.as_str()).await? {
        plan_password_mail(&mut tx, user.id, AccountMail::ResetPassword, now).await?;
    }
    Ok(tx.commit().await?)
}

/// Plans a mail with a link to choose a password.
pub(super) async fn plan_password_mail(
    tx: &mut PlatformTx,
    user: UserId,
    mail: AccountMail,
    now: Timestamp,
) -> sqlx::Result<()> {
    let hours = if mail == AccountMail::Invitation {
        INVITATION_HOURS
    } else {
        RESET_HOURS
    };
    plan_link(tx, user, "reset_password", mail, hours, now).await
}

/// Plans a mail with a link to confirm the address of a user who is signed in already.
pub(super) async fn plan_verification(
    tx: &mut PlatformTx,
    user: UserId,
    now: Timestamp,
) -> sqlx::Result<()> {
    plan_link(
        tx,
        user,
        "verify_email",
        AccountMail::VerifyEmail,
        VERIFY_HOURS,
        now,
    )
    .await
}

async fn plan_link(
    tx: &mut PlatformTx,
    user: UserId,
    purpose: &str,
    mail: AccountMail,
    hours: i64,
    now: Timestamp,
) -> sqlx::Result<()> {
    let id = random::uuid(now);
    let expires_at = now
        .checked_add(SignedDuration::from_hours(hours))
        .unwrap_or(Timestamp::MAX);
    tx.insert_account_token(id, user, purpose, expires_at, now)
        .await?;
    jobs::plan(
        tx,
        now,
        None,
        &format!("account-mail:{id}"),
        &Work::AccountMail { mail, id },
        now,
    )
    .await
}

/// Sets a new password by a link, ends every session and silences every device: whoever was signed in may have been the
/// reason.
pub(super) async fn reset_password(app: &App, token: &str, password: &str) -> Result<(), Problem> {
    if let Some(fault) = password_fault(password) {
        return Err(Problem::invalid("/password", fault));
    }
    let bad_link = || Problem::invalid("/token", "bad_link");
    let [id] = app
        .links
        .open::<1>(Purpose::AccountToken, token)
        .ok_or_else(bad_link)?;
    let hash = app.passwords.hash(password).await?;
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    let user = tx
        .use_account_token(id, "reset_password", now)
        .await?
        .ok_or_else(bad_link)?;
    tx.set_password(user, &hash).await?;
    // The link came by mail: the address is theirs.
    tx.set_email_verified(user, now).await?;
    tx.revoke_sessions_of(user, now).await?;
    let tx = silence_devices(tx, user).await?;
    Ok(tx.commit().await?)
}
