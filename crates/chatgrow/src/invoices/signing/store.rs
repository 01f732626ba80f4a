//! The SQL of keys that sign.

use jiff::Timestamp;
use jiff::civil::Date;

use super::super::store::unreadable;
use super::model::KeyRow;
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::SigningKeyId;

/// Since when documents are signed, and when the assessing officer was told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Switch {
    pub(super) since: Option<Timestamp>,
    pub(super) notified_on: Option<Date>,
}

macro_rules! keys {
    ($rest:literal) => {
        concat!(
            "SELECT id, origin, signer, fingerprint, secret, is_certified, valid_from, valid_until, created_at,
                retired_at
            FROM signing_keys WHERE business_id = $1 ",
            $rest
        )
    };
}

impl Tx {
    /// The key that signs now; none before signing was first turned on.
    pub(super) async fn current_signing_key(&mut self) -> sqlx::Result<Option<KeyRow>> {
        const SQL: &str = keys!("AND retired_at IS NULL");
        let business = self.business();
        fetch_optional!(self, SQL, business)
    }

    /// Every key of the business: the one in use, then the newest first.
    pub(super) async fn signing_keys(&mut self) -> sqlx::Result<Vec<KeyRow>> {
        const SQL: &str = keys!("ORDER BY retired_at IS NOT NULL, created_at DESC, id DESC");
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    /// The fingerprints of every key that the business has and had.
    pub(in crate::invoices) async fn signing_fingerprints(&mut self) -> sqlx::Result<Vec<Vec<u8>>> {
        const SQL: &str = "SELECT fingerprint FROM signing_keys WHERE business_id = $1";
        let business = self.business();
        let rows: Vec<(Vec<u8>,)> = fetch_all!(self, SQL, business)?;
        Ok(rows.into_iter().map(|(fingerprint,)| fingerprint).collect())
    }

    /// Adds a key in place of the one that signed before.
    pub(super) async fn replace_signing_key(&mut self, key: &KeyRow) -> sqlx::Result<()> {
        const RETIRE: &str =
            "UPDATE signing_keys SET retired_at = $2 WHERE business_id = $1 AND retired_at IS NULL";
        const INSERT: &str = "
            INSERT INTO signing_keys (business_id, id, origin, signer, fingerprint, secret, is_certified, valid_from,
                valid_until, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        let business = self.business();
        execute!(self, RETIRE, business, key.created_at)?;
        let id: SigningKeyId = key.id;
        execute!(
            self,
            INSERT,
            business,
            id,
            key.origin,
            key.signer.as_str(),
            key.fingerprint.clone(),
            key.secret.clone(),
            key.is_certified,
            key.valid_from,
            key.valid_until,
            key.created_at
        )?;
        Ok(())
    }

    /// Whether documents are signed.
    pub(super) async fn signing_switch(&mut self) -> sqlx::Result<Switch> {
        const SQL: &str = "SELECT signing_since, officer_notified_on FROM document_settings WHERE business_id = $1";
        let business = self.business();
        let row: Option<(Option<i64>, Option<String>)> = fetch_optional!(self, SQL, business)?;
        let (since, notified_on) = row.unwrap_or_default();
        let since = since.map(|at| Timestamp::from_millisecond(at).map_err(unreadable));
        let notified_on = notified_on.map(|day| day.parse().map_err(unreadable));
        Ok(Switch {
            since: since.transpose()?,
            notified_on: notified_on.transpose()?,
        })
    }

    pub(super) async fn put_signing_switch(
        &mut self,
        switch: Switch,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO document_settings (business_id, signing_since, officer_notified_on, updated_at)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (business_id) DO UPDATE SET signing_since = $2, officer_notified_on = $3, updated_at = $4";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            switch.since.map(Timestamp::as_millisecond),
            switch.notified_on.map(|day| day.to_string()),
            now.as_millisecond()
        )?;
        Ok(())
    }
}
