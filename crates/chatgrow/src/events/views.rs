//! Events and registrations as the API shows them to the team.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::kind_store::KindRow;
use super::model::{
    Approval, DateStatus, EndedBy, EventStatus, RegistrationStatus, SeatStatus, Source,
    TicketKindStatus, written_code,
};
use super::questions::{Answers, Question};
use super::registration_store::RegistrationRow;
use super::seat_store::SeatRow;
use super::store::{DateRow, EventRow, instant};
use crate::platform::ids::{
    CustomerId, EventDateId, EventId, RegistrationId, SeatId, TicketKindId,
};
use crate::platform::money::{Currency, Money};

/// An event with its dates and kinds of ticket.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Event)]
pub(super) struct EventView {
    pub(super) id: EventId,
    pub(super) title: String,
    /// For guests; may be empty.
    pub(super) description: String,
    /// Where it takes place; empty for one that is only online.
    pub(super) place: String,
    /// Where it is met online; shown only to who comes. May be empty.
    pub(super) online_link: String,
    pub(super) status: EventStatus,
    pub(super) approval: Approval,
    /// The most seats of a date that has no capacity of its own; none is no limit.
    pub(super) capacity: Option<i64>,
    /// How long before the start guests can register and cancel, in minutes.
    pub(super) registration_closes_minutes: i64,
    /// Whether guests can wait for seats of a full date.
    pub(super) waitlist: bool,
    pub(super) questions: Vec<Question>,
    /// Where its picture is served; null when it has none.
    pub(super) picture_url: Option<String>,
    /// Why it was called off; empty when nobody said.
    pub(super) cancel_reason: String,
    /// By start.
    pub(super) dates: Vec<DateView>,
    /// In the order they were added.
    pub(super) ticket_kinds: Vec<KindView>,
    /// Counts its changes.
    pub(super) version: i64,
    pub(super) created_at: Timestamp,
    pub(super) updated_at: Timestamp,
}

/// One date of an event.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = EventDate)]
pub(super) struct DateView {
    pub(super) id: EventDateId,
    pub(super) starts_at: Timestamp,
    /// Exclusive.
    pub(super) ends_at: Timestamp,
    pub(super) status: DateStatus,
    /// Its own capacity; the event's holds when null.
    pub(super) capacity: Option<i64>,
    /// Seats held or sold.
    pub(super) taken: i64,
    /// Seats that are free; null without a limit.
    pub(super) free: Option<i64>,
    /// Registrations that wait.
    pub(super) waiting: i64,
    pub(super) cancel_reason: String,
    /// Counts its changes.
    pub(super) version: i64,
}

/// A kind of ticket.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = TicketKind)]
pub(super) struct KindView {
    pub(super) id: TicketKindId,
    pub(super) name: String,
    /// For one seat; 0 is free.
    pub(super) price: Money,
    /// The most seats of each date; none is no limit of its own.
    pub(super) quota: Option<i64>,
    /// Guests can take it from here on.
    pub(super) sells_from: Option<Timestamp>,
    /// Guests can take it until here.
    pub(super) sells_until: Option<Timestamp>,
    /// Hides it from guests who do not know this word.
    pub(super) code: Option<String>,
    pub(super) status: TicketKindStatus,
    /// Counts its changes.
    pub(super) version: i64,
}

/// A registration with its seats.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Registration)]
pub(super) struct RegistrationView {
    pub(super) id: RegistrationId,
    pub(super) event_id: EventId,
    pub(super) event_title: String,
    pub(super) date_id: EventDateId,
    pub(super) starts_at: Timestamp,
    pub(super) ends_at: Timestamp,
    pub(super) customer: Registrant,
    pub(super) status: RegistrationStatus,
    /// By the id of their question.
    #[schema(value_type = Object)]
    pub(super) answers: Answers,
    /// What its seats cost, to be paid at the place.
    pub(super) total: Money,
    pub(super) source: Source,
    /// Until when offered seats are held.
    pub(super) offer_ends_at: Option<Timestamp>,
    /// Why it ended.
    pub(super) ended_by: Option<EndedBy>,
    /// What was said when it ended; may be empty.
    pub(super) cancel_reason: String,
    pub(super) seats: Vec<SeatView>,
    /// Counts its changes.
    pub(super) version: i64,
    pub(super) created_at: Timestamp,
    pub(super) updated_at: Timestamp,
}

/// Who registered.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Registrant {
    pub(super) id: CustomerId,
    pub(super) full_name: String,
    /// E.164.
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
}

/// Whether the holder of a seat came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Attendance {
    /// The date is not over.
    Expected,
    /// They came.
    Attended,
    /// The date is over and they were not seen.
    NoShow,
}

