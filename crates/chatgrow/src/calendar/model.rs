//! What is true of a visit. No SQL, no HTTP, no clock.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::journal::Kind;
use crate::platform::i18n::Lang;
use crate::platform::ids::{
    AppointmentId, CustomerId, RoomId, SeriesId, ServiceId, SittingId, StaffId,
};
use crate::platform::money::{Currency, Money};

/// Where a visit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = AppointmentStatus)]
pub enum Status {
    /// A guest asks for it; the team has not answered. Its time is kept.
    Pending,
    /// It is to come.
    Confirmed,
    /// The customer is here.
    Arrived,
    /// It was done.
    Completed,
    /// The customer did not come.
    NoShow,
    /// The team did not want it; its time is free again. There is no way back.
    Declined,
    /// It was called off; its time is free again. There is no way back: it is booked again.
    Cancelled,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 7] = [
        Self::Pending,
        Self::Confirmed,
        Self::Arrived,
        Self::Completed,
        Self::NoShow,
        Self::Declined,
        Self::Cancelled,
    ];

    /// What the step to `next` is called in the journal; `None` when there is no such step.
    /// A step forgotten can be skipped (confirmed to completed); a step taken by mistake is taken back
    /// by going to confirmed.
    #[must_use]
    pub fn step_to(self, next: Self) -> Option<Kind> {
        match (self, next) {
            (Self::Pending, Self::Confirmed) => Some(Kind::AppointmentApproved),
            (Self::Pending, Self::Declined) => Some(Kind::AppointmentDeclined),
            (Self::Confirmed, Self::Arrived) => Some(Kind::AppointmentArrived),
            (Self::Confirmed | Self::Arrived, Self::Completed) => Some(Kind::AppointmentCompleted),
            (Self::Confirmed | Self::Arrived, Self::NoShow) => Some(Kind::AppointmentNoShow),
            (Self::Pending | Self::Confirmed | Self::Arrived, Self::Cancelled) => {
                Some(Kind::AppointmentCancelled)
            }
            (Self::Arrived | Self::Completed | Self::NoShow, Self::Confirmed) => {
                Some(Kind::AppointmentReopened)
            }
            _ => None,
        }
    }

    /// Whether the visit is not over yet, so that it can be moved.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Confirmed | Self::Arrived)
    }

    /// Whether the visit will not take place, so that it takes no time.
    #[must_use]
    pub fn is_off(self) -> bool {
        matches!(self, Self::Declined | Self::Cancelled)
    }

    /// The word it is stored as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Confirmed => "confirmed",
            Self::Arrived => "arrived",
            Self::Completed => "completed",
            Self::NoShow => "no_show",
            Self::Declined => "declined",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Where a booking came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = AppointmentSource)]
pub enum Source {
    /// The team, in the web app.
    Desk,
    /// A guest, on the public page.
    Guest,
    /// A program with a token.
    Api,
}

/// A booked visit, with the names of those it is between.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Appointment {
    /// Its id.
    pub id: AppointmentId,
    /// Whose visit it is.
    pub customer: AppointmentCustomer,
    /// What it is for.
    pub service: AppointmentService,
    /// With whom.
    pub staff: AppointmentStaff,
    /// The room or device it takes.
    pub room: Option<AppointmentRoom>,
    /// The meeting of a class that it is a seat of: the same for all who come to it.
    pub sitting_id: Option<SittingId>,
    /// Whether it was laid over other visits on purpose.
    pub overbooked: bool,
    /// The series it is one of.
    pub series_id: Option<SeriesId>,
    /// The local date of the series' rule that it stands for, wherever it was moved to.
    pub series_date: Option<Date>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it is over (exclusive); buffers are outside.
    pub ends_at: Timestamp,
    /// Where it stands.
    pub status: Status,
    /// The price agreed when it was booked, or changed since.
    pub price: Money,
    /// What was to be paid ahead.
    pub deposit: Money,
    /// What is owed for cancelling late.
    pub cancel_fee: Money,
    /// The sum of its payments without tips, less what was given back.
    pub paid: Money,
    /// The team's notes; may be empty.
    pub notes: String,
    /// Where the booking came from.
    pub source: Source,
    /// The campaign that led to it.
    pub utm: Utm,
    /// Counts its changes.
    pub version: i64,
    /// When it was booked.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// When the guest answered that they come.
    pub guest_confirmed_at: Option<Timestamp>,
}

