//! How many parts a text message is sent, and charged, as (3GPP TS 23.038 and 23.040).

/// Letters of the basic alphabet (3GPP TS 23.038, 6.2.1), without the escape.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?\
                     ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Letters that are written as an escape and a letter (3GPP TS 23.038, 6.2.1.1).
const EXTENSION: &str = "\u{c}^{}\\[~]|€";

/// How the letters of a text message are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Seven bits a letter, for what the GSM alphabet holds: 160 letters, or 153 in each of
    /// several parts.
    Gsm7,
    /// Sixteen bits a letter, for everything else and so for all Hebrew: 70 letters, or 67 in each
    /// of several parts.
    Ucs2,
}

/// The size of a text message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SmsParts {
    /// How its letters are written: one letter outside GSM's alphabet changes it for all.
    pub encoding: Encoding,
    /// How many parts it is charged as; 0 for an empty text.
    pub parts: u32,
    /// How many units the last part still has room for.
    pub units_left: u32,
}

/// Measures `text`. A letter of two units (an escaped letter of GSM's, a surrogate pair) is never
/// split over two parts.
///
/// ```
/// use chatgrow_channels::segments::{Encoding, sms_parts};
///
/// let hebrew = sms_parts(&"א".repeat(71));
/// assert_eq!((hebrew.encoding, hebrew.parts, hebrew.units_left), (Encoding::Ucs2, 2, 63));
/// ```
#[must_use]
pub fn sms_parts(text: &str) -> SmsParts {
    let septets: Option<Vec<u32>> = text.chars().map(septets).collect();
    match septets {
        Some(units) => fill(Encoding::Gsm7, &units, 160, 153),
        None => {
            let units: Vec<u32> = text.chars().map(code_units).collect();
            fill(Encoding::Ucs2, &units, 70, 67)
        }
    }
}

fn septets(letter: char) -> Option<u32> {
    if BASIC.contains(letter) {
        return Some(1);
    }
    EXTENSION.contains(letter).then_some(2)
}

fn code_units(letter: char) -> u32 {
    if letter.len_utf16() == 2 { 2 } else { 1 }
}

fn fill(encoding: Encoding, units: &[u32], single: u32, each: u32) -> SmsParts {
    let total: u32 = units.iter().sum();
    if total <= single {
        return SmsParts {
            encoding,
            parts: u32::from(total > 0),
            units_left: single - total,
        };
    }
    let (mut parts, mut used) = (1, 0);
    for unit in units {
        if used + unit > each {
            parts += 1;
            used = 0;
        }
        used += unit;
    }
    SmsParts {
        encoding,
        parts,
        units_left: each - used,
    }
}
