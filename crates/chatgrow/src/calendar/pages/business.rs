//! A business's page, and the steps of a booking that its address leads through.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::page::{Page, Visitor, answer};
use super::shop::{Choice, Contact, Picked, PickedIds, Shop};
use super::{details, times};
use crate::app::App;
use crate::calendar::guest_routes::Word;
use crate::events;
use crate::invoices;
use crate::platform::http::{Problem, Query};

/// How far a guest is. What else an address carries, as links from elsewhere do, is left alone.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Steps {
    service: Option<String>,
    further: Option<String>,
    staff: Option<String>,
    from: Option<String>,
    at: Option<String>,
    /// The token of the hold that keeps the time `at`.
    hold: Option<String>,
}

/// The business, then the open times of a service, then the details of a guest.
pub(super) async fn show(
    State(app): State<App>,
    Word(slug): Word,
    visitor: Visitor,
    Query(steps): Query<Steps>,
) -> Result<Response, Problem> {
    let shop = Shop::read(&app, &slug).await?;
    let mut page = visitor.page(&app, shop.business.lang);
    page.wear(&shop.business.slug, shop.business.brand_color);
    let Some(service) = &steps.service else {
        let mut tx = app.db.read(shop.scope).await?;
        let has_events = events::has_upcoming(&mut tx, app.clock.now()).await?;
        let logo = invoices::logo_path(&mut tx, &shop.business.slug).await?;
        return services(&page, &shop, has_events, logo);
    };
    let ids = PickedIds {
        service,
        further: steps.further.as_deref().unwrap_or_default(),
        staff: steps.staff.as_deref().unwrap_or_default(),
    };
    // An old link to what is not offered any more leads to what is.
    let Some(picked) = Picked::read(&shop, &ids) else {
        return Ok(Redirect::to(&page.path(&shop.path())).into_response());
    };
    let at = steps.at.and_then(|at| at.parse::<Timestamp>().ok());
    match at {
        Some(at) => details::show(&app, &page, &shop, &picked, at, steps.hold.as_deref()).await,
        None => {
            let from = steps.from.and_then(|from| from.parse().ok());
            times::show(&app, &page, &shop, &picked, from).await
        }
    }
}

#[derive(Template)]
#[template(path = "public/business.html")]
struct BusinessPage<'a> {
    page: &'a Page<'a>,
    contact: Contact,
    address: String,
    description: String,
    services: Vec<Offered>,
    /// The page of what is on, when something is.
    events: Option<String>,
    linked_data: String,
    /// The path of the business's own sign.
    logo: Option<String>,
}

struct Offered {
    href: String,
    choice: Choice,
    description: String,
}

fn services(
    page: &Page<'_>,
    shop: &Shop,
    has_events: bool,
    logo: Option<String>,
) -> Result<Response, Problem> {
    let path = shop.path();
    let services = shop.services.iter().map(|service| Offered {
        href: page.href(&path, &[("service", service.id.to_string())]),
        choice: Choice::of(page, service),
        description: service.description.clone(),
    });
    let address = format!("{}{path}", page.base_url);
    let template = BusinessPage {
        contact: Contact::of(&shop.business),
        description: page.fill("pages-description", &[("business", &shop.business.name)]),
        services: services.collect(),
        events: has_events.then(|| page.path(&format!("{path}/events"))),
        linked_data: in_script(&linked_data(page, shop, &address, logo.as_deref())),
        logo,
        address,
        page,
    };
    answer(StatusCode::OK, &template)
}

/// The business for search engines (schema.org).
fn linked_data(page: &Page<'_>, shop: &Shop, address: &str, logo: Option<&str>) -> Value {
    let offers = shop.services.iter().map(|service| {
        let (whole, cents) = (service.price.amount / 100, service.price.amount % 100);
        json!({
            "@type": "Offer",
            "price": format!("{whole}.{cents:02}"),
            "priceCurrency": service.price.currency,
            "itemOffered": { "@type": "Service", "name": service.name, "description": service.description },
        })
    });
    let offers: Vec<Value> = offers.collect();
    json!({
        "@context": "https://schema.org",
        "@type": "LocalBusiness",
        "name": shop.business.name,
        "url": address,
        "image": logo.map(|path| format!("{}{path}", page.base_url)),
        "telephone": shop.business.phone,
        "address": shop.business.address,
        "makesOffer": offers,
        "potentialAction": { "@type": "ReserveAction", "target": address },
    })
}

/// JSON that cannot end the script element it stands in.
pub(crate) fn in_script(json: &Value) -> String {
    json.to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}
