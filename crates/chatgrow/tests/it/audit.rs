//! The audit log: found by who, what, to what and when; in the reader's language; a file that runs nothing.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::harness::{Client, TestApp, both};

async fn search(person: &Client, query: &str) -> Vec<Value> {
    let found = person.get(&format!("/api/audit-log?{query}")).await;
    found.expect(StatusCode::OK)["items"]
        .as_array()
        .unwrap()
        .clone()
}

fn kinds(entries: &[Value]) -> Vec<&str> {
    entries
        .iter()
        .map(|entry| entry["kind"].as_str().unwrap())
        .collect()
}

async fn customer(person: &Client, name: &str) -> String {
    let made = person
        .post("/api/customers", json!({ "fullName": name }))
        .await;
    made.expect(StatusCode::CREATED)["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

both!(
    async fn entries_are_found_by_who_what_to_what_and_when(app) {
        let dana = app.owner("dana").await;
        let noa = app.member(&dana, "noa", "manager").await;
        customer(&dana, "רון").await;
        let noon = app.advance(SignedDuration::from_mins(5));
        let mika = customer(&noa, "מיקה").await;
        let later = app.advance(SignedDuration::from_mins(5));
        let edit = json!({ "version": 1, "fullName": "מיקה לב" });
        noa.put(&format!("/api/customers/{mika}"), edit).await.expect(StatusCode::OK);
        let id = noa.get("/api/auth/me").await.json()["user"]["id"].as_str().unwrap().to_owned();

        assert_eq!(kinds(&search(&noa, &format!("actor={id}")).await), ["customer.updated", "customer.created"]);
        assert_eq!(search(&noa, "kind=customer.created").await.len(), 2);
        let of_mika = search(&noa, &format!("object=customer&objectId={mika}")).await;
        assert_eq!(kinds(&of_mika), ["customer.updated", "customer.created"]);
        let within = search(&noa, &format!("from={noon}&to={later}")).await;
        assert_eq!(kinds(&within), ["customer.created"]);
        assert_eq!(within[0]["subject"]["id"], mika);
        assert_eq!(within[0]["actor"]["name"], "noa");
        assert!(search(&noa, &format!("actor={id}&kind=business.created")).await.is_empty());
        assert!(search(&noa, "actor=guest").await.is_empty());

        let all = search(&noa, "").await;
        let mut read = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = noa.get(&format!("/api/audit-log?limit=2{cursor}")).await.expect(StatusCode::OK);
            read.extend(page["items"].as_array().unwrap().clone());
            let Some(next) = page["nextCursor"].as_str() else { break };
            cursor = format!("&cursor={next}");
        }
        assert_eq!(read, all);
        for bad in ["actor=somebody", "kind=nonsense", "object=nonsense", "objectId=x", "from=yesterday", "cursor=x",
            "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z", "nonsense=1"] {
            noa.get(&format!("/api/audit-log?{bad}")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
);

both!(
    async fn only_owner_and_manager_read_it_and_only_their_own(app) {
        let dana = app.owner("dana").await;
        let eve = app.owner("eve").await;
        let manager = app.member(&dana, "manager", "manager").await;
        manager.get("/api/audit-log").await.expect(StatusCode::OK);
        for role in ["staff", "bookkeeper"] {
            let member = app.member(&dana, role, role).await;
            for path in ["/api/audit-log", "/api/audit-log/words", "/api/audit-log/export.csv"] {
                member.get(path).await.expect(StatusCode::FORBIDDEN);
            }
        }
        let id = customer(&dana, "רון").await;
        assert!(search(&eve, &format!("objectId={id}")).await.is_empty());
        assert!(!eve.get("/api/audit-log/export.csv").await.text().contains(&id));
    }
);

both!(
    async fn it_speaks_the_readers_language(app) {
        let dana = app.owner("dana").await;
        customer(&dana, "רון").await;
        for (lang, text, object) in [
            ("he", "נוסף לקוח", "לקוח"),
            ("en", "Customer added", "Customer"),
            ("ar", "أُضيف زبون", "زبون"),
            ("ru", "Клиент добавлен", "Клиент"),
        ] {
            let found = search(&dana, &format!("kind=customer.created&lang={lang}")).await;
            assert_eq!((&found[0]["text"], &found[0]["object"]), (&json!(text), &json!(object)));
            let words = dana.clone().with_header("accept-language", lang).get("/api/audit-log/words").await;
            let words = words.expect(StatusCode::OK);
            let word = json!({ "name": "customer.created", "text": text });
            assert!(words["kinds"].as_array().unwrap().contains(&word));
            assert!(words["objects"].as_array().unwrap().contains(&json!({ "name": "customer", "text": object })));
        }
    }
);

/// A member whose name a spreadsheet would run.
async fn formula_writer(app: &TestApp, owner: &Client) -> Client {
    let evil = json!({ "email": "evil@example.com", "fullName": "=HYPERLINK(\"https://evil.example\")",
        "role": "staff" });
    owner
        .post("/api/team", evil)
        .await
        .expect(StatusCode::CREATED);
    app.run_jobs().await;
    let token = app.link_token("evil@example.com").await;
    let reset = json!({ "token": token, "password": "correct horse battery" });
    app.guest()
        .post("/api/auth/reset-password", reset)
        .await
        .expect(StatusCode::NO_CONTENT);
    app.sign_in("evil").await
}

both!(
    async fn the_file_has_what_was_asked_for_and_runs_nothing(app) {
        let dana = app.owner("dana").await;
        let evil = formula_writer(&app, &dana).await;
        customer(&evil, "רון").await;
        let file = dana.get("/api/audit-log/export.csv?kind=customer.created&lang=en").await;
        assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
        let text = file.text();
        let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').trim_end().split("\r\n").collect();
        assert_eq!(lines.len(), 2, "{text}");
        assert_eq!(lines[0], "\"Number\",\"Time\",\"Who\",\"What\",\"Object\",\"Id\",\"Details\"");
        // In the business's zone, which is two hours before UTC in winter.
        assert!(lines[1].contains("\"2026-01-04 08:0"), "{text}");
        assert!(lines[1].contains(",\"'=HYPERLINK(\"\"https://evil.example\"\")\",\"Customer added\","), "{text}");
    }
);
