//! A campaign that is stopped, goes on, ends; and one whose worker dies.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::shop::id;
use super::{Shop, link};
use crate::harness::both;

/// Sends the planned messages again once their mail server is back.
async fn come_back(shop: &Shop<'_>) {
    shop.app.mail.come_back().await.unwrap();
    shop.app.advance(SignedDuration::from_hours(1));
    shop.sign_in().await;
}

both!(
    async fn who_says_no_after_the_message_was_planned_does_not_get_it(app) {
        let shop = Shop::open(&app, "dana").await;
        let customer = shop.customer("נועה", "noa@guest.example").await;
        shop.told(&customer, "given").await;
        shop.subscriber("other@guest.example").await;
        app.mail.go_down().await;
        let campaign = shop.campaign().await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
        assert_eq!(shop.figures(&campaign).await["planned"], 2);
        shop.told(&customer, "withdrawn").await;
        come_back(&shop).await;
        assert_eq!(shop.readers().await, ["other@guest.example"]);
        let figures = shop.figures(&campaign).await;
        assert_eq!((&figures["sent"], &figures["planned"]), (&json!(1), &json!(0)));
        assert_eq!(figures["skipped"], json!({ "noConsent": 1, "cancelled": 0 }));
        let history = shop.get("/api/notifications/history?status=skipped").await;
        assert_eq!(history["items"][0]["error"], "אין הסכמה לקבל הודעות כאלה, או שהיא בוטלה.");
    }
);

both!(
    async fn a_pause_holds_back_what_was_not_handed_over_until_it_goes_on(app) {
        let shop = Shop::open(&app, "dana").await;
        for n in 0..3 {
            shop.subscriber(&format!("s{n}@guest.example")).await;
        }
        app.mail.go_down().await;
        let campaign = shop.campaign().await;
        app.run_jobs().await;
        shop.step(&campaign, "pause").await.expect(StatusCode::OK);
        assert_eq!(shop.step(&campaign, "pause").await.code(), "impossible_step");
        come_back(&shop).await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
        assert_eq!(shop.figures(&campaign).await["planned"], 3);
        shop.subscriber("later@guest.example").await;
        shop.step(&campaign, "resume").await.expect(StatusCode::OK);
        assert_eq!(shop.readers().await, ["s0@guest.example", "s1@guest.example", "s2@guest.example"]);
        app.advance(SignedDuration::from_mins(20));
        app.run_jobs().await;
        shop.sign_in().await;
        assert_eq!(shop.status(&campaign).await, "done");
    }
);

both!(
    async fn called_off_it_skips_the_rest_and_stays_ended(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.subscriber("noa@guest.example").await;
        app.mail.go_down().await;
        let campaign = shop.campaign().await;
        app.run_jobs().await;
        let cancelled = shop.step(&campaign, "cancel").await.expect(StatusCode::OK);
        assert_eq!(cancelled["status"], "cancelled");
        come_back(&shop).await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
        assert_eq!(shop.figures(&campaign).await["skipped"]["cancelled"], 1);
        for step in ["resume", "pause", "cancel", "unschedule"] {
            assert_eq!(shop.step(&campaign, step).await.code(), "impossible_step", "{step}");
        }
    }
);

both!(
    async fn a_time_taken_back_sends_nothing_and_the_draft_can_be_changed(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.subscriber("noa@guest.example").await;
        let draft = shop.draft(json!({})).await;
        let path = format!("/api/campaigns/{}", id(&draft));
        let scheduled = shop.schedule(&draft, json!({ "at": "2026-01-04T06:05:00Z" })).await.expect(StatusCode::OK);
        let change = json!({ "version": scheduled["version"], "subject": "אחר" });
        assert_eq!(shop.owner().put(&path, change).await.code(), "impossible_step");
        assert_eq!(shop.owner().delete(&path).await.code(), "impossible_step");
        let back = shop.step(&id(&draft), "unschedule").await.expect(StatusCode::OK);
        app.set_clock("2026-01-04T06:06:00Z");
        assert_eq!(shop.readers().await, Vec::<String>::new());
        let stale = json!({ "version": draft["version"], "subject": "אחר" });
        assert_eq!(shop.owner().put(&path, stale).await.code(), "stale_version");
        let change = json!({ "version": back["version"], "subject": "אחר" });
        let changed = shop.owner().put(&path, change).await.expect(StatusCode::OK);
        shop.schedule(&changed, json!({})).await.expect(StatusCode::OK);
        assert_eq!(shop.mails().await[0].subject, "פרסומת: אחר");
    }
);

