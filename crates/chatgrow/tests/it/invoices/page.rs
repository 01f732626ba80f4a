//! The public page on which whoever holds a document can check it.

use axum::http::StatusCode;
use serde_json::Value;

use super::drop_guards;
use super::shop::Desk;
use crate::harness::both;
use crate::payments::{raw, select};

both!(
    async fn whoever_holds_a_document_can_check_it(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let invoice = desk.issue("tax_invoice", &desk.content(123_400)).await;
        let snapshot: String = select(&app, desk.business, "SELECT snapshot FROM documents").await;
        let snapshot: Value = serde_json::from_str(&snapshot).unwrap();
        let code = snapshot["verificationCode"].as_str().unwrap();
        let path = format!("/verify/{code}");
        let guest = app.guest().with_header("accept-language", "en");
        let shown = guest.get(&path).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert_eq!(shown.headers["x-robots-tag"], "noindex");
        let text = shown.text();
        for part in ["Studio noa", "Tax invoice", "04/01/2026", "₪1,234.00", "has not changed", "No file has been made yet"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains("דנה"), "the customer's name is not shown");
        app.run_jobs().await;
        assert!(!guest.get(&path).await.text().contains("No file has been made yet"));

        let reason = serde_json::json!({ "reason": "x" });
        desk.credit(&invoice, reason).await.expect(StatusCode::CREATED);
        assert!(guest.get(&path).await.text().contains("was cancelled"));
        drop_guards(&app, desk.business).await;
        let tamper = "UPDATE documents SET customer_name = 'x' WHERE kind = 'tax_invoice'";
        raw(&app, desk.business, &[tamper.to_owned()]).await.unwrap();
        let text = guest.get(&path).await.text();
        assert!(text.contains("not what was issued") && !text.contains("has not changed"), "{text}");

        let mut other = code.to_owned();
        let last = if other.pop() == Some('A') { 'B' } else { 'A' };
        other.push(last);
        for code in [other.as_str(), "x", &code[..20], &"A".repeat(43), &"A".repeat(400)] {
            assert_eq!(guest.get(&format!("/verify/{code}")).await.status, StatusCode::NOT_FOUND, "{code}");
        }
    }
);
