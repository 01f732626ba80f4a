//! A link is paid, whatever way the news takes.

use axum::http::{Method, StatusCode};
use chatgrow::payments;
use chatgrow::platform::ids::CheckoutId;
use chatgrow_gateways::Provider;
use jiff::SignedDuration;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{World, with_gateways};
use crate::harness::Engine;

async fn is_paid_once(world: &World, amount: i64) {
    let payments = world.payments().await;
    assert_eq!(payments.len(), 1, "{:?}", world.provider);
    assert_eq!(payments[0]["amount"]["amount"], amount);
    assert_eq!(payments[0]["byGateway"], true);
    assert!(payments[0]["documentId"].is_string());
    assert_eq!(world.simulator.balance(), amount);
    assert_eq!(world.books().await, amount);
    assert_eq!(world.attempts().await[0]["status"], "paid");
}

with_gateways! {
    async fn a_callback_brings_the_look_and_the_receipt_goes_out(world) {
        let token = world.link(23_480).await;
        let page = world.page(&token).await;
        assert!(page.contains("dir=\"rtl\"") && page.contains("₪234.80") && page.contains("קורס קליעה"));
        world.pay(&token).await;
        assert!(world.payments().await.is_empty(), "a browser says nothing of money");
        world.callback().await;
        world.app.run_jobs().await;
        is_paid_once(world, 23_480).await;
        assert!(world.page(&token).await.contains("התשלום התקבל"));
        let mails = world.app.mail.received();
        let receipt = mails.iter().find(|mail| !mail.attachments.is_empty());
        assert!(receipt.is_some(), "{:?}: a receipt by mail", world.provider);
        if world.provider == Provider::Grow {
            assert_eq!(world.simulator.acknowledged(), 1, "Grow wants to hear of it");
        }
        // Once more changes nothing.
        world.callback().await;
        world.app.run_jobs().await;
        is_paid_once(world, 23_480).await;
    }

    async fn the_payers_return_alone_is_enough(world) {
        let token = world.link(5_000).await;
        let back = world.pay(&token).await;
        world.come_back(&back).await;
        let page = world.page(&token).await;
        assert!(page.contains("בודקים את התשלום") && page.contains("data-look-again"), "{page}");
        world.app.run_jobs().await;
        is_paid_once(world, 5_000).await;
        assert!(!world.page(&token).await.contains("data-look-again"));
    }

    async fn nothing_at_all_comes_back_and_it_is_found(world) {
        let token = world.link(5_000).await;
        world.pay(&token).await;
        world.later(SignedDuration::from_mins(3));
        world.app.run_jobs().await;
        is_paid_once(world, 5_000).await;
    }

    async fn a_second_press_leads_to_the_same_page(world) {
        let token = world.link(5_000).await;
        let first = world.open(&token).await;
        let second = world.open(&token).await;
        assert_eq!(first, second);
        assert_eq!(world.attempts().await.len(), 1);
        // The page's secret and its address are sealed.
        let leaked = world.count("SELECT count(*) FROM checkouts WHERE CAST(page_url AS TEXT) LIKE '%http%'").await;
        assert_eq!(leaked, 0);
    }

    async fn many_looks_at_once_take_the_money_down_once(world) {
        let token = world.link(5_000).await;
        world.pay(&token).await;
        let id: Uuid = world.attempts().await[0]["id"].as_str().unwrap().parse().unwrap();
        let mut looks = JoinSet::new();
        for _ in 0..8 {
            let (app, scope) = (world.app.app.clone(), world.scope);
            looks.spawn(async move { payments::verify_checkout(&app, scope, CheckoutId(id)).await });
        }
        while let Some(looked) = looks.join_next().await {
            looked.unwrap().unwrap();
        }
        is_paid_once(world, 5_000).await;
    }

    async fn many_presses_at_once_open_one_page(world) {
        let token = world.link(5_000).await;
        let mut presses = JoinSet::new();
        for _ in 0..8 {
            let (browser, path) = (world.browser(), format!("/pay/{token}"));
            presses.spawn(async move {
                let media = "application/x-www-form-urlencoded";
                browser.send_bytes(Method::POST, &path, Some((media, Vec::new()))).await.status
            });
        }
        while let Some(status) = presses.join_next().await {
            assert_eq!(status.unwrap(), StatusCode::SEE_OTHER);
        }
        assert_eq!(world.attempts().await.len(), 1);
    }

    async fn a_refusal_or_giving_up_is_no_payment_and_another_try_pays(world) {
        let token = world.link(5_000).await;
        for button in ["refuse", "cancel"] {
            let page = world.open(&token).await;
            let pressed = world.press(&page, button).await;
            if let Some(back) = pressed.back {
                world.come_back(&back).await;
                world.app.run_jobs().await;
                let page = world.page(&token).await;
                assert!(page.contains("התשלום לא הושלם"), "{:?} {button} {page}", world.provider);
            }
            assert!(world.payments().await.is_empty());
        }
        world.pay_and_hear(&token).await;
        is_paid_once(world, 5_000).await;
    }

    async fn a_page_that_is_over_gives_way_to_another(world) {
        let token = world.link(5_000).await;
        let first = world.open(&token).await;
        world.later(SignedDuration::from_mins(70));
        world.app.run_jobs().await;
        let second = world.open(&token).await;
        assert_ne!(first, second);
        world.press(&second, "pay").await;
        world.callback().await;
        world.app.run_jobs().await;
        assert_eq!(world.payments().await.len(), 1);
        assert_eq!(world.simulator.balance(), 5_000);
    }

    async fn what_was_called_off_or_paid_before_goes_back_and_the_payer_is_told(world) {
        let token = world.link(5_000).await;
        let back = world.pay(&token).await;
        world.execute("UPDATE payment_links SET status = 'cancelled'").await;
        world.come_back(&back).await;
        world.app.run_jobs().await;
        assert_eq!(world.simulator.balance(), 0, "{:?}", world.provider);
        assert_eq!(world.books().await, 0);
        assert_eq!(world.refunds_in("done").await, 1);
        assert_eq!(world.told("payment_link.returned").await, 1);
        assert!(world.page(&token).await.contains("התשלום מוחזר"));
    }

    async fn a_link_paid_on_two_pages_is_paid_once_and_the_other_goes_back(world) {
        let token = world.link(5_000).await;
        let first = world.open(&token).await;
        world.execute("UPDATE checkouts SET status = 'over'").await;
        let second = world.open(&token).await;
        for page in [&first, &second] {
            world.press(page, "pay").await;
            world.callback().await;
            world.later(SignedDuration::from_mins(5));
            world.app.run_jobs().await;
        }
        assert_eq!(world.payments().await.len(), 2);
        assert_eq!(world.simulator.balance(), 5_000, "{:?}", world.provider);
        assert_eq!(world.books().await, 5_000);
        assert_eq!(world.refunds_in("done").await, 1);
    }

    async fn a_gateway_that_does_not_answer_leaves_nothing_open(world) {
        use chatgrow_gateways::simulator::Fault;
        let token = world.link(5_000).await;
        world.simulator.fault_next(Fault::Status(503));
        let answer = world.press_pay(&token, "lang=").await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(answer.text().contains("חברת הסליקה אינה עונה"));
        assert_eq!(world.attempts().await[0]["status"], "failed");
        world.pay_and_hear(&token).await;
        assert_eq!(world.payments().await.len(), 1);
    }

    async fn a_gateway_that_is_down_when_it_is_asked_is_asked_again(world) {
        use chatgrow_gateways::simulator::Fault;
        let token = world.link(5_000).await;
        world.pay(&token).await;
        for _ in 0..3 {
            world.simulator.fault_next(Fault::Status(503));
            world.callback().await;
            world.app.run_jobs().await;
            world.later(SignedDuration::from_secs(10));
        }
        assert!(world.payments().await.is_empty());
        world.later(SignedDuration::from_mins(10));
        world.app.run_jobs().await;
        assert_eq!(world.payments().await.len(), 1);
    }
}

