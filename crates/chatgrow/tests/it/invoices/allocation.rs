//! Allocation numbers against the simulated tax authority.

use axum::http::StatusCode;
use chatgrow_allocation_numbers::simulator::{AuthorityServer, Fault};
use jiff::SignedDuration;
use jiff::civil::date;
use serde_json::{Value, json};

use super::shop::{Desk, told};
use super::{plain, words};
use crate::harness::{Engine, TestApp};
use crate::payments::number;

/// A net amount above the threshold of January 2026, which is 10,000.
const ABOVE: i64 = 1_180_001;

struct Office {
    app: TestApp,
    authority: AuthorityServer,
    desk: Desk,
}

impl Office {
    async fn open(engine: Engine) -> Self {
        let authority = AuthorityServer::start().await.unwrap();
        authority.set_today(date(2026, 1, 4));
        let base_url = authority.base_url().to_owned();
        let variables = [
            ("ITA_CLIENT_ID", "simulated-client"),
            ("ITA_CLIENT_SECRET", "simulated-secret"),
            ("ITA_ENVIRONMENT", "sandbox"),
            ("ITA_BASE_URL", base_url.as_str()),
        ];
        let app = TestApp::start(engine, &variables).await;
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        Self {
            app,
            authority,
            desk,
        }
    }

    /// The owner signs in at the authority and comes back.
    async fn connect(&self) {
        let page = self
            .desk
            .owner
            .post("/api/allocation/connect", Value::Null)
            .await;
        let page = page.expect(StatusCode::OK)["url"]
            .as_str()
            .unwrap()
            .to_owned();
        let answer = self
            .app
            .app
            .outbound
            .services()
            .get(page)
            .send()
            .await
            .unwrap();
        let back = answer.headers()["location"].to_str().unwrap().to_owned();
        let back = back.strip_prefix("https://chatgrow.test").unwrap();
        // Whoever did not begin does not end it.
        let stranger = self.app.guest().get(back).await;
        assert!(
            stranger.headers["location"]
                .to_str()
                .unwrap()
                .ends_with("allocation=session")
        );
        let ended = self.desk.owner.get(back).await;
        assert!(
            ended.headers["location"]
                .to_str()
                .unwrap()
                .ends_with("allocation=connected")
        );
        self.app.run_due().await;
        let connection = self
            .desk
            .owner
            .get("/api/allocation")
            .await
            .expect(StatusCode::OK);
        assert_eq!(
            (&connection["status"], &connection["operator"]),
            (&json!("active"), &json!("noa"))
        );
    }

    async fn invoice(&self, gross: i64) -> Value {
        let mut content = self.desk.content(gross);
        content["customer"] = json!({ "taxNumber": "514713288" });
        self.desk.issue("tax_invoice", &content).await
    }

    async fn stands(&self, document: &Value) -> Value {
        let path = format!(
            "/api/invoices/{}/allocation",
            document["id"].as_str().unwrap()
        );
        self.desk.owner.get(&path).await.expect(StatusCode::OK)
    }

    async fn step(&self, document: &Value, step: Value) -> Value {
        let path = format!(
            "/api/invoices/{}/allocation",
            document["id"].as_str().unwrap()
        );
        self.desk
            .owner
            .post(&path, step)
            .await
            .expect(StatusCode::OK)
    }

    async fn original(&self, document: &Value) -> crate::harness::Answer {
        let path = format!(
            "/api/invoices/{}/pdf?marking=original",
            document["id"].as_str().unwrap()
        );
        self.desk.owner.get(&path).await
    }

    async fn mails(&self) -> i64 {
        let sql = "SELECT count(*) FROM messages WHERE document_id IS NOT NULL";
        number(&self.app, self.desk.business, sql).await
    }
}

