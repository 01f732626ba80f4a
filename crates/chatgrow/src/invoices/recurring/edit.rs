//! Making, changing and ending rules.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{Every, Status};
use super::run::{change_of, plan_next};
use super::store::Rule;
use crate::accounts;
use crate::app::App;
use crate::invoices::drafts::{DraftContent, writable};
use crate::invoices::issue::preview;
use crate::invoices::model::Kind;
use crate::journal::{self, Actor, Kind as ChangeKind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem, present};
use crate::platform::ids::RecurringRuleId;
use crate::platform::text::Name;

/// Rules that a business may have.
const MAX_RULES: i64 = 1_000;

/// A new rule.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = CreateRecurringInvoice)]
pub(super) struct CreateRule {
    #[schema(max_length = 120)]
    name: String,
    /// What is issued.
    kind: Kind,
    /// It must be whole. It is dated by its day, and comes in no other document's place.
    content: DraftContent,
    every: Every,
    /// The first day, today or later. Months without its day of the month have their last day instead.
    from: Date,
    /// The last day; endless when absent.
    until: Option<Date>,
}

/// The fields to change.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = UpdateRecurringInvoice)]
pub(super) struct UpdateRule {
    /// The version that the change was made on.
    version: i64,
    #[schema(max_length = 120)]
    name: Option<String>,
    /// In place of the whole content.
    content: Option<DraftContent>,
    /// Null for endless.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Date>)]
    until: Option<Option<Date>>,
    /// `active` sets a paused rule going again: days that have passed are left out.
    status: Option<Status>,
}

/// Makes a rule.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: CreateRule,
) -> Result<RecurringRuleId, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let today = today(&mut tx, now).await?;
    let mut faults = Faults::default();
    let name = faults.need("/name", Name::parse(&form.name), "bad_name");
    if form.from < today {
        faults.add("/from", "in_past");
    }
    if form.until.is_some_and(|until| until < form.from) {
        faults.add("/until", "ends_before_start");
    }
    let Some(name) = name else {
        return Err(faults.into_problem());
    };
    faults.finish()?;
    let kind = writable(form.kind)?;
    let content = whole(&mut tx, now, kind, form.content).await?;
    if tx.count_recurring().await? >= MAX_RULES {
        return Err(Problem::conflict("too_many_recurring"));
    }
    let rule = Rule {
        id: RecurringRuleId::new(now),
        name: name.into_string(),
        kind,
        content,
        every: form.every,
        anchor: form.from,
        last_on: form.until,
        next_on: form.from,
        status: Status::Active,
        last_error: None,
        version: 1,
    };
    tx.put_recurring(&rule, now).await?;
    plan_next(&mut tx, now, &rule).await?;
    let change = change_of(ChangeKind::RecurringCreated, &rule);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(rule.id)
}

/// Changes a rule.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: RecurringRuleId,
    form: UpdateRule,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut rule = tx.hold_recurring(id).await?.ok_or(Problem::NotFound)?;
    if rule.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    if rule.status == Status::Ended {
        return Err(Problem::conflict("impossible_step"));
    }
    if let Some(name) = form.name {
        let name = Name::parse(&name).ok_or_else(|| Problem::invalid("/name", "bad_name"))?;
        rule.name = name.into_string();
    }
    if let Some(content) = form.content {
        rule.content = whole(&mut tx, now, rule.kind, content).await?;
    }
    if let Some(until) = form.until {
        rule.last_on = until;
    }
    if let Some(status) = form.status {
        let today = today(&mut tx, now).await?;
        step(&mut rule, status, today);
    }
    if rule.last_on.is_some_and(|last| rule.next_on > last) {
        rule.status = Status::Ended;
    }
    tx.put_recurring(&rule, now).await?;
    rule.version += 1;
    plan_next(&mut tx, now, &rule).await?;
    let kind = match rule.status {
        Status::Ended => ChangeKind::RecurringEnded,
        Status::Active | Status::Paused => ChangeKind::RecurringUpdated,
    };
    journal::record(&mut tx, now, actor, change_of(kind, &rule)).await?;
    Ok(tx.commit().await?)
}

/// What was paused goes on with the first day that has not passed.
fn step(rule: &mut Rule, status: Status, today: Date) {
    if rule.status == Status::Paused && status == Status::Active && rule.next_on < today {
        let yesterday = today.yesterday().unwrap_or(today);
        let next = rule.every.after(rule.anchor, yesterday);
        rule.next_on = next.unwrap_or(rule.next_on);
    }
    rule.status = status;
    rule.last_error = None;
}

async fn today(tx: &mut Tx, now: Timestamp) -> sqlx::Result<Date> {
    let zone = accounts::business(tx).await?.zone;
    Ok(now.to_zoned(zone).date())
}

/// The content cleaned, if a document could be issued with it today.
async fn whole(
    tx: &mut Tx,
    now: Timestamp,
    kind: Kind,
    content: DraftContent,
) -> Result<DraftContent, Problem> {
    let content = content.cleaned()?;
    if content.customer_id.is_none() {
        return Err(Problem::invalid("/content/customerId", "missing"));
    }
    content.must_name_a_customer(tx).await?;
    for (given, field) in [
        (content.date.is_some(), "/content/date"),
        (content.tax_point.is_some(), "/content/taxPoint"),
        (content.due_date.is_some(), "/content/dueDate"),
        (content.replaces.is_some(), "/content/replaces"),
        (content.receipt_for.is_some(), "/content/receiptFor"),
    ] {
        if given {
            return Err(Problem::invalid(field, "not_recurring"));
        }
    }
    preview(tx, now, kind, &content).await?;
    Ok(content)
}
