//! HTTP of the devices that are told of news: each person's own, and nobody else's.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::plan::plan_trial;
use super::store::SubscriptionRow;
use super::subscribe::{self, NewPush};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::{Json, PathId, Problem, RequestLang};
use crate::platform::ids::{PushSubscriptionId, UserId};

/// The routes of push notifications.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(read_push, add_push))
        .routes(routes!(remove_push))
        .routes(routes!(test_push))
}

/// What a browser needs to subscribe, and the caller's devices in this business.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Push {
    /// The `applicationServerKey` of this installation, in base64url.
    public_key: String,
    subscriptions: Vec<PushDevice>,
}

/// A device that is told of news.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct PushDevice {
    id: PushSubscriptionId,
    /// What the person knows it by.
    device: String,
    created_at: Timestamp,
}

impl From<SubscriptionRow> for PushDevice {
    fn from(row: SubscriptionRow) -> Self {
        Self {
            id: row.id,
            device: row.device,
            created_at: Timestamp::from_millisecond(row.created_at).unwrap_or_default(),
        }
    }
}

/// Every member may be told; what of is asked again whenever there is something.
fn own(caller: &Caller) -> Result<(Scope, UserId), Problem> {
    let user = caller.person()?.user;
    Ok((caller.may(Verb::ReadBusiness)?, user))
}

/// The key that a browser subscribes with, and the caller's own devices that are told of news.
#[utoipa::path(get, path = "/api/push", tag = "push",
    responses((status = 200, body = Push)), security(("bearer" = []), ("cookie" = [])))]
async fn read_push(State(app): State<App>, caller: Caller) -> Result<Json<Push>, Problem> {
    let (scope, user) = own(&caller)?;
    let rows = app
        .db
        .read(scope)
        .await?
        .push_subscriptions_of(user)
        .await?;
    Ok(Json(Push {
        public_key: app.vapid.public_key().to_owned(),
        subscriptions: rows.into_iter().map(PushDevice::from).collect(),
    }))
}

/// Tell a device of news from now on, in the language of this request. The same endpoint again brings it up to date.
#[utoipa::path(post, path = "/api/push", tag = "push", request_body = NewPush,
    responses((status = 201, body = PushDevice)), security(("bearer" = []), ("cookie" = [])))]
async fn add_push(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Json(form): Json<NewPush>,
) -> Result<(StatusCode, Json<PushDevice>), Problem> {
    let (scope, user) = own(&caller)?;
    let row = subscribe::add(&app, scope, (user, lang), &form).await?;
    Ok((StatusCode::CREATED, Json(row.into())))
}

/// Do not tell one of the caller's devices any more.
#[utoipa::path(delete, path = "/api/push/{id}", tag = "push", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_push(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let (scope, user) = own(&caller)?;
    subscribe::remove(&app, scope, user, PushSubscriptionId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Send a trial to one of the caller's devices.
#[utoipa::path(post, path = "/api/push/{id}/test", tag = "push", params(("id" = Uuid, Path)),
    responses((status = 202)), security(("bearer" = []), ("cookie" = [])))]
async fn test_push(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let (scope, user) = own(&caller)?;
    let mut tx = app.db.write(scope).await?;
    let row = subscribe::own(&mut tx, user, PushSubscriptionId(id)).await?;
    plan_trial(&mut tx, app.clock.now(), row.id).await?;
    tx.commit().await?;
    Ok(StatusCode::ACCEPTED)
}
