//! Who is booking: a known customer recognised, or a new card.

use jiff::Timestamp;
use serde_json::json;

use super::edit;
use super::model::{Card, Customer, NewCustomer, Status};
use crate::journal::{Change, Kind, Subject};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::CustomerId;

/// Whom [`find_or_create`] found or made.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "its change belongs in the journal"]
pub struct Recognised {
    /// The card, held until the transaction ends.
    pub id: CustomerId,
    /// What was done to the card, for the caller to record right before its own change. Recording it
    /// earlier would hold the business's journal while the caller still waits for others (for the time
    /// of a staff member), and those for it.
    pub change: Option<Change>,
}

/// Times to look again when the card with a number is changed by somebody else in the same moment.
const ATTEMPTS: usize = 3;

/// Recognises who is booking by the telephone number, or by the e-mail address when no number is given;
/// makes a card for whom it does not know. An archived card is restored. The name of a known customer
/// stays as it is; a missing e-mail address is filled in.
///
/// Two who book at once with the same new number get the same card. Two with only the same new address
/// may get a card each, which can be merged.
///
/// # Errors
/// The driver's.
pub async fn find_or_create(
    tx: &mut Tx,
    now: Timestamp,
    new: NewCustomer,
) -> Result<Recognised, Problem> {
    let card = Card::from(new);
    for _ in 0..ATTEMPTS {
        if let Some(known) = find(tx, &card).await? {
            return Ok(welcome_back(tx, now, known, card.email).await?);
        }
        let id = CustomerId::new(now);
        if tx.insert_customer(id, &card, now).await? {
            return Ok(Recognised {
                id,
                change: Some(edit::created(id, &card)),
            });
        }
    }
    Err(Problem::Unavailable(
        "a customer's card kept changing".to_owned(),
    ))
}

async fn find(tx: &mut Tx, card: &Card) -> sqlx::Result<Option<Customer>> {
    let id = match (&card.phone, &card.email) {
        (Some(phone), _) => tx.hold_customer_of_phone(phone).await?,
        (None, Some(email)) => tx.hold_customer_of_email(email).await?,
        (None, None) => None,
    };
    match id {
        Some(id) => tx.customer(id).await,
        None => Ok(None),
    }
}

/// Brings a known card back into use and fills in its address.
async fn welcome_back(
    tx: &mut Tx,
    now: Timestamp,
    known: Customer,
    email: Option<String>,
) -> sqlx::Result<Recognised> {
    let id = known.id;
    let restored = known.status == Status::Archived;
    let filled = known.email.is_none() && email.is_some();
    if filled {
        let version = known.version;
        let mut card = Card::from(known);
        card.email = email;
        tx.update_customer(id, version, &card, now).await?;
    }
    if restored {
        tx.set_customer_status(id, Status::Active, now).await?;
    }
    let changed: &[&str] = if filled { &["email"] } else { &[] };
    let change = (restored || filled).then(|| Change {
        kind: if restored {
            Kind::CustomerRestored
        } else {
            Kind::CustomerUpdated
        },
        subject: Subject::Customer(id),
        customer: Some(id),
        data: json!({ "changed": changed }),
    });
    Ok(Recognised { id, change })
}
