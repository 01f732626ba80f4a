//! What a print says besides the document itself.

use crate::labels::Language;

/// The word that tells the one original from every later print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Marking {
    /// מקור: only the first file delivered, which is then kept and sent again byte for byte.
    Original,
    /// העתק: every other render.
    Copy,
    /// טיוטה: what a document would look like. No number, no snapshot inside, nothing that can be checked.
    Draft,
}

/// What is not in the snapshot, because it comes later or differs between prints.
#[derive(Debug, Clone, Default)]
pub struct Extras {
    /// The business's logo: PNG, JPEG or SVG. One that cannot be drawn is left out.
    pub logo: Option<Vec<u8>>,
    /// The web address (`https://…`, up to 500 characters) where the document can be checked, printed as a
    /// link and as a square to be scanned. Any other text is left out.
    pub verification_address: Option<String>,
    /// The allocation number (מספר הקצאה) as the tax authority gave it.
    pub allocation_number: Option<String>,
    /// Whether it goes out although it has no allocation number and needs one: its buyer may not deduct the VAT of
    /// it as input tax (VAT Act, section 47(a1)), and it says so.
    pub without_allocation: bool,
    /// The language of the print; `None` for the document's own.
    pub language: Option<Language>,
}

impl Extras {
    /// The address for checking, if it is one.
    pub(super) fn web_address(&self) -> Option<&str> {
        let address = self.verification_address.as_deref()?;
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        let is_plain = address.bytes().all(|byte| byte.is_ascii_graphic());
        (is_web && is_plain && address.len() <= 500).then_some(address)
    }
}
