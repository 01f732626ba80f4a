//! What guests see and fill in: `/b`, `/my`, `/accessibility`. No request here is JSON.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use crate::calendar::Shop;
use crate::harness::{Answer, Client, START, TestApp, both};

const MONDAY_9: &str = "2026-01-05T07:00:00Z";

/// A browser that reads Hebrew.
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

/// Percent-encodes like a form does.
fn encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => {
            char::from(byte).to_string()
        }
        byte => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}

async fn post(browser: &Client, path: &str, fields: &[(&str, &str)]) -> Answer {
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", encoded(value)))
        .collect();
    let body = pairs.join("&").into_bytes();
    let media = "application/x-www-form-urlencoded";
    browser
        .send_bytes(Method::POST, path, Some((media, body)))
        .await
}

fn location(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.headers["location"].to_str().unwrap().to_owned()
}

/// The addresses of the links of a page, unescaped.
fn links(page: &str) -> Vec<String> {
    let links = page
        .split("href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    links
        .map(|link| link.replace("&#38;", "&").replace("&amp;", "&"))
        .collect()
}

fn link(page: &str, part: &str) -> String {
    let links = links(page);
    let found = links.iter().find(|link| link.contains(part));
    found
        .unwrap_or_else(|| panic!("no link with {part} in {links:?}"))
        .clone()
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let field = page
        .split(&format!("name=\"{name}\" value=\""))
        .nth(1)
        .unwrap();
    field.split('"').next().unwrap().to_owned()
}

/// Presses the button of the time `at` on the page of open times, and arrives at the form.
async fn pick(browser: &Client, shop: &Shop, times: &str, at: &str) -> String {
    assert!(
        times.contains(&format!("name=\"at\" value=\"{at}\"")),
        "{times}"
    );
    let sent: Vec<(&str, String)> = ["service", "further", "staff", "lang"]
        .into_iter()
        .filter(|name| times.contains(&format!("name=\"{name}\" value=")))
        .map(|name| (name, hidden(times, name)))
        .chain([("at", at.to_owned())])
        .collect();
    let sent: Vec<(&str, &str)> = sent
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let answer = post(browser, &format!("/b/{}/hold", shop.slug), &sent).await;
    page(browser, &location(&answer)).await
}

/// The form for Monday at nine, as the pages lead to it.
async fn form(browser: &Client, shop: &Shop) -> String {
    let path = format!("/b/{}?service={}&at={MONDAY_9}", shop.slug, shop.service);
    page(browser, &path).await
}

async fn send(browser: &Client, shop: &Shop, form: &str, typed: &[(&str, &str)]) -> Answer {
    let kept = ["service", "further", "staff", "token", "lang", "at"]
        .map(|name| (name, hidden(form, name)));
    let mut fields: Vec<(&str, &str)> = kept
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    fields.extend_from_slice(typed);
    post(browser, &format!("/b/{}", shop.slug), &fields).await
}

const NOA: [(&str, &str); 4] = [
    ("fullName", "נועה לוי"),
    ("phone", "050-234-5678"),
    ("email", "noa@example.com"),
    ("notes", ""),
];

both!(
    async fn a_guest_books_and_cancels_through_the_pages_alone(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let business = page(&browser, &format!("/b/{}", shop.slug)).await;
        assert!(business.contains("<html lang=\"he\" dir=\"rtl\">") && business.contains("תספורת"));
        assert!(business.contains("₪120") && business.contains("30 דקות"));
        let times = page(&browser, &link(&business, "?service=")).await;
        assert!(times.contains("יום ראשון, 4 בינואר"), "{times}");
        let form = pick(&browser, &shop, &times, MONDAY_9).await;
        assert!(form.contains("יום שני, 5 בינואר") && form.contains("09:00"));
        let visit = location(&send(&browser, &shop, &form, &NOA).await);
        assert!(visit.starts_with("/my/"));
        let seen = page(&browser, &visit).await;
        assert!(seen.contains("התור שלכם נקבע") && seen.contains("יום שני, 5 בינואר"), "{seen}");
        assert!(!seen.contains("נועה"), "the page does not tell whose card it is");
        assert!(seen.contains("https://calendar.google.com/"));
        let file = browser.get(&link(&seen, "calendar.ics")).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.text().starts_with("BEGIN:VCALENDAR"));

        let desk = shop.list("").await;
        assert_eq!((desk.len(), &desk[0]["customer"]["fullName"]), (1, &json!("נועה לוי")));
        assert_eq!((&desk[0]["source"], &desk[0]["customer"]["email"]), (&json!("guest"), &json!("noa@example.com")));

        let ask = link(&seen, "/cancel");
        assert!(page(&browser, &ask).await.contains("לבטל את התור?"));
        assert_eq!(shop.list("").await[0]["status"], "confirmed");
        assert_eq!(location(&post(&browser, &ask, &[]).await), visit);
        let seen = page(&browser, &visit).await;
        assert!(seen.contains("התור בוטל") && !seen.contains("/cancel"));
        assert_eq!(location(&browser.get(&ask).await), visit);
        assert_eq!(location(&post(&browser, &ask, &[]).await), visit);
    }
);

