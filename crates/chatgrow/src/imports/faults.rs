//! The rows that cannot be taken in: page by page, and as a file to be corrected and uploaded again.

use std::pin::Pin;

use axum::body::Bytes;
use futures_util::Stream;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Column, Fault, Row};
use super::row_store::Part;
use crate::app::App;
use crate::platform::csv;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::ImportId;
use crate::platform::paging::Page;

/// Parts read at a time.
const PARTS: i64 = 20;

/// A row that cannot be taken in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ImportFaultyRow)]
pub(super) struct FaultyRow {
    /// Its number in the spreadsheet.
    row: u32,
    /// Everything that is wrong with it.
    faults: Vec<CellFault>,
}

/// What is wrong with a cell.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ImportCellFault)]
pub(super) struct CellFault {
    /// The place of its column, from 0.
    column: usize,
    /// The heading of its column.
    heading: String,
    /// What is in it.
    value: String,
    /// A stable word for what is wrong.
    code: String,
    /// One sentence in the caller's language.
    message: String,
}

/// The faults of one row, told in `lang`.
pub(super) fn told(
    app: &App,
    lang: Lang,
    columns: &[Column],
    row: &Row,
    faults: &[Fault],
) -> Vec<CellFault> {
    let of_row = faults.iter().filter(|fault| fault.line == row.line);
    of_row
        .map(|fault| CellFault {
            column: fault.column,
            heading: columns
                .get(fault.column)
                .map(|column| column.heading.clone())
                .unwrap_or_default(),
            value: row
                .cells
                .get(fault.column)
                .map(|cell| cell.chars().take(200).collect())
                .unwrap_or_default(),
            code: fault.code.clone(),
            message: sentence(app, lang, &fault.code),
        })
        .collect()
}

fn sentence(app: &App, lang: Lang, code: &str) -> String {
    app.sentences
        .text(lang, &format!("field-{}", code.replace('_', "-")))
}

/// A page of the faulty rows after line `after`.
pub(super) async fn page(
    app: &App,
    scope: Scope,
    lang: Lang,
    id: ImportId,
    (after, size): (i64, i64),
) -> Result<Page<FaultyRow>, Problem> {
    let mut tx = app.db.read(scope).await?;
    let row = tx.import(id).await?.ok_or(Problem::NotFound)?;
    let columns = row.columns()?;
    let wanted = usize::try_from(size)
        .unwrap_or(usize::MAX)
        .saturating_add(1);
    let mut items = Vec::new();
    let mut place = after;
    while items.len() < wanted {
        let parts = tx.faulty_parts(id, place, PARTS).await?;
        let Some(last) = parts.last() else { break };
        place = last.last_line;
        for (row, faults) in parts.iter().flat_map(faulty_rows) {
            if i64::from(row.line) > after && items.len() < wanted {
                items.push(FaultyRow {
                    row: row.line,
                    faults: told(app, lang, &columns, row, faults),
                });
            }
        }
    }
    Ok(Page::from_rows(items, size, |item: &FaultyRow| {
        i64::from(item.row)
    }))
}

fn faulty_rows(part: &Part) -> impl Iterator<Item = (&Row, &[Fault])> {
    let faults = part.faults.as_slice();
    let is_faulty = |row: &&Row| faults.iter().any(|fault| fault.line == row.line);
    part.rows
        .iter()
        .filter(is_faulty)
        .map(move |row| (row, faults))
}

/// A file, piece by piece.
pub(super) type Pieces = Pin<Box<dyn Stream<Item = sqlx::Result<Bytes>> + Send>>;

/// The faulty rows as they came, each with its number and what is wrong with it.
pub(super) async fn file(
    app: App,
    scope: Scope,
    lang: Lang,
    id: ImportId,
) -> Result<Pieces, Problem> {
    let row = app.db.read(scope).await?.import(id).await?;
    let columns = row.ok_or(Problem::NotFound)?.columns()?;
    Ok(Box::pin(async_stream::try_stream! {
        yield Bytes::from(head(&app, lang, &columns));
        let mut place = 0;
        loop {
            let parts = app.db.read(scope).await?.faulty_parts(id, place, PARTS).await?;
            let Some(last) = parts.last() else { break };
            place = last.last_line;
            let mut text = String::new();
            for (row, faults) in parts.iter().flat_map(faulty_rows) {
                let faults = told(&app, lang, &columns, row, faults);
                csv::write_line(&mut text, line(columns.len(), row, &faults).into_iter());
            }
            yield Bytes::from(text);
        }
    }))
}

fn head(app: &App, lang: Lang, columns: &[Column]) -> String {
    let mut text = String::from(csv::MARK);
    let headings = columns.iter().map(|column| column.heading.clone());
    let ours = ["import-csv-row", "import-csv-reason"].map(|key| app.sentences.text(lang, key));
    csv::write_line(&mut text, headings.chain(ours));
    text
}

fn line(width: usize, row: &Row, faults: &[CellFault]) -> Vec<String> {
    let mut cells = row.cells.clone();
    cells.resize(width, String::new());
    cells.push(row.line.to_string());
    let reasons: Vec<String> = faults
        .iter()
        .map(|fault| format!("{}: {}", fault.heading, fault.message))
        .collect();
    cells.push(reasons.join(" "));
    cells
}
