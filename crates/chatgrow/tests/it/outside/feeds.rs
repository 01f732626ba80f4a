//! Feeds: what a link shows, to whom, and until when.

use axum::http::StatusCode;
use chatgrow_outside_calendars::ics::{Limits, busy};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::outside;
use crate::calendar::Shop;
use crate::harness::{Answer, TestApp, both};

const MONDAY_9: &str = "2026-01-05T07:00:00Z";
const MONDAY_10: &str = "2026-01-05T08:00:00Z";

async fn feed(shop: &Shop, staff: Option<&str>) -> Value {
    let body = staff.map_or_else(|| json!({}), |staff| json!({ "staffId": staff }));
    shop.owner
        .post("/api/calendar/feeds", body)
        .await
        .expect(StatusCode::CREATED)
}

fn path(feed: &Value) -> String {
    let url = feed["url"].as_str().unwrap();
    url.strip_prefix("https://chatgrow.test")
        .unwrap()
        .to_owned()
}

async fn read(app: &TestApp, feed: &Value) -> Answer {
    app.guest().get(&path(feed)).await
}

/// The unfolded file.
async fn text(app: &TestApp, feed: &Value) -> String {
    let answer = read(app, feed).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        answer.headers["content-type"],
        "text/calendar; charset=utf-8; method=PUBLISH"
    );
    answer.text().replace("\r\n ", "")
}

fn header(answer: &Answer, name: &str) -> String {
    answer.headers[name].to_str().unwrap().to_owned()
}

both!(
    async fn a_feed_shows_what_the_team_sees_of_its_visits(app) {
        let shop = Shop::open(&app, "dana").await;
        let second = shop.add_staff("רון").await;
        let visit = json!({ "serviceId": shop.service, "staffId": shop.staff, "startsAt": MONDAY_9, "notes": "secret notes",
            "customer": { "fullName": "נועה; לוי,\r\nX:1", "phone": "0502345678", "email": "noa@example.com" } });
        let visit = shop.book(visit).await.expect(StatusCode::CREATED);
        let other = json!({ "serviceId": shop.service, "staffId": second, "startsAt": MONDAY_9 });
        let other = shop.book(other).await.expect(StatusCode::CREATED);
        let (of_all, of_one) = (feed(&shop, None).await, feed(&shop, Some(&shop.staff)).await);

        let all = text(&app, &of_all).await;
        assert_eq!(all.matches("BEGIN:VEVENT").count(), 2);
        let one = text(&app, &of_one).await;
        assert_eq!(one.matches("BEGIN:VEVENT").count(), 1);
        let uid = format!("UID:{}@chatgrow.test", visit["id"].as_str().unwrap());
        for line in [uid.as_str(), "SEQUENCE:0", "STATUS:CONFIRMED", "DTSTART;TZID=Asia/Jerusalem:20260105T090000",
            "DTEND;TZID=Asia/Jerusalem:20260105T093000", "TZID:Asia/Jerusalem", "METHOD:PUBLISH", "DTSTAMP:20260104T060000Z",
            "DESCRIPTION:+972502345678", "CLASS:PRIVATE", "X-WR-CALNAME:dana · Studio dana"] {
            assert!(one.contains(&format!("{line}\r\n")), "{line} in {one}");
        }
        assert!(one.contains("SUMMARY:נועה\\; לוי\\,") && one.contains("תספורת\r\n"), "{one}");
        assert!(!one.contains("\r\nX:1"), "a name adds no line");
        for hidden in ["secret notes", "noa@example.com", "/my/", "ATTENDEE"] {
            assert!(!all.contains(hidden), "{hidden}");
        }

        // Another program reads the same times.
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let window = (at("2026-01-01T00:00:00Z"), at("2026-02-01T00:00:00Z"));
        let reading = busy(one.as_bytes(), window, &TimeZone::UTC, Limits::default()).unwrap();
        assert_eq!(reading.busy.len(), 1);
        assert_eq!((reading.busy[0].starts, reading.busy[0].ends), (at(MONDAY_9), at("2026-01-05T07:30:00Z")));

        // Moved, and cancelled: the same UID with a higher sequence, told of for 30 days.
        shop.move_to(&visit, MONDAY_10, 1).await.expect(StatusCode::OK);
        shop.step(&other, "cancelled").await.expect(StatusCode::OK);
        let all = text(&app, &of_all).await;
        assert!(all.contains("DTSTART;TZID=Asia/Jerusalem:20260105T100000\r\n") && all.contains("SEQUENCE:1\r\n"), "{all}");
        assert!(all.contains("STATUS:CANCELLED\r\n"));
        app.advance(jiff::SignedDuration::from_hours(24 * 31));
        let all = text(&app, &of_all).await;
        assert!(!all.contains("STATUS:CANCELLED") && all.contains("STATUS:CONFIRMED"));
        app.advance(jiff::SignedDuration::from_hours(24 * 90));
        assert!(!text(&app, &of_all).await.contains("BEGIN:VEVENT"), "90 days back");
    }
);

