//! Publishing an event.

use serde_json::json;

use super::edit::change_of;
use super::list;
use super::model::{DateStatus, EventStatus, TicketKindStatus};
use super::views::EventView;
use crate::app::App;
use crate::journal::{self, Actor};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::EventId;

/// Shows an event to guests. It needs a date and a kind of ticket. Once more changes nothing.
pub(super) async fn publish(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: EventId,
) -> Result<EventView, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = tx.hold_event(id).await?.ok_or(Problem::NotFound)?;
    if row.status == EventStatus::Published {
        return list::one(&mut tx, id).await;
    }
    let kind = row
        .status
        .step_to(EventStatus::Published)
        .ok_or_else(|| Problem::conflict("impossible_step"))?;
    let dates = tx.event_dates(id).await?;
    let kinds = tx.ticket_kinds(id).await?;
    let takes_place = dates
        .iter()
        .any(|date| date.status == DateStatus::Scheduled);
    let is_sold = kinds
        .iter()
        .any(|kind| kind.status == TicketKindStatus::Active);
    if !(takes_place && is_sold) {
        return Err(Problem::conflict("event_incomplete"));
    }
    row.status = EventStatus::Published;
    tx.update_event(&row, now.as_millisecond()).await?;
    let view = list::one(&mut tx, id).await?;
    let change = change_of(kind, id, json!({ "title": row.title }));
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(view)
}
