//! Signing in and staying signed in.

use std::time::Duration;

use chatgrow_allocation_numbers::simulator::Fault;
use chatgrow_allocation_numbers::{AccessError, Authority, Secret, Settings};
use reqwest::Url;

use crate::approval::number;
use crate::{BACK, code, connect, http, invoice};

#[test]
fn the_page_and_the_services_are_where_the_authority_has_them() {
    let secret = || Secret::new("secret".to_owned());
    let id = || "our-id".to_owned();
    let real = Settings::production(id(), secret(), BACK.to_owned());
    let openapi = "https://openapi.taxes.gov.il/shaam/production";
    assert_eq!(
        real.token_url,
        format!("{openapi}/longtimetoken/oauth2/token")
    );
    assert_eq!(real.information_url, openapi);
    assert_eq!(
        real.api_url,
        "https://ita-api.taxes.gov.il/shaam/production"
    );
    let sandbox = Settings::sandbox(id(), secret(), BACK.to_owned());
    let services = "https://ita-api.taxes.gov.il/shaam/tsandbox";
    assert_eq!(
        (sandbox.api_url.as_str(), sandbox.information_url.as_str()),
        (services, services)
    );
    let page = Authority::new(http(), real).authorize_url("a b&c").unwrap();
    let page = Url::parse(&page).unwrap();
    assert_eq!(
        page.path(),
        "/shaam/production/longtimetoken/oauth2/authorize"
    );
    let query: Vec<(String, String)> = page.query_pairs().into_owned().collect();
    let expected = [
        ("response_type", "code"),
        ("client_id", "our-id"),
        ("redirect_uri", BACK),
        ("scope", "scope"),
        ("state", "a b&c"),
    ];
    assert_eq!(
        query,
        expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
    );
}

#[tokio::test]
async fn a_code_is_worth_one_exchange_by_us() {
    let connected = connect().await;
    assert_eq!(connected.tokens.lifetime, Duration::from_secs(3600));
    let fresh = code(&connected.authority).await;
    let mut settings = connected.server.settings(BACK);
    settings.client_secret = Secret::new("wrong".to_owned());
    let stranger = Authority::new(http(), settings);
    let refused = stranger.exchange(&fresh).await.unwrap_err();
    assert_eq!(
        refused,
        AccessError::Misconfigured("invalid_client".to_owned())
    );
    connected.authority.exchange(&fresh).await.unwrap();
    let again = connected.authority.exchange(&fresh).await.unwrap_err();
    assert_eq!(again, AccessError::Ended);
    // A code leads back only to where it was asked for.
    let other = code(&connected.authority).await;
    let elsewhere = connected.server.settings("https://elsewhere.test/");
    let elsewhere = Authority::new(http(), elsewhere);
    assert_eq!(
        elsewhere.exchange(&other).await.unwrap_err(),
        AccessError::Ended
    );
}

#[tokio::test]
async fn a_new_refresh_token_ends_the_old_one() {
    let connected = connect().await;
    let old = &connected.tokens.refresh;
    let new = connected.authority.refresh(old).await.unwrap();
    assert_ne!(&new.refresh, old);
    assert_ne!(new.access, connected.tokens.access);
    assert_eq!(
        connected.authority.refresh(old).await.unwrap_err(),
        AccessError::Ended
    );
    connected.authority.refresh(&new.refresh).await.unwrap();
}

#[tokio::test]
async fn without_a_new_refresh_token_the_old_one_is_kept() {
    let mut connected = connect().await;
    connected.server.keep_refresh_tokens();
    let old = connected.tokens.refresh.clone();
    connected.tokens = connected.authority.refresh(&old).await.unwrap();
    assert_eq!(connected.tokens.refresh, old);
    connected.authority.refresh(&old).await.unwrap();
    number(&connected, &invoice("one")).await;
}

#[tokio::test]
async fn every_failure_to_get_tokens_says_what_helps() {
    let connected = connect().await;
    let refresh = || connected.authority.refresh(&connected.tokens.refresh);
    connected.server.fault_next(Fault::TooManyRequests(5));
    assert_eq!(
        refresh().await.unwrap_err(),
        AccessError::Retry {
            after: Some(Duration::from_secs(5)),
            reason: "HTTP 429".to_owned(),
        }
    );
    for fault in [
        Fault::Status(500),
        Fault::Status(502),
        Fault::Internal,
        Fault::Says(200, "{}".to_owned()),
        Fault::Says(200, r#"{"access_token":7}"#.to_owned()),
    ] {
        connected.server.fault_next(fault.clone());
        let error = refresh().await.unwrap_err();
        assert!(
            matches!(error, AccessError::Retry { after: None, .. }),
            "{fault:?}: {error:?}"
        );
    }
    connected.server.fault_next(Fault::Status(404));
    assert!(matches!(
        refresh().await.unwrap_err(),
        AccessError::Misconfigured(_)
    ));
    let text =
        r#"{"access_token":"a","refresh_token":"r","expires_in":"1800","vat_number":"000000018"}"#;
    connected
        .server
        .fault_next(Fault::Says(200, text.to_owned()));
    let tokens = refresh().await.unwrap();
    assert_eq!(tokens.lifetime, Duration::from_secs(1800));
    assert_eq!(tokens.vat_number, Some(18));
    connected.server.end_consent();
    assert_eq!(refresh().await.unwrap_err(), AccessError::Ended);
}
