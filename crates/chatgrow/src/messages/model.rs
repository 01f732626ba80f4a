//! What is true of messages. No SQL, no HTTP, no clock.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::calendar::{self, AppointmentDetails, OfferDetails};
use crate::consents::Purpose;
use crate::events::{RegistrationDetails, RegistrationStatus};
use crate::platform::ids::{AppointmentId, PaymentLinkId, RegistrationId, WaitingEntryId};
use crate::subscribers::Refused;

/// What a message says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = MessageTemplate)]
pub enum Template {
    /// A visit was asked for; the business has not answered.
    AppointmentRequested,
    /// The business declined a visit that was asked for.
    AppointmentDeclined,
    /// A visit was booked.
    AppointmentConfirmation,
    /// A visit comes soon.
    AppointmentReminder,
    /// A visit was moved.
    AppointmentMoved,
    /// A visit was cancelled.
    AppointmentCancelled,
    /// A receipt, attached.
    Receipt,
    /// Somebody asked to come to an event; the team has to say yes.
    RegistrationReceived,
    /// Somebody comes to an event.
    RegistrationConfirmed,
    /// Somebody waits for a seat.
    RegistrationWaitlisted,
    /// Seats are held for somebody who waited.
    RegistrationOffered,
    /// The event was moved to another time.
    RegistrationMoved,
    /// A registration ended.
    RegistrationCancelled,
    /// An event comes tomorrow.
    RegistrationReminder,
    /// A text of the team to everybody who comes.
    EventBroadcast,
    /// A series of visits was booked.
    SeriesBooked,
    /// Visits of a series were moved together.
    SeriesChanged,
    /// Visits of a series were cancelled together.
    SeriesCancelled,
    /// A time is kept for somebody on the waiting list.
    WaitingOffer,
    /// Asks who signed up as a subscriber whether it was them.
    SubscriptionConfirm,
    /// Advertising of the business.
    Campaign,
    /// Advertising, to the member of the team who wrote it.
    CampaignTest,
    /// What somebody is asked to pay, with the page on which they do.
    PaymentLink,
    /// Money came in for what is gone, and goes back.
    PaymentReturned,
    /// How was the visit?
    ReviewRequest,
    /// A customer's birthday.
    Birthday,
    /// What a member of the team wrote.
    FreeText,
}

impl Template {
    /// Every template that a business may word.
    pub const ALL: [Self; 23] = [
        Self::AppointmentConfirmation,
        Self::AppointmentRequested,
        Self::AppointmentDeclined,
        Self::AppointmentMoved,
        Self::AppointmentCancelled,
        Self::AppointmentReminder,
        Self::SeriesBooked,
        Self::SeriesChanged,
        Self::SeriesCancelled,
        Self::WaitingOffer,
        Self::RegistrationReceived,
        Self::RegistrationConfirmed,
        Self::RegistrationWaitlisted,
        Self::RegistrationOffered,
        Self::RegistrationMoved,
        Self::RegistrationCancelled,
        Self::RegistrationReminder,
        Self::Receipt,
        Self::PaymentLink,
        Self::PaymentReturned,
        Self::ReviewRequest,
        Self::Birthday,
        Self::EventBroadcast,
    ];

    /// Why it is sent.
    #[must_use]
    pub fn purpose(self) -> Purpose {
        match self {
            Self::Birthday | Self::Campaign => Purpose::Marketing,
            _ => Purpose::Service,
        }
    }

    /// Whether it tells of a visit that will not take place.
    pub(super) fn is_of_off(self) -> bool {
        matches!(self, Self::AppointmentDeclined | Self::AppointmentCancelled)
    }

