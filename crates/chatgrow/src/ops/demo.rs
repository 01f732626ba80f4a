//! The demo business of a first start: entered through the API, the way a person would enter it.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;

use anyhow::Context as _;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde_json::{Value, json};
use tower::ServiceExt as _;

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

const SERVICES: [(&str, &str, i64, i64, &str); 4] = [
    ("תספורת נשים", "כולל חפיפה ופן", 60, 22_000, "#7048e8"),
    ("תספורת גברים", "כולל חפיפה", 30, 9_000, "#1971c2"),
    ("צבע שורשים", "צבע ללא אמוניה", 90, 32_000, "#c2255c"),
    ("פן", "פן לכל אירוע", 45, 14_000, "#2b8a3e"),
];

const CUSTOMERS: [(&str, &str); 16] = [
    ("נועה כהן", "052-4410001"),
    ("מיכל אברהם", "052-4410002"),
    ("רוני מזרחי", "054-4410003"),
    ("שירה פרידמן", "054-4410004"),
    ("יעל ביטון", "050-4410005"),
    ("תמר גולן", "050-4410006"),
    ("אורי שפירא", "053-4410007"),
    ("איתי דהן", "053-4410008"),
    ("ליאור אזולאי", "058-4410009"),
    ("מאיה רוזן", "058-4410010"),
    ("Sarah Miller", "052-4410011"),
    ("הילה נחום", "052-4410012"),
    ("עומר חדד", "054-4410013"),
    ("גלית סגל", "054-4410014"),
    ("דניאל קפלן", "050-4410015"),
    ("רותם אלון", "050-4410016"),
];

/// A visit of the demo: days from today, hour, minute, and which customer, service and staff member.
const VISITS: [(i32, i8, i8, usize, usize, usize); 18] = [
    (-2, 10, 0, 0, 0, 0),
    (-2, 11, 30, 6, 1, 1),
    (-1, 9, 0, 1, 2, 0),
    (-1, 12, 0, 7, 1, 1),
    (-1, 15, 0, 10, 3, 0),
    (0, 9, 0, 2, 0, 0),
    (0, 9, 30, 8, 1, 1),
    (0, 10, 30, 3, 3, 0),
    (0, 11, 0, 11, 2, 1),
    (0, 13, 0, 4, 2, 0),
    (0, 14, 0, 12, 1, 1),
    (0, 15, 30, 9, 0, 0),
    (1, 10, 0, 5, 0, 0),
    (1, 11, 0, 14, 1, 1),
    (2, 9, 30, 13, 3, 0),
    (2, 12, 0, 15, 2, 1),
    (4, 10, 0, 0, 3, 0),
    (5, 16, 0, 1, 0, 1),
];

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
            "address": "דיזנגוף 100, תל אביב", "taxNumber": "123456782" });
        self.send("PUT", "/api/business", Some(details)).await?;
        let staff = self.staff().await?;
        let mut services = Vec::new();
        for (name, description, minutes, price, color) in SERVICES {
            let service = json!({ "name": name, "description": description, "durationMinutes": minutes,
                "price": { "amount": price, "currency": "ILS" }, "color": color });
            services.push(self.create("/api/services", service).await?);
        }
        let mut customers = Vec::new();
        for (name, phone) in CUSTOMERS {
            customers.push(
                self.create(
                    "/api/customers",
                    json!({ "fullName": name, "phone": phone }),
                )
                .await?,
            );
        }
        let zone = TimeZone::get("Asia/Jerusalem")?;
        let today = now.to_zoned(zone.clone()).date();
        for (days, hour, minute, customer, service, who) in VISITS {
            let starts_at = instant(today, days, hour, minute, &zone)?;
            let visit = json!({ "customerId": customers[customer], "serviceId": services[service],
                "staffId": staff[who], "startsAt": starts_at.to_string() });
            let visit = self.create("/api/appointments", visit).await?;
            if days < 0 {
                self.complete_and_pay(&visit).await?;
            }
        }
        self.event(today, &zone).await?;
        self.payment_link(&customers[0]).await
    }

    /// Something to be paid online.
    async fn payment_link(&self, customer: &str) -> anyhow::Result<String> {
        let link = json!({ "customerId": customer, "description": "כרטיסייה של חמש תספורות",
            "amount": { "amount": 45_000, "currency": "ILS" }, "maxInstallments": 3 });
        let link = self.send("POST", "/api/payment-links", Some(link)).await?;
        Ok(link["url"].as_str().context("an address")?.to_owned())
    }

    /// The owner, who is there from the beginning, and one more.
    async fn staff(&self) -> anyhow::Result<[String; 2]> {
        let list = self.send("GET", "/api/staff", None).await?;
        let first = &list["items"][0];
        let second = json!({ "name": "אלון ברק", "color": "#e8590c" });
        let second = self.send("POST", "/api/staff", Some(second)).await?;
        let id = second["id"].as_str().context("an id")?.to_owned();
        let hours = json!({ "version": second["version"], "hours": first["hours"] });
        self.send("PUT", &format!("/api/staff/{id}/hours"), Some(hours))
            .await?;
        Ok([first["id"].as_str().context("an id")?.to_owned(), id])
    }

    /// One event on two dates, published.
    async fn event(&self, today: Date, zone: &TimeZone) -> anyhow::Result<()> {
        let mut dates = Vec::new();
        for days in [8, 15] {
            let (starts, ends) = (
                instant(today, days, 19, 0, zone)?,
                instant(today, days, 21, 0, zone)?,
            );
            dates.push(json!({ "startsAt": starts.to_string(), "endsAt": ends.to_string() }));
        }
        let event = json!({ "title": "סדנת תסרוקות לאירועים", "capacity": 12, "dates": dates,
            "description": "ערב לימוד בקבוצה קטנה: קלועים, אסופים ותסרוקות ערב.",
            "ticketKinds": [{ "name": "כניסה", "price": { "amount": 15_000, "currency": "ILS" } }] });
        let event = self.create("/api/events", event).await?;
        let status = json!({ "status": "published" });
        let path = format!("/api/events/{event}/status");
        self.send("PATCH", &path, Some(status)).await.map(drop)
    }

    async fn complete_and_pay(&self, visit: &str) -> anyhow::Result<()> {
        let status = json!({ "status": "completed" });
        self.send(
            "PATCH",
            &format!("/api/appointments/{visit}/status"),
            Some(status),
        )
        .await?;
        let payment = json!({ "appointmentId": visit, "method": "cash" });
        self.create("/api/payments", payment).await.map(drop)
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

/// The instant of a wall-clock time, `days` from `today`.
fn instant(
    today: Date,
    days: i32,
    hour: i8,
    minute: i8,
    zone: &TimeZone,
) -> anyhow::Result<Timestamp> {
    let date = today.checked_add(Span::new().days(days))?;
    Ok(zone
        .to_zoned(date.to_datetime(Time::new(hour, minute, 0, 0)?))?
        .timestamp())
}
