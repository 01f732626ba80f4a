//! Planning what devices are told, in the transaction of the change.

use jiff::Timestamp;

use super::model::told_by;
use crate::jobs::{self, Work};
use crate::journal::{Actor, Kind};
use crate::platform::db::Tx;
use crate::platform::ids::PushSubscriptionId;
use crate::platform::random;

/// The devices that may be to be told of a change of this kind by this actor; who may read it is asked when it is
/// told. Asked before the change takes its number, so that the number is held as shortly as can be.
///
/// # Errors
/// The driver's.
pub async fn told_of(
    tx: &mut Tx,
    kind: Kind,
    actor: &Actor,
) -> sqlx::Result<Vec<PushSubscriptionId>> {
    if told_by(kind, actor).is_none() {
        return Ok(Vec::new());
    }
    tx.push_subscription_ids().await
}

/// Plans that `told` are told of the change with this number.
///
/// # Errors
/// The driver's.
pub async fn plan(
    tx: &mut Tx,
    now: Timestamp,
    told: &[PushSubscriptionId],
    seq: i64,
) -> sqlx::Result<()> {
    for subscription in told {
        let key = format!("push:{subscription}:{seq}");
        plan_one(tx, now, &key, *subscription, Some(seq)).await?;
    }
    Ok(())
}

/// Plans a trial.
pub(super) async fn plan_trial(
    tx: &mut Tx,
    now: Timestamp,
    subscription: PushSubscriptionId,
) -> sqlx::Result<()> {
    let key = format!("push:{subscription}:trial:{}", random::uuid(now));
    plan_one(tx, now, &key, subscription, None).await
}

async fn plan_one(
    tx: &mut Tx,
    now: Timestamp,
    key: &str,
    subscription: PushSubscriptionId,
    seq: Option<i64>,
) -> sqlx::Result<()> {
    let business = tx.business();
    let work = Work::Push { subscription, seq };
    jobs::plan(tx, now, Some(business), key, &work, now).await
}
