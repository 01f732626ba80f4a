//! The page that asks for the yes of who signed up. Opening it says nothing: programs that look through mails open
//! every link.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::super::confirm::{self, Answer, Asked};
use crate::app::App;
use crate::calendar::{Page, Visitor, Word, answer, keep_private};
use crate::platform::http::Problem;

#[derive(Template)]
#[template(path = "public/subscription.html")]
struct ConfirmPage<'a> {
    page: &'a Page<'a>,
    business: String,
    home: String,
    title: String,
    text: String,
    /// Where the form goes, while there is something to say.
    action: Option<String>,
    button: String,
    is_good: bool,
}

/// The question.
pub(super) async fn show(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let asked = confirm::read(&app, &token).await?;
    render(&app, &visitor, &token, &asked)
}

/// The yes.
pub(super) async fn confirm(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let asked = confirm::confirm(&app, &token).await?;
    render(&app, &visitor, &token, &asked)
}

fn render(app: &App, visitor: &Visitor, token: &str, asked: &Asked) -> Result<Response, Problem> {
    let mut page = visitor.page(app, asked.business.lang);
    let slug = &asked.business.slug;
    page.wear(slug, asked.business.brand_color);
    let business = [
        ("business", asked.business.name.as_str()),
        ("address", asked.address.as_str()),
    ];
    let (title, text) = match asked.answer {
        Answer::Open => ("subscribe-confirm", asked.words.clone()),
        Answer::Confirmed => (
            "subscribe-confirmed",
            page.fill("subscribe-confirmed-text", &business),
        ),
        Answer::Over => (
            "subscribe-over",
            page.fill("subscribe-over-text", &business),
        ),
    };
    let template = ConfirmPage {
        business: asked.business.name.clone(),
        home: page.path(&format!("/b/{slug}")),
        title: page.t(title),
        text,
        action: (asked.answer == Answer::Open).then(|| page.path(&format!("/subscribe/{token}"))),
        button: page.t("subscribe-yes"),
        is_good: asked.answer != Answer::Over,
        page: &page,
    };
    answer(StatusCode::OK, &template).map(keep_private)
}
