//! SQL of one card. That of lists is in `list_store`.

use std::collections::HashMap;

use jiff::Timestamp;
use sqlx::AssertSqlSafe;

use super::fields::Values;
use super::model::{Card, Customer, Status};
use crate::platform::db::{Tx, execute, fetch_optional, on};
use crate::platform::ids::CustomerId;

/// The columns of a [`CustomerRow`], of a table named `c`; the tags in one text, a line each: a tag has
/// no line breaks.
macro_rules! columns {
    () => {
        "c.id, c.full_name, c.phone, c.email, c.notes, c.status, c.last_visit_at, c.created_at, c.updated_at,
        c.version, c.birth_date, c.fields, (SELECT string_agg(t.tag, '\n') FROM customer_tags t
            WHERE t.business_id = c.business_id AND t.customer_id = c.id) AS tags"
    };
}
pub(super) use columns;

#[derive(Debug, sqlx::FromRow)]
pub(super) struct CustomerRow {
    id: CustomerId,
    full_name: String,
    phone: Option<String>,
    email: Option<String>,
    notes: String,
    status: Status,
    last_visit_at: Option<i64>,
    created_at: i64,
    updated_at: i64,
    version: i64,
    /// `YYYY-MM-DD`.
    birth_date: Option<String>,
    /// JSON.
    fields: String,
    tags: Option<String>,
}

impl TryFrom<CustomerRow> for Customer {
    type Error = sqlx::Error;

    fn try_from(row: CustomerRow) -> sqlx::Result<Self> {
        let mut tags: Vec<String> = row
            .tags
            .iter()
            .flat_map(|tags| tags.lines())
            .map(str::to_owned)
            .collect();
        tags.sort();
        Ok(Self {
            id: row.id,
            full_name: row.full_name,
            phone: row.phone,
            email: row.email,
            notes: row.notes,
            tags,
            birth_date: row.birth_date.and_then(|date| date.parse().ok()),
            fields: serde_json::from_str(&row.fields)
                .map_err(|error| sqlx::Error::Decode(error.into()))?,
            status: row.status,
            last_visit_at: row.last_visit_at.map(instant).transpose()?,
            created_at: instant(row.created_at)?,
            updated_at: instant(row.updated_at)?,
            version: row.version,
        })
    }
}

fn json(fields: &Values) -> sqlx::Result<String> {
    serde_json::to_string(fields).map_err(|error| sqlx::Error::Encode(error.into()))
}

fn instant(epoch_ms: i64) -> sqlx::Result<Timestamp> {
    Timestamp::from_millisecond(epoch_ms).map_err(|error| sqlx::Error::Decode(error.into()))
}

impl Tx {
    /// The names on the cards `ids`.
    pub(super) async fn customer_names(
        &mut self,
        ids: &[CustomerId],
    ) -> sqlx::Result<HashMap<CustomerId, String>> {
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let places: Vec<String> = (2..ids.len() + 2)
            .map(|place| format!("${place}"))
            .collect();
        let sql = format!(
            "SELECT id, full_name FROM customers WHERE business_id = $1 AND id IN ({})",
            places.join(", ")
        );
        let business = self.business();
        let names: Vec<(CustomerId, String)> = on!(self, conn => {
            let mut query = sqlx::query_as(AssertSqlSafe(sql)).bind(business);
            for id in ids {
                query = query.bind(*id);
            }
            query.fetch_all(conn).await
        })?;
        Ok(names.into_iter().collect())
    }

    /// A card; not one that was merged into another.
    pub(super) async fn customer(&mut self, id: CustomerId) -> sqlx::Result<Option<Customer>> {
        const SQL: &str = concat!(
            "SELECT ",
            columns!(),
            " FROM customers c WHERE c.business_id = $1 AND c.id = $2 AND c.merged_into IS NULL"
        );
        let business = self.business();
        let row: Option<CustomerRow> = fetch_optional!(self, SQL, business, id)?;
        row.map(Customer::try_from).transpose()
    }

