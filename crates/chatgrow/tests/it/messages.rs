//! Messages: planned with what happens to a visit, sent when due, shown in the history.
//!
//! Visits are written into the tables and the journal by the few functions of [`Shop`], as the calendar
//! does it.

mod callbacks;
mod campaigns;
mod carriers;
mod connections;
mod content;
mod delivery;
mod history;
mod planning;
mod quiet;
mod rules;
mod sendgrid;
mod sending;
mod undo;
mod wording;

use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use chatgrow::accounts::business_by_slug;
use chatgrow::journal::{self, Actor, Change, Kind, Subject};
use chatgrow::platform::db::Scope;
use chatgrow::platform::ids::{AppointmentId, CustomerId, ServiceId, StaffId, UserId};
use chatgrow_channels::simulator::ReceivedMail;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::{Client, Engine, Raw, TestApp};

/// Tuesday 6 January 2026, 14:30 in Israel: two days after the clock's start.
const VISIT: &str = "2026-01-06T12:30:00Z";

/// A business with one service, one staff member and one customer.
struct Shop<'a> {
    app: &'a TestApp,
    email: String,
    session: Mutex<Client>,
    scope: Scope,
    customer: CustomerId,
    service: ServiceId,
    staff: StaffId,
}

/// What a test says of a booking; the rest is ordinary.
struct Visit<'a> {
    starts: &'a str,
    service: &'a str,
    lang: &'a str,
}

const ORDINARY: Visit<'_> = Visit {
    starts: VISIT,
    service: "תספורת",
    lang: "he",
};

impl<'a> Shop<'a> {
    /// Opens the business `Studio <name>` whose customer is Ruth, ruth@guest.example.
    async fn open(app: &'a TestApp, name: &str) -> Self {
        let owner = app.owner(name).await;
        Self::furnish(app, owner, name).await
    }

