//! A business that issues documents.

use axum::http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::{Answer, Client, TestApp};
use crate::payments::business_of;

pub(crate) struct Desk {
    pub(crate) owner: Client,
    email: String,
    /// The word in the public address of the business.
    pub(crate) slug: String,
    pub(crate) business: Uuid,
    pub(crate) customer: String,
}

impl Desk {
    /// The business of `name`, which the tax authority knows as `tax_kind`, with one customer.
    pub(crate) async fn open(app: &TestApp, name: &str, tax_kind: &str) -> Self {
        let owner = app.owner(name).await;
        let business = business_of(&owner).await;
        let customer = json!({ "fullName": "דנה כהן", "email": "dana@example.com" });
        let customer = owner
            .post("/api/customers", customer)
            .await
            .expect(StatusCode::CREATED);
        let desk = Self {
            owner,
            email: format!("{name}@example.com"),
            slug: format!("studio-{name}"),
            business,
            customer: customer["id"].as_str().unwrap().to_owned(),
        };
        desk.become_kind(tax_kind).await;
        desk
    }

    /// Moves the clock to `at` and signs in anew: a sign-in does not live that long.
    pub(crate) async fn at(&mut self, app: &TestApp, at: &str) {
        app.set_clock(at);
        let form = json!({ "email": self.email, "password": "correct horse battery" });
        let session = app
            .guest()
            .post("/api/auth/login", form)
            .await
            .expect(StatusCode::OK);
        self.owner = app
            .guest()
            .with_token(session["accessToken"].as_str().unwrap());
    }

    /// Changes what the business says of itself.
    pub(crate) async fn become_kind(&self, tax_kind: &str) {
        let version = self.owner.get("/api/business").await.json()["version"].clone();
        let details = json!({ "version": version, "taxKind": tax_kind, "taxNumber": "123456782",
            "address": "דיזנגוף 99" });
        self.owner
            .put("/api/business", details)
            .await
            .expect(StatusCode::OK);
    }

    /// A document of one line.
    pub(crate) fn content(&self, price: i64) -> Value {
        json!({ "customerId": self.customer, "lines": [{ "description": "ייעוץ", "unitPrice": price }] })
    }

    /// The same, paid in cash.
    pub(crate) fn paid(&self, price: i64) -> Value {
        let mut content = self.content(price);
        content["payments"] = json!([{ "means": { "method": "cash" }, "amount": price }]);
        content
    }

    pub(crate) async fn draft(&self, kind: &str, content: &Value) -> Answer {
        let form = json!({ "kind": kind, "content": content });
        self.owner.post("/api/invoice-drafts", form).await
    }

    /// Writes a draft and tries to issue it.
    pub(crate) async fn try_issue(&self, kind: &str, content: &Value) -> Answer {
        let draft = self.draft(kind, content).await.expect(StatusCode::CREATED);
        let path = format!(
            "/api/invoice-drafts/{}/issue",
            draft["id"].as_str().unwrap()
        );
        self.owner.post(&path, json!({ "version": 1 })).await
    }

    pub(crate) async fn issue(&self, kind: &str, content: &Value) -> Value {
        self.try_issue(kind, content)
            .await
            .expect(StatusCode::CREATED)
    }

    pub(crate) async fn document(&self, id: &Value) -> Value {
        let path = format!("/api/invoices/{}", id.as_str().unwrap());
        self.owner.get(&path).await.expect(StatusCode::OK)
    }

    pub(crate) async fn credit(&self, document: &Value, form: Value) -> Answer {
        let path = format!("/api/invoices/{}/credit", document["id"].as_str().unwrap());
        self.owner.post(&path, form).await
    }

    pub(crate) async fn cancel(&self, document: &Value) -> Answer {
        let path = format!("/api/invoices/{}/cancel", document["id"].as_str().unwrap());
        self.owner
            .post(&path, json!({ "reason": "הצ׳ק חזר" }))
            .await
    }
}

/// The code of a problem and of its first field.
pub(crate) fn told(answer: &Answer) -> (u16, String, String) {
    let problem = answer.json();
    let field = problem["fields"][0]["code"].as_str().unwrap_or_default();
    (answer.status.as_u16(), answer.code(), field.to_owned())
}

pub(crate) fn ils(amount: i64) -> Value {
    json!({ "amount": amount, "currency": "ILS" })
}
