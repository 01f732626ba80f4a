//! Writing `BKMVDATA.TXT` record by record, and `INI.TXT` from what was counted.

use std::io::Write;

use crate::business::Export;
use crate::check;
use crate::codes::RecordKind;
use crate::document::Document;
use crate::error::{FileError, Refusal};
use crate::ledger::{Account, LedgerEntry};
use crate::records::{A000, A000_SUM, A100, B100, B110, C100, D110, D120, Ini, M100, Z900};
use crate::stock::StockItem;
use crate::summary::{Counts, Summary};
use crate::table::{At, OfDocument, Table};

/// Writes `BKMVDATA.TXT`: documents, accounts, entries and stock items, each in one go, in any order.
///
/// Keeps one document in memory at a time. What is refused leaves the file as it was, so that the caller
/// may go on without it; after an error of the sink the file is of no use.
#[derive(Debug)]
pub struct DataWriter<W> {
    export: Export,
    sink: W,
    /// The records of the document at hand.
    buffer: Vec<u8>,
    counts: Counts,
    /// Groups that were begun; the last one is open.
    groups: Vec<RecordKind>,
}

impl<W: Write> DataWriter<W> {
    /// Begins the file.
    ///
    /// # Errors
    /// [`FileError::Export`] when what the export says of itself cannot be written.
    pub fn new(export: Export, sink: W) -> Result<Self, FileError> {
        check::export(&export).map_err(FileError::Export)?;
        // What INI.TXT will say is tried now, not after the last document.
        ini(&export, &Counts::default().summary(&export))?;
        let mut writer = Self {
            export,
            sink,
            buffer: Vec::new(),
            counts: Counts::default(),
            groups: Vec::new(),
        };
        writer
            .append(RecordKind::A100, &A100, &())
            .map_err(FileError::Export)?;
        writer.flush()?;
        Ok(writer)
    }

    /// Writes a document with its lines and payments.
    ///
    /// # Errors
    /// [`FileError::Document`] when it cannot be written; nothing of it was.
    pub fn document(&mut self, document: &Document) -> Result<(), FileError> {
        self.enter(RecordKind::C100)?;
        let written = check::document(&self.export, document).and_then(|()| self.records(document));
        written.map_err(|refusal| FileError::Document {
            kind: document.kind,
            number: document.number.clone(),
            refusal,
        })?;
        self.counts.record(RecordKind::C100, 1);
        self.counts.record(RecordKind::D110, document.lines.len());
        self.counts
            .record(RecordKind::D120, document.payments.len());
        self.counts.document(document.kind, document.total);
        self.flush()
    }

    /// Puts the records of a document into the buffer.
    fn records(&mut self, document: &Document) -> Result<(), Refusal> {
        let branch = if self.export.business.has_branches {
            document.branch.as_str()
        } else {
            ""
        };
        let mut at = At {
            export: &self.export,
            record: self.counts.total() + 1,
            document: OfDocument {
                kind: u64::from(document.kind.code()),
                number: &document.number,
                date: Some(document.date),
                branch,
                link: self.counts.documents() + 1,
            },
            line: 0,
        };
        self.buffer.clear();
        C100.write(&at, document, &mut self.buffer)?;
        for (line, index) in document.lines.iter().zip(1..) {
            at.record += 1;
            at.line = index;
            D110.write(&at, line, &mut self.buffer)?;
        }
        for (row, index) in document.payments.iter().zip(1..) {
            at.record += 1;
            at.line = index;
            D120.write(&at, row, &mut self.buffer)?;
        }
        Ok(())
    }

    /// Writes an account of the ledger.
    ///
    /// # Errors
    /// [`FileError::Record`] when it cannot be written.
    pub fn account(&mut self, account: &Account) -> Result<(), FileError> {
        let checked = check::account(&self.export, account);
        self.single(RecordKind::B110, &B110, account, checked, || {
            account.key.clone()
        })
    }

    /// Writes one side of a journal entry.
    ///
    /// # Errors
    /// [`FileError::Record`] when it cannot be written.
    pub fn entry(&mut self, entry: &LedgerEntry) -> Result<(), FileError> {
        let checked = check::entry(&self.export, entry);
        self.single(RecordKind::B100, &B100, entry, checked, || {
            format!("{}/{}", entry.transaction, entry.line)
        })
    }

    /// Writes an article in stock.
    ///
    /// # Errors
    /// [`FileError::Record`] when it cannot be written.
    pub fn item(&mut self, item: &StockItem) -> Result<(), FileError> {
        self.single(RecordKind::M100, &M100, item, check::item(item), || {
            item.sku.clone()
        })
    }

    /// Ends the file; gives the sink back, and what is in it.
    ///
    /// # Errors
    /// [`FileError::Io`] when the sink does not take the end.
    pub fn finish(mut self) -> Result<(W, Summary), FileError> {
        self.append(RecordKind::Z900, &Z900, &())
            .map_err(FileError::Export)?;
        self.flush()?;
        self.sink.flush()?;
        Ok((self.sink, self.counts.summary(&self.export)))
    }

    fn single<T>(
        &mut self,
        kind: RecordKind,
        table: &Table<T>,
        of: &T,
        checked: Result<(), Refusal>,
        key: impl FnOnce() -> String,
    ) -> Result<(), FileError> {
        self.enter(kind)?;
        let written = checked.and_then(|()| self.append(kind, table, of));
        written.map_err(|refusal| FileError::Record {
            record: kind.code(),
            key: key(),
            refusal,
        })?;
        self.flush()
    }

    /// Puts a record that belongs to no document into the buffer, and counts it.
    fn append<T>(&mut self, kind: RecordKind, table: &Table<T>, of: &T) -> Result<(), Refusal> {
        let at = At {
            export: &self.export,
            record: self.counts.total() + 1,
            document: OfDocument::default(),
            line: 0,
        };
        self.buffer.clear();
        table.write(&at, of, &mut self.buffer)?;
        self.counts.record(kind, 1);
        Ok(())
    }

    fn enter(&mut self, group: RecordKind) -> Result<(), FileError> {
        if self.groups.last() == Some(&group) {
            return Ok(());
        }
        if self.groups.contains(&group) {
            return Err(FileError::OutOfOrder(group.code()));
        }
        self.groups.push(group);
        Ok(())
    }

    fn flush(&mut self) -> Result<(), FileError> {
        self.sink.write_all(&self.buffer)?;
        Ok(())
    }
}

/// `INI.TXT` of an export whose `BKMVDATA.TXT` was summed up.
///
/// # Errors
/// [`FileError::Export`] when what the export says of itself cannot be written.
pub fn ini(export: &Export, summary: &Summary) -> Result<Vec<u8>, FileError> {
    let at = At {
        export,
        record: 0,
        document: OfDocument::default(),
        line: 0,
    };
    let header = Ini {
        records: summary.total_records,
        path: summary.path.clone(),
    };
    let mut file = Vec::new();
    A000.write(&at, &header, &mut file)
        .map_err(FileError::Export)?;
    for counted in &summary.records {
        if counted.kind.is_summarised() {
            let line = (counted.kind, counted.count);
            A000_SUM
                .write(&at, &line, &mut file)
                .map_err(FileError::Export)?;
        }
    }
    Ok(file)
}
