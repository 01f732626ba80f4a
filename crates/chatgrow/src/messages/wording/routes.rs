//! HTTP of wording.

use axum::Extension;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::defaults::{Words, default_words};
use super::edit::{self, Of};
use super::form::{PreviewWording, SaveWording};
use super::preview::{self, Preview};
use super::sample;
use super::store::WordingRow;
use super::variable::{Channel, offered};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::consents::Purpose;
use crate::messages::bidi::bare;
use crate::messages::model::Template;
use crate::messages::rules::review_url;
use crate::platform::http::{Json, Problem, RequestLang};
use crate::platform::i18n::Lang;
use crate::platform::paging::Page;

pub(in crate::messages) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_templates))
        .routes(routes!(save_wording, remove_wording))
        .routes(routes!(preview_wording))
}

/// A message that a business may write in its own words.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = MessageTemplateWords)]
struct TemplateView {
    template: Template,
    purpose: Purpose,
    /// What its words may speak of.
    variables: Vec<VariableView>,
    /// For each channel and language.
    wordings: Vec<WordingView>,
}

/// Something that own words may speak of.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MessageVariable)]
struct VariableView {
    /// Written `{name}`.
    #[schema(example = "customer")]
    name: &'static str,
    /// What it could be; empty where there is none.
    sample: String,
}

/// The words of a message for one channel and one language.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = MessageWording)]
struct WordingView {
    channel: Channel,
    lang: Lang,
    /// The product's.
    default_subject: Option<String>,
    /// The product's.
    default_body: String,
    /// The business's own, if it has any.
    own: Option<OwnWords>,
}

/// Words of a business's own.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = OwnWording)]
struct OwnWords {
    /// Of an e-mail.
    subject: Option<String>,
    body: String,
    /// Counts the changes.
    version: i64,
    updated_at: Timestamp,
}

impl From<&WordingRow> for OwnWords {
    fn from(row: &WordingRow) -> Self {
        Self {
            subject: row.subject.clone(),
            body: row.body.clone(),
            version: row.version,
            updated_at: Timestamp::from_millisecond(row.updated_at).unwrap_or_default(),
        }
    }
}

/// Every message that can be written in one's own words: what it says now, and what it may speak of.
#[utoipa::path(get, path = "/api/message-templates", tag = "messages",
    responses((status = 200, body = Page<TemplateView>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_templates(
    State(app): State<App>,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    caller: Caller,
) -> Result<Json<Page<TemplateView>>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadMessages)?).await?;
    let business = accounts::business(&mut tx).await?;
    let page = review_url(&mut tx).await?;
    let own = tx.wordings().await?;
    let templates = Template::ALL
        .into_iter()
        .filter(|template| !offered(*template).is_empty());
    let views = templates.map(|template| {
        let sample = sample::letter(&app, &business, template, lang, page.as_deref());
        let variables = offered(template).iter().map(|variable| VariableView {
            name: variable.name(),
            sample: bare(sample.values.get(*variable)),
        });
        TemplateView {
            template,
            purpose: template.purpose(),
            variables: variables.collect(),
            wordings: wordings(&app, template, &own),
        }
    });
    Ok(Json(Page::whole(views.collect())))
}

fn wordings(app: &App, template: Template, own: &[WordingRow]) -> Vec<WordingView> {
    let every = Channel::ALL
        .into_iter()
        .flat_map(|channel| Lang::ALL.map(|lang| (channel, lang)));
    let view = |(channel, lang)| {
        let Words { subject, body } = default_words(&app.sentences, template, channel, lang);
        let is_it =
            |row: &&WordingRow| (row.template, row.channel, row.lang) == (template, channel, lang);
        WordingView {
            channel,
            lang,
            default_subject: subject,
            default_body: body,
            own: own.iter().find(is_it).map(OwnWords::from),
        }
    };
    every.map(view).collect()
}

/// Write a message in your own words. What is not offered answers 422 with the `position`, what was `found` there
/// and what is `offered`.
#[utoipa::path(put, path = "/api/message-templates/{template}/{channel}/{lang}", tag = "messages",
    params(("template" = Template, Path), ("channel" = Channel, Path), ("lang" = Lang, Path)),
    request_body = SaveWording, responses((status = 200, body = OwnWords)),
    security(("bearer" = []), ("cookie" = [])))]
async fn save_wording(
    State(app): State<App>,
    caller: Caller,
    path: Result<Path<Of>, PathRejection>,
    Json(form): Json<SaveWording>,
) -> Result<Json<OwnWords>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let Path(of) = path.map_err(|_| Problem::NotFound)?;
    let row = edit::save(&app, scope, &caller.actor(), of, &form).await?;
    Ok(Json(OwnWords::from(&row)))
}

/// Go back to the product's words.
#[utoipa::path(delete, path = "/api/message-templates/{template}/{channel}/{lang}", tag = "messages",
    params(("template" = Template, Path), ("channel" = Channel, Path), ("lang" = Lang, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_wording(
    State(app): State<App>,
    caller: Caller,
    path: Result<Path<Of>, PathRejection>,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let Path(of) = path.map_err(|_| Problem::NotFound)?;
    edit::remove(&app, scope, &caller.actor(), of).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Look at words before they are saved, filled with sample data. Nothing is sent.
#[utoipa::path(post, path = "/api/message-templates/{template}/{channel}/{lang}/preview", tag = "messages",
    params(("template" = Template, Path), ("channel" = Channel, Path), ("lang" = Lang, Path)),
    request_body = PreviewWording, responses((status = 200, body = Preview)),
    security(("bearer" = []), ("cookie" = [])))]
async fn preview_wording(
    State(app): State<App>,
    caller: Caller,
    path: Result<Path<Of>, PathRejection>,
    Json(form): Json<PreviewWording>,
) -> Result<Json<Preview>, Problem> {
    let scope = caller.may(Verb::SendMessages)?;
    let Path(of) = path.map_err(|_| Problem::NotFound)?;
    preview::preview(&app, scope, of, &form).await.map(Json)
}
