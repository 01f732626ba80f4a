//! The pages of the waiting list, as a browser without scripts uses them.

use axum::http::{Method, StatusCode};
use jiff::SignedDuration;
use serde_json::json;

use super::{cancel, full_shop, guest, join, statuses};
use crate::calendar::{MONDAY_9, Shop};
use crate::harness::{Answer, Client, TestApp, both};

fn browser(app: &TestApp, lang: &str) -> Client {
    app.guest()
        .with_header("accept", "text/html")
        .with_header("accept-language", lang)
}

async fn page(browser: &Client, path: &str) -> String {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer.text()
}

/// Sends a form whose values need no encoding but of spaces and colons.
async fn post(browser: &Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", value.replace(' ', "+").replace(':', "%3A")))
        .collect();
    let body = pairs.join("&").into_bytes();
    let media = "application/x-www-form-urlencoded";
    browser
        .send_bytes(Method::POST, path, Some((media, body)))
        .await
}

fn location(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.headers["location"].to_str().unwrap().to_owned()
}

both!(
    async fn a_guest_waits_on_the_page_and_takes_the_offer_in_one_tap(app) {
        let (shop, visit) = full_shop(&app).await;
        let browser = browser(&app, "en");
        let times = page(&browser, &format!("/b/{}?service={}&from=2026-01-04", shop.slug, shop.service)).await;
        assert!(times.contains("Tell me when a time frees up"), "{times}");
        let action = format!("/b/{}/waiting", shop.slug);
        assert!(times.contains(&format!("action=\"{action}\"")));
        let mut fields = vec![("service", shop.service.as_str()), ("from", "2026-01-05"), ("to", "2026-01-05"),
            ("when", "morning"), ("fullName", ""), ("phone", "0502345600"), ("email", "guest0@example.com")];
        // What is wrong comes back with what was typed.
        let refused = post(&browser, &action, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let refused = refused.text();
        assert!(refused.contains("guest0@example.com") && refused.contains("fullName-fault"), "{refused}");
        assert!(refused.contains("value=\"morning\" required checked"), "{refused}");
        fields[4].1 = "Noa Levi";
        let place = location(&post(&browser, &action, &fields).await);
        let waiting = page(&browser, &place).await;
        assert!(waiting.contains("You are on the waiting list"), "{waiting}");
        assert!(waiting.contains("00:00–12:00"));

        cancel(&app, &shop, &visit).await;
        let mails = app.mail.received();
        let offer = mails.iter().find(|mail| mail.text.as_ref().is_some_and(|text| text.contains(&place)));
        let offer = offer.unwrap();
        assert!(offer.subject.contains("A time is free"), "{}", offer.subject);
        let offered = page(&browser, &place).await;
        assert!(offered.contains("Book this time") && offered.contains("09:00–09:30"), "{offered}");
        // Looking is not taking: mail programs follow links by themselves.
        assert_eq!(statuses(&shop).await, ["offered"]);
        for _ in 0..2 {
            let visit = location(&post(&browser, &format!("{place}/accept"), &[]).await);
            assert!(page(&browser, &visit).await.contains("Your appointment is booked"));
        }
        assert!(location(&browser.get(&place).await).starts_with("/my/"));
        assert_eq!(shop.list("status=confirmed").await.len(), 1);
    }
);

both!(
    async fn an_offer_that_is_over_leads_to_other_times(app) {
        let shop = Shop::open(&app, "dana").await;
        let visit = shop.book_at(MONDAY_9).await;
        let token = join(&app, &shop, 0, json!({ "startsAt": MONDAY_9 })).await;
        cancel(&app, &shop, &visit).await;
        app.advance(SignedDuration::from_hours(2));
        let browser = browser(&app, "he");
        let place = format!("/my/waiting/{token}");
        assert_eq!(location(&post(&browser, &format!("{place}/accept"), &[]).await), place);
        let over = page(&browser, &place).await;
        assert!(over.contains("המועד הזה כבר לא שמור לכם"), "{over}");
        assert!(over.contains(&format!("/b/{}?service={}&#38;at=2026-01-05T07:", shop.slug, shop.service)), "{over}");
        assert!(over.contains("dir=\"rtl\""));
        app.run_jobs().await;
        assert!(page(&browser, &place).await.contains("המועד הזה כבר לא שמור לכם"));
        let english = page(&browser, &format!("{place}?lang=en")).await;
        assert!(english.contains("This time is not kept for you any more"));
    }
);

both!(
    async fn an_offer_is_declined_and_the_list_left_in_one_tap(app) {
        let (shop, visit) = full_shop(&app).await;
        let browser = browser(&app, "en");
        let first = format!("/my/waiting/{}", join(&app, &shop, 0, json!({})).await);
        let second = format!("/my/waiting/{}", join(&app, &shop, 1, json!({})).await);
        cancel(&app, &shop, &visit).await;
        assert_eq!(location(&post(&browser, &format!("{first}/decline"), &[]).await), first);
        assert!(page(&browser, &first).await.contains("You did not take this time"));
        assert_eq!(location(&post(&browser, &format!("{second}/withdraw"), &[]).await), second);
        assert!(page(&browser, &second).await.contains("You are not on the list any more"));
        let lost = browser.get("/my/waiting/nothing").await;
        assert_eq!(lost.status, StatusCode::NOT_FOUND);
        assert!(lost.text().contains("<html"));
    }
);

both!(
    async fn a_full_meeting_of_a_class_can_be_chosen(app) {
        let shop = Shop::open(&app, "dana").await;
        let yoga = shop.add_service(json!({ "durationMinutes": 60, "rules": { "capacity": 2 } })).await;
        for number in 10..12 {
            let body = json!({ "serviceId": yoga, "startsAt": MONDAY_9, "customer": guest(number) });
            shop.book(body).await.expect(StatusCode::CREATED);
        }
        let browser = browser(&app, "en");
        let times = page(&browser, &format!("/b/{}?service={yoga}&from=2026-01-04", shop.slug)).await;
        assert!(times.contains(&format!("name=\"when\" value=\"{MONDAY_9}\"")), "{times}");
        let fields = [("service", yoga.as_str()), ("from", "2026-01-04"), ("to", "2026-01-10"), ("when", MONDAY_9),
            ("fullName", "Noa"), ("phone", "0502345600")];
        let place = location(&post(&browser, &format!("/b/{}/waiting", shop.slug), &fields).await);
        assert!(page(&browser, &place).await.contains("09:00"));
        let entry = super::list(&shop, "").await[0].clone();
        assert_eq!(entry["startsAt"], MONDAY_9);
    }
);
