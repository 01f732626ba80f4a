//! The second factor: two steps to sign in, codes that work once, guessing that gets nowhere.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use jiff::SignedDuration;
use ring::hmac;
use serde_json::{Value, json};

use crate::harness::{Answer, Client, Engine, Raw, TestApp, both, raw};

const PASSWORD: &str = "correct horse battery";

/// The code that an authenticator app shows at the clock's time, `steps` away: RFC 6238, told anew here.
pub(crate) fn code(app: &TestApp, secret: &str, steps: i64) -> String {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let bits: String = secret
        .chars()
        .map(|letter| format!("{:05b}", LETTERS.find(letter).unwrap()))
        .collect();
    let bytes: Vec<u8> = bits
        .as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect();
    let step = app.app.clock.now().as_second() / 30 + steps;
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &bytes);
    let mac = hmac::sign(&key, &step.to_be_bytes());
    let mac = mac.as_ref();
    let offset = usize::from(mac[19] & 15);
    let word = u32::from_be_bytes(mac[offset..offset + 4].try_into().unwrap()) & 0x7fff_ffff;
    format!("{:06}", word % 1_000_000)
}

/// Switches the factor on; gives its secret and the recovery codes. The step of the code is used up.
async fn switch_on(app: &TestApp, person: &Client) -> (String, Vec<String>) {
    let begun = person
        .post(
            "/api/auth/second-factor/set-up",
            json!({ "password": PASSWORD }),
        )
        .await
        .expect(StatusCode::OK);
    let secret = begun["secret"].as_str().unwrap().to_owned();
    let confirmed = person
        .post(
            "/api/auth/second-factor/confirm",
            json!({ "code": code(app, &secret, 0) }),
        )
        .await
        .expect(StatusCode::OK);
    let codes = confirmed["recoveryCodes"].as_array().unwrap();
    let codes = codes.iter().map(|code| code.as_str().unwrap().to_owned());
    (secret, codes.collect())
}

/// The password's answer, which must be a challenge.
async fn challenge(app: &TestApp, name: &str) -> String {
    let login = json!({ "email": format!("{name}@example.com"), "password": PASSWORD });
    let answer = app.guest().post("/api/auth/login", login).await;
    let answer = answer.expect(StatusCode::ACCEPTED);
    assert_eq!(answer["status"], "second_factor");
    answer["challenge"].as_str().unwrap().to_owned()
}

async fn answer(app: &TestApp, challenge: &str, code: &str) -> Answer {
    let body = json!({ "challenge": challenge, "code": code });
    app.guest()
        .post("/api/auth/second-factor/verify", body)
        .await
}

fn signed_in(app: &TestApp, answer: Answer) -> Client {
    let session = answer.expect(StatusCode::OK);
    app.guest()
        .with_token(session["accessToken"].as_str().unwrap())
}

#[track_caller]
fn assert_wrong(answer: &Answer) {
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        answer.text()
    );
    assert_eq!(answer.json()["fields"][0]["code"], "wrong_code");
}

/// The kinds of the entries about members, oldest first.
async fn told(person: &Client) -> Vec<String> {
    let changes = person.get("/api/changes?limit=200").await.json();
    let kinds = changes["items"].as_array().unwrap().iter();
    let kinds = kinds.map(|entry| entry["kind"].as_str().unwrap().to_owned());
    kinds.filter(|kind| kind.starts_with("member.")).collect()
}

