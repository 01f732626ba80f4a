//! The simulated Google: its state, its routes, what a test may ask of it.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::{get, post};
use serde_json::{Value, json};

use super::{Fault, calendar, consent, faults, serve};
use crate::google::{Notification, Settings};

/// A notification that Google would send to a channel's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PushedNotification {
    /// Where it goes.
    pub address: String,
    /// Its headers.
    pub headers: Vec<(&'static str, String)>,
}

impl PushedNotification {
    /// As the receiver reads it.
    #[must_use]
    pub fn read(&self) -> Option<Notification> {
        Notification::read(|name| {
            let header = self.headers.iter().find(|(known, _)| *known == name);
            header.map(|(_, value)| value.as_str())
        })
    }
}

#[derive(Debug, Clone)]
pub(super) struct OpenChannel {
    pub(super) id: String,
    pub(super) resource: String,
    pub(super) token: String,
    pub(super) address: String,
}

/// An event with the number of its last change.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) changed: u64,
    pub(super) event: Value,
}

#[derive(Debug, Default)]
pub(super) struct Inside {
    /// Codes of the consent page, with the challenge each was asked under.
    pub(super) codes: HashMap<String, String>,
    pub(super) refresh_tokens: Vec<String>,
    pub(super) access_tokens: Vec<String>,
    /// What the person ticks: the scopes granted.
    pub(super) granted: Option<String>,
    pub(super) events: BTreeMap<String, Kept>,
    pub(super) changes: u64,
    /// Sync tokens below this number are too old.
    pub(super) oldest_token: u64,
    pub(super) page_size: usize,
    pub(super) channels: Vec<OpenChannel>,
    pub(super) notifications: Vec<PushedNotification>,
    pub(super) faults: VecDeque<Fault>,
    pub(super) requests: Vec<String>,
    counter: u64,
}

impl Inside {
    /// A word that was not given out before.
    pub(super) fn unique(&mut self, kind: &str) -> String {
        self.counter += 1;
        format!("{kind}-{}", self.counter)
    }

    /// Keeps an event as its newest change, and tells the channels.
    pub(super) fn keep(&mut self, id: &str, mut event: Value) {
        self.changes += 1;
        event["etag"] = json!(format!("\"{}\"", self.changes));
        let kept = Kept {
            changed: self.changes,
            event,
        };
        self.events.insert(id.to_owned(), kept);
        for channel in self.channels.clone() {
            self.notify(&channel, "exists");
        }
    }

    pub(super) fn notify(&mut self, channel: &OpenChannel, state: &str) {
        self.notifications.push(PushedNotification {
            address: channel.address.clone(),
            headers: vec![
                ("x-goog-channel-id", channel.id.clone()),
                ("x-goog-channel-token", channel.token.clone()),
                ("x-goog-resource-id", channel.resource.clone()),
                ("x-goog-resource-state", state.to_owned()),
                ("x-goog-message-number", "1".to_owned()),
            ],
        });
    }
}

/// State that handlers share.
#[derive(Debug, Clone, Default)]
pub(super) struct Shared(Arc<Mutex<Inside>>);

impl Shared {
    pub(super) fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A Google with one person, who has one calendar, `primary`.
#[derive(Debug)]
pub struct GoogleServer {
    base_url: String,
    shared: Shared,
}

impl GoogleServer {
    /// Starts one on a free port.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn start() -> std::io::Result<Self> {
        let shared = Shared::default();
        shared.inside().page_size = 2;
        let api = Router::new()
            .route(
                "/calendar/v3/calendars/{calendar}/events",
                get(calendar::list).post(calendar::insert),
            )
            .route(
                "/calendar/v3/calendars/{calendar}/events/{event}",
                post(calendar::watch)
                    .patch(calendar::patch)
                    .delete(calendar::delete),
            )
            .route("/calendar/v3/channels/stop", post(calendar::stop))
            .route("/token", post(consent::token))
            .route("/revoke", post(consent::revoke))
            .layer(middleware::from_fn_with_state(shared.clone(), misbehave));
        let router = Router::new()
            .route("/o/oauth2/v2/auth", get(consent::page))
            .merge(api)
            .with_state(shared.clone());
        let base_url = serve(router).await?;
        Ok(Self { base_url, shared })
    }

    /// Its address, without a slash at the end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The settings of a client of it.
    #[must_use]
    pub fn settings(&self, redirect_uri: &str) -> Settings {
        let id = "simulated-client".to_owned();
        Settings::new(id, "simulated-secret".to_owned(), redirect_uri.to_owned()).at(&self.base_url)
    }

    /// What happens to the next requests, one each.
    pub fn fault_next(&self, fault: Fault) {
        self.shared.inside().faults.push_back(fault);
    }

    /// The person (or another program) puts an event, or changes it: `event` as in the API.
    pub fn put_event(&self, id: &str, mut event: Value) {
        event["id"] = json!(id);
        if event["status"].is_null() {
            event["status"] = json!("confirmed");
        }
        self.shared.inside().keep(id, event);
    }

    /// The person deletes an event.
    pub fn delete_event(&self, id: &str) {
        self.shared
            .inside()
            .keep(id, json!({ "id": id, "status": "cancelled" }));
    }

    /// Every event that is not deleted.
    #[must_use]
    pub fn events(&self) -> Vec<Value> {
        let inside = self.shared.inside();
        let events = inside.events.values().map(|kept| kept.event.clone());
        events
            .filter(|event| event["status"] != "cancelled")
            .collect()
    }

    /// Makes every sync token given so far too old.
    pub fn forget_sync_tokens(&self) {
        let mut inside = self.shared.inside();
        inside.changes += 1;
        inside.oldest_token = inside.changes;
    }

    /// Makes access tokens given so far invalid.
    pub fn end_access_tokens(&self) {
        self.shared.inside().access_tokens.clear();
    }

    /// The person takes every permission back.
    pub fn revoke_everything(&self) {
        let mut inside = self.shared.inside();
        inside.access_tokens.clear();
        inside.refresh_tokens.clear();
    }

    /// The person ticks only these scopes.
    pub fn grant_only(&self, scopes: &str) {
        self.shared.inside().granted = Some(scopes.to_owned());
    }

    /// How many refresh tokens still work.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.shared.inside().refresh_tokens.len()
    }

    /// The ids of the open channels.
    #[must_use]
    pub fn channels(&self) -> Vec<String> {
        let inside = self.shared.inside();
        inside
            .channels
            .iter()
            .map(|channel| channel.id.clone())
            .collect()
    }

    /// What would have been sent to the channels' addresses since last asked.
    pub fn take_notifications(&self) -> Vec<PushedNotification> {
        std::mem::take(&mut self.shared.inside().notifications)
    }

    /// `METHOD path?query` of every request since last asked.
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.inside().requests)
    }
}

/// Carries out the next fault.
async fn misbehave(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let fault = {
        let mut inside = shared.inside();
        inside
            .requests
            .push(format!("{} {}", request.method(), request.uri()));
        inside.faults.pop_front()
    };
    match fault {
        None => next.run(request).await,
        Some(Fault::Slow(wait)) => {
            tokio::time::sleep(wait).await;
            next.run(request).await
        }
        Some(Fault::AnswerLost) => {
            next.run(request).await;
            faults::error(502, "backendError", "the answer was lost")
        }
        Some(fault) => match fault.refusal() {
            Some(refusal) => refusal,
            None => next.run(request).await,
        },
    }
}
