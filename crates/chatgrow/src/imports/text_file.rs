//! Tables as text: decoded whatever program wrote them, then parted into cells.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1255};

use super::file::{Builder, Unreadable};
use crate::platform::csv::delimiter;

/// Reads a table.
///
/// # Errors
/// When it is no text, or larger than it may be.
pub(super) fn read(bytes: &[u8], builder: &mut Builder) -> Result<(), Unreadable> {
    // So that the lines of every row, and of the last, are counted alike.
    let mut text = decode(bytes)?.replace("\r\n", "\n");
    text.push('\n');
    let (mark, skipped, text) = match told_delimiter(&text) {
        Some((mark, rest)) => (mark, 1, rest),
        None => (delimiter(&text), 0, text.as_str()),
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut line: u32 = skipped;
    loop {
        let before = reader.position().line();
        let more = reader.read_record(&mut record);
        if !more.map_err(|_| Unreadable::NotATable)? {
            return Ok(());
        }
        // A row of the spreadsheet is a row here however many lines its cells have, and so is an empty one, which the
        // reader passes over.
        let lines = reader.position().line() - before;
        let within = record
            .as_slice()
            .bytes()
            .filter(|byte| *byte == b'\n')
            .count();
        let within = u64::try_from(within).unwrap_or(u64::MAX);
        let rows = lines.saturating_sub(within).max(1);
        line = line.saturating_add(u32::try_from(rows).unwrap_or(u32::MAX));
        builder.push(line, record.iter())?;
    }
}

/// `sep=;` on the first line, as Excel writes it, and the text after it.
fn told_delimiter(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n')?;
    match first.trim_end().strip_prefix("sep=")?.as_bytes() {
        [mark] => Some((*mark, rest)),
        _ => None,
    }
}

/// The text by its byte order mark, or as UTF-16 where every other byte tells so, or as UTF-8, or else in the code page
/// of Hebrew Windows.
fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    let decoded = |encoding: &'static Encoding, bytes| {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        text.into_owned()
    };
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let text = decoded(encoding, bytes.get(length..).unwrap_or_default());
        return if text.contains('\0') {
            Err(Unreadable::NotATable)
        } else {
            Ok(text)
        };
    }
    let nul_at = |odd: usize| bytes.iter().skip(odd).step_by(2).any(|byte| *byte == 0);
    match (nul_at(0), nul_at(1)) {
        (false, false) => {}
        (false, true) => return guessed(decoded(UTF_16LE, bytes)),
        (true, false) => return guessed(decoded(UTF_16BE, bytes)),
        (true, true) => return Err(Unreadable::NotATable),
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) if is_mostly_utf8(bytes) => Ok(String::from_utf8_lossy(bytes).into_owned()),
        Err(_) => Ok(decoded(WINDOWS_1255, bytes)),
    }
}

/// A text whose encoding was only guessed: what is no text has characters that no table has.
fn guessed(text: String) -> Result<String, Unreadable> {
    let foreign = |c: char| c == '\u{FFFD}' || (c.is_control() && !matches!(c, '\t' | '\n' | '\r'));
    if text.contains(foreign) {
        return Err(Unreadable::NotATable);
    }
    Ok(text)
}

/// Whether a text is UTF-8 with a few broken letters: in another encoding hardly a letter would be whole.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > 4 * broken
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1255;
    use proptest::prelude::*;

    use super::decode;

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        let bytes = |unit: u16| {
            if big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        };
        text.encode_utf16().flat_map(bytes).collect()
    }

    proptest! {
        #[test]
        fn a_hebrew_text_is_the_same_in_every_encoding(
            words in prop::collection::vec("[א-ת]{2,8}( [a-z]{1,5})?", 1..20), mark in "[,;\t]"
        ) {
            let text = words.join(&mark) + "\r\n";
            let marked = format!("\u{FEFF}{text}");
            let (windows, _, lost) = WINDOWS_1255.encode(&text);
            prop_assert!(!lost);
            for bytes in [
                text.as_bytes().to_vec(),
                marked.as_bytes().to_vec(),
                windows.into_owned(),
                utf16(&text, false),
                utf16(&text, true),
                utf16(&marked, false),
                utf16(&marked, true),
            ] {
                prop_assert_eq!(decode(&bytes).unwrap(), text.clone());
            }
        }

        #[test]
        fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = super::read(&bytes, &mut super::Builder::default());
        }
    }

    #[test]
    fn one_broken_letter_does_not_turn_a_file_into_another_encoding() {
        let mut bytes = "שם,טלפון\nדנה כהן,050".as_bytes().to_vec();
        bytes.push(0xD7);
        assert!(decode(&bytes).unwrap().starts_with("שם,טלפון\nדנה כהן,050"));
    }
}
