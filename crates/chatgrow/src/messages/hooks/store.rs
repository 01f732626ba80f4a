//! The SQL of reports and of texts that came in.

use super::intent::Intent;
use crate::messages::connections::{Channel, Purpose};
use crate::messages::model::{Status, Template};
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{AppointmentId, ConnectionId, CustomerId, InboundMessageId, MessageId};

/// A message that a report is about, its row held.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct Reported {
    pub(super) id: MessageId,
    pub(super) template: Template,
    pub(super) status: Status,
    pub(super) channel: Channel,
    pub(super) route: String,
    pub(super) purpose: Purpose,
    pub(super) recipient: String,
    pub(super) customer_id: Option<CustomerId>,
    pub(super) appointment_id: Option<AppointmentId>,
}

/// What a report says of a message.
#[derive(Debug)]
pub(super) struct Told<'a> {
    pub(super) status: Status,
    pub(super) provider_id: &'a str,
    pub(super) sent_at: i64,
    pub(super) delivered_at: Option<i64>,
    pub(super) read_at: Option<i64>,
    pub(super) error: Option<&'a str>,
}

/// A text that came in.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct InboundRow {
    pub(super) id: InboundMessageId,
    pub(super) channel: Channel,
    pub(super) connection_id: Option<ConnectionId>,
    pub(super) sender: String,
    pub(super) customer_id: Option<CustomerId>,
    pub(super) body: String,
    pub(super) intent: Intent,
    pub(super) result: String,
    pub(super) appointment_id: Option<AppointmentId>,
    pub(super) received_at: i64,
}

/// One line of a thread, either way.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ThreadRow {
    pub(super) at: i64,
    pub(super) id: uuid::Uuid,
    pub(super) is_inbound: bool,
    pub(super) channel: Channel,
    pub(super) address: String,
    pub(super) text: Option<String>,
    pub(super) status: Option<String>,
    pub(super) template: Option<String>,
    pub(super) result: Option<String>,
}

impl Tx {
    /// A message, held until the commit. On SQLite all writers take turns already.
    pub(super) async fn hold_message(&mut self, id: MessageId) -> sqlx::Result<Option<Reported>> {
        const HOLD: &str = "SELECT id FROM messages WHERE business_id = $1 AND id = $2 FOR UPDATE";
        const SQL: &str = "
            SELECT id, template, status, channel, route, purpose, recipient, customer_id, appointment_id
            FROM messages WHERE business_id = $1 AND id = $2";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(HOLD)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        fetch_optional!(self, SQL, business, id)
    }

    /// Stores how far a held message has come.
    pub(super) async fn set_told(&mut self, id: MessageId, told: &Told<'_>) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE messages SET status = $3, provider_id = $4, error = $5, sent_at = COALESCE(sent_at, $6),
                delivered_at = COALESCE(delivered_at, $7), read_at = COALESCE(read_at, $8)
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            id,
            told.status,
            told.provider_id,
            told.error,
            told.sent_at,
            told.delivered_at,
            told.read_at
        )
        .map(drop)
    }

    /// Stores what a carrier says that a message cost, and its parts.
    pub(super) async fn set_charged(
        &mut self,
        id: MessageId,
        (cost, currency, parts): (Option<i64>, Option<&str>, Option<i64>),
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE messages SET cost_minor = COALESCE($3, cost_minor), cost_currency = COALESCE($4, cost_currency),
                parts = COALESCE($5, parts)
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, cost, currency, parts).map(drop)
    }

    /// Keeps a text that came in; `false` when it is kept already.
    pub(super) async fn insert_inbound(
        &mut self,
        (source, provider_id): (&str, &str),
        row: &InboundRow,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO inbound_messages (business_id, id, source, provider_id, channel, connection_id, sender,
                customer_id, body, intent, received_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (business_id, source, provider_id) DO NOTHING";
        let business = self.business();
        let inserted = execute!(
            self,
            SQL,
            business,
            row.id,
            source,
            provider_id,
            row.channel,
            row.connection_id,
            row.sender.as_str(),
            row.customer_id,
            row.body.as_str(),
            row.intent,
            row.received_at
        )?;
        Ok(inserted == 1)
    }

    pub(super) async fn inbound(
        &mut self,
        id: InboundMessageId,
    ) -> sqlx::Result<Option<InboundRow>> {
        const SQL: &str = "
            SELECT id, channel, connection_id, sender, customer_id, body, intent, result, appointment_id, received_at
            FROM inbound_messages WHERE business_id = $1 AND id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// Notes what came of a text.
    pub(super) async fn set_inbound_result(
        &mut self,
        id: InboundMessageId,
        (result, appointment): (&str, Option<AppointmentId>),
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE inbound_messages SET result = $3, appointment_id = $4 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, result, appointment).map(drop)
    }

    /// When somebody last wrote to a connection.
    pub(in crate::messages) async fn last_inbound(
        &mut self,
        connection: ConnectionId,
        sender: &str,
    ) -> sqlx::Result<Option<i64>> {
        const SQL: &str = "
            SELECT received_at FROM inbound_messages
            WHERE business_id = $1 AND sender = $3 AND connection_id = $2 ORDER BY received_at DESC LIMIT 1";
        let business = self.business();
        let row: Option<(i64,)> = fetch_optional!(self, SQL, business, connection, sender)?;
        Ok(row.map(|(at,)| at))
    }

    /// Texts that came in, newest first.
    pub(super) async fn inbound_before(
        &mut self,
        (at, id): (i64, InboundMessageId),
        limit: i64,
    ) -> sqlx::Result<Vec<InboundRow>> {
        const SQL: &str = "
            SELECT id, channel, connection_id, sender, customer_id, body, intent, result, appointment_id, received_at
            FROM inbound_messages
            WHERE business_id = $1 AND (received_at < $2 OR (received_at = $2 AND id < $3))
            ORDER BY received_at DESC, id DESC LIMIT $4";
        let business = self.business();
        fetch_all!(self, SQL, business, at, id, limit)
    }

    /// What went to and came from a customer, with cards merged into this one, newest first. Texts that came in
    /// before there was a card are found by its number.
    pub(super) async fn thread_before(
        &mut self,
        (customer, phone): (CustomerId, Option<&str>),
        (at, id): (i64, uuid::Uuid),
        limit: i64,
    ) -> sqlx::Result<Vec<ThreadRow>> {
        const SQL: &str = "
            SELECT * FROM (
                SELECT COALESCE(sent_at, due_at) AS at, id, FALSE AS is_inbound, channel, recipient AS address,
                    body_text AS text, status, template, NULL AS result
                FROM messages
                WHERE business_id = $1 AND customer_id IN (
                    SELECT id FROM customers WHERE business_id = $1 AND (id = $2 OR merged_into = $2))
                UNION ALL
                SELECT received_at AS at, id, TRUE AS is_inbound, channel, sender AS address, body AS text,
                    NULL AS status, NULL AS template, result
                FROM inbound_messages
                WHERE business_id = $1 AND (customer_id = $2 OR (customer_id IS NULL AND sender = $3))
            ) AS lines
            WHERE at < $4 OR (at = $4 AND id < $5)
            ORDER BY at DESC, id DESC LIMIT $6";
        let business = self.business();
        fetch_all!(self, SQL, business, customer, phone, at, id, limit)
    }
}
