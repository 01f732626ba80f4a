//! The order of the news does not matter: whatever comes, in whatever order and however often, an attempt that was
//! paid ends as one payment, and one that was not ends as none; the books agree with the gateway to the agora.
//!
//! All sequences of up to [`WHOLE`] events are played, repetitions among them, every order of all six, and a sample of the
//! rest of up to six. `GATEWAY_MODEL` says up to which length all are: with 6 those are 55,986 at each gateway. Those
//! that wait for as long at the same places are played side by side: one clock serves them all.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chatgrow_gateways::Provider;
use chatgrow_gateways::simulator::SentCallback;
use jiff::SignedDuration;

use super::World;
use crate::harness::{Engine, variable};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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
const WHOLE: u32 = 3;
const LONGEST: u32 = 6;
/// How many longer ones are.
const SAMPLE: u32 = 24;
/// How many are played side by side.
const BATCH: usize = 64;
/// How many are played in one world. Hours pass in each batch: later the sign-in has run out and the books are long.
const IN_ONE_WORLD: usize = 300;

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
    let orders = (0..6_u32.pow(LONGEST)).map(|number| sequence(LONGEST, number));
    let orders = orders.filter(|order| EVENTS.iter().all(|event| order.contains(event)));
    let mut played: Vec<_> = all.chain(sampled).chain(orders).collect();
    played.sort_unstable();
    played.dedup();
    played
}

impl Event {
    /// How long it takes.
    fn takes(self) -> SignedDuration {
        match self {
            Self::Expiry => SignedDuration::from_hours(4),
            Self::Poll => SignedDuration::from_mins(4),
            _ => SignedDuration::from_secs(3),
        }
    }
}

/// Sequences that take as long at each place.
fn batches() -> Vec<Vec<Vec<Event>>> {
    let mut side_by_side: BTreeMap<Vec<SignedDuration>, Vec<Vec<Event>>> = BTreeMap::new();
    for sequence in sequences() {
        let pace = sequence.iter().map(|event| event.takes()).collect();
        side_by_side.entry(pace).or_default().push(sequence);
    }
    let batches = side_by_side.values().flat_map(|all| all.chunks(BATCH));
    batches.map(<[_]>::to_vec).collect()
}

struct Payer<'a> {
    world: &'a World,
    events: &'a [Event],
    amount: i64,
    /// Whether money was given at the gateway.
    pays: bool,
    token: String,
    page: String,
    back: String,
    notify: String,
    attempt: String,
    /// The gateway's callback, once it came.
    callback: Option<SentCallback>,
}

impl<'a> Payer<'a> {
    /// Opens the page of a link of its own.
    async fn open(world: &'a World, events: &'a [Event], amount: i64, pays: bool) -> Self {
        // So that the newest attempt is this one.
        world.later(SignedDuration::from_secs(1));
        let token = world.link(amount).await;
        Self {
            world,
            events,
            amount,
            pays,
            page: world.open(&token).await,
            back: format!(
                "{}/pay/{token}/return/success",
                world.app.app.config.base_url
            ),
            notify: world.notify_url().await,
            attempt: world.attempts().await[0]["id"].as_str().unwrap().to_owned(),
            token,
            callback: None,
        }
    }

    async fn decide(&mut self) {
        if self.pays {
            self.back = self.world.press_now(&self.page, "pay").await.back.unwrap();
        } else {
            self.world.http.get(&self.page).send().await.unwrap();
        }
    }

    async fn suffer(&mut self, event: Event) {
        let world = self.world;
        match event {
            Event::Callback => self.hear().await,
            Event::Return => world.come_back(&self.back).await,
            Event::Expiry | Event::Poll => {}
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
    }

    async fn hear(&mut self) {
        let world = self.world;
        if let Some(callback) = &self.callback {
            world.report(&callback.url, &callback.body).await;
            return;
        }
        world.simulator.deliver_held_to(&self.notify).await;
        self.callback = world.simulator.take_callbacks().pop();
        let answered = self.callback.as_ref().map(|callback| callback.answered);
        assert_eq!(answered, self.pays.then_some(200));
    }

    async fn is_told_of_the_payment(&self) -> bool {
        let page = self.world.page(&self.token).await;
        page.contains("התשלום התקבל")
    }
}

async fn play(engine: Engine, provider: Provider) {
    let batches = batches();
    let mut rest = batches.as_slice();
    while !rest.is_empty() {
        let mut count = 0;
        let is_within = |batch: &&Vec<_>| {
            count += batch.len();
            count <= IN_ONE_WORLD
        };
        let (these, others) = rest.split_at(rest.iter().take_while(is_within).count().max(1));
        play_in_one_world(engine, provider, these).await;
        rest = others;
    }
}

async fn play_in_one_world(engine: Engine, provider: Provider, batches: &[Vec<Vec<Event>>]) {
    let world = World::start(engine, provider).await;
    let (mut paid, mut played) = (0, 0);
    for batch in batches {
        paid += play_side_by_side(&world, batch, played).await;
        played += batch.len();
        let sums = (world.books().await, world.simulator.balance());
        assert_eq!(sums, (paid, paid), "{provider:?}: {batch:?}");
    }
    let payments = world.count("SELECT count(*) FROM payments").await;
    let documents = world.count("SELECT count(*) FROM documents").await;
    let charges = world
        .count("SELECT count(DISTINCT transaction_id) FROM gateway_charges")
        .await;
    assert_eq!((payments, documents), (charges, charges));
    assert_eq!(world.count("SELECT count(*) FROM refunds").await, 0);
}

/// Plays each sequence with a link of its own, each for another amount, every fifth unpaid; gives what was paid.
async fn play_side_by_side(world: &World, batch: &[Vec<Event>], played: usize) -> i64 {
    let mut payers = Vec::new();
    for (number, events) in (played..).zip(batch) {
        let amount = 1_001 + i64::try_from(number).unwrap();
        payers.push(Payer::open(world, events, amount, number % 5 != 4).await);
    }
    world.later(SignedDuration::from_secs(30));
    for payer in &mut payers {
        payer.decide().await;
    }
    let pace = batch[0].iter().map(|event| event.takes());
    for (place, takes) in pace.enumerate() {
        for payer in &mut payers {
            payer.suffer(payer.events[place]).await;
        }
        world.later(takes);
        world.app.run_due().await;
    }
    // In the end everything is looked at.
    world.later(SignedDuration::from_hours(3));
    world.app.run_due().await;
    let mut failures = String::new();
    for payer in &payers {
        let (events, pays) = (payer.events, payer.pays);
        if payer.is_told_of_the_payment().await != pays {
            let _ = writeln!(failures, "{events:?}: paid {}, should be {pays}", !pays);
        }
    }
    assert!(failures.is_empty(), "{:?}: {failures}", world.provider);
    let paid = payers.iter().filter(|payer| payer.pays);
    paid.map(|payer| payer.amount).sum()
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
