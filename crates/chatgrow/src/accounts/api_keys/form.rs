//! The form of a key, and the key as its owner sees it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::scope::ApiScope;
use super::store::KeyRow;
use crate::platform::ids::ApiKeyId;

/// A key to make.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewApiKey {
    /// What the program is called; the journal names it so.
    #[schema(max_length = 120)]
    pub(super) name: String,
    /// What it may do; at least one.
    #[schema(min_items = 1)]
    pub(super) scopes: Vec<ApiScope>,
    /// Until when it works; for good when absent.
    pub(super) expires_at: Option<Timestamp>,
}

/// A key, without the key.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct ApiKey {
    id: ApiKeyId,
    name: String,
    /// The key's first characters, to know it again.
    prefix: String,
    scopes: Vec<ApiScope>,
    /// Who made it: the person's name at that time.
    created_by: String,
    created_at: Timestamp,
    /// Until when it works; null for good.
    expires_at: Option<Timestamp>,
    /// When it was last used, give or take ten minutes.
    last_used_at: Option<Timestamp>,
}

/// A key that was made, with the key: it is told this once.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CreatedApiKey {
    #[serde(flatten)]
    pub(super) key: ApiKey,
    /// Send it as `Authorization: Bearer cg_…`. It is not kept and cannot be shown again.
    pub(super) token: String,
}

impl From<KeyRow> for ApiKey {
    fn from(row: KeyRow) -> Self {
        let instant = |at| Timestamp::from_millisecond(at).unwrap_or_default();
        Self {
            id: row.id,
            name: row.name,
            prefix: row.prefix,
            scopes: ApiScope::read_list(&row.scopes),
            created_by: row.created_by,
            created_at: instant(row.created_at),
            expires_at: row.expires_at.map(instant),
            last_used_at: row.last_used_at.map(instant),
        }
    }
}
