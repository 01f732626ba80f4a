//! What the simulated Twilio reports, believed and read.

use chatgrow_channels::callbacks::{self, Delivery, Report};
use chatgrow_channels::simulator::{CallbackFaults, TwilioServer};
use chatgrow_channels::{Sms, SmsSender};

use crate::twilio::through;
use crate::{id, phone, sms};

#[tokio::test]
async fn callbacks_are_believed_and_tell_what_became_of_a_message() {
    let server = TwilioServer::start().await.unwrap();
    server.undeliverable("+972507654321", 30005);
    let sender = through(&server);
    assert_eq!(sender.send(&sms()).await.name(), "accepted");
    let bad = Sms {
        to: phone("+972507654321"),
        ..sms()
    };
    assert_eq!(sender.send(&bad).await.name(), "accepted");
    server.set_callback_faults(CallbackFaults {
        twice: true,
        backwards: true,
        forged: false,
    });
    let mut known = std::collections::HashMap::new();
    for callback in server.take_callbacks() {
        let signature = callback.header("X-Twilio-Signature");
        let tokens = ["a-newer-token", server.auth_token()];
        callbacks::twilio::verify(&tokens, &callback.url, &callback.body, signature).unwrap();
        assert_eq!(callbacks::twilio::message_id(&callback.url), Some(id()));
        let [Report::Status(report)] = &callbacks::twilio::parse(&callback.body).unwrap()[..]
        else {
            panic!("a status");
        };
        let status = known
            .entry(report.provider_id.clone())
            .or_insert(Delivery::Queued);
        *status = status.later(report.status);
        if report.status == Delivery::Failed {
            let error = report.error.as_ref().unwrap();
            assert_eq!(error.name(), "permanent_recipient");
            assert!(error.reason().unwrap().contains("30005"));
        }
    }
    let sent = server.accepted();
    assert_eq!(known[&sent[0].sid], Delivery::Delivered);
    assert_eq!(known[&sent[1].sid], Delivery::Failed);

    let SmsSender::Twilio(sender) = sender else {
        panic!("Twilio");
    };
    let report = sender.report(&sent[0].sid).await.unwrap();
    assert_eq!(report.status, Delivery::Delivered);
    assert_eq!(report.cost, Some(("0.02570".to_owned(), "USD".to_owned())));
    assert_eq!(report.parts, Some(1));
    assert!(sender.report("SM1/../x").await.is_err());
}

#[tokio::test]
async fn forged_callbacks_are_not_believed() {
    let server = TwilioServer::start().await.unwrap();
    server.set_callback_faults(CallbackFaults {
        forged: true,
        ..CallbackFaults::default()
    });
    assert_eq!(through(&server).send(&sms()).await.name(), "accepted");
    let callbacks = server.take_callbacks();
    assert_eq!(callbacks.len(), 2);
    for callback in callbacks {
        let signature = callback.header("X-Twilio-Signature");
        let token = [server.auth_token()];
        let verified = callbacks::twilio::verify(&token, &callback.url, &callback.body, signature);
        assert_eq!(verified, Err(callbacks::CallbackError::Forged));
    }
}

#[tokio::test]
async fn who_writes_stop_is_reported_and_refused_until_start() {
    let server = TwilioServer::start().await.unwrap();
    let sender = through(&server);
    let write = |text: &str| {
        let url = "https://chatgrow.test/hooks/twilio/7/in";
        let callback = server.inbound(url, "+972501234567", "+15005550006", text);
        let signature = callback.header("X-Twilio-Signature");
        callbacks::twilio::verify(&[server.auth_token()], url, &callback.body, signature).unwrap();
        callbacks::twilio::parse(&callback.body).unwrap()
    };
    let reports = write("Stop");
    let [
        Report::Inbound(inbound),
        Report::OptOut { address, wish, .. },
    ] = &reports[..]
    else {
        panic!("{reports:?}");
    };
    assert_eq!(inbound.text, "Stop");
    assert_eq!(
        (inbound.from.as_str(), inbound.to.as_str()),
        ("+972501234567", "+15005550006")
    );
    assert_eq!(
        (address.as_str(), *wish),
        ("+972501234567", callbacks::Wish::Stop)
    );
    assert_eq!(sender.send(&sms()).await.name(), "permanent_opt_out");
    assert_eq!(write("START").len(), 2);
    assert_eq!(sender.send(&sms()).await.name(), "accepted");
    assert_eq!(write("תודה רבה!").len(), 1);
}