both!(
    async fn an_owner_who_is_signed_in_tries_the_pages_as_a_guest(app) {
        let shop = Shop::open(&app, "dana").await;
        let cookie = format!("cg_access={}", shop.owner.token());
        let browser = browser(&app).with_header("cookie", &cookie);
        let times = page(&browser, &format!("/b/{}?service={}", shop.slug, shop.service)).await;
        let form = pick(&browser, &shop, &times, MONDAY_9).await;
        let visit = location(&send(&browser, &shop, &form, &NOA).await);
        assert!(page(&browser, &visit).await.contains("התור שלכם נקבע"));
        assert_eq!(shop.list("").await[0]["source"], "guest");
        // What the API does by her cookie still needs the proof that a page of ours asked for it.
        let body = json!({ "name": "x" });
        assert_eq!(browser.post("/api/businesses", body).await.status, StatusCode::FORBIDDEN);
    }
);

both!(
    async fn a_form_sent_twice_books_once_even_at_the_same_moment(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.add_staff("מיה").await;
        let browser = browser(&app);
        let form = form(&browser, &shop).await;
        let (first, second, third) = tokio::join!(
            send(&browser, &shop, &form, &NOA),
            send(&browser, &shop, &form, &NOA),
            send(&browser, &shop, &form, &NOA),
        );
        let again = send(&browser, &shop, &form, &NOA).await;
        let places = [first, second, third, again].map(|answer| location(&answer));
        assert!(places.iter().all(|place| *place == places[0]), "{places:?}");
        assert_eq!(shop.list("").await.len(), 1);
        page(&browser, &places[0]).await;
    }
);

both!(
    async fn a_lost_race_keeps_what_was_typed_and_offers_other_times(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let form = form(&browser, &shop).await;
        shop.book_at(MONDAY_9).await;
        let typed = [("fullName", "רות \"כהן\""), ("phone", "052-111-2222"), ("email", ""), ("notes", "שלום <b>")];
        let lost = send(&browser, &shop, &form, &typed).await;
        assert_eq!(lost.status, StatusCode::CONFLICT);
        let again = lost.text();
        assert!(again.contains("נתפסה ממש עכשיו"));
        assert!(again.contains("value=\"רות &#34;כהן&#34;\"") && again.contains("value=\"052-111-2222\""), "{again}");
        assert!(again.contains("שלום &#60;b&#62;"));
        let others: Vec<&str> = again.split("type=\"radio\" name=\"at\" value=\"").skip(1)
            .map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(others[0], "2026-01-05T07:30:00Z");
        assert_eq!(others.len(), 3);
        let fields = [("service", shop.service.as_str()), ("token", &hidden(&again, "token")), ("at", others[0])];
        let fields: Vec<_> = fields.into_iter().chain(typed).collect();
        let booked = post(&browser, &format!("/b/{}", shop.slug), &fields).await;
        assert!(location(&booked).starts_with("/my/"));
        assert_eq!(shop.list("").await.len(), 2);
    }
);

