//! `/api/auth`, `/api/business`, `/api/team`: signing up, in and out; who may do what.

mod api_keys;

use axum::http::{Method, StatusCode};
use jiff::SignedDuration;
use serde_json::json;

use crate::harness::{Engine, TestApp, both, raw};

const PASSWORD: &str = "correct horse battery";

both!(
    async fn a_registration_opens_an_account_only_by_the_link_of_its_mail(app) {
        let body = json!({ "fullName": "דנה לוי", "businessName": "Studio Dana", "email": "Dana@Example.com",
            "password": PASSWORD });
        let answer = app.guest().post("/api/auth/register", body).await;
        assert_eq!(answer.expect(StatusCode::ACCEPTED), json!({ "status": "check_email" }));
        let login = json!({ "email": "dana@example.com", "password": PASSWORD });
        app.guest().post("/api/auth/login", login.clone()).await.expect(StatusCode::UNAUTHORIZED);

        app.run_jobs().await;
        let token = app.link_token("dana@example.com").await;
        let session = app.guest().post("/api/auth/verify-email", json!({ "token": token })).await;
        let session = session.expect(StatusCode::OK);
        assert_eq!(session["business"]["slug"], "studio-dana");
        assert_eq!(session["role"], "owner");
        assert_eq!(session["user"]["emailVerified"], true);
        app.guest().post("/api/auth/login", login).await.expect(StatusCode::OK);

        let again = app.guest().post("/api/auth/verify-email", json!({ "token": token })).await;
        assert_eq!(again.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["code"], "bad_link");
    }
);

both!(
    async fn registering_a_known_address_looks_the_same_and_tells_its_owner(app) {
        app.owner("dana").await;
        app.mail.clear();
        let body = json!({ "fullName": "Mallory", "email": "dana@example.com", "password": "another password" });
        let answer = app.guest().post("/api/auth/register", body).await;
        assert_eq!(answer.expect(StatusCode::ACCEPTED), json!({ "status": "check_email" }));
        app.run_jobs().await;
        let mails = app.mail.received();
        assert_eq!(mails.len(), 1);
        assert!(!mails[0].text.as_deref().unwrap().contains("token="));
        let login = json!({ "email": "dana@example.com", "password": "another password" });
        app.guest().post("/api/auth/login", login).await.expect(StatusCode::UNAUTHORIZED);
    }
);

both!(
    async fn a_registrations_link_expires(app) {
        let body = json!({ "fullName": "Dana", "email": "dana@example.com", "password": PASSWORD });
        app.guest().post("/api/auth/register", body).await.expect(StatusCode::ACCEPTED);
        app.run_jobs().await;
        let token = app.link_token("dana@example.com").await;
        app.advance(SignedDuration::from_hours(49));
        let answer = app.guest().post("/api/auth/verify-email", json!({ "token": token })).await;
        answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
    }
);

#[tokio::test]
async fn without_mail_a_registration_is_signed_in_at_once() {
    let app = TestApp::start(Engine::Sqlite, &[("EMAIL_PROVIDER", "console")]).await;
    let body = json!({ "fullName": "Dana", "email": "dana@example.com", "password": PASSWORD });
    let session = app
        .guest()
        .post("/api/auth/register", body.clone())
        .await
        .expect(StatusCode::CREATED);
    let dana = app
        .guest()
        .with_token(session["accessToken"].as_str().unwrap());
    assert_eq!(
        dana.get("/api/auth/me").await.expect(StatusCode::OK)["user"]["email"],
        "dana@example.com"
    );
    let again = app.guest().post("/api/auth/register", body).await;
    assert_eq!(
        (again.status, again.code().as_str()),
        (StatusCode::CONFLICT, "email_taken")
    );
}

