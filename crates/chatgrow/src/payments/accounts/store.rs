//! The SQL of accounts at gateways.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{Provider, Secrets, Settings};
use crate::app::App;
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{BusinessId, GatewayAccountId};
use crate::platform::vault::Place;

/// An account as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct AccountRow {
    pub(super) id: GatewayAccountId,
    pub(super) provider: Provider,
    pub(super) name: String,
    pub(super) terminal: String,
    pub(super) settings: String,
    pub(super) secret: Vec<u8>,
    pub(super) is_active: bool,
    pub(super) is_default: bool,
    /// At the simulator of the demo, and nowhere else.
    pub(super) is_simulated: bool,
    pub(super) tested_at: Option<i64>,
    pub(super) test_error: Option<String>,
    pub(super) version: i64,
    pub(super) created_at: i64,
}

impl AccountRow {
    /// Its settings.
    pub(super) fn settings(&self) -> Settings {
        serde_json::from_str(&self.settings).unwrap_or_default()
    }

    /// Its credentials, opened.
    ///
    /// # Errors
    /// When they were sealed with another key.
    pub(super) fn secrets(&self, app: &App, business: BusinessId) -> anyhow::Result<Secrets> {
        let opened = app.vault.open(&place(business, self.id), &self.secret)?;
        Ok(serde_json::from_str(opened.expose())?)
    }
}

/// Where the credentials of an account are kept.
pub(super) fn place(business: BusinessId, id: GatewayAccountId) -> Place {
    Place {
        business,
        table: "gateway_accounts",
        column: "secret",
        id: id.0,
    }
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, provider, name, terminal, settings, secret, is_active, is_default, is_simulated, tested_at,
                test_error, version, created_at
            FROM gateway_accounts WHERE business_id = $1 AND removed_at IS NULL AND ",
            $rest
        )
    };
}

impl Tx {
    /// An account that was not removed.
    pub(super) async fn gateway_account(
        &mut self,
        id: GatewayAccountId,
    ) -> sqlx::Result<Option<AccountRow>> {
        const SQL: &str = select!("id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// As [`Tx::gateway_account`], held until the commit. On SQLite all writers take turns already.
    pub(super) async fn hold_gateway_account(
        &mut self,
        id: GatewayAccountId,
    ) -> sqlx::Result<Option<AccountRow>> {
        const SQL: &str =
            "SELECT id FROM gateway_accounts WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        self.gateway_account(id).await
    }

    /// Those that were not removed, the default first.
    pub(super) async fn gateway_accounts(&mut self) -> sqlx::Result<Vec<AccountRow>> {
        const SQL: &str = select!("TRUE ORDER BY is_default DESC, id");
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    /// The account that takes the next payment: the default, or else the oldest that is used.
    pub(super) async fn paying_account(&mut self) -> sqlx::Result<Option<AccountRow>> {
        const SQL: &str = select!("is_active ORDER BY is_default DESC, id LIMIT 1");
        let business = self.business();
        fetch_optional!(self, SQL, business)
    }

    pub(super) async fn insert_gateway_account(
        &mut self,
        row: &AccountRow,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO gateway_accounts (business_id, id, provider, name, terminal, settings, secret, is_active,
                is_default, is_simulated, version, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.provider,
            row.name.as_str(),
            row.terminal.as_str(),
            row.settings.as_str(),
            row.secret.as_slice(),
            row.is_active,
            row.is_default,
            row.is_simulated,
            row.version,
            now.as_millisecond()
        )
        .map(drop)
    }

    /// Stores what can be changed of an account that is held.
    pub(super) async fn update_gateway_account(
        &mut self,
        row: &AccountRow,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE gateway_accounts SET name = $3, settings = $4, secret = $5, is_active = $6, is_default = $7,
                version = $8, updated_at = $9
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.name.as_str(),
            row.settings.as_str(),
            row.secret.as_slice(),
            row.is_active,
            row.is_default,
            row.version,
            now.as_millisecond()
        )
        .map(drop)
    }

    /// No account of the business is its default any more.
    pub(super) async fn clear_default_gateway(&mut self) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE gateway_accounts SET is_default = FALSE WHERE business_id = $1 AND is_default";
        let business = self.business();
        execute!(self, SQL, business).map(drop)
    }

    /// Takes an account out of use for good; its credentials are forgotten.
    pub(super) async fn remove_gateway_account(
        &mut self,
        id: GatewayAccountId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE gateway_accounts SET removed_at = $3, is_active = FALSE, is_default = FALSE, secret = $4,
                updated_at = $3
            WHERE business_id = $1 AND id = $2";
        let (business, nothing): (_, &[u8]) = (self.business(), &[]);
        execute!(self, SQL, business, id, now.as_millisecond(), nothing).map(drop)
    }

    /// Whether something is under way at an account: a page that can be paid, a refund, a charge of a saved card.
    pub(super) async fn gateway_account_is_in_use(
        &mut self,
        id: GatewayAccountId,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            SELECT id FROM checkouts
            WHERE business_id = $1 AND account_id = $2 AND status IN ('opening', 'open', 'unknown')
            UNION ALL
            SELECT r.id FROM gateway_charges c
            JOIN refunds r ON r.business_id = c.business_id AND r.payment_id = c.payment_id
            WHERE c.business_id = $1 AND c.account_id = $2
                AND r.status IN ('asked', 'sent', 'unknown', 'awaits_approval')
            UNION ALL
            SELECT h.id FROM saved_cards s
            JOIN card_charges h ON h.business_id = s.business_id AND h.card_id = s.id
            WHERE s.business_id = $1 AND s.account_id = $2 AND h.status IN ('asked', 'sent', 'unknown')
            LIMIT 1";
        let business = self.business();
        let found: Option<(Uuid,)> = fetch_optional!(self, SQL, business, id)?;
        Ok(found.is_some())
    }

    /// Notes how a trial went.
    pub(super) async fn set_gateway_tested(
        &mut self,
        id: GatewayAccountId,
        (at, error): (Timestamp, Option<&str>),
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE gateway_accounts SET tested_at = $3, test_error = $4 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, at.as_millisecond(), error).map(drop)
    }
}
