//! The SQL of rules, and of what they have planned.

use jiff::Timestamp;

use super::model::Rule;
use super::settings::SettingsRow;
use crate::messages::model::{Status, Template, Unwanted};
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{CustomerId, MessageId, MessageRuleId};

/// A customer to be greeted on a birthday.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct BirthdayRow {
    pub(super) id: CustomerId,
    pub(super) full_name: String,
    pub(super) email: Option<String>,
    /// `YYYY-MM-DD`.
    pub(super) birth_date: Option<String>,
}

impl Tx {
    /// In the order they are shown.
    pub(super) async fn message_rules(&mut self) -> sqlx::Result<Vec<Rule>> {
        const SQL: &str = "
            SELECT id, key, template, offset_minutes, on_status, channel, is_active, is_urgent, undo_seconds,
                only_service_id, position, version
            FROM message_rules WHERE business_id = $1 ORDER BY position, id";
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    pub(super) async fn message_rule(&mut self, id: MessageRuleId) -> sqlx::Result<Option<Rule>> {
        const SQL: &str = "
            SELECT id, key, template, offset_minutes, on_status, channel, is_active, is_urgent, undo_seconds,
                only_service_id, position, version
            FROM message_rules WHERE business_id = $1 AND id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    pub(super) async fn insert_message_rule(&mut self, rule: &Rule) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO message_rules (business_id, id, key, template, offset_minutes, on_status, channel, is_active,
                is_urgent, undo_seconds, only_service_id, position)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            rule.id,
            rule.key.as_deref(),
            rule.template,
            rule.offset_minutes,
            rule.on_status,
            rule.channel,
            rule.is_active,
            rule.is_urgent,
            rule.undo_seconds,
            rule.only_service_id,
            rule.position
        )
        .map(drop)
    }

