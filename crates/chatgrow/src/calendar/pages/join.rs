//! Waiting for a time that is taken: the form under the open times, and what it leads to.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::civil::Date;
use serde::Deserialize;

use super::details::{BookingForm, Field, fault, fields};
use super::page::{Page, Visitor, answer};
use super::shop::{Choice, Contact, Picked, PickedIds, Shop};
use super::week::{Week, later, start_of};
use super::words;
use crate::app::App;
use crate::calendar::form::BookingCustomer;
use crate::calendar::guest_routes::Word;
use crate::calendar::store::instant;
use crate::calendar::waiting::{JoinWaitingList, join_as_guest};
use crate::consents;
use crate::platform::http::{FieldFault, Form, Problem};
use crate::platform::i18n::Lang;

/// The parts of the day that a guest can wait for: the word of the form, its sentence, and the hours.
const PARTS: [(&str, &str, Option<&str>, Option<&str>); 4] = [
    ("any", "pages-wait-any", None, None),
    ("morning", "pages-morning", None, Some("12:00")),
    ("afternoon", "pages-afternoon", Some("12:00"), Some("17:00")),
    ("evening", "pages-evening", Some("17:00"), None),
];

/// What a guest sends. All of it is text; a field that is not sent is empty.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct WaitingForm {
    lang: String,
    service: String,
    staff: String,
    from: String,
    to: String,
    /// A part of the day, or the start of a meeting that is full.
    when: String,
    full_name: String,
    phone: String,
    email: String,
    /// `1` when the box of advertisements was ticked.
    marketing: String,
}

/// The form as a page shows it.
pub(super) struct JoinView {
    pub(super) action: String,
    pub(super) hidden: Vec<(&'static str, String)>,
    pub(super) from: String,
    pub(super) to: String,
    pub(super) today: Date,
    pub(super) last: Date,
    pub(super) choices: Vec<WhenChoice>,
    pub(super) fields: Vec<Field>,
    pub(super) from_fault: Option<String>,
    pub(super) to_fault: Option<String>,
    pub(super) when_fault: Option<String>,
    /// The words beside the box of advertisements.
    pub(super) marketing: String,
    pub(super) is_agreed: bool,
    /// Whether it is the first thing to do.
    pub(super) is_open: bool,
}

pub(super) struct WhenChoice {
    pub(super) value: String,
    pub(super) text: String,
    pub(super) is_chosen: bool,
}

#[derive(Template)]
#[template(path = "public/join.html")]
struct JoinPage<'a> {
    page: &'a Page<'a>,
    contact: Contact,
    home: String,
    back: String,
    choice: Choice,
    alert: String,
    join: JoinView,
}

/// The empty form under a week of open times.
pub(super) async fn of_week(
    app: &App,
    page: &Page<'_>,
    shop: &Shop,
    picked: &Picked<'_>,
    week: &Week,
) -> Result<JoinView, Problem> {
    let form = WaitingForm {
        from: week.dates.0.to_string(),
        to: week.dates.1.to_string(),
        when: "any".to_owned(),
        ..WaitingForm::default()
    };
    let full = full_meetings(app, page, shop, picked, week.dates).await?;
    let mut view = view(app, page, shop, picked, &form, &[], full);
    view.is_open = week.days.is_empty();
    Ok(view)
}

