//! The log of consents.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::shop::id;
use super::{Shop, link, status_of};
use crate::harness::both;

both!(
    async fn the_log_only_grows(app) {
        let shop = Shop::open(&app, "dana").await;
        let customer = shop.customer("נועה", "noa@guest.example").await;
        shop.told(&customer, "given").await;
        assert!(shop.execute("UPDATE consents SET act = 'withdrawn'").await.is_err());
        assert!(shop.execute("DELETE FROM consents").await.is_err());
        assert_eq!(shop.count("SELECT count(*) FROM consents WHERE act = 'given'").await, 1);
    }
);

both!(
    async fn a_card_shows_what_is_so_and_how_we_know(app) {
        let shop = Shop::open(&app, "dana").await;
        let customer = shop.customer("נועה", "noa@guest.example").await;
        let path = format!("/api/customers/{customer}/consents");
        let silent = shop.get(&path).await;
        assert_eq!(status_of(&silent, "email", "marketing"), "unknown");
        let service = silent["standing"].as_array().unwrap().iter().find(|it| it["channel"] == "email" && it["purpose"] == "service");
        assert_eq!(service.unwrap()["allowed"], true);
        shop.told(&customer, "given").await;
        let again = shop.told(&customer, "given").await;
        assert_eq!(again["items"].as_array().unwrap().len(), 1, "what is so is not said again");
        let said = shop.told(&customer, "withdrawn").await;
        let entry = &said["items"][0];
        assert_eq!((&entry["act"], &entry["source"], &entry["address"]), (&json!("withdrawn"), &json!("desk"), &json!("noa@guest.example")));
        assert_eq!((&entry["words"], &entry["recordedBy"]), (&json!("אמר לנו"), &json!("dana")));
        assert_eq!(status_of(&said, "email", "marketing"), "withdrawn");
        let timeline = shop.get(&format!("/api/customers/{customer}/timeline")).await;
        assert_eq!(timeline["items"][0]["kind"], "consent.withdrawn");
        let page = shop.get(&format!("{path}?limit=1")).await;
        let next = shop.get(&format!("{path}?limit=1&cursor={}", page["nextCursor"].as_str().unwrap())).await;
        assert_eq!(next["items"][0]["act"], "given");
        assert_eq!(next["nextCursor"], Value::Null);
    }
);

