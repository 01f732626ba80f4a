//! `/api/customer-fields`, and what customers have in them: on cards, in files that go out and come in.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::harness::{Client, TestApp, both};

/// Defines a field.
async fn define(client: &Client, name: &str, kind: &str) -> Value {
    let field = json!({ "name": name, "kind": kind });
    let made = client.post("/api/customer-fields", field).await;
    made.expect(StatusCode::CREATED)
}

async fn define_choice(client: &Client, name: &str, choices: &[&str]) -> Value {
    let choices: Vec<Value> = choices.iter().map(|name| json!({ "name": name })).collect();
    let field = json!({ "name": name, "kind": "choice", "choices": choices });
    let made = client.post("/api/customer-fields", field).await;
    made.expect(StatusCode::CREATED)
}

fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap()
}

fn field_path(field: &Value) -> String {
    format!("/api/customer-fields/{}", id(field))
}

fn path(customer: &Value) -> String {
    format!("/api/customers/{}", id(customer))
}

async fn add(client: &Client, body: Value) -> Value {
    let made = client.post("/api/customers", body).await;
    made.expect(StatusCode::CREATED)
}

async fn read(client: &Client, customer: &Value) -> Value {
    client.get(&path(customer)).await.expect(StatusCode::OK)
}

/// The names of the fields, those in use and those put away.
async fn names(client: &Client) -> (Vec<String>, Vec<String>) {
    let page = client
        .get("/api/customer-fields")
        .await
        .expect(StatusCode::OK);
    let items = page["items"].as_array().unwrap().clone();
    let (archived, used): (Vec<Value>, Vec<Value>) = items
        .into_iter()
        .partition(|item| item["isArchived"] == true);
    let names = |items: Vec<Value>| -> Vec<String> {
        let name = |item: &Value| item["name"].as_str().unwrap().to_owned();
        items.iter().map(name).collect()
    };
    (names(used), names(archived))
}

/// The faults of a refused request.
fn faults(answer: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let fields = answer["fields"].as_array().unwrap();
    fields
        .iter()
        .map(|field| (text(&field["field"]), text(&field["code"])))
        .collect()
}

/// The kinds of the business's changes, the oldest first.
async fn kinds(client: &Client) -> Vec<String> {
    let page = client
        .get("/api/changes?limit=200")
        .await
        .expect(StatusCode::OK);
    let items = page["items"].as_array().unwrap();
    let kind = |item: &Value| item["kind"].as_str().unwrap().to_owned();
    items.iter().map(kind).collect()
}

/// The cells of the file of customers, the headings first, from the ninth on.
async fn exported(client: &Client, lang: &str) -> Vec<Vec<String>> {
    let file = client
        .get(&format!("/api/customers/export.csv?lang={lang}"))
        .await;
    let text = file.text();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    let rows = reader.records();
    rows.map(|row| row.unwrap().iter().skip(8).map(str::to_owned).collect())
        .collect()
}

both!(
    async fn a_field_of_each_kind_is_filled_shown_and_emptied(app) {
        let dana = app.owner("dana").await;
        let hair = define(&dana, "סוג שיער", "text").await;
        let story = define(&dana, "רקע רפואי", "long_text").await;
        let height = define(&dana, "גובה", "number").await;
        let since = define(&dana, "מנויה עד", "date").await;
        let agrees = define(&dana, "אישור צילום", "yes_no").await;
        let source = define_choice(&dana, "איך הגיעה", &["חברה", "אינסטגרם"]).await;
        assert_eq!((&hair["version"], &hair["isArchived"], &hair["choices"]), (&json!(1), &json!(false), &json!([])));
        let friend = source["choices"][0]["id"].clone();

        let given = json!({ id(&hair): " מתולתל ", id(&story): "אלרגיה\nאסתמה", id(&height): "172.5", id(&since): "2027-01-31",
            id(&agrees): false, id(&source): friend });
        let expected = json!({ id(&hair): "מתולתל", id(&story): "אלרגיה\nאסתמה", id(&height): 172.5, id(&since): "2027-01-31",
            id(&agrees): false, id(&source): friend });
        let noa = add(&dana, json!({ "fullName": "נועה", "fields": given })).await;
        assert_eq!(noa["fields"], expected);
        assert_eq!(read(&dana, &noa).await, noa);
        let list = dana.get("/api/customers").await.expect(StatusCode::OK);
        assert_eq!(list["items"][0], noa);

        // What is not named stays; null and blanks empty.
        let change = json!({ "version": 1, "fields": { id(&height): null, id(&hair): "  ", id(&agrees): true } });
        let changed = dana.put(&path(&noa), change).await.expect(StatusCode::OK);
        assert_eq!(changed["fields"], json!({ id(&story): "אלרגיה\nאסתמה", id(&since): "2027-01-31", id(&agrees): true,
            id(&source): friend }));
        assert_eq!(changed["version"], 2);
        let same = json!({ "version": 2, "fields": { id(&agrees): true } });
        assert_eq!(dana.put(&path(&noa), same).await.expect(StatusCode::OK), changed);

        // The journal says which fields changed, and not what is in them.
        let timeline = dana.get(&format!("{}/timeline", path(&noa))).await.expect(StatusCode::OK);
        let told = timeline["items"][0]["data"]["changed"].as_array().unwrap().clone();
        let mut ids: Vec<Value> = [&hair, &height, &agrees].map(|field| json!(format!("fields/{}", id(field)))).into();
        ids.sort_by_key(ToString::to_string);
        assert_eq!(told, ids);
        assert!(!timeline.to_string().contains("אלרגיה"));
    }
);

