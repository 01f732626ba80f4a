//! Documents that are signed: for whom, by which key, and how a signature is checked.

use std::process::Command;

use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chatgrow::invoices::Wrong;
use chatgrow_documents::verify_signature;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::shop::{Desk, told};
use super::{found, plain, words};
use crate::harness::{Engine, TestApp, both};
use crate::payments::{literal, number, raw, select};

const PATH: &str = "/api/document-settings/signing";
const MAILS: &str = "SELECT count(*) FROM messages WHERE document_id IS NOT NULL";

/// A business that signs, whose customer agreed to computerized documents.
async fn signing(app: &TestApp, name: &str) -> Desk {
    let desk = Desk::open(app, name, "licensed_dealer").await;
    let on = json!({ "isOn": true, "notifiedOn": "2026-01-01" });
    desk.owner.put(PATH, on).await.expect(StatusCode::OK);
    say(&desk, "given").await;
    desk
}

async fn say(desk: &Desk, act: &str) {
    let path = format!("/api/customers/{}/consents", desk.customer);
    let said =
        json!({ "channel": "email", "purpose": "documents", "act": act, "words": "אמרה בטלפון" });
    desk.owner
        .post(&path, said)
        .await
        .expect(StatusCode::CREATED);
}

async fn original(desk: &Desk, document: &Value) -> Vec<u8> {
    let id = document["id"].as_str().unwrap();
    let path = format!("/api/invoices/{id}/pdf?marking=original");
    desk.owner.get(&path).await.bytes
}

async fn send(desk: &Desk, document: &Value) -> crate::harness::Answer {
    let path = format!("/api/invoices/{}/send", document["id"].as_str().unwrap());
    desk.owner.post(&path, json!({})).await
}

/// The same, paid by card.
fn by_card(desk: &Desk, price: i64) -> Value {
    let mut content = desk.content(price);
    content["payments"] =
        json!([{ "means": { "method": "card", "last4": "4242" }, "amount": price }]);
    content
}

both!(
    async fn a_document_for_who_agreed_is_signed_and_says_so(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let off = desk.owner.get(PATH).await.expect(StatusCode::OK);
        assert_eq!((&off["isOn"], &off["keys"]), (&json!(false), &json!([])));
        let plain_one = desk.issue("tax_invoice", &desk.content(10_000)).await;
        assert_eq!((&plain_one["delivery"], &plain_one["signature"]), (&json!("plain"), &Value::Null));
        for (form, code) in [
            (json!({ "isOn": true }), "missing"),
            (json!({ "isOn": true, "notifiedOn": "2026-01-05" }), "in_future"),
        ] {
            assert_eq!(told(&desk.owner.put(PATH, form).await).2, code);
        }
        app.advance(SignedDuration::from_mins(1));
        let on = json!({ "isOn": true, "notifiedOn": "2026-01-01" });
        let on = desk.owner.put(PATH, on).await.expect(StatusCode::OK);
        assert_eq!((&on["isOn"], &on["keys"][0]["signer"]), (&json!(true), &json!("Studio noa")));
        assert_eq!(on["keys"][0]["isCertified"], false);
        say(&desk, "given").await;

        let invoice = desk.issue("tax_invoice", &desk.content(10_000)).await;
        assert_eq!((&invoice["delivery"], &invoice["paperReason"]), (&json!("computerized"), &Value::Null));
        app.run_jobs().await;
        let pdf = original(&desk, &invoice).await;
        let verified = verify_signature(&pdf).unwrap();
        assert_eq!(verified.signer, "Studio noa");
        let text = words(&pdf);
        assert!(text.contains(&plain("מסמך ממוחשב")) && text.contains("מקור"), "{text}");
        let shown = desk.document(&invoice["id"]).await["signature"].clone();
        assert_eq!((&shown["isGood"], &shown["signer"]), (&json!(true), &json!("Studio noa")));
        assert_eq!(shown["fingerprint"], on["keys"][0]["fingerprint"]);
        // A copy is not signed, and so does not say that it is.
        let copy = format!("/api/invoices/{}/pdf", invoice["id"].as_str().unwrap());
        let copy = desk.owner.get(&copy).await.bytes;
        assert!(verify_signature(&copy).is_err());
        assert!(!words(&copy).contains(&plain("מסמך ממוחשב")));
        // The mail holds the bytes that are kept, now and at each sending.
        assert_eq!(number(&app, desk.business, MAILS).await, 2);
        send(&desk, &invoice).await.expect(StatusCode::ACCEPTED);
        app.run_jobs().await;
        assert_eq!(original(&desk, &invoice).await, pdf);
        assert_eq!(found(&app).await, []);
        // What was issued before is mailed as it was.
        send(&desk, &plain_one).await.expect(StatusCode::ACCEPTED);
    }
);

