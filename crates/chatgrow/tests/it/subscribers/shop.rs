//! A business with customers, subscribers and campaigns.

use std::sync::Mutex;

use axum::http::{Method, StatusCode};
use chatgrow_channels::simulator::ReceivedMail;
use serde_json::{Value, json};

use crate::harness::{Answer, Client, Raw, TestApp};

/// The business `Studio <name>`, with nothing in its mailboxes.
pub(super) struct Shop<'a> {
    pub(super) app: &'a TestApp,
    session: Mutex<Client>,
    name: String,
    business: String,
}

impl<'a> Shop<'a> {
    pub(super) async fn open(app: &'a TestApp, name: &str) -> Self {
        let owner = app.owner(name).await;
        let form = json!({ "version": 1, "phone": "03-123-4567", "address": "הרצל 5, חיפה" });
        let business = owner
            .put("/api/business", form)
            .await
            .expect(StatusCode::OK);
        app.mail.clear();
        Self {
            app,
            session: Mutex::new(owner),
            name: name.to_owned(),
            business: business["id"].as_str().unwrap().to_owned(),
        }
    }

    pub(super) fn owner(&self) -> Client {
        self.session.lock().unwrap().clone()
    }

    /// The owner signs in again: time has passed and the session with it.
    pub(super) async fn sign_in(&self) {
        let owner = self.app.sign_in(&self.name).await;
        *self.session.lock().unwrap() = owner;
    }

    pub(super) async fn get(&self, path: &str) -> Value {
        self.owner().get(path).await.expect(StatusCode::OK)
    }

    pub(super) async fn customer(&self, name: &str, email: &str) -> String {
        let body = json!({ "fullName": name, "email": email });
        let made = self.owner().post("/api/customers", body).await;
        id(&made.expect(StatusCode::CREATED))
    }

    /// Enters a subscriber who told the team that they agree.
    pub(super) async fn subscriber(&self, email: &str) -> String {
        let body = json!({ "email": email, "consentWords": "אמרה לנו בטלפון שהיא מסכימה" });
        let made = self.owner().post("/api/subscribers", body).await;
        let made = made.expect(StatusCode::CREATED);
        assert_eq!(made["status"], "subscribed");
        id(&made)
    }

    /// The team records what a customer told it about advertising by e-mail.
    pub(super) async fn told(&self, customer: &str, act: &str) -> Value {
        self.told_of(customer, "email", "marketing", act).await
    }

    pub(super) async fn told_of(
        &self,
        customer: &str,
        channel: &str,
        purpose: &str,
        act: &str,
    ) -> Value {
        let path = format!("/api/customers/{customer}/consents");
        let body =
            json!({ "channel": channel, "purpose": purpose, "act": act, "words": "אמר לנו" });
        let told = self.owner().post(&path, body).await;
        told.expect(StatusCode::CREATED)
    }

    /// Somebody signs up on the public page.
    pub(super) async fn sign_up(&self, body: Value) -> Answer {
        let path = format!("/api/public/studio-{}/subscribe", self.name);
        self.app.guest().post(&path, body).await
    }

    /// A draft with the members of `more`.
    pub(super) async fn draft(&self, more: Value) -> Value {
        let mut body = json!({ "name": "מבצע", "subject": "הנחה לקיץ", "body": "שלום {name},\nבואו אל {business}!",
            "audience": { "subscribers": {}, "customers": {} } });
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        let made = self.owner().post("/api/campaigns", body).await;
        made.expect(StatusCode::CREATED)
    }

    /// A draft to everybody, sent at once.
    pub(super) async fn campaign(&self) -> String {
        let draft = self.draft(json!({})).await;
        self.schedule(&draft, json!({}))
            .await
            .expect(StatusCode::OK);
        id(&draft)
    }

    pub(super) async fn schedule(&self, campaign: &Value, more: Value) -> Answer {
        let mut body = json!({ "version": campaign["version"] });
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        let path = format!("/api/campaigns/{}/schedule", id(campaign));
        self.owner().post(&path, body).await
    }

