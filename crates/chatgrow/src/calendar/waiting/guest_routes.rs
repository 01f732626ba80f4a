//! HTTP of those who wait: joining the list, and the place of a link. No sign-in.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::form::JoinWaitingList;
use super::guest::{self, Answer, PublicWaitingEntry};
use crate::accounts;
use crate::app::App;
use crate::calendar::guest_routes::Word;
use crate::platform::http::{Json, Problem, RequestLang};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(join_waiting_list))
        .routes(routes!(
            read_public_waiting_entry,
            answer_public_waiting_entry
        ))
}

/// A place on the waiting list, and the link that belongs to it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Joined {
    entry: PublicWaitingEntry,
    /// The page on which the place is seen and its offer answered. Whoever holds this link may do so.
    waiting_url: String,
}

/// Wait for a time that is taken.
///
/// When one that would do becomes free, it is kept for the first in the order of joining, who is written to
/// and has two hours to take it. Joining again under the same name and telephone for the same times gives the
/// same place.
#[utoipa::path(post, path = "/api/public/{slug}/waiting-list", tag = "public",
    params(("slug" = String, Path)), request_body = JoinWaitingList, responses((status = 201, body = Joined)))]
async fn join_waiting_list(
    State(app): State<App>,
    Word(slug): Word,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Json(form): Json<JoinWaitingList>,
) -> Result<(StatusCode, Json<Joined>), Problem> {
    let (_, scope) = accounts::business_by_slug(&app, &slug).await?;
    let token = guest::join_as_guest(&app, scope, form.checked(lang)?).await?;
    let joined = Joined {
        entry: guest::entry(&app, &token).await?,
        waiting_url: format!("{}/my/waiting/{token}", app.config.base_url),
    };
    Ok((StatusCode::CREATED, Json(joined)))
}

/// The place of a link.
#[utoipa::path(get, path = "/api/public/waiting-list/{token}", tag = "public",
    params(("token" = String, Path)), responses((status = 200, body = PublicWaitingEntry)))]
async fn read_public_waiting_entry(
    State(app): State<App>,
    Word(token): Word,
) -> Result<Json<PublicWaitingEntry>, Problem> {
    guest::entry(&app, &token).await.map(Json)
}

/// What the owner of a place wants.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct AnswerOffer {
    answer: Answer,
}

/// Take or decline the offer of a link, or leave the list. Once more changes nothing.
///
/// An offer that does not stand any more is answered 409 `offer_over`, with `alternatives`: the open times
/// nearest to it.
#[utoipa::path(post, path = "/api/public/waiting-list/{token}", tag = "public",
    params(("token" = String, Path)), request_body = AnswerOffer,
    responses((status = 200, body = PublicWaitingEntry)))]
async fn answer_public_waiting_entry(
    State(app): State<App>,
    Word(token): Word,
    Json(form): Json<AnswerOffer>,
) -> Result<Json<PublicWaitingEntry>, Problem> {
    guest::answer(&app, &token, form.answer).await.map(Json)
}
