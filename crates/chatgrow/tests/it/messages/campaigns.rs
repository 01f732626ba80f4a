//! Campaigns by SMS.

use axum::http::{Method, StatusCode};
use chatgrow_channels::segments::sms_parts;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::Shop;
use super::carriers::{RUTH, World, with_carriers};

/// What Ruth told the desk.
async fn told(shop: &Shop<'_>, act: &str) {
    let path = format!("/api/customers/{}/consents", shop.customer);
    let body = json!({ "channel": "sms", "purpose": "marketing", "act": act, "words": "בטלפון" });
    let answer = shop.owner().await.post(&path, body).await;
    answer.expect(StatusCode::CREATED);
}

async fn draft(shop: &Shop<'_>) -> Value {
    let details = json!({ "phone": "03-123-4567", "address": "הרצל 5, חיפה", "version": 1 });
    let owner = shop.owner().await;
    owner.put("/api/business", details).await;
    let body = json!({ "name": "קיץ", "channel": "sms", "body": "{name}, הנחה לקיץ אצל {business}",
        "audience": { "customers": {} } });
    owner
        .post("/api/campaigns", body)
        .await
        .expect(StatusCode::CREATED)
}

async fn send(world: &World, shop: &Shop<'_>, draft: &Value) {
    let path = format!("/api/campaigns/{}/schedule", draft["id"].as_str().unwrap());
    let body = json!({ "version": draft["version"] });
    shop.owner()
        .await
        .post(&path, body)
        .await
        .expect(StatusCode::OK);
    world.app.run_jobs().await;
}

with_carriers!(
    async fn a_campaign_by_sms_says_what_it_is_and_leads_out(world) {
        let shop = world.shop().await;
        world.add_sms(&shop, json!({})).await;
        let first = draft(&shop).await;
        send(&world, &shop, &first).await;
        assert_eq!(world.twilio.accepted().len(), 0, "nobody agreed");
        told(&shop, "given").await;
        let second = draft(&shop).await;
        let path = format!("/api/campaigns/{}/preview", second["id"].as_str().unwrap());
        let preview = shop.owner().await.get(&path).await.expect(StatusCode::OK);
        assert_eq!(preview["audience"], json!({ "addresses": 1, "allowed": 1 }));
        send(&world, &shop, &second).await;
        let sent = world.twilio.accepted();
        assert_eq!((sent.len(), sent[0].to.as_str()), (1, RUTH));
        let body = &sent[0].body;
        assert!(body.starts_with("פרסומת: ") && body.contains("Studio dana"), "{body}");
        assert!(!preview["text"].as_str().unwrap().contains('\u{2068}'), "without marks of direction");
        assert_eq!(preview["parts"], json!(sms_parts(body).parts), "as the preview said");
        let (_, path) = body.split_once("https://chatgrow.test").unwrap();
        let path = path.split_whitespace().next().unwrap();
        let page = world.app.guest().with_header("accept", "text/html").get(path).await;
        assert!(page.text().contains("…567"), "{}", page.text());
        let form = Some(("application/x-www-form-urlencoded", Vec::new()));
        let left = world.app.guest().send_bytes(Method::POST, path, form).await;
        assert_eq!(left.status, StatusCode::OK);
        world.app.advance(SignedDuration::from_secs(1));
        let third = draft(&shop).await;
        send(&world, &shop, &third).await;
        assert_eq!(world.twilio.accepted().len(), 1, "she has left");
    }
);

with_carriers!(
    async fn stop_ends_campaigns_by_sms(world) {
        let shop = world.shop().await;
        let connection = world.add_sms(&shop, json!({})).await;
        told(&shop, "given").await;
        world.writes(&connection, "הסר").await;
        world.writes(&connection, "START").await;
        let campaign = draft(&shop).await;
        send(&world, &shop, &campaign).await;
        assert_eq!(world.twilio.accepted().len(), 0, "START asks for no advertising");
    }
);

with_carriers!(
    async fn what_belongs_to_a_mail_is_refused_in_a_text(world) {
        let shop = world.shop().await;
        let owner = shop.owner().await;
        let button = json!({ "label": "לפרטים", "url": "https://example.com/" });
        let mut body = json!({ "name": "קיץ", "channel": "sms", "body": "א".repeat(481), "subject": "הנחה",
            "button": button, "audience": { "customers": {} } });
        let refused = owner.post("/api/campaigns", body.clone()).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let faults: Vec<String> = refused.json()["fields"].as_array().unwrap().iter()
            .map(|fault| fault["field"].as_str().unwrap().to_owned()).collect();
        assert_eq!(faults, ["/subject", "/button", "/body"]);
        // A mail that becomes a text loses them.
        body["channel"] = json!("email");
        body["body"] = json!("הנחה לקיץ");
        let mail = owner.post("/api/campaigns", body).await.expect(StatusCode::CREATED);
        let path = format!("/api/campaigns/{}", mail["id"].as_str().unwrap());
        let change = json!({ "version": mail["version"], "channel": "sms" });
        let text = owner.put(&path, change).await.expect(StatusCode::OK);
        assert_eq!((&text["subject"], &text["button"]), (&json!(""), &Value::Null));
        let tried = owner.post(&format!("{path}/test"), json!({})).await;
        assert_eq!(tried.code(), "no_test_of_texts");
    }
);
