//! The messages' SQL.

use jiff::Timestamp;

use super::connections::{Channel, Purpose};
use super::model::{Status, Template, Unwanted};
use super::route::Route;
use super::rules::Rule;
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{
    AppointmentId, BroadcastId, ConnectionId, CustomerId, DocumentId, MessageId, MessageRuleId,
    PaymentLinkId, RegistrationId,
};
use crate::platform::money::Currency;

/// A message to be planned.
pub(super) struct NewMessage<'a> {
    pub(super) id: MessageId,
    pub(super) intent: &'a str,
    pub(super) template: Template,
    pub(super) lang: Lang,
    pub(super) recipient: &'a str,
    pub(super) recipient_name: &'a str,
    pub(super) customer: Option<CustomerId>,
    pub(super) appointment: Option<AppointmentId>,
    pub(super) document: Option<DocumentId>,
    pub(super) registration: Option<RegistrationId>,
    pub(super) broadcast: Option<BroadcastId>,
    pub(super) payment_link: Option<PaymentLinkId>,
    pub(super) due: Timestamp,
    /// The rule that plans it.
    pub(super) rule: Option<&'a Rule>,
    /// Which state of its thing it tells of.
    pub(super) tells: Option<&'a str>,
    pub(super) channel: Channel,
    /// The channels to be tried after that one, a comma list.
    pub(super) route: &'a str,
    /// The connection that somebody asked for.
    pub(super) asked: Option<ConnectionId>,
    /// What a person wrote.
    pub(super) said: Said<'a>,
}

impl<'a> NewMessage<'a> {
    /// A message to the reader called `name` that is due at once and, as yet, about nothing.
    pub(super) fn new(
        now: Timestamp,
        (template, intent): (Template, &'a str),
        (lang, name): (Lang, &'a str),
        route: &'a Route,
    ) -> Self {
        Self {
            id: MessageId::new(now),
            intent,
            template,
            lang,
            recipient: &route.address,
            recipient_name: name,
            customer: None,
            appointment: None,
            document: None,
            registration: None,
            broadcast: None,
            payment_link: None,
            due: now,
            rule: None,
            tells: None,
            channel: route.channel,
            route: &route.rest,
            asked: None,
            said: Said::default(),
        }
    }
}

/// What a person wrote: a subject and a text, or an approved template as JSON.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said<'a> {
    pub(super) subject: Option<&'a str>,
    pub(super) text: Option<&'a str>,
    pub(super) template: Option<&'a str>,
}

/// A message in a worker's hands.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Claimed {
    pub(super) id: MessageId,
    pub(super) intent_key: String,
    pub(super) template: Template,
    pub(super) lang: Lang,
    pub(super) recipient: String,
    pub(super) recipient_name: String,
    pub(super) customer_id: Option<CustomerId>,
    pub(super) appointment_id: Option<AppointmentId>,
    pub(super) document_id: Option<DocumentId>,
    pub(super) registration_id: Option<RegistrationId>,
    pub(super) broadcast_id: Option<BroadcastId>,
    pub(super) payment_link_id: Option<PaymentLinkId>,
    pub(super) rule_id: Option<MessageRuleId>,
    pub(super) due_at: i64,
    pub(super) attempts: i64,
    pub(super) channel: Channel,
    /// The channels still to be tried after that one, a comma list.
    pub(super) route: String,
    pub(super) purpose: Purpose,
    pub(super) asked_connection_id: Option<ConnectionId>,
    pub(super) said_subject: Option<String>,
    pub(super) said_text: Option<String>,
    pub(super) said_template: Option<String>,
    pub(super) body_text: Option<String>,
    pub(super) error: Option<String>,
}

/// What became of a message about a thing.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ToldRow {
    pub(super) template: Template,
    pub(super) status: Status,
    pub(super) due_at: i64,
    pub(super) attempts: i64,
    pub(super) tells: Option<String>,
}

/// How an attempt ended.
#[derive(Debug, Default)]
pub(super) struct Ended<'a> {
    pub(super) sent_at: Option<Timestamp>,
    pub(super) subject: Option<&'a str>,
    pub(super) body_text: Option<&'a str>,
    pub(super) provider_id: Option<&'a str>,
    pub(super) error: Option<&'a str>,
}

