//! What a changed rule means for the visits and registrations to come: done by a job, page by page.

use jiff::Timestamp;
use uuid::Uuid;

use super::due;
use super::model::{Anchor, OnStatus, Rule};
use super::quiet::Quiet;
use super::settings::settings_of;
use crate::app::App;
use crate::calendar::{self, AppointmentDetails};
use crate::events;
use crate::jobs;
use crate::messages::model::{Status, Template, Unwanted, intent, registration_intent};
use crate::messages::plan::{job_key, plan_about};
use crate::messages::registration_plan;
use crate::messages::route::Ways;
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::{AppointmentId, MessageId, MessageRuleId, RegistrationId};

const PAGE: i64 = 100;

/// A rule with what it takes to say when its messages are due.
struct Applied {
    rule: Rule,
    quiet: Quiet,
    ways: Ways,
    now: Timestamp,
}

/// Plans what the rule `id` says of everything to come, moves what it planned before to the time it says
/// now, and leaves what was sent alone. Harmless when it is done again.
///
/// # Errors
/// The driver's.
pub async fn apply(app: &App, scope: Scope, id: MessageRuleId) -> sqlx::Result<()> {
    let mut after = (i64::MIN, AppointmentId(Uuid::nil()));
    let mut after_registration = RegistrationId(Uuid::nil());
    loop {
        let mut tx = app.db.write(scope).await?;
        let Some(rule) = tx.message_rule(id).await?.filter(|rule| rule.is_active) else {
            return Ok(());
        };
        let is_of_events = rule.template == Template::RegistrationReminder;
        let settings = settings_of(&mut tx).await?;
        let lacks_page = rule.template == Template::ReviewRequest && settings.review_url.is_none();
        if !rule.template.may_repeat() || lacks_page {
            return Ok(());
        }
        let applied = Applied {
            rule,
            quiet: settings.quiet,
            ways: Ways::read(&mut tx).await?,
            now: app.clock.now(),
        };
        let done = if is_of_events {
            apply_to_registrations(&mut tx, &applied, &mut after_registration).await?
        } else {
            apply_to_visits(&mut tx, &applied, &mut after).await?
        };
        tx.commit().await?;
        if done {
            return Ok(());
        }
    }
}

/// One page; whether it was the last.
async fn apply_to_visits(
    tx: &mut Tx,
    applied: &Applied,
    after: &mut (i64, AppointmentId),
) -> sqlx::Result<bool> {
    let visits = calendar::upcoming(tx, applied.now, *after, PAGE).await?;
    for visit in &visits {
        *after = (visit.starts_at.as_millisecond(), visit.id);
        apply_to_visit(tx, applied, visit).await?;
    }
    Ok(visits.len() < usize::try_from(PAGE).unwrap_or(usize::MAX))
}

async fn apply_to_visit(
    tx: &mut Tx,
    applied: &Applied,
    visit: &AppointmentDetails,
) -> sqlx::Result<()> {
    let (rule, now) = (&applied.rule, applied.now);
    let due = match rule.template.anchor() {
        _ if !rule.is_for(visit.service_id) => None,
        Some(Anchor::End) if rule.on_status == Some(OnStatus::Confirmed) => {
            due::follow_up(rule, visit.ends_at, &applied.quiet)
        }
        Some(Anchor::Start) => applied.reminder(visit.starts_at),
        _ => return Ok(()),
    };
    let intent = intent(&rule.word(), visit.id, visit.sequence);
    match planned(tx, &intent).await? {
        Planned::Never => match due.filter(|due| *due > now) {
            Some(due) => plan_about(tx, now, (visit, &applied.ways), (rule, due)).await,
            None => Ok(()),
        },
        Planned::Waits(id) => settle(tx, applied, id, due).await,
        Planned::Over => Ok(()),
    }
}

async fn apply_to_registrations(
    tx: &mut Tx,
    applied: &Applied,
    after: &mut RegistrationId,
) -> sqlx::Result<bool> {
    let ids = events::upcoming(tx, applied.now, *after, PAGE).await?;
    for id in &ids {
        *after = *id;
        let Some(about) = events::details(tx, *id).await? else {
            continue;
        };
        let due = applied.reminder(about.starts_at);
        let intent = registration_intent(&applied.rule.word(), *id, about.sequence);
        match planned(tx, &intent).await? {
            Planned::Never => {
                if let Some(due) = due.filter(|due| *due > applied.now) {
                    let what = (&applied.rule, due);
                    let whom = (&about, &applied.ways);
                    registration_plan::plan_about(tx, applied.now, whom, what).await?;
                }
            }
            Planned::Waits(message) => settle(tx, applied, message, due).await?,
            Planned::Over => {}
        }
    }
    Ok(ids.len() < usize::try_from(PAGE).unwrap_or(usize::MAX))
}

impl Applied {
    fn reminder(&self, starts_at: Timestamp) -> Option<Timestamp> {
        due::reminder(&self.rule, starts_at, &self.quiet)
    }
}

/// What became of an intent.
enum Planned {
    Never,
    /// It is planned, or was until the rule was switched off.
    Waits(MessageId),
    Over,
}

async fn planned(tx: &mut Tx, intent: &str) -> sqlx::Result<Planned> {
    let rule_off = Unwanted::RuleOff.word();
    Ok(match tx.message_of_intent(intent).await? {
        None => Planned::Never,
        Some((id, Status::Planned, _)) => Planned::Waits(id),
        Some((id, Status::Skipped, why)) if why.as_deref() == Some(rule_off) => Planned::Waits(id),
        Some(_) => Planned::Over,
    })
}

/// Gives what waits the time that the rule says now: at once where that is past.
async fn settle(
    tx: &mut Tx,
    applied: &Applied,
    message: MessageId,
    due: Option<Timestamp>,
) -> sqlx::Result<()> {
    let Some(due) = due else {
        return tx.skip_message(message, Unwanted::RuleOff).await;
    };
    let due = due.max(applied.now);
    tx.reschedule_message(message, applied.rule.id, due).await?;
    jobs::replan(tx, &job_key(message), due).await
}
