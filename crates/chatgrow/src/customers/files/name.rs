//! What a file is called: the last part of what it was called elsewhere, ending as its bytes want it.

use super::kind::FileKind;
use crate::platform::text::Line;

/// Characters of a name as it is given, at most.
pub(super) const MAX_GIVEN: usize = 1000;
/// Characters of a name before its ending, at most.
const MAX_STEM: usize = 120;

/// The name under which a file is kept.
pub(super) fn kept(given: &str, kind: FileKind) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().map(plain).collect();
    let clean = Line::<MAX_GIVEN>::parse(&clean).map_or_else(String::new, Line::into_string);
    let clean = clean.trim_matches([' ', '.']);
    let own = clean.rsplit_once('.').filter(|(stem, ending)| {
        let ending = ending.to_ascii_lowercase();
        !stem.is_empty() && kind.endings().contains(&ending.as_str())
    });
    let (stem, ending) = own.unwrap_or((clean, kind.endings().first().copied().unwrap_or("bin")));
    let stem: String = stem.chars().take(MAX_STEM).collect();
    let stem = stem.trim_end_matches([' ', '.']);
    let stem = if stem.is_empty() { "file" } else { stem };
    format!("{stem}.{}", ending.to_ascii_lowercase())
}

/// A character that every system takes in the name of a file.
fn plain(c: char) -> char {
    match c {
        '<' | '>' | ':' | '"' | '|' | '?' | '*' => '_',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::super::kind::FileKind;
    use super::kept;

    #[test]
    fn a_name_is_no_path_and_ends_as_the_bytes_want_it() {
        let long = "א".repeat(300);
        for (given, expected) in [
            ("חוזה 2026.pdf", "חוזה 2026.pdf".to_owned()),
            ("Scan.PDF", "Scan.pdf".to_owned()),
            ("../../etc/passwd", "passwd.pdf".to_owned()),
            ("C:\\Users\\dana\\x.pdf", "x.pdf".to_owned()),
            ("setup.exe", "setup.exe.pdf".to_owned()),
            ("cod\u{202E}fdp.exe", "codfdp.exe.pdf".to_owned()),
            ("a\r\nb\0\"c.pdf", "ab_c.pdf".to_owned()),
            (".pdf", "pdf.pdf".to_owned()),
            ("..", "file.pdf".to_owned()),
            ("", "file.pdf".to_owned()),
            ("/", "file.pdf".to_owned()),
            (&long, format!("{}.pdf", "א".repeat(120))),
        ] {
            assert_eq!(kept(given, FileKind::Pdf), expected, "{given}");
        }
        assert_eq!(kept("תמונה.JPEG", FileKind::Jpeg), "תמונה.jpeg");
        assert_eq!(kept("תמונה.png", FileKind::Jpeg), "תמונה.png.jpg");
    }
}
