//! Answers that are not accepted, one thing wrong with each.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};

use super::authenticator::{Device, tampered};
use super::{
    PASSKEYS, add, assert_refused, begin, challenge, enter, finish, listed, mailed, sign_in,
    signed_in, told,
};
use crate::harness::{Answer, Client, both};

/// A device with one thing wrong.
fn wrong(device: &Device, change: impl Fn(&mut Device)) -> Device {
    let mut device = device.clone();
    change(&mut device);
    device
}

/// The devices that no ceremony may accept, and why.
fn wrong_ones(device: &Device) -> Vec<(&'static str, Device)> {
    let origin = |text: &'static str| wrong(device, |device| device.origin = text.to_owned());
    vec![
        ("another site", origin("https://evil.test")),
        ("plain http", origin("http://chatgrow.test")),
        ("another port", origin("https://chatgrow.test:8443")),
        (
            "a domain of ours that is not ours",
            origin("https://a.chatgrow.test"),
        ),
        (
            "the hash of another domain",
            wrong(device, |device| device.rp_id = "evil.test".to_owned()),
        ),
        (
            "a frame of another site",
            wrong(device, |device| device.cross_origin = true),
        ),
        (
            "nobody verified",
            wrong(device, |device| device.verified = false),
        ),
    ]
}

#[track_caller]
fn assert_not_made(answer: &Answer, why: &str) {
    assert_eq!(
        answer.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{why}: {}",
        answer.text()
    );
    let problem = answer.json();
    assert_eq!(problem["fields"][0]["code"], "passkey_refused", "{why}");
}

async fn assert_over(person: &Client, begun: &Value, credential: Value) {
    let answer = finish(person, begun, credential).await;
    let found = (answer.status, answer.code());
    assert_eq!(
        found,
        (StatusCode::CONFLICT, "passkey_not_begun".to_owned())
    );
}

both!(
    async fn a_new_passkey_with_anything_wrong_is_not_kept(app) {
        let dana = app.owner("dana").await;
        for (why, mut device) in wrong_ones(&Device::new(1)) {
            let begun = begin(&dana).await;
            let made = device.make(&begun["options"]);
            assert_not_made(&finish(&dana, &begun, made).await, why);
        }
        let (mut device, begun) = (Device::new(1), begin(&dana).await);
        let made = device.make(&begin(&dana).await["options"]);
        assert_not_made(&finish(&dana, &begun, made).await, "the challenge of another");
        let begun = begin(&dana).await;
        let made = device.make(&begun["options"]);
        let broken = tampered(&made, "attestationObject", |octets| octets.truncate(90));
        assert_not_made(&finish(&dana, &begun, broken).await, "cut short");
        // Tried once: the right one comes too late.
        assert_over(&dana, &begun, made).await;
        let begun = begin(&dana).await;
        let mut odd = device.make(&begun["options"]);
        odd["response"]["clientDataJSON"] = json!("not base64url!");
        finish(&dana, &begun, odd).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(listed(&dana).await.is_empty());
        assert!(told(&dana).await.is_empty());
    }
);

both!(
    async fn a_challenge_for_a_new_passkey_is_of_one_session_and_lives_five_minutes(app) {
        let dana = app.owner("dana").await;
        let noa = app.member(&dana, "noa", "staff").await;
        let (mut device, begun) = (Device::new(1), begin(&dana).await);
        let made = device.make(&begun["options"]);
        assert_over(&noa, &begun, made.clone()).await;
        assert_over(&app.sign_in("dana").await, &begun, made.clone()).await;
        app.advance(SignedDuration::from_mins(5));
        assert_over(&dana, &begun, made).await;
        // Nor is one of a sign-in good for it, nor the other way round.
        let begun = challenge(&app).await;
        let options = json!({ "challenge": begun["options"]["challenge"], "user": { "id": device.user_handle } });
        assert_over(&dana, &begun, device.make(&options)).await;
        let begun = begin(&dana).await;
        let added = device.make(&begun["options"]);
        finish(&dana, &begun, added).await.expect(StatusCode::CREATED);
        let begun = begin(&dana).await;
        let signed = device.sign(&begun["options"]);
        assert_refused(&enter(&app, &begun, signed).await, "a challenge for adding");
        // A credential is kept once, whoever brings it.
        for person in [&dana, &noa] {
            let begun = begin(person).await;
            let again = device.make(&begun["options"]);
            assert_eq!(finish(person, &begun, again).await.code(), "passkey_known");
        }
    }
);

