//! Planning messages about registrations.

use jiff::Timestamp;

use super::model::{Template, Unwanted, registration_intent, registration_unwanted};
use super::plan::{By, plan_message};
use super::route::{Reach, Ways};
use super::rules::{Planner, Rule};
use super::store::NewMessage;
use super::undo::{Thing, Told, first_word, registration_state, skip};
use crate::events::{self, RegistrationDetails};
use crate::journal::Kind;
use crate::platform::db::Tx;
use crate::platform::ids::{BroadcastId, RegistrationId};

/// Plans what follows from a change of a registration: what the guest is told of it, the reminders, and the end
/// of what was planned before.
pub(super) async fn plan(
    tx: &mut Tx,
    by: By<'_>,
    id: RegistrationId,
    kind: Kind,
) -> sqlx::Result<()> {
    let (template, end_of) = match kind {
        Kind::RegistrationReceived => (Template::RegistrationReceived, None),
        Kind::RegistrationConfirmed => (Template::RegistrationConfirmed, None),
        Kind::RegistrationWaitlisted => (Template::RegistrationWaitlisted, None),
        Kind::RegistrationOffered => (Template::RegistrationOffered, None),
        Kind::RegistrationMoved => (Template::RegistrationMoved, Some(Unwanted::Moved)),
        Kind::RegistrationCancelled => (Template::RegistrationCancelled, Some(Unwanted::Cancelled)),
        _ => return Ok(()),
    };
    let Some(about) = events::details(tx, id).await? else {
        return Ok(());
    };
    let Some(why) = end_of else {
        return tell(tx, by, &about, Some(template)).await;
    };
    let told = Told::of(tx, Thing::Registration(id), by.0).await?;
    let is_off = template == Template::RegistrationCancelled;
    let is_undone = (is_off && told.is_not_begun()) || told.is_back_at(&registration_state(&about));
    if is_undone {
        skip(tx, Thing::Registration(id), Unwanted::Undone).await?;
        return tell(tx, by, &about, None).await;
    }
    skip(tx, Thing::Registration(id), why).await?;
    let template = if told.is_not_begun() {
        first_word(template)
    } else {
        template
    };
    tell(tx, by, &about, Some(template)).await
}

/// Tells a guest of a change, if there is one to tell, and reminds before the event if it is still to come.
async fn tell(
    tx: &mut Tx,
    (now, actor): By<'_>,
    about: &RegistrationDetails,
    template: Option<Template>,
) -> sqlx::Result<()> {
    let ways = Ways::read(tx).await?;
    if ways.to(reach(about), None).is_none() {
        return Ok(());
    }
    let planner = Planner::read(tx, now, actor).await?;
    let is_wanted =
        |template| registration_unwanted(template, Some(about.sequence), about, now).is_none();
    if let Some(template) = template.filter(|template| is_wanted(*template))
        && let Some(what) = planner.notice(template)
    {
        plan_about(tx, now, (about, &ways), what).await?;
    }
    let reminder = Template::RegistrationReminder;
    if !is_wanted(reminder) {
        return Ok(());
    }
    for what in planner.reminders(reminder, None, about.starts_at) {
        plan_about(tx, now, (about, &ways), what).await?;
    }
    Ok(())
}

/// Where the guest of a registration can be reached.
fn reach(about: &RegistrationDetails) -> Reach<'_> {
    Reach {
        email: about.customer_email.as_deref(),
        phone: about.customer_phone.as_deref(),
    }
}

/// Plans what `rule` says of a registration, for `due`.
pub(super) async fn plan_about(
    tx: &mut Tx,
    now: Timestamp,
    (about, ways): (&RegistrationDetails, &Ways),
    (rule, due): (&Rule, Timestamp),
) -> sqlx::Result<()> {
    let Some(route) = ways.to(reach(about), rule.channel.only()) else {
        return Ok(());
    };
    let intent = registration_intent(&rule.word(), about.id, about.sequence);
    let tells = registration_state(about);
    let reader = (about.lang, about.customer_name.as_str());
    let message = NewMessage {
        customer: Some(about.customer_id),
        registration: Some(about.id),
        due,
        rule: Some(rule),
        tells: Some(&tells),
        ..NewMessage::new(now, (rule.template, &intent), reader, &route)
    };
    plan_message(tx, now, &message).await
}

/// Plans the message of a broadcast to one registration, once however often it is asked for. `false` when
/// its customer cannot be reached.
///
/// # Errors
/// The driver's.
pub async fn plan_broadcast(
    tx: &mut Tx,
    now: Timestamp,
    broadcast: BroadcastId,
    registration: RegistrationId,
) -> sqlx::Result<bool> {
    let Some(about) = events::details(tx, registration).await? else {
        return Ok(false);
    };
    let Some(route) = Ways::read(tx).await?.to(reach(&about), None) else {
        return Ok(false);
    };
    let intent = format!("broadcast:{broadcast}:{registration}");
    let reader = (about.lang, about.customer_name.as_str());
    let message = NewMessage {
        customer: Some(about.customer_id),
        registration: Some(registration),
        broadcast: Some(broadcast),
        ..NewMessage::new(now, (Template::EventBroadcast, &intent), reader, &route)
    };
    plan_message(tx, now, &message).await?;
    Ok(true)
}
