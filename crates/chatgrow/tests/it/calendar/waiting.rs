//! The waiting list: a freed time goes to the first in the order of joining whom it fits, and to nobody twice.

mod crowd;
mod pages;
mod rules;

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::{MONDAY_9, Shop};
use crate::harness::{Answer, TestApp, both, raw};

/// The guests of these tests, by number.
fn guest(number: usize) -> Value {
    json!({ "fullName": format!("אורח {number}"), "phone": format!("05023456{number:02}"),
        "email": format!("guest{number}@example.com") })
}

/// A shop that is open on one half hour of the week, Monday at nine, which is booked.
async fn full_shop(app: &TestApp) -> (Shop, Value) {
    let shop = Shop::open(app, "dana").await;
    shop.set_hours(json!([{ "weekday": 1, "start": "09:00", "end": "09:30" }]))
        .await;
    let visit = shop.book_at(MONDAY_9).await;
    app.run_jobs().await;
    app.mail.clear();
    (shop, visit)
}

/// Signs the owner in again: a session ends while the clock is moved on.
async fn sign_in_again(app: &TestApp, shop: &mut Shop) {
    shop.owner = app.sign_in("dana").await;
}

/// Somebody joins for Monday, unless `fields` say otherwise.
async fn try_to_join(app: &TestApp, shop: &Shop, number: usize, fields: Value) -> Answer {
    let mut body = json!({ "serviceId": shop.service, "customer": guest(number) });
    if fields.get("startsAt").is_none() {
        body["from"] = json!("2026-01-05");
        body["to"] = json!("2026-01-05");
    }
    body.as_object_mut()
        .unwrap()
        .extend(fields.as_object().unwrap().clone());
    let path = format!("/api/public/{}/waiting-list", shop.slug);
    app.guest().post(&path, body).await
}

/// As above; gives the token of the place.
async fn join(app: &TestApp, shop: &Shop, number: usize, fields: Value) -> String {
    let joined = try_to_join(app, shop, number, fields).await;
    let joined = joined.expect(StatusCode::CREATED);
    let url = joined["waitingUrl"].as_str().unwrap();
    let token = url.strip_prefix("https://chatgrow.test/my/waiting/");
    token.unwrap().to_owned()
}

async fn answer(app: &TestApp, token: &str, answer: &str) -> Answer {
    let path = format!("/api/public/waiting-list/{token}");
    app.guest().post(&path, json!({ "answer": answer })).await
}

/// The list as the team sees it.
async fn list(shop: &Shop, query: &str) -> Vec<Value> {
    let path = format!("/api/waiting-list?limit=200&{query}");
    let page = shop.owner.get(&path).await.expect(StatusCode::OK);
    page["items"].as_array().unwrap().clone()
}

/// Where the places stand, in their order.
async fn statuses(shop: &Shop) -> Vec<String> {
    let list = list(shop, "").await;
    let status = |entry: &Value| entry["status"].as_str().unwrap().to_owned();
    list.iter().map(status).collect()
}

async fn cancel(app: &TestApp, shop: &Shop, visit: &Value) {
    shop.step(visit, "cancelled").await.expect(StatusCode::OK);
    app.run_jobs().await;
}

/// To whom it was written that a time is free.
fn told(app: &TestApp) -> Vec<String> {
    let mails = app.mail.received();
    let offers = mails.iter().filter(|mail| {
        let text = mail.text.clone().unwrap_or_default();
        text.contains("/my/waiting/")
    });
    let mut told: Vec<String> = offers
        .map(|mail| mail.to.clone().unwrap().address)
        .collect();
    told.sort();
    told
}

