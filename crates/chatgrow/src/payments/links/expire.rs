//! The end of a link that was not paid in time.

use super::model::LinkStatus;
use super::settle::change_of;
use crate::app::App;
use crate::jobs::Failure;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::Scope;
use crate::platform::ids::PaymentLinkId;

/// The job that ends a link whose time is over. Harmless for one that was paid or taken back.
///
/// # Errors
/// [`Failure`] when the database fails.
pub async fn expire_link(app: &App, scope: Scope, id: PaymentLinkId) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut link) = tx.hold_payment_link(id).await? else {
        return Ok(());
    };
    if link.status != LinkStatus::Open || link.expires_at > now {
        return Ok(());
    }
    link.status = LinkStatus::Expired;
    tx.update_payment_link(&link, now).await?;
    let change = change_of(Kind::PaymentLinkExpired, &link);
    journal::record(&mut tx, now, &Actor::System, change).await?;
    Ok(tx.commit().await?)
}
