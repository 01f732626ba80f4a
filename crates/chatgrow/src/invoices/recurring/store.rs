//! The SQL of recurring documents.

use std::iter;

use jiff::Timestamp;
use jiff::civil::Date;

use super::model::{Every, Status};
use crate::invoices::drafts::{DraftContent, read_content, written};
use crate::invoices::model::Kind;
use crate::invoices::store::unreadable;
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{CustomerId, DocumentId, RecurringRuleId};
use crate::platform::money::Currency;

/// A document that is issued again and again.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub(super) id: RecurringRuleId,
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) content: DraftContent,
    pub(super) every: Every,
    /// The first day.
    pub(super) anchor: Date,
    /// The last day on which one may be issued.
    pub(super) last_on: Option<Date>,
    /// The first day that has no document yet.
    pub(super) next_on: Date,
    pub(super) status: Status,
    /// Why the last one could not be issued: the code of the problem.
    pub(super) last_error: Option<String>,
    pub(super) version: i64,
}

impl Rule {
    /// The next days on which a document is issued, three at most.
    pub(super) fn upcoming(&self) -> Vec<Date> {
        if self.status != Status::Active {
            return Vec::new();
        }
        let days = iter::successors(Some(self.next_on), |day| {
            self.every.after(self.anchor, *day)
        });
        days.take_while(|day| self.last_on.is_none_or(|last| *day <= last))
            .take(3)
            .collect()
    }
}

#[derive(sqlx::FromRow)]
struct RuleRow {
    id: RecurringRuleId,
    name: String,
    kind: Kind,
    customer_id: Option<CustomerId>,
    content: String,
    every: Every,
    anchor: String,
    last_on: Option<String>,
    next_on: String,
    status: Status,
    last_error: Option<String>,
    version: i64,
}

impl TryFrom<RuleRow> for Rule {
    type Error = sqlx::Error;

    fn try_from(row: RuleRow) -> sqlx::Result<Self> {
        let day = |text: &str| text.parse::<Date>().map_err(unreadable);
        Ok(Self {
            id: row.id,
            name: row.name,
            kind: row.kind,
            content: read_content(&row.content, row.customer_id)?,
            every: row.every,
            anchor: day(&row.anchor)?,
            last_on: row.last_on.as_deref().map(day).transpose()?,
            next_on: day(&row.next_on)?,
            status: row.status,
            last_error: row.last_error,
            version: row.version,
        })
    }
}

/// One document of a rule.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Run {
    /// The day of the rule that it is for.
    pub(super) period: String,
    pub(super) document_id: DocumentId,
    pub(super) number: i64,
    pub(super) total: i64,
    pub(super) currency: Currency,
}

impl Tx {
    pub(super) async fn count_recurring(&mut self) -> sqlx::Result<i64> {
        let business = self.business();
        let sql =
            "SELECT count(*) FROM recurring_rules WHERE business_id = $1 AND status <> 'ended'";
        let (count,): (i64,) = fetch_one!(self, sql, business)?;
        Ok(count)
    }

    /// Stores a new rule, or a changed one in its place.
    pub(super) async fn put_recurring(&mut self, rule: &Rule, now: Timestamp) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO recurring_rules (business_id, id, name, kind, customer_id, content, every, anchor, last_on, next_on,
                status, last_error, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
            ON CONFLICT (business_id, id) DO UPDATE SET name = $3, customer_id = $5, content = $6, last_on = $9,
                next_on = $10, status = $11, last_error = $12, updated_at = $13, version = recurring_rules.version + 1";
        let business = self.business();
        let content = written(&rule.content)?;
        execute!(
            self,
            SQL,
            business,
            rule.id,
            rule.name.as_str(),
            rule.kind,
            rule.content.customer_id,
            content.as_str(),
            rule.every,
            rule.anchor.to_string(),
            rule.last_on.map(|day| day.to_string()),
            rule.next_on.to_string(),
            rule.status,
            rule.last_error.as_deref(),
            now.as_millisecond()
        )?;
        Ok(())
    }

    pub(super) async fn recurring(&mut self, id: RecurringRuleId) -> sqlx::Result<Option<Rule>> {
        const SQL: &str = "
            SELECT id, name, kind, customer_id, content, every, anchor, last_on, next_on, status, last_error, version
            FROM recurring_rules WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let row: Option<RuleRow> = fetch_optional!(self, SQL, business, id)?;
        row.map(Rule::try_from).transpose()
    }

    /// The rule, which nobody else changes or works off until the transaction ends.
    pub(super) async fn hold_recurring(
        &mut self,
        id: RecurringRuleId,
    ) -> sqlx::Result<Option<Rule>> {
        const LOCK: &str =
            "SELECT id FROM recurring_rules WHERE business_id = $1 AND id = $2 FOR UPDATE";
        let business = self.business();
        if matches!(self.conn, Conn::Postgres(_)) {
            let _: Option<(RecurringRuleId,)> = fetch_optional!(self, LOCK, business, id)?;
        }
        self.recurring(id).await
    }

    /// Newest first, from after the place.
    pub(super) async fn recurring_rules(
        &mut self,
        before: Option<RecurringRuleId>,
        limit: i64,
    ) -> sqlx::Result<Vec<Rule>> {
        const SQL: &str = "
            SELECT id, name, kind, customer_id, content, every, anchor, last_on, next_on, status, last_error, version
            FROM recurring_rules WHERE business_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3";
        let business = self.business();
        let before = before.unwrap_or(RecurringRuleId(uuid::Uuid::max()));
        let rows: Vec<RuleRow> = fetch_all!(self, SQL, business, before, limit)?;
        rows.into_iter().map(Rule::try_from).collect()
    }

    /// Notes the document of a day of a rule. The database refuses a second one.
    pub(super) async fn insert_run(
        &mut self,
        rule: RecurringRuleId,
        period: Date,
        document: DocumentId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO recurring_runs (business_id, rule_id, period, document_id, created_at) VALUES ($1, $2, $3, $4, $5)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            rule,
            period.to_string(),
            document,
            now.as_millisecond()
        )?;
        Ok(())
    }

    /// The last hundred documents of a rule, the newest first.
    pub(super) async fn runs(&mut self, rule: RecurringRuleId) -> sqlx::Result<Vec<Run>> {
        const SQL: &str = "
            SELECT r.period, r.document_id, d.number, d.total, d.currency FROM recurring_runs r
            JOIN documents d ON d.business_id = r.business_id AND d.id = r.document_id
            WHERE r.business_id = $1 AND r.rule_id = $2 ORDER BY r.period DESC LIMIT 100";
        let business = self.business();
        fetch_all!(self, SQL, business, rule)
    }
}
