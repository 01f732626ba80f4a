//! The payments and refunds behind a figure of revenue.

use jiff::Timestamp;

use super::model::Row;
use super::store::{Filter, MoveRow, Place};
use crate::platform::db::Tx;
use crate::platform::money::Currency;
use crate::platform::paging::Page;

/// A page of them, the newest first.
pub(super) async fn rows(
    tx: &mut Tx,
    filter: Filter,
    place: Option<Place>,
    size: i64,
) -> sqlx::Result<Page<Row>> {
    let rows = tx.money_rows(filter, place, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| (row.at, row.id));
    Ok(page.map(|row| row.view(filter.currency)))
}

impl MoveRow {
    fn view(self, currency: Currency) -> Row {
        Row {
            id: self.id,
            kind: self.kind,
            at: Timestamp::from_millisecond(self.at).unwrap_or_default(),
            amount: self.amount,
            currency,
            method: self.method,
            payment_id: self.payment_id,
            customer_id: self.customer_id,
            customer_name: self.customer_name,
            text: self.text,
            staff_name: self.staff_name,
            appointment_id: self.appointment_id,
            document_id: self.document_id,
        }
    }
}
