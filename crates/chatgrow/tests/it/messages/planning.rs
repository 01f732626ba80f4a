//! What is planned, for when, and what becomes of it when plans change.

use axum::http::StatusCode;
use chatgrow::journal::Kind;
use chatgrow_channels::ics::Method;
use jiff::SignedDuration;
use tokio::task::JoinSet;

use super::{ORDINARY, Shop, Visit, calendar_lines};
use crate::harness::both;

both!(
    async fn a_visit_is_confirmed_at_once_and_reminded_of_a_day_before(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book(ORDINARY).await;
        assert_eq!(shop.mails().await.len(), 1);
        app.set_clock("2026-01-05T12:29:59Z");
        assert_eq!(shop.mails().await.len(), 1);
        app.set_clock("2026-01-05T12:30:00Z");
        let subjects = shop.subjects().await;
        assert_eq!(subjects[1..], ["תזכורת לתור שלכם אצל Studio dana: יום ג׳, 6.1.2026 בשעה 14:30"]);
        app.set_clock("2026-01-20T12:30:00Z");
        assert_eq!(shop.mails().await.len(), 2, "nothing is sent twice");
    }
);

both!(
    async fn a_cancelled_visit_is_not_reminded_of(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book(ORDINARY).await;
        let confirmation = shop.mails().await[0].clone();
        app.advance(SignedDuration::from_hours(3));
        shop.cancel(visit).await;
        app.set_clock("2026-01-06T12:00:00Z");
        let mails = shop.mails().await;
        assert_eq!(mails.len(), 2);
        assert!(mails[1].subject.starts_with("התור שלכם אצל Studio dana בוטל"), "{}", mails[1].subject);
        assert_eq!(mails[1].calendar.as_ref().unwrap().method, Method::Cancel);
        let (before, after) = (calendar_lines(&confirmation), calendar_lines(&mails[1]));
        let uid = format!("UID:{visit}@chatgrow.test");
        assert!(before.contains(&uid) && after.contains(&uid));
        for line in ["METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED"] {
            assert!(after.iter().any(|found| found == line), "{line} in {after:?}");
        }
        assert!(after.iter().any(|line| line.starts_with("ORGANIZER") && line.ends_with("mailto:mail@chatgrow.test")));
        let reminder = shop.message("appointment_reminder").await;
        assert_eq!(reminder["status"], "skipped");
        assert_eq!(reminder["error"], "התור בוטל לפני שההודעה נשלחה.");
        assert_eq!(reminder["attempts"], 0);
    }
);

both!(
    async fn a_moved_visit_is_reminded_of_once_before_its_new_time(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book(ORDINARY).await;
        shop.mails().await;
        shop.move_to(visit, "2026-01-08T08:00:00Z").await;
        let mails = shop.mails().await;
        assert_eq!(mails[1].subject, "התור שלכם אצל Studio dana עודכן: יום ה׳, 8.1.2026 בשעה 10:00");
        let lines = calendar_lines(&mails[1]);
        for line in ["METHOD:PUBLISH", "SEQUENCE:1", "DTSTART;TZID=Asia/Jerusalem:20260108T100000", "STATUS:CONFIRMED"] {
            assert!(lines.iter().any(|found| found == line), "{line} in {lines:?}");
        }
        app.set_clock("2026-01-05T12:30:00Z");
        assert_eq!(shop.mails().await.len(), 2, "no reminder of the old time");
        app.set_clock("2026-01-07T08:00:00Z");
        let subjects = shop.subjects().await;
        assert_eq!(subjects[2..], ["תזכורת לתור שלכם אצל Studio dana: יום ה׳, 8.1.2026 בשעה 10:00"]);
        let statuses: Vec<_> = shop.history().await.iter().map(|m| m["status"].as_str().unwrap().to_owned()).collect();
        assert_eq!(statuses.iter().filter(|status| *status == "skipped").count(), 1, "{statuses:?}");
    }
);