both!(
    async fn signing_in_takes_the_password_and_then_a_code(app) {
        let dana = app.owner("dana").await;
        let off = dana.get("/api/auth/second-factor").await.expect(StatusCode::OK);
        assert_eq!(off, json!({ "since": null, "recoveryCodesLeft": 0, "demandedBy": [] }));
        let (secret, codes) = switch_on(&app, &dana).await;
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 10);
        let on = dana.get("/api/auth/second-factor").await.expect(StatusCode::OK);
        assert_eq!((on["since"].is_string(), &on["recoveryCodesLeft"]), (true, &json!(10)));

        let first = challenge(&app, "dana").await;
        app.advance(SignedDuration::from_secs(30));
        let session = signed_in(&app, answer(&app, &first, &code(&app, &secret, 0)).await);
        let me = session.get("/api/auth/me").await.expect(StatusCode::OK);
        assert_eq!((&me["role"], &me["secondFactorDue"]), (&json!("owner"), &json!(false)));
        session.get("/api/customers").await.expect(StatusCode::OK);
        // Answered once.
        app.advance(SignedDuration::from_secs(30));
        answer(&app, &first, &code(&app, &secret, 0)).await.expect(StatusCode::UNAUTHORIZED);

        app.run_jobs().await;
        let subjects: Vec<_> = app.mail.received().iter().map(|mail| mail.subject.clone()).collect();
        let on = app.app.sentences.text(chatgrow::platform::i18n::Lang::He, "mail-second-factor-on-subject");
        assert!(subjects.contains(&on), "{subjects:?}");
        assert_eq!(told(&session).await, ["member.second_factor_on"]);
    }
);

both!(
    async fn a_wrong_password_looks_the_same_with_and_without_a_second_factor(app) {
        let dana = app.owner("dana").await;
        app.owner("noa").await;
        switch_on(&app, &dana).await;
        let wrong = |name: &str| json!({ "email": format!("{name}@example.com"), "password": "wrong password" });
        let with = app.guest().post("/api/auth/login", wrong("dana")).await;
        let without = app.guest().post("/api/auth/login", wrong("noa")).await;
        assert_eq!((with.status, with.code()), (StatusCode::UNAUTHORIZED, "bad_credentials".to_owned()));
        assert_eq!((without.status, without.code()), (with.status, with.code()));
    }
);

both!(
    async fn a_code_is_taken_once_and_no_more_than_a_step_from_now(app) {
        let dana = app.owner("dana").await;
        let (secret, _) = switch_on(&app, &dana).await;
        let one = challenge(&app, "dana").await;
        // The step that switched the factor on is used.
        assert_wrong(&answer(&app, &one, &code(&app, &secret, 0)).await);
        assert_wrong(&answer(&app, &one, &code(&app, &secret, -2)).await);
        assert_wrong(&answer(&app, &one, &code(&app, &secret, 2)).await);
        let slow = code(&app, &secret, -1);
        signed_in(&app, answer(&app, &one, &slow).await);
        let two = challenge(&app, "dana").await;
        assert_wrong(&answer(&app, &two, &slow).await);
        let fast = code(&app, &secret, 1);
        signed_in(&app, answer(&app, &two, &fast).await);
        app.advance(SignedDuration::from_secs(30));
        let three = challenge(&app, "dana").await;
        assert_wrong(&answer(&app, &three, &fast).await);
    }
);

both!(
    async fn a_challenge_opens_nothing_and_expires(app) {
        let dana = app.owner("dana").await;
        let (secret, codes) = switch_on(&app, &dana).await;
        let token = challenge(&app, "dana").await;
        let pretender = app.guest().with_token(&token);
        for path in ["/api/auth/me", "/api/auth/second-factor", "/api/auth/sessions", "/api/customers"] {
            pretender.get(path).await.expect(StatusCode::UNAUTHORIZED);
        }
        let cookie = app.guest().with_header("cookie", &format!("cg_access={token}; cg_refresh={token}"));
        cookie.get("/api/auth/me").await.expect(StatusCode::UNAUTHORIZED);
        let refresh = json!({ "refreshToken": token });
        app.guest().post("/api/auth/refresh", refresh).await.expect(StatusCode::UNAUTHORIZED);

        app.advance(SignedDuration::from_mins(10));
        for late in [&code(&app, &secret, 0), &codes[0]] {
            answer(&app, &token, late).await.expect(StatusCode::UNAUTHORIZED);
        }
        answer(&app, "nonsense", &code(&app, &secret, 0)).await.expect(StatusCode::UNAUTHORIZED);
        let noa = app.owner("noa").await;
        let (others, _) = switch_on(&app, &noa).await;
        let token = challenge(&app, "dana").await;
        assert_wrong(&answer(&app, &token, &code(&app, &others, 1)).await);
    }
);

