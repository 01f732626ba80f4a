//! Making the uniform file of a period, logged and summed up.

use std::fs::File;

use chatgrow_uniform_file::{
    Address, Archive, Bookkeeping, Business as FileBusiness, Charset, Export as FileExport,
    FileLanguage, Period as FilePeriod, PrimaryId, SUCCESS, Software, Summary, TITLE,
};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use super::period::Period;
use super::store::{Export, Format};
use super::uniform::document;
use crate::accounts::{self, Business, TaxKind};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind as ChangeKind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::DocumentExportId;
use crate::platform::random;

/// The authority's clock.
const ISRAEL: &str = "Asia/Jerusalem";
/// Minutes to look for one in which no export began.
const MINUTES: i64 = 60;

/// What is shown and printed after an export (sections 2.6 and 4.6 of the instruction).
#[derive(Debug, Serialize, serde::Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = UniformFileSummary)]
pub(super) struct SummaryView {
    /// `הפקת קבצים במבנה אחיד עבור:`
    title: String,
    /// `ביצוע ממשק פתוח הסתיים בהצלחה.`
    success: String,
    business_number: String,
    business_name: String,
    /// Where the files lie: `OPENFRMT\…`.
    path: String,
    records: Vec<RecordCount>,
    total_records: u64,
    /// Every official kind of document, those without documents too.
    documents: Vec<KindTotal>,
    software: String,
    certificate: String,
    /// In the time of Israel.
    #[schema(value_type = String)]
    produced_at: DateTime,
}

/// How many records of a kind there are.
#[derive(Debug, Serialize, serde::Deserialize, ToSchema)]
#[schema(as = UniformFileRecords)]
struct RecordCount {
    code: String,
    description: String,
    count: u64,
}

/// How many documents of a kind there are, and their total in agorot.
#[derive(Debug, Serialize, serde::Deserialize, ToSchema)]
#[schema(as = UniformFileTotals)]
struct KindTotal {
    code: u16,
    name: String,
    count: u64,
    total: i64,
}

impl From<Summary> for SummaryView {
    fn from(summary: Summary) -> Self {
        Self {
            title: TITLE.to_owned(),
            success: SUCCESS.to_owned(),
            business_number: summary.business_number,
            business_name: summary.business_name,
            path: summary.path,
            records: summary
                .records
                .iter()
                .map(|counted| RecordCount {
                    code: counted.kind.code().to_owned(),
                    description: counted.kind.description().to_owned(),
                    count: counted.count,
                })
                .collect(),
            total_records: summary.total_records,
            documents: summary
                .documents
                .iter()
                .map(|total| KindTotal {
                    code: total.kind.code(),
                    name: total.kind.name().to_owned(),
                    count: total.count,
                    total: i64::try_from(total.total).unwrap_or(i64::MAX),
                })
                .collect(),
            software: summary.software,
            certificate: summary.certificate,
            produced_at: summary.produced_at,
        }
    }
}

/// The number that the tax authority knows the business by, without which there is no file.
pub(super) fn tax_number(business: &Business) -> Result<u32, Problem> {
    let number = business.tax_number.as_deref();
    let number = number.and_then(|number| number.parse().ok());
    number.ok_or_else(|| Problem::conflict("tax_number_needed"))
}

/// Makes the file of a period and notes that it was handed out. Gives the whole zip from its beginning.
pub(super) async fn uniform_file(
    app: &App,
    scope: Scope,
    actor: &Actor,
    period: Period,
) -> Result<(DocumentExportId, File), Problem> {
    let (export, produced_at) = log(app, scope, actor, Format::UniformFile, period).await?;
    let file = tempfile::tempfile().map_err(Problem::internal)?;
    let (file, summary) = write(app, scope, period, produced_at, file).await?;
    let view = SummaryView::from(summary);
    let summary = serde_json::to_string(&view).map_err(Problem::internal)?;
    let mut tx = app.db.write(scope).await?;
    tx.summarise_export(export, &summary).await?;
    tx.commit().await?;
    Ok((export, file))
}

/// Notes that a file is handed out, in a minute of its own: its folder is named after it.
pub(super) async fn log(
    app: &App,
    scope: Scope,
    actor: &Actor,
    format: Format,
    period: Period,
) -> Result<(DocumentExportId, DateTime), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    tax_number(&accounts::business(&mut tx).await?)?;
    let by_name = actor.name().unwrap_or_default().to_owned();
    let export = Export {
        id: DocumentExportId::new(now),
        format,
        from_date: period.from.to_string(),
        to_date: period.to.to_string(),
        summary: "{}".to_owned(),
        by_name,
        created_at: now.as_millisecond(),
    };
    let produced_at = free_minute(&mut tx, now, &export).await?;
    let change = Change {
        kind: ChangeKind::DocumentsExported,
        subject: Subject::Business(scope.business()),
        customer: None,
        data: json!({ "id": export.id, "format": format, "from": period.from, "to": period.to }),
    };
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok((export.id, produced_at))
}

async fn free_minute(tx: &mut Tx, now: Timestamp, export: &Export) -> Result<DateTime, Problem> {
    let here = now.to_zoned(israel()?).datetime();
    for later in 0..MINUTES {
        let at = here
            .checked_add(Span::new().minutes(later))
            .map_err(Problem::internal)?;
        let minute = at.strftime("%Y%m%d%H%M").to_string();
        if tx.insert_export(export, &minute).await? {
            return Ok(at);
        }
    }
    Err(Problem::Unavailable(
        "files of an hour were made".to_owned(),
    ))
}

pub(super) fn israel() -> Result<TimeZone, Problem> {
    TimeZone::get(ISRAEL).map_err(Problem::internal)
}

/// Writes the documents of a period one after the other; memory holds a page of them.
pub(super) async fn write(
    app: &App,
    scope: Scope,
    period: Period,
    produced_at: DateTime,
    sink: File,
) -> Result<(File, Summary), Problem> {
    let mut tx = app.db.read(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let zone = israel()?;
    let of = of(&business, period, produced_at)?;
    let mut archive = Archive::new(of, sink).map_err(Problem::internal)?;
    let mut place = None;
    loop {
        let entries = tx.document_entries(period, place.as_ref()).await?;
        let Some(last) = entries.last() else { break };
        place = Some(last.place());
        for entry in &entries {
            if let Some(document) = document(entry, &zone) {
                archive
                    .records()
                    .document(&document)
                    .map_err(Problem::internal)?;
            }
        }
    }
    archive.finish().map_err(Problem::internal)
}

/// What the export says of itself.
fn of(business: &Business, period: Period, produced_at: DateTime) -> Result<FileExport, Problem> {
    let number = tax_number(business)?;
    Ok(FileExport {
        business: FileBusiness {
            tax_number: number,
            name: business.name.clone(),
            address: Address {
                street: business.address.replace('\n', " "),
                ..Address::default()
            },
            company_number: (business.tax_kind == TaxKind::Company).then_some(number),
            withholding_file: None,
            has_branches: false,
            bookkeeping: Bookkeeping::None,
            language: FileLanguage::Hebrew,
        },
        software: software(),
        period: FilePeriod::Range(period.from, period.to),
        produced_at,
        id: PrimaryId::new(random::up_to(u64::MAX)),
        charset: Charset::default(),
    })
}

/// This program, as the file names it. It is not in the authority's register yet, so that its certificate and its
/// maker's number are zero.
fn software() -> Software {
    Software {
        certificate: 0,
        name: "ChatGrow".to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        maker_number: 0,
        maker_name: "ChatGrow".to_owned(),
    }
}
