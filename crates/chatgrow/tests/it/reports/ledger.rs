//! The ground of the tests of reports: visits as a test wants them, and figures with the rows behind them.

use axum::http::StatusCode;
use chatgrow::platform::random;
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::harness::{Client, TestApp};
use crate::payments::{business_of, literal, raw};

pub(crate) const PRICE: i64 = 20_000;

/// A salon with two of each: services, staff members, customers.
pub(crate) struct Salon<'a> {
    pub(crate) app: &'a TestApp,
    pub(crate) owner: Client,
    name: String,
    pub(crate) business: Uuid,
    pub(crate) services: Vec<Uuid>,
    pub(crate) staff: Vec<Uuid>,
    pub(crate) customers: Vec<Uuid>,
}

pub(crate) fn id(of: &Value) -> Uuid {
    of["id"].as_str().unwrap().parse().unwrap()
}

impl<'a> Salon<'a> {
    pub(crate) async fn open(app: &'a TestApp, name: &str) -> Salon<'a> {
        let owner = app.owner(name).await;
        let business = business_of(&owner).await;
        let (mut services, mut staff, mut customers) = (Vec::new(), Vec::new(), Vec::new());
        for service in ["Cut", "Colour"] {
            let price = json!({ "amount": PRICE, "currency": "ILS" });
            let body = json!({ "name": service, "durationMinutes": 30, "price": price });
            let service = owner.post("/api/services", body).await;
            services.push(id(&service.expect(StatusCode::CREATED)));
        }
        for member in ["Ruth", "=Gil"] {
            let member = owner.post("/api/staff", json!({ "name": member })).await;
            staff.push(id(&member.expect(StatusCode::CREATED)));
        }
        for customer in ["Noa", "Avi"] {
            let body = json!({ "fullName": customer, "email": format!("{customer}@example.com") });
            let customer = owner.post("/api/customers", body).await;
            customers.push(id(&customer.expect(StatusCode::CREATED)));
        }
        Self {
            app,
            owner,
            name: name.to_owned(),
            business,
            services,
            staff,
            customers,
        }
    }

    /// Signs the owner in anew, after the clock was moved.
    pub(crate) async fn sign_in(&mut self) {
        self.owner = self.app.sign_in(&self.name).await;
    }

    /// A visit of whatever status at whatever time, past the program: it takes no time.
    pub(crate) async fn visit(
        &self,
        at: &str,
        status: &str,
        source: &str,
        (customer, service, staff): (usize, usize, usize),
    ) -> Uuid {
        let at: Timestamp = at.parse().unwrap();
        let (at, visit) = (at.as_millisecond(), random::uuid(self.app.app.clock.now()));
        let ids = [
            self.business,
            visit,
            self.customers[customer],
            self.services[service],
            self.staff[staff],
        ];
        let [b, v, c, se, st] = ids.map(|id| literal(self.app, id));
        let sql = format!(
            "INSERT INTO appointments (business_id, id, customer_id, service_id, staff_id, service_name, starts_at,
                ends_at, status, price, currency, source, lang, created_at, updated_at)
             VALUES ({b}, {v}, {c}, {se}, {st}, 'Cut', {at}, {at} + 1800000, '{status}', {PRICE}, 'ILS', '{source}',
                'he', {at}, {at})"
        );
        raw(self.app, self.business, &[sql]).await.unwrap();
        visit
    }

    pub(crate) async fn read(&self, path: &str) -> Value {
        self.owner.get(path).await.expect(StatusCode::OK)
    }

    /// All rows behind a figure, read in pages of three.
    pub(crate) async fn rows(&self, path: &str) -> Vec<Value> {
        let mut rows = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = self.read(&format!("{path}&limit=3{cursor}")).await;
            let items = page["items"].as_array().unwrap();
            assert!(items.len() <= 3);
            rows.extend(items.clone());
            match page["nextCursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return rows,
            }
        }
    }

    pub(crate) async fn csv(&self, path: &str) -> String {
        let answer = self.owner.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let kind = answer.headers["content-type"].to_str().unwrap();
        assert_eq!(kind, "text/csv; charset=utf-8");
        answer.text()
    }
}

/// The sum of a number over rows or groups.
pub(crate) fn sum(rows: &[Value], of: &str) -> i64 {
    rows.iter().map(|row| row[of].as_i64().unwrap()).sum()
}

/// A list in a report.
pub(crate) fn list<'v>(report: &'v Value, name: &str) -> &'v [Value] {
    report[name].as_array().unwrap()
}
