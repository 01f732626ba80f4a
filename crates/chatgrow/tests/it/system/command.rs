//! `chatgrow backup` and `chatgrow restore` as a process of their own, beside a service that works.

use std::collections::HashMap;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use chatgrow_channels::simulator::SmtpServer;
use serde_json::{Value, json};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection as _, SqliteConnection};

use crate::crash::{Shop, environment};
use crate::process::{Server, free_port, request};

const WRITES: usize = 500;

fn chatgrow(env: &HashMap<String, String>, verb: &str, path: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chatgrow"));
    command.arg(verb).arg(path).env_clear().envs(env);
    command.stdin(Stdio::null());
    command
}

fn run(env: &HashMap<String, String>, verb: &str, path: &Path) -> Output {
    chatgrow(env, verb, path).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

async fn open(file: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(false);
    SqliteConnection::connect_with(&options.read_only(true))
        .await
        .unwrap()
}

async fn number(conn: &mut SqliteConnection, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(conn).await.unwrap()
}

/// What must agree in any moment of a business's life.
async fn assert_of_one_moment(file: &Path) -> i64 {
    let conn = &mut open(file).await;
    let gaps = "SELECT COALESCE(SUM(last_number - (SELECT count(*) FROM documents d
        WHERE d.business_id = s.business_id AND d.kind = s.kind)), 0) FROM document_series s WHERE last_number > 0";
    assert_eq!(number(conn, gaps).await, 0, "numbers and documents");
    let unbalanced = "SELECT count(*) FROM (SELECT 1 FROM ledger_entries
        GROUP BY business_id, source, source_id, currency HAVING SUM(amount) <> 0)";
    assert_eq!(number(conn, unbalanced).await, 0, "the ledger");
    let unpapered = "SELECT (SELECT count(*) FROM payments) - (SELECT count(*) FROM documents WHERE payment_id IS NOT NULL)";
    assert_eq!(
        number(conn, unpapered).await,
        0,
        "payments and their documents"
    );
    let journal =
        "SELECT (SELECT SUM(last_seq) FROM journal_heads) - (SELECT count(*) FROM journal)";
    assert_eq!(number(conn, journal).await, 0, "the journal");
    number(conn, "SELECT count(*) FROM payments").await
}

/// Books and takes money until `written` has reached its number; each is one write.
fn trade(
    address: SocketAddr,
    token: &str,
    customer: &str,
    service: &str,
    times: &[String],
    written: &AtomicUsize,
) {
    for time in times {
        if written.load(Ordering::SeqCst) >= WRITES {
            return;
        }
        let visit = json!({ "customerId": customer, "serviceId": service, "startsAt": time });
        let (status, visit) = request(
            address,
            "POST",
            "/api/appointments",
            Some(token),
            Some(&visit),
        )
        .unwrap();
        assert_eq!(status, 201, "{visit}");
        written.fetch_add(1, Ordering::SeqCst);
        let paid = json!({ "appointmentId": visit["id"], "method": "cash" });
        let (status, paid) =
            request(address, "POST", "/api/payments", Some(token), Some(&paid)).unwrap();
        assert_eq!(status, 201, "{paid}");
        written.fetch_add(1, Ordering::SeqCst);
    }
}

