//! Signatures of providers against vectors of their own, and against everybody else.

use chatgrow_channels::callbacks::{self, CallbackError, Delivery, Report};

const TWILIO_TOKEN: &str = "12345";
const TWILIO_URL: &str = "https://mycompany.com/myapp.php?foo=1&bar=2";
const TWILIO_FORM: &str = "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234\
                           &From=%2B14158675309&To=%2B18005551212";
const TWILIO_SIGNATURE: &str = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

const SENDGRID_KEY: &str = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==";
const SENDGRID_TIMESTAMP: &str = "1600112502";
const SENDGRID_SIGNATURE: &str = "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=";
const SENDGRID_BODY: &str = "[{\"email\":\"hello@world.com\",\"event\":\"dropped\",\"reason\":\"Bounced Address\",\"sg_event_id\":\"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA\",\"sg_message_id\":\"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0\",\"smtp-id\":\"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>\",\"timestamp\":1600112492}]\r\n";

const META_SECRET: &str = "app-secret";
const META_BODY: &str = "{\"object\":\"whatsapp_business_account\",\"entry\":[]}";
const META_SIGNATURE: &str =
    "sha256=d3e4f9da0ce6c71ab3dba55929b8eeeee2455349e534924ead19f98d143e904f";

fn twilio(url: &str, body: &str, signature: &str) -> Result<(), CallbackError> {
    callbacks::twilio::verify(&[TWILIO_TOKEN], url, body.as_bytes(), signature)
}

fn sendgrid(timestamp: &str, signature: &str, body: &str) -> Result<(), CallbackError> {
    callbacks::sendgrid::verify(SENDGRID_KEY, timestamp, signature, body.as_bytes())
}

#[test]
fn twilios_own_example_is_genuine() {
    assert_eq!(twilio(TWILIO_URL, TWILIO_FORM, TWILIO_SIGNATURE), Ok(()));
    // The order of the fields, the port and the fragment do not matter.
    let turned = "To=%2B18005551212&From=%2B14158675309&Digits=1234&Caller=%2B14158675309\
                  &CallSid=CA1234567890ABCDE";
    assert_eq!(twilio(TWILIO_URL, turned, TWILIO_SIGNATURE), Ok(()));
    for url in [
        "https://mycompany.com:443/myapp.php?foo=1&bar=2",
        "https://mycompany.com/myapp.php?foo=1&bar=2#rc=3&rp=all",
    ] {
        assert_eq!(twilio(url, TWILIO_FORM, TWILIO_SIGNATURE), Ok(()), "{url}");
    }
    let tokens = ["a newer one", TWILIO_TOKEN];
    let body = TWILIO_FORM.as_bytes();
    let verified = callbacks::twilio::verify(&tokens, TWILIO_URL, body, TWILIO_SIGNATURE);
    assert_eq!(verified, Ok(()));
}

#[test]
fn repeated_fields_count_once_for_each_value() {
    let form = "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234";
    let signature = "IK+Dwps556ElfBT0I3Rgjkr1wJU=";
    assert_eq!(twilio(TWILIO_URL, form, signature), Ok(()));
}

#[test]
fn a_body_that_is_no_form_is_bound_by_its_hash() {
    let body = "{\"property\": \"value\", \"boolean\": true}";
    let hash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
    let url = format!("https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256={hash}");
    let key = ring::hmac::Key::new(
        ring::hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY,
        TWILIO_TOKEN.as_bytes(),
    );
    let tag = ring::hmac::sign(&key, url.as_bytes());
    let signature =
        base64::Engine::encode(&base64::engine::general_purpose::STANDARD, tag.as_ref());
    assert_eq!(twilio(&url, body, &signature), Ok(()));
    let altered = body.replace("true", "false");
    assert_eq!(
        twilio(&url, &altered, &signature),
        Err(CallbackError::Forged)
    );
}

