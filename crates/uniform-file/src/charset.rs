//! How texts become the single bytes of the file.

/// The charset of both files (field 1029).
///
/// Only printable ASCII and the Hebrew letters are written, in logical order. Before that:
/// - geresh and gershayim become `'` and `"`, maqaf and dashes `-`, curly quotes straight ones, `…` three
///   dots, `₪` becomes `ש"ח`, every kind of space, tab and line break a space;
/// - vowel points, marks of direction and other invisible characters, and emoji are left out;
/// - any other character (Chinese, Arabic, Cyrillic, `é`) becomes `?`.
///
/// A text of which nothing would be left is written as `?`; one that is too long loses its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Charset {
    /// ISO-8859-8-i: א is the byte `E0`. What the Authority reads today.
    #[default]
    Iso8859_8,
    /// CP-862 of DOS: א is the byte `80`.
    Cp862,
}

impl Charset {
    /// The code in field 1029.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Iso8859_8 => 1,
            Self::Cp862 => 2,
        }
    }

    /// The bytes of `text`, at most `width`.
    #[must_use]
    pub fn encode(self, text: &str, width: usize) -> Vec<u8> {
        let text = text.trim();
        let mut bytes: Vec<u8> = text
            .chars()
            .flat_map(|c| self.bytes(c))
            .take(width)
            .collect();
        if !text.is_empty() && bytes.iter().all(|byte| *byte == b' ') {
            bytes = vec![b'?'; width.min(1)];
        }
        bytes
    }

    /// The bytes of `text` when every character has its own and all fit.
    pub(crate) fn exactly(self, text: &str, width: usize) -> Option<Vec<u8>> {
        let bytes: Option<Vec<u8>> = text.chars().map(|c| self.byte(c)).collect();
        bytes.filter(|bytes| bytes.len() <= width && text == text.trim())
    }

    fn bytes(self, c: char) -> impl Iterator<Item = u8> {
        let replaced = replacement(c);
        let own = replaced.is_none().then(|| self.byte(c).unwrap_or(b'?'));
        let others = replaced.unwrap_or_default().chars();
        own.into_iter()
            .chain(others.filter_map(move |c| self.byte(c)))
    }

    /// The byte of a character that the file may hold.
    fn byte(self, c: char) -> Option<u8> {
        let alef = match self {
            Self::Iso8859_8 => 0xE0,
            Self::Cp862 => 0x80,
        };
        match c {
            ' '..='~' => u8::try_from(c).ok(),
            'א'..='ת' => u8::try_from(u32::from(c) - u32::from('א'))
                .ok()
                .map(|letter| alef + letter),
            _ => None,
        }
    }
}

/// What is written in place of a character; nothing for one that is left out.
fn replacement(c: char) -> Option<&'static str> {
    let text = match c {
        '׳' | '‘' | '’' | '‚' | '′' => "'",
        '״' | '“' | '”' | '„' | '″' => "\"",
        '־' | '‐'..='―' | '−' => "-",
        '…' => "...",
        '₪' => "ש\"ח",
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => " ",
        c if c != ' ' && c.is_whitespace() => " ",
        c if is_left_out(c) => "",
        _ => return None,
    };
    Some(text)
}

/// Points, marks, controls and emoji.
fn is_left_out(c: char) -> bool {
    let points = '\u{591}'..='\u{5C7}';
    let invisible = ['\u{AD}', '\u{61C}', '\u{FEFF}', '\u{20E3}'];
    let marks = [
        '\u{200B}'..='\u{200F}',
        '\u{202A}'..='\u{202E}',
        '\u{2060}'..='\u{206F}',
    ];
    let emoji = [
        '\u{2300}'..='\u{23FF}',
        '\u{2600}'..='\u{27BF}',
        '\u{2B00}'..='\u{2BFF}',
        '\u{FE00}'..='\u{FE0F}',
        '\u{1F000}'..='\u{1FAFF}',
        '\u{E0000}'..='\u{E007F}',
    ];
    c.is_control()
        || points.contains(&c)
        || invisible.contains(&c)
        || marks.iter().chain(&emoji).any(|range| range.contains(&c))
}
