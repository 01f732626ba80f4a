//! An account as the team sees it, without its credentials.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Provider, Settings};
use super::store::AccountRow;
use crate::platform::ids::GatewayAccountId;

/// An account at a gateway.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct GatewayAccount {
    id: GatewayAccountId,
    provider: Provider,
    name: String,
    /// Null at Grow.
    terminal: Option<String>,
    settings: Settings,
    is_active: bool,
    /// Whether it takes what is paid from now on.
    is_default: bool,
    /// Whether no money moves there: the demo's.
    is_simulated: bool,
    /// When it was last tried by hand.
    tested_at: Option<Timestamp>,
    /// Why that trial failed; null when it went well.
    test_error: Option<String>,
    version: i64,
    created_at: Timestamp,
}

impl From<AccountRow> for GatewayAccount {
    fn from(row: AccountRow) -> Self {
        let instant = |at| Timestamp::from_millisecond(at).unwrap_or_default();
        Self {
            settings: row.settings(),
            id: row.id,
            provider: row.provider,
            name: row.name,
            terminal: Some(row.terminal).filter(|terminal| !terminal.is_empty()),
            is_active: row.is_active,
            is_default: row.is_default,
            is_simulated: row.is_simulated,
            tested_at: row.tested_at.map(instant),
            test_error: row.test_error,
            version: row.version,
            created_at: instant(row.created_at),
        }
    }
}
