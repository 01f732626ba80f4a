//! The job that tells an address of a change.

use std::time::Instant;

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::answer::Outcome;
use super::delivery_store::DeliveryRow;
use super::model::{DeliveryError, DeliveryStatus, KEPT, PING, WebhookStatus};
use super::plan::replan_attempt;
use super::record;
use super::signature::sign;
use super::store::EndpointRow;
use crate::app::App;
use crate::jobs::Failure;
use crate::journal::{self, Entry, EntryActor, EntrySubject};
use crate::platform::config::Secret;
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::WebhookDeliveryId;
use crate::platform::outbound::Call;

/// How long one delivery has an address that keeps failing for itself; longer than it may take to answer.
const TURN: SignedDuration = SignedDuration::from_secs(30);

/// Makes one attempt of a delivery and records it; `attempt` counts those before. Run twice, it sends the same
/// change under the same id, and one of the two counts.
///
/// # Errors
/// [`Failure`] when the database does not answer.
pub async fn deliver(
    app: &App,
    scope: Scope,
    id: WebhookDeliveryId,
    attempt: i64,
) -> Result<(), Failure> {
    let Some((delivery, endpoint)) = wanted(app, scope, id, attempt).await? else {
        return Ok(());
    };
    match endpoint.status {
        // Switched on again, everything that waits is planned anew.
        WebhookStatus::Paused => return Ok(()),
        WebhookStatus::Off => {
            let off = DeliveryError::SwitchedOff;
            return Ok(record::give_up(app, scope, &delivery, off).await?);
        }
        WebhookStatus::Enabled => {}
    }
    if must_wait(app, scope, &delivery, &endpoint).await? {
        return Ok(());
    }
    let mut tx = app.db.read(scope).await?;
    let body = body_of(&mut tx, &delivery).await?;
    drop(tx);
    let outcome = match secrets(app, scope, &endpoint) {
        Ok(secrets) => send(app, &endpoint, &delivery, &secrets, body).await,
        Err(error) => {
            tracing::error!(%error, "the secret of a webhook does not open");
            Outcome::unsent(DeliveryError::SecretLost)
        }
    };
    Ok(record::attempt(app, scope, &delivery, outcome).await?)
}

/// The delivery and its address, if this attempt is still to be made.
async fn wanted(
    app: &App,
    scope: Scope,
    id: WebhookDeliveryId,
    attempt: i64,
) -> sqlx::Result<Option<(DeliveryRow, EndpointRow)>> {
    let mut tx = app.db.read(scope).await?;
    let delivery = tx.webhook_delivery(id).await?;
    let is_wanted =
        |row: &DeliveryRow| row.status == DeliveryStatus::Pending && row.attempts == attempt;
    let Some(delivery) = delivery.filter(is_wanted) else {
        return Ok(None);
    };
    let endpoint = tx.webhook(delivery.endpoint_id).await?;
    Ok(endpoint.map(|endpoint| (delivery, endpoint)))
}

/// Whether an address that keeps failing is left in peace for now: then the attempt is put off. So an address that
/// is down holds one worker's hand and not all of them.
async fn must_wait(
    app: &App,
    scope: Scope,
    delivery: &DeliveryRow,
    endpoint: &EndpointRow,
) -> sqlx::Result<bool> {
    if endpoint.quiet_until.is_none() {
        return Ok(false);
    }
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    if tx.take_webhook_turn(endpoint.id, now, TURN).await? {
        tx.commit().await?;
        return Ok(false);
    }
    let Some(endpoint) = tx.webhook(endpoint.id).await? else {
        return Ok(true);
    };
    let Some(mut row) = tx.hold_webhook_delivery(delivery.id).await? else {
        return Ok(true);
    };
    if row.attempts == delivery.attempts && row.status == DeliveryStatus::Pending {
        let due = instant(endpoint.quiet_until.unwrap_or_default()).max(now);
        row.next_at = Some(due.as_millisecond());
        tx.update_webhook_delivery(&row).await?;
        replan_attempt(&mut tx, now, &row, due).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// What is sent: the change as the change feed gives it, or a trial of the same shape. The same at each attempt.
async fn body_of(tx: &mut Tx, delivery: &DeliveryRow) -> Result<Vec<u8>, Failure> {
    let entry = match delivery.seq {
        Some(seq) => journal::change(tx, seq).await?,
        None => Some(ping(delivery)),
    };
    let entry = entry.ok_or_else(|| Failure::GiveUp {
        error: "the journal has no such change".to_owned(),
    })?;
    serde_json::to_vec(&entry).map_err(|error| Failure::GiveUp {
        error: error.to_string(),
    })
}

fn ping(delivery: &DeliveryRow) -> Entry {
    Entry {
        seq: 0,
        at: instant(delivery.created_at),
        kind: PING.to_owned(),
        actor: EntryActor {
            kind: "system".to_owned(),
            id: None,
            name: None,
        },
        subject: EntrySubject {
            kind: "webhook".to_owned(),
            id: delivery.endpoint_id.0,
        },
        customer_id: None,
        data: json!({}),
    }
}

/// The secrets that sign now: the one in use, and the one before it while both count.
fn secrets(app: &App, scope: Scope, endpoint: &EndpointRow) -> anyhow::Result<Vec<Secret>> {
    let business = scope.business();
    let mut secrets = vec![
        app.vault
            .open(&endpoint.place(business, "secret"), &endpoint.secret)?,
    ];
    let counts = endpoint
        .old_until
        .is_some_and(|until| until > app.clock.now().as_millisecond());
    if let Some(old) = endpoint.old_secret.as_deref().filter(|_| counts) {
        let place = endpoint.place(business, "old_secret");
        secrets.push(app.vault.open(&place, old)?);
    }
    Ok(secrets)
}

async fn send(
    app: &App,
    endpoint: &EndpointRow,
    delivery: &DeliveryRow,
    secrets: &[Secret],
    body: Vec<u8>,
) -> Outcome {
    let at = app.clock.now().as_second();
    let id = delivery.id.to_string();
    let signature = sign(secrets.iter().map(Secret::expose), &id, at, &body);
    let call = Call {
        method: Method::POST,
        headers: headers(&id, at, &signature),
        body,
        max_octets: KEPT,
        cuts_off: true,
        timeout: app.config.webhook_timeout,
        redirects: 0,
        ..Call::get(&endpoint.url)
    };
    let begun = Instant::now();
    let answer = app.outbound.send(&call).await;
    Outcome::of(answer, begun.elapsed())
}

fn headers(id: &str, at: i64, signature: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json"),
    );
    for (name, value) in [
        ("webhook-id", id),
        ("webhook-timestamp", &at.to_string()),
        ("webhook-signature", signature),
    ] {
        // All three are digits, hyphens and base64.
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    headers
}

fn instant(at: i64) -> Timestamp {
    Timestamp::from_millisecond(at).unwrap_or_default()
}
