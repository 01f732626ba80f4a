//! Verifying the ledger: that every source's entries sum to zero.

use std::fmt;

use uuid::Uuid;

use super::model::SourceKind;
use crate::app::App;
use crate::platform::db::{PlatformTx, Scope, fetch_all};
use crate::platform::ids::BusinessId;

/// A source whose entries do not sum to zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unbalanced {
    business: String,
    source: SourceKind,
    id: Uuid,
}

impl fmt::Display for Unbalanced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.source {
            SourceKind::Payment => "payment",
            SourceKind::Refund => "refund",
            SourceKind::Document => "document",
        };
        write!(
            f,
            "{}: the entries of {kind} {} do not sum to zero",
            self.business, self.id
        )
    }
}

/// The first source of each business whose entries do not sum to zero; none when the books are right.
///
/// # Errors
/// The driver's.
pub async fn verify_ledger(app: &App) -> sqlx::Result<Vec<Unbalanced>> {
    let businesses = app.db.platform_read().await?.ledgers().await?;
    let mut found = Vec::new();
    for (id, business) in businesses {
        let mut tx = app.db.read(Scope::granted(id)).await?;
        if let Some((source, id)) = tx.unbalanced_source().await? {
            found.push(Unbalanced {
                business,
                source,
                id,
            });
        }
    }
    Ok(found)
}

impl PlatformTx {
    async fn ledgers(&mut self) -> sqlx::Result<Vec<(BusinessId, String)>> {
        fetch_all!(self, "SELECT id, slug FROM businesses ORDER BY slug")
    }
}