/// A message as its history shows it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct MessageRow {
    pub(super) id: MessageId,
    pub(super) template: Template,
    pub(super) channel: Channel,
    pub(super) recipient: String,
    pub(super) subject: Option<String>,
    pub(super) status: Status,
    pub(super) due_at: i64,
    pub(super) sent_at: Option<i64>,
    pub(super) error: Option<String>,
    pub(super) customer_id: Option<CustomerId>,
    pub(super) appointment_id: Option<AppointmentId>,
    pub(super) attempts: i64,
    pub(super) created_at: i64,
    pub(super) connection_id: Option<ConnectionId>,
    pub(super) parts: Option<i64>,
    pub(super) cost_minor: Option<i64>,
    pub(super) cost_currency: Option<Currency>,
    pub(super) delivered_at: Option<i64>,
    pub(super) read_at: Option<i64>,
}

/// Which messages a history holds.
#[derive(Debug, Default)]
pub(super) struct HistoryFilter {
    pub(super) status: Option<Status>,
    pub(super) customer: Option<CustomerId>,
    pub(super) channel: Option<Channel>,
    pub(super) connection: Option<ConnectionId>,
    pub(super) template: Option<Template>,
    /// Written from the first until before the second, in epoch milliseconds.
    pub(super) written: (i64, i64),
}

macro_rules! select_messages {
    ($rest:literal) => {
        concat!(
            "SELECT id, template, channel, recipient, subject, status, due_at, sent_at, error, customer_id,
                appointment_id, attempts, created_at, connection_id, parts, cost_minor, cost_currency, delivered_at,
                read_at
            FROM messages WHERE business_id = $1 AND ",
            $rest
        )
    };
}

