//! HTTP of one's sessions and password, and of what a business demands of its team's sign-ins.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::caller::Caller;
use super::roles::Verb;
use super::security;
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem};
use crate::platform::ids::SessionId;
use crate::platform::paging::Page;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_sessions, end_other_sessions))
        .routes(routes!(end_session))
        .routes(routes!(change_password))
        .routes(routes!(read_security_settings, update_security_settings))
}

/// A browser or program that is signed in.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct SessionView {
    id: Uuid,
    created_at: Timestamp,
    last_seen_at: Timestamp,
    user_agent: String,
    /// The address it signed in from.
    address: String,
    /// Whether it is the one that asks.
    current: bool,
}

/// Where you are signed in.
#[utoipa::path(get, path = "/api/auth/sessions", tag = "accounts", responses((status = 200, body = Page<SessionView>)),
    security(("bearer" = []), ("cookie" = [])))]
async fn list_sessions(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<SessionView>>, Problem> {
    let person = caller.person()?;
    let rows = app
        .db
        .platform_read()
        .await?
        .sessions_of(person.user, app.clock.now())
        .await?;
    let instant =
        |millisecond| Timestamp::from_millisecond(millisecond).unwrap_or(Timestamp::UNIX_EPOCH);
    let view = |row: super::store::SessionRow| SessionView {
        id: row.id.0,
        created_at: instant(row.created_at),
        last_seen_at: instant(row.last_seen_at),
        user_agent: row.user_agent,
        address: row.address,
        current: row.id == person.session,
    };
    Ok(Json(Page::whole(rows.into_iter().map(view).collect())))
}

/// Sign a browser or program out.
#[utoipa::path(delete, path = "/api/auth/sessions/{id}", tag = "accounts", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn end_session(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let mut tx = app.db.platform_write().await?;
    if !tx
        .revoke_session_of(caller.person()?.user, SessionId(id), app.clock.now())
        .await?
    {
        return Err(Problem::NotFound);
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Sign every browser and program out but this one.
#[utoipa::path(delete, path = "/api/auth/sessions", tag = "accounts", responses((status = 204)),
    security(("bearer" = []), ("cookie" = [])))]
async fn end_other_sessions(State(app): State<App>, caller: Caller) -> Result<StatusCode, Problem> {
    let mut tx = app.db.platform_write().await?;
    tx.revoke_other_sessions(
        caller.person()?.user,
        caller.person()?.session,
        app.clock.now(),
    )
    .await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ChangePassword {
    /// The one that works now.
    current_password: String,
    /// The new one, 8 to 200 characters.
    #[schema(min_length = 8, max_length = 200)]
    new_password: String,
}

/// Choose a new password; every other session of yours ends.
#[utoipa::path(post, path = "/api/auth/password", tag = "accounts", request_body = ChangePassword,
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn change_password(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<ChangePassword>,
) -> Result<StatusCode, Problem> {
    let passwords = (body.current_password.as_str(), body.new_password.as_str());
    security::change_password(&app, &caller, passwords).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a business demands of its team's sign-ins.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SecuritySettings {
    /// Who has no second factor, and did not sign in with a passkey, must set it up before anything else.
    second_factor_required: bool,
}

/// What the business demands of its team's sign-ins.
#[utoipa::path(get, path = "/api/business/security", tag = "accounts",
    responses((status = 200, body = SecuritySettings)), security(("bearer" = []), ("cookie" = [])))]
async fn read_security_settings(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<SecuritySettings>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::EditBusiness)?).await?;
    let second_factor_required = security::demands_second_factor(&mut tx).await?;
    Ok(Json(SecuritySettings {
        second_factor_required,
    }))
}

/// Demand a second factor of the team, or no longer. 409 `second_factor_off` for who has none themselves and did not
/// sign in with a passkey.
#[utoipa::path(put, path = "/api/business/security", tag = "accounts", request_body = SecuritySettings,
    responses((status = 200, body = SecuritySettings)), security(("bearer" = []), ("cookie" = [])))]
async fn update_security_settings(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<SecuritySettings>,
) -> Result<Json<SecuritySettings>, Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    security::demand_second_factor(&app, scope, &caller, body.second_factor_required).await?;
    Ok(Json(body))
}
