//! The statement on accessibility (Israeli Standard 5568, WCAG 2.2 AA) and on what is kept of a guest.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::page::{Page, Visitor, answer};
use super::shop::Contact;
use crate::accounts;
use crate::app::App;
use crate::platform::http::{Problem, Query};
use crate::platform::i18n::Lang;

/// From which business's page somebody comes.
#[derive(Debug, Deserialize)]
pub(super) struct From {
    b: Option<String>,
}

#[derive(Template)]
#[template(path = "public/statement.html")]
struct StatementPage<'a> {
    page: &'a Page<'a>,
    contact: Option<Contact>,
    contact_title: String,
    home: String,
}

/// The statement, with the business to turn to when it is known.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(from): Query<From>,
) -> Result<Response, Problem> {
    let is_word = |slug: &String| slug.bytes().all(|byte| byte.is_ascii_graphic());
    let business = match from.b.filter(is_word) {
        None => None,
        Some(slug) => match accounts::business_by_slug(&app, &slug).await {
            Ok((business, _)) => Some(business),
            Err(Problem::NotFound) => None,
            Err(problem) => return Err(problem),
        },
    };
    let fallback = business.as_ref().map_or(Lang::default(), |it| it.lang);
    let mut page = visitor.page(&app, fallback);
    if let Some(business) = &business {
        page.wear(&business.slug, business.brand_color);
    }
    let template = StatementPage {
        contact_title: business.as_ref().map_or_else(String::new, |it| {
            page.fill("pages-contact", &[("business", &it.name)])
        }),
        contact: business.as_ref().map(Contact::of),
        home: business.map_or_else(String::new, |it| page.path(&format!("/b/{}", it.slug))),
        page: &page,
    };
    answer(StatusCode::OK, &template)
}