both!(
    async fn a_sign_in_with_anything_wrong_is_refused(app) {
        let dana = app.owner("dana").await;
        let mut device = Device::new(1);
        add(&dana, &mut device).await;
        for (why, mut wrong) in wrong_ones(&device) {
            assert_refused(&sign_in(&app, &mut wrong).await, why);
        }
        let begun = challenge(&app).await;
        let signed = device.sign(&begun["options"]);
        assert_refused(&enter(&app, &challenge(&app).await, signed).await, "the challenge of another");
        for (member, why) in [
            ("clientDataJSON", "tampered client data"),
            ("authenticatorData", "tampered authenticator data"),
            ("signature", "a tampered signature"),
        ] {
            let begun = challenge(&app).await;
            let signed = device.sign(&begun["options"]);
            let changed = tampered(&signed, member, |octets| {
                // Within the last member of the client data; in the counter; in the signature.
                let at = octets.len() - 4;
                octets[at] ^= 1;
            });
            assert_refused(&enter(&app, &begun, changed).await, why);
        }
        let begun = challenge(&app).await;
        let signed = device.sign(&begun["options"]);
        let origin = tampered(&signed, "clientDataJSON", |octets| {
            let text = String::from_utf8(octets.clone()).unwrap();
            *octets = text.replace("chatgrow.test", "chatgrow.tesT").into_bytes();
        });
        assert_refused(&enter(&app, &begun, origin).await, "another origin in the client data");
        // None of them opened anything, and the passkey goes on working.
        signed_in(&app, sign_in(&app, &mut device).await);
    }
);

both!(
    async fn a_challenge_is_answered_once_and_within_five_minutes(app) {
        let dana = app.owner("dana").await;
        let mut device = Device::new(1);
        add(&dana, &mut device).await;
        let begun = challenge(&app).await;
        let signed = device.sign(&begun["options"]);
        signed_in(&app, enter(&app, &begun, signed.clone()).await);
        assert_refused(&enter(&app, &begun, signed).await, "replayed");
        let begun = challenge(&app).await;
        let bad = wrong(&device, |device| device.verified = false).sign(&begun["options"]);
        assert_refused(&enter(&app, &begun, bad).await, "wrong");
        let good = device.sign(&begun["options"]);
        assert_refused(&enter(&app, &begun, good).await, "a second try at one challenge");

        let begun = challenge(&app).await;
        let signed = device.sign(&begun["options"]);
        app.advance(SignedDuration::from_mins(5));
        assert_refused(&enter(&app, &begun, signed).await, "too late");
        let begun = challenge(&app).await;
        let signed = device.sign(&begun["options"]);
        app.advance(SignedDuration::from_secs(299));
        signed_in(&app, enter(&app, &begun, signed).await);
        // Without the token of the challenge it is worth nothing.
        let begun = challenge(&app).await;
        let signed = device.sign(&begun["options"]);
        assert_refused(&enter(&app, &json!({ "ceremony": "nonsense" }), signed).await, "another token");
    }
);

both!(
    async fn of_many_who_answer_one_challenge_one_gets_in(app) {
        let dana = app.owner("dana").await;
        let mut device = Device::new(1);
        add(&dana, &mut device).await;
        let begun = challenge(&app).await;
        let signed = device.sign(&begun["options"]);
        let mut tries = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (guest, begun, signed) = (app.guest(), begun.clone(), signed.clone());
            tries.spawn(async move {
                let body = json!({ "ceremony": begun["ceremony"], "credential": signed });
                guest.post(super::SIGN_IN, body).await.status
            });
        }
        let statuses = tries.join_all().await;
        let entered = statuses.iter().filter(|status| **status == StatusCode::OK).count();
        assert_eq!(entered, 1, "{statuses:?}");
    }
);

