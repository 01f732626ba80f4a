//! `/api/reports/customers`: who is new, who returns, who of the period before came again.

use serde_json::{Value, json};

use super::ledger::Salon;
use crate::harness::both;

const MARCH: &str = "from=2026-03-01&to=2026-03-31";

both!(
    async fn who_came_before_returns_and_who_came_again_soon_was_kept(app) {
        let mut salon = Salon::open(&app, "dana").await;
        for name in ["Ben", "Gal"] {
            let card = salon.owner.post("/api/customers", json!({ "fullName": name })).await;
            salon.customers.push(super::ledger::id(&card.json()));
        }
        let (noa, avi, ben, gal) = (0, 1, 2, 3);
        for (customer, at, status) in [
            (noa, "2026-02-10T09:00:00Z", "completed"),
            (noa, "2026-02-20T09:00:00Z", "completed"),
            (noa, "2026-03-20T09:00:00Z", "arrived"), // 28 days after
            (avi, "2026-02-05T09:00:00Z", "completed"),
            (avi, "2026-03-08T10:00:00Z", "completed"), // 31 days after
            (ben, "2026-02-05T09:00:00Z", "completed"),
            (ben, "2026-03-01T09:00:00Z", "no_show"),
            (gal, "2026-02-28T09:00:00Z", "cancelled"),
            (gal, "2026-03-02T09:00:00Z", "completed"),
            (gal, "2026-03-09T09:00:00Z", "completed"),
        ] {
            salon.visit(at, status, "desk", (customer, 0, 0)).await;
        }
        let report = salon.read(&format!("/api/reports/customers?{MARCH}&withinDays=30")).await;
        assert_eq!(report["previous"], json!({ "from": "2026-02-01", "to": "2026-02-28" }));
        assert_eq!(report["total"], json!({ "came": 3, "new": 1, "returning": 2 }));
        assert_eq!(report["before"], json!({ "came": 3, "new": 3, "returning": 0 }));
        assert_eq!(report["retention"], json!({ "withinDays": 30, "of": 3, "again": 1, "lost": 2, "rate": 3333 }));

        let names = async |query: &str| -> Vec<String> {
            let rows = salon.rows(&format!("/api/reports/customers/rows?{MARCH}&{query}")).await;
            let mut names: Vec<String> = rows.iter().map(|row| row["fullName"].as_str().unwrap().to_owned()).collect();
            names.sort();
            names
        };
        assert_eq!(names("of=came").await, ["Avi", "Gal", "Noa"]);
        assert_eq!(names("of=new").await, ["Gal"]);
        assert_eq!(names("of=returning").await, ["Avi", "Noa"]);
        assert_eq!(names("of=again&withinDays=30").await, ["Noa"]);
        assert_eq!(names("of=lost&withinDays=30").await, ["Avi", "Ben"]);
        assert_eq!(names("of=again&withinDays=32").await, ["Avi", "Noa"]);
        let rows = salon.rows(&format!("/api/reports/customers/rows?{MARCH}&of=new")).await;
        assert_eq!((&rows[0]["visits"], &rows[0]["firstAt"], &rows[0]["lastAt"]),
            (&json!(2), &json!("2026-03-02T09:00:00Z"), &json!("2026-03-09T09:00:00Z")));
        let eve = Salon::open(&app, "eve").await;
        let hers = eve.read(&format!("/api/reports/customers?{MARCH}")).await;
        assert_eq!((&hers["total"]["came"], &hers["retention"]["rate"]), (&json!(0), &Value::Null));
    }
);