    /// Locks a card until the transaction ends; false when there is none, or it was merged into another.
    /// A write that changes nothing locks the row on either engine.
    pub(super) async fn hold_customer(&mut self, id: CustomerId) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE customers SET updated_at = updated_at
            WHERE business_id = $1 AND id = $2 AND merged_into IS NULL";
        let business = self.business();
        Ok(execute!(self, SQL, business, id)? > 0)
    }

    /// Locks the card with this number, as [`Tx::hold_customer`] does.
    pub(super) async fn hold_customer_of_phone(
        &mut self,
        phone: &str,
    ) -> sqlx::Result<Option<CustomerId>> {
        const SQL: &str = "
            UPDATE customers SET updated_at = updated_at
            WHERE business_id = $1 AND phone = $2 AND merged_into IS NULL RETURNING id";
        let business = self.business();
        let row: Option<(CustomerId,)> = fetch_optional!(self, SQL, business, phone)?;
        Ok(row.map(|(id,)| id))
    }

    /// Locks the card with this address, as [`Tx::hold_customer`] does; of several one in use, the oldest.
    pub(super) async fn hold_customer_of_email(
        &mut self,
        email: &str,
    ) -> sqlx::Result<Option<CustomerId>> {
        const SQL: &str = "
            UPDATE customers SET updated_at = updated_at
            WHERE business_id = $1 AND merged_into IS NULL AND id = (
                SELECT id FROM customers WHERE business_id = $1 AND email = $2 AND merged_into IS NULL
                ORDER BY CASE status WHEN 'active' THEN 0 ELSE 1 END, created_at, id LIMIT 1)
            RETURNING id";
        let business = self.business();
        let row: Option<(CustomerId,)> = fetch_optional!(self, SQL, business, email)?;
        Ok(row.map(|(id,)| id))
    }

    /// Who has a number.
    pub(super) async fn customer_of_phone(
        &mut self,
        phone: &str,
    ) -> sqlx::Result<Option<CustomerId>> {
        const SQL: &str = "
            SELECT id FROM customers WHERE business_id = $1 AND phone = $2 AND merged_into IS NULL";
        let business = self.business();
        let row: Option<(CustomerId,)> = fetch_optional!(self, SQL, business, phone)?;
        Ok(row.map(|(id,)| id))
    }

    /// Stores a new card; false when its number is another's.
    pub(super) async fn insert_customer(
        &mut self,
        id: CustomerId,
        card: &Card,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        // Where two make a card with the same number at once, the second waits here for the first.
        const SQL: &str = "
            INSERT INTO customers (business_id, id, full_name, phone, email, notes, status, name_key, search_text,
                created_at, updated_at, birth_date, fields)
            VALUES ($1, $2, $3, $4, $5, $6, 'active', $7, $8, $9, $9, $10, $11) ON CONFLICT DO NOTHING";
        let business = self.business();
        let inserted = execute!(
            self,
            SQL,
            business,
            id,
            card.full_name.as_str(),
            card.phone.as_deref(),
            card.email.as_deref(),
            card.notes.as_str(),
            card.name_key(),
            card.search_text(),
            now.as_millisecond(),
            card.birth_date.map(|date| date.to_string()),
            json(&card.fields)?
        )?;
        if inserted > 0 {
            self.add_customer_tags(id, &card.tags).await?;
        }
        Ok(inserted > 0)
    }

    /// Stores a changed card, if nobody changed it since `version`.
    pub(super) async fn update_customer(
        &mut self,
        id: CustomerId,
        version: i64,
        card: &Card,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE customers SET full_name = $4, phone = $5, email = $6, notes = $7, name_key = $8,
                search_text = $9, updated_at = $10, birth_date = $11, fields = $12, version = version + 1
            WHERE business_id = $1 AND id = $2 AND version = $3 AND merged_into IS NULL";
        const CLEAR_TAGS: &str =
            "DELETE FROM customer_tags WHERE business_id = $1 AND customer_id = $2";
        let business = self.business();
        let updated = execute!(
            self,
            SQL,
            business,
            id,
            version,
            card.full_name.as_str(),
            card.phone.as_deref(),
            card.email.as_deref(),
            card.notes.as_str(),
            card.name_key(),
            card.search_text(),
            now.as_millisecond(),
            card.birth_date.map(|date| date.to_string()),
            json(&card.fields)?
        )?;
        if updated == 0 {
            return Ok(false);
        }
        execute!(self, CLEAR_TAGS, business, id)?;
        self.add_customer_tags(id, &card.tags).await?;
        Ok(true)
    }

    async fn add_customer_tags(&mut self, id: CustomerId, tags: &[String]) -> sqlx::Result<()> {
        const SQL: &str =
            "INSERT INTO customer_tags (business_id, customer_id, tag) VALUES ($1, $2, $3)";
        let business = self.business();
        for tag in tags {
            execute!(self, SQL, business, id, tag.as_str())?;
        }
        Ok(())
    }

    /// Gives a card another status; false when it has it already, or there is no such card.
    pub(super) async fn set_customer_status(
        &mut self,
        id: CustomerId,
        status: Status,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE customers SET status = $3, updated_at = $4, version = version + 1
            WHERE business_id = $1 AND id = $2 AND status <> $3 AND merged_into IS NULL";
        let business = self.business();
        let changed = execute!(self, SQL, business, id, status, now.as_millisecond())?;
        Ok(changed > 0)
    }

    pub(super) async fn touch_last_visit(
        &mut self,
        id: CustomerId,
        at: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE customers SET last_visit_at = $3
            WHERE business_id = $1 AND id = $2 AND (last_visit_at IS NULL OR last_visit_at < $3)";
        let business = self.business();
        execute!(self, SQL, business, id, at.as_millisecond()).map(drop)
    }

    /// Takes a card out of sight for good, in favour of `into`, and with it those merged into it before.
    pub(super) async fn mark_merged(
        &mut self,
        id: CustomerId,
        into: CustomerId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const MARK: &str = "
            UPDATE customers SET merged_into = $3, status = 'archived', updated_at = $4, version = version + 1
            WHERE business_id = $1 AND id = $2";
        const EARLIER: &str =
            "UPDATE customers SET merged_into = $3 WHERE business_id = $1 AND merged_into = $2";
        let business = self.business();
        execute!(self, MARK, business, id, into, now.as_millisecond())?;
        execute!(self, EARLIER, business, id, into).map(drop)
    }

    /// Hands what belongs to one card to another. The rows are other rooms'; only their reference to a
    /// customer changes, and this room owns what that reference means. Legal documents and entries of the
    /// ledger are never changed: they keep the card of their time.
    pub(super) async fn hand_over(&mut self, from: CustomerId, to: CustomerId) -> sqlx::Result<()> {
        const APPOINTMENTS: &str =
            "UPDATE appointments SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const PAYMENTS: &str =
            "UPDATE payments SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const LINKS: &str =
            "UPDATE payment_links SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const REFUNDS: &str =
            "UPDATE refunds SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const MESSAGES: &str =
            "UPDATE messages SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const REGISTRATIONS: &str =
            "UPDATE registrations SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const SERIES: &str =
            "UPDATE series SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const INBOUND: &str = "UPDATE inbound_messages SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const WAITING: &str = "UPDATE waiting_entries SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const CARDS: &str =
            "UPDATE saved_cards SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const CARD_CHARGES: &str =
            "UPDATE card_charges SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const DRAFTS: &str = "UPDATE document_drafts SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        const RECURRING: &str = "UPDATE recurring_rules SET customer_id = $3 WHERE business_id = $1 AND customer_id = $2";
        let business = self.business();
        for sql in [
            CARDS,
            CARD_CHARGES,
            APPOINTMENTS,
            SERIES,
            LINKS,
            PAYMENTS,
            REFUNDS,
            MESSAGES,
            REGISTRATIONS,
            WAITING,
            INBOUND,
            DRAFTS,
            RECURRING,
        ] {
            execute!(self, sql, business, from, to)?;
        }
        Ok(())
    }
}