    /// Gives the business of `owner` what [`Shop::open`] says.
    async fn furnish(app: &'a TestApp, owner: Client, name: &str) -> Self {
        let (_, scope) = business_by_slug(&app.app, &format!("studio-{name}"))
            .await
            .unwrap();
        let now = app.app.clock.now();
        let shop = Self {
            app,
            email: format!("{name}@example.com"),
            session: Mutex::new(owner),
            scope,
            customer: CustomerId::new(now),
            service: ServiceId::new(now),
            staff: StaffId::new(now),
        };
        let at = now.as_millisecond();
        let (business, customer) = (shop.id(scope.business().0), shop.id(shop.customer.0));
        let (service, staff) = (shop.id(shop.service.0), shop.id(shop.staff.0));
        shop.execute(&format!(
            "INSERT INTO customers (business_id, id, full_name, email, status, name_key, search_text, created_at,
                updated_at)
             VALUES ({business}, {customer}, 'רות לוי', 'ruth@guest.example', 'active', '', '', {at}, {at})"
        ))
        .await;
        shop.execute(&format!(
            "INSERT INTO staff (business_id, id, name, color, status, created_at)
             VALUES ({business}, {staff}, 'דנה', '#112233', 'active', {at})"
        ))
        .await;
        shop.execute(&format!(
            "INSERT INTO services (business_id, id, name, duration_minutes, buffer_before_minutes,
                buffer_after_minutes, price, color, status, created_at)
             VALUES ({business}, {service}, 'תספורת', 45, 0, 0, 12000, '#112233', 'active', {at})"
        ))
        .await;
        app.mail.clear();
        shop
    }

    /// Books Ruth for 45 minutes.
    async fn book(&self, visit: Visit<'_>) -> AppointmentId {
        let id = self.write_down(visit).await;
        self.journal(Kind::AppointmentBooked, id).await;
        id
    }

    /// The visit's row alone.
    async fn write_down(&self, visit: Visit<'_>) -> AppointmentId {
        let now = self.app.app.clock.now();
        let id = AppointmentId::new(now);
        let starts: Timestamp = visit.starts.parse().unwrap();
        let ends = starts.checked_add(SignedDuration::from_mins(45)).unwrap();
        self.execute(&format!(
            "INSERT INTO appointments (business_id, id, customer_id, service_id, staff_id, service_name, starts_at,
                ends_at, status, price, currency, source, lang, created_at, updated_at)
             VALUES ({}, {}, {}, {}, {}, {}, {}, {}, 'confirmed', 12000, 'ILS', 'guest', '{}', {now}, {now})",
            self.id(self.scope.business().0),
            self.id(id.0),
            self.id(self.customer.0),
            self.id(self.service.0),
            self.id(self.staff.0),
            quoted(visit.service),
            starts.as_millisecond(),
            ends.as_millisecond(),
            visit.lang,
            now = now.as_millisecond(),
        ))
        .await;
        id
    }

    async fn move_to(&self, id: AppointmentId, starts: &str) {
        self.put_off(id, starts).await;
        self.journal(Kind::AppointmentMoved, id).await;
    }

    /// Changes the time in the visit's row alone.
    async fn put_off(&self, id: AppointmentId, starts: &str) {
        let starts: Timestamp = starts.parse().unwrap();
        let ends = starts.checked_add(SignedDuration::from_mins(45)).unwrap();
        let (starts, ends) = (starts.as_millisecond(), ends.as_millisecond());
        self.change(
            id,
            &format!("starts_at = {starts}, ends_at = {ends}, sequence = sequence + 1"),
        )
        .await;
    }

    async fn cancel(&self, id: AppointmentId) {
        self.change(id, "status = 'cancelled', sequence = sequence + 1")
            .await;
        self.journal(Kind::AppointmentCancelled, id).await;
    }

    /// Changes the appointment's row alone.
    async fn change(&self, id: AppointmentId, set: &str) {
        let id = self.id(id.0);
        self.execute(&format!("UPDATE appointments SET {set} WHERE id = {id}"))
            .await;
    }

    async fn journal(&self, kind: Kind, id: AppointmentId) {
        self.journal_by(&Actor::System, kind, id).await;
    }

    /// The team's own act.
    async fn journal_by_team(&self, kind: Kind, id: AppointmentId) {
        let team = Actor::User {
            id: UserId(Uuid::nil()),
            name: "דנה".to_owned(),
        };
        self.journal_by(&team, kind, id).await;
    }

    async fn journal_by(&self, actor: &Actor, kind: Kind, id: AppointmentId) {
        let now = self.app.app.clock.now();
        let mut tx = self.app.app.db.write(self.scope).await.unwrap();
        let change = Change {
            kind,
            subject: Subject::Appointment(id),
            customer: Some(self.customer),
            data: json!({}),
        };
        journal::record(&mut tx, now, actor, change).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Runs SQL beside the application, on the rows of this business.
    async fn execute(&self, sql: &str) {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        match &self.app.raw {
            Raw::Sqlite(pool) => {
                sqlx::query(sql).execute(pool).await.unwrap();
            }
            Raw::Postgres(pool) => {
                let mut tx = pool.begin().await.unwrap();
                sqlx::query("SELECT set_config('chatgrow.business', $1, true)")
                    .bind(self.scope.business().to_string())
                    .execute(&mut *tx)
                    .await
                    .unwrap();
                sqlx::query(sql).execute(&mut *tx).await.unwrap();
                tx.commit().await.unwrap();
            }
        }
    }

    /// An id as a literal of the database's SQL.
    fn id(&self, id: Uuid) -> String {
        match self.app.engine {
            Engine::Sqlite => format!("X'{}'", id.simple()),
            Engine::Postgres => format!("'{id}'"),
        }
    }

    /// The owner, signed in anew when the clock has moved past the end of a session.
    async fn owner(&self) -> Client {
        let client = self.session.lock().unwrap().clone();
        if client.get("/api/auth/me").await.status == StatusCode::OK {
            return client;
        }
        let login = json!({ "email": self.email, "password": "correct horse battery" });
        let session = self.app.guest().post("/api/auth/login", login).await;
        let session = session.expect(StatusCode::OK);
        let token = session["accessToken"].as_str().unwrap();
        let client = self.app.guest().with_token(token);
        *self.session.lock().unwrap() = client.clone();
        client
    }

    /// Does what is due, and gives the mails that have arrived since the shop was opened.
    async fn mails(&self) -> Vec<Arc<ReceivedMail>> {
        self.app.run_jobs().await;
        self.app.mail.received()
    }

    /// The subjects of [`Shop::mails`].
    async fn subjects(&self) -> Vec<String> {
        let mails = self.mails().await;
        mails.iter().map(|mail| mail.subject.clone()).collect()
    }

    /// The history, newest first.
    async fn history(&self) -> Vec<Value> {
        let answer = self.owner().await.get("/api/notifications/history").await;
        let page = answer.expect(StatusCode::OK);
        page["items"].as_array().unwrap().clone()
    }

    /// The message of the history that says `template`.
    async fn message(&self, template: &str) -> Value {
        let history = self.history().await;
        let found = history
            .iter()
            .find(|message| message["template"] == template);
        found.unwrap().clone()
    }

    /// The rule of the business that says `template`; of several, the first.
    async fn rule(&self, template: &str) -> Value {
        let rules = self.owner().await.get("/api/message-rules").await;
        let rules = rules.expect(StatusCode::OK);
        let mut rules = rules["items"].as_array().unwrap().iter();
        rules
            .find(|rule| rule["template"] == template)
            .unwrap()
            .clone()
    }

    /// Changes a rule, and lets what follows from it be done.
    async fn set_rule(&self, rule: &Value, fields: Value) -> Value {
        let path = format!("/api/message-rules/{}", rule["id"].as_str().unwrap());
        let mut body = json!({ "version": rule["version"] });
        let fields = fields.as_object().unwrap().clone();
        body.as_object_mut().unwrap().extend(fields);
        let changed = self.owner().await.put(&path, body).await;
        let changed = changed.expect(StatusCode::OK);
        self.app.run_due().await;
        changed
    }

    /// Changes when customers are left in peace.
    async fn set_message_settings(&self, fields: Value) -> Value {
        let owner = self.owner().await;
        let before = owner.get("/api/message-settings").await;
        let mut body = json!({ "version": before.expect(StatusCode::OK)["version"] });
        let fields = fields.as_object().unwrap().clone();
        body.as_object_mut().unwrap().extend(fields);
        let changed = owner.put("/api/message-settings", body).await;
        let changed = changed.expect(StatusCode::OK);
        self.app.run_due().await;
        changed
    }

    /// The kinds of the business's journal, oldest first.
    async fn journal_kinds(&self) -> Vec<String> {
        let changes = self.owner().await.get("/api/changes?limit=200").await;
        let changes = changes.expect(StatusCode::OK);
        let items = changes["items"].as_array().unwrap();
        let kind = |entry: &Value| entry["kind"].as_str().unwrap().to_owned();
        items.iter().map(kind).collect()
    }
}

/// Text as a literal of SQL.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// The unfolded lines of a mail's calendar entry.
fn calendar_lines(mail: &ReceivedMail) -> Vec<String> {
    let entry = mail.calendar.as_ref().unwrap();
    let unfolded = entry.ics.replace("\r\n ", "");
    unfolded.lines().map(str::to_owned).collect()
}
