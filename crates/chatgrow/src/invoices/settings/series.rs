//! The number that a series begins with: chosen once, before its first document.

use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use super::super::model::Kind;
use super::change::recorded;
use crate::app::App;
use crate::journal::{self, Actor};
use crate::platform::db::Scope;
use crate::platform::http::Problem;

/// Room for a million documents a day over a thousand years, within what is printed and exported.
const MAX_FIRST: i64 = 1_000_000_000;

/// The numbers of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = DocumentSeries)]
pub(super) struct Series {
    pub(super) kind: Kind,
    /// What its first document has, or will have.
    pub(super) first_number: i64,
    /// The last one issued; null before the first.
    pub(super) last_number: Option<i64>,
}

/// Lets the series of `kind` begin with `first`, as long as it has no document.
pub(super) async fn begin_with(
    app: &App,
    scope: Scope,
    actor: &Actor,
    kind: Kind,
    first: i64,
) -> Result<(), Problem> {
    if !(1..=MAX_FIRST).contains(&first) {
        return Err(Problem::invalid("/firstNumber", "out_of_range"));
    }
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    // A document that is being issued now is before or after this.
    journal::queue(&mut tx).await?;
    if !tx.begin_series(kind, first).await? {
        return Err(Problem::conflict("series_begun"));
    }
    let data = json!({ "changed": ["firstNumber"], "kind": kind, "firstNumber": first });
    recorded(&mut tx, now, actor, data).await?;
    Ok(tx.commit().await?)
}
