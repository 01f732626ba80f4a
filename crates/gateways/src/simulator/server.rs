//! The simulated gateway: its state, its port, what a test or demonstration may ask of it.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::middleware;
use axum::routing::get;
use jiff::Timestamp;
use tokio::net::TcpListener;

use super::bank::{Kind, Page, Transaction};
use super::callbacks::{Callback, SentCallback};
use super::{CallbackFault, Fault, Tamper, cardcom, faults, grow, page, tranzila};
use crate::{
    Cardcom, CardcomSettings, FillRandom, Gateway, Grow, GrowSettings, Provider, Secret, Tranzila,
    TranzilaSettings,
};

/// What time it is at the gateway.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

#[derive(Default)]
pub(super) struct Inside {
    pub(super) pages: BTreeMap<String, Page>,
    pub(super) transactions: Vec<Transaction>,
    pub(super) tokens: Vec<String>,
    /// Tranzila: the amount that each handshake locks, in minor units.
    pub(super) locks: BTreeMap<String, (i64, Timestamp)>,
    /// Tranzila: nonces that were used.
    pub(super) nonces: BTreeSet<String>,
    /// Grow: transactions that were acknowledged.
    pub(super) acknowledged: BTreeSet<u64>,
    /// Grow: the outcome of every unique identifier.
    pub(super) keys: BTreeMap<String, u64>,
    pub(super) declines: VecDeque<u16>,
    pub(super) faults: VecDeque<Fault>,
    pub(super) tamper: Option<Tamper>,
    pub(super) callback_faults: VecDeque<CallbackFault>,
    pub(super) held: Vec<Callback>,
    /// Held until the next one has gone.
    pub(super) overtaken: Vec<Callback>,
    pub(super) sent: Vec<SentCallback>,
    pub(super) requests: Vec<String>,
    counter: u64,
}

impl Inside {
    /// A number that was not given out before.
    pub(super) fn number(&mut self) -> u64 {
        self.counter += 1;
        70_000 + self.counter
    }
}

pub(super) struct Inner {
    pub(super) provider: Provider,
    pub(super) base_url: String,
    pub(super) http: reqwest::Client,
    pub(super) clock: Clock,
    inside: Mutex<Inside>,
}

/// State that handlers share.
#[derive(Clone)]
pub(super) struct Shared(pub(super) Arc<Inner>);

impl Shared {
    pub(super) fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn now(&self) -> Timestamp {
        (self.0.clock)()
    }
}

/// One gateway with one business.
#[derive(Clone)]
pub struct Simulator {
    shared: Shared,
}

impl fmt::Debug for Simulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Simulator")
            .field("provider", &self.shared.0.provider)
            .field("base_url", &self.shared.0.base_url)
            .finish_non_exhaustive()
    }
}

