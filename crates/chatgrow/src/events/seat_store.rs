//! The SQL of seats.

use super::model::{RegistrationStatus, SeatStatus};
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional, violates};
use crate::platform::ids::{EventDateId, EventId, RegistrationId, SeatId, TicketKindId};

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct SeatRow {
    pub(super) id: SeatId,
    pub(super) registration_id: RegistrationId,
    pub(super) date_id: EventDateId,
    pub(super) kind_id: TicketKindId,
    pub(super) kind_name: String,
    pub(super) status: SeatStatus,
    pub(super) code: String,
    pub(super) holder_name: String,
    pub(super) holder_email: Option<String>,
    pub(super) holder_phone: Option<String>,
    pub(super) price: i64,
    pub(super) checked_in_at: Option<i64>,
}

/// A seat to store.
#[derive(Debug, Clone)]
pub(super) struct NewSeat {
    pub(super) id: SeatId,
    pub(super) registration: RegistrationId,
    pub(super) date: EventDateId,
    pub(super) kind: TicketKindId,
    pub(super) status: SeatStatus,
    pub(super) code: String,
    pub(super) holder_name: String,
    pub(super) holder_email: Option<String>,
    pub(super) holder_phone: Option<String>,
    pub(super) price: i64,
}

/// Why the database refused a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SoldOut {
    /// The date is full.
    Date,
    /// The kind of ticket is.
    Kind,
}

impl SoldOut {
    /// Whether a statement failed for want of seats.
    pub(super) fn of(error: &sqlx::Error) -> Option<Self> {
        if violates(error, "seats_of_date", "seats_of_date") {
            Some(Self::Date)
        } else if violates(error, "seats_of_kind", "seats_of_kind") {
            Some(Self::Kind)
        } else {
            None
        }
    }
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT s.id, s.registration_id, s.date_id, s.kind_id, k.name AS kind_name, s.status, s.code,
                s.holder_name, s.holder_email, s.holder_phone, s.price, s.checked_in_at
            FROM seats s JOIN ticket_kinds k ON k.business_id = s.business_id AND k.id = s.kind_id
            WHERE s.business_id = $1 AND ",
            $tail
        )
    };
}

impl Tx {
    /// Takes a seat, or waits for one. Fails as [`SoldOut::of`] tells when there is none.
    pub(super) async fn insert_seat(&mut self, new: &NewSeat, now: i64) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO seats (business_id, id, registration_id, date_id, kind_id, status, code, holder_name,
                holder_email, holder_phone, price, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            new.id,
            new.registration,
            new.date,
            new.kind,
            new.status,
            new.code.as_str(),
            new.holder_name.as_str(),
            new.holder_email.as_deref(),
            new.holder_phone.as_deref(),
            new.price,
            now
        )
        .map(drop)
    }

    pub(super) async fn seat(&mut self, id: SeatId) -> sqlx::Result<Option<SeatRow>> {
        const SQL: &str = select!("s.id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    pub(super) async fn seat_of_code(&mut self, code: &str) -> sqlx::Result<Option<SeatRow>> {
        const SQL: &str = select!("s.code = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, code)
    }

    /// The seats of a registration that has not ended; those it gave away are not among them. Of one that
    /// ended, those it had last.
    pub(super) async fn seats_of(
        &mut self,
        registration: RegistrationId,
    ) -> sqlx::Result<Vec<SeatRow>> {
        const SQL: &str = select!(
            "s.registration_id = $2 AND (s.status <> 'freed' OR EXISTS (
                SELECT 1 FROM registrations r WHERE r.business_id = s.business_id AND r.id = s.registration_id
                    AND r.status = 'cancelled'))
            ORDER BY s.created_at, s.id"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, registration)
    }

    /// The seats of the registrations of an event from `first` to `last` that were not given away.
    pub(super) async fn seats_of_event(
        &mut self,
        event: EventId,
        (first, last): (RegistrationId, RegistrationId),
    ) -> sqlx::Result<Vec<SeatRow>> {
        const SQL: &str = select!(
            "s.registration_id >= $3 AND s.registration_id <= $4 AND EXISTS (
                SELECT 1 FROM registrations r WHERE r.business_id = s.business_id AND r.id = s.registration_id
                    AND r.event_id = $2 AND (r.status = 'cancelled' OR s.status <> 'freed'))
            ORDER BY s.created_at, s.id"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, event, first, last)
    }

    /// Moves the seats of a registration to where it stands now. Fails as [`SoldOut::of`] tells when
    /// they take places that are not there.
    pub(super) async fn set_seats(
        &mut self,
        registration: RegistrationId,
        status: RegistrationStatus,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE seats SET status = $3, checked_in_at = CASE WHEN $3 = 'sold' THEN checked_in_at ELSE NULL END
            WHERE business_id = $1 AND registration_id = $2 AND status <> 'freed'";
        let business = self.business();
        execute!(self, SQL, business, registration, status.seats()).map(drop)
    }

    /// Takes the seats of a registration again that were freed when it ended. Fails as [`Tx::set_seats`] does.
    pub(super) async fn retake_seats(&mut self, registration: RegistrationId) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE seats SET status = 'sold' WHERE business_id = $1 AND registration_id = $2 AND status = 'freed'";
        let business = self.business();
        execute!(self, SQL, business, registration).map(drop)
    }

    /// Frees one seat.
    pub(super) async fn free_seat(&mut self, id: SeatId) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE seats SET status = 'freed', checked_in_at = NULL WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id).map(drop)
    }

    /// Notes when the holder came, or that they did not after all.
    pub(super) async fn set_checked_in(&mut self, id: SeatId, at: Option<i64>) -> sqlx::Result<()> {
        const SQL: &str = "UPDATE seats SET checked_in_at = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, at).map(drop)
    }
}