both!(
    async fn nothing_is_planned_that_nobody_needs(app) {
        let shop = Shop::open(&app, "dana").await;
        let soon = Visit { starts: "2026-01-05T06:30:00Z", ..ORDINARY };
        shop.book(soon).await;
        assert_eq!(shop.history().await.len(), 1, "no reminder half an hour after the confirmation");
        let past = shop.book(Visit { starts: "2026-01-03T06:30:00Z", ..ORDINARY }).await;
        shop.cancel(past).await;
        assert_eq!(shop.history().await.len(), 1, "visits written down after the fact");
        shop.execute("UPDATE customers SET email = NULL").await;
        shop.book(ORDINARY).await;
        assert_eq!(shop.history().await.len(), 1, "a customer without an address");
        shop.journal(Kind::AppointmentArrived, past).await;
        assert_eq!(shop.history().await.len(), 1, "steps that the customer sees herself");
    }
);

both!(
    async fn the_same_change_is_told_once(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book(ORDINARY).await;
        shop.journal(Kind::AppointmentBooked, visit).await;
        assert_eq!(shop.mails().await.len(), 1);
        assert_eq!(shop.history().await.len(), 2);
    }
);

both!(
    async fn what_is_no_longer_true_when_it_is_due_is_not_sent(app) {
        let shop = Shop::open(&app, "dana").await;
        let begun = shop.book(ORDINARY).await;
        let moved = shop.book(ORDINARY).await;
        let cancelled = shop.book(ORDINARY).await;
        shop.mails().await;
        app.mail.clear();
        // Rows changed without a word to the messages: the check before sending stands by itself.
        shop.change(begun, "status = 'arrived'").await;
        shop.change(moved, "sequence = 5").await;
        shop.change(cancelled, "status = 'cancelled'").await;
        app.set_clock("2026-01-05T12:30:00Z");
        assert_eq!(shop.mails().await.len(), 0);
        let history = shop.history().await;
        assert_eq!(history.iter().filter(|message| message["status"] == "skipped").count(), 3);
        let english = shop.owner().await.with_header("accept-language", "en");
        let page = english.get("/api/notifications/history?status=skipped").await.expect(StatusCode::OK);
        let mut why: Vec<_> = page["items"].as_array().unwrap().iter().map(|m| m["error"].as_str().unwrap()).collect();
        why.sort_unstable();
        assert_eq!(why, ["The appointment has begun or is over.",
            "The appointment was cancelled before this message was sent.",
            "The appointment was changed before this message was sent."]);
    }
);

both!(
    async fn a_reminder_that_was_held_up_until_the_visit_began_is_not_sent(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book(ORDINARY).await;
        shop.mails().await;
        app.set_clock("2026-01-06T12:30:00Z");
        assert_eq!(shop.mails().await.len(), 1);
        assert_eq!(shop.message("appointment_reminder").await["status"], "skipped");
    }
);

both!(
    async fn a_cancellation_and_the_worker_that_sends_the_reminder_never_disagree(app) {
        const VISITS: usize = 12;
        let shop = Shop::open(&app, "dana").await;
        let mut visits = vec![];
        for _ in 0..VISITS {
            visits.push(shop.book(ORDINARY).await);
        }
        shop.mails().await;
        app.mail.clear();
        app.set_clock("2026-01-05T12:30:00Z");
        let mut workers = JoinSet::new();
        for _ in 0..3 {
            let app = app.app.clone();
            workers.spawn(async move { chatgrow::jobs::run_due(&app).await.unwrap() });
        }
        for visit in &visits {
            shop.cancel(*visit).await;
        }
        while workers.join_next().await.is_some() {}
        let mails = shop.mails().await;
        let reminders = mails.iter().filter(|mail| mail.subject.starts_with("תזכורת")).count();
        let history = shop.history().await;
        let of = |template: &str, status: &str| {
            history.iter().filter(|m| m["template"] == template && m["status"] == status).count()
        };
        assert_eq!(of("appointment_reminder", "sent"), reminders);
        assert_eq!(of("appointment_reminder", "skipped"), VISITS - reminders);
        assert_eq!(of("appointment_cancelled", "sent"), VISITS);
    }
);
