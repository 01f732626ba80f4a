//! Files as they come, what is proposed of them, and what they would do.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use axum::http::{Method, StatusCode};
use encoding_rs::WINDOWS_1255;
use serde_json::{Value, json};

use super::{customers, fields, path, send, take_in, upload};
use crate::harness::{Client, both};

const HEBREW: &str = "שם פרטי;שם משפחה;נייד;דוא\"ל;תאריך לידה;תגיות;הערות\r\n\
    דנה;כהן;052-555-0111;Dana@Example.com;7/3/1985;vip, צבע;מעדיפה בוקר\r\n\
    נועה;לוי;0525550112;;;;\r\n";

/// The parts of a workbook, packed.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive
            .start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook of Excel with these rows in its sheet.
fn workbook(sheet_data: &str, shared: &[&str]) -> Vec<u8> {
    let mut strings = String::new();
    for text in shared {
        write!(strings, "<si><t>{text}</t></si>").unwrap();
    }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let types = format!(
        r#"<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#
    );
    let book = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="לקוחות" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let root = format!(
        r#"<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let relations = format!(
        r#"<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="{office}/styles" Target="styles.xml"/></Relationships>"#
    );
    // The second style is a day.
    let styles = format!(
        r#"<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
    );
    let sheet =
        format!(r#"<worksheet xmlns="{main}"><sheetData>{sheet_data}</sheetData></worksheet>"#);
    let strings = format!(r#"<sst xmlns="{main}">{strings}</sst>"#);
    packed(&[
        ("[Content_Types].xml", &types),
        ("_rels/.rels", &root),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/styles.xml", &styles),
        ("xl/sharedStrings.xml", &strings),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

fn utf16(text: &str) -> Vec<u8> {
    let marked = format!("\u{FEFF}{text}");
    marked.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The code of the one fault of an answer.
async fn refused(client: &Client, bytes: Vec<u8>) -> Value {
    let problem = send(client, bytes)
        .await
        .expect(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(problem["fields"][0]["field"], "/file");
    assert!(
        !problem["fields"][0]["message"]
            .as_str()
            .unwrap()
            .starts_with("field-")
    );
    problem["fields"][0]["code"].clone()
}

both!(
    async fn a_hebrew_list_is_read_in_every_encoding(app) {
        for (nth, bytes) in [
            HEBREW.as_bytes().to_vec(),
            format!("\u{FEFF}{HEBREW}").into_bytes(),
            WINDOWS_1255.encode(HEBREW).0.into_owned(),
            utf16(HEBREW),
            utf16(&HEBREW.replace(';', "\t")),
        ].into_iter().enumerate() {
            let owner = app.owner(&format!("owner{nth}")).await;
            let draft = upload(&owner, bytes).await;
            assert_eq!(fields(&draft), ["firstName", "lastName", "phone", "email", "birthDate", "tags", "notes"]);
            assert_eq!(draft["forecast"], json!({ "fresh": 2, "known": 0, "faulty": 0 }));
            assert_eq!(draft["columns"][0]["samples"], json!(["דנה", "נועה"]));
            assert_eq!(customers(&owner).await, [] as [Value; 0], "nothing happens by looking");
            super::start(&owner, &draft).await;
            app.run_jobs().await;
            let [dana, noa] = customers(&owner).await.try_into().unwrap();
            assert_eq!(dana["fullName"], "דנה כהן");
            assert_eq!(dana["phone"], "+972525550111");
            assert_eq!(dana["email"], "dana@example.com");
            assert_eq!(dana["birthDate"], "1985-03-07");
            assert_eq!(dana["tags"], json!(["vip", "צבע"]));
            assert_eq!(dana["notes"], "מעדיפה בוקר");
            assert_eq!(noa["fullName"], "נועה לוי");
        }
    }
);

both!(
    async fn a_workbook_is_read_with_its_numbers_and_days(app) {
        let dana = app.owner("dana").await;
        let rows = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>נועה לוי</t></is></c><c r="B3"><v>525550111</v></c><c r="C3" s="1"><v>31113</v></c></row>
            <row r="9"><c r="A9" t="s"><v>3</v></c><c r="B9" t="e"><v>#REF!</v></c></row>"#;
        let shared = ["שם מלא", "טלפון", "תאריך לידה", "עומר"];
        let done = take_in(&app, &dana, workbook(rows, &shared)).await;
        assert_eq!(done["done"]["added"], 1, "{done}");
        let noa = &customers(&dana).await[0];
        assert_eq!(noa["phone"], "+972525550111", "a zero that Excel dropped");
        assert_eq!(noa["birthDate"], "1985-03-07");
        let faults = dana.get(&path(&done, "/faults")).await.expect(StatusCode::OK);
        assert_eq!(faults["items"][0]["row"], 9);
        assert_eq!(faults["items"][0]["faults"][0]["code"], "unreadable_cell");
    }
);

both!(
    async fn what_is_no_list_or_too_large_is_refused_with_its_reason(app) {
        let dana = app.owner("dana").await;
        assert_eq!(refused(&dana, b"%PDF-1.7\0\x01\0".to_vec()).await, "not_a_table");
        assert_eq!(refused(&dana, b"PK\x03\x04 broken".to_vec()).await, "not_a_table");
        assert_eq!(refused(&dana, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()).await, "old_excel");
        assert_eq!(refused(&dana, b"name,phone\n".to_vec()).await, "empty_file");
        assert_eq!(refused(&dana, format!("name\n{}", "x\n".repeat(50_001)).into_bytes()).await, "too_many_rows");
        assert_eq!(refused(&dana, vec![b'a'; 10 * 1024 * 1024 + 1]).await, "file_too_large");
        // A bomb: a hundred megabytes of nothing in a hundred kilobytes.
        let bomb = packed(&[("xl/workbook.xml", &" ".repeat(100 * 1024 * 1024))]);
        assert!(bomb.len() < 1024 * 1024);
        assert_eq!(refused(&dana, bomb).await, "file_too_large");
        // Another: one long text in every cell.
        let cells: String = (2..3000).map(|row| format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>"#)).collect();
        assert_eq!(refused(&dana, workbook(&cells, &[&"x".repeat(50_000)])).await, "file_too_large");
        // A third: two cells as far apart as a sheet has room.
        let far = r#"<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="1048576"><c r="XFD1048576" t="s"><v>0</v></c></row>"#;
        assert_eq!(refused(&dana, workbook(far, &["שם"])).await, "too_many_columns");
        let listed = dana.get("/api/imports").await.expect(StatusCode::OK);
        assert_eq!(listed["items"], json!([]));
    }
);

both!(
    async fn columns_are_settled_by_hand_and_the_file_is_looked_at_anew(app) {
        let dana = app.owner("dana").await;
        let draft = upload(&dana, "aaa,bbb,city\nנועה,0525550111,חיפה\nעומר,12,חיפה\n").await;
        assert_eq!(draft["forecast"], Value::Null, "no column of names is known");
        let early = dana.post(&path(&draft, "/start"), json!({})).await;
        assert_eq!(early.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["code"], "no_name_column");
        let settle = |fields: Value| {
            let (client, path) = (dana.clone(), path(&draft, "/mapping"));
            async move { client.put(&path, json!({ "fields": fields, "existing": "skip" })).await }
        };
        for (wrong, code) in [
            (json!(["fullName", "phone"]), "wrong_columns"),
            (json!([null, "phone", null]), "no_name_column"),
            (json!(["fullName", "fullName", null]), "field_twice"),
            (json!(["fullName", "lastName", null]), "name_twice"),
        ] {
            let problem = settle(wrong).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(problem["fields"][0]["code"], code);
        }
        let settled = settle(json!(["fullName", "phone", "tags"])).await.expect(StatusCode::OK);
        assert_eq!(settled["forecast"], json!({ "fresh": 1, "known": 0, "faulty": 1 }));
        let preview = dana.get(&path(&draft, "/preview?lang=en")).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.text());
        let rows = preview.json();
        assert_eq!(rows["items"][0]["outcome"], "fresh");
        assert_eq!(rows["items"][0]["phone"], "+972525550111");
        assert_eq!(rows["items"][0]["tags"], json!(["חיפה"]));
        assert_eq!(rows["items"][1]["outcome"], "faulty");
        assert_eq!(rows["items"][1]["faults"][0]["heading"], "bbb");
        assert_eq!(rows["items"][1]["faults"][0]["value"], "12");
    }
);

both!(
    async fn faults_are_told_by_row_and_column_and_come_as_a_file_that_runs_nothing(app) {
        let dana = app.owner("dana").await;
        let file = "שם,טלפון,מייל\n,0525550111,\n=HYPERLINK(1),12,nope\n\nנועה,0525550112,\nנועה שוב,052-555-0112,\n";
        let draft = upload(&dana, file).await;
        assert_eq!(draft["forecast"], json!({ "fresh": 1, "known": 0, "faulty": 3 }));
        let faults = dana.clone().with_header("accept-language", "en").get(&path(&draft, "/faults")).await.expect(StatusCode::OK);
        let told: Vec<(i64, String, String)> = faults["items"].as_array().unwrap().iter().flat_map(|row| {
            row["faults"].as_array().unwrap().iter().map(|fault| (
                row["row"].as_i64().unwrap(),
                fault["heading"].as_str().unwrap().to_owned(),
                fault["message"].as_str().unwrap().to_owned(),
            ))
        }).collect();
        let fault = |row, heading: &str, message: &str| (row, heading.to_owned(), message.to_owned());
        assert_eq!(told, [
            fault(2, "שם", "A name has 1 to 120 characters."),
            fault(3, "טלפון", "This is no valid telephone number."),
            fault(3, "מייל", "This is no valid e-mail address."),
            fault(6, "טלפון", "The telephone number or e-mail address is in an earlier row already."),
        ]);
        let first = dana.get(&path(&draft, "/faults?limit=1")).await.expect(StatusCode::OK);
        let next = first["nextCursor"].as_str().unwrap();
        let second = dana.get(&path(&draft, &format!("/faults?limit=1&cursor={next}"))).await.expect(StatusCode::OK);
        assert_eq!(second["items"][0]["row"], 3);

        let answer = dana.get(&path(&draft, "/faults.csv?lang=en")).await;
        let text = answer.text();
        let lines: Vec<&str> = text.trim_start_matches('\u{FEFF}').lines().collect();
        assert_eq!(lines.len(), 4, "{text}");
        assert_eq!(lines[0], "\"שם\",\"טלפון\",\"מייל\",\"Row of the file\",\"What to correct\"");
        assert!(lines[2].starts_with("\"'=HYPERLINK(1)\",\"12\",\"nope\",\"3\","), "{}", lines[2]);
        // Corrected, it is uploaded again; what was added is known by its heading and left out.
        let corrected = text.replace("\"12\",\"nope\"", "\"0525550113\",\"\"");
        let again = upload(&dana, corrected).await;
        assert_eq!(fields(&again), [json!("fullName"), json!("phone"), json!("email"), Value::Null, Value::Null]);
        assert_eq!(again["forecast"]["fresh"], 2);
    }
);

both!(
    async fn an_import_of_another_business_is_not_there(app) {
        let (dana, eve) = (app.owner("dana").await, app.owner("eve").await);
        let draft = upload(&dana, "שם,טלפון\nנועה,0525550111\n").await;
        for (method, rest) in [
            (Method::GET, ""), (Method::DELETE, ""), (Method::GET, "/preview"), (Method::GET, "/faults"),
            (Method::GET, "/faults.csv"), (Method::GET, "/kept"), (Method::POST, "/start"), (Method::POST, "/undo"),
        ] {
            let answer = eve.send(method, &path(&draft, rest), None).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{rest}");
        }
        let mapping = json!({ "fields": ["fullName", "phone"], "existing": "skip" });
        assert_eq!(eve.put(&path(&draft, "/mapping"), mapping).await.status, StatusCode::NOT_FOUND);
        assert_eq!(eve.get("/api/imports").await.json()["items"], json!([]));
        // Nor does a file find another's customers.
        super::start(&dana, &draft).await;
        app.run_jobs().await;
        let eves = upload(&eve, "שם,טלפון\nנועה,0525550111\n").await;
        assert_eq!(eves["forecast"]["fresh"], 1);
    }
);

both!(
    async fn a_draft_is_thrown_away_and_rows_are_forgotten_after_a_month(app) {
        let dana = app.owner("dana").await;
        let draft = upload(&dana, "שם\nנועה\n").await;
        assert_eq!(dana.delete(&path(&draft, "")).await.status, StatusCode::NO_CONTENT);
        assert_eq!(dana.get(&path(&draft, "")).await.status, StatusCode::NOT_FOUND);
        let done = take_in(&app, &dana, "שם,טלפון\nנועה,\nעומר,12\n").await;
        let left = upload(&dana, "שם\nיעל\n").await;
        assert_eq!(dana.delete(&path(&done, "")).await.code(), "impossible_step");
        app.advance(jiff::SignedDuration::from_hours(31 * 24));
        app.run_jobs().await;
        let dana = app.sign_in("dana").await;
        assert_eq!(dana.get(&path(&left, "")).await.status, StatusCode::NOT_FOUND, "a draft is gone");
        let faults = dana.get(&path(&done, "/faults")).await.expect(StatusCode::OK);
        assert_eq!(faults["items"], json!([]), "rows are gone");
        assert_eq!(super::again(&dana, &done).await["done"]["added"], 1, "what they did is known");
        let business = dana.get("/api/business").await.json()["id"].as_str().unwrap().to_owned();
        assert_eq!(app.count("SELECT count(*) FROM customer_import_parts", &business).await, 0);
    }
);

both!(
    async fn the_file_of_customers_has_exactly_what_the_list_shows(app) {
        let dana = app.owner("dana").await;
        for (name, phone, tag) in [("נועה", "0525550111", "vip"), ("עומר", "0525550112", "vip"), ("=cmd()", "0525550113", "x")] {
            let body = json!({ "fullName": name, "phone": phone, "tags": [tag], "notes": "א\nב" });
            dana.post("/api/customers", body).await.expect(StatusCode::CREATED);
            app.advance(jiff::SignedDuration::from_secs(1));
        }
        let archived = customers(&dana).await[2]["id"].as_str().unwrap().to_owned();
        let names = |text: &str| -> Vec<String> {
            let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
            reader.records().map(|row| row.unwrap()[0].to_owned()).collect()
        };
        let all = dana.get("/api/customers/export.csv?lang=en").await;
        assert_eq!(all.headers["content-disposition"], "attachment; filename=\"customers.csv\"");
        let text = all.text();
        assert!(text.starts_with("\u{FEFF}\"Full name\",\"Phone\",\"E-mail\""), "{text}");
        assert_eq!(names(&text), ["'=cmd()", "נועה", "עומר"]);
        dana.delete(&format!("/api/customers/{archived}")).await;
        assert_eq!(names(&dana.get("/api/customers/export.csv?tag=vip").await.text()), ["נועה"]);
        assert_eq!(names(&dana.get("/api/customers/export.csv?status=archived").await.text()), ["עומר"]);
        assert_eq!(names(&dana.get("/api/customers/export.csv?search=050").await.text()), [] as [&str; 0]);
        assert_eq!(names(&dana.get("/api/customers/export.csv?sort=-createdAt").await.text()), ["'=cmd()", "נועה"]);
        // It comes back in as it went out.
        let eve = app.owner("eve").await;
        take_in(&app, &eve, text).await;
        let came = customers(&eve).await;
        assert_eq!(came.len(), 3);
        assert_eq!(came[1]["phone"], "+972525550111");
        assert_eq!(came[1]["notes"], "א\nב");
    }
);
