//! What is shown and printed after an export: how many records of each kind (the report after the run),
//! and how many documents of each kind and what they add up to (the report for comparison).

use jiff::civil::DateTime;

use crate::business::{Export, Period};
use crate::codes::RecordKind;
use crate::directory::Directory;
use crate::kind::DocumentKind;

/// The title of the report after the run; the business's number and name follow.
pub const TITLE: &str = "הפקת קבצים במבנה אחיד עבור:";

/// The sentence of the report after the run.
pub const SUCCESS: &str = "ביצוע ממשק פתוח הסתיים בהצלחה.";

/// The figures of both reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The nine-digit number of the business.
    pub business_number: String,
    /// Its name.
    pub business_name: String,
    /// Where the files lie: `OPENFRMT\…`.
    pub path: String,
    /// What was exported.
    pub period: Period,
    /// When, in the time of Israel.
    pub produced_at: DateTime,
    /// The name of the software.
    pub software: String,
    /// The eight digits of its registration certificate.
    pub certificate: String,
    /// Kinds of record that occur, in the order of the report.
    pub records: Vec<RecordCount>,
    /// All records, the opening and closing ones too.
    pub total_records: u64,
    /// Every official kind of document, those without documents too.
    pub documents: Vec<KindTotal>,
}

/// A line of the report after the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordCount {
    /// The kind of record.
    pub kind: RecordKind,
    /// How many there are.
    pub count: u64,
}

/// A line of the report for comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindTotal {
    /// The kind of document.
    pub kind: DocumentKind,
    /// How many there are.
    pub count: u64,
    /// The sum of their totals (field 1223), in agorot.
    pub total: i128,
}

/// What is counted on the way.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    records: [u64; RecordKind::ALL.len()],
    documents: std::collections::BTreeMap<DocumentKind, (u64, i128)>,
}

impl Counts {
    pub(crate) fn record(&mut self, kind: RecordKind, more: usize) {
        let more = u64::try_from(more).unwrap_or(u64::MAX);
        if let Some(count) = self.records.get_mut(kind as usize) {
            *count += more;
        }
    }

    pub(crate) fn document(&mut self, kind: DocumentKind, total: i64) {
        let (count, sum) = self.documents.entry(kind).or_default();
        *count += 1;
        *sum += i128::from(total);
    }

    /// How many documents there are.
    pub(crate) fn documents(&self) -> u64 {
        self.documents.values().map(|(count, _)| count).sum()
    }

    /// How many records there are.
    pub(crate) fn total(&self) -> u64 {
        self.records.iter().sum()
    }

    pub(crate) fn summary(&self, export: &Export) -> Summary {
        let counted = RecordKind::ALL.iter().zip(self.records);
        let total = |kind| self.documents.get(&kind).copied().unwrap_or_default();
        let number = export.business.tax_number;
        Summary {
            business_number: format!("{number:09}"),
            business_name: export.business.name.clone(),
            path: Directory::new(number, export.produced_at).path(),
            period: export.period,
            produced_at: export.produced_at,
            software: export.software.name.clone(),
            certificate: format!("{:08}", export.software.certificate),
            records: counted
                .filter(|(_, count)| *count > 0)
                .map(|(kind, count)| RecordCount { kind: *kind, count })
                .collect(),
            total_records: self.total(),
            documents: DocumentKind::all()
                .map(|kind| {
                    let (count, total) = total(kind);
                    KindTotal { kind, count, total }
                })
                .collect(),
        }
    }
}
