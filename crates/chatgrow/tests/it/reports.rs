//! `/api/stats`, `/api/reports` and the pages of 2.0.

mod customers;
mod day;
mod histories;
mod ledger;
mod occupancy;
mod visits;

use axum::http::StatusCode;
use serde_json::json;

use crate::customers::{id_of, seed_payment, seed_visit};
use crate::harness::both;

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

both!(
    async fn figures_count_by_the_days_weeks_and_months_of_the_business(app) {
        let dana = app.owner("dana").await;
        let business = id_of(&dana.get("/api/business").await.expect(StatusCode::OK));
        let add = async |name: &str| {
            id_of(&dana.post("/api/customers", json!({ "fullName": name })).await.expect(StatusCode::CREATED))
        };
        // Wednesday, 31 December, a minute before midnight in Israel; then Thursday, Saturday and Sunday.
        app.set_clock("2025-12-31T21:59:00Z");
        let noa = add("נועה").await;
        app.set_clock("2025-12-31T22:01:00Z");
        add("אבי").await;
        app.set_clock("2026-01-03T21:59:00Z");
        add("בני").await;
        app.set_clock("2026-01-03T22:00:00Z");
        add("גיל").await;
        let away = add("דן").await;
        dana.delete(&format!("/api/customers/{away}")).await;

        for (at, status) in [
            ("2026-01-03T21:00:00Z", "completed"), // Saturday: last week
            ("2026-01-03T22:00:00Z", "completed"), // the first moment of Sunday
            ("2026-01-04T09:00:00Z", "confirmed"),
            ("2026-01-04T08:00:00Z", "cancelled"),
            ("2026-01-04T21:59:00Z", "confirmed"),
            ("2026-01-04T22:00:00Z", "confirmed"), // Monday
            ("2026-01-10T21:59:00Z", "confirmed"), // the end of Saturday
            ("2026-01-10T22:00:00Z", "confirmed"), // next week
        ] {
            seed_visit(&app, business, noa, at, status).await;
        }
        for (amount, at) in [(10_000, "2025-12-31T21:59:59Z"), (250, "2025-12-31T22:00:00Z"), (7, "2026-01-04T06:00:00Z")] {
            seed_payment(&app, business, noa, amount, at).await;
        }
        // Another business's figures stay out.
        let eve = app.owner("eve").await;
        let hers = id_of(&eve.get("/api/business").await.expect(StatusCode::OK));
        let guest = eve.post("/api/customers", json!({ "fullName": "זר" })).await.expect(StatusCode::CREATED);
        seed_visit(&app, hers, id_of(&guest), "2026-01-04T09:00:00Z", "confirmed").await;
        seed_payment(&app, hers, id_of(&guest), 1, "2026-01-04T06:00:00Z").await;

        app.set_clock("2026-01-03T22:10:00Z");
        let stats = dana.get("/api/stats").await.expect(StatusCode::OK);
        assert_eq!(stats["customers"], json!({ "total": 4, "newWeek": 1, "newMonth": 3 }));
        assert_eq!((&stats["appointments"]["today"], &stats["appointments"]["week"]), (&json!(3), &json!(5)));
        let upcoming = stats["appointments"]["upcoming"].as_array().unwrap();
        let starts: Vec<&str> = upcoming.iter().map(|visit| visit["startsAt"].as_str().unwrap()).collect();
        assert_eq!(starts, ["2026-01-04T09:00:00Z", "2026-01-04T21:59:00Z", "2026-01-04T22:00:00Z",
            "2026-01-10T21:59:00Z", "2026-01-10T22:00:00Z"]);
        assert_eq!(upcoming[0]["customerName"], "נועה");
        assert_eq!((&upcoming[0]["serviceName"], &upcoming[0]["staffName"], &upcoming[0]["status"]),
            (&json!("תספורת"), &json!("רות"), &json!("confirmed")));
        assert_eq!(stats["revenue"], json!({ "month": { "amount": 257, "currency": "ILS" },
            "total": { "amount": 10_257, "currency": "ILS" } }));
        for same in ["/provider/stats", "/dashboard", "/provider/dashboard"] {
            assert_eq!(dana.get(same).await.expect(StatusCode::OK), stats, "{same}");
        }
    }
);

both!(
    async fn a_new_business_has_figures_of_nothing(app) {
        let dana = app.owner("dana").await;
        let stats = dana.get("/api/stats").await.expect(StatusCode::OK);
        let none = json!({ "amount": 0, "currency": "ILS" });
        assert_eq!(stats, json!({ "customers": { "total": 0, "newWeek": 0, "newMonth": 0 },
            "appointments": { "today": 0, "week": 0, "upcoming": [] }, "revenue": { "month": none, "total": none } }));
    }
);

both!(
    async fn figures_are_for_those_who_may_see_money(app) {
        let dana = app.owner("dana").await;
        let staff = app.member(&dana, "staff", "staff").await;
        let books = app.member(&dana, "books", "bookkeeper").await;
        for path in ["/api/stats", "/provider/stats", "/dashboard", "/provider/dashboard"] {
            staff.get(path).await.expect(StatusCode::FORBIDDEN);
            books.get(path).await.expect(StatusCode::OK);
            app.guest().get(path).await.expect(StatusCode::UNAUTHORIZED);
        }
        app.guest().get("/provider/customers").await.expect(StatusCode::UNAUTHORIZED);
    }
);

both!(
    async fn the_addresses_of_2_0_are_pages_for_people_and_json_for_programs(app) {
        let dana = app.owner("dana").await;
        dana.post("/api/customers", json!({ "fullName": "נועה" })).await.expect(StatusCode::CREATED);
        for (path, page) in [("/dashboard", "/app"), ("/provider/dashboard", "/app"), ("/provider/customers", "/app/customers")] {
            let answer = app.guest().with_header("accept", BROWSER).get(path).await;
            assert_eq!((answer.status, answer.headers["location"].to_str().unwrap()), (StatusCode::SEE_OTHER, page));
            let varies = answer.headers.get_all("vary").iter().any(|value| value == "accept");
            assert!(varies, "{path}");
        }
        let list = dana.clone().with_header("accept", "application/json").get("/provider/customers").await;
        assert_eq!(list.expect(StatusCode::OK), dana.get("/api/customers").await.expect(StatusCode::OK));
    }
);
