//! HTTP of campaigns.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::audience::AudienceSize;
use super::figures::CampaignFigures;
use super::form::{ButtonForm, CreateCampaign, UpdateCampaign};
use super::model::{Audience, By, Status};
use super::store::CampaignRow;
use super::trial::{self, CampaignPreview, TestPlanned};
use super::{edit, steps};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::i18n::Lang;
use crate::platform::ids::CampaignId;
use crate::platform::paging::{Page, decode_cursor, page_size};
use crate::subscribers::store::instant;

pub(in crate::subscribers) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_campaigns, create_campaign))
        .routes(routes!(count_audience))
        .routes(routes!(read_campaign, update_campaign, remove_campaign))
        .routes(routes!(preview_campaign))
        .routes(routes!(read_campaign_figures))
        .routes(routes!(test_campaign))
        .routes(routes!(schedule_campaign))
        .routes(routes!(unschedule_campaign))
        .routes(routes!(pause_campaign))
        .routes(routes!(resume_campaign))
        .routes(routes!(cancel_campaign))
}

/// A text to many.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Campaign {
    id: CampaignId,
    name: String,
    status: Status,
    channel: By,
    lang: Lang,
    /// Empty where it travels by SMS.
    subject: String,
    body: String,
    button: Option<ButtonForm>,
    audience: Audience,
    /// From when on it is sent.
    scheduled_at: Option<Timestamp>,
    /// When it began to be sent.
    started_at: Option<Timestamp>,
    /// When it was done or called off.
    ended_at: Option<Timestamp>,
    created_at: Timestamp,
    updated_at: Timestamp,
    /// Counts the changes; an edit names the one it was made on.
    version: i64,
}

impl TryFrom<CampaignRow> for Campaign {
    type Error = sqlx::Error;

    fn try_from(row: CampaignRow) -> sqlx::Result<Self> {
        let draft = row.draft()?;
        Ok(Self {
            id: row.id,
            name: draft.name,
            status: row.status,
            channel: draft.by,
            lang: draft.lang,
            subject: draft.subject,
            body: draft.body,
            button: draft.button,
            audience: draft.audience,
            scheduled_at: row.scheduled_at.map(instant),
            started_at: row.started_at.map(instant),
            ended_at: row.ended_at.map(instant),
            created_at: instant(row.created_at),
            updated_at: instant(row.updated_at),
            version: row.version,
        })
    }
}

fn view(row: CampaignRow) -> Result<Json<Campaign>, Problem> {
    Ok(Json(row.try_into()?))
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct CampaignQuery {
    /// Only those that stand so.
    #[param(inline)]
    status: Option<Status>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Campaigns, the newest first.
#[utoipa::path(get, path = "/api/campaigns", tag = "campaigns", params(CampaignQuery),
    responses((status = 200, body = Page<Campaign>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_campaigns(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<CampaignQuery>,
) -> Result<Json<Page<Campaign>>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let size = page_size(query.limit)?;
    let before = decode_cursor(query.cursor.as_deref())?.unwrap_or(CampaignId(Uuid::max()));
    let mut tx = app.db.read(scope).await?;
    let rows = tx.campaigns_page(query.status, before, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| row.id);
    let items: sqlx::Result<Vec<Campaign>> =
        page.items.into_iter().map(Campaign::try_from).collect();
    Ok(Json(Page {
        items: items?,
        next_cursor: page.next_cursor,
    }))
}

/// Write a draft. Nothing is sent until it is scheduled.
#[utoipa::path(post, path = "/api/campaigns", tag = "campaigns", request_body = CreateCampaign,
    responses((status = 201, body = Campaign)), security(("bearer" = []), ("cookie" = [])))]
async fn create_campaign(
    State(app): State<App>,
    caller: Caller,
    Json(form): Json<CreateCampaign>,
) -> Result<(StatusCode, Json<Campaign>), Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let mut tx = app.db.read(scope).await?;
    let lang = accounts::business(&mut tx).await?.lang;
    drop(tx);
    let row = edit::create(&app, scope, &caller.actor(), &form.checked(lang)?).await?;
    Ok((StatusCode::CREATED, view(row)?))
}

#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct AudienceQuery {
    /// By mail when absent.
    #[serde(default)]
    #[param(inline)]
    channel: By,
}

/// Count an audience: how many addresses for the channel, and how many of them agreed to advertising.
#[utoipa::path(post, path = "/api/campaigns/audience", tag = "campaigns", params(AudienceQuery),
    request_body = Audience, responses((status = 200, body = AudienceSize)), security(("bearer" = []), ("cookie" = [])))]
async fn count_audience(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<AudienceQuery>,
    Json(audience): Json<Audience>,
) -> Result<Json<AudienceSize>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let audience = audience.checked()?;
    let mut tx = app.db.read(scope).await?;
    let audience = (query.channel, &audience);
    Ok(Json(tx.audience_size(audience, app.clock.now()).await?))
}

/// A campaign.
#[utoipa::path(get, path = "/api/campaigns/{id}", tag = "campaigns", params(("id" = Uuid, Path)),
    responses((status = 200, body = Campaign)), security(("bearer" = []), ("cookie" = [])))]
