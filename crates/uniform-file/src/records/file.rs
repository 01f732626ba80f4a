//! The records about the file itself.

use super::{clock, optional};
use crate::business::Bookkeeping;
use crate::codes::RecordKind;
use crate::table::Cell::{Day, Free, Gone, N, Text, X};
use crate::table::Table;

/// What tells the format and its version.
const CONSTANT: &str = "&OF1.31&";

/// What the first line of `INI.TXT` says beside the export.
pub(crate) struct Ini {
    /// How many records the other file has.
    pub(crate) records: u64,
    /// Where the files are.
    pub(crate) path: String,
}

impl Bookkeeping {
    const fn code(self) -> u64 {
        match self {
            Self::None => 0,
            Self::SingleEntry => 1,
            Self::DoubleEntry(_) => 2,
        }
    }

    const fn balancing(self) -> u64 {
        match self {
            Self::DoubleEntry(balancing) => balancing as u64,
            _ => 0,
        }
    }
}

/// The first line of `INI.TXT`.
#[rustfmt::skip]
pub(crate) static A000: Table<Ini> = Table {
    length: 466,
    fields: &[
        (1000, "קוד רשומה", X(4, |_, _| "A000")),
        (1001, "לשימוש עתידי", Free(5)),
        (1002, "סך רשומות בקובץ", N(15, |_, ini| ini.records)),
        (1003, "מספר עוסק מורשה", N(9, |at, _| at.business())),
        (1004, "מזהה ראשי", N(15, |at, _| at.export.id.get())),
        (1005, "קבוע מערכת", X(8, |_, _| CONSTANT)),
        (1006, "מספר רישום התוכנה", N(8, |at, _| u64::from(at.export.software.certificate))),
        (1007, "שם התוכנה", Text(20, |at, _| &at.export.software.name)),
        (1008, "מהדורת התוכנה", Text(20, |at, _| &at.export.software.version)),
        (1009, "מספר ע\"מ של יצרן התוכנה", N(9, |at, _| u64::from(at.export.software.maker_number))),
        (1010, "שם יצרן התוכנה", Text(20, |at, _| &at.export.software.maker_name)),
        (1011, "סוג התוכנה", N(1, |at, _| if at.export.period.range().is_some() { 2 } else { 1 })),
        (1012, "נתיב שמירת הקבצים", X(50, |_, ini| &ini.path)),
        (1013, "סוג הנה\"ח", N(1, |at, _| at.export.business.bookkeeping.code())),
        (1014, "איזון חשבונאי נדרש", N(1, |at, _| at.export.business.bookkeeping.balancing())),
        (1015, "מספר חברה ברשם החברות", N(9, |at, _| optional(at.export.business.company_number))),
        (1016, "מספר תיק ניכויים", N(9, |at, _| optional(at.export.business.withholding_file))),
        (1017, "שטח נתונים עתידי", Free(10)),
        (1018, "שם העסק", Text(50, |at, _| &at.export.business.name)),
        (1019, "רחוב", X(50, |at, _| &at.export.business.address.street)),
        (1020, "מס בית", X(10, |at, _| &at.export.business.address.house)),
        (1021, "עיר", X(30, |at, _| &at.export.business.address.city)),
        (1022, "מיקוד", X(8, |at, _| &at.export.business.address.postal_code)),
        (1023, "שנת המס", N(4, |at, _| at.export.period.tax_year())),
        (1024, "תאריך התחלה", Day(|at, _| at.export.period.range().map(|(from, _)| from))),
        (1025, "תאריך סיום", Day(|at, _| at.export.period.range().map(|(_, to)| to))),
        (1026, "תאריך תחילת התהליך", Day(|at, _| Some(at.export.produced_at.date()))),
        (1027, "שעת התחלת התהליך", N(4, |at, _| clock(at.export.produced_at))),
        (1028, "קוד שפה", N(1, |at, _| at.export.business.language as u64)),
        (1029, "סט תווים", N(1, |at, _| u64::from(at.export.charset.code()))),
        (1030, "שם תוכנת הכיווץ", X(20, |_, _| "zip")),
        (1031, "(מבוטל)", Gone),
        (1032, "מטבע מוביל", X(3, |_, _| "ILS")),
        (1033, "(מבוטל)", Gone),
        (1034, "סניפים/ענפים", N(1, |at, _| u64::from(at.export.business.has_branches))),
        (1035, "שטח לנתונים עתידיים", Free(46)),
    ],
};

/// The further lines of `INI.TXT`: how many records of a kind there are.
#[rustfmt::skip]
pub(crate) static A000_SUM: Table<(RecordKind, u64)> = Table {
    length: 19,
    fields: &[
        (1050, "קוד רשומה", X(4, |_, (kind, _)| kind.code())),
        (1051, "סך רשומות", N(15, |_, (_, count)| *count)),
    ],
};

/// The first line of `BKMVDATA.TXT`.
#[rustfmt::skip]
pub(crate) static A100: Table<()> = Table {
    length: 95,
    fields: &[
        (1100, "קוד רשומה", X(4, |_, _| "A100")),
        (1101, "מס רשומה בקובץ", N(9, |at, _| at.record)),
        (1102, "מספר עוסק מורשה", N(9, |at, _| at.business())),
        (1103, "מזהה ראשי", N(15, |at, _| at.export.id.get())),
        (1104, "קבוע מערכת", X(8, |_, _| CONSTANT)),
        (1105, "שטח לנתונים עתידיים", Free(50)),
    ],
};

/// The last line of `BKMVDATA.TXT`.
#[rustfmt::skip]
pub(crate) static Z900: Table<()> = Table {
    length: 110,
    fields: &[
        (1150, "קוד רשומה", X(4, |_, _| "Z900")),
        (1151, "מס רשומה בקובץ", N(9, |at, _| at.record)),
        (1152, "מספר עוסק מורשה", N(9, |at, _| at.business())),
        (1153, "מזהה ראשי", N(15, |at, _| at.export.id.get())),
        (1154, "קבוע מערכת", X(8, |_, _| CONSTANT)),
        (1155, "סך רשומות כולל", N(15, |at, _| at.record)),
        (1156, "שטח לנתונים עתידיים", Free(50)),
    ],
};
