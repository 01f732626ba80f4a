//! The order of the news does not matter: whatever comes, in whatever order and however often, an attempt that was
//! paid ends as one payment, and one that was not ends as none; the books agree with the gateway to the agora.
//!
//! All sequences of up to [`WHOLE`] events are played, and a sample of those of up to six. `GATEWAY_MODEL` says up
//! to which length all are: with 6 those are 55,986 at each gateway.

use std::fmt::Write as _;

use chatgrow_gateways::Provider;
use jiff::SignedDuration;

use super::World;
use crate::harness::{Engine, variable};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Event {
    /// The gateway's callback comes, or comes once more.
    Callback,
    /// The payer's browser comes back.
    Return,
    /// The time to pay is over.
    Expiry,
    /// Time passes, and what is due is looked at.
    Poll,
    /// A callback tells of a refund that there is none of.
    RefundCallback,
    /// A callback of somebody else's making.
    Forged,
}

const EVENTS: [Event; 6] = [
    Event::Callback,
    Event::Return,
    Event::Expiry,
    Event::Poll,
    Event::RefundCallback,
    Event::Forged,
];
/// Every sequence up to this length is played.
const WHOLE: u32 = 2;
const LONGEST: u32 = 6;
/// How many longer ones are.
const SAMPLE: u32 = 24;
/// How many are played by one business.
const CHUNK: usize = 300;

/// The sequence of `length` events with this number.
fn sequence(length: u32, number: u32) -> Vec<Event> {
    let event = |place: u32| EVENTS[(number / 6_u32.pow(place) % 6) as usize];
    (0..length).map(event).collect()
}

fn sequences() -> Vec<Vec<Event>> {
    let whole = variable("GATEWAY_MODEL").map_or(WHOLE, |length| length.parse().unwrap());
    assert!(whole <= LONGEST, "{whole} is longer than the longest");
    let all =
        (1..=whole).flat_map(|length| (0..6_u32.pow(length)).map(move |n| sequence(length, n)));
    // Spread over all by a step that shares no factor with their count.
    let sampled = (whole + 1..=LONGEST).flat_map(|length| {
        let count = 6_u32.pow(length);
        let step = count / SAMPLE + 1;
        let number = move |n: u32| (n * step + n * 7 + length) % count;
        (0..SAMPLE).map(move |n| sequence(length, number(n)))
    });
    all.chain(sampled).collect()
}

struct Payer<'a> {
    world: &'a World,
    token: String,
    back: String,
    notify: String,
    attempt: String,
}

impl Payer<'_> {
    async fn suffer(&self, event: Event) {
        let world = self.world;
        match event {
            Event::Callback => world.callback().await,
            Event::Return => world.come_back(&self.back).await,
            Event::Expiry => world.later(SignedDuration::from_hours(4)),
            Event::Poll => world.later(SignedDuration::from_mins(4)),
            Event::RefundCallback => {
                let body = format!(
                    "{{\"ReturnValue\":\"{0}\",\"ResponseCode\":0,\"TranzactionInfo\":{{\"IsRefund\":true}},\
                     \"data[statusCode]\":\"6\",\"order_ref\":\"{0}\",\"tranmode\":\"C\"}}",
                    self.attempt
                );
                world.report(&self.notify, &body).await;
            }
            Event::Forged => {
                world.simulator.forge_callback(&self.attempt).await;
                let _ = world.simulator.take_callbacks();
            }
        }
        world.later(SignedDuration::from_secs(3));
        world.app.run_due().await;
    }
}

async fn begin<'a>(world: &'a World, amount: i64, pays: bool) -> Payer<'a> {
    let token = world.link(amount).await;
    let page = world.open(&token).await;
    let base = &world.app.app.config.base_url;
    let back = if pays {
        world.press(&page, "pay").await.back.unwrap()
    } else {
        world.http.get(&page).send().await.unwrap();
        format!("{base}/pay/{token}/return/success")
    };
    Payer {
        world,
        notify: world.notify_url().await,
        attempt: world.attempts().await[0]["id"].as_str().unwrap().to_owned(),
        token,
        back,
    }
}

/// Plays every sequence with a link of its own, each for another amount, every fifth unpaid.
async fn play(engine: Engine, provider: Provider) {
    // Hours pass in each: after a few hundred the sign-in has run out and the books are long.
    for sequences in sequences().chunks(CHUNK) {
        play_in_one_world(engine, provider, sequences).await;
    }
}

async fn play_in_one_world(engine: Engine, provider: Provider, sequences: &[Vec<Event>]) {
    let world = World::start(engine, provider).await;
    let mut paid = 0;
    let mut failures = String::new();
    for (number, events) in sequences.iter().enumerate() {
        let amount = 1_001 + i64::try_from(number).unwrap();
        let pays = number % 5 != 4;
        let payer = begin(&world, amount, pays).await;
        for event in events {
            payer.suffer(*event).await;
        }
        // In the end everything is looked at.
        world.later(SignedDuration::from_hours(3));
        world.app.run_due().await;
        world.forget_callback();
        paid += if pays { amount } else { 0 };
        let page = world.page(&payer.token).await;
        let is_paid = page.contains("התשלום התקבל");
        if is_paid != pays || world.books().await != paid || world.simulator.balance() != paid {
            let _ = writeln!(
                failures,
                "{provider:?} {events:?}: paid {is_paid}, should be {pays}"
            );
            paid = world.books().await;
        }
    }
    assert!(failures.is_empty(), "{failures}");
    assert_eq!(world.books().await, world.simulator.balance());
    let payments = world.count("SELECT count(*) FROM payments").await;
    let documents = world.count("SELECT count(*) FROM documents").await;
    let charges = world
        .count("SELECT count(DISTINCT transaction_id) FROM gateway_charges")
        .await;
    assert_eq!((payments, documents), (charges, charges));
    assert_eq!(world.count("SELECT count(*) FROM refunds").await, 0);
}

macro_rules! plays {
    ($($name:ident: $engine:ident, $provider:ident;)+) => {$(
        #[tokio::test(flavor = "multi_thread")]
        async fn $name() {
            play(Engine::$engine, Provider::$provider).await;
        }
    )+};
}

plays! {
    any_order_of_news_ends_the_same_at_cardcom_on_sqlite: Sqlite, Cardcom;
    any_order_of_news_ends_the_same_at_cardcom_on_postgres: Postgres, Cardcom;
    any_order_of_news_ends_the_same_at_grow_on_sqlite: Sqlite, Grow;
    any_order_of_news_ends_the_same_at_grow_on_postgres: Postgres, Grow;
    any_order_of_news_ends_the_same_at_tranzila_on_sqlite: Sqlite, Tranzila;
    any_order_of_news_ends_the_same_at_tranzila_on_postgres: Postgres, Tranzila;
}