#[test]
fn whatever_differs_from_what_twilio_signed_is_forged() {
    let forged = Err(CallbackError::Forged);
    let altered = TWILIO_FORM.replace("1234&From", "1235&From");
    assert_eq!(twilio(TWILIO_URL, &altered, TWILIO_SIGNATURE), forged);
    let longer = format!("{TWILIO_FORM}&Extra=");
    assert_eq!(twilio(TWILIO_URL, &longer, TWILIO_SIGNATURE), forged);
    for url in [
        "https://mycompany.com/myapp.php?foo=1&bar=3",
        "http://mycompany.com/myapp.php?foo=1&bar=2",
        "https://evil.com/myapp.php?foo=1&bar=2",
        "https://mycompany.com:8443/myapp.php?foo=1&bar=3",
    ] {
        assert_eq!(twilio(url, TWILIO_FORM, TWILIO_SIGNATURE), forged, "{url}");
    }
    assert_eq!(twilio(TWILIO_URL, TWILIO_FORM, ""), forged);
    let unsigned = twilio(TWILIO_URL, TWILIO_FORM, "not base64!");
    assert_eq!(unsigned, Err(CallbackError::Unsigned));
    for tokens in [&[][..], &[""][..]] {
        let body = TWILIO_FORM.as_bytes();
        let verified = callbacks::twilio::verify(tokens, TWILIO_URL, body, TWILIO_SIGNATURE);
        assert_eq!(verified, Err(CallbackError::Key));
    }
}

#[test]
fn sendgrids_own_example_is_genuine_and_nothing_else() {
    assert_eq!(SENDGRID_BODY.len(), 327);
    let verified = sendgrid(SENDGRID_TIMESTAMP, SENDGRID_SIGNATURE, SENDGRID_BODY);
    assert_eq!(verified, Ok(()));
    let forged = Err(CallbackError::Forged);
    for (timestamp, body) in [
        (SENDGRID_TIMESTAMP, SENDGRID_BODY.trim_end()),
        (SENDGRID_TIMESTAMP, "[]"),
        ("1600112503", SENDGRID_BODY),
    ] {
        assert_eq!(sendgrid(timestamp, SENDGRID_SIGNATURE, body), forged);
    }
    let unsigned = Err(CallbackError::Unsigned);
    assert_eq!(sendgrid("", SENDGRID_SIGNATURE, SENDGRID_BODY), unsigned);
    assert_eq!(sendgrid(SENDGRID_TIMESTAMP, "", SENDGRID_BODY), unsigned);
    assert_eq!(sendgrid(SENDGRID_TIMESTAMP, "?", SENDGRID_BODY), unsigned);
    for key in ["", "?", "AAAA", &SENDGRID_KEY[4..]] {
        let body = SENDGRID_BODY.as_bytes();
        let verified =
            callbacks::sendgrid::verify(key, SENDGRID_TIMESTAMP, SENDGRID_SIGNATURE, body);
        assert_eq!(verified, Err(CallbackError::Key), "{key}");
    }
}

#[test]
fn metas_signature_is_of_the_bytes_as_they_came() {
    let verify = |secret, signature, body: &str| {
        callbacks::whatsapp::verify(secret, signature, body.as_bytes())
    };
    assert_eq!(verify(META_SECRET, META_SIGNATURE, META_BODY), Ok(()));
    let forged = Err(CallbackError::Forged);
    assert_eq!(verify("another", META_SIGNATURE, META_BODY), forged);
    let spaced = META_BODY.replace(':', ": ");
    assert_eq!(verify(META_SECRET, META_SIGNATURE, &spaced), forged);
    let unsigned = Err(CallbackError::Unsigned);
    for signature in [
        "",
        "sha256=",
        "sha256=+f",
        "sha256=zz",
        &META_SIGNATURE[7..],
    ] {
        let verified = verify(META_SECRET, signature, META_BODY);
        let refused = verified == unsigned || (signature == "sha256=" && verified == forged);
        assert!(refused, "{signature}: {verified:?}");
    }
    assert_eq!(
        verify("", META_SIGNATURE, META_BODY),
        Err(CallbackError::Key)
    );
}

#[test]
fn a_report_that_comes_again_changes_nothing() {
    let first = callbacks::sendgrid::parse(SENDGRID_BODY.as_bytes()).unwrap();
    let again = callbacks::sendgrid::parse(SENDGRID_BODY.as_bytes()).unwrap();
    assert_eq!(first, again);
    let [Report::Status(report)] = &first[..] else {
        panic!("{first:?}");
    };
    assert_eq!(report.provider_id, "LRzXl_NHStOGhQ4kofSm_A");
    assert_eq!(report.status.later(report.status), Delivery::Failed);
}

