//! Planning mails of the room `subscribers`: the question whether somebody signed up, campaigns, and drafts to be
//! looked at.

use jiff::Timestamp;

use super::model::{Template, Unwanted};
use super::plan::{job_key, plan_message};
use super::route::Route;
use super::store::NewMessage;
use crate::consents::{Channel, MarketingConsent};
use crate::jobs;
use crate::platform::db::{Tx, execute, fetch_optional};
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
    let route = Route::only(consent.channel(), consent.address());
    let message = NewMessage {
        id: new.id,
        customer: new.customer,
        ..NewMessage::new(
            now,
            (Template::Campaign, new.intent),
            (new.lang, new.name),
            &route,
        )
    };
    plan_message(tx, now, &message).await
}

/// Plans the mail that asks the owner of an address whether they signed up.
///
/// # Errors
/// The driver's.
pub async fn plan_confirmation(
    tx: &mut Tx,
    now: Timestamp,
    intent: &str,
    lang: Lang,
    (address, name): (&str, &str),
) -> sqlx::Result<()> {
    let route = Route::mail(address);
    let what = (Template::SubscriptionConfirm, intent);
    plan_message(tx, now, &NewMessage::new(now, what, (lang, name), &route)).await
}

/// Plans a draft to the member of the team who wants to see it.
///
/// # Errors
/// The driver's.
pub async fn plan_trial(
    tx: &mut Tx,
    now: Timestamp,
    (id, intent): (MessageId, &str),
    lang: Lang,
    (address, name): (&str, &str),
) -> sqlx::Result<()> {
    let route = Route::mail(address);
    let message = NewMessage {
        id,
        ..NewMessage::new(now, (Template::CampaignTest, intent), (lang, name), &route)
    };
    plan_message(tx, now, &message).await
}

/// How and to which address an advertising message goes that a customer gets, and to whom; `None` for any other.
///
/// # Errors
/// The driver's.
pub async fn advertised(
    tx: &mut Tx,
    id: MessageId,
) -> sqlx::Result<Option<(Channel, String, CustomerId)>> {
    const SQL: &str = "
        SELECT channel, recipient, customer_id FROM messages
        WHERE business_id = $1 AND id = $2 AND purpose = 'marketing' AND customer_id IS NOT NULL";
    let business = tx.business();
    fetch_optional!(tx, SQL, business, id)
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
