//! From a document to PDF bytes: archivable (PDF/A-3b), accessible (PDF/UA-1), the same every time.

mod extras;
mod logo;
mod square;
mod ticket;
mod view;
mod world;

use jiff::Zoned;
use jiff::tz::TimeZone;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp as PdfTimestamp};

pub use self::extras::{Extras, Marking};
use self::square::square;
use self::ticket::TicketView;
use self::view::View;
use self::world::{ATTACHMENT, Job, SHARED, SQUARE, Shared};
use crate::canonical::CanonicalError;
use crate::document::Document;
use crate::money::MoneyError;
use crate::ticket::Ticket;

/// A document is archived for years and read aloud to who cannot see it; a ticket is only the latter.
const DOCUMENT: &[PdfStandard] = &[PdfStandard::A_3b, PdfStandard::Ua_1];
const TICKET: &[PdfStandard] = &[PdfStandard::Ua_1];

/// Why a document could not be rendered. None of these depends on what a customer typed.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The time zone of the snapshot is not in this machine's IANA database.
    #[error("the time zone is unknown")]
    UnknownTimeZone,
    /// The snapshot could not be written for the template.
    #[error("the content cannot be written as JSON")]
    Content(#[from] CanonicalError),
    /// The amounts of the snapshot do not add, so it never passed the rules.
    #[error(transparent)]
    Amounts(#[from] MoneyError),
    /// The template or the PDF standard refused the document; the messages say why.
    #[error("the document could not be typeset: {0}")]
    Typesetting(String),
}

/// Turns documents into PDF. Cheap to clone; fonts and templates are read once per process.
///
/// Rendering is synchronous and takes tens of milliseconds of CPU when optimised: call it from a
/// blocking thread, with no more calls at a time than there are cores.
#[derive(Clone, Copy)]
pub struct Renderer {
    shared: &'static Shared,
}

impl Default for Renderer {
    fn default() -> Self {
        Self::new()
    }
}

impl Renderer {
    /// Reads fonts and templates, unless an earlier renderer did.
    #[must_use]
    pub fn new() -> Self {
        Self { shared: &SHARED }
    }

    /// Renders `document` as PDF/A-3b and PDF/UA-1. Its snapshot is attached, named after its kind as in
    /// `tax_invoice.json`, unless it is a draft. Equal input gives equal bytes.
    ///
    /// # Errors
    /// [`RenderError`]; no text of a valid document and no picture causes one.
    pub fn render(
        &self,
        document: &Document,
        marking: Marking,
        extras: &Extras,
    ) -> Result<Vec<u8>, RenderError> {
        let logo = extras.logo.as_deref();
        if let Some((path, bytes)) = logo.and_then(|bytes| Some((logo::path(bytes)?, bytes)))
            && let Ok(pdf) = self.typeset(document, marking, extras, Some((path, bytes)))
        {
            return Ok(pdf);
        }
        self.typeset(document, marking, extras, None)
    }

    fn typeset(
        &self,
        document: &Document,
        marking: Marking,
        extras: &Extras,
        logo: Option<(&'static str, &[u8])>,
    ) -> Result<Vec<u8>, RenderError> {
        let produced_at = produced_at(document)?;
        let draws = |character| self.shared.draws(character);
        let logo_path = logo.map(|(path, _)| path);
        let view = View::new(document, marking, extras, logo_path, &produced_at, &draws)?;
        let data = serde_json::to_vec(&view).map_err(CanonicalError::from)?;
        let mut job = Job::new(self.shared, &self.shared.document, data);
        if marking != Marking::Draft {
            job = job.with(ATTACHMENT, document.canonical_json()?);
        }
        if let Some(square) = extras.web_address().and_then(square) {
            job = job.with(SQUARE, square);
        }
        if let Some((path, bytes)) = logo {
            job = job.with(path, bytes);
        }
        typeset(&job, pdf_timestamp(&produced_at), DOCUMENT)
    }

    /// Renders `ticket` as PDF/UA-1 with its code as a square to be scanned. Equal input gives equal bytes.
    ///
    /// # Errors
    /// [`RenderError`]; no text of a ticket causes one but a code that is too long.
    pub fn render_ticket(&self, ticket: &Ticket) -> Result<Vec<u8>, RenderError> {
        let draws = |character| self.shared.draws(character);
        let data =
            serde_json::to_vec(&TicketView::new(ticket, &draws)).map_err(CanonicalError::from)?;
        let square = square(&ticket.code)
            .ok_or_else(|| RenderError::Typesetting("the code is too long".to_owned()))?;
        let job = Job::new(self.shared, &self.shared.ticket, data).with(SQUARE, square);
        typeset(&job, None, TICKET)
    }
}

/// The instant of production on the clock of the business.
fn produced_at(document: &Document) -> Result<Zoned, RenderError> {
    let zone = TimeZone::get(document.time_zone()).map_err(|_| RenderError::UnknownTimeZone)?;
    Ok(document.produced_at().to_zoned(zone))
}

/// The creation date inside the PDF, which both standards ask for.
fn pdf_timestamp(at: &Zoned) -> Option<PdfTimestamp> {
    let part = |value: i8| u8::try_from(value).ok();
    let datetime = Datetime::from_ymd_hms(
        i32::from(at.year()),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )?;
    PdfTimestamp::new_local(datetime, at.offset().seconds() / 60)
}

/// Lays the job out and writes the PDF.
fn typeset(
    job: &Job,
    timestamp: Option<PdfTimestamp>,
    standards: &[PdfStandard],
) -> Result<Vec<u8>, RenderError> {
    let _evict = Evict;
    let document = typst::compile::<PagedDocument>(job)
        .output
        .map_err(|errors| messages(&errors))?;
    let standards = PdfStandards::new(standards)
        .map_err(|error| RenderError::Typesetting(error.message().to_string()))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("ChatGrow".to_owned())),
        timestamp,
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| messages(&errors))
}

fn messages(errors: &[SourceDiagnostic]) -> RenderError {
    let messages: Vec<_> = errors.iter().map(|error| error.message.as_str()).collect();
    RenderError::Typesetting(messages.join("; "))
}

/// Forgets cached layout after each document, failed ones too; otherwise about 2 MB stay per document.
struct Evict;

impl Drop for Evict {
    fn drop(&mut self) {
        comemo::evict(2);
    }
}
