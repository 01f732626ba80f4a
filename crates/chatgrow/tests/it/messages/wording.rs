//! The business's own words: saved, used, refused, and harmless whoever is called what.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::{ORDINARY, Shop, Visit, quoted};
use crate::harness::{Client, both};

const CONFIRMATION: &str = "/api/message-templates/appointment_confirmation/email/he";

async fn save(owner: &Client, path: &str, version: i64, subject: &str, body: &str) -> Value {
    let form = json!({ "version": version, "subject": subject, "body": body });
    owner.put(path, form).await.expect(StatusCode::OK)
}

both!(
    async fn own_words_are_sent_and_the_rest_of_the_mail_stays(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book(Visit { starts: "2026-01-07T12:30:00Z", ..ORDINARY }).await;
        let words = "היי {customer}!\n\nמחכים לך {date}, בשעה {time}, ל{service} אצל {staff}.\nכתובת: {place}\n{link}";
        let saved = save(&shop.owner().await, CONFIRMATION, 0, "נתראה {when} | {business}", words).await;
        assert_eq!((&saved["version"], &saved["body"]), (&json!(1), &json!(words)));
        // Saved before it was sent: it counts.
        let mails = shop.mails().await;
        let mail = &mails[0];
        assert_eq!(mail.subject, "נתראה יום ד׳, 7.1.2026 בשעה 14:30 | Studio dana");
        let text = mail.text.as_ref().unwrap().replace("\r\n", "\n");
        let link = text.lines().find(|line| line.starts_with("https://chatgrow.test/my/")).unwrap();
        assert!(text.starts_with("היי רות לוי!\n"), "{text}");
        assert!(text.contains("\n\nמחכים לך יום ד׳, 7.1.2026, בשעה \u{2066}14:30\u{2069}, לתספורת אצל דנה.\nכתובת:\n"), "{text}");
        assert!(text.contains("שירות: תספורת"), "the table of facts: {text}");
        let html = mail.html.as_ref().unwrap();
        assert_eq!(html.matches(&format!("<a href=\"{link}\"")).count(), 3, "in the words, on the button and below it");
        assert!(mail.calendar.is_some());
        // Only in its language.
        shop.book(Visit { lang: "en", ..ORDINARY }).await;
        let english = shop.mails().await.last().unwrap().subject.clone();
        assert_eq!(english, "Your appointment at Studio dana is booked: Tuesday, 6 January 2026 at 14:30");
        // Given up, the product's words are back.
        shop.owner().await.delete(CONFIRMATION).await.expect(StatusCode::NO_CONTENT);
        shop.book(ORDINARY).await;
        assert!(shop.mails().await.last().unwrap().subject.starts_with("התור שלכם אצל Studio dana נקבע"));
        assert_eq!(shop.owner().await.delete(CONFIRMATION).await.status, StatusCode::NOT_FOUND);
        let kinds = shop.journal_kinds().await;
        assert!(kinds.contains(&"wording.updated".to_owned()) && kinds.contains(&"wording.removed".to_owned()));
    }
);

both!(
    async fn words_that_speak_of_what_there_is_not_are_refused_with_the_place(app) {
        let shop = Shop::open(&app, "dana").await;
        let owner = shop.owner().await.with_header("accept-language", "en");
        let body = json!({ "version": 0, "subject": "שלום {link}", "body": "שלום {customer},\n{reason} {when" });
        let answer = owner.put(CONFIRMATION, body).await;
        assert_eq!((answer.status, answer.code().as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "invalid"));
        let fields = answer.json()["fields"].clone();
        let told: Vec<Value> = fields.as_array().unwrap().iter()
            .map(|it| json!([it["field"], it["code"], it["position"], it["found"]])).collect();
        assert_eq!(told, [
            json!(["/subject", "unknown_variable", 5, "link"]),
            json!(["/body", "unknown_variable", 17, "reason"]),
            json!(["/body", "unclosed_variable", 26, "{when"]),
        ]);
        let offered = fields[1]["offered"].as_array().unwrap();
        assert!(offered.contains(&json!("customer")) && offered.contains(&json!("link")) && !offered.contains(&json!("reason")));
        assert_eq!(fields[1]["message"], "This message has no such variable.");
        for (path, body, field) in [
            (CONFIRMATION, json!({ "version": 0, "body": "שלום" }), "/subject"),
            (CONFIRMATION, json!({ "version": 0, "subject": " ", "body": "שלום" }), "/subject"),
            (CONFIRMATION, json!({ "version": 0, "subject": "x".repeat(201), "body": "שלום" }), "/subject"),
            (CONFIRMATION, json!({ "version": 0, "subject": "שלום", "body": " \n " }), "/body"),
            (CONFIRMATION, json!({ "version": 0, "subject": "שלום", "body": "x".repeat(5001) }), "/body"),
            ("/api/message-templates/receipt/sms/he", json!({ "version": 0, "subject": "שלום", "body": "{number}" }), "/subject"),
            ("/api/message-templates/receipt/sms/he", json!({ "version": 0, "body": "{when}" }), "/body"),
        ] {
            let answer = owner.put(path, body.clone()).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {body}");
            assert_eq!(answer.json()["fields"][0]["field"], field, "{path} {body}");
        }
        for path in ["/api/message-templates/event_broadcast/email/he", "/api/message-templates/nothing/email/he",
            "/api/message-templates/receipt/pigeon/he", "/api/message-templates/receipt/email/xx"] {
            let answer = owner.put(path, json!({ "version": 0, "subject": "x", "body": "x" })).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        }
        save(&owner, CONFIRMATION, 0, "א", "ב").await;
        let stale = owner.put(CONFIRMATION, json!({ "version": 0, "subject": "ג", "body": "ד" })).await;
        assert_eq!(stale.code(), "stale_version");
        let id = app.count("SELECT count(*) FROM wordings", &shop.scope.business().to_string()).await;
        assert_eq!(id, 1, "nothing else was stored");
    }
);