both!(
    async fn guessing_ends_the_challenge_and_then_is_slowed_to_one_an_hour(app) {
        let dana = app.owner("dana").await;
        let (secret, codes) = switch_on(&app, &dana).await;
        let right = |steps| code(&app, &secret, steps);
        let wrong = if right(1) == "000000" { "000001" } else { "000000" };
        for _ in 0..2 {
            let token = challenge(&app, "dana").await;
            for guess in [wrong, "no-recovery-code", "", "12345", "１２３４５６"] {
                assert_wrong(&answer(&app, &token, guess).await);
            }
            // Five were tried: even the right one comes too late.
            answer(&app, &token, &right(1)).await.expect(StatusCode::UNAUTHORIZED);
        }
        // Ten wrong ones, over however many challenges: no code is looked at for an hour.
        let token = challenge(&app, "dana").await;
        for code in [&right(1), &codes[0]] {
            let refused = answer(&app, &token, code).await;
            assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
            assert!(refused.headers.contains_key("retry-after"));
        }
        let off = json!({ "code": right(1) });
        dana.post("/api/auth/second-factor/off", off).await.expect(StatusCode::TOO_MANY_REQUESTS);

        app.advance(SignedDuration::from_hours(1));
        let token = challenge(&app, "dana").await;
        assert_wrong(&answer(&app, &token, wrong).await);
        assert_eq!(answer(&app, &token, &right(0)).await.status, StatusCode::TOO_MANY_REQUESTS);
        app.advance(SignedDuration::from_hours(1));
        let token = challenge(&app, "dana").await;
        signed_in(&app, answer(&app, &token, &right(0)).await);
        // A right one makes good what was wrong.
        let token = challenge(&app, "dana").await;
        assert_wrong(&answer(&app, &token, wrong).await);
        assert_wrong(&answer(&app, &token, wrong).await);
    }
);

both!(
    async fn many_who_guess_at_once_get_no_more_tries(app) {
        let dana = app.owner("dana").await;
        switch_on(&app, &dana).await;
        let token = challenge(&app, "dana").await;
        let mut guesses = tokio::task::JoinSet::new();
        for n in 0..12 {
            let (guest, token) = (app.guest(), token.clone());
            guesses.spawn(async move {
                let body = json!({ "challenge": token, "code": format!("no-code-{n}") });
                guest.post("/api/auth/second-factor/verify", body).await.status
            });
        }
        let statuses = guesses.join_all().await;
        let tried = statuses.iter().filter(|status| **status == StatusCode::UNPROCESSABLE_ENTITY).count();
        assert_eq!(tried, 5, "{statuses:?}");
    }
);

both!(
    async fn a_recovery_code_works_once_and_is_told(app) {
        let dana = app.owner("dana").await;
        let (_, codes) = switch_on(&app, &dana).await;
        let token = challenge(&app, "dana").await;
        let typed = format!(" {} ", codes[3].to_uppercase().replace('-', " "));
        let session = signed_in(&app, answer(&app, &token, &typed).await);
        let state = session.get("/api/auth/second-factor").await.json();
        assert_eq!(state["recoveryCodesLeft"], 9);
        let token = challenge(&app, "dana").await;
        assert_wrong(&answer(&app, &token, &codes[3]).await);

        let renewed = session.post("/api/auth/second-factor/recovery-codes", json!({ "code": codes[4] })).await;
        let renewed = renewed.expect(StatusCode::OK);
        let fresh = renewed["recoveryCodes"].as_array().unwrap();
        assert_eq!(fresh.len(), 10);
        assert_wrong(&answer(&app, &token, &codes[5]).await);
        signed_in(&app, answer(&app, &token, fresh[0].as_str().unwrap()).await);
        let expected = ["member.second_factor_on", "member.recovery_code_used", "member.recovery_codes_renewed",
            "member.recovery_code_used"];
        assert_eq!(told(&session).await, expected);
    }
);

/// Two sign-ins with the same recovery code at the same moment: how many succeed.
async fn race(app: &TestApp, code: &str) -> usize {
    let tokens = [challenge(app, "dana").await, challenge(app, "dana").await];
    let runs = tokens.map(|token| {
        let (guest, code) = (app.guest(), code.to_owned());
        tokio::spawn(async move {
            let body = json!({ "challenge": token, "code": code });
            guest
                .post("/api/auth/second-factor/verify", body)
                .await
                .status
        })
    });
    let mut taken = 0;
    for run in runs {
        taken += usize::from(run.await.unwrap() == StatusCode::OK);
    }
    taken
}

