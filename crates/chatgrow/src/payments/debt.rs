//! What is owed, by whom, and what for.

use jiff::Timestamp;

use super::model::{Paid, PaidFor, Payment, Refusal, amount_to_take};
use crate::accounts::{self, Business};
use crate::calendar::{self, AppointmentDetails};
use crate::customers;
use crate::events::{self, RegistrationDetails, RegistrationStatus};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::PaymentId;
use crate::platform::money::{Currency, Money};

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::AlreadyPaid => Self::conflict("already_paid"),
            Refusal::WrongCurrency => Self::invalid("/amount", "wrong_currency"),
            Refusal::Missing => Self::invalid("/amount", "missing"),
            Refusal::OutOfRange => Self::invalid("/amount", "out_of_range"),
            Refusal::TipOutOfRange => Self::invalid("/tip", "out_of_range"),
        }
    }
}

/// What is owed.
pub(super) struct Debt {
    /// To whom it is owed.
    pub(super) business: Business,
    /// Who owes it, and what for.
    pub(super) who: Paid,
    pub(super) currency: Currency,
    /// All that the deal costs; none when its price is what is paid.
    pub(super) price: Option<i64>,
    /// What is left of it; below zero when more was paid.
    pub(super) left: Option<i64>,
    /// Why it is not paid by hand.
    is_off: Option<&'static str>,
}

impl Debt {
    /// What is owed for `of`. Others who take or change it wait until the transaction ends.
    pub(super) async fn read(tx: &mut Tx, of: &PaidFor) -> Result<Self, Problem> {
        let business = accounts::business(tx).await?;
        match of {
            PaidFor::Appointment(id) => {
                let visit = calendar::hold(tx, *id).await?.ok_or(Problem::NotFound)?;
                let paid = tx.paid_for_appointment(*id).await?;
                Ok(Self::of_visit(business, visit, paid))
            }
            PaidFor::Registration(id) => {
                let about = events::hold(tx, *id).await?.ok_or(Problem::NotFound)?;
                let paid = tx.paid_for_registration(*id).await?;
                Ok(Self::of_registration(business, about, paid))
            }
            PaidFor::Sale {
                customer,
                description,
                lang,
            } => {
                let card = customers::hold(tx, *customer).await?;
                let card = card.ok_or(Problem::NotFound)?;
                let who = Paid {
                    customer_id: card.id,
                    name: card.full_name,
                    phone: card.phone,
                    email: card.email,
                    lang: lang.unwrap_or(business.lang),
                    text: description.clone(),
                };
                Ok(Self {
                    who,
                    currency: business.currency,
                    price: None,
                    left: None,
                    is_off: None,
                    business,
                })
            }
        }
    }

    fn of_visit(business: Business, visit: AppointmentDetails, paid: i64) -> Self {
        // Of a visit that was called off no more is owed than its fee.
        let is_off = visit.status.is_off();
        let price = if is_off {
            visit.cancel_fee
        } else {
            visit.price
        };
        Self {
            currency: visit.currency,
            price: Some(price),
            left: Some(price.saturating_sub(paid)),
            is_off: (is_off && price == 0).then_some("appointment_cancelled"),
            who: of_visit(&business, visit),
            business,
        }
    }

    fn of_registration(business: Business, about: RegistrationDetails, paid: i64) -> Self {
        let is_off = about.status == RegistrationStatus::Cancelled;
        let price = if is_off { 0 } else { about.total.amount };
        Self {
            currency: about.total.currency,
            price: Some(price),
            left: Some(price.saturating_sub(paid)),
            is_off: is_off.then_some("registration_cancelled"),
            who: of_registration(&business, about),
            business,
        }
    }

    /// The amount to take when `asked` is offered.
    pub(super) fn amount_to_take(&self, asked: Option<Money>, tip: i64) -> Result<Money, Problem> {
        if let Some(code) = self.is_off {
            return Err(Problem::conflict(code));
        }
        Ok(amount_to_take(asked, tip, self.left, self.currency)?)
    }
}

fn of_visit(business: &Business, visit: AppointmentDetails) -> Paid {
    Paid {
        customer_id: visit.customer_id,
        text: dated(business, &visit.service_name, visit.starts_at),
        name: visit.customer_name,
        phone: visit.customer_phone,
        email: visit.customer_email,
        lang: visit.lang,
    }
}

fn of_registration(business: &Business, about: RegistrationDetails) -> Paid {
    Paid {
        customer_id: about.customer_id,
        text: dated(business, &about.event_title, about.starts_at),
        name: about.customer_name,
        phone: about.customer_phone,
        email: about.customer_email,
        lang: about.lang,
    }
}

/// What took place on a day in the business's zone, as documents say it: `Haircut, 04/01/2026`.
fn dated(business: &Business, what: &str, at: Timestamp) -> String {
    let day = at.to_zoned(business.zone.clone()).date();
    format!("{what}, {}", day.strftime("%d/%m/%Y"))
}

/// What is left to pay for a visit or a registration, without keeping anybody from it; all money for anything else.
pub(super) async fn left(tx: &mut Tx, of: &PaidFor) -> Result<i64, Problem> {
    let business = accounts::business(tx).await?;
    let debt = match of {
        PaidFor::Appointment(id) => {
            let visit = calendar::details(tx, *id).await?.ok_or(Problem::NotFound)?;
            let paid = tx.paid_for_appointment(*id).await?;
            Debt::of_visit(business, visit, paid)
        }
        PaidFor::Registration(id) => {
            let about = events::details(tx, *id).await?.ok_or(Problem::NotFound)?;
            let paid = tx.paid_for_registration(*id).await?;
            Debt::of_registration(business, about, paid)
        }
        PaidFor::Sale { .. } => return Ok(i64::MAX),
    };
    Ok(debt.left.unwrap_or(i64::MAX))
}

/// What a payment was for and who paid, as a document about it says it now.
///
/// # Errors
/// [`Problem::NotFound`] when its customer is not there.
pub async fn paid(tx: &mut Tx, payment: &Payment) -> Result<Paid, Problem> {
    let business = accounts::business(tx).await?;
    let mut who = match (payment.appointment_id, payment.registration_id) {
        (Some(id), _) => {
            let visit = calendar::details(tx, id).await?.ok_or(Problem::NotFound)?;
            of_visit(&business, visit)
        }
        (None, Some(id)) => {
            let about = events::details(tx, id).await?.ok_or(Problem::NotFound)?;
            of_registration(&business, about)
        }
        (None, None) => {
            let card = customers::read(tx, payment.customer_id).await?;
            let card = card.ok_or(Problem::NotFound)?;
            Paid {
                customer_id: card.id,
                name: card.full_name,
                phone: card.phone,
                email: card.email,
                lang: business.lang,
                text: String::new(),
            }
        }
    };
    if !payment.description.is_empty() {
        payment.description.clone_into(&mut who.text);
    }
    who.lang = payment.lang.unwrap_or(who.lang);
    Ok(who)
}

/// A payment of which nothing went back, and what it was for; whoever gives some of it back waits.
///
/// # Errors
/// [`Problem::NotFound`] for another business's payment; `already_refunded`.
pub async fn kept_payment(tx: &mut Tx, id: PaymentId) -> Result<(Payment, Paid), Problem> {
    let payment = tx.hold_payment(id).await?.ok_or(Problem::NotFound)?;
    if tx.given_back_of(id).await?.amount > 0 {
        return Err(Problem::conflict("already_refunded"));
    }
    let paid = paid(tx, &payment).await?;
    Ok((payment, paid))
}
