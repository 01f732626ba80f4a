//! The journal: numbers without gaps, rows that stay, a feed and a live view that miss nothing.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use futures_util::StreamExt as _;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::harness::{Client, TestApp, both};

async fn rename(client: &Client, version: i64) -> StatusCode {
    let body = json!({ "version": version, "name": format!("Name {version}") });
    client.put("/api/business", body).await.status
}

both!(
    async fn entries_are_numbered_without_gaps_however_many_write_at_once(app) {
        let dana = app.owner("dana").await;
        let mut writers = tokio::task::JoinSet::new();
        for n in 0..20 {
            let dana = dana.clone();
            writers.spawn(async move {
                let body = json!({ "email": format!("m{n}@example.com"), "fullName": "M", "role": "staff" });
                dana.post("/api/team", body).await.expect(StatusCode::CREATED);
                // A change that is rolled back leaves no number behind.
                rename(&dana, 999).await;
            });
        }
        writers.join_all().await;
        let changes = dana.get("/api/changes?limit=200").await.json();
        let numbers: Vec<i64> =
            changes["items"].as_array().unwrap().iter().map(|entry| entry["seq"].as_i64().unwrap()).collect();
        assert_eq!(numbers, (1..=numbers.len() as i64).collect::<Vec<_>>());
        assert!(numbers.len() >= 21);
    }
);

both!(
    async fn the_feed_goes_on_where_the_reader_stopped(app) {
        let dana = app.owner("dana").await;
        for version in 1..=5 {
            assert_eq!(rename(&dana, version).await, StatusCode::OK);
        }
        let all = dana.get("/api/changes").await.json();
        let mut read = Vec::new();
        let mut after = 0;
        loop {
            let page = dana.get(&format!("/api/changes?limit=2&after={after}")).await.json();
            let items = page["items"].as_array().unwrap();
            if items.is_empty() {
                break;
            }
            read.extend(items.clone());
            after = page["nextAfter"].as_i64().unwrap();
        }
        assert_eq!(Value::Array(read), all["items"]);
        for bad in ["after=-1", "limit=0", "limit=201", "limit=x", "nonsense=1"] {
            dana.get(&format!("/api/changes?{bad}")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
);

both!(
    async fn what_was_written_can_not_be_changed_or_deleted(app) {
        app.owner("dana").await;
        let scope = "SELECT set_config('chatgrow.business', (SELECT id::text FROM businesses), false);";
        for change in ["UPDATE journal SET kind = 'x'", "DELETE FROM journal"] {
            let error = match &app.raw {
                crate::harness::Raw::Sqlite(pool) => sqlx::raw_sql(change).execute(pool).await.map(drop),
                crate::harness::Raw::Postgres(pool) => {
                    let sql = sqlx::AssertSqlSafe(format!("{scope}{change}"));
                    sqlx::raw_sql(sql).execute(pool).await.map(drop)
                }
            };
            assert!(error.unwrap_err().to_string().contains("never changed"), "{change}");
        }
    }
);

/// The next event of a stream that is no comment: its id and its name.
async fn next_event(
    stream: &mut (impl futures_util::Stream<Item = String> + Unpin),
) -> (String, String) {
    loop {
        let text = tokio::time::timeout(std::time::Duration::from_secs(10), stream.next())
            .await
            .unwrap()
            .unwrap();
        let field = |name: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(name))
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        if !field("event:").is_empty() {
            return (field("id:"), field("event:"));
        }
    }
}

async fn live(
    app: &TestApp,
    client: &Client,
    last_seen: Option<&str>,
) -> impl futures_util::Stream<Item = String> + Unpin {
    let mut request =
        Request::get("/api/live").header("authorization", format!("Bearer {}", client.token()));
    if let Some(id) = last_seen {
        request = request.header("last-event-id", id);
    }
    let response = app
        .router
        .clone()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let frames = response.into_body().into_data_stream();
    Box::pin(frames.map(|frame| String::from_utf8(frame.unwrap().to_vec()).unwrap()))
}

both!(
    async fn a_live_view_shows_changes_as_they_are_committed_and_only_its_own(app) {
        let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
        let mut stream = live(&app, &dana, None).await;
        let (start, ready) = next_event(&mut stream).await;
        assert_eq!(ready, "ready");
        assert_eq!(rename(&eve, 1).await, StatusCode::OK);
        assert_eq!(rename(&dana, 1).await, StatusCode::OK);
        let (first, kind) = next_event(&mut stream).await;
        assert_eq!((first.parse::<i64>().unwrap(), kind.as_str()), (start.parse::<i64>().unwrap() + 1, "change"));

        drop(stream);
        assert_eq!(rename(&dana, 2).await, StatusCode::OK);
        assert_eq!(rename(&dana, 3).await, StatusCode::OK);
        let mut again = live(&app, &dana, Some(&first)).await;
        next_event(&mut again).await;
        for step in 1..=2 {
            let (id, _) = next_event(&mut again).await;
            assert_eq!(id.parse::<i64>().unwrap(), first.parse::<i64>().unwrap() + step);
        }
    }
);

both!(
    async fn a_live_view_ends_with_the_session_it_was_opened_in(app) {
        let laptop = app.owner("dana").await;
        let phone = app.sign_in("dana").await;
        let mut stream = live(&app, &phone, None).await;
        next_event(&mut stream).await;
        laptop.delete("/api/auth/sessions").await.expect(StatusCode::NO_CONTENT);
        assert_eq!(rename(&laptop, 1).await, StatusCode::OK);
        let rest: Vec<String> = stream.collect().await;
        assert!(!rest.iter().any(|frame| frame.contains("event: change")), "{rest:?}");
    }
);
