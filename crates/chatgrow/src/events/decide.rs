//! The team says yes or no to a registration that waits for it.

use super::cancel::{end, finish};
use super::model::{EndedBy, RegistrationStatus};
use super::registration_store::RegistrationRow;
use super::waitlist::{change_of, held};
use crate::app::App;
use crate::journal::Actor;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::RegistrationId;

/// Says yes. Once more changes nothing.
pub(super) async fn approve(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: RegistrationId,
) -> Result<RegistrationRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = held(&mut tx, id).await?;
    if row.status == RegistrationStatus::Confirmed {
        return Ok(row);
    }
    // An offer is for the guest to take.
    if row.status != RegistrationStatus::Pending {
        return Err(Problem::conflict("impossible_step"));
    }
    let kind = row
        .status
        .step_to(RegistrationStatus::Confirmed)
        .ok_or_else(|| Problem::conflict("impossible_step"))?;
    row.status = RegistrationStatus::Confirmed;
    tx.update_registration(&row, now.as_millisecond()).await?;
    tx.set_seats(id, row.status).await?;
    let changes = vec![change_of(kind, &row)];
    finish(tx, now, actor, id, changes).await
}

/// Says no: the seats that were held are free. Once more changes nothing.
pub(super) async fn decline(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: RegistrationId,
    reason: &str,
) -> Result<RegistrationRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = held(&mut tx, id).await?;
    if row.ended_by == Some(EndedBy::Declined) {
        return Ok(row);
    }
    if row.status != RegistrationStatus::Pending {
        return Err(Problem::conflict("impossible_step"));
    }
    let changes = end(&mut tx, now, row, (EndedBy::Declined, reason)).await?;
    finish(tx, now, actor, id, changes).await
}
