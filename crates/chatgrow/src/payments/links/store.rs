//! The SQL of payment links.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{LinkStatus, PaymentLink};
use crate::payments::store::instant;
use crate::platform::db::{Tx, execute, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, PaymentLinkId, RegistrationId};
use crate::platform::money::{Currency, Money};

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

    /// Stores where a link stands and how often it was sent.
    pub(super) async fn update_payment_link(
        &mut self,
        link: &PaymentLink,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE payment_links SET status = $3, sent = $4, version = version + 1, updated_at = $5
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let at = now.as_millisecond();
        execute!(self, SQL, business, link.id, link.status, link.sent, at).map(drop)
    }
}