both!(
    async fn of_two_who_race_with_one_recovery_code_one_gets_in(app) {
        let dana = app.owner("dana").await;
        let (_, codes) = switch_on(&app, &dana).await;
        for code in &codes[..4] {
            assert_eq!(race(&app, code).await, 1);
        }
    }
);

both!(
    async fn without_the_index_both_get_in(app) {
        let dana = app.owner("dana").await;
        let (_, codes) = switch_on(&app, &dana).await;
        let drop_index = "DROP INDEX second_factor_uses_once";
        raw!(app.raw, pool => drop(sqlx::query(drop_index).execute(pool).await.unwrap()));
        assert_eq!(race(&app, &codes[0]).await, 2, "the test does not see the race");
    }
);

both!(
    async fn what_is_kept_tells_neither_secret_nor_codes(app) {
        let dana = app.owner("dana").await;
        let begin = json!({ "password": PASSWORD });
        let keyed = dana.clone().with_header("idempotency-key", "one-and-only");
        let begun = keyed.post("/api/auth/second-factor/set-up", begin).await.expect(StatusCode::OK);
        let secret = begun["secret"].as_str().unwrap().to_owned();
        assert!(begun["uri"].as_str().unwrap().contains(&secret));
        assert!(begun["qr"].as_str().unwrap().starts_with("<svg"));
        let keyed = dana.clone().with_header("idempotency-key", "one-and-only-too");
        let body = json!({ "code": code(&app, &secret, 0) });
        let codes = keyed.post("/api/auth/second-factor/confirm", body).await.expect(StatusCode::OK);
        let code = codes["recoveryCodes"][0].as_str().unwrap().to_owned();
        let dumped = dump(&app.raw).await;
        for telling in [secret, code.clone(), code.replace('-', "")] {
            let telling = telling.into_bytes();
            let found = dumped.windows(telling.len()).any(|window| window == telling);
            assert!(!found, "{}", String::from_utf8_lossy(&telling));
        }
    }
);

/// Every octet that the tables of the second factor and the kept answers hold.
async fn dump(raw: &Raw) -> Vec<u8> {
    let mut found = Vec::new();
    for sql in [
        "SELECT secret FROM second_factors",
        "SELECT code_hash FROM recovery_codes",
        "SELECT proof FROM second_factor_uses",
        "SELECT answer FROM idempotency_keys WHERE answer IS NOT NULL",
    ] {
        let rows: Vec<Vec<u8>> =
            raw!(raw, pool => sqlx::query_scalar(sql).fetch_all(pool).await.unwrap());
        assert!(!rows.is_empty(), "{sql}");
        found.extend(rows.concat());
    }
    found
}

both!(
    async fn switching_it_on_needs_the_password_and_a_code_and_ends_the_other_sessions(app) {
        let dana = app.owner("dana").await;
        let other = json!({ "email": "dana@example.com", "password": PASSWORD });
        let other = signed_in(&app, app.guest().post("/api/auth/login", other).await);
        let set_up = "/api/auth/second-factor/set-up";
        let wrong = dana.post(set_up, json!({ "password": "wrong password" })).await;
        assert_eq!(wrong.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["code"], "wrong_password");
        let confirm = |code: String| json!({ "code": code });
        let early = dana.post("/api/auth/second-factor/confirm", confirm("123456".to_owned())).await;
        assert_eq!((early.status, early.code().as_str()), (StatusCode::CONFLICT, "second_factor_not_begun"));

        let begun = dana.post(set_up, json!({ "password": PASSWORD })).await.expect(StatusCode::OK);
        let first = begun["secret"].as_str().unwrap().to_owned();
        // Not on yet: the password alone does, and the secret can be drawn again.
        let login = json!({ "email": "dana@example.com", "password": PASSWORD });
        app.guest().post("/api/auth/login", login).await.expect(StatusCode::OK);
        let begun = dana.post(set_up, json!({ "password": PASSWORD })).await.expect(StatusCode::OK);
        let second = begun["secret"].as_str().unwrap().to_owned();
        assert_ne!(first, second);
        assert_wrong(&dana.post("/api/auth/second-factor/confirm", confirm(code(&app, &first, 0))).await);
        let done = dana.post("/api/auth/second-factor/confirm", confirm(code(&app, &second, 0))).await;
        done.expect(StatusCode::OK);
        other.get("/api/auth/me").await.expect(StatusCode::UNAUTHORIZED);
        dana.get("/api/auth/me").await.expect(StatusCode::OK);
        let again = dana.post(set_up, json!({ "password": PASSWORD })).await;
        assert_eq!((again.status, again.code().as_str()), (StatusCode::CONFLICT, "second_factor_on"));
    }
);