/// Whose visit it is.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentCustomer {
    /// Their id.
    pub id: CustomerId,
    /// Their name.
    pub full_name: String,
    /// E.164.
    pub phone: Option<String>,
    /// Their e-mail address.
    pub email: Option<String>,
}

/// What a visit is for.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AppointmentService {
    /// Its id.
    pub id: ServiceId,
    /// What it was called when it was booked.
    pub name: String,
    /// Its colour now, `#rrggbb`.
    pub color: String,
}

/// With whom a visit is.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AppointmentStaff {
    /// Their id.
    pub id: StaffId,
    /// Their name.
    pub name: String,
}

/// The room or device that a visit takes.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AppointmentRoom {
    /// Its id.
    pub id: RoomId,
    /// Its name.
    pub name: String,
}

/// The campaign that led to a booking, as links carry it (`utm_source` and so on); empty when unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Utm {
    /// `utm_source`, for example `instagram`.
    #[schema(max_length = 100)]
    pub source: String,
    /// `utm_medium`, for example `social`.
    #[schema(max_length = 100)]
    pub medium: String,
    /// `utm_campaign`.
    #[schema(max_length = 100)]
    pub campaign: String,
}

/// An appointment with the names of those it is between, for other rooms.
#[derive(Debug, Clone)]
pub struct AppointmentDetails {
    /// Its id.
    pub id: AppointmentId,
    /// Whose it is.
    pub customer_id: CustomerId,
    /// The customer's name.
    pub customer_name: String,
    /// The customer's e-mail address.
    pub customer_email: Option<String>,
    /// The customer's telephone, E.164.
    pub customer_phone: Option<String>,
    /// The service.
    pub service_id: ServiceId,
    /// The service, as it was called when booked.
    pub service_name: String,
    /// Who gives it.
    pub staff_name: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it is over (exclusive).
    pub ends_at: Timestamp,
    /// Where it stands.
    pub status: Status,
    /// Counts changes of time, place and cancellation, as calendars do (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    /// The language the customer booked in.
    pub lang: Lang,
    /// Its price in minor units of `currency`.
    pub price: i64,
    /// The currency of `price`.
    pub currency: Currency,
    /// Why it was cancelled; empty when nobody said.
    pub cancel_reason: String,
    /// What is owed for having cancelled it late, in minor units of `currency`.
    pub cancel_fee: i64,
    /// Counts its changes.
    pub version: i64,
}

#[cfg(test)]
mod tests {
    use super::Status;
    use super::Status::{Arrived, Cancelled, Completed, Confirmed, Declined, NoShow, Pending};

    /// The table as a person reads it: from, and where one can go from there.
    const STEPS: [(Status, &[Status]); 7] = [
        (Pending, &[Confirmed, Declined, Cancelled]),
        (Confirmed, &[Arrived, Completed, NoShow, Cancelled]),
        (Arrived, &[Confirmed, Completed, NoShow, Cancelled]),
        (Completed, &[Confirmed]),
        (NoShow, &[Confirmed]),
        (Declined, &[]),
        (Cancelled, &[]),
    ];

    #[test]
    fn a_visit_takes_the_steps_of_the_table_and_no_others() {
        for (from, to) in STEPS {
            for next in Status::ALL {
                assert_eq!(
                    from.step_to(next).is_some(),
                    to.contains(&next),
                    "{from:?} {next:?}"
                );
            }
        }
    }
}
