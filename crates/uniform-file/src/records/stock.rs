//! Articles in stock.

use super::unit;
use crate::stock::StockItem;
use crate::table::Cell::{Free, Id, N, S, Text, X};
use crate::table::Table;

/// An article in stock.
#[rustfmt::skip]
pub(crate) static M100: Table<StockItem> = Table {
    length: 298,
    fields: &[
        (1450, "קוד רשומה", X(4, |_, _| "M100")),
        (1451, "מס רשומה בקובץ", N(9, |at, _| at.record)),
        (1452, "מס עוסק מורשה", N(9, |at, _| at.business())),
        (1453, "מק\"ט אוניברסלי", X(20, |_, of| &of.universal_sku)),
        (1454, "מק\"ט ספק/יצרן", X(20, |_, of| &of.supplier_sku)),
        (1455, "מק\"ט פנימי", Id(20, |_, of| &of.sku)),
        (1456, "שם פריט", Text(50, |_, of| &of.name)),
        (1457, "קוד מיון", X(10, |_, of| &of.sort_code)),
        (1458, "תיאור קוד מיון", X(30, |_, of| &of.sort_name)),
        (1459, "יחידת מידה", X(20, |_, of| unit(&of.unit))),
        (1460, "יתרה לתחילת החתך", S(9, 2, |_, of| of.opening)),
        (1461, "סך כניסות", S(9, 2, |_, of| of.came)),
        (1462, "סך יציאות", S(9, 2, |_, of| of.went)),
        (1463, "עלות מחוץ למחסני ערובה", N(10, |_, of| of.cost)),
        (1464, "עלות במחסני ערובה", N(10, |_, of| of.bonded_cost)),
        (1465, "שטח לנתונים עתידיים", Free(50)),
    ],
};
