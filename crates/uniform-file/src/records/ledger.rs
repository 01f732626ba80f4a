//! Movements and accounts of the ledger.

use super::{foreign_amount, foreign_currency, optional};
use crate::ledger::{Account, LedgerEntry, Reference};
use crate::table::Cell::{Day, Free, Gone, Id, Key, N, S, Text, X};
use crate::table::Table;

fn kind(reference: &Reference) -> u64 {
    reference.kind.map_or(0, |kind| u64::from(kind.code()))
}

/// One side of a journal entry.
#[rustfmt::skip]
pub(crate) static B100: Table<LedgerEntry> = Table {
    length: 317,
    fields: &[
        (1350, "קוד רשומה", X(4, |_, _| "B100")),
        (1351, "מס רשומה בקובץ", N(9, |at, _| at.record)),
        (1352, "מס עוסק מורשה", N(9, |at, _| at.business())),
        (1353, "מספר תנועה", N(10, |_, of| of.transaction)),
        (1354, "מספר שורה בתנועה", N(5, |_, of| of.line)),
        (1355, "מנה", N(8, |_, of| of.batch.unwrap_or(0))),
        (1356, "סוג תנועה", X(15, |_, of| &of.movement)),
        (1357, "אסמכתא", Key(20, |_, of| &of.reference.number)),
        (1358, "סוג מסמך אסמכתא", N(3, |_, of| kind(&of.reference))),
        (1359, "אסמכתא 2", Key(20, |_, of| &of.second_reference.number)),
        (1360, "סוג מסמך אסמכתא 2", N(3, |_, of| kind(&of.second_reference))),
        (1361, "פרטים", X(50, |_, of| &of.details)),
        (1362, "תאריך", Day(|_, of| Some(of.date))),
        (1363, "תאריך ערך", Day(|_, of| Some(of.value_date))),
        (1364, "חשבון בתנועה", Id(15, |_, of| &of.account)),
        (1365, "חשבון נגדי", Key(15, |_, of| &of.contra_account)),
        (1366, "סימן הפעולה", N(1, |_, of| of.side as u64)),
        (1367, "קוד מט\"ח", X(3, |_, of| foreign_currency(of.foreign.as_ref()))),
        (1368, "סכום הפעולה", S(12, 2, |_, of| of.amount)),
        (1369, "סכום מט\"ח", S(12, 2, |_, of| foreign_amount(of.foreign.as_ref()))),
        (1370, "שדה כמות", S(9, 2, |_, of| of.quantity)),
        (1371, "שדה התאמה 1", X(10, |_, of| &of.matching)),
        (1372, "שדה התאמה 2", X(10, |_, of| &of.second_matching)),
        (1373, "(מבוטל)", Gone),
        (1374, "מזהה סניף/ענף", Key(7, |at, of| at.branch(&of.branch))),
        (1375, "תאריך הזנה", Day(|_, of| Some(of.entered_on))),
        (1376, "מבצע פעולה", X(9, |_, of| &of.user)),
        (1377, "שטח לנתונים עתידיים", Free(25)),
    ],
};

/// An account.
#[rustfmt::skip]
pub(crate) static B110: Table<Account> = Table {
    length: 376,
    fields: &[
        (1400, "קוד רשומה", X(4, |_, _| "B110")),
        (1401, "מס רשומה בקובץ", N(9, |at, _| at.record)),
        (1402, "מס עוסק מורשה", N(9, |at, _| at.business())),
        (1403, "מפתח החשבון", Id(15, |_, of| &of.key)),
        (1404, "שם החשבון", Text(50, |_, of| &of.name)),
        (1405, "קוד מאזן בוחן", Text(15, |_, of| &of.group)),
        (1406, "תיאור קוד מאזן בוחן", Text(30, |_, of| &of.group_name)),
        (1407, "רחוב", X(50, |_, of| &of.address.street)),
        (1408, "מספר בית", X(10, |_, of| &of.address.house)),
        (1409, "עיר", X(30, |_, of| &of.address.city)),
        (1410, "מיקוד", X(8, |_, of| &of.address.postal_code)),
        (1411, "מדינה", X(30, |_, of| &of.country)),
        (1412, "קוד מדינה", X(2, |_, of| &of.country_code)),
        (1413, "חשבון מרכז", Key(15, |_, of| &of.control_account)),
        (1414, "יתרה בתחילת החתך", S(12, 2, |_, of| of.opening_balance)),
        (1415, "סה\"כ חובה", S(12, 2, |_, of| of.debits)),
        (1416, "סה\"כ זכות", S(12, 2, |_, of| of.credits)),
        (1417, "קוד בסיווג חשבונאי", N(4, |_, of| of.classification.unwrap_or(0))),
        (1418, "(מבוטל)", Gone),
        (1419, "מספר עוסק ספק/לקוח", N(9, |_, of| optional(of.tax_number))),
        (1420, "(מבוטל)", Gone),
        (1421, "מזהה סניף/ענף", Key(7, |at, of| at.branch(&of.branch))),
        (1422, "יתרת פתיחה במט\"ח", S(12, 2, |_, of| foreign_amount(of.foreign_opening.as_ref()))),
        (1423, "קוד מט\"ח", X(3, |_, of| foreign_currency(of.foreign_opening.as_ref()))),
        (1424, "שטח לנתונים עתידיים", Free(16)),
    ],
};
