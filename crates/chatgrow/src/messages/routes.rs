//! HTTP of the messages' history.

use axum::Extension;
use axum::extract::State;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::model::{Status, Template};
use super::store::MessageRow;
use super::{resend, rules, wording};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query, RequestLang};
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, MessageId};
use crate::platform::paging::{Page, decode_cursor, page_size};

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(history))
        .routes(routes!(resend_message))
        .routes(routes!(providers))
        .merge(rules::routes())
        .merge(wording::routes())
}

/// A message to one person.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Message)]
struct MessageView {
    id: MessageId,
    /// What it says.
    template: Template,
    /// How it travels: `email`.
    channel: String,
    /// The address it goes to.
    recipient: String,
    /// Known once it was composed.
    subject: Option<String>,
    status: Status,
    /// When it was or will be sent first.
    due_at: Timestamp,
    /// When it left.
    sent_at: Option<Timestamp>,
    /// Why it was skipped, in the caller's language, or what the carrier said.
    error: Option<String>,
    customer_id: Option<CustomerId>,
    appointment_id: Option<AppointmentId>,
    /// How often it was tried.
    attempts: i64,
}

impl MessageView {
    fn of(app: &App, lang: Lang, row: MessageRow) -> Self {
        let instant = |at| Timestamp::from_millisecond(at).unwrap_or(Timestamp::UNIX_EPOCH);
        let error = row.error.map(|error| match row.status {
            Status::Skipped => app
                .sentences
                .text(lang, &format!("message-skipped-{error}")),
            _ => error,
        });
        Self {
            id: row.id,
            template: row.template,
            channel: row.channel,
            recipient: row.recipient,
            subject: row.subject,
            status: row.status,
            due_at: instant(row.due_at),
            sent_at: row.sent_at.map(instant),
            error,
            customer_id: row.customer_id,
            appointment_id: row.appointment_id,
            attempts: row.attempts,
        }
    }
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct HistoryQuery {
    /// Only messages that stand so.
    #[param(inline)]
    status: Option<Status>,
    /// Only messages to this customer.
    customer_id: Option<CustomerId>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Messages a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Messages planned, sent, skipped and failed; the newest first.
#[utoipa::path(get, path = "/api/notifications/history", tag = "messages", params(HistoryQuery),
    responses((status = 200, body = Page<MessageView>)), security(("bearer" = []), ("cookie" = [])))]
async fn history(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    Query(query): Query<HistoryQuery>,
) -> Result<Json<Page<MessageView>>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let size = page_size(query.limit)?;
    let cursor: Option<(i64, MessageId)> = decode_cursor(query.cursor.as_deref())?;
    let before = cursor.unwrap_or((i64::MAX, MessageId(Uuid::max())));
    let mut tx = app.db.read(scope).await?;
    let rows = tx
        .messages_before((query.status, query.customer_id), before, size + 1)
        .await?;
    let page = Page::from_rows(rows, size, |row| (row.created_at, row.id));
    Ok(Json(page.map(|row| MessageView::of(&app, lang, row))))
}

/// Sends a failed message again.
#[utoipa::path(post, path = "/api/notifications/{id}/resend", tag = "messages", params(("id" = Uuid, Path)),
    responses((status = 200, body = MessageView)), security(("bearer" = []), ("cookie" = [])))]
async fn resend_message(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<MessageView>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let row = resend::resend(&app, scope, MessageId(id)).await?;
    Ok(Json(MessageView::of(&app, lang, row)))
}

/// A way for messages to leave.
#[derive(Debug, Serialize, ToSchema)]
struct ProviderView {
    /// What travels this way: `email`.
    channel: &'static str,
    /// Who carries it: `smtp`, or `console` when it is only written to the log.
    provider: &'static str,
    /// Whether it reaches people.
    configured: bool,
}

/// The ways for messages to leave, and whether each reaches people.
#[utoipa::path(get, path = "/api/notifications/providers", tag = "messages",
    responses((status = 200, body = Page<ProviderView>)), security(("bearer" = []), ("cookie" = [])))]
async fn providers(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<ProviderView>>, Problem> {
    caller.may(Verb::ReadMessages)?;
    let mail = ProviderView {
        channel: "email",
        provider: app.mailer.provider(),
        configured: app.mailer.delivers(),
    };
    Ok(Json(Page::whole(vec![mail])))
}
