//! The SQL of calendars kept elsewhere.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{CalendarKind, Status};
use crate::platform::db::{Conn, Tx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{AppointmentId, BusinessId, OutsideCalendarId, StaffId, UserId};
use crate::platform::vault::Place;

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct CalendarRow {
    pub(super) id: OutsideCalendarId,
    pub(super) staff_id: StaffId,
    pub(super) kind: CalendarKind,
    pub(super) status: Status,
    pub(super) name: String,
    pub(super) host: String,
    pub(super) connected_by: UserId,
    pub(super) url: Option<Vec<u8>>,
    pub(super) pkce: Option<Vec<u8>>,
    pub(super) code: Option<Vec<u8>>,
    pub(super) refresh_token: Option<Vec<u8>>,
    pub(super) access_token: Option<Vec<u8>>,
    pub(super) access_until: Option<i64>,
    pub(super) etag: Option<String>,
    pub(super) sync_token: Option<String>,
    /// Until when the sync token covers the calendar.
    pub(super) synced_until: Option<i64>,
    pub(super) channel_id: Option<String>,
    pub(super) channel_resource: Option<String>,
    pub(super) channel_until: Option<i64>,
    pub(super) last_ok_at: Option<i64>,
    pub(super) last_try_at: Option<i64>,
    pub(super) last_error: Option<String>,
    pub(super) failures: i64,
    pub(super) unread: i64,
    pub(super) next_at: i64,
    pub(super) created_at: i64,
}

impl CalendarRow {
    /// A row before anything is known of its calendar.
    pub(super) fn new(
        now: Timestamp,
        staff: StaffId,
        by: UserId,
        (kind, status): (CalendarKind, Status),
    ) -> Self {
        Self {
            id: OutsideCalendarId::new(now),
            staff_id: staff,
            kind,
            status,
            name: String::new(),
            host: String::new(),
            connected_by: by,
            url: None,
            pkce: None,
            code: None,
            refresh_token: None,
            access_token: None,
            access_until: None,
            etag: None,
            sync_token: None,
            synced_until: None,
            channel_id: None,
            channel_resource: None,
            channel_until: None,
            last_ok_at: None,
            last_try_at: None,
            last_error: None,
            failures: 0,
            unread: 0,
            next_at: now.as_millisecond(),
            created_at: now.as_millisecond(),
        }
    }

    /// Where the secret of a column is kept.
    pub(super) fn place(&self, business: BusinessId, column: &'static str) -> Place {
        Place {
            business,
            table: "outside_calendars",
            column,
            id: self.id.0,
        }
    }
}

/// The statement's rows, for every reader of them.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, staff_id, kind, status, name, host, connected_by, url, pkce, code, refresh_token,
                access_token, access_until, etag, sync_token, synced_until, channel_id, channel_resource,
                channel_until, last_ok_at, last_try_at, last_error, failures, unread, next_at, created_at
            FROM outside_calendars WHERE business_id = $1 AND ",
            $rest
        )
    };
}