fn id_of(answer: Option<(u16, Value)>) -> String {
    let (status, body) = answer.unwrap();
    assert_eq!(status, 201, "{body}");
    body["id"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_among_writes_is_of_one_moment_and_is_restored_as_it_was() {
    let (data, kept) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mail = SmtpServer::start().await.unwrap();
    let mut env = environment(data.path().to_str().unwrap(), &mail, None);
    env.insert("SQLITE_SYNCHRONOUS".to_owned(), "normal".to_owned());
    let port = free_port();
    let server = Server::start(&env, port);
    let shop = Shop::open(server.address, &mail).await;
    let (address, token) = (server.address, shop.token.clone());
    let service = json!({ "name": "קצר", "durationMinutes": 5, "price": { "amount": 5000, "currency": "ILS" } });
    let service = id_of(request(
        address,
        "POST",
        "/api/services",
        Some(&token),
        Some(&service),
    ));
    let customer = json!({ "fullName": "נועה" });
    let customer = id_of(request(
        address,
        "POST",
        "/api/customers",
        Some(&token),
        Some(&customer),
    ));
    let times: Vec<String> = shop.open_times(address).into_iter().take(WRITES).collect();

    let (written, done) = (
        Arc::new(AtomicUsize::new(0)),
        Arc::new(AtomicBool::new(false)),
    );
    let trader = std::thread::spawn({
        let (written, done, token) = (written.clone(), done.clone(), token.clone());
        move || {
            trade(address, &token, &customer, &service, &times, &written);
            done.store(true, Ordering::SeqCst);
        }
    });
    let mut payments = Vec::new();
    while !done.load(Ordering::SeqCst) {
        let file = kept.path().join(format!("{}.db", payments.len()));
        let output = run(&env, "backup", &file);
        assert!(output.status.success(), "{}", said(&output));
        payments.push(assert_of_one_moment(&file).await);
    }
    trader.join().unwrap();
    assert!(
        written.load(Ordering::SeqCst) >= WRITES,
        "there were too few open times"
    );
    assert!(payments.len() > 1 && payments.is_sorted(), "{payments:?}");
    assert!(
        payments[0] < 250,
        "none was taken among the writes: {payments:?}"
    );

    let chosen = kept.path().join("1.db");
    let refused = run(&env, "restore", &chosen);
    assert!(
        !refused.status.success() && said(&refused).contains("in use"),
        "{}",
        said(&refused)
    );
    let now = number(
        &mut open(&data.path().join("chatgrow.db")).await,
        "SELECT count(*) FROM payments",
    )
    .await;
    assert_eq!(now, 250, "nothing was touched");
    server.kill();

    let restored = run(&env, "restore", &chosen);
    assert!(restored.status.success(), "{}", said(&restored));
    assert_eq!(
        rows(&data.path().join("chatgrow.db")).await,
        rows(&chosen).await
    );
    let aside = fs::read_dir(data.path()).unwrap();
    let aside = aside.filter(|entry| {
        entry
            .as_ref()
            .unwrap()
            .file_name()
            .to_string_lossy()
            .contains(".before-")
    });
    assert_eq!(aside.count(), 1, "the database that was there is kept");
    let server = Server::start(&env, port);
    let (status, page) = request(
        server.address,
        "GET",
        "/api/payments?limit=200",
        Some(&token),
        None,
    )
    .unwrap();
    assert_eq!(status, 200, "the session is as old as the backup: {page}");
    let shown = i64::try_from(page["items"].as_array().unwrap().len()).unwrap();
    assert_eq!(shown, payments[1].min(200));
}

/// A digest of every row of every table.
async fn rows(file: &Path) -> Vec<(String, i64)> {
    let conn = &mut open(file).await;
    let tables: Vec<String> =
        sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            .fetch_all(&mut *conn)
            .await
            .unwrap();
    let mut counted = Vec::new();
    for table in tables {
        let sql = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM \"{table}\""));
        let (count,): (i64,) = sqlx::query_as(sql).fetch_one(&mut *conn).await.unwrap();
        counted.push((table, count));
    }
    counted
}

