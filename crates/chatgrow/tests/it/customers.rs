//! `/api/customers`.

use axum::http::StatusCode;
use chatgrow::customers::{NewCustomer, Recognised, find_or_create, touch_last_visit};
use chatgrow::platform::ids::CustomerId;
use chatgrow::platform::phone::Phone;
use chatgrow::platform::text::{Email, Name};
use serde_json::{Value, json};
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::harness::{Client, TestApp, both};

/// Writes rows of a business past the program, and says how many: `seed!(app, business, SQL, bind, …)`.
macro_rules! seed {
    ($app:expr, $business:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        $crate::harness::raw!($app.raw, pool => {
            let mut tx = pool.begin().await.unwrap();
            if $app.engine == $crate::harness::Engine::Postgres {
                let scope = sqlx::query("SELECT set_config('chatgrow.business', $1, true)");
                scope.bind($business.to_string()).execute(&mut *tx).await.unwrap();
            }
            let done = sqlx::query($sql).bind($business)$(.bind($bind))*.execute(&mut *tx).await.unwrap();
            tx.commit().await.unwrap();
            done.rows_affected()
        })
    };
}

mod bulk;
mod crowd;
mod filters;
mod views;

/// The id in a view.
pub(crate) fn id_of(view: &Value) -> Uuid {
    view["id"].as_str().unwrap().parse().unwrap()
}

/// An id that nothing has yet.
fn new_id(app: &TestApp) -> Uuid {
    CustomerId::new(app.app.clock.now()).0
}

/// A visit of a customer, with a service and a staff member of its own.
pub(crate) async fn seed_visit(
    app: &TestApp,
    business: Uuid,
    customer: Uuid,
    starts_at: &str,
    status: &str,
) -> Uuid {
    let (staff, service, visit) = (new_id(app), new_id(app), new_id(app));
    let starts_at: jiff::Timestamp = starts_at.parse().unwrap();
    let at = starts_at.as_millisecond();
    seed!(
        app,
        business,
        "INSERT INTO staff (business_id, id, name, color, status, created_at)
            VALUES ($1, $2, 'רות', '#336699', 'active', 0)",
        staff
    );
    seed!(
        app,
        business,
        "INSERT INTO services (business_id, id, name, duration_minutes, buffer_before_minutes,
            buffer_after_minutes, price, color, status, created_at)
            VALUES ($1, $2, 'תספורת', 60, 0, 0, 12000, '#336699', 'active', 0)",
        service
    );
    seed!(
        app,
        business,
        "INSERT INTO appointments (business_id, id, customer_id, service_id, staff_id, service_name, starts_at,
            ends_at, status, price, currency, source, lang, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, 'תספורת', $6, $7, $8, 12000, 'ILS', 'desk', 'he', 0, 0)",
        visit,
        customer,
        service,
        staff,
        at,
        at + 3_600_000,
        status
    );
    visit
}

/// Money received from a customer, in agorot.
pub(crate) async fn seed_payment(
    app: &TestApp,
    business: Uuid,
    customer: Uuid,
    amount: i64,
    received_at: &str,
) {
    let received_at: jiff::Timestamp = received_at.parse().unwrap();
    seed!(
        app,
        business,
        "INSERT INTO payments (business_id, id, customer_id, method, amount, currency, received_at)
            VALUES ($1, $2, $3, 'cash', $4, 'ILS', $5)",
        new_id(app),
        customer,
        amount,
        received_at.as_millisecond()
    );
}

async fn add(client: &Client, body: Value) -> Value {
    client
        .post("/api/customers", body)
        .await
        .expect(StatusCode::CREATED)
}

