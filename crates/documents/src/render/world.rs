//! What the typesetter may see: the embedded fonts and templates, and the data of one document.
//! No file system, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

static FONTS: [&[u8]; 2] = [
    include_bytes!("../../fonts/Rubik-Regular.ttf"),
    include_bytes!("../../fonts/Rubik-Bold.ttf"),
];
/// Every kind of document is the shared part followed by its own.
const DOCUMENT: &str = concat!(
    include_str!("../../templates/base.typ"),
    include_str!("../../templates/document.typ"),
);
/// A ticket is small and stands by itself.
const TICKET: &str = include_str!("../../templates/ticket.typ");
/// Where templates find the data to print.
const DATA: &str = "/data.json";
/// Where the template of documents finds the snapshot to attach.
pub(super) const ATTACHMENT: &str = "/attachment.json";
/// Where templates find the square that is scanned.
pub(super) const SQUARE: &str = "/square.svg";

/// Parsed once per process, used by every document.
pub(super) static SHARED: LazyLock<Shared> = LazyLock::new(Shared::load);

/// The parts that are the same for every document.
pub(super) struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    pub(super) document: Source,
    pub(super) ticket: Source,
}

impl Shared {
    fn load() -> Self {
        let fonts: Vec<Font> = FONTS
            .iter()
            .filter_map(|font| Font::new(Bytes::new(*font), 0))
            .collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            document: Source::detached(DOCUMENT),
            ticket: Source::detached(TICKET),
        }
    }

    /// Whether every weight of the font has a glyph for `character`.
    pub(super) fn draws(&self, character: char) -> bool {
        let covers = |font: &Font| font.info().coverage.contains(u32::from(character));
        self.fonts.iter().all(covers)
    }
}

/// One document on its way to paper.
pub(super) struct Job {
    shared: &'static Shared,
    source: &'static Source,
    /// What the template reads, and where.
    files: Vec<(&'static str, Bytes)>,
}

impl Job {
    /// A job for the template `source`; `data` is what it prints, as JSON.
    pub(super) fn new(shared: &'static Shared, source: &'static Source, data: Vec<u8>) -> Self {
        Self {
            shared,
            source,
            files: vec![(DATA, Bytes::new(data))],
        }
    }

    /// The job with another file for the template to read.
    pub(super) fn with(mut self, path: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.push((path, Bytes::new(bytes.into())));
        self
    }
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() {
            return Ok(self.source.clone());
        }
        Err(not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let wanted = id.vpath().get_with_slash();
        let file = self.files.iter().find(|(path, _)| *path == wanted);
        file.map(|(_, bytes)| bytes.clone())
            .ok_or_else(|| not_found(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_with_slash().into())
}
