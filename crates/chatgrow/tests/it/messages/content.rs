//! What mails say, in both twins, and what people's words cannot do to them.

use chatgrow_channels::simulator::ReceivedMail;

use super::{ORDINARY, Shop, Visit, calendar_lines, quoted};
use crate::harness::{Engine, TestApp, both};

/// Every cell, table and paragraph says its direction itself: mail programs drop what is around them.
fn assert_runs(mail: &ReceivedMail, direction: &str) {
    let html = mail.html.as_ref().unwrap();
    let dir = format!("dir=\"{direction}\"");
    for tag in ["<html ", "<body ", "<table ", "<td ", "<p ", "<h1 "] {
        for (at, _) in html.match_indices(tag) {
            let tag = &html[at..at + html[at..].find('>').unwrap()];
            assert!(tag.contains(&dir), "{tag}");
            let styled =
                tag.starts_with("<html") || tag.contains(&format!("direction:{direction}"));
            assert!(styled, "{tag}");
        }
    }
}

both!(
    async fn a_confirmation_is_hebrew_from_right_to_left_with_a_calendar_entry(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.execute("UPDATE businesses SET address = 'הרצל 5, חיפה', phone = '+97241234567', email = 'dana@studio.example'").await;
        let visit = shop.book(ORDINARY).await;
        let mails = shop.mails().await;
        let mail = &mails[0];
        assert_eq!(mail.subject, "התור שלכם אצל Studio dana נקבע: יום ג׳, 6.1.2026 בשעה 14:30");
        let from = mail.from.clone().unwrap();
        assert_eq!((from.name.as_deref(), from.address.as_str()), (Some("Studio dana"), "mail@chatgrow.test"));
        assert_eq!(mail.reply_to.clone().unwrap().address, "dana@studio.example");
        assert_eq!(mail.to.clone().unwrap().name.as_deref(), Some("רות לוי"));
        assert_runs(mail, "rtl");
        let text = mail.text.as_ref().unwrap();
        let html = mail.html.as_ref().unwrap();
        let link = text.lines().find(|line| line.starts_with("https://chatgrow.test/my/")).unwrap();
        assert!(html.contains(&format!("href=\"{link}\"")));
        for words in ["שלום רות לוי,", "תספורת", "יום ג׳, 6.1.2026 בשעה 14:30", "דנה", "הרצל 5, חיפה", "₪120",
            "04-123-4567", "dana@studio.example"] {
            assert!(text.contains(words), "{words} in {text}");
        }
        assert!(html.contains("<bdi dir=\"ltr\" style=\"unicode-bidi:isolate\">₪120</bdi>"), "{html}");
        let lines = calendar_lines(mail);
        for line in ["METHOD:PUBLISH", "SEQUENCE:0", "DTSTART;TZID=Asia/Jerusalem:20260106T143000", "DTEND;TZID=Asia/Jerusalem:20260106T151500",
            "SUMMARY:תספורת אצל Studio dana", "LOCATION:הרצל 5\\, חיפה", "STATUS:CONFIRMED",
            &format!("UID:{visit}@chatgrow.test"), &format!("URL:{link}")] {
            assert!(lines.iter().any(|found| found == line), "{line} in {lines:?}");
        }
        assert!(!lines.iter().any(|line| line.starts_with("ATTENDEE")));
        assert!(mail.attachments.iter().any(|file| file.file_name == "invite.ics"));
    }
);

both!(
    async fn a_guest_who_booked_in_english_is_written_to_in_english(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book(Visit { lang: "en", ..ORDINARY }).await;
        let mails = shop.mails().await;
        assert_eq!(mails[0].subject, "Your appointment at Studio dana is booked: Tuesday, 6 January 2026 at 14:30");
        assert_runs(&mails[0], "ltr");
    }
);

both!(
    async fn the_time_is_that_of_the_business_wherever_it_is(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.execute("UPDATE businesses SET zone = 'America/New_York'").await;
        shop.book(ORDINARY).await;
        let mails = shop.mails().await;
        assert!(mails[0].subject.ends_with("יום ג׳, 6.1.2026 בשעה 07:30"), "{}", mails[0].subject);
    }
);

