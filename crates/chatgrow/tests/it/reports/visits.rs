//! `/api/reports/visits`: what became of visits, by who, what and how they were booked.

use serde_json::{Value, json};

use super::ledger::{Salon, list, sum};
use crate::harness::both;

const PERIOD: &str = "from=2026-01-04&to=2026-01-10";

/// When, status, source, whose.
type Visit = (&'static str, &'static str, &'static str, Whose);
/// Customer, service and staff member by their place in the salon.
type Whose = (usize, usize, usize);

/// Visits of a week.
const WEEK: [Visit; 9] = [
    ("2026-01-03T21:59:00Z", "completed", "desk", (0, 0, 0)), // the last minute of Saturday
    ("2026-01-03T22:00:00Z", "completed", "guest", (0, 0, 0)),
    ("2026-01-04T09:00:00Z", "arrived", "desk", (1, 1, 0)),
    ("2026-01-05T09:00:00Z", "no_show", "guest", (1, 0, 1)),
    ("2026-01-06T09:00:00Z", "cancelled", "guest", (0, 0, 1)),
    ("2026-01-06T10:00:00Z", "declined", "guest", (0, 1, 1)),
    ("2026-01-07T09:00:00Z", "pending", "guest", (0, 0, 0)),
    ("2026-01-10T21:59:00Z", "confirmed", "api", (1, 0, 0)),
    ("2026-01-10T22:00:00Z", "confirmed", "desk", (1, 0, 0)), // Sunday
];

both!(
    async fn visits_are_counted_by_what_became_of_them_and_open_to_their_rows(app) {
        let salon = Salon::open(&app, "dana").await;
        for (at, status, source, of) in WEEK {
            salon.visit(at, status, source, of).await;
        }
        let eve = Salon::open(&app, "eve").await;
        eve.visit("2026-01-05T09:00:00Z", "completed", "desk", (0, 0, 0)).await;

        let report = salon.read(&format!("/api/reports/visits?{PERIOD}")).await;
        assert_eq!(report["total"], json!({ "booked": 7, "came": 2, "noShow": 1, "cancelled": 1, "declined": 1, "open": 2,
            "noShowRate": 3333, "cancelledRate": 1429 }));
        assert_eq!((&report["before"]["booked"], &report["step"]), (&json!(1), &json!("day")));
        let days: Vec<i64> = list(&report, "steps").iter().map(|step| step["booked"].as_i64().unwrap()).collect();
        assert_eq!(days, [2, 1, 2, 1, 0, 0, 1]);
        let sources: Vec<(&Value, &Value)> =
            list(&report, "sources").iter().map(|of| (&of["source"], &of["booked"])).collect();
        assert_eq!(sources, [(&json!("guest"), &json!(5)), (&json!("api"), &json!(1)), (&json!("desk"), &json!(1))]);

        let rows = format!("/api/reports/visits/rows?{PERIOD}");
        let counts = ["booked", "came", "noShow", "cancelled", "declined", "open"];
        for (name, key, filter) in [("staff", "id", "staffId"), ("services", "id", "serviceId"), ("sources", "source", "source")] {
            for count in counts {
                assert_eq!(sum(list(&report, name), count), report["total"][count], "{count} of {name}");
            }
            for of in list(&report, name) {
                let path = format!("{rows}&{filter}={}", of[key].as_str().unwrap());
                assert_eq!(of["booked"], salon.rows(&path).await.len(), "{path}");
                let open = salon.rows(&format!("{path}&outcome=open")).await;
                assert_eq!(of["open"], open.len(), "{path}");
            }
        }
        for (outcome, count) in [("came", "came"), ("no_show", "noShow"), ("cancelled", "cancelled"), ("declined", "declined")] {
            let behind = salon.rows(&format!("{rows}&outcome={outcome}")).await;
            assert_eq!(report["total"][count], behind.len(), "{outcome}");
        }
        let first = &salon.rows(&rows).await[0];
        assert_eq!((&first["startsAt"], &first["customerName"], &first["staffName"], &first["owed"]["amount"]),
            (&json!("2026-01-03T22:00:00Z"), &json!("Noa"), &json!("Ruth"), &json!(20_000)));
    }
);

both!(
    async fn a_table_is_no_formula_and_has_the_words_of_the_language(app) {
        let salon = Salon::open(&app, "dana").await;
        salon.visit("2026-01-05T09:00:00Z", "no_show", "guest", (0, 0, 1)).await;
        let csv = salon.csv(&format!("/api/reports/visits.csv?{PERIOD}")).await;
        assert!(csv.starts_with("\u{feff}\""), "{csv}");
        assert!(csv.contains("\"'=Gil\",\"1\",\"0\",\"1\""), "{csv}");
        let english = salon.owner.clone().with_header("accept-language", "en");
        for report in ["revenue", "visits", "customers", "occupancy"] {
            let answer = english.get(&format!("/api/reports/{report}.csv?{PERIOD}")).await;
            let text = answer.text();
            assert!(text.starts_with("\u{feff}\"By\",\"Name\","), "{text}");
            assert!(!text.contains("reports-csv"), "{text}");
            assert!(text.lines().all(|line| line.is_empty() || !line.contains("\"=")), "{text}");
        }
        let day = english.get("/api/reports/day.csv?date=2026-01-05").await;
        assert!(day.text().contains("\"Visits\",\"Did not come\",\"1\""), "{}", day.text());
        let disposition = day.headers["content-disposition"].to_str().unwrap();
        assert_eq!(disposition, "attachment; filename=\"day-2026-01-05.csv\"");
    }
);