/// Makes the campaign's job due once more, as if its worker had died before it could say that it is done.
async fn forget_that_it_ran(shop: &Shop<'_>) {
    let again = "UPDATE jobs SET done_at = NULL, lease_until = NULL, attempts = 0 WHERE kind = 'run_campaign'";
    assert!(shop.execute(again).await.unwrap() > 0);
}

both!(
    async fn a_job_that_runs_twice_writes_to_nobody_twice(app) {
        let shop = Shop::open(&app, "dana").await;
        // More than one batch, half of them customers.
        for n in 0..105 {
            shop.subscriber(&format!("s{n:03}@guest.example")).await;
        }
        for n in 0..3 {
            let customer = shop.customer("א", &format!("c{n}@guest.example")).await;
            shop.told(&customer, "given").await;
        }
        let campaign = shop.campaign().await;
        assert_eq!(shop.readers().await.len(), 108);
        forget_that_it_ran(&shop).await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
        // Even one that has forgotten how far it had come.
        let lost = "UPDATE campaigns SET part = 'subscribers', place = NULL";
        shop.execute(lost).await.unwrap();
        forget_that_it_ran(&shop).await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
        let figures = shop.figures(&campaign).await;
        assert_eq!((&figures["addresses"], &figures["sent"]), (&json!(108), &json!(108)));
    }
);

both!(
    async fn a_campaign_goes_on_where_it_was_when_its_worker_died(app) {
        let shop = Shop::open(&app, "dana").await;
        for n in 0..4 {
            shop.subscriber(&format!("s{n}@guest.example")).await;
        }
        let campaign = shop.campaign().await;
        assert_eq!(shop.readers().await.len(), 4);
        // As if only the first had been planned, and the worker had died then.
        let died = "DELETE FROM campaign_recipients WHERE id <> (
            SELECT id FROM campaign_recipients ORDER BY id LIMIT 1)";
        assert_eq!(shop.execute(died).await.unwrap(), 3);
        let place = "UPDATE campaigns SET part = 'subscribers', place = NULL";
        shop.execute(place).await.unwrap();
        forget_that_it_ran(&shop).await;
        assert_eq!(shop.readers().await.len(), 3);
        assert_eq!(shop.figures(&campaign).await["sent"], 4);
    }
);

both!(
    async fn another_business_sees_and_reaches_nothing(app) {
        let (dana, eve) = (Shop::open(&app, "dana").await, Shop::open(&app, "eve").await);
        let noa = dana.subscriber("noa@guest.example").await;
        let campaign = dana.campaign().await;
        dana.told(&dana.customer("נועה", "c@guest.example").await, "given").await;
        let path = link(&dana.mails().await[0], "/unsubscribe/");
        for path in ["/api/subscribers", "/api/campaigns", "/api/subscriber-lists"] {
            assert_eq!(eve.get(path).await["items"], json!([]), "{path}");
        }
        for path in [format!("/api/subscribers/{noa}"), format!("/api/campaigns/{campaign}/figures")] {
            assert_eq!(eve.owner().get(&path).await.status, StatusCode::NOT_FOUND);
        }
        eve.subscriber("noa@guest.example").await;
        dana.send_form(&path, "").await;
        eve.campaign().await;
        let mails = eve.mails().await;
        assert_eq!(mails.len(), 1, "a no to one business is no no to another");
        assert!(mails[0].text.as_ref().unwrap().contains("Studio eve"));
        let exported: Value = eve.get("/api/subscribers").await;
        assert_eq!(exported["items"].as_array().unwrap().len(), 1);
    }
);
