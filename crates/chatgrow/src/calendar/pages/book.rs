//! A guest's form: booked once, however often it is sent.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::details::{self, BookingForm, Trouble};
use super::page::{Page, Visitor};
use super::shop::{Shop, id_text, query};
use crate::app::App;
use crate::calendar::book as booking;
use crate::calendar::form::{BookingCustomer, GuestBooking};
use crate::calendar::guest_routes::Word;
use crate::catalog::{PublicService, PublicStaff};
use crate::journal::Actor;
use crate::platform::db::Scope;
use crate::platform::http::{Form, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::AppointmentId;
use crate::platform::links::Purpose;

/// Books what the form says and leads to the visit's page; or gives the form back with what stands in its way.
pub(super) async fn book(
    State(app): State<App>,
    Word(slug): Word,
    visitor: Visitor,
    Form(form): Form<BookingForm>,
) -> Result<Response, Problem> {
    let shop = Shop::read(&app, &slug).await?;
    let mut page = visitor.page(&app, shop.business.lang);
    page.name_lang(Lang::from_tag(&form.lang));
    page.business = Some(shop.business.slug.clone());
    let Some(service) = shop.service(&form.service) else {
        return Ok(Redirect::to(&page.href(&shop.path(), &[])).into_response());
    };
    let staff = shop.giver(service, &form.staff);
    let service_id = service.id.to_string();
    let staff_id = id_text(staff.map(|member| member.id));
    let mut pairs = query(&service_id, staff_id.as_deref());
    let Ok(at) = form.at.parse::<Timestamp>() else {
        return Ok(Redirect::to(&page.href(&shop.path(), &pairs)).into_response());
    };
    let at_text = at.to_string();
    pairs.push(("at", &at_text));
    page.shown_at(&page.href(&shop.path(), &pairs));
    let id = opened(&app, &shop, &form.token).ok_or(Problem::Csrf)?;
    let booked = try_to_book(&app, &page, &shop, (service, staff), at, &form, id).await;
    let trouble = match booked {
        Ok(()) => return Ok(to_visit(&page, &form.token)),
        Err(_) if is_booked(&app, shop.scope, id).await? => {
            return Ok(to_visit(&page, &form.token));
        }
        Err(Problem::Invalid(faults)) => Trouble::Fields(faults),
        Err(Problem::Conflict {
            code: "slot_taken",
            members,
        }) => Trouble::Taken(open_times(&members)),
        Err(problem) => return Err(problem),
    };
    details::render(&app, &page, &shop, (service, staff), at, &form, &trouble)
}

fn to_visit(page: &Page<'_>, token: &str) -> Response {
    Redirect::to(&page.href(&format!("/my/{token}"), &[])).into_response()
}

/// The visit that a form is to book; `None` for a form that is none of ours, or from before a change of keys.
fn opened(app: &App, shop: &Shop, token: &str) -> Option<AppointmentId> {
    let [business, id] = app.links.open::<2>(Purpose::ManageAppointment, token)?;
    (business == shop.business.id.0).then_some(AppointmentId(id))
}

async fn try_to_book(
    app: &App,
    page: &Page<'_>,
    shop: &Shop,
    (service, staff): (&PublicService, Option<&PublicStaff>),
    at: Timestamp,
    form: &BookingForm,
    id: AppointmentId,
) -> Result<(), Problem> {
    let guest = GuestBooking {
        service_id: service.id.0,
        staff_id: staff.map(|member| member.id.0),
        starts_at: at,
        customer: BookingCustomer {
            full_name: form.full_name.clone(),
            phone: Some(form.phone.clone()),
            email: Some(form.email.clone()),
        },
        notes: Some(form.notes.clone()),
    };
    let mut wanted = guest.checked(page.lang)?;
    wanted.id = Some(id);
    let actor = Actor::Guest {
        name: wanted.who.name().to_owned(),
    };
    booking::book(app, shop.scope, &actor, &wanted).await?;
    Ok(())
}

/// Whether this very form was booked before: it was sent twice, and the first sending holds the time.
async fn is_booked(app: &App, scope: Scope, id: AppointmentId) -> Result<bool, Problem> {
    let mut tx = app.db.read(scope).await?;
    Ok(tx.appointment(id).await?.is_some())
}

fn open_times(members: &Map<String, Value>) -> Vec<Timestamp> {
    let alternatives = members.get("alternatives").and_then(Value::as_array);
    let starts = alternatives
        .into_iter()
        .flatten()
        .filter_map(|open| open["startsAt"].as_str()?.parse().ok());
    starts.collect()
}

/// Refuses a form that a page of another site sends in a guest's name.
pub(crate) async fn refuse_other_sites(request: Request, next: Next) -> Response {
    if request.method() == Method::POST && comes_from_elsewhere(request.headers()) {
        return Problem::Csrf.into_response();
    }
    next.run(request).await
}

/// What the browser says of the page that sends: `Sec-Fetch-Site`, or `Origin` in older ones. A program
/// says neither.
fn comes_from_elsewhere(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return !matches!(site, "same-origin" | "none");
    }
    let host = text(header::HOST.as_str());
    text(header::ORIGIN.as_str()).is_some_and(|origin| {
        let origin_host = origin.split_once("://").map(|(_, host)| host);
        origin_host.is_none() || origin_host != host
    })
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName};

    use super::comes_from_elsewhere;

    #[test]
    fn a_form_of_another_site_is_known_by_what_the_browser_says() {
        let elsewhere = |pairs: &[(&'static str, &str)]| {
            let pairs = pairs
                .iter()
                .map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap()));
            comes_from_elsewhere(&pairs.collect::<HeaderMap>())
        };
        let host = ("host", "chatgrow.test");
        assert!(!elsewhere(&[host]));
        assert!(!elsewhere(&[host, ("sec-fetch-site", "same-origin")]));
        assert!(!elsewhere(&[host, ("origin", "https://chatgrow.test")]));
        assert!(elsewhere(&[host, ("sec-fetch-site", "cross-site")]));
        assert!(elsewhere(&[host, ("sec-fetch-site", "same-site")]));
        assert!(elsewhere(&[host, ("origin", "https://evil.test")]));
        assert!(elsewhere(&[host, ("origin", "null")]));
    }
}
