//! Giving a seat to somebody else.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use uuid::Uuid;

use super::registration::{Shown, page_of, shown};
use crate::app::App;
use crate::calendar::{Page, Visitor, answer, keep_private};
use crate::events::guest;
use crate::events::guest_routes::word_and_id;
use crate::events::registration_form::Transfer;
use crate::events::transfer;
use crate::platform::http::{FieldFault, Form, Problem};

/// What a guest sends; a field that is not sent is empty.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct GiveForm {
    holder_name: String,
    holder_email: String,
    holder_phone: String,
}

#[derive(Template)]
#[template(path = "public/registration_give.html")]
struct GivePage<'a> {
    page: &'a Page<'a>,
    shown: Shown,
    holder: String,
    action: String,
    back: String,
    alert: Option<String>,
    fields: Vec<Field>,
}

struct Field {
    name: &'static str,
    label: String,
    kind: &'static str,
    is_required: bool,
    max_length: u16,
    value: String,
    fault: Option<String>,
}

/// The empty form.
pub(super) async fn ask(
    State(app): State<App>,
    path: Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let words = word_and_id(path)?;
    render(&app, &visitor, words, &GiveForm::default(), &[]).await
}

/// Gives the seat away and leads back to the registration; or gives the form back with what stands in its way.
pub(super) async fn give(
    State(app): State<App>,
    path: Path<(String, String)>,
    visitor: Visitor,
    Form(form): Form<GiveForm>,
) -> Result<Response, Problem> {
    let (token, seat) = word_and_id(path)?;
    let (scope, id) = guest::named(&app, &token)?;
    let wanted = Transfer {
        seat_id: seat,
        holder_name: form.holder_name.clone(),
        holder_email: Some(form.holder_email.clone()),
        holder_phone: Some(form.holder_phone.clone()),
    };
    let done = match wanted.checked() {
        Ok(to) => transfer::transfer(&app, scope, None, id, &to).await,
        Err(problem) => Err(problem),
    };
    match done {
        // A seat that cannot be given away any more is shown as it is.
        Ok(_) | Err(Problem::Conflict { .. }) => {}
        Err(Problem::Invalid(faults)) => {
            return render(&app, &visitor, (token, seat), &form, &faults).await;
        }
        Err(problem) => return Err(problem),
    }
    let it = guest::registration(&app, &token).await?;
    let page = page_of(&app, &visitor, &it);
    let back = page.path(&format!("/e/{token}"));
    Ok(keep_private(Redirect::to(&back).into_response()))
}

async fn render(
    app: &App,
    visitor: &Visitor,
    (token, seat): (String, Uuid),
    form: &GiveForm,
    faults: &[FieldFault],
) -> Result<Response, Problem> {
    let it = guest::registration(app, &token).await?;
    let page = page_of(app, visitor, &it);
    let seat = it
        .seats
        .iter()
        .find(|it| it.id.0 == seat)
        .ok_or(Problem::NotFound)?;
    let field = |name: &'static str, label: &str, kind, max_length, value: &String| Field {
        name,
        label: page.t(label),
        kind,
        is_required: name == "holderName",
        max_length,
        value: value.clone(),
        fault: faults
            .iter()
            .find(|fault| fault.field.strip_prefix('/') == Some(name))
            .map(|fault| page.t(&format!("field-{}", fault.code.replace('_', "-")))),
    };
    let template = GivePage {
        fields: vec![
            field(
                "holderName",
                "pages-full-name",
                "text",
                120,
                &form.holder_name,
            ),
            field("holderPhone", "pages-phone", "tel", 32, &form.holder_phone),
            field(
                "holderEmail",
                "pages-email",
                "email",
                254,
                &form.holder_email,
            ),
        ],
        alert: (!faults.is_empty()).then(|| page.t("pages-faults")),
        holder: seat.holder_name.clone(),
        action: page.path(&format!("/e/{token}/give/{}", seat.id)),
        back: page.path(&format!("/e/{token}")),
        shown: shown(app, &page, &it)?,
        page: &page,
    };
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    answer(status, &template).map(keep_private)
}
