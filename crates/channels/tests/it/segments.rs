//! How many parts a text message has, against a slow count.

use chatgrow_channels::segments::{Encoding, sms_parts};
use proptest::prelude::{Strategy, prop_assert_eq, proptest};

/// GSM 03.38 as its tables are printed, column by column.
const GSM: &[&str] = &[
    "@£$¥èéùìòÇ\nØø\rÅå",
    "Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ",
    " !\"#¤%&'()*+,-./",
    "0123456789:;<=>?",
    "¡ABCDEFGHIJKLMNO",
    "PQRSTUVWXYZÄÖÑÜ§",
    "¿abcdefghijklmno",
    "pqrstuvwxyzäöñüà",
];
const ESCAPED: &str = "\u{c}^{}\\[~]|€";

/// Units of each letter, and whether all are GSM's.
fn units(text: &str) -> (Vec<usize>, bool) {
    let basic = |c: char| GSM.iter().any(|column| column.contains(c));
    let gsm = text.chars().all(|c| basic(c) || ESCAPED.contains(c));
    let unit = |c: char| match gsm {
        true if basic(c) => 1,
        true => 2,
        false => c.len_utf16(),
    };
    (text.chars().map(unit).collect(), gsm)
}

/// The fewest parts over every way to cut the letters.
fn fewest(units: &[usize], single: usize, each: usize) -> u32 {
    if units.is_empty() {
        return 0;
    }
    if units.iter().sum::<usize>() <= single {
        return 1;
    }
    let mut fewest = vec![u32::MAX; units.len() + 1];
    fewest[0] = 0;
    for end in 1..=units.len() {
        for start in 0..end {
            if units[start..end].iter().sum::<usize>() <= each {
                fewest[end] = fewest[end].min(fewest[start] + 1);
            }
        }
    }
    fewest[units.len()]
}

/// Texts around the limits, of letters of one and two units, Latin or mixed with Hebrew.
fn texts() -> impl Strategy<Value = String> {
    let latin = proptest::string::string_regex("[a-zA-Z@€\\[\\]{}^~\n ]{0,330}").unwrap();
    let mixed = proptest::string::string_regex("[אבגדa€😀🎂׳ ]{0,150}").unwrap();
    proptest::prop_oneof![latin, mixed]
}

proptest! {
    #[test]
    fn parts_are_as_a_slow_count_has_them(text in texts()) {
        let (units, gsm) = units(&text);
        let (single, each) = if gsm { (160, 153) } else { (70, 67) };
        let parts = sms_parts(&text);
        prop_assert_eq!(parts.encoding == Encoding::Gsm7, gsm);
        prop_assert_eq!(parts.parts, fewest(&units, single, each));
        let room = if parts.parts < 2 { single } else { each };
        // As many more letters of one unit fit, and not one more.
        let more = if gsm { "a" } else { "א" };
        let full = text.clone() + &more.repeat(parts.units_left as usize);
        prop_assert_eq!(sms_parts(&full).units_left, 0, "{} of {}", parts.units_left, room);
    }
}

#[test]
fn the_limits_are_where_the_networks_have_them() {
    for (text, parts) in [
        ("", 0),
        (&*"א".repeat(70), 1),
        (&*"א".repeat(71), 2),
        (&*"א".repeat(134), 2),
        (&*"א".repeat(135), 3),
        (&*"a".repeat(160), 1),
        (&*"a".repeat(161), 2),
        (&*"€".repeat(80), 1),
        (&*"€".repeat(81), 2),
        // 35 pairs fill one part; in parts of 67 units a 34th pair does not fit.
        (&*"😀".repeat(35), 1),
        (&*"😀".repeat(36), 2),
        (&*"😀".repeat(66), 2),
        (&*"😀".repeat(67), 3),
    ] {
        assert_eq!(
            sms_parts(text).parts,
            parts,
            "{} letters",
            text.chars().count()
        );
    }
    assert_eq!(sms_parts("שלום").units_left, 66);
    assert_eq!(sms_parts("Hi").units_left, 158);
    assert_eq!(sms_parts("‘Hi’").encoding, Encoding::Ucs2);
}
