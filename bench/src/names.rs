//! Hebrew names and telephone numbers of customers who do not exist, the same ones in every run.

const FIRST: [&str; 32] = [
    "נועה",
    "תמר",
    "מאיה",
    "אביגיל",
    "יעל",
    "שרה",
    "אדל",
    "רוני",
    "מיכל",
    "הילה",
    "דנה",
    "ליאור",
    "שירה",
    "ענבל",
    "רחל",
    "אסתר",
    "דוד",
    "אריאל",
    "נועם",
    "יוסף",
    "איתן",
    "דניאל",
    "אורי",
    "משה",
    "עומר",
    "יונתן",
    "איתי",
    "גיא",
    "אלון",
    "ניר",
    "ערן",
    "שמואל",
];
const LAST: [&str; 48] = [
    "כהן",
    "לוי",
    "מזרחי",
    "פרץ",
    "ביטון",
    "דהן",
    "אברהם",
    "פרידמן",
    "מלכה",
    "אזולאי",
    "כץ",
    "יוסף",
    "דוד",
    "עמר",
    "אוחיון",
    "חדד",
    "גבאי",
    "בן דוד",
    "אדרי",
    "לוין",
    "טל",
    "קליין",
    "חן",
    "שפירא",
    "חזן",
    "משה",
    "אשכנזי",
    "אוחנה",
    "סגל",
    "סויסה",
    "גולן",
    "יצחק",
    "בר",
    "מור",
    "שלום",
    "אליהו",
    "רוזנברג",
    "הררי",
    "ברוך",
    "נחום",
    "שטרן",
    "וייס",
    "גרינברג",
    "אלבז",
    "קפלן",
    "רביבו",
    "זוהר",
    "נבון",
];

/// A full name.
pub(crate) fn full_name(rng: &mut fastrand::Rng) -> String {
    let first = FIRST[rng.usize(..FIRST.len())];
    let last = LAST[rng.usize(..LAST.len())];
    format!("{first} {last}")
}

/// What staff type when they look for somebody: the first three letters of a last name.
pub(crate) fn part_of_name(turn: u64) -> String {
    let last = LAST[pick(turn, LAST.len())];
    last.chars().take(3).collect()
}

/// An Israeli mobile number in E.164, another one for each `index` below 60 million.
pub(crate) fn phone(index: u64) -> String {
    const PREFIXES: [u64; 6] = [50, 52, 53, 54, 55, 58];
    const NUMBERS: u64 = 10_000_000;
    let prefix = PREFIXES[pick(index, PREFIXES.len())];
    // Odd and not divisible by five: each remainder comes once.
    let number = (index / 6 * 7_654_321 + 1_234_567) % NUMBERS;
    format!("+972{prefix}{number:07}")
}

/// What staff type of a number they half remember: five digits from its middle.
pub(crate) fn part_of_phone(phone: &str) -> &str {
    &phone[6..11]
}

/// One of `count`, in turn.
pub(crate) fn pick(turn: u64, count: usize) -> usize {
    usize::try_from(turn).unwrap_or_default() % count
}
