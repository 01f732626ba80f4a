//! `/api/reports/day`: closing a day.

use axum::http::StatusCode;
use serde_json::json;

use super::ledger::{PRICE, Salon, id, sum};
use crate::harness::both;

const DAY: &str = "from=2026-01-05&to=2026-01-05";

both!(
    async fn the_close_of_a_day_tells_the_drawer_the_documents_the_visits_and_what_is_unpaid(app) {
        let mut salon = Salon::open(&app, "dana").await;
        app.set_clock("2026-01-05T09:00:00Z");
        salon.sign_in().await;
        let paid = salon.visit("2026-01-05T07:00:00Z", "completed", "desk", (0, 0, 0)).await;
        let part = salon.visit("2026-01-05T08:00:00Z", "arrived", "guest", (1, 1, 1)).await;
        salon.visit("2026-01-05T08:30:00Z", "no_show", "guest", (1, 1, 1)).await;
        salon.visit("2026-01-05T12:00:00Z", "confirmed", "guest", (1, 1, 1)).await;
        let other_day = salon.visit("2026-01-04T12:00:00Z", "completed", "guest", (1, 1, 1)).await;
        let pay = async |visit: uuid::Uuid, amount: i64, method: &str| {
            let amount = json!({ "amount": amount, "currency": "ILS" });
            let body = json!({ "appointmentId": visit, "method": method, "amount": amount });
            salon.owner.post("/api/payments", body).await.expect(StatusCode::CREATED)
        };
        let cash = pay(paid, PRICE, "cash").await;
        pay(part, 5_000, "bank_transfer").await;
        pay(other_day, PRICE, "cash").await;
        let refund = json!({ "amount": { "amount": 3_000, "currency": "ILS" } });
        salon.owner.post(&format!("/api/payments/{}/refunds", id(&cash)), refund).await.expect(StatusCode::CREATED);

        let report = salon.read("/api/reports/day").await;
        assert_eq!(report["date"], "2026-01-05", "today");
        assert_eq!(report["drawer"], json!({ "cashIn": 2 * PRICE, "cashRefunds": 3_000, "net": 2 * PRICE - 3_000 }));
        assert_eq!(report["total"]["net"], 2 * PRICE - 3_000 + 5_000);
        assert_eq!(report["documents"]["money"], report["total"]["net"]);
        assert_eq!((&report["visits"]["booked"], &report["visits"]["noShow"], &report["visits"]["open"]),
            (&json!(4), &json!(1), &json!(1)));
        // What was given back is owed again, and what was not paid.
        let unpaid = salon.rows(&format!("/api/reports/day/unpaid?{DAY}")).await;
        let owed: Vec<_> = unpaid.iter().map(|row| row["owed"]["amount"].clone()).collect();
        assert_eq!(owed, [3_000, PRICE - 5_000]);
        assert_eq!(report["unpaid"], json!({ "visits": 2, "amount": PRICE - 2_000 }));
        let rows = salon.rows(&format!("/api/reports/revenue/rows?{DAY}&method=cash")).await;
        assert_eq!(report["drawer"]["net"], sum(&rows, "amount"));
        assert!(rows.iter().all(|row| row["documentId"].is_string()), "each has its document");
        let csv = salon.csv("/api/reports/day.csv").await;
        assert!(csv.contains("\"400.00\",\"30.00\",\"370.00\""), "{csv}");
        assert_eq!(salon.read("/api/reports/day?date=2026-01-06").await["total"]["net"], 0);
    }
);

both!(
    async fn reports_are_for_those_who_may_see_money(app) {
        let owner = app.owner("dana").await;
        let staff = app.member(&owner, "staff", "staff").await;
        let manager = app.member(&owner, "manager", "manager").await;
        let eve = app.owner("eve").await;
        for path in ["revenue", "revenue.csv", "revenue/rows", "visits", "visits.csv", "visits/rows", "customers",
            "customers.csv", "customers/rows", "occupancy", "occupancy.csv", "occupancy/rows", "day/unpaid"] {
            let path = format!("/api/reports/{path}?{DAY}");
            staff.get(&path).await.expect(StatusCode::FORBIDDEN);
            app.guest().get(&path).await.expect(StatusCode::UNAUTHORIZED);
            for client in [&manager, &owner, &eve] {
                assert_eq!(client.get(&path).await.status, StatusCode::OK, "{path}");
            }
        }
        staff.get("/api/reports/day").await.expect(StatusCode::FORBIDDEN);
        staff.get("/api/reports/day.csv").await.expect(StatusCode::FORBIDDEN);
        manager.get("/api/reports/day").await.expect(StatusCode::OK);
    }
);
