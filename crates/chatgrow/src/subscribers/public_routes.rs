//! HTTP of people who sign up. No sign-in.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::form::{email, name, phone};
use super::model::{Asking, Source};
use super::sign_up;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::calendar::Word;
use crate::consents;
use crate::journal::Actor;
use crate::platform::db::Scope;
use crate::platform::http::{Faults, Json, Problem, RequestLang};
use crate::platform::i18n::Lang;
use crate::platform::ids::SubscriberListId;

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(subscribe))
}

/// Somebody who wants to hear from the business.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Subscribe {
    pub(super) email: String,
    #[schema(max_length = 120)]
    pub(super) full_name: Option<String>,
    /// In any spelling; national numbers are Israeli.
    pub(super) phone: Option<String>,
    /// A list that is open to join.
    pub(super) list: Option<Uuid>,
}

/// What happens next; the same for every address.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Subscribing {
    /// Always true: a mail asks the owner of the address, unless they are a subscriber already.
    confirmation_needed: bool,
}

/// Ask to become a subscriber of a business. A mail asks the owner of the address first; the answer does not tell
/// whether the address is known.
#[utoipa::path(post, path = "/api/public/{slug}/subscribe", tag = "public", params(("slug" = String, Path)),
    request_body = Subscribe, responses((status = 202, body = Subscribing)))]
async fn subscribe(
    State(app): State<App>,
    Word(slug): Word,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Json(form): Json<Subscribe>,
) -> Result<(StatusCode, Json<Subscribing>), Problem> {
    let (business, scope) = accounts::business_by_slug(&app, &slug).await?;
    sign_up(&app, &business, scope, lang, &form).await?;
    let next = Subscribing {
        confirmation_needed: true,
    };
    Ok((StatusCode::ACCEPTED, Json(next)))
}

/// Asks who signs up, by the API or the page.
pub(super) async fn sign_up(
    app: &App,
    business: &Business,
    scope: Scope,
    lang: Lang,
    form: &Subscribe,
) -> Result<(), Problem> {
    let mut faults = Faults::default();
    let asking = Asking {
        email: email(&form.email, &mut faults).unwrap_or_default(),
        full_name: name(form.full_name.as_deref(), &mut faults),
        phone: phone(form.phone.as_deref(), &mut faults),
        lang,
        source: Source::SignUp,
        words: consents::words_of_box(app, business, lang),
        list: form.list.map(SubscriberListId),
    };
    faults.finish()?;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    if let Some(list) = asking.list {
        let list = tx.subscriber_list(list).await?;
        if !list.is_some_and(|list| list.is_open) {
            return Err(Problem::invalid("/list", "unknown"));
        }
    }
    let actor = Actor::Guest {
        name: asking.full_name.clone(),
    };
    sign_up::ask(&mut tx, now, &actor, &asking).await?;
    tx.commit().await?;
    Ok(())
}
