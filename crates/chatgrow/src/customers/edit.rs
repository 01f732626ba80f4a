//! Making a card and changing it.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::json;

use super::fields;
use super::form::{CreateCustomer, UpdateCustomer};
use super::model::{Card, Customer};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, violates};
use crate::platform::http::Problem;
use crate::platform::ids::CustomerId;

/// Makes a card.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: CreateCustomer,
) -> Result<Customer, Problem> {
    let now = app.clock.now();
    let id = CustomerId::new(now);
    let mut tx = app.db.write(scope).await?;
    let card = form.checked(today(now), &fields::in_use(&mut tx).await?)?;
    if !tx.insert_customer(id, &card, now).await? {
        drop(tx);
        return Err(phone_taken(app, scope, &card).await?);
    }
    journal::record(&mut tx, now, actor, created(id, &card)).await?;
    let customer = tx.customer(id).await?.ok_or(Problem::NotFound)?;
    tx.commit().await?;
    Ok(customer)
}

/// Changes a card, if nobody changed it since it was read.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CustomerId,
    form: UpdateCustomer,
) -> Result<Customer, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = tx.customer(id).await?.ok_or(Problem::NotFound)?;
    let version = form.version;
    let fields = fields::in_use(&mut tx).await?;
    let card = form.applied_to(before.clone().into(), today(now), &fields)?;
    if version != before.version {
        return Err(Problem::conflict("stale_version"));
    }
    let changed = card.differences(&before.clone().into());
    if changed.is_empty() {
        return Ok(fields::shown_one(&mut tx, before).await?);
    }
    match tx.update_customer(id, version, &card, now).await {
        Ok(true) => {}
        Ok(false) => return Err(Problem::conflict("stale_version")),
        Err(error) if is_phone_taken(&error) => {
            drop(tx);
            return Err(phone_taken(app, scope, &card).await?);
        }
        Err(error) => return Err(error.into()),
    }
    let change = Change {
        kind: Kind::CustomerUpdated,
        subject: Subject::Customer(id),
        customer: Some(id),
        data: json!({ "changed": changed }),
    };
    journal::record(&mut tx, now, actor, change).await?;
    let customer = tx.customer(id).await?.ok_or(Problem::NotFound)?;
    let customer = fields::shown_one(&mut tx, customer).await?;
    tx.commit().await?;
    Ok(customer)
}

/// The day at `now`, by UTC.
pub(crate) fn today(now: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(now).date()
}

/// The change of a card just made.
pub(super) fn created(id: CustomerId, card: &Card) -> Change {
    Change {
        kind: Kind::CustomerCreated,
        subject: Subject::Customer(id),
        customer: Some(id),
        data: json!({ "fullName": card.full_name }),
    }
}

fn is_phone_taken(error: &sqlx::Error) -> bool {
    violates(error, "customers_phone", "customers.phone")
}

/// The conflict, with the card that has the number: it may be archived, and the desk can restore it.
async fn phone_taken(app: &App, scope: Scope, card: &Card) -> Result<Problem, Problem> {
    let mut members = serde_json::Map::new();
    if let Some(phone) = &card.phone {
        let mut tx = app.db.read(scope).await?;
        if let Some(holder) = tx.customer_of_phone(phone).await? {
            members.insert("customerId".to_owned(), json!(holder));
        }
    }
    Ok(Problem::Conflict {
        code: "phone_taken",
        members,
    })
}
