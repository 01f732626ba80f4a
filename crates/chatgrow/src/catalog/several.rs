//! Several services given in one visit, one after the other, by one person.

use super::model::CatalogStatus;
use super::offer::{Offer, offer};
use super::rules::{BookingMode, Cancellation, Deposit, ServiceRules};
use crate::platform::db::Tx;
use crate::platform::ids::ServiceId;
use crate::platform::money::{Currency, Money};

/// The most services of one visit.
pub const MAX_SERVICES: usize = 6;
/// The longest visit, in minutes.
pub const LONGEST_VISIT_MINUTES: i64 = 720;

/// One service of a visit of several, as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The service.
    pub service: ServiceId,
    /// Its name.
    pub name: String,
    /// Minutes it takes.
    pub minutes: i64,
    /// Its price in minor units of the business's currency.
    pub price: i64,
}

/// `first` and then `further` as if they were one service: the lengths and prices added up, the buffers at
/// its two ends, the strictest of each rule, given by those who give all. `None` when the business has not
/// got one of them. `currency` is the business's. Four statements a service.
///
/// # Errors
/// The driver's.
pub async fn offer_of_several(
    tx: &mut Tx,
    first: ServiceId,
    further: &[ServiceId],
    currency: Currency,
) -> sqlx::Result<Option<Offer>> {
    let Some(mut whole) = offer(tx, first, currency).await? else {
        return Ok(None);
    };
    for id in further {
        let Some(next) = offer(tx, *id, currency).await? else {
            return Ok(None);
        };
        whole = joined(whole, next);
    }
    Ok(Some(whole))
}

fn joined(mut whole: Offer, next: Offer) -> Offer {
    if whole.parts.is_empty() {
        whole.parts.push(part(&whole));
    }
    whole.parts.push(part(&next));
    whole.givers.retain(|giver| next.gives(giver.id));
    whole.has_class |= next.has_class;
    let (service, other) = (&mut whole.service, next.service);
    let deposit =
        service.rules.deposit_of(service.price.amount) + other.rules.deposit_of(other.price.amount);
    service.name = format!("{} + {}", service.name, other.name);
    service.duration_minutes += other.duration_minutes;
    service.buffer_after_minutes = other.buffer_after_minutes;
    service.price.amount += other.price.amount;
    if other.status == CatalogStatus::Archived {
        service.status = CatalogStatus::Archived;
    }
    service.rules = strictest(&service.rules, &other.rules);
    service.rules.deposit = (deposit > 0).then(|| Deposit::Amount {
        amount: Money::new(deposit, service.price.currency),
    });
    whole
}

fn part(offer: &Offer) -> Part {
    let service = &offer.service;
    Part {
        service: service.id,
        name: service.name.clone(),
        minutes: service.duration_minutes,
        price: service.price.amount,
    }
}

fn strictest(one: &ServiceRules, other: &ServiceRules) -> ServiceRules {
    let least = |a: Option<i64>, b: Option<i64>| a.into_iter().chain(b).min();
    let most = |a: Option<i64>, b: Option<i64>| a.max(b);
    let decides = match (one.booking_mode, other.booking_mode) {
        (BookingMode::Desk, _) | (_, BookingMode::Desk) => BookingMode::Desk,
        (BookingMode::Approval, _) | (_, BookingMode::Approval) => BookingMode::Approval,
        (BookingMode::Instant, BookingMode::Instant) => BookingMode::Instant,
    };
    ServiceRules {
        capacity: 1,
        step_minutes: one.step_minutes,
        min_notice_minutes: most(one.min_notice_minutes, other.min_notice_minutes),
        horizon_days: least(one.horizon_days, other.horizon_days),
        daily_cap: least(one.daily_cap, other.daily_cap),
        booking_mode: decides,
        room_kind: one.room_kind.clone().or_else(|| other.room_kind.clone()),
        deposit: None,
        cancellation: Cancellation {
            hours: one.cancellation.hours.max(other.cancellation.hours),
            fee_percent: most(one.cancellation.fee_percent, other.cancellation.fee_percent),
        },
    }
}