impl Tx {
    /// Stores a message; `false` when its intent was stored before.
    pub(super) async fn insert_message(
        &mut self,
        now: Timestamp,
        message: &NewMessage<'_>,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO messages (business_id, id, intent_key, template, channel, lang, recipient, recipient_name,
                customer_id, appointment_id, document_id, status, due_at, created_at, registration_id, broadcast_id,
                rule_id, tells, route, purpose, asked_connection_id, said_subject, said_text, said_template, payment_link_id)
            VALUES ($1, $2, $3, $4, $15, $5, $6, $7, $8, $9, $10, 'planned', $11, $12, $13, $14, $16, $17, $18, $19, $20,
                $21, $22, $23, $24)
            ON CONFLICT (business_id, intent_key) DO NOTHING";
        let business = self.business();
        let inserted = execute!(
            self,
            SQL,
            business,
            message.id,
            message.intent,
            message.template,
            message.lang,
            message.recipient,
            message.recipient_name,
            message.customer,
            message.appointment,
            message.document,
            message.due.as_millisecond(),
            now.as_millisecond(),
            message.registration,
            message.broadcast,
            message.channel,
            message.rule.map(|rule| rule.id),
            message.tells,
            message.route,
            message.template.purpose(),
            message.asked,
            message.said.subject,
            message.said.text,
            message.said.template,
            message.payment_link
        )?;
        Ok(inserted == 1)
    }

    /// Marks what is planned about an appointment as not wanted any more.
    ///
    /// Messages being sent are touched without a change: so this waits for a worker that is just
    /// marking one, and one that comes later waits for us and sees what we did.
    pub(super) async fn skip_messages_of(
        &mut self,
        appointment: AppointmentId,
        why: Unwanted,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE messages SET
                error = CASE WHEN status = 'planned' THEN $3 ELSE error END,
                status = CASE WHEN status = 'planned' THEN 'skipped' ELSE status END
            WHERE business_id = $1 AND appointment_id = $2 AND status IN ('planned', 'sending')";
        let business = self.business();
        execute!(self, SQL, business, appointment, why.word()).map(drop)
    }

    /// As [`Tx::skip_messages_of`], of a registration; texts of the team go on.
    pub(super) async fn skip_messages_of_registration(
        &mut self,
        registration: RegistrationId,
        why: Unwanted,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE messages SET
                error = CASE WHEN status = 'planned' THEN $3 ELSE error END,
                status = CASE WHEN status = 'planned' THEN 'skipped' ELSE status END
            WHERE business_id = $1 AND registration_id = $2 AND broadcast_id IS NULL
                AND status IN ('planned', 'sending')";
        let business = self.business();
        execute!(self, SQL, business, registration, why.word()).map(drop)
    }

    /// As [`Tx::skip_messages_of`], for what is planned about a series of `customer`: `prefix` begins their
    /// intents.
    pub(super) async fn skip_messages_of_series(
        &mut self,
        customer: CustomerId,
        prefix: &str,
        why: Unwanted,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE messages SET
                error = CASE WHEN status = 'planned' THEN $4 ELSE error END,
                status = CASE WHEN status = 'planned' THEN 'skipped' ELSE status END
            WHERE business_id = $1 AND customer_id = $2 AND intent_key LIKE $3 AND status IN ('planned', 'sending')";
        let business = self.business();
        let like = format!("{prefix}%");
        execute!(self, SQL, business, customer, like, why.word()).map(drop)
    }

    /// Takes a message in hand and locks its row until the commit. One found as being sent was left by
    /// a worker that died. `None` when it has come to an end.
    pub(super) async fn claim_message(&mut self, id: MessageId) -> sqlx::Result<Option<Claimed>> {
        const SQL: &str = "
            UPDATE messages SET status = 'sending', attempts = attempts + 1
            WHERE business_id = $1 AND id = $2 AND status IN ('planned', 'sending')
            RETURNING id, intent_key, template, lang, recipient, recipient_name, customer_id, appointment_id,
                document_id, registration_id, broadcast_id, payment_link_id, rule_id, due_at, attempts, channel, route, purpose,
                asked_connection_id, said_subject, said_text, said_template, body_text, error";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// Ends a message in hand, if it is still this attempt's: a worker that was thought dead changes nothing.
    pub(super) async fn end_attempt(
        &mut self,
        (id, attempt): (MessageId, i64),
        status: Status,
        ended: &Ended<'_>,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE messages SET status = $4, sent_at = $5, subject = COALESCE($6, subject),
                body_text = COALESCE($7, body_text), provider_id = $8, error = $9
            WHERE business_id = $1 AND id = $2 AND attempts = $3 AND status = 'sending'";
        let business = self.business();
        let changed = execute!(
            self,
            SQL,
            business,
            id,
            attempt,
            status,
            ended.sent_at.map(Timestamp::as_millisecond),
            ended.subject,
            ended.body_text,
            ended.provider_id,
            ended.error
        )?;
        Ok(changed == 1)
    }

    /// Plans a failed message again; `false` when it is not failed, or there is none.
    pub(super) async fn revive_message(
        &mut self,
        id: MessageId,
        due: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE messages SET status = 'planned', due_at = $3, error = NULL
            WHERE business_id = $1 AND id = $2 AND status = 'failed'";
        let business = self.business();
        Ok(execute!(self, SQL, business, id, due.as_millisecond())? == 1)
    }

    pub(super) async fn message(&mut self, id: MessageId) -> sqlx::Result<Option<MessageRow>> {
        const SQL: &str = select_messages!("id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// Newest first. A customer's are also those of cards merged into hers.
    pub(super) async fn messages_before(
        &mut self,
        filter: &HistoryFilter,
        (created_at, id): (i64, MessageId),
        limit: i64,
    ) -> sqlx::Result<Vec<MessageRow>> {
        const SQL: &str = select_messages!(
            "(status = $2 OR CAST($2 AS TEXT) IS NULL)
              AND (customer_id IN (
                SELECT id FROM customers WHERE business_id = $1 AND (id = $3 OR merged_into = $3)) OR $3 IS NULL)
              AND (created_at < $4 OR (created_at = $4 AND id < $5))
              AND (channel = $7 OR CAST($7 AS TEXT) IS NULL) AND (connection_id = $8 OR $8 IS NULL)
              AND (template = $9 OR CAST($9 AS TEXT) IS NULL) AND created_at >= $10 AND created_at < $11
            ORDER BY created_at DESC, id DESC LIMIT $6"
        );
        let business = self.business();
        fetch_all!(
            self,
            SQL,
            business,
            filter.status,
            filter.customer,
            created_at,
            id,
            limit,
            filter.channel,
            filter.connection,
            filter.template,
            filter.written.0,
            filter.written.1
        )
    }

    /// The name, e-mail address and telephone of a customer.
    pub(super) async fn correspondent(
        &mut self,
        customer: CustomerId,
    ) -> sqlx::Result<Option<(String, Option<String>, Option<String>)>> {
        const SQL: &str =
            "SELECT full_name, email, phone FROM customers WHERE business_id = $1 AND id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, customer)
    }
}