both!(
    async fn what_is_wrong_with_a_value_is_told_at_its_field_and_nothing_changes(app) {
        let dana = app.owner("dana").await;
        let height = define(&dana, "גובה", "number").await;
        let since = define(&dana, "מנויה עד", "date").await;
        let source = define_choice(&dana, "איך הגיעה", &["חברה"]).await;
        let unknown = "019b8797-5300-7048-b607-e6ea9f60092a";
        let bad = json!({ id(&height): "הרבה", id(&since): "31/12/2026", id(&source): "חברה", unknown: "x", "a/b~c": "x" });
        let answer = dana.post("/api/customers", json!({ "fullName": "", "fields": bad })).await;
        let mut told = faults(&answer.expect(StatusCode::UNPROCESSABLE_ENTITY));
        told.sort();
        let mut expected = vec![
            ("/fullName".to_owned(), "bad_name".to_owned()),
            (format!("/fields/{}", id(&height)), "bad_number".to_owned()),
            (format!("/fields/{}", id(&since)), "bad_date".to_owned()),
            (format!("/fields/{}", id(&source)), "not_an_option".to_owned()),
            (format!("/fields/{unknown}"), "unknown_customer_field".to_owned()),
            ("/fields/a~1b~0c".to_owned(), "unknown_customer_field".to_owned()),
        ];
        expected.sort();
        assert_eq!(told, expected);
        let noa = add(&dana, json!({ "fullName": "נועה", "fields": { id(&height): 170 } })).await;
        let change = json!({ "version": 1, "fullName": "נועה כהן", "fields": { id(&height): true } });
        dana.put(&path(&noa), change).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(read(&dana, &noa).await, noa);

        // Another business's field is no field.
        let eve = app.owner("eve").await;
        let foreign = eve.post("/api/customers", json!({ "fullName": "x", "fields": { id(&height): 1 } })).await;
        assert_eq!(faults(&foreign.expect(StatusCode::UNPROCESSABLE_ENTITY))[0].1, "unknown_customer_field");
        assert_eq!(names(&eve).await, (vec![], vec![]));
    }
);

