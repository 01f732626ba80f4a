//! What follows from a change: the one list of who is told of it within its transaction.

use jiff::Timestamp;

use super::{Actor, Change};
use crate::platform::db::Tx;
use crate::{calendar, invoices, messages, outside};

pub(super) async fn follow_up(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    change: &Change,
) -> sqlx::Result<()> {
    messages::plan(tx, now, actor, change).await?;
    calendar::plan_offers(tx, now, change).await?;
    invoices::plan(tx, now, change).await?;
    outside::plan(tx, now, change).await
}
