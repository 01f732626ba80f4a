//! The yes of who signed up, by the link of the mail.

use super::model::{Status, masked, may_answer};
use super::store::SubscriberRow;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::consents::{self, Act, Channel, Person, Purpose, Spoken};
use crate::journal::Actor;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, SubscriberId};
use crate::platform::links::Purpose as Link;

/// Where the question of a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// It can be answered.
    Open,
    /// It was answered with yes.
    Confirmed,
    /// It was asked too long ago, or is withdrawn since: one has to sign up again.
    Over,
}

/// What the page of a link shows.
pub(super) struct Asked {
    pub(super) business: Business,
    pub(super) answer: Answer,
    /// Without most of its letters.
    pub(super) address: String,
    /// The words that were read when signing up.
    pub(super) words: String,
}

/// The question of a link.
pub(super) async fn read(app: &App, token: &str) -> Result<Asked, Problem> {
    let (scope, id) = named(app, token)?;
    let mut tx = app.db.read(scope).await?;
    shown(app, &mut tx, id).await
}

/// Says yes. Once more changes nothing.
pub(super) async fn confirm(app: &App, token: &str) -> Result<Asked, Problem> {
    let (scope, id) = named(app, token)?;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    if !tx.hold_subscriber(id).await? {
        return Err(Problem::NotFound);
    }
    let row = tx.subscriber(id).await?.ok_or(Problem::NotFound)?;
    if answer(app, &row) == Answer::Open {
        let actor = Actor::Guest {
            name: row.full_name.clone(),
        };
        let given = Spoken {
            person: Person::Subscriber(id),
            channel: Channel::Email,
            purpose: Purpose::Marketing,
            act: Act::Given,
            address: row.email,
            source: consents::Source::DoubleOptIn,
            words: row.words,
            campaign: None,
        };
        consents::record(&mut tx, now, &actor, &[given]).await?;
    }
    let shown = shown(app, &mut tx, id).await?;
    tx.commit().await?;
    Ok(shown)
}

fn named(app: &App, token: &str) -> Result<(Scope, SubscriberId), Problem> {
    let [business, id] = app
        .links
        .open::<2>(Link::ConfirmSubscription, token)
        .ok_or(Problem::NotFound)?;
    Ok((Scope::granted(BusinessId(business)), SubscriberId(id)))
}

async fn shown(app: &App, tx: &mut Tx, id: SubscriberId) -> Result<Asked, Problem> {
    let row = tx.subscriber(id).await?.ok_or(Problem::NotFound)?;
    Ok(Asked {
        business: accounts::business(tx).await?,
        answer: answer(app, &row),
        address: masked(&row.email),
        words: row.words,
    })
}

fn answer(app: &App, row: &SubscriberRow) -> Answer {
    if row.status == Status::Subscribed {
        Answer::Confirmed
    } else if may_answer(row.asked_at(), app.clock.now()) {
        Answer::Open
    } else {
        Answer::Over
    }
}
