//! Content lines (RFC 5545, 3.1): unfolded, split into name, parameters and value.

/// One content line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property {
    /// In capitals.
    pub(super) name: String,
    /// Names in capitals, values without their quotes.
    pub(super) parameters: Vec<(String, String)>,
    pub(super) value: String,
}

impl Property {
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// The lines of a file with their folds undone; `\r\n`, `\n` and `\r` all end a line.
pub(super) fn unfolded(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines: Vec<String> = Vec::new();
    for line in text.split(['\n', '\r']) {
        if line.is_empty() {
            continue;
        }
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ => lines.push(line.to_owned()),
        }
    }
    lines
}

/// Splits one unfolded line; `None` for a line that has no value.
pub(super) fn property(line: &str) -> Option<Property> {
    let end = line.find([':', ';'])?;
    let name = line[..end].trim().to_ascii_uppercase();
    let mut parameters = Vec::new();
    let mut rest = &line[end..];
    while let Some(parameter) = rest.strip_prefix(';') {
        let end = end_of_parameter(parameter)?;
        let (key, value) = parameter[..end]
            .split_once('=')
            .unwrap_or((&parameter[..end], ""));
        let value = value.trim().trim_matches('"').to_owned();
        parameters.push((key.trim().to_ascii_uppercase(), value));
        rest = &parameter[end..];
    }
    let value = rest.strip_prefix(':')?.trim().to_owned();
    Some(Property {
        name,
        parameters,
        value,
    })
}

/// Where a parameter ends: at the next `;` or `:` outside quotes.
fn end_of_parameter(text: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ';' | ':' if !quoted => return Some(at),
            _ => {}
        }
    }
    // A quote that nobody closed: the first colon ends it.
    text.find(':')
}

/// A `TEXT` value without its escapes (RFC 5545, 3.3.11).
pub(super) fn text(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match (c, if c == '\\' { chars.next() } else { None }) {
            ('\\', Some('n' | 'N')) => plain.push('\n'),
            ('\\', Some(escaped)) => plain.push(escaped),
            (c, _) => plain.push(c),
        }
    }
    plain
}
