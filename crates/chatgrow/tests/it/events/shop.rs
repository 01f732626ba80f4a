//! A business with an event, and what its team and guests do.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::harness::{Answer, Client, TestApp};

/// Tuesday 20 January 2026, 18:00 to 20:00 in Israel.
pub(crate) const STARTS: &str = "2026-01-20T16:00:00Z";
pub(crate) const ENDS: &str = "2026-01-20T18:00:00Z";

/// The business `Studio <name>`.
pub(crate) struct Shop<'a> {
    pub(crate) app: &'a TestApp,
    pub(crate) owner: Client,
    pub(crate) slug: String,
}

/// The text of a member.
pub(crate) fn text(value: &Value, member: &str) -> String {
    value[member].as_str().unwrap_or_default().to_owned()
}

impl<'a> Shop<'a> {
    pub(crate) async fn open(app: &'a TestApp, name: &str) -> Self {
        let owner = app.owner(name).await;
        app.mail.clear();
        Self {
            app,
            owner,
            slug: format!("studio-{name}"),
        }
    }

    /// The owner signs in again: time has passed and the session with it.
    pub(crate) async fn sign_in(&mut self) {
        let name = self.slug.strip_prefix("studio-").unwrap();
        self.owner = self.app.sign_in(name).await;
    }

    /// Makes an event on one date with the members of `more`, and publishes it.
    pub(crate) async fn event(&self, more: Value) -> Value {
        let mut body = json!({ "title": "סדנת קרמיקה", "place": "הרצל 5, חיפה",
            "dates": [{ "startsAt": STARTS, "endsAt": ENDS }] });
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        let made = self.owner.post("/api/events", body).await;
        let made = made.expect(StatusCode::CREATED);
        self.publish(&made).await
    }

    pub(crate) async fn publish(&self, event: &Value) -> Value {
        let path = format!("/api/events/{}/status", text(event, "id"));
        let published = self
            .owner
            .patch(&path, json!({ "status": "published" }))
            .await;
        published.expect(StatusCode::OK)
    }

    pub(crate) async fn read(&self, event: &Value) -> Value {
        let path = format!("/api/events/{}", text(event, "id"));
        self.owner.get(&path).await.expect(StatusCode::OK)
    }

    /// The body with which guest number `number` registers for the first date and kind of an event.
    pub(crate) fn order(event: &Value, number: usize, seats: usize) -> Value {
        let seat = json!({ "kindId": event["ticketKinds"][0]["id"] });
        json!({
            "dateId": event["dates"][0]["id"],
            "customer": { "fullName": format!("אורח {number}"), "phone": format!("05023{number:05}"),
                "email": format!("guest{number}@example.com") },
            "seats": vec![seat; seats],
        })
    }

    /// A guest sends a registration.
    pub(crate) async fn send(&self, event: &Value, body: Value) -> Answer {
        let path = format!(
            "/api/public/{}/events/{}/register",
            self.slug,
            text(event, "id")
        );
        self.app.guest().post(&path, body).await
    }

    /// Guest number `number` registers with so many seats.
    pub(crate) async fn register(&self, event: &Value, number: usize, seats: usize) -> Guest {
        let answer = self.send(event, Self::order(event, number, seats)).await;
        Guest::of(self.app, &answer.expect(StatusCode::CREATED))
    }

    /// As [`Shop::register`], waiting when the date is full.
    pub(crate) async fn wait(&self, event: &Value, number: usize, seats: usize) -> Guest {
        let mut body = Self::order(event, number, seats);
        body["joinWaitlist"] = json!(true);
        let answer = self.send(event, body).await;
        Guest::of(self.app, &answer.expect(StatusCode::CREATED))
    }

    /// The registrations as the team sees them.
    pub(crate) async fn registrations(&self, event: &Value, query: &str) -> Vec<Value> {
        let path = format!(
            "/api/events/{}/registrations?limit=200{query}",
            text(event, "id")
        );
        let page = self.owner.get(&path).await.expect(StatusCode::OK);
        page["items"].as_array().unwrap().clone()
    }

    /// The kinds of the journal's entries so far.
    pub(crate) async fn kinds(&self) -> Vec<String> {
        let feed = self.owner.get("/api/changes?limit=200").await.json();
        let entries = feed["items"].as_array().unwrap().iter();
        entries.map(|entry| text(entry, "kind")).collect()
    }

    /// Does the jobs that are due and takes the mails that arrived since: subject by recipient.
    pub(crate) async fn mails(&self) -> Vec<(String, String)> {
        self.app.run_jobs().await;
        let mails = self.app.mail.received();
        self.app.mail.clear();
        let mut mails: Vec<(String, String)> = mails
            .into_iter()
            .map(|mail| {
                let to = mail.to.as_ref().map(|to| to.address.clone());
                (to.unwrap_or_default(), mail.subject.clone())
            })
            .collect();
        mails.sort();
        mails
    }
}

/// Who holds the link of a registration.
pub(crate) struct Guest {
    client: Client,
    pub(crate) token: String,
    pub(crate) made: Value,
}

impl Guest {
    fn of(app: &TestApp, registered: &Value) -> Self {
        let url = text(registered, "manageUrl");
        Self {
            client: app.guest(),
            token: url.rsplit('/').next().unwrap().to_owned(),
            made: registered["registration"].clone(),
        }
    }

    pub(crate) async fn see(&self) -> Value {
        let path = format!("/api/public/registrations/{}", self.token);
        self.client.get(&path).await.expect(StatusCode::OK)
    }

    pub(crate) async fn status(&self) -> String {
        text(&self.see().await, "status")
    }

    pub(crate) async fn act(&self, verb: &str, body: Value) -> Answer {
        let path = format!("/api/public/registrations/{}/{verb}", self.token);
        self.client.post(&path, body).await
    }

    pub(crate) async fn cancel(&self) -> Answer {
        self.act("cancel", json!({})).await
    }

    pub(crate) async fn accept(&self) -> Answer {
        self.act("accept", json!({})).await
    }

    /// The code of the first seat.
    pub(crate) async fn code(&self) -> String {
        text(&self.see().await["seats"][0], "code")
    }
}