/// One person's seat.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = Seat)]
pub(super) struct SeatView {
    pub(super) id: SeatId,
    pub(super) kind_id: TicketKindId,
    pub(super) kind_name: String,
    pub(super) price: Money,
    /// What is scanned at the door, in groups of four.
    pub(super) code: String,
    pub(super) holder_name: String,
    pub(super) holder_email: Option<String>,
    /// E.164.
    pub(super) holder_phone: Option<String>,
    pub(super) checked_in_at: Option<Timestamp>,
    /// Null while the seat is not its holder's.
    pub(super) attendance: Option<Attendance>,
}

/// Where the picture of an event is served; the tag changes with it.
pub(super) fn picture_path(slug: &str, event: &EventRow) -> Option<String> {
    let tag = event.picture_tag.as_deref()?;
    Some(format!(
        "/api/public/{slug}/events/{}/picture?v={tag}",
        event.id
    ))
}

impl EventView {
    pub(super) fn of(slug: &str, row: EventRow, dates: Vec<DateRow>, kinds: Vec<KindRow>) -> Self {
        Self {
            picture_url: picture_path(slug, &row),
            dates: dates.into_iter().map(DateView::of).collect(),
            ticket_kinds: kinds
                .into_iter()
                .map(|kind| KindView::of(kind, row.currency))
                .collect(),
            id: row.id,
            title: row.title,
            description: row.description,
            place: row.place,
            online_link: row.online_link,
            status: row.status,
            approval: row.approval,
            capacity: row.capacity,
            registration_closes_minutes: row.closes_minutes,
            waitlist: row.waitlist,
            questions: row.questions.0,
            cancel_reason: row.cancel_reason,
            version: row.version,
            created_at: instant(row.created_at),
            updated_at: instant(row.updated_at),
        }
    }
}

impl DateView {
    fn of(row: DateRow) -> Self {
        Self {
            free: row.free(),
            id: row.id,
            starts_at: instant(row.starts_at),
            ends_at: instant(row.ends_at),
            status: row.status,
            capacity: row.capacity,
            taken: row.taken,
            waiting: row.waiting,
            cancel_reason: row.cancel_reason,
            version: row.version,
        }
    }
}

impl KindView {
    fn of(row: KindRow, currency: Currency) -> Self {
        Self {
            id: row.id,
            name: row.name,
            price: Money::new(row.price, currency),
            quota: row.quota,
            sells_from: row.sells_from.map(instant),
            sells_until: row.sells_until.map(instant),
            code: row.code,
            status: row.status,
            version: row.version,
        }
    }
}

impl RegistrationView {
    pub(super) fn of(row: RegistrationRow, seats: Vec<SeatRow>, now: Timestamp) -> Self {
        let (currency, is_over) = (row.currency, instant(row.ends_at) <= now);
        Self {
            id: row.id,
            event_id: row.event_id,
            event_title: row.event_title,
            date_id: row.date_id,
            starts_at: instant(row.starts_at),
            ends_at: instant(row.ends_at),
            customer: Registrant {
                id: row.customer_id,
                full_name: row.customer_name,
                phone: row.customer_phone,
                email: row.customer_email,
            },
            status: row.status,
            answers: row.answers.0,
            total: Money::new(row.total, currency),
            source: row.source,
            offer_ends_at: row.offer_ends_at.map(instant),
            ended_by: row.ended_by,
            cancel_reason: row.cancel_reason,
            seats: seats
                .into_iter()
                .map(|seat| SeatView::of(seat, currency, is_over))
                .collect(),
            version: row.version,
            created_at: instant(row.created_at),
            updated_at: instant(row.updated_at),
        }
    }
}

impl SeatView {
    pub(super) fn of(row: SeatRow, currency: Currency, is_over: bool) -> Self {
        Self {
            attendance: attendance(&row, is_over),
            id: row.id,
            kind_id: row.kind_id,
            kind_name: row.kind_name,
            price: Money::new(row.price, currency),
            code: written_code(&row.code),
            holder_name: row.holder_name,
            holder_email: row.holder_email,
            holder_phone: row.holder_phone,
            checked_in_at: row.checked_in_at.map(instant),
        }
    }
}

/// Whether the holder came; `None` for a seat that is not sold.
pub(super) fn attendance(row: &SeatRow, is_over: bool) -> Option<Attendance> {
    match (row.status, row.checked_in_at) {
        (SeatStatus::Sold, Some(_)) => Some(Attendance::Attended),
        (SeatStatus::Sold, None) if is_over => Some(Attendance::NoShow),
        (SeatStatus::Sold, None) => Some(Attendance::Expected),
        (SeatStatus::Waiting | SeatStatus::Held | SeatStatus::Freed, _) => None,
    }
}
