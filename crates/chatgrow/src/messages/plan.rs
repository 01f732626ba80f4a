//! Planning messages: what follows from a change, in the change's own transaction.

use jiff::Timestamp;
use serde_json::Value;

use super::model::{Template, Unwanted, intent, offer_intent, unwanted};
use super::payment_plan;
use super::registration_plan;
use super::route::{Reach, Route, Ways};
use super::rules::{OnStatus, Planner, Rule, plan_every_application};
use super::series::plan_series;
use super::store::NewMessage;
use super::undo::{Thing, Told, first_word, skip, state_of};
use crate::accounts;
use crate::calendar::{self, AppointmentDetails, Status};
use crate::jobs::{self, Work};
use crate::journal::{Actor, Change, Kind, Subject};
use crate::platform::db::Tx;
use crate::platform::ids::{AppointmentId, CustomerId, DocumentId, MessageId, WaitingEntryId};

/// Plans what the rules of the business say of a change: for a booking, once it is approved, its confirmation
/// and its reminders, for a move and a cancellation their own, and the end of what was planned before. What
/// `actor` does as one of the team is told a little later, so that it can be undone.
///
/// # Errors
/// The driver's.
pub async fn plan(tx: &mut Tx, now: Timestamp, actor: &Actor, change: &Change) -> sqlx::Result<()> {
    let id = match change.subject {
        Subject::Appointment(id) => id,
        Subject::Registration(id) => {
            return registration_plan::plan(tx, (now, actor), id, change.kind).await;
        }
        Subject::Series(id) => return plan_series(tx, (now, actor), change.kind, id).await,
        Subject::WaitingEntry(entry) if change.kind == Kind::WaitingOffered => {
            return plan_offer(tx, (now, actor), entry).await;
        }
        Subject::PaymentLink(id) => return payment_plan::plan(tx, now, id, change.kind).await,
        Subject::Business(_) if moves_quiet_times(change) => {
            return plan_every_application(tx, now).await;
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
    let by = (now, actor);
    match change.kind {
        Kind::AppointmentRequested => tell(tx, by, id, Template::AppointmentRequested).await,
        Kind::AppointmentBooked | Kind::AppointmentApproved => {
            tell(tx, by, id, Template::AppointmentConfirmation).await
        }
        Kind::AppointmentMoved => tell_of_move(tx, by, id).await,
        Kind::AppointmentDeclined => tell_of_end(tx, by, id, Template::AppointmentDeclined).await,
        Kind::AppointmentCancelled => tell_of_end(tx, by, id, Template::AppointmentCancelled).await,
        Kind::AppointmentCompleted => follow_up(tx, by, id, OnStatus::Completed).await,
        _ => Ok(()),
    }
}

/// When a change was made, and by whom.
pub(super) type By<'a> = (Timestamp, &'a Actor);

/// Whether the days of rest, or the hours of the day, are others now.
fn moves_quiet_times(change: &Change) -> bool {
    match change.kind {
        Kind::CalendarSettingsUpdated => true,
        Kind::BusinessUpdated => change.data["changed"]
            .as_array()
            .is_some_and(|changed| changed.contains(&Value::from("zone"))),
        _ => false,
    }
}

async fn tell_of_move(tx: &mut Tx, by: By<'_>, id: AppointmentId) -> sqlx::Result<()> {
    let told = Told::of(tx, Thing::Appointment(id), by.0).await?;
    let Some(visit) = calendar::details(tx, id).await? else {
        return Ok(());
    };
    if told.is_back_at(&state_of(&visit)) {
        skip(tx, Thing::Appointment(id), Unwanted::Undone).await?;
        return remind(tx, by, &visit).await;
    }
    skip(tx, Thing::Appointment(id), Unwanted::Moved).await?;
    let moved = Template::AppointmentMoved;
    let template = if told.is_not_begun() {
        first_word(moved)
    } else {
        moved
    };
    tell(tx, by, id, template).await
}

async fn tell_of_end(
    tx: &mut Tx,
    by: By<'_>,
    id: AppointmentId,
    template: Template,
) -> sqlx::Result<()> {
    let told = Told::of(tx, Thing::Appointment(id), by.0).await?;
    if told.is_not_begun() {
        return skip(tx, Thing::Appointment(id), Unwanted::Undone).await;
    }
    skip(tx, Thing::Appointment(id), Unwanted::Cancelled).await?;
    tell(tx, by, id, template).await
}

/// Tells the customer of a change, and reminds before the visit if it is still to come.
async fn tell(tx: &mut Tx, by: By<'_>, id: AppointmentId, template: Template) -> sqlx::Result<()> {
    let Some(visit) = calendar::details(tx, id).await? else {
        return Ok(());
    };
    // One that still waits for its answer is told as such, wherever it was moved to.
    let template = match (template, visit.status) {
        (Template::AppointmentMoved | Template::AppointmentConfirmation, Status::Pending) => {
            Template::AppointmentRequested
        }
        _ => template,
    };
    let (now, actor) = by;
    if unwanted(template, Some(visit.sequence), &visit, now).is_some() {
        // Written down after the fact: there is nothing to tell.
        return Ok(());
    }
    let ways = Ways::read(tx).await?;
    if ways.to(reach(&visit), None).is_none() {
        return Ok(());
    }
    let planner = Planner::read(tx, now, actor).await?;
    if let Some(what) = planner.notice(template) {
        plan_about(tx, now, (&visit, &ways), what).await?;
    }
    if template.is_of_off() || template == Template::AppointmentRequested {
        return Ok(());
    }
    plan_around(tx, now, (&visit, &ways), &planner).await
}

/// Reminds of a visit of which nothing else is to be told.
async fn remind(tx: &mut Tx, (now, actor): By<'_>, visit: &AppointmentDetails) -> sqlx::Result<()> {
    if unwanted(
        Template::AppointmentReminder,
        Some(visit.sequence),
        visit,
        now,
    )
    .is_some()
    {
        return Ok(());
    }
    let planner = Planner::read(tx, now, actor).await?;
    let ways = Ways::read(tx).await?;
    plan_around(tx, now, (visit, &ways), &planner).await
}

/// Plans what comes before and after a confirmed visit.
pub(super) async fn plan_around(
    tx: &mut Tx,
    now: Timestamp,
    (visit, ways): (&AppointmentDetails, &Ways),
    planner: &Planner,
) -> sqlx::Result<()> {
    let (service, starts_at) = (visit.service_id, visit.starts_at);
    let before = planner.reminders(Template::AppointmentReminder, Some(service), starts_at);
    let after = planner.follow_ups(OnStatus::Confirmed, service, visit.ends_at);
    for what in before.into_iter().chain(after) {
        plan_about(tx, now, (visit, ways), what).await?;
    }
    Ok(())
}

/// Plans what follows a visit that was done.
async fn follow_up(
    tx: &mut Tx,
    (now, actor): By<'_>,
    id: AppointmentId,
    status: OnStatus,
) -> sqlx::Result<()> {
    let Some(visit) = calendar::details(tx, id).await? else {
        return Ok(());
    };
    let planner = Planner::read(tx, now, actor).await?;
    // Marked as done days later, it is not long ago to who does the marking: count from then.
    let ended_at = visit.ends_at.max(now);
    let planned = planner.follow_ups(status, visit.service_id, ended_at);
    if planned.is_empty() {
        return Ok(());
    }
    let ways = Ways::read(tx).await?;
    for what in planned {
        plan_about(tx, now, (&visit, &ways), what).await?;
    }
    Ok(())
}

/// Where the customer of a visit can be reached.
fn reach(visit: &AppointmentDetails) -> Reach<'_> {
    Reach {
        email: visit.customer_email.as_deref(),
        phone: visit.customer_phone.as_deref(),
    }
}

