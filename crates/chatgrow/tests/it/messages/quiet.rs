//! What can wait keeps away from the night, from Shabbat and from days of rest; what cannot, does not.

use axum::http::StatusCode;
use serde_json::json;

use super::{ORDINARY, Shop, Visit};
use crate::harness::both;

/// A Shabbat business in Haifa.
async fn keeps_shabbat(shop: &Shop<'_>) {
    let body = json!({ "version": 0, "city": "haifa", "closedOnShabbat": true });
    let changed = shop.owner().await.put("/api/holidays/settings", body).await;
    changed.expect(StatusCode::OK);
}

both!(
    async fn a_reminder_of_the_night_comes_in_the_morning_and_a_confirmation_at_once(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.set_rule(&shop.rule("appointment_reminder").await, json!({ "offsetMinutes": -135 })).await;
        // Half past nine in the morning: its reminder would come at half past seven.
        app.set_clock("2026-01-05T20:00:00Z");
        shop.book(Visit { starts: "2026-01-06T07:30:00Z", ..ORDINARY }).await;
        assert_eq!(shop.mails().await.len(), 1, "at ten in the evening");
        assert_eq!(shop.message("appointment_reminder").await["dueAt"], "2026-01-06T06:00:00Z");
        app.set_clock("2026-01-06T05:59:59Z");
        assert_eq!(shop.mails().await.len(), 1);
        app.set_clock("2026-01-06T06:00:00Z");
        assert_eq!(shop.mails().await.len(), 2);
    }
);

both!(
    async fn a_reminder_that_would_come_too_late_comes_before_the_night(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.set_rule(&shop.rule("appointment_reminder").await, json!({ "offsetMinutes": -135 })).await;
        // Eight in the morning: after the night is too late.
        shop.book(Visit { starts: "2026-01-06T06:00:00Z", ..ORDINARY }).await;
        shop.mails().await;
        assert_eq!(shop.message("appointment_reminder").await["dueAt"], "2026-01-05T18:50:00Z");
        app.set_clock("2026-01-05T18:50:00Z");
        assert_eq!(shop.mails().await.len(), 2);
    }
);

both!(
    async fn a_worker_that_comes_late_waits_for_the_morning(app) {
        let shop = Shop::open(&app, "dana").await;
        // Half past eight in the evening, a day later.
        shop.book(Visit { starts: "2026-01-06T18:30:00Z", ..ORDINARY }).await;
        shop.mails().await;
        app.set_clock("2026-01-05T19:00:00Z");
        assert_eq!(shop.mails().await.len(), 1);
        let reminder = shop.message("appointment_reminder").await;
        assert_eq!((&reminder["status"], &reminder["attempts"]), (&json!("planned"), &json!(0)));
        assert_eq!(reminder["dueAt"], "2026-01-06T06:00:00Z");
        app.set_clock("2026-01-06T05:59:00Z");
        assert_eq!(shop.mails().await.len(), 1);
        app.set_clock("2026-01-06T06:00:00Z");
        assert_eq!(shop.mails().await.len(), 2);
        // One that its business calls urgent does not.
        shop.set_rule(&shop.rule("appointment_reminder").await, json!({ "isUrgent": true })).await;
        shop.book(Visit { starts: "2026-01-08T18:30:00Z", ..ORDINARY }).await;
        shop.mails().await;
        app.set_clock("2026-01-07T22:00:00Z");
        assert_eq!(shop.mails().await.len(), 4);
    }
);

both!(
    async fn shabbat_holds_a_reminder_and_not_a_cancellation(app) {
        let shop = Shop::open(&app, "dana").await;
        keeps_shabbat(&shop).await;
        // Sunday 11 January at ten: its reminder would come on Shabbat.
        let visit = shop.book(Visit { starts: "2026-01-11T08:00:00Z", ..ORDINARY }).await;
        let other = shop.book(Visit { starts: "2026-01-11T10:00:00Z", ..ORDINARY }).await;
        shop.mails().await;
        app.set_clock("2026-01-10T10:00:00Z");
        assert_eq!(shop.mails().await.len(), 2);
        shop.cancel(other).await;
        assert_eq!(shop.mails().await.len(), 3);
        app.set_clock("2026-01-10T15:00:00Z");
        assert_eq!(shop.mails().await.len(), 3, "five in the afternoon");
        app.set_clock("2026-01-10T16:00:00Z");
        let subjects = shop.subjects().await;
        assert_eq!(subjects.len(), 4, "six in the evening: {subjects:?}");
        assert!(subjects[3].starts_with("תזכורת"), "{subjects:?} of {visit}");
    }
);

