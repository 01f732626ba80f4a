//! A business with one staff member and one service, and what its owner asks of the calendar.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::harness::{Answer, Client, Raw, TestApp};

/// A business that can be booked.
pub(crate) struct Shop {
    pub(crate) owner: Client,
    pub(crate) business: String,
    pub(crate) slug: String,
    pub(crate) service: String,
    pub(crate) staff: String,
}

fn id(of: &Value) -> String {
    of["id"].as_str().unwrap().to_owned()
}

/// The UTC times of day (`HH:MM`) of all open times.
pub(crate) fn starts(slots: &Value) -> Vec<String> {
    let days = slots["days"].as_array().unwrap().iter();
    days.flat_map(|day| day["slots"].as_array().unwrap())
        .map(|slot| slot["startsAt"].as_str().unwrap()[11..16].to_owned())
        .collect()
}

impl Shop {
    /// Opens the business of `name`, with haircuts of 30 minutes for 120 shekels.
    pub(crate) async fn open(app: &TestApp, name: &str) -> Self {
        let owner = app.owner(name).await;
        let business = owner.get("/api/business").await.expect(StatusCode::OK);
        let staff = owner.get("/api/staff").await.expect(StatusCode::OK);
        let mut shop = Self {
            owner,
            business: id(&business),
            slug: business["slug"].as_str().unwrap().to_owned(),
            service: String::new(),
            staff: id(&staff["items"][0]),
        };
        shop.service = shop.add_service(json!({ "durationMinutes": 30 })).await;
        shop
    }

    pub(crate) async fn add_service(&self, fields: Value) -> String {
        let mut body =
            json!({ "name": "תספורת", "price": { "amount": 12_000, "currency": "ILS" } });
        let fields = fields.as_object().unwrap().clone();
        body.as_object_mut().unwrap().extend(fields);
        let service = self.owner.post("/api/services", body).await;
        id(&service.expect(StatusCode::CREATED))
    }

    /// Another staff member with the usual hours, who gives the service too.
    pub(crate) async fn add_staff(&self, name: &str) -> String {
        let body = json!({ "name": name, "serviceIds": [self.service] });
        let staff = self
            .owner
            .post("/api/staff", body)
            .await
            .expect(StatusCode::CREATED);
        let week: Vec<Value> = (0..5)
            .map(|day| json!({ "weekday": day, "start": "09:00", "end": "17:00" }))
            .collect();
        let path = format!("/api/staff/{}/hours", id(&staff));
        let body = json!({ "hours": week, "version": 1 });
        self.owner.put(&path, body).await.expect(StatusCode::OK);
        id(&staff)
    }

    pub(crate) async fn set_hours(&self, hours: Value) {
        let path = format!("/api/staff/{}/hours", self.staff);
        let body = json!({ "hours": hours, "version": 1 });
        self.owner.put(&path, body).await.expect(StatusCode::OK);
    }

    pub(crate) async fn slots(&self, service: &str, from: &str, to: &str) -> Value {
        let path = format!("/api/slots?serviceId={service}&from={from}&to={to}");
        self.owner.get(&path).await.expect(StatusCode::OK)
    }

    /// Books at the desk for the same customer each time, unless `body` names one.
    pub(crate) async fn book(&self, mut body: Value) -> Answer {
        if body.get("customer").is_none() && body.get("customerId").is_none() {
            body["customer"] = json!({ "fullName": "נועה לוי", "phone": "0502345678" });
        }
        self.owner.post("/api/appointments", body).await
    }

    pub(crate) async fn book_at(&self, at: &str) -> Value {
        let body = json!({ "serviceId": self.service, "startsAt": at });
        self.book(body).await.expect(StatusCode::CREATED)
    }

    pub(crate) async fn read(&self, visit: &Value) -> Value {
        let path = format!("/api/appointments/{}", id(visit));
        self.owner.get(&path).await.expect(StatusCode::OK)
    }

    pub(crate) async fn move_to(&self, visit: &Value, at: &str, version: i64) -> Answer {
        let path = format!("/api/appointments/{}/move", id(visit));
        self.owner
            .post(&path, json!({ "startsAt": at, "version": version }))
            .await
    }

    pub(crate) async fn step(&self, visit: &Value, status: &str) -> Answer {
        let path = format!("/api/appointments/{}/status", id(visit));
        self.owner.patch(&path, json!({ "status": status })).await
    }

    pub(crate) async fn list(&self, query: &str) -> Vec<Value> {
        let path = format!("/api/appointments?{query}");
        let page = self.owner.get(&path).await.expect(StatusCode::OK);
        page["items"].as_array().unwrap().clone()
    }

    pub(crate) async fn list_in_pages_of(&self, size: usize) -> Vec<Value> {
        let mut read = Vec::new();
        let mut cursor = String::new();
        loop {
            let path = format!("/api/appointments?limit={size}{cursor}");
            let page = self.owner.get(&path).await.expect(StatusCode::OK);
            let items = page["items"].as_array().unwrap();
            assert!(items.len() <= size);
            read.extend(items.clone());
            match page["nextCursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return read,
            }
        }
    }

    async fn journal(&self) -> Vec<Value> {
        let changes = self.owner.get("/api/changes?limit=200").await;
        let changes = changes.expect(StatusCode::OK);
        changes["items"].as_array().unwrap().clone()
    }

    /// The newest entry of a kind.
    pub(crate) async fn last_entry(&self, kind: &str) -> Value {
        let entries = self.journal().await;
        entries
            .into_iter()
            .rfind(|entry| entry["kind"] == kind)
            .unwrap()
    }

    /// The kinds of the entries about a visit, oldest first.
    pub(crate) async fn kinds_about(&self, visit: &Value) -> Vec<String> {
        let entries = self.journal().await.into_iter();
        entries
            .filter(|entry| entry["subject"]["id"] == visit["id"])
            .map(|entry| entry["kind"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Stores a payment in cash for a visit.
    pub(crate) async fn pay(&self, app: &TestApp, visit: &Value, amount: i64) {
        const SQL: &str = "
            INSERT INTO payments (business_id, id, appointment_id, customer_id, method, amount, currency, received_at)
            VALUES ($1, $2, $3, $4, 'cash', $5, 'ILS', 0)";
        let (business, visit_id) = (self.business.parse().unwrap(), id(visit).parse().unwrap());
        let customer = id(&visit["customer"]).parse().unwrap();
        let ids: [uuid::Uuid; 4] = [
            business,
            uuid::Uuid::from_u128(amount.unsigned_abs().into()),
            visit_id,
            customer,
        ];
        macro_rules! insert {
            ($conn:expr) => {{
                let mut query = sqlx::query(SQL);
                for id in ids {
                    query = query.bind(id);
                }
                query.bind(amount).execute($conn).await.unwrap();
            }};
        }
        match &app.raw {
            Raw::Sqlite(pool) => insert!(pool),
            Raw::Postgres(pool) => {
                let mut tx = pool.begin().await.unwrap();
                let scope = "SELECT set_config('chatgrow.business', $1, true)";
                sqlx::query(scope)
                    .bind(&self.business)
                    .execute(&mut *tx)
                    .await
                    .unwrap();
                insert!(&mut *tx);
                tx.commit().await.unwrap();
            }
        }
    }
}
