//! Planning mails of the room `subscribers`: the question whether somebody signed up, campaigns, and drafts to be
//! looked at.

use jiff::Timestamp;

use super::model::{Template, Unwanted};
use super::plan::job_key;
use crate::consents::MarketingConsent;
use crate::jobs::{self, Work};
use crate::platform::db::{Tx, execute};
use crate::platform::i18n::Lang;
use crate::platform::ids::{CampaignId, CustomerId, MessageId};

/// Advertising to one person.
pub struct NewAdvertisement<'a> {
    /// The message it becomes.
    pub id: MessageId,
    /// Names the wish; the same one is planned once.
    pub intent: &'a str,
    /// The language of what is put around it.
    pub lang: Lang,
    /// The reader's name.
    pub name: &'a str,
    /// The customer who reads it, if it is one.
    pub customer: Option<CustomerId>,
}

/// A mail of this kind as a row.
struct Row<'a> {
    id: MessageId,
    intent: &'a str,
    template: Template,
    lang: Lang,
    person: (&'a str, &'a str),
    customer: Option<CustomerId>,
}

/// Plans advertising to the address that the proof is for. It is asked once more when it is sent.
///
/// # Errors
/// The driver's.
pub async fn plan_advertisement(
    tx: &mut Tx,
    now: Timestamp,
    consent: &MarketingConsent,
    new: &NewAdvertisement<'_>,
) -> sqlx::Result<()> {
    let row = Row {
        id: new.id,
        intent: new.intent,
        template: Template::Campaign,
        lang: new.lang,
        person: (consent.address(), new.name),
        customer: new.customer,
    };
    plan(tx, now, &row).await
}

/// Plans the mail that asks the owner of an address whether they signed up. `person` is the address and the name.
///
/// # Errors
/// The driver's.
pub async fn plan_confirmation(
    tx: &mut Tx,
    now: Timestamp,
    intent: &str,
    lang: Lang,
    person: (&str, &str),
) -> sqlx::Result<()> {
    let row = Row {
        id: MessageId::new(now),
        intent,
        template: Template::SubscriptionConfirm,
        lang,
        person,
        customer: None,
    };
    plan(tx, now, &row).await
}

/// Plans a draft to the member of the team who wants to see it. `person` is their address and name.
///
/// # Errors
/// The driver's.
pub async fn plan_trial(
    tx: &mut Tx,
    now: Timestamp,
    (id, intent): (MessageId, &str),
    lang: Lang,
    person: (&str, &str),
) -> sqlx::Result<()> {
    let row = Row {
        id,
        intent,
        template: Template::CampaignTest,
        lang,
        person,
        customer: None,
    };
    plan(tx, now, &row).await
}

async fn plan(tx: &mut Tx, now: Timestamp, row: &Row<'_>) -> sqlx::Result<()> {
    if !tx.insert_mailing(now, row).await? {
        return Ok(());
    }
    let business = tx.business();
    let work = Work::SendMessage { message: row.id };
    jobs::plan(tx, now, Some(business), &job_key(row.id), &work, now).await
}

/// Lets a planned message go on whose job ended because its campaign was paused.
///
/// # Errors
/// The driver's.
pub async fn take_up(tx: &mut Tx, now: Timestamp, id: MessageId) -> sqlx::Result<()> {
    jobs::replan(tx, &job_key(id), now).await
}

/// Skips what is planned of a campaign that was called off.
///
/// # Errors
/// The driver's.
pub async fn skip_campaign(tx: &mut Tx, campaign: CampaignId) -> sqlx::Result<()> {
    // Which messages are a campaign's is read from the table of its recipients.
    const SQL: &str = "
        UPDATE messages SET
            error = CASE WHEN status = 'planned' THEN $3 ELSE error END,
            status = CASE WHEN status = 'planned' THEN 'skipped' ELSE status END
        WHERE business_id = $1 AND status IN ('planned', 'sending') AND id IN (
            SELECT message_id FROM campaign_recipients WHERE business_id = $1 AND campaign_id = $2)";
    let business = tx.business();
    execute!(tx, SQL, business, campaign, Unwanted::CalledOff.word()).map(drop)
}

impl Tx {
    async fn insert_mailing(&mut self, now: Timestamp, row: &Row<'_>) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO messages (business_id, id, intent_key, template, channel, lang, recipient, recipient_name,
                customer_id, status, due_at, created_at, purpose)
            VALUES ($1, $2, $3, $4, 'email', $5, $6, $7, $8, 'planned', $9, $9, $10)
            ON CONFLICT (business_id, intent_key) DO NOTHING";
        let business = self.business();
        let inserted = execute!(
            self,
            SQL,
            business,
            row.id,
            row.intent,
            row.template,
            row.lang,
            row.person.0,
            row.person.1,
            row.customer,
            now.as_millisecond(),
            row.template.purpose()
        )?;
        Ok(inserted == 1)
    }
}
