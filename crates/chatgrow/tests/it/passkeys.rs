//! Passkeys: a device of the test's own makes them and signs in with them, rightly and wrongly.

mod authenticator;
mod demanded;
mod refused;

use axum::http::StatusCode;
use chatgrow::platform::i18n::Lang;
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::harness::{Answer, Client, Engine, TestApp, both};
use authenticator::Device;

const PASSWORD: &str = "correct horse battery";
const BEGIN: &str = "/api/auth/passkeys/begin";
const PASSKEYS: &str = "/api/auth/passkeys";
const SIGN_IN: &str = "/api/auth/passkeys/sign-in";

/// A challenge for a new passkey.
async fn begin(person: &Client) -> Value {
    let proof = json!({ "password": PASSWORD });
    person.post(BEGIN, proof).await.expect(StatusCode::OK)
}

async fn finish(person: &Client, begun: &Value, credential: Value) -> Answer {
    let body = json!({ "ceremony": begun["ceremony"], "name": "Phone", "credential": credential });
    person.post(PASSKEYS, body).await
}

/// Adds a passkey; gives what the server shows of it.
async fn add(person: &Client, device: &mut Device) -> Value {
    let begun = begin(person).await;
    let made = device.make(&begun["options"]);
    finish(person, &begun, made)
        .await
        .expect(StatusCode::CREATED)
}

/// A challenge for a sign-in.
async fn challenge(app: &TestApp) -> Value {
    let begin = format!("{SIGN_IN}/begin");
    let begun = app.guest().post(&begin, Value::Null).await;
    begun.expect(StatusCode::OK)
}

async fn enter(app: &TestApp, begun: &Value, credential: Value) -> Answer {
    let body = json!({ "ceremony": begun["ceremony"], "credential": credential });
    app.guest().post(SIGN_IN, body).await
}

/// Signs in with a passkey, whatever comes of it.
async fn sign_in(app: &TestApp, device: &mut Device) -> Answer {
    let begun = challenge(app).await;
    let signed = device.sign(&begun["options"]);
    enter(app, &begun, signed).await
}

fn signed_in(app: &TestApp, answer: Answer) -> Client {
    let session = answer.expect(StatusCode::OK);
    app.guest()
        .with_token(session["accessToken"].as_str().unwrap())
}

#[track_caller]
fn assert_refused(answer: &Answer, why: &str) {
    let found = (answer.status, answer.code());
    let expected = (StatusCode::UNAUTHORIZED, "bad_passkey".to_owned());
    assert_eq!(found, expected, "{why}: {}", answer.text());
}

async fn listed(person: &Client) -> Vec<Value> {
    let list = person.get(PASSKEYS).await.expect(StatusCode::OK);
    list["items"].as_array().unwrap().clone()
}

/// The kinds of the entries about passkeys, with the name in each, oldest first.
async fn told(person: &Client) -> Vec<(String, String)> {
    let changes = person.get("/api/changes?limit=200").await.json();
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let entries = changes["items"].as_array().unwrap().iter();
    let entries = entries.map(|entry| (word(&entry["kind"]), word(&entry["data"]["name"])));
    let found = entries.filter(|(kind, _)| kind.starts_with("member.passkey"));
    found.collect()
}

/// Whether a mail with the subject of this key came.
fn mailed(app: &TestApp, key: &str) -> bool {
    let subject = app.app.sentences.text(Lang::He, key);
    let mails = app.mail.received();
    mails.iter().any(|mail| mail.subject == subject)
}

