//! Recurring documents: exactly one for each day of a rule.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::found;
use super::shop::{Desk, ils, told};
use crate::harness::{TestApp, both};
use crate::payments::{number, raw};

const PATH: &str = "/api/recurring-invoices";

async fn rule(desk: &Desk, every: &str, from: &str) -> Value {
    let form = json!({ "name": "ריטיינר", "kind": "tax_invoice", "content": desk.content(11_800), "every": every,
        "from": from });
    desk.owner
        .post(PATH, form)
        .await
        .expect(StatusCode::CREATED)
}

fn path(rule: &Value) -> String {
    format!("{PATH}/{}", rule["id"].as_str().unwrap())
}

async fn documents(app: &TestApp, desk: &Desk) -> i64 {
    number(app, desk.business, "SELECT count(*) FROM documents").await
}

both!(
    async fn each_month_has_its_document_on_its_day(app) {
        let mut desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let rule = rule(&desk, "month", "2026-01-31").await;
        // Midnight in Israel, in winter and in summer time.
        for (before, at, count, next) in [
            ("2026-01-30T21:59:00Z", "2026-01-30T22:00:00Z", 1, "2026-02-28"),
            ("2026-02-27T21:59:00Z", "2026-02-27T22:00:00Z", 2, "2026-03-31"),
            ("2026-03-30T20:59:00Z", "2026-03-30T21:00:00Z", 3, "2026-04-30"),
        ] {
            app.set_clock(before);
            app.run_due().await;
            assert_eq!(documents(&app, &desk).await, count - 1);
            desk.at(&app, at).await;
            app.run_due().await;
            assert_eq!(documents(&app, &desk).await, count);
            let now = desk.owner.get(&path(&rule)).await.expect(StatusCode::OK);
            assert_eq!(now["nextOn"], next);
            assert_eq!(now["runs"].as_array().unwrap().len(), usize::try_from(count).unwrap());
        }
        let now = desk.owner.get(&path(&rule)).await.expect(StatusCode::OK);
        assert_eq!(now["upcoming"], json!(["2026-04-30", "2026-05-31", "2026-06-30"]));
        assert_eq!(now["customerName"], "דנה כהן");
        assert_eq!((&now["runs"][0]["number"], &now["runs"][0]["total"]), (&json!(3), &ils(11_800)));
        let paused = json!({ "version": now["version"], "status": "paused", "until": "2026-05-01" });
        let paused = desk.owner.put(&path(&rule), paused).await.expect(StatusCode::OK);
        assert_eq!(paused["upcoming"], json!([]));
        let resumed = json!({ "version": paused["version"], "status": "active" });
        let resumed = desk.owner.put(&path(&rule), resumed).await.expect(StatusCode::OK);
        assert_eq!(resumed["upcoming"], json!(["2026-04-30"]));
        let newest = desk.owner.get("/api/invoices?limit=1").await.expect(StatusCode::OK);
        assert_eq!((&newest["items"][0]["documentDate"], &newest["items"][0]["total"]), (&json!("2026-03-31"), &ils(11_800)));
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn many_workers_and_repeats_issue_one_for_each_day(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        for _ in 0..5 {
            rule(&desk, "week", "2026-01-05").await;
        }
        app.set_clock("2026-01-20T06:00:00Z");
        // Every job once more, as after the death of a worker, and several workers at once.
        for _ in 0..4 {
            let workers: Vec<_> = (0..3)
                .map(|_| {
                    let app = app.app.clone();
                    tokio::spawn(async move { chatgrow::jobs::run_due(&app).await.unwrap() })
                })
                .collect();
            for worker in workers {
                worker.await.unwrap();
            }
            let again = "UPDATE jobs SET done_at = NULL, lease_until = NULL WHERE kind = 'issue_recurring'";
            raw(&app, desk.business, &[again.to_owned()]).await.unwrap();
        }
        // 5, 12 and 19 January.
        assert_eq!(documents(&app, &desk).await, 15);
        let runs = "SELECT count(*) FROM recurring_runs";
        assert_eq!(number(&app, desk.business, runs).await, 15);
        assert_eq!(found(&app).await, []);
    }
);

both!(
    async fn a_document_that_cannot_be_issued_pauses_its_rule(app) {
        let mut desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let rule = rule(&desk, "month", "2026-02-01").await;
        desk.become_kind("exempt_dealer").await;
        desk.at(&app, "2026-02-01T06:00:00Z").await;
        app.run_due().await;
        assert_eq!(documents(&app, &desk).await, 0);
        let paused = desk.owner.get(&path(&rule)).await.expect(StatusCode::OK);
        assert_eq!((&paused["status"], &paused["lastError"]), (&json!("paused"), &json!("may_not_issue")));
        desk.become_kind("licensed_dealer").await;
        desk.at(&app, "2026-02-10T06:00:00Z").await;
        let resume = json!({ "version": paused["version"], "status": "active" });
        let active = desk.owner.put(&path(&rule), resume).await.expect(StatusCode::OK);
        assert_eq!((&active["status"], &active["nextOn"], &active["lastError"]), (&json!("active"), &json!("2026-03-01"), &json!(null)));
        let end = json!({ "version": active["version"], "status": "ended" });
        desk.owner.put(&path(&rule), end).await.expect(StatusCode::OK);
        app.set_clock("2026-04-01T06:00:00Z");
        app.run_due().await;
        assert_eq!(documents(&app, &desk).await, 0);
    }
);

both!(
    async fn a_rule_must_be_whole_and_lie_ahead(app) {
        let desk = Desk::open(&app, "noa", "licensed_dealer").await;
        let form = |name: &str, content: &Value, from: &str| json!({ "name": name, "kind": "tax_invoice",
            "content": content, "every": "month", "from": from });
        let content = desk.content(100);
        let mut dated = content.clone();
        dated["date"] = json!("2026-01-04");
        let nobody = json!({ "lines": [{ "description": "a", "unitPrice": 1 }] });
        let empty = json!({ "customerId": desk.customer });
        for (form, code) in [
            (form(" ", &content, "2026-02-01"), "bad_name"),
            (form("a", &content, "2026-01-03"), "in_past"),
            (form("a", &dated, "2026-02-01"), "not_recurring"),
            (form("a", &nobody, "2026-02-01"), "missing"),
            (form("a", &empty, "2026-02-01"), "row_count"),
        ] {
            assert_eq!(told(&desk.owner.post(PATH, form).await).2, code);
        }
        let list = desk.owner.get(PATH).await.expect(StatusCode::OK);
        assert_eq!(list["items"], json!([]));
    }
);
