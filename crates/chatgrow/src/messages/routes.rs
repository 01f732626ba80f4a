//! HTTP of the messages' history.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::connections::{self, Channel};
use super::model::{Status, Template};
use super::send::AttemptRow;
use super::store::{HistoryFilter, MessageRow};
use super::written::{SendMessage, SendWhatsApp};
use super::{hooks, resend, rules, suppressions, wording, written};
use crate::accounts::{Caller, Verb, business};
use crate::app::App;
use crate::platform::days::instants_of;
use crate::platform::http::{Json, PathId, Problem, Query, RequestLang};
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, ConnectionId, CustomerId, MessageId};
use crate::platform::money::Money;
use crate::platform::paging::{Page, decode_cursor, page_size};

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(history))
        .routes(routes!(resend_message))
        .routes(routes!(providers))
        .merge(rules::routes())
        .merge(wording::routes())
        .routes(routes!(send_message))
        .routes(routes!(send_whatsapp))
        .routes(routes!(read_message))
        .routes(routes!(message_attempts))
        .merge(connections::routes())
        .merge(suppressions::routes())
        .merge(hooks::thread_routes())
        .merge(hooks::routes())
}

/// A message to one person.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Message)]
struct MessageView {
    id: MessageId,
    /// What it says.
    template: Template,
    /// How it travels, or is to be tried next.
    channel: Channel,
    /// The address it goes to.
    recipient: String,
    /// Known once it was composed.
    subject: Option<String>,
    status: Status,
    /// When it was or will be sent first.
    due_at: Timestamp,
    /// When it left.
    sent_at: Option<Timestamp>,
    /// When the carrier says that it arrived.
    delivered_at: Option<Timestamp>,
    /// When the carrier says that it was read.
    read_at: Option<Timestamp>,
    /// The connection it left by; null for the installation's own.
    connection_id: Option<ConnectionId>,
    /// As how many parts a text is charged.
    parts: Option<i64>,
    /// What it costs, as far as that is known.
    cost: Option<Money>,
    /// Why it was skipped or waits, in the caller's language, or what the carrier said.
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
            Status::Planned if error.starts_with("waits-") => {
                app.sentences.text(lang, &format!("message-{error}"))
            }
            _ => error,
        });
        let cost = row.cost_minor.zip(row.cost_currency);
        Self {
            id: row.id,
            template: row.template,
            channel: row.channel,
            recipient: row.recipient,
            subject: row.subject,
            status: row.status,
            due_at: instant(row.due_at),
            sent_at: row.sent_at.map(instant),
            delivered_at: row.delivered_at.map(instant),
            read_at: row.read_at.map(instant),
            connection_id: row.connection_id,
            parts: row.parts,
            cost: cost.map(|(amount, currency)| Money::new(amount, currency)),
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
    /// Only messages that travel this way.
    #[param(inline)]
    channel: Option<Channel>,
    /// Only messages by this connection.
    connection_id: Option<ConnectionId>,
    /// Only messages that say this.
    #[param(inline)]
    template: Option<Template>,
    /// Written from this day on, in the business's zone.
    from: Option<Date>,
    /// Written until this day.
    to: Option<Date>,
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
    let zone = business(&mut tx).await?.zone;
    let filter = HistoryFilter {
        template: query.template,
        written: instants_of(&zone, query.from, query.to)?,
        status: query.status,
        customer: query.customer_id,
        channel: query.channel,
        connection: query.connection_id,
    };
    let rows = tx.messages_before(&filter, before, size + 1).await?;
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

/// Write to one person. The message is planned and sent at once by a job; what became of it is in the history.
#[utoipa::path(post, path = "/api/notifications/send", tag = "messages", request_body = SendMessage,
    responses((status = 202, body = MessageView)), security(("bearer" = []), ("cookie" = [])))]
async fn send_message(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    Json(form): Json<SendMessage>,
) -> Result<(StatusCode, Json<MessageView>), Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let row = written::send(&app, scope, form).await?;
    Ok((StatusCode::ACCEPTED, Json(MessageView::of(&app, lang, row))))
}

/// Write to one person by WhatsApp. The message is planned and sent at once by a job.
#[utoipa::path(post, path = "/api/whatsapp/send", tag = "messages", request_body = SendWhatsApp,
    responses((status = 202, body = MessageView)), security(("bearer" = []), ("cookie" = [])))]
