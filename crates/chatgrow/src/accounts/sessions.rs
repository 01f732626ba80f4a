//! Sessions: a short access token and a refresh token that is exchanged for a new one at each use.
//!
//! A refresh token that was exchanged already and comes again has been copied: its session ends. Within
//! [`GRACE`] it is only refused, because two tabs of one browser may ask at once.

use std::time::Duration;

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use jiff::Timestamp;

use super::store::{NewSession, insert_session};
use crate::app::App;
use crate::platform::db::Unit;
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, SessionId, UserId};
use crate::platform::links::{Purpose, token_hash};
use crate::platform::random;

pub(super) const ACCESS_COOKIE: &str = "cg_access";
pub(super) const REFRESH_COOKIE: &str = "cg_refresh";
pub(super) const CSRF_COOKIE: &str = "cg_csrf";
pub(super) const CSRF_HEADER: &str = "x-csrf-token";
const GRACE: Duration = Duration::from_secs(20);

/// The tokens of a session, as the client gets them.
pub(super) struct Tokens {
    pub(super) session: SessionId,
    pub(super) access: String,
    pub(super) refresh: String,
}

/// Where a sign-in comes from, for the list of sessions.
#[derive(Debug, Clone)]
pub(super) struct Origin {
    pub(super) address: String,
    pub(super) user_agent: String,
}

/// Opens a session of `user`.
pub(super) async fn open(
    app: &App,
    tx: &mut impl Unit,
    user: UserId,
    business: Option<BusinessId>,
    origin: &Origin,
    now: Timestamp,
) -> Result<Tokens, Problem> {
    let session = SessionId::new(now);
    let refresh = random::token();
    let new = NewSession {
        id: session,
        user,
        business,
        refresh_hash: token_hash(&refresh),
        origin,
        now,
        expires_at: expiry(app, now),
    };
    insert_session(tx, &new).await?;
    let access = app
        .tokens
        .issue(user, session, now)
        .map_err(Problem::Internal)?;
    Ok(Tokens {
        session,
        access,
        refresh,
    })
}

/// Exchanges a refresh token.
pub(super) async fn refresh(app: &App, token: &str) -> Result<(UserId, Tokens), Problem> {
    let now = app.clock.now();
    let hash = token_hash(token);
    let mut tx = app.db.platform_write().await?;
    if let Some((session, spent_at)) = tx.spent_refresh_token(&hash).await? {
        let since = now.as_millisecond().saturating_sub(spent_at);
        if since > i64::try_from(GRACE.as_millis()).unwrap_or(i64::MAX) {
            tracing::warn!(%session, "a spent refresh token came back: its session is ended");
            tx.revoke_session(session, now).await?;
            tx.commit().await?;
        }
        return Err(Problem::Unauthenticated);
    }
    let next = random::token();
    let exchanged = tx
        .exchange_refresh_token(&hash, &token_hash(&next), now, expiry(app, now))
        .await?;
    let (session, user) = exchanged.ok_or(Problem::Unauthenticated)?;
    tx.commit().await?;
    let access = app
        .tokens
        .issue(user, session, now)
        .map_err(Problem::Internal)?;
    Ok((
        user,
        Tokens {
            session,
            access,
            refresh: next,
        },
    ))
}

fn expiry(app: &App, now: Timestamp) -> Timestamp {
    now.checked_add(app.config.refresh_lifetime)
        .unwrap_or(Timestamp::MAX)
}

/// The cookies of a browser session: tokens out of reach of scripts, and the CSRF token for them.
pub(super) fn cookies(app: &App, jar: CookieJar, tokens: &Tokens) -> CookieJar {
    let lifetime = app.config.refresh_lifetime;
    let csrf = app.links.sign(Purpose::Csrf, &[tokens.session.0]);
    jar.add(cookie(
        app,
        ACCESS_COOKIE,
        tokens.access.clone(),
        "/",
        true,
        app.tokens.lifetime(),
    ))
    .add(cookie(
        app,
        REFRESH_COOKIE,
        tokens.refresh.clone(),
        "/api/auth",
        true,
        lifetime,
    ))
    .add(cookie(app, CSRF_COOKIE, csrf, "/", false, lifetime))
}

/// The same cookies, gone.
pub(super) fn no_cookies(app: &App, jar: CookieJar) -> CookieJar {
    [
        (ACCESS_COOKIE, "/", true),
        (REFRESH_COOKIE, "/api/auth", true),
        (CSRF_COOKIE, "/", false),
    ]
    .into_iter()
    .fold(jar, |jar, (name, path, hidden)| {
        jar.add(cookie(
            app,
            name,
            String::new(),
            path,
            hidden,
            Duration::ZERO,
        ))
    })
}

fn cookie(
    app: &App,
    name: &'static str,
    value: String,
    path: &'static str,
    hidden: bool,
    lifetime: Duration,
) -> Cookie<'static> {
    let seconds = i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX);
    Cookie::build((name, value))
        .path(path)
        .http_only(hidden)
        .secure(app.config.base_url.starts_with("https://"))
        .same_site(SameSite::Lax)
        .max_age(cookie::time::Duration::seconds(seconds))
        .build()
}

/// Deletes sessions, registrations, links and challenges that ended more than a month ago.
///
/// # Errors
/// The driver's.
pub async fn forget_expired(app: &App) -> sqlx::Result<()> {
    let month_ago = app
        .clock
        .now()
        .checked_sub(jiff::SignedDuration::from_hours(24 * 30))
        .unwrap_or(Timestamp::MIN);
    let mut tx = app.db.platform_write().await?;
    tx.delete_expired_accounts_rows(month_ago).await?;
    tx.delete_old_proofs(month_ago).await?;
    tx.commit().await
}
