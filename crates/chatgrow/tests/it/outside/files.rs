//! Calendars at an `.ics` address: they block open times, and tell when they cannot be read.

use std::time::Duration;

use axum::http::StatusCode;
use chatgrow_outside_calendars::simulator::Page;
use serde_json::json;

use super::outside;
use crate::calendar::Shop;
use crate::harness::{Engine, both};

fn file(events: &str) -> Page {
    let text =
        format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:פרטי\r\n{events}END:VCALENDAR\r\n");
    Page::File(text.into_bytes())
}

fn event(uid: &str, lines: &str) -> String {
    format!("BEGIN:VEVENT\r\nUID:{uid}\r\n{lines}END:VEVENT\r\n")
}

/// 09:30 to 16:00 in Jerusalem on Monday 5 January.
fn most_of_monday() -> String {
    event(
        "a",
        "DTSTART:20260105T073000Z\r\nDTEND:20260105T140000Z\r\n",
    )
}

const MONDAY: &str = "2026-01-05";

outside!(
    async fn what_is_in_a_calendar_elsewhere_is_not_offered_to_guests(world) {
        assert!(world.guest_times(MONDAY).await.len() > 20);
        world.files.put("/secret-key/a.ics", file(&most_of_monday()));
        let id = world.add_file("/secret-key/a.ics").await;
        assert_eq!(world.guest_times(MONDAY).await, ["07:00", "14:00", "14:15", "14:30"]);
        let calendar = world.only_calendar().await;
        assert_eq!((&calendar["health"], &calendar["error"]), (&json!("ok"), &json!(null)));
        assert_eq!((&calendar["name"], &calendar["host"]), (&json!("פרטי"), &json!("127.0.0.1")));
        assert_eq!(calendar["nextAt"], "2026-01-04T06:15:00Z");
        // The address is a secret: not shown, not in the journal, not readable in the database.
        assert!(!world.shop.owner.get("/api/calendar/outside").await.text().contains("secret-key"));
        assert!(!world.shop.owner.get("/api/changes").await.text().contains("secret-key"));
        // On PostgreSQL row-level security hides the row from this look.
        if world.app.engine == Engine::Sqlite {
            let sealed = "SELECT count(*) FROM outside_calendars WHERE instr(url, CAST('secret' AS BLOB)) = 0";
            assert_eq!(world.app.raw.number(sealed).await, 1);
        }

        // Another staff member is not concerned, nor another business.
        let second = world.shop.add_staff("רון").await;
        let slots = world.shop.slots(&world.shop.service, MONDAY, MONDAY).await;
        let at_nine = slots["days"][0]["slots"].as_array().unwrap().iter().find(|slot| slot["startsAt"] == "2026-01-05T08:00:00Z");
        assert_eq!(at_nine.unwrap()["staffIds"], json!([second]));
        let eve = Shop::open(&world.app, "eve").await;
        assert_eq!(eve.owner.get("/api/calendar/outside").await.json()["items"], json!([]));
        let row = format!("/api/calendar/outside/{id}");
        eve.owner.delete(&row).await.expect(StatusCode::NOT_FOUND);
        eve.owner.post(&format!("{row}/refresh"), json!({})).await.expect(StatusCode::NOT_FOUND);

        world.shop.owner.delete(&row).await.expect(StatusCode::NO_CONTENT);
        let slots = world.shop.slots(&world.shop.service, MONDAY, MONDAY).await;
        assert_eq!(slots["days"][0]["slots"][4]["staffIds"].as_array().unwrap().len(), 2);
        assert!(world.calendars().await.is_empty());
        // The job that was planned finds nothing, and plans nothing more.
        world.pass(15).await;
        assert_eq!(world.app.raw.number("SELECT count(*) FROM jobs WHERE done_at IS NULL AND kind = 'read_outside_calendar'").await, 0);
    }
);

outside!(
    async fn a_weekly_event_elsewhere_keeps_its_local_time_across_summer_time(world) {
        world.app.set_clock("2026-03-20T06:00:00Z");
        let yoga = event("yoga", "DTSTART;TZID=Israel Standard Time:20260101T090000\r\nDURATION:PT7H\r\n\
            RRULE:FREQ=WEEKLY;BYDAY=TU\r\nEXDATE;TZID=Israel Standard Time:20260407T090000\r\n");
        world.files.put("/a.ics", file(&yoga));
        world.add_file("/a.ics").await;
        // Israel's clocks go forward on Friday 27 March 2026: 16:00 is 14:00 UTC before, 13:00 after.
        assert_eq!(world.guest_times("2026-03-24").await, ["14:00", "14:15", "14:30"]);
        assert_eq!(world.guest_times("2026-03-31").await, ["13:00", "13:15", "13:30"]);
        assert!(world.guest_times("2026-04-07").await.len() > 20, "excepted");
    }
);

