//! HTTP of rules, and of when customers are left in peace.

use axum::extract::State;
use axum::http::StatusCode;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::edit;
use super::form::{NewRule, UpdateRule};
use super::model::{Anchor, OnStatus, Rule, RuleChannel};
use super::settings_form::{self, MessageSettings, UpdateMessageSettings};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::consents::Purpose;
use crate::messages::model::Template;
use crate::platform::http::{Json, PathId, Problem};
use crate::platform::ids::{MessageRuleId, ServiceId};
use crate::platform::paging::Page;

pub(in crate::messages) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_rules, add_rule))
        .routes(routes!(update_rule, remove_rule))
        .routes(routes!(read_message_settings, update_message_settings))
}

/// When which message goes out, to whom it concerns.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = MessageRule)]
struct RuleView {
    id: MessageRuleId,
    /// What it says.
    template: Template,
    /// Why it is sent.
    purpose: Purpose,
    /// What its time is counted from; null when it follows no rule.
    anchor: Option<Anchor>,
    /// 0 at once; before the start (negative) or after the end (positive); after the midnight of a birthday.
    offset_minutes: i64,
    /// How the visit must stand.
    on_status: Option<OnStatus>,
    channel: RuleChannel,
    is_active: bool,
    /// Whether it leaves in quiet hours too.
    is_urgent: bool,
    /// Seconds in which the team can undo a change before it is told.
    undo_seconds: i64,
    /// Only for visits of this service.
    only_service_id: Option<ServiceId>,
    /// Whether every business has it: it can be switched off, and not removed.
    is_default: bool,
    /// Counts its changes.
    version: i64,
}

impl From<Rule> for RuleView {
    fn from(rule: Rule) -> Self {
        Self {
            id: rule.id,
            template: rule.template,
            purpose: rule.template.purpose(),
            anchor: rule.template.anchor(),
            offset_minutes: rule.offset_minutes,
            on_status: rule.on_status,
            channel: rule.channel,
            is_active: rule.is_active,
            is_urgent: rule.is_urgent,
            undo_seconds: rule.undo_seconds,
            only_service_id: rule.only_service_id,
            is_default: rule.key.is_some(),
            version: rule.version,
        }
    }
}

/// The rules: those that every business has, then its own.
#[utoipa::path(get, path = "/api/message-rules", tag = "messages",
    responses((status = 200, body = Page<RuleView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_rules(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<Page<RuleView>>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadMessages)?).await?;
    let rules = tx.message_rules().await?;
    Ok(Json(Page::whole(
        rules.into_iter().map(RuleView::from).collect(),
    )))
}

/// Add a reminder or a request for a review.
#[utoipa::path(post, path = "/api/message-rules", tag = "messages", request_body = NewRule,
    responses((status = 201, body = RuleView)), security(("bearer" = []), ("cookie" = [])))]
async fn add_rule(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<NewRule>,
) -> Result<(StatusCode, Json<RuleView>), Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let rule = edit::add(&app, scope, &caller.actor(), form).await?;
    Ok((StatusCode::CREATED, Json(rule.into())))
}

/// Change a rule: the given fields change, the others stay. What it has planned and not sent follows.
#[utoipa::path(put, path = "/api/message-rules/{id}", tag = "messages", params(("id" = Uuid, Path)),
    request_body = UpdateRule, responses((status = 200, body = RuleView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_rule(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateRule>,
) -> Result<Json<RuleView>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let rule = edit::update(&app, scope, &caller.actor(), MessageRuleId(id), form).await?;
    Ok(Json(rule.into()))
}

/// Take back a rule of the business's own. One that every business has answers 409 `rule_of_everybody`.
#[utoipa::path(delete, path = "/api/message-rules/{id}", tag = "messages", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_rule(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    edit::remove(&app, scope, &caller.actor(), MessageRuleId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Quiet hours, days of rest, and the page for reviews.
#[utoipa::path(get, path = "/api/message-settings", tag = "messages",
    responses((status = 200, body = MessageSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn read_message_settings(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<MessageSettings>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadMessages)?).await?;
    Ok(Json(settings_form::read(&mut tx).await?))
}

/// Set quiet hours, days of rest, and the page for reviews: the given fields change, the others stay.
#[utoipa::path(put, path = "/api/message-settings", tag = "messages", request_body = UpdateMessageSettings,
    responses((status = 200, body = MessageSettings)), security(("bearer" = []), ("cookie" = [])))]
async fn update_message_settings(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<UpdateMessageSettings>,
) -> Result<Json<MessageSettings>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    settings_form::update(&app, scope, &caller.actor(), form)
        .await
        .map(Json)
}
