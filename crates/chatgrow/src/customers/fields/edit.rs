//! Defining a field and changing it.

use jiff::Timestamp;
use serde_json::json;

use super::form::{self, NewCustomerField, UpdateCustomerField};
use super::model::{Choice, CustomerField, MAX_FIELDS};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::CustomerFieldId;

/// All fields, while nobody else changes them: fields are changed by who has their turn at the journal.
pub(super) async fn held(tx: &mut Tx) -> sqlx::Result<Vec<CustomerField>> {
    journal::queue(tx).await?;
    tx.customer_fields().await
}

/// Whether another field can come into use.
pub(super) fn room_for_one(fields: &[CustomerField]) -> Result<(), Problem> {
    let used = fields.iter().filter(|field| !field.is_archived).count();
    if used >= MAX_FIELDS {
        return Err(Problem::conflict("too_many_customer_fields"));
    }
    Ok(())
}

/// The change of a field.
pub(super) fn change_of(kind: Kind, field: &CustomerField) -> Change {
    Change {
        kind,
        subject: Subject::CustomerField(field.id),
        customer: None,
        data: json!({ "name": field.name }),
    }
}

/// Defines a field, after all others.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    new: NewCustomerField,
) -> Result<CustomerField, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let fields = held(&mut tx).await?;
    let mut faults = Faults::default();
    let given = new.choices.unwrap_or_default();
    let field = CustomerField {
        id: CustomerFieldId::new(now),
        name: form::name(&new.name, None, &fields, &mut faults),
        kind: new.kind,
        choices: form::choices(new.kind, &[], given, now, &mut faults),
        is_archived: false,
        version: 1,
    };
    faults.finish()?;
    room_for_one(&fields)?;
    tx.insert_customer_field(&field, now).await?;
    let change = change_of(Kind::CustomerFieldCreated, &field);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(field)
}

/// Changes a field, if nobody changed it since it was read.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CustomerFieldId,
    form: UpdateCustomerField,
) -> Result<CustomerField, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let fields = held(&mut tx).await?;
    let before = fields.iter().find(|field| field.id == id);
    let before = before.ok_or(Problem::NotFound)?;
    if before.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let mut field = before.clone();
    let mut faults = Faults::default();
    if let Some(name) = form.name {
        field.name = form::name(&name, Some(id), &fields, &mut faults);
    }
    if let Some(given) = form.choices {
        field.choices = form::choices(field.kind, &before.choices, given, now, &mut faults);
    }
    faults.finish()?;
    let dropped = put_away(&mut tx, id, &before.choices, &field.choices).await?;
    field.choices.extend(dropped);
    let changed = changed(before, &field);
    if changed.is_empty() {
        return Ok(field);
    }
    save(&mut tx, now, actor, &mut field, &changed).await?;
    tx.commit().await?;
    Ok(field)
}

async fn save(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    field: &mut CustomerField,
    changed: &[&str],
) -> sqlx::Result<()> {
    tx.update_customer_field(field).await?;
    field.version += 1;
    let change = Change {
        data: json!({ "name": field.name, "changed": changed }),
        ..change_of(Kind::CustomerFieldUpdated, field)
    };
    journal::record(tx, now, actor, change).await.map(drop)
}

fn changed(before: &CustomerField, after: &CustomerField) -> Vec<&'static str> {
    [
        ("name", before.name != after.name),
        ("choices", before.choices != after.choices),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

/// The choices that were left out and that some customer has.
async fn put_away(
    tx: &mut Tx,
    id: CustomerFieldId,
    before: &[Choice],
    after: &[Choice],
) -> sqlx::Result<Vec<Choice>> {
    let mut kept = Vec::new();
    for choice in before {
        let is_there = after.iter().any(|other| other.id == choice.id);
        if !is_there && tx.is_customer_field_used(id, Some(choice.id)).await? {
            kept.push(Choice {
                is_archived: true,
                ..choice.clone()
            });
        }
    }
    Ok(kept)
}
