//! What guests are told of their registrations, and when.

use axum::http::StatusCode;
use serde_json::json;

use super::Shop;
use super::shop::{STARTS, text};
use crate::harness::both;

fn to(number: usize, subject: &str) -> (String, String) {
    (format!("guest{number}@example.com"), subject.to_owned())
}

const AT: &str = "יום ג׳, 20.1.2026 בשעה 18:00";

both!(
    async fn a_confirmation_brings_the_tickets_and_a_calendar_entry(app) {
        let shop = Shop::open(&app, "dana").await;
        let free = json!([{ "name": "רגיל", "price": { "amount": 9000, "currency": "ILS" } }]);
        let event = shop.event(json!({ "ticketKinds": free, "onlineLink": "https://meet.example/x" })).await;
        let guest = shop.register(&event, 1, 2).await;
        app.run_jobs().await;
        let mails = app.mail.received();
        assert_eq!(mails.len(), 1);
        let mail = &mails[0];
        assert_eq!(mail.subject, format!("נרשמתם אל סדנת קרמיקה: {AT}"));
        let (plain, html) = (mail.text.as_ref().unwrap(), mail.html.as_ref().unwrap());
        let link = format!("https://chatgrow.test/e/{}", guest.token);
        let code = guest.code().await;
        for words in [link.as_str(), code.as_str(), "הרצל 5, חיפה", "₪180", "https://meet.example/x"] {
            assert!(plain.contains(words), "{words} in {plain}");
            assert!(html.contains(words), "{words}");
        }
        assert!(html.contains("dir=\"rtl\""));
        let entry = mail.attachments.iter().find(|file| file.file_name == "invite.ics").unwrap();
        let entry = String::from_utf8(entry.bytes.clone()).unwrap();
        assert!(entry.contains("DTSTART;TZID=Asia/Jerusalem:20260120T180000") && entry.contains("METHOD:PUBLISH"), "{entry}");
    }
);

both!(
    async fn a_guest_is_told_of_every_step_once(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 1, "approval": "manual" })).await;
        let first = shop.register(&event, 1, 1).await;
        let second = shop.wait(&event, 2, 1).await;
        assert_eq!(shop.mails().await, [to(1, &format!("ההרשמה שלכם אל סדנת קרמיקה התקבלה: {AT}")),
            to(2, &format!("אתם ברשימת ההמתנה אל סדנת קרמיקה: {AT}"))]);
        let pending = shop.registrations(&event, "&status=pending").await;
        let path = format!("/api/events/registrations/{}/approve", text(&pending[0], "id"));
        shop.owner.post(&path, json!({})).await.expect(StatusCode::OK);
        shop.owner.post(&path, json!({})).await.expect(StatusCode::OK);
        assert_eq!(shop.mails().await, [to(1, &format!("נרשמתם אל סדנת קרמיקה: {AT}"))]);
        first.cancel().await.expect(StatusCode::OK);
        assert_eq!(shop.mails().await, [to(1, &format!("ההרשמה שלכם אל סדנת קרמיקה בוטלה: {AT}")),
            to(2, &format!("התפנו מקומות עבורכם אל סדנת קרמיקה: {AT}"))]);
        // The team approves here, so that an offer taken waits for it.
        assert_eq!(second.accept().await.expect(StatusCode::OK)["status"], "pending");
        assert_eq!(shop.mails().await, [to(2, &format!("ההרשמה שלכם אל סדנת קרמיקה התקבלה: {AT}"))]);
        assert_eq!(shop.mails().await, []);
    }
);

both!(
    async fn the_reminder_comes_a_day_before_unless_it_is_not_wanted_any_more(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({})).await;
        shop.register(&event, 1, 1).await;
        let second = shop.register(&event, 2, 1).await;
        shop.mails().await;
        second.cancel().await.expect(StatusCode::OK);
        shop.mails().await;
        app.set_clock("2026-01-19T15:59:59Z");
        assert_eq!(shop.mails().await, []);
        app.set_clock("2026-01-19T16:00:00Z");
        assert_eq!(shop.mails().await, [to(1, &format!("תזכורת: סדנת קרמיקה, {AT}"))]);
    }
);

both!(
    async fn a_moved_date_is_told_once_and_reminded_at_its_new_time(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({})).await;
        let guest = shop.register(&event, 1, 1).await;
        shop.mails().await;
        let path = format!("/api/events/{}/dates/{}", text(&event, "id"), text(&event["dates"][0], "id"));
        let moved = json!({ "version": 1, "startsAt": "2026-01-21T16:00:00Z", "endsAt": "2026-01-21T18:00:00Z" });
        shop.owner.put(&path, moved).await.expect(StatusCode::OK);
        let new = "יום ד׳, 21.1.2026 בשעה 18:00";
        assert_eq!(shop.mails().await, [to(1, &format!("השתנה המועד של סדנת קרמיקה: {new}"))]);
        app.set_clock("2026-01-19T16:00:00Z");
        assert_eq!(shop.mails().await, []);
        app.set_clock("2026-01-20T16:00:00Z");
        assert_eq!(shop.mails().await, [to(1, &format!("תזכורת: סדנת קרמיקה, {new}"))]);
        assert_ne!(guest.see().await["startsAt"], STARTS);
    }
);

both!(
    async fn everybody_is_told_once_that_an_event_is_called_off_and_nobody_is_reminded(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 2 })).await;
        shop.register(&event, 1, 1).await;
        shop.register(&event, 2, 1).await;
        shop.wait(&event, 3, 1).await;
        shop.mails().await;
        let path = format!("/api/events/{}", text(&event, "id"));
        let step = json!({ "status": "cancelled", "reason": "המנחה חולה" });
        shop.owner.patch(&format!("{path}/status"), step).await.expect(StatusCode::OK);
        shop.owner.delete(&path).await;
        let subject = format!("ההרשמה שלכם אל סדנת קרמיקה בוטלה: {AT}");
        app.run_jobs().await;
        let told = app.mail.received();
        assert!(told.iter().all(|mail| mail.text.as_ref().unwrap().contains("המנחה חולה")));
        assert_eq!(shop.mails().await, [to(1, &subject), to(2, &subject), to(3, &subject)]);
        app.set_clock("2026-01-19T16:00:00Z");
        assert_eq!(shop.mails().await, []);
    }
);

both!(
    async fn the_team_writes_to_everybody_who_comes(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 2 })).await;
        shop.register(&event, 1, 1).await;
        shop.register(&event, 2, 1).await;
        shop.wait(&event, 3, 1).await;
        shop.mails().await;
        let path = format!("/api/events/{}/messages", text(&event, "id"));
        let body = json!({ "subject": "מה להביא", "body": "סינר.\n\n<b>ומצב רוח</b>" });
        let desk = shop.owner.clone().with_header("idempotency-key", "k1");
        let sent = desk.post(&path, body.clone()).await.expect(StatusCode::CREATED);
        assert_eq!(sent["recipients"], 2);
        desk.post(&path, body).await.expect(StatusCode::CREATED);
        app.run_jobs().await;
        let html = app.mail.received()[0].html.clone().unwrap();
        assert!(html.contains("&#60;b&#62;ומצב רוח") || html.contains("&lt;b&gt;ומצב רוח"), "{html}");
        assert_eq!(shop.mails().await, [to(1, "מה להביא"), to(2, "מה להביא")]);
        let empty = json!({ "subject": " ", "body": "" });
        let refused = shop.owner.post(&path, empty).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused["fields"].as_array().unwrap().len(), 2);
    }
);
