//! Room for a signature in a file: an incremental update (ISO 32000-1, 7.5.6 and 12.8.1).
//!
//! It reads the files that [`Renderer`](crate::Renderer) makes: one classic table of cross-references, and
//! catalog and pages as plain objects. Anything else is refused.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::{Signing, SigningError};

/// Digits kept for each of the three numbers that are known only at the end.
const DIGITS: usize = 10;

/// A file with an empty place for the signature.
pub(super) struct Unsigned {
    bytes: Vec<u8>,
    /// Where the place begins and ends, its brackets included.
    gap: (usize, usize),
}

impl Unsigned {
    /// Appends to `pdf` a signature field with `room` bytes for the signature.
    pub(super) fn prepare(
        pdf: &[u8],
        signing: &Signing<'_>,
        signer: &str,
        room: usize,
    ) -> Result<Self, SigningError> {
        let file = File::read(pdf).ok_or(SigningError::File("its structure is unknown"))?;
        let catalog = file.object(file.root)?;
        if contains(catalog, b"/AcroForm") {
            return Err(SigningError::File("it is signed already"));
        }
        let page = file.first_page()?;
        let (signature, field) = (file.size, file.size + 1);

        let mut update = Update::after(pdf);
        let form = format!("/AcroForm<</Fields[{field} 0 R]/SigFlags 3>>");
        update.object(file.root, &with_entry(catalog, &form)?);
        update.object(page, &with_annotation(file.object(page)?, field)?);
        let head = signature_head(signing, signer);
        let gap_in_object = head.len() + byte_range_placeholder().len() + "/Contents".len();
        let mut dictionary = format!("{head}{}/Contents<", byte_range_placeholder());
        dictionary.extend(std::iter::repeat_n('0', room * 2));
        dictionary.push_str(">>>");
        let start = update.object(signature, dictionary.as_bytes()) + gap_in_object;
        let gap = (start, start + room * 2 + 2);
        update.object(field, widget(page, signature).as_bytes());
        let mut bytes = update.finish(&file);

        let range = format!("[0 {} {} {}]", gap.0, gap.1, bytes.len() - gap.1);
        let padded = format!("{range:<width$}", width = range_width());
        let place = gap.0 - "/Contents".len() - range_width();
        bytes[place..place + range_width()].copy_from_slice(padded.as_bytes());
        Ok(Self { bytes, gap })
    }

    /// The SHA-256 of everything but the place of the signature.
    pub(super) fn digest(&self) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(&self.bytes[..self.gap.0]);
        hasher.update(&self.bytes[self.gap.1..]);
        hasher.finalize().into()
    }

    /// Puts `signature` into its place.
    pub(super) fn fill(mut self, signature: &[u8]) -> Result<Vec<u8>, SigningError> {
        let place = &mut self.bytes[self.gap.0 + 1..self.gap.1 - 1];
        let hex = hex(signature);
        let start = place
            .get_mut(..hex.len())
            .ok_or(SigningError::File("the signature is larger than its place"))?;
        start.copy_from_slice(hex.as_bytes());
        Ok(self.bytes)
    }
}

/// The parts of a file that an update must know.
struct File<'a> {
    bytes: &'a [u8],
    /// Where its table of cross-references begins.
    table: usize,
    /// Where each object begins.
    offsets: Vec<usize>,
    /// The number of the next new object.
    size: usize,
    root: usize,
    /// The trailer's entries that an update repeats.
    repeated: String,
}

impl<'a> File<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let end = find_last(bytes, b"startxref")?;
        let table = number(&bytes[end + "startxref".len()..])?;
        let listed = bytes.get(table..end)?.strip_prefix(b"xref\n0 ")?;
        let count = number(listed)?;
        let first = listed.iter().position(|byte| *byte == b'\n')? + 1;
        let entries = listed.get(first..)?.chunks_exact(20).take(count);
        let offsets: Vec<usize> = entries.map(number).collect::<Option<_>>()?;
        let trailer = listed.get(first + count.checked_mul(20)?..)?;
        let root = number(after(trailer, b"/Root ")?)?;
        let info = number(after(trailer, b"/Info ")?)?;
        let id = after(trailer, b"/ID[")?;
        let id = std::str::from_utf8(&id[..id.iter().position(|byte| *byte == b']')?]).ok()?;
        (offsets.len() == count).then(|| Self {
            bytes,
            table,
            offsets,
            size: count,
            root,
            repeated: format!("/Root {root} 0 R/Info {info} 0 R/ID[{id}]"),
        })
    }

    /// The dictionary of object `number`.
    fn object(&self, number: usize) -> Result<&'a [u8], SigningError> {
        self.find_object(number)
            .ok_or(SigningError::File("an object is not where it should be"))
    }

    fn find_object(&self, number: usize) -> Option<&'a [u8]> {
        let object = self.bytes.get(*self.offsets.get(number)?..self.table)?;
        let body = object.strip_prefix(format!("{number} 0 obj\n").as_bytes())?;
        let end = find(body, b"endobj")?;
        let body = body[..end].trim_ascii();
        (body.starts_with(b"<<") && body.ends_with(b">>")).then_some(body)
    }

    fn first_page(&self) -> Result<usize, SigningError> {
        let no_page = SigningError::File("it has no page");
        let catalog = self.object(self.root)?;
        let Some(mut node) = after(catalog, b"/Pages ").and_then(number) else {
            return Err(no_page);
        };
        // A tree of pages is as deep as the number of pages allows; a circle is no tree.
        for _ in 0..self.size {
            let object = self.object(node)?;
            match after(object, b"/Kids[").and_then(number) {
                None => return Ok(node),
                Some(kid) => node = kid,
            }
        }
        Err(no_page)
    }
}