both!(
    async fn switching_it_off_needs_a_password_or_a_code(app) {
        let dana = app.owner("dana").await;
        let off = "/api/auth/second-factor/off";
        let (secret, _) = switch_on(&app, &dana).await;
        for bad in [json!({}), json!({ "password": PASSWORD, "code": "123456" })] {
            let refused = dana.post(off, bad).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(refused["fields"][0]["code"], "one_proof");
        }
        dana.post(off, json!({ "password": "wrong password" })).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_wrong(&dana.post(off, json!({ "code": code(&app, &secret, 0) })).await);
        dana.post(off, json!({ "code": code(&app, &secret, 1) })).await.expect(StatusCode::NO_CONTENT);
        let login = json!({ "email": "dana@example.com", "password": PASSWORD });
        app.guest().post("/api/auth/login", login).await.expect(StatusCode::OK);
        let again = dana.post(off, json!({ "password": PASSWORD })).await;
        assert_eq!((again.status, again.code().as_str()), (StatusCode::CONFLICT, "second_factor_off"));

        switch_on(&app, &dana).await;
        dana.post(off, json!({ "password": PASSWORD })).await.expect(StatusCode::NO_CONTENT);
        let expected = ["member.second_factor_on", "member.second_factor_off"].repeat(2);
        assert_eq!(told(&dana).await, expected);
    }
);

both!(
    async fn a_new_password_by_mail_does_not_go_around_it(app) {
        let dana = app.owner("dana").await;
        let (secret, _) = switch_on(&app, &dana).await;
        app.run_jobs().await;
        let forgot = json!({ "email": "dana@example.com" });
        app.guest().post("/api/auth/forgot-password", forgot).await.expect(StatusCode::ACCEPTED);
        app.run_jobs().await;
        let reset = json!({ "token": app.link_token("dana@example.com").await, "password": PASSWORD });
        app.guest().post("/api/auth/reset-password", reset).await.expect(StatusCode::NO_CONTENT);
        dana.get("/api/auth/me").await.expect(StatusCode::UNAUTHORIZED);
        let token = challenge(&app, "dana").await;
        signed_in(&app, answer(&app, &token, &code(&app, &secret, 1)).await);
    }
);

both!(
    async fn a_business_that_demands_it_shows_nothing_to_who_has_none(app) {
        let dana = app.owner("dana").await;
        let noa = app.member(&dana, "noa", "staff").await;
        let demand = json!({ "secondFactorRequired": true });
        let path = "/api/business/security";
        let refused = dana.put(path, demand.clone()).await;
        assert_eq!((refused.status, refused.code().as_str()), (StatusCode::CONFLICT, "second_factor_off"));
        noa.put(path, demand.clone()).await.expect(StatusCode::FORBIDDEN);
        switch_on(&app, &dana).await;
        dana.put(path, demand.clone()).await.expect(StatusCode::OK);
        assert_eq!(dana.get(path).await.expect(StatusCode::OK), demand);

        for path in ["/api/customers", "/api/business", "/api/changes", "/api/live"] {
            let refused = noa.get(path).await;
            assert_eq!((refused.status, refused.code().as_str()), (StatusCode::FORBIDDEN, "second_factor_due"));
        }
        let me = noa.get("/api/auth/me").await.expect(StatusCode::OK);
        assert_eq!(me["secondFactorDue"], true);
        let state = noa.get("/api/auth/second-factor").await.json();
        assert_eq!(state["demandedBy"], json!(["Studio dana"]));
        // A business of their own does not demand it.
        let own = noa.post("/api/businesses", json!({ "name": "Own" })).await.expect(StatusCode::CREATED);
        let there = noa.clone().with_header("x-business-id", own["id"].as_str().unwrap());
        there.get("/api/customers").await.expect(StatusCode::OK);

        switch_on(&app, &noa).await;
        noa.get("/api/customers").await.expect(StatusCode::OK);
        let entries = dana.get("/api/audit-log?kind=security_settings.updated").await.json();
        assert_eq!(entries["items"][0]["data"], demand);
        // Told in both businesses of hers.
        assert_eq!(told(&there).await, ["member.second_factor_on"]);
        assert!(told(&dana).await.contains(&"member.second_factor_on".to_owned()));
    }
);

