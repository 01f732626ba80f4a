//! The order of the fields.

use std::collections::HashSet;

use serde_json::json;

use super::edit::held;
use super::model::CustomerField;
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::CustomerFieldId;

/// Puts the fields in use into the order of `ids`, which are all of them. Once more changes nothing.
pub(super) async fn reorder(
    app: &App,
    scope: Scope,
    actor: &Actor,
    ids: &[CustomerFieldId],
) -> Result<Vec<CustomerField>, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let fields = held(&mut tx).await?;
    let used = fields.iter().filter(|field| !field.is_archived);
    let before: Vec<CustomerFieldId> = used.map(|field| field.id).collect();
    if before == ids {
        return Ok(fields);
    }
    let set = |ids: &[CustomerFieldId]| ids.iter().copied().collect::<HashSet<_>>();
    if before.len() != ids.len() || set(&before) != set(ids) {
        return Err(Problem::conflict("stale_version"));
    }
    for (position, id) in (1_i64..).zip(ids) {
        tx.place_customer_field(*id, position).await?;
    }
    let fields = tx.customer_fields().await?;
    let change = Change {
        kind: Kind::CustomerFieldsReordered,
        subject: Subject::Business(scope.business()),
        customer: None,
        data: json!({}),
    };
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(fields)
}
