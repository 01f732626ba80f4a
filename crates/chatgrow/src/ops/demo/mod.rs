//! The demo business of a first start: entered through the API, the way a person would enter it.

mod days;
mod more;
mod salon;

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;

use anyhow::Context as _;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use jiff::Timestamp;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use self::days::Days;
use crate::accounts;
use crate::app::{self, App};
use crate::payments;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::BusinessId;
use crate::platform::random;
use crate::platform::text::{Email, Name};

const FILE: &str = "demo-sign-in.txt";
const EMAIL: &str = "demo@chatgrow.example";

/// How to sign in to the demo.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// The e-mail address.
    pub email: String,
    /// The password; made at the first start and kept in the data folder.
    pub password: String,
    /// At the first start: a page on which something can be paid, at a gateway where no money moves.
    pub pay_url: Option<String>,
}

/// Opens the demo business if nobody has an account here yet. Gives the demo's sign-in whenever there is one.
///
/// # Errors
/// When the data folder cannot be written or an entry is refused.
pub async fn open_on_first_start(app: &App) -> anyhow::Result<Option<SignIn>> {
    let file = app.config.data_dir.join(FILE);
    if accounts::has_users(app).await? {
        let kept = fs::read_to_string(file).ok();
        return Ok(kept.map(|password| SignIn {
            email: EMAIL.to_owned(),
            password: password.trim().to_owned(),
            pay_url: None,
        }));
    }
    let password = random::token()[..16].to_owned();
    let token = match accounts::open_demo_account(app, &owner()?, &password).await {
        // Another instance of this first start was quicker.
        Err(Problem::Conflict { .. }) => return Ok(None),
        opened => opened?,
    };
    let desk = Desk {
        router: app::router(app),
        token,
    };
    payments::add_simulated_account(app, Scope::granted(desk.business().await?)).await?;
    let pay_url = desk.enter(app.clock.now()).await?;
    fs::create_dir_all(&app.config.data_dir)?;
    let mut kept = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(file)?;
    kept.write_all(password.as_bytes())?;
    Ok(Some(SignIn {
        email: EMAIL.to_owned(),
        password,
        pay_url: Some(pay_url),
    }))
}

fn owner() -> anyhow::Result<accounts::DemoOwner> {
    Ok(accounts::DemoOwner {
        name: Name::parse("דנה לוי").context("a name")?,
        business: Name::parse("סטודיו דנה").context("a name")?,
        email: Email::parse(EMAIL).context("an address")?,
        lang: Lang::He,
    })
}

/// Sends requests as the demo's owner.
struct Desk {
    router: Router,
    token: String,
}

impl Desk {
    async fn business(&self) -> anyhow::Result<BusinessId> {
        let business = self.send("GET", "/api/business", None).await?;
        Ok(serde_json::from_value(business["id"].clone())?)
    }

    /// Enters everything; gives the page of the payment link.
    async fn enter(&self, now: Timestamp) -> anyhow::Result<String> {
        let business = self.send("GET", "/api/business", None).await?;
        let details = json!({ "version": business["version"], "slug": "studio-dana", "phone": "03-6410000",
            "address": "דיזנגוף 100, תל אביב", "taxNumber": "123456782", "firstStepsClosed": true });
        self.send("PUT", "/api/business", Some(details)).await?;
        let days = Days::from(now)?;
        let salon = salon::enter(self, &days).await?;
        more::enter(self, &days, &salon).await
    }

    async fn create(&self, path: &str, body: Value) -> anyhow::Result<String> {
        let made = self.send("POST", path, Some(body)).await?;
        Ok(made["id"].as_str().context("an id")?.to_owned())
    }

    async fn send(&self, method: &str, path: &str, body: Option<Value>) -> anyhow::Result<Value> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::AUTHORIZATION, format!("Bearer {}", self.token))
            .header(header::CONTENT_TYPE, "application/json")
            .body(body.map_or_else(Body::empty, |body| Body::from(body.to_string())))?;
        let response = self.router.clone().oneshot(request).await?;
        let status = response.status();
        let answer = to_bytes(response.into_body(), 1 << 20).await?;
        anyhow::ensure!(
            status.is_success(),
            "the demo: {method} {path}: {}",
            String::from_utf8_lossy(&answer)
        );
        Ok(if answer.is_empty() {
            Value::Null
        } else {
            serde_json::from_slice(&answer)?
        })
    }
}
