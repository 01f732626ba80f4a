//! The way out of advertising, by the link that each mail carries; without a sign-in, and back again.

use uuid::Uuid;

use super::model::masked;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::consents::{self, Act, Channel, Person, Purpose, Spoken};
use crate::journal::Actor;
use crate::messages;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, CampaignId, CampaignRecipientId, MessageId};
use crate::platform::links::Purpose as Link;

/// What the page of a link shows.
pub(super) struct Way {
    pub(super) business: Business,
    /// How the advertising came.
    pub(super) channel: Channel,
    /// Without most of its letters: a mail may have been passed on.
    pub(super) address: String,
    /// Whether advertising is still sent to it.
    pub(super) is_subscribed: bool,
    /// Whether it was this link that ended it, so that it may take it back.
    pub(super) can_undo: bool,
}

/// Whom a link lets out: the reader of a campaign, or of another advertising message.
struct Reader {
    person: Person,
    channel: Channel,
    address: String,
    campaign: Option<CampaignId>,
}

/// How a link stands; changes nothing.
pub(super) async fn read(app: &App, token: &str) -> Result<Way, Problem> {
    let (scope, id) = named(app, token)?;
    let mut tx = app.db.read(scope).await?;
    let reader = reader(&mut tx, id).await?;
    shown(&mut tx, &reader).await
}

/// Withdraws the consent of the link's address. Once more changes nothing.
pub(super) async fn leave(app: &App, token: &str) -> Result<Way, Problem> {
    say(app, token, Act::Withdrawn, String::new()).await
}

/// Takes the withdrawal back that this very link made; anything else stays as it is.
pub(super) async fn come_back(app: &App, token: &str, words: String) -> Result<Way, Problem> {
    say(app, token, Act::Given, words).await
}

async fn say(app: &App, token: &str, act: Act, words: String) -> Result<Way, Problem> {
    let (scope, id) = named(app, token)?;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let reader = reader(&mut tx, id).await?;
    if act == Act::Withdrawn || undoes(&mut tx, &reader).await? {
        let actor = Actor::Guest {
            name: reader.address.clone(),
        };
        let spoken = Spoken {
            person: reader.person,
            channel: reader.channel,
            purpose: Purpose::Marketing,
            act,
            address: reader.address.clone(),
            source: consents::Source::UnsubscribeLink,
            words,
            campaign: reader.campaign,
        };
        consents::record(&mut tx, now, &actor, &[spoken]).await?;
    }
    let shown = shown(&mut tx, &reader).await?;
    tx.commit().await?;
    Ok(shown)
}

fn named(app: &App, token: &str) -> Result<(Scope, Uuid), Problem> {
    let [business, id] = app
        .links
        .open::<2>(Link::Unsubscribe, token)
        .ok_or(Problem::NotFound)?;
    Ok((Scope::granted(BusinessId(business)), id))
}

async fn reader(tx: &mut Tx, id: Uuid) -> Result<Reader, Problem> {
    if let Some(row) = tx.campaign_recipient(CampaignRecipientId(id)).await? {
        return Ok(Reader {
            person: row.person(),
            channel: row.channel(),
            campaign: Some(row.campaign_id),
            address: row.address,
        });
    }
    let message = messages::advertised(tx, MessageId(id)).await?;
    let (channel, address, customer) = message.ok_or(Problem::NotFound)?;
    Ok(Reader {
        person: Person::Customer(customer),
        channel,
        address,
        campaign: None,
    })
}

async fn undoes(tx: &mut Tx, reader: &Reader) -> sqlx::Result<bool> {
    let last = tx
        .last_word(reader.channel, Purpose::Marketing, &reader.address)
        .await?;
    let ours = (
        Act::Withdrawn,
        consents::Source::UnsubscribeLink,
        reader.campaign,
    );
    Ok(last == Some(ours))
}

async fn shown(tx: &mut Tx, reader: &Reader) -> Result<Way, Problem> {
    let consent = tx
        .marketing_consent(reader.channel, &reader.address)
        .await?;
    Ok(Way {
        business: accounts::business(tx).await?,
        channel: reader.channel,
        address: masked(&reader.address),
        is_subscribed: consent.is_some(),
        can_undo: undoes(tx, reader).await?,
    })
}
