//! Entering a subscriber, changing and removing one.

use serde_json::json;

use super::form::{Added, UpdateSubscriber};
use super::list::one;
use super::model::{Asking, Details, Source, Status, Subscriber};
use super::sign_up::{asked, plan_mail};
use super::store::Origin;
use crate::app::App;
use crate::consents::{self, Act, Channel, Person, Purpose, Spoken};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx, violates};
use crate::platform::http::Problem;
use crate::platform::ids::{SubscriberId, SubscriberListId};

/// Enters a subscriber: with the consent that the team has from them, or to be asked by mail.
pub(super) async fn add(
    app: &App,
    scope: Scope,
    actor: &Actor,
    added: Added,
) -> Result<Subscriber, Problem> {
    let now = app.clock.now();
    let id = SubscriberId::new(now);
    let mut tx = app.db.write(scope).await?;
    let words = added.words.as_deref();
    let state = consents::standing(
        &mut tx,
        Channel::Email,
        Purpose::Marketing,
        &added.details.email,
    )
    .await?;
    let asks = words.is_none() && state == consents::State::Unknown;
    let origin = Origin {
        status: if words.is_some() {
            Status::Subscribed
        } else {
            state.into()
        },
        source: Source::Desk,
        words: words.unwrap_or_default(),
        asked_at: asks.then_some(now),
    };
    if !tx
        .insert_subscriber(id, &added.details, &origin, now)
        .await?
    {
        return Err(exists(&mut tx, &added.details.email).await?);
    }
    put_on(&mut tx, id, &added.lists).await?;
    if let Some(words) = words {
        let given = spoken(id, &added.details, Act::Given, words);
        consents::record(&mut tx, now, actor, &[given]).await?;
    }
    if asks {
        let asking = Asking {
            email: added.details.email.clone(),
            phone: added.details.phone.clone(),
            full_name: added.details.full_name.clone(),
            lang: added.details.lang,
            source: Source::Desk,
            words: String::new(),
            list: None,
        };
        plan_mail(&mut tx, now, id, &asking).await?;
        journal::record(&mut tx, now, actor, asked(id, &asking)).await?;
    } else {
        let data = json!({ "email": added.details.email, "fullName": added.details.full_name });
        journal::record(&mut tx, now, actor, change(Kind::SubscriberAdded, id, data)).await?;
    }
    let subscriber = one(&mut tx, id).await?;
    tx.commit().await?;
    Ok(subscriber)
}

/// Changes a subscriber, if nobody changed them since they were read.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: SubscriberId,
    form: UpdateSubscriber,
) -> Result<Subscriber, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    if !tx.hold_subscriber(id).await? {
        return Err(Problem::NotFound);
    }
    let before = tx.subscriber(id).await?.ok_or(Problem::NotFound)?;
    let version = form.version;
    let (details, lists) = form.applied_to(before.details())?;
    if version != before.version {
        return Err(Problem::conflict("stale_version"));
    }
    let status = if details.email == before.email {
        before.status
    } else {
        let state = consents::standing(&mut tx, Channel::Email, Purpose::Marketing, &details.email);
        Status::from(state.await?)
    };
    match tx
        .update_subscriber((id, version), &details, status, now)
        .await
    {
        Ok(true) => {}
        Ok(false) => return Err(Problem::conflict("stale_version")),
        Err(error) if violates(&error, "subscribers_email", "subscribers.email") => {
            drop(tx);
            let mut tx = app.db.read(scope).await?;
            return Err(exists(&mut tx, &details.email).await?);
        }
        Err(error) => return Err(error.into()),
    }
    if let Some(lists) = &lists {
        tx.leave_lists(id).await?;
        put_on(&mut tx, id, lists).await?;
    }
    let data = json!({ "email": details.email, "fullName": details.full_name });
    journal::record(
        &mut tx,
        now,
        actor,
        change(Kind::SubscriberUpdated, id, data),
    )
    .await?;
    let subscriber = one(&mut tx, id).await?;
    tx.commit().await?;
    Ok(subscriber)
}

/// Removes a subscriber. It is a withdrawal: whoever enters the address again has to have its owner's yes.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: SubscriberId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    if !tx.hold_subscriber(id).await? {
        return Err(Problem::NotFound);
    }
    let row = tx.subscriber(id).await?.ok_or(Problem::NotFound)?;
    tx.delete_subscriber(id).await?;
    if row.status == Status::Subscribed {
        let withdrawn = spoken(id, &row.details(), Act::Withdrawn, "");
        consents::record(&mut tx, now, actor, &[withdrawn]).await?;
    }
    let data = json!({ "email": row.email, "fullName": row.full_name });
    journal::record(
        &mut tx,
        now,
        actor,
        change(Kind::SubscriberRemoved, id, data),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

/// Puts a subscriber on lists of the business.
async fn put_on(tx: &mut Tx, id: SubscriberId, lists: &[SubscriberListId]) -> Result<(), Problem> {
    for (place, list) in lists.iter().enumerate() {
        if tx.subscriber_list(*list).await?.is_none() {
            return Err(Problem::invalid(format!("/lists/{place}"), "unknown"));
        }
        tx.join_list(*list, id).await?;
    }
    Ok(())
}

fn spoken(id: SubscriberId, details: &Details, act: Act, words: &str) -> Spoken {
    Spoken {
        person: Person::Subscriber(id),
        channel: Channel::Email,
        purpose: Purpose::Marketing,
        act,
        address: details.email.clone(),
        source: consents::Source::Desk,
        words: words.to_owned(),
        campaign: None,
    }
}

/// A change of a subscriber for the journal.
pub(super) fn change(kind: Kind, id: SubscriberId, data: serde_json::Value) -> Change {
    Change {
        kind,
        subject: Subject::Subscriber(id),
        customer: None,
        data,
    }
}

/// The conflict of an address that a subscriber has, with who has it.
async fn exists(tx: &mut Tx, email: &str) -> Result<Problem, Problem> {
    let mut members = serde_json::Map::new();
    if let Some(holder) = tx.subscriber_of_email(email).await? {
        members.insert("subscriberId".to_owned(), json!(holder.id));
    }
    Ok(Problem::Conflict {
        code: "subscriber_exists",
        members,
    })
}