#[test]
fn a_delivery_never_goes_down() {
    use Delivery::{Delivered, Failed, Queued, Read, Sent};
    for (known, told, expected) in [
        (Queued, Sent, Sent),
        (Sent, Queued, Sent),
        (Sent, Failed, Failed),
        (Failed, Sent, Failed),
        (Delivered, Failed, Delivered),
        (Read, Failed, Read),
        (Read, Delivered, Read),
        (Failed, Delivered, Delivered),
    ] {
        assert_eq!(known.later(told), expected, "{known:?}, then {told:?}");
    }
}

#[test]
fn bodies_of_another_kind_are_refused_or_ignored() {
    for body in ["", "{", "7", "{}", "[{\"event\":\"delivered\"", "\u{0}"] {
        let read = callbacks::sendgrid::parse(body.as_bytes());
        assert!(matches!(read, Err(CallbackError::Malformed(_))), "{body}");
        let read = callbacks::whatsapp::parse(body.as_bytes());
        assert!(matches!(read, Err(CallbackError::Malformed(_))), "{body}");
        let read = callbacks::twilio::parse(body.as_bytes());
        assert!(matches!(read, Err(CallbackError::Malformed(_))), "{body}");
    }
    let other = b"MessageSid=SM1&MessageStatus=someday";
    assert_eq!(callbacks::twilio::parse(other).unwrap(), [Report::Ignored]);
    let other = br#"{"entry":[{"changes":[{"field":"account_update","value":{"event":"x"}}]}]}"#;
    assert_eq!(
        callbacks::whatsapp::parse(other).unwrap(),
        [Report::Ignored]
    );
}

#[test]
fn a_megabyte_is_read() {
    let text = "א".repeat(512 * 1024);
    let form = format!("MessageSid=SM1&From=%2B972501234567&To=%2B15005550006&Body={text}");
    let reports = callbacks::twilio::parse(form.as_bytes()).unwrap();
    let Report::Inbound(inbound) = &reports[0] else {
        panic!("a message");
    };
    assert_eq!(inbound.text, text);
    let forged = twilio(TWILIO_URL, &form, TWILIO_SIGNATURE);
    assert_eq!(forged, Err(CallbackError::Forged));
    let event = "{\"event\":\"open\"}";
    let events = format!("[{}]", vec![event; 64 * 1024].join(","));
    let reports = callbacks::sendgrid::parse(events.as_bytes()).unwrap();
    assert_eq!(reports.len(), 64 * 1024);
}

#[test]
fn what_has_no_words_is_named_by_its_kind() {
    let message = |rest: &str| {
        let body = format!(
            r#"{{"entry":[{{"changes":[{{"value":{{"metadata":{{"phone_number_id":"1"}},"messages":[{{"from":"972501234567","id":"wamid.1","timestamp":"1700000000",{rest}}}]}}}}]}}]}}"#
        );
        match callbacks::whatsapp::parse(body.as_bytes())
            .unwrap()
            .remove(0)
        {
            Report::Inbound(inbound) => inbound.text,
            report => panic!("{report:?}"),
        }
    };
    assert_eq!(message(r#""type":"image","image":{"id":"7"}"#), "[image]");
    assert_eq!(
        message(r#""type":"image","image":{"caption":"כזה"}"#),
        "כזה"
    );
    assert_eq!(message(r#""type":"button","button":{"text":"כן"}"#), "כן");
    let reply = r#""type":"interactive","interactive":{"type":"button_reply","button_reply":{"title":"אישור"}}"#;
    assert_eq!(message(reply), "אישור");
    assert_eq!(message(r#""type":"location""#), "[location]");
}

#[test]
fn who_tells_whatsapp_to_stop_advertising_is_reported() {
    let body = r#"{"entry":[{"changes":[{"field":"user_preferences","value":{"user_preferences":[{"wa_id":"972501234567","category":"marketing_messages","value":"stop","timestamp":1731705721}]}}]}]}"#;
    let reports = callbacks::whatsapp::parse(body.as_bytes()).unwrap();
    let [
        Report::OptOut {
            address, wish, at, ..
        },
    ] = &reports[..]
    else {
        panic!("{reports:?}");
    };
    assert_eq!(
        (address.as_str(), *wish),
        ("+972501234567", callbacks::Wish::Stop)
    );
    assert_eq!(at.unwrap().as_second(), 1_731_705_721);
}
