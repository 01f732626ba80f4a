//! What messages say of a registration, and the link that belongs to it.

use jiff::Timestamp;

use super::broadcast::BroadcastText as Text;
use super::model::{DateStatus, EndedBy, RegistrationStatus, written_code};
use super::store::instant;
use super::waitlist;
use crate::app::App;
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{BroadcastId, BusinessId, CustomerId, RegistrationId};
use crate::platform::links::Purpose;
use crate::platform::money::Money;

pub use super::broadcast::BroadcastText;

/// A registration with what it is for and who holds its seats, for other rooms.
#[derive(Debug, Clone)]
pub struct RegistrationDetails {
    /// Its id.
    pub id: RegistrationId,
    /// Who registered.
    pub customer_id: CustomerId,
    /// The customer's name.
    pub customer_name: String,
    /// The customer's e-mail address.
    pub customer_email: Option<String>,
    /// The customer's telephone, E.164.
    pub customer_phone: Option<String>,
    /// What the event is called.
    pub event_title: String,
    /// Where it takes place; may be empty.
    pub place: String,
    /// Where it is met online; may be empty.
    pub online_link: String,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it is over (exclusive).
    pub ends_at: Timestamp,
    /// Whether the date takes place.
    pub date_status: DateStatus,
    /// Where the registration stands.
    pub status: RegistrationStatus,
    /// Why it ended.
    pub ended_by: Option<EndedBy>,
    /// What was said when it ended; may be empty.
    pub cancel_reason: String,
    /// Until when offered seats are held.
    pub offer_ends_at: Option<Timestamp>,
    /// What its seats cost.
    pub total: Money,
    /// Its seats.
    pub seats: Vec<SeatDetails>,
    /// Counts changes of time and cancellation, as calendars do (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    /// The language the customer registered in.
    pub lang: Lang,
}

/// One person's seat.
#[derive(Debug, Clone)]
pub struct SeatDetails {
    /// Whose it is.
    pub holder_name: String,
    /// The kind of ticket.
    pub kind_name: String,
    /// What is scanned at the door, in groups of four.
    pub code: String,
}

/// The registration `id` of the business that `tx` works on; `None` when it has none of that id.
///
/// # Errors
/// The driver's.
pub async fn details(tx: &mut Tx, id: RegistrationId) -> sqlx::Result<Option<RegistrationDetails>> {
    let Some(row) = tx.registration(id).await? else {
        return Ok(None);
    };
    let seats = tx.seats_of(id).await?.into_iter().map(|seat| SeatDetails {
        holder_name: seat.holder_name,
        kind_name: seat.kind_name,
        code: written_code(&seat.code),
    });
    Ok(Some(RegistrationDetails {
        seats: seats.collect(),
        id: row.id,
        customer_id: row.customer_id,
        customer_name: row.customer_name,
        customer_email: row.customer_email,
        customer_phone: row.customer_phone,
        event_title: row.event_title,
        place: row.place,
        online_link: row.online_link,
        starts_at: instant(row.starts_at),
        ends_at: instant(row.ends_at),
        date_status: row.date_status,
        status: row.status,
        ended_by: row.ended_by,
        cancel_reason: row.cancel_reason,
        offer_ends_at: row.offer_ends_at.map(instant),
        total: Money::new(row.total, row.currency),
        sequence: row.sequence,
        lang: row.lang,
    }))
}

/// As [`details`], held until the commit: others who would change the registration, or take its money, wait.
///
/// # Errors
/// The driver's.
pub async fn hold(tx: &mut Tx, id: RegistrationId) -> Result<Option<RegistrationDetails>, Problem> {
    match waitlist::held(tx, id).await {
        Ok(_) => Ok(details(tx, id).await?),
        Err(Problem::NotFound) => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// A page of the registrations that are confirmed and to come at `now`: those after the one called `after`.
///
/// # Errors
/// The driver's.
pub async fn upcoming(
    tx: &mut Tx,
    now: Timestamp,
    after: RegistrationId,
    limit: i64,
) -> sqlx::Result<Vec<RegistrationId>> {
    tx.upcoming_registrations(now.as_millisecond(), after, limit)
        .await
}

/// What the broadcast `id` says.
///
/// # Errors
/// The driver's.
pub async fn broadcast_text(tx: &mut Tx, id: BroadcastId) -> sqlx::Result<Option<Text>> {
    tx.broadcast(id).await
}

/// The page on which a guest sees, cancels and answers a registration.
#[must_use]
pub fn manage_url(app: &App, business: BusinessId, registration: RegistrationId) -> String {
    format!(
        "{}/e/{}",
        app.config.base_url,
        token(app, business, registration)
    )
}

/// The link of a registration.
pub(super) fn token(app: &App, business: BusinessId, registration: RegistrationId) -> String {
    let ids = [business.0, registration.0];
    app.links.sign(Purpose::ManageRegistration, &ids)
}
