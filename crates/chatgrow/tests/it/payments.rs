//! `/api/payments`: taking money for a visit, once and never too much.

mod booking;
mod histories;
mod links;
mod means;
mod money;
mod refunds;
mod seats;

use std::sync::Arc;

use axum::http::StatusCode;
use chatgrow::platform::random;
use serde_json::{Value, json};
use sqlx::{Decode, Postgres, Sqlite, Type};
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::harness::{Answer, Client, Raw, TestApp, both};

/// The id of the business that `owner` works in.
pub(crate) async fn business_of(owner: &Client) -> Uuid {
    let business = owner.get("/api/business").await.expect(StatusCode::OK);
    business["id"].as_str().unwrap().parse().unwrap()
}

/// `id` as the engine writes it in SQL.
pub(crate) fn literal(app: &TestApp, id: Uuid) -> String {
    match &app.raw {
        Raw::Sqlite(_) => format!("x'{}'", id.simple()),
        Raw::Postgres(_) => format!("'{id}'"),
    }
}

/// Runs statements behind the application's back, on the data of `business`.
pub(crate) async fn raw(app: &TestApp, business: Uuid, statements: &[String]) -> sqlx::Result<()> {
    match &app.raw {
        Raw::Sqlite(pool) => {
            let mut tx = pool.begin_with("BEGIN IMMEDIATE").await?;
            for sql in statements {
                let sql = sqlx::AssertSqlSafe(sql.clone());
                sqlx::query(sql).execute(&mut *tx).await?;
            }
            tx.commit().await
        }
        Raw::Postgres(pool) => {
            let mut tx = pool.begin().await?;
            let scope = format!("SET LOCAL chatgrow.business = '{business}'");
            for sql in [scope].iter().chain(statements) {
                let sql = sqlx::AssertSqlSafe(sql.clone());
                sqlx::query(sql).execute(&mut *tx).await?;
            }
            tx.commit().await
        }
    }
}

/// The one value that `sql` selects from the data of `business`.
pub(crate) async fn select<T>(app: &TestApp, business: Uuid, sql: &str) -> T
where
    T: Send + Unpin + for<'r> Decode<'r, Sqlite> + for<'r> Decode<'r, Postgres>,
    T: Type<Sqlite> + Type<Postgres>,
{
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    match &app.raw {
        Raw::Sqlite(pool) => sqlx::query_scalar(sql).fetch_one(pool).await.unwrap(),
        Raw::Postgres(pool) => {
            let mut tx = pool.begin().await.unwrap();
            let scope = format!("SET LOCAL chatgrow.business = '{business}'");
            let scope = sqlx::query(sqlx::AssertSqlSafe(scope));
            scope.execute(&mut *tx).await.unwrap();
            sqlx::query_scalar(sql).fetch_one(&mut *tx).await.unwrap()
        }
    }
}

/// The one number that `sql` selects from the data of `business`.
pub(crate) async fn number(app: &TestApp, business: Uuid, sql: &str) -> i64 {
    select(app, business, sql).await
}

/// A visit of Dana Cohen to a new business's haircut at `price` agorot, whose id it gives.
pub(crate) async fn visit(app: &TestApp, owner: &Client, price: i64) -> String {
    let now = app.app.clock.now();
    let at = now.as_millisecond();
    let business = business_of(owner).await;
    let new_id = || random::uuid(now);
    let (customer, staff, service, visit) = (new_id(), new_id(), new_id(), new_id());
    let [b, c, st, se, v] = [business, customer, staff, service, visit].map(|id| literal(app, id));
    let statements = [
        format!(
            "INSERT INTO customers (business_id, id, full_name, email, phone, status, name_key, search_text, created_at,
                updated_at)
             VALUES ({b}, {c}, 'דנה כהן', 'dana@example.com', NULL, 'active', 'דנה כהן', 'דנה כהן', {at}, {at})"
        ),
        format!(
            "INSERT INTO staff (business_id, id, name, color, status, created_at)
             VALUES ({b}, {st}, 'נועה', '#336699', 'active', {at})"
        ),
        format!(
            "INSERT INTO services (business_id, id, name, duration_minutes, buffer_before_minutes, buffer_after_minutes,
                price, color, status, created_at)
             VALUES ({b}, {se}, 'תספורת', 30, 0, 0, {price}, '#336699', 'active', {at})"
        ),
        format!(
            "INSERT INTO appointments (business_id, id, customer_id, service_id, staff_id, service_name, starts_at,
                ends_at, status, price, currency, source, lang, created_at, updated_at)
             VALUES ({b}, {v}, {c}, {se}, {st}, 'תספורת וצבע', {at}, {at} + 1800000, 'completed', {price}, 'ILS', 'desk',
                'he', {at}, {at})"
        ),
    ];
    raw(app, business, &statements).await.unwrap();
    visit.to_string()
}

