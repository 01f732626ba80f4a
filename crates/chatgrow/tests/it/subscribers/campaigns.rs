//! What a campaign says, and to whom.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::json;

use super::shop::id;
use super::{Shop, link};
use crate::harness::both;

both!(
    async fn an_advertisement_says_what_it_is_who_sends_it_and_how_to_end_it(app) {
        let shop = Shop::open(&app, "dana").await;
        let body = json!({ "email": "noa@guest.example", "fullName": "נועה <b>", "consentWords": "כן", "lang": "en" });
        shop.owner().post("/api/subscribers", body).await.expect(StatusCode::CREATED);
        let button = json!({ "label": "לפרטים", "url": "https://example.com/summer" });
        for (lang, way_out) in [("he", "להסרה מהתפוצה"), ("en", "Unsubscribe")] {
            let draft = shop.draft(json!({ "lang": lang, "button": button, "subject": "{name}, הנחה" })).await;
            shop.schedule(&draft, json!({})).await.expect(StatusCode::OK);
            let mail = shop.mails().await.remove(0);
            assert!(mail.subject.starts_with("פרסומת: "), "{}", mail.subject);
            let (text, html) = (mail.text.as_ref().unwrap(), mail.html.as_ref().unwrap());
            for words in ["Studio dana", "הרצל 5, חיפה", "03-123-4567", way_out, "https://example.com/summer"] {
                assert!(text.contains(words), "{words} in {text}");
                assert!(html.contains(words), "{words} in {html}");
            }
            assert!(!html.contains("<b>"), "{html}");
            link(&mail, "/unsubscribe/");
        }
    }
);

both!(
    async fn a_name_cannot_bring_in_a_variable_and_an_unknown_one_stays(app) {
        let shop = Shop::open(&app, "dana").await;
        let body = json!({ "email": "noa@guest.example", "fullName": "{business}", "consentWords": "כן" });
        shop.owner().post("/api/subscribers", body).await.expect(StatusCode::CREATED);
        let draft = shop.draft(json!({ "body": "שלום {name}! {code} {business" })).await;
        shop.schedule(&draft, json!({})).await.expect(StatusCode::OK);
        let text = shop.mails().await.remove(0).text.unwrap();
        assert!(text.contains("שלום {business}! {code} {business"), "{text}");
    }
);

both!(
    async fn an_audience_is_who_fits_and_each_address_counts_once(app) {
        let shop = Shop::open(&app, "dana").await;
        let list = shop.owner().post("/api/subscriber-lists", json!({ "name": "VIP" })).await;
        let list = id(&list.expect(StatusCode::CREATED));
        let on_list = json!({ "email": "vip@guest.example", "consentWords": "כן", "lists": [list] });
        shop.owner().post("/api/subscribers", on_list).await.expect(StatusCode::CREATED);
        shop.subscriber("other@guest.example").await;
        let tagged = json!({ "fullName": "א", "email": "tag@guest.example", "tags": ["קיץ"] });
        let tagged = id(&shop.owner().post("/api/customers", tagged).await.expect(StatusCode::CREATED));
        shop.told(&tagged, "given").await;
        shop.customer("ב", "silent@guest.example").await;
        shop.customer("ג", "vip@guest.example").await;

        let count = async |audience: serde_json::Value| {
            let answer = shop.owner().post("/api/campaigns/audience", audience).await.expect(StatusCode::OK);
            (answer["addresses"].as_i64().unwrap(), answer["allowed"].as_i64().unwrap())
        };
        assert_eq!(count(json!({ "subscribers": {} })).await, (2, 2));
        assert_eq!(count(json!({ "subscribers": { "list": list } })).await, (1, 1));
        assert_eq!(count(json!({ "customers": {} })).await, (3, 2));
        assert_eq!(count(json!({ "customers": { "tag": "קיץ" } })).await, (1, 1));
        assert_eq!(count(json!({ "subscribers": {}, "customers": {} })).await, (4, 3));
        let after = json!({ "customers": { "lastVisitAfter": "2020-01-01T00:00:00Z" } });
        assert_eq!(count(after).await, (0, 0));

        let campaign = shop.campaign().await;
        assert_eq!(shop.readers().await, ["other@guest.example", "tag@guest.example", "vip@guest.example"]);
        let figures = shop.figures(&campaign).await;
        assert_eq!(figures["addresses"], 4);
        assert_eq!(figures["sent"], 3);
        assert_eq!(figures["skipped"]["noConsent"], 1);
    }
);

