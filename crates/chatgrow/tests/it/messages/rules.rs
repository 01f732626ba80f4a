//! What goes out when, as the business sets it.

use axum::http::{Method, StatusCode};
use chatgrow::journal::Kind;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{ORDINARY, Shop, Visit, quoted};
use crate::harness::{Engine, both};

both!(
    async fn a_rule_switched_off_tells_nothing(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.set_rule(&shop.rule("appointment_confirmation").await, json!({ "isActive": false })).await;
        let visit = shop.book(ORDINARY).await;
        assert_eq!(shop.mails().await.len(), 0);
        assert_eq!(shop.history().await.len(), 1, "the reminder stays");
        // Never told of the booking, the customer is told that it is off: only an undone change is not told.
        shop.cancel(visit).await;
        assert_eq!(shop.mails().await.len(), 1);
    }
);

both!(
    async fn a_reminder_switched_off_is_not_sent_and_comes_back_with_the_rule(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book(ORDINARY).await;
        shop.mails().await;
        let rule = shop.rule("appointment_reminder").await;
        let off = shop.set_rule(&rule, json!({ "isActive": false })).await;
        let reminder = shop.message("appointment_reminder").await;
        assert_eq!((&reminder["status"], &reminder["error"]),
            (&json!("skipped"), &json!("הודעות מסוג זה כובו לפני שההודעה נשלחה.")));
        shop.set_rule(&off, json!({ "isActive": true })).await;
        assert_eq!(shop.message("appointment_reminder").await["status"], "planned");
        app.set_clock("2026-01-05T12:30:00Z");
        assert_eq!(shop.mails().await.len(), 2);
        app.set_clock("2026-01-06T12:00:00Z");
        assert_eq!(shop.mails().await.len(), 2, "once");
    }
);

both!(
    async fn another_distance_moves_what_is_planned_and_the_reminder_moves_with_its_visit(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book(ORDINARY).await;
        shop.mails().await;
        let rule = shop.rule("appointment_reminder").await;
        let rule = shop.set_rule(&rule, json!({ "offsetMinutes": -240 })).await;
        assert_eq!(shop.message("appointment_reminder").await["dueAt"], "2026-01-06T08:30:00Z");
        app.set_clock("2026-01-05T12:30:00Z");
        assert_eq!(shop.mails().await.len(), 1, "not a day before any more");
        shop.move_to(visit, "2026-01-08T12:30:00Z").await;
        assert_eq!(shop.message("appointment_reminder").await["dueAt"], "2026-01-08T08:30:00Z");
        // Sooner than it was due: it is late already, so it comes now.
        app.set_clock("2026-01-08T07:00:00Z");
        shop.mails().await;
        shop.set_rule(&rule, json!({ "offsetMinutes": -2880 })).await;
        let subjects = shop.subjects().await;
        assert_eq!(subjects.len(), 3, "{subjects:?}");
        assert!(subjects[2].starts_with("תזכורת"), "{subjects:?}");
        app.set_clock("2026-01-08T12:00:00Z");
        assert_eq!(shop.mails().await.len(), 3);
    }
);

both!(
    async fn a_further_reminder_is_for_visits_already_booked_and_of_one_service(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book(ORDINARY).await;
        shop.mails().await;
        let owner = shop.owner().await;
        let unknown = json!({ "template": "appointment_reminder", "offsetMinutes": -180, "onlyServiceId": Uuid::nil() });
        let refused = owner.post("/api/message-rules", unknown).await;
        assert_eq!(refused.json()["fields"][0]["field"], "/onlyServiceId");
        let body = json!({ "template": "appointment_reminder", "offsetMinutes": -180, "onlyServiceId": shop.service });
        let rule = owner.post("/api/message-rules", body.clone()).await.expect(StatusCode::CREATED);
        assert_eq!((&rule["isDefault"], &rule["anchor"]), (&json!(false), &json!("start")));
        let again = owner.post("/api/message-rules", body).await;
        assert_eq!((again.status, again.code().as_str()), (StatusCode::CONFLICT, "rule_exists"));
        app.run_due().await;
        app.set_clock("2026-01-06T09:30:00Z");
        assert_eq!(shop.mails().await.len(), 3, "a day before, and three hours before");
        // Taken back, it says nothing more.
        shop.book(Visit { starts: "2026-01-09T12:30:00Z", ..ORDINARY }).await;
        let path = format!("/api/message-rules/{}", rule["id"].as_str().unwrap());
        shop.owner().await.delete(&path).await.expect(StatusCode::NO_CONTENT);
        app.set_clock("2026-01-09T09:30:00Z");
        assert_eq!(shop.mails().await.len(), 5, "the confirmation and the reminder a day before");
        assert_eq!(shop.owner().await.delete(&path).await.status, StatusCode::NOT_FOUND);
    }
);

