//! The pages of events, as a browser without scripts uses them.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::Shop;
use super::shop::text;
use crate::harness::{Answer, Client, TestApp, both};

fn browser(app: &TestApp) -> Client {
    app.guest()
        .with_header("accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .with_header("accept-language", "he-IL,he;q=0.9")
}

async fn page(browser: &Client, path: &str) -> String {
    let answer = browser.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text());
    answer.text()
}

async fn post(browser: &Client, path: &str, fields: &[(String, String)]) -> Answer {
    let encoded = |text: &str| {
        let byte = |byte: u8| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
                char::from(byte).to_string()
            }
            byte => format!("%{byte:02X}"),
        };
        text.bytes().map(byte).collect::<String>()
    };
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
    let body = pairs.collect::<Vec<_>>().join("&").into_bytes();
    let media = "application/x-www-form-urlencoded";
    browser
        .send_bytes(Method::POST, path, Some((media, body)))
        .await
}

fn location(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.headers["location"].to_str().unwrap().to_owned()
}

/// The addresses of the links of a page that hold `part`, unescaped.
fn links(page: &str, part: &str) -> Vec<String> {
    let links = page
        .split("href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    let links = links.map(|link| link.replace("&#38;", "&").replace("&amp;", "&"));
    links.filter(|link| link.contains(part)).collect()
}

/// What the form of a page sends as it is, with `more` filled in.
fn filled(page: &str, more: &[(&str, &str)]) -> Vec<(String, String)> {
    let inputs = page
        .split("<input type=\"hidden\" name=\"")
        .skip(1)
        .map(|rest| {
            let (name, rest) = rest.split_once('"').unwrap();
            let value = rest
                .split("value=\"")
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap();
            (name.to_owned(), value.to_owned())
        });
    let more = more
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    inputs.chain(more).collect()
}

/// Opens the form for the first date of an event.
async fn form(browser: &Client, shop: &Shop<'_>, event: &Value) -> String {
    let id = text(event, "id");
    let about = page(browser, &format!("/b/{}/events/{id}", shop.slug)).await;
    page(browser, &links(&about, "date=")[0]).await
}

both!(
    async fn a_guest_finds_an_event_registers_and_gets_the_tickets(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        assert!(!page(&browser, "/b/studio-dana").await.contains("/b/studio-dana/events"));
        let questions = json!([{ "label": "רגישויות", "kind": "short_text", "required": true },
            { "label": "אני מסכים", "kind": "checkbox", "required": true }]);
        let event = shop.event(json!({ "questions": questions, "description": "ערב <b>יצירה</b>" })).await;
        let home = page(&browser, "/b/studio-dana").await;
        let list = page(&browser, &links(&home, "/events")[0]).await;
        let about = page(&browser, &links(&list, &text(&event, "id"))[0]).await;
        assert!(about.contains("og:title\" content=\"סדנת קרמיקה\""));
        assert!(about.contains("application/ld+json") && about.contains("\"startDate\":\"2026-01-20T16:00:00Z\""));
        assert!(!about.contains("<b>יצירה"), "escaped");
        assert!(about.contains("יום שלישי, 20 בינואר"));
        let form = form(&browser, &shop, &event).await;
        let (kind, asked) = (text(&event["ticketKinds"][0], "id"), text(&event["questions"][0], "id"));
        let path = format!("/b/studio-dana/events/{}", text(&event, "id"));
        let sent = filled(&form, &[(&format!("n-{kind}"), "2"), ("fullName", "נועה <i>"), ("phone", "12"),
            ("email", ""), (&format!("q-{asked}"), "")]);
        let back = post(&browser, &path, &sent).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        let back = back.text();
        assert_eq!(back.matches("class=\"fault\"").count(), 3, "{back}");
        assert!(back.contains("נועה &#60;i&#62;") && back.contains("<option value=\"2\" selected>"));
        let agreed = text(&event["questions"][1], "id");
        let sent = filled(&back, &[(&format!("n-{kind}"), "2"), ("fullName", "נועה"), ("phone", "0521234567"),
            ("email", "noa@example.com"), (&format!("q-{asked}"), "אין"), (&format!("q-{agreed}"), "1")]);
        let mine = location(&post(&browser, &path, &sent).await);
        // Sent twice, it registers once.
        assert_eq!(location(&post(&browser, &path, &sent).await), mine);
        assert_eq!(shop.registrations(&event, "").await.len(), 1);
        let seen = page(&browser, &mine).await;
        assert!(seen.contains("נרשמתם"));
        let tickets = links(&seen, "ticket.pdf");
        assert_eq!(tickets.len(), 2);
        let pdf = browser.get(&tickets[0]).await;
        assert_eq!((pdf.status, &pdf.bytes[..5]), (StatusCode::OK, b"%PDF-".as_slice()));
        let file = browser.get(&links(&seen, "calendar.ics")[0]).await.text();
        assert!(file.contains("SUMMARY:סדנת קרמיקה"));
        let answer = browser.get(&mine).await;
        assert_eq!(answer.headers["x-robots-tag"], "noindex");
        assert_eq!(answer.headers["referrer-policy"], "no-referrer");
    }
);

both!(
    async fn a_seat_is_given_away_and_the_registration_called_off_on_its_page(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let event = shop.event(json!({})).await;
        let guest = shop.register(&event, 1, 1).await;
        let path = format!("/e/{}", guest.token);
        let ticket = links(&page(&browser, &path).await, "ticket.pdf").remove(0);
        let give = links(&page(&browser, &path).await, "/give/").remove(0);
        page(&browser, &give).await;
        let nobody = post(&browser, &give, &filled("", &[("holderName", "")])).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        let friend = filled("", &[("holderName", "חברה טובה"), ("holderEmail", "")]);
        assert_eq!(location(&post(&browser, &give, &friend).await), path);
        assert!(page(&browser, &path).await.contains("חברה טובה"));
        assert_eq!(browser.get(&ticket).await.status, StatusCode::NOT_FOUND);
        let cancel = links(&page(&browser, &path).await, "/cancel").remove(0);
        page(&browser, &cancel).await;
        assert_eq!(guest.status().await, "confirmed");
        let elsewhere = browser.clone().with_header("sec-fetch-site", "cross-site");
        assert_eq!(post(&elsewhere, &cancel, &[]).await.status, StatusCode::FORBIDDEN);
        assert_eq!(location(&post(&browser, &cancel, &[]).await), path);
        assert!(page(&browser, &path).await.contains("ההרשמה בוטלה"));
        assert_eq!(browser.get("/e/nothing").await.status, StatusCode::NOT_FOUND);
    }
);

both!(
    async fn a_full_date_is_waited_for_and_an_offer_is_taken_on_the_page(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let event = shop.event(json!({ "capacity": 1 })).await;
        let open = form(&browser, &shop, &event).await;
        let first = shop.register(&event, 1, 1).await;
        let path = format!("/b/studio-dana/events/{}", text(&event, "id"));
        let kind = format!("n-{}", text(&event["ticketKinds"][0], "id"));
        let details = [(kind.as_str(), "1"), ("fullName", "נועה"), ("phone", "0521234567")];
        let taken = post(&browser, &path, &filled(&open, &details)).await;
        assert_eq!(taken.status, StatusCode::CONFLICT);
        let again = taken.text();
        assert!(again.contains("name=\"join\" value=\"1\"") && again.contains("הצטרפות לרשימת ההמתנה"));
        let mine = location(&post(&browser, &path, &filled(&again, &details)).await);
        assert!(page(&browser, &mine).await.contains("מקומכם בתור: 1"));
        assert!(form(&browser, &shop, &event).await.contains("הצטרפות לרשימת ההמתנה"));
        first.cancel().await.expect(StatusCode::OK);
        let offered = page(&browser, &mine).await;
        assert!(offered.contains("יום ראשון, 4 בינואר") && offered.contains("10:00"), "{offered}");
        let english = page(&browser, &format!("{mine}?lang=en")).await;
        assert!(english.contains("Take the seats") && english.contains("dir=\"ltr\""));
        assert_eq!(location(&post(&browser, &format!("{mine}/accept"), &[]).await), mine);
        assert!(page(&browser, &mine).await.contains("נרשמתם"));
        let off = format!("/api/events/{}", text(&event, "id"));
        shop.owner.delete(&off).await;
        assert!(page(&browser, &mine).await.contains("האירוע לא יתקיים"));
        assert!(page(&browser, &path).await.contains("האירוע בוטל"));
    }
);