    /// What the sentences of this message begin with.
    pub(super) fn sentences(self) -> &'static str {
        match self {
            Self::AppointmentRequested => "appointment-requested",
            Self::AppointmentDeclined => "appointment-declined",
            Self::AppointmentConfirmation => "appointment-confirmation",
            Self::AppointmentReminder => "appointment-reminder",
            Self::AppointmentMoved => "appointment-moved",
            Self::AppointmentCancelled => "appointment-cancelled",
            Self::Receipt => "receipt",
            Self::RegistrationReceived => "registration-received",
            Self::RegistrationConfirmed => "registration-confirmed",
            Self::RegistrationWaitlisted => "registration-waitlisted",
            Self::RegistrationOffered => "registration-offered",
            Self::RegistrationMoved => "registration-moved",
            Self::RegistrationCancelled => "registration-cancelled",
            Self::RegistrationReminder => "registration-reminder",
            Self::EventBroadcast => "event-broadcast",
            Self::SeriesBooked => "series-booked",
            Self::SeriesChanged => "series-changed",
            Self::SeriesCancelled => "series-cancelled",
            Self::WaitingOffer => "waiting-offer",
            Self::SubscriptionConfirm => "subscription-confirm",
            Self::Campaign => "campaign",
            Self::CampaignTest => "campaign-test",
            Self::PaymentLink => "payment-link",
            Self::PaymentReturned => "payment-returned",
            Self::ReviewRequest => "review-request",
            Self::Birthday => "birthday",
            Self::FreeText => "free-text",
        }
    }

    /// The template that the API calls `word`.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        let key = word.replace('_', "-");
        let is_called = |template: &Self| template.sentences() == key && !word.contains('-');
        Self::ALL.into_iter().find(is_called)
    }

    /// The word by which the API calls it.
    pub(super) fn word(self) -> String {
        self.sentences().replace('-', "_")
    }
}

/// Names the intent of what the rule called `rule` says of an appointment as it stands: told once, however
/// often it is planned.
pub(super) fn intent(rule: &str, appointment: AppointmentId, sequence: i64) -> String {
    format!("appointment:{appointment}:{rule}:{sequence}")
}

/// As [`intent`], of a registration.
pub(super) fn registration_intent(
    rule: &str,
    registration: RegistrationId,
    sequence: i64,
) -> String {
    format!("registration:{registration}:{rule}:{sequence}")
}

/// The sequence of the appointment or registration that an intent speaks of; `None` for intents about other
/// things.
pub(super) fn sequence_of(intent: &str) -> Option<i64> {
    let rest = intent
        .strip_prefix("appointment:")
        .or_else(|| intent.strip_prefix("registration:"))?;
    let (_, sequence) = rest.rsplit_once(':')?;
    sequence.parse().ok()
}

/// Names the intent of telling a place on the waiting list of one offer.
pub(super) fn offer_intent(entry: WaitingEntryId, offer: Uuid) -> String {
    format!("waiting:{entry}:offer:{offer}")
}

/// Names the intent of what a message says of a payment link: one for each sending, or for each sum that went
/// back of it.
pub(super) fn link_intent(template: Template, link: PaymentLinkId, count: i64) -> String {
    format!("payment-link:{link}:{}:{count}", template.sentences())
}

/// What an intent of [`link_intent`] counts; `None` for intents about other things.
pub(super) fn count_of(intent: &str) -> Option<i64> {
    let (_, count) = intent.strip_prefix("payment-link:")?.rsplit_once(':')?;
    count.parse().ok()
}

/// The place and the offer that an intent speaks of; `None` for intents about other things.
pub(super) fn offer_of(intent: &str) -> Option<(WaitingEntryId, Uuid)> {
    let (entry, offer) = intent.strip_prefix("waiting:")?.split_once(":offer:")?;
    Some((WaitingEntryId(entry.parse().ok()?), offer.parse().ok()?))
}

/// Why the offer that an intent speaks of need not be told any more; `None` while it can be taken.
pub(super) fn offer_unwanted(
    intent: &str,
    offer: &OfferDetails,
    now: Timestamp,
) -> Option<Unwanted> {
    let told = offer_of(intent).map(|(_, offer)| offer);
    let stands = offer.is_open && told == Some(offer.id) && offer.expires_at > now;
    (!stands).then_some(Unwanted::OfferOver)
}