both!(
    async fn a_freed_time_is_kept_for_the_first_who_waits_and_becomes_one_visit(app) {
        let (mut shop, visit) = full_shop(&app).await;
        let mut tokens = Vec::new();
        for number in 0..3 {
            tokens.push(join(&app, &shop, number, json!({})).await);
        }
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["waiting", "waiting", "waiting"]);
        assert!(told(&app).is_empty());

        cancel(&app, &shop, &visit).await;
        assert_eq!(statuses(&shop).await, ["offered", "waiting", "waiting"]);
        assert_eq!(told(&app), ["guest0@example.com"]);
        // Nobody else gets it, at the desk or on the page.
        let taken = json!({ "serviceId": shop.service, "startsAt": MONDAY_9 });
        assert_eq!(shop.book(taken.clone()).await.code(), "slot_taken");
        let entry = app.guest().get(&format!("/api/public/waiting-list/{}", tokens[0])).await;
        let entry = entry.expect(StatusCode::OK);
        assert_eq!(entry["offer"]["startsAt"], MONDAY_9);
        assert_eq!(entry["offer"]["expiresAt"], "2026-01-04T08:00:00Z");

        for _ in 0..2 {
            let booked = answer(&app, &tokens[0], "accept").await.expect(StatusCode::OK);
            assert_eq!(booked["status"], "booked");
            assert!(booked["manageUrl"].as_str().unwrap().starts_with("https://chatgrow.test/my/"));
        }
        app.run_jobs().await;
        let visits = shop.list("status=confirmed").await;
        assert_eq!(visits.len(), 1);
        assert_eq!(visits[0]["customer"]["fullName"], "אורח 0");
        assert_eq!(statuses(&shop).await, ["booked", "waiting", "waiting"]);
        assert_eq!(list(&shop, "").await[0]["appointmentId"], visits[0]["id"]);
        // Much later the jobs of the offer find nothing to do.
        app.advance(SignedDuration::from_hours(3));
        app.run_jobs().await;
        sign_in_again(&app, &mut shop).await;
        assert_eq!(shop.read(&visits[0]).await["status"], "confirmed");
        assert_eq!(answer(&app, &tokens[0], "decline").await.code(), "impossible_step");

        let path = format!("/api/customers/{}/timeline", visits[0]["customer"]["id"].as_str().unwrap());
        let timeline = shop.owner.get(&path).await.expect(StatusCode::OK).to_string();
        for kind in ["waiting.joined", "waiting.offered", "waiting.accepted"] {
            assert!(timeline.contains(kind), "{kind} in {timeline}");
        }
    }
);

both!(
    async fn an_offer_that_is_not_wanted_goes_to_the_next_and_never_to_who_has_left(app) {
        let (shop, visit) = full_shop(&app).await;
        let mut tokens = Vec::new();
        for number in 0..5 {
            tokens.push(join(&app, &shop, number, json!({})).await);
        }
        for _ in 0..2 {
            answer(&app, &tokens[1], "withdraw").await.expect(StatusCode::OK);
        }
        assert_eq!(answer(&app, &tokens[2], "decline").await.code(), "impossible_step");
        assert_eq!(answer(&app, &tokens[2], "accept").await.code(), "offer_over");
        cancel(&app, &shop, &visit).await;
        for _ in 0..2 {
            answer(&app, &tokens[0], "decline").await.expect(StatusCode::OK);
        }
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["declined", "withdrawn", "offered", "waiting", "waiting"]);
        assert_eq!(answer(&app, &tokens[0], "accept").await.code(), "offer_over");
        // Taken off by the team, and leaving with an offer in hand.
        let third = list(&shop, "status=offered").await[0].clone();
        let path = format!("/api/waiting-list/{}", third["id"].as_str().unwrap());
        for _ in 0..2 {
            shop.owner.delete(&path).await.expect(StatusCode::NO_CONTENT);
        }
        app.run_jobs().await;
        answer(&app, &tokens[3], "withdraw").await.expect(StatusCode::OK);
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["declined", "withdrawn", "withdrawn", "withdrawn", "offered"]);
        assert_eq!(told(&app), ["guest0@example.com", "guest2@example.com", "guest3@example.com",
            "guest4@example.com"]);
    }
);

