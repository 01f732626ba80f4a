//! What a guest sees of events, and of the registration whose link they hold.
//!
//! The link names the business and the registration and is signed by us; it alone lets its holder see,
//! cancel, answer and give away. It shows nothing of the customer's card.

use std::collections::HashMap;

use chatgrow_channels::ics::Method;
use jiff::Timestamp;

use super::kind_store::KindRow;
use super::letters;
use super::model::{
    Approval, DateStatus, EventStatus, RegistrationStatus, SeatStatus, written_code,
};
use super::public_views::{
    EventBusiness, PublicDate, PublicEvent, PublicKind, PublicRegistration, PublicSeat,
};
use super::registration_store::RegistrationRow;
use super::seat_store::SeatRow;
use super::store::{DateRow, EventRow, instant};
use super::views::picture_path;
use super::waitlist::closes_at;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::messages;
use crate::payments::{self, ToPay};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, EventDateId, EventId, RegistrationId, TicketKindId};
use crate::platform::links::Purpose;
use crate::platform::money::{Currency, Money};

/// The most events a public list holds.
const MAX_LISTED: i64 = 100;

fn public_date(event: &EventRow, date: &DateRow, now: Timestamp) -> PublicDate {
    let closes = closes_at(date.starts_at, event.closes_minutes);
    let is_open = event.status == EventStatus::Published
        && date.status == DateStatus::Scheduled
        && now.as_millisecond() < closes;
    let is_full = date.waiting > 0 || date.free() == Some(0);
    PublicDate {
        id: date.id,
        starts_at: instant(date.starts_at),
        ends_at: instant(date.ends_at),
        status: date.status,
        registration_closes_at: instant(closes),
        is_open: is_open && (!is_full || event.waitlist),
        is_full,
        can_wait: is_open && is_full && event.waitlist,
        free: if is_full { Some(0) } else { date.free() },
    }
}

fn public_kind(
    kind: KindRow,
    currency: Currency,
    taken: &HashMap<(EventDateId, TicketKindId), i64>,
    dates: &[PublicDate],
) -> PublicKind {
    let sold_out = dates.iter().map(|date| date.id).filter(|date| {
        let taken = taken.get(&(*date, kind.id)).copied().unwrap_or_default();
        kind.quota.is_some_and(|quota| quota <= taken)
    });
    PublicKind {
        sold_out_date_ids: sold_out.collect(),
        id: kind.id,
        name: kind.name,
        price: Money::new(kind.price, currency),
    }
}

async fn public_event(
    tx: &mut Tx,
    slug: &str,
    event: EventRow,
    code: &str,
    now: Timestamp,
) -> Result<PublicEvent, Problem> {
    let dates = tx.event_dates(event.id).await?;
    let dates = dates.iter().filter(|date| instant(date.ends_at) > now);
    let dates: Vec<PublicDate> = dates.map(|date| public_date(&event, date, now)).collect();
    let taken = tx.taken_of_kinds(event.id).await?.into_iter();
    let taken = taken
        .map(|(date, kind, taken)| ((date, kind), taken))
        .collect();
    let kinds = tx.ticket_kinds(event.id).await?.into_iter();
    let kinds =
        kinds.filter(|kind| kind.is_shown_to(code) && kind.is_on_sale(now.as_millisecond()));
    Ok(PublicEvent {
        ticket_kinds: kinds
            .map(|kind| public_kind(kind, event.currency, &taken, &dates))
            .collect(),
        picture_url: picture_path(slug, &event),
        is_online: !event.online_link.is_empty(),
        needs_approval: event.approval == Approval::Manual,
        id: event.id,
        title: event.title,
        description: event.description,
        place: event.place,
        status: event.status,
        questions: event.questions.0,
        currency: event.currency,
        dates,
    })
}

/// The published events of a business that are to come, by their next date.
pub(super) async fn events(app: &App, slug: &str) -> Result<(Business, Vec<PublicEvent>), Problem> {
    let (business, scope) = accounts::business_by_slug(app, slug).await?;
    let now = app.clock.now();
    let mut tx = app.db.read(scope).await?;
    let mut events = Vec::new();
    for row in tx.upcoming_events(now.as_millisecond(), MAX_LISTED).await? {
        events.push(public_event(&mut tx, slug, row, "", now).await?);
    }
    Ok((business, events))
}

