//! The history over HTTP: who sees it, how it is filtered, and sending again.

use axum::http::StatusCode;
use chatgrow_channels::simulator::Faults;
use jiff::SignedDuration;
use serde_json::json;
use uuid::Uuid;

use super::{ORDINARY, Shop, Visit};
use crate::harness::both;

both!(
    async fn a_failed_message_is_sent_again_to_the_corrected_address(app) {
        let shop = Shop::open(&app, "dana").await;
        app.mail.set_faults(Faults { unknown_recipients: vec!["ruth@guest.example".into()], ..Faults::default() });
        shop.book(ORDINARY).await;
        assert_eq!(shop.mails().await.len(), 0);
        let failed = shop.owner().await.get("/api/notifications/history?status=failed").await.expect(StatusCode::OK);
        let message = failed["items"][0].clone();
        assert!(message["error"].as_str().unwrap().contains("550"), "{message}");
        assert_eq!(shop.journal_kinds().await.last().unwrap(), "message.failed");
        shop.execute("UPDATE customers SET email = 'ruth@new.example'").await;
        app.advance(SignedDuration::from_mins(5));
        let path = format!("/api/notifications/{}/resend", message["id"].as_str().unwrap());
        let again = shop.owner().await.post(&path, json!({})).await.expect(StatusCode::OK);
        assert_eq!((&again["status"], &again["error"]), (&json!("planned"), &json!(null)));
        let mails = shop.mails().await;
        assert_eq!(mails[0].envelope_to, ["ruth@new.example"]);
        let sent = shop.message("appointment_confirmation").await;
        assert_eq!((&sent["status"], &sent["recipient"]), (&json!("sent"), &json!("ruth@new.example")));
        let twice = shop.owner().await.post(&path, json!({})).await;
        assert_eq!((twice.status, twice.code().as_str()), (StatusCode::CONFLICT, "impossible_step"));
        assert_eq!(shop.mails().await.len(), 1);
    }
);

both!(
    async fn two_people_who_send_again_at_once_send_once(app) {
        let shop = Shop::open(&app, "dana").await;
        app.mail.set_faults(Faults { unknown_recipients: vec!["ruth@guest.example".into()], ..Faults::default() });
        shop.book(ORDINARY).await;
        shop.mails().await;
        app.mail.set_faults(Faults::default());
        let id = shop.message("appointment_confirmation").await["id"].as_str().unwrap().to_owned();
        let mut requests = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let (owner, path) = (shop.owner().await, format!("/api/notifications/{id}/resend"));
            requests.spawn(async move { owner.post(&path, json!({})).await.status });
        }
        let statuses = requests.join_all().await;
        assert_eq!(statuses.iter().filter(|status| **status == StatusCode::OK).count(), 1, "{statuses:?}");
        assert_eq!(shop.mails().await.len(), 1);
    }
);

both!(
    async fn another_business_sees_and_sends_nothing_of_ours(app) {
        let shop = Shop::open(&app, "dana").await;
        app.mail.set_faults(Faults { unknown_recipients: vec!["ruth@guest.example".into()], ..Faults::default() });
        shop.book(ORDINARY).await;
        shop.mails().await;
        let id = shop.message("appointment_confirmation").await["id"].as_str().unwrap().to_owned();
        app.mail.set_faults(Faults::default());
        let stranger = app.owner("yael").await;
        let path = format!("/api/notifications/history?customerId={}", shop.customer);
        for path in ["/api/notifications/history", &path] {
            assert_eq!(stranger.get(path).await.expect(StatusCode::OK)["items"], json!([]));
        }
        let path = format!("/api/notifications/{id}/resend");
        assert_eq!(stranger.post(&path, json!({})).await.status, StatusCode::NOT_FOUND);
        assert_eq!(shop.message("appointment_confirmation").await["status"], "failed");
    }
);

both!(
    async fn roles_see_and_send_what_the_table_of_roles_says(app) {
        let shop = Shop::open(&app, "dana").await;
        let path = format!("/api/notifications/{}/resend", Uuid::nil());
        for (role, read, send) in [("manager", StatusCode::OK, StatusCode::NOT_FOUND),
            ("staff", StatusCode::OK, StatusCode::FORBIDDEN), ("bookkeeper", StatusCode::FORBIDDEN, StatusCode::FORBIDDEN)] {
            let member = app.member(&shop.owner().await, role, role).await;
            assert_eq!(member.get("/api/notifications/history").await.status, read, "{role}");
            assert_eq!(member.get("/api/notifications/providers").await.status, read, "{role}");
            assert_eq!(member.post(&path, json!({})).await.status, send, "{role}");
        }
        assert_eq!(app.guest().get("/api/notifications/history").await.status, StatusCode::UNAUTHORIZED);
    }
);

