//! What own words may speak of, message by message. No SQL, no HTTP, no clock.

use crate::messages::model::Template;

pub(super) use crate::consents::Channel;

/// Declares the variables with the names they have in texts.
macro_rules! variables {
    ($($(#[$doc:meta])* $variable:ident = $name:literal),+ $(,)?) => {
        /// Something that own words may speak of.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(in crate::messages) enum Variable {
            $($(#[$doc])* $variable,)+
        }

        impl Variable {
            /// Its name between braces.
            pub(in crate::messages) fn name(self) -> &'static str {
                match self {
                    $(Self::$variable => $name,)+
                }
            }

            /// The one of a name.
            pub(in crate::messages) fn of_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variable),)+
                    _ => None,
                }
            }
        }
    };
}

variables! {
    /// The reader's name.
    Customer = "customer",
    /// The business's name.
    Business = "business",
    /// The service.
    Service = "service",
    /// Who gives it.
    Staff = "staff",
    /// Date and time.
    When = "when",
    /// The date alone.
    Date = "date",
    /// The time alone.
    Time = "time",
    /// Where it is.
    Place = "place",
    /// The page that the button leads to.
    Link = "link",
    /// What it costs.
    Price = "price",
    /// Why it was called off.
    Reason = "reason",
    /// The number of a document.
    Number = "number",
    /// What the event is called.
    Event = "event",
    /// How many seats.
    Seats = "seats",
    /// How many visits.
    Count = "count",
    /// Until when it is kept.
    Expires = "expires",
    /// The business's telephone.
    Phone = "phone",
    /// What is paid for.
    What = "what",
}

use Variable::{
    Business, Count, Customer, Date, Event, Expires, Link, Number, Phone, Place, Price, Reason,
    Seats, Service, Staff, Time, What, When,
};

const VISIT: &[Variable] = &[
    Customer, Business, Service, Staff, When, Date, Time, Place, Price, Link, Phone,
];
const VISIT_OFF: &[Variable] = &[
    Customer, Business, Service, Staff, When, Date, Time, Reason, Link, Phone,
];
const REGISTRATION: &[Variable] = &[
    Customer, Business, Event, When, Date, Time, Place, Seats, Price, Link, Phone,
];
const REGISTRATION_OFFERED: &[Variable] = &[
    Customer, Business, Event, When, Date, Time, Place, Seats, Price, Expires, Link, Phone,
];
const REGISTRATION_OFF: &[Variable] = &[
    Customer, Business, Event, When, Date, Time, Reason, Link, Phone,
];
const SERIES: &[Variable] = &[
    Customer, Business, Service, Staff, When, Date, Time, Count, Place, Phone,
];
const SERIES_OFF: &[Variable] = &[
    Customer, Business, Service, Staff, Count, Reason, Link, Phone,
];
const OFFER: &[Variable] = &[
    Customer, Business, Service, Staff, When, Date, Time, Place, Expires, Link, Phone,
];
const REVIEW: &[Variable] = &[
    Customer, Business, Service, Staff, When, Date, Time, Link, Phone,
];

/// What the words of a message may speak of; nothing where it has no words of its own.
pub(super) fn offered(template: Template) -> &'static [Variable] {
    match template {
        Template::AppointmentRequested
        | Template::AppointmentConfirmation
        | Template::AppointmentReminder
        | Template::AppointmentMoved => VISIT,
        Template::AppointmentDeclined | Template::AppointmentCancelled => VISIT_OFF,
        Template::RegistrationReceived
        | Template::RegistrationConfirmed
        | Template::RegistrationWaitlisted
        | Template::RegistrationMoved
        | Template::RegistrationReminder => REGISTRATION,
        Template::RegistrationOffered => REGISTRATION_OFFERED,
        Template::RegistrationCancelled => REGISTRATION_OFF,
        Template::SeriesBooked | Template::SeriesChanged => SERIES,
        Template::SeriesCancelled => SERIES_OFF,
        Template::WaitingOffer => OFFER,
        Template::Receipt => &[Customer, Business, Number, Price, Phone],
        Template::PaymentLink => &[Customer, Business, What, Price, Expires, Link, Phone],
        Template::PaymentReturned => &[Customer, Business, What, Price, Phone],
        Template::ReviewRequest => REVIEW,
        Template::Birthday => &[Customer, Business, Link, Phone],
        // The team writes it each time.
        Template::EventBroadcast | Template::FreeText => &[],
        Template::SubscriptionConfirm | Template::Campaign | Template::CampaignTest => &[],
    }
}

/// The same for a subject, which nobody can press.
pub(super) fn offered_in_subject(template: Template) -> Vec<Variable> {
    let all = offered(template).iter().copied();
    all.filter(|variable| *variable != Link).collect()
}
