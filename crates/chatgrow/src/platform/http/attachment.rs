//! The name under which an answer is kept as a file.

use std::fmt;

/// `Content-Disposition` of a file of this name (RFC 6266): always an attachment. A name is somebody's text: in the old
/// form it has letters and figures only, in the new one (RFC 8187) every other byte is escaped.
#[derive(Debug, Clone, Copy)]
pub struct Attachment<'a>(pub &'a str);

impl fmt::Display for Attachment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        f.write_str("attachment; filename=\"")?;
        for c in self.0.chars() {
            write!(f, "{}", if is_plain(c) { c } else { '_' })?;
        }
        f.write_str("\"; filename*=UTF-8''")?;
        for byte in self.0.bytes() {
            match char::from(byte) {
                c if is_plain(c) => write!(f, "{c}")?,
                _ => write!(f, "%{byte:02X}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Attachment;

    #[test]
    fn a_name_cannot_end_the_header_or_add_to_it() {
        let header = Attachment("a\"; x=1\r\nח.pdf").to_string();
        assert_eq!(
            header,
            "attachment; filename=\"a___x_1___.pdf\"; filename*=UTF-8''a%22%3B%20x%3D1%0D%0A%D7%97.pdf"
        );
    }
}
