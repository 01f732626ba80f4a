//! Texts made fit for a gateway or a log.

/// `text` without control characters, cut to `max` characters.
pub(crate) fn one_line(text: &str, max: usize) -> String {
    let spaced = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let line: String = spaced.take(max).collect();
    line.trim().to_owned()
}

/// Whether it is an identifier as gateways and we make them, and short enough to be kept.
pub(crate) fn is_identifier(text: &str, max: usize) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    !text.is_empty() && text.len() <= max && text.bytes().all(allowed)
}
