//! What the database itself holds, whoever writes to it: tenancy, migrations, pools.

mod upgrade;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use axum::http::StatusCode;
use chatgrow::platform::db::Db;
use chatgrow::platform::live::Live;
use serde_json::json;
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;

use crate::harness::{Engine, Raw, TestApp, fresh_postgres, variable};

/// Tables with a `business_id` that row-level security leaves alone, and why.
const SHARED: [(&str, &str); 4] = [
    (
        "memberships",
        "a person's businesses are looked up at sign-in, before any is chosen",
    ),
    (
        "sessions",
        "belongs to a person; the business is only the one worked in",
    ),
    (
        "jobs",
        "workers take the jobs of every business; they hold ids and no data",
    ),
    (
        "shared_number_threads",
        "says whose guest answers on a number that businesses share; the address is a hash",
    ),
];

#[tokio::test]
async fn every_table_of_a_business_is_under_row_level_security() {
    let app = TestApp::start(Engine::Postgres, &[]).await;
    let Raw::Postgres(pool) = &app.raw else {
        unreachable!()
    };
    let tables: Vec<(String, bool, bool)> = sqlx::query_as(
        "SELECT c.relname::text, c.relrowsecurity, c.relforcerowsecurity FROM pg_class c
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'business_id' AND NOT a.attisdropped
         WHERE c.relkind = 'r' ORDER BY 1",
    )
    .fetch_all(pool)
    .await
    .unwrap();
    assert!(tables.len() > 15, "{tables:?}");
    for (table, enabled, forced) in tables {
        let shared = SHARED.iter().any(|(name, _)| *name == table);
        assert_eq!((enabled, forced), (!shared, !shared), "{table}");
    }
}

#[tokio::test]
async fn a_query_that_forgot_its_scope_gets_nothing() {
    let app = TestApp::start(Engine::Postgres, &[]).await;
    let dana = app.owner("dana").await;
    app.owner("eve").await;
    let dana_id = dana.get("/api/business").await.json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let Raw::Postgres(pool) = &app.raw else {
        unreachable!()
    };

    let planted = "SELECT count(*) FROM journal";
    let unscoped: i64 = sqlx::query_scalar(planted).fetch_one(pool).await.unwrap();
    assert_eq!(unscoped, 0);

    let mut tx = pool.begin().await.unwrap();
    sqlx::query("SELECT set_config('chatgrow.business', $1, true)")
        .bind(&dana_id)
        .execute(&mut *tx)
        .await
        .unwrap();
    let scoped: i64 = sqlx::query_scalar(planted)
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    let of_others = "SELECT count(*) FROM journal WHERE business_id <> current_setting('chatgrow.business')::uuid";
    let foreign: i64 = sqlx::query_scalar(of_others)
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    assert!(scoped > 0);
    assert_eq!(foreign, 0);
    // Nor can a row be written into another business.
    let insert = "INSERT INTO journal_heads (business_id, last_seq)
        SELECT id, 99 FROM businesses WHERE id <> current_setting('chatgrow.business')::uuid";
    assert!(sqlx::query(insert).execute(&mut *tx).await.is_err());
    drop(tx);
    // The scope is gone with its transaction.
    let after: i64 = sqlx::query_scalar(planted).fetch_one(pool).await.unwrap();
    assert_eq!(after, 0);
}

