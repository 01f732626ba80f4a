//! A guest who ticked the box of a booking.

use jiff::Timestamp;

use super::model::{Act, Channel, Person, Purpose, Source, Spoken, State, state};
use super::record::record;
use crate::accounts::Business;
use crate::app::App;
use crate::customers::NewCustomer;
use crate::journal::Actor;
use crate::platform::db::Tx;
use crate::platform::i18n::Lang;
use crate::platform::ids::CustomerId;
use crate::subscribers;

/// The words beside the box of a booking that nobody ticks for the guest.
#[must_use]
pub fn words_of_box(app: &App, business: &Business, lang: Lang) -> String {
    let name = [("business", business.name.as_str())];
    app.sentences.fill(lang, "pages-marketing", &name)
}

/// Notes that who books as `customer` agreed to advertising at the addresses they gave, having read `words`.
///
/// Anybody can type anybody's address into a form. So one that was withdrawn is not brought back by this: its
/// owner is asked by mail, and says yes there or nowhere.
///
/// # Errors
/// The driver's.
pub async fn by_guest(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    customer: CustomerId,
    guest: &NewCustomer,
    (words, lang): (&str, Lang),
) -> sqlx::Result<()> {
    let email = guest.email.as_ref().map(|it| (Channel::Email, it.as_str()));
    let phone = guest.phone.as_ref().map(|it| (Channel::Sms, it.as_str()));
    let mut given = Vec::new();
    for (channel, address) in email.into_iter().chain(phone) {
        let history = tx.said_about(channel, Purpose::Marketing, address).await?;
        let is_withdrawn = state(address, &history) == State::Withdrawn;
        if is_withdrawn && channel == Channel::Email {
            let asking = subscribers::Asking {
                email: address.to_owned(),
                phone: None,
                full_name: guest.full_name.as_str().to_owned(),
                lang,
                source: subscribers::Source::GuestForm,
                words: words.to_owned(),
                list: None,
            };
            subscribers::ask(tx, now, actor, &asking).await?;
        }
        if !is_withdrawn {
            given.push(Spoken {
                person: Person::Customer(customer),
                channel,
                purpose: Purpose::Marketing,
                act: Act::Given,
                address: address.to_owned(),
                source: Source::GuestForm,
                words: words.to_owned(),
                campaign: None,
            });
        }
    }
    record(tx, now, actor, &given).await
}
