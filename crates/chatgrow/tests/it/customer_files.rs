//! Files of customers: taken in by what they are, kept once, handed out as attachments, removed and brought back.

use std::io::{Cursor, Write as _};

use axum::http::{Method, StatusCode};
use jiff::SignedDuration;
use serde_json::{Value, json};
use tokio::task::JoinSet;
use zip::write::SimpleFileOptions;

use crate::harness::{Answer, Client, Engine, TestApp, both};

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap()
}

async fn customer(client: &Client, name: &str) -> Value {
    let made = client
        .post("/api/customers", json!({ "fullName": name }))
        .await;
    made.expect(StatusCode::CREATED)
}

fn files_of(customer: &Value) -> String {
    format!("/api/customers/{}/files", id(customer))
}

fn file_path(customer: &Value, file: &Value) -> String {
    format!("{}/{}", files_of(customer), id(file))
}

async fn send(client: &Client, to: &Value, name: &str, bytes: impl Into<Vec<u8>>) -> Answer {
    send_as(client, to, name, "application/octet-stream", bytes).await
}

async fn send_as(
    client: &Client,
    to: &Value,
    name: &str,
    media: &str,
    bytes: impl Into<Vec<u8>>,
) -> Answer {
    let name: String = name.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let path = format!("{}?fileName={name}", files_of(to));
    client
        .send_bytes(Method::POST, &path, Some((media, bytes.into())))
        .await
}

async fn add(client: &Client, to: &Value, name: &str, bytes: impl Into<Vec<u8>>) -> Value {
    send(client, to, name, bytes)
        .await
        .expect(StatusCode::CREATED)
}

/// The names of a customer's files, by the alphabet.
async fn names(client: &Client, of: &Value) -> Vec<String> {
    let page = client.get(&files_of(of)).await.expect(StatusCode::OK);
    let items = page["items"].as_array().unwrap();
    let name = |item: &Value| item["name"].as_str().unwrap().to_owned();
    let mut names: Vec<String> = items.iter().map(name).collect();
    names.sort();
    names
}

fn archive(parts: &[&str]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        zip.start_file(*part, SimpleFileOptions::default()).unwrap();
        zip.write_all(b"<x/>").unwrap();
    }
    zip.finish().unwrap().into_inner()
}

both!(
    async fn a_file_is_kept_and_handed_out_as_it_came(app) {
        let dana = app.owner("dana").await;
        let noa = customer(&dana, "נועה").await;
        assert!(names(&dana, &noa).await.is_empty());
        let file = add(&dana, &noa, "חוזה \"2026\".pdf", PDF).await;
        assert_eq!(file["name"], "חוזה _2026_.pdf");
        assert_eq!((&file["mediaType"], &file["size"], &file["addedBy"]), (&json!("application/pdf"), &json!(PDF.len()), &json!("dana")));
        assert_eq!(file["createdAt"], crate::harness::START);
        let page = dana.get(&files_of(&noa)).await.expect(StatusCode::OK);
        assert_eq!(page, json!({ "items": [file], "nextCursor": null }));

        let answer = dana.get(&file_path(&noa, &file)).await;
        assert_eq!((answer.status, answer.bytes.as_slice()), (StatusCode::OK, PDF));
        let header = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "application/pdf");
        assert_eq!(header("content-disposition"),
            "attachment; filename=\"______2026_.pdf\"; filename*=UTF-8''%D7%97%D7%95%D7%96%D7%94%20_2026_.pdf");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("content-security-policy"), "sandbox; default-src 'none'");
        assert_eq!(header("cache-control"), "private, no-cache");

        app.advance(SignedDuration::from_secs(1));
        let newer = add(&dana, &noa, "b.png", PNG).await;
        let page = dana.get(&files_of(&noa)).await.expect(StatusCode::OK);
        assert_eq!(page["items"], json!([newer, file]));

        // A browser that has it is told that it has.
        let again = dana.clone().with_header("if-none-match", &header("etag")).get(&file_path(&noa, &file)).await;
        assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0));

        let timeline = dana.get(&format!("/api/customers/{}/timeline", id(&noa))).await.json();
        assert_eq!(timeline["items"][0]["kind"], "customer.file_added");
        assert_eq!(timeline["items"][1]["data"], json!({ "fileId": file["id"], "fileName": file["name"] }));
    }
);