both!(
    async fn an_offer_that_nobody_answers_expires_and_goes_to_the_next(app) {
        let (mut shop, visit) = full_shop(&app).await;
        let first = join(&app, &shop, 0, json!({})).await;
        let second = join(&app, &shop, 1, json!({})).await;
        cancel(&app, &shop, &visit).await;
        app.advance(SignedDuration::from_mins(119));
        sign_in_again(&app, &mut shop).await;
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["offered", "waiting"]);
        app.advance(SignedDuration::from_mins(1));
        // Over at once, before any job has run.
        let over = answer(&app, &first, "accept").await.expect(StatusCode::CONFLICT);
        assert_eq!(over["code"], "offer_over");
        assert!(over["alternatives"].is_array());
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["expired", "offered"]);
        assert_eq!(answer(&app, &first, "accept").await.code(), "offer_over");
        answer(&app, &second, "accept").await.expect(StatusCode::OK);
        assert_eq!(shop.list("status=confirmed").await.len(), 1);
        // The expired one joins again: at the end, and not twice for one wish.
        let again = join(&app, &shop, 0, json!({})).await;
        assert_ne!(again, first);
        assert_eq!(statuses(&shop).await, ["expired", "booked", "waiting"]);
        // The last day of the wish passes.
        app.set_clock("2026-01-05T22:00:00Z");
        sign_in_again(&app, &mut shop).await;
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["expired", "booked", "expired"]);
    }
);

both!(
    async fn who_waits_for_one_person_is_not_offered_another_nor_overtaken(app) {
        let shop = Shop::open(&app, "dana").await;
        let ron = shop.add_staff("רון").await;
        let visit = |staff: &str| json!({ "serviceId": shop.service, "startsAt": MONDAY_9, "staffId": staff });
        let with_dana = shop.book(visit(&shop.staff)).await.expect(StatusCode::CREATED);
        let with_ron = shop.book(visit(&ron)).await.expect(StatusCode::CREATED);
        let nine = json!({ "startsAt": MONDAY_9 });
        join(&app, &shop, 0, visit(&ron)).await;
        join(&app, &shop, 1, nine.clone()).await;
        join(&app, &shop, 2, nine).await;
        cancel(&app, &shop, &with_dana).await;
        assert_eq!(statuses(&shop).await, ["waiting", "offered", "waiting"]);
        cancel(&app, &shop, &with_ron).await;
        assert_eq!(statuses(&shop).await, ["offered", "offered", "waiting"]);
        assert_eq!(list(&shop, "status=offered").await[0]["offer"]["staffName"], "רון");
    }
);

both!(
    async fn seats_of_a_class_are_offered_one_to_each(app) {
        let shop = Shop::open(&app, "dana").await;
        let yoga = shop.add_service(json!({ "durationMinutes": 60, "rules": { "capacity": 3 } })).await;
        let mut visits = Vec::new();
        for number in 10..13 {
            let body = json!({ "serviceId": yoga, "startsAt": MONDAY_9, "customer": guest(number) });
            visits.push(shop.book(body).await.expect(StatusCode::CREATED));
        }
        let wish = json!({ "serviceId": yoga, "startsAt": MONDAY_9 });
        let mut tokens = Vec::new();
        for number in 0..3 {
            tokens.push(join(&app, &shop, number, wish.clone()).await);
        }
        // Two seats at once: two offers, then none.
        shop.step(&visits[0], "cancelled").await.expect(StatusCode::OK);
        shop.step(&visits[1], "cancelled").await.expect(StatusCode::OK);
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["offered", "offered", "waiting"]);
        for token in &tokens[..2] {
            answer(&app, token, "accept").await.expect(StatusCode::OK);
        }
        app.run_jobs().await;
        let coming = shop.list("status=confirmed").await;
        assert_eq!(coming.len(), 3);
        assert!(coming.iter().all(|visit| visit["sittingId"] == coming[0]["sittingId"]));
        assert_eq!(statuses(&shop).await, ["booked", "booked", "waiting"]);
    }
);

