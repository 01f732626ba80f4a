//! What is true of a visit. No SQL, no HTTP, no clock.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::journal::Kind;
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, ServiceId, StaffId};
use crate::platform::money::{Currency, Money};

/// Where a visit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = AppointmentStatus)]
pub enum Status {
    /// It is to come.
    Confirmed,
    /// The customer is here.
    Arrived,
    /// It was done.
    Completed,
    /// The customer did not come.
    NoShow,
    /// It was called off; its time is free again. There is no way back: it is booked again.
    Cancelled,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 5] = [
        Self::Confirmed,
        Self::Arrived,
        Self::Completed,
        Self::NoShow,
        Self::Cancelled,
    ];

    /// What the step to `next` is called in the journal; `None` when there is no such step.
    /// A step forgotten can be skipped (confirmed to completed); a step taken by mistake is taken back
    /// by going to confirmed.
    #[must_use]
    pub fn step_to(self, next: Self) -> Option<Kind> {
        match (self, next) {
            (Self::Confirmed, Self::Arrived) => Some(Kind::AppointmentArrived),
            (Self::Confirmed | Self::Arrived, Self::Completed) => Some(Kind::AppointmentCompleted),
            (Self::Confirmed | Self::Arrived, Self::NoShow) => Some(Kind::AppointmentNoShow),
            (Self::Confirmed | Self::Arrived, Self::Cancelled) => Some(Kind::AppointmentCancelled),
            (Self::Arrived | Self::Completed | Self::NoShow, Self::Confirmed) => {
                Some(Kind::AppointmentReopened)
            }
            _ => None,
        }
    }

    /// Whether the visit is not over yet, so that it can be moved.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Confirmed | Self::Arrived)
    }

    /// The word it is stored as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Arrived => "arrived",
            Self::Completed => "completed",
            Self::NoShow => "no_show",
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
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it is over (exclusive); buffers are outside.
    pub ends_at: Timestamp,
    /// Where it stands.
    pub status: Status,
    /// The price agreed when it was booked, or changed since.
    pub price: Money,
    /// The sum of its payments.
    pub paid: Money,
    /// The team's notes; may be empty.
    pub notes: String,
    /// Where the booking came from.
    pub source: Source,
    /// Counts its changes.
    pub version: i64,
    /// When it was booked.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
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
    /// Counts its changes.
    pub version: i64,
}

#[cfg(test)]
mod tests {
    use super::Status;
    use super::Status::{Arrived, Cancelled, Completed, Confirmed, NoShow};

    /// The table as a person reads it: from, and where one can go from there.
    const STEPS: [(Status, &[Status]); 5] = [
        (Confirmed, &[Arrived, Completed, NoShow, Cancelled]),
        (Arrived, &[Confirmed, Completed, NoShow, Cancelled]),
        (Completed, &[Confirmed]),
        (NoShow, &[Confirmed]),
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