async fn an_invoice_waits_for_its_number(engine: Engine) {
    let office = Office::open(engine).await;
    let small = office.invoice(1_180_000).await;
    assert_eq!(
        office.stands(&small).await["status"],
        json!(null),
        "exactly the threshold needs none"
    );
    office.app.run_due().await;
    assert_eq!(office.mails().await, 1);

    let invoice = office.invoice(ABOVE).await;
    office.app.run_due().await;
    let stands = office.stands(&invoice).await;
    assert_eq!(
        (&stands["status"], &stands["lastError"]),
        (&json!("failed"), &json!("not_connected"))
    );
    assert_eq!(office.mails().await, 1);
    assert_eq!(office.original(&invoice).await.code(), "awaits_allocation");

    office.connect().await;
    office.step(&invoice, json!({ "action": "request" })).await;
    office.app.run_due().await;
    let stands = office.stands(&invoice).await;
    assert_eq!(stands["status"], "approved");
    let full = stands["number"].as_str().unwrap();
    let given = office.authority.numbers();
    assert_eq!(
        given
            .get(invoice["id"].as_str().unwrap())
            .map(String::as_str),
        Some(full)
    );
    let printed = stands["printed"].as_str().unwrap();
    assert_eq!((printed.len(), full.ends_with(printed)), (9, true));
    assert_eq!(office.mails().await, 2);
    let original = office.original(&invoice).await;
    assert_eq!(original.status, StatusCode::OK);
    assert!(words(&original.bytes).contains(&plain(printed)));
    let again = office
        .desk
        .owner
        .post(
            &format!(
                "/api/invoices/{}/allocation",
                invoice["id"].as_str().unwrap()
            ),
            json!({ "action": "cancel" }),
        )
        .await;
    assert_eq!(again.code(), "impossible_step");
}

async fn a_lost_answer_is_looked_up_and_asked_once(engine: Engine) {
    let office = Office::open(engine).await;
    office.connect().await;
    office.authority.fault_next(Fault::AnswerLost);
    let invoice = office.invoice(ABOVE).await;
    office.app.run_due().await;
    assert_eq!(office.stands(&invoice).await["status"], "unknown");
    office.app.advance(SignedDuration::from_mins(1));
    office.app.run_due().await;
    let stands = office.stands(&invoice).await;
    assert_eq!(stands["status"], "approved", "{stands}");
    assert_eq!(office.authority.numbers().len(), 1);
    // An access token that has ended is renewed, by the way.
    office.authority.end_access_tokens();
    let next = office.invoice(ABOVE).await;
    office.app.run_due().await;
    office.app.advance(SignedDuration::from_mins(1));
    office.app.run_due().await;
    assert_eq!(office.stands(&next).await["status"], "approved");
}

async fn the_owner_decides_about_a_refusal(engine: Engine) {
    let office = Office::open(engine).await;
    office.connect().await;
    let mut refused = Vec::new();
    for _ in 0..3 {
        office.authority.refuse_next();
        let invoice = office.invoice(ABOVE).await;
        office.app.run_due().await;
        assert_eq!(office.stands(&invoice).await["status"], "refused");
        refused.push(invoice);
    }
    assert_eq!(office.mails().await, 0);
    office
        .step(&refused[0], json!({ "action": "cancel" }))
        .await;
    office
        .step(&refused[1], json!({ "action": "continue" }))
        .await;
    let path = format!(
        "/api/invoices/{}/allocation",
        refused[2]["id"].as_str().unwrap()
    );
    let bad = office
        .desk
        .owner
        .post(&path, json!({ "action": "enter", "number": "12345678" }))
        .await;
    assert_eq!(told(&bad).2, "bad_allocation_number");
    office
        .step(
            &refused[2],
            json!({ "action": "enter", "number": "123456789" }),
        )
        .await;
    office.app.run_due().await;
    let mut stands = Vec::new();
    for invoice in &refused {
        stands.push(office.stands(invoice).await["status"].clone());
    }
    assert_eq!(
        stands,
        [json!("cancelled"), json!("released"), json!("approved")]
    );
    let decision = |index: usize| {
        office
            .authority
            .decision(refused[index]["id"].as_str().unwrap())
    };
    assert_eq!(
        (decision(0).as_deref(), decision(1).as_deref()),
        (Some("Cancel"), Some("Continue"))
    );
    assert_eq!(office.mails().await, 2);
    assert_eq!(
        office.original(&refused[0]).await.code(),
        "awaits_allocation"
    );
    let warns = async |invoice| {
        let original = office.original(invoice).await;
        words(&original.bytes).contains(&plain("אין לנכות מס תשומות לפי חשבונית זו"))
    };
    assert!(warns(&refused[1]).await && !warns(&refused[2]).await);
}

macro_rules! on_both {
    ($($name:ident),+) => {$(
        mod $name {
            use crate::harness::Engine;

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                super::$name(Engine::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                super::$name(Engine::Postgres).await;
            }
        }
    )+};
}

on_both!(
    an_invoice_waits_for_its_number,
    a_lost_answer_is_looked_up_and_asked_once,
    the_owner_decides_about_a_refusal
);
