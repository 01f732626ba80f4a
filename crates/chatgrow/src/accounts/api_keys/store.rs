//! The SQL of API keys.

use jiff::Timestamp;

use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::ApiKeyId;

/// What a request needs to know of its key.
#[derive(Debug, sqlx::FromRow)]
pub(in crate::accounts) struct KeyCaller {
    pub(in crate::accounts) id: ApiKeyId,
    pub(in crate::accounts) name: String,
    pub(in crate::accounts) scopes: String,
    pub(super) last_used_at: Option<i64>,
    /// The business's.
    pub(in crate::accounts) lang: Lang,
}

/// A key as it is stored, without its hash.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct KeyRow {
    pub(super) id: ApiKeyId,
    pub(super) name: String,
    pub(super) prefix: String,
    pub(super) scopes: String,
    pub(super) created_by: String,
    pub(super) created_at: i64,
    pub(super) expires_at: Option<i64>,
    pub(super) last_used_at: Option<i64>,
}

impl Tx {
    /// The key with this hash, unless it was revoked or has expired.
    pub(super) async fn api_key_by_hash(
        &mut self,
        hash: &[u8],
        now: Timestamp,
    ) -> sqlx::Result<Option<KeyCaller>> {
        const SQL: &str = "
            SELECT k.id, k.name, k.scopes, k.last_used_at, b.lang
            FROM api_keys k JOIN businesses b ON b.id = k.business_id
            WHERE k.business_id = $1 AND k.hash = $2 AND k.revoked_at IS NULL
                AND (k.expires_at IS NULL OR k.expires_at > $3)";
        let business = self.business();
        fetch_optional!(self, SQL, business, hash, now.as_millisecond())
    }

    /// Whether the key was neither revoked nor has expired.
    pub(in crate::accounts) async fn api_key_lives(
        &mut self,
        id: ApiKeyId,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            SELECT id FROM api_keys WHERE business_id = $1 AND id = $2 AND revoked_at IS NULL
                AND (expires_at IS NULL OR expires_at > $3)";
        let business = self.business();
        let found: Option<(ApiKeyId,)> =
            fetch_optional!(self, SQL, business, id, now.as_millisecond())?;
        Ok(found.is_some())
    }

    pub(super) async fn api_key_was_used(
        &mut self,
        id: ApiKeyId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE api_keys SET last_used_at = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, now.as_millisecond()).map(drop)
    }

    /// Those that were not revoked, the newest first.
    pub(super) async fn api_keys(&mut self) -> sqlx::Result<Vec<KeyRow>> {
        const SQL: &str = "
            SELECT id, name, prefix, scopes, created_by, created_at, expires_at, last_used_at FROM api_keys
            WHERE business_id = $1 AND revoked_at IS NULL ORDER BY id DESC";
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    pub(super) async fn count_api_keys(&mut self) -> sqlx::Result<i64> {
        const SQL: &str =
            "SELECT count(*) FROM api_keys WHERE business_id = $1 AND revoked_at IS NULL";
        let business = self.business();
        let (keys,): (i64,) = fetch_one!(self, SQL, business)?;
        Ok(keys)
    }

    pub(super) async fn insert_api_key(&mut self, row: &KeyRow, hash: &[u8]) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO api_keys (business_id, id, name, prefix, hash, scopes, created_by, created_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.name.as_str(),
            row.prefix.as_str(),
            hash,
            row.scopes.as_str(),
            row.created_by.as_str(),
            row.created_at,
            row.expires_at
        )
        .map(drop)
    }

    /// The name and beginning of the key that was revoked; none when there is no such key in use.
    pub(super) async fn revoke_api_key(
        &mut self,
        id: ApiKeyId,
        now: Timestamp,
    ) -> sqlx::Result<Option<(String, String)>> {
        const SQL: &str = "
            UPDATE api_keys SET revoked_at = $3
            WHERE business_id = $1 AND id = $2 AND revoked_at IS NULL
            RETURNING name, prefix";
        let business = self.business();
        fetch_optional!(self, SQL, business, id, now.as_millisecond())
    }
}
