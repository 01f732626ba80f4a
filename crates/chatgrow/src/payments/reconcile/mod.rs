//! The daily comparison with what gateways list: every difference with its cause.

mod compare;
mod job;
mod routes;
mod store;

use jiff::Timestamp;

use crate::platform::db::Tx;
use crate::platform::ids::GatewayAccountId;

pub(super) use job::plan_first as begin_for_installation;
pub use job::reconcile_gateway;
pub(super) use routes::routes;

/// Begins the daily comparison of an account.
///
/// # Errors
/// The driver's.
pub(super) async fn begin(
    tx: &mut Tx,
    now: Timestamp,
    account: Option<GatewayAccountId>,
) -> sqlx::Result<()> {
    job::plan_next(tx, now, account).await
}
