//! HTTP of signing up, in and out.

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum_extra::extract::CookieJar;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::caller::Caller;
use super::passwords::Verdict;
use super::recover;
use super::register::{self, Registered, Registration};
use super::routes::{Me, me_of};
use super::second_factor::{self, Challenge, Entered};
use super::sessions::{self, Origin, REFRESH_COOKIE, Tokens};
use crate::app::App;
use crate::platform::http::{ClientAddress, Json, Problem, TellsSecret};
use crate::platform::i18n::Lang;
use crate::platform::ids::UserId;
use crate::platform::limits::Class;
use crate::platform::text::Email;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(register_account))
        .routes(routes!(verify_email))
        .routes(routes!(login))
        .routes(routes!(refresh))
        .routes(routes!(logout))
        .routes(routes!(forgot_password))
        .routes(routes!(reset_password))
}

/// How a client wants its tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Delivery {
    /// In the body: for programs.
    #[default]
    Token,
    /// In HttpOnly cookies: for browsers.
    Cookie,
}

/// A sign-in: who and where, with the tokens when they were asked for in the body.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Session {
    #[serde(flatten)]
    me: Me,
    /// Send as `Authorization: Bearer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    access_token: Option<String>,
    /// Exchange at `/api/auth/refresh`; each works once.
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
    /// Seconds that the access token lives.
    expires_in: u64,
}

pub(super) async fn answer(
    app: &App,
    status: StatusCode,
    delivery: Delivery,
    (user, tokens): (UserId, Tokens),
) -> Result<Response, Problem> {
    let me = me_of(app, user, Some(tokens.session)).await?;
    let expires_in = app.tokens.lifetime().as_secs();
    if delivery == Delivery::Cookie {
        let jar = sessions::cookies(app, CookieJar::new(), &tokens);
        let session = Session {
            me,
            access_token: None,
            refresh_token: None,
            expires_in,
        };
        return Ok((status, jar, Json(session)).into_response());
    }
    let session = Session {
        me,
        access_token: Some(tokens.access),
        refresh_token: Some(tokens.refresh),
        expires_in,
    };
    Ok((status, Extension(TellsSecret), Json(session)).into_response())
}

/// What a right password leads to where the second factor is on.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct SecondStep {
    /// Always `second_factor`.
    status: &'static str,
    /// Answer it at `/api/auth/second-factor/verify`; it is good for nothing else.
    challenge: String,
    /// Seconds that it lives.
    expires_in: u64,
}

async fn entered(app: &App, delivery: Delivery, entered: Entered) -> Result<Response, Problem> {
    match entered {
        Entered::SignedIn(user, tokens) => {
            answer(app, StatusCode::OK, delivery, (user, tokens)).await
        }
        Entered::Challenged(Challenge { token, expires_in }) => {
            let step = SecondStep {
                status: "second_factor",
                challenge: token,
                expires_in,
            };
            Ok((StatusCode::ACCEPTED, Extension(TellsSecret), Json(step)).into_response())
        }
    }
}

pub(super) fn origin(address: ClientAddress, headers: &HeaderMap) -> Origin {
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|agent| agent.to_str().ok())
        .unwrap_or_default();
    Origin {
        address: address.0.to_string(),
        user_agent: agent.chars().take(300).collect(),
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Register {
    /// Your name.
    #[schema(max_length = 120)]
    full_name: String,
    /// The business's name; your own when absent.
    business_name: Option<String>,
    /// Where to reach you, and your sign-in.
    #[schema(format = "email")]
    email: String,
    /// 8 to 200 characters.
    #[schema(min_length = 8, max_length = 200)]
    password: String,
    /// Telephone, in any spelling.
    phone: Option<String>,
    /// What kind of business it is.
    service_type: Option<String>,
    /// `he` when absent.
    #[serde(default)]
    locale: Lang,
    /// Where the tokens go.
    #[serde(default)]
    delivery: Delivery,
}

/// What to do after registering.
#[derive(Debug, Serialize, ToSchema)]
struct CheckEmail {
    /// Always `check_email`.
    status: &'static str,
}

/// Open an account and a business.
#[utoipa::path(post, path = "/api/auth/register", tag = "accounts", request_body = Register, responses(
    (status = 201, description = "Signed in (where no mail is set up)", body = Session),
    (status = 202, description = "A mail is on its way, whether or not the address was known", body = CheckEmail)))]
async fn register_account(
    State(app): State<App>,
    address: ClientAddress,
    headers: HeaderMap,
    Json(body): Json<Register>,
) -> Result<Response, Problem> {
    let form = Registration {
        full_name: &body.full_name,
        business_name: body.business_name.as_deref(),
        email: &body.email,
        password: &body.password,
        phone: body.phone.as_deref(),
        service_type: body.service_type.as_deref(),
        lang: body.locale,
    };
    match register::register(&app, &form, &origin(address, &headers)).await? {
        Registered::CheckEmail => Ok((
            StatusCode::ACCEPTED,
            Json(CheckEmail {
                status: "check_email",
            }),
        )
            .into_response()),
        Registered::SignedIn(user, tokens) => {
            answer(&app, StatusCode::CREATED, body.delivery, (user, tokens)).await
        }
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct VerifyEmail {
    /// From the mail's link.
    token: String,
    /// Where the tokens go.
    #[serde(default)]
    delivery: Delivery,
}

/// Confirm an address by the link of a mail, and sign in.
#[utoipa::path(post, path = "/api/auth/verify-email", tag = "accounts", request_body = VerifyEmail,
    responses((status = 200, body = Session), (status = 202, description = "A code is needed", body = SecondStep)))]