both!(
    async fn faults_are_told_beside_their_fields_and_the_first_has_the_focus(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let form = form(&browser, &shop).await;
        let refused = send(&browser, &shop, &form, &[("fullName", "נועה"), ("phone", "12"), ("email", "noa@")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = refused.text();
        assert!(text.contains("value=\"נועה\"") && text.contains("value=\"noa@\""));
        for field in ["phone", "email"] {
            assert!(text.contains(&format!("aria-invalid=\"true\" aria-describedby=\"{field}-fault\"")), "{field}");
            assert!(text.contains(&format!("class=\"fault\" id=\"{field}-fault\"")), "{field}");
        }
        assert!(!text.contains("fullName-fault"));
        assert_eq!(text.matches("autofocus").count(), 1);
        let phone = text.split("id=\"phone\"").nth(1).unwrap().split('>').next().unwrap();
        assert!(phone.contains("autofocus"));
        let empty = send(&browser, &shop, &form, &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.text().contains("שדה חובה"));
        assert_eq!(shop.list("").await.len(), 0);
    }
);

both!(
    async fn times_that_cannot_be_booked_and_stale_links_lead_on(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let path = format!("/b/{}", shop.slug);
        let night = page(&browser, &format!("{path}?service={}&at=2026-01-05T01:00:00Z", shop.service)).await;
        let refused = send(&browser, &shop, &night, &NOA).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("כבר אי אפשר לקבוע את המועד הזה"));
        for stale in ["service=x", "service=0199ae00-0000-7000-8000-000000000000&at=x"] {
            assert_eq!(location(&browser.get(&format!("{path}?{stale}")).await), path);
        }
        let far = format!("{path}?service={}&from=9999-12-31&at=-009999-01-01T00:00:00Z&utm=1", shop.service);
        assert_eq!(browser.get(&far).await.status, StatusCode::OK);
        for odd in ["9999-12-30T22:00:00Z", "-009999-01-02T01:59:59Z", "2026-01-05T07:00:00.123456789Z"] {
            let form = page(&browser, &format!("{path}?service={}&at={odd}", shop.service)).await;
            let refused = send(&browser, &shop, &form, &NOA).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{odd}");
        }
        assert_eq!(shop.list("").await.len(), 0);
    }
);

both!(
    async fn a_week_without_open_times_leads_to_the_next_that_has(app) {
        let shop = Shop::open(&app, "dana").await;
        let away = json!({ "startsAt": "2026-01-04T00:00:00Z", "endsAt": "2026-01-14T22:00:00Z" });
        shop.owner.post(&format!("/api/staff/{}/time-off", shop.staff), away).await.expect(StatusCode::CREATED);
        let browser = browser(&app);
        let path = format!("/b/{}?service={}", shop.slug, shop.service);
        let nearest = page(&browser, &path).await;
        assert!(nearest.contains("<h2>יום חמישי, 15 בינואר</h2>"), "{nearest}");
        let week = page(&browser, &format!("{path}&from=2026-01-04")).await;
        assert!(week.contains("אין שעות פנויות בתאריכים האלה") && week.contains("from=2026-01-15"));
        assert!(!week.contains("rel=\"prev\"") && week.contains("from=2026-01-11"));
        shop.set_hours(json!([])).await;
        assert!(page(&browser, &path).await.contains("אפשר לפנות אלינו ישירות"));
    }
);

both!(
    async fn a_guest_who_prefers_somebody_gets_them(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let path = format!("/b/{}?service={}", shop.slug, shop.service);
        assert!(!page(&browser, &path).await.contains("אצל מי?"), "one person is no choice");
        let maya = shop.add_staff("מיה").await;
        let times = page(&browser, &path).await;
        let of_maya = page(&browser, &link(&times, &maya)).await;
        let form = pick(&browser, &shop, &of_maya, MONDAY_9).await;
        assert!(form.contains("מיה"));
        let visit = location(&send(&browser, &shop, &form, &NOA).await);
        assert!(page(&browser, &visit).await.contains("<bdi>מיה</bdi>"));
        let free = page(&browser, &format!("{path}&staff={maya}")).await;
        assert!(!free.contains(MONDAY_9));
    }
);

both!(
    async fn what_people_write_is_text_wherever_it_stands(app) {
        let shop = Shop::open(&app, "dana").await;
        let evil = "<script>alert(1)</script>\"'&";
        let changed = json!({ "version": 1, "name": evil, "address": evil, "phone": "03-123-4567" });
        shop.owner.put("/api/business", changed).await.expect(StatusCode::OK);
        let service = shop.add_service(json!({ "name": evil, "description": evil, "durationMinutes": 30 })).await;
        shop.owner.post("/api/staff", json!({ "name": evil, "serviceIds": [service] })).await
            .expect(StatusCode::CREATED);
        let browser = browser(&app);
        let path = format!("/b/{}", shop.slug);
        let choice = format!("{path}?service={service}");
        let form = page(&browser, &format!("{choice}&at={MONDAY_9}")).await;
        let typed = [("fullName", evil), ("phone", "1"), ("email", evil), ("notes", evil)];
        let kept = [("service", service.as_str()), ("token", &hidden(&form, "token")), ("at", MONDAY_9)];
        let fields: Vec<_> = kept.into_iter().chain(typed).collect();
        let refused = post(&browser, &path, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let good: Vec<_> = kept.into_iter().chain([("fullName", evil), ("phone", "0502345678")]).collect();
        let visit = location(&post(&browser, &path, &good).await);
        let pages = [
            page(&browser, &path).await,
            page(&browser, &choice).await,
            form,
            refused.text(),
            page(&browser, &visit).await,
            page(&browser, &format!("{visit}/cancel")).await,
            page(&browser, &format!("/accessibility?b={}", shop.slug)).await,
        ];
        for html in pages {
            assert!(html.contains("&#60;script") || html.contains("\\u003cscript"));
            let ours = ["<script type=\"application/ld+json\" nonce=", "<script src=\"/static/public-"];
            let ours: usize = ours.iter().map(|beginning| html.matches(beginning).count()).sum();
            assert_eq!(html.matches("<script").count(), ours);
            assert!(!html.contains("alert(1)</script>"), "{html}");
        }
    }
);

both!(
    async fn links_of_nobody_and_other_mistakes_get_pages_in_a_browser(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let other = app.app.links.sign(chatgrow::platform::links::Purpose::Csrf, &[uuid::Uuid::nil(); 2]);
        let paths = ["/b/no-such-shop", "/my/x", "/my/x/cancel", "/b/%00", "/b/%FF", &format!("/my/{other}"), "/my/a/b"];
        for path in paths {
            let lost = browser.get(path).await;
            assert_eq!(lost.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(lost.headers["content-type"], "text/html; charset=utf-8", "{path}");
            assert!(lost.text().contains("העמוד לא נמצא"), "{path}");
        }
        assert_eq!(app.guest().get("/my/x").await.code(), "not_found");
        let english = browser.get("/my/x?lang=en").await.text();
        assert!(english.contains("<html lang=\"en\" dir=\"ltr\">") && english.contains("was not found"));
        let form = form(&browser, &shop).await;
        let elsewhere = browser.clone().with_header("sec-fetch-site", "cross-site");
        let refused = send(&elsewhere, &shop, &form, &NOA).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.text().contains("<html lang=\"he\""));
        let forged = [("service", shop.service.as_str()), ("at", MONDAY_9), ("token", "AAAA")];
        let fields: Vec<_> = forged.into_iter().chain(NOA).collect();
        let refused = post(&browser, &format!("/b/{}", shop.slug), &fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        let json = browser.post(&format!("/b/{}", shop.slug), json!({})).await;
        assert_eq!((json.status, &json.headers["content-type"]),
            (StatusCode::UNSUPPORTED_MEDIA_TYPE, &"text/html; charset=utf-8".parse().unwrap()));
        assert_eq!(shop.list("").await.len(), 0);
    }
);

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_who_asks_too_often_is_told_so_on_a_page() {
    let limits = [("RATE_LIMIT_GUEST_WRITES", "1")];
    let app = TestApp::start(crate::harness::Engine::Sqlite, &limits).await;
    let browser = browser(&app);
    post(&browser, "/b/nobody", &[]).await;
    let refused = post(&browser, "/b/nobody", &[]).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.headers.contains_key("retry-after"));
    assert!(refused.text().contains("רק רגע"));
}

both!(
    async fn pages_are_private_secure_and_light(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let path = format!("/b/{}", shop.slug);
        let business = browser.get(&path).await;
        let policy = business.headers["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"));
        let html = business.text();
        assert!(!html.contains(" style=") && !html.contains("<style") && !html.contains("onclick"));
        let nonce = html.split("application/ld+json\" nonce=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(policy.contains(&format!("'nonce-{nonce}'")) && nonce.len() > 20);
        let data = html.split(&format!("nonce=\"{nonce}\">")).nth(1).unwrap().split("</script>").next().unwrap();
        let data: Value = serde_json::from_str(data).unwrap();
        assert_eq!((&data["@type"], &data["name"]), (&json!("LocalBusiness"), &json!("Studio dana")));
        assert_eq!(data["makesOffer"][0]["price"], "120.00");
        assert!(html.contains("property=\"og:title\" content=\"Studio dana\""));
        assert!(links(&html).iter().any(|link| link.starts_with("/accessibility")));
        assert!(business.headers.get("set-cookie").is_none());

        let style = browser.get(&link(&html, "/static/public-")).await;
        assert_eq!(style.headers["cache-control"], "public, max-age=31536000, immutable");
        assert_eq!(style.headers["content-type"], "text/css; charset=utf-8");
        let times = page(&browser, &format!("{path}?service={}", shop.service)).await;
        let weight = style.bytes.len() + html.len().max(times.len());
        assert!(weight < 90_000, "{weight} bytes before compression");
        assert_eq!(browser.get("/static/public-000000000000.css").await.status, StatusCode::NOT_FOUND);

        let form = form(&browser, &shop).await;
        let visit = location(&send(&browser, &shop, &form, &NOA).await);
        let seen = browser.get(&visit).await;
        assert_eq!(seen.headers["referrer-policy"], "no-referrer");
        assert_eq!(seen.headers["x-robots-tag"], "noindex");
        assert_eq!(seen.headers["cache-control"], "no-store");
    }
);

both!(
    async fn pages_wear_the_colour_and_the_logo_of_their_business(app) {
        let shop = Shop::open(&app, "dana").await;
        let other = Shop::open(&app, "other").await;
        let browser = browser(&app);
        let path = format!("/b/{}", shop.slug);
        let business = shop.owner.get("/api/business").await.json();
        let color = |color: Value| json!({ "version": business["version"], "brandColor": color });
        for bad in ["teal", "#12", "#ffffff}body{display:none"] {
            let refused = shop.owner.put("/api/business", color(json!(bad))).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!((&refused["fields"][0]["field"], &refused["fields"][0]["code"]), (&json!("/brandColor"), &json!("bad_color")));
        }
        assert!(!page(&browser, &path).await.contains("<style"));

        // Yellow cannot be read on a light ground; it is darkened there and kept on the dark one.
        shop.owner.put("/api/business", color(json!("#FFE000"))).await.expect(StatusCode::OK);
        let png = [b"\x89PNG\r\n\x1a\n".as_slice(), &[7; 300]].concat();
        let sent = shop.owner.send_bytes(Method::PUT, "/api/document-settings/logo", Some(("image/png", png.clone()))).await;
        assert_eq!(sent.status, StatusCode::NO_CONTENT, "{}", sent.text());
        let html = browser.get(&path).await;
        let policy = html.headers["content-security-policy"].to_str().unwrap().to_owned();
        let html = html.text();
        let style = html.split("<style nonce=\"").nth(1).unwrap().split("</style>").next().unwrap();
        assert!(policy.contains(&format!("'nonce-{}'", style.split('"').next().unwrap())));
        let (light, dark) = style.split_once("@media").unwrap();
        assert!(!light.contains("--leaf:#ffe000") && dark.contains("--leaf:#ffe000"), "{style}");
        let logo = html.split("<img class=\"logo\" src=\"").nth(1).unwrap().split('"').next().unwrap();
        let served = app.guest().get(logo).await;
        assert_eq!((&served.headers["content-type"], &served.bytes), (&"image/png".parse().unwrap(), &png));
        assert!(served.headers["content-security-policy"].to_str().unwrap().starts_with("sandbox;"));
        let shared = html.split("property=\"og:image\" content=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(shared.starts_with("http") && shared.ends_with(logo), "{shared}");
        let form = form(&browser, &shop).await;
        let visit = location(&send(&browser, &shop, &form, &NOA).await);
        assert!(page(&browser, &visit).await.contains("--leaf:#ffe000"));
        let theirs = page(&browser, &format!("/b/{}", other.slug)).await;
        assert!(!theirs.contains("ffe000") && !theirs.contains("class=\"logo\""));

        assert_eq!(shop.owner.delete("/api/document-settings/logo").await.status, StatusCode::NO_CONTENT);
        assert_eq!(app.guest().get(logo).await.status, StatusCode::NOT_FOUND);
        let version = shop.owner.get("/api/business").await.json()["version"].clone();
        shop.owner.put("/api/business", json!({ "version": version, "brandColor": null })).await.expect(StatusCode::OK);
        assert!(!page(&browser, &path).await.contains("<style"));
    }
);

both!(
    async fn guests_pages_may_stand_in_a_frame_and_no_page_of_the_team(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let script = app.guest().get("/embed.js").await;
        assert_eq!(script.headers["content-type"], "text/javascript; charset=utf-8");
        assert_eq!(script.headers["cache-control"], "public, max-age=3600");
        assert_eq!(script.headers["cross-origin-resource-policy"], "cross-origin");
        assert!(script.bytes.len() <= 15 * 1024, "{} bytes", script.bytes.len());
        // The only address in it is the example of how it is put in.
        assert_eq!(script.text().matches("://").count(), 1);

        let form = form(&browser, &shop).await;
        let visit = location(&send(&browser, &shop, &form, &NOA).await);
        let business = format!("/b/{}", shop.slug);
        for path in [&business, &visit, "/b/nobody", "/accessibility"] {
            let answer = browser.get(path).await;
            assert!(answer.headers["content-security-policy"].to_str().unwrap().contains("frame-ancestors *;"), "{path}");
            assert!(!answer.headers.contains_key("x-frame-options"), "{path}");
        }
        for path in ["/app/", "/app/login", "/api/docs", "/api/me", "/health"] {
            let answer = browser.get(path).await;
            assert!(answer.headers["content-security-policy"].to_str().unwrap().contains("frame-ancestors 'none';"), "{path}");
            assert_eq!(answer.headers["x-frame-options"], "DENY", "{path}");
        }
    }
);

both!(
    async fn the_language_is_the_one_named_else_the_browsers_else_the_businesss(app) {
        let shop = Shop::open(&app, "dana").await;
        let path = format!("/b/{}", shop.slug);
        let plain = app.guest().with_header("accept", "text/html");
        assert!(page(&plain, &path).await.contains("<html lang=\"he\" dir=\"rtl\">"));
        let changed = json!({ "version": 1, "locale": "en" });
        shop.owner.put("/api/business", changed).await.expect(StatusCode::OK);
        assert!(page(&plain, &path).await.contains("<html lang=\"en\" dir=\"ltr\">"));
        let browser = browser(&app);
        assert!(page(&browser, &path).await.contains("<html lang=\"he\" dir=\"rtl\">"));
        let english = page(&browser, &format!("{path}?lang=en")).await;
        assert!(english.contains("<html lang=\"en\" dir=\"ltr\">"));
        let times = page(&browser, &link(&english, "?service=")).await;
        assert!(times.contains("Sunday, 4 January"), "the language stays: {times}");
        let form = pick(&browser, &shop, &times, MONDAY_9).await;
        let wrong = send(&browser, &shop, &form, &[]).await.text();
        assert!(wrong.contains("<html lang=\"en\" dir=\"ltr\">"));
        assert!(link(&wrong, "lang=he").contains(&format!("at={MONDAY_9}")));
        let visit = location(&send(&browser, &shop, &form, &NOA).await);
        assert!(visit.ends_with("?lang=en"));
        assert!(page(&browser, &visit).await.contains("Your appointment is booked"));
    }
);

both!(
    async fn a_visit_that_is_over_cannot_be_cancelled_and_says_so(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let form = form(&browser, &shop).await;
        let visit = location(&send(&browser, &shop, &form, &NOA).await);
        app.set_clock("2026-01-05T07:10:00Z");
        let now = page(&browser, &visit).await;
        assert!(now.contains("התור שלכם נקבע") && !now.contains("/cancel"));
        app.set_clock("2026-01-05T08:00:00Z");
        assert!(page(&browser, &visit).await.contains("התור כבר היה"));
        assert_eq!(location(&post(&browser, &format!("{visit}/cancel"), &[]).await), visit);
        app.set_clock(START); // The owner's sign-in is of that time.
        assert_eq!(shop.list("").await[0]["status"], "confirmed");
    }
);

#[tokio::test(flavor = "multi_thread")]
async fn the_api_is_documented_on_a_page() {
    let app = TestApp::start(crate::harness::Engine::Sqlite, &[]).await;
    let docs = app.guest().get("/api/docs").await;
    assert_eq!(docs.status, StatusCode::OK);
    assert_eq!(docs.headers["content-type"], "text/html; charset=utf-8");
    let html = docs.text();
    assert!(html.contains("id=\"post-api-auth-login\"") && html.contains("href=\"#schema-"));
    assert!(!html.contains("<script") && !html.contains(" style="));
    let style = app.guest().get(&link(&html, "/static/docs-")).await;
    assert_eq!(style.status, StatusCode::OK);
}

fn read(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, text);
        } else {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

fn keys(lang: &str) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = root.join("../../locales").join(lang).join("pages.ftl");
    let text = fs::read_to_string(file).unwrap();
    let named = text.lines().filter(|line| line.starts_with("pages-"));
    named
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key.to_owned())
        .collect()
}

#[test]
fn every_sentence_of_the_pages_is_there_and_none_is_left_over() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = String::new();
    read(&root.join("templates/public"), &mut sources);
    read(&root.join("src/calendar/pages"), &mut sources);
    read(&root.join("src/consents"), &mut sources);
    read(&root.join("src/payments/checkouts"), &mut sources);
    let used: BTreeSet<String> = sources
        .split("\"pages-")
        .skip(1)
        .map(|rest| format!("pages-{}", rest.split('"').next().unwrap()))
        .collect();
    let hebrew = keys("he");
    let missing: Vec<_> = used.difference(&hebrew).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let own = fs::read_to_string(root.join("../../locales/he/pages.ftl")).unwrap();
    let left_over: Vec<_> = hebrew
        .difference(&used)
        .filter(|key| !own.contains(&format!("{{ {key} }}")))
        .collect();
    assert!(left_over.is_empty(), "{left_over:?}");
}

