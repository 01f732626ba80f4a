//! What a business wants of its documents.

use axum::http::{Method, StatusCode};
use serde_json::json;

use super::found;
use super::shop::{Desk, told};
use crate::harness::both;

const PATH: &str = "/api/document-settings";

both!(
    async fn a_series_begins_where_the_business_says_once(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let path = format!("{PATH}/series/tax_invoice");
        for first in [0, -1, 1_000_000_001] {
            let refused = desk.owner.put(&path, json!({ "firstNumber": first })).await;
            assert_eq!(told(&refused).2, "out_of_range");
        }
        desk.owner.put(&path, json!({ "firstNumber": 7 })).await.expect(StatusCode::OK);
        let settings = desk.owner.put(&path, json!({ "firstNumber": 1042 })).await.expect(StatusCode::OK);
        let series = json!([{ "kind": "tax_invoice", "firstNumber": 1042, "lastNumber": null }]);
        assert_eq!(settings["series"], series);
        assert_eq!(found(&app).await, []);
        assert_eq!(desk.issue("tax_invoice", &desk.content(100)).await["number"], 1042);
        assert_eq!(desk.issue("tax_invoice", &desk.content(100)).await["number"], 1043);
        assert_eq!(desk.issue("quote", &desk.content(100)).await["number"], 1);
        let late = desk.owner.put(&path, json!({ "firstNumber": 2000 })).await;
        assert_eq!(late.code(), "series_begun");
        desk.owner.put(&format!("{PATH}/series/x"), json!({ "firstNumber": 1 })).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn settings_are_changed_on_the_version_that_was_read(app) {
        let desk = Desk::open(&app, "noa", "exempt_dealer").await;
        let before = desk.owner.get(PATH).await.expect(StatusCode::OK);
        assert_eq!((&before["autoIssue"], &before["pricesIncludeVat"], &before["version"]), (&json!(true), &json!(true), &json!(0)));
        let change = json!({ "version": 0, "footerNote": "תודה!", "autoKind": "receipt" });
        let after = desk.owner.put(PATH, change.clone()).await.expect(StatusCode::OK);
        assert_eq!((&after["footerNote"], &after["autoKind"]), (&json!("תודה!"), &json!("receipt")));
        assert_eq!(desk.owner.put(PATH, change).await.code(), "stale_version");
        let long = json!({ "version": 1, "footerNote": "א".repeat(1001) });
        assert_eq!(told(&desk.owner.put(PATH, long).await).2, "too_long");
        let books = app.member(&desk.owner, "bella", "bookkeeper").await;
        books.get(PATH).await.expect(StatusCode::OK);
        books.put(PATH, json!({ "version": 1 })).await.expect(StatusCode::FORBIDDEN);
    }
);

both!(
    async fn a_logo_is_a_picture_of_at_most_200_kilobytes(app) {
        let desk = Desk::open(&app, "noa", "exempt_dealer").await;
        let path = format!("{PATH}/logo");
        let put = async |bytes: Vec<u8>| desk.owner.send_bytes(Method::PUT, &path, Some(("application/octet-stream", bytes))).await;
        desk.owner.get(&path).await.expect(StatusCode::NOT_FOUND);
        for (bytes, code) in [(b"GIF89a".to_vec(), "bad_logo"), (vec![], "bad_logo"), (vec![0x89; 200_001], "logo_too_large")] {
            assert_eq!(told(&put(bytes).await).2, code);
        }
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".to_vec();
        put(svg.clone()).await.expect(StatusCode::NO_CONTENT);
        let shown = desk.owner.get(&path).await;
        assert_eq!(shown.bytes, svg);
        assert!(shown.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
        desk.owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        desk.owner.get(&path).await.expect(StatusCode::NOT_FOUND);
    }
);
