//! What a change is: who made it, to what, and what there is to say of it.

use serde_json::Value;
use uuid::Uuid;

use super::Kind;
use crate::platform::ids::{
    ApiKeyId, AppointmentId, BusinessId, CalendarFeedId, CampaignId, CardChargeId, CheckoutId,
    ClosureId, ConnectionId, CustomerFieldId, CustomerId, CustomerViewId, DocumentId, DraftId,
    EventId, GatewayAccountId, InboundMessageId, MessageId, MessageRuleId, OutsideCalendarId,
    PaymentId, PaymentLinkId, ReconciliationId, RecurringRuleId, RefundId, RegistrationId, RoomId,
    SavedCardId, SeriesId, ServiceId, StaffId, SubscriberId, SubscriberListId, UserId,
    WaitingEntryId, WebhookId,
};

/// Who made a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A member of the team.
    User {
        /// Who.
        id: UserId,
        /// The name at that time.
        name: String,
    },
    /// A program with a key of the business.
    ApiKey {
        /// Which key.
        id: ApiKeyId,
        /// What the business calls it.
        name: String,
    },
    /// A guest on a public page.
    Guest {
        /// The name given.
        name: String,
    },
    /// The program itself, by a rule or job.
    System,
}

impl Actor {
    /// What a person or program is called; the program itself has no name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::User { name, .. } | Self::ApiKey { name, .. } | Self::Guest { name } => {
                Some(name)
            }
            Self::System => None,
        }
    }
}

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The business itself.
    Business(BusinessId),
    /// A member of the team.
    Member(UserId),
    /// A customer.
    Customer(CustomerId),
    /// A field that the business defined for its customers.
    CustomerField(CustomerFieldId),
    /// A kept filter of the customers' list.
    CustomerView(CustomerViewId),
    /// A service.
    Service(ServiceId),
    /// A staff member.
    Staff(StaffId),
    /// A room or device.
    Room(RoomId),
    /// A visit.
    Appointment(AppointmentId),
    /// A series of visits.
    Series(SeriesId),
    /// A payment.
    Payment(PaymentId),
    /// What somebody is asked to pay.
    PaymentLink(PaymentLinkId),
    /// Money given back.
    Refund(RefundId),
    /// An attempt to pay at a gateway.
    Checkout(CheckoutId),
    /// An account at a gateway.
    GatewayAccount(GatewayAccountId),
    /// A card that a customer let the business keep.
    SavedCard(SavedCardId),
    /// A charge of a saved card.
    CardCharge(CardChargeId),
    /// A day's comparison with a gateway.
    Reconciliation(ReconciliationId),
    /// A legal document.
    Document(DocumentId),
    /// A message.
    Message(MessageId),
    /// A closure.
    Closure(ClosureId),
    /// A calendar feed.
    CalendarFeed(CalendarFeedId),
    /// A calendar kept elsewhere.
    OutsideCalendar(OutsideCalendarId),
    /// An event.
    Event(EventId),
    /// A registration for an event.
    Registration(RegistrationId),
    /// A place on the waiting list.
    WaitingEntry(WaitingEntryId),
    /// A subscriber.
    Subscriber(SubscriberId),
    /// A list of subscribers.
    SubscriberList(SubscriberListId),
    /// A campaign.
    Campaign(CampaignId),
    /// A rule of what goes out when.
    MessageRule(MessageRuleId),
    /// A connection that messages leave by.
    Connection(ConnectionId),
    /// A text that came in.
    InboundMessage(InboundMessageId),
    /// A document being written.
    Draft(DraftId),
    /// A document that is issued again and again.
    Recurring(RecurringRuleId),
    /// A key with which a program calls.
    ApiKey(ApiKeyId),
    /// An address that is told of changes.
    Webhook(WebhookId),
}

impl Subject {
    /// What the things are called that a change can be about.
    pub const KINDS: &[&str] = &[
        "business",
        "member",
        "customer",
        "customer_field",
        "customer_view",
        "service",
        "staff",
        "room",
        "appointment",
        "series",
        "payment",
        "payment_link",
        "refund",
        "checkout",
        "gateway_account",
        "saved_card",
        "card_charge",
        "reconciliation",
        "document",
        "message",
        "closure",
        "calendar_feed",
        "outside_calendar",
        "event",
        "registration",
        "waiting_entry",
        "subscriber",
        "subscriber_list",
        "campaign",
        "message_rule",
        "connection",
        "inbound_message",
        "invoice_draft",
        "recurring_invoice",
        "api_key",
        "webhook",
    ];

    pub(super) fn parts(self) -> (&'static str, Uuid) {
        match self {
            Self::Business(id) => ("business", id.0),
            Self::Member(id) => ("member", id.0),
            Self::Customer(id) => ("customer", id.0),
            Self::CustomerField(id) => ("customer_field", id.0),
            Self::CustomerView(id) => ("customer_view", id.0),
            Self::Service(id) => ("service", id.0),
            Self::Staff(id) => ("staff", id.0),
            Self::Room(id) => ("room", id.0),
            Self::Appointment(id) => ("appointment", id.0),
            Self::Series(id) => ("series", id.0),
            Self::Payment(id) => ("payment", id.0),
            Self::PaymentLink(id) => ("payment_link", id.0),
            Self::Refund(id) => ("refund", id.0),
            Self::Checkout(id) => ("checkout", id.0),
            Self::GatewayAccount(id) => ("gateway_account", id.0),
            Self::SavedCard(id) => ("saved_card", id.0),
            Self::CardCharge(id) => ("card_charge", id.0),
            Self::Reconciliation(id) => ("reconciliation", id.0),
            Self::Document(id) => ("document", id.0),
            Self::Message(id) => ("message", id.0),
            Self::Closure(id) => ("closure", id.0),
            Self::CalendarFeed(id) => ("calendar_feed", id.0),
            Self::OutsideCalendar(id) => ("outside_calendar", id.0),
            Self::Event(id) => ("event", id.0),
            Self::Registration(id) => ("registration", id.0),
            Self::WaitingEntry(id) => ("waiting_entry", id.0),
            Self::Subscriber(id) => ("subscriber", id.0),
            Self::SubscriberList(id) => ("subscriber_list", id.0),
            Self::Campaign(id) => ("campaign", id.0),
            Self::MessageRule(id) => ("message_rule", id.0),
            Self::Connection(id) => ("connection", id.0),
            Self::InboundMessage(id) => ("inbound_message", id.0),
            Self::Draft(id) => ("invoice_draft", id.0),
            Self::Recurring(id) => ("recurring_invoice", id.0),
            Self::ApiKey(id) => ("api_key", id.0),
            Self::Webhook(id) => ("webhook", id.0),
        }
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What happened.
    pub kind: Kind,
    /// To what.
    pub subject: Subject,
    /// The customer whose timeline it belongs on.
    pub customer: Option<CustomerId>,
    /// What a reader needs to understand it: a JSON object, camelCase, without secrets.
    pub data: Value,
}