both!(
    async fn a_yes_needs_its_words_and_an_address(app) {
        let shop = Shop::open(&app, "dana").await;
        let customer = shop.customer("נועה", "noa@guest.example").await;
        let path = format!("/api/customers/{customer}/consents");
        let refused = async |body: Value| {
            let answer = shop.owner().post(&path, body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            (answer["fields"][0]["field"].as_str().unwrap().to_owned(), answer["fields"][0]["code"].as_str().unwrap().to_owned())
        };
        let wordless = json!({ "channel": "email", "purpose": "marketing", "act": "given" });
        assert_eq!(refused(wordless).await, ("/words".to_owned(), "missing".to_owned()));
        let phoneless = json!({ "channel": "sms", "purpose": "marketing", "act": "given", "words": "כן" });
        assert_eq!(refused(phoneless).await, ("/channel".to_owned(), "no_address".to_owned()));
        assert_eq!(shop.count("SELECT count(*) FROM consents").await, 0);
    }
);

both!(
    async fn a_yes_does_not_move_to_another_address_and_a_no_does(app) {
        let shop = Shop::open(&app, "dana").await;
        let customer = shop.customer("נועה", "old@guest.example").await;
        shop.told(&customer, "given").await;
        let path = format!("/api/customers/{customer}");
        shop.owner().put(&path, json!({ "version": 1, "email": "new@guest.example" })).await.expect(StatusCode::OK);
        shop.campaign().await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
        shop.told(&customer, "given").await;
        shop.told(&customer, "withdrawn").await;
        shop.owner().put(&path, json!({ "version": 2, "email": "old@guest.example" })).await.expect(StatusCode::OK);
        shop.campaign().await;
        assert_eq!(shop.readers().await, Vec::<String>::new(), "the person said no");
    }
);

both!(
    async fn merged_cards_keep_the_stricter_word(app) {
        let shop = Shop::open(&app, "dana").await;
        let first = shop.customer("נועה", "noa@guest.example").await;
        let second = shop.customer("נועה לוי", "n@work.example").await;
        shop.told(&second, "withdrawn").await;
        shop.told(&first, "given").await;
        let path = format!("/api/customers/{first}/merge");
        shop.owner().post(&path, json!({ "otherId": second })).await.expect(StatusCode::OK);
        let consents = shop.get(&format!("/api/customers/{first}/consents")).await;
        assert_eq!(status_of(&consents, "email", "marketing"), "withdrawn");
        assert_eq!(consents["items"][0]["source"], "merge");
        shop.campaign().await;
        assert_eq!(shop.readers().await, Vec::<String>::new());

        // Two who both agreed still do.
        let third = shop.customer("רות", "ruth@guest.example").await;
        let fourth = shop.customer("רות לוי", "ruth@guest.example").await;
        shop.told(&third, "given").await;
        let path = format!("/api/customers/{third}/merge");
        shop.owner().post(&path, json!({ "otherId": fourth })).await.expect(StatusCode::OK);
        shop.campaign().await;
        assert_eq!(shop.readers().await, ["ruth@guest.example"]);
    }
);

/// A studio with a service that a guest can book, and the body of a booking.
async fn booking(shop: &Shop<'_>) -> Value {
    let owner = shop.owner();
    let service = json!({ "name": "תספורת", "durationMinutes": 60, "price": { "amount": 12000, "currency": "ILS" } });
    let service = owner
        .post("/api/services", service)
        .await
        .expect(StatusCode::CREATED);
    let staff = json!({ "name": "דנה", "serviceIds": [id(&service)] });
    let staff = owner
        .post("/api/staff", staff)
        .await
        .expect(StatusCode::CREATED);
    let week: Vec<Value> = (0..5)
        .map(|day| json!({ "weekday": day, "start": "09:00", "end": "17:00" }))
        .collect();
    let path = format!("/api/staff/{}/hours", id(&staff));
    let hours = json!({ "hours": week, "version": 1 });
    owner.put(&path, hours).await.expect(StatusCode::OK);
    json!({ "serviceId": id(&service), "startsAt": "2026-01-05T08:00:00Z",
        "customer": { "fullName": "נועה", "phone": "050-234-5678", "email": "noa@guest.example" } })
}

both!(
    async fn the_box_of_a_booking_is_consent_only_when_it_is_ticked(app) {
        let shop = Shop::open(&app, "dana").await;
        let mut body = booking(&shop).await;
        let book = async |body: &Value| {
            let path = "/api/public/studio-dana/appointments";
            app.guest().post(path, body.clone()).await.expect(StatusCode::CREATED);
        };
        book(&body).await;
        assert_eq!(shop.count("SELECT count(*) FROM consents").await, 0);
        body["startsAt"] = json!("2026-01-05T10:00:00Z");
        body["marketingConsent"] = json!(true);
        book(&body).await;
        let given = "SELECT count(*) FROM consents WHERE act = 'given' AND source = 'guest_form' AND purpose = 'marketing'
            AND words LIKE '%Studio dana%'";
        assert_eq!(shop.count(given).await, 2, "by e-mail and by SMS");
        shop.mails().await;
        shop.campaign().await;
        let mails = shop.mails().await;
        assert_eq!(mails.len(), 1);

        // Once withdrawn, whoever types the address does not bring it back: its owner is asked.
        shop.send_form(&link(&mails[0], "/unsubscribe/"), "").await;
        body["startsAt"] = json!("2026-01-05T12:00:00Z");
        book(&body).await;
        let mails = shop.mails().await;
        let asks: Vec<_> = mails.iter().filter(|mail| mail.subject.starts_with("לאישור ההרשמה")).collect();
        assert_eq!(asks.len(), 1);
        shop.campaign().await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
        shop.send_form(&link(asks[0], "/subscribe/"), "").await;
        shop.campaign().await;
        assert_eq!(shop.readers().await, ["noa@guest.example"]);
    }
);

both!(
    async fn the_boxes_of_the_waiting_list_and_of_events_are_consent_too(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = booking(&shop).await;
        let given = "SELECT count(*) FROM consents WHERE act = 'given' AND source = 'guest_form'";
        let mut wait = json!({ "serviceId": visit["serviceId"], "from": "2026-01-05", "to": "2026-01-06",
            "customer": { "fullName": "נועה", "phone": "050-234-5678", "email": "noa@guest.example" } });
        let path = "/api/public/studio-dana/waiting-list";
        app.guest().post(path, wait.clone()).await.expect(StatusCode::CREATED);
        assert_eq!(shop.count(given).await, 0);
        wait["marketingConsent"] = json!(true);
        app.guest().post(path, wait).await.expect(StatusCode::CREATED);
        assert_eq!(shop.count(given).await, 2);

        let body = json!({ "title": "סדנה", "dates": [{ "startsAt": "2026-01-20T16:00:00Z", "endsAt": "2026-01-20T18:00:00Z" }] });
        let event = shop.owner().post("/api/events", body).await.expect(StatusCode::CREATED);
        let path = format!("/api/events/{}/status", id(&event));
        let event = shop.owner().patch(&path, json!({ "status": "published" })).await.expect(StatusCode::OK);
        let kind = &event["ticketKinds"][0]["id"];
        let mut form = json!({ "dateId": event["dates"][0]["id"], "seats": [{ "kindId": kind }],
            "customer": { "fullName": "גיא", "phone": "050-234-9999", "email": "guy@guest.example" } });
        let path = format!("/api/public/studio-dana/events/{}/register", id(&event));
        app.guest().post(&path, form.clone()).await.expect(StatusCode::CREATED);
        assert_eq!(shop.count(given).await, 2);
        form["marketingConsent"] = json!(true);
        app.guest().post(&path, form.clone()).await.expect(StatusCode::CREATED);
        assert_eq!(shop.count(given).await, 4);
        // The team does not say so for somebody.
        let path = format!("/api/events/{}/register", id(&event));
        let refused = shop.owner().post(&path, form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);

both!(
    async fn who_wants_no_messages_about_visits_gets_none(app) {
        let shop = Shop::open(&app, "dana").await;
        let mut body = booking(&shop).await;
        let path = "/api/public/studio-dana/appointments";
        app.guest().post(path, body.clone()).await.expect(StatusCode::CREATED);
        assert_eq!(shop.readers().await, ["noa@guest.example"]);
        let customer = id(&shop.get("/api/customers").await["items"][0]);
        shop.told_of(&customer, "email", "service", "withdrawn").await;
        body["startsAt"] = json!("2026-01-05T10:00:00Z");
        app.guest().post(path, body).await.expect(StatusCode::CREATED);
        assert_eq!(shop.readers().await, Vec::<String>::new());
    }
);