both!(
    async fn names_can_change_neither_the_page_nor_the_headers(app) {
        let shop = Shop::open(&app, "dana").await;
        let evil = "<script>alert(1)</script>\r\nBcc: thief@evil.example\u{202E}\"'&";
        shop.execute(&format!("UPDATE customers SET full_name = {}", quoted(evil))).await;
        shop.execute(&format!("UPDATE businesses SET name = {}", quoted(evil))).await;
        shop.execute(&format!("UPDATE staff SET name = {}", quoted(evil))).await;
        shop.book(Visit { service: evil, ..ORDINARY }).await;
        let mails = shop.mails().await;
        let mail = &mails[0];
        assert_eq!(mail.envelope_to, ["ruth@guest.example"]);
        let raw = String::from_utf8_lossy(&mail.raw);
        let (headers, _) = raw.split_once("\r\n\r\n").unwrap();
        assert!(!headers.to_lowercase().contains("\r\nbcc"), "{headers}");
        let html = mail.html.as_ref().unwrap();
        assert!(!html.contains("<script") && !html.contains('\u{202E}'), "{html}");
        assert!(html.contains("&#60;script&#62;"), "{html}");
        assert!(mail.subject.starts_with("התור שלכם אצל") && !mail.subject.contains(['\r', '\n', '\u{202E}']));
        let lines = calendar_lines(mail);
        assert!(!lines.iter().any(|line| line.to_lowercase().starts_with("bcc")), "{lines:?}");
        // A name that carries an address of a page would be somebody's advertisement.
        assert_eq!(mail.text.as_ref().unwrap().lines().next(), Some("שלום,"));
    }
);

/// The mails of registering, of registering again, and of a forgotten password.
async fn account_mails(app: &TestApp, language: &str) -> Vec<std::sync::Arc<ReceivedMail>> {
    let guest = app.guest().with_header("accept-language", language);
    let register = serde_json::json!({ "fullName": "Noa", "businessName": "Noa", "email": "noa@example.com",
        "password": "correct horse battery", "locale": language });
    let accepted = axum::http::StatusCode::ACCEPTED;
    guest
        .post("/api/auth/register", register.clone())
        .await
        .expect(accepted);
    app.run_jobs().await;
    let token = app.link_token("noa@example.com").await;
    let verify = serde_json::json!({ "token": token });
    guest
        .post("/api/auth/verify-email", verify)
        .await
        .expect(axum::http::StatusCode::OK);
    guest
        .post("/api/auth/register", register)
        .await
        .expect(accepted);
    app.run_jobs().await;
    let forgot = serde_json::json!({ "email": "noa@example.com" });
    guest
        .post("/api/auth/forgot-password", forgot)
        .await
        .expect(accepted);
    app.run_jobs().await;
    app.mail.received()
}

both!(
    async fn account_mails_bring_a_link_in_both_twins(app) {
        let mails = account_mails(&app, "he").await;
        let subjects: Vec<_> = mails.iter().map(|mail| mail.subject.as_str()).collect();
        assert_eq!(subjects, ["אישור ההרשמה ל־ChatGrow", "כבר יש לכם חשבון ב־ChatGrow", "בחירת סיסמה חדשה ב־ChatGrow"]);
        for mail in &mails {
            assert_runs(mail, "rtl");
            let text = mail.text.as_ref().unwrap();
            let link = text.lines().find(|line| line.starts_with("https://chatgrow.test/app/")).unwrap();
            let html = mail.html.as_ref().unwrap();
            assert_eq!(html.matches(&format!("href=\"{link}\"")).count(), 2, "a button and the link in letters");
            assert!(html.contains(&format!(">{link}</a>")));
            assert_eq!(mail.from.clone().unwrap().name.as_deref(), Some("ChatGrow"));
            assert_eq!(text.lines().next(), Some("שלום Noa,"));
        }
    }
);

#[tokio::test(flavor = "multi_thread")]
async fn account_mails_are_english_for_who_reads_english() {
    let app = TestApp::start(Engine::Sqlite, &[]).await;
    let mails = account_mails(&app, "en").await;
    let subjects: Vec<_> = mails.iter().map(|mail| mail.subject.as_str()).collect();
    assert_eq!(
        subjects,
        [
            "Confirm your registration with ChatGrow",
            "You already have an account at ChatGrow",
            "Choose a new password for ChatGrow"
        ]
    );
    mails.iter().for_each(|mail| assert_runs(mail, "ltr"));
}