/// A database that takes a while to copy.
async fn large_database(env: &HashMap<String, String>, data: &Path) {
    let output = Command::new(env!("CARGO_BIN_EXE_chatgrow"))
        .arg("migrate")
        .env_clear()
        .envs(env)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", said(&output));
    let options = SqliteConnectOptions::new().filename(data.join("chatgrow.db"));
    let mut conn = SqliteConnection::connect_with(&options).await.unwrap();
    let fill = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
        INSERT INTO idempotency_keys (key_hash, request_hash, answer, created_at)
        SELECT randomblob(32), randomblob(32), randomblob(100000), i FROM n";
    sqlx::query(fill).execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_is_killed_leaves_nothing_that_looks_like_one() {
    let (data, kept) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mail = SmtpServer::start().await.unwrap();
    let env = environment(data.path().to_str().unwrap(), &mail, None);
    large_database(&env, data.path()).await;
    let file = kept.path().join("day.db");
    let size = |ending: &str| {
        fs::metadata(format!("{}{ending}", file.display())).map_or(0, |about| about.len())
    };
    // In the first page, in the middle, near the end of copying; and while it is checked.
    for (ending, bytes) in [
        (".copying", 1),
        (".copying", 20 << 20),
        (".copying", 50 << 20),
        (".checking", 1),
    ] {
        let mut child = chatgrow(&env, "backup", &file)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let patience = Instant::now() + Duration::from_secs(60);
        while size(ending) < bytes && child.try_wait().unwrap().is_none() {
            assert!(
                Instant::now() < patience,
                "{ending} never had {bytes} bytes"
            );
            std::thread::yield_now();
        }
        let ended = child.try_wait().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(
            ended.is_none(),
            "it was done before it could be killed at {bytes}{ending}"
        );
        assert!(!file.exists(), "killed at {bytes}{ending}");
    }
    let whole = run(&env, "backup", &file);
    assert!(whole.status.success(), "{}", said(&whole));
    assert_eq!(
        rows(&file).await,
        rows(&data.path().join("chatgrow.db")).await
    );
    let again = run(&env, "backup", &file);
    assert!(
        !again.status.success() && said(&again).contains("there already"),
        "{}",
        said(&again)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_whole_backup_is_not_restored() {
    let (data, kept) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mail = SmtpServer::start().await.unwrap();
    let env = environment(data.path().to_str().unwrap(), &mail, None);
    large_database(&env, data.path()).await;
    let database = data.path().join("chatgrow.db");
    let good = kept.path().join("good.db");
    assert!(run(&env, "backup", &good).status.success());
    let before = fs::read(&database).unwrap();
    let bytes = fs::read(&good).unwrap();
    let mut torn = bytes.clone();
    torn.truncate(bytes.len() / 2);
    for (name, content, reason) in [
        ("torn", torn, "not whole"),
        ("text", b"no database at all".to_vec(), "not whole"),
        ("empty", Vec::new(), "no database of ChatGrow"),
    ] {
        let file = kept.path().join(name);
        fs::write(&file, content).unwrap();
        let output = run(&env, "restore", &file);
        assert!(
            !output.status.success() && said(&output).contains(reason),
            "{name}: {}",
            said(&output)
        );
    }
    let newer = kept.path().join("newer.db");
    fs::write(&newer, &bytes).unwrap();
    let mut conn = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(&newer))
        .await
        .unwrap();
    sqlx::query("UPDATE _sqlx_migrations SET version = 9000 WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)")
        .execute(&mut conn)
        .await
        .unwrap();
    conn.close().await.unwrap();
    let output = run(&env, "restore", &newer);
    assert!(
        !output.status.success() && said(&output).contains("use a newer one"),
        "{}",
        said(&output)
    );
    let missing = run(&env, "restore", &kept.path().join("none.db"));
    assert!(
        !missing.status.success() && said(&missing).contains("not there"),
        "{}",
        said(&missing)
    );
    assert_eq!(
        fs::read(&database).unwrap(),
        before,
        "the database is untouched"
    );
}

#[test]
fn postgres_is_told_the_command_and_no_password() {
    let folder = tempfile::tempdir().unwrap();
    let env: HashMap<String, String> = [
        (
            "DATABASE_URL",
            "postgres://chatgrow:hunter2@db.example/shop",
        ),
        ("DATA_DIR", folder.path().to_str().unwrap()),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    let output = run(&env, "backup", &folder.path().join("x.dump"));
    let said = said(&output);
    assert!(!output.status.success(), "there is no backup: {said}");
    assert!(
        said.contains("pg_dump --format=custom") && said.contains("--host=db.example"),
        "{said}"
    );
    assert!(!said.contains("hunter2"), "{said}");
}
