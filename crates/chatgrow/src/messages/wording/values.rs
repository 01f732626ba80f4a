//! What the variables of a message stand for: isolated values, ready to be put into own words.

use super::variable::Variable;
use crate::accounts::Business;
use crate::calendar::{AppointmentDetails, OfferDetails, SeriesDetails};
use crate::events::RegistrationDetails;
use crate::messages::bidi::{isolated, left_to_right, link};
use crate::messages::letter::Pen;
use crate::messages::values::{amount, date, date_time, greeted, telephone, time};
use crate::payments::LinkDetails;
use crate::platform::money::Money;
use jiff::Timestamp;

/// The values of the variables that a message has.
#[derive(Debug, Clone, Default)]
pub(in crate::messages) struct Values(pub(super) Vec<(Variable, String)>);

impl Values {
    /// Isolated; empty when the message does not have it.
    pub(in crate::messages) fn get(&self, variable: Variable) -> &str {
        let found = self.0.iter().find(|(known, _)| *known == variable);
        found.map_or("", |(_, value)| value)
    }

    /// What every message of a business to a customer has.
    pub(in crate::messages) fn common(business: &Business, customer: &str) -> Self {
        Self(vec![
            (
                Variable::Customer,
                greeted(customer).map_or_else(String::new, |name| isolated(&name)),
            ),
            (Variable::Business, isolated(&business.name)),
            (
                Variable::Phone,
                business
                    .phone
                    .as_deref()
                    .map_or_else(String::new, telephone),
            ),
        ])
    }

    pub(in crate::messages) fn with(mut self, variable: Variable, value: String) -> Self {
        self.0.push((variable, value));
        self
    }

    /// The page that the button leads to.
    pub(in crate::messages) fn leading_to(self, url: &str) -> Self {
        self.with(Variable::Link, link(url))
    }

    fn named(self, variable: Variable, name: &str) -> Self {
        let value = if name.is_empty() {
            String::new()
        } else {
            isolated(name)
        };
        self.with(variable, value)
    }

    fn at(self, pen: &Pen<'_>, business: &Business, at: Timestamp) -> Self {
        let (sentences, lang, zone) = (pen.sentences, pen.lang, &business.zone);
        self.with(Variable::When, date_time(sentences, lang, at, zone))
            .with(Variable::Date, date(sentences, lang, at, zone))
            .with(Variable::Time, time(at, zone))
    }

    fn costing(self, price: Money) -> Self {
        self.with(Variable::Price, amount(price))
    }

    pub(in crate::messages) fn of_appointment(
        pen: &Pen<'_>,
        business: &Business,
        visit: &AppointmentDetails,
        url: &str,
    ) -> Self {
        Self::common(business, &visit.customer_name)
            .named(Variable::Service, &visit.service_name)
            .named(Variable::Staff, &visit.staff_name)
            .at(pen, business, visit.starts_at)
            .named(Variable::Place, &business.address)
            .costing(Money::new(visit.price, visit.currency))
            .named(Variable::Reason, &visit.cancel_reason)
            .leading_to(url)
    }

    pub(in crate::messages) fn of_registration(
        pen: &Pen<'_>,
        business: &Business,
        about: &RegistrationDetails,
        url: &str,
    ) -> Self {
        let place = [&about.place, &business.address]
            .into_iter()
            .find(|place| !place.is_empty());
        let until = about.offer_ends_at.map_or_else(String::new, |until| {
            date_time(pen.sentences, pen.lang, until, &business.zone)
        });
        Self::common(business, &about.customer_name)
            .named(Variable::Event, &about.event_title)
            .at(pen, business, about.starts_at)
            .named(Variable::Place, place.map_or("", String::as_str))
            .with(
                Variable::Seats,
                left_to_right(&about.seats.len().to_string()),
            )
            .costing(about.total)
            .with(Variable::Expires, until)
            .named(Variable::Reason, &about.cancel_reason)
            .leading_to(url)
    }

    pub(in crate::messages) fn of_series(
        pen: &Pen<'_>,
        business: &Business,
        (series, visits): (&SeriesDetails, &[&AppointmentDetails]),
        url: &str,
    ) -> Self {
        let first = visits.first();
        let common = Self::common(business, &series.customer_name);
        match first {
            Some(visit) => common.at(pen, business, visit.starts_at),
            None => common,
        }
        .named(
            Variable::Service,
            first.map_or("", |visit| &visit.service_name),
        )
        .named(Variable::Staff, first.map_or("", |visit| &visit.staff_name))
        .with(Variable::Count, left_to_right(&visits.len().to_string()))
        .named(Variable::Place, &business.address)
        .named(
            Variable::Reason,
            first.map_or("", |visit| &visit.cancel_reason),
        )
        .leading_to(url)
    }

    pub(in crate::messages) fn of_offer(
        pen: &Pen<'_>,
        business: &Business,
        offer: &OfferDetails,
        url: &str,
    ) -> Self {
        let until = date_time(pen.sentences, pen.lang, offer.expires_at, &business.zone);
        Self::common(business, &offer.customer_name)
            .named(Variable::Service, &offer.service_name)
            .named(Variable::Staff, &offer.staff_name)
            .at(pen, business, offer.starts_at)
            .named(Variable::Place, &business.address)
            .with(Variable::Expires, until)
            .leading_to(url)
    }

    pub(in crate::messages) fn of_receipt(
        business: &Business,
        customer: &str,
        number: String,
        total: Money,
    ) -> Self {
        Self::common(business, customer)
            .with(Variable::Number, number)
            .costing(total)
    }

    pub(in crate::messages) fn of_link(
        business: &Business,
        link: &LinkDetails,
        (what, sum, until): (String, String, String),
        url: &str,
    ) -> Self {
        Self::common(business, &link.customer_name)
            .with(Variable::What, what)
            .with(Variable::Price, sum)
            .with(Variable::Expires, until)
            .leading_to(url)
    }
}