both!(
    async fn customers_are_chosen_by_their_visits(app) {
        let shop = Shop::open(&app, "dana").await;
        let business = shop.get("/api/business").await["id"].as_str().unwrap().parse().unwrap();
        let mut customers = Vec::new();
        for email in ["came@guest.example", "coming@guest.example", "never@guest.example"] {
            let customer = shop.customer("א", email).await;
            shop.told(&customer, "given").await;
            customers.push(customer);
        }
        let seed = async |at: usize, starts: &str, status: &str| {
            crate::customers::seed_visit(&app, business, customers[at].parse().unwrap(), starts, status).await
        };
        let visit = seed(0, "2025-12-01T08:00:00Z", "completed").await;
        seed(1, "2026-02-01T08:00:00Z", "confirmed").await;
        let page = shop.get(&format!("/api/appointments/{visit}")).await;
        let service = page["service"]["id"].as_str().unwrap_or_default().to_owned();
        let reached = async |filter: serde_json::Value| {
            let draft = shop.draft(json!({ "audience": { "customers": filter } })).await;
            shop.schedule(&draft, json!({})).await.expect(StatusCode::OK);
            shop.readers().await
        };
        assert_eq!(reached(json!({ "visitedService": service })).await, ["came@guest.example"]);
        assert_eq!(reached(json!({ "withoutFutureVisit": true })).await, ["came@guest.example", "never@guest.example"]);
    }
);

both!(
    async fn a_draft_is_seen_before_it_is_sent(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.subscriber("noa@guest.example").await;
        let draft = shop.draft(json!({})).await;
        let path = format!("/api/campaigns/{}", id(&draft));
        let seen = shop.get(&format!("{path}/preview")).await;
        assert_eq!(seen["subject"], "פרסומת: הנחה לקיץ");
        assert!(seen["text"].as_str().unwrap().contains("שלום dana"));
        assert_eq!(seen["audience"], json!({ "addresses": 1, "allowed": 1 }));
        let test = shop.step(&id(&draft), "test").await.expect(StatusCode::ACCEPTED);
        assert_eq!(test["recipient"], "dana@example.com");
        let mails = shop.mails().await;
        assert_eq!(mails.len(), 1);
        assert!(!String::from_utf8_lossy(&mails[0].raw).contains("List-Unsubscribe"));
        assert_eq!(shop.figures(&id(&draft)).await["addresses"], 0);
        assert_eq!(shop.status(&id(&draft)).await, "draft");
    }
);

both!(
    async fn it_is_sent_from_its_time_on_and_done_when_all_is_told(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.subscriber("noa@guest.example").await;
        let draft = shop.draft(json!({})).await;
        let scheduled = shop.schedule(&draft, json!({ "at": "2026-01-05T08:00:00Z" })).await;
        assert_eq!(scheduled.expect(StatusCode::OK)["status"], "scheduled");
        let again = shop.schedule(&draft, json!({})).await;
        assert_eq!(again.code(), "impossible_step");
        app.set_clock("2026-01-05T07:59:59Z");
        assert_eq!(shop.readers().await, Vec::<String>::new());
        app.set_clock("2026-01-05T08:00:00Z");
        assert_eq!(shop.readers().await, ["noa@guest.example"]);
        shop.sign_in().await;
        assert_eq!(shop.status(&id(&draft)).await, "sending");
        app.advance(SignedDuration::from_mins(1));
        app.run_jobs().await;
        assert_eq!(shop.status(&id(&draft)).await, "done");
        let kinds = shop.kinds().await;
        for kind in ["campaign.created", "campaign.scheduled", "campaign.started", "message.sent", "campaign.finished"] {
            assert_eq!(kinds.iter().filter(|it| *it == kind).count(), 1, "{kind} in {kinds:?}");
        }
    }
);

both!(
    async fn a_sender_who_cannot_be_found_sends_no_advertisement(app) {
        let shop = Shop::open(&app, "dana").await;
        let bare = json!({ "version": 2, "phone": null, "address": "", "email": null });
        shop.owner().put("/api/business", bare).await.expect(StatusCode::OK);
        let draft = shop.draft(json!({})).await;
        let refused = shop.schedule(&draft, json!({})).await;
        assert_eq!((refused.status, refused.code().as_str()), (StatusCode::CONFLICT, "sender_incomplete"));
        assert_eq!(shop.status(&id(&draft)).await, "draft");
    }
);