/// A request to take all that is left of `visit`, in cash.
pub(crate) async fn pay(client: &Client, visit: &str) -> Answer {
    let body = json!({ "appointmentId": visit, "method": "cash" });
    client.post("/api/payments", body).await
}

fn part(visit: &str, amount: i64) -> Value {
    let amount = json!({ "amount": amount, "currency": "ILS" });
    json!({ "appointmentId": visit, "method": "bank_transfer", "amount": amount })
}

fn kinds(changes: &Value) -> Vec<&str> {
    let items = changes["items"].as_array().unwrap();
    items.iter().map(|e| e["kind"].as_str().unwrap()).collect()
}

both!(
    async fn all_that_is_left_is_taken_when_no_amount_is_named(app) {
        let owner = app.owner("noa").await;
        let visit = visit(&app, &owner, 35_050).await;
        let mut payment = pay(&owner, &visit).await.expect(StatusCode::CREATED);
        assert_eq!(payment.as_object_mut().unwrap().remove("warnings"), Some(json!([])));
        assert_eq!(payment["amount"], json!({ "amount": 35_050, "currency": "ILS" }));
        assert_eq!(payment["appointmentId"], visit.as_str());
        assert_eq!(payment["method"], "cash");
        assert_eq!(payment["receivedAt"], crate::harness::START);

        let path = format!("/api/payments?appointmentId={visit}");
        let list = owner.get(&path).await.expect(StatusCode::OK);
        assert_eq!(list["items"], json!([payment]));

        let document = payment["documentId"].as_str().unwrap();
        let document = owner.get(&format!("/api/invoices/{document}")).await;
        let document = document.expect(StatusCode::OK);
        assert_eq!(document["total"], payment["amount"]);
        assert_eq!(document["paymentId"], payment["id"]);
        assert_eq!((&document["number"], &document["code"]), (&json!(1), &json!(400)));

        let changes = owner.get("/api/changes?after=0&limit=200").await;
        let changes = changes.expect(StatusCode::OK);
        let kinds = kinds(&changes);
        let received = kinds.iter().position(|kind| *kind == "payment.received");
        assert_eq!(kinds[received.unwrap() + 1], "document.issued");
    }
);

both!(
    async fn parts_add_up_to_the_price_and_never_above_it(app) {
        let owner = app.owner("noa").await;
        let visit = visit(&app, &owner, 35_000).await;
        let take = async |amount| owner.post("/api/payments", part(&visit, amount)).await;
        take(10_000).await.expect(StatusCode::CREATED);
        let above = take(25_001).await;
        assert_eq!(above.json()["fields"][0]["field"], "/amount");
        assert_eq!(above.json()["fields"][0]["code"], "out_of_range");
        above.expect(StatusCode::UNPROCESSABLE_ENTITY);
        take(24_999).await.expect(StatusCode::CREATED);
        let rest = pay(&owner, &visit).await.expect(StatusCode::CREATED);
        assert_eq!(rest["amount"]["amount"], 1);
        for again in [pay(&owner, &visit).await, take(1).await] {
            assert_eq!((again.status, again.code().as_str()), (StatusCode::CONFLICT, "already_paid"));
        }

        let documents = owner.get("/api/invoices").await.expect(StatusCode::OK);
        let documents = documents["items"].as_array().unwrap().clone();
        let numbers: Vec<_> = documents.iter().map(|d| d["number"].as_i64().unwrap()).collect();
        let totals: i64 = documents.iter().map(|d| d["total"]["amount"].as_i64().unwrap()).sum();
        assert_eq!((numbers, totals), (vec![3, 2, 1], 35_000));
    }
);

both!(
    async fn ten_who_press_paid_at_once_take_the_money_once(app) {
        let owner = app.owner("noa").await;
        let business = business_of(&owner).await;
        // The first rounds also open the connections, without which nobody meets anybody.
        for _ in 0..5 {
            let visit = visit(&app, &owner, 35_000).await;
            let start = Arc::new(Barrier::new(10));
            let mut presses = JoinSet::new();
            for _ in 0..10 {
                let (owner, visit, start) = (owner.clone(), visit.clone(), start.clone());
                presses.spawn(async move {
                    start.wait().await;
                    pay(&owner, &visit).await
                });
            }
            let answers = presses.join_all().await;
            let taken = answers
                .iter()
                .filter(|answer| answer.status == StatusCode::CREATED);
            let refused = answers
                .iter()
                .filter(|answer| answer.code() == "already_paid");
            assert_eq!((taken.count(), refused.count()), (1, 9));
        }
        let sum = "SELECT CAST(SUM(amount) AS BIGINT) FROM payments";
        assert_eq!(number(&app, business, sum).await, 5 * 35_000);
        let documents = "SELECT count(*) FROM documents";
        assert_eq!(number(&app, business, documents).await, 5);
    }
);

