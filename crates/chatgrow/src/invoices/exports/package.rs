//! The bookkeeper's package of a month: every document as PDF, a table of them, and the uniform file.

use std::fs::File;
use std::io::{Seek as _, Write as _};

use chatgrow_documents::Marking;
use jiff::civil::date;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::file::{log, write};
use super::period::Period;
use super::store::{Entry, Format};
use super::table;
use crate::app::App;
use crate::invoices::deliver::extras;
use crate::invoices::model::file_name;
use crate::invoices::pdf::draw;
use crate::journal::Actor;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;

type Zip = ZipWriter<File>;

/// Makes the package. Gives the whole zip from its beginning; memory holds a page of documents and one PDF.
pub(super) async fn package(
    app: &App,
    scope: Scope,
    actor: &Actor,
    lang: Lang,
    period: Period,
) -> Result<File, Problem> {
    let (_, produced_at) = log(app, scope, actor, Format::Package, period).await?;
    let mut zip = ZipWriter::new(tempfile::tempfile().map_err(Problem::internal)?);
    let mut rows = table::head(&app.sentences, lang);
    let list = |entry: &Entry| table::add(&mut rows, &app.sentences, lang, entry);
    put_pdfs(app, scope, &mut zip, period, list).await?;
    put(
        &mut zip,
        "documents.csv",
        CompressionMethod::Deflated,
        rows.as_bytes(),
    )?;
    let sink = tempfile::tempfile().map_err(Problem::internal)?;
    let (mut uniform, _) = write(app, scope, period, produced_at, sink).await?;
    uniform.rewind().map_err(Problem::internal)?;
    zip.start_file("uniform-file.zip", stored())
        .map_err(Problem::internal)?;
    std::io::copy(&mut uniform, &mut zip).map_err(Problem::internal)?;
    zip.finish().map_err(Problem::internal)
}

/// Adds every document that a business ever issued, each as a PDF. Gives how many.
///
/// # Errors
/// The database's and the disk's.
pub async fn put_every_pdf(
    app: &App,
    scope: Scope,
    zip: &mut ZipWriter<File>,
) -> Result<u64, Problem> {
    let ever = Period {
        from: date(1, 1, 1),
        to: date(9999, 12, 31),
    };
    let mut count = 0;
    put_pdfs(app, scope, zip, ever, |_| count += 1).await?;
    Ok(count)
}

/// Adds the documents of a period, each as a PDF, and tells `list` of each.
async fn put_pdfs(
    app: &App,
    scope: Scope,
    zip: &mut Zip,
    period: Period,
    mut list: impl FnMut(&Entry),
) -> Result<(), Problem> {
    let mut place = None;
    loop {
        let entries = {
            let mut tx = app.db.read(scope).await?;
            tx.document_entries(period, place.as_ref()).await?
        };
        let Some(last) = entries.last() else {
            return Ok(());
        };
        place = Some(last.place());
        for entry in entries {
            list(&entry);
            add_pdf(app, scope, zip, entry).await?;
        }
    }
}

/// The business's copy of a document: the kept original byte for byte, or a copy of what was not drawn yet.
async fn add_pdf(app: &App, scope: Scope, zip: &mut Zip, entry: Entry) -> Result<(), Problem> {
    let mut tx = app.db.read(scope).await?;
    let name = format!("pdf/{}", file_name(entry.kind, entry.number));
    let pdf = match tx.stored_file(entry.id).await? {
        Some(file) => file.pdf,
        None => {
            let extras = extras(app, &mut tx, Some(entry.id), &entry.paper, None).await?;
            drop(tx);
            draw(entry.paper, Marking::Copy, extras).await?
        }
    };
    put(zip, &name, CompressionMethod::Stored, &pdf)
}

fn put(zip: &mut Zip, name: &str, method: CompressionMethod, bytes: &[u8]) -> Result<(), Problem> {
    let options = SimpleFileOptions::default().compression_method(method);
    zip.start_file(name, options).map_err(Problem::internal)?;
    zip.write_all(bytes).map_err(Problem::internal)
}

fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}