both!(
    async fn a_wrong_password_and_an_unknown_address_get_the_same_answer(app) {
        app.owner("dana").await;
        let wrong = json!({ "email": "dana@example.com", "password": "wrong password" });
        let unknown = json!({ "email": "nobody@example.com", "password": "wrong password" });
        let wrong = app.guest().post("/api/auth/login", wrong).await.expect(StatusCode::UNAUTHORIZED);
        let unknown = app.guest().post("/api/auth/login", unknown).await.expect(StatusCode::UNAUTHORIZED);
        for member in ["code", "detail", "title"] {
            assert_eq!(wrong[member], unknown[member]);
        }
    }
);

both!(
    async fn a_stolen_refresh_token_ends_the_session_of_both(app) {
        app.owner("dana").await;
        let login = json!({ "email": "dana@example.com", "password": PASSWORD });
        let session = app.guest().post("/api/auth/login", login).await.expect(StatusCode::OK);
        let first = session["refreshToken"].clone();
        let refresh = |token| json!({ "refreshToken": token });
        let second = app.guest().post("/api/auth/refresh", refresh(first.clone())).await.expect(StatusCode::OK);
        let owner = app.guest().with_token(second["accessToken"].as_str().unwrap());

        // Two tabs at once: refused, and nothing ends.
        app.guest().post("/api/auth/refresh", refresh(first.clone())).await.expect(StatusCode::UNAUTHORIZED);
        owner.get("/api/auth/me").await.expect(StatusCode::OK);

        app.advance(SignedDuration::from_mins(1));
        app.guest().post("/api/auth/refresh", refresh(first)).await.expect(StatusCode::UNAUTHORIZED);
        owner.get("/api/auth/me").await.expect(StatusCode::UNAUTHORIZED);
        let answer = app.guest().post("/api/auth/refresh", refresh(second["refreshToken"].clone())).await;
        answer.expect(StatusCode::UNAUTHORIZED);
    }
);

both!(
    async fn an_access_token_lives_a_quarter_of_an_hour(app) {
        let dana = app.owner("dana").await;
        app.advance(SignedDuration::from_mins(14));
        dana.get("/api/auth/me").await.expect(StatusCode::OK);
        app.advance(SignedDuration::from_mins(2));
        dana.get("/api/auth/me").await.expect(StatusCode::UNAUTHORIZED);
    }
);

both!(
    async fn a_reset_password_ends_every_session_and_its_link_works_once(app) {
        let dana = app.owner("dana").await;
        let forgot = json!({ "email": "dana@example.com" });
        app.guest().post("/api/auth/forgot-password", forgot).await.expect(StatusCode::ACCEPTED);
        let unknown = json!({ "email": "nobody@example.com" });
        app.guest().post("/api/auth/forgot-password", unknown).await.expect(StatusCode::ACCEPTED);
        app.mail.clear();
        app.run_jobs().await;
        assert_eq!(app.mail.received().len(), 1);

        let token = app.link_token("dana@example.com").await;
        let reset = json!({ "token": token, "password": "a brand new password" });
        app.guest().post("/api/auth/reset-password", reset.clone()).await.expect(StatusCode::NO_CONTENT);
        dana.get("/api/auth/me").await.expect(StatusCode::UNAUTHORIZED);
        app.guest().post("/api/auth/reset-password", reset).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let old = json!({ "email": "dana@example.com", "password": PASSWORD });
        app.guest().post("/api/auth/login", old).await.expect(StatusCode::UNAUTHORIZED);
        let new = json!({ "email": "dana@example.com", "password": "a brand new password" });
        app.guest().post("/api/auth/login", new).await.expect(StatusCode::OK);
    }
);

both!(
    async fn a_session_can_be_seen_and_ended_from_another(app) {
        let laptop = app.owner("dana").await;
        let login = json!({ "email": "dana@example.com", "password": PASSWORD });
        let phone = app.guest().post("/api/auth/login", login).await.expect(StatusCode::OK);
        let phone = app.guest().with_token(phone["accessToken"].as_str().unwrap());
        let sessions = laptop.get("/api/auth/sessions").await.expect(StatusCode::OK);
        let sessions = sessions["items"].as_array().unwrap();
        assert_eq!(sessions.len(), 2);
        let other = sessions.iter().find(|session| session["current"] == false).unwrap();
        let path = format!("/api/auth/sessions/{}", other["id"].as_str().unwrap());
        laptop.delete(&path).await.expect(StatusCode::NO_CONTENT);
        phone.get("/api/auth/me").await.expect(StatusCode::UNAUTHORIZED);
        laptop.delete(&path).await.expect(StatusCode::NOT_FOUND);
    }
);