both!(
    async fn a_passkey_signs_in_without_address_and_password(app) {
        let dana = app.owner("dana").await;
        assert!(listed(&dana).await.is_empty());
        let mut phone = Device::new(1);
        let added = add(&dana, &mut phone).await;
        assert_eq!((&added["name"], &added["lastUsedAt"], &added["current"]), (&json!("Phone"), &Value::Null, &json!(true)));
        assert_eq!(listed(&dana).await, [added]);

        let at = app.advance(SignedDuration::from_hours(1));
        let session = signed_in(&app, sign_in(&app, &mut phone).await);
        let me = session.get("/api/auth/me").await.expect(StatusCode::OK);
        assert_eq!((&me["user"]["email"], &me["role"]), (&json!("dana@example.com"), &json!("owner")));
        session.get("/api/customers").await.expect(StatusCode::OK);
        let items = listed(&session).await;
        assert_eq!(items[0]["lastUsedAt"], at.to_string());
        assert_eq!(items[0]["current"], true);
        assert!(!session.get("/api/auth/sessions").await.json()["items"].as_array().unwrap().is_empty());
        // By the password it is another session, and the passkey stays.
        assert_eq!(listed(&app.sign_in("dana").await).await[0]["current"], false);
        app.run_jobs().await;
        assert!(mailed(&app, "mail-passkey-added-subject"));
        assert_eq!(told(&session).await, [("member.passkey_added".to_owned(), "Phone".to_owned())]);
    }
);

both!(
    async fn a_browser_gets_cookies(app) {
        let dana = app.owner("dana").await;
        let mut phone = Device::new(1);
        add(&dana, &mut phone).await;
        let begun = challenge(&app).await;
        let body = json!({ "ceremony": begun["ceremony"], "credential": phone.sign(&begun["options"]), "delivery": "cookie" });
        let answer = app.guest().post(SIGN_IN, body).await;
        let cookies = answer.headers.get_all("set-cookie").iter().count();
        assert_eq!((cookies, answer.json().get("accessToken")), (3, None));
    }
);

both!(
    async fn the_device_is_asked_for_what_signs_in_alone(app) {
        let dana = app.owner("dana").await;
        let mut phone = Device::new(1);
        add(&dana, &mut phone).await;
        let begun = begin(&dana).await;
        let options = &begun["options"];
        assert_eq!(begun["expiresIn"], 300);
        assert_eq!(options["rp"]["id"], "chatgrow.test");
        assert_eq!((&options["user"]["name"], &options["user"]["displayName"]), (&json!("dana@example.com"), &json!("dana")));
        let selection = &options["authenticatorSelection"];
        assert_eq!((&selection["residentKey"], &selection["userVerification"]), (&json!("required"), &json!("required")));
        assert_eq!(options["attestation"], "none");
        let excluded = options["excludeCredentials"].as_array().unwrap();
        assert_eq!((excluded.len(), &excluded[0]["id"]), (1, &json!(phone.id())));

        let begun = challenge(&app).await;
        let options = &begun["options"];
        assert_eq!((&options["rpId"], &options["userVerification"]), (&json!("chatgrow.test"), &json!("required")));
        assert_eq!((&options["allowCredentials"], &begun["expiresIn"]), (&json!([]), &json!(300)));
        assert_ne!(options["challenge"], challenge(&app).await["options"]["challenge"]);
    }
);

both!(
    async fn adding_and_removing_need_a_proof_and_nothing_else_does(app) {
        let dana = app.owner("dana").await;
        let wrong = dana.post(BEGIN, json!({ "password": "wrong password" })).await;
        assert_eq!(wrong.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["code"], "wrong_password");
        for bad in [json!({}), json!({ "password": PASSWORD, "code": "123456" })] {
            let refused = dana.post(BEGIN, bad).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(refused["fields"][0]["code"], "one_proof");
        }
        // A code of an app that there is not.
        let none = dana.post(BEGIN, json!({ "code": "123456" })).await;
        assert_eq!((none.status, none.code().as_str()), (StatusCode::CONFLICT, "second_factor_off"));

        let mut phone = Device::new(1);
        let added = add(&dana, &mut phone).await;
        let path = format!("{PASSKEYS}/{}", added["id"].as_str().unwrap());
        dana.put(&path, json!({ "name": "  Telephone " })).await.expect(StatusCode::NO_CONTENT);
        for bad in ["", " \u{202e} ", &"x".repeat(61)] {
            let refused = dana.put(&path, json!({ "name": bad })).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!((&refused["fields"][0]["field"], &refused["fields"][0]["code"]), (&json!("/name"), &json!("bad_name")));
        }
        assert_eq!(listed(&dana).await[0]["name"], "Telephone");
        let remove = format!("{path}/remove");
        dana.post(&remove, json!({ "password": "wrong password" })).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        dana.post(&remove, json!({ "password": PASSWORD })).await.expect(StatusCode::NO_CONTENT);
        dana.post(&remove, json!({ "password": PASSWORD })).await.expect(StatusCode::NOT_FOUND);
        assert!(listed(&dana).await.is_empty());
        assert_refused(&sign_in(&app, &mut phone).await, "a removed passkey");
        // The password stays a way in.
        app.sign_in("dana").await;
        app.run_jobs().await;
        assert!(mailed(&app, "mail-passkey-removed-subject"));
        let expected = [("added", "Phone"), ("renamed", "Telephone"), ("removed", "Telephone")];
        let expected = expected.map(|(what, name)| (format!("member.passkey_{what}"), name.to_owned()));
        assert_eq!(told(&dana).await, expected);
    }
);

