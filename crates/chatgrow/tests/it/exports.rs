//! Everything of a business as one file.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{Method, StatusCode, header};
use serde_json::{Value, json};

use crate::harness::{Client, Raw, TestApp, both};
use crate::invoices::exports::entries;
use crate::invoices::shop::Desk;
use crate::payments::{literal, number};

/// Tables of businesses that are not in the file.
const TABLES_LEFT_OUT: [(&str, &str); 20] = [
    (
        "allocation_connections",
        "opens the account at the tax authority",
    ),
    ("calendar_feeds", "its id opens the calendar"),
    ("customer_act_rows", "what undo needs"),
    ("customer_acts", "what undo needs"),
    ("customer_file_bytes", "the files themselves are there"),
    ("customer_import_parts", "what undo needs"),
    ("customer_import_rows", "what undo needs"),
    ("customer_imports", "what undo needs"),
    ("document_files", "the documents themselves are there"),
    ("event_pictures", "the pictures themselves are there"),
    ("holds", "lasts for minutes"),
    ("jobs", "the inside of this installation"),
    ("journal_heads", "a counter"),
    ("outside_busy", "a copy of what is elsewhere"),
    ("push_subscriptions", "opens a device of a person"),
    ("sessions", "opens the account of a person"),
    ("shared_number_threads", "the inside of this installation"),
    ("signing_keys", "signs as the business"),
    ("waiting_lists", "a counter"),
    ("webhook_deliveries", "what was told is in the journal"),
];

/// Columns that are not in the file.
const COLUMNS_LEFT_OUT: [(&str, &[&str]); 16] = [
    ("api_keys", &["hash"]),
    ("campaigns", &["place"]),
    ("checkouts", &["page_id", "page_secret", "page_url"]),
    ("connections", &["secret"]),
    ("customers", &["name_key", "search_text"]),
    ("document_settings", &["logo"]),
    ("gateway_accounts", &["secret"]),
    ("gateway_charges", &["refund_key"]),
    ("messages", &["intent_key"]),
    (
        "outside_calendars",
        &[
            "url",
            "pkce",
            "code",
            "refresh_token",
            "access_token",
            "access_until",
            "etag",
            "sync_token",
            "channel_id",
            "channel_resource",
            "channel_until",
        ],
    ),
    ("refunds", &["answer"]),
    ("saved_cards", &["token"]),
    ("seats", &["code"]),
    ("series", &["continues"]),
    ("subscribers", &["search_text"]),
    ("webhook_endpoints", &["secret", "old_secret", "old_until"]),
];

async fn export(client: &Client) -> BTreeMap<String, Vec<u8>> {
    let answer = client.post("/api/business/export", Value::Null).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(answer.headers[header::CONTENT_TYPE], "application/zip");
    entries(answer.bytes)
}

fn contents(file: &BTreeMap<String, Vec<u8>>) -> Value {
    serde_json::from_slice(&file["contents.json"]).unwrap()
}

