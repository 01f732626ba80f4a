//! The SQL of attempts, and of a message on its way.

use jiff::Timestamp;

use super::way::Way;
use crate::messages::connections::Channel;
use crate::messages::model::Waits;
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{ConnectionId, MessageId};
use crate::platform::money::Currency;

/// One time that a message was handed to a carrier.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(in crate::messages) struct AttemptRow {
    pub(in crate::messages) message_id: MessageId,
    pub(in crate::messages) attempt: i64,
    pub(in crate::messages) channel: Channel,
    pub(in crate::messages) provider: String,
    pub(in crate::messages) connection_id: Option<ConnectionId>,
    pub(in crate::messages) recipient: String,
    pub(in crate::messages) at: i64,
    pub(in crate::messages) outcome: Option<String>,
    pub(in crate::messages) answer: Option<String>,
    pub(in crate::messages) provider_id: Option<String>,
    pub(in crate::messages) day: String,
    pub(in crate::messages) cost: i64,
}

impl AttemptRow {
    /// Whether its carrier took the message.
    pub(super) fn has_left(&self) -> bool {
        matches!(self.outcome.as_deref(), Some("accepted" | "found"))
    }

    /// Whether nobody knows what became of it: its answer was lost, or its worker died. A mail server that sees a
    /// message twice knows it by its Message-ID, and what is only printed may be printed twice.
    pub(in crate::messages) fn is_in_doubt(&self) -> bool {
        let lost = self
            .outcome
            .as_deref()
            .is_none_or(|outcome| outcome == "ambiguous");
        lost && !matches!(self.provider.as_str(), "smtp" | "console" | "mock")
    }
}

macro_rules! select_attempts {
    ($rest:literal) => {
        concat!(
            "SELECT message_id, attempt, channel, provider, connection_id, recipient, at, outcome, answer, provider_id,
                day, cost
            FROM message_attempts WHERE business_id = $1 AND ",
            $rest
        )
    };
}

impl Tx {
    /// Every attempt of a message, the oldest first.
    pub(in crate::messages) async fn attempts_of(
        &mut self,
        message: MessageId,
    ) -> sqlx::Result<Vec<AttemptRow>> {
        const SQL: &str = select_attempts!("message_id = $2 ORDER BY attempt");
        let business = self.business();
        fetch_all!(self, SQL, business, message)
    }

    /// The newest attempt of a message.
    pub(in crate::messages) async fn last_attempt(
        &mut self,
        message: MessageId,
    ) -> sqlx::Result<Option<AttemptRow>> {
        const SQL: &str = select_attempts!("message_id = $2 ORDER BY attempt DESC LIMIT 1");
        let business = self.business();
        fetch_optional!(self, SQL, business, message)
    }

    /// The attempt that a provider calls `provider_id`.
    pub(in crate::messages) async fn attempt_of_provider(
        &mut self,
        connection: Option<ConnectionId>,
        provider_id: &str,
    ) -> sqlx::Result<Option<AttemptRow>> {
        const SQL: &str = select_attempts!(
            "provider_id = $2 AND (connection_id = $3 OR ($3 IS NULL AND connection_id IS NULL))
            ORDER BY at DESC LIMIT 1"
        );
        let business = self.business();
        fetch_optional!(self, SQL, business, provider_id, connection)
    }

    /// How many attempts of a message ended without an answer.
    pub(super) async fn lost_attempts(&mut self, message: MessageId) -> sqlx::Result<i64> {
        const SQL: &str = "
            SELECT count(*) FROM message_attempts
            WHERE business_id = $1 AND message_id = $2 AND (outcome IS NULL OR outcome IN ('ambiguous', 'unknown'))";
        let business = self.business();
        let (count,): (i64,) = fetch_one!(self, SQL, business, message)?;
        Ok(count)
    }

    /// Notes that a message is being handed over by this way.
    pub(super) async fn begin_attempt(
        &mut self,
        (message, attempt): (MessageId, i64),
        way: &Way,
        (now, day): (Timestamp, &str),
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO message_attempts (business_id, message_id, attempt, channel, provider, connection_id, recipient,
                at, day, cost)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            message,
            attempt,
            way.channel,
            way.provider,
            way.connection_id(),
            way.address.as_str(),
            now.as_millisecond(),
            day,
            way.cost
        )
        .map(drop)
    }

    /// Notes what came of an attempt.
    pub(in crate::messages) async fn note_attempt(
        &mut self,
        (message, attempt): (MessageId, i64),
        (outcome, answer, provider_id): (&str, Option<&str>, Option<&str>),
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE message_attempts SET outcome = $4, answer = $5, provider_id = COALESCE($6, provider_id)
            WHERE business_id = $1 AND message_id = $2 AND attempt = $3";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            message,
            attempt,
            outcome,
            answer,
            provider_id
        )
        .map(drop)
    }

    /// Notes by which way a message in hand leaves, and what of it is known already.
    pub(super) async fn set_way(
        &mut self,
        message: MessageId,
        way: &Way,
        (name, currency): (&str, Currency),
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE messages SET channel = $3, route = $4, connection_id = $5, recipient = $6, recipient_name = $7,
                body_text = COALESCE($8, body_text), parts = $9, cost_minor = $10, cost_currency = $11
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let route = Channel::listed(&way.rest);
        let has_price = way
            .connection
            .as_ref()
            .is_some_and(|row| row.part_price > 0);
        execute!(
            self,
            SQL,
            business,
            message,
            way.channel,
            route.as_str(),
            way.connection_id(),
            way.address.as_str(),
            name,
            way.text.as_deref(),
            (way.channel == Channel::Sms).then_some(way.parts),
            has_price.then_some(way.cost),
            has_price.then_some(currency)
        )
        .map(drop)
    }

    /// Puts a message in hand back, to be taken up again: the attempt did not take place.
    pub(super) async fn put_back(
        &mut self,
        (message, attempt): (MessageId, i64),
        waits: Option<(Timestamp, Waits)>,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE messages SET status = 'planned', attempts = attempts - 1, error = COALESCE($4, error),
                due_at = CASE WHEN attempts = 1 THEN COALESCE($5, due_at) ELSE due_at END
            WHERE business_id = $1 AND id = $2 AND attempts = $3 AND status = 'sending'";
        let business = self.business();
        let (until, word) = waits.unzip();
        let until = until.map(Timestamp::as_millisecond);
        Ok(execute!(
            self,
            SQL,
            business,
            message,
            attempt,
            word.map(Waits::word),
            until
        )? == 1)
    }

    /// Sends a message on to the next channel of its route, from wherever it stands.
    pub(in crate::messages) async fn move_on(
        &mut self,
        message: MessageId,
        (next, rest): (Channel, &[Channel]),
        error: &str,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE messages SET status = 'planned', channel = $3, route = $4, error = $5, connection_id = NULL,
                provider_id = NULL, sent_at = NULL, parts = NULL, cost_minor = NULL, cost_currency = NULL
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let route = Channel::listed(rest);
        execute!(self, SQL, business, message, next, route.as_str(), error).map(drop)
    }
}
