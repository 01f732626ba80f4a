//! Accounts at gateways over HTTP: what is kept from whom, which one is used, and trials.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::json;

use super::{World, with_gateways};
use chatgrow_gateways::Provider;

fn secrets(world: &World) -> Vec<String> {
    match world.provider {
        Provider::Cardcom => {
            let settings = world.simulator.cardcom();
            vec![
                settings.api_name.reveal().to_owned(),
                settings.api_password.reveal().to_owned(),
            ]
        }
        Provider::Grow => {
            let settings = world.simulator.grow();
            vec![
                settings.user_id.reveal().to_owned(),
                settings.page_code.reveal().to_owned(),
            ]
        }
        Provider::Tranzila => {
            let settings = world.simulator.tranzila();
            vec![
                settings.app_key.reveal().to_owned(),
                settings.secret.reveal().to_owned(),
            ]
        }
    }
}

with_gateways! {
    async fn credentials_are_sealed_never_returned_and_an_empty_one_changes_nothing(world) {
        let list = world.owner.get("/api/gateway-accounts").await.json();
        let account = list["items"][0].clone();
        let path = format!("/api/gateway-accounts/{}", account["id"].as_str().unwrap());
        let empty = json!({ "version": 1, "name": "Renamed", "secrets": {
            "apiName": "", "userId": " ", "appKey": "" } });
        let updated = world.owner.put(&path, empty).await;
        assert_eq!(updated.status, StatusCode::OK, "{}", updated.text());
        let shown = [
            updated.text(),
            world.owner.get("/api/gateway-accounts").await.text(),
            world.owner.get("/api/changes?limit=200").await.text(),
        ];
        for secret in secrets(world) {
            assert!(shown.iter().all(|text| !text.contains(&secret)), "{secret}");
        }
        let stored = world.count("SELECT count(*) FROM gateway_accounts WHERE CAST(secret AS TEXT) LIKE '%sim-%'").await;
        assert_eq!(stored, 0);
        world.owner.post(&format!("{path}/test"), json!({})).await.expect(StatusCode::ACCEPTED);
        world.app.run_jobs().await;
        let account = &world.owner.get("/api/gateway-accounts").await.json()["items"][0];
        assert!(account["testedAt"].is_string());
        assert_eq!(account["testError"], json!(null), "{:?}", world.provider);
        assert_eq!(world.simulator.balance(), 0);
    }

    async fn a_trial_tells_what_is_wrong(world) {
        let wrong = json!({ "secrets": { "apiName": "wrong", "apiPassword": "wrong", "userId": "wrong",
            "pageCode": "wrong", "appKey": "wrong", "secret": "wrong" }, "isDefault": false });
        let account = world.add_account(wrong).await.expect(StatusCode::CREATED);
        let path = format!("/api/gateway-accounts/{}/test", account["id"].as_str().unwrap());
        world.owner.post(&path, json!({})).await.expect(StatusCode::ACCEPTED);
        world.app.run_jobs().await;
        let list = world.owner.get("/api/gateway-accounts").await.json();
        let tried = list["items"].as_array().unwrap().iter().find(|item| item["id"] == account["id"]);
        assert!(tried.unwrap()["testError"].is_string(), "{:?}", world.provider);
    }

    async fn one_account_is_the_default_and_takes_what_is_paid(world) {
        let second = world.add_account(json!({ "name": "Second", "isDefault": true })).await;
        let second = second.expect(StatusCode::CREATED);
        let list = world.owner.get("/api/gateway-accounts").await.json();
        let defaults: Vec<bool> = list["items"].as_array().unwrap().iter()
            .map(|item| item["isDefault"].as_bool().unwrap()).collect();
        assert_eq!(defaults, [true, false]);
        let token = world.link(5_000).await;
        world.open(&token).await;
        assert_eq!(world.attempts().await[0]["accountId"], second["id"]);
        let path = format!("/api/gateway-accounts/{}", second["id"].as_str().unwrap());
        assert_eq!(world.owner.delete(&path).await.code(), "gateway_account_in_use");
        world.execute("UPDATE checkouts SET status = 'over'").await;
        world.owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        let forgotten = world.count("SELECT count(*) FROM gateway_accounts WHERE LENGTH(secret) = 0").await;
        assert_eq!(forgotten, 1);
        let other = world.link(5_000).await;
        world.later(SignedDuration::from_secs(1));
        world.open(&other).await;
        assert_ne!(world.attempts().await[0]["accountId"], second["id"]);
    }

    async fn what_cannot_be_an_account_is_refused(world) {
        for bad in [
            json!({ "terminal": "../../etc" }),
            json!({ "name": "" }),
            json!({ "secrets": {} }),
            json!({ "provider": "paypal" }),
            json!({ "settings": { "ways": ["gold"] } }),
            json!({ "unknown": 1 }),
        ] {
            let answer = world.add_account(bad.clone()).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad} {}", answer.text());
        }
    }
}