/// Where a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = MessageStatus)]
pub enum Status {
    /// To be sent when it is due, or again after a failure.
    Planned,
    /// In a worker's hands.
    Sending,
    /// Taken over by the carrier.
    Sent,
    /// The carrier says that it arrived.
    Delivered,
    /// The carrier says that it was read.
    Read,
    /// Written to the log of a machine without a mail server; nobody got it.
    Printed,
    /// Given up; can be sent again by a person.
    Failed,
    /// Not wanted any more before it was sent.
    Skipped,
}

impl Status {
    /// How far a message has come. A report never takes it back.
    fn rank(self) -> u8 {
        match self {
            Self::Planned | Self::Sending | Self::Skipped => 0,
            Self::Sent | Self::Printed => 1,
            Self::Failed => 2,
            Self::Delivered => 3,
            Self::Read => 4,
        }
    }

    /// Whether a message that stands here goes on to `next` by its carrier's word.
    pub(super) fn goes_on_to(self, next: Self) -> bool {
        next.rank() > self.rank()
    }
}

/// Why a message was not wanted any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unwanted {
    /// The visit was cancelled.
    Cancelled,
    /// The visit was moved: another message tells so.
    Moved,
    /// The visit takes place after all.
    Reopened,
    /// The visit has begun or is over.
    Late,
    /// The customer has no address any more.
    NoAddress,
    /// The registration stands elsewhere by now.
    Answered,
    /// The offer was answered, or has expired.
    OfferOver,
    /// Its reader has not agreed to it, or has taken that back.
    NoConsent,
    /// Its campaign was called off.
    CalledOff,
    /// The change that it tells of was undone before it was told.
    Undone,
    /// The rule that planned it was switched off.
    RuleOff,
    /// The business has no page for reviews any more.
    NoReviewPage,
    /// The customer does not want to be written to there, or the carrier does not let us.
    OptedOut,
    /// Nothing carries messages to where the customer can be reached.
    NoCarrier,
    /// It would cost more than the business wants to spend on one message.
    TooDear,
    /// What is asked for was paid or taken back, or has expired.
    LinkClosed,
}

impl Unwanted {
    /// The stable word that is stored; its sentence is `message-skipped-<word>`.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Moved => "moved",
            Self::Reopened => "reopened",
            Self::Late => "late",
            Self::NoAddress => "no-address",
            Self::Answered => "answered",
            Self::OfferOver => "offer-over",
            Self::NoConsent => "no-consent",
            Self::CalledOff => "called-off",
            Self::Undone => "undone",
            Self::RuleOff => "rule-off",
            Self::NoReviewPage => "no-review-page",
            Self::OptedOut => "opted-out",
            Self::NoCarrier => "no-carrier",
            Self::TooDear => "too-dear",
            Self::LinkClosed => "link-closed",
        }
    }
}

impl From<Refused> for Unwanted {
    fn from(why: Refused) -> Self {
        match why {
            Refused::NoConsent => Self::NoConsent,
            Refused::Answered => Self::Answered,
            Refused::Cancelled | Refused::Paused => Self::CalledOff,
        }
    }
}

/// Why a message waits although it is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waits {
    /// Too many left by its connection within a minute.
    Rate,
    /// The budget of its connection is used up.
    Budget,
    /// Its connection does not work.
    Paused,
    /// The answer of the carrier was lost, and its word is waited for.
    Doubt,
}

impl Waits {
    /// The stable word that is stored; its sentence is `message-<word>`.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Rate => "waits-rate",
            Self::Budget => "waits-budget",
            Self::Paused => "waits-paused",
            Self::Doubt => "waits-doubt",
        }
    }
}