both!(
    async fn a_browser_must_prove_that_its_writes_come_from_our_pages(app) {
        app.owner("dana").await;
        let login = json!({ "email": "dana@example.com", "password": PASSWORD, "delivery": "cookie" });
        let answer = app.guest().post("/api/auth/login", login).await;
        let cookies: Vec<&str> =
            answer.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap()).collect();
        let value = |name: &str| {
            let cookie = cookies.iter().find(|cookie| cookie.starts_with(&format!("{name}="))).unwrap();
            cookie.split(['=', ';']).nth(1).unwrap().to_owned()
        };
        for hidden in ["cg_access", "cg_refresh"] {
            let cookie = cookies.iter().find(|cookie| cookie.starts_with(hidden)).unwrap();
            assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Secure"));
        }
        let csrf = value("cg_csrf");
        let browser = app.guest().with_header("cookie", &format!("cg_access={}", value("cg_access")));
        assert!(answer.expect(StatusCode::OK).get("accessToken").is_none());

        browser.get("/api/auth/me").await.expect(StatusCode::OK);
        let name = json!({ "name": "Second" });
        let refused = browser.post("/api/businesses", name.clone()).await;
        assert_eq!((refused.status, refused.code().as_str()), (StatusCode::FORBIDDEN, "csrf"));
        let forged = browser.clone().with_header("x-csrf-token", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        forged.post("/api/businesses", name.clone()).await.expect(StatusCode::FORBIDDEN);
        let ours = browser.with_header("x-csrf-token", &csrf);
        ours.post("/api/businesses", name).await.expect(StatusCode::CREATED);
    }
);

both!(
    async fn an_imported_bcrypt_password_works_and_is_replaced(app) {
        app.owner("dana").await;
        let old = bcrypt::hash("Sesame-1!", 4).unwrap();
        raw!(app.raw, pool => drop(sqlx::query("UPDATE users SET password_hash = $1").bind(&old).execute(pool).await.unwrap()));
        let login = json!({ "email": "dana@example.com", "password": "Sesame-1!" });
        app.guest().post("/api/auth/login", login.clone()).await.expect(StatusCode::OK);
        let hash: String =
            raw!(app.raw, pool => sqlx::query_scalar("SELECT password_hash FROM users").fetch_one(pool).await.unwrap());
        assert!(hash.starts_with("$argon2id$"), "{hash}");
        app.guest().post("/api/auth/login", login).await.expect(StatusCode::OK);
    }
);

#[tokio::test]
async fn guessing_a_password_is_slowed_down_per_account_and_per_address() {
    let app = TestApp::start(Engine::Sqlite, &[("RATE_LIMIT_SIGN_IN", "5")]).await;
    let login = json!({ "email": "dana@example.com", "password": "guess number one" });
    let mut statuses = Vec::new();
    for _ in 0..7 {
        statuses.push(app.guest().post("/api/auth/login", login.clone()).await);
    }
    let last = statuses.pop().unwrap();
    assert_eq!(
        (last.status, last.code().as_str()),
        (StatusCode::TOO_MANY_REQUESTS, "rate_limited")
    );
    assert!(last.headers.contains_key("retry-after"));
}

