//! Adding rules, changing them and taking them back.

use jiff::Timestamp;
use serde_json::json;

use super::birthdays;
use super::form::{NewRule, UpdateRule};
use super::model::Rule;
use super::settings::review_url;
use crate::app::App;
use crate::catalog;
use crate::jobs::{self, Work};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::messages::model::{Template, Unwanted};
use crate::platform::db::{Scope, Tx, violates};
use crate::platform::http::Problem;
use crate::platform::ids::{JobId, MessageRuleId};

/// Rules of its own that a business may have.
const MAX_OWN: i64 = 20;
/// Where its own rules stand: after those that every business has.
const OWN_FROM: i64 = 100;

/// Adds a rule of the business's own.
pub(super) async fn add(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: NewRule,
) -> Result<Rule, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let own = tx.own_message_rules().await?;
    let rule = form.checked(MessageRuleId::new(now), OWN_FROM + own)?;
    if own >= MAX_OWN {
        return Err(Problem::conflict("too_many_rules"));
    }
    check_references(&mut tx, &rule).await?;
    tx.insert_message_rule(&rule).await.map_err(twice)?;
    follow(&mut tx, now, &rule).await?;
    finish(tx, now, actor, Kind::MessageRuleCreated, &rule).await?;
    Ok(rule)
}

/// Changes a rule: the given fields change, the others stay.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: MessageRuleId,
    form: UpdateRule,
) -> Result<Rule, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = tx.message_rule(id).await?.ok_or(Problem::NotFound)?;
    let version = form.version;
    let mut rule = form.applied_to(before.clone())?;
    if version != before.version {
        return Err(Problem::conflict("stale_version"));
    }
    if rule == before {
        return Ok(rule);
    }
    check_references(&mut tx, &rule).await?;
    if !tx.update_message_rule(&rule).await.map_err(twice)? {
        return Err(Problem::conflict("stale_version"));
    }
    rule.version += 1;
    follow(&mut tx, now, &rule).await?;
    finish(tx, now, actor, Kind::MessageRuleUpdated, &rule).await?;
    Ok(rule)
}

/// Takes a rule of the business's own back, with what it has planned.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: MessageRuleId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let rule = tx.message_rule(id).await?.ok_or(Problem::NotFound)?;
    if rule.key.is_some() {
        return Err(Problem::conflict("rule_of_everybody"));
    }
    if !tx.delete_message_rule(id).await? {
        return Err(Problem::NotFound);
    }
    tx.skip_messages_of_rule(id, Unwanted::RuleOff).await?;
    finish(tx, now, actor, Kind::MessageRuleRemoved, &rule).await
}

/// What a rule speaks of must be there.
async fn check_references(tx: &mut Tx, rule: &Rule) -> Result<(), Problem> {
    if let Some(service) = rule.only_service_id
        && !catalog::has_service(tx, service).await?
    {
        return Err(Problem::invalid("/onlyServiceId", "unknown"));
    }
    let needs_page = rule.template == Template::ReviewRequest && rule.is_active;
    if needs_page && review_url(tx).await?.is_none() {
        return Err(Problem::invalid("/isActive", "review_page_needed"));
    }
    Ok(())
}

/// What follows from a rule as it is now, for what is planned already.
async fn follow(tx: &mut Tx, now: Timestamp, rule: &Rule) -> sqlx::Result<()> {
    if !rule.is_active {
        return tx.skip_messages_of_rule(rule.id, Unwanted::RuleOff).await;
    }
    if rule.template == Template::Birthday {
        return birthdays::begin(tx, now).await;
    }
    plan_application(tx, now, rule).await
}

/// Lets a worker apply every rule that is switched on to what is to come, because what they all look at has
/// changed.
pub(in crate::messages) async fn plan_every_application(
    tx: &mut Tx,
    now: Timestamp,
) -> sqlx::Result<()> {
    for rule in tx.message_rules().await? {
        if rule.is_active {
            plan_application(tx, now, &rule).await?;
        }
    }
    Ok(())
}

/// Lets a worker apply a rule to what is to come.
async fn plan_application(tx: &mut Tx, now: Timestamp, rule: &Rule) -> sqlx::Result<()> {
    if !rule.template.may_repeat() {
        return Ok(());
    }
    let (business, work) = (tx.business(), Work::ApplyMessageRule { rule: rule.id });
    let key = format!("message-rule:{}", JobId::new(now));
    jobs::plan(tx, now, Some(business), &key, &work, now).await
}

/// Two rules that would say the same thing at the same time.
fn twice(error: sqlx::Error) -> Problem {
    let same = "message_rules_same";
    let columns = "message_rules.template";
    let is_same = violates(&error, same, columns)
        || violates(&error, "message_rules_same_of_service", columns);
    if is_same {
        Problem::conflict("rule_exists")
    } else {
        error.into()
    }
}

async fn finish(
    mut tx: Tx,
    now: Timestamp,
    actor: &Actor,
    kind: Kind,
    rule: &Rule,
) -> Result<(), Problem> {
    let change = Change {
        kind,
        subject: Subject::MessageRule(rule.id),
        customer: None,
        data: json!({
            "template": rule.template, "offsetMinutes": rule.offset_minutes, "channel": rule.channel,
            "isActive": rule.is_active, "isUrgent": rule.is_urgent, "undoSeconds": rule.undo_seconds,
            "onlyServiceId": rule.only_service_id,
        }),
    };
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}
