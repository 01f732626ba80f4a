//! A hundred thousand documents pass through without staying.

use std::io::{self, Write};

use chatgrow_uniform_file::{DataWriter, DocumentKind};

use crate::samples::{document, export};

/// Counts lines and bytes, and keeps neither.
#[derive(Default)]
struct Counter {
    lines: u64,
    bytes: usize,
    largest: usize,
}

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let ends = bytes.iter().filter(|byte| **byte == b'\n').count();
        self.lines += ends as u64;
        self.bytes += bytes.len();
        self.largest = self.largest.max(bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Kilobytes of memory that this process holds.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    kilobytes.unwrap_or(0)
}

#[test]
fn memory_stays_flat_over_a_hundred_thousand_documents() {
    let mut writer = DataWriter::new(export(), Counter::default()).unwrap();
    let mut sale = document(DocumentKind::InvoiceReceipt, "");
    let mut before = 0;
    for number in 0..100_000 {
        sale.number = format!("{number:020}");
        writer.document(&sale).unwrap();
        if number == 1_000 {
            before = resident();
        }
    }
    let grown = resident().saturating_sub(before);
    let (counter, summary) = writer.finish().unwrap();
    assert_eq!((counter.lines, summary.total_records), (300_002, 300_002));
    let sale = 444 + 339 + 222 + 3 * 2;
    assert_eq!(counter.bytes, 95 + 110 + 2 * 2 + 100_000 * sale);
    assert_eq!(counter.largest, sale, "each document is written at once");
    // Tests that share the process may use some; the file itself is 100 MB.
    assert!(grown < 16 * 1024, "memory grew by {grown} KB");
}
