//! The step in which a guest says who they are.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use serde::Deserialize;

use super::page::{Page, answer};
use super::shop::{Choice, Contact, Shop, id_text, query};
use super::words;
use crate::app::App;
use crate::catalog::{PublicService, PublicStaff};
use crate::platform::http::{FieldFault, Problem};
use crate::platform::ids::AppointmentId;
use crate::platform::links::Purpose;

/// What a guest sends. All of it is text; a field that is not sent is empty.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct BookingForm {
    pub(super) lang: String,
    pub(super) service: String,
    pub(super) staff: String,
    pub(super) at: String,
    /// The link of the visit that this form books: sent twice, it books once.
    pub(super) token: String,
    pub(super) full_name: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) notes: String,
}

/// Why a form comes back.
pub(super) enum Trouble {
    /// It has not been sent yet.
    None,
    /// Fields at fault.
    Fields(Vec<FieldFault>),
    /// Somebody else has the time; these are open.
    Taken(Vec<Timestamp>),
}

impl Trouble {
    fn status(&self) -> StatusCode {
        match self {
            Self::None => StatusCode::OK,
            Self::Fields(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Taken(_) => StatusCode::CONFLICT,
        }
    }
}

#[derive(Template)]
#[template(path = "public/details.html")]
struct DetailsPage<'a> {
    page: &'a Page<'a>,
    contact: Contact,
    action: String,
    home: String,
    back: String,
    choice: Choice,
    staff: Option<String>,
    day: String,
    time: String,
    /// What stands in the way, as a heading above the form.
    alert: Option<String>,
    was_taken: bool,
    alternatives: Vec<Alternative>,
    form: &'a BookingForm,
    fields: Vec<Field>,
    notes_fault: Option<String>,
}

struct Alternative {
    at: String,
    text: String,
    has_focus: bool,
}

struct Field {
    name: &'static str,
    label: String,
    hint: Option<String>,
    kind: &'static str,
    autocomplete: &'static str,
    is_required: bool,
    max_length: u16,
    value: String,
    fault: Option<String>,
    has_focus: bool,
}

/// The empty form.
pub(super) fn show(
    app: &App,
    page: &Page<'_>,
    shop: &Shop,
    (service, staff): (&PublicService, Option<&PublicStaff>),
    at: Timestamp,
) -> Result<Response, Problem> {
    let id = AppointmentId::new(app.clock.now());
    let form = BookingForm {
        lang: page.named_tag().to_owned(),
        service: service.id.to_string(),
        staff: id_text(staff.map(|member| member.id)).unwrap_or_default(),
        at: at.to_string(),
        token: token(app, shop, id),
        ..BookingForm::default()
    };
    render(app, page, shop, (service, staff), at, &form, &Trouble::None)
}

/// The link of the visit that a form is to book.
pub(super) fn token(app: &App, shop: &Shop, id: AppointmentId) -> String {
    let ids = [shop.business.id.0, id.0];
    app.links.sign(Purpose::ManageAppointment, &ids)
}

/// The form as it was sent, with what stands in its way.
pub(super) fn render(
    app: &App,
    page: &Page<'_>,
    shop: &Shop,
    (service, staff): (&PublicService, Option<&PublicStaff>),
    at: Timestamp,
    form: &BookingForm,
    trouble: &Trouble,
) -> Result<Response, Problem> {
    let year = shop.today(app).year();
    let local = shop.business.zone.to_datetime(at);
    let faults: &[FieldFault] = match trouble {
        Trouble::Fields(faults) => faults,
        Trouble::None | Trouble::Taken(_) => &[],
    };
    let pairs = query(&form.service, staff.map(|_| form.staff.as_str()));
    let (day, time) = (words::day(page, local.date(), year), time_of(local));
    let template = DetailsPage {
        contact: Contact::of(&shop.business),
        action: shop.path(),
        home: page.href(&shop.path(), &[]),
        back: page.href(&shop.path(), &pairs),
        choice: Choice::of(page, service),
        staff: staff.map(|member| member.name.clone()),
        alert: alert(page, trouble, (&day, &time)),
        was_taken: matches!(trouble, Trouble::Taken(_)),
        alternatives: alternatives(page, shop, year, trouble),
        fields: fields(page, form, faults),
        notes_fault: fault(page, faults, "/notes", &form.notes),
        day,
        time,
        form,
        page,
    };
    answer(trouble.status(), &template)
}

fn time_of(local: jiff::civil::DateTime) -> String {
    local.strftime("%H:%M").to_string()
}

fn alert(page: &Page<'_>, trouble: &Trouble, (day, time): (&str, &str)) -> Option<String> {
    match trouble {
        Trouble::None => None,
        Trouble::Taken(open) => {
            let key = if open.is_empty() {
                "pages-taken-none-near"
            } else {
                "pages-taken"
            };
            Some(page.fill(key, &[("day", day), ("time", time)]))
        }
        Trouble::Fields(faults) => {
            let about_time = faults.iter().find(|fault| fault.field == "/startsAt");
            Some(page.t(if about_time.is_some() {
                "pages-not-open"
            } else {
                "pages-faults"
            }))
        }
    }
}

fn alternatives(page: &Page<'_>, shop: &Shop, year: i16, trouble: &Trouble) -> Vec<Alternative> {
    let Trouble::Taken(open) = trouble else {
        return Vec::new();
    };
    let alternatives = open.iter().enumerate().map(|(nth, at)| {
        let local = shop.business.zone.to_datetime(*at);
        let day = words::day(page, local.date(), year);
        Alternative {
            at: at.to_string(),
            text: format!("{day}, {}", time_of(local)),
            has_focus: nth == 0,
        }
    });
    alternatives.collect()
}

fn fields(page: &Page<'_>, form: &BookingForm, faults: &[FieldFault]) -> Vec<Field> {
    let mut fields = vec![
        Field {
            name: "fullName",
            label: page.t("pages-full-name"),
            hint: None,
            kind: "text",
            autocomplete: "name",
            is_required: true,
            max_length: 120,
            value: form.full_name.clone(),
            fault: fault(page, faults, "/customer/fullName", &form.full_name),
            has_focus: false,
        },
        Field {
            name: "phone",
            label: page.t("pages-phone"),
            hint: None,
            kind: "tel",
            autocomplete: "tel",
            is_required: true,
            max_length: 32,
            value: form.phone.clone(),
            fault: fault(page, faults, "/customer/phone", &form.phone),
            has_focus: false,
        },
        Field {
            name: "email",
            label: page.t("pages-email"),
            hint: Some(page.t("pages-email-why")),
            kind: "email",
            autocomplete: "email",
            is_required: false,
            max_length: 254,
            value: form.email.clone(),
            fault: fault(page, faults, "/customer/email", &form.email),
            has_focus: false,
        },
    ];
    if let Some(first) = fields.iter_mut().find(|field| field.fault.is_some()) {
        first.has_focus = true;
    }
    fields
}

/// What is wrong with the field, in words; an empty field is said to be missing.
fn fault(page: &Page<'_>, faults: &[FieldFault], field: &str, value: &str) -> Option<String> {
    let fault = faults.iter().find(|fault| fault.field == field)?;
    let code = if value.trim().is_empty() {
        "missing".to_owned()
    } else {
        fault.code.replace('_', "-")
    };
    Some(page.t(&format!("field-{code}")))
}