/// Why a message that speaks of `sequence` of an appointment is not wanted at `now`; `None` while it is.
pub(super) fn unwanted(
    template: Template,
    sequence: Option<i64>,
    appointment: &AppointmentDetails,
    now: Timestamp,
) -> Option<Unwanted> {
    use calendar::Status::{Confirmed, NoShow, Pending};

    if template == Template::ReviewRequest {
        let was_not = appointment.status.is_off() || appointment.status == NoShow;
        let moved = sequence != Some(appointment.sequence);
        return if was_not {
            Some(Unwanted::Cancelled)
        } else {
            moved.then_some(Unwanted::Moved)
        };
    }
    if template.is_of_off() {
        return if appointment.status.is_off() {
            (appointment.ends_at <= now).then_some(Unwanted::Late)
        } else {
            Some(Unwanted::Reopened)
        };
    }
    let expected = match template {
        Template::AppointmentRequested => Pending,
        _ => Confirmed,
    };
    if appointment.status.is_off() {
        Some(Unwanted::Cancelled)
    } else if sequence != Some(appointment.sequence) {
        Some(Unwanted::Moved)
    } else if appointment.status != expected || appointment.starts_at <= now {
        Some(Unwanted::Late)
    } else {
        None
    }
}

/// Why a message that speaks of `sequence` of a registration is not wanted at `now`; `None` while it is.
pub(super) fn registration_unwanted(
    template: Template,
    sequence: Option<i64>,
    registration: &RegistrationDetails,
    now: Timestamp,
) -> Option<Unwanted> {
    use RegistrationStatus::{Cancelled, Confirmed, Offered, Pending, Waitlisted};

    let wanted_in = match template {
        Template::RegistrationReceived => Pending,
        Template::RegistrationWaitlisted => Waitlisted,
        Template::RegistrationOffered => Offered,
        Template::RegistrationCancelled => Cancelled,
        _ => Confirmed,
    };
    let is_late = registration.ends_at <= now
        || (wanted_in != Cancelled && registration.starts_at <= now)
        || registration.offer_ends_at.is_some_and(|until| until <= now);
    if registration.status == Cancelled && wanted_in != Cancelled {
        Some(Unwanted::Cancelled)
    } else if template == Template::EventBroadcast {
        None
    } else if registration.status != wanted_in {
        Some(Unwanted::Answered)
    } else if sequence != Some(registration.sequence) {
        Some(Unwanted::Moved)
    } else if is_late {
        Some(Unwanted::Late)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Template, intent, offer_intent, offer_of, sequence_of};
    use crate::platform::ids::{AppointmentId, WaitingEntryId};

    #[test]
    fn every_template_is_found_by_its_word() {
        for template in Template::ALL {
            assert_eq!(Template::of_word(&template.word()), Some(template));
        }
        assert_eq!(Template::of_word("appointment-reminder"), None);
    }

    #[test]
    fn a_report_never_takes_a_message_back() {
        use super::Status::{Delivered, Failed, Planned, Read, Sent};
        assert!(
            Sent.goes_on_to(Delivered) && Delivered.goes_on_to(Read) && Sent.goes_on_to(Failed)
        );
        assert!(
            Failed.goes_on_to(Delivered),
            "the carrier knows better in the end"
        );
        for (from, to) in [
            (Read, Delivered),
            (Delivered, Sent),
            (Delivered, Failed),
            (Sent, Planned),
            (Sent, Sent),
        ] {
            assert!(!from.goes_on_to(to), "{from:?} {to:?}");
        }
    }

    #[test]
    fn an_intent_tells_which_state_of_the_appointment_it_speaks_of() {
        let intent = intent("reminder-24h", AppointmentId(Uuid::nil()), 3);
        assert_eq!(sequence_of(&intent), Some(3));
        assert_eq!(sequence_of("document:1:issued"), None);
        let place = (WaitingEntryId(Uuid::from_u128(1)), Uuid::from_u128(2));
        assert_eq!(offer_of(&offer_intent(place.0, place.1)), Some(place));
        assert_eq!(offer_of(&intent), None);
    }
}
