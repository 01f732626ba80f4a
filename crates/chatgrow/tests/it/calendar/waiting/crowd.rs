//! Many at once, and long runs of chance: a time goes to one, and nobody is passed over.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::{answer, cancel, full_shop, guest, join, list, sign_in_again, statuses};
use crate::calendar::{MONDAY_9, Shop};
use crate::harness::{TestApp, both};

both!(
    async fn an_offer_accepted_many_times_at_once_is_one_visit(app) {
        let (shop, visit) = full_shop(&app).await;
        let token = join(&app, &shop, 0, json!({})).await;
        cancel(&app, &shop, &visit).await;
        let mut pressing = JoinSet::new();
        for _ in 0..20 {
            let (client, path) = (app.guest(), format!("/api/public/waiting-list/{token}"));
            pressing.spawn(async move { client.post(&path, json!({ "answer": "accept" })).await });
        }
        while let Some(pressed) = pressing.join_next().await {
            assert_eq!(pressed.unwrap().expect(StatusCode::OK)["status"], "booked");
        }
        assert_eq!(shop.list("status=confirmed").await.len(), 1);
    }
);

both!(
    async fn an_offer_accepted_and_declined_at_once_comes_to_one_end(app) {
        let (shop, visit) = full_shop(&app).await;
        let token = join(&app, &shop, 0, json!({})).await;
        cancel(&app, &shop, &visit).await;
        let mut pressing = JoinSet::new();
        for number in 0..10 {
            let (client, path) = (app.guest(), format!("/api/public/waiting-list/{token}"));
            let answer = ["accept", "decline"][number % 2];
            pressing.spawn(async move { client.post(&path, json!({ "answer": answer })).await.status });
        }
        while let Some(status) = pressing.join_next().await {
            assert!([StatusCode::OK, StatusCode::CONFLICT].contains(&status.unwrap()));
        }
        let booked = shop.list("status=confirmed").await.len();
        let ended = statuses(&shop).await;
        assert_eq!(ended, [if booked == 1 { "booked" } else { "declined" }]);
    }
);

both!(
    async fn guests_who_race_with_the_offer_and_it_never_share_the_time(app) {
        let (shop, visit) = full_shop(&app).await;
        let mut current = visit;
        for round in 0..4 {
            let token = join(&app, &shop, 50 + round, json!({})).await;
            app.run_jobs().await;
            shop.step(&current, "cancelled").await.expect(StatusCode::OK);
            let mut racing = JoinSet::new();
            for number in 0..8 {
                let (client, path) = (app.guest(), format!("/api/public/{}/appointments", shop.slug));
                let body = json!({ "serviceId": shop.service, "startsAt": MONDAY_9, "customer": guest(number) });
                racing.spawn(async move { client.post(&path, body).await.status });
            }
            let (offering, other) = tokio::join!(app.run_jobs(), app.run_jobs());
            assert!(offering + other > 0);
            let mut booked = 0;
            while let Some(status) = racing.join_next().await {
                match status.unwrap() {
                    StatusCode::CREATED => booked += 1,
                    status => assert_eq!(status, StatusCode::CONFLICT),
                }
            }
            app.run_jobs().await;
            let offered = list(&shop, "status=offered").await.len();
            assert_eq!(booked + offered, 1, "round {round}");
            if offered == 1 {
                answer(&app, &token, "accept").await.expect(StatusCode::OK);
            } else {
                answer(&app, &token, "withdraw").await.expect(StatusCode::OK);
            }
            let coming = shop.list("status=confirmed").await;
            assert_eq!(coming.len(), 1);
            current = coming[0].clone();
        }
    }
);

/// A small generator of chance that gives the same numbers for the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

const TIMES: [&str; 3] = [
    "2026-01-05T07:00:00Z",
    "2026-01-05T07:30:00Z",
    "2026-01-05T08:00:00Z",
];

/// Whether the entry of the team's list waits for this time.
fn fits(entry: &Value, at: &str, staff: &str) -> bool {
    let exact = entry["startsAt"].as_str();
    let with = entry["staff"]["name"].as_str();
    exact.is_none_or(|exact| exact == at) && with.is_none_or(|with| with == staff)
}

