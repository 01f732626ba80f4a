//! Calendars at Google, read and written.

use axum::http::StatusCode;
use chatgrow_outside_calendars::simulator::{Fault, PushedNotification};
use serde_json::{Value, json};

use super::{World, outside};
use crate::calendar::Shop;
use crate::harness::Client;

const MONDAY: &str = "2026-01-05";
const MONDAY_9: &str = "2026-01-05T07:00:00Z";
const MONDAY_10: &str = "2026-01-05T08:00:00Z";
const OUTSIDE: &str = "https://chatgrow.test";

fn time(at: &str) -> Value {
    json!({ "dateTime": at })
}

/// 09:30 to 16:00 in Jerusalem on Monday.
fn most_of_monday() -> Value {
    json!({ "start": time("2026-01-05T07:30:00Z"), "end": time("2026-01-05T14:00:00Z") })
}

impl World {
    /// Goes to the consent page, and gives where it leads back to.
    async fn consent(&self) -> String {
        let body = json!({ "staffId": self.shop.staff });
        let page = self
            .shop
            .owner
            .post("/api/calendar/google/connect", body)
            .await
            .expect(StatusCode::OK);
        let url = page["url"].as_str().unwrap();
        assert!(url.starts_with(self.google.base_url()));
        let http = self.app.app.outbound.services();
        let answer = http.get(url).send().await.unwrap();
        let back = answer.headers()["location"].to_str().unwrap();
        back.strip_prefix(OUTSIDE).unwrap().to_owned()
    }

    async fn connect(&self) -> Value {
        let back = self.consent().await;
        let answer = self.shop.owner.get(&back).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(
            answer.headers["location"],
            "/app/settings?tab=calendars&google=connected"
        );
        self.app.run_jobs().await;
        let calendar = self.only_calendar().await;
        assert_eq!(calendar["health"], "ok", "{calendar}");
        calendar
    }

    /// Hands a notification to our address.
    async fn deliver(&self, notification: &PushedNotification) -> StatusCode {
        let path = notification.address.strip_prefix(OUTSIDE).unwrap();
        let client = notification
            .headers
            .iter()
            .fold(self.app.guest(), |client: Client, (name, value)| {
                client.with_header(name, value)
            });
        client.post(path, json!({})).await.status
    }

    fn starts_at_google(&self) -> Vec<String> {
        let events = self.google.events();
        events
            .iter()
            .map(|event| event["start"]["dateTime"].as_str().unwrap().to_owned())
            .collect()
    }
}

outside!(
    async fn a_visit_is_there_once_even_when_the_answer_was_lost(world) {
        world.connect().await;
        world.google.take_requests();
        let visit = world.shop.book_at(MONDAY_9).await;
        world.google.fault_next(Fault::AnswerLost);
        world.app.run_jobs().await;
        // Tried again by itself.
        world.pass(1).await;
        world.pass(15).await;
        let events = world.google.events();
        assert_eq!(events.len(), 1, "{events:?}");
        assert_eq!(events[0]["start"], json!({ "dateTime": MONDAY_9, "timeZone": "Asia/Jerusalem" }));
        assert_eq!(events[0]["summary"], "נועה לוי · תספורת");
        assert!(world.google.take_requests().iter().filter(|request| request.starts_with("POST")).all(|request| request.contains("sendUpdates=none")));
        // Our own event is no busy time.
        assert_eq!(world.app.raw.number("SELECT count(*) FROM outside_busy").await, 0);

        world.shop.move_to(&visit, MONDAY_10, 1).await.expect(StatusCode::OK);
        world.app.run_jobs().await;
        assert_eq!(world.starts_at_google(), [MONDAY_10]);
        world.shop.step(&visit, "cancelled").await.expect(StatusCode::OK);
        world.app.run_jobs().await;
        assert!(world.google.events().is_empty());
        world.pass(15).await;
        assert!(world.guest_times(MONDAY).await.len() > 20);
        assert_eq!(world.app.raw.number("SELECT count(*) FROM jobs WHERE failed_at IS NOT NULL").await, 0);
    }
);