both!(
    async fn a_field_that_somebody_has_is_put_away_and_comes_back_with_what_they_have(app) {
        let dana = app.owner("dana").await;
        let hair = define(&dana, "שיער", "text").await;
        let empty = define(&dana, "ריק", "text").await;
        let city = define(&dana, "עיר", "text").await;
        let noa = add(&dana, json!({ "fullName": "נועה", "fields": { id(&hair): "חלק", id(&city): "חיפה" } })).await;
        for _ in 0..2 {
            dana.delete(&field_path(&hair)).await.expect(StatusCode::NO_CONTENT);
        }
        dana.delete(&field_path(&empty)).await.expect(StatusCode::NO_CONTENT);
        assert_eq!(names(&dana).await, (vec!["עיר".to_owned()], vec!["שיער".to_owned()]));
        assert_eq!(read(&dana, &noa).await["fields"], json!({ id(&city): "חיפה" }));
        assert_eq!(exported(&dana, "he").await[0], ["עיר"]);
        dana.delete(&field_path(&empty)).await.expect(StatusCode::NOT_FOUND);

        // Nothing is written into it, and an edit of the card leaves it alone.
        let refused = dana.put(&path(&noa), json!({ "version": 1, "fields": { id(&hair): "x" } })).await;
        assert_eq!(faults(&refused.json())[0].1, "unknown_customer_field");
        dana.put(&path(&noa), json!({ "version": 1, "notes": "x" })).await.expect(StatusCode::OK);

        // Its name is free meanwhile, and must be so again for it to come back.
        let other = define(&dana, " שיער", "number").await;
        let restore = format!("{}/restore", field_path(&hair));
        let taken = dana.post(&restore, json!({})).await;
        assert_eq!((taken.status, taken.code().as_str()), (StatusCode::CONFLICT, "customer_field_name_taken"));
        dana.delete(&field_path(&other)).await.expect(StatusCode::NO_CONTENT);
        for _ in 0..2 {
            dana.post(&restore, json!({})).await.expect(StatusCode::OK);
        }
        assert_eq!(names(&dana).await.0, ["עיר", "שיער"]);
        assert_eq!(read(&dana, &noa).await["fields"], json!({ id(&city): "חיפה", id(&hair): "חלק" }));
        let kinds: Vec<String> = kinds(&dana).await.into_iter().filter(|kind| kind.starts_with("customer_field")).collect();
        assert_eq!(kinds, ["customer_field.created", "customer_field.created", "customer_field.created",
            "customer_field.archived", "customer_field.removed", "customer_field.created", "customer_field.removed",
            "customer_field.restored"]);
    }
);

both!(
    async fn a_field_is_renamed_its_choices_changed_and_what_customers_chose_stays(app) {
        let dana = app.owner("dana").await;
        let source = define_choice(&dana, "איך הגיעה", &["חברה", "אינסטגרם", "שלט"]).await;
        let choice = |place: usize| source["choices"][place]["id"].clone();
        let noa = add(&dana, json!({ "fullName": "נועה", "fields": { id(&source): choice(2) } })).await;
        let change = json!({ "version": 1, "name": "מקור", "choices": [
            { "id": choice(1), "name": "Instagram" }, { "name": "גוגל" }] });
        let changed = dana.put(&field_path(&source), change.clone()).await.expect(StatusCode::OK);
        assert_eq!((&changed["name"], &changed["version"]), (&json!("מקור"), &json!(2)));
        let choices = changed["choices"].as_array().unwrap();
        let told: Vec<(&str, bool)> = choices.iter()
            .map(|choice| (choice["name"].as_str().unwrap(), choice["isArchived"].as_bool().unwrap())).collect();
        assert_eq!(told, [("Instagram", false), ("גוגל", false), ("שלט", true)]);
        assert_eq!(choices[0]["id"], choice(1));

        // Who has it keeps it; nobody else gets it.
        dana.put(&path(&noa), json!({ "version": 1, "notes": "x", "fields": { id(&source): choice(2) } })).await.expect(StatusCode::OK);
        assert_eq!(exported(&dana, "en").await, [["מקור"], ["שלט"]]);
        let refused = dana.post("/api/customers", json!({ "fullName": "x", "fields": { id(&source): choice(2) } })).await;
        assert_eq!(faults(&refused.json())[0].1, "not_an_option");

        // It comes back by being named.
        let back = json!({ "version": 2, "choices": [{ "id": choice(2), "name": "שלט" }] });
        let back = dana.put(&field_path(&source), back).await.expect(StatusCode::OK);
        assert_eq!(back["choices"], json!([{ "id": choice(2), "name": "שלט", "isArchived": false }]));
        let stale = dana.put(&field_path(&source), change).await;
        assert_eq!(stale.code(), "stale_version");
    }
);

