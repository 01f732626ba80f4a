//! The SQL of payment links.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{LinkStatus, PaymentLink};
use crate::payments::store::instant;
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, PaymentLinkId, RegistrationId};
use crate::platform::money::{Currency, Money};

/// A place in the list: the time in epoch milliseconds, and the id where times are equal.
pub(super) type Place = (i64, PaymentLinkId);

/// Which links a list holds.
#[derive(Debug)]
pub(super) struct Filter {
    pub(super) status: Option<LinkStatus>,
    /// Epoch milliseconds.
    pub(super) now: i64,
    pub(super) customer: Option<CustomerId>,
    pub(super) appointment: Option<AppointmentId>,
    pub(super) registration: Option<RegistrationId>,
    pub(super) place: Option<Place>,
    pub(super) limit: i64,
}

#[derive(Debug, sqlx::FromRow)]
struct LinkRow {
    id: PaymentLinkId,
    customer_id: CustomerId,
    appointment_id: Option<AppointmentId>,
    registration_id: Option<RegistrationId>,
    hold_id: Option<Uuid>,
    booking: Option<String>,
    description: String,
    amount: i64,
    currency: Currency,
    max_installments: i64,
    save_card: bool,
    status: LinkStatus,
    expires_at: i64,
    lang: Lang,
    sent: i64,
    version: i64,
    created_at: i64,
    updated_at: i64,
}

impl From<LinkRow> for PaymentLink {
    fn from(row: LinkRow) -> Self {
        Self {
            id: row.id,
            customer_id: row.customer_id,
            appointment_id: row.appointment_id,
            registration_id: row.registration_id,
            hold_id: row.hold_id,
            booking: row.booking,
            description: row.description,
            amount: Money::new(row.amount, row.currency),
            max_installments: row.max_installments,
            save_card: row.save_card,
            status: row.status,
            expires_at: instant(row.expires_at),
            lang: row.lang,
            sent: row.sent,
            version: row.version,
            created_at: instant(row.created_at),
            updated_at: instant(row.updated_at),
        }
    }
}

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, customer_id, appointment_id, registration_id, hold_id, booking, description, amount, currency,
                max_installments, save_card, status, expires_at, lang, sent, version, created_at, updated_at
            FROM payment_links WHERE business_id = $1 AND ",
            $tail
        )
    };
}

impl Tx {
    pub(super) async fn payment_link(
        &mut self,
        id: PaymentLinkId,
    ) -> sqlx::Result<Option<PaymentLink>> {
        const SQL: &str = select!("id = $2");
        let business = self.business();
        let row: Option<LinkRow> = fetch_optional!(self, SQL, business, id)?;
        Ok(row.map(PaymentLink::from))
    }

    /// As [`Tx::payment_link`]; others who would change it wait until the transaction ends.
    pub(super) async fn hold_payment_link(
        &mut self,
        id: PaymentLinkId,
    ) -> sqlx::Result<Option<PaymentLink>> {
        const SQL: &str =
            "SELECT id FROM payment_links WHERE business_id = $1 AND id = $2 FOR NO KEY UPDATE";
        self.lock_row(SQL, id.0).await?;
        self.payment_link(id).await
    }

    /// Newest first, from after the filter's place.
    pub(super) async fn payment_links(
        &mut self,
        filter: &Filter,
    ) -> sqlx::Result<Vec<PaymentLink>> {
        // One whose time is over counts as expired before the job has come by.
        const SQL: &str = select!(
            "(created_at, id) < ($2, $3)
                AND ($4 = '' OR CASE WHEN status = 'open' AND expires_at <= $5 THEN 'expired' ELSE status END = $4)
                AND (customer_id = $6 OR $6 IS NULL) AND (appointment_id = $7 OR $7 IS NULL)
                AND (registration_id = $8 OR $8 IS NULL)
            ORDER BY created_at DESC, id DESC LIMIT $9"
        );
        let business = self.business();
        let (at, id) = filter
            .place
            .unwrap_or((i64::MAX, PaymentLinkId(Uuid::max())));
        let rows: Vec<LinkRow> = fetch_all!(
            self,
            SQL,
            business,
            at,
            id,
            filter.status.map_or("", LinkStatus::word),
            filter.now,
            filter.customer,
            filter.appointment,
            filter.registration,
            filter.limit
        )?;
        Ok(rows.into_iter().map(PaymentLink::from).collect())
    }

    /// The open link that a hold or a registration waits for.
    pub(super) async fn open_payment_link_of(
        &mut self,
        id: Uuid,
    ) -> sqlx::Result<Option<PaymentLink>> {
        const OF_HOLD: &str = select!("hold_id = $2 AND status = 'open'");
        const OF_REGISTRATION: &str = select!(
            "registration_id = $2 AND status = 'open' ORDER BY created_at DESC, id DESC LIMIT 1"
        );
        let business = self.business();
        let row: Option<LinkRow> = fetch_optional!(self, OF_HOLD, business, id)?;
        let row = match row {
            Some(row) => Some(row),
            None => fetch_optional!(self, OF_REGISTRATION, business, id)?,
        };
        Ok(row.map(PaymentLink::from))
    }

    /// Whether a link was ever made for a hold.
    pub(super) async fn hold_has_link(&mut self, hold: Uuid) -> sqlx::Result<bool> {
        const SQL: &str =
            "SELECT count(*) FROM payment_links WHERE business_id = $1 AND hold_id = $2";
        let business = self.business();
        let (count,): (i64,) = fetch_one!(self, SQL, business, hold)?;
        Ok(count > 0)
    }

    /// What of the money of a link went back, or may have; minor units.
    pub(super) async fn returned_of_link(&mut self, link: PaymentLinkId) -> sqlx::Result<i64> {
        const SQL: &str = "
            SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) FROM refunds r
            JOIN payments p ON p.business_id = r.business_id AND p.id = r.payment_id
            WHERE r.business_id = $1 AND p.link_id = $2 AND r.status <> 'refused'";
        let business = self.business();
        let (returned,): (i64,) = fetch_one!(self, SQL, business, link)?;
        Ok(returned)
    }

    pub(super) async fn insert_payment_link(&mut self, link: &PaymentLink) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO payment_links (business_id, id, customer_id, appointment_id, registration_id, hold_id, booking,
                description, amount, currency, max_installments, save_card, status, expires_at, lang, created_at,
                updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            link.id,
            link.customer_id,
            link.appointment_id,
            link.registration_id,
            link.hold_id,
            link.booking.as_deref(),
            link.description.as_str(),
            link.amount.amount,
            link.amount.currency,
            link.max_installments,
            link.save_card,
            link.status,
            link.expires_at.as_millisecond(),
            link.lang,
            link.created_at.as_millisecond()
        )
        .map(drop)
    }

    /// Stores where a link stands, the visit that came of it and how often it was sent.
    pub(super) async fn update_payment_link(
        &mut self,
        link: &PaymentLink,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE payment_links SET status = $3, sent = $4, appointment_id = $6, version = version + 1, updated_at = $5
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let at = now.as_millisecond();
        let visit = link.appointment_id;
        execute!(
            self,
            SQL,
            business,
            link.id,
            link.status,
            link.sent,
            at,
            visit
        )
        .map(drop)
    }
}
