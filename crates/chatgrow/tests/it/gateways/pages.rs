//! The page of a payment link, as its payer sees it.

use axum::http::StatusCode;
use chatgrow_gateways::Provider;
use jiff::SignedDuration;
use serde_json::json;

use super::World;
use crate::harness::Engine;

async fn in_both(test: impl AsyncFn(World)) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        test(World::start(engine, Provider::Grow).await).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn grow_gets_a_whole_name_and_a_mobile_from_the_payer() {
    in_both(async |world: World| {
        let customer = world.add_customer("נועה", "03-6410000").await;
        let world = World { customer, ..world };
        let token = world.link(5_000).await;
        let page = world.page(&token).await;
        assert!(page.contains("name=\"fullName\"") && page.contains("name=\"phone\""));
        for fields in [
            "lang=",
            "fullName=%D7%A0&phone=0521234567",
            "fullName=%D7%A0+%D7%9C&phone=036410000",
        ] {
            let answer = world.press_pay(&token, fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields}");
            assert!(answer.text().contains("aria-invalid=\"true\""));
        }
        let answer = world
            .press_pay(&token, "fullName=%D7%A0+%D7%9C&phone=0521234567")
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_says_how_it_stands_in_every_language() {
    in_both(async |world: World| {
        let token = world.link(5_000).await;
        for (lang, dir) in [("he", "rtl"), ("ar", "rtl"), ("ru", "ltr"), ("en", "ltr")] {
            let page = world.page(&format!("{token}?lang={lang}")).await;
            assert!(
                page.contains(&format!("lang=\"{lang}\" dir=\"{dir}\"")),
                "{lang}"
            );
            assert!(page.contains("<form method=\"post\""));
            assert!(
                !page.contains("pages-pay"),
                "a sentence is missing in {lang}"
            );
        }
        world.later(SignedDuration::from_hours(25));
        let page = world.page(&token).await;
        assert!(page.contains("הקישור כבר לא בתוקף") && !page.contains("<form"));
        let answer = world.press_pay(&token, "lang=").await;
        assert_eq!(answer.headers["location"], format!("/pay/{token}").as_str());
        world
            .execute("UPDATE payment_links SET status = 'cancelled'")
            .await;
        assert!(world.page(&token).await.contains("הבקשה לתשלום בוטלה"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_of_another_site_is_refused_and_ours_may_lead_on_to_a_gateway() {
    in_both(async |world: World| {
        let token = world.link(5_000).await;
        let path = format!("/pay/{token}");
        let shown = world.browser().get(&path).await;
        let policy = shown.headers["content-security-policy"]
            .to_str()
            .unwrap()
            .to_owned();
        assert!(policy.contains("form-action 'self' https:"), "{policy}");
        assert_eq!(shown.headers["x-robots-tag"], "noindex");
        let other = world.browser().get("/accessibility").await;
        let policy = other.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("form-action 'self';"), "{policy}");
        let media = "application/x-www-form-urlencoded";
        let forged = world.browser().with_header("sec-fetch-site", "cross-site");
        let answer = forged
            .send_bytes(axum::http::Method::POST, &path, Some((media, Vec::new())))
            .await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(world.attempts().await.is_empty());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_account_nothing_can_be_pressed() {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let world = World::without_account(engine, Provider::Cardcom).await;
        let token = world.link(5_000).await;
        let page = world.page(&token).await;
        assert!(page.contains("כרגע אי אפשר לשלם אונליין") && !page.contains("<form"));
        let answer = world.press_pay(&token, "lang=").await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_pays_online_is_asked_once_for_documents_by_mail() {
    in_both(async |world: World| {
        let first = world.link(5_000).await;
        assert!(!world.page(&first).await.contains("name=\"documents\""));
        let on = json!({ "isOn": true, "notifiedOn": "2026-01-01" });
        let path = "/api/document-settings/signing";
        world.owner.put(path, on).await.expect(StatusCode::OK);

        let page = world.page(&first).await;
        assert!(page.contains("name=\"documents\"") && !page.contains("checked"));
        world.pay_and_hear(&first).await;
        let consents = format!("/api/customers/{}/consents", world.customer);
        let said = world.owner.get(&consents).await.json();
        assert_eq!(said["items"], json!([]), "nobody agrees by paying");

        let second = world.link(6_000).await;
        let page = world.press_pay(&second, "lang=&documents=1").await;
        let page = page.headers["location"].to_str().unwrap().to_owned();
        let said = world.owner.get(&consents).await.json();
        let item = &said["items"][0];
        assert_eq!(
            (
                &item["act"],
                &item["channel"],
                &item["purpose"],
                &item["source"]
            ),
            (
                &json!("given"),
                &json!("email"),
                &json!("documents"),
                &json!("guest_form")
            )
        );
        assert!(item["words"].as_str().unwrap().contains("מסמכים ממוחשבים"));
        assert!(!world.page(&second).await.contains("name=\"documents\""));
        world.press(&page, "pay").await;
        world.callback().await;
        world.app.run_jobs().await;
        let documents = world.owner.get("/api/invoices").await.json();
        for (place, delivery) in [(0, "computerized"), (1, "paper")] {
            let id = documents["items"][place]["id"].as_str().unwrap();
            let document = world.owner.get(&format!("/api/invoices/{id}")).await.json();
            assert_eq!(document["delivery"], delivery, "{document}");
        }
    })
    .await;
}