async fn read_campaign(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Campaign>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let mut tx = app.db.read(scope).await?;
    view(
        tx.campaign(CampaignId(id))
            .await?
            .ok_or(Problem::NotFound)?,
    )
}

/// Change a draft: fields that are absent stay. A stale `version` answers 409 `stale_version`, one that is no
/// draft any more 409 `impossible_step`.
#[utoipa::path(put, path = "/api/campaigns/{id}", tag = "campaigns", params(("id" = Uuid, Path)),
    request_body = UpdateCampaign, responses((status = 200, body = Campaign)),
    security(("bearer" = []), ("cookie" = [])))]
async fn update_campaign(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<UpdateCampaign>,
) -> Result<Json<Campaign>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    view(edit::update(&app, scope, &caller.actor(), CampaignId(id), form).await?)
}

/// Throw a draft away. What was scheduled is called off instead.
#[utoipa::path(delete, path = "/api/campaigns/{id}", tag = "campaigns", params(("id" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_campaign(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    edit::remove(&app, scope, &caller.actor(), CampaignId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What a reader will get, with the caller in the reader's place, and whom it would reach now.
#[utoipa::path(get, path = "/api/campaigns/{id}/preview", tag = "campaigns", params(("id" = Uuid, Path)),
    responses((status = 200, body = CampaignPreview)), security(("bearer" = []), ("cookie" = [])))]
async fn preview_campaign(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<CampaignPreview>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    trial::preview(&app, scope, &caller, CampaignId(id))
        .await
        .map(Json)
}

/// What became of a campaign so far.
#[utoipa::path(get, path = "/api/campaigns/{id}/figures", tag = "campaigns", params(("id" = Uuid, Path)),
    responses((status = 200, body = CampaignFigures)), security(("bearer" = []), ("cookie" = [])))]
async fn read_campaign_figures(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<CampaignFigures>, Problem> {
    let scope = caller.may(Verb::ReadMessages)?;
    let mut tx = app.db.read(scope).await?;
    let id = CampaignId(id);
    tx.campaign(id).await?.ok_or(Problem::NotFound)?;
    Ok(Json(tx.campaign_figures(id).await?))
}

/// Send the campaign to the caller's own address, to see it there. One by SMS answers 409 `no_test_of_texts`: its
/// preview is the whole text.
#[utoipa::path(post, path = "/api/campaigns/{id}/test", tag = "campaigns", params(("id" = Uuid, Path)),
    responses((status = 202, body = TestPlanned)), security(("bearer" = []), ("cookie" = [])))]
async fn test_campaign(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<(StatusCode, Json<TestPlanned>), Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let planned = trial::send(&app, scope, &caller, CampaignId(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(planned)))
}

/// When a campaign is to be sent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ScheduleCampaign {
    /// The version that was read and is to be sent.
    version: i64,
    /// From when on; at once when absent or past.
    at: Option<Timestamp>,
}

/// Give a draft its time. A business without address, telephone and e-mail answers 409 `sender_incomplete`: the law
/// wants a sender who can be found.
#[utoipa::path(post, path = "/api/campaigns/{id}/schedule", tag = "campaigns", params(("id" = Uuid, Path)),
    request_body = ScheduleCampaign, responses((status = 200, body = Campaign)),
    security(("bearer" = []), ("cookie" = [])))]
async fn schedule_campaign(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
    Json(form): Json<ScheduleCampaign>,
) -> Result<Json<Campaign>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let when = (form.version, form.at);
    view(steps::schedule(&app, scope, &caller.actor(), CampaignId(id), when).await?)
}

/// Take the time of a scheduled campaign back: it is a draft again.
#[utoipa::path(post, path = "/api/campaigns/{id}/unschedule", tag = "campaigns", params(("id" = Uuid, Path)),
    responses((status = 200, body = Campaign)), security(("bearer" = []), ("cookie" = [])))]
async fn unschedule_campaign(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Campaign>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    view(steps::unschedule(&app, scope, &caller.actor(), CampaignId(id)).await?)
}

/// Stop a campaign for now: what was not handed over waits.
#[utoipa::path(post, path = "/api/campaigns/{id}/pause", tag = "campaigns", params(("id" = Uuid, Path)),
    responses((status = 200, body = Campaign)), security(("bearer" = []), ("cookie" = [])))]
async fn pause_campaign(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Campaign>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    view(steps::pause(&app, scope, &caller.actor(), CampaignId(id)).await?)
}

/// Go on with a campaign that was stopped.
#[utoipa::path(post, path = "/api/campaigns/{id}/resume", tag = "campaigns", params(("id" = Uuid, Path)),
    responses((status = 200, body = Campaign)), security(("bearer" = []), ("cookie" = [])))]
async fn resume_campaign(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Campaign>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    view(steps::resume(&app, scope, &caller.actor(), CampaignId(id)).await?)
}

/// End a campaign: what was not handed over is skipped. It cannot be taken up again.
#[utoipa::path(post, path = "/api/campaigns/{id}/cancel", tag = "campaigns", params(("id" = Uuid, Path)),
    responses((status = 200, body = Campaign)), security(("bearer" = []), ("cookie" = [])))]
async fn cancel_campaign(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Campaign>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    view(steps::cancel(&app, scope, &caller.actor(), CampaignId(id)).await?)
}
