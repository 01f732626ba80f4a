//! A passkey is both factors: no code follows it, and a business that demands a second factor is content.

use axum::http::StatusCode;
use serde_json::json;

use super::authenticator::Device;
use super::{PASSKEYS, PASSWORD, add, sign_in, signed_in};
use crate::harness::{Client, both};

const DEMAND: &str = "/api/business/security";

async fn assert_due(person: &Client, due: bool) {
    let me = person.get("/api/auth/me").await.expect(StatusCode::OK);
    assert_eq!(me["secondFactorDue"], due);
    let customers = person.get("/api/customers").await;
    let expected = if due {
        StatusCode::FORBIDDEN
    } else {
        StatusCode::OK
    };
    assert_eq!(customers.status, expected, "{}", customers.text());
}

both!(
    async fn no_code_is_asked_for_after_a_passkey(app) {
        let dana = app.owner("dana").await;
        let mut device = Device::new(1);
        add(&dana, &mut device).await;
        let proof = json!({ "password": PASSWORD });
        let begun = dana.post("/api/auth/second-factor/set-up", proof).await.expect(StatusCode::OK);
        let code = crate::second_factor::code(&app, begun["secret"].as_str().unwrap(), 0);
        let on = dana.post("/api/auth/second-factor/confirm", json!({ "code": code })).await.expect(StatusCode::OK);
        let login = json!({ "email": "dana@example.com", "password": PASSWORD });
        app.guest().post("/api/auth/login", login).await.expect(StatusCode::ACCEPTED);
        let session = signed_in(&app, sign_in(&app, &mut device).await);
        session.get("/api/customers").await.expect(StatusCode::OK);
        // A code of the app, or a recovery code, proves as well as the password.
        let recovery = json!({ "code": on["recoveryCodes"][0] });
        session.post(super::BEGIN, recovery.clone()).await.expect(StatusCode::OK);
        let used = session.post(super::BEGIN, recovery).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(used["fields"][0]["code"], "wrong_code");
    }
);

both!(
    async fn a_passkey_meets_the_demand_of_a_business(app) {
        let dana = app.owner("dana").await;
        let noa = app.member(&dana, "noa", "staff").await;
        let demand = json!({ "secondFactorRequired": true });
        let refused = dana.put(DEMAND, demand.clone()).await;
        assert_eq!(refused.code(), "second_factor_off");
        let mut hers = Device::new(1);
        add(&dana, &mut hers).await;
        // She is here by a passkey now, so she does not lock herself out.
        dana.put(DEMAND, demand).await.expect(StatusCode::OK);
        assert_due(&dana, false).await;
        assert_due(&signed_in(&app, sign_in(&app, &mut hers).await), false).await;
        // The password alone is one factor, whatever passkeys there are.
        assert_due(&app.sign_in("dana").await, true).await;

        assert_due(&noa, true).await;
        let mut theirs = Device::new(2);
        let added = add(&noa, &mut theirs).await;
        assert_due(&noa, false).await;
        let other = signed_in(&app, sign_in(&app, &mut theirs).await);
        let remove = format!("{PASSKEYS}/{}/remove", added["id"].as_str().unwrap());
        other.post(&remove, json!({ "password": PASSWORD })).await.expect(StatusCode::NO_CONTENT);
        // What made the session enough is gone.
        assert_due(&other, true).await;
        noa.get("/api/auth/me").await.expect(StatusCode::UNAUTHORIZED);
    }
);
