//! What the team does is told a little later: what it undoes until then is not told at all.

use axum::http::StatusCode;
use chatgrow::journal::Kind;
use jiff::SignedDuration;
use serde_json::json;

use super::{ORDINARY, Shop};
use crate::harness::both;

/// The subjects of what has arrived, without moving the clock.
async fn arrived(shop: &Shop<'_>) -> Vec<String> {
    shop.app.run_due().await;
    let mails = shop.app.mail.received();
    mails.iter().map(|mail| mail.subject.clone()).collect()
}

both!(
    async fn a_booking_of_the_team_is_told_after_half_a_minute(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.write_down(ORDINARY).await;
        shop.journal_by_team(Kind::AppointmentBooked, visit).await;
        app.advance(SignedDuration::from_secs(29));
        assert_eq!(arrived(&shop).await.len(), 0);
        app.advance(SignedDuration::from_secs(1));
        assert_eq!(arrived(&shop).await.len(), 1);
        // What a guest does is told at once.
        shop.book(ORDINARY).await;
        assert_eq!(arrived(&shop).await.len(), 2);
    }
);

both!(
    async fn a_booking_undone_within_the_delay_tells_nothing(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.write_down(ORDINARY).await;
        shop.journal_by_team(Kind::AppointmentBooked, visit).await;
        app.advance(SignedDuration::from_secs(20));
        arrived(&shop).await;
        shop.change(visit, "status = 'cancelled', sequence = sequence + 1").await;
        shop.journal_by_team(Kind::AppointmentCancelled, visit).await;
        app.set_clock("2026-01-06T12:00:00Z");
        assert_eq!(arrived(&shop).await, Vec::<String>::new());
        let history = shop.history().await;
        assert_eq!(history.len(), 2, "the confirmation and the reminder");
        assert!(history.iter().all(|message| message["status"] == "skipped"), "{history:?}");
        assert_eq!(shop.message("appointment_confirmation").await["error"], "השינוי בוטל לפני שההודעה נשלחה.");
    }
);

both!(
    async fn a_booking_that_was_told_is_cancelled_with_a_word(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.write_down(ORDINARY).await;
        shop.journal_by_team(Kind::AppointmentBooked, visit).await;
        app.advance(SignedDuration::from_secs(30));
        assert_eq!(arrived(&shop).await.len(), 1);
        shop.change(visit, "status = 'cancelled', sequence = sequence + 1").await;
        shop.journal_by_team(Kind::AppointmentCancelled, visit).await;
        assert_eq!(arrived(&shop).await.len(), 1, "it may still be undone");
        app.advance(SignedDuration::from_secs(30));
        let subjects = arrived(&shop).await;
        assert!(subjects[1].starts_with("התור שלכם אצל Studio dana בוטל"), "{subjects:?}");
    }
);

both!(
    async fn a_visit_moved_there_and_back_is_told_of_once_and_reminded_of(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book(ORDINARY).await;
        assert_eq!(arrived(&shop).await.len(), 1);
        for starts in ["2026-01-08T08:00:00Z", super::VISIT] {
            shop.put_off(visit, starts).await;
            shop.journal_by_team(Kind::AppointmentMoved, visit).await;
            app.advance(SignedDuration::from_secs(10));
            assert_eq!(arrived(&shop).await.len(), 1);
        }
        app.advance(SignedDuration::from_mins(5));
        assert_eq!(arrived(&shop).await.len(), 1, "nothing has changed");
        app.set_clock("2026-01-05T12:30:00Z");
        let subjects = arrived(&shop).await;
        assert_eq!(subjects[1..], ["תזכורת לתור שלכם אצל Studio dana: יום ג׳, 6.1.2026 בשעה 14:30"]);
    }
);

both!(
    async fn a_visit_booked_and_moved_at_once_is_told_as_it_is(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.write_down(ORDINARY).await;
        shop.journal_by_team(Kind::AppointmentBooked, visit).await;
        app.advance(SignedDuration::from_secs(10));
        shop.put_off(visit, "2026-01-08T08:00:00Z").await;
        shop.journal_by_team(Kind::AppointmentMoved, visit).await;
        app.advance(SignedDuration::from_mins(5));
        assert_eq!(arrived(&shop).await, ["התור שלכם אצל Studio dana נקבע: יום ה׳, 8.1.2026 בשעה 10:00"]);
    }
);

both!(
    async fn the_delay_is_the_business_s_own(app) {
        let shop = Shop::open(&app, "dana").await;
        let rule = shop.rule("appointment_confirmation").await;
        assert_eq!(rule["undoSeconds"], 30);
        shop.set_rule(&rule, json!({ "undoSeconds": 0 })).await;
        let visit = shop.write_down(ORDINARY).await;
        shop.journal_by_team(Kind::AppointmentBooked, visit).await;
        assert_eq!(arrived(&shop).await.len(), 1);
        let path = format!("/api/message-rules/{}", rule["id"].as_str().unwrap());
        let refused = shop.owner().await.put(&path, json!({ "version": 2, "undoSeconds": 601 })).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
);