both!(
    async fn a_passkey_opens_nobody_elses_account(app) {
        let dana = app.owner("dana").await;
        let noa = app.owner("noa").await;
        let (mut hers, mut theirs) = (Device::new(1), Device::new(2));
        add(&dana, &mut hers).await;
        add(&noa, &mut theirs).await;
        let pretender = theirs.user_handle.clone();
        theirs.user_handle.clone_from(&hers.user_handle);
        assert_refused(&sign_in(&app, &mut theirs).await, "who says to be another");
        theirs.user_handle = String::new();
        assert_refused(&sign_in(&app, &mut theirs).await, "who does not say who");
        theirs.user_handle = pretender;
        let begun = challenge(&app).await;
        let mut swapped = theirs.sign(&begun["options"]);
        swapped["rawId"] = json!(hers.id());
        assert_refused(&enter(&app, &begun, swapped).await, "the name of another passkey");
        let session = signed_in(&app, sign_in(&app, &mut theirs).await);
        let me = session.get("/api/auth/me").await.json();
        assert_eq!(me["user"]["email"], "noa@example.com");
        assert_refused(&sign_in(&app, &mut Device::new(3)).await, "a passkey that is unknown");
    }
);

both!(
    async fn a_counter_that_goes_back_is_refused_and_told(app) {
        let dana = app.owner("dana").await;
        let mut device = Device::new(1);
        add(&dana, &mut device).await;
        let mut copy = device.clone();
        signed_in(&app, sign_in(&app, &mut device).await);
        signed_in(&app, sign_in(&app, &mut device).await);
        assert_refused(&sign_in(&app, &mut copy).await, "a counter that went back");
        let again = wrong(&device, |device| device.counter -= 1);
        assert_refused(&sign_in(&app, &mut again.clone()).await, "a counter that stood still");
        let none = wrong(&device, |device| device.counter = 0);
        assert_refused(&sign_in(&app, &mut none.clone()).await, "a counter that is gone");
        let entry = ("member.passkey_refused".to_owned(), "Phone".to_owned());
        assert_eq!(told(&dana).await[1..], [entry.clone(), entry.clone(), entry]);
        app.run_jobs().await;
        assert!(mailed(&app, "mail-passkey-refused-subject"));
        // The one that goes on counting is the one that was there first.
        signed_in(&app, sign_in(&app, &mut device).await);

        // Passkeys that are kept on several devices do not count.
        let mut synced = wrong(&Device::new(2), |device| device.counter = 0);
        add(&dana, &mut synced).await;
        for _ in 0..2 {
            synced.counter = 0;
            signed_in(&app, sign_in(&app, &mut synced).await);
        }
    }
);

both!(
    async fn a_removed_passkey_is_worth_nothing_and_its_sessions_end(app) {
        let dana = app.owner("dana").await;
        let (mut lost, mut kept) = (Device::new(1), Device::new(2));
        let added = add(&dana, &mut lost).await;
        add(&dana, &mut kept).await;
        let by_lost = signed_in(&app, sign_in(&app, &mut lost).await);
        let by_kept = signed_in(&app, sign_in(&app, &mut kept).await);
        let begun = challenge(&app).await;
        let signed = lost.sign(&begun["options"]);
        let path = format!("{PASSKEYS}/{}/remove", added["id"].as_str().unwrap());
        let proof = json!({ "password": super::PASSWORD });
        by_kept.post(&path, proof).await.expect(StatusCode::NO_CONTENT);
        assert_refused(&enter(&app, &begun, signed).await, "signed before it was removed");
        by_lost.get("/api/auth/me").await.expect(StatusCode::UNAUTHORIZED);
        for session in [&by_kept, &dana] {
            session.get("/api/auth/me").await.expect(StatusCode::OK);
        }
        assert_refused(&sign_in(&app, &mut lost).await, "removed");
    }
);