outside!(
    async fn visits_to_come_are_written_when_a_calendar_is_connected_and_follow_their_staff(world) {
        world.shop.book_at(MONDAY_9).await;
        let visit = world.shop.book_at(MONDAY_10).await;
        let second = world.shop.add_staff("רון").await;
        world.connect().await;
        let mut starts = world.starts_at_google();
        starts.sort();
        assert_eq!(starts, [MONDAY_9, MONDAY_10]);
        let path = format!("/api/appointments/{}/move", visit["id"].as_str().unwrap());
        let body = json!({ "startsAt": MONDAY_10, "staffId": second, "version": 1 });
        world.shop.owner.post(&path, body).await.expect(StatusCode::OK);
        world.app.run_jobs().await;
        assert_eq!(world.starts_at_google(), [MONDAY_9], "the other's visits are not in this calendar");
    }
);

outside!(
    async fn what_changes_at_google_blocks_open_times(world) {
        world.google.put_event("first", most_of_monday());
        world.connect().await;
        let few = ["07:00", "14:00", "14:15", "14:30"];
        assert_eq!(world.guest_times(MONDAY).await, few);
        world.google.delete_event("first");
        let day = json!({ "start": { "date": "2026-01-06" }, "end": { "date": "2026-01-07" } });
        world.google.put_event("second", day);
        let mut free = most_of_monday();
        free["transparency"] = json!("transparent");
        world.google.put_event("third", free);
        world.pass(15).await;
        assert!(world.guest_times(MONDAY).await.len() > 20);
        assert!(world.guest_times("2026-01-06").await.is_empty());
        world.google.put_event("second", most_of_monday());
        world.pass(15).await;
        assert_eq!(world.guest_times(MONDAY).await, few);
        assert!(world.guest_times("2026-01-06").await.len() > 20);

        // The sync token is too old: everything is read again, what is gone is forgotten.
        world.google.delete_event("second");
        world.google.put_event("fourth", day_of("2026-01-07"));
        world.google.forget_sync_tokens();
        world.pass(15).await;
        assert_eq!(world.only_calendar().await["health"], "ok");
        assert!(world.guest_times(MONDAY).await.len() > 20);
        assert!(world.guest_times("2026-01-07").await.is_empty());
        // Access tokens end every hour.
        world.google.end_access_tokens();
        world.google.delete_event("fourth");
        world.pass(15).await;
        assert!(world.guest_times("2026-01-07").await.len() > 20);
    }
);

fn day_of(day: &str) -> Value {
    let next: jiff::civil::Date = day.parse().unwrap();
    json!({ "start": { "date": day }, "end": { "date": next.tomorrow().unwrap().to_string() } })
}

outside!(
    async fn a_notification_is_believed_with_its_token_only(world) {
        world.connect().await;
        let greeting = world.google.take_notifications().remove(0);
        assert_eq!(greeting.address, format!("{OUTSIDE}/api/calendar/google/push"));
        assert_eq!(world.deliver(&greeting).await, StatusCode::NO_CONTENT);
        world.google.put_event("first", most_of_monday());
        let told = world.google.take_notifications().remove(0);

        let changed = |name: &str, value: &str| {
            let mut forged = told.clone();
            for header in forged.headers.iter_mut().filter(|(known, _)| *known == name) {
                header.1 = value.to_owned();
            }
            forged
        };
        let mut nothing = told.clone();
        nothing.headers.clear();
        for forged in [
            changed("x-goog-channel-token", "guessed"),
            changed("x-goog-channel-id", "019b8797-5300-7048-b607-e6ea9f60092a"),
            nothing,
        ] {
            assert_eq!(world.deliver(&forged).await, StatusCode::NOT_FOUND);
        }
        world.pass(1).await;
        assert!(world.guest_times(MONDAY).await.len() > 20, "nothing was read");

        for _ in 0..3 {
            assert_eq!(world.deliver(&told).await, StatusCode::NO_CONTENT);
        }
        world.google.take_requests();
        world.pass(1).await;
        assert_eq!(world.guest_times(MONDAY).await.len(), 4);
        let reads = world.google.take_requests();
        assert_eq!(reads.iter().filter(|request| request.contains("syncToken")).count(), 1, "{reads:?}");

        // Before the channel ends another is opened, and the old one closed and not listened to.
        let old = world.google.channels();
        for _ in 0..7 {
            world.pass(24 * 60).await;
        }
        let new = world.google.channels();
        assert_eq!((old.len(), new.len()), (1, 1));
        assert_ne!(old, new);
        assert_eq!(world.deliver(&told).await, StatusCode::NOT_FOUND);
    }
);

