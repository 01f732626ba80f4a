//! HTTP of passkeys.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::form::{Ceremony, NewCredential, Passkey, SignedCredential};
use super::register::{self, PasskeyName};
use super::{manage, sign_in};
use crate::accounts::caller::Caller;
use crate::accounts::second_factor::ProofBody;
use crate::accounts::session_routes::{Delivery, Session, answer, origin};
use crate::app::App;
use crate::platform::http::{ClientAddress, Json, PathId, Problem};
use crate::platform::ids::PasskeyId;
use crate::platform::paging::Page;

pub(in crate::accounts) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(begin_passkey_sign_in))
        .routes(routes!(sign_in_with_passkey))
        .routes(routes!(list_passkeys, add_passkey))
        .routes(routes!(begin_passkey))
        .routes(routes!(rename_passkey))
        .routes(routes!(remove_passkey))
}

/// Begin to sign in with a passkey. No address is asked for: the passkey says whose it is. 409 `passkeys_unavailable`
/// where the address of this installation is not https with a domain name.
#[utoipa::path(post, path = "/api/auth/passkeys/sign-in/begin", tag = "accounts",
    responses((status = 200, body = Ceremony)))]
async fn begin_passkey_sign_in(State(app): State<App>) -> Result<Json<Ceremony>, Problem> {
    sign_in::begin(&app).await.map(Json)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PasskeySignIn {
    /// From the challenge.
    ceremony: String,
    /// What the browser's passkey answered: its `toJSON()`.
    credential: SignedCredential,
    /// Where the tokens go.
    #[serde(default)]
    delivery: Delivery,
}

/// Sign in with a passkey: both factors in one, so no code is asked for. 401 `bad_passkey` for whatever is wrong with
/// the answer, for a passkey that was removed, and after five minutes.
#[utoipa::path(post, path = "/api/auth/passkeys/sign-in", tag = "accounts", request_body = PasskeySignIn,
    responses((status = 200, body = Session)))]
async fn sign_in_with_passkey(
    State(app): State<App>,
    address: ClientAddress,
    headers: HeaderMap,
    Json(body): Json<PasskeySignIn>,
) -> Result<Response, Problem> {
    let origin = origin(address, &headers);
    let opened = sign_in::finish(&app, (&body.ceremony, body.credential), &origin).await?;
    answer(&app, StatusCode::OK, body.delivery, opened).await
}

/// Your passkeys, the oldest first.
#[utoipa::path(get, path = "/api/auth/passkeys", tag = "accounts",
    responses((status = 200, body = Page<Passkey>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_passkeys(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<Passkey>>, Problem> {
    let person = caller.person()?;
    let mut tx = app.db.platform_read().await?;
    let used_by = tx.passkey_of_session(person.session).await?;
    let rows = tx.passkeys_of(person.user).await?;
    let shown = rows.into_iter().map(|row| Passkey::of(row, used_by));
    Ok(Json(Page::whole(shown.collect())))
}

/// Begin to add a passkey. 409 `too_many_passkeys` for who has ten, `passkeys_unavailable` where the address of this
/// installation is not https with a domain name.
#[utoipa::path(post, path = "/api/auth/passkeys/begin", tag = "accounts", request_body = ProofBody,
    responses((status = 200, body = Ceremony)), security(("bearer" = []), ("cookie" = [])))]
async fn begin_passkey(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ProofBody>,
) -> Result<Json<Ceremony>, Problem> {
    register::begin(&app, &caller, body.proof()?)
        .await
        .map(Json)
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AddPasskey {
    /// From the challenge, which lives five minutes.
    ceremony: String,
    /// What you know it by, for example the device.
    #[schema(max_length = 60)]
    name: String,
    /// What the browser made: its `toJSON()`.
    credential: NewCredential,
}

/// Add a passkey. The session that adds it counts as opened with it.
#[utoipa::path(post, path = "/api/auth/passkeys", tag = "accounts", request_body = AddPasskey,
    responses((status = 201, body = Passkey)), security(("bearer" = []), ("cookie" = [])))]
async fn add_passkey(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<AddPasskey>,
) -> Result<(StatusCode, Json<Passkey>), Problem> {
    let name = named(&body.name)?;
    let added = (body.ceremony.as_str(), body.credential);
    let row = register::finish(&app, &caller, added, &name).await?;
    let id = row.id;
    Ok((StatusCode::CREATED, Json(Passkey::of(row, Some(id)))))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct RenamePasskey {
    /// What you know it by.
    #[schema(max_length = 60)]
    name: String,
}

/// Give a passkey another name.
#[utoipa::path(put, path = "/api/auth/passkeys/{id}", tag = "accounts", params(("id" = Uuid, Path)),
    request_body = RenamePasskey, responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn rename_passkey(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(body): Json<RenamePasskey>,
) -> Result<StatusCode, Problem> {
    let name = named(&body.name)?;
    manage::rename(&app, &caller, PasskeyId(id), &name).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Remove a passkey; the other sessions that it opened end.
#[utoipa::path(post, path = "/api/auth/passkeys/{id}/remove", tag = "accounts", params(("id" = Uuid, Path)),
    request_body = ProofBody, responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_passkey(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(body): Json<ProofBody>,
) -> Result<StatusCode, Problem> {
    manage::remove(&app, &caller, PasskeyId(id), body.proof()?).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn named(name: &str) -> Result<PasskeyName, Problem> {
    PasskeyName::parse(name).ok_or_else(|| Problem::invalid("/name", "bad_name"))
}