both!(
    async fn rules_that_make_no_sense_are_refused_at_their_fields(app) {
        let shop = Shop::open(&app, "dana").await;
        let owner = shop.owner().await;
        for (body, field) in [
            (json!({ "template": "appointment_confirmation", "offsetMinutes": 0 }), "/template"),
            (json!({ "template": "appointment_reminder", "offsetMinutes": 60 }), "/offsetMinutes"),
            (json!({ "template": "appointment_reminder", "offsetMinutes": -4 }), "/offsetMinutes"),
            (json!({ "template": "review_request", "offsetMinutes": -60 }), "/offsetMinutes"),
            (json!({ "template": "appointment_reminder", "offsetMinutes": -60, "onStatus": "completed" }), "/onStatus"),
            (json!({ "template": "registration_reminder", "offsetMinutes": -60, "onlyServiceId": shop.service }), "/onlyServiceId"),
            (json!({ "template": "review_request", "offsetMinutes": 60 }), "/isActive"),
        ] {
            let answer = owner.post("/api/message-rules", body.clone()).await;
            assert_eq!((answer.status, answer.code().as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "invalid"), "{body}");
            assert_eq!(answer.json()["fields"][0]["field"], field, "{body}");
        }
        let change = async |template: &str, fields: Value| {
            let rule = shop.rule(template).await;
            let path = format!("/api/message-rules/{}", rule["id"].as_str().unwrap());
            let mut body = json!({ "version": 1 });
            body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            let answer = owner.put(&path, body).await;
            answer.json()["fields"][0]["field"].as_str().unwrap_or_default().to_owned()
        };
        assert_eq!(change("waiting_offer", json!({ "isUrgent": false })).await, "/isUrgent");
        assert_eq!(change("appointment_moved", json!({ "offsetMinutes": 5 })).await, "/offsetMinutes");
        assert_eq!(change("appointment_moved", json!({ "onlyServiceId": shop.service })).await, "/onlyServiceId");
        assert_eq!(change("birthday", json!({ "offsetMinutes": 1440 })).await, "/offsetMinutes");
        let rule = shop.rule("appointment_moved").await;
        let path = format!("/api/message-rules/{}", rule["id"].as_str().unwrap());
        assert_eq!(owner.delete(&path).await.code(), "rule_of_everybody");
        assert_eq!(owner.put(&path, json!({ "version": 7, "isActive": false })).await.code(), "stale_version");
        assert_eq!(shop.rule("appointment_moved").await, rule, "nothing was stored");
    }
);

both!(
    async fn a_review_is_asked_for_a_day_after_a_visit_that_was_done(app) {
        let shop = Shop::open(&app, "dana").await;
        let page = "https://maps.example/studio?x=1&y=2";
        let settings = shop.set_message_settings(json!({ "reviewUrl": page })).await;
        assert_eq!(settings["reviewUrl"], page);
        shop.set_rule(&shop.rule("review_request").await, json!({ "isActive": true })).await;
        let done = shop.book(ORDINARY).await;
        let reopened = shop.book(ORDINARY).await;
        app.set_clock("2026-01-06T13:15:00Z");
        shop.mails().await;
        app.mail.clear();
        for visit in [done, reopened] {
            shop.change(visit, "status = 'completed'").await;
            shop.journal(Kind::AppointmentCompleted, visit).await;
        }
        shop.change(reopened, "status = 'confirmed'").await;
        shop.journal(Kind::AppointmentReopened, reopened).await;
        app.set_clock("2026-01-07T13:14:59Z");
        assert_eq!(shop.mails().await.len(), 0);
        app.set_clock("2026-01-07T13:15:00Z");
        let mails = shop.mails().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].subject, "איך היה אצל Studio dana?");
        assert!(mails[0].text.as_ref().unwrap().contains(page));
        assert!(mails[0].html.as_ref().unwrap().contains("href=\"https://maps.example/studio?x=1&#38;y=2\""));
        assert!(mails[0].calendar.is_none());
        // Without a page there is nothing to ask.
        let third = shop.book(Visit { starts: "2026-01-08T08:00:00Z", ..ORDINARY }).await;
        shop.mails().await;
        shop.set_message_settings(json!({ "reviewUrl": null })).await;
        app.set_clock("2026-01-08T09:00:00Z");
        shop.change(third, "status = 'completed'").await;
        shop.journal(Kind::AppointmentCompleted, third).await;
        app.set_clock("2026-01-12T09:00:00Z");
        assert!(!shop.subjects().await[1..].iter().any(|subject| subject.starts_with("איך היה")));
    }
);

