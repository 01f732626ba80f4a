//! Asking who pays online whether their documents may come as computerized ones (bookkeeping instruction 18B(c)).

use jiff::Timestamp;

use super::{delivery, keys};
use crate::consents::{self, Act, Channel, Person, Purpose, Source, Spoken, State};
use crate::customers;
use crate::journal::Actor;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::CustomerId;

/// Whether `customer` is to be asked: the business signs its documents, they have a mail address, and have not agreed
/// for it.
///
/// # Errors
/// The driver's.
pub async fn asks_about_documents(
    tx: &mut Tx,
    now: Timestamp,
    customer: CustomerId,
) -> sqlx::Result<bool> {
    if keys::ready(tx, now).await?.is_none() {
        return Ok(false);
    }
    let said = delivery::said(tx, customer).await?;
    Ok(said.is_some_and(|state| state != State::Given))
}

/// Notes that `customer` agreed, having read `words`. Without a mail address there is nothing to note.
///
/// # Errors
/// [`Problem::NotFound`] for another business's customer; the driver's.
pub async fn agree_to_documents(
    tx: &mut Tx,
    now: Timestamp,
    customer: CustomerId,
    words: &str,
) -> Result<(), Problem> {
    let card = customers::read(tx, customer).await?;
    let card = card.ok_or(Problem::NotFound)?;
    let Some(address) = card.email else {
        return Ok(());
    };
    let said = Spoken {
        person: Person::Customer(customer),
        channel: Channel::Email,
        purpose: Purpose::Documents,
        act: Act::Given,
        address,
        source: Source::GuestForm,
        words: words.to_owned(),
        campaign: None,
    };
    let name = card.full_name;
    Ok(consents::record(tx, now, &Actor::Guest { name }, &[said]).await?)
}
