//! The SQL of the ledger. Entries keep the card of their time; a customer's are also those of cards merged into
//! theirs, so that these statements read which those are.

use uuid::Uuid;

use super::model::{Account, Posting, SourceKind};
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::CustomerId;
use crate::platform::money::Currency;

/// A place in the list: what the entries are ordered by.
pub(super) type Place = (i64, Uuid, bool, Account);

#[derive(Debug, sqlx::FromRow)]
pub(super) struct EntryRow {
    pub(super) source: SourceKind,
    pub(super) source_id: Uuid,
    pub(super) is_reversal: bool,
    pub(super) account: Account,
    pub(super) customer_id: CustomerId,
    pub(super) amount: i64,
    pub(super) currency: Currency,
    pub(super) at: i64,
}

impl EntryRow {
    pub(super) fn place(&self) -> Place {
        (self.at, self.source_id, self.is_reversal, self.account)
    }
}

/// Which entries a list holds. Epoch milliseconds, the end exclusive.
#[derive(Debug)]
pub(super) struct Filter {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) account: Option<Account>,
    pub(super) customer: Option<CustomerId>,
    pub(super) source: Option<Uuid>,
    pub(super) place: Option<Place>,
    pub(super) limit: i64,
}

impl Tx {
    /// Enters the lines of a posting that move something.
    pub(super) async fn insert_entries(&mut self, posting: &Posting, now: i64) -> sqlx::Result<()> {
        // Both databases call the columns of a list of values so. Lines that are missing are of nothing.
        const SQL: &str = "
            INSERT INTO ledger_entries (business_id, source, source_id, is_reversal, account, customer_id, amount, currency,
                at)
            SELECT $1, $2, $3, $4, line.column1, $5, line.column2, $6, $7
            FROM (VALUES ($8, $9), ($10, $11), ($12, $13), ($14, $15)) AS line WHERE line.column2 <> 0";
        let business = self.business();
        let (source, id) = posting.source.parts();
        for lines in posting.lines.chunks(4) {
            let line = |nth: usize| lines.get(nth).copied().unwrap_or((Account::Receivable, 0));
            let [first, second, third, fourth] = [line(0), line(1), line(2), line(3)];
            execute!(
                self,
                SQL,
                business,
                source,
                id,
                posting.is_reversal,
                posting.customer,
                posting.currency,
                now,
                first.0,
                first.1,
                second.0,
                second.1,
                third.0,
                third.1,
                fourth.0,
                fourth.1
            )?;
        }
        Ok(())
    }

    /// Newest first, from after the filter's place.
    pub(super) async fn entries(&mut self, filter: &Filter) -> sqlx::Result<Vec<EntryRow>> {
        const FIRST: &str = "
            SELECT source, source_id, is_reversal, account, customer_id, amount, currency, at FROM ledger_entries
            WHERE business_id = $1 AND at >= $2 AND at < $3 AND (account = $4 OR CAST($4 AS TEXT) IS NULL)
                AND (source_id = $5 OR $5 IS NULL) AND (customer_id IN (
                    SELECT id FROM customers WHERE business_id = $1 AND (id = $6 OR merged_into = $6)) OR $6 IS NULL)
            ORDER BY at DESC, source_id DESC, is_reversal DESC, account DESC LIMIT $7";
        const NEXT: &str = "
            SELECT source, source_id, is_reversal, account, customer_id, amount, currency, at FROM ledger_entries
            WHERE business_id = $1 AND at >= $2 AND at < $3 AND (account = $4 OR CAST($4 AS TEXT) IS NULL)
                AND (source_id = $5 OR $5 IS NULL) AND (customer_id IN (
                    SELECT id FROM customers WHERE business_id = $1 AND (id = $6 OR merged_into = $6)) OR $6 IS NULL)
                AND (at, source_id, is_reversal, account) < ($8, $9, $10, $11)
            ORDER BY at DESC, source_id DESC, is_reversal DESC, account DESC LIMIT $7";
        let business = self.business();
        let Filter {
            from,
            to,
            account,
            customer,
            source,
            ..
        } = *filter;
        let limit = filter.limit;
        match filter.place {
            None => fetch_all!(
                self, FIRST, business, from, to, account, source, customer, limit
            ),
            Some((at, id, is_reversal, of)) => fetch_all!(
                self,
                NEXT,
                business,
                from,
                to,
                account,
                source,
                customer,
                limit,
                at,
                id,
                is_reversal,
                of
            ),
        }
    }

    /// What each account came to in a period, in each currency.
    pub(super) async fn account_totals(
        &mut self,
        (from, to): (i64, i64),
    ) -> sqlx::Result<Vec<(Account, Currency, i64)>> {
        const SQL: &str = "
            SELECT account, currency, CAST(SUM(amount) AS BIGINT) FROM ledger_entries
            WHERE business_id = $1 AND at >= $2 AND at < $3 GROUP BY account, currency ORDER BY account, currency";
        let business = self.business();
        fetch_all!(self, SQL, business, from, to)
    }

    /// What a customer owes, in each currency.
    pub(super) async fn receivable_of(
        &mut self,
        customer: CustomerId,
    ) -> sqlx::Result<Vec<(Currency, i64)>> {
        const SQL: &str = "
            SELECT currency, CAST(SUM(amount) AS BIGINT) FROM ledger_entries
            WHERE business_id = $1 AND account = 'receivable' AND customer_id IN (
                SELECT id FROM customers WHERE business_id = $1 AND (id = $2 OR merged_into = $2))
            GROUP BY currency ORDER BY currency";
        let business = self.business();
        fetch_all!(self, SQL, business, customer)
    }

    /// A source whose entries do not sum to zero; `None` when all do.
    pub(super) async fn unbalanced_source(&mut self) -> sqlx::Result<Option<(SourceKind, Uuid)>> {
        const SQL: &str = "
            SELECT source, source_id FROM ledger_entries WHERE business_id = $1
            GROUP BY source, source_id, is_reversal, currency HAVING SUM(amount) <> 0 ORDER BY source_id LIMIT 1";
        let business = self.business();
        fetch_optional!(self, SQL, business)
    }
}
