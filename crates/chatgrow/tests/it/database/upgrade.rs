//! A database with a booked, paid visit of the foundation is brought up to date: the visit keeps its time.

use std::sync::Arc;

use chatgrow::platform::db::{Db, SqliteSync};
use chatgrow::platform::live::Live;
use sqlx::sqlite::SqliteConnectOptions;

use super::migrations_up_to;
use crate::harness::fresh_postgres;

/// The version with which the foundation ended.
const FOUNDATION: i64 = 2;

const ROWS: [&str; 8] = [
    "INSERT INTO businesses (id, slug, name, zone, lang, currency, tax_kind, min_notice_minutes, horizon_days,
        slot_step_minutes, created_at) VALUES ($1, 'dana', 'Dana', 'Asia/Jerusalem', 'he', 'ILS', 'exempt', 0, 60, 15, 0)",
    "INSERT INTO customers (business_id, id, full_name, status, name_key, search_text, created_at, updated_at)
        VALUES ($1, $1, 'Noa', 'active', 'noa', 'noa', 0, 0)",
    "INSERT INTO staff (business_id, id, name, color, status, created_at) VALUES ($1, $1, 'Dana', '#000000', 'active', 0)",
    "INSERT INTO services (business_id, id, name, duration_minutes, buffer_before_minutes, buffer_after_minutes, price,
        color, status, created_at) VALUES ($1, $1, 'Cut', 30, 0, 0, 12000, '#000000', 'active', 0)",
    "INSERT INTO appointments (business_id, id, customer_id, service_id, staff_id, service_name, starts_at, ends_at,
        status, price, currency, source, lang, created_at, updated_at)
        VALUES ($1, $1, $1, $1, $1, 'Cut', 1000, 2000, 'confirmed', 12000, 'ILS', 'desk', 'he', 0, 0)",
    "INSERT INTO allocations (business_id, appointment_id, staff_id, starts_at, ends_at) VALUES ($1, $1, $1, 1000, 2000)",
    "INSERT INTO payments (business_id, id, appointment_id, customer_id, method, amount, currency, received_at)
        VALUES ($1, $1, $1, $1, 'cash', 12000, 'ILS', 0)",
    "INSERT INTO messages (business_id, id, intent_key, template, channel, lang, recipient, recipient_name, appointment_id,
        status, due_at, created_at) VALUES ($1, $1, 'x', 'appointment_reminder', 'email', 'he', 'n@example.com', 'Noa', $1,
        'planned', 0, 0)",
];

/// A receipt of then, with its hash as the engine writes it.
fn receipt(hash: &str) -> String {
    format!(
        "INSERT INTO documents (business_id, id, kind, number, document_date, issued_at, customer_id, customer_name, total,
            currency, payment_id, snapshot, hash)
        VALUES ($1, $1, 'receipt', 1, '2026-01-01', 0, $1, 'Noa', 12000, 'ILS', $1, '{{\"a\":1}}', {hash})"
    )
}

const KEPT: &str = "
    SELECT count(*) FROM appointments a
    JOIN allocations al ON al.business_id = a.business_id AND al.booking_id = a.id AND al.starts_at = a.starts_at
    JOIN payments p ON p.business_id = a.business_id AND p.appointment_id = a.id
    JOIN messages m ON m.business_id = a.business_id AND m.appointment_id = a.id
    JOIN documents d ON d.business_id = a.business_id AND d.payment_id = p.id AND d.kind = 'receipt' AND d.number = 1
        AND d.net = 12000 AND d.vat = 0 AND d.total = 12000 AND d.snapshot = '{\"a\":1}'
    WHERE a.business_id = $1 AND a.status = 'confirmed' AND a.deposit = 0";

/// What was received before there was a ledger is entered in it.
const ENTERED: &str = "
    SELECT count(*) FROM ledger_entries WHERE business_id = $1 AND source = 'payment' AND source_id = $1
        AND ((account = 'cash' AND amount = 12000) OR (account = 'receivable' AND amount = -12000))";

