//! Putting everything of a business into a zip.

use std::fs::File;
use std::io::Write as _;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::store::{BUSINESS, CUSTOMER_FILES, EVENT_PICTURES, Given, LOGO, MEMBERSHIPS};
use super::tables::{TABLES, Table};
use crate::accounts;
use crate::app::App;
use crate::invoices;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;

/// An export that was asked for.
pub(super) struct Archive {
    app: App,
    scope: Scope,
    lang: Lang,
    slug: String,
    at: Timestamp,
}

/// What is in the file, written last.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Contents {
    business: String,
    exported_at: Timestamp,
    version: &'static str,
    tables: serde_json::Map<String, Value>,
    documents: u64,
    customer_files: u64,
    event_pictures: u64,
    has_logo: bool,
}

impl Archive {
    /// Notes in the journal that everything is taken away.
    ///
    /// # Errors
    /// The database's.
    pub(super) async fn begin(
        app: App,
        scope: Scope,
        actor: &Actor,
        lang: Lang,
    ) -> Result<Self, Problem> {
        let at = app.clock.now();
        let mut tx = app.db.write(scope).await?;
        let slug = accounts::business(&mut tx).await?.slug;
        let change = Change {
            kind: Kind::BusinessExported,
            subject: Subject::Business(scope.business()),
            customer: None,
            data: json!({}),
        };
        journal::record(&mut tx, at, actor, change).await?;
        tx.commit().await?;
        Ok(Self {
            app,
            scope,
            lang,
            slug,
            at,
        })
    }

    /// What the file is called: the address of the business and the day (UTC).
    pub(super) fn name(&self) -> String {
        format!("{}-{}.zip", self.slug, self.at.strftime("%Y-%m-%d"))
    }

    /// Makes the file: tables and files as they are at one moment, then the documents, which never change.
    ///
    /// # Errors
    /// The database's and the disk's.
    pub(super) async fn make(self) -> Result<File, Problem> {
        let file = tempfile::tempfile().map_err(Problem::internal)?;
        let mut zip = ZipWriter::new(file);
        start(&mut zip, "README.txt", CompressionMethod::Deflated)?;
        let words = self.app.sentences.text(self.lang, "export-read-me");
        write(&mut zip, words.as_bytes())?;

        let mut tx = self.app.db.read(self.scope).await?;
        let mut tables = serde_json::Map::new();
        for table in [BUSINESS, MEMBERSHIPS].iter().chain(TABLES) {
            let rows = put_table(&mut zip, &mut tx, *table).await?;
            let columns: Vec<&str> = table.1.split(", ").collect();
            tables.insert(
                table.0.to_owned(),
                json!({ "rows": rows, "columns": columns }),
            );
        }
        let name = |(id, name, _): &Given| format!("customer-files/{id}/{name}");
        let customer_files = put_given(&mut zip, &mut tx, CUSTOMER_FILES, name).await?;
        let name = |(id, kind, _): &Given| format!("event-pictures/{id}.{}", ending(kind));
        let event_pictures = put_given(&mut zip, &mut tx, EVENT_PICTURES, name).await?;
        let name = |(_, kind, _): &Given| format!("logo.{}", ending(kind));
        let logos = put_given(&mut zip, &mut tx, LOGO, name).await?;
        drop(tx);

        let contents = Contents {
            business: self.slug,
            exported_at: self.at,
            version: env!("CARGO_PKG_VERSION"),
            tables,
            documents: invoices::put_every_pdf(&self.app, self.scope, &mut zip).await?,
            customer_files,
            event_pictures,
            has_logo: logos > 0,
        };
        start(&mut zip, "contents.json", CompressionMethod::Deflated)?;
        let contents = serde_json::to_vec_pretty(&contents).map_err(Problem::internal)?;
        write(&mut zip, &contents)?;
        zip.finish().map_err(Problem::internal)
    }
}

async fn put_table(zip: &mut ZipWriter<File>, tx: &mut Tx, table: Table) -> Result<u64, Problem> {
    start(
        zip,
        &format!("tables/{}.jsonl", table.0),
        CompressionMethod::Deflated,
    )?;
    let mut rows = 0;
    tx.each_record(table, |record| {
        let mut line = serde_json::to_vec(&record.0).map_err(Problem::internal)?;
        line.push(b'\n');
        rows += 1;
        write(zip, &line)
    })
    .await?;
    Ok(rows)
}

/// Adds files under the names that `name` gives them.
async fn put_given(
    zip: &mut ZipWriter<File>,
    tx: &mut Tx,
    sql: &'static str,
    name: impl Fn(&Given) -> String,
) -> Result<u64, Problem> {
    let mut files = 0;
    tx.each_given(sql, |given| {
        // Pictures and PDFs do not get smaller.
        start(zip, &name(&given), CompressionMethod::Stored)?;
        files += 1;
        write(zip, &given.2)
    })
    .await?;
    Ok(files)
}

fn start(zip: &mut ZipWriter<File>, name: &str, method: CompressionMethod) -> Result<(), Problem> {
    zip.start_file(name, packed(method))
        .map_err(Problem::internal)
}

fn write(zip: &mut ZipWriter<File>, bytes: &[u8]) -> Result<(), Problem> {
    zip.write_all(bytes).map_err(Problem::internal)
}

/// A journal may grow beyond what a file without this could hold.
fn packed(method: CompressionMethod) -> SimpleFileOptions {
    let options = SimpleFileOptions::default().large_file(true);
    options.compression_method(method)
}

/// The ending of a file of a kind of picture.
fn ending(media_type: &str) -> &str {
    match media_type {
        "image/jpeg" => "jpg",
        "image/svg+xml" => "svg",
        other => other.strip_prefix("image/").unwrap_or("bin"),
    }
}
