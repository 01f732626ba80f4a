//! Two hundred guests at once over connections of their own, and a long mix of everything that takes and
//! frees time, with a checker over what is left.

use std::collections::{HashMap, HashSet};
use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};

use axum::http::StatusCode;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::{MONDAY_9, Shop};
use crate::harness::{Client, TestApp, both};
use crate::process::request;

const GUESTS: usize = 200;
const MIX_LASTS: Duration = Duration::from_secs(30);

/// Serves the application on a port.
async fn serve(app: &TestApp) -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let service = app
        .router
        .clone()
        .into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    address
}

/// That many guests book `at` over TCP; how often each status came back.
async fn crowd(app: &TestApp, shop: &Shop, at: &str) -> HashMap<u16, usize> {
    let address = serve(app).await;
    let mut guests = JoinSet::new();
    for number in 0..GUESTS {
        let path = format!("/api/public/{}/appointments", shop.slug);
        let body = json!({ "serviceId": shop.service, "startsAt": at,
            "customer": { "fullName": "אורחת", "phone": format!("0502345{number:03}") } });
        guests.spawn_blocking(move || {
            request(address, "POST", &path, None, Some(&body))
                .unwrap()
                .0
        });
    }
    let mut statuses = HashMap::new();
    while let Some(status) = guests.join_next().await {
        *statuses.entry(status.unwrap()).or_default() += 1;
    }
    statuses
}

both!(
    async fn of_two_hundred_guests_on_connections_of_their_own_one_gets_the_time(app) {
        let shop = Shop::open(&app, "dana").await;
        let statuses = crowd(&app, &shop, MONDAY_9).await;
        assert_eq!(statuses, HashMap::from([(201, 1), (409, GUESTS - 1)]));
        assert_eq!(shop.list("").await.len(), 1);
    }
);

both!(
    async fn of_two_hundred_who_want_anyone_of_two_get_one_each(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.add_staff("רון").await;
        let statuses = crowd(&app, &shop, MONDAY_9).await;
        assert_eq!(statuses, HashMap::from([(201, 2), (409, GUESTS - 2)]));
        let visits = shop.list("").await;
        assert_ne!(visits[0]["staff"], visits[1]["staff"]);
    }
);

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    /// A quarter of an hour in the working day of one of three days.
    fn start(&mut self) -> String {
        let (day, quarter) = (5 + self.below(3), self.below(24));
        format!(
            "2026-01-{day:02}T{:02}:{:02}:00Z",
            7 + quarter / 4,
            quarter % 4 * 15
        )
    }

    /// A quarter of an hour in a working day, as a person writes it.
    fn local_time(&mut self) -> String {
        let quarter = self.below(24);
        format!("{:02}:{:02}", 9 + quarter / 4, quarter % 4 * 15)
    }
}

struct Actor {
    owner: Client,
    guest: Client,
    slug: String,
    services: Vec<String>,
    staff: String,
    series: Vec<String>,
    dice: Dice,
    number: usize,
}

impl Actor {
    /// One thing that takes or frees time; the status of the answer.
    async fn act(&mut self, turn: usize) -> StatusCode {
        let service = self.services[usize::try_from(self.dice.below(3)).unwrap()].clone();
        let at = self.dice.start();
        let phone = format!("05{:02}{:06}", self.number, turn);
        let told = json!({ "fullName": "אורחת", "phone": phone });
        let public = |what: &str| format!("/api/public/{}/{what}", self.slug);
        match self.dice.below(10) {
            0 | 1 => {
                let body = json!({ "serviceId": service, "startsAt": at, "customer": told });
                self.guest.post(&public("appointments"), body).await.status
            }
            2 => {
                let body = json!({ "serviceId": service, "startsAt": at });
                let held = self.guest.post(&public("holds"), body.clone()).await;
                if held.status != StatusCode::CREATED {
                    return held.status;
                }
                let token = held.json()["token"].as_str().unwrap().to_owned();
                if self.dice.below(3) == 0 {
                    return self
                        .guest
                        .delete(&format!("/api/public/holds/{token}"))
                        .await
                        .status;
                }
                let body = json!({ "serviceId": service, "startsAt": at, "customer": told, "hold": token });
                let booked = self.guest.post(&public("appointments"), body).await.status;
                assert_eq!(booked, StatusCode::CREATED, "a hold is lost to nobody");
                booked
            }
            3 => {
                let body = json!({ "serviceId": service, "startsAt": at, "customer": told });
                self.owner.post("/api/appointments", body).await.status
            }
            8 => self.book_series(&told).await,
            9 if !self.series.is_empty() => self.change_series().await,
            choice => self.change(choice).await,
        }
    }

    /// Three days in a row, as many of them as are open.
    async fn book_series(&mut self, customer: &Value) -> StatusCode {
        let body = json!({ "serviceId": self.services[0], "staffId": self.staff, "firstDate": "2026-01-05",
            "time": self.dice.local_time(), "rule": "FREQ=DAILY;COUNT=3", "customer": customer,
            "onConflict": "skip" });
        let booked = self.owner.post("/api/series", body).await;
        if booked.status == StatusCode::CREATED {
            let id = booked.json()["id"].as_str().unwrap().to_owned();
            self.series.push(id);
        }
        booked.status
    }