    pub(super) async fn step(&self, campaign: &str, step: &str) -> Answer {
        let path = format!("/api/campaigns/{campaign}/{step}");
        self.owner().post(&path, json!({})).await
    }

    pub(super) async fn figures(&self, campaign: &str) -> Value {
        self.get(&format!("/api/campaigns/{campaign}/figures"))
            .await
    }

    pub(super) async fn status(&self, campaign: &str) -> String {
        let campaign = self.get(&format!("/api/campaigns/{campaign}")).await;
        campaign["status"].as_str().unwrap().to_owned()
    }

    /// What came since the last look, by reader.
    pub(super) async fn mails(&self) -> Vec<ReceivedMail> {
        self.app.run_jobs().await;
        let mut mails: Vec<ReceivedMail> = self
            .app
            .mail
            .received()
            .iter()
            .map(|mail| ReceivedMail::clone(mail))
            .collect();
        self.app.mail.clear();
        mails.sort_by_key(reader);
        mails
    }

    /// The addresses that got something since the last look.
    pub(super) async fn readers(&self) -> Vec<String> {
        self.mails().await.iter().map(reader).collect()
    }

    /// The kinds of the journal's entries so far.
    pub(super) async fn kinds(&self) -> Vec<String> {
        let page = self.get("/api/changes?limit=200").await;
        let entries = page["items"].as_array().unwrap();
        entries
            .iter()
            .map(|entry| entry["kind"].as_str().unwrap().to_owned())
            .collect()
    }

    /// The one number of a query on this business's data.
    pub(super) async fn count(&self, sql: &'static str) -> i64 {
        self.app.count(sql, &self.business).await
    }

    /// Runs a statement on this business's data past the program.
    pub(super) async fn execute(&self, sql: &'static str) -> sqlx::Result<u64> {
        match &self.app.raw {
            Raw::Sqlite(pool) => sqlx::query(sql)
                .execute(pool)
                .await
                .map(|done| done.rows_affected()),
            Raw::Postgres(pool) => {
                let mut tx = pool.begin().await?;
                sqlx::query("SELECT set_config('chatgrow.business', $1, true)")
                    .bind(&self.business)
                    .execute(&mut *tx)
                    .await?;
                let done = sqlx::query(sql).execute(&mut *tx).await?;
                tx.commit().await?;
                Ok(done.rows_affected())
            }
        }
    }

    /// A page, opened by a browser that reads Hebrew.
    pub(super) async fn open_page(&self, path: &str) -> Answer {
        self.browser().get(path).await
    }

    /// A form of a page, sent.
    pub(super) async fn send_form(&self, path: &str, form: &str) -> Answer {
        let media = "application/x-www-form-urlencoded";
        let body = Some((media, form.as_bytes().to_vec()));
        self.browser().send_bytes(Method::POST, path, body).await
    }

    fn browser(&self) -> Client {
        self.app
            .guest()
            .with_header("accept", "text/html")
            .with_header("accept-language", "he")
    }
}

/// The id in a view.
pub(super) fn id(view: &Value) -> String {
    view["id"].as_str().unwrap().to_owned()
}

/// Whom a mail is to.
pub(super) fn reader(mail: &ReceivedMail) -> String {
    mail.to.as_ref().unwrap().address.clone()
}

/// The path of the first link of a mail that begins with `prefix`, without the host.
pub(super) fn link(mail: &ReceivedMail, prefix: &str) -> String {
    let text = mail.text.as_ref().unwrap();
    let base = format!("https://chatgrow.test{prefix}");
    let (_, rest) = text.split_once(&base).unwrap();
    let end = rest
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
        .unwrap_or(rest.len());
    format!("{prefix}{}", &rest[..end])
}

/// What is so for a channel and a purpose.
pub(super) fn status_of(consents: &Value, channel: &str, purpose: &str) -> String {
    let standing = consents["standing"].as_array().unwrap();
    let found = standing
        .iter()
        .find(|it| it["channel"] == channel && it["purpose"] == purpose)
        .unwrap();
    found["state"].as_str().unwrap().to_owned()
}
