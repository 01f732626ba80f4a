//! Texts in the file's charsets.

use chatgrow_uniform_file::{Charset, DocumentKind};

use crate::samples::{document, export, written};

/// A text as it can be read again.
fn read(text: &str, width: usize) -> String {
    let bytes = Charset::Iso8859_8.encode(text, width);
    let letters = bytes.into_iter().map(|byte| match byte {
        0xE0.. => char::from_u32(u32::from('א') + u32::from(byte - 0xE0)).unwrap(),
        byte => char::from(byte),
    });
    letters.collect()
}

#[test]
fn hebrew_is_written_in_logical_order() {
    assert_eq!(
        Charset::Iso8859_8.encode("אבגת A1", 9),
        b"\xE0\xE1\xE2\xFA A1"
    );
    assert_eq!(Charset::Cp862.encode("אבגת A1", 9), b"\x80\x81\x82\x9A A1");
}

#[test]
fn what_the_charset_lacks_is_replaced_and_never_fails() {
    for (text, expected) in [
        ("בע״מ ג׳ורג׳", "בע\"מ ג'ורג'"),
        ("“a” ‘b’ – — 5−3 …", "\"a\" 'b' - - 5-3 ..."),
        ("₪100", "ש\"ח100"),
        ("בן־גוריון", "בן-גוריון"),
        ("שָׁלוֹם", "שלום"),
        ("\u{202B}רות\u{202C}\u{200F}", "רות"),
        ("a\u{A0}b\tc\r\nd", "a b c  d"),
        ("רות 💇‍♀️✂️ ❤", "רות"),
        ("王小明 Wang", "??? Wang"),
        ("Анна é ا", "???? ? ?"),
        ("🎉🎉", "?"),
        ("\u{0}\u{7F}", "?"),
        ("", ""),
        ("  רות  ", "רות"),
    ] {
        assert_eq!(read(text, 50).trim_end(), expected, "{text:?}");
    }
}

#[test]
fn a_long_text_loses_its_end_after_the_replacing() {
    assert_eq!(read("שלום עולם", 4), "שלום");
    assert_eq!(read("₪₪₪", 4), "ש\"חש");
    assert_eq!(read(&"🎉".repeat(40), 4), "?");
    assert_eq!(read(&format!("{}א", "\u{200F}".repeat(90)), 4), "א");
}

#[test]
fn the_whole_file_can_be_written_in_the_charset_of_dos() {
    let mut export = export();
    export.charset = Charset::Cp862;
    let (read, _) = written(&export, |writer| {
        writer.document(&document(DocumentKind::TaxInvoice, "א-1"))
    });
    assert_eq!(read.ini.raw(1029), "2");
    assert_eq!(read.of("C100")[0].text(1204), "א-1");
}