both!(
    async fn a_picked_time_is_kept_while_the_guest_fills_in_the_form(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let path = format!("/b/{}?service={}", shop.slug, shop.service);
        let times = page(&browser, &path).await;
        let form = pick(&browser, &shop, &times, MONDAY_9).await;
        assert!(form.contains("המועד שמור לכם עד") && form.contains("08:10"), "{form}");
        // Somebody else presses the same button.
        let taken = [("service", shop.service.as_str()), ("at", MONDAY_9)];
        let taken = post(&browser, &format!("/b/{}/hold", shop.slug), &taken).await;
        assert_eq!(taken.status, StatusCode::CONFLICT);
        assert!(taken.text().contains("נתפסה ממש עכשיו") && taken.text().contains("09:30"));
        let refused = send(&browser, &shop, &form, &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("המועד שמור לכם עד"), "a slip of the pen does not lose the time");
        app.advance(jiff::SignedDuration::from_mins(11));
        assert!(!page(&browser, &path).await.is_empty());
        let visit = location(&send(&browser, &shop, &form, &NOA).await);
        assert!(page(&browser, &visit).await.contains("התור שלכם נקבע"), "still free: it is booked");
    }
);

both!(
    async fn a_guest_moves_the_visit_through_the_pages(app) {
        let shop = Shop::open(&app, "dana").await;
        let rules = json!({ "cancellation": { "hours": 4, "feePercent": 50 } });
        let service = shop.add_service(json!({ "durationMinutes": 30, "rules": rules })).await;
        let browser = browser(&app);
        let times = page(&browser, &format!("/b/{}?service={service}", shop.slug)).await;
        let form = pick(&browser, &shop, &times, MONDAY_9).await;
        let visit = location(&send(&browser, &shop, &form, &NOA).await);
        let seen = page(&browser, &visit).await;
        assert!(seen.contains("ללא תשלום עד") && seen.contains("outlook.live.com"), "{seen}");
        let move_to = link(&seen, "/move");
        let times = page(&browser, &move_to).await;
        let at = "2026-01-05T07:15:00Z";
        assert!(times.contains(at), "its own time counts as free");
        assert_eq!(location(&post(&browser, &move_to, &[("at", at)]).await), visit);
        assert!(page(&browser, &visit).await.contains("09:15"));
        shop.book(json!({ "serviceId": service, "startsAt": "2026-01-05T09:00:00Z" })).await
            .expect(StatusCode::CREATED);
        let taken = post(&browser, &move_to, &[("at", "2026-01-05T09:00:00Z")]).await;
        assert_eq!(taken.status, StatusCode::CONFLICT);
        assert!(taken.text().contains("כבר לא פנוי"));

        app.set_clock("2026-01-05T04:00:00Z");
        let late = page(&browser, &visit).await;
        assert!(!late.contains("/move"));
        assert!(page(&browser, &link(&late, "/cancel")).await.contains("₪60"));
        assert_eq!(location(&browser.get(&move_to).await), visit);
        assert_eq!(location(&post(&browser, &move_to, &[("at", at)]).await), visit);
    }
);