both!(
    async fn the_form_of_a_field_is_checked(app) {
        let dana = app.owner("dana").await;
        define(&dana, "עיר", "text").await;
        let choices = |names: &[&str]| -> Value { names.iter().map(|name| json!({ "name": name })).collect() };
        let many: Vec<Value> = (0..51).map(|n| json!({ "name": n.to_string() })).collect();
        for (body, field, code) in [
            (json!({ "name": " \u{202E}", "kind": "text" }), "/name", "bad_label"),
            (json!({ "name": "x".repeat(61), "kind": "text" }), "/name", "bad_label"),
            (json!({ "name": " עִיר ", "kind": "text" }), "/name", "label_taken"),
            (json!({ "name": "א", "kind": "colour" }), "/kind", "wrong_type"),
            (json!({ "name": "א", "kind": "text", "choices": choices(&["x"]) }), "/choices", "not_a_choice"),
            (json!({ "name": "א", "kind": "choice" }), "/choices", "missing"),
            (json!({ "name": "א", "kind": "choice", "choices": many }), "/choices", "too_many"),
            (json!({ "name": "א", "kind": "choice", "choices": choices(&["x", " X"]) }), "/choices/1/name", "label_taken"),
            (json!({ "name": "א", "kind": "choice", "choices": choices(&[""]) }), "/choices/0/name", "bad_label"),
        ] {
            let answer = dana.post("/api/customer-fields", body.clone()).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(faults(&answer)[0], (field.to_owned(), code.to_owned()), "{body}");
        }
        assert_eq!(names(&dana).await.0, ["עיר"]);
    }
);

both!(
    async fn there_are_thirty_fields_however_many_are_defined_at_once(app) {
        let dana = app.owner("dana").await;
        for nth in 0..28 {
            define(&dana, &format!("שדה {nth}"), "text").await;
        }
        let mut asking = JoinSet::new();
        for nth in 28..34 {
            let client = dana.clone();
            asking.spawn(async move {
                let field = json!({ "name": format!("שדה {nth}"), "kind": "text" });
                client.post("/api/customer-fields", field).await
            });
        }
        let answers = asking.join_all().await;
        assert_eq!(answers.iter().filter(|answer| answer.status == StatusCode::CREATED).count(), 2);
        let refused = answers.iter().find(|answer| answer.status != StatusCode::CREATED).unwrap();
        assert_eq!((refused.status, refused.code().as_str()), (StatusCode::CONFLICT, "too_many_customer_fields"));
        assert_eq!(names(&dana).await.0.len(), 30);
    }
);

both!(
    async fn fields_stand_in_the_order_that_they_are_put_in(app) {
        let dana = app.owner("dana").await;
        let mut ids = Vec::new();
        for name in ["א", "ב", "ג"] {
            ids.push(define(&dana, name, "text").await["id"].clone());
        }
        let order = "/api/customer-fields/order";
        let turned = json!({ "ids": [ids[2], ids[0], ids[1]] });
        for _ in 0..2 {
            let page = dana.put(order, turned.clone()).await.expect(StatusCode::OK);
            assert_eq!(page["items"][0]["name"], "ג");
        }
        assert_eq!(names(&dana).await.0, ["ג", "א", "ב"]);
        assert_eq!(exported(&dana, "he").await[0], ["ג", "א", "ב"]);
        define(&dana, "ד", "text").await;
        assert_eq!(names(&dana).await.0, ["ג", "א", "ב", "ד"]);
        for stale in [turned, json!({ "ids": [ids[0], ids[0], ids[1], ids[2]] }), json!({ "ids": [] })] {
            assert_eq!(dana.put(order, stale).await.code(), "stale_version");
        }
        let reordered = kinds(&dana).await.into_iter().filter(|kind| kind == "customer_fields.reordered").count();
        assert_eq!(reordered, 1);
    }
);

both!(
    async fn who_may_change_the_settings_defines_fields_and_who_edits_customers_fills_them(app) {
        let dana = app.owner("dana").await;
        let city = define(&dana, "עיר", "text").await;
        let noa = add(&dana, json!({ "fullName": "נועה" })).await;
        for role in ["manager", "staff", "bookkeeper"] {
            let member = app.member(&dana, role, role).await;
            assert_eq!(names(&member).await.0, ["עיר"]);
            let refused = member.post("/api/customer-fields", json!({ "name": "x", "kind": "text" })).await;
            refused.expect(StatusCode::FORBIDDEN);
            let version = read(&member, &noa).await["version"].clone();
            let filled = member.put(&path(&noa), json!({ "version": version, "fields": { id(&city): role } })).await;
            assert_eq!(filled.status == StatusCode::OK, role != "bookkeeper", "{role}");
        }
        let key = json!({ "name": "x", "scopes": ["customers:write"] });
        let key = dana.post("/api/api-keys", key).await.expect(StatusCode::CREATED);
        let program = app.guest().with_token(key["token"].as_str().unwrap());
        assert_eq!(names(&program).await.0, ["עיר"]);
        add(&program, json!({ "fullName": "x", "fields": { id(&city): "חיפה" } })).await;
        program.delete(&field_path(&city)).await.expect(StatusCode::FORBIDDEN);
    }
);

