//! The first hour: the demo is alive on every page and goes in one request, and a new business is led through its
//! first steps.

use axum::http::StatusCode;
use chatgrow::ops::demo;
use serde_json::{Value, json};

use crate::harness::{Client, TestApp, both};

/// The demo of a first start, and its owner.
async fn demo_of(app: &TestApp) -> Client {
    let demo = demo::open_on_first_start(&app.app).await.unwrap().unwrap();
    let login = json!({ "email": demo.email, "password": demo.password });
    let session = app.guest().post("/api/auth/login", login).await;
    let session = session.expect(StatusCode::OK);
    app.guest()
        .with_token(session["accessToken"].as_str().unwrap())
}

async fn how_many(owner: &Client, path: &str) -> usize {
    let page = owner.get(path).await.expect(StatusCode::OK);
    page["items"].as_array().unwrap().len()
}

/// Every list that a page of the app begins with.
const LISTS: [&str; 14] = [
    "/api/customers?limit=200",
    "/api/services",
    "/api/staff",
    "/api/appointments?limit=200",
    "/api/events",
    "/api/waiting-list",
    "/api/payments",
    "/api/payment-links",
    "/api/gateway-accounts",
    "/api/invoices",
    "/api/invoice-drafts",
    "/api/subscribers",
    "/api/subscriber-lists",
    "/api/campaigns",
];

both!(
    async fn the_demo_has_something_on_every_page_and_sends_nothing(app) {
        let owner = demo_of(&app).await;
        app.run_jobs().await;
        for list in LISTS {
            assert!(how_many(&owner, list).await > 0, "{list}");
        }
        let business = owner.get("/api/business").await.expect(StatusCode::OK);
        assert_eq!(business["firstStepsClosed"], true);
        assert_eq!(app.mail.received().len(), 0);
        assert!(demo::open_on_first_start(&app.app).await.unwrap().unwrap().pay_url.is_none());
    }
);

both!(
    async fn the_demo_goes_in_one_request_and_an_empty_business_is_there(app) {
        let owner = demo_of(&app).await;
        assert_eq!(app.guest().get("/b/studio-dana").await.status, StatusCode::OK);
        let helper = app.owner("helper").await;

        let me = owner.delete("/api/demo").await.expect(StatusCode::OK);
        assert_eq!(me["business"]["isDemo"], false);
        assert_eq!(me["business"]["firstStepsClosed"], false);
        assert_eq!(me["businesses"].as_array().unwrap().len(), 1);
        assert_eq!(me["role"], "owner");
        for list in LISTS {
            let left = how_many(&owner, list).await;
            // A new business has its first member of staff.
            assert_eq!(left, usize::from(list == "/api/staff"), "{list}");
        }
        assert_eq!(app.guest().get("/b/studio-dana").await.status, StatusCode::NOT_FOUND);

        // What is no demo stays.
        owner.delete("/api/demo").await.expect(StatusCode::NOT_FOUND);
        helper.delete("/api/demo").await.expect(StatusCode::NOT_FOUND);
        helper.get("/api/business").await.expect(StatusCode::OK);
    }
);

both!(
    async fn how_far_the_owner_got_is_kept_with_the_business(app) {
        let owner = app.owner("dana").await;
        let manager = app.member(&owner, "noa", "manager").await;
        let business = owner.get("/api/business").await.expect(StatusCode::OK);
        assert_eq!(business["linkShared"], false);
        assert_eq!(business["firstStepsClosed"], false);
        let change = |version: &Value| json!({ "version": version, "linkShared": true, "firstStepsClosed": true });
        manager.put("/api/business", change(&business["version"])).await.expect(StatusCode::FORBIDDEN);
        let after = owner.put("/api/business", change(&business["version"])).await.expect(StatusCode::OK);
        assert_eq!(after["linkShared"], true);
        let me = manager.get("/api/auth/me").await.expect(StatusCode::OK);
        assert_eq!(me["business"]["firstStepsClosed"], true);
        owner.put("/api/business", change(&business["version"])).await.expect(StatusCode::CONFLICT);
    }
);
