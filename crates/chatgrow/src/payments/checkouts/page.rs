//! The page of a payment link: who asks for what, the way to pay, and how it stands.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{any, get};
use serde::Deserialize;

use super::gateway_page::PayerForm;
use super::hooks::{come_back, opened};
use super::open::{Opened, Wish, open};
use super::shown::{Shown, State as Stands};
use crate::app::App;
use crate::calendar::{
    Contact, Page, Visitor, Word, answer, keep_private, price, refuse_other_sites,
};
use crate::invoices;
use crate::payments::accounts::Way;
use crate::platform::http::{FieldFault, Form, LeadsAway, Problem};
use crate::platform::i18n::Lang;

/// The public pages' routes.
pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/pay/{token}", get(show).post(pay))
        .layer(middleware::from_fn(refuse_other_sites))
        // The gateway's page sends the payer back, by a form of its own where it likes.
        .route("/pay/{token}/return/{word}", any(come_back))
}

/// What the form sends. All of it is text; a field that is not sent is empty.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct PayForm {
    lang: String,
    #[serde(flatten)]
    payer: PayerForm,
    /// Not empty when the box was ticked.
    save_card: String,
    /// Not empty when the box was ticked.
    documents: String,
}

struct Field {
    name: &'static str,
    label: String,
    kind: &'static str,
    autocomplete: &'static str,
    value: String,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "public/pay.html")]
struct PayPage<'a> {
    page: &'a Page<'a>,
    contact: Contact,
    title: String,
    text: String,
    mark: &'static str,
    alert: Option<String>,
    what: String,
    amount: String,
    installments: Option<String>,
    ways: String,
    /// Where the form leads; none when there is nothing to press.
    action: Option<String>,
    fields: Vec<Field>,
    /// What is agreed to when the card is kept.
    consent: Option<String>,
    agreed: bool,
    /// What is agreed to when documents come by mail.
    documents: Option<String>,
    agreed_documents: bool,
    /// Whether the page looks again by itself.
    looks_again: bool,
    /// What was booked, or registered for.
    booking: Option<String>,
}

/// What is to be shown beside how the link stands.
#[derive(Default)]
struct Trouble {
    alert: Option<&'static str>,
    faults: Vec<FieldFault>,
}

/// The page.
async fn show(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let shown = Shown::read(&app, opened(&app, &token)?).await?;
    let page = page_of(&app, &visitor, &shown);
    let nothing = (PayForm::default(), Trouble::default());
    render(&app, &page, &token, &shown, nothing, StatusCode::OK)
}

/// Leads the payer to a page of the gateway; or gives the page back with what stands in the way.
async fn pay(
    State(app): State<App>,
    Word(token): Word,
    visitor: Visitor,
    Form(form): Form<PayForm>,
) -> Result<Response, Problem> {
    let (scope, link) = opened(&app, &token)?;
    let shown = Shown::read(&app, (scope, link)).await?;
    let mut page = page_of(&app, &visitor, &shown);
    page.name_lang(Lang::from_tag(&form.lang));
    let here = page.path(&format!("/pay/{token}"));
    page.shown_at(&here);
    let consent = consent(&page, &shown).filter(|_| !form.save_card.is_empty());
    if let Some(words) = documents(&page, &shown).filter(|_| !form.documents.is_empty()) {
        let mut tx = app.db.write(scope).await?;
        let now = app.clock.now();
        invoices::agree_to_documents(&mut tx, now, shown.link.customer_id, &words).await?;
        tx.commit().await?;
    }
    let wish = Wish {
        token: &token,
        payer: &form.payer,
        lang: page.lang,
        consent: consent.as_deref(),
    };
    let (trouble, status) = match open(&app, scope, link, &wish).await {
        Ok(Opened::Page(url)) => return lead_away(url.expose()),
        Ok(Opened::Wait) => {
            return Ok(keep_private(Redirect::to(&here).into_response()));
        }
        Err(Problem::Invalid(faults)) => {
            let trouble = Trouble {
                alert: Some("pages-pay-check-fields"),
                faults,
            };
            (trouble, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(Problem::Unavailable(_)) => {
            let trouble = Trouble {
                alert: Some("pages-pay-no-answer"),
                faults: Vec::new(),
            };
            (trouble, StatusCode::SERVICE_UNAVAILABLE)
        }
        Err(Problem::Conflict { .. }) => (Trouble::default(), StatusCode::CONFLICT),
        Err(problem) => return Err(problem),
    };
    render(&app, &page, &token, &shown, (form, trouble), status)
}

/// To a gateway's page. The address may tell who pays: it goes to the payer's browser and nowhere else.
fn lead_away(url: &str) -> Result<Response, Problem> {
    let location = HeaderValue::from_str(url).map_err(Problem::internal)?;
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(header::LOCATION, location);
    Ok(keep_private(response))
}

fn page_of<'a>(app: &'a App, visitor: &Visitor, shown: &Shown) -> Page<'a> {
    let mut page = visitor.page(app, shown.link.lang);
    page.wear(&shown.business.slug, shown.business.brand_color);
    page
}

