//! HTTP of the second factor.

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::manage;
use super::prove::ProofBody;
use super::sign_in;
use crate::accounts::caller::Caller;
use crate::accounts::session_routes::{Delivery, Session, answer, origin};
use crate::app::App;
use crate::platform::http::{ClientAddress, Json, Problem, TellsSecret};
use crate::platform::qr;

pub(in crate::accounts) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(answer_challenge))
        .routes(routes!(read_second_factor))
        .routes(routes!(begin_second_factor))
        .routes(routes!(confirm_second_factor))
        .routes(routes!(turn_off_second_factor))
        .routes(routes!(renew_recovery_codes))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AnswerChallenge {
    /// From the answer to the password.
    challenge: String,
    /// Six digits of the app, or a recovery code.
    code: String,
    /// Where the tokens go.
    #[serde(default)]
    delivery: Delivery,
}

/// The second step of signing in. 422 `wrong_code` for a code that is wrong or was used; 401 when the challenge is
/// over: ten minutes or five codes after the password.
#[utoipa::path(post, path = "/api/auth/second-factor/verify", tag = "accounts", request_body = AnswerChallenge,
    responses((status = 200, body = Session)))]
async fn answer_challenge(
    State(app): State<App>,
    address: ClientAddress,
    headers: HeaderMap,
    Json(body): Json<AnswerChallenge>,
) -> Result<Response, Problem> {
    let origin = origin(address, &headers);
    let opened = sign_in::answer(&app, (&body.challenge, &body.code), &origin).await?;
    answer(&app, StatusCode::OK, body.delivery, opened).await
}

/// How it stands with the second factor.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct SecondFactorView {
    /// Since when it is on; null while it is off.
    since: Option<Timestamp>,
    /// Recovery codes that were not used.
    recovery_codes_left: i64,
    /// Businesses of yours that demand it.
    demanded_by: Vec<String>,
}

/// Is your second factor on?
#[utoipa::path(get, path = "/api/auth/second-factor", tag = "accounts",
    responses((status = 200, body = SecondFactorView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_second_factor(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<SecondFactorView>, Problem> {
    let mut tx = app.db.platform_read().await?;
    let factor = tx.second_factor(caller.person()?.user).await?;
    let since = factor.and_then(|factor| factor.confirmed_at);
    Ok(Json(SecondFactorView {
        since: since.and_then(|at| Timestamp::from_millisecond(at).ok()),
        recovery_codes_left: tx.recovery_codes_left(caller.person()?.user).await?,
        demanded_by: tx.demanding_businesses(caller.person()?.user).await?,
    }))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct BeginSecondFactor {
    /// Your password.
    password: String,
}

/// What to bring into an authenticator app.
#[derive(Debug, Serialize, ToSchema)]
struct SecondFactorSecret {
    /// For typing: base32, 32 letters and digits.
    secret: String,
    /// `otpauth://totp/…`, for a telephone that opens it.
    uri: String,
    /// The same as a QR code (SVG).
    qr: String,
}

/// Begin to set up the second factor (TOTP, RFC 6238). It is not on before a code was given.
#[utoipa::path(post, path = "/api/auth/second-factor/set-up", tag = "accounts", request_body = BeginSecondFactor,
    responses((status = 200, body = SecondFactorSecret)), security(("bearer" = []), ("cookie" = [])))]
async fn begin_second_factor(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<BeginSecondFactor>,
) -> Result<Response, Problem> {
    let set_up = manage::begin(&app, &caller, &body.password).await?;
    let secret = SecondFactorSecret {
        qr: qr::svg(&set_up.uri).unwrap_or_default(),
        secret: set_up.secret,
        uri: set_up.uri,
    };
    Ok((Extension(TellsSecret), Json(secret)).into_response())
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ConfirmSecondFactor {
    /// Six digits of the app.
    code: String,
}

/// Ten codes that are shown this once.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct RecoveryCodes {
    /// Each works once in the place of a code of the app.
    recovery_codes: Vec<String>,
}

impl RecoveryCodes {
    fn answer(recovery_codes: Vec<String>) -> Response {
        (Extension(TellsSecret), Json(Self { recovery_codes })).into_response()
    }
}

/// Switch the second factor on; your other sessions end.
#[utoipa::path(post, path = "/api/auth/second-factor/confirm", tag = "accounts", request_body = ConfirmSecondFactor,
    responses((status = 200, body = RecoveryCodes)), security(("bearer" = []), ("cookie" = [])))]
async fn confirm_second_factor(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ConfirmSecondFactor>,
) -> Result<Response, Problem> {
    let codes = manage::confirm(&app, &caller, &body.code).await?;
    Ok(RecoveryCodes::answer(codes))
}

/// Switch the second factor off.
#[utoipa::path(post, path = "/api/auth/second-factor/off", tag = "accounts", request_body = ProofBody,
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn turn_off_second_factor(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ProofBody>,
) -> Result<StatusCode, Problem> {
    manage::turn_off(&app, &caller, body.proof()?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// New recovery codes; the old ones work no more.
#[utoipa::path(post, path = "/api/auth/second-factor/recovery-codes", tag = "accounts", request_body = ProofBody,
    responses((status = 200, body = RecoveryCodes)), security(("bearer" = []), ("cookie" = [])))]
async fn renew_recovery_codes(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ProofBody>,
) -> Result<Response, Problem> {
    let codes = manage::renew_codes(&app, &caller, body.proof()?).await?;
    Ok(RecoveryCodes::answer(codes))
}