impl Simulator {
    /// Starts one on a free port of this machine, for as long as the runtime lives. `http` carries its
    /// callbacks.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn start(
        provider: Provider,
        clock: Clock,
        http: reqwest::Client,
    ) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let shared = Shared(Arc::new(Inner {
            provider,
            base_url: format!("http://{}", listener.local_addr()?),
            http,
            clock,
            inside: Mutex::default(),
        }));
        let api = match provider {
            Provider::Cardcom => cardcom::routes(),
            Provider::Grow => grow::routes(),
            Provider::Tranzila => tranzila::routes(),
        };
        let api = api.layer(middleware::from_fn_with_state(
            shared.clone(),
            faults::misbehave,
        ));
        let mut pages = Router::new().route("/pay/{page}", get(page::show).post(page::press));
        if provider == Provider::Tranzila {
            pages = pages.route(
                "/{terminal}/iframenew.php",
                get(tranzila::by_query).post(tranzila::by_form),
            );
        }
        let router = pages.merge(api).with_state(shared.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { shared })
    }

    /// Its address, without a slash at the end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.shared.0.base_url
    }

    /// The business's gateway, with the right credentials.
    #[must_use]
    pub fn gateway(&self, http: reqwest::Client, random: FillRandom) -> Gateway {
        match self.shared.0.provider {
            Provider::Cardcom => Gateway::Cardcom(Cardcom::new(http, self.cardcom())),
            Provider::Grow => Gateway::Grow(Grow::new(http, self.grow())),
            Provider::Tranzila => Gateway::Tranzila(Tranzila::new(http, self.tranzila(), random)),
        }
    }

    /// The credentials of a simulated Cardcom.
    #[must_use]
    pub fn cardcom(&self) -> CardcomSettings {
        let password = Secret::new(cardcom::API_PASSWORD);
        CardcomSettings::new(cardcom::TERMINAL, Secret::new(cardcom::API_NAME), password)
            .at(self.base_url())
    }

    /// The credentials of a simulated Grow.
    #[must_use]
    pub fn grow(&self) -> GrowSettings {
        let page_code = Secret::new(grow::PAGE_CODE);
        let api_key = Some(Secret::new(grow::API_KEY));
        let mut settings =
            GrowSettings::new(Secret::new(grow::USER_ID), page_code, api_key).at(self.base_url());
        settings.bit_page_code = Some(Secret::new(grow::BIT_PAGE_CODE));
        settings
    }

    /// The credentials of a simulated Tranzila.
    #[must_use]
    pub fn tranzila(&self) -> TranzilaSettings {
        let terminal = tranzila::TERMINAL.to_owned();
        let secret = Secret::new(tranzila::SECRET);
        let mut settings = TranzilaSettings::new(terminal, Secret::new(tranzila::APP_KEY), secret)
            .at(self.base_url());
        settings.token_terminal = Some(tranzila::TOKEN_TERMINAL.to_owned());
        settings
    }

    /// What happens to the next requests to the API, one each.
    pub fn fault_next(&self, fault: Fault) {
        self.shared.inside().faults.push_back(fault);
    }

    /// What happens to the next callbacks, one each.
    pub fn callback_fault_next(&self, fault: CallbackFault) {
        self.shared.inside().callback_faults.push_back(fault);
    }

    /// The card company refuses the next charge with this code.
    pub fn decline_next(&self, code: u16) {
        self.shared.inside().declines.push_back(code);
    }

    /// What is told wrongly from now on; `None` for the truth.
    pub fn tamper(&self, tamper: Option<Tamper>) {
        self.shared.inside().tamper = tamper;
    }

    /// Sends a callback that says paid for the page with this reference of ours, which it need not be.
    pub async fn forge_callback(&self, reference: &str) {
        self.shared.forge(reference).await;
    }

    /// Sends what is held: callbacks that are late, and those that were not answered with 200.
    pub async fn deliver_held(&self) {
        let mut held = std::mem::take(&mut self.shared.inside().held);
        held.extend(std::mem::take(&mut self.shared.inside().overtaken));
        self.shared.send_all(held).await;
    }

    /// Sends what is held for one address.
    pub async fn deliver_held_to(&self, url: &str) {
        let is_its = |callback: &mut Callback| callback.url == url;
        let held: Vec<_> = {
            let held = &mut self.shared.inside().held;
            held.extract_if(.., is_its).collect()
        };
        self.shared.send_all(held).await;
    }

    /// The callbacks sent since last asked, with the answers to them.
    #[must_use]
    pub fn take_callbacks(&self) -> Vec<SentCallback> {
        std::mem::take(&mut self.shared.inside().sent)
    }

    /// Paths of the API's requests since last asked.
    #[must_use]
    pub fn take_requests(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.inside().requests)
    }

    /// What the business has got, refunds and voids taken off, in minor units.
    #[must_use]
    pub fn balance(&self) -> i64 {
        let inside = self.shared.inside();
        let approved = inside.transactions.iter().filter(|t| t.approved());
        approved
            .map(|t| match t.kind {
                Kind::Charge => t.minor,
                Kind::Refund | Kind::Void => -t.minor,
                Kind::Hold | Kind::Check => 0,
            })
            .sum()
    }

    /// How many transactions were acknowledged.
    #[must_use]
    pub fn acknowledged(&self) -> usize {
        self.shared.inside().acknowledged.len()
    }
}
