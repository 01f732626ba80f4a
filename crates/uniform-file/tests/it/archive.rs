//! The zip that is handed over.

use std::io::{Cursor, Read as _};

use chatgrow_uniform_file::{Archive, Directory, DocumentKind};
use jiff::civil::date;
use zip::ZipArchive;

use crate::reader;
use crate::samples::{document, export};

/// The entries of a zip with their bytes.
fn entries(zip: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(zip)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut entry = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

#[test]
fn the_folder_is_named_after_the_business_and_the_minute() {
    // The example of the instruction.
    let directory = Directory::new(2_233_445, date(2008, 9, 11).at(10, 25, 59, 0));
    assert_eq!(directory.path(), r"OPENFRMT\00223344.08\09111025");
    assert_eq!(
        directory.entry("INI.TXT"),
        "OPENFRMT/00223344.08/09111025/INI.TXT"
    );
}

#[test]
fn the_zip_holds_the_header_and_the_records_in_a_zip_of_their_own() {
    let mut archive = Archive::new(export(), Cursor::new(Vec::new())).unwrap();
    for number in 1..=300 {
        let invoice = document(DocumentKind::TaxInvoice, &number.to_string());
        archive.records().document(&invoice).unwrap();
    }
    let (zip, summary) = archive.finish().unwrap();
    let outer = entries(zip.into_inner());
    let names: Vec<&str> = outer.iter().map(|(name, _)| name.as_str()).collect();
    let folder = "OPENFRMT/00223344.26/11281005";
    assert_eq!(
        names,
        [
            format!("{folder}/BKMVDATA.zip"),
            format!("{folder}/INI.TXT")
        ]
    );
    assert!(
        outer[0].1.len() < 100 * 1024,
        "{} bytes are compressed",
        outer[0].1.len()
    );
    let inner = entries(outer[0].1.clone());
    assert_eq!(inner.len(), 1);
    assert_eq!(inner[0].0, "BKMVDATA.TXT");
    let read = reader::export(&outer[1].1, &inner[0].1);
    assert_eq!(read.kinds[&305], (300, 300 * 17_700));
    assert_eq!(summary.total_records, 602);
}
