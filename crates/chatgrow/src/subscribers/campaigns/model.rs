//! What is true of campaigns. No SQL, no HTTP, no clock.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::consents::Channel;
use crate::customers;
use crate::platform::http::{Faults, Problem};
use crate::platform::text::Line;

/// Where a campaign stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = CampaignStatus)]
pub(in crate::subscribers) enum Status {
    /// Being written.
    Draft,
    /// To be sent from its time on.
    Scheduled,
    /// Being sent.
    Sending,
    /// Stopped for now.
    Paused,
    /// Sent to everybody it could be.
    Done,
    /// Ended before that.
    Cancelled,
}

/// How a campaign travels. By WhatsApp none does: what may be said there first is only what Meta approved.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type,
)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = CampaignChannel)]
pub(in crate::subscribers) enum By {
    /// To an e-mail address.
    #[default]
    Email,
    /// To a telephone.
    Sms,
}

impl By {
    /// The channel that its reader agreed to.
    pub(in crate::subscribers) fn channel(self) -> Channel {
        match self {
            Self::Email => Channel::Email,
            Self::Sms => Channel::Sms,
        }
    }
}

/// What can be done with a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Schedule,
    Unschedule,
    Start,
    Pause,
    Resume,
    Cancel,
    Finish,
}

impl Status {
    /// Where a step leads; `None` when it is not possible here.
    pub(super) fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Draft, Step::Schedule) => Some(Self::Scheduled),
            (Self::Scheduled, Step::Unschedule) => Some(Self::Draft),
            (Self::Scheduled, Step::Start) | (Self::Paused, Step::Resume) => Some(Self::Sending),
            (Self::Sending, Step::Pause) => Some(Self::Paused),
            (Self::Sending, Step::Finish) => Some(Self::Done),
            (Self::Scheduled | Self::Sending | Self::Paused, Step::Cancel) => Some(Self::Cancelled),
            _ => None,
        }
    }
}

/// How far a campaign has gone through its audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(in crate::subscribers) enum Part {
    Subscribers,
    Customers,
    Through,
}

/// Whom a campaign is for: the people of either filter, each address once. Whoever has not agreed to advertising is
/// left out when it is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = CampaignAudience)]
pub(super) struct Audience {
    /// Subscribers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) subscribers: Option<SubscriberFilter>,
    /// Customers who have an address for the campaign's channel and are not archived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) customers: Option<CustomerFilter>,
}

/// Which subscribers: those who said yes, and
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SubscriberFilter {
    /// are on this list.
    pub(super) list: Option<Uuid>,
}

/// Which customers: those to whom all of it applies that is given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CustomerFilter {
    /// They have this tag.
    #[schema(max_length = 40)]
    pub(super) tag: Option<String>,
    /// Their last visit was before this.
    pub(super) last_visit_before: Option<Timestamp>,
    /// Their last visit was at this time or later.
    pub(super) last_visit_after: Option<Timestamp>,
    /// They were here for this service.
    pub(super) visited_service: Option<Uuid>,
    /// They have no visit to come.
    pub(super) without_future_visit: Option<bool>,
    /// They match this, as in the list of customers; archived ones never do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) filter: Option<customers::CustomerFilter>,
}

impl Audience {
    /// The audience, or its faults.
    pub(super) fn checked(mut self) -> Result<Self, Problem> {
        let mut faults = Faults::default();
        if self.subscribers.is_none() && self.customers.is_none() {
            faults.add("/audience", "missing");
        }
        if let Some(filter) = &mut self.customers
            && let Some(text) = &filter.tag
        {
            let tag = Line::<40>::parse(text);
            let tag = faults.need("/audience/customers/tag", tag, "bad_tag");
            filter.tag = tag.map(Line::into_string);
        }
        faults.finish()?;
        if let Some(listed) = self.customers.as_ref().and_then(|it| it.filter.as_ref()) {
            let place = "/audience/customers/filter";
            listed.checked(&TimeZone::UTC, Timestamp::UNIX_EPOCH, place)?;
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{Status, Step};

    #[test]
    fn a_campaign_ends_once_and_only_a_draft_can_be_scheduled() {
        use Status::{Cancelled, Done, Draft, Paused, Scheduled, Sending};
        let steps = [
            Step::Schedule,
            Step::Unschedule,
            Step::Start,
            Step::Pause,
            Step::Resume,
            Step::Cancel,
            Step::Finish,
        ];
        let table = [
            (Draft, [Some(Scheduled), None, None, None, None, None, None]),
            (
                Scheduled,
                [
                    None,
                    Some(Draft),
                    Some(Sending),
                    None,
                    None,
                    Some(Cancelled),
                    None,
                ],
            ),
            (
                Sending,
                [
                    None,
                    None,
                    None,
                    Some(Paused),
                    None,
                    Some(Cancelled),
                    Some(Done),
                ],
            ),
            (
                Paused,
                [None, None, None, None, Some(Sending), Some(Cancelled), None],
            ),
            (Done, [None; 7]),
            (Cancelled, [None; 7]),
        ];
        for (status, row) in table {
            for (step, to) in steps.into_iter().zip(row) {
                assert_eq!(status.after(step), to, "{status:?} {step:?}");
            }
        }
    }
}
