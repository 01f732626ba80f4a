//! The forms with which rules are added and changed, and their checks.

use serde::Deserialize;
use utoipa::ToSchema;

use super::model::{Anchor, OnStatus, Rule, RuleChannel};
use crate::messages::model::Template;
use crate::platform::http::{Faults, Problem, present};
use crate::platform::ids::{MessageRuleId, ServiceId};

const DAY: i64 = 24 * 60;
/// Before a start: five minutes to ninety days.
const BEFORE: std::ops::RangeInclusive<i64> = -90 * DAY..=-5;
/// After an end: up to a year.
const AFTER: std::ops::RangeInclusive<i64> = 0..=365 * DAY;
const MAX_UNDO: i64 = 600;

/// A further reminder, or a further request for a review.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewRule {
    /// `appointment_reminder`, `registration_reminder` or `review_request`.
    template: Template,
    /// Before the start (negative) or after the end (positive). Whole days are days of the calendar.
    #[schema(minimum = -129_600, maximum = 525_600)]
    offset_minutes: i64,
    /// `auto` when absent.
    channel: Option<RuleChannel>,
    /// Of a request for a review; `completed` when absent.
    #[schema(nullable)]
    on_status: Option<OnStatus>,
    /// On when absent.
    is_active: Option<bool>,
    /// Whether it leaves in quiet hours too; not when absent.
    is_urgent: Option<bool>,
    /// Only for visits of this service.
    only_service_id: Option<ServiceId>,
}

/// The fields of a rule to change.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateRule {
    /// The version that the change was made on.
    pub(super) version: i64,
    /// Before the start (negative), after the end (positive), or after the midnight of a birthday; 0 of what is
    /// told at once.
    #[schema(minimum = -129_600, maximum = 525_600)]
    offset_minutes: Option<i64>,
    channel: Option<RuleChannel>,
    /// Of a request for a review.
    on_status: Option<OnStatus>,
    is_active: Option<bool>,
    /// Whether it leaves in quiet hours too.
    is_urgent: Option<bool>,
    /// Seconds in which the team can undo a change before it is told, 0 to 600.
    #[schema(minimum = 0, maximum = 600)]
    undo_seconds: Option<i64>,
    /// Only for visits of this service; null for all.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<uuid::Uuid>)]
    only_service_id: Option<Option<ServiceId>>,
}

impl NewRule {
    /// The rule, or every fault of the form.
    pub(super) fn checked(self, id: MessageRuleId, position: i64) -> Result<Rule, Problem> {
        let mut faults = Faults::default();
        if !self.template.may_repeat() {
            faults.add("/template", "not_repeatable");
        }
        let is_follow_up = self.template.anchor() == Some(Anchor::End);
        let default = if is_follow_up {
            OnStatus::Completed
        } else {
            OnStatus::Confirmed
        };
        let rule = Rule {
            id,
            key: None,
            template: self.template,
            offset_minutes: self.offset_minutes,
            on_status: Some(self.on_status.unwrap_or(default)),
            channel: self.channel.unwrap_or(RuleChannel::Auto),
            is_active: self.is_active.unwrap_or(true),
            is_urgent: self.is_urgent.unwrap_or(false),
            undo_seconds: 0,
            only_service_id: self.only_service_id,
            position,
            version: 1,
        };
        check(&rule, &mut faults);
        faults.finish()?;
        Ok(rule)
    }
}

impl UpdateRule {
    /// The rule after the change, or every fault of the form.
    pub(super) fn applied_to(self, before: Rule) -> Result<Rule, Problem> {
        let mut faults = Faults::default();
        let rule = Rule {
            offset_minutes: self.offset_minutes.unwrap_or(before.offset_minutes),
            channel: self.channel.unwrap_or(before.channel),
            on_status: self.on_status.or(before.on_status),
            is_active: self.is_active.unwrap_or(before.is_active),
            is_urgent: self.is_urgent.unwrap_or(before.is_urgent),
            undo_seconds: self.undo_seconds.unwrap_or(before.undo_seconds),
            only_service_id: self.only_service_id.unwrap_or(before.only_service_id),
            ..before
        };
        check(&rule, &mut faults);
        faults.finish()?;
        Ok(rule)
    }
}

/// What a rule may be, by what its time is counted from.
fn check(rule: &Rule, faults: &mut Faults) {
    let anchor = rule.template.anchor();
    let allowed = match anchor {
        Some(Anchor::Start) => BEFORE.contains(&rule.offset_minutes),
        Some(Anchor::End) => AFTER.contains(&rule.offset_minutes),
        Some(Anchor::Birthday) => (0..DAY).contains(&rule.offset_minutes),
        Some(Anchor::Change) | None => rule.offset_minutes == 0,
    };
    if !allowed {
        faults.add("/offsetMinutes", "out_of_range");
    }
    let status = match anchor {
        Some(Anchor::End) => rule.on_status.is_some(),
        Some(Anchor::Start) => rule.on_status == Some(OnStatus::Confirmed),
        _ => rule.on_status.is_none(),
    };
    if !status {
        faults.add("/onStatus", "not_of_this_rule");
    }
    let has_undo = anchor == Some(Anchor::Change);
    if !(0..=MAX_UNDO).contains(&rule.undo_seconds) || (rule.undo_seconds > 0 && !has_undo) {
        faults.add("/undoSeconds", "out_of_range");
    }
    if rule.template.cannot_wait() && !rule.is_urgent {
        faults.add("/isUrgent", "cannot_wait");
    }
    let is_of_visits =
        rule.template.may_repeat() && rule.template != Template::RegistrationReminder;
    if rule.only_service_id.is_some() && !is_of_visits {
        faults.add("/onlyServiceId", "not_of_this_rule");
    }
}
