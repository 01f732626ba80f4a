//! Signing up: a mail asks the owner of the address whether it was them.

use jiff::Timestamp;
use serde_json::json;

use super::edit::change;
use super::model::{Asking, Details, Status, may_ask};
use super::store::Origin;
use crate::journal::{self, Actor, Change, Kind};
use crate::messages;
use crate::platform::db::Tx;
use crate::platform::ids::SubscriberId;

/// Asks by mail whether the owner of an address wants to hear from the business. Nothing is sent to who said yes
/// already, nor to who was asked a moment ago; the asker is not told which it was, because the form is open to
/// anybody.
///
/// # Errors
/// The driver's.
pub async fn ask(tx: &mut Tx, now: Timestamp, actor: &Actor, asking: &Asking) -> sqlx::Result<()> {
    let Some(id) = enter(tx, now, asking).await? else {
        return Ok(());
    };
    if let Some(list) = asking.list {
        tx.join_list(list, id).await?;
    }
    plan_mail(tx, now, id, asking).await?;
    journal::record(tx, now, actor, asked(id, asking)).await?;
    Ok(())
}

/// Enters who is to be asked; `None` when they are not.
async fn enter(tx: &mut Tx, now: Timestamp, asking: &Asking) -> sqlx::Result<Option<SubscriberId>> {
    let id = SubscriberId::new(now);
    let details = Details {
        email: asking.email.clone(),
        phone: asking.phone.clone(),
        full_name: asking.full_name.clone(),
        lang: asking.lang,
    };
    let origin = Origin {
        status: Status::Pending,
        source: asking.source,
        words: &asking.words,
        asked_at: Some(now),
    };
    if tx.insert_subscriber(id, &details, &origin, now).await? {
        return Ok(Some(id));
    }
    let Some(known) = tx.subscriber_of_email(&asking.email).await? else {
        return Ok(None);
    };
    if known.status == Status::Subscribed || !may_ask(known.asked_at(), now) {
        return Ok(None);
    }
    // Name and telephone stay: whoever typed the address need not be its owner.
    tx.note_asked(known.id, &asking.words, now).await?;
    Ok(Some(known.id))
}

/// Plans the mail that asks.
pub(super) async fn plan_mail(
    tx: &mut Tx,
    now: Timestamp,
    id: SubscriberId,
    asking: &Asking,
) -> sqlx::Result<()> {
    let intent = intent(id, now);
    let person = (asking.email.as_str(), asking.full_name.as_str());
    messages::plan_confirmation(tx, now, &intent, asking.lang, person).await
}

/// Names the wish to ask somebody at a moment.
fn intent(id: SubscriberId, asked: Timestamp) -> String {
    format!("subscriber:{id}:{}", asked.as_millisecond())
}

/// Whom an intent asks, and when; `None` for intents about other things.
pub(super) fn asked_by(intent: &str) -> Option<(SubscriberId, i64)> {
    let (id, at) = intent.strip_prefix("subscriber:")?.split_once(':')?;
    Some((SubscriberId(id.parse().ok()?), at.parse().ok()?))
}

/// The change for the journal.
pub(super) fn asked(id: SubscriberId, asking: &Asking) -> Change {
    let data =
        json!({ "email": asking.email, "fullName": asking.full_name, "source": asking.source });
    change(Kind::SubscriberAsked, id, data)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{asked_by, intent};
    use crate::platform::ids::SubscriberId;

    #[test]
    fn an_intent_names_whom_it_asks_and_when() {
        let id = SubscriberId(Uuid::from_u128(7));
        let at = "2026-01-04T06:00:00Z".parse().unwrap();
        assert_eq!(asked_by(&intent(id, at)), Some((id, 1_767_506_400_000)));
        assert_eq!(asked_by("campaign:1:2"), None);
    }
}
