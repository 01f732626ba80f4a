//! What gateways report, and the payer's way back. Neither is believed: who comes here only brings forward the look
//! at what the gateway itself says. So nothing of a report is read but the address it came to, which we signed.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::model::{Returned, Status};
use super::verify::hasten;
use crate::app::App;
use crate::calendar::keep_private;
use crate::payments::links;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, CheckoutId, PaymentLinkId};
use crate::platform::links::Purpose;

/// The routes of reports.
pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(checkout_report, old_checkout_report))
}

/// Where a payment gateway reports on one attempt to pay. The gateway is then asked; the report itself is not read.
#[utoipa::path(post, path = "/hooks/pay/{token}", tag = "payments", params(("token" = String, Path)),
    responses((status = 200)))]
async fn checkout_report(
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<StatusCode, Problem> {
    reported(&app, &token).await
}

/// As by POST: set-ups of old call so.
#[utoipa::path(get, path = "/hooks/pay/{token}", tag = "payments", params(("token" = String, Path)),
    responses((status = 200)))]
async fn old_checkout_report(
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<StatusCode, Problem> {
    reported(&app, &token).await
}

async fn reported(app: &App, token: &str) -> Result<StatusCode, Problem> {
    let ids = app.links.open::<2>(Purpose::CheckoutHook, token);
    let [business, checkout] = ids.ok_or(Problem::NotFound)?;
    let scope = Scope::granted(BusinessId(business));
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_checkout(CheckoutId(checkout)).await?;
    let row = row.ok_or(Problem::NotFound)?;
    hasten(&mut tx, app.clock.now(), &row).await?;
    tx.commit().await?;
    Ok(StatusCode::OK)
}

/// The scope and link that a payer's token names.
pub(super) fn opened(app: &App, token: &str) -> Result<(Scope, PaymentLinkId), Problem> {
    let ids = app.links.open::<2>(Purpose::PaymentLink, token);
    let [business, link] = ids.ok_or(Problem::NotFound)?;
    let scope = Scope::granted(BusinessId(business));
    Ok((scope, PaymentLinkId(link)))
}

/// The payer's browser comes back from the gateway, by whatever method, and is led to the page of the link.
pub(super) async fn come_back(
    State(app): State<App>,
    Path((token, word)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let returned = Returned::of(&word).ok_or(Problem::NotFound)?;
    let (scope, link) = opened(&app, &token)?;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    links::link(&mut tx, link).await?.ok_or(Problem::NotFound)?;
    // The browser does not say from which page it comes: from the last that can have led it back.
    let attempts = tx.checkouts_of(link).await?;
    let last = attempts.iter().find(|row| row.status.is_watched());
    if let Some(row) = last {
        if let Some(row) = tx.hold_checkout(row.id).await? {
            if row.status.is_watched() && row.status != Status::Mismatch {
                tx.note_checkout_return(row.id, returned, now).await?;
            }
            hasten(&mut tx, now, &row).await?;
        }
        tx.commit().await?;
    }
    let page = Redirect::to(&format!("/pay/{token}"));
    Ok(keep_private(page.into_response()))
}