both!(
    async fn the_history_is_filtered_and_paged(app) {
        let shop = Shop::open(&app, "dana").await;
        for _ in 0..3 {
            shop.book(Visit { starts: "2026-01-06T12:30:00Z", ..ORDINARY }).await;
            app.advance(SignedDuration::from_secs(1));
        }
        shop.mails().await;
        let (mut seen, mut cursor) = (vec![], String::new());
        loop {
            let path = format!("/api/notifications/history?limit=2{cursor}");
            let page = shop.owner().await.get(&path).await.expect(StatusCode::OK);
            seen.extend(page["items"].as_array().unwrap().iter().map(|m| m["id"].as_str().unwrap().to_owned()));
            let Some(next) = page["nextCursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        let mut sorted = seen.clone();
        sorted.sort_unstable_by(|a, b| b.cmp(a));
        sorted.dedup();
        assert_eq!((seen.len(), &seen), (6, &sorted), "each once, the newest first");
        let count = async |query: &str| {
            let page = shop.owner().await.get(&format!("/api/notifications/history?{query}")).await.expect(StatusCode::OK);
            page["items"].as_array().unwrap().len()
        };
        assert_eq!(count("status=sent").await, 3);
        assert_eq!(count("status=planned").await, 3);
        assert_eq!(count(&format!("customerId={}&status=sent", shop.customer)).await, 3);
        assert_eq!(count(&format!("customerId={}", Uuid::nil())).await, 0);
    }
);

both!(
    async fn questions_that_make_no_sense_are_refused(app) {
        let shop = Shop::open(&app, "dana").await;
        for (query, field) in [("customerId=7", "/customerId"), ("limit=0", "/limit"),
            ("limit=201", "/limit"), ("cursor=%00", "/cursor"), ("cursor=WzEsMl0", "/cursor"), ("colour=red", "/colour")] {
            let answer = shop.owner().await.get(&format!("/api/notifications/history?{query}")).await;
            assert_eq!((answer.status, answer.code().as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "invalid"), "{query}");
            assert_eq!(answer.json()["fields"][0]["field"], field, "{query}");
        }
        let answer = shop.owner().await.get("/api/notifications/history?status=lost").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer = shop.owner().await.post("/api/notifications/seven/resend", json!({})).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
);

both!(
    async fn the_history_is_filtered_by_what_is_said_how_and_on_which_day(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book(ORDINARY).await;
        shop.mails().await;
        let owner = shop.owner().await;
        let told = async |query: &str| -> Vec<String> {
            let page = owner.get(&format!("/api/notifications/history?{query}")).await.expect(StatusCode::OK);
            let items = page["items"].as_array().unwrap().iter();
            let mut templates: Vec<_> = items.map(|item| item["template"].as_str().unwrap().to_owned()).collect();
            templates.sort();
            templates
        };
        let all = told("").await;
        assert!(all.contains(&"appointment_confirmation".to_owned()) && all.len() > 1, "{all:?}");
        assert_eq!(told("template=appointment_confirmation").await, ["appointment_confirmation"]);
        assert_eq!(told("template=birthday").await, [""; 0]);
        assert_eq!(told("channel=email").await, all);
        assert_eq!(told("channel=sms").await, [""; 0]);
        assert_eq!(told("channel=email&template=appointment_confirmation&status=sent").await, ["appointment_confirmation"]);
        // Booked on 4 January in Israel: both ends of the days count.
        for (days, wanted) in [("from=2026-01-04&to=2026-01-04", all.len()), ("from=2026-01-05", 0), ("to=2026-01-03", 0),
            ("from=2026-01-01&to=2026-01-31", all.len())] {
            assert_eq!(told(days).await.len(), wanted, "{days}");
        }
        assert_eq!(told("from=2026-01-05&to=2026-01-04").await, [""; 0], "no day is in between");
        for bad in ["template=nothing", "channel=pigeon", "from=2026-02-30"] {
            let answer = owner.get(&format!("/api/notifications/history?{bad}")).await;
            assert!(answer.status.is_client_error(), "{bad}: {}", answer.status);
        }
    }
);
