//! Two cards of one person become one.

use serde_json::json;

use super::fields;
use super::model::{Card, Customer};
use crate::app::App;
use crate::consents;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::CustomerId;

/// Merges `other` into `id`: its visits, its payments with what was asked and given back, its messages and files go over, what `id` lacks is filled in, and
/// `other` is not seen again. What either withdrew of their consent stays withdrawn. It cannot be undone.
pub(super) async fn merge(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CustomerId,
    other: CustomerId,
) -> Result<Customer, Problem> {
    if id == other {
        return Err(Problem::invalid("/otherId", "same_customer"));
    }
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    hold_both(&mut tx, id, other).await?;
    let into = tx.customer(id).await?.ok_or(Problem::NotFound)?;
    let from = tx.customer(other).await?.ok_or(Problem::NotFound)?;
    let mut withdrawn = consents::withdrawn_on(&mut tx, &into).await?;
    withdrawn.extend(consents::withdrawn_on(&mut tx, &from).await?);
    // First the other goes out of sight, because only then its number is free.
    tx.mark_merged(other, id, now).await?;
    let (version, last_visit) = (into.version, from.last_visit_at);
    let change = Change {
        kind: Kind::CustomerMerged,
        subject: Subject::Customer(id),
        customer: Some(id),
        data: json!({ "otherId": other, "fullName": from.full_name }),
    };
    let card = Card::from(into).completed_from(from.into());
    if !tx.update_customer(id, version, &card, now).await? {
        return Err(Problem::conflict("stale_version"));
    }
    if let Some(at) = last_visit {
        tx.touch_last_visit(id, at).await?;
    }
    tx.hand_over(other, id).await?;
    tx.hand_over_files(other, id).await?;
    let customer = tx.customer(id).await?.ok_or(Problem::NotFound)?;
    consents::keep_withdrawn(&mut tx, now, actor, &customer, &withdrawn).await?;
    journal::record(&mut tx, now, actor, change).await?;
    let customer = fields::shown_one(&mut tx, customer).await?;
    tx.commit().await?;
    Ok(customer)
}

/// In one order whoever asks, so that two merges of the same cards wait for each other and not in a circle.
async fn hold_both(tx: &mut Tx, id: CustomerId, other: CustomerId) -> Result<(), Problem> {
    for id in [id.min(other), id.max(other)] {
        if !tx.hold_customer(id).await? {
            return Err(Problem::NotFound);
        }
    }
    Ok(())
}
