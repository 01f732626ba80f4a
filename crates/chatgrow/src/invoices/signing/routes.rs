//! HTTP of signing.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::keys::{self, UploadForm};
use super::model::{KeyRow, Origin, digits};
use super::switch::{SwitchForm, switch};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::{Json, Problem};
use crate::platform::ids::SigningKeyId;

pub(in crate::invoices) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_signing, switch_signing))
        .routes(routes!(make_signing_key))
        .routes(routes!(upload_signing_key))
}

/// Whether documents are signed, and with which keys.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = DocumentSigning)]
struct SigningView {
    is_on: bool,
    /// Since when; null while they are not.
    since: Option<Timestamp>,
    /// The day on which the assessing officer was told.
    notified_on: Option<Date>,
    /// Every key, the newest first: the first one that is not retired signs.
    keys: Vec<SigningKeyView>,
}

/// A key that signs documents. The key itself is never given out.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = SigningKey)]
struct SigningKeyView {
    id: SigningKeyId,
    origin: Origin,
    /// Whose name its certificate bears.
    signer: String,
    /// The SHA-256 of the certificate; 64 hexadecimal digits.
    fingerprint: String,
    /// Whether its issuer is an approved one, as the business said.
    is_certified: bool,
    valid_from: Timestamp,
    valid_until: Timestamp,
    /// Whether it signs what is issued now; an expired one does not.
    is_current: bool,
    is_expired: bool,
    created_at: Timestamp,
}

fn key_view(key: KeyRow, now: Timestamp) -> SigningKeyView {
    let instant = |at| Timestamp::from_millisecond(at).unwrap_or(Timestamp::UNIX_EPOCH);
    SigningKeyView {
        id: key.id,
        origin: key.origin,
        fingerprint: digits(&key.fingerprint),
        is_certified: key.is_certified,
        valid_from: instant(key.valid_from),
        valid_until: instant(key.valid_until),
        is_current: key.retired_at.is_none(),
        is_expired: key.valid_until < now.as_millisecond(),
        created_at: instant(key.created_at),
        signer: key.signer,
    }
}

async fn view(app: &App, scope: Scope) -> Result<Json<SigningView>, Problem> {
    let mut tx = app.db.read(scope).await?;
    let switch = tx.signing_switch().await?;
    let now = app.clock.now();
    let keys = tx.signing_keys().await?.into_iter();
    Ok(Json(SigningView {
        is_on: switch.since.is_some(),
        since: switch.since,
        notified_on: switch.notified_on,
        keys: keys.map(|key| key_view(key, now)).collect(),
    }))
}

/// Whether documents are signed, and with which keys.
#[utoipa::path(get, path = "/api/document-settings/signing", tag = "invoices",
    responses((status = 200, body = SigningView)), security(("bearer" = []), ("cookie" = [])))]
async fn read_signing(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<SigningView>, Problem> {
    view(&app, caller.may(Verb::ReadDocuments)?).await
}

/// Have documents signed from now on, or not. Without a key one is made, with a certificate in the business's name.
#[utoipa::path(put, path = "/api/document-settings/signing", tag = "invoices", request_body = SwitchForm,
    responses((status = 200, body = SigningView)), security(("bearer" = []), ("cookie" = [])))]
async fn switch_signing(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<SwitchForm>,
) -> Result<Json<SigningView>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    switch(&app, scope, &caller.actor(), form).await?;
    view(&app, scope).await
}

/// Make a new key in place of the one that signs. What the old one signed stays valid.
#[utoipa::path(post, path = "/api/document-settings/signing/keys", tag = "invoices",
    responses((status = 201, body = SigningView)), security(("bearer" = []), ("cookie" = [])))]
async fn make_signing_key(
    State(app): State<App>,
    caller: Caller,
) -> Result<(StatusCode, Json<SigningView>), Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    keys::renew(&app, scope, &caller.actor()).await?;
    Ok((StatusCode::CREATED, view(&app, scope).await?))
}

/// Bring a key with the certificate of an issuer, in place of the one that signs.
#[utoipa::path(post, path = "/api/document-settings/signing/keys/upload", tag = "invoices",
    request_body = UploadForm, responses((status = 201, body = SigningView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn upload_signing_key(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<UploadForm>,
) -> Result<(StatusCode, Json<SigningView>), Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    keys::upload(&app, scope, &caller.actor(), form).await?;
    Ok((StatusCode::CREATED, view(&app, scope).await?))
}
