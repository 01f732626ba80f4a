//! The form with which a guest registers: once, however often it is sent.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde_json::Value;

use super::event::path;
use super::form_fields::{Field, KindField, Sent, fields, kinds};
use super::words::When;
use crate::accounts::Business;
use crate::app::App;
use crate::calendar::{Contact, Page, Visitor, answer};
use crate::consents;
use crate::events::guest;
use crate::events::guest_routes::word_and_id;
use crate::events::letters;
use crate::events::model::Source;
use crate::events::public_views::{PublicDate, PublicEvent};
use crate::events::questions::{Answers, QuestionKind, checked_answers};
use crate::events::register::{self, Origin};
use crate::events::registration_form::{MAX_SEATS, Register, RegisteringCustomer, WantedSeat};
use crate::journal::Actor;
use crate::payments::ToPay;
use crate::platform::db::Scope;
use crate::platform::http::{Faults, FieldFault, Form, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{EventId, RegistrationId};
use crate::platform::links::Purpose;

/// Why a form comes back.
enum Trouble {
    /// It has not been sent yet.
    None,
    /// Fields at fault.
    Fields(Vec<FieldFault>),
    /// A conflict, and whether one can wait.
    Refused(&'static str, bool),
}

#[derive(Template)]
#[template(path = "public/event_form.html")]
struct FormPage<'a> {
    page: &'a Page<'a>,
    contact: Contact,
    title: &'a str,
    events: String,
    back: String,
    action: String,
    when: When,
    /// What stands in the way, as a heading above the form.
    alert: Option<String>,
    can_wait: bool,
    needs_approval: bool,
    is_paid: bool,
    hidden: Vec<(&'static str, String)>,
    kinds: Vec<KindField>,
    kinds_fault: Option<String>,
    fields: Vec<Field>,
    /// The words beside the box of advertisements.
    marketing: String,
    is_agreed: bool,
}

/// The empty form for a date.
pub(super) fn show(
    app: &App,
    page: &Page<'_>,
    (business, event): (&Business, &PublicEvent),
    date: &PublicDate,
    code: &str,
) -> Result<Response, Problem> {
    let id = RegistrationId::new(app.clock.now());
    let mut sent = Sent::default();
    let mut set = |name: &str, value: String| sent.0.insert(name.to_owned(), value);
    set("token", letters::token(app, business.id, id));
    set("code", code.to_owned());
    set("lang", page.named_tag().to_owned());
    render(app, page, (business, event), date, &sent, &Trouble::None)
}

/// Registers what the form says and leads to the registration's page; or gives the form back with what stands
/// in its way.
pub(super) async fn register(
    State(app): State<App>,
    words: Path<(String, String)>,
    visitor: Visitor,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (slug, id) = word_and_id(words)?;
    let sent = Sent(pairs.into_iter().collect());
    let (business, scope, event) = guest::event(&app, &slug, EventId(id), sent.get("code")).await?;
    let mut page = visitor.page(&app, business.lang);
    page.name_lang(Lang::from_tag(sent.get("lang")));
    page.wear(&business.slug, business.brand_color);
    let path = path(&business, &event);
    let date = event
        .dates
        .iter()
        .find(|date| date.id.to_string() == sent.get("date"));
    let Some(date) = date else {
        return Ok(Redirect::to(&page.path(&path)).into_response());
    };
    let date_id = date.id.to_string();
    page.shown_at(&page.href(&path, &[("date", &date_id)]));
    let ids = app
        .links
        .open::<2>(Purpose::ManageRegistration, sent.get("token"));
    let [of_business, id] = ids.ok_or(Problem::Csrf)?;
    if of_business != business.id.0 {
        return Err(Problem::Csrf);
    }
    let id = RegistrationId(id);
    let done = try_to_register(&app, scope, &page, (&event, date), &sent, id).await;
    let trouble = match done {
        Ok(None) => return Ok(to_registration(&page, sent.get("token"))),
        Ok(Some(to_pay)) => return Ok(Redirect::to(&to_pay.url).into_response()),
        Err(_) if is_registered(&app, scope, id).await? => {
            return Ok(to_registration(&page, sent.get("token")));
        }
        Err(Problem::Invalid(faults)) => Trouble::Fields(faults),
        Err(Problem::Conflict { code, members }) => {
            let can_wait = members.get("canWait").and_then(Value::as_bool);
            Trouble::Refused(code, can_wait.unwrap_or_default())
        }
        Err(problem) => return Err(problem),
    };
    render(&app, &page, (&business, &event), date, &sent, &trouble)
}

fn to_registration(page: &Page<'_>, token: &str) -> Response {
    Redirect::to(&page.path(&format!("/e/{token}"))).into_response()
}

/// Whether this very form was taken before: it was sent twice.
async fn is_registered(app: &App, scope: Scope, id: RegistrationId) -> Result<bool, Problem> {
    let mut tx = app.db.read(scope).await?;
    Ok(tx.registration(id).await?.is_some())
}

/// Registers; gives what is to be paid first, while the seats are kept.
async fn try_to_register(
    app: &App,
    scope: Scope,
    page: &Page<'_>,
    (event, date): (&PublicEvent, &PublicDate),
    sent: &Sent,
    id: RegistrationId,
) -> Result<Option<ToPay>, Problem> {
    let mut seats = Vec::new();
    for kind in &event.ticket_kinds {
        let wanted = sent
            .get(&format!("n-{}", kind.id))
            .parse::<usize>()
            .unwrap_or_default();
        let seat = WantedSeat {
            kind_id: kind.id.0,
            holder_name: None,
        };
        seats.extend(std::iter::repeat_n(seat, wanted.min(MAX_SEATS + 1)));
    }
    let form = Register {
        date_id: date.id.0,
        customer: RegisteringCustomer {
            full_name: sent.get("fullName").to_owned(),
            phone: Some(sent.get("phone").to_owned()),
            email: Some(sent.get("email").to_owned()),
        },
        seats,
        answers: answers(event, sent),
        code: Some(sent.get("code").to_owned()),
        join_waitlist: sent.get("join") == "1",
        marketing_consent: Some(sent.get("marketing") == "1"),
    };
    let given = form.answers.clone();
    let order = form.checked(true).map_err(|problem| match problem {
        // What is wrong with the answers is told in the same breath.
        Problem::Invalid(mut told) => {
            let mut faults = Faults::default();
            checked_answers(&event.questions, &given, &mut faults);
            if let Err(Problem::Invalid(more)) = faults.finish() {
                told.extend(more);
            }
            Problem::Invalid(told)
        }
        problem => problem,
    })?;
    let actor = Actor::Guest {
        name: order.customer.full_name.as_str().to_owned(),
    };
    let origin = Origin {
        id: Some(id),
        source: Source::Guest,
        lang: page.lang,
    };
    let (_, link) = register::register(app, scope, &actor, event.id, &order, origin).await?;
    Ok(link.map(|link| ToPay::of(app, scope.business(), &link)))
}

fn answers(event: &PublicEvent, sent: &Sent) -> Answers {
    let answers = event.questions.iter().map(|question| {
        let text = sent.get(&format!("q-{}", question.id));
        let value = match question.kind {
            QuestionKind::Checkbox => Value::Bool(text == "1"),
            _ => Value::String(text.to_owned()),
        };
        (question.id.to_string(), value)
    });
    answers.collect()
}

fn render(
    app: &App,
    page: &Page<'_>,
    (business, event): (&Business, &PublicEvent),
    date: &PublicDate,
    sent: &Sent,
    trouble: &Trouble,
) -> Result<Response, Problem> {
    let path = path(business, event);
    let faults: &[FieldFault] = match trouble {
        Trouble::Fields(faults) => faults,
        Trouble::None | Trouble::Refused(..) => &[],
    };
    let (status, alert) = match trouble {
        Trouble::None => (StatusCode::OK, None),
        Trouble::Fields(_) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            Some(page.t("pages-faults")),
        ),
        Trouble::Refused(code, _) => {
            let key = format!("problem-{}", code.replace('_', "-"));
            (StatusCode::CONFLICT, Some(page.t(&key)))
        }
    };
    let refused_can_wait = matches!(trouble, Trouble::Refused(_, true));
    let mut hidden: Vec<(&'static str, String)> = ["token", "code", "lang"]
        .map(|name| (name, sent.get(name).to_owned()))
        .into();
    hidden.push(("date", date.id.to_string()));
    let seats_fault = faults
        .iter()
        .find(|fault| fault.field.starts_with("/seats"));
    let template = FormPage {
        contact: Contact::of(business),
        title: &event.title,
        events: page.path(&format!("/b/{}/events", business.slug)),
        back: page.path(&path),
        action: path,
        when: When::of(
            page,
            (date.starts_at, date.ends_at),
            &business.zone,
            app.clock.now(),
        ),
        alert,
        can_wait: refused_can_wait || date.can_wait,
        needs_approval: event.needs_approval,
        is_paid: event.ticket_kinds.iter().any(|kind| kind.price.amount > 0),
        hidden,
        kinds: kinds(page, event, date, sent),
        kinds_fault: seats_fault.map(|fault| match &*fault.code {
            "missing" => page.t("events-choose-seats"),
            code => page.t(&format!("field-{}", code.replace('_', "-"))),
        }),
        fields: fields(page, event, sent, faults),
        marketing: consents::words_of_box(app, business, page.lang),
        is_agreed: sent.get("marketing") == "1",
        page,
    };
    answer(status, &template)
}