fn rows(file: &BTreeMap<String, Vec<u8>>, table: &str) -> Vec<Value> {
    let text = std::str::from_utf8(&file[&format!("tables/{table}.jsonl")]).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// Every table that has the column `business_id`, with its other columns.
async fn schema(app: &TestApp) -> BTreeMap<String, BTreeSet<String>> {
    let columns: Vec<(String, String)> = match &app.raw {
        Raw::Sqlite(pool) => sqlx::query_as(
            "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'",
        )
        .fetch_all(pool)
        .await,
        Raw::Postgres(pool) => sqlx::query_as(
            "SELECT table_name::text, column_name::text FROM information_schema.columns
            WHERE table_schema = current_schema()",
        )
        .fetch_all(pool)
        .await,
    }
    .unwrap();
    let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (table, column) in columns {
        tables.entry(table).or_default().insert(column);
    }
    tables.retain(|_, columns| columns.remove("business_id"));
    tables
}

both!(
    async fn every_column_is_exported_or_left_out_for_a_reason(app) {
        let owner = app.owner("dana").await;
        let exported = contents(&export(&owner).await)["tables"].clone();
        for (table, mut columns) in schema(&app).await {
            let is_left_out = TABLES_LEFT_OUT.iter().any(|(name, _)| *name == table);
            assert_eq!(exported.get(&table).is_none(), is_left_out, "{table}");
            if is_left_out || table == "memberships" {
                continue;
            }
            for (name, left_out) in COLUMNS_LEFT_OUT {
                for column in left_out {
                    assert!(name != table || columns.remove(*column), "{table}.{column}");
                }
            }
            let listed: Vec<String> =
                serde_json::from_value(exported[&table]["columns"].clone()).unwrap();
            assert_eq!(BTreeSet::from_iter(listed), columns, "{table}");
        }
    }
);

/// A business with documents, a file of a customer, and what opens accounts elsewhere; gives the secret of a webhook.
async fn furnish(app: &TestApp, name: &str) -> (Desk, String) {
    let desk = Desk::open(app, name, "licensed_dealer").await;
    desk.issue("tax_invoice", &desk.content(11_800)).await;
    app.run_jobs().await;
    desk.issue("tax_invoice_receipt", &desk.paid(23_600)).await;
    let path = format!("/api/customers/{}/files?fileName=plan.txt", desk.customer);
    let file = ("application/octet-stream", "תוכנית".as_bytes().to_vec());
    desk.owner
        .send_bytes(Method::POST, &path, Some(file))
        .await
        .expect(StatusCode::CREATED);
    let webhook = json!({ "url": "https://example.com/hook", "kinds": ["customer.created"] });
    let webhook = desk.owner.post("/api/webhooks", webhook).await;
    let webhook = webhook.expect(StatusCode::CREATED);
    (desk, webhook["secret"].as_str().unwrap().to_owned())
}

both!(
    async fn the_file_has_all_that_the_business_has_and_nothing_else(app) {
        let (ruth, secret) = furnish(&app, "ruth").await;
        let (noa, _) = furnish(&app, "noa").await;
        let file = export(&ruth.owner).await;

        let business = literal(&app, ruth.business);
        for (table, said) in contents(&file)["tables"].as_object().unwrap() {
            let key = if table == "businesses" { "id" } else { "business_id" };
            let sql = format!("SELECT count(*) FROM {table} WHERE {key} = {business}");
            let there = number(&app, ruth.business, &sql).await;
            let lines = i64::try_from(rows(&file, table).len()).unwrap();
            assert_eq!((lines, &said["rows"]), (there, &json!(there)), "{table}");
        }
        let customer = &rows(&file, "customers")[0];
        assert_eq!(customer["id"], json!(ruth.customer));
        assert_eq!(customer["full_name"], "דנה כהן");
        assert_eq!(customer["created_at"], "2026-01-04T06:00:00Z");
        assert_eq!(rows(&file, "memberships")[0]["email"], "ruth@example.com");
        assert_eq!(rows(&file, "businesses")[0]["is_demo"], json!(false));
        let told = rows(&file, "journal").pop().unwrap();
        assert_eq!((&told["kind"], &told["data"]), (&json!("business.exported"), &json!({})));
        let document = &rows(&file, "documents")[0];
        assert_eq!(document["hash"].as_str().unwrap().len(), 64);

        let pdfs: Vec<_> = file.iter().filter(|(name, _)| name.starts_with("pdf/")).collect();
        assert_eq!(pdfs.len(), 2);
        assert!(pdfs.iter().all(|(_, pdf)| pdf.starts_with(b"%PDF")), "{:?}", file.keys());
        let given = file.iter().find(|(name, _)| name.starts_with("customer-files/")).unwrap();
        assert!(given.0.ends_with("/plan.txt"), "{}", given.0);
        assert_eq!(given.1, "תוכנית".as_bytes());

        let holds = |words: &str| {
            let held = |bytes: &Vec<u8>| bytes.windows(words.len()).any(|part| part == words.as_bytes());
            file.iter().find(|(_, bytes)| held(bytes)).map(|(name, _)| name)
        };
        assert_eq!(holds(&secret), None, "the secret of a webhook");
        assert_eq!(holds(&noa.business.to_string()), None, "another business");
        assert_eq!(holds(&noa.customer), None, "a customer of another business");
        assert!(holds(&ruth.customer).is_some(), "the search works");
    }
);
