//! Registering for a date, by a guest or the team.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::kind_store::KindRow;
use super::model::{Approval, DateStatus, EventStatus, RegistrationStatus, Source, seat_code};
use super::questions::{Answers, checked_answers};
use super::registration_form::Order;
use super::registration_store::{NewRegistration, RegistrationRow};
use super::seat_store::{NewSeat, SoldOut};
use super::store::{DateRow, EventRow, instant};
use super::waitlist::{change_of, closes_at};
use crate::accounts;
use crate::app::App;
use crate::consents;
use crate::customers;
use crate::journal::{self, Actor};
use crate::payments::{self, NewLink, PAY_WITHIN, PaymentLink};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{EventId, RegistrationId, SeatId};
use crate::platform::money::Money;
use crate::platform::random;

/// Who registers, where from, in which language; and the id the registration is to have, so that the same
/// form sent twice registers once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin {
    pub(super) id: Option<RegistrationId>,
    pub(super) source: Source,
    pub(super) lang: Lang,
}

/// An order checked against its event.
struct Checked {
    answers: Answers,
    /// Of each seat.
    prices: Vec<i64>,
}

/// How often somebody who would rather wait is tried again when the seats seen free were taken meanwhile.
const ATTEMPTS: usize = 5;

/// A registration, and what is to be paid before its seats are the guest's.
pub(super) type Registered = (RegistrationRow, Option<PaymentLink>);

/// Registers, or puts on the waiting list; where the business wants to be paid first, keeps the seats and asks for
/// the money. Whether there are seats is asked before, to explain; who gets
/// them, the database decides.
pub(super) async fn register(
    app: &App,
    scope: Scope,
    actor: &Actor,
    event: EventId,
    order: &Order,
    origin: Origin,
) -> Result<Registered, Problem> {
    for _ in 1..ATTEMPTS {
        match attempt(app, scope, actor, event, order, origin).await {
            Err(Problem::Conflict { code, .. }) if code == "sold_out" && order.join_waitlist => {}
            ended => return ended,
        }
    }
    attempt(app, scope, actor, event, order, origin).await
}

async fn attempt(
    app: &App,
    scope: Scope,
    actor: &Actor,
    event: EventId,
    order: &Order,
    origin: Origin,
) -> Result<Registered, Problem> {
    let now = app.clock.now();
    let at = now.as_millisecond();
    let mut tx = app.db.write(scope).await?;
    let event = tx.event(event).await?.ok_or(Problem::NotFound)?;
    let is_guest = origin.source == Source::Guest;
    if is_guest && event.status == EventStatus::Draft {
        return Err(Problem::NotFound);
    }
    let date = tx.event_date(order.date).await?.ok_or(Problem::NotFound)?;
    if date.event_id != event.id {
        return Err(Problem::NotFound);
    }
    refuse_closed(&event, &date, is_guest, now)?;
    let kinds = tx.ticket_kinds(event.id).await?;
    let checked = checked(&event, &kinds, order, is_guest, at)?;
    let (customer, of_customer) = {
        let known = customers::find_or_create(&mut tx, now, order.customer.clone()).await?;
        (known.id, known.change)
    };
    let (mut status, rank) = place(&mut tx, &event, &date, order).await?;
    let total = Money::new(checked.prices.iter().sum(), event.currency);
    // What the team must approve, and who waits, is not paid first.
    let can_ask = is_guest && status == RegistrationStatus::Confirmed && total.amount > 0;
    if can_ask && payments::takes_online(&mut tx).await? {
        status = RegistrationStatus::Unpaid;
    }
    let pay_until = now.saturating_add(PAY_WITHIN).unwrap_or(now);
    let is_unpaid = status == RegistrationStatus::Unpaid;
    let id = origin.id.unwrap_or_else(|| RegistrationId::new(now));
    let new = NewRegistration {
        id,
        event: event.id,
        date: date.id,
        customer,
        status,
        answers: &checked.answers,
        total: total.amount,
        currency: event.currency,
        source: origin.source,
        lang: origin.lang,
        rank,
        pay_until: is_unpaid.then(|| pay_until.as_millisecond()),
    };
    tx.insert_registration(&new, at).await?;
    // Made in one moment, they are told apart and ordered by their ids.
    let mut ids: Vec<SeatId> = order.seats.iter().map(|_| SeatId::new(now)).collect();
    ids.sort_unstable();
    for ((seat_id, (kind, holder)), price) in ids.into_iter().zip(&order.seats).zip(&checked.prices)
    {
        let seat = NewSeat {
            id: seat_id,
            registration: id,
            date: date.id,
            kind: *kind,
            status: status.seats(),
            code: seat_code(&random::key()),
            holder_name: holder.clone(),
            holder_email: None,
            holder_phone: None,
            price: *price,
        };
        tx.insert_seat(&seat, at)
            .await
            .map_err(|error| refused(error, &event))?;
    }
    let row = tx.registration(id).await?.ok_or(Problem::NotFound)?;
    if order.agreed {
        let business = accounts::business(&mut tx).await?;
        let words = consents::words_of_box(app, &business, origin.lang);
        let read = (words.as_str(), origin.lang);
        consents::by_guest(&mut tx, now, actor, customer, &order.customer, read).await?;
    }
    if let Some(change) = of_customer {
        journal::record(&mut tx, now, actor, change).await?;
    }
    journal::record(&mut tx, now, actor, change_of(status.beginning(), &row)).await?;
    let link = if is_unpaid {
        Some(ask_for(&mut tx, now, actor, &row, pay_until).await?)
    } else {
        None
    };
    tx.commit().await?;
    Ok((row, link))
}