/// Plans what `rule` says of a visit, for `due`.
pub(super) async fn plan_about(
    tx: &mut Tx,
    now: Timestamp,
    (appointment, ways): (&AppointmentDetails, &Ways),
    (rule, due): (&Rule, Timestamp),
) -> sqlx::Result<()> {
    let Some(route) = ways.to(reach(appointment), rule.channel.only()) else {
        return Ok(());
    };
    let intent = intent(&rule.word(), appointment.id, appointment.sequence);
    let tells = state_of(appointment);
    let reader = (appointment.lang, appointment.customer_name.as_str());
    let message = NewMessage {
        customer: Some(appointment.customer_id),
        appointment: Some(appointment.id),
        due,
        rule: Some(rule),
        tells: Some(&tells),
        ..NewMessage::new(now, (rule.template, &intent), reader, &route)
    };
    plan_message(tx, now, &message).await
}

/// Tells somebody on the waiting list of the offer that was just made to them.
async fn plan_offer(tx: &mut Tx, (now, actor): By<'_>, entry: WaitingEntryId) -> sqlx::Result<()> {
    let Some(offer) = calendar::offer_details(tx, entry).await? else {
        return Ok(());
    };
    let reach = Reach {
        email: offer.customer_email.as_deref(),
        phone: offer.customer_phone.as_deref(),
    };
    let planner = Planner::read(tx, now, actor).await?;
    let Some((rule, due)) = planner.notice(Template::WaitingOffer) else {
        return Ok(());
    };
    let Some(route) = Ways::read(tx).await?.to(reach, rule.channel.only()) else {
        return Ok(());
    };
    let intent = offer_intent(entry, offer.id);
    let reader = (offer.lang, offer.customer_name.as_str());
    let message = NewMessage {
        customer: Some(offer.customer_id),
        due,
        rule: Some(rule),
        ..NewMessage::new(now, (Template::WaitingOffer, &intent), reader, &route)
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
        customer: Some(customer),
        document: Some(document),
        ..NewMessage::new(now, (Template::Receipt, intent), (lang, &name), &route)
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
