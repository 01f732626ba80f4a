//! What a file did to cards, taken back where nothing has happened with them since.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::model::Card;
use crate::journal::{self, Change, Kind, Subject};
use crate::platform::db::{Tx, execute};
use crate::platform::ids::CustomerId;

/// Why a card stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[schema(as = ImportKept)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(crate) enum Kept {
    /// There is a visit, a payment, a document, a registration, a message or something else of this customer.
    Used,
    /// Somebody changed the card or wrote a note.
    Edited,
    /// The card went into another.
    Merged,
}

/// What became of a card.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TakenBack {
    /// It is gone, or is as it was before. The caller records the change.
    Done(Change),
    /// It stays.
    Kept(Kept),
}

/// What happens with a card by the hands of the team alone.
const EDITS: [Kind; 5] = [
    Kind::CustomerUpdated,
    Kind::CustomerArchived,
    Kind::CustomerRestored,
    Kind::CustomerMerged,
    Kind::CustomerNoted,
];

/// Removes a card that a file made, if nothing refers to it and the journal tells nothing of it but that it was made.
///
/// # Errors
/// The driver's.
pub(crate) async fn take_back_made(tx: &mut Tx, id: CustomerId) -> sqlx::Result<TakenBack> {
    if !tx.hold_customer(id).await? {
        return Ok(TakenBack::Kept(Kept::Merged));
    }
    let told = journal::kinds_of_customer(tx, id).await?;
    let mut later = told
        .iter()
        .filter(|kind| *kind != Kind::CustomerCreated.name());
    if let Some(kind) = later.next() {
        let by_hand = |kind: &String| EDITS.iter().any(|edit| edit.name() == kind);
        let edited = by_hand(kind) && later.all(by_hand);
        return Ok(TakenBack::Kept(if edited {
            Kept::Edited
        } else {
            Kept::Used
        }));
    }
    if !tx.delete_customer(id).await? {
        return Ok(TakenBack::Kept(Kept::Used));
    }
    Ok(TakenBack::Done(Change {
        kind: Kind::CustomerRemoved,
        subject: Subject::Customer(id),
        customer: Some(id),
        data: json!({}),
    }))
}

/// Empties the `fields` that a file filled on a card, if nobody changed the card since `version`.
///
/// # Errors
/// The driver's.
pub(crate) async fn take_back_filled(
    tx: &mut Tx,
    now: Timestamp,
    id: CustomerId,
    version: i64,
    fields: &[String],
) -> sqlx::Result<TakenBack> {
    if !tx.hold_customer(id).await? {
        return Ok(TakenBack::Kept(Kept::Merged));
    }
    let card = match tx.customer(id).await? {
        Some(customer) if customer.version == version => Card::from(customer),
        _ => return Ok(TakenBack::Kept(Kept::Edited)),
    };
    let card = card.emptied_of(fields);
    if !tx.update_customer(id, version, &card, now).await? {
        return Ok(TakenBack::Kept(Kept::Edited));
    }
    Ok(TakenBack::Done(Change {
        kind: Kind::CustomerUpdated,
        subject: Subject::Customer(id),
        customer: Some(id),
        data: json!({ "changed": fields }),
    }))
}

impl Tx {
    /// Removes a card with its tags; false, and nothing changed, when a row of any room refers to it. The database's
    /// own references decide, so that no room can be forgotten here.
    async fn delete_customer(&mut self, id: CustomerId) -> sqlx::Result<bool> {
        const TAGS: &str = "DELETE FROM customer_tags WHERE business_id = $1 AND customer_id = $2";
        const CARD: &str = "DELETE FROM customers WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, "SAVEPOINT customer")?;
        execute!(self, TAGS, business, id)?;
        let deleted = execute!(self, CARD, business, id);
        match deleted {
            Ok(_) => {
                execute!(self, "RELEASE SAVEPOINT customer")?;
                Ok(true)
            }
            Err(sqlx::Error::Database(error)) if error.is_foreign_key_violation() => {
                execute!(self, "ROLLBACK TO SAVEPOINT customer")?;
                execute!(self, "RELEASE SAVEPOINT customer")?;
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }
}
