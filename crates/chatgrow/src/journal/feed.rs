//! Reading the journal: the change feed and a customer's timeline.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use super::store::EntryRow;
use crate::platform::db::Tx;
use crate::platform::ids::CustomerId;
use crate::platform::paging::Page;

/// One entry of the journal.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// Its number in the business: from 1, without gaps, in commit order.
    pub seq: i64,
    /// When it was recorded.
    pub at: Timestamp,
    /// What happened, for example `appointment.booked`.
    pub kind: String,
    /// Who did it.
    pub actor: EntryActor,
    /// To what.
    pub subject: EntrySubject,
    /// The customer whose timeline it is on.
    pub customer_id: Option<CustomerId>,
    /// What a reader needs to understand it; its members depend on `kind`.
    #[schema(value_type = Object)]
    pub data: Value,
}

/// Who made a change.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EntryActor {
    /// `user`, `api_key`, `guest` or `system`.
    pub kind: String,
    /// The user or the key, when it was one.
    pub id: Option<Uuid>,
    /// The name of the person, or of the key, at that time.
    pub name: Option<String>,
}

/// What a change is about.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EntrySubject {
    /// `appointment`, `customer`, …
    pub kind: String,
    /// Its id.
    pub id: Uuid,
}

impl From<EntryRow> for Entry {
    fn from(row: EntryRow) -> Self {
        Self {
            seq: row.seq,
            at: Timestamp::from_millisecond(row.at).unwrap_or(Timestamp::UNIX_EPOCH),
            kind: row.kind,
            actor: EntryActor {
                kind: row.actor_kind,
                id: row.actor_id,
                name: row.actor_name,
            },
            subject: EntrySubject {
                kind: row.subject_kind,
                id: row.subject_id,
            },
            customer_id: row.customer_id,
            data: row.data.0,
        }
    }
}

/// The entries after number `after`, oldest first, at most `limit`.
///
/// # Errors
/// The driver's.
pub async fn changes_after(tx: &mut Tx, after: i64, limit: i64) -> sqlx::Result<Vec<Entry>> {
    Ok(tx
        .journal_after(after, limit)
        .await?
        .into_iter()
        .map(Entry::from)
        .collect())
}

/// The entry with this number.
///
/// # Errors
/// The driver's.
pub async fn change(tx: &mut Tx, seq: i64) -> sqlx::Result<Option<Entry>> {
    Ok(tx.journal_entry(seq).await?.map(Entry::from))
}

/// The kinds of what happened with a customer, each once, by the names clients know.
///
/// # Errors
/// The driver's.
pub async fn kinds_of_customer(tx: &mut Tx, customer: CustomerId) -> sqlx::Result<Vec<String>> {
    tx.journal_kinds_of_customer(customer).await
}

/// A page of a customer's timeline, newest first; `before` is the cursor's number.
///
/// # Errors
/// The driver's.
pub async fn timeline(
    tx: &mut Tx,
    customer: CustomerId,
    before: Option<i64>,
    size: i64,
) -> sqlx::Result<Page<Entry>> {
    let rows = tx
        .journal_of_customer(customer, before.unwrap_or(i64::MAX), size + 1)
        .await?;
    Ok(Page::from_rows(
        rows.into_iter().map(Entry::from).collect(),
        size,
        |entry: &Entry| entry.seq,
    ))
}
