//! Sending a link to its payer.

use jiff::Timestamp;

use super::model::PaymentLink;
use super::settle::{change_of, held};
use crate::app::App;
use crate::customers;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::PaymentLinkId;

/// Sends an open link to its payer, also once more.
pub(super) async fn send(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: PaymentLinkId,
) -> Result<PaymentLink, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut link = held(&mut tx, id).await?;
    if !link.is_open(now) {
        return Err(Problem::conflict("link_closed"));
    }
    plan(&mut tx, now, actor, &mut link).await?;
    tx.commit().await?;
    Ok(link)
}

/// Has the message planned, once for this sending.
pub(super) async fn plan(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    link: &mut PaymentLink,
) -> Result<(), Problem> {
    let card = customers::read(tx, link.customer_id).await?;
    let can_be_reached = card.is_some_and(|card| card.email.is_some() || card.phone.is_some());
    if !can_be_reached {
        return Err(Problem::conflict("payer_unreachable"));
    }
    link.sent += 1;
    tx.update_payment_link(link, now).await?;
    link.version += 1;
    link.updated_at = now;
    journal::record(tx, now, actor, change_of(Kind::PaymentLinkSent, link)).await?;
    Ok(())
}