/// One event of a business as a guest sees it who told `code`. A draft is not there.
pub(super) async fn event(
    app: &App,
    slug: &str,
    id: EventId,
    code: &str,
) -> Result<(Business, Scope, PublicEvent), Problem> {
    let (business, scope) = accounts::business_by_slug(app, slug).await?;
    let mut tx = app.db.read(scope).await?;
    let row = tx.event(id).await?.ok_or(Problem::NotFound)?;
    if row.status == EventStatus::Draft {
        return Err(Problem::NotFound);
    }
    let event = public_event(&mut tx, slug, row, code, app.clock.now()).await?;
    Ok((business, scope, event))
}

/// The registration of a link.
pub(super) async fn registration(app: &App, token: &str) -> Result<PublicRegistration, Problem> {
    let (scope, id) = named(app, token)?;
    let mut tx = app.db.read(scope).await?;
    let row = tx.registration(id).await?.ok_or(Problem::NotFound)?;
    let business = accounts::business(&mut tx).await?;
    let seats = tx.seats_of(id).await?;
    let position = match (row.status, row.rank) {
        (RegistrationStatus::Waitlisted, Some(rank)) => {
            Some(tx.waiting_position(row.date_id, rank).await?)
        }
        _ => None,
    };
    let now = app.clock.now();
    let payment = match row.status {
        RegistrationStatus::Unpaid => payments::open_link_of(&mut tx, id.0, now).await?,
        _ => None,
    };
    Ok(PublicRegistration {
        payment: payment.map(|link| ToPay::of(app, business.id, &link)),
        ..shown(&business, row, seats, position, now)
    })
}

fn shown(
    business: &Business,
    row: RegistrationRow,
    seats: Vec<SeatRow>,
    position: Option<i64>,
    now: Timestamp,
) -> PublicRegistration {
    let closes = closes_at(row.starts_at, row.closes_minutes);
    let comes = row.status == RegistrationStatus::Confirmed;
    let seats = seats.into_iter().map(|seat| PublicSeat {
        code: (seat.status == SeatStatus::Sold).then(|| written_code(&seat.code)),
        id: seat.id,
        kind_name: seat.kind_name,
        holder_name: seat.holder_name,
        price: Money::new(seat.price, row.currency),
        is_checked_in: seat.checked_in_at.is_some(),
    });
    PublicRegistration {
        seats: seats.collect(),
        can_cancel: row.status != RegistrationStatus::Cancelled && now.as_millisecond() < closes,
        online_link: if comes {
            row.online_link
        } else {
            String::new()
        },
        event_id: row.event_id,
        event_title: row.event_title,
        place: row.place,
        starts_at: instant(row.starts_at),
        ends_at: instant(row.ends_at),
        status: row.status,
        ended_by: row.ended_by,
        cancel_reason: row.cancel_reason,
        total: Money::new(row.total, row.currency),
        payment: None,
        waiting_position: position,
        offer_ends_at: row.offer_ends_at.map(instant),
        business: EventBusiness::of(business),
    }
}

/// The registration of a link as a calendar file (RFC 5545), and what the file asks of the calendar.
pub(super) async fn calendar_file(app: &App, token: &str) -> Result<(Method, String), Problem> {
    let (scope, id) = named(app, token)?;
    let mut tx = app.db.read(scope).await?;
    let details = letters::details(&mut tx, id).await?;
    let details = details.ok_or(Problem::NotFound)?;
    let business = accounts::business(&mut tx).await?;
    let method = match details.status {
        RegistrationStatus::Cancelled => Method::Cancel,
        _ => Method::Publish,
    };
    let entry = messages::registration_calendar_entry(app, &business, &details, app.clock.now());
    let part = entry.calendar(method).map_err(Problem::internal)?;
    Ok((part.method, part.ics))
}

/// What a link names; any text that is no link of ours names nothing.
pub(super) fn named(app: &App, token: &str) -> Result<(Scope, RegistrationId), Problem> {
    let ids = app.links.open::<2>(Purpose::ManageRegistration, token);
    let [business, registration] = ids.ok_or(Problem::NotFound)?;
    Ok((
        Scope::granted(BusinessId(business)),
        RegistrationId(registration),
    ))
}
