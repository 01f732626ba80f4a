//! Signing up, and the yes that has to come from the owner of the address.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::json;

use super::{Shop, link};
use crate::harness::both;

both!(
    async fn who_signs_up_is_written_to_only_after_their_yes(app) {
        let shop = Shop::open(&app, "dana").await;
        let form = json!({ "email": "Noa@Guest.example", "fullName": "נועה" });
        let answer = shop.sign_up(form).await.expect(StatusCode::ACCEPTED);
        assert_eq!(answer, json!({ "confirmationNeeded": true }));
        let mails = shop.mails().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].subject, "לאישור ההרשמה לעדכונים של Studio dana");
        let path = link(&mails[0], "/subscribe/");

        shop.campaign().await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
        let opened = shop.open_page(&path).await;
        assert_eq!(opened.status, StatusCode::OK);
        assert!(opened.text().contains("לאשר את ההרשמה?"));
        let listed = shop.get("/api/subscribers?status=pending").await;
        assert_eq!(listed["items"][0]["email"], "noa@guest.example");

        for _ in 0..2 {
            let said = shop.send_form(&path, "").await;
            assert_eq!(said.status, StatusCode::OK);
            assert!(said.text().contains("ההרשמה אושרה"));
        }
        let listed = shop.get("/api/subscribers?search=noa&status=subscribed").await;
        assert_eq!(listed["items"].as_array().unwrap().len(), 1);
        let said = "SELECT count(*) FROM consents WHERE source = 'double_opt_in' AND act = 'given'
            AND words LIKE '%Studio dana%'";
        assert_eq!(shop.count(said).await, 1);
        shop.campaign().await;
        assert_eq!(shop.readers().await, ["noa@guest.example"]);
    }
);

both!(
    async fn the_form_does_not_tell_who_is_known_and_fills_no_mailbox(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.subscriber("known@guest.example").await;
        let mut answers = Vec::new();
        for email in ["known@guest.example", "new@guest.example", "new@guest.example"] {
            let answer = shop.sign_up(json!({ "email": email })).await;
            answers.push((answer.status, answer.text()));
        }
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
        assert_eq!(shop.readers().await, ["new@guest.example"]);
        app.advance(SignedDuration::from_mins(15));
        shop.sign_up(json!({ "email": "new@guest.example" })).await.expect(StatusCode::ACCEPTED);
        assert_eq!(shop.readers().await, ["new@guest.example"]);
    }
);

both!(
    async fn the_link_of_the_mail_ends_with_time(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.sign_up(json!({ "email": "noa@guest.example" })).await.expect(StatusCode::ACCEPTED);
        let path = link(&shop.mails().await[0], "/subscribe/");
        app.advance(SignedDuration::from_hours(24 * 31));
        let said = shop.send_form(&path, "").await;
        assert!(said.text().contains("הקישור כבר לא בתוקף"));
        assert_eq!(shop.count("SELECT count(*) FROM consents").await, 0);
    }
);

both!(
    async fn the_page_signs_up_without_a_script(app) {
        let shop = Shop::open(&app, "dana").await;
        let path = "/b/studio-dana/subscribe";
        let page = shop.open_page(path).await.text();
        assert!(page.contains("dir=\"rtl\"") && page.contains("name=\"agreed\""));
        assert!(!page.contains(" checked"), "no box is ticked for the guest");
        let form = "email=noa%40guest.example&fullName=&phone=&list=&lang=";
        let refused = shop.send_form(path, form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(shop.count("SELECT count(*) FROM subscribers").await, 0);
        let sent = shop.send_form(path, &format!("{form}&agreed=1")).await;
        assert_eq!(sent.status, StatusCode::OK);
        assert!(sent.text().contains("עוד צעד אחד"));
        assert_eq!(shop.readers().await, ["noa@guest.example"]);
    }
);

both!(
    async fn only_an_open_list_can_be_joined_from_outside(app) {
        let shop = Shop::open(&app, "dana").await;
        let mut lists = Vec::new();
        for (name, is_open) in [("לקוחות טובים", false), ("עדכונים", true)] {
            let form = json!({ "name": name, "isOpen": is_open });
            let list = shop.owner().post("/api/subscriber-lists", form).await;
            lists.push(list.expect(StatusCode::CREATED)["id"].clone());
        }
        let closed = shop.sign_up(json!({ "email": "a@guest.example", "list": lists[0] })).await;
        assert_eq!(closed.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["field"], "/list");
        shop.sign_up(json!({ "email": "a@guest.example", "list": lists[1] })).await.expect(StatusCode::ACCEPTED);
        let path = link(&shop.mails().await[0], "/subscribe/");
        shop.send_form(&path, "").await;
        let on_list = format!("/api/subscribers?list={}", lists[1].as_str().unwrap());
        assert_eq!(shop.get(&on_list).await["items"][0]["email"], "a@guest.example");
        let all = shop.get("/api/subscriber-lists").await;
        assert_eq!(all["items"].as_array().unwrap().len(), 2);
        assert_eq!(all["items"][1]["subscribed"].as_i64().unwrap() + all["items"][0]["subscribed"].as_i64().unwrap(), 1);
    }
);