/// New versions of objects, written after a file.
struct Update {
    bytes: Vec<u8>,
    offsets: BTreeMap<usize, usize>,
}

impl Update {
    fn after(pdf: &[u8]) -> Self {
        let mut bytes = pdf.to_vec();
        if !bytes.ends_with(b"\n") {
            bytes.push(b'\n');
        }
        Self {
            bytes,
            offsets: BTreeMap::new(),
        }
    }

    /// Writes object `number`; gives where its body begins.
    fn object(&mut self, number: usize, body: &[u8]) -> usize {
        self.offsets.insert(number, self.bytes.len());
        self.bytes.extend(format!("{number} 0 obj\n").bytes());
        let start = self.bytes.len();
        self.bytes.extend_from_slice(body);
        self.bytes.extend_from_slice(b"\nendobj\n");
        start
    }

    fn finish(mut self, file: &File<'_>) -> Vec<u8> {
        let table = self.bytes.len();
        let mut end = "xref\n".to_owned();
        for (number, offset) in &self.offsets {
            // Writing to a string cannot fail.
            let _ = write!(end, "{number} 1\n{offset:010} 00000 n\r\n");
        }
        let size = file.size + 2;
        let _ = write!(
            end,
            "trailer\n<</Size {size}{}/Prev {}>>\nstartxref\n{table}\n%%EOF\n",
            file.repeated, file.table
        );
        self.bytes.extend(end.bytes());
        self.bytes
    }
}

/// A dictionary with another entry at its end.
fn with_entry(dictionary: &[u8], entry: &str) -> Result<Vec<u8>, SigningError> {
    let open = dictionary
        .strip_suffix(b">>")
        .ok_or(SigningError::File("an object is no dictionary"))?;
    Ok([open, entry.as_bytes(), b">>"].concat())
}

/// A page with another annotation.
fn with_annotation(page: &[u8], field: usize) -> Result<Vec<u8>, SigningError> {
    const LIST: &[u8] = b"/Annots[";
    let reference = format!("{field} 0 R");
    match find(page, LIST) {
        Some(place) => {
            let (before, rest) = page.split_at(place + LIST.len());
            Ok([before, reference.as_bytes(), b" ", rest].concat())
        }
        None if contains(page, b"/Annots") => {
            Err(SigningError::File("its annotations are elsewhere"))
        }
        None => with_entry(page, &format!("/Annots[{reference}]")),
    }
}

/// The dictionary of the signature up to the range of bytes.
fn signature_head(signing: &Signing<'_>, signer: &str) -> String {
    format!(
        "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:{}Z)/Name{}/Reason{}/ByteRange",
        signing.at.strftime("%Y%m%d%H%M%S"),
        text(signer),
        text(signing.reason),
    )
}

/// `[0 a b c]` at its longest, filled with spaces.
fn byte_range_placeholder() -> String {
    " ".repeat(range_width())
}

const fn range_width() -> usize {
    "[0   ]".len() + 3 * DIGITS
}

/// The field of the signature: locked, and outside the page because nothing of it is to be seen.
fn widget(page: usize, signature: usize) -> String {
    format!(
        "<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/TU{}/Rect[-10 -10 -10 -10]/F 132/P {page} 0 R/V {signature} 0 R>>",
        text("Electronic signature")
    )
}

/// A text as UTF-16 in hexadecimal digits.
fn text(text: &str) -> String {
    let units = text.encode_utf16().map(|unit| format!("{unit:04X}"));
    format!("<FEFF{}>", units.collect::<String>())
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| char::from(DIGITS[usize::from(value)]);
    let digits = bytes
        .iter()
        .flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    digits.collect()
}

pub(super) fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|part| part == wanted)
}

pub(super) fn find_last(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|part| part == wanted)
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    find(bytes, wanted).is_some()
}

/// What follows the first `mark`.
pub(super) fn after<'a>(bytes: &'a [u8], mark: &[u8]) -> Option<&'a [u8]> {
    find(bytes, mark).map(|place| &bytes[place + mark.len()..])
}

/// The number that `bytes` begin with, spaces before it left out.
pub(super) fn number(bytes: &[u8]) -> Option<usize> {
    let bytes = bytes.trim_ascii_start();
    let digits = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    std::str::from_utf8(&bytes[..digits]).ok()?.parse().ok()
}
