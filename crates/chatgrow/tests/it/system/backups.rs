//! Backups through the page, and the daily one.

use std::fs;

use axum::http::StatusCode;
use chatgrow::ops::backup;
use jiff::SignedDuration;
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection as _, SqliteConnection};

use super::{owned, read, start};
use crate::harness::{Client, Engine, TestApp};

const PATH: &str = "/api/system/backups";

async fn add_customer(owner: &Client, name: &str) {
    let body = json!({ "fullName": name });
    owner
        .post("/api/customers", body)
        .await
        .expect(StatusCode::CREATED);
}

fn names(backups: &Value) -> Vec<String> {
    let items = backups["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["name"].as_str().unwrap().to_owned())
        .collect()
}

/// Every customer's name in a database that was taken away.
async fn customers_in(bytes: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("taken.db");
    fs::write(&file, bytes).unwrap();
    let options = SqliteConnectOptions::new().filename(&file).read_only(true);
    let mut conn = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::query_scalar("SELECT full_name FROM customers ORDER BY full_name")
        .fetch_all(&mut conn)
        .await
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_made_now_listed_and_taken_away() {
    let app = start(Engine::Sqlite).await;
    let dana = app.owner("dana").await;
    add_customer(&dana, "Noa").await;
    let before = read(&dana, PATH).await;
    assert_eq!(
        (&before["isHere"], &before["items"], &before["command"]),
        (&json!(true), &json!([]), &Value::Null)
    );
    assert_eq!(
        (&before["dailyAt"], &before["keep"]),
        (&json!("03:00"), &json!(7))
    );

    dana.post(PATH, json!({}))
        .await
        .expect(StatusCode::ACCEPTED);
    let again = dana.post(PATH, json!({})).await;
    assert_eq!(
        (again.status, again.code().as_str()),
        (StatusCode::CONFLICT, "backup_under_way")
    );
    assert_eq!(read(&dana, PATH).await["underWay"]["step"], "waiting");
    app.run_due().await;
    add_customer(&dana, "Too late").await;

    let after = read(&dana, PATH).await;
    assert_eq!(
        (&after["underWay"], &after["error"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(names(&after), ["by-hand-20260104T060000Z.db"]);
    assert_eq!(
        read(&dana, "/api/system/health").await["lastBackupAt"],
        "2026-01-04T06:00:00Z"
    );
    let taken = dana
        .get(&format!("{PATH}/by-hand-20260104T060000Z.db"))
        .await;
    assert_eq!(taken.status, StatusCode::OK);
    assert_eq!(taken.headers["content-type"], "application/vnd.sqlite3");
    assert_eq!(after["items"][0]["bytes"], taken.bytes.len());
    assert_eq!(customers_in(&taken.bytes).await, ["Noa"]);

    let acts = read(&dana, "/api/system/acts").await;
    let acts: Vec<&Value> = acts["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|act| &act["act"])
        .collect();
    assert_eq!(acts.len(), 2);
    assert!(
        acts.contains(&&json!("backup_asked")) && acts.contains(&&json!("backup_downloaded")),
        "{acts:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn no_name_leads_out_of_the_folder_of_backups() {
    let app = start(Engine::Sqlite).await;
    let dana = app.owner("dana").await;
    let folder = app.app.config.data_dir.join("backups");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("notes.txt"), "x").unwrap();
    fs::write(folder.join("daily-20260101T030000Z.db.copying"), "x").unwrap();
    for name in [
        "..%2Fchatgrow.db",
        "notes.txt",
        "lock",
        "daily-20260101T030000Z.db.copying",
        "daily-20260101T030000Z.db",
    ] {
        let answer = dana.get(&format!("{PATH}/{name}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
    }
    assert_eq!(read(&dana, PATH).await["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_is_made_every_day_and_the_oldest_go() {
    let variables = [
        ("PLATFORM_OWNERS", "dana@example.com"),
        ("BACKUP_KEEP", "2"),
    ];
    let app = TestApp::start(Engine::Sqlite, &variables).await;
    app.owner("dana").await;
    backup::plan_next(&app.app).await.unwrap();
    backup::plan_next(&app.app).await.unwrap();
    for day in 5..=8 {
        app.set_clock(&format!("2026-01-{day:02}T02:59:00Z"));
        app.run_due().await;
        app.set_clock(&format!("2026-01-{day:02}T03:00:00Z"));
        app.run_due().await;
    }
    let dana = app.sign_in("dana").await;
    let backups = read(&dana, PATH).await;
    assert_eq!(
        names(&backups),
        ["daily-20260108T030000Z.db", "daily-20260107T030000Z.db"]
    );
    // What was missed while nothing ran is made at once, and the next at its hour.
    app.set_clock("2026-01-12T10:00:00Z");
    app.run_due().await;
    let dana = app.sign_in("dana").await;
    assert_eq!(
        names(&read(&dana, PATH).await)[0],
        "daily-20260112T100000Z.db"
    );
    let waiting = "SELECT count(*) FROM jobs WHERE kind = 'back_up' AND done_at IS NULL";
    assert_eq!(app.raw.number(waiting).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn none_is_made_when_it_is_off() {
    let variables = [
        ("PLATFORM_OWNERS", "dana@example.com"),
        ("BACKUP_AT", "off"),
    ];
    let app = TestApp::start(Engine::Sqlite, &variables).await;
    let dana = app.owner("dana").await;
    backup::plan_next(&app.app).await.unwrap();
    assert_eq!(
        app.raw
            .number("SELECT count(*) FROM jobs WHERE kind = 'back_up'")
            .await,
        0
    );
    assert_eq!(read(&dana, PATH).await["dailyAt"], Value::Null);
    let advice = &read(&dana, "/api/system/health").await["advice"];
    assert!(
        advice.as_array().unwrap().contains(&json!("backups_off")),
        "{advice}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_fails_says_why_and_is_not_listed() {
    let app = start(Engine::Sqlite).await;
    let dana = app.owner("dana").await;
    let folder = app.app.config.data_dir.join("backups");
    // Where the folder should be, there is a file.
    fs::write(&folder, "in the way").unwrap();
    dana.post(PATH, json!({}))
        .await
        .expect(StatusCode::ACCEPTED);
    app.run_due().await;
    fs::remove_file(&folder).unwrap();
    let failed = read(&dana, PATH).await;
    assert_eq!(
        (&failed["items"], &failed["underWay"]),
        (&json!([]), &Value::Null)
    );
    assert!(
        failed["error"].as_str().unwrap().starts_with("a file: "),
        "{failed}"
    );
    let health = read(&dana, "/api/system/health").await;
    assert!(
        health["troubles"]
            .as_array()
            .unwrap()
            .contains(&json!("backup_failed")),
        "{health}"
    );

    let job = &read(&dana, "/api/system/jobs").await["items"][0];
    assert_eq!(job["kind"], "back_up");
    let retry = format!("/api/system/jobs/{}/retry", job["id"].as_str().unwrap());
    dana.post(&retry, json!({}))
        .await
        .expect(StatusCode::ACCEPTED);
    app.advance(SignedDuration::from_secs(1));
    app.run_due().await;
    let made = read(&dana, PATH).await;
    assert_eq!((names(&made).len(), &made["error"]), (1, &Value::Null));
}

owned!(
    async fn postgres_is_left_to_its_own_tools(app) {
        let dana = app.owner("dana").await;
        if app.engine == Engine::Sqlite {
            return;
        }
        let backups = read(&dana, PATH).await;
        assert_eq!((&backups["isHere"], &backups["items"], &backups["dailyAt"]), (&json!(false), &json!([]), &Value::Null));
        assert!(backups["command"].as_str().unwrap().starts_with("pg_dump "), "{backups}");
        let refused = dana.post(PATH, json!({})).await;
        assert_eq!((refused.status, refused.code().as_str()), (StatusCode::CONFLICT, "backup_not_here"));
        assert_eq!(app.raw.number("SELECT count(*) FROM platform_acts").await, 0);
        backup::plan_next(&app.app).await.unwrap();
        assert_eq!(app.raw.number("SELECT count(*) FROM jobs WHERE kind = 'back_up'").await, 0);
    }
);