/// Fails when a later one was offered what an earlier one, who still waits, wants; or when somebody waits
/// for what is open.
async fn check(app: &TestApp, shop: &Shop, before: &[Value], seed: u64) {
    let now = list(shop, "").await;
    let waits: Vec<&Value> = now
        .iter()
        .filter(|entry| entry["status"] == "waiting")
        .collect();
    let fresh = now.iter().filter(|entry| {
        let was = before.iter().find(|was| was["id"] == entry["id"]);
        entry["status"] == "offered" && was.is_none_or(|was| was["status"] == "waiting")
    });
    for offered in fresh {
        let offer = &offered["offer"];
        let (at, staff) = (
            offer["startsAt"].as_str().unwrap(),
            offer["staffName"].as_str().unwrap(),
        );
        assert!(fits(offered, at, staff), "seed {seed}: {offered}");
        for waiting in &waits {
            let earlier = waiting["rank"].as_i64() < offered["rank"].as_i64();
            assert!(
                !earlier || !fits(waiting, at, staff),
                "seed {seed}: {waiting} was passed over for {offered}"
            );
        }
    }
    let path = format!(
        "/api/public/{}/slots?service={}&from=2026-01-05&to=2026-01-05",
        shop.slug, shop.service
    );
    let slots = app.guest().get(&path).await.expect(StatusCode::OK);
    let members = shop.owner.get("/api/staff").await.json();
    for slot in slots["days"][0]["slots"].as_array().unwrap() {
        for member in members["items"].as_array().unwrap() {
            let is_free = slot["staffIds"].as_array().unwrap().contains(&member["id"]);
            let (at, staff) = (
                slot["startsAt"].as_str().unwrap(),
                member["name"].as_str().unwrap(),
            );
            assert!(
                !is_free || !waits.iter().any(|waiting| fits(waiting, at, staff)),
                "seed {seed}: {at} with {staff} is open while somebody waits for it"
            );
        }
    }
}

async fn run_of_chance(app: &TestApp, seed: u64) {
    let mut shop = Shop::open(app, "dana").await;
    let hours = json!([{ "weekday": 1, "start": "09:00", "end": "10:30" }]);
    shop.set_hours(hours.clone()).await;
    let step = json!({ "version": 1, "slotStepMinutes": 30 });
    shop.owner
        .put("/api/business", step)
        .await
        .expect(StatusCode::OK);
    let ron = shop.add_staff("רון").await;
    let body = json!({ "hours": hours, "version": 2 });
    shop.owner
        .put(&format!("/api/staff/{ron}/hours"), body)
        .await
        .expect(StatusCode::OK);
    for at in TIMES {
        shop.book_at(at).await;
        shop.book_at(at).await;
    }
    let (mut chance, mut tokens, mut people) = (Chance(seed), Vec::new(), 0);
    for _ in 0..40 {
        let before = list(&shop, "").await;
        match chance.below(9) {
            0..=2 => {
                let mut wish = match chance.below(2) {
                    0 => json!({}),
                    _ => json!({ "startsAt": TIMES[chance.below(3)] }),
                };
                match chance.below(3) {
                    0 => wish["staffId"] = json!(shop.staff),
                    1 => wish["staffId"] = json!(ron),
                    _ => {}
                }
                tokens.push(join(app, &shop, people, wish).await);
                people += 1;
            }
            3 | 4 => {
                // Sometimes two at once.
                for _ in 0..=chance.below(2) {
                    let visits = shop.list("status=confirmed").await;
                    if !visits.is_empty() {
                        let visit = &visits[chance.below(visits.len())];
                        shop.step(visit, "cancelled").await.expect(StatusCode::OK);
                    }
                }
            }
            5 if !tokens.is_empty() => {
                let token = &tokens[chance.below(tokens.len())];
                answer(app, token, "decline").await;
            }
            6 if !tokens.is_empty() => {
                let token = &tokens[chance.below(tokens.len())];
                answer(app, token, "accept").await;
            }
            7 if !tokens.is_empty() => {
                let token = &tokens[chance.below(tokens.len())];
                answer(app, token, "withdraw").await;
            }
            _ => {
                app.advance(SignedDuration::from_mins(70));
                sign_in_again(app, &mut shop).await;
            }
        }
        let (one, other) = tokio::join!(app.run_jobs(), app.run_jobs());
        let _ = one + other;
        app.run_jobs().await;
        check(app, &shop, &before, seed).await;
    }
    assert!(people > 0);
}

both!(
    async fn whatever_happens_nobody_is_passed_over(app) {
        run_of_chance(&app, 7).await;
    }
);

both!(
    async fn nor_in_another_run_of_chance(app) {
        run_of_chance(&app, 20_260_105).await;
    }
);