/// Puts the guest on the list and leads to the page of their place; or gives the form back with what is
/// wrong in it.
pub(super) async fn join(
    State(app): State<App>,
    Word(slug): Word,
    visitor: Visitor,
    Form(form): Form<WaitingForm>,
) -> Result<Response, Problem> {
    let shop = Shop::read(&app, &slug).await?;
    let mut page = visitor.page(&app, shop.business.lang);
    page.name_lang(Lang::from_tag(&form.lang));
    page.wear(&shop.business.slug, shop.business.brand_color);
    let ids = PickedIds {
        service: &form.service,
        further: "",
        staff: &form.staff,
    };
    let Some(picked) = Picked::read(&shop, &ids) else {
        return Ok(Redirect::to(&page.path(&shop.path())).into_response());
    };
    let mut pairs = picked.pairs();
    pairs.extend(
        form.from
            .parse()
            .ok()
            .map(|from: Date| ("from", from.to_string())),
    );
    let back = page.href(&shop.path(), &pairs);
    page.shown_at(&back);
    let joined = match asked(&picked, &form).checked(page.lang) {
        Ok(joining) => join_as_guest(&app, shop.scope, joining).await,
        Err(problem) => Err(problem),
    };
    let faults = match joined {
        Ok(token) => {
            let place = page.path(&format!("/my/waiting/{token}"));
            return Ok(Redirect::to(&place).into_response());
        }
        Err(Problem::Invalid(faults)) => faults,
        Err(problem) => return Err(problem),
    };
    let dates = form.from.parse().ok().zip(form.to.parse().ok());
    let full = match dates {
        Some(dates) => full_meetings(&app, &page, &shop, &picked, dates).await?,
        None => Vec::new(),
    };
    let template = JoinPage {
        contact: Contact::of(&shop.business),
        home: page.path(&shop.path()),
        back,
        choice: picked.choice(&page),
        alert: page.t("pages-faults"),
        join: view(&app, &page, &shop, &picked, &form, &faults, full),
        page: &page,
    };
    answer(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

/// What the form asks for.
fn asked(picked: &Picked<'_>, form: &WaitingForm) -> JoinWaitingList {
    let exact = form.when.parse().ok();
    let part = PARTS.iter().find(|(word, ..)| *word == form.when);
    let (_, _, earliest, latest) = part.copied().unwrap_or(PARTS[0]);
    let days = |text: &str| exact.is_none().then(|| text.to_owned());
    JoinWaitingList {
        service_id: picked.service.id.0,
        staff_id: picked.staff.map(|member| member.id.0),
        from: days(&form.from),
        to: days(&form.to),
        earliest: earliest.and_then(days),
        latest: latest.and_then(days),
        starts_at: exact,
        customer: BookingCustomer {
            full_name: form.full_name.clone(),
            phone: Some(form.phone.clone()),
            email: Some(form.email.clone()),
        },
        marketing_consent: Some(!form.marketing.is_empty()),
    }
}

fn view(
    app: &App,
    page: &Page<'_>,
    shop: &Shop,
    picked: &Picked<'_>,
    form: &WaitingForm,
    faults: &[FieldFault],
    full: Vec<(String, String)>,
) -> JoinView {
    let today = shop.today(app);
    let typed = BookingForm {
        full_name: form.full_name.clone(),
        phone: form.phone.clone(),
        email: form.email.clone(),
        ..BookingForm::default()
    };
    let mut fields = fields(page, &typed, faults);
    if let Some(email) = fields.iter_mut().find(|field| field.name == "email") {
        email.hint = Some(page.t("pages-wait-email-why"));
    }
    let mut hidden = picked.pairs();
    hidden.push(("lang", page.named_tag().to_owned()));
    let parts = PARTS.map(|(word, sentence, ..)| (word.to_owned(), page.t(sentence)));
    let choices = parts.into_iter().chain(full);
    JoinView {
        action: format!("{}/waiting", shop.path()),
        hidden,
        from: form.from.clone(),
        to: form.to.clone(),
        today,
        last: later(today, picked.horizon_days(shop)),
        choices: choices
            .map(|(value, text)| WhenChoice {
                is_chosen: value == form.when,
                value,
                text,
            })
            .collect(),
        fields,
        from_fault: fault(page, faults, "/from", &form.from),
        to_fault: fault(page, faults, "/to", &form.to),
        when_fault: fault(page, faults, "/startsAt", &form.when),
        marketing: consents::words_of_box(app, &shop.business, page.lang),
        is_agreed: !form.marketing.is_empty(),
        is_open: true,
    }
}

/// The meetings of a class on these days that have no seat left: the start and its words.
async fn full_meetings(
    app: &App,
    page: &Page<'_>,
    shop: &Shop,
    picked: &Picked<'_>,
    (first, last): (Date, Date),
) -> Result<Vec<(String, String)>, Problem> {
    if picked.service.capacity <= 1 {
        return Ok(Vec::new());
    }
    let zone = &shop.business.zone;
    let from = start_of(zone, first).max(app.clock.now());
    let (from, to) = (
        from.as_millisecond(),
        start_of(zone, later(last, 1)).as_millisecond(),
    );
    let mut tx = app.db.read(shop.scope).await?;
    let meetings = tx.meetings(picked.service.id, from, to).await?;
    let year = shop.today(app).year();
    let mut full: Vec<_> = meetings
        .into_iter()
        .filter(|meeting| meeting.seats_left <= 0)
        .filter(|meeting| {
            picked
                .staff
                .is_none_or(|staff| staff.id == meeting.staff_id)
        })
        .map(|meeting| instant(meeting.starts_at))
        .collect();
    full.sort_unstable();
    full.dedup();
    let words = full.into_iter().map(|at| {
        let local = zone.to_datetime(at);
        let day = words::day(page, local.date(), year);
        let time = local.strftime("%H:%M").to_string();
        (
            at.to_string(),
            page.fill("pages-wait-full", &[("day", &day), ("time", &time)]),
        )
    });
    Ok(words.collect())
}