/// Four who take the transaction that was taken down before down once more, past every check of the program: how
/// often it then stands there.
async fn taken_down_at_once(world: &World) -> i64 {
    let copy = match world.app.engine {
        Engine::Sqlite => {
            "INSERT INTO gateway_charges (business_id, id, account_id, provider, terminal, transaction_id, checkout_id,
                amount, currency, charged_at, created_at)
            SELECT business_id, randomblob(16), account_id, provider, terminal, transaction_id, checkout_id, amount,
                currency, charged_at, created_at FROM gateway_charges LIMIT 1 ON CONFLICT DO NOTHING"
        }
        Engine::Postgres => {
            "INSERT INTO gateway_charges (business_id, id, account_id, provider, terminal, transaction_id, checkout_id,
                amount, currency, charged_at, created_at)
            SELECT business_id, gen_random_uuid(), account_id, provider, terminal, transaction_id, checkout_id, amount,
                currency, charged_at, created_at FROM gateway_charges LIMIT 1 ON CONFLICT DO NOTHING"
        }
    };
    let take = || world.execute(copy);
    tokio::join!(take(), take(), take(), take());
    world.count("SELECT count(*) FROM gateway_charges").await
}

/// The unique index is what holds it: whatever writes at once, a transaction is taken down once. The control is the
/// same race without the index.
async fn a_transaction_is_taken_down_once_by_the_database_alone(engine: Engine) {
    let world = World::start(engine, Provider::Cardcom).await;
    let token = world.link(5_000).await;
    world.pay_and_hear(&token).await;
    world.app.run_jobs().await;
    assert_eq!(taken_down_at_once(&world).await, 1);
    is_paid_once(&world, 5_000).await;
    world
        .execute("DROP INDEX gateway_charges_transaction")
        .await;
    assert_eq!(taken_down_at_once(&world).await, 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_is_taken_down_once_by_sqlite() {
    a_transaction_is_taken_down_once_by_the_database_alone(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_is_taken_down_once_by_postgres() {
    a_transaction_is_taken_down_once_by_the_database_alone(Engine::Postgres).await;
}
