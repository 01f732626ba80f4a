//! Removing a file and bringing it back. Done twice, each changes nothing the second time.

use jiff::{SignedDuration, Timestamp};

use super::upload::{change_of, room_for_one};
use super::view::{self, CustomerFile};
use crate::app::App;
use crate::jobs::{self, Work};
use crate::journal::{self, Actor, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{CustomerFileId, CustomerId};

/// How long a file that was removed can be brought back.
pub(super) const KEEP: SignedDuration = SignedDuration::from_hours(1);

/// Removes a file. It is forgotten an hour later.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    (customer, id): (CustomerId, CustomerFileId),
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    tx.hold_customer(customer).await?;
    let row = tx.customer_file(customer, id).await?;
    let row = row.ok_or(Problem::NotFound)?;
    if row.removed_at.is_some() {
        return Ok(());
    }
    tx.mark_customer_file(id, Some(now)).await?;
    plan(&mut tx, now, id).await?;
    let change = change_of(Kind::CustomerFileRemoved, customer, &row);
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

async fn plan(tx: &mut Tx, now: Timestamp, id: CustomerFileId) -> sqlx::Result<()> {
    let business = tx.business();
    let work = Work::ForgetCustomerFile { file: id };
    // A file can be removed, brought back and removed again.
    let key = format!("customer-file:{id}:forget:{}", now.as_millisecond());
    let due = now.checked_add(KEEP).unwrap_or(Timestamp::MAX);
    jobs::plan(tx, now, Some(business), &key, &work, due).await
}

/// Brings a file back that was removed. Where the same was added meanwhile, that is it.
pub(super) async fn restore(
    app: &App,
    scope: Scope,
    actor: &Actor,
    (customer, id): (CustomerId, CustomerFileId),
) -> Result<CustomerFile, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    tx.hold_customer(customer).await?;
    let row = tx.customer_file(customer, id).await?;
    let row = row.ok_or(Problem::NotFound)?;
    if row.removed_at.is_none() {
        return Ok(view::of(row)?);
    }
    if let Some(same) = tx.customer_file_of_hash(customer, &row.hash).await? {
        return Ok(view::of(same)?);
    }
    room_for_one(&mut tx, customer).await?;
    tx.mark_customer_file(id, None).await?;
    let change = change_of(Kind::CustomerFileRestored, customer, &row);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(view::of(row)?)
}
