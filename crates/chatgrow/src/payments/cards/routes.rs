//! HTTP of saved cards.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::form::{self, NewCardCharge};
use super::keep;
use super::view::{CardCharge, SavedCard};
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::customers;
use crate::platform::http::{Json, PathId, Problem};
use crate::platform::ids::{CustomerId, SavedCardId};
use crate::platform::paging::Page;

/// The routes of saved cards.
pub(in crate::payments) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_saved_cards))
        .routes(routes!(remove_saved_card))
        .routes(routes!(list_card_charges, charge_saved_card))
}

type Ids = Path<(String, String)>;

/// Text that is no id names nothing.
fn ids(Path((customer, card)): Ids) -> Result<(CustomerId, SavedCardId), Problem> {
    let id = |text: &str| text.parse::<Uuid>().map_err(|_| Problem::NotFound);
    Ok((CustomerId(id(&customer)?), SavedCardId(id(&card)?)))
}

/// The cards that a customer let the business keep, the newest first.
#[utoipa::path(get, path = "/api/customers/{id}/cards", tag = "payments", params(("id" = Uuid, Path)),
    responses((status = 200, body = Page<SavedCard>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_saved_cards(
    State(app): State<App>,
    caller: Caller,
    PathId(id): PathId,
) -> Result<Json<Page<SavedCard>>, Problem> {
    let scope = caller.may(Verb::ReadPayments)?;
    let mut tx = app.db.read(scope).await?;
    let customer = customers::read(&mut tx, CustomerId(id)).await?;
    let customer = customer.ok_or(Problem::NotFound)?;
    let cards = tx.saved_cards(customer.id).await?;
    let shown = cards.into_iter().map(SavedCard::from).collect();
    Ok(Json(Page::whole(shown)))
}

/// Forget a saved card: it cannot be charged any more. `card_in_use` while a charge of it is under way.
#[utoipa::path(delete, path = "/api/customers/{id}/cards/{cardId}", tag = "payments",
    params(("id" = Uuid, Path), ("cardId" = Uuid, Path)),
    responses((status = 204)), security(("bearer" = []), ("cookie" = [])))]
async fn remove_saved_card(
    State(app): State<App>,
    caller: Caller,
    path: Ids,
) -> Result<StatusCode, Problem> {
    let scope = caller.may(Verb::TakePayments)?;
    keep::forget(&app, scope, &caller.actor(), ids(path)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The charges of a saved card by the team, the newest first.
#[utoipa::path(get, path = "/api/customers/{id}/cards/{cardId}/charges", tag = "payments",
    params(("id" = Uuid, Path), ("cardId" = Uuid, Path)),
    responses((status = 200, body = Page<CardCharge>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_card_charges(
    State(app): State<App>,
    caller: Caller,
    path: Ids,
) -> Result<Json<Page<CardCharge>>, Problem> {
    let scope = caller.may(Verb::ReadPayments)?;
    let (customer, card) = ids(path)?;
    let mut tx = app.db.read(scope).await?;
    let row = tx.saved_card(card).await?;
    let row = row.filter(|row| row.customer_id == customer);
    let row = row.ok_or(Problem::NotFound)?;
    let charges = tx.charges_of_card(row.id).await?;
    let shown = charges.into_iter().map(CardCharge::from).collect();
    Ok(Json(Page::whole(shown)))
}

/// Charge a saved card, for example the fee of a visit that was missed. What becomes of it is told by its `status`.
#[utoipa::path(post, path = "/api/customers/{id}/cards/{cardId}/charges", tag = "payments",
    params(("id" = Uuid, Path), ("cardId" = Uuid, Path)), request_body = NewCardCharge,
    responses((status = 202, body = CardCharge)), security(("bearer" = []), ("cookie" = [])))]
async fn charge_saved_card(
    State(app): State<App>,
    caller: Caller,
    path: Ids,
    Json(body): Json<NewCardCharge>,
) -> Result<(StatusCode, Json<CardCharge>), Problem> {
    let scope = caller.may(Verb::TakePayments)?;
    let row = form::ask(&app, scope, &caller.actor(), ids(path)?, body).await?;
    Ok((StatusCode::ACCEPTED, Json(row.into())))
}
