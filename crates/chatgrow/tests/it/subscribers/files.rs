//! Subscribers from a file and into one.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::Shop;
use crate::harness::{Answer, both};

const FILE: &str = "\u{FEFF}שם,דוא״ל,טלפון\r\n=HYPERLINK(1),noa@guest.example,050-234-5678\r\nרות,nonsense,\r\n\
    דינה,dina@guest.example,12\r\nיעל,yael@guest.example,\r\n";

async fn import(shop: &Shop<'_>, query: &str, text: &str) -> Answer {
    let path = format!("/api/subscribers/import{query}");
    let body = Some(("text/csv; charset=utf-8", text.as_bytes().to_vec()));
    shop.owner().send_bytes(Method::POST, &path, body).await
}

/// The declaration of the business, percent-encoded.
const DECLARED: &str = "declaration=Signed%20on%20paper%20in%20the%20shop%20in%202025";

both!(
    async fn a_file_is_tried_first_and_then_stored_whole(app) {
        let shop = Shop::open(&app, "dana").await;
        let tried = import(&shop, "", FILE).await.expect(StatusCode::OK);
        let faults = json!([
            { "row": 3, "column": "email", "code": "bad_email" },
            { "row": 4, "column": "phone", "code": "bad_phone" },
        ]);
        assert_eq!(tried, json!({ "stored": false, "added": 2, "known": 0, "rejected": 2, "faults": faults }));
        assert_eq!(shop.count("SELECT count(*) FROM subscribers").await, 0);
        let stored = import(&shop, "?dryRun=false", FILE).await.expect(StatusCode::OK);
        assert_eq!((&stored["stored"], &stored["added"]), (&json!(true), &json!(2)));
        // Without the business's word they wait, and nobody writes to them.
        let pending = shop.get("/api/subscribers?status=pending").await;
        assert_eq!(pending["items"].as_array().unwrap().len(), 2);
        shop.campaign().await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
        let again = import(&shop, &format!("?dryRun=false&{DECLARED}"), FILE).await.expect(StatusCode::OK);
        assert_eq!((&again["added"], &again["known"]), (&json!(0), &json!(2)));
        shop.campaign().await;
        assert_eq!(shop.readers().await, ["noa@guest.example", "yael@guest.example"]);
        let given = "SELECT count(*) FROM consents WHERE source = 'import' AND words LIKE 'Signed on paper%'";
        assert_eq!(shop.count(given).await, 2);
    }
);

both!(
    async fn who_said_no_is_not_brought_back_by_a_file(app) {
        let shop = Shop::open(&app, "dana").await;
        let customer = shop.customer("נועה", "noa@guest.example").await;
        shop.told(&customer, "withdrawn").await;
        let stored = import(&shop, &format!("?dryRun=false&{DECLARED}"), FILE).await.expect(StatusCode::OK);
        let faults = stored["faults"].as_array().unwrap();
        assert!(faults.contains(&json!({ "row": 2, "column": "email", "code": "withdrawn" })), "{stored}");
        shop.campaign().await;
        assert_eq!(shop.readers().await, ["yael@guest.example"]);
    }
);

both!(
    async fn a_file_goes_out_without_formulas_and_comes_back_the_same(app) {
        let shop = Shop::open(&app, "dana").await;
        import(&shop, &format!("?dryRun=false&{DECLARED}"), FILE).await.expect(StatusCode::OK);
        let file = shop.owner().get("/api/subscribers/export.csv?lang=he").await;
        assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
        let text = file.text();
        assert!(text.contains("\"'=HYPERLINK(1)\"") && text.contains("\"'+972502345678\""), "{text}");
        assert!(text.starts_with("\u{FEFF}\"דוא״ל\",\"שם\",\"טלפון\""), "{text}");
        let eve = Shop::open(&app, "eve").await;
        let taken = import(&eve, "?dryRun=false", &text).await.expect(StatusCode::OK);
        assert_eq!((&taken["added"], &taken["rejected"]), (&json!(2), &json!(0)));
        let found = eve.get("/api/subscribers?search=HYPERLINK").await;
        assert_eq!(found["items"][0]["fullName"], "=HYPERLINK(1)");
        assert_eq!(found["items"][0]["phone"], "+972502345678");
    }
);

both!(
    async fn what_is_no_file_of_subscribers_is_refused(app) {
        let shop = Shop::open(&app, "dana").await;
        let fault = |answer: Answer| {
            let problem = answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
            problem["fields"][0]["code"].as_str().unwrap().to_owned()
        };
        assert_eq!(fault(import(&shop, "", "name,phone\nA,1\n").await), "no_email_column");
        assert_eq!(fault(import(&shop, "?declaration=yes", FILE).await), "too_short");
        assert_eq!(fault(import(&shop, "?list=019b8797-5300-7048-b607-e6ea9f60092a", FILE).await), "unknown");
        let json = shop.owner().post("/api/subscribers/import", json!({})).await;
        assert_eq!(json.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let huge = import(&shop, "", &"x".repeat(1024 * 1024 + 1)).await;
        assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
        let bytes = Some(("text/csv", vec![0xFF, 0xFE, 0x00]));
        let binary = shop.owner().send_bytes(Method::POST, "/api/subscribers/import", bytes).await;
        assert_eq!(binary.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(shop.get("/api/subscribers").await["items"], Value::Array(vec![]));
    }
);
