//! What a file is, told by its bytes.

use std::borrow::Cow;
use std::io::Cursor;

use encoding_rs::WINDOWS_1255;

/// Files in an archive of Office, at most.
const MAX_PARTS: usize = 5000;
/// Families of brands of HEIC pictures (ISO/IEC 23008-12).
const HEIC: [&[u8]; 6] = [b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis"];

/// The kinds of file that are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    Pdf,
    Jpeg,
    Png,
    Webp,
    Heic,
    Text,
    Docx,
    Xlsx,
}

impl FileKind {
    /// The kind of these bytes; `None` for anything else.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"%PDF-") {
            return Some(Self::Pdf);
        }
        if bytes.starts_with(b"\xff\xd8\xff") {
            return Some(Self::Jpeg);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            return Some(Self::Webp);
        }
        if is_heic(bytes) {
            return Some(Self::Heic);
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return office(bytes);
        }
        is_text(bytes).then_some(Self::Text)
    }

    /// Its media type.
    pub(super) const fn media(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Text => "text/plain",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// What names of it end with, the usual one first.
    pub(super) const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::Webp => &["webp"],
            Self::Heic => &["heic", "heif"],
            Self::Text => &["txt"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
        }
    }
}

/// A box of types whose brand is a HEIC one, or a general one beside a HEIC one.
fn is_heic(bytes: &[u8]) -> bool {
    let (Some(size), Some(b"ftyp"), Some(major)) =
        (bytes.get(..4), bytes.get(4..8), bytes.get(8..12))
    else {
        return false;
    };
    if HEIC.contains(&major) {
        return true;
    }
    let size = size
        .iter()
        .fold(0_usize, |sum, byte| sum * 256 + usize::from(*byte));
    let beside = bytes.get(16..size.min(256)).unwrap_or_default();
    matches!(major, b"mif1" | b"msf1") && beside.chunks(4).any(|brand| HEIC.contains(&brand))
}

/// A document or workbook of Office without macros; nothing of it is unpacked.
fn office(bytes: &[u8]) -> Option<FileKind> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    if archive.len() > MAX_PARTS {
        return None;
    }
    let parts: Result<Vec<Cow<'_, str>>, _> = archive.file_names().collect();
    let parts = parts.ok()?;
    let has = |name: &str| parts.iter().any(|part| part == name);
    let is_macro = |part: &Cow<'_, str>| part.to_ascii_lowercase().ends_with("vbaproject.bin");
    if !has("[Content_Types].xml") || parts.iter().any(is_macro) {
        return None;
    }
    if has("word/document.xml") {
        return Some(FileKind::Docx);
    }
    has("xl/workbook.xml").then_some(FileKind::Xlsx)
}

/// Plain text, in UTF-8 or as Hebrew Windows writes it, and no markup or program.
fn is_text(bytes: &[u8]) -> bool {
    let is_plain = |byte: &u8| {
        (*byte >= 0x20 && *byte != 0x7f) || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c)
    };
    if bytes.is_empty() || !bytes.iter().all(is_plain) {
        return false;
    }
    let is_decoded = std::str::from_utf8(bytes).is_ok()
        || WINDOWS_1255
            .decode_without_bom_handling_and_without_replacement(bytes)
            .is_some();
    let start = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii_start();
    let is_tag = |byte: &u8| byte.is_ascii_alphabetic() || matches!(byte, b'!' | b'?' | b'/');
    let is_markup = start.first() == Some(&b'<') && start.get(1).is_some_and(is_tag);
    let is_other = [b"{\\rtf".as_slice(), b"#!", b"%!"]
        .iter()
        .any(|mark| start.starts_with(mark));
    is_decoded && !is_markup && !is_other
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::write::SimpleFileOptions;

    use super::FileKind;

    fn archive(parts: &[&str]) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for part in parts {
            zip.start_file(*part, SimpleFileOptions::default()).unwrap();
            zip.write_all(b"<x/>").unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_file_is_known_by_its_bytes() {
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
        let general = b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic";
        for (bytes, kind) in [
            (b"%PDF-1.7\n".as_slice(), FileKind::Pdf),
            (b"\xff\xd8\xff\xe0", FileKind::Jpeg),
            (b"\x89PNG\r\n\x1a\n", FileKind::Png),
            (b"RIFF\0\0\0\0WEBPVP8 ", FileKind::Webp),
            (heic, FileKind::Heic),
            (general, FileKind::Heic),
            ("שלום\r\n<3".as_bytes(), FileKind::Text),
            (b"\xf9\xec\xe5\xed", FileKind::Text),
        ] {
            assert_eq!(FileKind::of(bytes), Some(kind));
        }
        let office = |main| archive(&["[Content_Types].xml", main]);
        assert_eq!(
            FileKind::of(&office("word/document.xml")),
            Some(FileKind::Docx)
        );
        assert_eq!(
            FileKind::of(&office("xl/workbook.xml")),
            Some(FileKind::Xlsx)
        );
    }

    #[test]
    fn what_could_run_or_is_something_else_is_not_kept() {
        let macros = archive(&[
            "[Content_Types].xml",
            "word/document.xml",
            "word/vbaProject.bin",
        ]);
        let plain = archive(&["a.txt"]);
        let mut installer = b"MZ\0".to_vec();
        installer.extend(archive(&["[Content_Types].xml", "word/document.xml"]));
        for bytes in [
            b"".as_slice(),
            b"<!DOCTYPE html><script>alert(1)</script>",
            b"\xef\xbb\xbf  <svg onload=alert(1)>",
            b"<?xml version='1.0'?><svg/>",
            b"#!/bin/sh",
            b"{\\rtf1",
            b"MZ\x90\0",
            b"GIF89a\0",
            b"RIFF\0\0\0\0WAVE",
            b"\0\0\0\x18ftypavif\0\0\0\0mif1avif",
            b"\0\0\0\x18ftypisom",
            b"PK\x03\x04",
            b"junk %PDF-1.7 \0",
            &macros,
            &plain,
            &installer,
        ] {
            assert_eq!(
                FileKind::of(bytes),
                None,
                "{}",
                String::from_utf8_lossy(bytes)
            );
        }
    }
}
