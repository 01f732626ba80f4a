//! The SQL of saved cards and their charges.

use jiff::Timestamp;

use super::model::Status;
use crate::payments::accounts::Provider;
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{
    AppointmentId, BusinessId, CardChargeId, CheckoutId, CustomerId, GatewayAccountId, PaymentId,
    SavedCardId,
};
use crate::platform::money::{Currency, Money};
use crate::platform::vault::Place;

/// A card as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct CardRow {
    pub(super) id: SavedCardId,
    pub(super) customer_id: CustomerId,
    pub(super) account_id: Option<GatewayAccountId>,
    pub(super) provider: Provider,
    pub(super) token: Vec<u8>,
    pub(super) brand: Option<String>,
    pub(super) last_four: Option<String>,
    pub(super) expires_month: Option<i64>,
    pub(super) expires_year: Option<i64>,
    pub(super) consent: String,
    pub(super) consented_at: i64,
    pub(super) created_at: i64,
}

/// A charge of a saved card as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct CardChargeRow {
    pub(super) id: CardChargeId,
    pub(super) card_id: SavedCardId,
    pub(super) customer_id: CustomerId,
    pub(super) appointment_id: Option<AppointmentId>,
    pub(super) status: Status,
    pub(super) amount: i64,
    pub(super) currency: Currency,
    pub(super) installments: i64,
    pub(super) reason: String,
    pub(super) note: String,
    pub(super) looks: i64,
    pub(super) sent_at: Option<i64>,
    pub(super) created_at: i64,
    pub(super) payment_id: Option<PaymentId>,
}

impl CardChargeRow {
    /// How much.
    pub(super) fn money(&self) -> Money {
        Money::new(self.amount, self.currency)
    }
}

/// Where the token of a card is kept.
pub(super) fn place(business: BusinessId, id: SavedCardId) -> Place {
    Place {
        business,
        table: "saved_cards",
        column: "token",
        id: id.0,
    }
}

macro_rules! cards {
    ($rest:literal) => {
        concat!(
            "SELECT id, customer_id, account_id, provider, token, brand, last_four, expires_month, expires_year, consent,
                consented_at, created_at
            FROM saved_cards WHERE business_id = $1 AND removed_at IS NULL AND ",
            $rest
        )
    };
}

macro_rules! charges {
    ($rest:literal) => {
        concat!(
            "SELECT h.id, h.card_id, h.customer_id, h.appointment_id, h.status, h.amount, h.currency, h.installments,
                h.reason, h.note, h.looks, h.sent_at, h.created_at, g.payment_id
            FROM card_charges h
            LEFT JOIN gateway_charges g ON g.business_id = h.business_id AND g.card_charge_id = h.id
            WHERE h.business_id = $1 AND ",
            $rest
        )
    };
}

impl Tx {
    /// A card that is kept.
    pub(super) async fn saved_card(&mut self, id: SavedCardId) -> sqlx::Result<Option<CardRow>> {
        const SQL: &str = cards!("id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// As [`Tx::saved_card`], held until the commit. On SQLite all writers take turns already.
    pub(super) async fn hold_saved_card(
        &mut self,
        id: SavedCardId,
    ) -> sqlx::Result<Option<CardRow>> {
        const SQL: &str =
            "SELECT id FROM saved_cards WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        self.saved_card(id).await
    }

    /// The cards of a customer, the newest first.
    pub(super) async fn saved_cards(&mut self, customer: CustomerId) -> sqlx::Result<Vec<CardRow>> {
        const SQL: &str = cards!("customer_id = $2 ORDER BY id DESC LIMIT 100");
        let business = self.business();
        fetch_all!(self, SQL, business, customer)
    }

    /// Keeps a card; `false` when that of this attempt is kept already.
    pub(super) async fn insert_saved_card(
        &mut self,
        checkout: CheckoutId,
        row: &CardRow,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO saved_cards (business_id, id, customer_id, account_id, provider, checkout_id, token, brand,
                last_four, expires_month, expires_year, consent, consented_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT DO NOTHING";
        let business = self.business();
        let added = execute!(
            self,
            SQL,
            business,
            row.id,
            row.customer_id,
            row.account_id,
            row.provider,
            checkout,
            row.token.as_slice(),
            row.brand.as_deref(),
            row.last_four.as_deref(),
            row.expires_month,
            row.expires_year,
            row.consent.as_str(),
            row.consented_at,
            row.created_at
        )?;
        Ok(added == 1)
    }

    /// Forgets a card; that it was there stays known.
    pub(super) async fn remove_saved_card(
        &mut self,
        id: SavedCardId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE saved_cards SET removed_at = $3, token = $4 WHERE business_id = $1 AND id = $2";
        let (business, nothing): (_, &[u8]) = (self.business(), &[]);
        execute!(self, SQL, business, id, now.as_millisecond(), nothing).map(drop)
    }

    pub(super) async fn insert_card_charge(&mut self, row: &CardChargeRow) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO card_charges (business_id, id, card_id, customer_id, appointment_id, status, amount, currency,
                installments, reason, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.card_id,
            row.customer_id,
            row.appointment_id,
            row.status,
            row.amount,
            row.currency,
            row.installments,
            row.reason.as_str(),
            row.created_at
        )
        .map(drop)
    }

    pub(super) async fn card_charge(
        &mut self,
        id: CardChargeId,
    ) -> sqlx::Result<Option<CardChargeRow>> {
        const SQL: &str = charges!("h.id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// As [`Tx::card_charge`], held until the commit. On SQLite all writers take turns already.
    pub(super) async fn hold_card_charge(
        &mut self,
        id: CardChargeId,
    ) -> sqlx::Result<Option<CardChargeRow>> {
        const SQL: &str =
            "SELECT id FROM card_charges WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        self.card_charge(id).await
    }

    /// The charges of a card, the newest first.
    pub(super) async fn charges_of_card(
        &mut self,
        card: SavedCardId,
    ) -> sqlx::Result<Vec<CardChargeRow>> {
        const SQL: &str = charges!("h.card_id = $2 ORDER BY h.id DESC LIMIT 200");
        let business = self.business();
        fetch_all!(self, SQL, business, card)
    }

    /// Whether a charge of a card has not ended.
    pub(super) async fn card_charge_is_under_way(
        &mut self,
        card: SavedCardId,
    ) -> sqlx::Result<bool> {
        const SQL: &str =
            charges!("h.card_id = $2 AND h.status IN ('asked', 'sent', 'unknown') LIMIT 1");
        let business = self.business();
        let found: Option<CardChargeRow> = fetch_optional!(self, SQL, business, card)?;
        Ok(found.is_some())
    }

    /// Stores where a charge stands.
    pub(super) async fn update_card_charge(
        &mut self,
        row: &CardChargeRow,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE card_charges SET status = $3, note = $4, looks = $5, sent_at = $6, updated_at = $7
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.status,
            row.note.as_str(),
            row.looks,
            row.sent_at,
            now.as_millisecond()
        )
        .map(drop)
    }
}
