//! Tables as text (RFC 4180), for spreadsheets.

/// The mark that tells spreadsheets that a file is UTF-8.
pub const MARK: char = '\u{FEFF}';

/// What parts the cells of a table: `,`, `;` or a tab, as spreadsheets of many countries write them, whichever its
/// first line has most of outside quotes.
#[must_use]
pub fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    // A quote opens only where a cell begins: a heading such as דוא"ל has one inside.
    let (mut quoted, mut begins) = (false, true);
    for byte in text.trim_start().bytes() {
        match byte {
            b'"' if quoted || begins => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => {
                for (mark, count) in &mut counts {
                    *count += usize::from(byte == *mark);
                }
            }
        }
        begins = matches!(byte, b',' | b';' | b'\t');
    }
    // Of equals the last is taken, so the comma is looked at last.
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(b',', |(mark, _)| *mark)
}

/// Adds a line.
pub fn write_line(text: &mut String, fields: impl Iterator<Item = String>) {
    let cells: Vec<String> = fields.map(|field| cell(&field)).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

/// A cell in quotes. What a spreadsheet would take for a formula begins with an apostrophe: somebody's
/// name must not run on the team's machine.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// What a cell of [`write_line`] held: without the apostrophe before what looked like a formula.
#[must_use]
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => text,
    }
}

/// Minor units with a point, as spreadsheets read them; what is below zero stands in brackets, because a sign in front
/// would make a formula of it.
#[must_use]
pub fn decimal(minor: i64) -> String {
    let amount = minor.unsigned_abs();
    let text = format!("{}.{:02}", amount / 100, amount % 100);
    if minor < 0 { format!("({text})") } else { text }
}

#[cfg(test)]
mod tests {
    use super::{cell, decimal, delimiter, unguarded};

    #[test]
    fn what_parts_cells_is_counted_outside_quotes() {
        assert_eq!(delimiter("a,b;c,d\n;;;;;"), b',');
        assert_eq!(delimiter("\"a,b,c\";d"), b';');
        assert_eq!(delimiter("\na\tb"), b'\t');
        assert_eq!(delimiter("דוא\"ל,שם,טלפון"), b',');
        assert_eq!(delimiter("a"), b',');
        assert_eq!(delimiter(""), b',');
    }

    #[test]
    fn a_cell_is_no_formula_and_does_not_end_early() {
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        for text in ["+972", "-1", "@sum", "\tx"] {
            assert_eq!(cell(text), format!("\"'{text}\""));
            assert_eq!(unguarded(&format!("'{text}")), text);
        }
        assert_eq!(cell("דנה, לוי"), "\"דנה, לוי\"");
        assert_eq!(unguarded("'Ola"), "'Ola");
    }

    #[test]
    fn an_amount_below_zero_is_no_formula() {
        assert_eq!(decimal(123_405), "1234.05");
        assert_eq!(decimal(-5), "(0.05)");
    }
}
