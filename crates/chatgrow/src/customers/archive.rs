//! Putting a card away and bringing it back. Done twice, each changes nothing the second time.

use jiff::Timestamp;
use serde_json::json;

use super::fields;
use super::model::{Customer, Status};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::CustomerId;

/// Gives a card a status.
pub(super) async fn set_status(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CustomerId,
    status: Status,
) -> Result<Customer, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let changed = tx.set_customer_status(id, status, now).await?;
    let customer = tx.customer(id).await?.ok_or(Problem::NotFound)?;
    let customer = fields::shown_one(&mut tx, customer).await?;
    if changed {
        record(&mut tx, now, actor, id, status).await?;
    }
    tx.commit().await?;
    Ok(customer)
}

async fn record(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    id: CustomerId,
    status: Status,
) -> sqlx::Result<i64> {
    let change = Change {
        kind: match status {
            Status::Active => Kind::CustomerRestored,
            Status::Archived => Kind::CustomerArchived,
        },
        subject: Subject::Customer(id),
        customer: Some(id),
        data: json!({}),
    };
    journal::record(tx, now, actor, change).await
}