outside!(
    async fn a_feed_that_did_not_change_is_not_sent_again(world) {
        let (app, shop) = (&world.app, &world.shop);
        shop.book_at(MONDAY_9).await;
        let feed = feed(shop, None).await;
        let first = read(app, &feed).await;
        let tag = header(&first, "etag");
        assert_eq!(header(&first, "last-modified"), "Sun, 04 Jan 2026 06:00:00 GMT");
        app.advance(jiff::SignedDuration::from_hours(5));
        for known in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
            let again = app.guest().with_header("if-none-match", &known).get(&path(&feed)).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{known}");
            assert_eq!(header(&again, "etag"), tag);
            assert!(again.bytes.is_empty());
        }
        shop.book_at(MONDAY_10).await;
        let changed = app.guest().with_header("if-none-match", &tag).get(&path(&feed)).await;
        assert_eq!(changed.status, StatusCode::OK);
        assert_ne!(header(&changed, "etag"), tag);
        assert_eq!(header(&changed, "last-modified"), "Sun, 04 Jan 2026 11:00:00 GMT");
    }
);

both!(
    async fn a_link_ends_when_it_is_taken_back_and_cannot_be_made_up(app) {
        let (shop, other) = (Shop::open(&app, "dana").await, Shop::open(&app, "eve").await);
        shop.book_at(MONDAY_9).await;
        let feed = feed(&shop, None).await;
        text(&app, &feed).await;
        let listed = shop.owner.get("/api/calendar/feeds").await.expect(StatusCode::OK);
        assert_eq!(listed["items"][0]["url"], feed["url"]);
        assert_eq!(listed["items"][0]["lastReadAt"], "2026-01-04T06:00:00Z");
        assert_eq!(other.owner.get("/api/calendar/feeds").await.json()["items"], json!([]));

        let id = feed["id"].as_str().unwrap();
        let row = format!("/api/calendar/feeds/{id}");
        other.owner.delete(&row).await.expect(StatusCode::NOT_FOUND);
        // A token of another use, and one that was changed.
        let good = path(&feed);
        let mut bad = good.clone().into_bytes();
        bad[20] = if bad[20] == b'A' { b'B' } else { b'A' };
        for wrong in [String::from_utf8(bad).unwrap(), good.replace(".ics", ""), "/feeds/.ics".to_owned(), "/feeds/x.ics".to_owned()] {
            app.guest().get(&wrong).await.expect(StatusCode::NOT_FOUND);
        }
        let staff = json!({ "staffId": other.staff });
        let unknown = shop.owner.post("/api/calendar/feeds", staff).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(unknown["fields"][0]["field"], "/staffId");

        shop.owner.delete(&row).await.expect(StatusCode::NO_CONTENT);
        shop.owner.delete(&row).await.expect(StatusCode::NOT_FOUND);
        read(&app, &feed).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(shop.last_entry("calendar_feed.revoked").await["subject"]["id"], id);
        assert_eq!(app.raw.number("SELECT count(*) FROM jobs WHERE key LIKE 'outside%'").await, 0);
    }
);
