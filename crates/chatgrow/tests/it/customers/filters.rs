//! Filters of the list, against what is known of every customer.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::crowd::{Crowd, Dice, LANGS, Someone, TAGS, day};
use super::{encoded, id_of};
use crate::harness::{Client, both};

/// One condition: as the list is asked for it, and whom it is true of.
type Condition<'a> = (String, Box<dyn Fn(&Someone) -> bool + 'a>);

/// Every name that the list shows for `query`, page by page, and how many it says there are.
async fn shown(client: &Client, query: &str) -> (Vec<String>, i64) {
    let mut names = Vec::new();
    let mut cursor = String::new();
    loop {
        let path = format!("/api/customers?limit=37&{query}{cursor}");
        let page = client.get(&path).await.expect(StatusCode::OK);
        let items = page["items"].as_array().unwrap();
        names.extend(
            items
                .iter()
                .map(|item| item["fullName"].as_str().unwrap().to_owned()),
        );
        match page["nextCursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return (names, page["total"].as_i64().unwrap()),
        }
    }
}

/// All conditions, some of them with several values.
fn conditions<'a>(crowd: &'a Crowd, now: jiff::Timestamp) -> Vec<Condition<'a>> {
    let mut all: Vec<Condition<'a>> = Vec::new();
    let mut add =
        |query: String, holds: Box<dyn Fn(&Someone) -> bool + 'a>| all.push((query, holds));
    for tag in TAGS {
        add(
            format!("tag={}", encoded(tag)),
            Box::new(move |one| one.tags.contains(&tag)),
        );
    }
    let several = format!("{},{}", TAGS[0], TAGS[1]);
    add(
        format!("tags={}", encoded(&several)),
        Box::new(|one| one.tags.contains(&TAGS[0]) && one.tags.contains(&TAGS[1])),
    );
    for (word, with) in [("with", true), ("without", false)] {
        add(
            format!("futureVisit={word}"),
            Box::new(move |one| one.comes(now) == with),
        );
        add(
            format!("pastVisit={word}"),
            Box::new(move |one| one.last_visit_at.is_some() == with),
        );
        add(
            format!("email={word}"),
            Box::new(move |one| one.email.is_some() == with),
        );
        add(
            format!("phone={word}"),
            Box::new(move |one| one.phone.is_some() == with),
        );
    }
    for back in [1, 20, 45] {
        let limit = day(now - jiff::SignedDuration::from_hours(24 * back));
        let last = |one: &Someone| one.last_visit_at.map(day);
        add(
            format!("lastVisitFrom={limit}"),
            Box::new(move |one| last(one).is_some_and(|at| at >= limit)),
        );
        add(
            format!("lastVisitUntil={limit}"),
            Box::new(move |one| last(one).is_some_and(|at| at <= limit)),
        );
        add(
            format!("createdFrom={limit}"),
            Box::new(move |one| day(one.created_at) >= limit),
        );
        add(
            format!("createdUntil={limit}"),
            Box::new(move |one| day(one.created_at) <= limit),
        );
    }
    for least in [1, 2, 3] {
        add(
            format!("minVisits={least}"),
            Box::new(move |one| one.came() >= least),
        );
    }
    for channel in ["email", "sms"] {
        add(
            format!("consent={channel}"),
            Box::new(move |one| crowd.agreed(one, channel)),
        );
    }
    for month in [1, 2, 10, 12] {
        add(
            format!("birthMonth={month}"),
            Box::new(move |one| one.birth_date.is_some_and(|date| date.month() == month)),
        );
    }
    for lang in LANGS {
        add(
            format!("language={lang}"),
            Box::new(move |one| one.lang() == Some(lang)),
        );
    }
    add(format!("search={}", encoded("חה לקו")), Box::new(|_| true));
    all
}

both!(
    async fn a_filter_shows_whom_it_is_true_of_and_counts_them(app) {
        let dana = app.owner("dana").await;
        let business = id_of(&dana.get("/api/business").await.json());
        let crowd = Crowd::fill(&app, business, 320, 7).await;
        let now = app.app.clock.now();
        let conditions = conditions(&crowd, now);
        let mut dice = Dice::new(11);
        let mut pick = || &conditions[usize::try_from(dice.roll(conditions.len() as u64)).unwrap()];
        let mut asked: Vec<Vec<&Condition>> = conditions.iter().map(|one| vec![one]).collect();
        asked.extend((0..60).map(|_| vec![pick(), pick()]));
        asked.extend((0..20).map(|_| vec![pick(), pick(), pick()]));
        let mut met = 0;
        for (nth, parts) in asked.iter().enumerate() {
            let archived = nth % 7 == 6;
            let mut names: Vec<&str> = parts.iter().map(|(query, _)| query.split('=').next().unwrap()).collect();
            names.sort_unstable();
            let repeated = names.windows(2).any(|pair| pair[0] == pair[1]);
            // A query says each thing once, and no last day lies before its first.
            let backwards = |from: &str, until: &str| names.contains(&from) && names.contains(&until);
            if repeated || backwards("createdFrom", "createdUntil") || backwards("lastVisitFrom", "lastVisitUntil") {
                continue;
            }
            let mut query: Vec<&str> = parts.iter().map(|(query, _)| query.as_str()).collect();
            if archived {
                query.push("status=archived");
            }
            query.push(["sort=name", "sort=-createdAt", "sort=-lastVisit"][nth % 3]);
            let query = query.join("&");
            let mut expected: Vec<&str> = crowd.people.iter()
                .filter(|one| one.archived == archived && parts.iter().all(|(_, holds)| holds(one)))
                .map(|one| one.name.as_str()).collect();
            let (mut seen, total) = shown(&dana, &query).await;
            assert_eq!(total, i64::try_from(expected.len()).unwrap(), "{query}");
            seen.sort_unstable();
            expected.sort_unstable();
            assert_eq!(seen, expected, "{query}");
            met += usize::from(!expected.is_empty());
        }
        assert!(met > 60, "only {met} filters met anybody");
    }
);

