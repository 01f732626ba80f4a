//! The way out of advertising: the page, the one click of mail programs, and back again.

use axum::http::{Method, StatusCode};
use serde_json::json;

use super::shop::id;
use super::{Shop, link, status_of};
use crate::harness::both;

const ONE_CLICK: &str = "List-Unsubscribe=One-Click";

both!(
    async fn one_click_of_a_mail_program_ends_it_and_a_second_changes_nothing(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.subscriber("noa@guest.example").await;
        let campaign = shop.campaign().await;
        let mail = shop.mails().await.remove(0);
        let path = link(&mail, "/unsubscribe/");
        let raw = String::from_utf8_lossy(&mail.raw).into_owned();
        assert!(raw.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{raw}");
        let unfolded: String = raw.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("<https://chatgrow.test{path}>")), "{raw}");

        // A mail program sends no cookie, and neither of the two media types may matter (RFC 8058).
        let multipart = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        let bodies = [("application/x-www-form-urlencoded", ONE_CLICK), ("multipart/form-data; boundary=x", multipart)];
        for (media, body) in bodies {
            let body = Some((media, body.as_bytes().to_vec()));
            let answer = app.guest().send_bytes(Method::POST, &path, body).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        }
        let withdrawn = "SELECT count(*) FROM consents WHERE act = 'withdrawn' AND source = 'unsubscribe_link'";
        assert_eq!(shop.count(withdrawn).await, 1);
        assert_eq!(shop.get("/api/subscribers").await["items"][0]["status"], "unsubscribed");
        assert_eq!(shop.figures(&campaign).await["unsubscribed"], 1);
        shop.campaign().await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
    }
);

both!(
    async fn the_page_asks_says_from_whom_and_tells_nothing_about_others(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.subscriber("noa@guest.example").await;
        shop.campaign().await;
        let path = link(&shop.mails().await[0], "/unsubscribe/");
        for _ in 0..2 {
            let page = shop.open_page(&path).await;
            assert_eq!(page.headers["referrer-policy"], "no-referrer");
            let page = page.text();
            assert!(page.contains("להפסיק לקבל פרסומות?") && page.contains("Studio dana") && page.contains("הרצל 5, חיפה"));
            assert!(!page.contains("noa@"), "{page}");
        }
        assert_eq!(shop.count("SELECT count(*) FROM consents WHERE act = 'withdrawn'").await, 0);
        let done = shop.send_form(&path, "").await.text();
        assert!(done.contains("הוסרתם מהתפוצה") && done.contains(&format!("{path}/undo")));
        let back = shop.send_form(&format!("{path}/undo"), "").await.text();
        assert!(back.contains("להפסיק לקבל פרסומות?"));
        shop.campaign().await;
        assert_eq!(shop.readers().await, ["noa@guest.example"]);

        let other = if path.as_bytes()[30] == b'A' { "B" } else { "A" };
        let forged = format!("{}{other}{}", &path[..30], &path[31..]);
        for method in [Method::GET, Method::POST] {
            let answer = app.guest().send(method, &forged, None).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND);
        }
    }
);

both!(
    async fn undoing_is_for_the_link_that_ended_it_alone(app) {
        let shop = Shop::open(&app, "dana").await;
        let customer = shop.customer("נועה", "noa@guest.example").await;
        shop.told(&customer, "given").await;
        shop.campaign().await;
        let path = link(&shop.mails().await[0], "/unsubscribe/");
        let told = shop.told(&customer, "withdrawn").await;
        assert_eq!(status_of(&told, "email", "marketing"), "withdrawn");
        let page = shop.send_form(&format!("{path}/undo"), "").await.text();
        assert!(page.contains("הוסרתם מהתפוצה") && !page.contains("/undo"));
        shop.campaign().await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
    }
);

both!(
    async fn a_no_counts_for_the_address_whoever_else_has_it(app) {
        let shop = Shop::open(&app, "dana").await;
        let first = shop.customer("נועה", "noa@guest.example").await;
        let second = shop.customer("נועה לוי", "noa@guest.example").await;
        shop.told(&first, "given").await;
        shop.told(&second, "given").await;
        let twin = json!({ "email": "noa@guest.example", "consentWords": "כן" });
        let twin = shop.owner().post("/api/subscribers", twin).await.expect(StatusCode::CREATED);
        shop.campaign().await;
        let mails = shop.mails().await;
        assert_eq!(mails.len(), 1, "one address, one mail");
        shop.send_form(&link(&mails[0], "/unsubscribe/"), ONE_CLICK).await;
        for customer in [&first, &second] {
            let consents = shop.get(&format!("/api/customers/{customer}/consents")).await;
            assert_eq!(status_of(&consents, "email", "marketing"), "withdrawn");
        }
        let twin = shop.get(&format!("/api/subscribers/{}", id(&twin))).await;
        assert_eq!(twin["status"], "unsubscribed");
        shop.campaign().await;
        assert_eq!(shop.readers().await, Vec::<String>::new());
    }
);