    /// `false` when somebody changed it since it was read.
    pub(super) async fn update_message_rule(&mut self, rule: &Rule) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE message_rules SET offset_minutes = $4, on_status = $5, channel = $6, is_active = $7,
                is_urgent = $8, undo_seconds = $9, only_service_id = $10, version = version + 1
            WHERE business_id = $1 AND id = $2 AND version = $3";
        let business = self.business();
        let updated = execute!(
            self,
            SQL,
            business,
            rule.id,
            rule.version,
            rule.offset_minutes,
            rule.on_status,
            rule.channel,
            rule.is_active,
            rule.is_urgent,
            rule.undo_seconds,
            rule.only_service_id
        )?;
        Ok(updated == 1)
    }

    pub(super) async fn delete_message_rule(&mut self, id: MessageRuleId) -> sqlx::Result<bool> {
        const SQL: &str = "DELETE FROM message_rules WHERE business_id = $1 AND id = $2";
        let business = self.business();
        Ok(execute!(self, SQL, business, id)? == 1)
    }

    /// Skips what a rule has planned and nobody has in hand.
    pub(super) async fn skip_messages_of_rule(
        &mut self,
        rule: MessageRuleId,
        why: Unwanted,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE messages SET status = 'skipped', error = $3
            WHERE business_id = $1 AND rule_id = $2 AND status = 'planned'";
        let business = self.business();
        execute!(self, SQL, business, rule, why.word()).map(drop)
    }

    /// Skips one planned message.
    pub(super) async fn skip_message(&mut self, id: MessageId, why: Unwanted) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE messages SET status = 'skipped', error = $3
            WHERE business_id = $1 AND id = $2 AND status = 'planned'";
        let business = self.business();
        execute!(self, SQL, business, id, why.word()).map(drop)
    }

    /// The message of an intent, locked until the commit, with where it stands and why.
    pub(super) async fn message_of_intent(
        &mut self,
        intent: &str,
    ) -> sqlx::Result<Option<(MessageId, Status, Option<String>)>> {
        const SQL: &str = "
            UPDATE messages SET status = status WHERE business_id = $1 AND intent_key = $2
            RETURNING id, status, error";
        let business = self.business();
        fetch_optional!(self, SQL, business, intent)
    }

    /// Gives a planned message another time, or plans one again that a rule had skipped.
    pub(super) async fn reschedule_message(
        &mut self,
        id: MessageId,
        rule: MessageRuleId,
        due: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE messages SET status = 'planned', error = NULL, due_at = $4, rule_id = $3
            WHERE business_id = $1 AND id = $2 AND status IN ('planned', 'skipped')";
        let business = self.business();
        execute!(self, SQL, business, id, rule, due.as_millisecond()).map(drop)
    }

    /// Lays a message in hand back until `until`: this was no attempt.
    pub(in crate::messages) async fn lay_message_back(
        &mut self,
        id: MessageId,
        until: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE messages SET status = 'planned', attempts = attempts - 1, due_at = $3
            WHERE business_id = $1 AND id = $2 AND status = 'sending'";
        let business = self.business();
        execute!(self, SQL, business, id, until.as_millisecond()).map(drop)
    }

    pub(super) async fn message_settings(&mut self) -> sqlx::Result<SettingsRow> {
        const SQL: &str = "
            SELECT quiet_from, quiet_until, hold_on_shabbat, hold_on_holidays, review_url, version
            FROM message_settings WHERE business_id = $1";
        let business = self.business();
        let row: Option<SettingsRow> = fetch_optional!(self, SQL, business)?;
        Ok(row.unwrap_or_default())
    }

    /// `false` when somebody changed them since they were read.
    pub(super) async fn set_message_settings(&mut self, row: &SettingsRow) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO message_settings (business_id, quiet_from, quiet_until, hold_on_shabbat, hold_on_holidays,
                review_url)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (business_id) DO UPDATE SET quiet_from = $2, quiet_until = $3, hold_on_shabbat = $4,
                hold_on_holidays = $5, review_url = $6, version = message_settings.version + 1
            WHERE message_settings.version = $7";
        let business = self.business();
        let written = execute!(
            self,
            SQL,
            business,
            row.quiet_from,
            row.quiet_until,
            row.hold_on_shabbat,
            row.hold_on_holidays,
            row.review_url.as_deref(),
            row.version
        )?;
        Ok(written == 1)
    }

    /// The customers in use whose birthday is one of these two (`MM-DD`), after the one called `after`.
    /// `messages` reads their name and address, as it does when it writes to them.
    pub(super) async fn birthdays_on(
        &mut self,
        days: (&str, &str),
        after: CustomerId,
        limit: i64,
    ) -> sqlx::Result<Vec<BirthdayRow>> {
        const SQL: &str = "
            SELECT id, full_name, email, birth_date FROM customers
            WHERE business_id = $1 AND birth_date IS NOT NULL AND substr(birth_date, 6) IN ($2, $3)
                AND status = 'active' AND merged_into IS NULL AND email IS NOT NULL AND id > $4
            ORDER BY id LIMIT $5";
        let business = self.business();
        fetch_all!(self, SQL, business, days.0, days.1, after, limit)
    }

    /// A customer to be greeted; `None` when the card was put away.
    pub(super) async fn greeted_customer(
        &mut self,
        id: CustomerId,
    ) -> sqlx::Result<Option<BirthdayRow>> {
        const SQL: &str = "
            SELECT id, full_name, email, birth_date FROM customers
            WHERE business_id = $1 AND id = $2 AND status = 'active'";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// How many rules of its own a business has.
    pub(super) async fn own_message_rules(&mut self) -> sqlx::Result<i64> {
        const SQL: &str =
            "SELECT count(*) FROM message_rules WHERE business_id = $1 AND key IS NULL";
        let business = self.business();
        let (count,): (i64,) = fetch_one!(self, SQL, business)?;
        Ok(count)
    }

    /// The rule that plans a message from before rules were kept as data, by its template.
    pub(super) async fn first_message_rule(
        &mut self,
        template: Template,
    ) -> sqlx::Result<Option<Rule>> {
        const SQL: &str = "
            SELECT id, key, template, offset_minutes, on_status, channel, is_active, is_urgent, undo_seconds,
                only_service_id, position, version
            FROM message_rules WHERE business_id = $1 AND template = $2 AND key IS NOT NULL
            ORDER BY position LIMIT 1";
        let business = self.business();
        fetch_optional!(self, SQL, business, template)
    }
}