both!(
    async fn a_request_sent_twice_with_one_key_is_one_payment(app) {
        let owner = app.owner("noa").await.with_header("idempotency-key", "press-1");
        let visit = visit(&app, &owner, 35_000).await;
        let take = async || owner.post("/api/payments", part(&visit, 100)).await;
        let first = take().await.expect(StatusCode::CREATED);
        assert_eq!(take().await.expect(StatusCode::CREATED), first);
        let list = owner.get("/api/payments").await.expect(StatusCode::OK);
        assert_eq!(list["items"].as_array().unwrap().len(), 1);
    }
);

both!(
    async fn a_cancelled_or_free_visit_is_not_paid_for(app) {
        let owner = app.owner("noa").await;
        let business = business_of(&owner).await;
        let free = visit(&app, &owner, 0).await;
        assert_eq!(pay(&owner, &free).await.code(), "already_paid");
        let cancelled = visit(&app, &owner, 35_000).await;
        let cancel = format!(
            "UPDATE appointments SET status = 'cancelled' WHERE id = {}",
            literal(&app, cancelled.parse().unwrap())
        );
        raw(&app, business, &[cancel]).await.unwrap();
        let answer = pay(&owner, &cancelled).await;
        assert_eq!((answer.status, answer.code().as_str()), (StatusCode::CONFLICT, "appointment_cancelled"));
        assert_eq!(number(&app, business, "SELECT count(*) FROM payments").await, 0);
    }
);