both!(
    async fn a_changed_password_ends_the_other_sessions(app) {
        let laptop = app.owner("dana").await;
        let login = |password: &str| json!({ "email": "dana@example.com", "password": password });
        let phone = signed_in(&app, app.guest().post("/api/auth/login", login(PASSWORD)).await);
        let change = |current: &str, new: &str| json!({ "currentPassword": current, "newPassword": new });
        let path = "/api/auth/password";
        let wrong = laptop.post(path, change("wrong password", "another password")).await;
        assert_eq!(wrong.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["field"], "/currentPassword");
        let short = laptop.post(path, change(PASSWORD, "short")).await;
        assert_eq!(short.expect(StatusCode::UNPROCESSABLE_ENTITY)["fields"][0]["field"], "/newPassword");
        phone.get("/api/auth/me").await.expect(StatusCode::OK);

        laptop.post(path, change(PASSWORD, "another password")).await.expect(StatusCode::NO_CONTENT);
        phone.get("/api/auth/me").await.expect(StatusCode::UNAUTHORIZED);
        laptop.get("/api/auth/me").await.expect(StatusCode::OK);
        app.guest().post("/api/auth/login", login(PASSWORD)).await.expect(StatusCode::UNAUTHORIZED);
        app.guest().post("/api/auth/login", login("another password")).await.expect(StatusCode::OK);
        assert_eq!(told(&laptop).await, ["member.password_changed"]);
    }
);

both!(
    async fn the_other_sessions_end_together_and_only_ones_own(app) {
        let laptop = app.owner("dana").await;
        let noa = app.member(&laptop, "noa", "owner").await;
        let login = json!({ "email": "dana@example.com", "password": PASSWORD });
        let answer = app.guest().post("/api/auth/login", login).await.expect(StatusCode::OK);
        let phone = app.guest().with_token(answer["accessToken"].as_str().unwrap());
        let ids = |list: Value| -> BTreeSet<String> {
            let items = list["items"].as_array().unwrap().iter();
            items.map(|session| session["id"].as_str().unwrap().to_owned()).collect()
        };
        let danas = ids(laptop.get("/api/auth/sessions").await.json());
        let noas = ids(noa.get("/api/auth/sessions").await.json());
        assert_eq!((danas.len(), danas.is_disjoint(&noas)), (2, true));
        for id in &danas {
            noa.delete(&format!("/api/auth/sessions/{id}")).await.expect(StatusCode::NOT_FOUND);
        }
        laptop.delete("/api/auth/sessions").await.expect(StatusCode::NO_CONTENT);
        phone.get("/api/auth/me").await.expect(StatusCode::UNAUTHORIZED);
        let refresh = json!({ "refreshToken": answer["refreshToken"] });
        app.guest().post("/api/auth/refresh", refresh).await.expect(StatusCode::UNAUTHORIZED);
        assert_eq!(ids(laptop.get("/api/auth/sessions").await.json()).len(), 1);
        noa.get("/api/auth/me").await.expect(StatusCode::OK);
    }
);

#[tokio::test]
async fn an_address_that_guesses_codes_is_slowed_down() {
    let app = TestApp::start(Engine::Sqlite, &[("RATE_LIMIT_SIGN_IN", "3")]).await;
    let mut statuses = Vec::new();
    for _ in 0..4 {
        statuses.push(answer(&app, "nonsense", "123456").await.status);
    }
    assert_eq!(
        statuses[2..],
        [StatusCode::UNAUTHORIZED, StatusCode::TOO_MANY_REQUESTS]
    );
}