async fn send_whatsapp(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    Json(form): Json<SendWhatsApp>,
) -> Result<(StatusCode, Json<MessageView>), Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let row = written::send_whatsapp(&app, scope, form).await?;
    Ok((StatusCode::ACCEPTED, Json(MessageView::of(&app, lang, row))))
}

/// One time that a message was handed to a carrier.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct AttemptView {
    /// Which attempt it was.
    attempt: i64,
    channel: Channel,
    /// Who carried it: `smtp`, `sendgrid`, `twilio`, `cloud`, `console` or `mock`.
    provider: String,
    connection_id: Option<ConnectionId>,
    recipient: String,
    at: Timestamp,
    /// What came back: `accepted`, `retry_after`, `permanent_recipient`, `ambiguous`, …; null while it is in hand.
    outcome: Option<String>,
    /// What the carrier said.
    answer: Option<String>,
    /// What the carrier calls it.
    provider_id: Option<String>,
}

impl From<AttemptRow> for AttemptView {
    fn from(row: AttemptRow) -> Self {
        Self {
            attempt: row.attempt,
            channel: row.channel,
            provider: row.provider,
            connection_id: row.connection_id,
            recipient: row.recipient,
            at: Timestamp::from_millisecond(row.at).unwrap_or_default(),
            outcome: row.outcome,
            answer: row.answer,
            provider_id: row.provider_id,
        }
    }
}

/// Every time that a message was handed to a carrier, and what came back; the oldest first.
#[utoipa::path(get, path = "/api/notifications/{id}/attempts", tag = "messages", params(("id" = Uuid, Path)),
    responses((status = 200, body = Page<AttemptView>)), security(("bearer" = []), ("cookie" = [])))]
async fn message_attempts(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Page<AttemptView>>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let mut tx = app.db.read(scope).await?;
    let message = tx.message(MessageId(id)).await?.ok_or(Problem::NotFound)?;
    let attempts = tx.attempts_of(message.id).await?;
    let attempts = attempts.into_iter().map(AttemptView::from);
    Ok(Json(Page::whole(attempts.collect())))
}

/// A message with every time that it was handed to a carrier.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct MessageDetails {
    #[serde(flatten)]
    message: MessageView,
    /// The oldest first.
    tries: Vec<AttemptView>,
}

/// One message, with every time that it was handed to a carrier.
#[utoipa::path(get, path = "/api/notifications/{id}", tag = "messages", params(("id" = Uuid, Path)),
    responses((status = 200, body = MessageDetails)), security(("bearer" = []), ("cookie" = [])))]
async fn read_message(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<MessageDetails>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let mut tx = app.db.read(scope).await?;
    let row = tx.message(MessageId(id)).await?.ok_or(Problem::NotFound)?;
    let attempts = tx.attempts_of(row.id).await?.into_iter();
    Ok(Json(MessageDetails {
        tries: attempts.map(AttemptView::from).collect(),
        message: MessageView::of(&app, lang, row),
    }))
}

/// A way for messages to leave.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct ProviderView {
    /// What travels this way.
    channel: Channel,
    /// Who carries it: `smtp`, `sendgrid`, `twilio`, `cloud`; `console` or `mock` when it is only written to the log.
    provider: &'static str,
    /// Whether it reaches people.
    configured: bool,
    /// The business's connection; absent for what the installation carries for every business.
    #[serde(skip_serializing_if = "Option::is_none")]
    connection_id: Option<ConnectionId>,
}

/// The ways for messages to leave, and whether each reaches people.
#[utoipa::path(get, path = "/api/notifications/providers", tag = "messages",
    responses((status = 200, body = Page<ProviderView>)), security(("bearer" = []), ("cookie" = [])))]
async fn providers(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<ProviderView>>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let mut ways = vec![ProviderView {
        channel: Channel::Email,
        provider: app.mailer.provider(),
        configured: app.mailer.delivers(),
        connection_id: None,
    }];
    ways.extend(app.carriers.sms().map(|sms| ProviderView {
        channel: Channel::Sms,
        provider: sms.name(),
        configured: app.carriers.delivers_sms(),
        connection_id: None,
    }));
    let mut tx = app.db.read(scope).await?;
    let rows = tx.connections().await?;
    ways.extend(rows.into_iter().map(|row| ProviderView {
        channel: row.channel,
        provider: row.provider.word(),
        configured: row.is_active,
        connection_id: Some(row.id),
    }));
    Ok(Json(Page::whole(ways)))
}