both!(
    async fn bad_input_is_told_by_its_field_and_takes_nothing(app) {
        let owner = app.owner("noa").await;
        let business = business_of(&owner).await;
        let visit = visit(&app, &owner, 35_000).await;
        let money = |amount: Value, currency: &str| json!({ "amount": amount, "currency": currency });
        let with = |amount: Value| json!({ "appointmentId": visit, "method": "cash", "amount": amount });
        let cases = [
            (json!({ "method": "cash" }), "/appointmentId", "missing"),
            (json!({ "appointmentId": visit }), "/method", "missing"),
            (json!({ "appointmentId": "x", "method": "cash" }), "/appointmentId", "wrong_type"),
            (json!({ "appointmentId": visit, "method": "gold" }), "/method", "wrong_type"),
            (json!({ "appointmentId": visit, "method": "cash", "tips": 1 }), "/tips", "unknown_field"),
            (with(money(json!(0), "ILS")), "/amount", "out_of_range"),
            (with(money(json!(-1), "ILS")), "/amount", "out_of_range"),
            (with(money(json!(i64::MAX), "ILS")), "/amount", "out_of_range"),
            (with(money(json!(i64::MIN), "ILS")), "/amount", "out_of_range"),
            (with(money(json!(u64::MAX), "ILS")), "/amount/amount", "wrong_type"),
            (with(money(json!(1.5), "ILS")), "/amount/amount", "wrong_type"),
            (with(money(json!(100), "USD")), "/amount", "wrong_currency"),
            (with(money(json!(100), "XXX")), "/amount/currency", "wrong_type"),
            (with(json!("100")), "/amount", "wrong_type"),
        ];
        for (body, field, code) in cases {
            let answer = owner.post("/api/payments", body.clone()).await;
            let problem = answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
            let fault = &problem["fields"][0];
            assert_eq!((&fault["field"], &fault["code"]), (&json!(field), &json!(code)), "{body}");
        }
        for query in ["appointmentId=x", "limit=0", "limit=201", "cursor=!", "cursor=e30", "page=2"] {
            let answer = owner.get(&format!("/api/payments?{query}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        }
        let rows = "SELECT (SELECT count(*) FROM payments) + (SELECT count(*) FROM document_series)";
        assert_eq!(number(&app, business, rows).await, 0);
    }
);

both!(
    async fn another_business_neither_pays_for_a_visit_nor_sees_its_payments(app) {
        let (noa, eve) = (app.owner("noa").await, app.owner("eve").await);
        let visit = visit(&app, &noa, 35_000).await;
        pay(&eve, &visit).await.expect(StatusCode::NOT_FOUND);
        pay(&eve, &Uuid::nil().to_string()).await.expect(StatusCode::NOT_FOUND);
        pay(&noa, &visit).await.expect(StatusCode::CREATED);
        for path in ["/api/payments".to_owned(), format!("/api/payments?appointmentId={visit}")] {
            let list = eve.get(&path).await.expect(StatusCode::OK);
            assert_eq!(list, json!({ "items": [], "nextCursor": null }));
        }
    }
);

both!(
    async fn staff_take_money_and_bookkeepers_read_documents(app) {
        let owner = app.owner("noa").await;
        let staff = app.member(&owner, "stas", "staff").await;
        let books = app.member(&owner, "bella", "bookkeeper").await;
        let visit = visit(&app, &owner, 35_000).await;
        app.guest().get("/api/payments").await.expect(StatusCode::UNAUTHORIZED);
        pay(&app.guest(), &visit).await.expect(StatusCode::UNAUTHORIZED);
        pay(&books, &visit).await.expect(StatusCode::FORBIDDEN);
        let payment = pay(&staff, &visit).await.expect(StatusCode::CREATED);
        let document = format!("/api/invoices/{}", payment["documentId"].as_str().unwrap());
        let send = format!("{document}/send");
        for (path, staff_may) in [
            ("/api/payments", true),
            ("/api/invoices", false),
            (document.as_str(), false),
            (&format!("{document}/pdf"), false),
            (&format!("{document}/pdf?marking=original"), false),
        ] {
            assert_eq!(books.get(path).await.status, StatusCode::OK, "{path}");
            let status = if staff_may { StatusCode::OK } else { StatusCode::FORBIDDEN };
            assert_eq!(staff.get(path).await.status, status, "{path}");
        }
        staff.post(&send, json!({})).await.expect(StatusCode::FORBIDDEN);
        books.post(&send, json!({})).await.expect(StatusCode::ACCEPTED);
    }
);

both!(
    async fn payments_are_found_by_day_and_means_and_name_who_paid(app) {
        let owner = app.owner("noa").await;
        let visit = visit(&app, &owner, 35_000).await;
        let take = async |owner: &Client, method: &str| {
            let mut body = part(&visit, 100);
            body["method"] = json!(method);
            owner.post("/api/payments", body).await.expect(StatusCode::CREATED)
        };
        let first = take(&owner, "cash").await;
        assert_eq!(first["customerName"], "דנה כהן");
        // 22:30 in Greenwich is the next day in Israel.
        app.set_clock("2026-01-04T22:30:00Z");
        let owner = app.sign_in("noa").await;
        let second = take(&owner, "voucher").await;
        let found = async |query: &str| -> Vec<Value> {
            let page = owner.get(&format!("/api/payments?{query}")).await.expect(StatusCode::OK);
            page["items"].as_array().unwrap().iter().map(|payment| payment["id"].clone()).collect()
        };
        let (first, second) = (first["id"].clone(), second["id"].clone());
        assert_eq!(found("to=2026-01-04").await, std::slice::from_ref(&first));
        assert_eq!(found("from=2026-01-05&to=2026-01-05").await, std::slice::from_ref(&second));
        assert_eq!(found("method=voucher").await, std::slice::from_ref(&second));
        assert_eq!(found(&format!("method=cash&appointmentId={visit}")).await, std::slice::from_ref(&first));
        assert_eq!(found("from=2026-01-04").await, [second, first]);
        assert_eq!(found("from=2026-01-06").await, Vec::<Value>::new());
        for query in ["method=gold", "from=yesterday", "to=9999-12-31"] {
            let answer = owner.get(&format!("/api/payments?{query}")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{query}");
        }
    }
);

both!(
    async fn payments_are_paged_the_newest_first(app) {
        let owner = app.owner("noa").await;
        let visit = visit(&app, &owner, 100).await;
        let mut taken = Vec::new();
        for _ in 0..3 {
            let payment = owner.post("/api/payments", part(&visit, 1)).await;
            taken.push(payment.expect(StatusCode::CREATED)["id"].clone());
            app.advance(jiff::SignedDuration::from_secs(1));
        }
        let first = owner.get("/api/payments?limit=2").await.expect(StatusCode::OK);
        let cursor = first["nextCursor"].as_str().unwrap();
        let path = format!("/api/payments?appointmentId={visit}&limit=2&cursor={cursor}");
        let second = owner.get(&path).await.expect(StatusCode::OK);
        let ids = |page: &Value| -> Vec<Value> {
            let items = page["items"].as_array().unwrap();
            items.iter().map(|payment| payment["id"].clone()).collect()
        };
        taken.reverse();
        assert_eq!([ids(&first), ids(&second)].concat(), taken);
        assert_eq!(second["nextCursor"], Value::Null);
    }
);