both!(
    async fn a_merged_card_keeps_its_own_values_and_gets_what_it_lacks(app) {
        let dana = app.owner("dana").await;
        let (city, hair, old) = (define(&dana, "עיר", "text").await, define(&dana, "שיער", "text").await,
            define(&dana, "ישן", "text").await);
        let noa = add(&dana, json!({ "fullName": "נועה", "fields": { id(&city): "חיפה" } })).await;
        let twin = add(&dana, json!({ "fullName": "Noa", "fields": { id(&city): "עכו", id(&hair): "חלק", id(&old): "x" } })).await;
        dana.delete(&field_path(&old)).await.expect(StatusCode::NO_CONTENT);
        let merged = dana.post(&format!("{}/merge", path(&noa)), json!({ "otherId": id(&twin) })).await;
        assert_eq!(merged.expect(StatusCode::OK)["fields"], json!({ id(&city): "חיפה", id(&hair): "חלק" }));
        // What stands in a field that is put away goes over too.
        dana.post(&format!("{}/restore", field_path(&old)), json!({})).await.expect(StatusCode::OK);
        assert_eq!(read(&dana, &noa).await["fields"][id(&old)], "x");
    }
);

both!(
    async fn the_file_of_customers_has_a_column_for_each_field_and_comes_back_in(app) {
        let dana = app.owner("dana").await;
        let formula = define(&dana, "=SUM(A1)", "text").await;
        let height = define(&dana, "גובה", "number").await;
        let agrees = define(&dana, "אישור צילום", "yes_no").await;
        let source = define_choice(&dana, "איך הגיעה", &["חברה", "שלט, ליד"]).await;
        let day = define(&dana, "מנויה עד", "date").await;
        let fields = json!({ id(&formula): "=1+1", id(&height): -2.5, id(&agrees): true,
            id(&source): source["choices"][1]["id"], id(&day): "2027-01-31" });
        add(&dana, json!({ "fullName": "נועה", "phone": "0525550111", "fields": fields })).await;
        add(&dana, json!({ "fullName": "עומר", "phone": "0525550112", "fields": { id(&agrees): false } })).await;
        assert_eq!(exported(&dana, "en").await, [
            ["'=SUM(A1)", "גובה", "אישור צילום", "איך הגיעה", "מנויה עד"],
            ["'=1+1", "'-2.5", "Yes", "שלט, ליד", "2027-01-31"],
            ["", "", "No", "", ""],
        ]);

        // Another business that defined the same fields takes it in as it is.
        let eve = app.owner("eve").await;
        let theirs = [define(&eve, "=SUM(A1)", "text").await, define(&eve, "גובה", "number").await,
            define(&eve, "אישור צילום", "yes_no").await, define_choice(&eve, "איך הגיעה", &["שלט, ליד"]).await,
            define(&eve, "מנויה עד", "date").await];
        let text = dana.get("/api/customers/export.csv?lang=he").await.bytes;
        let file = Some(("text/csv", text));
        let import = eve.send_bytes(Method::POST, "/api/imports", file).await.expect(StatusCode::CREATED);
        let columns = import["columns"].as_array().unwrap();
        let own: Vec<Value> = columns[8..].iter().map(|column| column["field"].clone()).collect();
        assert_eq!(own, theirs.each_ref().map(|field| field["id"].clone()));
        let import = format!("/api/imports/{}", id(&import));
        let preview = eve.get(&format!("{import}/preview")).await.expect(StatusCode::OK);
        assert_eq!(preview["items"][0]["fields"][id(&theirs[1])], -2.5);
        eve.post(&format!("{import}/start"), json!({})).await.expect(StatusCode::OK);
        app.run_jobs().await;
        let came = eve.get("/api/customers").await.json();
        assert_eq!(came["items"][0]["fields"], json!({ id(&theirs[0]): "=1+1", id(&theirs[1]): -2.5, id(&theirs[2]): true,
            id(&theirs[3]): theirs[3]["choices"][0]["id"], id(&theirs[4]): "2027-01-31" }));
        assert_eq!(came["items"][1]["fields"], json!({ id(&theirs[2]): false }));
    }
);

