//! `/api/reports/occupancy`: how much of the time that can be booked is booked.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::calendar::Shop;
use crate::harness::both;

/// From Sunday to Saturday; the shop is open five days of eight hours.
const WEEK: &str = "from=2026-01-04&to=2026-01-10";

async fn read(shop: &Shop, path: &str) -> Value {
    shop.owner.get(path).await.expect(StatusCode::OK)
}

fn minutes(rows: &Value) -> Vec<i64> {
    let rows = rows["items"].as_array().unwrap();
    rows.iter()
        .map(|row| row["minutes"].as_i64().unwrap())
        .collect()
}

both!(
    async fn occupancy_is_booked_time_over_hours_less_times_away(app) {
        let shop = Shop::open(&app, "dana").await;
        shop.book_at("2026-01-05T08:00:00Z").await;
        let away = json!({ "startsAt": "2026-01-06T07:00:00Z", "endsAt": "2026-01-06T10:00:00Z" });
        shop.owner.post(&format!("/api/staff/{}/time-off", shop.staff), away).await.expect(StatusCode::CREATED);
        let report = read(&shop, &format!("/api/reports/occupancy?{WEEK}")).await;
        // 5 × 8 hours less 3; half an hour is booked.
        assert_eq!(report["total"], json!({ "bookable": 37 * 60, "booked": 30, "rate": 135 }));
        assert_eq!(report["staff"].as_array().unwrap().len(), 1);

        // A cancelled visit gives its time back; who did not come had it.
        let missed = shop.book_at("2026-01-05T10:00:00Z").await;
        let gone = shop.book_at("2026-01-05T12:00:00Z").await;
        shop.step(&gone, "cancelled").await.expect(StatusCode::OK);
        shop.step(&missed, "no_show").await.expect(StatusCode::OK);
        let with_buffer = shop.add_service(json!({ "durationMinutes": 45, "bufferAfterMinutes": 15 })).await;
        shop.book(json!({ "serviceId": with_buffer, "startsAt": "2026-01-07T08:00:00Z" })).await.expect(StatusCode::CREATED);
        let report = read(&shop, &format!("/api/reports/occupancy?{WEEK}")).await;
        let rows = read(&shop, &format!("/api/reports/occupancy/rows?{WEEK}&staffId={}", shop.staff)).await;
        assert_eq!(minutes(&rows), [30, 30, 60]);
        assert_eq!((&report["total"]["booked"], &report["staff"][0]["booked"]), (&json!(120), &json!(120)));
        let day = read(&shop, "/api/reports/occupancy?from=2026-01-06&to=2026-01-06").await;
        assert_eq!(day["total"], json!({ "bookable": 300, "booked": 0, "rate": 0 }));
        let free = read(&shop, "/api/reports/occupancy?from=2026-01-09&to=2026-01-10").await;
        assert_eq!(free["total"], json!({ "bookable": 0, "booked": 0, "rate": null }));
    }
);

both!(
    async fn a_class_takes_its_time_once_however_many_come(app) {
        let shop = Shop::open(&app, "dana").await;
        let class = shop.add_service(json!({ "name": "Yoga", "durationMinutes": 60, "rules": { "capacity": 5 } })).await;
        for name in ["Noa", "Avi"] {
            let body = json!({ "serviceId": class, "startsAt": "2026-01-05T08:00:00Z", "customer": { "fullName": name } });
            shop.book(body).await.expect(StatusCode::CREATED);
        }
        let rows = read(&shop, &format!("/api/reports/occupancy/rows?{WEEK}")).await;
        assert_eq!((minutes(&rows), &rows["items"][0]["kind"]), (vec![60], &json!("class")));
        let report = read(&shop, &format!("/api/reports/occupancy?{WEEK}")).await;
        assert_eq!(report["total"]["booked"], 60);
        // Each who comes is a visit.
        let visits = read(&shop, &format!("/api/reports/visits?{WEEK}")).await;
        assert_eq!(visits["total"]["booked"], 2);
    }
);
