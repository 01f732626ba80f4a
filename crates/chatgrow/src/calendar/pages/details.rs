//! The step in which a guest says who they are.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::page::{Page, answer};
use super::shop::{Choice, Contact, Picked, Shop};
use super::words;
use crate::app::App;
use crate::calendar::store::instant;
use crate::consents;
use crate::platform::http::{FieldFault, Problem};
use crate::platform::ids::AppointmentId;
use crate::platform::links::Purpose;

/// What a guest sends. All of it is text; a field that is not sent is empty.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct BookingForm {
    pub(super) lang: String,
    pub(super) service: String,
    pub(super) further: String,
    pub(super) staff: String,
    pub(super) at: String,
    /// The link of the visit that this form books: sent twice, it books once. That of a hold is the link of
    /// the visit it becomes.
    pub(super) token: String,
    pub(super) full_name: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) notes: String,
    /// Not empty when the box was ticked.
    pub(super) marketing: String,
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
    /// What a refusal means to the guest.
    ///
    /// # Errors
    /// The problem itself, when there is nothing that the guest can mend.
    pub(super) fn of(problem: Problem) -> Result<Self, Problem> {
        match problem {
            Problem::Invalid(faults) => Ok(Self::Fields(faults)),
            Problem::Conflict {
                code: "slot_taken",
                members,
            } => Ok(Self::Taken(open_times(&members))),
            problem => Err(problem),
        }
    }

    pub(super) fn status(&self) -> StatusCode {
        match self {
            Self::None => StatusCode::OK,
            Self::Fields(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Taken(_) => StatusCode::CONFLICT,
        }
    }
}

fn open_times(members: &Map<String, Value>) -> Vec<Timestamp> {
    let alternatives = members.get("alternatives").and_then(Value::as_array);
    let starts = alternatives
        .into_iter()
        .flatten()
        .filter_map(|open| open["startsAt"].as_str()?.parse().ok());
    starts.collect()
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
    held: Option<Held>,
    /// What stands in the way, as a heading above the form.
    alert: Option<String>,
    was_taken: bool,
    alternatives: Vec<Alternative>,
    form: &'a BookingForm,
    fields: Vec<Field>,
    notes_fault: Option<String>,
    marketing: String,
}

/// Until when the time is kept.
struct Held {
    /// Epoch milliseconds.
    until: i64,
    time: String,
}

struct Alternative {
    at: String,
    text: String,
    has_focus: bool,
}

pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    pub(super) kind: &'static str,
    pub(super) autocomplete: &'static str,
    pub(super) is_required: bool,
    pub(super) max_length: u16,
    pub(super) value: String,
    pub(super) fault: Option<String>,
    pub(super) has_focus: bool,
}

/// The empty form, for a time that is kept by the hold of a token, or for one that is not kept.
pub(super) async fn show(
    app: &App,
    page: &Page<'_>,
    shop: &Shop,
    picked: &Picked<'_>,
    at: Timestamp,
    hold: Option<&str>,
) -> Result<Response, Problem> {
    let fresh = || token(app, shop, AppointmentId::new(app.clock.now()));
    let ours = hold.filter(|token| opened(app, shop, token).is_some());
    let mut form = BookingForm {
        lang: page.named_tag().to_owned(),
        at: at.to_string(),
        token: ours.map_or_else(fresh, str::to_owned),
        ..BookingForm::default()
    };
    for (name, value) in picked.pairs() {
        match name {
            "service" => form.service = value,
            "further" => form.further = value,
            _ => form.staff = value,
        }
    }
    render(app, page, shop, picked, at, &form, &Trouble::None).await
}

/// The visit that a form is to book; `None` for a form that is none of ours, or from before a change of keys.
pub(super) fn opened(app: &App, shop: &Shop, token: &str) -> Option<AppointmentId> {
    let [business, id] = app.links.open::<2>(Purpose::ManageAppointment, token)?;
    (business == shop.business.id.0).then_some(AppointmentId(id))
}

/// Until when the time of the form is kept, if it is.
async fn held(
    app: &App,
    shop: &Shop,
    form: &BookingForm,
    at: Timestamp,
) -> Result<Option<Held>, Problem> {
    let Some(id) = opened(app, shop, &form.token) else {
        return Ok(None);
    };
    let mut tx = app.db.read(shop.scope).await?;
    let hold = tx.hold(id.0).await?;
    let kept = hold.filter(|hold| {
        hold.starts_at == at.as_millisecond() && hold.expires_at > app.clock.now().as_millisecond()
    });
    Ok(kept.map(|hold| Held {
        until: hold.expires_at,
        time: time_of(shop.business.zone.to_datetime(instant(hold.expires_at))),
    }))
}

/// The link of the visit that a form is to book.
pub(super) fn token(app: &App, shop: &Shop, id: AppointmentId) -> String {
    let ids = [shop.business.id.0, id.0];
    app.links.sign(Purpose::ManageAppointment, &ids)
}

/// The form as it was sent, with what stands in its way.
pub(super) async fn render(
    app: &App,
    page: &Page<'_>,
    shop: &Shop,
    picked: &Picked<'_>,
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
    let held = match trouble {
        Trouble::Taken(_) => None,
        Trouble::None | Trouble::Fields(_) => held(app, shop, form, at).await?,
    };
    let (day, time) = (words::day(page, local.date(), year), time_of(local));
    let template = DetailsPage {
        contact: Contact::of(&shop.business),
        action: shop.path(),
        home: page.path(&shop.path()),
        back: page.href(&shop.path(), &picked.pairs()),
        choice: picked.choice(page),
        staff: picked.staff.map(|member| member.name.clone()),
        held,
        alert: alert(page, trouble, (&day, &time)),
        was_taken: matches!(trouble, Trouble::Taken(_)),
        alternatives: alternatives(page, shop, year, trouble),
        fields: fields(page, form, faults),
        notes_fault: fault(page, faults, "/notes", &form.notes),
        marketing: consents::words_of_box(app, &shop.business, page.lang),
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

pub(super) fn fields(page: &Page<'_>, form: &BookingForm, faults: &[FieldFault]) -> Vec<Field> {
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
pub(super) fn fault(
    page: &Page<'_>,
    faults: &[FieldFault],
    field: &str,
    value: &str,
) -> Option<String> {
    let fault = faults.iter().find(|fault| fault.field == field)?;
    let code = if value.trim().is_empty() {
        "missing".to_owned()
    } else {
        fault.code.replace('_', "-")
    };
    Some(page.t(&format!("field-{code}")))
}
