//! The log: found by level, part and words; no secret in it, whatever passes through.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{owned, read};

fn texts(log: &Value) -> Vec<String> {
    let items = log["items"].as_array().unwrap();
    items
        .iter()
        .map(|line| line["text"].as_str().unwrap().to_owned())
        .collect()
}

owned!(
    async fn no_secret_that_passes_through_a_request_is_in_the_log(app) {
        let dana = app.owner("dana").await;
        let login = json!({ "email": "dana@example.com", "password": "hunter2-in-a-body" });
        app.guest().post("/api/auth/login", login).await.expect(StatusCode::UNAUTHORIZED);
        app.guest().get("/api/public/none?token=hunter2-in-a-query").await;
        app.guest().get("/manage/hunter2-in-a-path").await;
        app.guest().with_token("hunter2-in-a-header").get("/api/customers").await;
        let reset = json!({ "token": "hunter2-in-a-token", "password": "correct horse battery" });
        app.guest().post("/api/auth/reset-password", reset).await;
        let connection = json!({ "provider": "cloud", "name": "x",
            "settings": { "phoneNumberId": "1", "from": "0521234567" },
            "secrets": { "accessToken": "hunter2-of-a-carrier", "appSecret": "hunter2-app", "verifyToken": "x" } });
        dana.post("/api/whatsapp/connections", connection).await.expect(StatusCode::CREATED);
        app.run_due().await;
        let log = read(&dana, "/api/system/logs?limit=2000").await;
        let shown = log.to_string();
        assert!(texts(&log).iter().any(|text| text.contains("/api/auth/login")), "{shown}");
        for secret in ["hunter2", "correct horse", dana.token()] {
            assert!(!shown.contains(secret), "{secret} in {shown}");
        }
    }
);

owned!(
    async fn what_the_program_logs_by_mistake_is_masked(app) {
        let dana = app.owner("dana").await;
        tracing::warn!(password = "hunter2", url = "https://hooks.example/hunter2", "a carrier said Bearer hunter2");
        let log = read(&dana, "/api/system/logs?level=warn&search=CARRIER").await;
        assert_eq!(texts(&log), ["a carrier said Bearer [secret] password=[secret] url=https://hooks.example/…"]);
    }
);

owned!(
    async fn the_log_is_found_by_level_part_and_words(app) {
        let dana = app.owner("dana").await;
        tracing::info!(target: "chatgrow::one", "apples and pears");
        tracing::error!(target: "chatgrow::two", fruit = 7, "no apples");
        let of = |query: &str| format!("/api/system/logs?search=apples&{query}");
        let all = read(&dana, &of("")).await;
        assert_eq!(texts(&all), ["no apples fruit=7", "apples and pears"], "the newest first");
        assert_eq!(all["items"][0]["level"], "error");
        assert!(all["items"][0]["number"].as_u64() > all["items"][1]["number"].as_u64());
        assert_eq!(texts(&read(&dana, &of("level=warn")).await), ["no apples fruit=7"]);
        assert_eq!(texts(&read(&dana, &of("target=chatgrow::one")).await), ["apples and pears"]);
        assert_eq!(texts(&read(&dana, &of("limit=1")).await), ["no apples fruit=7"]);
        for bad in ["limit=0", "limit=2001", "level=loud", "other=1"] {
            assert_eq!(dana.get(&of(bad)).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        }
    }
);
