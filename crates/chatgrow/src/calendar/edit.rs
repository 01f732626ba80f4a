//! Changing the notes or the price of a visit.

use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::store::{AppointmentRow, instant};
use crate::app::App;
use crate::catalog::price_faults;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::Scope;
use crate::platform::http::{Faults, Problem, present};
use crate::platform::ids::AppointmentId;
use crate::platform::money::Money;
use crate::platform::text::paragraph;

/// The longest notes, in characters.
pub(super) const MAX_NOTES: usize = 2000;

/// The fields of a visit to change.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateAppointment {
    /// The version that the change was made on.
    version: i64,
    /// Null clears them.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, max_length = 2000)]
    notes: Option<Option<String>>,
    /// In the currency the visit was booked in.
    price: Option<Money>,
}

/// Changes a visit: the given fields change, the others stay.
pub(super) async fn edit(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: AppointmentId,
    form: UpdateAppointment,
) -> Result<AppointmentRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    tx.lock_appointment(id).await?;
    let mut row = tx.appointment(id).await?.ok_or(Problem::NotFound)?;
    if row.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let mut faults = Faults::default();
    let mut changed = Vec::new();
    if let Some(notes) = form.notes {
        row.notes = paragraph(&notes.unwrap_or_default(), MAX_NOTES, "/notes", &mut faults);
        changed.push("notes");
    }
    if let Some(price) = form.price {
        price_faults("/price", price, row.currency, &mut faults);
        row.price = price.amount;
        changed.push("price");
    }
    faults.finish()?;
    if changed.is_empty() {
        return Ok(row);
    }
    tx.update_appointment(&row, now.as_millisecond()).await?;
    let after = tx.appointment(id).await?.ok_or(Problem::NotFound)?;
    let change = Change {
        kind: Kind::AppointmentUpdated,
        subject: Subject::Appointment(id),
        customer: Some(after.customer_id),
        data: json!({
            "customerName": after.customer_name,
            "serviceName": after.service_name,
            "staffName": after.staff_name,
            "startsAt": instant(after.starts_at),
            "endsAt": instant(after.ends_at),
            "changed": changed,
        }),
    };
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(after)
}
