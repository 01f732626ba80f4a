//! HTTP of WhatsApp connections, under the paths of their own.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::edit;
use super::form::{Limits, NewConnection};
use super::links::chat_link;
use super::model::{Channel, Provider, Secrets, Settings};
use super::store::ConnectionRow;
use super::view::{self, Connection};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::ConnectionId;
use crate::platform::money::Money;
use crate::platform::paging::Page;
use crate::platform::qr;

/// The longest text that a chat can be opened with, in characters.
const LONGEST_TEXT: usize = 140;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_whatsapp_connections, add_whatsapp_connection))
        .routes(routes!(whatsapp_qr))
}

/// A WhatsApp connection to add.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NewWhatsAppConnection {
    /// `cloud` or `twilio`.
    provider: Provider,
    /// What the team calls it.
    #[schema(max_length = 120)]
    name: String,
    #[serde(default)]
    settings: Settings,
    #[serde(default)]
    secrets: Secrets,
    /// Its place in the order: the lowest is tried first. 0 when absent.
    #[schema(minimum = 0, maximum = 1000)]
    priority: Option<i64>,
    /// Whether it is used; it is when absent.
    is_active: Option<bool>,
    limits: Option<Limits>,
    /// What one message costs.
    part_price: Option<Money>,
}

impl From<NewWhatsAppConnection> for NewConnection {
    fn from(new: NewWhatsAppConnection) -> Self {
        Self {
            channel: Channel::Whatsapp,
            provider: new.provider,
            name: new.name,
            settings: new.settings,
            secrets: new.secrets,
            priority: new.priority,
            is_active: new.is_active,
            limits: new.limits,
            part_price: new.part_price,
        }
    }
}

/// The business's WhatsApp connections, in the order in which they are tried.
#[utoipa::path(get, path = "/api/whatsapp/connections", tag = "messages",
    responses((status = 200, body = Page<Connection>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_whatsapp_connections(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<Connection>>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let mut tx = app.db.read(scope).await?;
    let rows = tx.connections().await?;
    let rows: Vec<ConnectionRow> = rows
        .into_iter()
        .filter(|row| row.channel == Channel::Whatsapp)
        .collect();
    Ok(Json(Page::whole(view::all(&app, &mut tx, rows).await?)))
}

/// Add a WhatsApp number: of the Cloud API of Meta, or of Twilio.
#[utoipa::path(post, path = "/api/whatsapp/connections", tag = "messages", request_body = NewWhatsAppConnection,
    responses((status = 201, body = Connection)), security(("bearer" = []), ("cookie" = [])))]
async fn add_whatsapp_connection(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewWhatsAppConnection>,
) -> Result<(StatusCode, Json<Connection>), Problem> {
    let scope = caller.may(Verb::EditBusiness)?;
    let row = edit::add(&app, scope, &caller.actor(), form.into()).await?;
    let mut tx = app.db.read(scope).await?;
    Ok((
        StatusCode::CREATED,
        Json(view::one(&app, &mut tx, row).await?),
    ))
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct QrQuery {
    /// What the customer's first message begins with; at most 140 characters.
    #[param(max_length = 140)]
    text: Option<String>,
}

/// A QR code with which a customer opens a chat with this number. 409 `no_number` when the connection names none.
#[utoipa::path(get, path = "/api/whatsapp/connections/{id}/qr", tag = "messages",
    params(("id" = Uuid, Path), QrQuery),
    responses((status = 200, content_type = "image/svg+xml", body = String)),
    security(("bearer" = []), ("cookie" = [])))]
async fn whatsapp_qr(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Query(query): Query<QrQuery>,
) -> Result<Response, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let text = query.text.unwrap_or_default();
    if text.chars().count() > LONGEST_TEXT {
        return Err(Problem::invalid("/text", "too_long"));
    }
    let mut tx = app.db.read(scope).await?;
    let row = tx.connection(ConnectionId(id)).await?;
    let row = row
        .filter(|row| row.channel == Channel::Whatsapp)
        .ok_or(Problem::NotFound)?;
    let svg = chat_link(&row, &text).and_then(|link| qr::svg(&link));
    let svg = svg.ok_or_else(|| Problem::conflict("no_number"))?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
}