both!(
    async fn the_file_has_exactly_whom_the_list_shows(app) {
        let dana = app.owner("dana").await;
        let business = id_of(&dana.get("/api/business").await.json());
        Crowd::fill(&app, business, 120, 3).await;
        for query in ["futureVisit=without&email=with", "minVisits=2", "consent=email", "createdUntil=2025-12-20&phone=without"] {
            let (names, total) = shown(&dana, query).await;
            let file = dana.get(&format!("/api/customers/export.csv?{query}&lang=en")).await.text();
            let lines: Vec<&str> = file.lines().skip(1).map(|line| line.split(',').next().unwrap().trim_matches('"')).collect();
            assert_eq!(lines, names, "{query}");
            assert_eq!(i64::try_from(lines.len()).unwrap(), total);
        }
    }
);

both!(
    async fn a_filter_that_says_nothing_sensible_is_refused(app) {
        let dana = app.owner("dana").await;
        for (query, field, code) in [
            ("birthMonth=13", "/birthMonth", "out_of_range"),
            ("birthMonth=0", "/birthMonth", "out_of_range"),
            ("birthMonth=x", "/birthMonth", "wrong_type"),
            ("minVisits=0", "/minVisits", "out_of_range"),
            ("minVisits=-1", "/minVisits", "wrong_type"),
            ("futureVisit=maybe", "/futureVisit", "wrong_type"),
            ("consent=pigeon", "/consent", "wrong_type"),
            ("language=xx", "/language", "wrong_type"),
            ("lastVisitFrom=yesterday", "/lastVisitFrom", "wrong_type"),
            ("createdFrom=2026-02-01&createdUntil=2026-01-01", "/createdUntil", "ends_before_start"),
            ("lastVisitUntil=9999-12-31", "/lastVisitUntil", "out_of_range"),
            ("tags=1,2,3,4,5,6,7,8,9,10,11", "/tags", "too_many"),
            ("visits=1", "/visits", "unknown_field"),
        ] {
            for path in ["/api/customers", "/api/customers/export.csv"] {
                let refused = dana.get(&format!("{path}?{query}")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
                assert_eq!((&refused["fields"][0]["field"], &refused["fields"][0]["code"]), (&json!(field), &json!(code)), "{query}");
            }
        }
    }
);

both!(
    async fn tags_in_use_are_listed_and_those_of_others_are_not(app) {
        let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
        for tags in [json!(["vip", "צבע"]), json!(["a", "vip"])] {
            dana.post("/api/customers", json!({ "fullName": "נועה", "tags": tags })).await.expect(StatusCode::CREATED);
        }
        let tags = dana.get("/api/customers/tags").await.expect(StatusCode::OK);
        assert_eq!(tags["items"], json!(["a", "vip", "צבע"]));
        assert_eq!(eve.get("/api/customers/tags").await.json()["items"], json!([]));
    }
);

both!(
    async fn a_campaign_reaches_whom_the_list_shows(app) {
        let dana = app.owner("dana").await;
        let business = id_of(&dana.get("/api/business").await.json());
        let crowd = Crowd::fill(&app, business, 150, 5).await;
        let now = app.app.clock.now();
        let filter = json!({ "futureVisit": "without", "tag": TAGS[0], "createdUntil": "2026-01-01" });
        let last = jiff::civil::date(2026, 1, 1);
        let meant: Vec<&Someone> = crowd.people.iter()
            .filter(|one| !one.archived && !one.comes(now) && one.tags.contains(&TAGS[0]) && day(one.created_at) <= last)
            .collect();
        let mut mails: Vec<&String> = meant.iter().filter_map(|one| one.email.as_ref()).collect();
        mails.sort_unstable();
        mails.dedup();
        let mut allowed: Vec<&String> = meant.iter().filter(|one| crowd.agreed(one, "email")).filter_map(|one| one.email.as_ref()).collect();
        allowed.sort_unstable();
        allowed.dedup();
        let size = dana.post("/api/campaigns/audience", json!({ "customers": { "filter": filter } })).await.expect(StatusCode::OK);
        assert_eq!(size, json!({ "addresses": mails.len(), "allowed": allowed.len() }));

        // Kept as it was given, and refused where it says nothing sensible.
        let campaign = |filter: &Value| json!({ "name": "a", "subject": "a", "body": "a", "audience": { "customers": { "filter": filter } } });
        let draft = dana.post("/api/campaigns", campaign(&filter)).await.expect(StatusCode::CREATED);
        assert_eq!(draft["audience"]["customers"]["filter"], filter);
        let refused = dana.post("/api/campaigns", campaign(&json!({ "birthMonth": 13 }))).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused["fields"][0]["field"], "/audience/customers/filter/birthMonth");
    }
);
