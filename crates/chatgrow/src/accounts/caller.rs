//! Who is calling: from a Bearer token or the cookies of a browser session.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use uuid::Uuid;

use super::roles::{Role, Verb};
use super::sessions::{ACCESS_COOKIE, CSRF_HEADER};
use crate::app::App;
use crate::journal::Actor;
use crate::platform::db::Scope;
use crate::platform::http::{Identity, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{BusinessId, SessionId, UserId};
use crate::platform::links::Purpose;

/// A signed-in person and the business they are working in.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The person.
    pub user: UserId,
    /// Their name.
    pub name: String,
    /// Their session.
    pub session: SessionId,
    /// Their language.
    pub lang: Lang,
    membership: Option<(BusinessId, Role)>,
    second_factor_due: bool,
    via_token: bool,
}

impl Caller {
    /// The right to touch the business's data, if the caller's role allows `verb`.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] when it does not, or the caller belongs to no business;
    /// [`Problem::SecondFactorDue`] when the business demands a second factor that the caller has not set up.
    pub fn may(&self, verb: Verb) -> Result<Scope, Problem> {
        match self.membership {
            Some(_) if self.second_factor_due => Err(Problem::SecondFactorDue),
            Some((business, role)) if role.may(verb) => Ok(Scope::granted(business)),
            _ => Err(Problem::Forbidden),
        }
    }

    /// Whether the caller's session still lives, and may still do `verb`: for answers that go on for long.
    ///
    /// # Errors
    /// The driver's.
    pub async fn still_may(&self, app: &App, verb: Verb) -> sqlx::Result<bool> {
        let Some((business, _)) = self.membership else {
            return Ok(false);
        };
        let mut tx = app.db.platform_read().await?;
        let row = tx
            .caller_of_session(self.session, Some(business), app.clock.now())
            .await?;
        Ok(row.is_some_and(|row| {
            !row.second_factor_due && row.role.is_some_and(|role| role.may(verb))
        }))
    }

    /// The caller as the journal names it.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::User {
            id: self.user,
            name: self.name.clone(),
        }
    }

    /// Whether the caller is a program with a token, and not a browser.
    #[must_use]
    pub fn is_api_client(&self) -> bool {
        self.via_token
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or(Problem::Unauthenticated)
    }
}

/// The e-mail address that a person signs in with.
///
/// # Errors
/// The driver's.
pub async fn email_of(app: &App, user: UserId) -> sqlx::Result<Option<String>> {
    let mut tx = app.db.platform_read().await?;
    Ok(tx.user_by_id(user).await?.map(|user| user.email))
}

/// Finds out who calls, once per request. A request without credentials goes on as a guest's; one with
/// a cookie that changes something must prove that a page of ours sent it.
pub async fn authenticate(State(app): State<App>, mut request: Request, next: Next) -> Response {
    match identify(&app, request.method(), request.headers()).await {
        Ok(Some(caller)) => {
            request
                .extensions_mut()
                .insert(Identity(caller.user.to_string()));
            request.extensions_mut().insert(caller);
        }
        Ok(None) => {
            // A guest's idempotency keys are told apart by the random key itself.
            request
                .extensions_mut()
                .insert(Identity("guest".to_owned()));
        }
        Err(problem) => return problem.into_response(),
    }
    next.run(request).await
}

async fn identify(
    app: &App,
    method: &Method,
    headers: &HeaderMap,
) -> Result<Option<Caller>, Problem> {
    let bearer = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim().to_owned());
    let via_token = bearer.is_some();
    let cookie = || {
        CookieJar::from_headers(headers)
            .get(ACCESS_COOKIE)
            .map(|cookie| cookie.value().to_owned())
    };
    let Some(token) = bearer.or_else(cookie) else {
        return Ok(None);
    };
    let now = app.clock.now();
    let Some(session) = app.tokens.read(&token, now) else {
        return Ok(None);
    };
    if !via_token && !method.is_safe() && !has_csrf_token(app, headers, session) {
        return Err(Problem::Csrf);
    }
    let wanted = headers.get("x-business-id").map(|id| {
        id.to_str()
            .ok()
            .and_then(|id| id.parse::<Uuid>().ok())
            .map(BusinessId)
            .ok_or(Problem::NotFound)
    });
    let wanted = wanted.transpose()?;
    let mut tx = app.db.platform_read().await?;
    let Some(row) = tx.caller_of_session(session, wanted, now).await? else {
        return Ok(None);
    };
    if wanted.is_some() && row.role.is_none() {
        return Err(Problem::NotFound);
    }
    Ok(Some(Caller {
        user: row.user_id,
        name: row.full_name,
        session,
        lang: row.lang,
        membership: row.business_id.zip(row.role),
        second_factor_due: row.second_factor_due,
        via_token,
    }))
}

fn has_csrf_token(app: &App, headers: &HeaderMap, session: SessionId) -> bool {
    headers
        .get(CSRF_HEADER)
        .and_then(|token| token.to_str().ok())
        .and_then(|token| app.links.open::<1>(Purpose::Csrf, token))
        .is_some_and(|[id]| id == session.0)
}
