//! Pages that are made, paid, refused, given up; and requests for pages that are refused.

use chatgrow_gateways::{
    CheckoutRequest, Currency, GatewayError, Means, Money, Provider, Reference, Refusal,
    Verification,
};
use jiff::SignedDuration;

use crate::browser::{self, Led};
use crate::world::{World, paid};

#[tokio::test]
async fn a_page_that_is_paid_is_verified_by_asking_the_gateway() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let request = world.request("pay-1", 23_480);
        let (checkout, attempt) = world.checkout(&request).await;
        assert_eq!(world.verify(&attempt).await, Verification::Pending);
        let page = browser::open(&checkout.url).await;
        assert!(page.html.contains("dir=\"rtl\"") && page.html.contains("₪234.80"));
        assert!(!page.html.contains("<script"));
        let back = browser::pay(&checkout.url, 1).await;
        assert!(
            back.starts_with(&format!("{}/ok", world.business)),
            "{back}"
        );
        let callback = world.callback().await;
        let hint = world.hint(&callback);
        assert!(hint.concerns(&attempt), "{provider:?}");
        // As a database finds it.
        let found = hint.page() == Some(attempt.page.id.as_str());
        assert_eq!(found, provider != Provider::Tranzila);
        assert!(found || hint.reference() == Some("pay-1"));
        let verified = world
            .gateway
            .verify(&attempt, Some(&hint), world.now())
            .await;
        let charge = paid(verified.unwrap());
        assert_eq!(charge.amount, request.amount);
        assert_eq!(charge.installments, 1);
        assert_eq!(charge.approval_number.as_deref(), Some("0123456"));
        assert!(charge.token.is_none() && charge.duplicates.is_empty());
        // The same without a hint: a lost callback changes nothing.
        assert_eq!(paid(world.verify(&attempt).await), charge);
        assert_eq!(world.simulator.balance(), 23_480);
    }
}

#[tokio::test]
async fn card_and_time_are_told_where_the_gateway_tells_them() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (_, charge) = world.paid(&world.request("pay-1", 5_000)).await;
        assert_eq!(charge.brand.as_deref(), Some("Visa"));
        let digits = (provider != Provider::Tranzila).then_some("0042");
        assert_eq!(charge.last_four.as_deref(), digits);
        let time = (provider != Provider::Grow).then(|| world.now());
        assert_eq!(charge.paid_at, time);
    }
}

#[tokio::test]
async fn amounts_travel_exactly_to_the_gateway_and_back() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let mut all = 0;
        for minor in [
            1,
            5,
            10,
            99,
            100,
            1_005,
            1_999,
            29_035,
            999_999_999_999,
            Money::MAX_MINOR,
        ] {
            let (_, charge) = world
                .paid(&world.request(&format!("pay-{minor}"), minor))
                .await;
            assert_eq!(charge.amount.minor(), minor, "{provider:?}");
            all += minor;
        }
        assert_eq!(world.simulator.balance(), all);
    }
}

#[tokio::test]
async fn the_payer_chooses_up_to_the_instalments_offered() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let mut request = world.request("pay-1", 10_001);
        request.max_installments = 3;
        let (_, charge) = world.paid(&request).await;
        assert_eq!(charge.installments, 3, "{provider:?}");
        assert_eq!(charge.amount, request.amount);
    }
}

#[tokio::test]
async fn a_refusal_is_no_payment_and_where_the_page_stays_open_it_can_still_be_paid() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let (checkout, attempt) = world.checkout(&world.request("pay-1", 5_000)).await;
        let led = browser::press(&checkout.url, "refuse", 1).await;
        match (provider, led) {
            (Provider::Cardcom, Led::To(to)) => {
                assert_eq!(to, format!("{}/failed", world.business));
            }
            (Provider::Grow, Led::Page(page)) => assert!(page.html.contains("role=\"alert\"")),
            (Provider::Tranzila, Led::Page(page)) => {
                assert_eq!(page.post_back().0, format!("{}/failed", world.business));
            }
            _ => panic!("led elsewhere"),
        }
        if provider == Provider::Tranzila {
            let verified = world.verify(&attempt).await;
            assert!(matches!(verified, Verification::Declined { code, .. } if code == "004"));
            continue;
        }
        assert_eq!(world.verify(&attempt).await, Verification::Pending);
        browser::pay(&checkout.url, 1).await;
        world.callback().await;
        paid(world.verify(&attempt).await);
    }
}