both!(
    async fn without_consent_or_paid_in_cash_the_original_is_on_paper(app) {
        let desk = signing(&app, "noa").await;
        let cash = desk.issue("tax_invoice_receipt", &desk.paid(10_000)).await;
        assert_eq!((&cash["delivery"], &cash["paperReason"]), (&json!("paper"), &json!("means")));
        let card = desk.issue("tax_invoice_receipt", &by_card(&desk, 10_000)).await;
        assert_eq!(card["delivery"], "computerized");
        let quote = desk.issue("quote", &desk.content(10_000)).await;
        assert_eq!(quote["delivery"], "plain");
        say(&desk, "withdrawn").await;
        let silent = desk.issue("tax_invoice", &desk.content(10_000)).await;
        assert_eq!((&silent["delivery"], &silent["paperReason"]), (&json!("paper"), &json!("consent")));
        app.run_jobs().await;
        // The quote alone: the consent was taken back before the other was mailed.
        assert_eq!(number(&app, desk.business, MAILS).await, 1);
        for paper in [&cash, &silent, &card] {
            assert_eq!(send(&desk, paper).await.code(), "original_on_paper");
        }
        let pdf = original(&desk, &cash).await;
        assert!(verify_signature(&pdf).is_err());
        let text = words(&pdf);
        assert!(!text.contains(&plain("מסמך ממוחשב")) && text.contains("חתימה"), "{text}");
        say(&desk, "given").await;
        send(&desk, &card).await.expect(StatusCode::ACCEPTED);
        assert_eq!(send(&desk, &silent).await.code(), "original_on_paper");
        assert_eq!(found(&app).await, []);
        let path = format!("/api/customers/{}/consents", desk.customer);
        let by_text = json!({ "channel": "sms", "purpose": "documents", "act": "given", "words": "x" });
        assert_eq!(told(&desk.owner.post(&path, by_text).await).2, "mail_only");
    }
);

both!(
    async fn what_an_old_key_signed_holds_after_it_was_replaced(app) {
        let mut desk = signing(&app, "noa").await;
        let first = desk.issue("tax_invoice", &desk.content(100)).await;
        app.run_jobs().await;
        let keys = format!("{PATH}/keys");
        let made = desk.owner.post(&keys, Value::Null).await.expect(StatusCode::CREATED);
        let rows = made["keys"].as_array().unwrap();
        assert_eq!((rows.len(), &rows[0]["isCurrent"], &rows[1]["isCurrent"]), (2, &json!(true), &json!(false)));
        let second = desk.issue("tax_invoice", &desk.content(100)).await;
        app.run_jobs().await;
        let fingerprint = async |document: &Value| desk.document(&document["id"]).await["signature"]["fingerprint"].clone();
        assert_eq!(fingerprint(&first).await, rows[1]["fingerprint"]);
        assert_eq!(fingerprint(&second).await, rows[0]["fingerprint"]);
        // Near its end the key is replaced by itself, when it signs next.
        desk.at(&app, "2035-12-20T10:00:00Z").await;
        let third = desk.issue("tax_invoice", &desk.content(100)).await;
        app.run_jobs().await;
        assert_eq!(desk.document(&third["id"]).await["signature"]["isGood"], true);
        let after = desk.owner.get(PATH).await.expect(StatusCode::OK);
        assert_eq!(after["keys"].as_array().unwrap().len(), 3);
        assert_eq!(found(&app).await, []);
        // Nobody but the owner.
        let books = app.member(&desk.owner, "bella", "bookkeeper").await;
        books.get(PATH).await.expect(StatusCode::OK);
        books.post(&keys, Value::Null).await.expect(StatusCode::FORBIDDEN);
        let eve = Desk::open(&app, "eve", "licensed_dealer").await;
        assert_eq!(eve.owner.get(PATH).await.json()["keys"], json!([]));
    }
);

/// A key file as an issuer gives it, valid from 2025 `until` then.
fn key_file(until: &str, name: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let openssl = |arguments: &str| {
        let words = arguments.split(' ').filter(|word| !word.is_empty());
        let output = Command::new("openssl")
            .current_dir(folder.path())
            .args(words)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
    };
    // `req` of OpenSSL 3.0 takes no dates of its own; `ca` does.
    let authority = "[ca]\ndefault_ca = c\n[c]\ndatabase = index\nserial = serial\nnew_certs_dir = .\n\
        default_md = sha256\npolicy = p\nx509_extensions = e\n[p]\ncommonName = optional\n\
        organizationName = optional\n[e]\nbasicConstraints = CA:FALSE\n";
    for (name, text) in [("ca.cnf", authority), ("index", ""), ("serial", "01\n")] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    openssl(&format!(
        "req -new -newkey rsa:2048 -noenc -keyout k.key -out k.csr -subj {name}"
    ));
    openssl(&format!(
        "ca -batch -selfsign -config ca.cnf -keyfile k.key -in k.csr -out k.pem -notext \
            -startdate 20250101000000Z -enddate {until}"
    ));
    openssl("pkcs12 -export -inkey k.key -in k.pem -out k.p12 -passout pass:sesame");
    std::fs::read(folder.path().join("k.p12")).unwrap()
}

