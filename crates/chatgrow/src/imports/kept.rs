//! The cards that stay although the import that made or filled them was taken back.

use serde::Serialize;
use utoipa::ToSchema;

use crate::app::App;
use crate::customers::{self, Kept};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{CustomerId, ImportId};
use crate::platform::paging::Page;

/// A card that stays.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ImportKeptCustomer)]
pub(super) struct KeptCustomer {
    /// The row that made or filled it.
    row: i64,
    /// The card.
    customer_id: CustomerId,
    /// Its name now; null when the card went into another.
    full_name: Option<String>,
    /// Why it stays.
    reason: Kept,
}

/// A page of them after line `after`.
pub(super) async fn page(
    app: &App,
    scope: Scope,
    id: ImportId,
    (after, size): (i64, i64),
) -> Result<Page<KeptCustomer>, Problem> {
    let mut tx = app.db.read(scope).await?;
    tx.import(id).await?.ok_or(Problem::NotFound)?;
    let mut items = Vec::new();
    for row in tx.kept_rows(id, after, size + 1).await? {
        let customer = customers::read(&mut tx, row.customer_id).await?;
        items.push(KeptCustomer {
            row: row.line,
            customer_id: row.customer_id,
            full_name: customer.map(|customer| customer.full_name),
            reason: row.kept.unwrap_or(Kept::Used),
        });
    }
    Ok(Page::from_rows(items, size, |item: &KeptCustomer| item.row))
}