both!(
    async fn whatever_frees_a_time_is_noticed(app) {
        let (shop, visit) = full_shop(&app).await;
        // Moved away.
        let first = join(&app, &shop, 0, json!({})).await;
        let away = shop.move_to(&visit, "2026-01-06T07:00:00Z", 1).await.expect(StatusCode::OK);
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["offered"]);
        answer(&app, &first, "withdraw").await.expect(StatusCode::OK);
        app.run_jobs().await;
        // Held by a guest, who gives it up or lets it expire.
        let hold = json!({ "serviceId": shop.service, "startsAt": MONDAY_9 });
        let path = format!("/api/public/{}/holds", shop.slug);
        let held = app.guest().post(&path, hold.clone()).await.expect(StatusCode::CREATED);
        let second = join(&app, &shop, 1, json!({})).await;
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["withdrawn", "waiting"]);
        let release = format!("/api/public/holds/{}", held["token"].as_str().unwrap());
        app.guest().delete(&release).await.expect(StatusCode::NO_CONTENT);
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["withdrawn", "offered"]);
        answer(&app, &second, "decline").await.expect(StatusCode::OK);
        app.guest().post(&path, hold).await.expect(StatusCode::CREATED);
        let third = join(&app, &shop, 2, json!({})).await;
        app.run_jobs().await;
        app.advance(SignedDuration::from_mins(10));
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["withdrawn", "declined", "offered"]);
        answer(&app, &third, "withdraw").await.expect(StatusCode::OK);
        // Time off that is taken back.
        let off = json!({ "startsAt": "2026-01-05T00:00:00Z", "endsAt": "2026-01-06T00:00:00Z" });
        let path = format!("/api/staff/{}/time-off", shop.staff);
        let off = shop.owner.post(&path, off).await.expect(StatusCode::CREATED);
        join(&app, &shop, 3, json!({})).await;
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await[3], "waiting");
        shop.owner.delete(&format!("{path}/{}", off["id"].as_str().unwrap())).await;
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await[3], "offered");
        assert_eq!(away["startsAt"], "2026-01-06T07:00:00Z");
    }
);

/// The offer and the message that tells of it are one change: without the one there is not the other.
const REFUSE: [&str; 2] = [
    "CREATE TRIGGER refuse_offers BEFORE INSERT ON messages WHEN NEW.template = 'waiting_offer'
        BEGIN SELECT RAISE(ABORT, 'no offers today'); END",
    "CREATE FUNCTION refuse_offers() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF NEW.template = 'waiting_offer' THEN RAISE EXCEPTION 'no offers today'; END IF; RETURN NEW; END $$;
        CREATE TRIGGER refuse_offers BEFORE INSERT ON messages FOR EACH ROW EXECUTE FUNCTION refuse_offers()",
];
const ALLOW: [&str; 2] = [
    "DROP TRIGGER refuse_offers",
    "DROP TRIGGER refuse_offers ON messages",
];

both!(
    async fn an_offer_that_is_cut_off_before_its_message_is_made_later_and_told_once(app) {
        let (shop, visit) = full_shop(&app).await;
        join(&app, &shop, 0, json!({})).await;
        let postgres = usize::from(app.engine == crate::harness::Engine::Postgres);
        raw!(app.raw, pool => sqlx::raw_sql(REFUSE[postgres]).execute(pool).await.map(drop)).unwrap();
        cancel(&app, &shop, &visit).await;
        assert_eq!(statuses(&shop).await, ["waiting"]);
        assert!(list(&shop, "").await[0]["offer"].is_null());
        // Nothing is kept for an offer that was not made.
        let slots = shop.slots(&shop.service, "2026-01-05", "2026-01-05").await;
        assert_eq!(super::starts(&slots), ["07:00"]);
        raw!(app.raw, pool => sqlx::raw_sql(ALLOW[postgres]).execute(pool).await.map(drop)).unwrap();
        app.advance(SignedDuration::from_mins(5));
        app.run_jobs().await;
        assert_eq!(statuses(&shop).await, ["offered"]);
        assert_eq!(told(&app), ["guest0@example.com"]);
    }
);