both!(
    async fn several_services_a_class_and_a_request_through_the_pages(app) {
        let shop = Shop::open(&app, "dana").await;
        let browser = browser(&app);
        let color = json!({ "name": "צבע", "durationMinutes": 60, "rules": { "bookingMode": "approval" } });
        let color = shop.add_service(color).await;
        let yoga = json!({ "name": "יוגה", "durationMinutes": 60, "rules": { "capacity": 8 } });
        let yoga = shop.add_service(yoga).await;
        let times = page(&browser, &format!("/b/{}?service={}", shop.slug, shop.service)).await;
        assert!(times.contains("להוסיף עוד שירות") && !times.contains(&yoga));
        let times = page(&browser, &link(&times, &format!("further={color}"))).await;
        assert!(times.contains("תספורת + צבע") && times.contains("שעה וחצי"));
        let form = pick(&browser, &shop, &times, MONDAY_9).await;
        assert!(form.contains("שליחת בקשה לתור"));
        let visit = location(&send(&browser, &shop, &form, &NOA).await);
        assert!(page(&browser, &visit).await.contains("הבקשה שלכם התקבלה"));
        shop.step(&shop.list("").await[0], "declined").await.expect(StatusCode::OK);
        assert!(page(&browser, &visit).await.contains("הבקשה לא אושרה"));

        let times = page(&browser, &format!("/b/{}?service={yoga}", shop.slug)).await;
        assert!(times.contains("נשארו 8 מקומות"));
        pick(&browser, &shop, &times, MONDAY_9).await;
        let times = page(&browser, &format!("/b/{}?service={yoga}", shop.slug)).await;
        assert!(times.contains("נשארו 7 מקומות"));
    }
);

both!(
    async fn a_guest_who_pays_first_is_led_to_the_payment_and_the_same_form_asks_once(app) {
        let shop = Shop::open(&app, "dana").await;
        let account = json!({ "provider": "grow", "name": "x", "secrets": { "userId": "x", "pageCode": "x" } });
        shop.owner.post("/api/gateway-accounts", account).await.expect(StatusCode::CREATED);
        let settings = json!({ "version": 0, "onlinePayment": "full" });
        shop.owner.put("/api/payment-settings", settings).await.expect(StatusCode::OK);
        let browser = browser(&app);
        let form = form(&browser, &shop).await;
        let places = [
            location(&send(&browser, &shop, &form, &NOA).await),
            location(&send(&browser, &shop, &form, &NOA).await),
        ];
        assert!(places[0].starts_with("https://chatgrow.test/pay/"), "{places:?}");
        assert_eq!(places[0], places[1]);
        assert_eq!(shop.list("").await.len(), 0);
    }
);
