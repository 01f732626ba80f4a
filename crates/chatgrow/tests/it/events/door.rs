//! At the door, and the list of who comes.

use axum::http::StatusCode;
use serde_json::json;

use super::Shop;
use super::shop::text;
use crate::harness::both;

both!(
    async fn a_code_lets_its_holder_in_once_and_says_so_the_second_time(app) {
        let mut shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({})).await;
        let guest = shop.register(&event, 1, 1).await;
        let door = format!("/api/events/{}/check-in", text(&event, "id"));
        app.set_clock("2026-01-20T15:45:00Z");
        shop.sign_in().await;
        let typed = json!({ "code": guest.code().await.to_lowercase().replace('-', " ") });
        let first = shop.owner.post(&door, typed.clone()).await.expect(StatusCode::OK);
        assert_eq!((&first["checkedInAt"], &first["alreadyCheckedInAt"]), (&json!("2026-01-20T15:45:00Z"), &json!(null)));
        app.set_clock("2026-01-20T15:50:00Z");
        let second = shop.owner.post(&door, typed.clone()).await.expect(StatusCode::OK);
        assert_eq!(second["alreadyCheckedInAt"], "2026-01-20T15:45:00Z");
        let checked = shop.kinds().await.iter().filter(|kind| *kind == "registration.checked_in").count();
        assert_eq!(checked, 1);
        let undone = shop.owner.post(&format!("{door}/undo"), typed.clone()).await.expect(StatusCode::OK);
        assert_eq!(undone["checkedInAt"], json!(null));
        let again = shop.owner.post(&door, typed).await.expect(StatusCode::OK);
        assert_eq!(again["alreadyCheckedInAt"], json!(null));
    }
);

both!(
    async fn a_code_that_is_not_good_here_says_why(app) {
        let shop = Shop::open(&app, "dana").await;
        let dates = json!([{ "startsAt": "2026-01-20T16:00:00Z", "endsAt": "2026-01-20T18:00:00Z" },
            { "startsAt": "2026-01-27T16:00:00Z", "endsAt": "2026-01-27T18:00:00Z" }]);
        let event = shop.event(json!({ "dates": dates })).await;
        let other = shop.event(json!({ "title": "אחר", "approval": "manual" })).await;
        let (guest, pending) = (shop.register(&event, 1, 1).await, shop.register(&other, 2, 1).await);
        let code = guest.code().await;
        let door = |event: &serde_json::Value| format!("/api/events/{}/check-in", text(event, "id"));
        let elsewhere = shop.owner.post(&door(&other), json!({ "code": code })).await;
        assert_eq!((elsewhere.code().as_str(), elsewhere.json()["startsAt"].as_str()),
            ("ticket_elsewhere", Some("2026-01-20T16:00:00Z")));
        let wrong_date = json!({ "code": code, "dateId": event["dates"][1]["id"] });
        assert_eq!(shop.owner.post(&door(&event), wrong_date).await.code(), "ticket_elsewhere");
        for unknown in ["", "AAAA-BBBB-CCCC", "%_%", "x".repeat(5000).as_str()] {
            let refused = shop.owner.post(&door(&event), json!({ "code": unknown })).await;
            let refused = refused.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(refused["fields"][0]["code"], "unknown_code");
        }
        let held = &shop.registrations(&other, "").await[0]["seats"][0];
        let held = shop.owner.post(&door(&other), json!({ "code": held["code"] })).await;
        assert_eq!(held.code(), "ticket_not_confirmed");
        assert_eq!(pending.made["seats"][0]["code"], json!(null));
        guest.cancel().await.expect(StatusCode::OK);
        assert_eq!(shop.owner.post(&door(&event), json!({ "code": code })).await.code(), "ticket_cancelled");
    }
);

both!(
    async fn who_did_not_come_is_known_when_it_is_over(app) {
        let mut shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({})).await;
        let guest = shop.register(&event, 1, 2).await;
        let door = format!("/api/events/{}/check-in", text(&event, "id"));
        shop.owner.post(&door, json!({ "code": guest.code().await })).await.expect(StatusCode::OK);
        let attendance = async |shop: &Shop<'_>| {
            let row = shop.registrations(&event, "").await.remove(0);
            let seats = row["seats"].as_array().unwrap().iter();
            let mut words: Vec<_> = seats.map(|seat| text(seat, "attendance")).collect();
            words.sort();
            words
        };
        assert_eq!(attendance(&shop).await, ["attended", "expected"]);
        app.set_clock("2026-01-20T18:00:00Z");
        shop.sign_in().await;
        assert_eq!(attendance(&shop).await, ["attended", "no_show"]);
    }
);

both!(
    async fn the_list_is_searched_filtered_and_paged(app) {
        let shop = Shop::open(&app, "dana").await;
        let event = shop.event(json!({ "capacity": 3 })).await;
        for number in 1..=3 {
            shop.register(&event, number, 1).await;
        }
        shop.wait(&event, 4, 1).await;
        assert_eq!(shop.registrations(&event, "&status=waitlisted").await.len(), 1);
        assert_eq!(shop.registrations(&event, "&search=guest2").await.len(), 1);
        let all = shop.registrations(&event, "").await;
        let code = text(&all[2]["seats"][0], "code").replace('-', "");
        assert_eq!(shop.registrations(&event, &format!("&search={code}")).await, [all[2].clone()]);
        assert_eq!(shop.registrations(&event, "&search=%25").await.len(), 0);
        let path = format!("/api/events/{}/registrations?limit=3", text(&event, "id"));
        let page = shop.owner.get(&path).await.json();
        let rest = shop.owner.get(&format!("{path}&cursor={}", text(&page, "nextCursor"))).await.json();
        assert_eq!(rest["items"].as_array().unwrap().len(), 1);
    }
);

both!(
    async fn the_file_is_harmless_in_a_spreadsheet(app) {
        let shop = Shop::open(&app, "dana").await;
        let questions = json!([{ "label": "=1+1", "kind": "checkbox" }]);
        let event = shop.event(json!({ "title": "ערב \"יין\"\r\n", "questions": questions })).await;
        let mut body = Shop::order(&event, 1, 2);
        body["customer"]["fullName"] = json!("=HYPERLINK(\"http://evil\")");
        body["answers"] = json!({ text(&event["questions"][0], "id"): true });
        shop.send(&event, body).await.expect(StatusCode::CREATED);
        let path = format!("/api/events/{}/registrations.csv?lang=he", text(&event, "id"));
        let file = shop.owner.get(&path).await;
        assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
        let disposition = file.headers["content-disposition"].to_str().unwrap().to_owned();
        assert!(disposition.ends_with("filename*=UTF-8''%D7%A2%D7%A8%D7%91%20%22%D7%99%D7%99%D7%9F%22.csv"),
            "{disposition}");
        let lines = file.text();
        assert!(lines.starts_with('\u{FEFF}'));
        let lines: Vec<&str> = lines.trim_start_matches('\u{FEFF}').split_terminator("\r\n").collect();
        assert_eq!(lines.len(), 3);
        assert!(lines[0].ends_with("\"'=1+1\""), "{}", lines[0]);
        assert!(lines[1].starts_with("\"2026-01-20 18:00\",\"מאושר\",\"'=HYPERLINK(\"\"http://evil\"\")\",\"'+972"),
            "{}", lines[1]);
        assert!(lines[1].ends_with("\"כן\""));
        let staff = app.member(&shop.owner, "ron", "staff").await;
        assert_eq!(staff.get(&path).await.status, StatusCode::OK);
    }
);
