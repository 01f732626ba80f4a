//! The way out of advertising: a page that asks, a form that does it, and the one click of a mail program
//! (RFC 8058), which is the same form.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::super::leave::{self, Way};
use crate::app::App;
use crate::calendar::{Contact, Page, Visitor, Word, answer, keep_private};
use crate::consents::{self, Channel};
use crate::platform::http::Problem;

#[derive(Template)]
#[template(path = "public/unsubscribe.html")]
struct UnsubscribePage<'a> {
    page: &'a Page<'a>,
    contact: Contact,
    home: String,
    address: String,
    title: String,
    text: String,
    /// Where the form goes that ends it.
    leave: Option<String>,
    /// Where the form goes that takes that back.
    undo: Option<String>,
}

/// Asks. Opening it changes nothing.
pub(super) async fn show(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let way = leave::read(&app, &token).await?;
    render(&app, &visitor, &token, way)
}

/// Ends it. The answer is the page itself and leads nowhere else, as RFC 8058 wants it.
pub(super) async fn leave(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let way = leave::leave(&app, &token).await?;
    render(&app, &visitor, &token, way)
}

/// Takes it back.
pub(super) async fn come_back(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let business = leave::read(&app, &token).await?.business;
    let lang = visitor.page(&app, business.lang).lang;
    let words = consents::words_of_box(&app, &business, lang);
    let way = leave::come_back(&app, &token, words).await?;
    render(&app, &visitor, &token, way)
}

fn render(app: &App, visitor: &Visitor, token: &str, way: Way) -> Result<Response, Problem> {
    let mut page = visitor.page(app, way.business.lang);
    page.wear(&way.business.slug, way.business.brand_color);
    let path = format!("/unsubscribe/{token}");
    page.shown_at(&page.path(&path));
    let values = [("business", way.business.name.as_str())];
    let title = if way.is_subscribed {
        "unsubscribe-ask"
    } else {
        "unsubscribe-done"
    };
    let text = match way.channel {
        Channel::Email => "unsubscribe-text-email",
        Channel::Sms | Channel::Whatsapp => "unsubscribe-text-phone",
    };
    let template = UnsubscribePage {
        contact: Contact::of(&way.business),
        home: page.path(&format!("/b/{}", way.business.slug)),
        address: way.address,
        title: page.t(title),
        text: page.fill(text, &values),
        leave: way.is_subscribed.then(|| page.path(&path)),
        undo: (!way.is_subscribed && way.can_undo).then(|| page.path(&format!("{path}/undo"))),
        page: &page,
    };
    answer(StatusCode::OK, &template).map(keep_private)
}