outside!(
    async fn a_file_that_did_not_change_is_not_sent_again(world) {
        world.files.put("/a.ics", file(&most_of_monday()));
        world.add_file("/a.ics").await;
        world.pass(14).await;
        assert_eq!(world.files.take_answers("/a.ics"), [200], "not before a quarter of an hour");
        world.pass(1).await;
        world.pass(15).await;
        assert_eq!(world.files.take_answers("/a.ics"), [304, 304]);
        assert_eq!(world.guest_times(MONDAY).await, ["07:00", "14:00", "14:15", "14:30"]);
        world.files.put("/a.ics", file(&event("b", "DTSTART:20260105T070000Z\r\nDTEND:20260105T143000Z\r\n")));
        world.pass(15).await;
        assert_eq!(world.guest_times(MONDAY).await, ["14:30"]);
        // Days later the window has moved on: the file is read anew although it did not change.
        world.files.take_answers("/a.ics");
        world.pass(25 * 60).await;
        assert_eq!(world.files.take_answers("/a.ics"), [200]);
    }
);

outside!(
    async fn what_is_wrong_is_told_and_mended_by_itself(world) {
        world.files.put("/a.ics", file(&most_of_monday()));
        let id = world.add_file("/a.ics").await;
        let broken = [
            (Page::Status(404), "calendar_not_found"),
            (Page::Status(403), "access_denied"),
            (Page::Status(500), "server_error"),
            (Page::File(b"<html>Sign in</html>".to_vec()), "not_a_calendar"),
            (Page::File(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n".to_vec()), "cut_off"),
            (Page::Huge(6 * 1024 * 1024), "too_large"),
            (Page::Redirect("/a.ics".to_owned()), "too_many_redirects"),
        ];
        for (page, code) in broken {
            world.files.put("/a.ics", page);
            world.shop.owner.post(&format!("/api/calendar/outside/{id}/refresh"), json!({})).await.expect(StatusCode::ACCEPTED);
            world.app.run_jobs().await;
            let calendar = world.only_calendar().await;
            assert_eq!((&calendar["health"], &calendar["error"]["code"]), (&json!("failing"), &json!(code)));
            let message = calendar["error"]["message"].as_str().unwrap();
            assert!(message.contains(' ') && !message.contains("calendar-"), "{message}");
            assert_eq!(calendar["lastOkAt"], "2026-01-04T06:00:00Z");
            // What was known goes on blocking: better than a double booking.
            assert_eq!(world.guest_times(MONDAY).await, ["07:00", "14:00", "14:15", "14:30"], "{code}");
        }
        // Pauses grow: after seven failures six hours.
        assert_eq!(world.only_calendar().await["nextAt"], "2026-01-04T12:00:00Z");
        world.files.put("/a.ics", file(""));
        world.pass(6 * 60).await;
        let calendar = world.only_calendar().await;
        assert_eq!((&calendar["health"], &calendar["nextAt"]), (&json!("ok"), &json!("2026-01-04T12:15:00Z")));
        assert!(world.guest_times(MONDAY).await.len() > 20);
    }
);

outside!(
    async fn a_redirect_is_followed_and_events_that_cannot_be_read_are_counted(world) {
        let odd = event("odd", "DTSTART;TZID=Middle Earth:20260105T070000\r\n");
        world.files.put("/real.ics", file(&(most_of_monday() + &odd)));
        world.files.put("/a.ics", Page::Redirect("/b.ics".to_owned()));
        world.files.put("/b.ics", Page::Redirect(world.files.url("/real.ics")));
        world.add_file("/a.ics").await;
        let calendar = world.only_calendar().await;
        assert_eq!((&calendar["health"], &calendar["unread"]), (&json!("ok"), &json!(1)));
        assert_eq!(world.guest_times(MONDAY).await.len(), 4);
        world.files.put("/real.ics", Page::Slow(Duration::from_millis(50), b"BEGIN:VCALENDAR\nEND:VCALENDAR\n".to_vec()));
        world.pass(15).await;
        assert!(world.guest_times(MONDAY).await.len() > 20);
    }
);

both!(
    async fn an_address_must_be_public_and_https(app) {
        let shop = Shop::open(&app, "dana").await;
        let add = async |url: &str| {
            let body = json!({ "staffId": shop.staff, "url": url });
            shop.owner.post("/api/calendar/outside", body).await
        };
        for (url, code) in [
            ("http://example.com/a.ics", "not_https"),
            ("https://127.0.0.1/a.ics", "private_address"),
            ("https://[::ffff:169.254.169.254]/latest", "private_address"),
            ("webcal://10.0.0.1/a.ics", "private_address"),
            ("file:///etc/passwd", "bad_address"),
            ("nonsense", "bad_address"),
        ] {
            let refused = add(url).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!((&refused["fields"][0]["field"], &refused["fields"][0]["code"]), (&json!("/url"), &json!(code)), "{url}");
        }
        // A name that leads inside is found out when it is asked.
        add("webcal://localhost:1/a.ics").await.expect(StatusCode::CREATED);
        app.run_jobs().await;
        let calendars = shop.owner.get("/api/calendar/outside").await.json();
        assert_eq!(calendars["items"][0]["error"]["code"], "private_address");
        let other = Shop::open(&app, "eve").await;
        let body = json!({ "staffId": other.staff, "url": "https://example.com/a.ics" });
        shop.owner.post("/api/calendar/outside", body).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let no_google = shop.owner.post("/api/calendar/google/connect", json!({ "staffId": shop.staff })).await;
        assert_eq!(no_google.expect(StatusCode::CONFLICT)["code"], "google_not_configured");
    }
);
