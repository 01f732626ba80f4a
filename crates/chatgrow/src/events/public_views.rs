//! Events and registrations as guests see them.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{DateStatus, EndedBy, EventStatus, RegistrationStatus};
use super::questions::Question;
use crate::accounts::Business;
use crate::payments::ToPay;
use crate::platform::color::Color;
use crate::platform::i18n::Lang;
use crate::platform::ids::{EventDateId, EventId, SeatId, TicketKindId};
use crate::platform::money::{Currency, Money};

/// An event as guests see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PublicEvent {
    pub(super) id: EventId,
    pub(super) title: String,
    pub(super) description: String,
    /// May be empty.
    pub(super) place: String,
    /// Whether it is met online; the link is for who comes.
    pub(super) is_online: bool,
    pub(super) status: EventStatus,
    /// Whether the team says yes to each registration.
    pub(super) needs_approval: bool,
    pub(super) questions: Vec<Question>,
    pub(super) picture_url: Option<String>,
    pub(super) currency: Currency,
    /// Those that are not over, by start.
    pub(super) dates: Vec<PublicDate>,
    /// Those that are sold now, hidden ones only with their code.
    pub(super) ticket_kinds: Vec<PublicKind>,
}

/// One date as guests see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PublicDate {
    pub(super) id: EventDateId,
    pub(super) starts_at: Timestamp,
    pub(super) ends_at: Timestamp,
    pub(super) status: DateStatus,
    /// Until when guests register.
    pub(super) registration_closes_at: Timestamp,
    /// Whether guests can register or wait now.
    pub(super) is_open: bool,
    /// Whether no seat is free, or others wait for those that are.
    pub(super) is_full: bool,
    /// Whether one can wait for a seat.
    pub(super) can_wait: bool,
    /// Seats that are free; null without a limit.
    pub(super) free: Option<i64>,
}

/// A kind of ticket as guests see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PublicKind {
    pub(super) id: TicketKindId,
    pub(super) name: String,
    /// For one seat; 0 is free.
    pub(super) price: Money,
    /// The dates for which none is left.
    pub(super) sold_out_date_ids: Vec<EventDateId>,
}

/// A registration as the guest sees it who holds its link.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PublicRegistration {
    pub(super) event_id: EventId,
    pub(super) event_title: String,
    pub(super) place: String,
    /// Where it is met online, once the registration is confirmed; may be empty.
    pub(super) online_link: String,
    pub(super) starts_at: Timestamp,
    pub(super) ends_at: Timestamp,
    pub(super) status: RegistrationStatus,
    pub(super) ended_by: Option<EndedBy>,
    pub(super) cancel_reason: String,
    /// What it costs.
    pub(super) total: Money,
    /// What is to be paid before its seats are the guest's; null when nothing is, or not any more.
    pub(super) payment: Option<ToPay>,
    /// How many wait up to here, itself included; null when it does not wait.
    pub(super) waiting_position: Option<i64>,
    /// Until when offered seats are held.
    pub(super) offer_ends_at: Option<Timestamp>,
    /// Whether it can be cancelled, and its seats given away, by its link now.
    pub(super) can_cancel: bool,
    pub(super) seats: Vec<PublicSeat>,
    pub(super) business: EventBusiness,
}

/// A seat as the guest sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PublicSeat {
    pub(super) id: SeatId,
    pub(super) kind_name: String,
    pub(super) holder_name: String,
    /// What is scanned at the door; null while the seat is not the guest's.
    pub(super) code: Option<String>,
    pub(super) price: Money,
    pub(super) is_checked_in: bool,
}

/// Whose event it is.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct EventBusiness {
    pub(super) name: String,
    /// The word in its public address.
    pub(super) slug: String,
    /// E.164.
    pub(super) phone: Option<String>,
    pub(super) address: String,
    /// The IANA zone to show the times in.
    pub(super) zone: String,
    pub(super) locale: Lang,
    /// What its pages wear, `#rrggbb`.
    #[schema(value_type = Option<String>)]
    #[serde(rename = "brandColor")]
    pub(super) brand_color: Option<Color>,
}

impl EventBusiness {
    pub(super) fn of(business: &Business) -> Self {
        Self {
            name: business.name.clone(),
            slug: business.slug.clone(),
            phone: business.phone.clone(),
            address: business.address.clone(),
            zone: business.zone_name().to_owned(),
            locale: business.lang,
            brand_color: business.brand_color,
        }
    }
}
