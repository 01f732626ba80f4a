//! Series for other rooms.

use crate::calendar::model::{AppointmentDetails, Status};
use crate::calendar::store::AppointmentRow;
use crate::platform::db::Tx;
use crate::platform::i18n::Lang;
use crate::platform::ids::{CustomerId, SeriesId};

/// A series with what messages say of it.
#[derive(Debug, Clone)]
pub struct SeriesDetails {
    /// Its id.
    pub id: SeriesId,
    /// Whose it is.
    pub customer_id: CustomerId,
    /// The customer's name.
    pub customer_name: String,
    /// The customer's e-mail address.
    pub customer_email: Option<String>,
    /// The customer's telephone, E.164.
    pub customer_phone: Option<String>,
    /// The language the customer is written to in.
    pub lang: Lang,
    /// Counts its changes.
    pub version: i64,
    /// The visits that are confirmed and not done, by start; they may have begun.
    pub planned: Vec<AppointmentDetails>,
    /// Those that were called off the last time that several were, or since.
    pub called_off: Vec<AppointmentDetails>,
}

/// The series `id` of the business that `tx` works on; `None` when it has none of that id.
///
/// # Errors
/// The driver's.
pub async fn series_details(tx: &mut Tx, id: SeriesId) -> sqlx::Result<Option<SeriesDetails>> {
    let Some(row) = tx.appointment_series(id).await? else {
        return Ok(None);
    };
    let visits = tx.appointments_of_series(id).await?;
    let is_called_off = |visit: &&AppointmentRow| {
        visit.status.is_off() && row.cancelled_at.is_some_and(|at| visit.updated_at >= at)
    };
    let details = |visit: &AppointmentRow| AppointmentDetails::from(visit.clone());
    let planned = visits
        .iter()
        .filter(|visit| visit.status == Status::Confirmed);
    Ok(Some(SeriesDetails {
        id,
        customer_id: row.customer_id,
        customer_name: row.customer_name,
        customer_email: row.customer_email,
        customer_phone: row.customer_phone,
        lang: row.lang,
        version: row.version,
        planned: planned.map(details).collect(),
        called_off: visits.iter().filter(is_called_off).map(details).collect(),
    }))
}
