//! The campaigns' SQL.

use jiff::Timestamp;

use super::form::{ButtonForm, Draft};
use super::model::{Audience, By, Part, Status};
use crate::consents::{Channel, Person};
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{CampaignId, CampaignRecipientId, CustomerId, MessageId, SubscriberId};
use crate::subscribers::mailing::CampaignText;

/// A campaign's row.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(in crate::subscribers) struct CampaignRow {
    pub(super) id: CampaignId,
    pub(super) name: String,
    pub(in crate::subscribers) status: Status,
    pub(super) lang: Lang,
    #[sqlx(rename = "channel")]
    pub(in crate::subscribers) by: By,
    subject: String,
    body: String,
    button_label: Option<String>,
    button_url: Option<String>,
    audience: String,
    pub(super) scheduled_at: Option<i64>,
    pub(super) run: i64,
    pub(super) part: Part,
    pub(super) place: Option<uuid::Uuid>,
    pub(super) started_at: Option<i64>,
    pub(super) ended_at: Option<i64>,
    pub(super) version: i64,
    pub(super) created_at: i64,
    pub(super) updated_at: i64,
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, status, lang, channel, subject, body, button_label, button_url, audience, scheduled_at, run,
                part, place, started_at, ended_at, version, created_at, updated_at
            FROM campaigns WHERE business_id = $1 AND ",
            $rest
        )
    };
}

impl CampaignRow {
    /// What it says.
    pub(in crate::subscribers) fn text(&self) -> CampaignText {
        CampaignText {
            subject: self.subject.clone(),
            body: self.body.clone(),
            button: self.button_label.clone().zip(self.button_url.clone()),
        }
    }

    /// Whom it is for.
    pub(super) fn audience(&self) -> sqlx::Result<Audience> {
        serde_json::from_str(&self.audience).map_err(|error| sqlx::Error::Decode(error.into()))
    }

    /// What a draft holds.
    pub(super) fn draft(&self) -> sqlx::Result<Draft> {
        let button = self.text().button;
        Ok(Draft {
            name: self.name.clone(),
            by: self.by,
            subject: self.subject.clone(),
            body: self.body.clone(),
            button: button.map(|(label, url)| ButtonForm { label, url }),
            lang: self.lang,
            audience: self.audience()?,
        })
    }
}

/// An address that a campaign reaches.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(in crate::subscribers) struct RecipientRow {
    pub(in crate::subscribers) campaign_id: CampaignId,
    pub(in crate::subscribers) address: String,
    channel: By,
    customer_id: Option<CustomerId>,
    subscriber_id: Option<SubscriberId>,
}

impl RecipientRow {
    /// How the campaign reached it.
    pub(in crate::subscribers) fn channel(&self) -> Channel {
        self.channel.channel()
    }

    /// Who had the address when the campaign was sent.
    pub(in crate::subscribers) fn person(&self) -> Person {
        match (self.customer_id, self.subscriber_id) {
            (Some(id), _) => Person::Customer(id),
            (None, id) => Person::Subscriber(id.unwrap_or(SubscriberId(uuid::Uuid::nil()))),
        }
    }
}

/// An address to be stored for a campaign.
pub(super) struct NewRecipient<'a> {
    pub(super) id: CampaignRecipientId,
    pub(super) campaign: CampaignId,
    pub(super) address: &'a str,
    pub(super) person: Person,
    /// The message to it, or why there is none.
    pub(super) message: Result<MessageId, &'static str>,
    pub(super) run: i64,
}

impl Tx {
    pub(in crate::subscribers) async fn campaign(
        &mut self,
        id: CampaignId,
    ) -> sqlx::Result<Option<CampaignRow>> {
        let business = self.business();
        fetch_optional!(self, select!("id = $2"), business, id)
    }

    /// A campaign that nobody else changes until the transaction ends.
    pub(super) async fn hold_campaign(
        &mut self,
        id: CampaignId,
    ) -> sqlx::Result<Option<CampaignRow>> {
        const LOCK: &str =
            "UPDATE campaigns SET updated_at = updated_at WHERE business_id = $1 AND id = $2";
        let business = self.business();
        if execute!(self, LOCK, business, id)? == 0 {
            return Ok(None);
        }
        self.campaign(id).await
    }

    /// The newest first, and one more.
    pub(super) async fn campaigns_page(
        &mut self,
        status: Option<Status>,
        before: CampaignId,
        limit: i64,
    ) -> sqlx::Result<Vec<CampaignRow>> {
        const SQL: &str = select!(
            "(CAST($2 AS TEXT) IS NULL OR status = $2) AND id < $3 ORDER BY id DESC LIMIT $4"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, status, before, limit)
    }