both!(
    async fn a_key_that_the_business_brings_signs_and_is_kept_sealed(app) {
        let desk = signing(&app, "noa").await;
        let path = format!("{PATH}/keys/upload");
        let upload = async |file: &[u8], password: &str, is_certified: bool| {
            let form = json!({ "file": STANDARD.encode(file), "password": password, "isCertified": is_certified });
            desk.owner.post(&path, form).await
        };
        let file = key_file("20300101000000Z", "/CN=Noa-Ltd");
        assert_eq!(told(&upload(b"no file", "sesame", false).await).2, "bad_key_file");
        assert_eq!(told(&upload(&file, "wrong", false).await).2, "bad_key_file");
        let ended = key_file("20251201000000Z", "/CN=Noa-Ltd");
        assert_eq!(told(&upload(&ended, "sesame", false).await).2, "certificate_expired");
        let nameless = key_file("20300101000000Z", "/O=Noa");
        assert_eq!(told(&upload(&nameless, "sesame", false).await).2, "no_signer_name");
        let kept = upload(&file, "sesame", true).await.expect(StatusCode::CREATED);
        assert_eq!((&kept["keys"][0]["signer"], &kept["keys"][0]["origin"]), (&json!("Noa-Ltd"), &json!("uploaded")));
        assert_eq!(told(&upload(&file, "sesame", true).await).2, "key_known");
        let secret: Vec<u8> = select(&app, desk.business, "SELECT secret FROM signing_keys WHERE retired_at IS NULL").await;
        assert!(!secret.windows(4).any(|part| part == b"MIIE" || part == [0x30, 0x82, 0x04, 0xbe]));
        // A certified signature may stand on what was paid in cash.
        let cash = desk.issue("tax_invoice_receipt", &desk.paid(10_000)).await;
        assert_eq!(cash["delivery"], "computerized");
        app.run_jobs().await;
        assert_eq!(verify_signature(&original(&desk, &cash).await).unwrap().signer, "Noa-Ltd");
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn a_signature_that_does_not_hold_is_named_everywhere(app) {
        let desk = signing(&app, "noa").await;
        let eve = signing(&app, "eve").await;
        let invoice = desk.issue("tax_invoice", &desk.content(100)).await;
        let other = eve.issue("tax_invoice", &eve.content(100)).await;
        app.run_jobs().await;
        let snapshot: String = select(&app, desk.business, "SELECT snapshot FROM documents").await;
        let snapshot: Value = serde_json::from_str(&snapshot).unwrap();
        let page = format!("/verify/{}", snapshot["verificationCode"].as_str().unwrap());
        let guest = app.guest().with_header("accept-language", "en");
        let text = guest.get(&page).await.text();
        assert!(text.contains("The signature is valid") && text.contains("has not changed"), "{text}");
        // The key that signed is none of the business any more: the file is as it was kept, its signature is not ours.
        let drop = match app.engine {
            Engine::Sqlite => "DROP TRIGGER signing_keys_refuse_delete",
            Engine::Postgres => "DROP TRIGGER signing_keys_stay ON signing_keys",
        };
        let refused = raw(&app, desk.business, &["DELETE FROM signing_keys".to_owned()]).await;
        assert!(refused.is_err());
        raw(&app, desk.business, &[drop.to_owned()]).await.unwrap();
        let mine = literal(&app, desk.business);
        let delete = format!("DELETE FROM signing_keys WHERE business_id = {mine}");
        raw(&app, desk.business, &[delete]).await.unwrap();
        assert_eq!(found(&app).await, [(1, Wrong::Signature)]);
        assert_eq!(desk.document(&invoice["id"]).await["signature"]["isGood"], false);
        let text = guest.get(&page).await.text();
        assert!(text.contains("The signature is not valid") && !text.contains("has not changed"), "{text}");
        assert_eq!(eve.document(&other["id"]).await["signature"]["isGood"], true);
        // And a document that is to be signed gets no file without.
        let later = desk.issue("quote", &desk.content(100)).await;
        assert_eq!(later["delivery"], "plain");
    }
);
