//! The simulated Authority: its state, its routes, what a test may ask of it.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::http::{HeaderMap, header};
use axum::middleware;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::civil::{Date, date};
use serde_json::Value;
use tokio::net::TcpListener;

use super::faults::{Fault, misbehave, says};
use super::{approval, consent, decision, information};
use crate::secret::Secret;
use crate::settings::Settings;

pub(super) const CLIENT_ID: &str = "simulated-client";
pub(super) const CLIENT_SECRET: &str = "simulated-secret";

/// What the Authority remembers of an invoice.
#[derive(Debug, Clone)]
pub(super) enum Kept {
    Approved {
        number: String,
        invoice: Value,
    },
    Refused {
        reference: String,
        vat_number: u64,
        decision: Option<String>,
    },
}

#[derive(Debug)]
pub(super) struct Inside {
    /// Codes that were given, with the address that each led back to.
    pub(super) codes: HashMap<String, String>,
    pub(super) refresh_tokens: Vec<String>,
    pub(super) access_tokens: Vec<String>,
    /// Whether each refresh gives a new refresh token, and ends the old one.
    pub(super) rotates: bool,
    pub(super) invoices: BTreeMap<String, Kept>,
    /// How many new invoices are refused next.
    pub(super) refusals: usize,
    /// A dealer whom the person may not act for, and what is said of it.
    shut: Option<(u64, u16)>,
    pub(super) today: Date,
    pub(super) faults: VecDeque<Fault>,
    /// Requests for numbers, as they came.
    pub(super) requests: Vec<Value>,
    counter: u64,
}

impl Inside {
    /// A word that was not given out before.
    pub(super) fn unique(&mut self, kind: &str) -> String {
        self.counter += 1;
        format!("{kind}-{}", self.counter)
    }

    pub(super) fn new_refresh_token(&mut self) -> String {
        let token = self.unique("refresh-token");
        self.refresh_tokens.push(token.clone());
        token
    }

    /// 26 digits: the moment, and nine that are printed.
    pub(super) fn new_number(&mut self) -> String {
        self.counter += 1;
        let day = self.today.strftime("%Y%m%d");
        format!("{day}231846297{:09}", 178_091_822 + self.counter)
    }

    pub(super) fn knows_token(&self, headers: &HeaderMap) -> bool {
        let sent = headers.get(header::AUTHORIZATION);
        let sent = sent.and_then(|sent| sent.to_str().ok());
        let token = sent.and_then(|sent| sent.strip_prefix("Bearer "));
        token.is_some_and(|token| self.access_tokens.iter().any(|known| known == token))
    }

    /// The refusal of someone who may not act for the dealer.
    pub(super) fn shut_out(&self, dealer: u64) -> Option<Response> {
        let (shut, status) = self.shut?;
        let body = r#"{"status":406,"message":"No permission","error_id":"E-12"}"#;
        (shut == dealer).then(|| says(status, body.to_owned()))
    }
}

/// State that handlers share.
#[derive(Debug, Clone)]
pub(super) struct Shared(Arc<Mutex<Inside>>);

impl Shared {
    pub(super) fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A Tax Authority with one person, who signs in and agrees at once.
#[derive(Debug)]
pub struct AuthorityServer {
    base_url: String,
    shared: Shared,
}

impl AuthorityServer {
    /// Starts one on a free port of this machine; it lives as long as the runtime.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn start() -> std::io::Result<Self> {
        let shared = Shared(Arc::new(Mutex::new(Inside {
            codes: HashMap::new(),
            refresh_tokens: Vec::new(),
            access_tokens: Vec::new(),
            rotates: true,
            invoices: BTreeMap::new(),
            refusals: 0,
            shut: None,
            today: date(2026, 11, 28),
            faults: VecDeque::new(),
            requests: Vec::new(),
            counter: 0,
        })));
        let oauth = "/shaam/tsandbox/longtimetoken/oauth2";
        let api = "/shaam/tsandbox";
        let faulty = Router::new()
            .route(&format!("{oauth}/token"), post(consent::token))
            .route(
                &format!("{api}/Invoices/v2/Approval"),
                post(approval::approve),
            )
            .route(
                &format!("{api}/InvoiceDecisionApi/v1/{{verdict}}"),
                post(decision::decide),
            )
            .route(
                &format!("{api}/invoice-information/v1/confirmationNumber"),
                post(information::number_of),
            )
            .route(
                &format!("{api}/invoice-information/v1/details"),
                post(information::details),
            )
            .layer(middleware::from_fn_with_state(shared.clone(), misbehave));
        let router = Router::new()
            .route(&format!("{oauth}/authorize"), get(consent::page))
            .merge(faulty)
            .with_state(shared.clone());
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let base_url = format!("http://{}", listener.local_addr()?);
        tokio::spawn(async move { axum::serve(listener, router).await });
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
        let secret = Secret::new(CLIENT_SECRET.to_owned());
        Settings::sandbox(CLIENT_ID.to_owned(), secret, redirect_uri.to_owned()).at(&self.base_url)
    }

    /// What happens to the next requests, one each; signing in on the page excepted.
    pub fn fault_next(&self, fault: Fault) {
        self.shared.inside().faults.push_back(fault);
    }

    /// The next new invoice gets no number (460).
    pub fn refuse_next(&self) {
        self.shared.inside().refusals += 1;
    }

    /// The person may not act for the dealer: 403 or 406 is said of it.
    pub fn shut_out(&self, dealer: u32, status: u16) {
        self.shared.inside().shut = Some((u64::from(dealer), status));
    }

    /// Refresh tokens stay as they are, and none is given with an access token.
    pub fn keep_refresh_tokens(&self) {
        self.shared.inside().rotates = false;
    }

    /// Sets the date: too old and too far ahead are counted from it.
    pub fn set_today(&self, today: Date) {
        self.shared.inside().today = today;
    }

    /// Makes access tokens given so far invalid.
    pub fn end_access_tokens(&self) {
        self.shared.inside().access_tokens.clear();
    }

    /// The consent ends: no token works any more.
    pub fn end_consent(&self) {
        let mut inside = self.shared.inside();
        inside.access_tokens.clear();
        inside.refresh_tokens.clear();
    }

    /// Requests for numbers, as they came.
    #[must_use]
    pub fn requests(&self) -> Vec<Value> {
        self.shared.inside().requests.clone()
    }

    /// The numbers that were given, by the invoice's id.
    #[must_use]
    pub fn numbers(&self) -> BTreeMap<String, String> {
        let inside = self.shared.inside();
        let given = inside.invoices.iter().filter_map(|(id, kept)| match kept {
            Kept::Approved { number, .. } => Some((id.clone(), number.clone())),
            Kept::Refused { .. } => None,
        });
        given.collect()
    }

    /// What was decided about a refused invoice.
    #[must_use]
    pub fn decision(&self, invoice_id: &str) -> Option<String> {
        match self.shared.inside().invoices.get(invoice_id) {
            Some(Kept::Refused { decision, .. }) => decision.clone(),
            _ => None,
        }
    }
}
