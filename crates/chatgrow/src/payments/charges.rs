//! Money that gateways took: each of their transactions is taken down once, ever, by one payment. What a refund
//! needs of it is kept here.

use chatgrow_gateways::{Charge, Secret as TheirSecret, Settled};
use jiff::Timestamp;

use super::accounts::{self, Provider};
use super::model::Means;
use crate::app::App;
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{
    BusinessId, CardChargeId, CheckoutId, GatewayAccountId, GatewayChargeId, PaymentId,
};
use crate::platform::money::{Currency, Money};
use crate::platform::vault::Place;

/// What brought a transaction about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// A payer on a page of the gateway.
    Checkout(CheckoutId),
    /// The team, with a saved card.
    Card(CardChargeId),
}

/// A transaction to be taken down.
#[derive(Debug)]
pub(super) struct NewCharge<'a> {
    pub(super) account: Option<GatewayAccountId>,
    pub(super) provider: Provider,
    pub(super) terminal: &'a str,
    pub(super) origin: Origin,
    pub(super) amount: Money,
    pub(super) transaction_id: &'a str,
    /// What is known of it besides; nothing is of a second payment on one page.
    pub(super) known: Option<&'a Charge>,
}

/// A transaction as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ChargeRow {
    pub(super) id: GatewayChargeId,
    pub(super) account_id: Option<GatewayAccountId>,
    pub(super) transaction_id: String,
    pub(super) payment_id: Option<PaymentId>,
    amount: i64,
    currency: Currency,
    approval_number: Option<String>,
    refund_key: Option<Vec<u8>>,
    charged_at: i64,
}

impl ChargeRow {
    /// What was taken.
    pub(super) fn amount(&self) -> Money {
        Money::new(self.amount, self.currency)
    }

    /// When.
    pub(super) fn charged_at(&self) -> Timestamp {
        Timestamp::from_millisecond(self.charged_at).unwrap_or_default()
    }

    /// What a refund needs.
    ///
    /// # Errors
    /// When what is sealed was sealed with another key.
    pub(super) fn settled(&self, app: &App, business: BusinessId) -> anyhow::Result<Settled> {
        let key = self.refund_key.as_ref();
        let key = key.map(|sealed| app.vault.open(&place(business, self.id), sealed));
        Ok(Settled {
            transaction_id: self.transaction_id.clone(),
            refund_key: key.transpose()?.map(|key| TheirSecret::new(key.expose())),
            approval_number: self.approval_number.clone(),
            amount: accounts::cross(self.amount())?,
            charged_at: self.charged_at(),
        })
    }
}

fn place(business: BusinessId, id: GatewayChargeId) -> Place {
    Place {
        business,
        table: "gateway_charges",
        column: "refund_key",
        id: id.0,
    }
}

/// Takes a transaction down; `None` when it was before.
///
/// # Errors
/// The driver's; when its secret cannot be sealed.
pub(super) async fn take_down(
    app: &App,
    tx: &mut Tx,
    now: Timestamp,
    new: &NewCharge<'_>,
) -> anyhow::Result<Option<GatewayChargeId>> {
    let id = GatewayChargeId::new(now);
    let key = new.known.and_then(|charge| charge.refund_key.as_ref());
    let key = key.map(|key| app.vault.seal(&place(tx.business(), id), key.reveal()));
    let added = tx
        .insert_gateway_charge((id, now), new, key.transpose()?)
        .await?;
    Ok(added.then_some(id))
}

/// The means of a charge, as a payment says it.
pub(super) fn means_of(charge: &Charge) -> Means {
    let is_bit = charge
        .brand
        .as_deref()
        .is_some_and(|brand| brand.eq_ignore_ascii_case("bit"));
    if is_bit {
        return Means::App {
            name: Some("Bit".to_owned()),
            reference: charge.approval_number.clone(),
        };
    }
    Means::Card {
        brand: charge.brand.clone(),
        last4: charge.last_four.clone(),
        installments: Some(charge.installments).filter(|count| *count > 1),
        approval: charge.approval_number.clone(),
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, account_id, transaction_id, payment_id, amount, currency, approval_number, refund_key, charged_at
            FROM gateway_charges WHERE business_id = $1 AND ",
            $rest
        )
    };
}

impl Tx {
    async fn insert_gateway_charge(
        &mut self,
        (id, now): (GatewayChargeId, Timestamp),
        new: &NewCharge<'_>,
        refund_key: Option<Vec<u8>>,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO gateway_charges (business_id, id, account_id, provider, terminal, transaction_id, checkout_id,
                card_charge_id, amount, currency, approval_number, refund_key, charged_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT DO NOTHING";
        let business = self.business();
        let (checkout, card) = match new.origin {
            Origin::Checkout(id) => (Some(id), None),
            Origin::Card(id) => (None, Some(id)),
        };
        let approval = new
            .known
            .and_then(|charge| charge.approval_number.as_deref());
        let charged_at = new.known.and_then(|charge| charge.paid_at).unwrap_or(now);
        let added = execute!(
            self,
            SQL,
            business,
            id,
            new.account,
            new.provider,
            new.terminal,
            new.transaction_id,
            checkout,
            card,
            new.amount.amount,
            new.amount.currency,
            approval,
            refund_key.as_deref(),
            charged_at.as_millisecond(),
            now.as_millisecond()
        )?;
        Ok(added == 1)
    }

    /// Says which payment took a transaction down.
    pub(super) async fn set_charge_payment(
        &mut self,
        id: GatewayChargeId,
        payment: PaymentId,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE gateway_charges SET payment_id = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, payment).map(drop)
    }

    /// The transaction that a payment took down.
    pub(super) async fn charge_of_payment(
        &mut self,
        payment: PaymentId,
    ) -> sqlx::Result<Option<ChargeRow>> {
        const SQL: &str = select!("payment_id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, payment)
    }

    /// The transactions of an account that were made from `from` until `until` (exclusive).
    pub(super) async fn charges_between(
        &mut self,
        account: Option<GatewayAccountId>,
        (from, until): (Timestamp, Timestamp),
    ) -> sqlx::Result<Vec<ChargeRow>> {
        const SQL: &str = select!(
            "(account_id = $2 OR ($2 IS NULL AND account_id IS NULL)) AND charged_at >= $3 AND charged_at < $4
            ORDER BY id"
        );
        let business = self.business();
        fetch_all!(
            self,
            SQL,
            business,
            account,
            from.as_millisecond(),
            until.as_millisecond()
        )
    }

    /// The transaction of this number at an account.
    pub(super) async fn charge_of_transaction(
        &mut self,
        account: Option<GatewayAccountId>,
        transaction: &str,
    ) -> sqlx::Result<Option<ChargeRow>> {
        const SQL: &str = select!(
            "(account_id = $2 OR ($2 IS NULL AND account_id IS NULL)) AND transaction_id = $3"
        );
        let business = self.business();
        fetch_optional!(self, SQL, business, account, transaction)
    }
}
