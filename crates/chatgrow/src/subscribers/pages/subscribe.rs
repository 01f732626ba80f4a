//! The form with which people sign up.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::accounts;
use crate::app::App;
use crate::calendar::{Contact, Page, Visitor, Word, answer};
use crate::consents;
use crate::platform::http::{FieldFault, Form, Problem, Query};
use crate::platform::i18n::Lang;
use crate::subscribers::public_routes::{Subscribe, sign_up};

/// What the form sends. All of it is text; a field that is not sent is empty.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct SubscribeForm {
    lang: String,
    list: String,
    email: String,
    full_name: String,
    phone: String,
    /// Not empty when the box was ticked.
    agreed: String,
}

/// Which list the address of the page names.
#[derive(Debug, Default, Deserialize)]
pub(super) struct ListQuery {
    #[serde(default)]
    list: String,
}

struct Field {
    name: &'static str,
    label: String,
    kind: &'static str,
    autocomplete: &'static str,
    is_required: bool,
    max_length: u16,
    value: String,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "public/subscribe.html")]
struct SubscribePage<'a> {
    page: &'a Page<'a>,
    contact: Contact,
    home: String,
    action: String,
    list: String,
    fields: Vec<Field>,
    words: String,
    agreed: bool,
    agreed_fault: Option<String>,
    is_done: bool,
}

/// The empty form.
pub(super) async fn show(
    State(app): State<App>,
    Word(slug): Word,
    visitor: Visitor,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let form = SubscribeForm {
        list: query.list,
        ..SubscribeForm::default()
    };
    let (business, _) = accounts::business_by_slug(&app, &slug).await?;
    let mut page = visitor.page(&app, business.lang);
    page.wear(&business.slug, business.brand_color);
    render(&app, &page, &business, &form, None, StatusCode::OK)
}

/// Asks the owner of the address by mail; or gives the form back with what is wrong in it.
pub(super) async fn subscribe(
    State(app): State<App>,
    Word(slug): Word,
    visitor: Visitor,
    Form(form): Form<SubscribeForm>,
) -> Result<Response, Problem> {
    let (business, scope) = accounts::business_by_slug(&app, &slug).await?;
    let mut page = visitor.page(&app, business.lang);
    page.name_lang(Lang::from_tag(&form.lang));
    page.wear(&business.slug, business.brand_color);
    let list = match form.list.trim() {
        "" => None,
        id => Some(id.parse().map_err(|_| Problem::NotFound)?),
    };
    let wish = Subscribe {
        email: form.email.clone(),
        full_name: Some(form.full_name.clone()),
        phone: Some(form.phone.clone()),
        list,
    };
    let signed_up = if form.agreed.is_empty() {
        Err(Problem::invalid("/agreed", "missing"))
    } else {
        sign_up(&app, &business, scope, page.lang, &wish).await
    };
    match signed_up {
        Ok(()) => render(&app, &page, &business, &form, Some(&[]), StatusCode::OK),
        Err(Problem::Invalid(faults)) if faults.iter().any(|it| it.field == "/list") => {
            Err(Problem::NotFound)
        }
        Err(Problem::Invalid(faults)) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            render(&app, &page, &business, &form, Some(&faults), status)
        }
        Err(problem) => Err(problem),
    }
}

/// The form; with the `faults` of what was sent, or what happens next when there are none.
fn render(
    app: &App,
    page: &Page<'_>,
    business: &accounts::Business,
    form: &SubscribeForm,
    faults: Option<&[FieldFault]>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let found = faults.unwrap_or_default();
    let template = SubscribePage {
        contact: Contact::of(business),
        home: page.path(&format!("/b/{}", business.slug)),
        action: format!("/b/{}/subscribe", business.slug),
        list: form.list.clone(),
        fields: fields(page, form, found),
        words: consents::words_of_box(app, business, page.lang),
        agreed: !form.agreed.is_empty(),
        agreed_fault: fault(page, found, "/agreed"),
        is_done: faults.is_some_and(<[FieldFault]>::is_empty),
        page,
    };
    answer(status, &template)
}

fn fields(page: &Page<'_>, form: &SubscribeForm, faults: &[FieldFault]) -> Vec<Field> {
    let email = if form.email.trim().is_empty() && fault(page, faults, "/email").is_some() {
        Some(page.t("field-missing"))
    } else {
        fault(page, faults, "/email")
    };
    vec![
        Field {
            name: "email",
            label: page.t("pages-email"),
            kind: "email",
            autocomplete: "email",
            is_required: true,
            max_length: 254,
            value: form.email.clone(),
            fault: email,
        },
        Field {
            name: "fullName",
            label: page.t("pages-full-name"),
            kind: "text",
            autocomplete: "name",
            is_required: false,
            max_length: 120,
            value: form.full_name.clone(),
            fault: fault(page, faults, "/fullName"),
        },
    ]
}

fn fault(page: &Page<'_>, faults: &[FieldFault], field: &str) -> Option<String> {
    let fault = faults.iter().find(|fault| fault.field == field)?;
    Some(page.t(&format!("field-{}", fault.code.replace('_', "-"))))
}
