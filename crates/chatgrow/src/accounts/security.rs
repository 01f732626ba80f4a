//! A person's password while signed in, and what a business demands of its team's sign-ins.

use serde_json::json;

use super::caller::Caller;
use super::model::{User, password_fault};
use super::passwords::Verdict;
use super::second_factor::{silence_devices, tell};
use crate::app::App;
use crate::journal::{self, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx, execute, fetch_one};
use crate::platform::http::Problem;
use crate::platform::ids::UserId;
use crate::platform::limits::Class;

/// The person, if the password is theirs; else `field` is at fault. Guessing is as slow as at the sign-in.
pub(super) async fn check_password(
    app: &App,
    user: UserId,
    password: &str,
    field: &'static str,
) -> Result<User, Problem> {
    let mut tx = app.db.platform_read().await?;
    let person = tx.user_by_id(user).await?.ok_or(Problem::Unauthenticated)?;
    drop(tx);
    app.limits
        .check(Class::SignIn, &format!("account:{}", person.email))
        .await?;
    let verdict = app
        .passwords
        .check(password, Some(&person.password_hash))
        .await?;
    match verdict {
        Verdict::Wrong => Err(Problem::invalid(field, "wrong_password")),
        Verdict::Right | Verdict::RightButOld => Ok(person),
    }
}

/// Sets a new password, ends every session but the one that asks, and silences every device.
pub(super) async fn change_password(
    app: &App,
    caller: &Caller,
    (current, new): (&str, &str),
) -> Result<(), Problem> {
    if let Some(fault) = password_fault(new) {
        return Err(Problem::invalid("/newPassword", fault));
    }
    check_password(app, caller.person()?.user, current, "/currentPassword").await?;
    let hash = app.passwords.hash(new).await?;
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    tx.set_password(caller.person()?.user, &hash).await?;
    tx.revoke_other_sessions(caller.person()?.user, caller.person()?.session, now)
        .await?;
    let tx = silence_devices(tx, caller.person()?.user).await?;
    let who = (caller.person()?.user, caller.name.as_str());
    let tx = tell(tx, now, who, Kind::MemberPasswordChanged, json!({})).await?;
    Ok(tx.commit().await?)
}

/// Whether the business demands a second factor of its team.
pub(super) async fn demands_second_factor(tx: &mut Tx) -> sqlx::Result<bool> {
    const SQL: &str = "SELECT second_factor_required FROM businesses WHERE id = $1";
    let business = tx.business();
    let (required,): (bool,) = fetch_one!(tx, SQL, business)?;
    Ok(required)
}

/// Says whether it does from now on. Who has no second factor and is not here by a passkey cannot demand it: they would
/// lock themselves out.
pub(super) async fn demand_second_factor(
    app: &App,
    scope: Scope,
    caller: &Caller,
    required: bool,
) -> Result<(), Problem> {
    const SQL: &str = "
        UPDATE businesses SET second_factor_required = $2 WHERE id = $1 AND second_factor_required <> $2";
    let mut tx = app.db.platform_write().await?;
    let person = caller.person()?;
    if required
        && !tx.has_second_factor(person.user).await?
        && tx.passkey_of_session(person.session).await?.is_none()
    {
        return Err(Problem::conflict("second_factor_off"));
    }
    let mut tx = tx.enter(scope).await?;
    if execute!(tx, SQL, scope.business(), required)? == 0 {
        return Ok(());
    }
    let change = Change {
        kind: Kind::SecuritySettingsUpdated,
        subject: Subject::Business(scope.business()),
        customer: None,
        data: json!({ "secondFactorRequired": required }),
    };
    journal::record(&mut tx, app.clock.now(), &caller.actor(), change).await?;
    Ok(tx.commit().await?)
}
