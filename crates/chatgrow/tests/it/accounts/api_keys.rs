//! `/api/api-keys`: programs of a business, and what they may do.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::harness::{Client, TestApp, both};

/// A key of the owner's business with these scopes, and the program that has it.
async fn program(app: &TestApp, owner: &Client, scopes: &[&str]) -> (Value, Client) {
    let body = json!({ "name": "מערכת הנהלת חשבונות", "scopes": scopes });
    let made = owner.post("/api/api-keys", body).await;
    let made = made.expect(StatusCode::CREATED);
    let client = app.guest().with_token(made["token"].as_str().unwrap());
    (made, client)
}

const NOA: &str = r#"{ "fullName": "נועה", "phone": "0521234567" }"#;

fn noa() -> Value {
    serde_json::from_str(NOA).unwrap()
}

both!(
    async fn a_key_may_do_what_its_scopes_say_and_nothing_else(app) {
        let owner = app.owner("dana").await;
        let (_, reads) = program(&app, &owner, &["customers:read"]).await;
        let (_, writes) = program(&app, &owner, &["customers:write"]).await;

        reads.get("/api/customers").await.expect(StatusCode::OK);
        let refused = reads.post("/api/customers", noa()).await;
        assert_eq!((refused.status, refused.code().as_str()), (StatusCode::FORBIDDEN, "forbidden"));
        let customer = writes.post("/api/customers", noa()).await.expect(StatusCode::CREATED);
        // What writes may read, in its own area only.
        let path = format!("/api/customers/{}", customer["id"].as_str().unwrap());
        writes.get(&path).await.expect(StatusCode::OK);
        for other in ["/api/services", "/api/appointments", "/api/payments", "/api/invoices", "/api/changes", "/api/business"] {
            assert_eq!(writes.get(other).await.status, StatusCode::FORBIDDEN, "{other}");
        }
    }
);

