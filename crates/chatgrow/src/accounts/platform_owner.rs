//! Who runs the installation: a person, not a role in a business.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;

use super::caller::Caller;
use crate::app::App;
use crate::platform::db::{PlatformTx, fetch_optional};
use crate::platform::http::Problem;
use crate::platform::ids::UserId;

/// A person who runs the installation; no other caller gets past this extractor, and no key of a program.
///
/// Of a person with a second factor every session has passed it: switching it on ends all sessions but the one that
/// gave the first code.
#[derive(Debug, Clone)]
pub struct PlatformOwner {
    /// Who.
    pub user: UserId,
    /// Their name.
    pub name: String,
}

impl FromRequestParts<App> for PlatformOwner {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let caller = Caller::from_request_parts(parts, app).await?;
        let user = caller.person()?.user;
        let mut tx = app.db.platform_read().await?;
        if !is_platform_owner(app, &mut tx, user).await? {
            return Err(Problem::Forbidden);
        }
        Ok(Self {
            user,
            name: caller.name,
        })
    }
}

/// Whether `user` runs the installation: by an address that the configuration names and that was proven to be theirs;
/// where it names none and the database is a file of this machine, by having the first account.
pub(super) async fn is_platform_owner(
    app: &App,
    tx: &mut PlatformTx,
    user: UserId,
) -> sqlx::Result<bool> {
    let Some(person) = tx.user_by_id(user).await? else {
        return Ok(false);
    };
    let is_verified = person.email_verified_at.is_some();
    let named = &app.config.platform_owners;
    if !named.is_empty() {
        return Ok(is_verified && named.iter().any(|email| email.as_str() == person.email));
    }
    // Where no mail leaves, nobody can prove an address; the first account is known without one.
    let may_be_first = is_verified || !app.mailer.delivers();
    Ok(may_be_first && app.db.sqlite_file().is_some() && tx.first_user().await? == Some(user))
}

impl PlatformTx {
    /// Whose account was made first on SQLite, whose rows are numbered as they come: identifiers made in the same
    /// millisecond have no order.
    async fn first_user(&mut self) -> sqlx::Result<Option<UserId>> {
        let row: Option<(UserId,)> =
            fetch_optional!(self, "SELECT id FROM users ORDER BY rowid LIMIT 1")?;
        Ok(row.map(|(user,)| user))
    }
}
