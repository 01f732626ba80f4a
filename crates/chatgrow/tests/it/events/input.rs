//! What cannot be read or cannot be is refused at its field, and nothing is stored.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::Shop;
use super::shop::{ENDS, STARTS, text};
use crate::harness::both;

fn fields(problem: &Value) -> Vec<(String, String)> {
    let fields = problem["fields"].as_array().unwrap().iter();
    fields
        .map(|fault| (text(fault, "field"), text(fault, "code")))
        .collect()
}

both!(
    async fn a_bad_event_is_refused_at_its_field(app) {
        let shop = Shop::open(&app, "dana").await;
        let kind = |price: Value| json!([{ "name": "רגיל", "price": price }]);
        let repeat = |rule: &str| json!({ "startsAt": STARTS, "endsAt": ENDS, "rule": rule });
        let cases = [
            ("dates", json!([{ "startsAt": ENDS, "endsAt": STARTS }]), "/dates/0/endsAt", "ends_before_start"),
            ("dates", json!([{ "startsAt": "tomorrow", "endsAt": STARTS }]), "/dates/0/startsAt", "wrong_type"),
            ("dates", json!([{ "startsAt": STARTS, "endsAt": ENDS, "capacity": 0 }]), "/dates/0/capacity",
                "out_of_range"),
            ("ticketKinds", kind(json!({ "amount": -1, "currency": "ILS" })), "/ticketKinds/0/price/amount",
                "out_of_range"),
            ("ticketKinds", kind(json!({ "amount": 1, "currency": "USD" })), "/ticketKinds/0/price/currency",
                "wrong_currency"),
            ("repeat", repeat("FREQ=DAILY"), "/repeat/rule", "endless_rule"),
            ("repeat", repeat("FREQ=DAILY;COUNT=100000"), "/repeat/rule", "too_many"),
            ("repeat", repeat("whenever"), "/repeat/rule", "bad_rule"),
            ("title", json!(""), "/title", "bad_name"),
            ("capacity", json!(-5), "/capacity", "out_of_range"),
            ("onlineLink", json!("javascript:alert(1)"), "/onlineLink", "bad_address"),
            ("description", json!("x".repeat(5001)), "/description", "too_long"),
            ("questions", json!([{ "label": "?", "kind": "choice" }]), "/questions/0/options", "missing"),
            ("maxParticipants", json!(5), "/maxParticipants", "unknown_field"),
        ];
        for (member, value, field, code) in cases {
            let mut body = json!({ "title": "ערב" });
            body[member] = value;
            let refused = shop.owner.post("/api/events", body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(fields(&refused), [(field.to_owned(), code.to_owned())], "{member}");
        }
        let list = shop.owner.get("/api/events").await.json();
        assert_eq!(list["items"], json!([]));
    }
);

both!(
    async fn a_bad_registration_is_refused_at_its_field(app) {
        let shop = Shop::open(&app, "dana").await;
        let questions = json!([{ "label": "רגישויות", "kind": "short_text", "required": true },
            { "label": "גיל", "kind": "number" }, { "label": "רמה", "kind": "choice", "options": ["א", "ב"] }]);
        let event = shop.event(json!({ "questions": questions })).await;
        let id = |nth: usize| text(&event["questions"][nth], "id");
        let good = json!({ id(0): "אין", id(1): 30, id(2): "ב" });
        let stranger = "019b8797-5300-7048-b607-e6ea9f60092a";
        let cases = [
            (json!({ "answers": {} }), format!("/answers/{}", id(0)), "missing"),
            (json!({ "answers": { id(0): "אין", id(1): "הרבה" } }), format!("/answers/{}", id(1)), "bad_number"),
            (json!({ "answers": { id(0): "אין", id(2): "ג" } }), format!("/answers/{}", id(2)), "not_an_option"),
            (json!({ "answers": { id(0): "אין", "x": 1 } }), "/answers/x".to_owned(), "unknown_question"),
            (json!({ "seats": [] }), "/seats".to_owned(), "missing"),
            (json!({ "seats": [{ "kindId": stranger }] }), "/seats/0/kindId".to_owned(), "unknown_kind"),
            (json!({ "customer": { "fullName": "נועה" } }), "/customer/phone".to_owned(), "missing"),
            (json!({ "customer": { "fullName": "נועה", "phone": "12" } }), "/customer/phone".to_owned(), "bad_phone"),
            (json!({ "dateId": "soon" }), "/dateId".to_owned(), "wrong_type"),
        ];
        for (members, field, code) in cases {
            let mut body = Shop::order(&event, 1, 1);
            body["answers"] = good.clone();
            for (name, value) in members.as_object().unwrap() {
                body[name] = value.clone();
            }
            let refused = shop.send(&event, body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(fields(&refused), [(field, code.to_owned())]);
        }
        let mut elsewhere = Shop::order(&event, 1, 1);
        elsewhere["dateId"] = json!(stranger);
        assert_eq!(shop.send(&event, elsewhere).await.status, StatusCode::NOT_FOUND);
        assert!(shop.registrations(&event, "").await.is_empty());
        assert_eq!(shop.owner.get("/api/customers").await.json()["items"], json!([]));
        let mut body = Shop::order(&event, 1, 1);
        body["answers"] = good;
        shop.send(&event, body).await.expect(StatusCode::CREATED);
        let stored = shop.registrations(&event, "").await;
        assert_eq!(stored[0]["answers"][id(1)], 30.0);
    }
);

both!(
    async fn a_name_of_markup_is_a_name(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "title": "<b>ערב</b>" })).await;
        let mut body = Shop::order(&event, 1, 1);
        body["customer"]["fullName"] = json!("<script>alert(1)</script>");
        shop.send(&event, body).await.expect(StatusCode::CREATED);
        let stored = shop.registrations(&event, "").await;
        assert_eq!(stored[0]["seats"][0]["holderName"], "<script>alert(1)</script>");
    }
);
