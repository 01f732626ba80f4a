//! The way out of advertising, by the link that each mail carries; without a sign-in, and back again.

use super::campaigns::RecipientRow;
use super::model::masked;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::consents::{self, Act, Channel, Purpose, Spoken};
use crate::journal::Actor;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, CampaignRecipientId};
use crate::platform::links::Purpose as Link;

/// What the page of a link shows.
pub(super) struct Way {
    pub(super) business: Business,
    /// Without most of its letters: a mail may have been passed on.
    pub(super) address: String,
    /// Whether advertising is still sent to it.
    pub(super) is_subscribed: bool,
    /// Whether it was this link that ended it, so that it may take it back.
    pub(super) can_undo: bool,
}

/// How a link stands; changes nothing.
pub(super) async fn read(app: &App, token: &str) -> Result<Way, Problem> {
    let (scope, id) = named(app, token)?;
    let mut tx = app.db.read(scope).await?;
    let recipient = tx.campaign_recipient(id).await?.ok_or(Problem::NotFound)?;
    shown(&mut tx, &recipient).await
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
    let recipient = tx.campaign_recipient(id).await?.ok_or(Problem::NotFound)?;
    if act == Act::Withdrawn || undoes(&mut tx, &recipient).await? {
        let actor = Actor::Guest {
            name: recipient.address.clone(),
        };
        let spoken = Spoken {
            person: recipient.person(),
            channel: Channel::Email,
            purpose: Purpose::Marketing,
            act,
            address: recipient.address.clone(),
            source: consents::Source::UnsubscribeLink,
            words,
            campaign: Some(recipient.campaign_id),
        };
        consents::record(&mut tx, now, &actor, &[spoken]).await?;
    }
    let shown = shown(&mut tx, &recipient).await?;
    tx.commit().await?;
    Ok(shown)
}

fn named(app: &App, token: &str) -> Result<(Scope, CampaignRecipientId), Problem> {
    let [business, id] = app
        .links
        .open::<2>(Link::Unsubscribe, token)
        .ok_or(Problem::NotFound)?;
    Ok((
        Scope::granted(BusinessId(business)),
        CampaignRecipientId(id),
    ))
}

async fn undoes(tx: &mut Tx, recipient: &RecipientRow) -> sqlx::Result<bool> {
    let last = tx
        .last_word(Channel::Email, Purpose::Marketing, &recipient.address)
        .await?;
    let ours = (
        Act::Withdrawn,
        consents::Source::UnsubscribeLink,
        Some(recipient.campaign_id),
    );
    Ok(last == Some(ours))
}

async fn shown(tx: &mut Tx, recipient: &RecipientRow) -> Result<Way, Problem> {
    let consent = tx
        .marketing_consent(Channel::Email, &recipient.address)
        .await?;
    Ok(Way {
        business: accounts::business(tx).await?,
        address: masked(&recipient.address),
        is_subscribed: consent.is_some(),
        can_undo: undoes(tx, recipient).await?,
    })
}
