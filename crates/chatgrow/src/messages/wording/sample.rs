//! A message about people and visits that there are not, to show what its words look like.

use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::accounts::Business;
use crate::app::App;
use crate::calendar::{AppointmentDetails, OfferDetails, SeriesDetails, Status};
use crate::events::{DateStatus, RegistrationDetails, RegistrationStatus, SeatDetails};
use crate::invoices::{Kind, StoredFile};
use crate::messages::letter::{Letter, Pen};
use crate::messages::model::Template;
use crate::messages::rules::Greeting;
use crate::messages::{
    appointment_letter, greeting_letter, offer_letter, payment_letter, receipt_letter,
    registration_letter, series_letter,
};
use crate::payments::LinkDetails;
use crate::platform::i18n::Lang;
use crate::platform::ids::{
    AppointmentId, CustomerId, PaymentLinkId, RegistrationId, SeriesId, ServiceId, WaitingEntryId,
};
use crate::platform::money::Money;

const PRICE: i64 = 12_000;
const NUMBER: i64 = 1042;

/// What a sample is made of.
struct Sample<'a> {
    app: &'a App,
    business: &'a Business,
    lang: Lang,
    /// Tomorrow, half past two in the afternoon.
    starts_at: Timestamp,
}

/// The message `template` in the words of the product.
pub(super) fn letter(
    app: &App,
    business: &Business,
    template: Template,
    lang: Lang,
    review_url: Option<&str>,
) -> Letter {
    let sample = Sample {
        app,
        business,
        lang,
        starts_at: tomorrow(app, business),
    };
    let visit = sample.visit(template);
    match template {
        Template::Receipt => sample.receipt(),
        Template::PaymentLink | Template::PaymentReturned => {
            payment_letter::letter(app, business, &sample.link(), template)
        }
        Template::Birthday => {
            let about = Greeting::new(sample.word("customer"), lang);
            greeting_letter::birthday(app, business, &about)
        }
        Template::ReviewRequest => {
            let url = review_url.unwrap_or("https://example.com/review");
            greeting_letter::review(app, business, &visit, url)
        }
        Template::WaitingOffer => {
            let entry = WaitingEntryId(Uuid::nil());
            offer_letter::letter(app, business, entry, &sample.offer())
        }
        Template::SeriesBooked | Template::SeriesChanged | Template::SeriesCancelled => {
            let series = sample.series(&visit);
            let visits = [&visit, &visit];
            series_letter::letter(app, business, &series, &visits, template)
        }
        Template::RegistrationReceived
        | Template::RegistrationConfirmed
        | Template::RegistrationWaitlisted
        | Template::RegistrationOffered
        | Template::RegistrationMoved
        | Template::RegistrationCancelled
        | Template::RegistrationReminder
        // What follows has no words of its own, and is never asked for.
        | Template::EventBroadcast
        | Template::FreeText
        | Template::SubscriptionConfirm
        | Template::Campaign
        | Template::CampaignTest => {
            let about = sample.registration(template);
            registration_letter::letter(app, business, &about, template)
        }
        Template::AppointmentRequested
        | Template::AppointmentDeclined
        | Template::AppointmentConfirmation
        | Template::AppointmentReminder
        | Template::AppointmentMoved
        | Template::AppointmentCancelled => {
            appointment_letter::letter(app, business, &visit, template)
        }
    }
}

fn tomorrow(app: &App, business: &Business) -> Timestamp {
    let now = app.clock.now();
    let today = business.zone.to_datetime(now).date();
    let day = today.tomorrow().unwrap_or(today);
    let wall = day.to_datetime(Time::constant(14, 30, 0, 0));
    business.zone.to_timestamp(wall).unwrap_or(now)
}

