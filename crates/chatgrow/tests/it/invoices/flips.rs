//! A byte changed anywhere in a stored document is named by verification, or refused by the database itself.

use axum::http::StatusCode;
use chatgrow::invoices;
use chatgrow::platform::random;
use serde_json::json;

use super::shop::Desk;
use super::{drop_guards, found};
use crate::harness::{Engine, TestApp, both};
use crate::payments::{literal, raw, select};

#[derive(Debug, Clone, Copy)]
enum Stored {
    Text,
    Number,
    Bytes,
    Truth,
}
use Stored::{Bytes, Number, Text, Truth};

const COLUMNS: [(&str, &str, Stored); 24] = [
    ("documents", "kind", Text),
    ("documents", "number", Number),
    ("documents", "document_date", Text),
    ("documents", "issued_at", Number),
    ("documents", "customer_name", Text),
    ("documents", "net", Number),
    ("documents", "vat", Number),
    ("documents", "total", Number),
    ("documents", "currency", Text),
    ("documents", "snapshot", Text),
    ("documents", "previous_hash", Bytes),
    ("documents", "hash", Bytes),
    ("documents", "seal", Bytes),
    ("document_files", "pdf", Bytes),
    ("document_files", "sha256", Bytes),
    ("document_files", "created_at", Number),
    ("document_files", "signed", Truth),
    ("document_files", "seal", Bytes),
    ("document_references", "purpose", Text),
    ("document_references", "amount", Number),
    ("document_series", "kind", Text),
    ("document_series", "first_number", Number),
    ("document_series", "last_number", Number),
    ("document_series", "last_hash", Bytes),
];

/// The row of a table that is changed.
fn chosen(app: &TestApp, table: &str, credit: &str) -> String {
    let id = literal(app, credit.parse().unwrap());
    match table {
        "documents" => format!("id = {id}"),
        "document_series" => "kind = 'tax_invoice'".to_owned(),
        _ => format!("document_id = {id}"),
    }
}

/// A value of the column as SQL, and the same with one bit changed at a random place.
async fn flipped(
    app: &TestApp,
    desk: &Desk,
    (table, column, stored): (&str, &str, Stored),
    row: &str,
) -> (String, String) {
    match stored {
        Number => {
            let sql = format!("SELECT {column} FROM {table} WHERE {row}");
            let value: i64 = select(app, desk.business, &sql).await;
            let bit = 1 << random::up_to(20);
            (value.to_string(), (value ^ bit).to_string())
        }
        Truth => {
            let sql = format!("SELECT {column} FROM {table} WHERE {row}");
            let value: bool = select(app, desk.business, &sql).await;
            let word = |value: bool| match app.engine {
                Engine::Sqlite => i32::from(value).to_string(),
                Engine::Postgres => value.to_string(),
            };
            (word(value), word(!value))
        }
        Text => {
            let sql = format!("SELECT {column} FROM {table} WHERE {row}");
            let value: String = select(app, desk.business, &sql).await;
            let places: Vec<usize> = value
                .bytes()
                .enumerate()
                .filter(|(_, byte)| byte.is_ascii())
                .map(|(at, _)| at)
                .collect();
            let mut bytes = value.clone().into_bytes();
            let at = places[usize::try_from(random::up_to(places.len() as u64 - 1)).unwrap()];
            bytes[at] ^= 1;
            let quoted = |text: &str| format!("'{}'", text.replace('\'', "''"));
            (quoted(&value), quoted(&String::from_utf8(bytes).unwrap()))
        }
        Bytes => {
            let sql = format!("SELECT {column} FROM {table} WHERE {row}");
            let value: Vec<u8> = select(app, desk.business, &sql).await;
            let mut bytes = value.clone();
            let at = usize::try_from(random::up_to(bytes.len() as u64 - 1)).unwrap();
            bytes[at] ^= 1 << random::up_to(7);
            let hex = |bytes: &[u8]| {
                bytes
                    .iter()
                    .map(|byte| format!("{byte:02x}"))
                    .collect::<String>()
            };
            let quoted = |bytes: &[u8]| match app.engine {
                Engine::Sqlite => format!("x'{}'", hex(bytes)),
                Engine::Postgres => format!("'\\x{}'::bytea", hex(bytes)),
            };
            (quoted(&value), quoted(&bytes))
        }
    }
}

both!(
    async fn a_byte_flipped_anywhere_is_named(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        // Two credits of one invoice: the second one has a hash before it and a reference.
        let invoice = desk.issue("tax_invoice", &desk.content(11_800)).await;
        let mut credit = json!(null);
        for _ in 0..2 {
            let form = json!({ "reason": "הנחה", "amount": { "amount": 100, "currency": "ILS" } });
            credit = desk.credit(&invoice, form).await.expect(StatusCode::CREATED);
        }
        app.run_jobs().await;
        assert_eq!(found(&app).await, []);
        drop_guards(&app, desk.business).await;
        let credit = credit["id"].as_str().unwrap();
        let mut made = 0;
        for of in COLUMNS {
            let (table, column, _) = of;
            for _ in 0..4 {
                let row = chosen(&app, table, credit);
                let (before, after) = flipped(&app, &desk, of, &row).await;
                let change = format!("UPDATE {table} SET {column} = {after} WHERE {row}");
                if raw(&app, desk.business, &[change]).await.is_err() {
                    continue;
                }
                made += 1;
                let verified = invoices::verify(&app.app).await.unwrap();
                assert!(!verified.faults.is_empty(), "{table}.{column}: {before} became {after}, and nobody saw it");
                let back = match (table, column) {
                    ("document_series", "kind") => format!("UPDATE {table} SET {column} = {before} WHERE {column} = {after}"),
                    _ => format!("UPDATE {table} SET {column} = {before} WHERE {row}"),
                };
                raw(&app, desk.business, &[back]).await.unwrap();
                assert_eq!(found(&app).await, [], "{table}.{column} was put back");
            }
        }
        assert!(made >= 60, "the database refused all but {made}");

        // Whose it is, though both cards are there.
        let other = json!({ "fullName": "אחרת" });
        let other = desk.owner.post("/api/customers", other).await.expect(StatusCode::CREATED);
        let other = literal(&app, other["id"].as_str().unwrap().parse().unwrap());
        let row = chosen(&app, "documents", credit);
        let change = format!("UPDATE documents SET customer_id = {other} WHERE {row}");
        raw(&app, desk.business, &[change]).await.unwrap();
        let verified = invoices::verify(&app.app).await.unwrap();
        let told: Vec<String> = verified.faults.iter().map(ToString::to_string).collect();
        assert_eq!(told, ["studio-noa: credit invoice 2: its row and its snapshot differ"]);
    }
);