/// Asks the guest of a registration to pay for it.
pub(super) async fn ask_for(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    row: &RegistrationRow,
    until: Timestamp,
) -> Result<PaymentLink, Problem> {
    let zone = accounts::business(tx).await?.zone;
    let day = instant(row.starts_at).to_zoned(zone).date();
    let new = NewLink {
        customer: row.customer_id,
        appointment: None,
        registration: Some(row.id),
        booking: None,
        description: format!("{}, {}", row.event_title, day.strftime("%d/%m/%Y")),
        amount: Money::new(row.total, row.currency),
        max_installments: 1,
        save_card: false,
        expires_at: until,
        lang: row.lang,
    };
    payments::ask_payment(tx, now, actor, new).await
}

/// Guests register until registration closes, the team until the date is over.
fn refuse_closed(
    event: &EventRow,
    date: &DateRow,
    is_guest: bool,
    now: Timestamp,
) -> Result<(), Problem> {
    let until = if is_guest {
        closes_at(date.starts_at, event.closes_minutes)
    } else {
        date.ends_at
    };
    let is_open = event.status != EventStatus::Cancelled
        && date.status == DateStatus::Scheduled
        && now.as_millisecond() < until;
    if is_open {
        Ok(())
    } else {
        Err(Problem::conflict("registration_closed"))
    }
}

fn checked(
    event: &EventRow,
    kinds: &[KindRow],
    order: &Order,
    is_guest: bool,
    now: i64,
) -> Result<Checked, Problem> {
    let mut faults = Faults::default();
    let mut prices = Vec::new();
    for (nth, (id, _)) in order.seats.iter().enumerate() {
        let field = format!("/seats/{nth}/kindId");
        // A hidden kind is to a guest as if it were not there.
        let kind = kinds.iter().find(|kind| kind.id == *id);
        let kind = kind.filter(|kind| !is_guest || kind.is_shown_to(&order.code));
        match kind {
            None => faults.add(field, "unknown_kind"),
            Some(kind) if is_guest && !kind.is_on_sale(now) => faults.add(field, "not_on_sale"),
            Some(kind) => prices.push(kind.price),
        }
    }
    let of_kind = |kind: &KindRow| order.seats.iter().filter(|(id, _)| *id == kind.id).count();
    let beyond = |kind: &KindRow| {
        let wanted = i64::try_from(of_kind(kind)).unwrap_or(i64::MAX);
        kind.quota.is_some_and(|quota| quota < wanted)
    };
    if kinds.iter().any(beyond) {
        return Err(Problem::conflict("kind_sold_out"));
    }
    let answers = checked_answers(&event.questions, &order.answers, &mut faults);
    faults.finish()?;
    Ok(Checked { answers, prices })
}

/// Where a registration begins, and its rank when it waits.
async fn place(
    tx: &mut Tx,
    event: &EventRow,
    date: &DateRow,
    order: &Order,
) -> Result<(RegistrationStatus, Option<i64>), Problem> {
    let wanted = i64::try_from(order.seats.len()).unwrap_or(i64::MAX);
    let in_place = match event.approval {
        Approval::Automatic => RegistrationStatus::Confirmed,
        Approval::Manual => RegistrationStatus::Pending,
    };
    if has_room(date, wanted) {
        return Ok((in_place, None));
    }
    let can_wait = event.waitlist && date.room.is_none_or(|room| wanted <= room);
    if !(order.join_waitlist && can_wait) {
        return Err(sold_out(date.free(), can_wait));
    }
    // A seat that is being freed now must not be missed: whoever frees it holds the date.
    let date = tx.hold_date(date.id).await?.ok_or(Problem::NotFound)?;
    if has_room(&date, wanted) {
        return Ok((in_place, None));
    }
    let rank = tx.next_rank(date.id).await?;
    Ok((RegistrationStatus::Waitlisted, Some(rank)))
}

/// Whether seats are free that nobody waits for.
fn has_room(date: &DateRow, wanted: i64) -> bool {
    date.waiting == 0 && date.free().is_none_or(|free| wanted <= free)
}

fn sold_out(free: Option<i64>, can_wait: bool) -> Problem {
    let mut members = Map::new();
    members.insert("free".to_owned(), json!(free));
    members.insert("canWait".to_owned(), Value::Bool(can_wait));
    Problem::Conflict {
        code: "sold_out",
        members,
    }
}

fn refused(error: sqlx::Error, event: &EventRow) -> Problem {
    match SoldOut::of(&error) {
        Some(SoldOut::Date) => sold_out(None, event.waitlist),
        Some(SoldOut::Kind) => Problem::conflict("kind_sold_out"),
        None => error.into(),
    }
}
