//! The SQL of the waiting list. A row is shown with the names of those it is about, so the statement reads
//! the columns of their rooms, as that of appointments does.

use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::model::{Status, Wish};
use crate::calendar::model::Source;
use crate::calendar::store::instant;
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{CustomerId, ServiceId, StaffId, WaitingEntryId};

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct EntryRow {
    pub(super) id: WaitingEntryId,
    pub(super) rank: i64,
    pub(super) customer_id: CustomerId,
    pub(super) customer_name: String,
    pub(super) customer_phone: Option<String>,
    pub(super) customer_email: Option<String>,
    pub(super) service_id: ServiceId,
    pub(super) service_name: String,
    pub(super) service_color: String,
    pub(super) staff_id: Option<StaffId>,
    pub(super) staff_name: Option<String>,
    from_date: String,
    to_date: String,
    from_minute: i64,
    to_minute: i64,
    exact_at: Option<i64>,
    pub(super) lang: Lang,
    pub(super) source: Source,
    pub(super) status: Status,
    offer_id: Option<Uuid>,
    offer_staff_id: Option<StaffId>,
    offer_staff_name: Option<String>,
    offer_starts_at: Option<i64>,
    offer_ends_at: Option<i64>,
    offer_expires_at: Option<i64>,
    pub(super) joined_at: i64,
}

/// A time that is, or was, kept for somebody who waited for it.
#[derive(Debug, Clone)]
pub(super) struct Offered {
    /// That of its hold, and of the visit it becomes.
    pub(super) id: Uuid,
    pub(super) staff: StaffId,
    pub(super) staff_name: String,
    pub(super) starts_at: Timestamp,
    pub(super) ends_at: Timestamp,
    pub(super) expires_at: Timestamp,
}

impl EntryRow {
    pub(super) fn wish(&self) -> Wish {
        let date = |text: &str| text.parse().unwrap_or(Date::ZERO);
        Wish {
            days: (date(&self.from_date), date(&self.to_date)),
            minutes: (self.from_minute, self.to_minute),
            exact: self.exact_at.map(instant),
        }
    }

    /// The last offer that was made.
    pub(super) fn offer(&self) -> Option<Offered> {
        Some(Offered {
            id: self.offer_id?,
            staff: self.offer_staff_id?,
            staff_name: self.offer_staff_name.clone().unwrap_or_default(),
            starts_at: instant(self.offer_starts_at?),
            ends_at: instant(self.offer_ends_at?),
            expires_at: instant(self.offer_expires_at?),
        })
    }

    /// The offer that can be taken at `now`.
    pub(super) fn standing_offer(&self, now: Timestamp) -> Option<Offered> {
        let stands = |offer: &Offered| self.status == Status::Offered && offer.expires_at > now;
        self.offer().filter(stands)
    }
}

/// A place to store.
#[derive(Debug)]
pub(super) struct NewEntry<'a> {
    pub(super) id: WaitingEntryId,
    pub(super) rank: i64,
    pub(super) customer: CustomerId,
    /// As told by whoever joined: two of one household share a telephone.
    pub(super) full_name: &'a str,
    pub(super) service: ServiceId,
    pub(super) staff: Option<StaffId>,
    pub(super) wish: Wish,
    pub(super) lang: Lang,
    pub(super) source: Source,
}

/// Which places a list holds.
#[derive(Debug)]
pub(super) struct Filter {
    pub(super) status: Option<Status>,
    pub(super) service: Option<ServiceId>,
    /// A day of the wish.
    pub(super) day: Option<Date>,
    /// The rank after which it begins.
    pub(super) after: i64,
    pub(super) limit: i64,
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT w.id, w.rank, w.customer_id, c.full_name AS customer_name, c.phone AS customer_phone,
                c.email AS customer_email, w.service_id, s.name AS service_name, s.color AS service_color,
                w.staff_id, st.name AS staff_name, w.from_date, w.to_date, w.from_minute, w.to_minute, w.exact_at,
                w.lang, w.source, w.status, w.offer_id, w.offer_staff_id, os.name AS offer_staff_name,
                w.offer_starts_at, w.offer_ends_at, w.offer_expires_at, w.joined_at
            FROM waiting_entries w
            JOIN customers c ON c.business_id = w.business_id AND c.id = w.customer_id
            JOIN services s ON s.business_id = w.business_id AND s.id = w.service_id
            LEFT JOIN staff st ON st.business_id = w.business_id AND st.id = w.staff_id
            LEFT JOIN staff os ON os.business_id = w.business_id AND os.id = w.offer_staff_id
            WHERE w.business_id = $1 AND ",
            $tail
        )
    };
}

