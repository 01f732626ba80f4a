//! Planning messages: what follows from a change, in the change's own transaction.

use jiff::Timestamp;

use super::connections::Purpose;
use super::model::{Template, Unwanted, offer_intent, reminder_due, unwanted};
use super::registration_plan;
use super::route::{Reach, Route, route};
use super::series::plan_series;
use super::store::{NewMessage, Said};
use crate::accounts;
use crate::calendar::{self, AppointmentDetails, Status};
use crate::jobs::{self, Work};
use crate::journal::{Change, Kind, Subject};
use crate::platform::db::Tx;
use crate::platform::ids::{AppointmentId, CustomerId, DocumentId, MessageId, WaitingEntryId};

/// Plans what follows from a change: for a booking, once it is approved, its confirmation and its reminder,
/// for a move and a cancellation their own, and the end of what was planned before.
///
/// # Errors
/// The driver's.
pub async fn plan(tx: &mut Tx, now: Timestamp, change: &Change) -> sqlx::Result<()> {
    let id = match change.subject {
        Subject::Appointment(id) => id,
        Subject::Registration(id) => {
            return registration_plan::plan(tx, now, id, change.kind).await;
        }
        Subject::Series(id) => return plan_series(tx, now, change.kind, id).await,
        Subject::WaitingEntry(entry) if change.kind == Kind::WaitingOffered => {
            return plan_offer(tx, now, entry).await;
        }
        _ => return Ok(()),
    };
    if change.data.get("seriesId").is_some() {
        // It is told, and reminded of, with the series that it changed with.
        return match change.kind {
            Kind::AppointmentMoved => tx.skip_messages_of(id, Unwanted::Moved).await,
            Kind::AppointmentCancelled => tx.skip_messages_of(id, Unwanted::Cancelled).await,
            _ => Ok(()),
        };
    }
    match change.kind {
        Kind::AppointmentRequested => tell(tx, now, id, Template::AppointmentRequested).await,
        Kind::AppointmentBooked | Kind::AppointmentApproved => {
            tell(tx, now, id, Template::AppointmentConfirmation).await
        }
        Kind::AppointmentMoved => {
            tx.skip_messages_of(id, Unwanted::Moved).await?;
            tell(tx, now, id, Template::AppointmentMoved).await
        }
        Kind::AppointmentDeclined => {
            tx.skip_messages_of(id, Unwanted::Cancelled).await?;
            tell(tx, now, id, Template::AppointmentDeclined).await
        }
        Kind::AppointmentCancelled => {
            tx.skip_messages_of(id, Unwanted::Cancelled).await?;
            tell(tx, now, id, Template::AppointmentCancelled).await
        }
        _ => Ok(()),
    }
}

/// Tells the customer now, and reminds before the visit if it is still to come.
async fn tell(
    tx: &mut Tx,
    now: Timestamp,
    id: AppointmentId,
    template: Template,
) -> sqlx::Result<()> {
    let Some(appointment) = calendar::details(tx, id).await? else {
        return Ok(());
    };
    // One that still waits for its answer is told as such, wherever it was moved to.
    let template = match template {
        Template::AppointmentMoved if appointment.status == Status::Pending => {
            Template::AppointmentRequested
        }
        template => template,
    };
    if unwanted(template, Some(appointment.sequence), &appointment, now).is_some() {
        // Written down after the fact: there is nothing to tell.
        return Ok(());
    }
    plan_about(tx, now, &appointment, template, now).await?;
    if template.is_of_off() || template == Template::AppointmentRequested {
        return Ok(());
    }
    match reminder_due(appointment.starts_at, now) {
        Some(due) => plan_about(tx, now, &appointment, Template::AppointmentReminder, due).await,
        None => Ok(()),
    }
}

pub(super) async fn plan_about(
    tx: &mut Tx,
    now: Timestamp,
    appointment: &AppointmentDetails,
    template: Template,
    due: Timestamp,
) -> sqlx::Result<()> {
    let reach = Reach {
        email: appointment.customer_email.as_deref(),
        phone: appointment.customer_phone.as_deref(),
    };
    let Some(route) = route(tx, reach).await? else {
        return Ok(());
    };
    let message = NewMessage {
        id: MessageId::new(now),
        intent: &template.intent(appointment.id, appointment.sequence),
        template,
        lang: appointment.lang,
        recipient: &route.address,
        recipient_name: &appointment.customer_name,
        customer: Some(appointment.customer_id),
        appointment: Some(appointment.id),
        document: None,
        registration: None,
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

/// Tells somebody on the waiting list of the offer that was just made to them.
async fn plan_offer(tx: &mut Tx, now: Timestamp, entry: WaitingEntryId) -> sqlx::Result<()> {
    let Some(offer) = calendar::offer_details(tx, entry).await? else {
        return Ok(());
    };
    let reach = Reach {
        email: offer.customer_email.as_deref(),
        phone: offer.customer_phone.as_deref(),
    };
    let Some(route) = route(tx, reach).await? else {
        return Ok(());
    };
    let message = NewMessage {
        id: MessageId::new(now),
        intent: &offer_intent(entry, offer.id),
        template: Template::WaitingOffer,
        lang: offer.lang,
        recipient: &route.address,
        recipient_name: &offer.customer_name,
        customer: Some(offer.customer_id),
        appointment: None,
        document: None,
        registration: None,
        broadcast: None,
        due: now,
        channel: route.channel,
        route: &route.rest,
        purpose: Purpose::Service,
        asked: None,
        said: Said::default(),
    };
    plan_message(tx, now, &message).await
}

/// Plans the mail of a document whose PDF is stored, in the business's language, to `to` or else to the
/// customer's own address. `intent` names the wish, for example `document:<id>:issued`: the same one is
/// planned once. `false` when there is nobody to send it to.
///
/// # Errors
/// The driver's.
pub async fn plan_document(
    tx: &mut Tx,
    now: Timestamp,
    document: DocumentId,
    customer: CustomerId,
    to: Option<&str>,
    intent: &str,
) -> sqlx::Result<bool> {
    let Some((name, own, _)) = tx.correspondent(customer).await? else {
        return Ok(false);
    };
    let Some(recipient) = to.or(own.as_deref()) else {
        return Ok(false);
    };
    let lang = accounts::business(tx).await?.lang;
    let route = Route::mail(recipient);
    let message = NewMessage {
        id: MessageId::new(now),
        intent,
        template: Template::Receipt,
        lang,
        recipient: &route.address,
        recipient_name: &name,
        customer: Some(customer),
        appointment: None,
        document: Some(document),
        registration: None,
        broadcast: None,
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

/// The message and the job that sends it, together or not at all.
pub(super) async fn plan_message(
    tx: &mut Tx,
    now: Timestamp,
    message: &NewMessage<'_>,
) -> sqlx::Result<()> {
    if !tx.insert_message(now, message).await? {
        return Ok(());
    }
    let business = tx.business();
    let work = Work::SendMessage {
        message: message.id,
    };
    jobs::plan(
        tx,
        now,
        Some(business),
        &job_key(message.id),
        &work,
        message.due,
    )
    .await
}

/// The key of the job that sends a message.
pub(super) fn job_key(message: MessageId) -> String {
    format!("message:{message}")
}