/// What a payer agrees to whose card is kept; none where none is kept.
fn consent(page: &Page<'_>, shown: &Shown) -> Option<String> {
    let values = [("business", shown.business.name.as_str())];
    let asked = shown.link.save_card && shown.saves_cards;
    asked.then(|| page.choose("pages-pay-consent", &values))
}

/// What a payer agrees to who wants documents by mail; none where nobody is asked.
fn documents(page: &Page<'_>, shown: &Shown) -> Option<String> {
    let values = [("business", shown.business.name.as_str())];
    shown
        .asks_about_documents
        .then(|| page.choose("pages-pay-documents", &values))
}

fn render(
    app: &App,
    page: &Page<'_>,
    token: &str,
    shown: &Shown,
    (form, trouble): (PayForm, Trouble),
    status: StatusCode,
) -> Result<Response, Problem> {
    let (title, text, mark) = words(shown.state);
    let can_pay = shown.state == Stands::Open && shown.takes_online;
    let alert = trouble
        .alert
        .or_else(|| alert(shown))
        .map(|key| page.t(key));
    let count = shown.link.max_installments;
    let template = PayPage {
        contact: Contact::of(&shown.business),
        title: page.t(title),
        // Where it cannot be paid, no button leads anywhere.
        text: if shown.state == Stands::Open && !can_pay {
            String::new()
        } else {
            page.t(text)
        },
        mark,
        alert,
        what: shown.link.description.clone(),
        amount: price(shown.link.amount).unwrap_or_default(),
        installments: (can_pay && count > 1)
            .then(|| page.count("pages-pay-installments", &[("count", count)])),
        ways: ways(page, if can_pay { &shown.ways } else { &[] }),
        action: can_pay.then(|| page.path(&format!("/pay/{token}"))),
        fields: if shown.asks_payer {
            fields(app, page, &form, &trouble.faults)
        } else {
            Vec::new()
        },
        consent: consent(page, shown),
        agreed: !form.save_card.is_empty(),
        documents: documents(page, shown),
        agreed_documents: !form.documents.is_empty(),
        looks_again: matches!(shown.state, Stands::Opening | Stands::Checking),
        booking: shown.booking(app),
        page,
    };
    let mut response = answer(status, &template)?;
    response.extensions_mut().insert(LeadsAway);
    Ok(keep_private(response))
}

/// What there is to say of how the link stands, and the sign of it.
fn words(state: Stands) -> (&'static str, &'static str, &'static str) {
    match state {
        Stands::Open => ("pages-pay-title", "pages-pay-text", ""),
        Stands::Opening => ("pages-pay-opening", "pages-pay-opening-text", "wait"),
        Stands::Checking => ("pages-pay-checking", "pages-pay-checking-text", "wait"),
        Stands::Looked => ("pages-pay-looked", "pages-pay-looked-text", "wait"),
        Stands::Paid => ("pages-pay-paid", "pages-pay-paid-text", "done"),
        Stands::Returned => ("pages-pay-returned", "pages-pay-returned-text", "off"),
        Stands::Cancelled => ("pages-pay-cancelled", "pages-pay-cancelled-text", "off"),
        Stands::Expired => ("pages-pay-expired", "pages-pay-expired-text", "off"),
    }
}

fn alert(shown: &Shown) -> Option<&'static str> {
    if shown.state != Stands::Open {
        return None;
    }
    if !shown.takes_online {
        return Some("pages-pay-not-online");
    }
    shown.came_back_unpaid.then_some("pages-pay-not-completed")
}

fn ways(page: &Page<'_>, ways: &[Way]) -> String {
    let name = |way: &Way| match way {
        Way::Card => page.t("pages-pay-card"),
        Way::Bit => page.t("pages-pay-bit"),
        Way::ApplePay => "Apple Pay".to_owned(),
        Way::GooglePay => "Google Pay".to_owned(),
    };
    let names: Vec<String> = ways.iter().map(name).collect();
    names.join(&format!("{} ", page.lang.comma()))
}

fn fields(app: &App, page: &Page<'_>, form: &PayForm, faults: &[FieldFault]) -> Vec<Field> {
    let fault = |field: &str| {
        let fault = faults.iter().find(|fault| fault.field == field)?;
        let key = format!("field-{}", fault.code.replace('_', "-"));
        Some(app.sentences.text(page.lang, &key))
    };
    vec![
        Field {
            name: "fullName",
            label: page.t("pages-pay-full-name"),
            kind: "text",
            autocomplete: "name",
            value: form.payer.full_name.clone(),
            fault: fault("/fullName"),
        },
        Field {
            name: "phone",
            label: page.t("pages-pay-mobile"),
            kind: "tel",
            autocomplete: "tel",
            value: form.payer.phone.clone(),
            fault: fault("/phone"),
        },
    ]
}
