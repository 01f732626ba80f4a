//! Booking by a guest who pays first: the time is kept, and booked once the money is there.

use jiff::Timestamp;

use super::book::{self, Booking, Who, who};
use super::choose::{Start, business_and_offer, choose};
use super::holds;
use super::paid::PromisedVisit;
use super::place;
use super::slots::slot_taken;
use super::store::AppointmentRow;
use super::waiting;
use crate::accounts::Business;
use crate::app::App;
use crate::catalog::{BookingMode, Offer};
use crate::consents;
use crate::journal::{self, Actor};
use crate::payments::{self, NewLink, PAY_WITHIN, PaymentLink};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::AppointmentId;
use crate::platform::money::Money;

/// How often another staff member or room is tried when the one chosen was taken in the meantime.
const ATTEMPTS: usize = 50;

/// What became of a guest's booking.
pub(super) enum Outcome {
    Booked(Box<AppointmentRow>),
    /// Its time is kept until this is paid.
    ToPay(Box<PaymentLink>),
}

enum Attempt {
    Asked(Box<PaymentLink>),
    /// There is nothing to pay first.
    Free,
    /// The time or room chosen was taken in the meantime.
    Lost,
    /// Nobody who could give it is free.
    NobodyFree,
}

/// Books for a guest, or keeps the time and asks for what the business wants to be paid first. What the team must
/// approve, and a time offered from the waiting list, is not paid first.
pub(super) async fn book(
    app: &App,
    scope: Scope,
    actor: &Actor,
    booking: &Booking,
) -> Result<Outcome, Problem> {
    let asks = payments::takes_online(&mut app.db.read(scope).await?).await?;
    for _ in 0..ATTEMPTS {
        let attempt = if asks {
            attempt(app, scope, actor, booking).await?
        } else {
            Attempt::Free
        };
        match attempt {
            Attempt::Asked(link) => return Ok(Outcome::ToPay(link)),
            Attempt::Free => {
                let row = book::book(app, scope, actor, booking).await?;
                return Ok(Outcome::Booked(Box::new(row)));
            }
            Attempt::Lost => {}
            Attempt::NobodyFree => break,
        }
    }
    Err(slot_taken(app, scope, &booking.wanted(), booking.starts_at, None).await?)
}

async fn attempt(
    app: &App,
    scope: Scope,
    actor: &Actor,
    booking: &Booking,
) -> Result<Attempt, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut booking = booking.clone();
    if let Some(id) = booking.id {
        // The same form sent twice asks once.
        if let Some(link) = payments::open_link_of(&mut tx, id.0, now).await? {
            return Ok(Attempt::Asked(Box::new(link)));
        }
        let is_booked = tx.appointment(id).await?.is_some();
        if is_booked || waiting::is_offer(&mut tx, id.0).await? {
            return Ok(Attempt::Free);
        }
        // Asked before and not paid: this is another visit, so that late money finds the one it was paid for.
        if payments::was_asked(&mut tx, id.0).await? {
            booking.id = None;
        }
    }
    let (business, offer) = business_and_offer(&mut tx, &booking.wanted()).await?;
    let rules = &offer.service.rules;
    let price = offer.service.price;
    let deposit = rules.deposit_of(price.amount);
    let amount = payments::to_pay_online(&mut tx, price.amount, deposit).await?;
    if amount == 0 || rules.booking_mode != BookingMode::Instant {
        return Ok(Attempt::Free);
    }
    let amount = Money::new(amount, price.currency);
    ask(tx, now, actor, &booking, (&business, &offer, amount)).await
}

/// Keeps the time and asks for the money, together or not at all.
async fn ask(
    mut tx: Tx,
    now: Timestamp,
    actor: &Actor,
    booking: &Booking,
    (business, offer, amount): (&Business, &Offer, Money),
) -> Result<Attempt, Problem> {
    let id = booking.id.unwrap_or_else(|| AppointmentId::new(now));
    let expires_at = now.saturating_add(PAY_WITHIN).unwrap_or(now);
    let held = match booking.id {
        Some(id) => holds::held(&mut tx, now, id, booking, offer).await?,
        None => None,
    };
    let is_held = held.is_some();
    let place = match held {
        Some(place) => place,
        None => {
            let start = Start {
                at: booking.starts_at,
                overbook: false,
            };
            let wanted = booking.wanted();
            let chosen = choose(&mut tx, now, business, offer.clone(), &wanted, start).await?;
            let Some(place) = chosen else {
                return Ok(Attempt::NobodyFree);
            };
            place
        }
    };
    let (customer, of_customer) = who(&mut tx, now, &booking.who).await?;
    place::queue(&mut tx, now, &[place.staff], place.room).await?;
    if is_held {
        holds::keep_on(&mut tx, id, expires_at).await?;
    } else {
        holds::forget(&mut tx, now, id.0).await?;
        if let Err(error) = place::take(&mut tx, now, id.0, &place).await {
            return if place::is_taken(&error) {
                Ok(Attempt::Lost)
            } else {
                Err(error.into())
            };
        }
        holds::keep(&mut tx, now, id, (&place, offer), expires_at).await?;
    }
    if let (Some(words), Who::Told(guest)) = (&booking.marketing, &booking.who) {
        let read = (words.as_str(), booking.lang);
        consents::by_guest(&mut tx, now, actor, customer, guest, read).await?;
    }
    if let Some(change) = of_customer {
        journal::record(&mut tx, now, actor, change).await?;
    }
    let promise = PromisedVisit::of(booking, offer);
    let promise = serde_json::to_string(&promise).map_err(Problem::internal)?;
    let day = booking.starts_at.to_zoned(business.zone.clone()).date();
    let new = NewLink {
        customer,
        appointment: None,
        registration: None,
        booking: Some((id.0, promise)),
        description: format!("{}, {}", offer.service.name, day.strftime("%d/%m/%Y")),
        amount,
        max_installments: 1,
        save_card: false,
        expires_at,
        lang: booking.lang,
    };
    let link = payments::ask_payment(&mut tx, now, actor, new).await?;
    tx.commit().await?;
    Ok(Attempt::Asked(Box::new(link)))
}