const SECOND: &str = "
    INSERT INTO allocations (business_id, booking_id, staff_id, starts_at, ends_at) VALUES ($1, $2, $1, 1500, 2500)";

const ORPHAN: &str = "
    INSERT INTO payments (business_id, id, appointment_id, customer_id, method, amount, currency, received_at)
    VALUES ($1, $2, $2, $1, 'cash', 1, 'ILS', 0)";

macro_rules! check {
    ($conn:expr, $id:expr) => {{
        let kept: i64 = sqlx::query_scalar(KEPT)
            .bind($id)
            .fetch_one(&mut *$conn)
            .await
            .unwrap();
        assert_eq!(kept, 1);
        let entered: i64 = sqlx::query_scalar(ENTERED)
            .bind($id)
            .fetch_one(&mut *$conn)
            .await
            .unwrap();
        assert_eq!(entered, 2);
    }};
}

#[tokio::test]
async fn on_sqlite() {
    let id = uuid::Uuid::from_u128(7);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("chatgrow.db");
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .create_if_missing(true)
        .foreign_keys(true);
    let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
    migrations_up_to(FOUNDATION, "sqlite")
        .await
        .run(&pool)
        .await
        .unwrap();
    for sql in ROWS {
        sqlx::query(sql).bind(id).execute(&pool).await.unwrap();
    }
    let sql = sqlx::AssertSqlSafe(receipt("x'00'"));
    sqlx::query(sql).bind(id).execute(&pool).await.unwrap();
    pool.close().await;
    let live = || Arc::new(Live::default());
    let db = Db::open_sqlite(&file, SqliteSync::Normal, live())
        .await
        .unwrap();
    db.close().await;
    let options = SqliteConnectOptions::new()
        .filename(&file)
        .foreign_keys(true);
    let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
    let mut conn = pool.acquire().await.unwrap();
    check!(conn, id);
    for refused in [SECOND, ORPHAN] {
        let other = uuid::Uuid::from_u128(8);
        assert!(
            sqlx::query(refused)
                .bind(id)
                .bind(other)
                .execute(&mut *conn)
                .await
                .is_err()
        );
    }
    // A row that refers to nothing is found at the next start.
    sqlx::query("PRAGMA foreign_keys = OFF")
        .execute(&mut *conn)
        .await
        .unwrap();
    sqlx::query(ORPHAN)
        .bind(id)
        .bind(uuid::Uuid::from_u128(8))
        .execute(&mut *conn)
        .await
        .unwrap();
    let refused = Db::open_sqlite(&file, SqliteSync::Normal, live())
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("payments"), "{refused}");
}

#[tokio::test]
async fn on_postgres() {
    let id = uuid::Uuid::from_u128(7);
    let url = fresh_postgres().await;
    let pool = sqlx::PgPool::connect(&url).await.unwrap();
    migrations_up_to(FOUNDATION, "postgres")
        .await
        .run(&pool)
        .await
        .unwrap();
    let scope = "SELECT set_config('chatgrow.business', $1, true)";
    let mut tx = pool.begin().await.unwrap();
    sqlx::query(scope)
        .bind(id.to_string())
        .execute(&mut *tx)
        .await
        .unwrap();
    for sql in ROWS {
        sqlx::query(sql).bind(id).execute(&mut *tx).await.unwrap();
    }
    let sql = sqlx::AssertSqlSafe(receipt("'\\x00'::bytea"));
    sqlx::query(sql).bind(id).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    Db::open_postgres(&url, None, 2, Arc::new(Live::default()))
        .await
        .unwrap();
    // The kept statements of a connection do not outlive a change of their tables.
    let pool = sqlx::PgPool::connect(&url).await.unwrap();
    let mut tx = pool.begin().await.unwrap();
    sqlx::query(scope)
        .bind(id.to_string())
        .execute(&mut *tx)
        .await
        .unwrap();
    check!(tx, id);
    let other = uuid::Uuid::from_u128(8);
    assert!(
        sqlx::query(SECOND)
            .bind(id)
            .bind(other)
            .execute(&mut *tx)
            .await
            .is_err()
    );
}
