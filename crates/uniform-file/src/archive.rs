//! The zip that is handed over: the folder of the export with `INI.TXT`, and `BKMVDATA.TXT` in a zip of
//! its own.

use std::io::{Seek, Write};

use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::business::Export;
use crate::directory::Directory;
use crate::error::FileError;
use crate::summary::Summary;
use crate::writer::{DataWriter, ini};

/// The inner zip, written into an entry of the outer one.
type Data<W> = ZipWriter<StreamWriter<ZipWriter<W>>>;

/// Writes the whole export as one zip, compressed on the way.
#[derive(Debug)]
pub struct Archive<W: Write + Seek> {
    export: Export,
    directory: Directory,
    records: DataWriter<Data<W>>,
}

impl<W: Write + Seek> Archive<W> {
    /// Begins the zip in `sink`.
    ///
    /// # Errors
    /// [`FileError::Export`] when what the export says of itself cannot be written.
    pub fn new(export: Export, sink: W) -> Result<Self, FileError> {
        let directory = Directory::new(export.business.tax_number, export.produced_at);
        let mut outer = ZipWriter::new(sink);
        // It is compressed already.
        let stored = options(&export).compression_method(CompressionMethod::Stored);
        outer.start_file(directory.entry("BKMVDATA.zip"), stored)?;
        let mut inner = ZipWriter::new_stream(outer);
        inner.start_file("BKMVDATA.TXT", options(&export))?;
        Ok(Self {
            records: DataWriter::new(export.clone(), inner)?,
            export,
            directory,
        })
    }

    /// Where the records are written.
    pub const fn records(&mut self) -> &mut DataWriter<Data<W>> {
        &mut self.records
    }

    /// Ends the zip; gives the sink back, and what is in it.
    ///
    /// # Errors
    /// [`FileError::Io`] or [`FileError::Zip`] when the sink does not take the end.
    pub fn finish(self) -> Result<(W, Summary), FileError> {
        let (inner, summary) = self.records.finish()?;
        let mut outer = inner.finish()?.into_inner();
        outer.start_file(self.directory.entry("INI.TXT"), options(&self.export))?;
        outer.write_all(&ini(&self.export, &summary)?)?;
        Ok((outer.finish()?, summary))
    }
}

/// Compressed, with the time of the export.
fn options(export: &Export) -> SimpleFileOptions {
    let at = export.produced_at;
    let part = |part: i8| part.unsigned_abs();
    let time = DateTime::from_date_and_time(
        at.year().unsigned_abs(),
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        0,
    );
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(time.unwrap_or_default())
}
