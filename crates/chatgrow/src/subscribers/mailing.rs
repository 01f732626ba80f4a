//! What a mail of this room says when it is taken in hand, and whether it may be sent: asked in the transaction
//! that marks it as being sent.

use uuid::Uuid;

use super::campaigns::{CampaignRow, Status};
use super::model::{self, may_answer};
use super::sign_up::asked_by;
use super::store::instant;
use crate::consents::MarketingConsent;
use crate::platform::db::Tx;
use crate::platform::ids::{CampaignId, CampaignRecipientId, SubscriberId};

/// What a mail is.
#[derive(Debug)]
pub enum Mailing {
    /// Asks who signed up whether it was them.
    Confirmation(Confirmation),
    /// Advertising, with the proof that it may be sent.
    Campaign(CampaignMail),
    /// A draft, to the member of the team who wants to see it.
    Trial(CampaignText),
}

/// The question whether somebody signed up.
#[derive(Debug)]
pub struct Confirmation {
    /// Whom it asks.
    pub subscriber: SubscriberId,
}

/// A campaign to one address.
#[derive(Debug)]
pub struct CampaignMail {
    /// What it says.
    pub text: CampaignText,
    /// Whom its way out is for.
    pub recipient: CampaignRecipientId,
    /// The proof that this address may be written to.
    pub consent: MarketingConsent,
}

/// What a campaign says.
#[derive(Debug, Clone)]
pub struct CampaignText {
    /// One line, with variables; empty for a text to a telephone.
    pub subject: String,
    /// Over several lines, with variables.
    pub body: String,
    /// A label and where it leads, which begins with `https://`.
    pub button: Option<(String, String)>,
}

/// Why a mail is not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Not now: its campaign is paused.
    Paused,
    /// Its campaign is called off.
    Cancelled,
    /// Its reader has not agreed, or has taken it back.
    NoConsent,
    /// It was answered, or what it asks is over.
    Answered,
}

/// The mail of an intent; `None` when it is about other things.
///
/// # Errors
/// The driver's.
pub async fn mailing(
    tx: &mut Tx,
    intent: &str,
    recipient: &str,
) -> sqlx::Result<Option<Result<Mailing, Refused>>> {
    if let Some((id, asked)) = asked_by(intent) {
        return confirmation(tx, id, asked).await.map(Some);
    }
    if let Some((campaign, id)) = pair("campaign:", intent) {
        let id = CampaignRecipientId(id);
        return campaign_mail(tx, CampaignId(campaign), id, recipient)
            .await
            .map(Some);
    }
    if let Some((campaign, _)) = pair("campaign-test:", intent) {
        let campaign = tx.campaign(CampaignId(campaign)).await?;
        let mail = campaign.map(|row| Mailing::Trial(row.text()));
        return Ok(Some(mail.ok_or(Refused::Cancelled)));
    }
    Ok(None)
}

fn pair(prefix: &str, intent: &str) -> Option<(Uuid, Uuid)> {
    let (first, second) = intent.strip_prefix(prefix)?.split_once(':')?;
    Some((first.parse().ok()?, second.parse().ok()?))
}

async fn confirmation(
    tx: &mut Tx,
    id: SubscriberId,
    asked: i64,
) -> sqlx::Result<Result<Mailing, Refused>> {
    let Some(row) = tx.subscriber(id).await? else {
        return Ok(Err(Refused::Answered));
    };
    // Asked again since, another mail is on its way; withdrawn, nothing was asked.
    let stands = row.asked_at() == Some(instant(asked))
        && row.status != model::Status::Subscribed
        && may_answer(row.asked_at(), instant(asked));
    Ok(if stands {
        Ok(Mailing::Confirmation(Confirmation { subscriber: id }))
    } else {
        Err(Refused::Answered)
    })
}

async fn campaign_mail(
    tx: &mut Tx,
    campaign: CampaignId,
    recipient: CampaignRecipientId,
    address: &str,
) -> sqlx::Result<Result<Mailing, Refused>> {
    let Some(row) = tx.campaign(campaign).await? else {
        return Ok(Err(Refused::Cancelled));
    };
    if let Some(why) = refused(&row) {
        return Ok(Err(why));
    }
    let consent = tx.marketing_consent(row.by.channel(), address).await?;
    Ok(match consent {
        Some(consent) => Ok(Mailing::Campaign(CampaignMail {
            text: row.text(),
            recipient,
            consent,
        })),
        None => Err(Refused::NoConsent),
    })
}

fn refused(row: &CampaignRow) -> Option<Refused> {
    match row.status {
        // Of one that is done, a failed message may be sent again by a person.
        Status::Sending | Status::Done => None,
        Status::Paused => Some(Refused::Paused),
        Status::Draft | Status::Scheduled | Status::Cancelled => Some(Refused::Cancelled),
    }
}
