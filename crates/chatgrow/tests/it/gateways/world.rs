//! A shop that is paid online: a gateway in process, which calls the service back over real HTTP.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, OnceLock};

use axum::http::{Method, StatusCode};
use chatgrow::app::App;
use chatgrow::platform::db::{Scope, Tx};
use chatgrow::platform::ids::{CheckoutId, PaymentId};
use chatgrow::platform::links::Purpose;
use chatgrow::platform::outbound::{Allowed, Outbound};
use chatgrow::{accounts, payments};
use chatgrow_gateways::Provider;
use chatgrow_gateways::simulator::{CallbackFault, SentCallback, Simulator};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use uuid::Uuid;

use crate::harness::{Answer, Client, Engine, Raw, START, TestApp};

/// Declares a test that runs at each gateway, on SQLite and on PostgreSQL.
macro_rules! with_gateways {
    ($(async fn $name:ident($world:ident) $body:block)+) => {$(
        async fn $name($world: &$crate::gateways::World) $body

        mod $name {
            use $crate::gateways::World;
            use $crate::harness::Engine;

            async fn at_each(engine: Engine) {
                for provider in chatgrow_gateways::Provider::ALL {
                    super::$name(&World::start(engine, provider).await).await;
                }
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                at_each(Engine::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                at_each(Engine::Postgres).await;
            }
        }
    )+};
}
pub(crate) use with_gateways;

pub(crate) struct World {
    pub(crate) app: TestApp,
    pub(crate) simulator: Simulator,
    pub(crate) provider: Provider,
    pub(crate) owner: Client,
    pub(crate) customer: String,
    pub(crate) scope: Scope,
    pub(crate) http: reqwest::Client,
    pub(crate) callback: Mutex<Option<SentCallback>>,
}

/// Where a press on a gateway's page leads.
pub(crate) struct Pressed {
    /// The address that the payer's browser is led back to; none when it stays.
    pub(crate) back: Option<String>,
}

async fn scope_of(app: &TestApp, owner: &Client) -> Scope {
    let business = owner.get("/api/business").await.json();
    let slug = business["slug"].as_str().unwrap();
    accounts::business_by_slug(&app.app, slug).await.unwrap().1
}

fn attribute(html: &str, after: &str) -> Option<String> {
    let (_, rest) = html.split_once(after)?;
    Some(
        rest.split('"')
            .next()?
            .replace("&amp;", "&")
            .replace("&#38;", "&"),
    )
}

impl World {
    /// A service with one gateway, one business with an account there, and one customer.
    pub(crate) async fn start(engine: Engine, provider: Provider) -> Self {
        let world = Self::without_account(engine, provider).await;
        world
            .add_account(json!({}))
            .await
            .expect(StatusCode::CREATED);
        world
    }

    /// As [`World::start`], before there is an account.
    pub(crate) async fn without_account(engine: Engine, provider: Provider) -> Self {
        Self::set_up(engine, provider, |_| Vec::new()).await
    }

    /// A service whose businesses are all paid by the account of the installation, at Tranzila.
    pub(crate) async fn of_installation(engine: Engine) -> Self {
        let account = |simulator: &Simulator| {
            let settings = simulator.tranzila();
            vec![
                ("PAYMENT_PROVIDER", "tranzila".to_owned()),
                ("TRANZILA_TERMINAL", settings.terminal),
                ("TRANZILA_APP_KEY", settings.app_key.reveal().to_owned()),
                ("TRANZILA_SECRET", settings.secret.reveal().to_owned()),
            ]
        };
        Self::set_up(engine, Provider::Tranzila, account).await
    }

    async fn set_up(
        engine: Engine,
        provider: Provider,
        more: impl FnOnce(&Simulator) -> Vec<(&'static str, String)>,
    ) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let http = Outbound::new(Allowed::default()).unwrap().services();
        let known: Arc<OnceLock<App>> = Arc::default();
        let later = known.clone();
        let clock = Arc::new(move || {
            let start: Timestamp = START.parse().unwrap();
            later.get().map_or(start, |app| app.clock.now())
        });
        let simulator = Simulator::start(provider, clock, http.clone())
            .await
            .unwrap();
        let variable = match provider {
            Provider::Cardcom => "CARDCOM_BASE_URL",
            Provider::Grow => "GROW_BASE_URL",
            Provider::Tranzila => "TRANZILA_BASE_URL",
        };
        let more = more(&simulator);
        let mut variables = vec![
            ("BASE_URL", base.as_str()),
            (variable, simulator.base_url()),
            // Days pass here.
            ("JWT_EXPIRES_IN", "400d"),
            ("REFRESH_TOKEN_EXPIRES_IN", "400d"),
        ];
        variables.extend(more.iter().map(|(name, value)| (*name, value.as_str())));
        let app = TestApp::start(engine, &variables).await;
        assert!(known.set(app.app.clone()).is_ok());
        let router = app
            .router
            .clone()
            .into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, router).await });
        let owner = app.owner("dana").await;
        let scope = scope_of(&app, &owner).await;
        let mut world = Self {
            customer: String::new(),
            app,
            simulator,
            provider,
            owner,
            scope,
            http,
            callback: Mutex::default(),
        };
        world.customer = world.add_customer("נועה לוי", "0521234567").await;
        world
    }

    /// Goes on as another business, which `name` opens.
    pub(crate) async fn turn_to(&mut self, name: &str) {
        self.owner = self.app.owner(name).await;
        self.scope = scope_of(&self.app, &self.owner).await;
        self.customer = self.add_customer("יעל כהן", "0527654321").await;
    }

    pub(crate) async fn add_customer(&self, name: &str, phone: &str) -> String {
        let body = json!({ "fullName": name, "phone": phone, "email": "noa@guest.example" });
        let customer = self.owner.post("/api/customers", body).await;
        let customer = customer.expect(StatusCode::CREATED);
        customer["id"].as_str().unwrap().to_owned()
    }

    /// Adds an account with the right credentials; what is given goes over them.
    pub(crate) async fn add_account(&self, more: Value) -> Answer {
        let mut form = match self.provider {
            Provider::Cardcom => {
                let settings = self.simulator.cardcom();
                json!({ "terminal": settings.terminal.to_string(), "secrets": {
                    "apiName": settings.api_name.reveal(), "apiPassword": settings.api_password.reveal() } })
            }
            Provider::Grow => {
                let settings = self.simulator.grow();
                json!({ "secrets": { "userId": settings.user_id.reveal(), "pageCode": settings.page_code.reveal(),
                    "apiKey": settings.api_key.unwrap().reveal() } })
            }
            Provider::Tranzila => {
                let settings = self.simulator.tranzila();
                json!({ "terminal": settings.terminal, "settings": { "tokenTerminal": settings.token_terminal },
                    "secrets": { "appKey": settings.app_key.reveal(), "secret": settings.secret.reveal() } })
            }
        };
        let fields = form.as_object_mut().unwrap();
        fields.insert("provider".to_owned(), json!(self.provider.name()));
        fields.insert("name".to_owned(), json!("Online"));
        fields.extend(more.as_object().unwrap().clone());
        self.owner.post("/api/gateway-accounts", form).await
    }

    /// A browser that reads Hebrew.
    pub(crate) fn browser(&self) -> Client {
        self.app
            .guest()
            .with_header("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .with_header("accept-language", "he-IL,he;q=0.9")
    }

    /// The token of a new link of the customer for this amount.
    pub(crate) async fn link(&self, amount: i64) -> String {
        self.link_with(amount, false, 1).await
    }

    pub(crate) async fn link_with(
        &self,
        amount: i64,
        save_card: bool,
        installments: i64,
    ) -> String {
        let expires = self.app.app.clock.now() + SignedDuration::from_hours(3);
        let body = json!({ "customerId": self.customer, "description": "קורס קליעה", "saveCard": save_card,
            "amount": { "amount": amount, "currency": "ILS" }, "maxInstallments": installments,
            "expiresAt": expires.to_string() });
        let link = self.owner.post("/api/payment-links", body).await;
        token_of(&link.expect(StatusCode::CREATED)["url"])
    }

    /// Changes rows past every rule of the program.
    pub(crate) async fn execute(&self, sql: &'static str) {
        match &self.app.raw {
            Raw::Sqlite(pool) => drop(sqlx::query(sql).execute(pool).await.unwrap()),
            Raw::Postgres(pool) => {
                let mut tx = pool.begin().await.unwrap();
                enter(&mut tx, &self.scope.business().to_string()).await;
                sqlx::query(sql).execute(&mut *tx).await.unwrap();
                tx.commit().await.unwrap();
            }
        }
    }

    pub(crate) async fn count(&self, sql: &'static str) -> i64 {
        let business = self.scope.business().to_string();
        self.app.count(sql, &business).await
    }

    pub(crate) async fn page(&self, token: &str) -> String {
        let answer = self.browser().get(&format!("/pay/{token}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        answer.text()
    }

    /// Presses "pay" on the page of a link.
    pub(crate) async fn press_pay(&self, token: &str, fields: &str) -> Answer {
        let path = format!("/pay/{token}");
        let media = "application/x-www-form-urlencoded";
        let body = Some((media, fields.as_bytes().to_vec()));
        self.browser().send_bytes(Method::POST, &path, body).await
    }

    /// Opens a page of the gateway; gives its address.
    pub(crate) async fn open(&self, token: &str) -> String {
        let answer = self.press_pay(token, "lang=").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        assert_eq!(answer.headers["referrer-policy"], "no-referrer");
        let page = answer.headers["location"].to_str().unwrap().to_owned();
        assert!(page.starts_with(self.simulator.base_url()), "{page}");
        page
    }

    /// Presses a button of the gateway's page after half a minute: `pay`, `refuse` or `cancel`. Its callback waits.
    pub(crate) async fn press(&self, page: &str, button: &str) -> Pressed {
        self.later(SignedDuration::from_secs(30));
        self.press_now(page, button).await
    }

    /// As [`World::press`], at once.
    pub(crate) async fn press_now(&self, page: &str, button: &str) -> Pressed {
        self.simulator.callback_fault_next(CallbackFault::Late);
        let html = self
            .http
            .get(page)
            .send()
            .await
            .unwrap()
            .text()
            .await
            .unwrap();
        let action = attribute(&html, "action=\"").unwrap();
        let action = format!("{}{action}", self.simulator.base_url());
        let answer = self
            .http
            .post(action)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(format!("press={button}&payments=1&means=card"))
            .send()
            .await
            .unwrap();
        if let Some(to) = answer.headers().get("location") {
            let back = Some(to.to_str().unwrap().to_owned());
            return Pressed { back };
        }
        // A form that leads back, or the page once more.
        let html = answer.text().await.unwrap();
        let action = attribute(&html, "action=\"").unwrap();
        let back = action.starts_with("http").then_some(action);
        Pressed { back }
    }

    /// Pays a link at the gateway, whose callback waits; gives where the browser is led back to.
    pub(crate) async fn pay(&self, token: &str) -> String {
        let page = self.open(token).await;
        self.press(&page, "pay").await.back.unwrap()
    }

    /// Pays a link, and lets the callback come.
    pub(crate) async fn pay_and_hear(&self, token: &str) {
        self.pay(token).await;
        self.callback().await;
        self.app.run_jobs().await;
    }

    /// The gateway's callback comes, or comes once more.
    pub(crate) async fn callback(&self) {
        self.simulator.deliver_held().await;
        let sent = self.simulator.take_callbacks().pop();
        if let Some(sent) = sent {
            assert_eq!(sent.answered, 200);
            *self.callback.lock().unwrap() = Some(sent);
            return;
        }
        let last = self.callback.lock().unwrap().clone();
        if let Some(last) = last {
            self.report(&last.url, &last.body).await;
        }
    }

    /// Somebody sends this to a notify address.
    pub(crate) async fn report(&self, url: &str, body: &str) {
        let answer = self
            .http
            .post(url)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body.to_owned())
            .send();
        assert_eq!(answer.await.unwrap().status(), 200);
    }

    /// The notify address of the newest attempt.
    pub(crate) async fn notify_url(&self) -> String {
        let attempts = self.attempts().await;
        let id: Uuid = attempts[0]["id"].as_str().unwrap().parse().unwrap();
        let ids = [self.scope.business().0, CheckoutId(id).0];
        let token = self.app.app.links.sign(Purpose::CheckoutHook, &ids);
        format!("{}/hooks/pay/{token}", self.app.app.config.base_url)
    }

    /// The payer's browser comes back.
    pub(crate) async fn come_back(&self, url: &str) {
        let path = url.strip_prefix(&self.app.app.config.base_url).unwrap();
        let answer = self.browser().send(Method::POST, path, None).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }

    pub(crate) async fn attempts(&self) -> Vec<Value> {
        let page = self.owner.get("/api/checkouts").await;
        page.expect(StatusCode::OK)["items"]
            .as_array()
            .unwrap()
            .clone()
    }

    pub(crate) async fn payments(&self) -> Vec<Value> {
        let page = self.owner.get("/api/payments").await;
        page.expect(StatusCode::OK)["items"]
            .as_array()
            .unwrap()
            .clone()
    }

    /// How often something is in the journal.
    pub(crate) async fn told(&self, kind: &str) -> usize {
        let page = self.owner.get("/api/changes?limit=200").await.json();
        let entries = page["items"].as_array().unwrap();
        entries.iter().filter(|entry| entry["kind"] == kind).count()
    }

    pub(crate) async fn tx(&self) -> Tx {
        self.app.app.db.write(self.scope).await.unwrap()
    }

    /// The team asks for money of a payment to go back: all that is left when no amount is given.
    pub(crate) async fn ask_refund(&self, payment: &Value, amount: Option<i64>) {
        let id = PaymentId(payment["id"].as_str().unwrap().parse().unwrap());
        let mut tx = self.tx().await;
        let (now, actor) = (self.app.app.clock.now(), chatgrow::journal::Actor::System);
        let amount = amount.map(|amount| {
            use chatgrow::platform::money::{Currency, Money};
            Money::new(amount, Currency::Ils)
        });
        payments::ask_refund(&mut tx, now, &actor, id, amount, "טעות")
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    pub(crate) async fn refunds_in(&self, status: &'static str) -> i64 {
        match status {
            "done" => {
                self.count("SELECT count(*) FROM refunds WHERE status = 'done'")
                    .await
            }
            "unknown" => {
                self.count("SELECT count(*) FROM refunds WHERE status = 'unknown'")
                    .await
            }
            "refused" => {
                self.count("SELECT count(*) FROM refunds WHERE status = 'refused'")
                    .await
            }
            _ => {
                self.count("SELECT count(*) FROM refunds WHERE status IN ('asked', 'sent')")
                    .await
            }
        }
    }

    pub(crate) fn later(&self, by: SignedDuration) {
        self.app.advance(by);
    }

    /// What came in by gateways and stayed, by our own books, in agorot.
    pub(crate) async fn books(&self) -> i64 {
        self.count(
            "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM ledger_entries WHERE account IN ('card', 'app')",
        )
        .await
    }
}

/// The token of a page on which something is paid.
pub(crate) fn token_of(url: &Value) -> String {
    let (_, token) = url.as_str().unwrap().rsplit_once('/').unwrap();
    token.to_owned()
}

async fn enter(tx: &mut sqlx::PgConnection, business: &str) {
    sqlx::query("SELECT set_config('chatgrow.business', $1, true)")
        .bind(business)
        .execute(tx)
        .await
        .unwrap();
}