impl Tx {
    pub(super) async fn outside_calendar(
        &mut self,
        id: OutsideCalendarId,
    ) -> sqlx::Result<Option<CalendarRow>> {
        const SQL: &str = select!("id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// As [`Tx::outside_calendar`], held until the commit. On SQLite all writers take turns already.
    pub(super) async fn hold_outside_calendar(
        &mut self,
        id: OutsideCalendarId,
    ) -> sqlx::Result<Option<CalendarRow>> {
        const SQL: &str =
            "SELECT id FROM outside_calendars WHERE business_id = $1 AND id = $2 FOR UPDATE";
        let business = self.business();
        if let Conn::Postgres(conn) = &mut self.conn {
            sqlx::query(SQL)
                .bind(business)
                .bind(id)
                .execute(&mut **conn)
                .await?;
        }
        self.outside_calendar(id).await
    }

    /// Those that were not removed, in the order they were added.
    pub(super) async fn outside_calendars(&mut self) -> sqlx::Result<Vec<CalendarRow>> {
        const SQL: &str = select!("status <> 'removed' ORDER BY id");
        let business = self.business();
        fetch_all!(self, SQL, business)
    }

    /// The calendars into which a visit is to be written or was written: those at Google of its staff
    /// member, and those that hold its event.
    pub(super) async fn calendars_of_visit(
        &mut self,
        appointment: AppointmentId,
        staff: StaffId,
    ) -> sqlx::Result<Vec<OutsideCalendarId>> {
        const SQL: &str = "
            SELECT id FROM outside_calendars
            WHERE business_id = $1 AND kind = 'google' AND status = 'active' AND (staff_id = $2 OR id IN (
                SELECT calendar_id FROM outside_events WHERE business_id = $1 AND appointment_id = $3))";
        let business = self.business();
        let rows: Vec<(OutsideCalendarId,)> = fetch_all!(self, SQL, business, staff, appointment)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }

    pub(super) async fn insert_outside_calendar(&mut self, row: &CalendarRow) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO outside_calendars (business_id, id, staff_id, kind, status, name, host, connected_by,
                next_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.staff_id,
            row.kind,
            row.status,
            row.name.as_str(),
            row.host.as_str(),
            row.connected_by,
            row.next_at,
            row.created_at
        )?;
        self.update_outside_calendar(row).await
    }

    /// Stores what may change of a calendar, whose row is held.
    pub(super) async fn update_outside_calendar(&mut self, row: &CalendarRow) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE outside_calendars SET status = $3, name = $4, url = $5, pkce = $6, code = $7,
                refresh_token = $8, access_token = $9, access_until = $10, etag = $11, sync_token = $12,
                synced_until = $13, channel_id = $14, channel_resource = $15, channel_until = $16,
                last_ok_at = $17, last_try_at = $18, last_error = $19, failures = $20, unread = $21,
                next_at = $22
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.status,
            row.name.as_str(),
            row.url.as_deref(),
            row.pkce.as_deref(),
            row.code.as_deref(),
            row.refresh_token.as_deref(),
            row.access_token.as_deref(),
            row.access_until,
            row.etag.as_deref(),
            row.sync_token.as_deref(),
            row.synced_until,
            row.channel_id.as_deref(),
            row.channel_resource.as_deref(),
            row.channel_until,
            row.last_ok_at,
            row.last_try_at,
            row.last_error.as_deref(),
            row.failures,
            row.unread,
            row.next_at
        )
        .map(drop)
    }

    /// Who is to come back from the consent page.
    pub(super) async fn hand_outside_calendar_to(
        &mut self,
        id: OutsideCalendarId,
        user: UserId,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE outside_calendars SET connected_by = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, user).map(drop)
    }

    /// Deletes a calendar with what was kept of it.
    pub(super) async fn delete_outside_calendar(
        &mut self,
        id: OutsideCalendarId,
    ) -> sqlx::Result<()> {
        const EVENTS: &str =
            "DELETE FROM outside_events WHERE business_id = $1 AND calendar_id = $2";
        const BUSY: &str = "DELETE FROM outside_busy WHERE business_id = $1 AND calendar_id = $2";
        const CALENDAR: &str = "DELETE FROM outside_calendars WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, EVENTS, business, id)?;
        execute!(self, BUSY, business, id)?;
        execute!(self, CALENDAR, business, id).map(drop)
    }

    /// Notes as of which sequence a visit's event is there; `None` when it is gone.
    pub(super) async fn note_outside_event(
        &mut self,
        calendar: OutsideCalendarId,
        appointment: AppointmentId,
        sequence: Option<i64>,
    ) -> sqlx::Result<()> {
        const PUT: &str = "
            INSERT INTO outside_events (business_id, calendar_id, appointment_id, sequence)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (business_id, calendar_id, appointment_id) DO UPDATE SET sequence = $4";
        const DELETE: &str = "
            DELETE FROM outside_events WHERE business_id = $1 AND calendar_id = $2 AND appointment_id = $3";
        let business = self.business();
        match sequence {
            Some(sequence) => execute!(self, PUT, business, calendar, appointment, sequence)?,
            None => execute!(self, DELETE, business, calendar, appointment)?,
        };
        Ok(())
    }

    /// Whether a visit's event is, or may be, in a calendar.
    pub(super) async fn has_outside_event(
        &mut self,
        calendar: OutsideCalendarId,
        appointment: AppointmentId,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            SELECT appointment_id FROM outside_events
            WHERE business_id = $1 AND calendar_id = $2 AND appointment_id = $3";
        let business = self.business();
        let found: Option<(Uuid,)> = fetch_optional!(self, SQL, business, calendar, appointment)?;
        Ok(found.is_some())
    }

    /// The visits whose events are in a calendar.
    pub(super) async fn outside_events(
        &mut self,
        calendar: OutsideCalendarId,
    ) -> sqlx::Result<Vec<AppointmentId>> {
        const SQL: &str =
            "SELECT appointment_id FROM outside_events WHERE business_id = $1 AND calendar_id = $2";
        let business = self.business();
        let rows: Vec<(AppointmentId,)> = fetch_all!(self, SQL, business, calendar)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }
}
