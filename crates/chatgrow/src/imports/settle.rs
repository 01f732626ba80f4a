//! Settling what the columns are and what is done with who is here already; the file is looked at anew.

use serde::Deserialize;
use utoipa::ToSchema;

use super::look::names_people;
use super::model::{Existing, Field, Status, Target};
use super::store::ImportRow;
use super::upload::{faults_of, look_apart};
use super::view::{self, ImportView};
use crate::app::App;
use crate::customers::{self, CustomerField};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::ImportId;

/// What the columns are.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SettleImport {
    /// One a column, in their order; null leaves a column out. A column of names is needed.
    fields: Vec<Option<Target>>,
    /// What is done with a customer who has a card with the same telephone number or e-mail address.
    existing: Existing,
}

impl SettleImport {
    fn check(&self, count: usize, own: &[CustomerField]) -> Result<(), Problem> {
        let mut faults = Faults::default();
        if self.fields.len() != count {
            faults.add("/fields", "wrong_columns");
        }
        for (place, field) in self.fields.iter().enumerate() {
            let Some(field) = field else { continue };
            if matches!(field, Target::Own(id) if own.iter().all(|own| own.id != *id)) {
                faults.add(format!("/fields/{place}"), "unknown_customer_field");
            }
            let earlier = self.fields.get(..place).unwrap_or_default();
            if !field.may_repeat() && earlier.contains(&Some(*field)) {
                faults.add(format!("/fields/{place}"), "field_twice");
            }
        }
        let has = |field: Field| self.fields.contains(&Some(field.into()));
        if has(Field::FullName) && (has(Field::FirstName) || has(Field::LastName)) {
            faults.add("/fields", "name_twice");
        }
        faults.finish()
    }
}

/// Settles the columns of a draft.
pub(super) async fn settle(
    app: &App,
    scope: Scope,
    id: ImportId,
    form: SettleImport,
) -> Result<ImportView, Problem> {
    let mut tx = app.db.read(scope).await?;
    let row = tx.import(id).await?.ok_or(Problem::NotFound)?;
    let mut columns = draft(&row)?.columns()?;
    let own = customers::fields_in_use(&mut tx).await?;
    form.check(columns.len(), &own)?;
    for (column, field) in columns.iter_mut().zip(&form.fields) {
        column.field = *field;
    }
    if !names_people(&columns) {
        return Err(Problem::invalid("/fields", "no_name_column"));
    }
    let parts = tx.import_parts(id, 0, i64::MAX).await?;
    let here = customers::addresses(&mut tx).await?;
    drop(tx);
    let lines: Vec<(i64, usize)> = parts
        .iter()
        .map(|part| (part.last_line, part.rows.len()))
        .collect();
    let rows = parts.into_iter().flat_map(|part| part.rows).collect();
    let (columns, rows, seen) = look_apart(columns, rows, app.clock.now(), (here, own)).await?;

    let mut tx = app.db.write(scope).await?;
    let mut row = held_draft(&mut tx, id).await?;
    row.set_columns(&columns)?;
    row.existing = form.existing;
    row.forecast(seen.forecast);
    let mut rest = rows.as_slice();
    for (last_line, count) in lines {
        let (part, others) = rest.split_at(count.min(rest.len()));
        tx.set_part_faults(id, last_line, &faults_of(part, &seen.faults))
            .await?;
        rest = others;
    }
    tx.update_import(&row).await?;
    tx.commit().await?;
    Ok(view::of(&row)?)
}

fn draft(row: &ImportRow) -> Result<&ImportRow, Problem> {
    match row.status {
        Status::Draft => Ok(row),
        _ => Err(Problem::conflict("impossible_step")),
    }
}

/// A draft, held until the transaction ends.
pub(super) async fn held_draft(tx: &mut Tx, id: ImportId) -> Result<ImportRow, Problem> {
    let row = tx.hold_import(id).await?.ok_or(Problem::NotFound)?;
    draft(&row)?;
    Ok(row)
}