#[tokio::test]
async fn a_page_nobody_pays_is_pending_and_in_the_end_expired() {
    for provider in Provider::ALL {
        let world = World::of(provider).await;
        let (checkout, attempt) = world.checkout(&world.request("pay-1", 5_000)).await;
        let lifetime = world.gateway.supports().page_lifetime;
        assert_eq!(checkout.expires, lifetime.map(|life| world.now() + life));
        let pending = world.gateway.supports().pending_for;
        world.later(pending - SignedDuration::from_secs(1));
        assert_eq!(world.verify(&attempt).await, Verification::Pending);
        world.later(SignedDuration::from_secs(1));
        let verified = world.verify(&attempt).await;
        assert!(matches!(verified, Verification::Declined { code, .. } if code == "expired"));
    }
}

#[tokio::test]
async fn giving_up_leads_back_and_pays_nothing() {
    for provider in Provider::ALL {
        let world = World::of(provider).await;
        let (checkout, attempt) = world.checkout(&world.request("pay-1", 5_000)).await;
        let back = match browser::press(&checkout.url, "cancel", 1).await {
            Led::To(to) => to,
            Led::Page(page) => page.post_back().0,
        };
        let path = match provider {
            Provider::Tranzila => "failed",
            _ => "cancelled",
        };
        assert_eq!(back, format!("{}/{path}", world.business));
        let verified = world.verify(&attempt).await;
        assert!(!matches!(verified, Verification::Paid(_)), "{verified:?}");
        assert_eq!(world.simulator.balance(), 0);
    }
}

#[tokio::test]
async fn grows_page_lives_ten_minutes_and_tranzilas_twenty() {
    for (provider, minutes) in [(Provider::Grow, 10), (Provider::Tranzila, 20)] {
        let world = World::of(provider).await;
        let (checkout, attempt) = world.checkout(&world.request("pay-1", 5_000)).await;
        let open = browser::open(&checkout.url).await;
        world.later(SignedDuration::from_mins(minutes));
        assert!(!browser::open(&checkout.url).await.html.contains("<form"));
        // Nor through a tab that is still open.
        open.press("pay", 1, "card").await;
        assert_eq!(world.verify(&attempt).await, Verification::Pending);
    }
}

#[tokio::test]
async fn bit_is_paid_where_it_is_offered() {
    for provider in Provider::ALL {
        let mut world = World::of(provider).await;
        let mut request = world.request("pay-1", 5_000);
        request.means = vec![Means::Bit];
        let (checkout, attempt) = world.checkout(&request).await;
        let page = browser::open(&checkout.url).await;
        assert!(page.html.contains("value=\"bit\""));
        page.press("pay", 1, "bit").await;
        let callback = world.callback().await;
        assert!(world.hint(&callback).concerns(&attempt));
        let charge = paid(world.verify(&attempt).await);
        assert_eq!(charge.amount, request.amount);
    }
}

async fn refusal(world: &World, request: &CheckoutRequest) -> Refusal {
    let now = world.now();
    match world.gateway.create_checkout(request, now).await {
        Err(GatewayError::Refused { code, .. }) => code,
        other => panic!("should be refused: {other:?}"),
    }
}

#[tokio::test]
async fn requests_that_cannot_be_are_refused_before_the_gateway_is_asked() {
    for provider in Provider::ALL {
        let world = World::of(provider).await;
        let good = world.request("pay-1", 5_000);
        let with = |change: &dyn Fn(&mut CheckoutRequest)| {
            let mut request = good.clone();
            change(&mut request);
            request
        };
        let cases = [
            (
                with(&|r| r.max_installments = 0),
                Refusal::InvalidInstallments,
            ),
            (
                with(&|r| r.max_installments = 37),
                Refusal::InvalidInstallments,
            ),
            (with(&|r| r.means.clear()), Refusal::MeansNotOffered),
            (
                with(&|r| {
                    r.means = vec![Means::Bit];
                    r.max_installments = 2;
                }),
                Refusal::MeansNotOffered,
            ),
            (
                with(&|r| r.description = " \n".to_owned()),
                Refusal::InvalidRequest,
            ),
        ];
        for (request, code) in cases {
            assert_eq!(refusal(&world, &request).await, code, "{request:?}");
        }
        for url in [
            "",
            "/ok",
            "javascript:alert(1)",
            "ftp://example.com/",
            "https://user:secret@example.com/",
            "https://example.com/#paid",
            "https://example.com/a b",
            "https://example.com/\r\nx",
            "https://דוגמה.example/",
            &format!("https://example.com/{}", "a".repeat(500)),
        ] {
            for which in 0..4 {
                let request = with(&|r| {
                    let urls = &mut r.urls;
                    let all = [
                        &mut urls.success,
                        &mut urls.failure,
                        &mut urls.cancel,
                        &mut urls.notify,
                    ];
                    all.into_iter()
                        .nth(which)
                        .unwrap()
                        .clone_from(&url.to_owned());
                });
                assert_eq!(
                    refusal(&world, &request).await,
                    Refusal::InvalidAddress,
                    "{url}"
                );
            }
        }
        assert!(world.simulator.take_requests().is_empty());
    }
}

