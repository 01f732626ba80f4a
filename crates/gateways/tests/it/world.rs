//! A business at a gateway: the gateway simulated, the business's notify address, a movable clock.

use std::sync::atomic::{AtomicU16, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use chatgrow_gateways::simulator::Simulator;
use chatgrow_gateways::{
    Attempt, Charge, Checkout, CheckoutRequest, Currency, Gateway, Hint, Language, Means, Money,
    Payer, Provider, RawCallback, Reference, ReturnUrls, Verification,
};
use jiff::{SignedDuration, Timestamp};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// A request that came to the business.
#[derive(Debug, Clone)]
pub(crate) struct Received {
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) content_type: String,
    pub(crate) body: Bytes,
}

impl Received {
    pub(crate) fn raw(&self) -> RawCallback<'_> {
        RawCallback {
            content_type: &self.content_type,
            query: &self.query,
            body: &self.body,
        }
    }
}

pub(crate) struct World {
    pub(crate) simulator: Simulator,
    pub(crate) gateway: Gateway,
    pub(crate) business: String,
    pub(crate) answers: Arc<AtomicU16>,
    received: UnboundedReceiver<Received>,
    time: Arc<Mutex<Timestamp>>,
}

pub(crate) fn http(limit: Duration) -> reqwest::Client {
    // The simulator speaks no TLS; a client asks for a provider all the same.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(limit)
        .build()
        .unwrap()
}

/// Never the same twice.
pub(crate) fn random(buffer: &mut [u8]) {
    static COUNTER: AtomicU64 = AtomicU64::new(1);
    let number = COUNTER.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    buffer[..8].copy_from_slice(&number);
}

pub(crate) fn ils(minor: i64) -> Money {
    Money::new(minor, Currency::Ils).unwrap()
}

pub(crate) fn reference(text: &str) -> Reference {
    Reference::new(text).unwrap()
}

type Business = (UnboundedSender<Received>, Arc<AtomicU16>);

async fn receive(State((sender, answers)): State<Business>, request: Request) -> StatusCode {
    let (parts, body) = request.into_parts();
    let content_type = parts.headers.get("content-type");
    let received = Received {
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        content_type: content_type.map_or("", |v| v.to_str().unwrap()).to_owned(),
        body: axum::body::to_bytes(body, 100_000).await.unwrap(),
    };
    let _ = sender.send(received);
    StatusCode::from_u16(answers.load(Ordering::Relaxed)).unwrap()
}

impl World {
    pub(crate) async fn of(provider: Provider) -> Self {
        let time: Timestamp = "2026-11-25T09:00:00Z".parse().unwrap();
        let time = Arc::new(Mutex::new(time));
        let clock = time.clone();
        let clock = Arc::new(move || *clock.lock().unwrap());
        let client = http(Duration::from_secs(10));
        let simulator = Simulator::start(provider, clock, client.clone())
            .await
            .unwrap();
        let (sender, received) = unbounded_channel();
        let answers = Arc::new(AtomicU16::new(200));
        let router = Router::new()
            .fallback(receive)
            .with_state((sender, answers.clone()));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let business = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            gateway: simulator.gateway(client, random),
            simulator,
            business,
            answers,
            received,
            time,
        }
    }

    /// A client that waits only so long.
    pub(crate) fn impatient(&self) -> Gateway {
        self.simulator.gateway(http(Duration::from_secs(1)), random)
    }

    pub(crate) fn now(&self) -> Timestamp {
        *self.time.lock().unwrap()
    }

    pub(crate) fn later(&self, by: SignedDuration) {
        *self.time.lock().unwrap() += by;
    }

    pub(crate) fn request(&self, name: &str, minor: i64) -> CheckoutRequest {
        let url = |path: &str| format!("{}/{path}", self.business);
        CheckoutRequest {
            reference: reference(name),
            amount: ils(minor),
            description: "תור לתספורת, 1042".to_owned(),
            payer: Payer {
                name: "דנה לוי".to_owned(),
                phone: "+972-50-123-4567".to_owned(),
                email: "dana@example.com".to_owned(),
            },
            max_installments: 1,
            save_token: false,
            means: vec![Means::Card],
            language: Language::Hebrew,
            urls: ReturnUrls {
                success: url("ok"),
                failure: url("failed"),
                cancel: url("cancelled"),
                notify: url("notify"),
            },
        }
    }

    pub(crate) async fn checkout(&self, request: &CheckoutRequest) -> (Checkout, Attempt) {
        let now = self.now();
        let checkout = self.gateway.create_checkout(request, now).await.unwrap();
        let attempt = request.attempt(checkout.page.clone(), now);
        (checkout, attempt)
    }

    pub(crate) async fn verify(&self, attempt: &Attempt) -> Verification {
        self.gateway
            .verify(attempt, None, self.now())
            .await
            .unwrap()
    }

    /// What came to the notify address next.
    pub(crate) async fn callback(&mut self) -> Received {
        loop {
            let next = tokio::time::timeout(Duration::from_secs(10), self.received.recv());
            let received = next.await.expect("a callback should come").unwrap();
            if received.path == "/notify" {
                return received;
            }
        }
    }

    pub(crate) fn hint(&self, received: &Received) -> Hint {
        self.gateway.read_callback(&received.raw()).unwrap()
    }

    /// A page that was paid, and what came of it.
    pub(crate) async fn paid(&mut self, request: &CheckoutRequest) -> (Attempt, Charge) {
        let (checkout, attempt) = self.checkout(request).await;
        crate::browser::pay(&checkout.url, request.max_installments).await;
        self.callback().await;
        let charge = paid(self.verify(&attempt).await);
        (attempt, charge)
    }
}

pub(crate) fn paid(verification: Verification) -> Charge {
    match verification {
        Verification::Paid(charge) => *charge,
        other => panic!("should be paid: {other:?}"),
    }
}
