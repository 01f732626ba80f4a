//! What is refused, with nothing half-stored.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::Shop;
use super::shop::id;
use crate::harness::both;

/// The fields at fault.
fn fields(problem: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let faults = problem["fields"].as_array().unwrap();
    faults
        .iter()
        .map(|fault| (text(&fault["field"]), text(&fault["code"])))
        .collect()
}

fn fault(field: &str, code: &str) -> (String, String) {
    (field.to_owned(), code.to_owned())
}

both!(
    async fn a_line_break_in_a_name_address_or_subject_is_refused(app) {
        let shop = Shop::open(&app, "dana").await;
        let evil = json!({ "email": "noa@guest.example\r\nBcc: all@guest.example", "fullName": "Noa\r\nBcc: x@y.example" });
        let expected = [fault("/email", "bad_email"), fault("/fullName", "control_characters")];
        let problem = shop.sign_up(evil.clone()).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(fields(&problem), expected);
        let problem = shop.owner().post("/api/subscribers", evil).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(fields(&problem), expected);
        let campaign = json!({ "name": "a\nb", "subject": "הנחה\r\nBcc: x@y.example", "body": "x",
            "button": { "label": "a\rb", "url": "javascript:alert(1)" }, "audience": {} });
        let problem = shop.owner().post("/api/campaigns", campaign).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(fields(&problem), [
            fault("/name", "control_characters"), fault("/subject", "control_characters"),
            fault("/button/label", "control_characters"), fault("/button/url", "not_https"),
        ]);
        for table in ["SELECT count(*) FROM subscribers", "SELECT count(*) FROM campaigns", "SELECT count(*) FROM consents"] {
            assert_eq!(shop.count(table).await, 0, "{table}");
        }
        assert_eq!(shop.mails().await.len(), 0);
    }
);

both!(
    async fn what_is_no_address_is_refused(app) {
        let shop = Shop::open(&app, "dana").await;
        let long = format!("{}@guest.example", "x".repeat(300));
        for email in ["", "noa", "noa@", "@guest.example", "a@b.co, c@d.co", "<a@b.co>", "a b@c.de", long.as_str()] {
            let problem = shop.sign_up(json!({ "email": email })).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(fields(&problem), [fault("/email", "bad_email")], "{email}");
        }
        assert_eq!(shop.count("SELECT count(*) FROM subscribers").await, 0);
    }
);

both!(
    async fn a_body_of_a_megabyte_is_refused(app) {
        let shop = Shop::open(&app, "dana").await;
        let draft = shop.draft(json!({})).await;
        let half = "x".repeat(512 * 1024);
        let long = json!({ "name": "a", "subject": "b", "body": half, "audience": { "subscribers": {} } });
        let problem = shop.owner().post("/api/campaigns", long).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(fields(&problem), [fault("/body", "too_long")]);
        let huge = "x".repeat(1024 * 1024);
        let path = format!("/api/campaigns/{}", id(&draft));
        let answers = [
            shop.owner().put(&path, json!({ "version": 1, "body": huge })).await,
            shop.sign_up(json!({ "email": huge })).await,
            shop.send_form("/b/studio-dana/subscribe", &format!("email={huge}")).await,
            shop.owner().send_bytes(Method::POST, "/api/subscribers", Some(("application/json", huge.clone().into_bytes()))).await,
        ];
        for answer in answers {
            assert!(matches!(answer.status, StatusCode::PAYLOAD_TOO_LARGE | StatusCode::BAD_REQUEST), "{}", answer.status);
        }
        assert_eq!(shop.get(&path).await, draft);
        assert_eq!(shop.count("SELECT count(*) FROM subscribers").await, 0);
    }
);

both!(
    async fn a_subscriber_is_changed_found_and_removed(app) {
        let shop = Shop::open(&app, "dana").await;
        let noa = shop.subscriber("noa@guest.example").await;
        let path = format!("/api/subscribers/{noa}");
        let known = shop.owner().post("/api/subscribers", json!({ "email": "NOA@guest.example" })).await;
        assert_eq!((known.code().as_str(), &known.json()["subscriberId"]), ("subscriber_exists", &json!(noa)));
        let changed = json!({ "version": 1, "fullName": "נועה לוי", "phone": "050-234-5678" });
        let changed = shop.owner().put(&path, changed).await;
        let changed = changed.expect(StatusCode::OK);
        assert_eq!((&changed["status"], &changed["phone"]), (&json!("subscribed"), &json!("+972502345678")));
        for search in ["%D7%A0%D7%95%D7%A2%D7%94", "GUEST.example", "050-2345"] {
            let found = shop.get(&format!("/api/subscribers?search={search}")).await;
            assert_eq!(found["items"].as_array().unwrap().len(), 1, "{search}");
        }
        let moved = json!({ "version": changed["version"], "email": "new@guest.example" });
        let moved = shop.owner().put(&path, moved).await.expect(StatusCode::OK);
        assert_eq!(moved["status"], "pending", "consent does not move to a new address");
        shop.owner().delete(&path).await.expect(StatusCode::NO_CONTENT);
        assert_eq!(shop.owner().get(&path).await.status, StatusCode::NOT_FOUND);

        // Removed, an address has to have its owner's yes again.
        let ruth = shop.subscriber("ruth@guest.example").await;
        shop.owner().delete(&format!("/api/subscribers/{ruth}")).await.expect(StatusCode::NO_CONTENT);
        let again = shop.owner().post("/api/subscribers", json!({ "email": "ruth@guest.example" })).await;
        assert_eq!(again.expect(StatusCode::CREATED)["status"], "unsubscribed");
        let kinds = shop.kinds().await;
        for kind in ["subscriber.added", "subscriber.updated", "subscriber.removed", "consent.given", "consent.withdrawn"] {
            assert!(kinds.iter().any(|it| it == kind), "{kind} in {kinds:?}");
        }
    }
);