    /// Moves or cancels the rest of a series of ours.
    async fn change_series(&mut self) -> StatusCode {
        let count = u64::try_from(self.series.len()).unwrap();
        let id = &self.series[usize::try_from(self.dice.below(count)).unwrap()];
        let path = format!("/api/series/{id}");
        let series = self.owner.get(&path).await.expect(StatusCode::OK);
        let mut body = json!({ "version": series["version"], "scope": "this_and_following", "date": "2026-01-06" });
        let verb = ["cancel", "move"][usize::try_from(self.dice.below(2)).unwrap()];
        if verb == "move" {
            body["time"] = json!(self.dice.local_time());
        }
        self.owner
            .post(&format!("{path}/{verb}"), body)
            .await
            .status
    }

    /// Moves, answers or cancels one of the visits there are.
    async fn change(&mut self, choice: u64) -> StatusCode {
        let page = self.owner.get("/api/appointments?limit=200").await.json();
        let visits = page["items"].as_array().unwrap();
        if visits.is_empty() {
            return StatusCode::OK;
        }
        let count = u64::try_from(visits.len()).unwrap();
        let visit = &visits[usize::try_from(self.dice.below(count)).unwrap()];
        let path = format!("/api/appointments/{}", visit["id"].as_str().unwrap());
        match choice {
            4 | 5 => {
                let body = json!({ "startsAt": self.dice.start(), "version": visit["version"] });
                self.owner.post(&format!("{path}/move"), body).await.status
            }
            6 => {
                let status =
                    ["confirmed", "declined"][usize::try_from(self.dice.below(2)).unwrap()];
                let body = json!({ "status": status });
                self.owner
                    .patch(&format!("{path}/status"), body)
                    .await
                    .status
            }
            _ => self.owner.delete(&path).await.status,
        }
    }
}

fn minutes(visit: &Value, field: &str) -> jiff::Timestamp {
    visit[field].as_str().unwrap().parse().unwrap()
}

both!(
    async fn a_long_mix_of_bookings_moves_and_cancellations_leaves_no_overlap_and_no_lost_time(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.add_staff("רון").await;
        for name in ["1", "2"] {
            let room = json!({ "name": name, "kind": "room" });
            shop.owner.post("/api/rooms", room).await.expect(StatusCode::CREATED);
        }
        let asked = json!({ "durationMinutes": 45, "rules": { "bookingMode": "approval", "roomKind": "room" } });
        let class = json!({ "durationMinutes": 60, "rules": { "capacity": 3 } });
        let services = vec![shop.service.clone(), shop.add_service(asked).await, shop.add_service(class).await];
        let began = Instant::now();
        let mut work = JoinSet::new();
        for number in 0..16_usize {
            let mut actor = Actor { owner: shop.owner.clone(), guest: app.guest(), slug: shop.slug.clone(),
                services: services.clone(), staff: shop.staff.clone(), series: vec![], dice: Dice(0x9E37_79B9 + number as u64), number };
            work.spawn(async move {
                let mut turn = 0;
                while began.elapsed() < MIX_LASTS {
                    turn += 1;
                    let status = actor.act(turn).await;
                    let fine = status.is_success() || matches!(status.as_u16(), 409 | 422);
                    assert!(fine, "{status}");
                }
            });
        }
        while let Some(done) = work.join_next().await {
            done.unwrap();
        }
        check(&app, &shop).await;
    }
);

/// No staff member or room is in two places, no class is oversold, and every visit that takes place takes
/// its time, and nothing else does.
async fn check(app: &TestApp, shop: &Shop) {
    let visits: Vec<Value> = shop
        .list_in_pages_of(200)
        .await
        .into_iter()
        .filter(|visit| !["cancelled", "declined"].contains(&visit["status"].as_str().unwrap()))
        .collect();
    assert!(visits.len() > 10, "the mix left too little to check");
    let place = |visit: &Value| {
        if visit["sittingId"].is_null() {
            visit["id"].clone()
        } else {
            visit["sittingId"].clone()
        }
    };
    for (at, one) in visits.iter().enumerate() {
        for other in &visits[at + 1..] {
            let apart = minutes(one, "endsAt") <= minutes(other, "startsAt")
                || minutes(other, "endsAt") <= minutes(one, "startsAt");
            let same_room = !one["room"].is_null() && one["room"] == other["room"];
            let shares = one["staff"] == other["staff"] || same_room;
            assert!(
                apart || !shares || place(one) == place(other),
                "{one}\n{other}"
            );
        }
    }
    let mut seats: HashMap<String, usize> = HashMap::new();
    for visit in visits.iter().filter(|visit| !visit["sittingId"].is_null()) {
        *seats.entry(visit["sittingId"].to_string()).or_default() += 1;
    }
    assert!(seats.values().all(|count| *count <= 3), "{seats:?}");
    let places: HashSet<String> = visits
        .iter()
        .map(|visit| place(visit).to_string())
        .collect();
    let taken = app
        .count("SELECT count(*) FROM allocations", &shop.business)
        .await;
    assert_eq!(usize::try_from(taken).unwrap(), places.len());
    let sold: usize = seats.values().sum();
    let taken = app
        .count("SELECT count(*) FROM sitting_seats", &shop.business)
        .await;
    assert_eq!(usize::try_from(taken).unwrap(), sold);
    assert_eq!(
        app.count("SELECT count(*) FROM holds", &shop.business)
            .await,
        0
    );
}