/// The names on the page of `query`.
async fn names(client: &Client, query: &str) -> Vec<String> {
    let page = client
        .get(&format!("/api/customers?{query}"))
        .await
        .expect(StatusCode::OK);
    let items = page["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["fullName"].as_str().unwrap().to_owned())
        .collect()
}

/// What happened with a customer, newest first.
async fn timeline(client: &Client, customer: &Value) -> Vec<String> {
    let path = format!("/api/customers/{}/timeline", id_of(customer));
    let page = client.get(&path).await.expect(StatusCode::OK);
    let items = page["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["kind"].as_str().unwrap().to_owned())
        .collect()
}

fn path(customer: &Value) -> String {
    format!("/api/customers/{}", id_of(customer))
}

/// Percent-encodes what a search box sends.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

both!(
    async fn a_card_is_kept_as_it_was_written_down(app) {
        let dana = app.owner("dana").await;
        let card = add(&dana, json!({ "fullName": " נועה לוי ", "phone": "050-234-5678", "email": "Noa@Example.com",
            "notes": "מעדיפה בוקר\nאלרגית לאמוניה", "tags": ["צבע", "vip", "צבע"] })).await;
        assert_eq!(card["fullName"], "נועה לוי");
        assert_eq!(card["phone"], "+972502345678");
        assert_eq!(card["email"], "noa@example.com");
        assert_eq!(card["notes"], "מעדיפה בוקר\nאלרגית לאמוניה");
        assert_eq!(card["tags"], json!(["vip", "צבע"]));
        assert_eq!((&card["status"], &card["version"]), (&json!("active"), &json!(1)));
        assert_eq!(card["createdAt"], crate::harness::START);
        assert_eq!(dana.get(&path(&card)).await.expect(StatusCode::OK), card);
        assert_eq!(timeline(&dana, &card).await, ["customer.created"]);

        let bare = add(&dana, json!({ "fullName": "אבי", "phone": "", "email": null })).await;
        assert_eq!((&bare["phone"], &bare["email"], &bare["tags"]), (&Value::Null, &Value::Null, &json!([])));
    }
);

both!(
    async fn a_name_is_found_by_its_words_and_a_number_by_any_spelling(app) {
        let dana = app.owner("dana").await;
        add(&dana, json!({ "fullName": "שָׂרָה Levi", "phone": "+972 50-234-5678", "email": "sara@example.com" })).await;
        add(&dana, json!({ "fullName": "משה כהן לוי", "phone": "03-5555555" })).await;
        add(&dana, json!({ "fullName": "100% יופי_כאן" })).await;
        for text in ["שרה", "levi שר", "LEVI", "sara@ex", "050-234", "0502345678", "+972502345678", "00972 50 234",
            "(050) 234-5678", "97250", "050", "שרה 050-2345"] {
            assert_eq!(names(&dana, &format!("search={}", encoded(text))).await, ["שָׂרָה Levi"], "{text}");
        }
        for text in ["לוי משה", "כהן לוי משה", "03-555", "לוי כ"] {
            assert_eq!(names(&dana, &format!("search={}", encoded(text))).await, ["משה כהן לוי"], "{text}");
        }
        for text in ["100%", "יופי_"] {
            assert_eq!(names(&dana, &format!("search={}", encoded(text))).await, ["100% יופי_כאן"], "{text}");
        }
        for text in ["_", "\\", "משה דנה", "0599", "100%כאן"] {
            let found = names(&dana, &format!("search={}", encoded(text))).await;
            assert_eq!(found.len(), usize::from(text == "_"), "{text}");
        }
        for nothing in ["", "%20", "%00", "%D6%B0"] {
            assert_eq!(names(&dana, &format!("search={nothing}")).await.len(), 3);
        }
    }
);

both!(
    async fn pages_hold_every_customer_once_in_every_order_also_where_keys_are_equal(app) {
        let dana = app.owner("dana").await;
        let scope = chatgrow::accounts::business_by_slug(&app.app, "studio-dana").await.unwrap().1;
        for number in 0..23 {
            // Many of one name, made in one moment, some with one last visit.
            let name = ["דנה", "אורי", "Zoe"][number % 3];
            let card = add(&dana, json!({ "fullName": name, "tags": ["all"], "notes": number.to_string() })).await;
            if number % 4 == 0 {
                let mut tx = app.app.db.write(scope).await.unwrap();
                touch_last_visit(&mut tx, CustomerId(id_of(&card)), app.app.clock.now()).await.unwrap();
                tx.commit().await.unwrap();
            }
            if number % 5 == 0 {
                app.advance(jiff::SignedDuration::from_secs(1));
            }
        }
        let filters = [("", 23), ("tag=all&", 23), ("search=%D7%93%D7%A0&", 8), ("search=z&tag=all&", 7)];
        let orders = [("name", "fullName", false), ("-createdAt", "createdAt", true), ("-lastVisit", "lastVisitAt", true)];
        for (filter, total) in filters {
            for (sort, key, descending) in orders {
                let mut seen: Vec<Value> = Vec::new();
                let mut cursor = String::new();
                loop {
                    let page = format!("/api/customers?{filter}sort={sort}&limit=4{cursor}");
                    let page = dana.get(&page).await.expect(StatusCode::OK);
                    assert_eq!(page["total"], total, "{filter}");
                    seen.extend(page["items"].as_array().unwrap().iter().cloned());
                    let Some(next) = page["nextCursor"].as_str() else { break };
                    cursor = format!("&cursor={next}");
                }
                assert_eq!(seen.len(), total, "{filter}{sort}");
                let mut notes: Vec<&str> = seen.iter().map(|item| item["notes"].as_str().unwrap()).collect();
                notes.sort_unstable();
                notes.dedup();
                assert_eq!(notes.len(), seen.len(), "{filter}{sort}");
                let mut keys: Vec<String> =
                    seen.iter().map(|item| item[key].as_str().unwrap_or_default().to_lowercase()).collect();
                if descending {
                    keys.reverse();
                }
                assert!(keys.is_sorted(), "{sort} {keys:?}");
            }
        }
    }
);

both!(
    async fn a_list_says_how_many_there_are_and_keeps_archived_cards_apart(app) {
        let dana = app.owner("dana").await;
        let first = add(&dana, json!({ "fullName": "אבי", "tags": ["vip"] })).await;
        add(&dana, json!({ "fullName": "בני" })).await;
        dana.delete(&path(&first)).await.expect(StatusCode::NO_CONTENT);
        dana.delete(&path(&first)).await.expect(StatusCode::NO_CONTENT);
        assert_eq!(names(&dana, "").await, ["בני"]);
        assert_eq!(names(&dana, "status=archived").await, ["אבי"]);
        assert_eq!(names(&dana, "status=archived&tag=vip").await, ["אבי"]);
        assert!(names(&dana, "tag=vip").await.is_empty());
        let none = dana.get("/api/customers?search=zzz").await.expect(StatusCode::OK);
        assert_eq!(none, json!({ "items": [], "nextCursor": null, "total": 0 }));
        assert_eq!(dana.get(&path(&first)).await.expect(StatusCode::OK)["status"], "archived");

        let restored = dana.post(&format!("{}/restore", path(&first)), json!({})).await.expect(StatusCode::OK);
        assert_eq!(restored["status"], "active");
        assert_eq!(names(&dana, "").await, ["אבי", "בני"]);
        assert_eq!(timeline(&dana, &first).await, ["customer.restored", "customer.archived", "customer.created"]);
    }
);

both!(
    async fn a_number_belongs_to_one_card_and_the_answer_says_to_which(app) {
        let dana = app.owner("dana").await;
        let noa = add(&dana, json!({ "fullName": "נועה", "phone": "0502345678" })).await;
        dana.delete(&path(&noa)).await.expect(StatusCode::NO_CONTENT);
        let again = dana.post("/api/customers", json!({ "fullName": "נועה ל", "phone": "+972-50-2345678" })).await;
        let again = again.expect(StatusCode::CONFLICT);
        assert_eq!((&again["code"], &again["customerId"]), (&json!("phone_taken"), &noa["id"]));

        let avi = add(&dana, json!({ "fullName": "אבי", "phone": "0521112233" })).await;
        let change = json!({ "version": 1, "phone": "050 234 5678", "fullName": "אבי כהן" });
        let refused = dana.put(&path(&avi), change).await.expect(StatusCode::CONFLICT);
        assert_eq!((&refused["code"], &refused["customerId"]), (&json!("phone_taken"), &noa["id"]));
        assert_eq!(dana.get(&path(&avi)).await.expect(StatusCode::OK), avi);

        let eve = app.owner("eve").await;
        add(&eve, json!({ "fullName": "נועה", "phone": "0502345678" })).await;
    }
);

both!(
    async fn of_many_who_write_down_one_number_at_once_one_makes_a_card(app) {
        let dana = app.owner("dana").await;
        let mut asking = JoinSet::new();
        for number in 0..8 {
            let client = dana.clone();
            asking.spawn(async move {
                client.post("/api/customers", json!({ "fullName": format!("נועה {number}"), "phone": "0502345678" })).await
            });
        }
        let answers = asking.join_all().await;
        let made = answers.iter().filter(|answer| answer.status == StatusCode::CREATED).count();
        assert_eq!(made, 1);
        for answer in answers.iter().filter(|answer| answer.status != StatusCode::CREATED) {
            assert_eq!((answer.status, answer.code().as_str()), (StatusCode::CONFLICT, "phone_taken"));
            assert!(answer.json()["customerId"].is_string());
        }
        assert_eq!(names(&dana, "").await.len(), 1);
    }
);

both!(
    async fn an_edit_changes_what_it_names_and_clears_what_is_null(app) {
        let dana = app.owner("dana").await;
        let noa = add(&dana, json!({ "fullName": "נועה", "phone": "0502345678", "email": "noa@example.com",
            "notes": "בוקר", "tags": ["vip"] })).await;
        app.advance(jiff::SignedDuration::from_mins(5));
        let change = json!({ "version": 1, "fullName": "נועה כהן", "email": null, "tags": ["צבע"] });
        let changed = dana.put(&path(&noa), change).await.expect(StatusCode::OK);
        let mut expected = noa.clone();
        expected["fullName"] = json!("נועה כהן");
        expected["email"] = Value::Null;
        expected["tags"] = json!(["צבע"]);
        expected["version"] = json!(2);
        expected["updatedAt"] = json!("2026-01-04T06:05:00Z");
        assert_eq!(changed, expected);
        assert_eq!(names(&dana, &format!("search={}", encoded("כהן"))).await, ["נועה כהן"]);
        assert!(names(&dana, "search=noa%40").await.is_empty());
        assert!(names(&dana, "tag=vip").await.is_empty());

        let changes = dana.get(&format!("{}/timeline", path(&noa))).await.expect(StatusCode::OK);
        assert_eq!(changes["items"][0]["data"], json!({ "changed": ["fullName", "email", "tags"] }));

        let same = json!({ "version": 2, "fullName": "נועה כהן" });
        assert_eq!(dana.put(&path(&noa), same).await.expect(StatusCode::OK), changed);
        let stale = dana.put(&path(&noa), json!({ "version": 1, "notes": "ערב" })).await;
        assert_eq!((stale.status, stale.code().as_str()), (StatusCode::CONFLICT, "stale_version"));
        assert_eq!(dana.get(&path(&noa)).await.expect(StatusCode::OK), changed);
    }
);

both!(
    async fn of_two_edits_of_one_version_one_is_refused(app) {
        let dana = app.owner("dana").await;
        let noa = add(&dana, json!({ "fullName": "נועה" })).await;
        let mut asking = JoinSet::new();
        for number in 0..6 {
            let (client, path) = (dana.clone(), path(&noa));
            asking.spawn(async move { client.put(&path, json!({ "version": 1, "notes": format!("n{number}") })).await });
        }
        let answers = asking.join_all().await;
        assert_eq!(answers.iter().filter(|answer| answer.status == StatusCode::OK).count(), 1);
        assert!(answers.iter().all(|answer| answer.status == StatusCode::OK || answer.code() == "stale_version"));
        assert_eq!(dana.get(&path(&noa)).await.expect(StatusCode::OK)["version"], 2);
    }
);

both!(
    async fn what_is_wrong_with_a_card_is_told_at_its_field_and_nothing_changes(app) {
        let dana = app.owner("dana").await;
        let bad = json!({ "fullName": "\u{202E} ", "phone": "12", "email": "nobody", "notes": "x".repeat(4001),
            "tags": ["vip", " ", "y".repeat(41)] });
        let answer = dana.post("/api/customers", bad.clone()).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let faults = |answer: &Value| -> Vec<(String, String)> {
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            answer["fields"].as_array().unwrap().iter().map(|field| (text(&field["field"]), text(&field["code"]))).collect()
        };
        let expected = [("/fullName", "bad_name"), ("/phone", "bad_phone"), ("/email", "bad_email"),
            ("/notes", "too_long"), ("/tags/1", "bad_tag"), ("/tags/2", "bad_tag")]
            .map(|(field, code)| (field.to_owned(), code.to_owned()));
        assert_eq!(faults(&answer), expected);
        assert!(answer["fields"].as_array().unwrap().iter().all(|field| !field["message"].as_str().unwrap().starts_with("field-")));

        let noa = add(&dana, json!({ "fullName": "נועה" })).await;
        let mut change = bad;
        change["version"] = json!(1);
        let answer = dana.put(&path(&noa), change).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(faults(&answer), expected);
        let tags: Vec<String> = (0..21).map(|number| format!("t{number}")).collect();
        for (body, code) in [
            (json!({ "version": 1, "tags": tags }), "too_many"),
            (json!({ "version": 1, "name": "x" }), "unknown_field"),
            (json!({ "version": "1" }), "wrong_type"),
            (json!({ "fullName": "x" }), "missing"),
        ] {
            let answer = dana.put(&path(&noa), body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(answer["fields"][0]["code"], code);
        }
        for version in [i64::MIN, 0, i64::MAX] {
            let answer = dana.put(&path(&noa), json!({ "version": version, "notes": "x" })).await;
            assert_eq!(answer.code(), "stale_version");
        }
        assert_eq!(dana.get(&path(&noa)).await.expect(StatusCode::OK), noa);
        let nul = dana.put(&path(&noa), json!({ "version": 1, "notes": "a\u{0}b", "fullName": "נ\u{0}ועה" })).await;
        assert_eq!(nul.expect(StatusCode::OK)["notes"], "ab");
    }
);

both!(
    async fn a_list_refuses_what_it_does_not_know(app) {
        let dana = app.owner("dana").await;
        // A cursor with NUL in its text, and one of another order.
        let nul = "eyJOYW1lIjpbIlx1MDAwMCIsIjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMCJdfQ";
        let created = "eyJDcmVhdGVkIjpbMSwiMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIl19";
        let own = format!("sort=-createdAt&cursor={created}");
        dana.get(&format!("/api/customers?{own}")).await.expect(StatusCode::OK);
        for query in ["limit=0", "limit=201", "limit=-1", "limit=x", "sort=phone", "status=merged", "page=2", "cursor=zzz",
            &format!("cursor={nul}"), &format!("cursor={created}"), &format!("tag={}", "x".repeat(41)),
            &format!("search={}", "x".repeat(121))] {
            let answer = dana.get(&format!("/api/customers?{query}")).await;
            assert_eq!((answer.status, answer.code().as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "invalid"), "{query}");
        }
    }
);

both!(
    async fn a_merged_card_gives_all_it_has_to_the_other_and_is_not_seen_again(app) {
        let dana = app.owner("dana").await;
        let business = id_of(&dana.get("/api/business").await.expect(StatusCode::OK));
        let noa = add(&dana, json!({ "fullName": "נועה לוי", "tags": ["vip"], "email": "noa@example.com" })).await;
        let twin = add(&dana, json!({ "fullName": "Noa", "phone": "0502345678", "email": "other@example.com",
            "notes": "בוקר", "tags": ["vip", "צבע"] })).await;
        let visit = seed_visit(&app, business, id_of(&twin), "2026-01-05T08:00:00Z", "completed").await;
        seed_payment(&app, business, id_of(&twin), 12_000, "2026-01-05T09:00:00Z").await;
        let message = "INSERT INTO messages (business_id, id, intent_key, template, channel, lang, recipient,
                recipient_name, customer_id, appointment_id, status, due_at, created_at)
            VALUES ($1, $2, 'key', 'receipt', 'email', 'he', 'other@example.com', 'Noa', $3, $4, 'sent', 0, 0)";
        seed!(app, business, message, new_id(&app), id_of(&twin), visit);
        let scope = chatgrow::accounts::business_by_slug(&app.app, "studio-dana").await.unwrap().1;
        let mut tx = app.app.db.write(scope).await.unwrap();
        touch_last_visit(&mut tx, CustomerId(id_of(&twin)), "2026-01-05T08:00:00Z".parse().unwrap()).await.unwrap();
        tx.commit().await.unwrap();

        let merge = format!("{}/merge", path(&noa));
        let merged = dana.post(&merge, json!({ "otherId": twin["id"] })).await.expect(StatusCode::OK);
        assert_eq!(merged["id"], noa["id"]);
        assert_eq!((&merged["fullName"], &merged["email"]), (&json!("נועה לוי"), &json!("noa@example.com")));
        assert_eq!((&merged["phone"], &merged["notes"]), (&json!("+972502345678"), &json!("בוקר")));
        assert_eq!(merged["tags"], json!(["vip", "צבע"]));
        assert_eq!(merged["lastVisitAt"], "2026-01-05T08:00:00Z");
        assert_eq!(dana.get(&path(&noa)).await.expect(StatusCode::OK), merged);
        assert_eq!(names(&dana, "search=0502345678").await, ["נועה לוי"]);
        for sql in [
            "UPDATE appointments SET notes = '' WHERE business_id = $1 AND customer_id = $2",
            "UPDATE payments SET method = 'cash' WHERE business_id = $1 AND customer_id = $2",
            "UPDATE messages SET attempts = 1 WHERE business_id = $1 AND customer_id = $2",
        ] {
            assert_eq!(seed!(app, business, sql, id_of(&noa)), 1, "{sql}");
        }

        // Its card answers as one that never was, in every way.
        dana.get(&path(&twin)).await.expect(StatusCode::NOT_FOUND);
        dana.put(&path(&twin), json!({ "version": 1, "notes": "x" })).await.expect(StatusCode::NOT_FOUND);
        dana.delete(&path(&twin)).await.expect(StatusCode::NOT_FOUND);
        for (verb, body) in [("restore", json!({})), ("notes", json!({ "text": "x" })), ("merge", json!({ "otherId": noa["id"] }))] {
            dana.post(&format!("{}/{verb}", path(&twin)), body).await.expect(StatusCode::NOT_FOUND);
        }
        dana.post(&merge, json!({ "otherId": twin["id"] })).await.expect(StatusCode::NOT_FOUND);
        assert!(names(&dana, "status=archived").await.is_empty());
        assert_eq!(timeline(&dana, &noa).await, ["customer.merged", "customer.created", "customer.created"]);

        // Merged once more, the timeline of both goes along.
        let third = add(&dana, json!({ "fullName": "נ. לוי" })).await;
        let merge = format!("{}/merge", path(&third));
        dana.post(&merge, json!({ "otherId": noa["id"] })).await.expect(StatusCode::OK);
        assert_eq!(timeline(&dana, &third).await, ["customer.merged", "customer.created", "customer.merged",
            "customer.created", "customer.created"]);
    }
);

both!(
    async fn a_card_is_not_merged_with_itself_nor_two_into_each_other(app) {
        let dana = app.owner("dana").await;
        let (one, two) = (add(&dana, json!({ "fullName": "א" })).await, add(&dana, json!({ "fullName": "ב" })).await);
        let merge = |into: &Value| format!("{}/merge", path(into));
        let itself = dana.post(&merge(&one), json!({ "otherId": one["id"] })).await;
        assert_eq!(itself.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["code"], "same_customer");
        let nobody = dana.post(&merge(&one), json!({ "otherId": new_id(&app) })).await;
        nobody.expect(StatusCode::NOT_FOUND);
        let mut asking = JoinSet::new();
        for (into, other) in [(&one, &two), (&two, &one)] {
            let (client, path, body) = (dana.clone(), merge(into), json!({ "otherId": other["id"] }));
            asking.spawn(async move { client.post(&path, body).await.status });
        }
        let mut statuses = asking.join_all().await;
        statuses.sort();
        assert_eq!(statuses, [StatusCode::OK, StatusCode::NOT_FOUND]);
        assert_eq!(names(&dana, "").await.len(), 1);
    }
);

both!(
    async fn a_note_stands_on_the_timeline_page_by_page(app) {
        let dana = app.owner("dana").await;
        let noa = add(&dana, json!({ "fullName": "נועה" })).await;
        let notes = format!("{}/notes", path(&noa));
        for number in 1..=3 {
            let entry = dana.post(&notes, json!({ "text": format!(" שיחה {number}\nשורה ") })).await.expect(StatusCode::CREATED);
            assert_eq!(entry["kind"], "customer.noted");
            assert_eq!(entry["data"]["text"], format!("שיחה {number}\nשורה"));
            assert_eq!(entry["actor"]["name"], "dana");
            assert_eq!(entry["customerId"], noa["id"]);
        }
        let timeline = format!("{}/timeline?limit=2", path(&noa));
        let first = dana.get(&timeline).await.expect(StatusCode::OK);
        assert_eq!(first["items"][0]["data"]["text"], "שיחה 3\nשורה");
        let second = format!("{timeline}&cursor={}", first["nextCursor"].as_str().unwrap());
        let second = dana.get(&second).await.expect(StatusCode::OK);
        assert_eq!(second["items"][1]["kind"], "customer.created");
        assert_eq!(second["nextCursor"], Value::Null);
        for (text, code) in [(" \n".to_owned(), "missing"), ("x".repeat(4001), "too_long")] {
            let answer = dana.post(&notes, json!({ "text": text })).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(answer["fields"][0]["code"], code);
        }
    }
);

both!(
    async fn another_business_sees_no_card_of_this_one(app) {
        let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
        let noa = add(&dana, json!({ "fullName": "נועה", "tags": ["vip"] })).await;
        let hers = add(&eve, json!({ "fullName": "אבי" })).await;
        assert_eq!(names(&eve, "").await, ["אבי"]);
        assert!(names(&eve, "tag=vip").await.is_empty());
        eve.get(&path(&noa)).await.expect(StatusCode::NOT_FOUND);
        eve.get(&format!("{}/timeline", path(&noa))).await.expect(StatusCode::NOT_FOUND);
        eve.put(&path(&noa), json!({ "version": 1, "notes": "x" })).await.expect(StatusCode::NOT_FOUND);
        eve.delete(&path(&noa)).await.expect(StatusCode::NOT_FOUND);
        for (verb, body) in [("restore", json!({})), ("notes", json!({ "text": "x" })), ("merge", json!({ "otherId": hers["id"] }))] {
            eve.post(&format!("{}/{verb}", path(&noa)), body).await.expect(StatusCode::NOT_FOUND);
        }
        let stolen = eve.post(&format!("{}/merge", path(&hers)), json!({ "otherId": noa["id"] })).await;
        stolen.expect(StatusCode::NOT_FOUND);
        assert_eq!(dana.get(&path(&noa)).await.expect(StatusCode::OK), noa);
        eve.get("/api/customers/no-id").await.expect(StatusCode::NOT_FOUND);
    }
);

both!(
    async fn a_bookkeeper_reads_customers_and_only_who_may_merges_them(app) {
        let dana = app.owner("dana").await;
        let (noa, twin) = (add(&dana, json!({ "fullName": "נועה" })).await, add(&dana, json!({ "fullName": "נועה ל" })).await);
        let books = app.member(&dana, "books", "bookkeeper").await;
        let staff = app.member(&dana, "staff", "staff").await;
        let manager = app.member(&dana, "manager", "manager").await;
        assert_eq!(names(&books, "").await.len(), 2);
        books.get(&path(&noa)).await.expect(StatusCode::OK);
        books.post("/api/customers", json!({ "fullName": "x" })).await.expect(StatusCode::FORBIDDEN);
        books.put(&path(&noa), json!({ "version": 1 })).await.expect(StatusCode::FORBIDDEN);
        books.delete(&path(&noa)).await.expect(StatusCode::FORBIDDEN);
        books.post(&format!("{}/restore", path(&noa)), json!({})).await.expect(StatusCode::FORBIDDEN);
        books.post(&format!("{}/notes", path(&noa)), json!({ "text": "x" })).await.expect(StatusCode::FORBIDDEN);
        let merge = (format!("{}/merge", path(&noa)), json!({ "otherId": twin["id"] }));
        for client in [&books, &staff] {
            client.post(&merge.0, merge.1.clone()).await.expect(StatusCode::FORBIDDEN);
        }
        staff.put(&path(&noa), json!({ "version": 1, "notes": "ערב" })).await.expect(StatusCode::OK);
        manager.post(&merge.0, merge.1).await.expect(StatusCode::OK);
        app.guest().get("/api/customers").await.expect(StatusCode::UNAUTHORIZED);
    }
);

fn booking(name: &str, phone: Option<&str>, email: Option<&str>) -> NewCustomer {
    NewCustomer {
        full_name: Name::parse(name).unwrap(),
        phone: phone.map(|phone| Phone::parse(phone).unwrap()),
        email: email.map(|email| Email::parse(email).unwrap()),
    }
}

/// Recognises who books in studio-dana, as a booking does.
async fn recognise(app: &chatgrow::app::App, new: NewCustomer) -> Recognised {
    let scope = chatgrow::accounts::business_by_slug(app, "studio-dana")
        .await
        .unwrap()
        .1;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await.unwrap();
    let recognised = find_or_create(&mut tx, now, new).await.unwrap();
    if let Some(change) = recognised.change.clone() {
        chatgrow::journal::record(&mut tx, now, &chatgrow::journal::Actor::System, change)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    recognised
}

both!(
    async fn who_books_is_recognised_by_phone_and_keeps_the_name_of_the_card(app) {
        let dana = app.owner("dana").await;
        let noa = add(&dana, json!({ "fullName": "נועה לוי", "phone": "0502345678", "notes": "בוקר", "tags": ["vip"] })).await;
        dana.delete(&path(&noa)).await.expect(StatusCode::NO_CONTENT);
        let known = recognise(&app.app, booking("noa", Some("+972502345678"), Some("noa@example.com"))).await;
        assert_eq!(known.id.0, id_of(&noa));
        let card = dana.get(&path(&noa)).await.expect(StatusCode::OK);
        assert_eq!((&card["fullName"], &card["status"]), (&json!("נועה לוי"), &json!("active")));
        assert_eq!((&card["email"], &card["notes"], &card["tags"]), (&json!("noa@example.com"), &json!("בוקר"), &json!(["vip"])));
        assert_eq!(names(&dana, "search=noa%40example").await, ["נועה לוי"]);
        assert_eq!(timeline(&dana, &noa).await[0], "customer.restored");

        // An address that is there stays; an address alone finds its card, but not past another number.
        let again = recognise(&app.app, booking("x", Some("050-2345678"), Some("else@example.com"))).await;
        assert_eq!((again.id, again.change), (known.id, None));
        assert_eq!(dana.get(&path(&noa)).await.expect(StatusCode::OK), card);
        assert_eq!(recognise(&app.app, booking("x", None, Some("noa@example.com"))).await.id, known.id);
        let other = recognise(&app.app, booking("בת", Some("0521112233"), Some("noa@example.com"))).await;
        assert_ne!(other.id, known.id);
        let bare = recognise(&app.app, booking("נועה לוי", None, None)).await;
        assert!(bare.id != known.id && bare.change.is_some());
        assert_eq!(names(&dana, "").await, ["בת", "נועה לוי", "נועה לוי"]);
    }
);

both!(
    async fn many_who_book_at_once_with_one_new_number_get_one_card(app) {
        let dana = app.owner("dana").await;
        let mut booking_now = JoinSet::new();
        for number in 0..8 {
            let app = app.app.clone();
            let new = booking(&format!("נועה {number}"), Some("0502345678"), None);
            booking_now.spawn(async move { recognise(&app, new).await });
        }
        let recognised = booking_now.join_all().await;
        assert!(recognised.iter().all(|one| one.id == recognised[0].id));
        assert_eq!(recognised.iter().filter(|one| one.change.is_some()).count(), 1);
        assert_eq!(names(&dana, "").await.len(), 1);
    }
);

both!(
    async fn a_last_visit_only_moves_forward_and_is_no_edit(app) {
        let dana = app.owner("dana").await;
        let noa = add(&dana, json!({ "fullName": "נועה" })).await;
        let scope = chatgrow::accounts::business_by_slug(&app.app, "studio-dana").await.unwrap().1;
        for at in ["2026-01-03T08:00:00Z", "2026-01-02T08:00:00Z"] {
            let mut tx = app.app.db.write(scope).await.unwrap();
            touch_last_visit(&mut tx, CustomerId(id_of(&noa)), at.parse().unwrap()).await.unwrap();
            tx.commit().await.unwrap();
        }
        let card = dana.get(&path(&noa)).await.expect(StatusCode::OK);
        assert_eq!((&card["lastVisitAt"], &card["version"]), (&json!("2026-01-03T08:00:00Z"), &json!(1)));
    }
);
