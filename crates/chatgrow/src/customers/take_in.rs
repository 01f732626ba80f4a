//! A card from a file: made, or what is empty filled in on the card of the same person.

use std::collections::HashSet;

use jiff::Timestamp;
use serde_json::json;

use super::edit;
use super::model::{Card, Customer};
use crate::journal::{Change, Kind, Subject};
use crate::platform::db::{Tx, fetch_all, fetch_optional};
use crate::platform::http::Problem;
use crate::platform::ids::CustomerId;

/// What a row did. Its change is the caller's to record, after all the rows of its transaction: recording holds back
/// the business's other changes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TakenIn {
    /// A new card.
    Made(CustomerId, Change),
    /// The person has a card, and nothing of it changed.
    Known,
    /// Fields of the person's card that were empty were filled.
    Filled {
        id: CustomerId,
        /// As the API names them.
        fields: Vec<String>,
        /// The card's version with them.
        version: i64,
        change: Change,
    },
}

/// The telephone numbers and e-mail addresses of every card of a business.
#[derive(Debug, Default)]
pub(crate) struct Addresses {
    pub(crate) phones: HashSet<String>,
    pub(crate) emails: HashSet<String>,
}

impl Addresses {
    /// Whether a card belongs to one of these people.
    pub(crate) fn know(&self, card: &Card) -> bool {
        let has = |set: &HashSet<String>, text: Option<&String>| {
            text.is_some_and(|text| set.contains(text))
        };
        has(&self.phones, card.phone.as_ref()) || has(&self.emails, card.email.as_ref())
    }

    /// Adds those of a card.
    pub(crate) fn add(&mut self, card: &Card) {
        self.phones.extend(card.phone.clone());
        self.emails.extend(card.email.clone());
    }
}

/// Whom a file may find here, archived ones included.
///
/// # Errors
/// The driver's.
pub(crate) async fn addresses(tx: &mut Tx) -> sqlx::Result<Addresses> {
    const SQL: &str = "
        SELECT phone, email FROM customers
        WHERE business_id = $1 AND merged_into IS NULL AND (phone IS NOT NULL OR email IS NOT NULL)";
    let business = tx.business();
    let rows: Vec<(Option<String>, Option<String>)> = fetch_all!(tx, SQL, business)?;
    let mut all = Addresses::default();
    for (phone, email) in rows {
        all.phones.extend(phone);
        all.emails.extend(email);
    }
    Ok(all)
}

/// Times to look again when the card with a number appears in the same moment.
const ATTEMPTS: usize = 3;

/// Takes a card in. A person with its telephone number, or else with its e-mail address, is known: their card stays
/// as it is, or with `fills` gets what it lacks. Nothing is said about consent.
///
/// # Errors
/// The driver's; [`Problem::Unavailable`] when the card with the number keeps changing.
pub(crate) async fn take_in(
    tx: &mut Tx,
    now: Timestamp,
    card: &Card,
    fills: bool,
) -> Result<TakenIn, Problem> {
    for _ in 0..ATTEMPTS {
        if let Some(known) = known(tx, card).await? {
            return Ok(if fills {
                fill(tx, now, known, card).await?
            } else {
                TakenIn::Known
            });
        }
        let id = CustomerId::new(now);
        if tx.insert_customer(id, card, now).await? {
            return Ok(TakenIn::Made(id, edit::created(id, card)));
        }
    }
    Err(Problem::Unavailable(
        "a customer's card kept changing".to_owned(),
    ))
}

/// Who has the card's telephone number, or else its e-mail address.
///
/// # Errors
/// The driver's.
pub(crate) async fn known(tx: &mut Tx, card: &Card) -> sqlx::Result<Option<CustomerId>> {
    if let Some(phone) = &card.phone
        && let Some(id) = tx.customer_of_phone(phone).await?
    {
        return Ok(Some(id));
    }
    match &card.email {
        Some(email) => tx.customer_of_email(email).await,
        None => Ok(None),
    }
}

async fn fill(tx: &mut Tx, now: Timestamp, id: CustomerId, card: &Card) -> sqlx::Result<TakenIn> {
    if !tx.hold_customer(id).await? {
        return Ok(TakenIn::Known);
    }
    let Some(before): Option<Customer> = tx.customer(id).await? else {
        return Ok(TakenIn::Known);
    };
    let version = before.version;
    let before = Card::from(before);
    let after = before.clone().filled_from(card);
    let fields = after.differences(&before);
    if fields.is_empty() || !tx.update_customer(id, version, &after, now).await? {
        return Ok(TakenIn::Known);
    }
    let change = Change {
        kind: Kind::CustomerUpdated,
        subject: Subject::Customer(id),
        customer: Some(id),
        data: json!({ "changed": fields }),
    };
    Ok(TakenIn::Filled {
        id,
        fields,
        version: version + 1,
        change,
    })
}

impl Tx {
    /// Who has an address; of several one in use, the oldest.
    async fn customer_of_email(&mut self, email: &str) -> sqlx::Result<Option<CustomerId>> {
        const SQL: &str = "
            SELECT id FROM customers WHERE business_id = $1 AND email = $2 AND merged_into IS NULL
            ORDER BY CASE status WHEN 'active' THEN 0 ELSE 1 END, created_at, id LIMIT 1";
        let business = self.business();
        let row: Option<(CustomerId,)> = fetch_optional!(self, SQL, business, email)?;
        Ok(row.map(|(id,)| id))
    }
}