both!(
    async fn birthdays_are_greeted_once_a_year_in_the_morning(app) {
        let shop = Shop::open(&app, "dana").await;
        let path = format!("/api/customers/{}", shop.customer);
        let owner = shop.owner().await;
        for bad in ["2026-02-30", "1899-12-31", "2026-01-07", "1.2.1990"] {
            let refused = owner.put(&path, json!({ "version": 1, "birthDate": bad })).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
            assert_eq!(refused.json()["fields"][0]["field"], "/birthDate");
        }
        let card = owner.put(&path, json!({ "version": 1, "birthDate": "1990-01-06" })).await.expect(StatusCode::OK);
        assert_eq!(card["birthDate"], "1990-01-06");
        app.set_clock("2026-01-05T08:00:00Z");
        let rule = shop.set_rule(&shop.rule("birthday").await, json!({ "isActive": true })).await;
        assert_eq!((&rule["purpose"], &rule["anchor"]), (&json!("marketing"), &json!("birthday")));
        assert_eq!(shop.mails().await.len(), 0);
        let agreed = json!({ "channel": "email", "purpose": "marketing", "act": "given", "words": "כן" });
        shop.owner().await.post(&format!("{path}/consents"), agreed).await.expect(StatusCode::CREATED);
        app.set_clock("2026-01-06T06:59:00Z");
        assert_eq!(shop.mails().await.len(), 0, "before nine");
        app.set_clock("2026-01-06T07:00:00Z");
        assert_eq!(shop.subjects().await, ["פרסומת: יום הולדת שמח מאת Studio dana!"]);
        let mail = shop.mails().await.remove(0);
        assert!(mail.text.as_ref().unwrap().contains("להסרה מהתפוצה"));
        let raw = String::from_utf8_lossy(&mail.raw).replace("\r\n ", "");
        let (_, out) = raw.split_once("List-Unsubscribe: <https://chatgrow.test").unwrap();
        let (out, _) = out.split_once('>').unwrap();
        let page = app.guest().with_header("accept", "text/html").get(out).await.text();
        assert!(page.contains("Studio dana"), "{page}");
        for day in ["2026-01-06T18:00:00Z", "2026-01-07T12:00:00Z", "2026-06-01T12:00:00Z"] {
            app.set_clock(day);
            assert_eq!(shop.mails().await.len(), 1, "{day}");
        }
        app.set_clock("2027-01-05T22:30:00Z");
        shop.mails().await;
        app.set_clock("2027-01-06T12:00:00Z");
        assert_eq!(shop.mails().await.len(), 2, "the next year again");
        // By the link of the first greeting, long after it.
        let click = Some(("application/x-www-form-urlencoded", b"List-Unsubscribe=One-Click".to_vec()));
        assert_eq!(app.guest().send_bytes(Method::POST, out, click).await.status, StatusCode::OK);
        app.set_clock("2028-01-05T22:30:00Z");
        shop.mails().await;
        app.set_clock("2028-01-06T12:00:00Z");
        assert_eq!(shop.mails().await.len(), 2, "she wants no advertising any more");
        // Switched off, it says nothing, and nobody looks any more.
        let rule = shop.rule("birthday").await;
        shop.set_rule(&rule, json!({ "isActive": false })).await;
        app.set_clock("2029-01-06T12:00:00Z");
        assert_eq!(shop.mails().await.len(), 2);
    }
);

both!(
    async fn a_business_from_before_has_the_rules_of_a_new_one(app) {
        let shop = Shop::open(&app, "dana").await;
        let rules = async || {
            let page = shop.owner().await.get("/api/message-rules").await.expect(StatusCode::OK);
            let mut rules = page["items"].as_array().unwrap().clone();
            rules.iter_mut().for_each(|rule| rule["id"] = Value::Null);
            rules
        };
        let new = rules().await;
        let migration = match app.engine {
            Engine::Sqlite => include_str!("../../../migrations/sqlite/0010_wording_and_rules.sql"),
            Engine::Postgres => include_str!("../../../migrations/postgres/0010_wording_and_rules.sql"),
        };
        let (_, seed) = migration.split_once("WITH r ").unwrap();
        let (seed, _) = seed.split_once(';').unwrap();
        shop.execute("DELETE FROM message_rules").await;
        shop.execute(&format!("WITH r {seed}")).await;
        assert_eq!(rules().await, new);
        assert_eq!(new.len(), 20);
    }
);

both!(
    async fn what_was_planned_before_there_were_rules_is_sent_and_follows_them(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book(ORDINARY).await;
        shop.mails().await;
        shop.execute("UPDATE messages SET rule_id = NULL, tells = NULL").await;
        let rule = shop.rule("appointment_reminder").await;
        let rule = shop.set_rule(&rule, json!({ "offsetMinutes": -240 })).await;
        assert_eq!(shop.message("appointment_reminder").await["dueAt"], "2026-01-06T08:30:00Z");
        app.set_clock("2026-01-06T08:30:00Z");
        assert_eq!(shop.mails().await.len(), 2);
        // One whose rule is off by then is not.
        shop.book(Visit { starts: "2026-01-09T12:30:00Z", ..ORDINARY }).await;
        shop.mails().await;
        shop.execute(&format!("UPDATE messages SET rule_id = NULL, error = {} WHERE status = 'planned'", quoted(""))).await;
        shop.set_rule(&rule, json!({ "isActive": false })).await;
        app.set_clock("2026-01-09T09:00:00Z");
        assert_eq!(shop.mails().await.len(), 3);
    }
);

both!(
    async fn rules_are_kept_in_the_journal(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.set_rule(&shop.rule("appointment_moved").await, json!({ "isActive": false })).await;
        shop.set_message_settings(json!({ "quietFrom": "22:00" })).await;
        let kinds = shop.journal_kinds().await;
        assert_eq!(kinds[kinds.len() - 2..], ["message_rule.updated", "message_settings.updated"]);
    }
);