async fn verify_email(
    State(app): State<App>,
    address: ClientAddress,
    headers: HeaderMap,
    Json(body): Json<VerifyEmail>,
) -> Result<Response, Problem> {
    let opened = recover::verify_email(&app, &body.token, &origin(address, &headers)).await?;
    entered(&app, body.delivery, opened).await
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Login {
    /// The account's address.
    email: String,
    /// Its password.
    password: String,
    /// Where the tokens go.
    #[serde(default)]
    delivery: Delivery,
}

/// Sign in. Where the second factor is on, a right password is answered 202 with a challenge.
#[utoipa::path(post, path = "/api/auth/login", tag = "accounts", request_body = Login,
    responses((status = 200, body = Session), (status = 202, description = "A code is needed", body = SecondStep)))]
async fn login(
    State(app): State<App>,
    address: ClientAddress,
    headers: HeaderMap,
    Json(body): Json<Login>,
) -> Result<Response, Problem> {
    let email = Email::parse(&body.email).ok_or(Problem::BadCredentials)?;
    app.limits
        .check(Class::SignIn, &format!("account:{}", email.as_str()))
        .await?;
    let user = app
        .db
        .platform_read()
        .await?
        .user_by_email(email.as_str())
        .await?;
    let verdict = app
        .passwords
        .check(
            &body.password,
            user.as_ref().map(|user| user.password_hash.as_str()),
        )
        .await?;
    let user = user
        .filter(|_| verdict != Verdict::Wrong)
        .ok_or(Problem::BadCredentials)?;
    let mut tx = app.db.platform_write().await?;
    if verdict == Verdict::RightButOld {
        tx.set_password(user.id, &app.passwords.hash(&body.password).await?)
            .await?;
    }
    let opened = second_factor::enter(&app, tx, user.id, &origin(address, &headers)).await?;
    entered(&app, body.delivery, opened).await
}

#[derive(Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Refresh {
    /// The refresh token; a browser's comes in its cookie.
    refresh_token: Option<String>,
    /// Where the new tokens go.
    #[serde(default)]
    delivery: Delivery,
}

/// Exchange a refresh token for new tokens. A token that comes a second time ends its session.
#[utoipa::path(post, path = "/api/auth/refresh", tag = "accounts", request_body = Refresh,
    responses((status = 200, body = Session)))]
async fn refresh(
    State(app): State<App>,
    jar: CookieJar,
    Json(body): Json<Refresh>,
) -> Result<Response, Problem> {
    let from_cookie = || {
        jar.get(REFRESH_COOKIE)
            .map(|cookie| cookie.value().to_owned())
    };
    let token = body
        .refresh_token
        .or_else(from_cookie)
        .ok_or(Problem::Unauthenticated)?;
    let refreshed = sessions::refresh(&app, &token).await?;
    answer(&app, StatusCode::OK, body.delivery, refreshed).await
}

/// Sign out.
#[utoipa::path(post, path = "/api/auth/logout", tag = "accounts", responses((status = 204)),
    security(("bearer" = []), ("cookie" = [])))]
async fn logout(
    State(app): State<App>,
    caller: Caller,
    jar: CookieJar,
) -> Result<(StatusCode, CookieJar), Problem> {
    let person = caller.person()?;
    let mut tx = app.db.platform_write().await?;
    tx.revoke_session(person.session, app.clock.now()).await?;
    tx.commit().await?;
    Ok((StatusCode::NO_CONTENT, sessions::no_cookies(&app, jar)))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ForgotPassword {
    /// The account's address.
    email: String,
}

/// Ask for a mail with a link to choose a new password. The answer is the same for an unknown address.
#[utoipa::path(post, path = "/api/auth/forgot-password", tag = "accounts", request_body = ForgotPassword,
    responses((status = 202, description = "A mail is on its way, if there is such an account")))]
async fn forgot_password(
    State(app): State<App>,
    Json(body): Json<ForgotPassword>,
) -> Result<StatusCode, Problem> {
    recover::forgot_password(&app, &body.email).await?;
    Ok(StatusCode::ACCEPTED)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ResetPassword {
    /// From the mail's link.
    token: String,
    /// The new password, 8 to 200 characters.
    #[schema(min_length = 8, max_length = 200)]
    password: String,
}

/// Choose a new password by the link of a mail; every session ends.
#[utoipa::path(post, path = "/api/auth/reset-password", tag = "accounts", request_body = ResetPassword,
    responses((status = 204)))]
async fn reset_password(
    State(app): State<App>,
    Json(body): Json<ResetPassword>,
) -> Result<StatusCode, Problem> {
    recover::reset_password(&app, &body.token, &body.password).await?;
    Ok(StatusCode::NO_CONTENT)
}
