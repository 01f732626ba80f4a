//! Writing changes into the journal, and planning what follows from them.

use jiff::Timestamp;

use super::{Actor, Change, plan, store::NewEntry};
use crate::platform::db::Tx;
use crate::platform::ids::{PushSubscriptionId, WebhookId};
use crate::{push, webhooks};

/// Waits for this transaction's turn at the journal. For who takes a lock that others take only after they have
/// recorded a change: locks are then taken in one order by all.
///
/// # Errors
/// The driver's.
pub async fn queue(tx: &mut Tx) -> sqlx::Result<()> {
    tx.queue_at_journal().await
}

/// Records `change` and plans what follows from it, in the same transaction. Call it last: the number it
/// takes holds back the business's other changes until the commit.
///
/// # Errors
/// The driver's.
pub async fn record(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    change: Change,
) -> sqlx::Result<i64> {
    let changes = [change];
    let prepared = Prepared::plan(tx, now, actor, &changes).await?;
    let turn = prepared.take_turn(tx).await?;
    turn.record(tx, now, actor, &changes).await
}

/// Who is told of a change.
type Told = (Vec<WebhookId>, Vec<PushSubscriptionId>);

/// Changes that will be recorded together. What follows from them is planned, and who is told of them is known; nobody
/// waits for them yet.
pub struct Prepared {
    told: Vec<Told>,
}

/// The numbers of changes that are recorded now. The business's other changes wait until the commit.
pub struct Turn {
    first: i64,
    told: Vec<Told>,
}

impl Prepared {
    /// Plans what follows from `changes`. Data that this does not depend on may be filled in until they are recorded.
    ///
    /// # Errors
    /// The driver's.
    pub async fn plan(
        tx: &mut Tx,
        now: Timestamp,
        actor: &Actor,
        changes: &[Change],
    ) -> sqlx::Result<Self> {
        for change in changes {
            plan::follow_up(tx, now, actor, change).await?;
        }
        let kinds: Vec<_> = changes.iter().map(|change| change.kind).collect();
        let mut told = Vec::new();
        for (kind, webhooks) in kinds.iter().zip(webhooks::told_of(tx, &kinds).await?) {
            told.push((webhooks, push::told_of(tx, *kind, actor).await?));
        }
        Ok(Self { told })
    }

    /// Takes their numbers.
    ///
    /// # Errors
    /// The driver's.
    pub async fn take_turn(self, tx: &mut Tx) -> sqlx::Result<Turn> {
        let Self { told } = self;
        let count = i64::try_from(told.len()).unwrap_or(i64::MAX);
        let first = tx.take_journal_numbers(count).await?;
        Ok(Turn { first, told })
    }
}

impl Turn {
    /// Records `changes`, which are those that were prepared; gives the number of the last.
    ///
    /// # Errors
    /// The driver's.
    pub async fn record(
        self,
        tx: &mut Tx,
        now: Timestamp,
        actor: &Actor,
        changes: &[Change],
    ) -> sqlx::Result<i64> {
        let entries: Vec<_> = changes
            .iter()
            .map(|change| entry(now, actor, change))
            .collect();
        tx.insert_journal_entries(self.first, &entries).await?;
        let mut next = self.first;
        for (change, (webhooks, devices)) in changes.iter().zip(self.told) {
            webhooks::plan(tx, now, &webhooks, (next, change.kind)).await?;
            push::plan(tx, now, &devices, next).await?;
            next += 1;
        }
        tx.wake_viewers();
        Ok(next - 1)
    }
}

fn entry<'a>(now: Timestamp, actor: &'a Actor, change: &'a Change) -> NewEntry<'a> {
    let (actor_kind, actor_id) = match actor {
        Actor::User { id, .. } => ("user", Some(id.0)),
        Actor::ApiKey { id, .. } => ("api_key", Some(id.0)),
        Actor::Guest { .. } => ("guest", None),
        Actor::System => ("system", None),
    };
    let (subject_kind, subject_id) = change.subject.parts();
    NewEntry {
        at: now,
        actor_kind,
        actor_id,
        actor_name: actor.name(),
        kind: change.kind.name(),
        subject_kind,
        subject_id,
        customer_id: change.customer,
        data: &change.data,
    }
}
