//! What is true of rules, and the rules that every business begins with. No SQL, no HTTP, no clock.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::consents::Channel;
use crate::messages::model::Template;
use crate::platform::ids::{MessageRuleId, ServiceId};

/// What the time of a rule is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = MessageRuleAnchor)]
pub(in crate::messages) enum Anchor {
    /// The change that it tells of: at once.
    Change,
    /// The start of the visit or event: before it.
    Start,
    /// The end of the visit: after it.
    End,
    /// The midnight with which a birthday begins.
    Birthday,
}

/// How a visit must stand for a rule that is counted from its start or end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = MessageRuleStatus)]
pub(in crate::messages) enum OnStatus {
    /// It was not called off, whether or not anybody marked it as done.
    Confirmed,
    /// It was marked as done.
    Completed,
}

/// How what a rule sends travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = MessageRuleChannel)]
pub(in crate::messages) enum RuleChannel {
    /// As it reaches the reader best.
    Auto,
    /// By e-mail alone.
    Email,
    /// By SMS alone.
    Sms,
    /// By WhatsApp alone.
    Whatsapp,
}

impl RuleChannel {
    /// The one channel, when there is but one.
    pub(in crate::messages) fn only(self) -> Option<Channel> {
        match self {
            Self::Auto => None,
            Self::Email => Some(Channel::Email),
            Self::Sms => Some(Channel::Sms),
            Self::Whatsapp => Some(Channel::Whatsapp),
        }
    }
}

/// A rule of a business.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(in crate::messages) struct Rule {
    pub(in crate::messages) id: MessageRuleId,
    /// The name of one that every business has.
    pub(super) key: Option<String>,
    pub(in crate::messages) template: Template,
    pub(super) offset_minutes: i64,
    pub(super) on_status: Option<OnStatus>,
    pub(in crate::messages) channel: RuleChannel,
    pub(super) is_active: bool,
    pub(super) is_urgent: bool,
    pub(super) undo_seconds: i64,
    pub(super) only_service_id: Option<ServiceId>,
    pub(super) position: i64,
    pub(super) version: i64,
}

impl Rule {
    /// Its name in the intents of what it sends.
    pub(in crate::messages) fn word(&self) -> String {
        self.key.clone().unwrap_or_else(|| self.id.to_string())
    }

    pub(super) fn is_for(&self, service: ServiceId) -> bool {
        self.only_service_id.is_none_or(|only| only == service)
    }
}

impl Template {
    /// What the time of its rules is counted from; `None` when it follows no rule.
    pub(in crate::messages) fn anchor(self) -> Option<Anchor> {
        match self {
            Self::AppointmentReminder | Self::RegistrationReminder => Some(Anchor::Start),
            Self::ReviewRequest => Some(Anchor::End),
            Self::Birthday => Some(Anchor::Birthday),
            // Asked for by a person, or owed by law.
            Self::EventBroadcast
            | Self::Receipt
            | Self::PaymentLink
            | Self::PaymentReturned
            | Self::FreeText
            | Self::SubscriptionConfirm
            | Self::Campaign
            | Self::CampaignTest => None,
            // Each by its name: what is forgotten here would wait for a rule that nobody has.
            Self::AppointmentRequested
            | Self::AppointmentDeclined
            | Self::AppointmentConfirmation
            | Self::AppointmentMoved
            | Self::AppointmentCancelled
            | Self::RegistrationReceived
            | Self::RegistrationConfirmed
            | Self::RegistrationWaitlisted
            | Self::RegistrationOffered
            | Self::RegistrationMoved
            | Self::RegistrationCancelled
            | Self::SeriesBooked
            | Self::SeriesChanged
            | Self::SeriesCancelled
            | Self::WaitingOffer => Some(Anchor::Change),
        }
    }

    /// Whether a business may have further rules for it.
    pub(super) fn may_repeat(self) -> bool {
        matches!(self.anchor(), Some(Anchor::Start | Anchor::End))
    }

    /// Whether it is about something that is over if it is not told at once.
    pub(super) fn cannot_wait(self) -> bool {
        matches!(self, Self::WaitingOffer | Self::RegistrationOffered)
    }
}

/// Seconds in which the team can undo what it did, unless the business says otherwise.
pub(super) const UNDO_SECONDS: i64 = 30;

/// A rule that every business begins with.
pub(super) struct DefaultRule {
    pub(super) key: &'static str,
    pub(super) template: Template,
    pub(super) offset_minutes: i64,
    pub(super) is_active: bool,
}

const fn told(key: &'static str, template: Template) -> DefaultRule {
    DefaultRule {
        key,
        template,
        offset_minutes: 0,
        is_active: true,
    }
}

const fn timed(
    key: &'static str,
    template: Template,
    offset_minutes: i64,
    is_active: bool,
) -> DefaultRule {
    DefaultRule {
        key,
        template,
        offset_minutes,
        is_active,
    }
}

/// In the order they are shown. The keys are in the intents of what was planned: they never change.
pub(super) const DEFAULTS: [DefaultRule; 20] = [
    told("confirmation", Template::AppointmentConfirmation),
    told("requested", Template::AppointmentRequested),
    told("declined", Template::AppointmentDeclined),
    told("moved", Template::AppointmentMoved),
    told("cancelled", Template::AppointmentCancelled),
    timed("reminder-24h", Template::AppointmentReminder, -1440, true),
    timed("reminder-2h", Template::AppointmentReminder, -120, false),
    timed("review-request", Template::ReviewRequest, 1440, false),
    told("series-booked", Template::SeriesBooked),
    told("series-changed", Template::SeriesChanged),
    told("series-cancelled", Template::SeriesCancelled),
    told("waiting-offer", Template::WaitingOffer),
    told("registration-received", Template::RegistrationReceived),
    told("registration-confirmed", Template::RegistrationConfirmed),
    told("registration-waitlisted", Template::RegistrationWaitlisted),
    told("registration-offered", Template::RegistrationOffered),
    told("registration-moved", Template::RegistrationMoved),
    told("registration-cancelled", Template::RegistrationCancelled),
    timed(
        "registration-reminder",
        Template::RegistrationReminder,
        -1440,
        true,
    ),
    timed("birthday", Template::Birthday, 9 * 60, false),
];
