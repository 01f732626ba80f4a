//! Who is calling: from a Bearer token, an API key or the cookies of a browser session.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use uuid::Uuid;

use super::api_keys::{self, ApiScope};
use super::roles::{Role, Verb};
use super::sessions::{ACCESS_COOKIE, CSRF_HEADER};
use crate::app::App;
use crate::journal::Actor;
use crate::platform::db::Scope;
use crate::platform::http::{GUEST, Identity, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{ApiKeyId, BusinessId, SessionId, UserId};
use crate::platform::links::Purpose;

/// Who calls: a signed-in person and the business they are working in, or a program with a key of its business.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The person's name, or the key's.
    pub name: String,
    /// The person's language, or that of the program's business.
    pub lang: Lang,
    who: Who,
}

#[derive(Debug, Clone)]
enum Who {
    Person {
        person: Person,
        membership: Option<(BusinessId, Role)>,
        /// Whether their business demands a second factor that they have not set up.
        second_factor_due: bool,
        via_token: bool,
    },
    Program {
        key: ApiKeyId,
        business: BusinessId,
        scopes: Vec<ApiScope>,
    },
}

/// A person who is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub user: UserId,
    /// Their session.
    pub session: SessionId,
}

impl Caller {
    /// The right to touch the business's data, if the person's role or the key's scopes allow `verb`.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] when they do not, or the caller belongs to no business;
    /// [`Problem::SecondFactorDue`] when the business demands a second factor that the person has not set up.
    pub fn may(&self, verb: Verb) -> Result<Scope, Problem> {
        match &self.who {
            Who::Person {
                membership: Some(_),
                second_factor_due: true,
                ..
            } => Err(Problem::SecondFactorDue),
            Who::Person {
                membership: Some((business, role)),
                ..
            } if role.may(verb) => Ok(Scope::granted(*business)),
            Who::Program {
                business, scopes, ..
            } if scopes.iter().any(|scope| scope.allows(verb)) => Ok(Scope::granted(*business)),
            _ => Err(Problem::Forbidden),
        }
    }

    /// The person, for what only a person may do.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] when a program calls.
    pub fn person(&self) -> Result<Person, Problem> {
        match self.who {
            Who::Person { person, .. } => Ok(person),
            Who::Program { .. } => Err(Problem::Forbidden),
        }
    }

    /// Whether the caller's session or key still lives, and may still do `verb`: for answers that go on for long.
    ///
    /// # Errors
    /// The driver's.
    pub async fn still_may(&self, app: &App, verb: Verb) -> sqlx::Result<bool> {
        let now = app.clock.now();
        match &self.who {
            Who::Person {
                person,
                membership: Some((business, _)),
                ..
            } => {
                let mut tx = app.db.platform_read().await?;
                let row = tx
                    .caller_of_session(person.session, Some(*business), now)
                    .await?;
                Ok(row.is_some_and(|row| {
                    !row.second_factor_due && row.role.is_some_and(|role| role.may(verb))
                }))
            }
            Who::Person { .. } => Ok(false),
            Who::Program {
                key,
                business,
                scopes,
            } => {
                let mut tx = app.db.read(Scope::granted(*business)).await?;
                Ok(tx.api_key_lives(*key, now).await?
                    && scopes.iter().any(|scope| scope.allows(verb)))
            }
        }
    }

    /// The caller as the journal names it.
    #[must_use]
    pub fn actor(&self) -> Actor {
        let name = self.name.clone();
        match self.who {
            Who::Person { person, .. } => Actor::User {
                id: person.user,
                name,
            },
            Who::Program { key, .. } => Actor::ApiKey { id: key, name },
        }
    }

    /// Whether the caller is a program with a token, and not a browser.
    #[must_use]
    pub fn is_api_client(&self) -> bool {
        match self.who {
            Who::Person { via_token, .. } => via_token,
            Who::Program { .. } => true,
        }
    }

    /// Whose idempotency keys these are.
    fn identity(&self) -> Identity {
        Identity(match self.who {
            Who::Person { person, .. } => person.user.to_string(),
            Who::Program { key, .. } => format!("key:{key}"),
        })
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
            request.extensions_mut().insert(caller.identity());
            request.extensions_mut().insert(caller);
        }
        Ok(None) => {
            // A guest's idempotency keys are told apart by the random key itself.
            request.extensions_mut().insert(Identity(GUEST.to_owned()));
        }
        Err(problem) => return problem.into_response(),
    }
    next.run(request).await
}

/// On the pages nobody is known: an owner who tries them out is a guest there, whatever her cookies say.
pub async fn as_guest(mut request: Request, next: Next) -> Response {
    request.extensions_mut().insert(Identity(GUEST.to_owned()));
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
    if via_token && api_keys::is_key(&token) {
        return program(app, &token, wanted_business(headers)?).await;
    }
    let now = app.clock.now();
    let Some(session) = app.tokens.read(&token, now) else {
        return Ok(None);
    };
    if !via_token && !method.is_safe() && !has_csrf_token(app, headers, session) {
        return Err(Problem::Csrf);
    }
    let wanted = wanted_business(headers)?;
    let mut tx = app.db.platform_read().await?;
    let Some(row) = tx.caller_of_session(session, wanted, now).await? else {
        return Ok(None);
    };
    if wanted.is_some() && row.role.is_none() {
        return Err(Problem::NotFound);
    }
    Ok(Some(Caller {
        name: row.full_name,
        lang: row.lang,
        who: Who::Person {
            person: Person {
                user: row.user_id,
                session,
            },
            membership: row.business_id.zip(row.role),
            second_factor_due: row.second_factor_due,
            via_token,
        },
    }))
}

/// The program whose key this is. A key works in its own business only.
async fn program(
    app: &App,
    token: &str,
    wanted: Option<BusinessId>,
) -> Result<Option<Caller>, Problem> {
    let Some((business, key)) = api_keys::find(app, token).await? else {
        return Ok(None);
    };
    if wanted.is_some_and(|wanted| wanted != business) {
        return Err(Problem::NotFound);
    }
    Ok(Some(Caller {
        name: key.name,
        lang: key.lang,
        who: Who::Program {
            key: key.id,
            business,
            scopes: ApiScope::read_list(&key.scopes),
        },
    }))
}

/// The business that the caller says they work in.
fn wanted_business(headers: &HeaderMap) -> Result<Option<BusinessId>, Problem> {
    let wanted = headers.get("x-business-id").map(|id| {
        id.to_str()
            .ok()
            .and_then(|id| id.parse::<Uuid>().ok())
            .map(BusinessId)
            .ok_or(Problem::NotFound)
    });
    wanted.transpose()
}

fn has_csrf_token(app: &App, headers: &HeaderMap, session: SessionId) -> bool {
    headers
        .get(CSRF_HEADER)
        .and_then(|token| token.to_str().ok())
        .and_then(|token| app.links.open::<1>(Purpose::Csrf, token))
        .is_some_and(|[id]| id == session.0)
}
