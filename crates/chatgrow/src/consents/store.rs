//! The log's SQL. Who has an address is read from the tables of customers and subscribers.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{Act, Channel, Purpose, Said, Source, Spoken};
use crate::platform::db::{Tx, execute, fetch_all};
use crate::platform::ids::{CampaignId, ConsentId, CustomerId};

/// A row as its readers see it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ConsentRow {
    pub(super) id: ConsentId,
    pub(super) channel: Channel,
    pub(super) purpose: Purpose,
    pub(super) act: Act,
    pub(super) address: String,
    pub(super) source: Source,
    pub(super) words: String,
    pub(super) campaign_id: Option<CampaignId>,
    pub(super) actor: Option<String>,
    pub(super) at: i64,
}

/// What was said for channel `$2` and purpose `$3` about the address `$4`, and by whoever has it, oldest first.
macro_rules! said_about {
    ($column:literal) => {
        concat!(
            "SELECT act, address FROM (
                SELECT c.seq, c.id, c.act, c.address FROM consents c
                WHERE c.business_id = $1 AND c.channel = $2 AND c.purpose = $3 AND c.address = $4
                UNION
                SELECT c.seq, c.id, c.act, c.address FROM customers p
                JOIN consents c ON c.business_id = p.business_id AND c.customer_id = p.id
                WHERE p.business_id = $1 AND p.",
            $column,
            " = $4 AND p.merged_into IS NULL AND c.channel = $2 AND c.purpose = $3
                UNION
                SELECT c.seq, c.id, c.act, c.address FROM subscribers p
                JOIN consents c ON c.business_id = p.business_id AND c.subscriber_id = p.id
                WHERE p.business_id = $1 AND p.",
            $column,
            " = $4 AND c.channel = $2 AND c.purpose = $3
            ) said ORDER BY seq, id"
        )
    };
}

impl Tx {
    /// What decides about an address, oldest first.
    pub(super) async fn said_about(
        &mut self,
        channel: Channel,
        purpose: Purpose,
        address: &str,
    ) -> sqlx::Result<Vec<Said>> {
        const BY_EMAIL: &str = said_about!("email");
        const BY_PHONE: &str = said_about!("phone");
        let sql = match channel {
            Channel::Email => BY_EMAIL,
            Channel::Sms | Channel::Whatsapp => BY_PHONE,
        };
        let business = self.business();
        fetch_all!(self, sql, business, channel, purpose, address)
    }

    /// What a customer's card said itself, oldest first.
    pub(super) async fn said_by_customer(
        &mut self,
        channel: Channel,
        purpose: Purpose,
        customer: CustomerId,
    ) -> sqlx::Result<Vec<Said>> {
        const SQL: &str = "
            SELECT act, address FROM consents
            WHERE business_id = $1 AND channel = $2 AND purpose = $3 AND customer_id = $4 ORDER BY seq, id";
        let business = self.business();
        fetch_all!(self, SQL, business, channel, purpose, customer)
    }

    /// Adds a row, which the entry `seq` of the journal tells of.
    pub(super) async fn insert_consent(
        &mut self,
        id: ConsentId,
        (seq, at): (i64, Timestamp),
        actor: Option<&str>,
        spoken: &Spoken,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO consents (business_id, id, seq, customer_id, subscriber_id, channel, purpose, act, address,
                source, words, campaign_id, actor, at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            id,
            seq,
            spoken.person.customer(),
            spoken.person.subscriber(),
            spoken.channel,
            spoken.purpose,
            spoken.act,
            spoken.address.as_str(),
            spoken.source,
            spoken.words.as_str(),
            spoken.campaign,
            actor,
            at.as_millisecond()
        )
        .map(drop)
    }

    /// What was said by a customer, also on cards merged into theirs, or about their addresses; newest first.
    pub(super) async fn consents_of_customer(
        &mut self,
        customer: CustomerId,
        (email, phone): (Option<&str>, Option<&str>),
        (before, id): (i64, Uuid),
        limit: i64,
    ) -> sqlx::Result<Vec<(i64, ConsentRow)>> {
        const SQL: &str = "
            SELECT seq, id, channel, purpose, act, address, source, words, campaign_id, actor, at FROM consents
            WHERE business_id = $1
              AND (customer_id IN (SELECT id FROM customers WHERE business_id = $1 AND (id = $2 OR merged_into = $2))
                OR address = $3 OR address = $4)
              AND (seq < $5 OR (seq = $5 AND id < $6))
            ORDER BY seq DESC, id DESC LIMIT $7";
        let business = self.business();
        let rows: Vec<NumberedRow> = fetch_all!(
            self, SQL, business, customer, email, phone, before, id, limit
        )?;
        Ok(rows.into_iter().map(|row| (row.seq, row.row)).collect())
    }

    /// The source and the campaign of the last word about an address.
    pub(crate) async fn last_word(
        &mut self,
        channel: Channel,
        purpose: Purpose,
        address: &str,
    ) -> sqlx::Result<Option<(Act, Source, Option<CampaignId>)>> {
        const SQL: &str = "
            SELECT act, source, campaign_id FROM consents
            WHERE business_id = $1 AND channel = $2 AND purpose = $3 AND address = $4
            ORDER BY seq DESC, id DESC LIMIT 1";
        let business = self.business();
        let rows: Vec<(Act, Source, Option<CampaignId>)> =
            fetch_all!(self, SQL, business, channel, purpose, address)?;
        Ok(rows.into_iter().next())
    }
}

#[derive(sqlx::FromRow)]
struct NumberedRow {
    seq: i64,
    #[sqlx(flatten)]
    row: ConsentRow,
}
