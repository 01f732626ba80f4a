//! The rules of a business that was just opened.

use jiff::Timestamp;

use super::model::{Anchor, DEFAULTS, DefaultRule, OnStatus, Rule, RuleChannel, UNDO_SECONDS};
use crate::platform::db::Tx;
use crate::platform::ids::MessageRuleId;

/// Gives the business that `tx` works on, just opened, the rules that every business has.
///
/// # Errors
/// The driver's.
pub async fn seed(tx: &mut Tx, now: Timestamp) -> sqlx::Result<()> {
    for (position, default) in (1..).zip(&DEFAULTS) {
        tx.insert_message_rule(&rule(default, position, now))
            .await?;
    }
    Ok(())
}

fn rule(default: &DefaultRule, position: i64, now: Timestamp) -> Rule {
    let anchor = default.template.anchor();
    let is_change = anchor == Some(Anchor::Change);
    Rule {
        id: MessageRuleId::new(now),
        key: Some(default.key.to_owned()),
        template: default.template,
        offset_minutes: default.offset_minutes,
        on_status: match anchor {
            Some(Anchor::Start) => Some(OnStatus::Confirmed),
            Some(Anchor::End) => Some(OnStatus::Completed),
            _ => None,
        },
        channel: RuleChannel::Auto,
        is_active: default.is_active,
        is_urgent: is_change,
        undo_seconds: if is_change { UNDO_SECONDS } else { 0 },
        only_service_id: None,
        position,
        version: 1,
    }
}