both!(
    async fn a_key_reaches_neither_keys_nor_webhooks_nor_the_team_nor_a_persons_own(app) {
        let owner = app.owner("dana").await;
        let all = ["business:read", "catalog:write", "calendar:write", "customers:write", "messages:write",
            "payments:write", "payments:refund", "documents:write", "reports:read", "changes:read"];
        let (made, key) = program(&app, &owner, &all).await;
        key.get("/api/business").await.expect(StatusCode::OK);
        for path in ["/api/api-keys", "/api/webhooks", "/api/team", "/api/gateway-accounts", "/api/auth/me", "/api/auth/sessions"] {
            assert_eq!(key.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let more = json!({ "name": "x", "scopes": ["customers:read"] });
        key.post("/api/api-keys", more).await.expect(StatusCode::FORBIDDEN);
        let path = format!("/api/api-keys/{}", made["id"].as_str().unwrap());
        key.delete(&path).await.expect(StatusCode::FORBIDDEN);
        key.post("/api/auth/logout", json!({})).await.expect(StatusCode::FORBIDDEN);
        key.post("/api/businesses", json!({ "name": "x" })).await.expect(StatusCode::FORBIDDEN);
        key.put("/api/business", json!({ "version": 1, "name": "x" })).await.expect(StatusCode::FORBIDDEN);
    }
);

both!(
    async fn a_revoked_an_expired_and_a_forged_key_are_refused(app) {
        let owner = app.owner("dana").await;
        let (made, key) = program(&app, &owner, &["customers:read"]).await;
        key.get("/api/customers").await.expect(StatusCode::OK);
        let path = format!("/api/api-keys/{}", made["id"].as_str().unwrap());
        owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        key.get("/api/customers").await.expect(StatusCode::UNAUTHORIZED);
        owner.delete(&path).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(owner.get("/api/api-keys").await.json()["items"], json!([]));

        let soon = app.app.clock.now().checked_add(SignedDuration::from_mins(5)).unwrap();
        let body = json!({ "name": "x", "scopes": ["customers:read"], "expiresAt": soon });
        let made = owner.post("/api/api-keys", body).await.expect(StatusCode::CREATED);
        let token = made["token"].as_str().unwrap();
        let short = app.guest().with_token(token);
        short.get("/api/customers").await.expect(StatusCode::OK);
        // One character of the random part, or of the business's id, is another.
        for at in [5, token.len() - 3] {
            let mut forged = token.to_owned();
            let other = if &token[at..=at] == "A" { "B" } else { "A" };
            forged.replace_range(at..=at, other);
            app.guest().with_token(&forged).get("/api/customers").await.expect(StatusCode::UNAUTHORIZED);
        }
        app.advance(SignedDuration::from_mins(5));
        short.get("/api/customers").await.expect(StatusCode::UNAUTHORIZED);
    }
);

both!(
    async fn a_key_of_one_business_never_sees_another(app) {
        let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
        let of_eve = eve.post("/api/customers", noa()).await.expect(StatusCode::CREATED);
        let (_, key) = program(&app, &dana, &["customers:write", "business:read"]).await;
        let path = format!("/api/customers/{}", of_eve["id"].as_str().unwrap());
        key.get(&path).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(key.get("/api/customers").await.json()["items"], json!([]));

        let id = |business: Value| business["id"].as_str().unwrap().to_owned();
        let (danas, eves) = (id(dana.get("/api/business").await.json()), id(eve.get("/api/business").await.json()));
        let there = key.clone().with_header("x-business-id", &eves);
        there.get("/api/customers").await.expect(StatusCode::NOT_FOUND);
        let here = key.with_header("x-business-id", &danas);
        here.get("/api/customers").await.expect(StatusCode::OK);
        assert_eq!(eve.get("/api/api-keys").await.json()["items"], json!([]));
    }
);

both!(
    async fn the_journal_names_the_program(app) {
        let owner = app.owner("dana").await;
        let (made, key) = program(&app, &owner, &["customers:write", "changes:read"]).await;
        key.post("/api/customers", noa()).await.expect(StatusCode::CREATED);
        let changes = key.get("/api/changes?limit=200").await.expect(StatusCode::OK);
        let changes = changes["items"].as_array().unwrap();
        let of = |kind: &str| changes.iter().find(|change| change["kind"] == kind).unwrap();
        let expected = json!({ "kind": "api_key", "id": made["id"], "name": "מערכת הנהלת חשבונות" });
        assert_eq!(of("customer.created")["actor"], expected);
        assert_eq!(of("api_key.created")["actor"]["name"], "dana");
    }
);

both!(
    async fn a_key_is_told_once_and_stored_as_a_hash(app) {
        let owner = app.owner("dana").await.with_header("idempotency-key", "k-1");
        let body = json!({ "name": "x", "scopes": ["customers:read"] });
        let made = owner.post("/api/api-keys", body.clone()).await.expect(StatusCode::CREATED);
        let token = made["token"].as_str().unwrap();
        assert!(token.starts_with(made["prefix"].as_str().unwrap()));
        let again = owner.post("/api/api-keys", body).await;
        assert_eq!((again.headers["idempotent-replay"].as_bytes(), again.bytes.len()), (&b"true"[..], 0));

        let secret = &token[9..];
        for path in ["/api/api-keys", "/api/changes?limit=200"] {
            assert!(!owner.get(path).await.text().contains(secret), "{path}");
        }
        // Neither the key's own table nor the kept answers hold it.
        let kept = "SELECT count(*) FROM idempotency_keys WHERE length(answer) > 0";
        assert_eq!(app.raw.number(kept).await, 0);
        let business = owner.get("/api/business").await.json()["id"].as_str().unwrap().to_owned();
        assert_eq!(app.count("SELECT count(*) FROM api_keys WHERE length(hash) = 32", &business).await, 1);
    }
);

both!(
    async fn the_last_use_is_noted_coarsely(app) {
        let owner = app.owner("dana").await;
        let (_, key) = program(&app, &owner, &["customers:read"]).await;
        let last = async || owner.get("/api/api-keys").await.json()["items"][0]["lastUsedAt"].clone();
        assert_eq!(last().await, Value::Null);
        key.get("/api/customers").await.expect(StatusCode::OK);
        let first = last().await;
        assert_eq!(first, json!(app.app.clock.now()));
        app.advance(SignedDuration::from_mins(9));
        key.get("/api/customers").await.expect(StatusCode::OK);
        assert_eq!(last().await, first);
        app.advance(SignedDuration::from_mins(1));
        key.get("/api/customers").await.expect(StatusCode::OK);
        assert_eq!(last().await, json!(app.app.clock.now()));
    }
);

both!(
    async fn a_form_with_faults_makes_no_key(app) {
        let owner = app.owner("dana").await;
        let body = json!({ "name": " ", "scopes": [], "expiresAt": "2020-01-01T00:00:00Z" });
        let problem = owner.post("/api/api-keys", body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let faults: Vec<(&str, &str)> = problem["fields"].as_array().unwrap().iter()
            .map(|fault| (fault["field"].as_str().unwrap(), fault["code"].as_str().unwrap()))
            .collect();
        assert_eq!(faults, [("/name", "bad_name"), ("/scopes", "missing"), ("/expiresAt", "in_past")]);
        let body = json!({ "name": "x", "scopes": ["team:write"] });
        owner.post("/api/api-keys", body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(owner.get("/api/api-keys").await.json()["items"], json!([]));
        for _ in 0..50 {
            let body = json!({ "name": "x", "scopes": ["customers:read"] });
            owner.post("/api/api-keys", body).await.expect(StatusCode::CREATED);
        }
        let body = json!({ "name": "x", "scopes": ["customers:read"] });
        assert_eq!(owner.post("/api/api-keys", body).await.code(), "too_many_api_keys");
    }
);

both!(
    async fn a_session_told_to_a_program_is_not_kept_with_its_idempotency_key(app) {
        app.owner("dana").await;
        let guest = app.guest().with_header("idempotency-key", "k-2");
        let login = json!({ "email": "dana@example.com", "password": "correct horse battery" });
        let told = guest.post("/api/auth/login", login).await.expect(StatusCode::OK);
        assert!(told["refreshToken"].is_string());
        let kept = "SELECT count(*) FROM idempotency_keys WHERE length(answer) > 0";
        assert_eq!(app.raw.number(kept).await, 0);
    }
);