both!(
    async fn neither_names_nor_own_words_become_markup(app) {
        let shop = Shop::open(&app, "dana").await;
        let evil = "<img src=x onerror=alert(1)>{link}\u{202E}\u{E000}https://evil.example";
        for table in ["services", "staff", "businesses"] {
            shop.execute(&format!("UPDATE {table} SET name = {}", quoted(evil))).await;
        }
        shop.execute(&format!("UPDATE customers SET full_name = {}", quoted("<b>Ruth</b> & \"co\""))).await;
        let words = "<script>alert(2)</script>\n{customer} {business} {staff}\n{service}\u{E000}https://evil.example";
        save(&shop.owner().await, CONFIRMATION, 0, "{business}\r\nBcc: thief@evil.example {customer}", words).await;
        shop.book(Visit { service: evil, ..ORDINARY }).await;
        let mails = shop.mails().await;
        let html = mails[0].html.as_ref().unwrap();
        for markup in ["<script", "<img", "<b>", "href=\"https://evil", "\u{202E}", "\u{E000}"] {
            assert!(!html.contains(markup), "{markup} in {html}");
        }
        assert!(html.contains("&#60;script&#62;alert(2)&#60;/script&#62;"), "{html}");
        assert!(html.contains("&#60;img src=x onerror=alert(1)&#62;{link}"), "a value is no text: {html}");
        let raw = String::from_utf8_lossy(&mails[0].raw);
        let (headers, _) = raw.split_once("\r\n\r\n").unwrap();
        assert!(!headers.to_lowercase().contains("\r\nbcc"), "{headers}");
        assert_eq!(mails[0].envelope_to, ["ruth@guest.example"]);
    }
);

both!(
    async fn words_are_looked_at_before_they_are_saved(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.execute("UPDATE businesses SET zone = 'America/New_York'").await;
        let owner = shop.owner().await;
        let words = json!({ "subject": "{service}: {when}", "body": "שלום {customer},\nנתראה ב־{time}. {link}" });
        let preview = owner.post(&format!("{CONFIRMATION}/preview"), words).await.expect(StatusCode::OK);
        assert_eq!(preview["subject"], "תספורת: יום ב׳, 5.1.2026 בשעה 14:30");
        assert!(preview["text"].as_str().unwrap().starts_with("שלום רות לוי,\n\nנתראה ב־"), "{preview}");
        assert!(preview["html"].as_str().unwrap().contains("dir=\"rtl\""));
        let sms = "/api/message-templates/registration_reminder/sms/en/preview";
        let preview = owner.post(sms, json!({ "body": "Hi {customer}, {event} at {time}" })).await.expect(StatusCode::OK);
        assert_eq!((&preview["subject"], &preview["html"]), (&Value::Null, &Value::Null));
        assert!(preview["text"].as_str().unwrap().starts_with("Hi Ruth Levy, Evening of yoga at"), "{preview}");
        let refused = owner.post(sms, json!({ "body": "{reason}" })).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(shop.mails().await.len(), 0);
        assert_eq!(app.count("SELECT count(*) FROM wordings", &shop.scope.business().to_string()).await, 0);
    }
);

both!(
    async fn every_message_is_listed_with_its_words_and_what_they_may_speak_of(app) {
        let shop = Shop::open(&app, "dana").await;
        let owner = shop.owner().await;
        save(&owner, CONFIRMATION, 0, "א", "ב").await;
        let page = owner.get("/api/message-templates").await.expect(StatusCode::OK);
        let items = page["items"].as_array().unwrap();
        assert_eq!(items.len(), 22);
        let confirmation = items.iter().find(|it| it["template"] == "appointment_confirmation").unwrap();
        let sample = |name: &str| {
            let variables = confirmation["variables"].as_array().unwrap();
            variables.iter().find(|it| it["name"] == name).map(|it| it["sample"].as_str().unwrap().to_owned())
        };
        assert_eq!(sample("when").as_deref(), Some("יום ב׳, 5.1.2026 בשעה 14:30"));
        assert_eq!(sample("price").as_deref(), Some("₪120"));
        assert!(sample("link").unwrap().starts_with("https://chatgrow.test/my/"));
        assert_eq!(sample("reason"), None);
        let wordings = confirmation["wordings"].as_array().unwrap();
        let hebrew = wordings.iter().find(|it| it["channel"] == "email" && it["lang"] == "he").unwrap();
        assert_eq!(hebrew["own"]["subject"], "א");
        assert_eq!(hebrew["defaultSubject"], "התור שלכם אצל {business} נקבע: {when}");
        assert_eq!(hebrew["defaultBody"], "שלום {customer},\nנקבע לכם תור אצל {business}. נשמח לראותכם!");
        let english = wordings.iter().find(|it| it["channel"] == "email" && it["lang"] == "en").unwrap();
        assert_eq!(english["own"], Value::Null);
        assert_eq!(items.last().unwrap()["template"], "birthday");
        assert_eq!(items.last().unwrap()["purpose"], "marketing");
    }
);
