//! Documents, their lines and their payments.

use super::{clock, foreign_amount, foreign_currency, less, optional, unit};
use crate::document::{Document, Line};
use crate::payment::PaymentLine;
use crate::table::Cell::{Day, Free, Gone, Id, Key, N, S, Text, X};
use crate::table::{At, Table};

/// The branch of the document that a line came from.
fn base_branch<'a>(at: &'a At<'_>, line: &'a Line) -> &'a str {
    let own = at.document.branch;
    match &line.base {
        Some(base) if !base.branch.is_empty() => at.branch(&base.branch),
        _ => own,
    }
}

/// A document.
#[rustfmt::skip]
pub(crate) static C100: Table<Document> = Table {
    length: 444,
    fields: &[
        (1200, "קוד רשומה", X(4, |_, _| "C100")),
        (1201, "מס רשומה בקובץ", N(9, |at, _| at.record)),
        (1202, "מס עוסק מורשה", N(9, |at, _| at.business())),
        (1203, "סוג מסמך", N(3, |at, _| at.document.kind)),
        (1204, "מספר מסמך", Id(20, |at, _| at.document.number)),
        (1205, "תאריך הפקת מסמך", Day(|_, of| Some(of.produced_at.date()))),
        (1206, "שעת הפקת מסמך", N(4, |_, of| clock(of.produced_at))),
        (1207, "שם לקוח/ספק", X(50, |_, of| &of.customer.name)),
        (1208, "רחוב", X(50, |_, of| &of.customer.address.street)),
        (1209, "מס בית", X(10, |_, of| &of.customer.address.house)),
        (1210, "עיר", X(30, |_, of| &of.customer.address.city)),
        (1211, "מיקוד", X(8, |_, of| &of.customer.address.postal_code)),
        (1212, "מדינה", X(30, |_, of| &of.customer.country)),
        (1213, "קוד מדינה", X(2, |_, of| &of.customer.country_code)),
        (1214, "טלפון", X(15, |_, of| &of.customer.phone)),
        (1215, "מס עוסק לקוח/ספק", N(9, |_, of| optional(of.customer.tax_number))),
        (1216, "תאריך ערך", Day(|_, of| of.value_date)),
        (1217, "סכום סופי במט\"ח", S(12, 2, |_, of| foreign_amount(of.foreign_total.as_ref()))),
        (1218, "קוד מט\"ח", X(3, |_, of| foreign_currency(of.foreign_total.as_ref()))),
        (1219, "סכום לפני הנחת מסמך", S(12, 2, |_, of| of.amount_before_discount)),
        (1220, "הנחת מסמך", S(12, 2, |_, of| less(of.discount))),
        (1221, "סכום אחרי הנחות ללא מע\"מ", S(12, 2, |_, of| of.net)),
        (1222, "סכום המע\"מ", S(12, 2, |_, of| of.vat)),
        (1223, "סכום כולל מע\"מ", S(12, 2, |_, of| of.total)),
        (1224, "ניכוי במקור", S(9, 2, |_, of| of.withheld)),
        (1225, "מפתח לקוח/ספק", Key(15, |_, of| &of.customer.key)),
        (1226, "שדה התאמה", X(10, |_, of| &of.matching)),
        (1227, "(מבוטל)", Gone),
        (1228, "מסמך מבוטל", X(1, |_, of| if of.is_cancelled { "1" } else { "" })),
        (1229, "(מבוטל)", Gone),
        (1230, "תאריך המסמך", Day(|at, _| at.document.date)),
        (1231, "מזהה סניף/ענף", Key(7, |at, _| at.document.branch)),
        (1232, "(מבוטל)", Gone),
        (1233, "מבצע הפעולה", X(9, |_, of| &of.user)),
        (1234, "שדה מקשר לשורה", N(7, |at, _| at.document.link)),
        (1235, "שטח לנתונים עתידיים", Free(13)),
    ],
};

