//! Identifiers, one type per thing, so that a customer's cannot be passed for an appointment's.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::random;

/// Declares identifier types over UUIDv7.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
            sqlx::Type, utoipa::ToSchema)]
        #[serde(transparent)]
        #[sqlx(transparent)]
        #[schema(value_type = Uuid)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identifier that sorts by its time of creation.
            #[must_use]
            pub fn new(now: Timestamp) -> Self {
                Self(random::uuid(now))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// A business: the tenant that every row of its data belongs to.
    BusinessId,
    /// A person with a sign-in.
    UserId,
    /// One browser or client that is signed in.
    SessionId,
    /// A passkey of a person.
    PasskeyId,
    /// A person the business serves.
    CustomerId,
    /// A field that a business defined for its customers.
    CustomerFieldId,
    /// A file of a customer.
    CustomerFileId,
    /// A file of customers.
    ImportId,
    /// A filter of the customers' list under a name.
    CustomerViewId,
    /// An act on many customers at once.
    CustomerActId,
    /// A service that can be booked.
    ServiceId,
    /// A person who gives services: what a booking takes the time of.
    StaffId,
    /// A stretch of time in which a staff member does not work.
    TimeOffId,
    /// A room or device that a visit takes.
    RoomId,
    /// A stretch of time in which the business is closed.
    ClosureId,
    /// A booked visit.
    AppointmentId,
    /// One meeting of a class.
    SittingId,
    /// A series of visits that recur by a rule.
    SeriesId,
    /// A place on the waiting list.
    WaitingEntryId,
    /// A message to one person on one channel.
    MessageId,
    /// A rule of what goes out when.
    MessageRuleId,
    /// A payment received.
    PaymentId,
    /// A legal document.
    DocumentId,
    /// A piece of work to be done once, later.
    JobId,
    /// A calendar that others subscribe to by its link.
    CalendarFeedId,
    /// A calendar of a staff member that is kept elsewhere.
    OutsideCalendarId,
    /// An event or course.
    EventId,
    /// One date of an event.
    EventDateId,
    /// A kind of ticket of an event.
    TicketKindId,
    /// Somebody's registration for one date of an event.
    RegistrationId,
    /// One person's seat of a registration.
    SeatId,
    /// A text of the team to everybody who comes to an event.
    BroadcastId,
    /// Something a person said about being written to.
    ConsentId,
    /// Somebody who wants to hear from the business.
    SubscriberId,
    /// A list that subscribers are on.
    SubscriberListId,
    /// A text to many.
    CampaignId,
    /// An address that a campaign reaches.
    CampaignRecipientId,
    /// A way for messages to leave that belongs to a business.
    ConnectionId,
    /// A text that came in.
    InboundMessageId,
    /// A business's account at a gateway.
    GatewayAccountId,
    /// A key with which a program of a business calls us.
    ApiKeyId,
    /// An address that is told of changes.
    WebhookId,
    /// A change that is told to an address.
    WebhookDeliveryId,
    /// A device of the team that is told of news.
    PushSubscriptionId,
    /// An attempt to pay on a page of a gateway.
    CheckoutId,
    /// Money that a gateway took.
    GatewayChargeId,
    /// A card that a customer let the business keep.
    SavedCardId,
    /// A charge of a saved card.
    CardChargeId,
    /// A day's comparison with a gateway.
    ReconciliationId,
    /// What somebody is asked to pay, at an address of its own.
    PaymentLinkId,
    /// Money of a payment that is given back.
    RefundId,
    /// A document being written.
    DraftId,
    /// A document that is issued again and again.
    RecurringRuleId,
    /// A key that signs documents.
    SigningKeyId,
    /// A file of documents made for others.
    DocumentExportId,
}