both!(
    async fn several_businesses_of_one_person_are_kept_apart(app) {
        let dana = app.owner("dana").await;
        let second = dana.post("/api/businesses", json!({ "name": "Second" })).await.expect(StatusCode::CREATED);
        let me = dana.get("/api/auth/me").await.expect(StatusCode::OK);
        assert_eq!(me["businesses"].as_array().unwrap().len(), 2);
        assert_eq!(me["business"]["slug"], "studio-dana");

        let there = dana.clone().with_header("x-business-id", second["id"].as_str().unwrap());
        assert_eq!(there.get("/api/business").await.expect(StatusCode::OK)["name"], "Second");
        let switched = dana.post("/api/auth/switch-business", json!({ "businessId": second["id"] })).await;
        assert_eq!(switched.expect(StatusCode::OK)["business"]["name"], "Second");
        assert_eq!(dana.get("/api/business").await.expect(StatusCode::OK)["name"], "Second");

        let eve = app.owner("eve").await;
        let foreign = eve.clone().with_header("x-business-id", second["id"].as_str().unwrap());
        foreign.get("/api/business").await.expect(StatusCode::NOT_FOUND);
        let body = json!({ "businessId": second["id"] });
        eve.post("/api/auth/switch-business", body).await.expect(StatusCode::NOT_FOUND);
    }
);

both!(
    async fn a_change_made_on_an_old_version_is_refused(app) {
        let dana = app.owner("dana").await;
        let body = json!({ "version": 1, "name": "סטודיו דנה", "zone": "Europe/Paris", "taxNumber": "123456782" });
        let business = dana.put("/api/business", body).await.expect(StatusCode::OK);
        assert_eq!((business["version"].as_i64(), business["zone"].as_str()), (Some(2), Some("Europe/Paris")));
        let stale = dana.put("/api/business", json!({ "version": 1, "name": "Other" })).await;
        assert_eq!((stale.status, stale.code().as_str()), (StatusCode::CONFLICT, "stale_version"));
        assert_eq!(dana.get("/api/business").await.json()["name"], "סטודיו דנה");
    }
);