/// A line of goods or services.
#[rustfmt::skip]
pub(crate) static D110: Table<Line> = Table {
    length: 339,
    fields: &[
        (1250, "קוד רשומה", X(4, |_, _| "D110")),
        (1251, "מס רשומה בקובץ", N(9, |at, _| at.record)),
        (1252, "מס עוסק מורשה", N(9, |at, _| at.business())),
        (1253, "סוג המסמך", N(3, |at, _| at.document.kind)),
        (1254, "מספר המסמך", Id(20, |at, _| at.document.number)),
        (1255, "מספר שורה", N(4, |at, _| at.line)),
        (1256, "סוג מסמך בסיס", N(3, |_, of| of.base.as_ref().map_or(0, |base| u64::from(base.kind.code())))),
        (1257, "מספר מסמך בסיס", Key(20, |_, of| of.base.as_ref().map_or("", |base| &base.number))),
        (1258, "סוג עסקה", N(1, |_, of| of.supply.map_or(0, |supply| supply as u64))),
        (1259, "מק\"ט פנימי", Key(20, |_, of| &of.sku)),
        (1260, "תיאור הטובין/השירות", Text(30, |_, of| &of.description)),
        (1261, "שם היצרן", X(50, |_, of| &of.manufacturer)),
        (1262, "מספר סידורי", X(30, |_, of| &of.serial_number)),
        (1263, "יחידת מידה", X(20, |_, of| unit(&of.unit))),
        (1264, "הכמות", S(12, 4, |_, of| of.quantity)),
        (1265, "מחיר ליחידה ללא מע\"מ", S(12, 2, |_, of| of.unit_price)),
        (1266, "הנחת שורה", S(12, 2, |_, of| less(of.discount))),
        (1267, "סך סכום לשורה", S(12, 2, |_, of| of.total)),
        (1268, "שיעור המע\"מ", N(4, |_, of| u64::from(of.vat_rate))),
        (1269, "(מבוטל)", Gone),
        (1270, "מזהה סניף/ענף", Key(7, |at, _| at.document.branch)),
        (1271, "(מבוטל)", Gone),
        (1272, "תאריך המסמך", Day(|at, _| at.document.date)),
        (1273, "שדה מקשר לכותרת", N(7, |at, _| at.document.link)),
        (1274, "סניף מסמך בסיס", Key(7, |at, of| base_branch(at, of))),
        (1275, "שטח לנתונים עתידיים", Free(21)),
    ],
};

/// A row of payment.
#[rustfmt::skip]
pub(crate) static D120: Table<PaymentLine> = Table {
    length: 222,
    fields: &[
        (1300, "קוד רשומה", X(4, |_, _| "D120")),
        (1301, "מס רשומה בקובץ", N(9, |at, _| at.record)),
        (1302, "מס עוסק מורשה", N(9, |at, _| at.business())),
        (1303, "סוג מסמך", N(3, |at, _| at.document.kind)),
        (1304, "מספר מסמך", Id(20, |at, _| at.document.number)),
        (1305, "מספר שורה", N(4, |at, _| at.line)),
        (1306, "אמצעי תשלום", N(1, |_, of| u64::from(of.means.code()))),
        (1307, "מספר הבנק", N(10, |_, of| of.means.cheque().map_or(0, |cheque| cheque.bank))),
        (1308, "מספר הסניף", N(10, |_, of| of.means.cheque().map_or(0, |cheque| cheque.branch))),
        (1309, "מספר חשבון", N(15, |_, of| of.means.cheque().map_or(0, |cheque| cheque.account))),
        (1310, "מספר המחאה", N(10, |_, of| of.means.cheque().map_or(0, |cheque| cheque.number))),
        (1311, "תאריך הפירעון", Day(|_, of| of.means.due())),
        (1312, "סכום השורה", S(12, 2, |_, of| of.amount)),
        (1313, "קוד החברה הסולקת", N(1, |_, of| of.means.card().and_then(|card| card.acquirer).map_or(0, |known| known as u64))),
        (1314, "שם הכרטיס", X(20, |_, of| of.means.card().map_or("", |card| &card.brand))),
        (1315, "סוג עסקת אשראי", N(1, |_, of| of.means.card().and_then(|card| card.deal).map_or(0, |deal| deal as u64))),
        (1316, "(מבוטל)", Gone),
        (1317, "(מבוטל)", Gone),
        (1318, "(מבוטל)", Gone),
        (1319, "(מבוטל)", Gone),
        (1320, "מזהה סניף/ענף", Key(7, |at, _| at.document.branch)),
        (1321, "(מבוטל)", Gone),
        (1322, "תאריך המסמך", Day(|at, _| at.document.date)),
        (1323, "שדה מקשר לכותרת", N(7, |at, _| at.document.link)),
        (1324, "שטח לנתונים עתידיים", Free(60)),
    ],
};
