//! Issuing the document of a rule whose day has come.

use jiff::Timestamp;
use serde_json::json;

use super::model::Status;
use super::store::Rule;
use crate::accounts;
use crate::app::App;
use crate::invoices::issue::issue_content;
use crate::jobs::{self, Failure, Work};
use crate::journal::{self, Actor, Change, Kind as ChangeKind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::RecurringRuleId;

/// Plans the job that issues the next document of a rule, on its day.
pub(super) async fn plan_next(tx: &mut Tx, now: Timestamp, rule: &Rule) -> Result<(), Problem> {
    if rule.status != Status::Active {
        return Ok(());
    }
    let business = accounts::business(tx).await?;
    let midnight = rule
        .next_on
        .to_zoned(business.zone)
        .map_err(Problem::internal)?;
    let work = Work::IssueRecurring { rule: rule.id };
    let key = format!("recurring:{}:{}:{}", rule.id, rule.version, rule.next_on);
    jobs::plan(
        tx,
        now,
        Some(business.id),
        &key,
        &work,
        midnight.timestamp(),
    )
    .await?;
    Ok(())
}

/// Issues the next document of a rule if its day has come, and plans the one after. A document that cannot be issued
/// pauses its rule. Harmless the second time: the day of the rule moves on with its document.
///
/// # Errors
/// [`Failure`] when the database fails.
pub async fn issue_due(app: &App, scope: Scope, id: RecurringRuleId) -> Result<(), Failure> {
    let failed = match issue_next(app, scope, id).await {
        Ok(()) => return Ok(()),
        Err(Problem::Internal(error)) => {
            return Err(Failure::Retry {
                after: None,
                error: error.to_string(),
            });
        }
        Err(Problem::Unavailable(error)) => return Err(Failure::Retry { after: None, error }),
        Err(problem) => word_of(&problem),
    };
    pause(app, scope, id, failed)
        .await
        .map_err(|problem| Failure::Retry {
            after: None,
            error: problem.to_string(),
        })
}

async fn issue_next(app: &App, scope: Scope, id: RecurringRuleId) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut rule) = tx.hold_recurring(id).await? else {
        return Ok(());
    };
    let zone = accounts::business(&mut tx).await?.zone;
    let today = now.to_zoned(zone).date();
    if rule.status != Status::Active || rule.next_on > today {
        return Ok(());
    }
    let period = rule.next_on;
    let next = rule.every.after(rule.anchor, period);
    match next.filter(|next| rule.last_on.is_none_or(|last| *next <= last)) {
        Some(next) => rule.next_on = next,
        None => rule.status = Status::Ended,
    }
    rule.last_error = None;
    tx.put_recurring(&rule, now).await?;
    rule.version += 1;
    plan_next(&mut tx, now, &rule).await?;
    // The number last: it holds back the other documents of the business.
    let what = (rule.kind, &rule.content);
    let document = issue_content(&mut tx, now, &Actor::System, what, None).await?;
    tx.insert_run(id, period, document, now).await?;
    Ok(tx.commit().await?)
}

async fn pause(app: &App, scope: Scope, id: RecurringRuleId, error: String) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut rule) = tx.hold_recurring(id).await? else {
        return Ok(());
    };
    if rule.status != Status::Active {
        return Ok(());
    }
    rule.status = Status::Paused;
    rule.last_error = Some(error);
    tx.put_recurring(&rule, now).await?;
    let change = change_of(ChangeKind::RecurringUpdated, &rule);
    journal::record(&mut tx, now, &Actor::System, change).await?;
    Ok(tx.commit().await?)
}

/// The most telling word of a problem.
fn word_of(problem: &Problem) -> String {
    match problem {
        Problem::Invalid(faults) => {
            let fault = faults.first().map(|fault| fault.code.clone().into_owned());
            fault.unwrap_or_else(|| problem.code().to_owned())
        }
        other => other.code().to_owned(),
    }
}

pub(super) fn change_of(kind: ChangeKind, rule: &Rule) -> Change {
    Change {
        kind,
        subject: Subject::Recurring(rule.id),
        customer: rule.content.customer_id,
        data: json!({
            "name": rule.name,
            "kind": rule.kind,
            "status": rule.status,
            "nextOn": rule.next_on,
            "lastError": rule.last_error,
        }),
    }
}
