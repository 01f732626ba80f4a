//! Everything that can happen, by the name clients know it.

/// Declares the kinds of change with their stable names.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal),+ $(,)?) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Kind {
            $($(#[$doc])* $kind,)+
        }

        impl Kind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind),+];

            /// The stable name, for example `appointment.booked`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)+
                }
            }
        }
    };
}

kinds! {
    /// A business was opened.
    BusinessCreated = "business.created",
    /// Its details or booking rules changed.
    BusinessUpdated = "business.updated",
    /// Everything of the business was taken away as a file.
    BusinessExported = "business.exported",
    /// A person joined the team.
    MemberAdded = "member.added",
    /// A member's role changed.
    MemberRoleChanged = "member.role_changed",
    /// A person left the team.
    MemberRemoved = "member.removed",
    /// A member switched their second factor on.
    MemberSecondFactorOn = "member.second_factor_on",
    /// A member switched their second factor off.
    MemberSecondFactorOff = "member.second_factor_off",
    /// A member made new recovery codes.
    MemberRecoveryCodesRenewed = "member.recovery_codes_renewed",
    /// A member signed in with a recovery code.
    MemberRecoveryCodeUsed = "member.recovery_code_used",
    /// A member chose a new password.
    MemberPasswordChanged = "member.password_changed",
    /// A member added a passkey.
    MemberPasskeyAdded = "member.passkey_added",
    /// A member named a passkey anew.
    MemberPasskeyRenamed = "member.passkey_renamed",
    /// A member removed a passkey.
    MemberPasskeyRemoved = "member.passkey_removed",
    /// A passkey of a member was refused: its counter went back, so there may be a copy of it.
    MemberPasskeyRefused = "member.passkey_refused",
    /// What the business demands of its team's sign-ins changed.
    SecuritySettingsUpdated = "security_settings.updated",
    /// A customer's card was made.
    CustomerCreated = "customer.created",
    /// A customer's card changed.
    CustomerUpdated = "customer.updated",
    /// A customer was put away.
    CustomerArchived = "customer.archived",
    /// A customer was brought back.
    CustomerRestored = "customer.restored",
    /// A card that a file had made was removed: the file was taken back.
    CustomerRemoved = "customer.removed",
    /// Customers came with a file.
    CustomersImported = "customers.imported",
    /// What a file had done to customers was taken back.
    CustomersImportUndone = "customers.import_undone",
    /// Something was done to many customers at once.
    CustomersActed = "customers.acted",
    /// What was done to many customers at once was taken back.
    CustomersActUndone = "customers.act_undone",
    /// A filter of the customers' list was kept under a name.
    CustomerViewCreated = "customer_view.created",
    /// A kept filter, or its name, changed.
    CustomerViewUpdated = "customer_view.updated",
    /// A kept filter was removed.
    CustomerViewRemoved = "customer_view.removed",
    /// Another card was merged into this one.
    CustomerMerged = "customer.merged",
    /// A note was written on the timeline.
    CustomerNoted = "customer.noted",
    /// A file was added to a customer.
    CustomerFileAdded = "customer.file_added",
    /// A file of a customer was removed.
    CustomerFileRemoved = "customer.file_removed",
    /// A file of a customer that was removed was brought back.
    CustomerFileRestored = "customer.file_restored",
    /// The business defined a field for its customers.
    CustomerFieldCreated = "customer_field.created",
    /// A field of customers got another name or other choices.
    CustomerFieldUpdated = "customer_field.updated",
    /// A field of customers was put away.
    CustomerFieldArchived = "customer_field.archived",
    /// A field of customers was brought back.
    CustomerFieldRestored = "customer_field.restored",
    /// A field of customers that nobody had anything in was removed.
    CustomerFieldRemoved = "customer_field.removed",
    /// The fields of customers were put into another order.
    CustomerFieldsReordered = "customer_fields.reordered",
    /// A service was added.
    ServiceCreated = "service.created",
    /// A service changed.
    ServiceUpdated = "service.updated",
    /// A service was put away.
    ServiceArchived = "service.archived",
    /// A staff member was added.
    StaffCreated = "staff.created",
    /// A staff member's details or hours changed.
    StaffUpdated = "staff.updated",
    /// A staff member was put away.
    StaffArchived = "staff.archived",
    /// Time off was entered.
    TimeOffAdded = "time_off.added",
    /// Time off was taken back.
    TimeOffRemoved = "time_off.removed",
    /// A room was added.
    RoomCreated = "room.created",
    /// A room changed.
    RoomUpdated = "room.updated",
    /// A room was put away.
    RoomArchived = "room.archived",
    /// A visit was booked.
    AppointmentBooked = "appointment.booked",
    /// A guest asks for a visit that the team must approve.
    AppointmentRequested = "appointment.requested",
    /// The team approved a visit that was asked for.
    AppointmentApproved = "appointment.approved",
    /// The team declined a visit that was asked for.
    AppointmentDeclined = "appointment.declined",
    /// A visit's notes or price changed.
    AppointmentUpdated = "appointment.updated",
    /// A visit was moved to another time or staff member.
    AppointmentMoved = "appointment.moved",
    /// The customer came.
    AppointmentArrived = "appointment.arrived",
    /// The visit was done.
    AppointmentCompleted = "appointment.completed",
    /// The customer did not come.
    AppointmentNoShow = "appointment.no_show",
    /// A step was taken back: the visit is to come again.
    AppointmentReopened = "appointment.reopened",
    /// The visit was cancelled.
    AppointmentCancelled = "appointment.cancelled",
    /// A series of visits was booked.
    SeriesBooked = "series.booked",
    /// Several visits of a series were moved together.
    SeriesMoved = "series.moved",
    /// Several visits of a series were cancelled together.
    SeriesCancelled = "series.cancelled",
    /// Money came in.
    PaymentReceived = "payment.received",
    /// A gateway was asked to give money back.
    RefundAsked = "refund.asked",
    /// Money was given back.
    RefundDone = "refund.done",
    /// Money was not given back.
    RefundRefused = "refund.refused",
    /// Nobody knows yet whether money was given back.
    RefundUnknown = "refund.unknown",
    /// A person at the gateway has to approve that money is given back.
    RefundAwaitsApproval = "refund.awaits_approval",
    /// Somebody is asked to pay.
    PaymentLinkCreated = "payment_link.created",
    /// Somebody was sent what they are asked to pay.
    PaymentLinkSent = "payment_link.sent",
    /// What somebody was asked to pay came in.
    PaymentLinkPaid = "payment_link.paid",
    /// The money came in, and what it was for is gone: it goes back.
    PaymentLinkReturned = "payment_link.returned",
    /// Somebody is not asked to pay any more.
    PaymentLinkCancelled = "payment_link.cancelled",
    /// Somebody did not pay in time.
    PaymentLinkExpired = "payment_link.expired",
    /// Something was paid at a gateway, but not what was asked for: a person must look.
    CheckoutMismatch = "checkout.mismatch",
    /// A gateway does not say whether something was paid: a person must look.
    CheckoutUnknown = "checkout.unknown",
    /// A person looked, and said whether something was paid.
    CheckoutDecided = "checkout.decided",
    /// An account at a gateway was added.
    GatewayAccountAdded = "gateway_account.added",
    /// An account at a gateway changed.
    GatewayAccountUpdated = "gateway_account.updated",
    /// An account at a gateway was removed.
    GatewayAccountRemoved = "gateway_account.removed",
    /// A customer let the business keep a card.
    CardSaved = "card.saved",
    /// A saved card was forgotten.
    CardRemoved = "card.removed",
    /// A saved card is to be charged.
    CardChargeAsked = "card_charge.asked",
    /// A saved card was not charged.
    CardChargeDeclined = "card_charge.declined",
    /// Nobody knows yet whether a saved card was charged.
    CardChargeUnknown = "card_charge.unknown",
    /// A day does not agree with what the gateway lists.
    ReconciliationDiffers = "reconciliation.differs",
    /// How money is taken online changed.
    PaymentSettingsUpdated = "payment_settings.updated",
    /// A legal document was issued.
    DocumentIssued = "document.issued",
    /// A message was handed to its carrier.
    MessageSent = "message.sent",
    /// A message could not be sent.
    MessageFailed = "message.failed",
    /// A date got hours of its own in a staff member's calendar.
    StaffDaySet = "staff.day_set",
    /// A date went back to the hours of the week.
    StaffDayCleared = "staff.day_cleared",
    /// A closure of the business was entered.
    ClosureAdded = "closure.added",
    /// A closure's name or time changed.
    ClosureUpdated = "closure.updated",
    /// A closure was taken back.
    ClosureRemoved = "closure.removed",
    /// The city, or whether Shabbat closes the business, changed.
    CalendarSettingsUpdated = "calendar_settings.updated",
    /// A calendar feed was made.
    CalendarFeedCreated = "calendar_feed.created",
    /// A calendar feed's link was taken back.
    CalendarFeedRevoked = "calendar_feed.revoked",
    /// A calendar kept elsewhere was connected.
    OutsideCalendarConnected = "outside_calendar.connected",
    /// A calendar kept elsewhere was removed.
    OutsideCalendarRemoved = "outside_calendar.removed",
    /// An event was made.
    EventCreated = "event.created",
    /// An event's details, picture or kinds of ticket changed.
    EventUpdated = "event.updated",
    /// Guests can see an event and register.
    EventPublished = "event.published",
    /// An event was called off with all its dates.
    EventCancelled = "event.cancelled",
    /// An event got further dates.
    EventDatesAdded = "event.dates_added",
    /// A date of an event was moved, or its capacity changed.
    EventDateUpdated = "event.date_updated",
    /// A date of an event was called off.
    EventDateCancelled = "event.date_cancelled",
    /// The team wrote to everybody who comes.
    EventBroadcast = "event.broadcast",
    /// Somebody asked to come; the team has to say yes.
    RegistrationReceived = "registration.received",
    /// Somebody comes.
    RegistrationConfirmed = "registration.confirmed",
    /// Seats are held for somebody until they have paid.
    RegistrationAwaitsPayment = "registration.awaits_payment",
    /// Somebody waits for a seat.
    RegistrationWaitlisted = "registration.waitlisted",
    /// Seats that became free are held for somebody who waited.
    RegistrationOffered = "registration.offered",
    /// The date that somebody comes to was moved.
    RegistrationMoved = "registration.moved",
    /// Somebody's seat was given to another.
    RegistrationTransferred = "registration.transferred",
    /// A registration ended.
    RegistrationCancelled = "registration.cancelled",
    /// The holder of a seat came.
    RegistrationCheckedIn = "registration.checked_in",
    /// A check-in was taken back.
    RegistrationCheckInUndone = "registration.check_in_undone",
    /// Somebody joined the waiting list.
    WaitingJoined = "waiting.joined",
    /// A time was offered to who waited for it.
    WaitingOffered = "waiting.offered",
    /// They took it.
    WaitingAccepted = "waiting.accepted",
    /// They did not want it.
    WaitingDeclined = "waiting.declined",
    /// They did not answer in time, or what they waited for is over.
    WaitingExpired = "waiting.expired",
    /// They do not wait any more.
    WaitingWithdrawn = "waiting.withdrawn",
    /// Somebody agreed to be written to.
    ConsentGiven = "consent.given",
    /// Somebody took that back.
    ConsentWithdrawn = "consent.withdrawn",
    /// A subscriber was entered.
    SubscriberAdded = "subscriber.added",
    /// Somebody signed up and has to confirm by mail.
    SubscriberAsked = "subscriber.asked",
    /// A subscriber's details or lists changed.
    SubscriberUpdated = "subscriber.updated",
    /// A subscriber was removed.
    SubscriberRemoved = "subscriber.removed",
    /// Subscribers came with a file.
    SubscribersImported = "subscribers.imported",
    /// A list of subscribers was made.
    SubscriberListCreated = "subscriber_list.created",
    /// A list of subscribers changed.
    SubscriberListUpdated = "subscriber_list.updated",
    /// A list of subscribers was removed.
    SubscriberListRemoved = "subscriber_list.removed",
    /// A campaign was drafted.
    CampaignCreated = "campaign.created",
    /// A draft changed.
    CampaignUpdated = "campaign.updated",
    /// A draft was thrown away.
    CampaignRemoved = "campaign.removed",
    /// A campaign got its time.
    CampaignScheduled = "campaign.scheduled",
    /// A campaign lost its time and is a draft again.
    CampaignUnscheduled = "campaign.unscheduled",
    /// A campaign began to be sent.
    CampaignStarted = "campaign.started",
    /// A campaign was stopped for now.
    CampaignPaused = "campaign.paused",
    /// A campaign that was stopped goes on.
    CampaignResumed = "campaign.resumed",
    /// A campaign was ended before it was sent to everybody.
    CampaignCancelled = "campaign.cancelled",
    /// A campaign was sent to everybody it could be.
    CampaignFinished = "campaign.finished",
    /// The business wrote a message in its own words.
    WordingUpdated = "wording.updated",
    /// A message went back to the words of the product.
    WordingRemoved = "wording.removed",
    /// A rule of what goes out when was added.
    MessageRuleCreated = "message_rule.created",
    /// A rule changed.
    MessageRuleUpdated = "message_rule.updated",
    /// A rule was taken back.
    MessageRuleRemoved = "message_rule.removed",
    /// Quiet hours, days of rest or the page for reviews changed.
    MessageSettingsUpdated = "message_settings.updated",
    /// The guest answered that they come.
    AppointmentGuestConfirmed = "appointment.guest_confirmed",
    /// A text came in.
    MessageReceived = "message.received",
    /// An address is not written to any more.
    AddressSuppressed = "address.suppressed",
    /// An address may be written to again.
    AddressReleased = "address.released",
    /// A connection was added.
    ConnectionAdded = "connection.added",
    /// A connection changed.
    ConnectionUpdated = "connection.updated",
    /// A connection was removed.
    ConnectionRemoved = "connection.removed",
    /// A connection that worked would take no messages when it was looked at.
    ConnectionFailing = "connection.failing",
    /// A connection does not work and is left alone for a while.
    ConnectionPaused = "connection.paused",
    /// A connection works again.
    ConnectionRecovered = "connection.recovered",
    /// A connection has used four fifths of a budget.
    ConnectionBudgetWarning = "connection.budget_warning",
    /// A connection has used a budget up.
    ConnectionBudgetReached = "connection.budget_reached",
    /// The order of channels, or the most that a message may cost, changed.
    SendingSettingsUpdated = "sending_settings.updated",
    /// A document was begun.
    DraftCreated = "invoice_draft.created",
    /// A document being written changed.
    DraftUpdated = "invoice_draft.updated",
    /// A document being written was thrown away.
    DraftRemoved = "invoice_draft.removed",
    /// What documents say, when they are issued by themselves, or their first numbers changed.
    DocumentSettingsUpdated = "document_settings.updated",
    /// A document is to be issued again and again.
    RecurringCreated = "recurring_invoice.created",
    /// What is issued again and again, or when, changed.
    RecurringUpdated = "recurring_invoice.updated",
    /// A document is not issued again any more.
    RecurringEnded = "recurring_invoice.ended",
    /// Somebody of the business signed in at the tax authority.
    AllocationConnected = "allocation.connected",
    /// The connection to the tax authority was taken away.
    AllocationDisconnected = "allocation.disconnected",
    /// The owner decided about an invoice without an allocation number.
    AllocationDecided = "allocation.decided",
    /// Documents were handed out as a file for others.
    DocumentsExported = "documents.exported",
    /// A key for a program was made.
    ApiKeyCreated = "api_key.created",
    /// A program's key was taken back.
    ApiKeyRevoked = "api_key.revoked",
    /// An address is to be told of changes.
    WebhookAdded = "webhook.added",
    /// An address that is told of changes, or what it is told, changed.
    WebhookUpdated = "webhook.updated",
    /// An address is not told of changes any more.
    WebhookRemoved = "webhook.removed",
    /// An address that is told of changes got a new secret.
    WebhookSecretRotated = "webhook.secret_rotated",
    /// An address did not want, or did not take, what it was told for days: it is left alone.
    WebhookSwitchedOff = "webhook.switched_off",
}