#[tokio::test]
async fn a_role_that_bypasses_row_level_security_is_refused() {
    let url = variable("TEST_POSTGRES_BYPASS_URL").unwrap();
    let error = Db::open_postgres(&url, None, 2, Arc::new(Live::default()))
        .await
        .unwrap_err();
    assert!(error.to_string().contains("row-level security"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_works_through_pgbouncer_in_transaction_mode() {
    let direct = fresh_postgres().await;
    let bouncer = variable("TEST_PGBOUNCER_URL").unwrap();
    let (server, _) = bouncer.rsplit_once('/').unwrap();
    let (_, database) = direct.rsplit_once('/').unwrap();
    let pooled = format!("{server}/{database}");
    let app = TestApp::start(
        Engine::Sqlite,
        &[("DATABASE_URL", &pooled), ("DATABASE_DIRECT_URL", &direct)],
    )
    .await;
    assert_eq!(app.app.db.engine(), "postgres");
    let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
    let mut asking = tokio::task::JoinSet::new();
    for _ in 0..100 {
        for (client, slug) in [(dana.clone(), "studio-dana"), (eve.clone(), "studio-eve")] {
            asking.spawn(async move {
                let business = client.get("/api/business").await.expect(StatusCode::OK);
                assert_eq!(business["slug"], slug);
                let changes = client.get("/api/changes").await.expect(StatusCode::OK);
                assert!(!changes["items"].as_array().unwrap().is_empty());
            });
        }
    }
    while let Some(asked) = asking.join_next().await {
        asked.unwrap();
    }
    dana.put(
        "/api/business",
        json!({ "version": 1, "name": "Behind a pooler" }),
    )
    .await
    .expect(StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_instances_on_one_redis_share_limits_and_wake_each_other() {
    let redis = variable("TEST_REDIS_URL").unwrap();
    let database = fresh_postgres().await;
    let limit = "7";
    let variables: &[(&str, &str)] = &[
        ("DATABASE_URL", &database),
        ("REDIS_URL", &redis),
        ("RATE_LIMIT_SIGN_IN", limit),
    ];
    let one = TestApp::start(Engine::Sqlite, variables).await;
    let two = TestApp::start(Engine::Sqlite, variables).await;

    let business = chatgrow::platform::ids::BusinessId::new(one.app.clock.now());
    let mut news = two.app.db.live().watch();
    // The subscription of the second instance may still be on its way: the first repeats its news.
    let heard = tokio::time::timeout(std::time::Duration::from_secs(10), async {
        let mut every = tokio::time::interval(std::time::Duration::from_millis(50));
        loop {
            tokio::select! {
                _ = every.tick() => one.app.db.live().wake_viewers(business),
                Ok(heard) = news.recv() => return heard,
            }
        }
    });
    assert_eq!(heard.await.unwrap(), business);

    let key = format!("dana-{}", uuid::Uuid::now_v7());
    let mut allowed = 0;
    for turn in 0..14 {
        let app = if turn % 2 == 0 { &one } else { &two };
        allowed += i32::from(
            app.app
                .limits
                .check(chatgrow::platform::limits::Class::SignIn, &key)
                .await
                .is_ok(),
        );
    }
    assert_eq!(allowed, 7);
}

#[tokio::test]
async fn a_database_is_brought_up_to_date_from_empty_and_again() {
    let app = TestApp::start(Engine::Sqlite, &[]).await;
    let file = app.app.config.data_dir.join("chatgrow.db");
    let sync = chatgrow::platform::db::SqliteSync::Normal;
    let again = Db::open_sqlite(&file, sync, Arc::new(Live::default()));
    again.await.unwrap().ping().await.unwrap();
    let url = fresh_postgres().await;
    for _ in 0..2 {
        Db::open_postgres(&url, None, 2, Arc::new(Live::default()))
            .await
            .unwrap()
            .ping()
            .await
            .unwrap();
    }
}

/// The migrations up to `version`, from the files beside the code.
async fn migrations_up_to(version: i64, engine: &str) -> Migrator {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("migrations")
        .join(engine);
    let mut migrator = Migrator::new(folder).await.unwrap();
    migrator.migrations = migrator
        .migrations
        .iter()
        .filter(|step| step.version <= version)
        .cloned()
        .collect();
    migrator
}

const USER: &str = "INSERT INTO users (id, email, password_hash, full_name, lang, created_at)
    VALUES ($1, 'dana@example.com', 'x', 'Dana', 'he', 0)";

#[tokio::test]
async fn a_database_of_the_version_before_is_brought_up_to_date_with_its_rows() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("chatgrow.db");
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true);
    let before = sqlx::SqlitePool::connect_with(options).await.unwrap();
    migrations_up_to(1, "sqlite")
        .await
        .run(&before)
        .await
        .unwrap();
    sqlx::query(USER)
        .bind(uuid::Uuid::nil())
        .execute(&before)
        .await
        .unwrap();
    let sync = chatgrow::platform::db::SqliteSync::Normal;
    Db::open_sqlite(&file, sync, Arc::new(Live::default()))
        .await
        .unwrap();
    let applied: i64 = sqlx::query_scalar("SELECT max(version) FROM _sqlx_migrations")
        .fetch_one(&before)
        .await
        .unwrap();
    let users: i64 = sqlx::query_scalar("SELECT count(*) FROM users")
        .fetch_one(&before)
        .await
        .unwrap();
    assert_eq!((applied >= 2, users), (true, 1));

    let url = fresh_postgres().await;
    let before = sqlx::PgPool::connect(&url).await.unwrap();
    migrations_up_to(1, "postgres")
        .await
        .run(&before)
        .await
        .unwrap();
    sqlx::query(USER)
        .bind(uuid::Uuid::nil())
        .execute(&before)
        .await
        .unwrap();
    Db::open_postgres(&url, None, 2, Arc::new(Live::default()))
        .await
        .unwrap();
    let applied: i64 = sqlx::query_scalar("SELECT max(version) FROM _sqlx_migrations")
        .fetch_one(&before)
        .await
        .unwrap();
    let users: i64 = sqlx::query_scalar("SELECT count(*) FROM users")
        .fetch_one(&before)
        .await
        .unwrap();
    assert_eq!((applied >= 2, users), (true, 1));
}

#[test]
fn both_engines_have_the_same_migrations() {
    let names = |engine: &str| -> BTreeSet<std::ffi::OsString> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("migrations")
            .join(engine);
        std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name())
            .collect()
    };
    assert_eq!(names("sqlite"), names("postgres"));
}
