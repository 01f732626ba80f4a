//! The first rows as they will be.

use serde::Serialize;
use utoipa::ToSchema;

use super::faults::{CellFault, told};
use super::look::names_people;
use super::model::{Column, Row};
use super::row;
use crate::app::App;
use crate::customers::{self, Card, Values};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::ImportId;

/// Rows that are shown.
const ROWS: usize = 20;

/// What would happen to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ImportRowOutcome)]
enum RowOutcome {
    /// A card would be made.
    Fresh,
    /// The person has a card.
    Known,
    /// It would be left out.
    Faulty,
}

/// A row as it will be.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ImportPreviewRow)]
pub(super) struct PreviewRow {
    /// Its number in the spreadsheet.
    row: u32,
    /// What would happen to it.
    outcome: RowOutcome,
    /// The name; empty in a row at fault.
    full_name: String,
    /// In E.164.
    phone: Option<String>,
    /// In lower case.
    email: Option<String>,
    /// The date of birth.
    birth_date: Option<jiff::civil::Date>,
    /// In the order of the alphabet.
    tags: Vec<String>,
    /// The notes.
    notes: String,
    /// What stands in the fields that the business defined, by the field's id.
    #[schema(value_type = HashMap<String, serde_json::Value>)]
    fields: Values,
    /// What is wrong with it.
    faults: Vec<CellFault>,
}

/// The first rows; none until a column of names is settled.
pub(super) async fn preview(
    app: &App,
    scope: Scope,
    lang: Lang,
    id: ImportId,
) -> Result<Vec<PreviewRow>, Problem> {
    let mut tx = app.db.read(scope).await?;
    let import = tx.import(id).await?.ok_or(Problem::NotFound)?;
    let columns = import.columns()?;
    let own = customers::fields_in_use(&mut tx).await?;
    let Some(part) = tx.import_parts(id, 0, 1).await?.pop() else {
        return Ok(Vec::new());
    };
    if !names_people(&columns) {
        return Ok(Vec::new());
    }
    let today = customers::today(app.clock.now());
    let mut rows = Vec::new();
    for row in part.rows.iter().take(ROWS) {
        let faults = told(app, lang, &columns, row, &part.faults);
        let card = if faults.is_empty() {
            row::card(&columns, row, today, &own).ok()
        } else {
            None
        };
        rows.push(match card {
            Some(card) => whole(&mut tx, row, card).await?,
            None => faulty(&columns, row, faults),
        });
    }
    Ok(rows)
}

async fn whole(tx: &mut Tx, row: &Row, card: Card) -> sqlx::Result<PreviewRow> {
    let outcome = match customers::known(tx, &card).await? {
        Some(_) => RowOutcome::Known,
        None => RowOutcome::Fresh,
    };
    Ok(PreviewRow {
        row: row.line,
        outcome,
        full_name: card.full_name,
        phone: card.phone,
        email: card.email,
        birth_date: card.birth_date,
        tags: card.tags,
        notes: card.notes,
        fields: card.fields,
        faults: Vec::new(),
    })
}

fn faulty(columns: &[Column], row: &Row, faults: Vec<CellFault>) -> PreviewRow {
    PreviewRow {
        row: row.line,
        outcome: RowOutcome::Faulty,
        full_name: row::name(columns, row),
        phone: None,
        email: None,
        birth_date: None,
        tags: Vec::new(),
        notes: String::new(),
        fields: Values::new(),
        faults,
    }
}
