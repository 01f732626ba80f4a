//! The SQL of the ledger.

use super::model::{Line, Posting};
use crate::platform::db::{Tx, execute};

impl Tx {
    pub(super) async fn insert_entry(
        &mut self,
        posting: &Posting,
        (account, amount): Line,
        now: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO ledger_entries (business_id, source, source_id, is_reversal, account, customer_id, amount, currency,
                at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        let business = self.business();
        let (source, id) = posting.source.parts();
        execute!(
            self,
            SQL,
            business,
            source,
            id,
            posting.is_reversal,
            account,
            posting.customer,
            amount,
            posting.currency,
            now
        )
        .map(drop)
    }
}