impl Tx {
    pub(super) async fn waiting_entry(
        &mut self,
        id: WaitingEntryId,
    ) -> sqlx::Result<Option<EntryRow>> {
        const SQL: &str = select!("w.id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// Whose offer has this id.
    pub(super) async fn waiting_entry_of_offer(
        &mut self,
        offer: Uuid,
    ) -> sqlx::Result<Option<EntryRow>> {
        const SQL: &str = select!("w.offer_id = $2");
        let business = self.business();
        fetch_optional!(self, SQL, business, offer)
    }

    /// Who waits for a start on one of `days`, by rank.
    pub(super) async fn who_waits(&mut self, days: (Date, Date)) -> sqlx::Result<Vec<EntryRow>> {
        const SQL: &str = select!(
            "w.status = 'waiting' AND w.to_date >= $2 AND w.from_date <= $3 ORDER BY w.rank"
        );
        let business = self.business();
        fetch_all!(self, SQL, business, days.0.to_string(), days.1.to_string())
    }

    /// By rank.
    pub(super) async fn waiting_entries(&mut self, filter: &Filter) -> sqlx::Result<Vec<EntryRow>> {
        const SQL: &str = select!(
            "w.rank > $2 AND ($3 = '' OR w.status = $3) AND ($4 OR w.service_id = $5)
                AND ($6 = '' OR (w.from_date <= $6 AND w.to_date >= $6))
            ORDER BY w.rank LIMIT $7"
        );
        let business = self.business();
        let status = filter.status.map_or("", Status::word);
        let any_service = filter.service.is_none();
        let service = filter.service.unwrap_or(ServiceId(Uuid::nil()));
        let day = filter.day.map_or_else(String::new, |day| day.to_string());
        fetch_all!(
            self,
            SQL,
            business,
            filter.after,
            status,
            any_service,
            service,
            day,
            filter.limit
        )
    }

    /// The place that a customer has already with this name and wish and that is not over; their card is held.
    pub(super) async fn same_wish(&mut self, new: &NewEntry<'_>) -> sqlx::Result<Option<EntryRow>> {
        const SQL: &str = select!(
            "w.customer_id = $2 AND w.service_id = $3 AND w.full_name = $4
                AND w.status IN ('waiting', 'offered') ORDER BY w.rank"
        );
        let business = self.business();
        let rows: Vec<EntryRow> = fetch_all!(
            self,
            SQL,
            business,
            new.customer,
            new.service,
            new.full_name
        )?;
        let is_same = |row: &EntryRow| row.staff_id == new.staff && row.wish() == new.wish;
        Ok(rows.into_iter().find(is_same))
    }

    /// The next rank. Whoever joins after waits for the commit, so that ranks are in the order of joining.
    pub(super) async fn next_rank(&mut self) -> sqlx::Result<i64> {
        const SQL: &str = "
            INSERT INTO waiting_lists (business_id, last_rank) VALUES ($1, 1)
            ON CONFLICT (business_id) DO UPDATE SET last_rank = waiting_lists.last_rank + 1
            RETURNING last_rank";
        let business = self.business();
        let (rank,): (i64,) = fetch_one!(self, SQL, business)?;
        Ok(rank)
    }

    /// How many offers were made.
    pub(super) async fn offers_made(&mut self) -> sqlx::Result<i64> {
        const SQL: &str = "SELECT turns FROM waiting_lists WHERE business_id = $1";
        let business = self.business();
        let row: Option<(i64,)> = fetch_optional!(self, SQL, business)?;
        Ok(row.map_or(0, |(turns,)| turns))
    }

    /// Takes the turn to make an offer; `false` when another was made since `turns` were counted.
    pub(super) async fn take_turn(&mut self, turns: i64) -> sqlx::Result<bool> {
        const SQL: &str =
            "UPDATE waiting_lists SET turns = turns + 1 WHERE business_id = $1 AND turns = $2";
        let business = self.business();
        Ok(execute!(self, SQL, business, turns)? == 1)
    }

    pub(super) async fn insert_waiting_entry(
        &mut self,
        new: &NewEntry<'_>,
        now: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO waiting_entries (business_id, id, rank, customer_id, full_name, service_id, staff_id,
                from_date, to_date, from_minute, to_minute, exact_at, lang, source, status, joined_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'waiting', $15, $15)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            new.id,
            new.rank,
            new.customer,
            new.full_name,
            new.service,
            new.staff,
            new.wish.days.0.to_string(),
            new.wish.days.1.to_string(),
            new.wish.minutes.0,
            new.wish.minutes.1,
            new.wish.exact.map(Timestamp::as_millisecond),
            new.lang,
            new.source,
            now
        )
        .map(drop)
    }

    /// Writes down the offer that is made to who waits; `false` when they do not wait any more.
    pub(super) async fn set_offer(
        &mut self,
        id: WaitingEntryId,
        offer: &Offered,
        now: i64,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE waiting_entries SET status = 'offered', offer_id = $3, offer_staff_id = $4, offer_starts_at = $5,
                offer_ends_at = $6, offer_expires_at = $7, updated_at = $8
            WHERE business_id = $1 AND id = $2 AND status = 'waiting'";
        let business = self.business();
        let changed = execute!(
            self,
            SQL,
            business,
            id,
            offer.id,
            offer.staff,
            offer.starts_at.as_millisecond(),
            offer.ends_at.as_millisecond(),
            offer.expires_at.as_millisecond(),
            now
        )?;
        Ok(changed == 1)
    }

    /// Takes a place a step on; `false` when it does not stand where it did.
    pub(super) async fn step_waiting_entry(
        &mut self,
        id: WaitingEntryId,
        (from, to): (Status, Status),
        now: i64,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE waiting_entries SET status = $4, updated_at = $5 WHERE business_id = $1 AND id = $2 AND status = $3";
        let business = self.business();
        Ok(execute!(self, SQL, business, id, from, to, now)? == 1)
    }
}