outside!(
    async fn a_calendar_that_is_removed_blocks_nothing_and_gives_its_permission_back(world) {
        world.google.put_event("first", most_of_monday());
        let calendar = world.connect().await;
        assert_eq!(world.guest_times(MONDAY).await.len(), 4);
        let path = format!("/api/calendar/outside/{}", calendar["id"].as_str().unwrap());
        world.shop.owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        assert!(world.guest_times(MONDAY).await.len() > 20);
        assert!(world.calendars().await.is_empty());
        world.google.fault_next(Fault::Status(503));
        world.app.run_jobs().await;
        world.pass(5).await;
        assert_eq!((world.google.connections(), world.google.channels().len()), (0, 0));
        world.shop.book_at(MONDAY_9).await;
        world.pass(60).await;
        assert_eq!(world.google.events().len(), 1, "only the person's own");
        assert_eq!(world.app.raw.number("SELECT count(*) FROM outside_calendars").await, 0);
        // Nothing stands in the way of connecting again.
        world.connect().await;
    }
);

outside!(
    async fn a_permission_that_was_taken_back_is_asked_for_again(world) {
        world.google.put_event("first", most_of_monday());
        world.connect().await;
        world.google.revoke_everything();
        world.shop.book_at(MONDAY_9).await;
        world.pass(15).await;
        let calendar = world.only_calendar().await;
        assert_eq!((&calendar["health"], &calendar["error"]["code"]), (&json!("needs_reconnect"), &json!("revoked")));
        let refresh = format!("/api/calendar/outside/{}/refresh", calendar["id"].as_str().unwrap());
        let refused = world.shop.owner.post(&refresh, json!({})).await.expect(StatusCode::CONFLICT);
        assert_eq!(refused["code"], "needs_reconnect");
        let again = world.connect().await;
        assert_eq!(again["id"], calendar["id"]);
        assert_eq!(world.google.events().len(), 2, "what was booked meanwhile is written");
        let twice = json!({ "staffId": world.shop.staff });
        let twice = world.shop.owner.post("/api/calendar/google/connect", twice).await.expect(StatusCode::CONFLICT);
        assert_eq!(twice["code"], "already_connected");
    }
);

outside!(
    async fn only_who_went_to_the_consent_page_comes_back_from_it(world) {
        let back = world.consent().await;
        let eve = Shop::open(&world.app, "eve").await;
        let manager = world.app.member(&world.shop.owner, "moshe", "manager").await;
        for other in [world.app.guest(), eve.owner.clone(), manager] {
            let answer = other.get(&back).await;
            assert_eq!(answer.headers["location"], "/app/settings?tab=calendars&google=session");
        }
        let (address, _) = back.split_once("&code=").unwrap_or((&back, ""));
        let state = address.split("state=").nth(1).unwrap().split('&').next().unwrap();
        let denied = format!("/api/calendar/google/callback?state={state}&error=access_denied");
        let answer = world.shop.owner.get(&denied).await;
        assert_eq!(answer.headers["location"], "/app/settings?tab=calendars&google=denied");
        world.shop.owner.get("/api/calendar/google/callback?state=made-up&code=x").await.expect(StatusCode::NOT_FOUND);
        assert!(world.calendars().await.is_empty());

        // Unticked: said, and asked for again.
        world.google.grant_only("https://www.googleapis.com/auth/calendar.freebusy");
        world.shop.owner.get(&world.consent().await).await;
        world.app.run_jobs().await;
        let calendar = world.only_calendar().await;
        assert_eq!((&calendar["health"], &calendar["error"]["code"]), (&json!("needs_reconnect"), &json!("permission_missing")));
    }
);