both!(
    async fn every_fault_of_a_form_is_told_at_once_and_nothing_changes(app) {
        let dana = app.owner("dana").await;
        let body = json!({ "version": 1, "name": "", "slug": "A B", "zone": "Mars/Olympus", "horizonDays": 100_000,
            "taxNumber": "123456789", "phone": "12" });
        let problem = dana.put("/api/business", body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let fields: Vec<&str> =
            problem["fields"].as_array().unwrap().iter().map(|fault| fault["field"].as_str().unwrap()).collect();
        assert_eq!(fields, ["/name", "/slug", "/phone", "/zone", "/taxNumber", "/horizonDays"]);
        assert_eq!(dana.get("/api/business").await.json()["version"], 1);
    }
);

both!(
    async fn an_address_of_a_page_belongs_to_one_business(app) {
        let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
        dana.put("/api/business", json!({ "version": 1, "slug": "best-yoga" })).await.expect(StatusCode::OK);
        let taken = eve.put("/api/business", json!({ "version": 1, "slug": "best-yoga" })).await;
        assert_eq!((taken.status, taken.code().as_str()), (StatusCode::CONFLICT, "slug_taken"));
    }
);

both!(
    async fn the_last_owner_stays(app) {
        let dana = app.owner("dana").await;
        let me = dana.get("/api/auth/me").await.json();
        let path = format!("/api/team/{}", me["user"]["id"].as_str().unwrap());
        assert_eq!(dana.delete(&path).await.code(), "last_owner");
        assert_eq!(dana.put(&path, json!({ "role": "staff" })).await.code(), "last_owner");
        app.member(&dana, "noa", "owner").await;
        dana.put(&path, json!({ "role": "staff" })).await.expect(StatusCode::OK);
        dana.put("/api/business", json!({ "version": 1, "name": "x" })).await.expect(StatusCode::FORBIDDEN);
    }
);

both!(
    async fn two_owners_who_remove_each_other_do_not_both_succeed(app) {
        let dana = app.owner("dana").await;
        let noa = app.member(&dana, "noa", "owner").await;
        let id = |me: serde_json::Value| format!("/api/team/{}", me["user"]["id"].as_str().unwrap());
        let dana_path = id(dana.get("/api/auth/me").await.json());
        let noa_path = id(noa.get("/api/auth/me").await.json());
        let (one, other) = tokio::join!(dana.delete(&noa_path), noa.delete(&dana_path));
        let removed = [one.status, other.status].iter().filter(|s| **s == StatusCode::NO_CONTENT).count();
        assert_eq!(removed, 1, "{one:?} {other:?}");
    }
);

both!(
    async fn a_removed_member_sees_nothing_more_at_once(app) {
        let dana = app.owner("dana").await;
        let noa = app.member(&dana, "noa", "staff").await;
        noa.get("/api/business").await.expect(StatusCode::OK);
        let me = noa.get("/api/auth/me").await.json();
        let path = format!("/api/team/{}", me["user"]["id"].as_str().unwrap());
        dana.delete(&path).await.expect(StatusCode::NO_CONTENT);
        noa.get("/api/business").await.expect(StatusCode::FORBIDDEN);
    }
);

both!(
    async fn an_invitation_of_a_member_twice_is_refused(app) {
        let dana = app.owner("dana").await;
        app.member(&dana, "noa", "staff").await;
        let body = json!({ "email": "noa@example.com", "fullName": "Noa", "role": "manager" });
        assert_eq!(dana.post("/api/team", body).await.code(), "already_member");
    }
);

both!(
    async fn the_same_request_sent_twice_is_done_once(app) {
        let dana = app.owner("dana").await.with_header("idempotency-key", "k-1");
        let body = json!({ "name": "Second" });
        let first = dana.post("/api/businesses", body.clone()).await.expect(StatusCode::CREATED);
        let second = dana.post("/api/businesses", body).await;
        assert_eq!(second.headers["idempotent-replay"], "true");
        assert_eq!(second.expect(StatusCode::CREATED)["id"], first["id"]);
        let other = dana.post("/api/businesses", json!({ "name": "Third" })).await;
        assert_eq!(other.code(), "idempotency_key_reused");
        let me = dana.get("/api/auth/me").await.json();
        assert_eq!(me["businesses"].as_array().unwrap().len(), 2);
    }
);

both!(
    async fn what_cannot_be_read_is_a_problem_with_a_stable_code(app) {
        let json = "application/json";
        let cases: [(&str, Vec<u8>, StatusCode, &str); 6] = [
            (json, b"{".to_vec(), StatusCode::BAD_REQUEST, "invalid_request"),
            (json, vec![0xff, 0xfe, b'{'], StatusCode::BAD_REQUEST, "invalid_request"),
            (json, vec![b' '; 2_000_000], StatusCode::PAYLOAD_TOO_LARGE, "payload_too_large"),
            ("text/plain", b"{}".to_vec(), StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type"),
            (json, b"{\"email\":7,\"password\":\"x\"}".to_vec(), StatusCode::UNPROCESSABLE_ENTITY, "invalid"),
            (json, b"{\"email\":\"a@b.co\",\"password\":\"x\",\"role\":1}".to_vec(), StatusCode::UNPROCESSABLE_ENTITY, "invalid"),
        ];
        for (media, body, status, code) in cases {
            let answer = app.guest().send_bytes(Method::POST, "/api/auth/login", Some((media, body))).await;
            assert_eq!((answer.status, answer.code().as_str()), (status, code));
            assert_eq!(answer.headers["content-type"], "application/problem+json");
        }
        let missing = app.guest().get("/api/nothing").await;
        assert_eq!((missing.status, missing.code().as_str()), (StatusCode::NOT_FOUND, "not_found"));
        let method = app.guest().delete("/api/auth/login").await;
        assert_eq!((method.status, method.code().as_str()), (StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed"));
    }
);

both!(
    async fn a_problem_speaks_the_callers_language(app) {
        let english = app.guest().with_header("accept-language", "en-GB").get("/api/auth/me").await.json();
        assert_eq!(english["detail"], "Please sign in.");
        let hebrew = app.guest().get("/api/auth/me").await.json();
        assert_eq!(hebrew["detail"], "יש להתחבר למערכת.");
        assert_eq!(hebrew["code"], english["code"]);
    }
);
