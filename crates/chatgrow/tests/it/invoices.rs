//! `/api/invoices`: receipts numbered without gaps, never changed, drawn once as the original.

mod allocation;
mod crash;
mod credits;
mod drafts;
pub(crate) mod exports;
mod flips;
mod following;
mod money;
mod page;
mod recurring;
mod settings;
pub(crate) mod shop;
mod signing;

use std::process::Command;

use axum::http::StatusCode;
use chatgrow::invoices::{self, Wrong};
use chatgrow_documents::{ChainHash, ReceiptContent};
use serde_json::{Value, json};
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::harness::{Client, Engine, TestApp, both};
use crate::payments::{business_of, literal, number, pay, raw, select, visit};

/// The words of a PDF as a reader extracts them, without direction controls and spaces, which readers
/// misplace next to a change of direction.
pub(crate) fn words(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("receipt.pdf");
    std::fs::write(&path, pdf).unwrap();
    let output = Command::new("pdftotext").arg(&path).arg("-").output();
    let output = output.unwrap_or_else(|error| panic!("pdftotext (poppler-utils): {error}"));
    assert!(output.status.success(), "{output:?}");
    plain(&String::from_utf8(output.stdout).unwrap())
}

pub(crate) fn plain(text: &str) -> String {
    let dropped = |c: char| {
        c.is_whitespace()
            || ".,:".contains(c)
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(dropped, "")
}

/// Pays for a new visit and gives the receipt.
async fn receipt(app: &TestApp, owner: &Client, price: i64) -> Value {
    let visit = visit(app, owner, price).await;
    let payment = pay(owner, &visit).await.expect(StatusCode::CREATED);
    let path = format!("/api/invoices/{}", payment["documentId"].as_str().unwrap());
    owner.get(&path).await.expect(StatusCode::OK)
}

fn id_of(document: &Value) -> &str {
    document["id"].as_str().unwrap()
}

/// Takes the database's own guard off the documents, as a thief with the file could.
pub(crate) async fn drop_guards(app: &TestApp, business: Uuid) {
    let names: &[&str] = match app.engine {
        Engine::Sqlite => &[
            "DROP TRIGGER documents_refuse_update",
            "DROP TRIGGER documents_refuse_delete",
            "DROP TRIGGER document_files_refuse_update",
            "DROP TRIGGER document_files_refuse_delete",
            "DROP TRIGGER document_references_refuse_update",
            "DROP TRIGGER document_references_refuse_delete",
        ],
        Engine::Postgres => &[
            "DROP TRIGGER documents_are_final ON documents",
            "DROP TRIGGER document_files_are_final ON document_files",
            "DROP TRIGGER document_references_are_final ON document_references",
        ],
    };
    let statements: Vec<String> = names.iter().map(|sql| (*sql).to_owned()).collect();
    raw(app, business, &statements).await.unwrap();
}

/// What verification finds, by number.
pub(crate) async fn found(app: &TestApp) -> Vec<(i64, Wrong)> {
    let verified = invoices::verify(&app.app).await.unwrap();
    let faults = verified.faults.into_iter();
    faults.map(|fault| (fault.number, fault.what)).collect()
}

both!(
    async fn a_receipt_says_in_hebrew_what_the_law_wants(app) {
        let owner = app.owner("noa").await;
        let version = owner.get("/api/business").await.json()["version"].clone();
        let details = json!({ "version": version, "name": "סטודיו נועה", "taxNumber": "123456782",
            "taxKind": "exempt_dealer", "address": "דיזנגוף 99\nתל אביב", "locale": "en" });
        owner.put("/api/business", details).await.expect(StatusCode::OK);
        let document = receipt(&app, &owner, 123_456).await;
        assert_eq!(document["customerName"], "דנה כהן");
        assert_eq!(document["documentDate"], "2026-01-04");
        assert_eq!(document["issuedAt"], crate::harness::START);

        let path = format!("/api/invoices/{}/pdf?marking=original", id_of(&document));
        let pdf = owner.get(&path).await;
        assert_eq!(pdf.headers["content-type"], "application/pdf");
        assert_eq!(pdf.headers["content-disposition"], "inline; filename=\"receipt-400-1.pdf\"");
        assert_eq!(pdf.headers["x-content-type-options"], "nosniff");
        assert_eq!(pdf.headers["cache-control"], "no-store");
        let words = words(&pdf.bytes);
        for phrase in ["קבלה", "מספר 1", "מקור", "סטודיו נועה", "עוסק פטור 123456782", "דיזנגוף 99 תל אביב", "לכבוד",
            "דנה כהן", "תספורת וצבע", "04/01/2026", "מזומן", "₪1,234.56", "סה\"כ התקבל", "חתימה"]
        {
            assert!(words.contains(&plain(phrase)), "{phrase} is not in {words}");
        }
        assert!(!words.contains("העתק") && !words.contains(&plain("מסמך ממוחשב")), "{words}");
    }
);

both!(
    async fn numbers_have_no_gap_when_thirty_pay_at_once_and_some_are_refused(app) {
        let owner = app.owner("noa").await;
        let mut visits = Vec::new();
        for _ in 0..30 {
            visits.push(visit(&app, &owner, 35_000).await);
        }
        let mut takers = JoinSet::new();
        for (index, visit) in visits.into_iter().enumerate() {
            for _ in 0..=index % 2 {
                let (owner, visit) = (owner.clone(), visit.clone());
                takers.spawn(async move { pay(&owner, &visit).await.status });
            }
        }
        let answers = takers.join_all().await;
        let count = |status| answers.iter().filter(|answer| **answer == status).count();
        assert_eq!((count(StatusCode::CREATED), count(StatusCode::CONFLICT)), (30, 15));

        let list = owner.get("/api/invoices?limit=200").await.expect(StatusCode::OK);
        let items = list["items"].as_array().unwrap();
        let numbers: Vec<_> = items.iter().map(|item| item["number"].as_i64().unwrap()).collect();
        assert_eq!(numbers, (1..=30).rev().collect::<Vec<_>>());
        let verified = invoices::verify(&app.app).await.unwrap();
        assert_eq!((verified.documents, verified.faults), (30, Vec::new()));
    }
);

both!(
    async fn an_issued_document_and_its_file_cannot_be_changed_or_deleted(app) {
        let owner = app.owner("noa").await;
        let business = business_of(&owner).await;
        receipt(&app, &owner, 35_000).await;
        app.run_jobs().await;
        for sql in ["UPDATE documents SET total = 1", "UPDATE documents SET number = 2", "DELETE FROM documents",
            "UPDATE document_files SET sha256 = sha256", "DELETE FROM document_files"]
        {
            let refused = raw(&app, business, &[sql.to_owned()]).await.unwrap_err();
            assert!(refused.to_string().contains("never changed"), "{sql}: {refused}");
        }
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn the_original_is_drawn_once_and_everything_later_is_a_copy(app) {
        let owner = app.owner("noa").await;
        let business = business_of(&owner).await;
        let document = receipt(&app, &owner, 35_000).await;
        let (copy, original) = (
            format!("/api/invoices/{}/pdf", id_of(&document)),
            format!("/api/invoices/{}/pdf?marking=original", id_of(&document)),
        );
        let files = "SELECT count(*) FROM document_files";
        assert_eq!(number(&app, business, files).await, 0);
        let early = owner.get(&copy).await;
        assert_eq!(number(&app, business, files).await, 0, "a copy is not kept");

        app.run_jobs().await;
        assert_eq!(number(&app, business, files).await, 1);
        let first = owner.get(&original).await.bytes;
        // A new name of the business shows on what is issued later only.
        let version = owner.get("/api/business").await.json()["version"].clone();
        let renamed = json!({ "version": version, "name": "שם אחר" });
        owner.put("/api/business", renamed).await.expect(StatusCode::OK);
        assert_eq!(owner.get(&original).await.bytes, first);
        let stored: Vec<u8> = select(&app, business, "SELECT pdf FROM document_files").await;
        assert_eq!(stored, first);

        let late = owner.get(&copy).await;
        assert_eq!(early.bytes, late.bytes);
        assert_eq!(late.headers["content-type"], "application/pdf");
        let words = words(&late.bytes);
        assert!(words.contains("העתק") && !words.contains("מקור"), "{words}");
    }
);

both!(
    async fn a_delivery_that_runs_twice_stores_and_mails_once(app) {
        let owner = app.owner("noa").await;
        let business = business_of(&owner).await;
        receipt(&app, &owner, 35_000).await;
        app.run_jobs().await;
        let counts = "SELECT (SELECT count(*) FROM document_files) * 10 +
            (SELECT count(*) FROM messages WHERE document_id IS NOT NULL)";
        assert_eq!(number(&app, business, counts).await, 11);
        let again = "UPDATE jobs SET done_at = NULL WHERE kind = 'deliver_document'";
        raw(&app, business, &[again.to_owned()]).await.unwrap();
        assert_eq!(app.run_jobs().await, 1);
        assert_eq!(number(&app, business, counts).await, 11);
        let undone = "SELECT count(*) FROM jobs WHERE done_at IS NULL";
        assert_eq!(number(&app, business, undone).await, 0);
    }
);

both!(
    async fn two_who_ask_for_the_original_first_get_the_same_one(app) {
        let owner = app.owner("noa").await;
        let document = receipt(&app, &owner, 35_000).await;
        let path = format!("/api/invoices/{}/pdf?marking=original", id_of(&document));
        let mut askers = JoinSet::new();
        for _ in 0..4 {
            let (owner, path) = (owner.clone(), path.clone());
            askers.spawn(async move { owner.get(&path).await.bytes });
        }
        askers.spawn({
            let app = app.app.clone();
            async move {
                chatgrow::jobs::run_due(&app).await.unwrap();
                Vec::new()
            }
        });
        let files = askers.join_all().await;
        let kept = owner.get(&path).await.bytes;
        assert!(kept.starts_with(b"%PDF-"));
        assert!(files.iter().all(|file| file.is_empty() || *file == kept));
    }
);

both!(
    async fn sending_again_plans_a_mail_for_each_request(app) {
        let owner = app.owner("noa").await;
        let business = business_of(&owner).await;
        let document = receipt(&app, &owner, 35_000).await;
        app.run_jobs().await;
        let path = format!("/api/invoices/{}/send", id_of(&document));
        let planned = "SELECT count(*) FROM messages WHERE document_id IS NOT NULL";
        let answer = owner.post(&path, json!({})).await;
        assert!(answer.bytes.is_empty());
        answer.expect(StatusCode::ACCEPTED);
        let other = json!({ "email": "Books@Example.com" });
        let keyed = owner.clone().with_header("idempotency-key", "again");
        keyed.post(&path, other.clone()).await.expect(StatusCode::ACCEPTED);
        keyed.post(&path, other).await.expect(StatusCode::ACCEPTED);
        assert_eq!(number(&app, business, planned).await, 3);
        let to = "SELECT count(*) FROM messages WHERE recipient = 'books@example.com'";
        assert_eq!(number(&app, business, to).await, 1);

        for (body, code) in [
            (json!({ "email": "nobody" }), "bad_email"),
            (json!({ "email": "a@b.co\r\nBcc: c@d.co" }), "bad_email"),
            (json!({ "email": 7 }), "wrong_type"),
            (json!({ "to": "a@b.co" }), "unknown_field"),
        ] {
            let problem = owner.post(&path, body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(problem["fields"][0]["code"], code);
        }
        raw(&app, business, &["UPDATE customers SET email = NULL".to_owned()]).await.unwrap();
        let problem = owner.post(&path, json!({})).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(problem["fields"][0], json!({ "field": "/email", "code": "missing", "message": "שדה חובה." }));
        assert_eq!(number(&app, business, planned).await, 3);
    }
);

both!(
    async fn another_business_sees_no_document(app) {
        let (noa, eve) = (app.owner("noa").await, app.owner("eve").await);
        let document = receipt(&app, &noa, 35_000).await;
        app.run_jobs().await;
        for id in [id_of(&document), "00000000-0000-0000-0000-000000000000", "x"] {
            let path = format!("/api/invoices/{id}");
            for path in [path.clone(), format!("{path}/pdf"), format!("{path}/pdf?marking=original")] {
                eve.get(&path).await.expect(StatusCode::NOT_FOUND);
            }
            eve.post(&format!("{path}/send"), json!({})).await.expect(StatusCode::NOT_FOUND);
        }
        let list = eve.get("/api/invoices").await.expect(StatusCode::OK);
        assert_eq!(list["items"], json!([]));
        assert_eq!(receipt(&app, &eve, 100).await["number"], 1, "each business has its own numbers");
        for query in ["marking=best", "marking=", "x=1"] {
            let path = format!("/api/invoices/{}/pdf?{query}", id_of(&document));
            noa.get(&path).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        }
        for query in ["cursor=e30", "cursor=!", "limit=0", "x=1"] {
            let path = format!("/api/invoices?{query}");
            noa.get(&path).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
);

both!(
    async fn documents_are_paged_the_newest_first(app) {
        let owner = app.owner("noa").await;
        for _ in 0..3 {
            receipt(&app, &owner, 100).await;
        }
        let first = owner.get("/api/invoices?limit=2").await.expect(StatusCode::OK);
        let cursor = first["nextCursor"].as_str().unwrap();
        let second = owner.get(&format!("/api/invoices?limit=2&cursor={cursor}")).await;
        let second = second.expect(StatusCode::OK);
        let numbers = |page: &Value| -> Vec<Value> {
            page["items"].as_array().unwrap().iter().map(|item| item["number"].clone()).collect()
        };
        assert_eq!([numbers(&first), numbers(&second)].concat(), [json!(3), json!(2), json!(1)]);
        assert_eq!(second["nextCursor"], Value::Null);
    }
);

both!(
    async fn dates_do_not_run_backwards_when_the_clock_does(app) {
        let owner = app.owner("noa").await;
        let first = receipt(&app, &owner, 100).await;
        app.set_clock("2026-01-02T10:00:00Z");
        let second = receipt(&app, &owner, 100).await;
        assert_eq!(second["documentDate"], first["documentDate"]);
        assert_eq!((&second["number"], &second["issuedAt"]), (&json!(2), &first["issuedAt"]));
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn verification_names_every_document_that_was_touched(app) {
        let owner = app.owner("noa").await;
        let business = business_of(&owner).await;
        let mut documents = Vec::new();
        for _ in 0..5 {
            documents.push(receipt(&app, &owner, 35_000).await);
        }
        app.run_jobs().await;
        assert_eq!(found(&app).await, []);
        drop_guards(&app, business).await;
        let id = |index: usize| literal(&app, id_of(&documents[index]).parse().unwrap());
        let flip = match app.engine {
            Engine::Sqlite => "CAST(substr(pdf, 1, 100) || x'00' || substr(pdf, 102) AS BLOB)",
            Engine::Postgres => "set_byte(pdf, 100, (get_byte(pdf, 100) + 1) % 256)",
        };
        let hash = match app.engine {
            Engine::Sqlite => "CAST(x'00' || substr(hash, 2) AS BLOB)",
            Engine::Postgres => "set_byte(hash, 0, (get_byte(hash, 0) + 1) % 256)",
        };
        let tamper = async |sql: String| raw(&app, business, &[sql]).await.unwrap();

        tamper(format!("UPDATE documents SET snapshot = replace(snapshot, 'דנה', 'רנה') WHERE id = {}", id(0))).await;
        assert_eq!(found(&app).await, [(1, Wrong::Hash), (1, Wrong::Row)]);
        let verified = invoices::verify(&app.app).await.unwrap();
        let told = verified.faults[0].to_string();
        assert_eq!(told, "studio-noa: receipt 1: its snapshot or its hash was changed");
        tamper(format!("UPDATE documents SET snapshot = replace(snapshot, 'רנה', 'דנה') WHERE id = {}", id(0))).await;
        assert_eq!(found(&app).await, []);

        tamper(format!("UPDATE document_files SET pdf = {flip} WHERE document_id = {}", id(1))).await;
        assert_eq!(found(&app).await, [(2, Wrong::File)]);
        tamper(format!("DELETE FROM document_files WHERE document_id = {}", id(1))).await;
        assert_eq!(found(&app).await, []);

        tamper(format!("UPDATE documents SET total = 35001, net = 35001 WHERE id = {}", id(2))).await;
        assert_eq!(found(&app).await, [(3, Wrong::Row)]);
        tamper(format!("UPDATE documents SET total = 35000, net = 35000 WHERE id = {}", id(2))).await;

        tamper(format!("UPDATE documents SET snapshot = '{{}}' WHERE id = {}", id(4))).await;
        assert_eq!(found(&app).await, [(5, Wrong::Hash), (5, Wrong::Unreadable)]);
        let attempts = "DELETE FROM message_attempts WHERE message_id IN (SELECT id FROM messages WHERE document_id";
        tamper(format!("{attempts} = {})", id(4))).await;
        for table in ["messages WHERE document_id", "document_files WHERE document_id", "documents WHERE id"] {
            tamper(format!("DELETE FROM {table} = {}", id(4))).await;
        }
        assert_eq!(found(&app).await, [(5, Wrong::Missing { through: 5 })]);
        tamper("UPDATE document_series SET last_number = 4".to_owned()).await;
        assert_eq!(found(&app).await, [(4, Wrong::Series)]);
        tamper(format!("{attempts} = {})", id(1))).await;
        for table in ["messages WHERE document_id", "document_files WHERE document_id", "documents WHERE id"] {
            tamper(format!("DELETE FROM {table} = {}", id(1))).await;
        }
        assert_eq!(
            found(&app).await,
            [(2, Wrong::Missing { through: 2 }), (3, Wrong::Previous), (4, Wrong::Series)]
        );
        tamper(format!("UPDATE documents SET hash = {hash} WHERE id = {}", id(2))).await;
        assert_eq!(
            found(&app).await,
            [(2, Wrong::Missing { through: 2 }), (3, Wrong::Previous), (3, Wrong::Hash), (4, Wrong::Previous),
                (4, Wrong::Series)]
        );
    }
);

both!(
    async fn each_snapshot_carries_exact_sums_and_the_hash_that_is_shown(app) {
        let owner = app.owner("noa").await;
        let business = business_of(&owner).await;
        let first = receipt(&app, &owner, 1).await;
        let second = receipt(&app, &owner, 99_999_999).await;
        let mut previous: Option<ChainHash> = None;
        for document in [first, second] {
            let id = literal(&app, id_of(&document).parse().unwrap());
            let sql = format!("SELECT snapshot FROM documents WHERE id = {id}");
            let snapshot: String = select(&app, business, &sql).await;
            let content: ReceiptContent = serde_json::from_str(&snapshot).unwrap();
            let amount = document["total"]["amount"].as_i64().unwrap();
            assert_eq!(content.total.minor(), amount);
            assert_eq!(content.lines[0].amount.minor(), amount);
            assert_eq!(content.payments[0].amount.minor(), amount);
            assert_eq!(json!(content.number), document["number"]);
            let hash = chatgrow_documents::chain_hash(previous.as_ref(), snapshot.as_bytes());
            assert_eq!(document["hash"], hash.to_string());
            previous = Some(hash);
        }
    }
);
