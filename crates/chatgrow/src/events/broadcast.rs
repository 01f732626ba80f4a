//! A text of the team to everybody who comes: one message for each registration.

use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::edit::change_of;
use crate::app::App;
use crate::journal::{self, Actor, Kind};
use crate::messages;
use crate::platform::db::{Scope, Tx, execute, fetch_all, fetch_optional};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{BroadcastId, EventDateId, EventId, RegistrationId};
use crate::platform::text::{Line, paragraph};

const MAX_BODY: usize = 5000;

/// A text to everybody who comes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Broadcast {
    #[schema(max_length = 150)]
    subject: String,
    #[schema(max_length = 5000)]
    body: String,
    /// Only who comes to this date.
    date_id: Option<Uuid>,
}

/// What became of it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct BroadcastSent {
    pub(super) id: BroadcastId,
    /// Messages that were planned: to confirmed registrations of customers with an e-mail address.
    pub(super) recipients: usize,
}

/// What a broadcast says.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct BroadcastText {
    /// Its subject.
    pub subject: String,
    /// Its text, over several lines.
    pub body: String,
}

/// Writes to everybody whose registration is confirmed.
pub(super) async fn send(
    app: &App,
    scope: Scope,
    actor: &Actor,
    event: EventId,
    form: &Broadcast,
) -> Result<BroadcastSent, Problem> {
    let now = app.clock.now();
    let mut faults = Faults::default();
    let subject = faults.need("/subject", Line::<150>::parse(&form.subject), "missing");
    let body = paragraph(&form.body, MAX_BODY, "/body", &mut faults);
    if body.is_empty() {
        faults.add("/body", "missing");
    }
    let Some(subject) = subject.map(Line::into_string) else {
        return Err(faults.into_problem());
    };
    faults.finish()?;
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_event(event).await?.ok_or(Problem::NotFound)?;
    let date = form.date_id.map(EventDateId);
    if let Some(date) = date {
        let date = tx.event_date(date).await?.ok_or(Problem::NotFound)?;
        if date.event_id != event {
            return Err(Problem::NotFound);
        }
    }
    let id = BroadcastId::new(now);
    let text = BroadcastText { subject, body };
    tx.insert_broadcast(id, (event, date), &text, now.as_millisecond())
        .await?;
    let mut recipients = 0;
    for registration in tx.attending(event, date).await? {
        if messages::plan_broadcast(&mut tx, now, id, registration).await? {
            recipients += 1;
        }
    }
    let data = json!({
        "title": row.title, "broadcastId": id, "subject": text.subject, "recipients": recipients,
    });
    journal::record(
        &mut tx,
        now,
        actor,
        change_of(Kind::EventBroadcast, event, data),
    )
    .await?;
    tx.commit().await?;
    Ok(BroadcastSent { id, recipients })
}

impl Tx {
    async fn insert_broadcast(
        &mut self,
        id: BroadcastId,
        (event, date): (EventId, Option<EventDateId>),
        text: &BroadcastText,
        now: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO event_broadcasts (business_id, id, event_id, date_id, subject, body, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            id,
            event,
            date,
            text.subject.as_str(),
            text.body.as_str(),
            now
        )
        .map(drop)
    }

    pub(super) async fn broadcast(
        &mut self,
        id: BroadcastId,
    ) -> sqlx::Result<Option<BroadcastText>> {
        const SQL: &str =
            "SELECT subject, body FROM event_broadcasts WHERE business_id = $1 AND id = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, id)
    }

    /// The registrations of who comes.
    async fn attending(
        &mut self,
        event: EventId,
        date: Option<EventDateId>,
    ) -> sqlx::Result<Vec<RegistrationId>> {
        const SQL: &str = "
            SELECT id FROM registrations
            WHERE business_id = $1 AND event_id = $2 AND (date_id = $3 OR $3 IS NULL) AND status = 'confirmed'
            ORDER BY id";
        let business = self.business();
        let rows: Vec<(RegistrationId,)> = fetch_all!(self, SQL, business, event, date)?;
        Ok(rows.into_iter().map(|(id,)| id).collect())
    }
}
