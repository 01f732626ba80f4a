//! Putting a field away and bringing it back. Done twice, each changes nothing the second time.

use super::edit::{change_of, held, room_for_one};
use super::model::CustomerField;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::CustomerFieldId;
use crate::platform::text::search_key;

/// Puts a field away, or removes it where no customer has anything in it.
pub(super) async fn archive(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CustomerFieldId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let fields = held(&mut tx).await?;
    let field = found(&fields, id)?;
    // A value written in this very moment is not seen here; it is then shown by no card.
    let kind = if tx.is_customer_field_used(id, None).await? {
        if field.is_archived {
            return Ok(());
        }
        tx.archive_customer_field(id, now).await?;
        Kind::CustomerFieldArchived
    } else {
        tx.delete_customer_field(id).await?;
        Kind::CustomerFieldRemoved
    };
    journal::record(&mut tx, now, actor, change_of(kind, field)).await?;
    Ok(tx.commit().await?)
}

/// Brings a field back, after all others, with what customers have in it.
pub(super) async fn restore(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CustomerFieldId,
) -> Result<CustomerField, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let fields = held(&mut tx).await?;
    let field = found(&fields, id)?;
    if !field.is_archived {
        return Ok(field.clone());
    }
    room_for_one(&fields)?;
    let key = search_key(&field.name);
    let has_its_name = |other: &CustomerField| !other.is_archived && search_key(&other.name) == key;
    if fields.iter().any(has_its_name) {
        return Err(Problem::conflict("customer_field_name_taken"));
    }
    tx.restore_customer_field(id).await?;
    let change = change_of(Kind::CustomerFieldRestored, field);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(CustomerField {
        is_archived: false,
        version: field.version + 1,
        ..field.clone()
    })
}

fn found(fields: &[CustomerField], id: CustomerFieldId) -> Result<&CustomerField, Problem> {
    let field = fields.iter().find(|field| field.id == id);
    field.ok_or(Problem::NotFound)
}