impl Sample<'_> {
    fn word(&self, what: &str) -> String {
        self.app
            .sentences
            .text(self.lang, &format!("sample-{what}"))
    }

    fn later(&self, hours: i64) -> Timestamp {
        let span = SignedDuration::from_hours(hours);
        self.starts_at
            .saturating_add(span)
            .unwrap_or(self.starts_at)
    }

    fn visit(&self, template: Template) -> AppointmentDetails {
        let reason = if template.is_of_off() {
            self.word("reason")
        } else {
            String::new()
        };
        AppointmentDetails {
            id: AppointmentId(Uuid::nil()),
            customer_id: CustomerId(Uuid::nil()),
            customer_name: self.word("customer"),
            customer_email: None,
            customer_phone: None,
            service_id: ServiceId(Uuid::nil()),
            service_name: self.word("service"),
            staff_name: self.word("staff"),
            starts_at: self.starts_at,
            ends_at: self.later(1),
            status: Status::Confirmed,
            sequence: 0,
            lang: self.lang,
            price: PRICE,
            currency: self.business.currency,
            cancel_reason: reason,
            cancel_fee: 0,
            version: 1,
        }
    }

    fn series(&self, visit: &AppointmentDetails) -> SeriesDetails {
        SeriesDetails {
            id: SeriesId(Uuid::nil()),
            customer_id: visit.customer_id,
            customer_name: visit.customer_name.clone(),
            customer_email: None,
            customer_phone: None,
            lang: self.lang,
            version: 1,
            planned: vec![],
            called_off: vec![],
        }
    }

    fn link(&self) -> LinkDetails {
        let price = Money::new(PRICE, self.business.currency);
        LinkDetails {
            id: PaymentLinkId(Uuid::nil()),
            customer_id: CustomerId(Uuid::nil()),
            customer_name: self.word("customer"),
            customer_email: None,
            customer_phone: None,
            description: self.word("service"),
            amount: price,
            returned: price,
            is_open: true,
            expires_at: self.starts_at,
            sent: 1,
            lang: self.lang,
        }
    }

    fn offer(&self) -> OfferDetails {
        OfferDetails {
            id: Uuid::nil(),
            customer_id: CustomerId(Uuid::nil()),
            customer_name: self.word("customer"),
            customer_email: None,
            customer_phone: None,
            lang: self.lang,
            service_name: self.word("service"),
            staff_name: self.word("staff"),
            starts_at: self.starts_at,
            expires_at: self.later(-2),
            is_open: true,
        }
    }

    fn registration(&self, template: Template) -> RegistrationDetails {
        let is_off = template == Template::RegistrationCancelled;
        let seat = |code: &str| SeatDetails {
            holder_name: self.word("customer"),
            kind_name: String::new(),
            code: code.to_owned(),
        };
        RegistrationDetails {
            id: RegistrationId(Uuid::nil()),
            customer_id: CustomerId(Uuid::nil()),
            customer_name: self.word("customer"),
            customer_email: None,
            customer_phone: None,
            event_title: self.word("event"),
            place: self.word("place"),
            online_link: String::new(),
            starts_at: self.starts_at,
            ends_at: self.later(2),
            date_status: DateStatus::Scheduled,
            status: match template {
                Template::RegistrationReceived => RegistrationStatus::Pending,
                Template::RegistrationWaitlisted => RegistrationStatus::Waitlisted,
                Template::RegistrationOffered => RegistrationStatus::Offered,
                Template::RegistrationCancelled => RegistrationStatus::Cancelled,
                _ => RegistrationStatus::Confirmed,
            },
            ended_by: is_off.then_some(crate::events::EndedBy::Team),
            cancel_reason: if is_off {
                self.word("reason")
            } else {
                String::new()
            },
            offer_ends_at: (template == Template::RegistrationOffered).then(|| self.later(-2)),
            total: Money::new(2 * PRICE, self.business.currency),
            seats: vec![seat("7KQ2-M4TX"), seat("9BND-3HWR")],
            sequence: 0,
            lang: self.lang,
        }
    }

    fn receipt(&self) -> Letter {
        let pen = Pen {
            sentences: &self.app.sentences,
            lang: self.lang,
        };
        let file = StoredFile {
            file_name: String::new(),
            pdf: vec![],
            kind: Kind::Receipt,
            title_number: NUMBER,
            total: Money::new(PRICE, self.business.currency),
        };
        receipt_letter::letter(&pen, self.business, &file, &self.word("customer"))
    }
}
