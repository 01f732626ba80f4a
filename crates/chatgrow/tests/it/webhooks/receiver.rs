//! A program that is told of changes: it answers what a test says, and notes what came.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use tokio::sync::Barrier;

/// What the program answers.
#[derive(Debug, Clone)]
pub(super) enum Reply {
    Status(u16, &'static str),
    /// A status, and when to come again, in seconds.
    Later(u16, &'static str),
    /// It leads on to here.
    Redirect(String),
    /// It says nothing.
    Silence,
    /// More than anybody reads.
    Huge,
    /// It answers 200 once as many have asked.
    Together(Arc<Barrier>),
}

/// What came.
#[derive(Debug, Clone)]
pub(super) struct Call {
    pub(super) headers: HeaderMap,
    pub(super) body: Vec<u8>,
}

#[derive(Debug, Default)]
struct Inside {
    replies: VecDeque<Reply>,
    always: Option<Reply>,
    calls: Vec<Call>,
}

pub(super) struct Receiver {
    url: String,
    inside: Arc<Mutex<Inside>>,
}

impl Receiver {
    pub(super) async fn start() -> Self {
        let inside = Arc::new(Mutex::new(Inside::default()));
        let router = Router::new().fallback(answer).with_state(inside.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { url, inside }
    }

    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// What it answers next, once each; 200 afterwards.
    pub(super) fn then(&self, replies: impl IntoIterator<Item = Reply>) {
        self.inside.lock().unwrap().replies.extend(replies);
    }

    /// What it answers from now on.
    pub(super) fn always(&self, reply: Option<Reply>) {
        self.inside.lock().unwrap().always = reply;
    }

    /// What came since last asked.
    pub(super) fn take(&self) -> Vec<Call> {
        std::mem::take(&mut self.inside.lock().unwrap().calls)
    }
}

async fn answer(
    State(inside): State<Arc<Mutex<Inside>>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let reply = {
        let mut inside = inside.lock().unwrap();
        let body = body.to_vec();
        inside.calls.push(Call { headers, body });
        inside.replies.pop_front().or_else(|| inside.always.clone())
    };
    let status = |status| StatusCode::from_u16(status).unwrap();
    match reply {
        None => "תודה".into_response(),
        Some(Reply::Status(code, text)) => (status(code), text).into_response(),
        Some(Reply::Later(code, after)) => {
            (status(code), [(header::RETRY_AFTER, after)]).into_response()
        }
        Some(Reply::Redirect(to)) => {
            (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, to)]).into_response()
        }
        Some(Reply::Silence) => {
            tokio::time::sleep(Duration::from_secs(3600)).await;
            StatusCode::OK.into_response()
        }
        Some(Reply::Together(barrier)) => {
            barrier.wait().await;
            StatusCode::OK.into_response()
        }
        Some(Reply::Huge) => "א".repeat(3 * 1024 * 1024).into_response(),
    }
}

impl Call {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers[name].to_str().unwrap()
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// Whether one of the signatures is of `secret`: computed here from the specification alone, with another
    /// library than the application's.
    pub(super) fn is_signed_with(&self, secret: &str) -> bool {
        let key = STANDARD
            .decode(secret.strip_prefix("whsec_").unwrap())
            .unwrap();
        let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, &key);
        let mut signed = format!(
            "{}.{}.",
            self.header("webhook-id"),
            self.header("webhook-timestamp")
        )
        .into_bytes();
        signed.extend_from_slice(&self.body);
        let expected = format!("v1,{}", STANDARD.encode(ring::hmac::sign(&key, &signed)));
        self.header("webhook-signature")
            .split(' ')
            .any(|signature| signature == expected)
    }
}