both!(
    async fn a_person_has_ten_at_most_and_each_works(app) {
        let dana = app.owner("dana").await;
        let mut devices: Vec<Device> = (1..=10).map(Device::new).collect();
        let waiting = begin(&dana).await;
        for device in &mut devices {
            add(&dana, device).await;
            app.advance(SignedDuration::from_secs(1));
        }
        assert_eq!(listed(&dana).await.len(), 10);
        let refused = dana.post(BEGIN, json!({ "password": PASSWORD })).await;
        assert_eq!((refused.status, refused.code().as_str()), (StatusCode::CONFLICT, "too_many_passkeys"));
        // Not by a challenge of before either.
        let made = Device::new(11).make(&waiting["options"]);
        assert_eq!(finish(&dana, &waiting, made).await.code(), "too_many_passkeys");
        for device in &mut devices {
            signed_in(&app, sign_in(&app, device).await);
        }
    }
);

both!(
    async fn nobody_touches_the_passkeys_of_another(app) {
        let dana = app.owner("dana").await;
        let noa = app.member(&dana, "noa", "owner").await;
        let added = add(&dana, &mut Device::new(1)).await;
        assert!(listed(&noa).await.is_empty());
        let path = format!("{PASSKEYS}/{}", added["id"].as_str().unwrap());
        noa.put(&path, json!({ "name": "Mine" })).await.expect(StatusCode::NOT_FOUND);
        noa.post(&format!("{path}/remove"), json!({ "password": PASSWORD })).await.expect(StatusCode::NOT_FOUND);
        assert_eq!(listed(&dana).await, [added]);
    }
);

#[tokio::test(flavor = "multi_thread")]
async fn without_https_and_a_domain_there_are_no_passkeys_and_the_answer_says_so() {
    for address in [
        "http://chatgrow.test",
        "http://192.168.1.7:5000",
        "https://192.168.1.7",
    ] {
        let app = TestApp::start(Engine::Sqlite, &[("BASE_URL", address)]).await;
        let dana = app.owner("dana").await;
        let proof = json!({ "password": PASSWORD });
        for refused in [
            dana.post(BEGIN, proof).await,
            app.guest()
                .post(&format!("{SIGN_IN}/begin"), Value::Null)
                .await,
        ] {
            let found = (refused.status, refused.code());
            let expected = (StatusCode::CONFLICT, "passkeys_unavailable".to_owned());
            assert_eq!(found, expected, "{address}");
            let detail = refused.json()["detail"].as_str().unwrap().to_owned();
            assert!(detail.contains("https"), "{detail}");
        }
        assert!(listed(&dana).await.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_tries_too_often_waits() {
    let app = TestApp::start(Engine::Sqlite, &[("RATE_LIMIT_SIGN_IN", "5")]).await;
    let dana = app.owner("dana").await;
    let mut phone = Device::new(1);
    add(&dana, &mut phone).await;
    phone.verified = false;
    let mut statuses = Vec::new();
    for _ in 0..6 {
        statuses.push(sign_in(&app, &mut phone).await.status);
    }
    assert_eq!(
        statuses.last(),
        Some(&StatusCode::TOO_MANY_REQUESTS),
        "{statuses:?}"
    );
    assert!(statuses.contains(&StatusCode::UNAUTHORIZED));
}