    pub(super) async fn insert_campaign(
        &mut self,
        id: CampaignId,
        draft: &Draft,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO campaigns (business_id, id, name, status, lang, channel, subject, body, button_label,
                button_url, audience, created_at, updated_at)
            VALUES ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $10, $11, $11)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            id,
            draft.name.as_str(),
            draft.lang,
            draft.by,
            draft.subject.as_str(),
            draft.body.as_str(),
            draft.button.as_ref().map(|button| button.label.as_str()),
            draft.button.as_ref().map(|button| button.url.as_str()),
            audience_text(&draft.audience)?,
            now.as_millisecond()
        )
        .map(drop)
    }

    pub(super) async fn update_draft(
        &mut self,
        id: CampaignId,
        draft: &Draft,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE campaigns SET name = $3, lang = $4, channel = $5, subject = $6, body = $7, button_label = $8,
                button_url = $9, audience = $10, updated_at = $11, version = version + 1
            WHERE business_id = $1 AND id = $2 AND status = 'draft'";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            id,
            draft.name.as_str(),
            draft.lang,
            draft.by,
            draft.subject.as_str(),
            draft.body.as_str(),
            draft.button.as_ref().map(|button| button.label.as_str()),
            draft.button.as_ref().map(|button| button.url.as_str()),
            audience_text(&draft.audience)?,
            now.as_millisecond()
        )
        .map(drop)
    }

    pub(super) async fn delete_draft(&mut self, id: CampaignId) -> sqlx::Result<()> {
        const SQL: &str =
            "DELETE FROM campaigns WHERE business_id = $1 AND id = $2 AND status = 'draft'";
        let business = self.business();
        execute!(self, SQL, business, id).map(drop)
    }

    /// Stores where a campaign stands: its status, time, run and how far it has come.
    pub(super) async fn update_standing(
        &mut self,
        row: &CampaignRow,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE campaigns SET status = $3, scheduled_at = $4, run = $5, part = $6, place = $7, started_at = $8,
                ended_at = $9, updated_at = $10, version = version + 1
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.status,
            row.scheduled_at,
            row.run,
            row.part,
            row.place,
            row.started_at,
            row.ended_at,
            now.as_millisecond()
        )
        .map(drop)
    }

    /// Stores an address of a campaign; false when it has it already.
    pub(super) async fn insert_recipient(
        &mut self,
        recipient: &NewRecipient<'_>,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO campaign_recipients (business_id, id, campaign_id, address, customer_id, subscriber_id,
                message_id, skipped, run, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (business_id, campaign_id, address) DO NOTHING";
        let business = self.business();
        let inserted = execute!(
            self,
            SQL,
            business,
            recipient.id,
            recipient.campaign,
            recipient.address,
            recipient.person.customer(),
            recipient.person.subscriber(),
            recipient.message.ok(),
            recipient.message.err(),
            recipient.run,
            now.as_millisecond()
        )?;
        Ok(inserted == 1)
    }

    pub(in crate::subscribers) async fn campaign_recipient(
        &mut self,
        id: CampaignRecipientId,
    ) -> sqlx::Result<Option<RecipientRow>> {
        const SQL: &str = "
            SELECT r.campaign_id, r.address, c.channel, r.customer_id, r.subscriber_id FROM campaign_recipients r
            JOIN campaigns c ON c.business_id = r.business_id AND c.id = r.campaign_id
            WHERE r.business_id = $1 AND r.id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// Some of the messages that an earlier run planned and that were not handed over. Where a message stands is
    /// read from the table of messages.
    pub(super) async fn held_back(
        &mut self,
        (campaign, run): (CampaignId, i64),
        limit: i64,
    ) -> sqlx::Result<Vec<(CampaignRecipientId, MessageId)>> {
        const SQL: &str = "
            SELECT r.id, m.id FROM campaign_recipients r
            JOIN messages m ON m.business_id = r.business_id AND m.id = r.message_id
            WHERE r.business_id = $1 AND r.campaign_id = $2 AND r.run < $3 AND m.status = 'planned' LIMIT $4";
        let business = self.business();
        fetch_all!(self, SQL, business, campaign, run, limit)
    }

    /// Notes that a recipient's message belongs to a later run.
    pub(super) async fn move_to_run(
        &mut self,
        id: CampaignRecipientId,
        run: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE campaign_recipients SET run = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, run).map(drop)
    }
}

fn audience_text(audience: &Audience) -> sqlx::Result<String> {
    serde_json::to_string(audience).map_err(|error| sqlx::Error::Encode(error.into()))
}