#[tokio::test]
async fn plain_http_is_for_simulators_alone() {
    let world = World::of(Provider::Cardcom).await;
    let request = world.request("pay-1", 5_000);
    let settings = world.simulator.cardcom().at("https://127.0.0.1:9");
    let client = crate::world::http(std::time::Duration::from_secs(1));
    let real = chatgrow_gateways::Cardcom::new(client, settings);
    let real = chatgrow_gateways::Gateway::Cardcom(real);
    let refused = real.create_checkout(&request, world.now()).await;
    assert_eq!(refused.unwrap_err().code(), "invalid_address");
}

#[tokio::test]
async fn grow_takes_shekels_whole_names_and_mobiles_only() {
    let world = World::of(Provider::Grow).await;
    let mut request = world.request("pay-1", 5_000);
    request.amount = Money::new(5_000, Currency::Usd).unwrap();
    assert_eq!(refusal(&world, &request).await, Refusal::CurrencyNotOffered);
    for (name, phone) in [
        ("דנה", "0501234567"),
        ("", "0501234567"),
        ("דנה לוי", "031234567"),
        ("דנה לוי", "050123456"),
        ("דנה לוי", ""),
    ] {
        let mut request = world.request("pay-1", 5_000);
        request.payer.name = name.to_owned();
        request.payer.phone = phone.to_owned();
        assert_eq!(refusal(&world, &request).await, Refusal::InvalidPayer);
    }
    let mut request = world.request("pay-1", 5_000);
    request.urls.notify = format!("{}/notify?attempt=1", world.business);
    assert_eq!(refusal(&world, &request).await, Refusal::InvalidAddress);
    let mut request = world.request("pay-1", 5_000);
    request.means = vec![Means::ApplePay];
    assert_eq!(refusal(&world, &request).await, Refusal::MeansNotOffered);
    // What Grow calls special characters is taken out, not sent.
    let mut request = world.request("pay-1", 5_000);
    request.description = "Cut & colour <50%>: \"גוונים\"".to_owned();
    world.checkout(&request).await;
}

#[tokio::test]
async fn dollars_are_paid_where_they_are_offered() {
    for provider in [Provider::Cardcom, Provider::Tranzila] {
        let mut world = World::of(provider).await;
        let mut request = world.request("pay-1", 5_000);
        request.amount = Money::new(5_000, Currency::Usd).unwrap();
        let (_, charge) = world.paid(&request).await;
        assert_eq!(charge.amount, request.amount);
    }
}

#[test]
fn a_reference_is_short_and_plain() {
    for text in ["", "a b", "a_b", "א", "a&b=1", &"a".repeat(51)] {
        assert_eq!(Reference::new(text).unwrap_err().code(), "invalid_request");
    }
    assert_eq!(
        Reference::new("0199f2c0-7000").unwrap().as_str(),
        "0199f2c0-7000"
    );
}

#[tokio::test]
async fn grow_is_told_that_a_payment_was_taken_note_of() {
    let mut world = World::of(Provider::Grow).await;
    let (attempt, _) = world.paid(&world.request("pay-1", 5_000)).await;
    world.gateway.acknowledge(&attempt).await.unwrap();
    // Once more does no harm.
    world.gateway.acknowledge(&attempt).await.unwrap();
    assert_eq!(world.simulator.acknowledged(), 1);
}
