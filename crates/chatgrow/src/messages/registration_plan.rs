//! Planning messages about registrations.

use jiff::Timestamp;

use super::connections::Purpose;
use super::model::{Template, Unwanted, registration_intent, registration_unwanted, reminder_due};
use super::plan::plan_message;
use super::route::{Reach, route};
use super::store::{NewMessage, Said};
use crate::events::{self, RegistrationDetails};
use crate::journal::Kind;
use crate::platform::db::Tx;
use crate::platform::ids::{BroadcastId, MessageId, RegistrationId};

/// Plans what follows from a change of a registration: what the guest is told of it, the reminder, and the end
/// of what was planned before.
pub(super) async fn plan(
    tx: &mut Tx,
    now: Timestamp,
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
    if let Some(why) = end_of {
        tx.skip_messages_of_registration(id, why).await?;
    }
    let Some(about) = events::details(tx, id).await? else {
        return Ok(());
    };
    if registration_unwanted(template, Some(about.sequence), &about, now).is_none() {
        plan_about(tx, now, &about, template, now).await?;
    }
    let reminder = Template::RegistrationReminder;
    if registration_unwanted(reminder, Some(about.sequence), &about, now).is_some() {
        return Ok(());
    }
    match reminder_due(about.starts_at, now) {
        Some(due) => plan_about(tx, now, &about, reminder, due).await,
        None => Ok(()),
    }
}

async fn plan_about(
    tx: &mut Tx,
    now: Timestamp,
    about: &RegistrationDetails,
    template: Template,
    due: Timestamp,
) -> sqlx::Result<()> {
    let reach = Reach {
        email: about.customer_email.as_deref(),
        phone: about.customer_phone.as_deref(),
    };
    let Some(route) = route(tx, reach).await? else {
        return Ok(());
    };
    let intent = registration_intent(template, about.id, about.sequence);
    let message = NewMessage {
        id: MessageId::new(now),
        intent: &intent,
        template,
        lang: about.lang,
        recipient: &route.address,
        recipient_name: &about.customer_name,
        customer: Some(about.customer_id),
        appointment: None,
        document: None,
        registration: Some(about.id),
        broadcast: None,
        due,
        channel: route.channel,
        route: &route.rest,
        purpose: Purpose::Service,
        asked: None,
        said: Said::default(),
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
    let reach = Reach {
        email: about.customer_email.as_deref(),
        phone: about.customer_phone.as_deref(),
    };
    let Some(route) = route(tx, reach).await? else {
        return Ok(false);
    };
    let message = NewMessage {
        id: MessageId::new(now),
        intent: &format!("broadcast:{broadcast}:{registration}"),
        template: Template::EventBroadcast,
        lang: about.lang,
        recipient: &route.address,
        recipient_name: &about.customer_name,
        customer: Some(about.customer_id),
        appointment: None,
        document: None,
        registration: Some(registration),
        broadcast: Some(broadcast),
        due: now,
        channel: route.channel,
        route: &route.rest,
        purpose: Purpose::Service,
        asked: None,
        said: Said::default(),
    };
    plan_message(tx, now, &message).await?;
    Ok(true)
}
