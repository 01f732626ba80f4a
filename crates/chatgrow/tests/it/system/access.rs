//! Who runs the installation.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::json;

use super::{owned, read};
use crate::harness::{Client, Engine, TestApp, both};

const READS: [&str; 6] = [
    "/api/system/health",
    "/api/system/businesses",
    "/api/system/logs",
    "/api/system/jobs",
    "/api/system/backups",
    "/api/system/acts",
];

async fn is_owner(client: &Client) -> bool {
    let me = read(client, "/api/auth/me").await;
    let told = me["isPlatformOwner"].as_bool().unwrap();
    for path in READS {
        let status = client.get(path).await.status;
        let expected = if told {
            StatusCode::OK
        } else {
            StatusCode::FORBIDDEN
        };
        assert_eq!(status, expected, "{path}");
    }
    told
}

owned!(
    async fn only_who_is_named_sees_the_page(app) {
        let dana = app.owner("dana").await;
        app.advance(SignedDuration::from_secs(1));
        let eve = app.owner("eve").await;
        let manager = app.member(&dana, "manager", "manager").await;
        assert!(is_owner(&dana).await);
        assert!(!is_owner(&eve).await);
        assert!(!is_owner(&manager).await);
        for path in READS {
            assert_eq!(app.guest().get(path).await.status, StatusCode::UNAUTHORIZED, "{path}");
        }
    }
);

owned!(
    async fn a_key_of_the_owners_business_does_not(app) {
        let dana = app.owner("dana").await;
        let scopes = ["business:read", "changes:read", "reports:read", "customers:write", "messages:write"];
        let key = dana.post("/api/api-keys", json!({ "name": "x", "scopes": scopes })).await.expect(StatusCode::CREATED);
        let program = app.guest().with_token(key["token"].as_str().unwrap());
        for path in READS {
            assert_eq!(program.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        assert_eq!(program.post("/api/system/backups", json!({})).await.status, StatusCode::FORBIDDEN);
    }
);

owned!(
    async fn a_lesser_person_changes_nothing(app) {
        app.owner("dana").await;
        app.advance(SignedDuration::from_secs(1));
        let eve = app.owner("eve").await;
        let before = app.raw.number("SELECT count(*) FROM jobs").await;
        let id = "019b8797-5300-7048-b607-e6ea9f60092a";
        for path in ["/api/system/backups".to_owned(), format!("/api/system/jobs/{id}/retry")] {
            assert_eq!(eve.post(&path, json!({})).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        assert_eq!(app.raw.number("SELECT count(*) FROM jobs").await, before);
        assert_eq!(app.raw.number("SELECT count(*) FROM platform_acts").await, 0);
    }
);

/// Signed up where no mail leaves: at once, and the address is anybody's word.
async fn unproven(app: &TestApp, name: &str) -> Client {
    let body = json!({ "fullName": name, "email": format!("{name}@example.com"), "password": "correct horse battery" });
    let session = app.guest().post("/api/auth/register", body).await;
    let session = session.expect(StatusCode::CREATED);
    app.advance(SignedDuration::from_secs(1));
    app.guest()
        .with_token(session["accessToken"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_nobody_proved_is_not_enough() {
    let variables = [
        ("PLATFORM_OWNERS", "dana@example.com"),
        ("EMAIL_PROVIDER", "console"),
    ];
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let app = TestApp::start(engine, &variables).await;
        assert!(!is_owner(&unproven(&app, "dana").await).await, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_one_machine_it_is_the_first_account_where_nobody_is_named() {
    for (engine, first_is) in [(Engine::Sqlite, true), (Engine::Postgres, false)] {
        let app = TestApp::start(engine, &[("EMAIL_PROVIDER", "console")]).await;
        let (first, second) = (unproven(&app, "eve").await, unproven(&app, "dana").await);
        assert_eq!(is_owner(&first).await, first_is, "{engine:?}");
        assert!(!is_owner(&second).await, "{engine:?}");
    }
}

both!(
    async fn the_first_account_with_a_proven_address_is_it_too(app) {
        let first = app.owner("eve").await;
        app.advance(SignedDuration::from_secs(1));
        let second = app.owner("dana").await;
        assert_eq!(is_owner(&first).await, app.engine == Engine::Sqlite);
        assert!(!is_owner(&second).await);
    }
);
