//! `Idempotency-Key` on every POST: the same key and request give the first answer again, and the work
//! is not done twice.
//!
//! The key is noted before the work begins. A second request while the first is running, or after it
//! died halfway, is told so (409) instead of being guessed at.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::Problem;
use crate::app::App;
use crate::platform::db::{execute, fetch_optional};

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const MAX_KEY: usize = 255;
/// Answers longer than this are not kept; a repeat is then told that the work was done.
const MAX_ANSWER: usize = 256 * 1024;
const MAX_REQUEST: usize = 2 * 1024 * 1024;

/// Who sends a request, so that one caller's keys are no other's. Set by authentication; guests have none
/// and are told apart by the key, which is random.
#[derive(Debug, Clone)]
pub struct Identity(pub String);

/// Marks an answer that is given once and never stored, because it holds secrets; a repeat gets it empty.
#[derive(Debug, Clone, Copy)]
pub struct Unkept;

/// Gives the first answer again to a repeated request.
pub async fn idempotency(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    let Some(key) = request.headers().get(KEY).cloned() else {
        return next.run(request).await;
    };
    if key.is_empty() || key.len() > MAX_KEY {
        return Problem::invalid("/idempotency-key", "out_of_range").into_response();
    }
    let identity = request
        .extensions()
        .get::<Identity>()
        .map(|identity| identity.0.clone());
    run(&app, &identity.unwrap_or_default(), &key, request, next)
        .await
        .unwrap_or_else(Problem::into_response)
}

async fn run(
    app: &App,
    identity: &str,
    key: &HeaderValue,
    request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, MAX_REQUEST)
        .await
        .map_err(|_| Problem::PayloadTooLarge)?;
    let path = parts.uri.path();
    let key_hash = digest(&[identity.as_bytes(), path.as_bytes(), key.as_bytes()]);
    let request_hash = digest(&[&body]);

    if let Some(answer) = claim(app, &key_hash, &request_hash).await? {
        return Ok(answer);
    }
    let response = next.run(Request::from_parts(parts, Body::from(body))).await;
    // A problem renders outside of here; its repeat runs again, and finds the same fault or none.
    if !response.status().is_success() {
        forget(app, &key_hash).await?;
        return Ok(response);
    }
    remember(app, &key_hash, response).await
}

fn digest(parts: &[&[u8]]) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().to_vec()
}

#[derive(sqlx::FromRow)]
struct Kept {
    request_hash: Vec<u8>,
    status: Option<i64>,
    content_type: Option<String>,
    answer: Option<Vec<u8>>,
}

/// `None` when the key is ours now; the kept answer when it was used before.
async fn claim(
    app: &App,
    key_hash: &[u8],
    request_hash: &[u8],
) -> Result<Option<Response>, Problem> {
    const INSERT: &str = "
        INSERT INTO idempotency_keys (key_hash, request_hash, created_at) VALUES ($1, $2, $3)
        ON CONFLICT (key_hash) DO NOTHING";
    const READ: &str = "SELECT request_hash, status, content_type, answer FROM idempotency_keys WHERE key_hash = $1";

    let mut tx = app.db.platform_write().await?;
    let now = app.clock.now().as_millisecond();
    if execute!(tx, INSERT, key_hash, request_hash, now)? == 1 {
        tx.commit().await?;
        return Ok(None);
    }
    let kept: Option<Kept> = fetch_optional!(tx, READ, key_hash)?;
    let Some(kept) = kept else {
        return Err(Problem::conflict("idempotency_in_progress"));
    };
    if kept.request_hash != request_hash {
        return Err(Problem::conflict("idempotency_key_reused"));
    }
    let (Some(status), Some(answer)) = (kept.status, kept.answer) else {
        return Err(Problem::conflict("idempotency_in_progress"));
    };
    let status = u16::try_from(status)
        .ok()
        .and_then(|status| StatusCode::from_u16(status).ok())
        .unwrap_or(StatusCode::OK);
    let mut response = (status, answer).into_response();
    let content_type = kept
        .content_type
        .and_then(|text| HeaderValue::from_str(&text).ok());
    if let Some(content_type) = content_type {
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, content_type);
    }
    response
        .headers_mut()
        .insert("idempotent-replay", HeaderValue::from_static("true"));
    Ok(Some(response))
}

async fn forget(app: &App, key_hash: &[u8]) -> Result<(), Problem> {
    let mut tx = app.db.platform_write().await?;
    execute!(
        tx,
        "DELETE FROM idempotency_keys WHERE key_hash = $1",
        key_hash
    )?;
    Ok(tx.commit().await?)
}

async fn remember(app: &App, key_hash: &[u8], response: Response) -> Result<Response, Problem> {
    const UPDATE: &str = "UPDATE idempotency_keys SET status = $2, content_type = $3, answer = $4 WHERE key_hash = $1";

    let (parts, body) = response.into_parts();
    let answer = to_bytes(body, usize::MAX)
        .await
        .map_err(Problem::internal)?;
    // A sign-in's answer holds tokens and sets cookies: it is never stored.
    let secret = parts.headers.contains_key(header::SET_COOKIE)
        || parts.extensions.get::<Unkept>().is_some();
    let kept = if answer.len() <= MAX_ANSWER && !secret {
        answer.clone()
    } else {
        Bytes::new()
    };
    let content_type = parts
        .headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned);
    let mut tx = app.db.platform_write().await?;
    execute!(
        tx,
        UPDATE,
        key_hash,
        i64::from(parts.status.as_u16()),
        content_type.as_deref(),
        kept.to_vec()
    )?;
    tx.commit().await?;
    Ok(Response::from_parts(parts, Body::from(answer)))
}

/// Deletes keys older than a day; a repeat after that is a new request.
///
/// # Errors
/// The driver's.
pub async fn forget_old(app: &App) -> sqlx::Result<()> {
    let day_ago = Timestamp::from_second(app.clock.now().as_second() - 86_400)
        .unwrap_or(Timestamp::UNIX_EPOCH);
    let mut tx = app.db.platform_write().await?;
    execute!(
        tx,
        "DELETE FROM idempotency_keys WHERE created_at < $1",
        day_ago.as_millisecond()
    )?;
    tx.commit().await
}
