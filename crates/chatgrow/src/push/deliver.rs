//! The job that tells a device.

use std::time::Duration;

use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};

use super::encrypt::encrypt;
use super::model::{Notice, WORTH, told_named};
use super::store::SubscriptionRow;
use super::words;
use crate::accounts;
use crate::app::App;
use crate::customers;
use crate::jobs::Failure;
use crate::journal;
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::PushSubscriptionId;
use crate::platform::outbound::{Answer, Call, OutboundError};

/// What is read of an answer, in octets: its status is all that counts.
const READ: usize = 1024;
const TIMEOUT: Duration = Duration::from_secs(10);

/// Tells a device of the change with this number, or that it works when there is none. Run twice, the second notice
/// takes the place of the first.
///
/// # Errors
/// [`Failure`] when the push service or the database does not answer, or refuses.
pub async fn deliver(
    app: &App,
    scope: Scope,
    id: PushSubscriptionId,
    seq: Option<i64>,
) -> Result<(), Failure> {
    let mut tx = app.db.read(scope).await?;
    let Some((device, notice)) = wanted(app, &mut tx, id, seq).await? else {
        return Ok(());
    };
    drop(tx);
    let call = call(app, &device, &notice).map_err(|error| give_up(&error))?;
    match app.outbound.send(&call).await {
        Ok(answer) => conclude(app, scope, id, &answer).await,
        Err(error @ (OutboundError::TimedOut | OutboundError::Unreachable(_))) => {
            Err(retry(None, error.to_string()))
        }
        Err(error) => Err(give_up(&error)),
    }
}

/// The device and what it is told, if it still is to be.
async fn wanted(
    app: &App,
    tx: &mut Tx,
    id: PushSubscriptionId,
    seq: Option<i64>,
) -> sqlx::Result<Option<(SubscriptionRow, Notice)>> {
    let Some(device) = tx.push_subscription(id).await? else {
        return Ok(None);
    };
    let Some(seq) = seq else {
        let notice = words::trial(&app.sentences, device.lang);
        return Ok(Some((device, notice)));
    };
    let Some(entry) = journal::change(tx, seq).await? else {
        return Ok(None);
    };
    let Some(told) = told_named(&entry.kind) else {
        return Ok(None);
    };
    let role = accounts::role_of(tx, device.user_id).await?;
    let may = role.is_some_and(|role| role.may(told.verb));
    if !may || app.clock.now().duration_since(entry.at) > WORTH {
        return Ok(None);
    }
    let business = accounts::business(tx).await?;
    let customer = match entry.customer_id {
        Some(customer) => customers::names(tx, &[customer]).await?.remove(&customer),
        None => None,
    };
    let reader = (device.lang, &business.zone);
    let notice = words::notice(&app.sentences, reader, told, &entry, customer.as_deref());
    Ok(Some((device, notice)))
}

fn call(app: &App, device: &SubscriptionRow, notice: &Notice) -> anyhow::Result<Call> {
    let text = serde_json::to_vec(notice)?;
    let endpoint = app.outbound.check(&device.endpoint)?;
    let authorization = app.vapid.authorization(&endpoint, app.clock.now())?;
    let mut headers = HeaderMap::new();
    let mut set = |name, value| headers.insert(name, value);
    set(
        header::AUTHORIZATION,
        HeaderValue::from_str(&authorization)?,
    );
    set(
        header::CONTENT_ENCODING,
        HeaderValue::from_static("aes128gcm"),
    );
    set(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/octet-stream"),
    );
    set(
        HeaderName::from_static("ttl"),
        HeaderValue::from(WORTH.as_secs()),
    );
    set(
        HeaderName::from_static("urgency"),
        HeaderValue::from_static("normal"),
    );
    Ok(Call {
        method: Method::POST,
        headers,
        body: encrypt(&device.p256dh, &device.auth, &text)?,
        max_octets: READ,
        cuts_off: true,
        timeout: TIMEOUT,
        redirects: 0,
        ..Call::get(&device.endpoint)
    })
}

/// What becomes of the device, or of the next attempt, by the answer (RFC 8030, 5 and 8.4).
async fn conclude(
    app: &App,
    scope: Scope,
    id: PushSubscriptionId,
    answer: &Answer,
) -> Result<(), Failure> {
    match answer.status {
        status if status.is_success() => Ok(()),
        StatusCode::NOT_FOUND | StatusCode::GONE => {
            let mut tx = app.db.write(scope).await?;
            tx.delete_push_subscription(id).await?;
            Ok(tx.commit().await?)
        }
        status if status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error() => {
            Err(retry(
                answer.retry_after(),
                format!("the push service answered {status}"),
            ))
        }
        status => Err(give_up(&format!("the push service answered {status}"))),
    }
}

fn retry(after: Option<Duration>, error: String) -> Failure {
    Failure::Retry { after, error }
}

fn give_up(error: &impl ToString) -> Failure {
    Failure::GiveUp {
        error: error.to_string(),
    }
}