both!(
    async fn what_a_file_is_is_told_by_its_bytes_and_not_by_its_name_or_type(app) {
        let dana = app.owner("dana").await;
        let noa = customer(&dana, "נועה").await;
        let docx = archive(&["[Content_Types].xml", "word/document.xml"]);
        let xlsx = archive(&["[Content_Types].xml", "xl/workbook.xml"]);
        for (name, media, bytes, kept, told) in [
            ("page.html", "text/html", PDF.to_vec(), "page.html.pdf", "application/pdf"),
            ("../../etc/passwd", "image/svg+xml", PNG.to_vec(), "passwd.png", "image/png"),
            ("C:\\temp\\a.JPG", "application/pdf", b"\xff\xd8\xff\xe0".to_vec(), "a.jpg", "image/jpeg"),
            ("a.webp", "image/webp", b"RIFF\0\0\0\0WEBPVP8 ".to_vec(), "a.webp", "image/webp"),
            ("a.heic", "image/heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), "a.heic", "image/heic"),
            ("run.exe\u{202E}", "application/x-msdownload", "שלום".as_bytes().to_vec(), "run.exe.txt", "text/plain"),
            ("a\r\nx: y.docx", "a/b", docx, "ax_ y.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ("", "application/zip", xlsx, "file.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ] {
            let file = send_as(&dana, &noa, name, media, bytes).await.expect(StatusCode::CREATED);
            assert_eq!((&file["name"], &file["mediaType"]), (&json!(kept), &json!(told)));
            let answer = dana.get(&file_path(&noa, &file)).await;
            assert_eq!(answer.headers["content-type"], told);
            assert!(answer.headers["content-disposition"].to_str().unwrap().starts_with("attachment; "));
        }
        for (name, media, bytes) in [
            ("a.pdf", "application/pdf", b"<!doctype html><script>alert(1)</script>".to_vec()),
            ("a.png", "image/png", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec()),
            ("a.txt", "text/plain", b"\xef\xbb\xbf <html></html>".to_vec()),
            ("a.txt", "text/plain", b"MZ\x90\0\x03".to_vec()),
            ("a.docx", "a/b", archive(&["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])),
            ("a.zip", "application/zip", archive(&["a.txt"])),
            ("a.gif", "image/gif", b"GIF89a\x01\0".to_vec()),
            ("a.pdf", "application/pdf", Vec::new()),
        ] {
            let answer = send_as(&dana, &noa, name, media, bytes).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert_eq!(answer.json()["fields"][0]["code"], "bad_file");
        }
        assert_eq!(names(&dana, &noa).await.len(), 8);
    }
);

both!(
    async fn a_file_that_is_too_large_is_refused_and_the_largest_is_kept(app) {
        let dana = app.owner("dana").await;
        let noa = customer(&dana, "נועה").await;
        let mut bytes = vec![b'a'; 10 * 1024 * 1024 + 1];
        let refused = send(&dana, &noa, "a.txt", bytes.clone()).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused["fields"][0]["code"], "file_too_large");
        bytes.pop();
        let file = add(&dana, &noa, "a.txt", bytes.clone()).await;
        assert_eq!(dana.get(&file_path(&noa, &file)).await.bytes.len(), bytes.len());
    }
);

both!(
    async fn the_same_file_is_kept_once_for_a_customer(app) {
        let dana = app.owner("dana").await;
        let (noa, omer) = (customer(&dana, "נועה").await, customer(&dana, "עומר").await);
        let file = add(&dana, &noa, "a.pdf", PDF).await;
        let again = send(&dana, &noa, "b.pdf", PDF).await.expect(StatusCode::OK);
        assert_eq!(again, file);
        assert_ne!(add(&dana, &omer, "a.pdf", PDF).await["id"], file["id"]);
        let mut asking = JoinSet::new();
        for _ in 0..6 {
            let (client, noa) = (dana.clone(), noa.clone());
            asking.spawn(async move { send(&client, &noa, "c.png", PNG).await.status });
        }
        let made = asking.join_all().await;
        assert_eq!(made.iter().filter(|status| **status == StatusCode::CREATED).count(), 1);
        assert!(made.iter().all(StatusCode::is_success));
        assert_eq!(names(&dana, &noa).await, ["a.pdf", "c.png"]);
    }
);

both!(
    async fn a_removed_file_is_brought_back_within_the_hour_and_then_forgotten(app) {
        let dana = app.owner("dana").await;
        let business = id(&dana.get("/api/business").await.json()).to_owned();
        let noa = customer(&dana, "נועה").await;
        let file = add(&dana, &noa, "a.pdf", PDF).await;
        let (path, restore) = (file_path(&noa, &file), format!("{}/restore", file_path(&noa, &file)));
        for _ in 0..2 {
            dana.delete(&path).await.expect(StatusCode::NO_CONTENT);
        }
        assert!(names(&dana, &noa).await.is_empty());
        dana.get(&path).await.expect(StatusCode::NOT_FOUND);
        app.advance(SignedDuration::from_mins(10));
        for _ in 0..2 {
            assert_eq!(dana.post(&restore, json!({})).await.expect(StatusCode::OK), file);
        }
        assert_eq!(dana.get(&path).await.bytes, PDF);

        // The job of the first removal leaves it alone.
        app.advance(SignedDuration::from_mins(51));
        app.run_due().await;
        let dana = app.sign_in("dana").await;
        assert_eq!(names(&dana, &noa).await, ["a.pdf"]);
        dana.delete(&path).await.expect(StatusCode::NO_CONTENT);
        // The same added anew is what comes back.
        let anew = add(&dana, &noa, "b.pdf", PDF).await;
        assert_eq!(dana.post(&restore, json!({})).await.expect(StatusCode::OK), anew);
        app.advance(SignedDuration::from_mins(61));
        app.run_due().await;
        let dana = app.sign_in("dana").await;
        dana.post(&restore, json!({})).await.expect(StatusCode::NOT_FOUND);
        dana.delete(&path).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(app.count("SELECT count(*) FROM customer_files", &business).await, 1);
        assert_eq!(app.count("SELECT count(*) FROM customer_file_bytes", &business).await, 1);
        let timeline = dana.get(&format!("/api/customers/{}/timeline", id(&noa))).await.json();
        let kinds: Vec<&str> = timeline["items"].as_array().unwrap().iter().map(|item| item["kind"].as_str().unwrap()).collect();
        assert_eq!(kinds, ["customer.file_added", "customer.file_removed", "customer.file_restored", "customer.file_removed",
            "customer.file_added", "customer.created"]);
    }
);

async fn fills_up(app: TestApp) {
    let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
    let noa = customer(&dana, "נועה").await;
    let text = |letter: u8| vec![letter; 400 * 1024];
    let first = add(&dana, &noa, "a.txt", text(b'a')).await;
    add(&dana, &noa, "b.txt", text(b'b')).await;
    let refused = send(&dana, &noa, "c.txt", text(b'c')).await;
    let problem = refused.expect(StatusCode::CONFLICT);
    assert_eq!(
        (&problem["code"], &problem["limitBytes"]),
        (&json!("customer_files_full"), &json!(1024 * 1024))
    );
    assert!(!problem["detail"].as_str().unwrap().starts_with("problem-"));
    assert_eq!(names(&dana, &noa).await, ["a.txt", "b.txt"]);

    // What another business keeps is its own matter; what was removed gives its room at once.
    let theirs = customer(&eve, "x").await;
    add(&eve, &theirs, "a.txt", text(b'a')).await;
    dana.delete(&file_path(&noa, &first))
        .await
        .expect(StatusCode::NO_CONTENT);
    add(&dana, &noa, "c.txt", text(b'c')).await;
    let restore = format!("{}/restore", file_path(&noa, &first));
    dana.post(&restore, json!({}))
        .await
        .expect(StatusCode::NOT_FOUND);
    assert_eq!(names(&dana, &noa).await, ["b.txt", "c.txt"]);

    // Of several that come at once, no more are kept than there is room for.
    let files = dana.get(&files_of(&noa)).await.json();
    let files = files["items"].as_array().unwrap();
    let second = files.iter().find(|file| file["name"] == "b.txt").unwrap();
    dana.delete(&file_path(&noa, second))
        .await
        .expect(StatusCode::NO_CONTENT);
    let mut asking = JoinSet::new();
    for letter in b'd'..b'j' {
        let (client, noa, bytes) = (dana.clone(), noa.clone(), text(letter));
        asking.spawn(async move { send(&client, &noa, "x.txt", bytes).await.status });
    }
    let answers = asking.join_all().await;
    assert_eq!(
        answers
            .iter()
            .filter(|status| **status == StatusCode::CREATED)
            .count(),
        1
    );
    assert_eq!(names(&dana, &noa).await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_business_keeps_no_more_than_it_may_sqlite() {
    fills_up(TestApp::start(Engine::Sqlite, &[("CUSTOMER_FILES_MB", "1")]).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_business_keeps_no_more_than_it_may_postgres() {
    fills_up(TestApp::start(Engine::Postgres, &[("CUSTOMER_FILES_MB", "1")]).await).await;
}

both!(
    async fn files_go_with_a_merged_card_each_once(app) {
        let dana = app.owner("dana").await;
        let (noa, twin) = (customer(&dana, "נועה").await, customer(&dana, "Noa").await);
        let own = add(&dana, &noa, "own.pdf", PDF).await;
        let same = add(&dana, &twin, "same.pdf", PDF).await;
        let other = add(&dana, &twin, "other.png", PNG).await;
        let gone = add(&dana, &twin, "gone.txt", b"x".to_vec()).await;
        dana.delete(&file_path(&twin, &gone)).await.expect(StatusCode::NO_CONTENT);
        dana.post(&format!("/api/customers/{}/merge", id(&noa)), json!({ "otherId": id(&twin) })).await.expect(StatusCode::OK);
        assert_eq!(names(&dana, &noa).await, ["other.png", "own.pdf"]);
        assert_eq!(dana.get(&file_path(&noa, &other)).await.bytes, PNG);
        assert_eq!(dana.get(&file_path(&noa, &own)).await.bytes, PDF);
        for file in [&same, &gone] {
            dana.post(&format!("{}/restore", file_path(&noa, file)), json!({})).await.expect(StatusCode::NOT_FOUND);
        }
        dana.get(&files_of(&twin)).await.expect(StatusCode::NOT_FOUND);
        dana.get(&file_path(&twin, &other)).await.expect(StatusCode::NOT_FOUND);
        send(&dana, &twin, "a.pdf", PDF).await.expect(StatusCode::NOT_FOUND);

        // Put away, a customer has their files.
        dana.delete(&format!("/api/customers/{}", id(&noa))).await.expect(StatusCode::NO_CONTENT);
        assert_eq!(names(&dana, &noa).await.len(), 2);
    }
);

both!(
    async fn who_reads_customers_reads_their_files_and_nobody_else_does(app) {
        let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
        let (noa, omer) = (customer(&dana, "נועה").await, customer(&dana, "עומר").await);
        let file = add(&dana, &noa, "a.pdf", PDF).await;
        let theirs = customer(&eve, "x").await;
        for path in [file_path(&noa, &file), file_path(&theirs, &file)] {
            eve.get(&path).await.expect(StatusCode::NOT_FOUND);
            eve.delete(&path).await.expect(StatusCode::NOT_FOUND);
            eve.post(&format!("{path}/restore"), json!({})).await.expect(StatusCode::NOT_FOUND);
            app.guest().get(&path).await.expect(StatusCode::UNAUTHORIZED);
        }
        send(&eve, &noa, "a.pdf", PDF).await.expect(StatusCode::NOT_FOUND);
        dana.get(&file_path(&omer, &file)).await.expect(StatusCode::NOT_FOUND);
        dana.get(&format!("{}/x", files_of(&noa))).await.expect(StatusCode::NOT_FOUND);

        let bookkeeper = app.member(&dana, "ronit", "bookkeeper").await;
        assert_eq!(bookkeeper.get(&file_path(&noa, &file)).await.bytes, PDF);
        bookkeeper.delete(&file_path(&noa, &file)).await.expect(StatusCode::FORBIDDEN);
        send(&bookkeeper, &noa, "b.png", PNG).await.expect(StatusCode::FORBIDDEN);

        for (scope, reads, writes) in [("customers:read", true, false), ("customers:write", true, true), ("calendar:write", false, false)] {
            let key = dana.post("/api/api-keys", json!({ "name": scope, "scopes": [scope] })).await.expect(StatusCode::CREATED);
            let program = app.guest().with_token(key["token"].as_str().unwrap());
            assert_eq!(program.get(&file_path(&noa, &file)).await.status == StatusCode::OK, reads, "{scope}");
            let sent = send(&program, &noa, "b.png", PNG).await;
            assert_eq!(sent.status == StatusCode::CREATED, writes, "{scope}");
            assert_eq!(sent.status == StatusCode::FORBIDDEN, !writes, "{scope}");
        }
    }
);

both!(
    async fn a_card_of_an_import_with_a_file_stays_when_the_import_is_taken_back(app) {
        let dana = app.owner("dana").await;
        let list = Some(("text/csv", "שם\nנועה\n".as_bytes().to_vec()));
        let import = dana.send_bytes(Method::POST, "/api/imports", list).await.expect(StatusCode::CREATED);
        let import = format!("/api/imports/{}", id(&import));
        dana.post(&format!("{import}/start"), json!({})).await.expect(StatusCode::OK);
        app.run_jobs().await;
        let noa = dana.get("/api/customers").await.json()["items"][0].clone();
        add(&dana, &noa, "a.pdf", PDF).await;
        dana.post(&format!("{import}/undo"), json!({})).await.expect(StatusCode::OK);
        app.run_jobs().await;
        let kept = dana.get(&format!("{import}/kept")).await.json();
        assert_eq!(kept["items"][0]["reason"], "used");
        assert_eq!(names(&dana, &noa).await, ["a.pdf"]);
    }
);
