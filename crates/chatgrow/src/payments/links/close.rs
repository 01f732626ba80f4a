//! The end of a link that was not paid: the team takes it back, or its time is over. What was kept for it is free
//! again.

use jiff::Timestamp;

use super::model::{LinkStatus, PaymentLink};
use super::settle::{change_of, held};
use crate::app::App;
use crate::calendar;
use crate::events;
use crate::jobs::Failure;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::PaymentLinkId;

/// Takes an open link back. Once more changes nothing.
pub(super) async fn cancel(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: PaymentLinkId,
) -> Result<PaymentLink, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let link = held(&mut tx, id).await?;
    match link.status_at(now) {
        LinkStatus::Cancelled => Ok(link),
        LinkStatus::Open => {
            let link = close(&mut tx, now, actor, (link, LinkStatus::Cancelled)).await?;
            tx.commit().await?;
            Ok(link)
        }
        LinkStatus::Paid | LinkStatus::Expired => Err(Problem::conflict("link_closed")),
    }
}

/// The job that ends a link whose time is over. Harmless for one that was paid or taken back.
///
/// # Errors
/// [`Failure`] when the database fails.
pub async fn expire_link(app: &App, scope: Scope, id: PaymentLinkId) -> Result<(), Failure> {
    let expired = async {
        let now = app.clock.now();
        let mut tx = app.db.write(scope).await?;
        let link = held(&mut tx, id).await?;
        if link.status == LinkStatus::Open && link.expires_at <= now {
            close(&mut tx, now, &Actor::System, (link, LinkStatus::Expired)).await?;
            tx.commit().await?;
        }
        Ok(())
    };
    match expired.await {
        Ok(()) | Err(Problem::NotFound) => Ok(()),
        Err(problem) => Err(Failure::Retry {
            after: None,
            error: problem.to_string(),
        }),
    }
}

async fn close(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    (mut link, status): (PaymentLink, LinkStatus),
) -> Result<PaymentLink, Problem> {
    link.status = status;
    tx.update_payment_link(&link, now).await?;
    let mut changes = Vec::new();
    if let Some(hold) = link.hold_id {
        calendar::release_hold(tx, now, hold).await?;
    }
    if let Some(registration) = link.registration_id {
        // Another link may still ask for the same.
        let other = tx.open_payment_link_of(registration.0).await?;
        if other.is_none() {
            changes = events::give_up_unpaid(tx, now, registration).await?;
        }
    }
    link.version += 1;
    link.updated_at = now;
    let kind = match status {
        LinkStatus::Cancelled => Kind::PaymentLinkCancelled,
        _ => Kind::PaymentLinkExpired,
    };
    journal::record(tx, now, actor, change_of(kind, &link)).await?;
    for change in changes {
        journal::record(tx, now, &Actor::System, change).await?;
    }
    Ok(link)
}