async fn upload(client: &Client, text: &str) -> Value {
    let file = Some(("text/csv", text.as_bytes().to_vec()));
    let import = client.send_bytes(Method::POST, "/api/imports", file).await;
    import.expect(StatusCode::CREATED)
}

both!(
    async fn a_column_of_a_file_fills_what_is_empty_and_is_taken_back(app) {
        let dana = app.owner("dana").await;
        let (city, height) = (define(&dana, "עיר", "text").await, define(&dana, "גובה", "number").await);
        let noa = add(&dana, json!({ "fullName": "נועה", "phone": "0525550111", "fields": { id(&city): "חיפה" } })).await;
        let import = upload(&dana, "שם,טלפון,יישוב,ס״מ\nנ,0525550111,עכו,170\nע,0525550112,עכו,גבוה\n").await;
        assert_eq!(import["columns"][2]["field"], Value::Null);
        let import = format!("/api/imports/{}", id(&import));
        let mapping = |third: &Value, fourth: &Value| json!({ "fields": ["fullName", "phone", third, fourth], "existing": "fill" });
        let twice = dana.put(&format!("{import}/mapping"), mapping(&city["id"], &city["id"])).await;
        assert_eq!(faults(&twice.json()), [("/fields/3".to_owned(), "field_twice".to_owned())]);
        let unknown = json!("019b8797-5300-7048-b607-e6ea9f60092a");
        let unknown = dana.put(&format!("{import}/mapping"), mapping(&city["id"], &unknown)).await;
        assert_eq!(faults(&unknown.json()), [("/fields/3".to_owned(), "unknown_customer_field".to_owned())]);
        let nonsense = dana.put(&format!("{import}/mapping"), mapping(&city["id"], &json!("colour"))).await;
        nonsense.expect(StatusCode::UNPROCESSABLE_ENTITY);

        let settled = dana.put(&format!("{import}/mapping"), mapping(&city["id"], &height["id"])).await.expect(StatusCode::OK);
        assert_eq!(settled["forecast"], json!({ "fresh": 0, "known": 1, "faulty": 1 }));
        let wrong = dana.get(&format!("{import}/faults")).await.json();
        assert_eq!(wrong["items"][0]["faults"][0]["code"], "bad_number");
        assert_eq!(wrong["items"][0]["faults"][0]["column"], 3);
        dana.post(&format!("{import}/start"), json!({})).await.expect(StatusCode::OK);
        app.run_jobs().await;
        assert_eq!(read(&dana, &noa).await["fields"], json!({ id(&city): "חיפה", id(&height): 170 }));
        dana.post(&format!("{import}/undo"), json!({})).await.expect(StatusCode::OK);
        app.run_jobs().await;
        assert_eq!(read(&dana, &noa).await["fields"], json!({ id(&city): "חיפה" }));
    }
);

both!(
    async fn a_booking_of_a_guest_leaves_the_fields_of_a_known_customer_alone(app) {
        let dana = app.owner("dana").await;
        let city = define(&dana, "עיר", "text").await;
        let noa = add(&dana, json!({ "fullName": "נועה", "phone": "0525550111", "fields": { id(&city): "חיפה" } })).await;
        fill_in_address(&app, "studio-dana").await;
        let after = read(&dana, &noa).await;
        assert_eq!((&after["email"], &after["fields"]), (&json!("noa@example.com"), &noa["fields"]));
    }
);

/// Somebody with the number books and tells their address.
async fn fill_in_address(app: &TestApp, slug: &str) {
    use chatgrow::customers::{NewCustomer, find_or_create};
    let (_, scope) = chatgrow::accounts::business_by_slug(&app.app, slug)
        .await
        .unwrap();
    let guest = NewCustomer {
        full_name: chatgrow::platform::text::Name::parse("נ").unwrap(),
        phone: chatgrow::platform::phone::Phone::parse("0525550111"),
        email: chatgrow::platform::text::Email::parse("noa@example.com"),
    };
    let mut tx = app.app.db.write(scope).await.unwrap();
    let known = find_or_create(&mut tx, app.app.clock.now(), guest)
        .await
        .unwrap();
    assert!(known.change.is_some());
    tx.commit().await.unwrap();
}