both!(
    async fn shabbat_is_kept_as_the_business_keeps_it_unless_it_says_otherwise(app) {
        let shop = Shop::open(&app, "dana").await;
        let settings = shop.owner().await.get("/api/message-settings").await.expect(StatusCode::OK);
        assert_eq!(settings, json!({ "quietFrom": "21:00", "quietUntil": "08:00", "holdOnShabbat": false,
            "holdOnHolidays": false, "reviewUrl": null, "version": 0 }));
        shop.book(Visit { starts: "2026-01-11T08:00:00Z", ..ORDINARY }).await;
        shop.mails().await;
        assert_eq!(shop.message("appointment_reminder").await["dueAt"], "2026-01-10T08:00:00Z");
        // The change of the business's own habit moves what is planned.
        keeps_shabbat(&shop).await;
        app.run_due().await;
        let held = shop.message("appointment_reminder").await["dueAt"].as_str().unwrap().to_owned();
        assert!(held.starts_with("2026-01-10T15:"), "{held}");
        let settings = shop.set_message_settings(json!({ "holdOnShabbat": false })).await;
        assert_eq!((&settings["holdOnShabbat"], &settings["holdOnHolidays"]), (&json!(false), &json!(true)));
        assert_eq!(shop.message("appointment_reminder").await["dueAt"], "2026-01-10T08:00:00Z");
        let settings = shop.set_message_settings(json!({ "holdOnShabbat": null })).await;
        assert_eq!(settings["holdOnShabbat"], true);
    }
);

both!(
    async fn a_day_before_is_the_same_hour_when_the_clocks_change(app) {
        let shop = Shop::open(&app, "dana").await;
        // Friday 27 March 2026 at ten in the morning, summer time since that night.
        shop.book(Visit { starts: "2026-03-27T07:00:00Z", ..ORDINARY }).await;
        // Sunday 25 October 2026 at ten in the morning, winter time since that night.
        shop.book(Visit { starts: "2026-10-25T08:00:00Z", ..ORDINARY }).await;
        shop.mails().await;
        app.mail.clear();
        for (before, at) in [("2026-03-26T07:59:59Z", "2026-03-26T08:00:00Z"),
            ("2026-10-24T06:59:59Z", "2026-10-24T07:00:00Z")] {
            app.set_clock(before);
            let count = shop.mails().await.len();
            app.set_clock(at);
            assert_eq!(shop.mails().await.len(), count + 1, "{at}");
        }
    }
);

both!(
    async fn the_night_ends_by_the_clock_on_the_wall_when_the_clocks_change(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.set_rule(&shop.rule("appointment_reminder").await, json!({ "offsetMinutes": -135 })).await;
        // Half past nine on the morning of the change: the night was an hour shorter, or longer.
        for (starts, morning) in [("2026-03-27T06:30:00Z", "2026-03-27T05:00:00Z"),
            ("2026-10-25T07:30:00Z", "2026-10-25T06:00:00Z")] {
            shop.book(Visit { starts, ..ORDINARY }).await;
            app.run_due().await;
            assert_eq!(shop.message("appointment_reminder").await["dueAt"], morning);
            app.advance(jiff::SignedDuration::from_secs(1));
        }
    }
);

both!(
    async fn settings_that_make_no_sense_are_refused(app) {
        let shop = Shop::open(&app, "dana").await;
        let owner = shop.owner().await;
        for (body, field) in [
            (json!({ "version": 0, "quietFrom": "24:00" }), "/quietFrom"),
            (json!({ "version": 0, "quietUntil": "8" }), "/quietUntil"),
            (json!({ "version": 0, "quietFrom": null }), "/quietUntil"),
            (json!({ "version": 0, "reviewUrl": "http://example.com/" }), "/reviewUrl"),
            (json!({ "version": 0, "reviewUrl": "javascript:alert(1)" }), "/reviewUrl"),
            (json!({ "version": 0, "reviewUrl": "https://dana:secret@example.com/" }), "/reviewUrl"),
        ] {
            let answer = owner.put("/api/message-settings", body.clone()).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
            assert_eq!(answer.json()["fields"][0]["field"], field, "{body}");
        }
        let none = json!({ "version": 0, "quietFrom": null, "quietUntil": null });
        owner.put("/api/message-settings", none.clone()).await.expect(StatusCode::OK);
        assert_eq!(owner.put("/api/message-settings", json!({ "version": 0, "holdOnShabbat": true })).await.code(), "stale_version");
        shop.book(Visit { starts: "2026-01-06T18:30:00Z", ..ORDINARY }).await;
        shop.mails().await;
        app.set_clock("2026-01-05T23:00:00Z");
        assert_eq!(shop.mails().await.len(), 2, "nothing is quiet here");
    }
);
