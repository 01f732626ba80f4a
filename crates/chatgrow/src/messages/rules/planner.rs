//! The rules of a business, read once for everything that follows from one change.

use jiff::{SignedDuration, Timestamp};

use super::due;
use super::model::{Anchor, OnStatus, Rule};
use super::quiet::Quiet;
use super::settings::settings_of;
use crate::journal::Actor;
use crate::messages::model::Template;
use crate::platform::db::Tx;
use crate::platform::ids::ServiceId;

/// What the rules say of one change, made at `now`.
pub(in crate::messages) struct Planner {
    now: Timestamp,
    /// Whether the team made it, who can undo it for a moment.
    by_team: bool,
    rules: Vec<Rule>,
    quiet: Quiet,
    has_review_page: bool,
}

impl Planner {
    /// Reads the rules that are switched on.
    pub(in crate::messages) async fn read(
        tx: &mut Tx,
        now: Timestamp,
        actor: &Actor,
    ) -> sqlx::Result<Self> {
        let mut rules = tx.message_rules().await?;
        rules.retain(|rule| rule.is_active);
        let settings = settings_of(tx).await?;
        Ok(Self {
            now,
            by_team: matches!(actor, Actor::User { .. }),
            rules,
            quiet: settings.quiet,
            has_review_page: settings.review_url.is_some(),
        })
    }

    /// The rule that tells of a change with `template`, and when; `None` when the business has it off.
    pub(in crate::messages) fn notice(&self, template: Template) -> Option<(&Rule, Timestamp)> {
        let rule = self.of(template).next()?;
        let undo = SignedDuration::from_secs(rule.undo_seconds);
        let due = if self.by_team {
            self.now.checked_add(undo).unwrap_or(self.now)
        } else {
            self.now
        };
        Some((rule, due))
    }

    /// The rules that remind with `template` of something that begins at `starts_at`, and when.
    pub(in crate::messages) fn reminders(
        &self,
        template: Template,
        service: Option<ServiceId>,
        starts_at: Timestamp,
    ) -> Vec<(&Rule, Timestamp)> {
        self.of(template)
            .filter(|rule| service.is_none_or(|service| rule.is_for(service)))
            .filter_map(|rule| {
                let due = due::reminder_when_booked(rule, starts_at, &self.quiet, self.now)?;
                Some((rule, due))
            })
            .collect()
    }

    /// The rules that follow up a visit that stands at `status` and is over at `ended_at`, and when.
    pub(in crate::messages) fn follow_ups(
        &self,
        status: OnStatus,
        service: ServiceId,
        ended_at: Timestamp,
    ) -> Vec<(&Rule, Timestamp)> {
        if !self.has_review_page {
            return vec![];
        }
        let rules = self.rules.iter().filter(|rule| {
            rule.template.anchor() == Some(Anchor::End)
                && rule.on_status == Some(status)
                && rule.is_for(service)
        });
        rules
            .filter_map(|rule| Some((rule, due::follow_up(rule, ended_at, &self.quiet)?)))
            .collect()
    }

    fn of(&self, template: Template) -> impl Iterator<Item = &Rule> {
        self.rules
            .iter()
            .filter(move |rule| rule.template == template)
    }
}
