//! A guest's form: booked once, however often it is sent.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::Timestamp;

use super::details::{self, BookingForm, Trouble};
use super::page::{Page, Visitor};
use super::shop::{Picked, PickedIds, Shop};
use crate::app::App;
use crate::calendar::form::{BookingCustomer, GuestBooking};
use crate::calendar::guest_routes::Word;
use crate::calendar::holds;
use crate::calendar::prepay::{self, Outcome};
use crate::consents;
use crate::journal::Actor;
use crate::payments::ToPay;
use crate::platform::db::Scope;
use crate::platform::http::{Form, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::AppointmentId;

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
    page.wear(&shop.business.slug, shop.business.brand_color);
    let Some((picked, at)) = chosen(&shop, &form) else {
        return Ok(Redirect::to(&page.path(&shop.path())).into_response());
    };
    let Some(at) = at else {
        let back = page.href(&shop.path(), &picked.pairs());
        return Ok(Redirect::to(&back).into_response());
    };
    page.shown_at(&address(&page, &shop, &picked, at, None));
    let id = details::opened(&app, &shop, &form.token).ok_or(Problem::Csrf)?;
    let booked = try_to_book(&app, &page, &shop, &picked, at, &form, id).await;
    let trouble = match booked {
        Ok(None) => return Ok(to_visit(&page, &form.token)),
        Ok(Some(to_pay)) => return Ok(Redirect::to(&to_pay.url).into_response()),
        Err(_) if is_booked(&app, shop.scope, id).await? => {
            return Ok(to_visit(&page, &form.token));
        }
        Err(problem) => Trouble::of(problem)?,
    };
    details::render(&app, &page, &shop, &picked, at, &form, &trouble).await
}

/// Keeps the time that the form says and leads to the guest's details; or, when somebody else has it, shows
/// the form with the times nearest to it.
pub(super) async fn hold(
    State(app): State<App>,
    Word(slug): Word,
    visitor: Visitor,
    Form(form): Form<BookingForm>,
) -> Result<Response, Problem> {
    let shop = Shop::read(&app, &slug).await?;
    let mut page = visitor.page(&app, shop.business.lang);
    page.name_lang(Lang::from_tag(&form.lang));
    page.wear(&shop.business.slug, shop.business.brand_color);
    let Some((picked, at)) = chosen(&shop, &form) else {
        return Ok(Redirect::to(&page.path(&shop.path())).into_response());
    };
    let Some(at) = at else {
        let back = page.href(&shop.path(), &picked.pairs());
        return Ok(Redirect::to(&back).into_response());
    };
    page.shown_at(&address(&page, &shop, &picked, at, None));
    match holds::hold(&app, shop.scope, &picked.wanted(), at).await {
        Ok(hold) => {
            let next = address(&page, &shop, &picked, at, Some(&hold.token));
            Ok(Redirect::to(&next).into_response())
        }
        Err(problem) => {
            let trouble = Trouble::of(problem)?;
            let form = BookingForm {
                token: details::token(&app, &shop, AppointmentId::new(app.clock.now())),
                ..form
            };
            details::render(&app, &page, &shop, &picked, at, &form, &trouble).await
        }
    }
}

/// What a form chose, and the time if that can be read; `None` when the service is not offered.
fn chosen<'a>(shop: &'a Shop, form: &BookingForm) -> Option<(Picked<'a>, Option<Timestamp>)> {
    let ids = PickedIds {
        service: &form.service,
        further: &form.further,
        staff: &form.staff,
    };
    Some((Picked::read(shop, &ids)?, form.at.parse().ok()))
}

/// The address of the step in which the guest says who they are.
fn address(
    page: &Page<'_>,
    shop: &Shop,
    picked: &Picked<'_>,
    at: Timestamp,
    hold: Option<&str>,
) -> String {
    let mut pairs = picked.pairs();
    pairs.push(("at", at.to_string()));
    pairs.extend(hold.map(|token| ("hold", token.to_owned())));
    page.href(&shop.path(), &pairs)
}

fn to_visit(page: &Page<'_>, token: &str) -> Response {
    Redirect::to(&page.path(&format!("/my/{token}"))).into_response()
}

/// Books; or gives what is to be paid first, while the time is kept.
async fn try_to_book(
    app: &App,
    page: &Page<'_>,
    shop: &Shop,
    picked: &Picked<'_>,
    at: Timestamp,
    form: &BookingForm,
    id: AppointmentId,
) -> Result<Option<ToPay>, Problem> {
    let guest = GuestBooking {
        service_id: picked.service.id.0,
        further_service_ids: Some(picked.further.iter().map(|service| service.id.0).collect()),
        staff_id: picked.staff.map(|member| member.id.0),
        starts_at: at,
        hold: None,
        utm: None,
        customer: BookingCustomer {
            full_name: form.full_name.clone(),
            phone: Some(form.phone.clone()),
            email: Some(form.email.clone()),
        },
        notes: Some(form.notes.clone()),
        marketing_consent: None,
    };
    let mut wanted = guest.checked(page.lang, Some(id))?;
    let agreed = !form.marketing.is_empty();
    wanted.marketing = agreed.then(|| consents::words_of_box(app, &shop.business, page.lang));
    let actor = Actor::Guest {
        name: wanted.who.name().to_owned(),
    };
    let outcome = prepay::book(app, shop.scope, &actor, &wanted).await?;
    Ok(match outcome {
        Outcome::Booked(_) => None,
        Outcome::ToPay(link) => Some(ToPay::of(app, shop.business.id, &link)),
    })
}

/// Whether this very form was booked before: it was sent twice, and the first sending holds the time.
async fn is_booked(app: &App, scope: Scope, id: AppointmentId) -> Result<bool, Problem> {
    let mut tx = app.db.read(scope).await?;
    Ok(tx.appointment(id).await?.is_some())
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
