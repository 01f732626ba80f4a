//! Doing what a text asks for: confirming or cancelling a visit, when exactly one is meant.

use super::intent::Intent;
use super::store::InboundRow;
use crate::app::App;
use crate::calendar;
use crate::jobs::Failure;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{AppointmentId, InboundMessageId};

/// Does what a text asks for. Which visit is meant is written down first, so that a repeat means the same one.
///
/// # Errors
/// [`Failure`] when the database does not answer.
pub async fn answer_inbound(app: &App, scope: Scope, id: InboundMessageId) -> Result<(), Failure> {
    let Some((intent, appointment)) = meant(app, scope, id).await? else {
        return Ok(());
    };
    let done = match intent {
        Intent::Confirm => calendar::confirm_by_guest(app, scope, appointment).await,
        Intent::Cancel => calendar::cancel_by_guest(app, scope, appointment).await,
        Intent::None | Intent::Stop | Intent::Start => return Ok(()),
    };
    let result = match (done, intent) {
        (Ok(()), Intent::Cancel) => "cancelled",
        (Ok(()), _) => "confirmed",
        // The rule, or the step it stands at: a person decides.
        (Err(Problem::Conflict { code, .. }), _) => code,
        (Err(Problem::NotFound), _) => "not_found",
        (Err(problem), _) => {
            return Err(Failure::Retry {
                after: None,
                error: problem.to_string(),
            });
        }
    };
    let mut tx = app.db.write(scope).await?;
    tx.set_inbound_result(id, (result, Some(appointment)))
        .await?;
    Ok(tx.commit().await?)
}

/// The visit that a text is about, when exactly one can be: the only one of this customer that is to come.
async fn meant(
    app: &App,
    scope: Scope,
    id: InboundMessageId,
) -> sqlx::Result<Option<(Intent, AppointmentId)>> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(row) = tx.inbound(id).await? else {
        return Ok(None);
    };
    let InboundRow {
        intent,
        result,
        appointment_id,
        customer_id,
        ..
    } = row;
    if let (Some(appointment), "acting") = (appointment_id, result.as_str()) {
        return Ok(Some((intent, appointment)));
    }
    let Some(customer) = customer_id.filter(|_| result.is_empty()) else {
        return Ok(None);
    };
    let coming = calendar::coming(&mut tx, customer, now, 2).await?;
    let (result, appointment) = match coming.as_slice() {
        [one] => ("acting", Some(*one)),
        [] => ("none", None),
        _ => ("ambiguous", None),
    };
    tx.set_inbound_result(id, (result, appointment)).await?;
    tx.commit().await?;
    Ok(appointment.map(|appointment| (intent, appointment)))
}
