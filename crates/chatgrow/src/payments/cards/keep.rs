//! Keeping a card, and forgetting it.

use chatgrow_gateways::{CardToken, Charge};
use jiff::Timestamp;
use serde_json::json;

use super::store::{CardRow, place};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::payments::accounts::Provider;
use crate::payments::links;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{CheckoutId, CustomerId, GatewayAccountId, PaymentLinkId, SavedCardId};

/// A card to be kept.
#[derive(Debug)]
pub(in crate::payments) struct NewCard<'a> {
    pub(in crate::payments) checkout: CheckoutId,
    pub(in crate::payments) link: PaymentLinkId,
    pub(in crate::payments) account: Option<GatewayAccountId>,
    pub(in crate::payments) provider: Provider,
    /// What the payer agreed to.
    pub(in crate::payments) consent: &'a str,
    pub(in crate::payments) consented_at: Timestamp,
    pub(in crate::payments) token: &'a CardToken,
    pub(in crate::payments) charge: &'a Charge,
}

/// Keeps the card of a payment for who was asked to pay.
///
/// # Errors
/// The driver's; when the token cannot be sealed.
pub(in crate::payments) async fn keep(
    app: &App,
    tx: &mut Tx,
    now: Timestamp,
    new: &NewCard<'_>,
) -> anyhow::Result<()> {
    let Some(link) = links::link(tx, new.link).await? else {
        return Ok(());
    };
    let id = SavedCardId::new(now);
    let expiry = new.token.expiry();
    let row = CardRow {
        id,
        customer_id: link.customer_id,
        account_id: new.account,
        provider: new.provider,
        token: app
            .vault
            .seal(&place(tx.business(), id), new.token.to_stored().reveal())?,
        brand: new.charge.brand.clone(),
        last_four: new.charge.last_four.clone(),
        expires_month: expiry.map(|(month, _)| i64::from(month)),
        expires_year: expiry.map(|(_, year)| i64::from(year)),
        consent: new.consent.to_owned(),
        consented_at: new.consented_at.as_millisecond(),
        created_at: now.as_millisecond(),
    };
    if tx.insert_saved_card(new.checkout, &row).await? {
        journal::record(tx, now, &Actor::System, change(Kind::CardSaved, &row)).await?;
    }
    Ok(())
}

/// Forgets a card: it cannot be charged any more.
///
/// # Errors
/// [`Problem::NotFound`] for a card that the customer does not have; `card_in_use` while a charge of it is under way.
pub(super) async fn forget(
    app: &App,
    scope: Scope,
    actor: &Actor,
    (customer, card): (CustomerId, SavedCardId),
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_saved_card(card).await?;
    let row = row.filter(|row| row.customer_id == customer);
    let row = row.ok_or(Problem::NotFound)?;
    if tx.card_charge_is_under_way(card).await? {
        return Err(Problem::conflict("card_in_use"));
    }
    tx.remove_saved_card(card, now).await?;
    journal::record(&mut tx, now, actor, change(Kind::CardRemoved, &row)).await?;
    Ok(tx.commit().await?)
}

fn change(kind: Kind, row: &CardRow) -> Change {
    Change {
        kind,
        subject: Subject::SavedCard(row.id),
        customer: Some(row.customer_id),
        data: json!({ "brand": row.brand, "lastFour": row.last_four }),
    }
}
