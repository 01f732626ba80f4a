//! For histories of money as chance has them: the books are right to the agora.

use axum::http::StatusCode;
use chatgrow::payments::Settled;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::money::{Till, ils};
use crate::harness::both;
use crate::payments::{literal, visit};

const PRICE: i64 = 50_000;
const HISTORIES: usize = 12;

/// Something that happens with the money of one visit.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// So much is taken in cash, with a tip.
    Take(i64, i64),
    /// All that is left is taken.
    TakeAll,
    /// A payment is given back, whole or so much of it.
    GiveBack(prop::sample::Index, Option<i64>),
    /// A link is made for so much.
    Ask(i64),
    /// A link is taken back.
    Cancel(prop::sample::Index),
    /// A gateway says that a link was paid.
    Settle(prop::sample::Index),
}

fn deed() -> impl Strategy<Value = Deed> {
    let sum = prop_oneof![1..=PRICE, Just(PRICE), Just(0), Just(-1), Just(i64::MAX)];
    let any = any::<prop::sample::Index>();
    prop_oneof![
        3 => (sum.clone(), 0..500_i64).prop_map(|(sum, tip)| Deed::Take(sum, tip)),
        1 => Just(Deed::TakeAll),
        3 => (any.clone(), prop::option::of(sum.clone())).prop_map(|(of, sum)| Deed::GiveBack(of, sum)),
        2 => sum.prop_map(Deed::Ask),
        1 => any.clone().prop_map(Deed::Cancel),
        3 => any.prop_map(Deed::Settle),
    ]
}

/// Where a link stands, as the world knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    Open,
    Paid,
    Cancelled,
}

/// The world of one visit: what came in and what went back, written down beside the program.
struct World<'a> {
    till: &'a Till<'a>,
    visit: String,
    payments: Vec<String>,
    links: Vec<(Value, Stands)>,
    /// What is paid of the visit.
    paid: i64,
    /// The tips that were not given back.
    tips: i64,
}

impl World<'_> {
    async fn happens(&mut self, deed: Deed) {
        match deed {
            Deed::Take(amount, tip) => {
                let body = json!({ "appointmentId": self.visit, "method": "cash", "amount": ils(amount), "tip": tip });
                self.take(body, (amount, tip)).await;
            }
            Deed::TakeAll => {
                let body = json!({ "appointmentId": self.visit, "method": "bank_transfer" });
                self.take(body, (PRICE - self.paid, 0)).await;
            }
            Deed::GiveBack(of, amount) if !self.payments.is_empty() => {
                let payment = of.get(&self.payments).clone();
                self.give_back(&payment, amount).await;
            }
            Deed::Ask(amount) => self.ask(amount).await,
            Deed::Cancel(of) if !self.links.is_empty() => {
                let at = of.index(self.links.len());
                self.cancel(at).await;
            }
            Deed::Settle(of) if !self.links.is_empty() => {
                let at = of.index(self.links.len());
                self.settle(at).await;
            }
            Deed::GiveBack(..) | Deed::Cancel(_) | Deed::Settle(_) => {}
        }
    }

    async fn take(&mut self, body: Value, (amount, tip): (i64, i64)) {
        let answer = self.till.owner.post("/api/payments", body).await;
        let left = PRICE - self.paid;
        let base = amount.saturating_sub(tip);
        let fits = amount >= 1 && tip <= amount && base <= left && (left > 0 || base == 0);
        assert_eq!(
            answer.status == StatusCode::CREATED,
            fits,
            "{amount} {tip} of {left}: {}",
            answer.text()
        );
        if fits {
            self.payments
                .push(answer.json()["id"].as_str().unwrap().to_owned());
            self.paid += base;
            self.tips += tip;
        }
    }

    async fn give_back(&mut self, payment: &str, amount: Option<i64>) {
        let path = format!("/api/payments/{payment}/refunds");
        let body = amount.map_or(json!({}), |amount| json!({ "amount": ils(amount) }));
        let answer = self.till.owner.post(&path, body).await;
        if answer.status != StatusCode::CREATED {
            return;
        }
        let back = answer.json();
        let [gone, tip] = ["amount", "tip"].map(|part| back[part]["amount"].as_i64().unwrap());
        assert!(amount.is_none_or(|amount| amount == gone) && (0..=gone).contains(&tip));
        self.paid -= gone - tip;
        self.tips -= tip;
    }

    async fn ask(&mut self, amount: i64) {
        let body = json!({ "appointmentId": self.visit, "amount": ils(amount) });
        let answer = self.till.owner.post("/api/payment-links", body).await;
        let fits = (1..=PRICE - self.paid).contains(&amount);
        assert_eq!(
            answer.status == StatusCode::CREATED,
            fits,
            "{}",
            answer.text()
        );
        self.links
            .extend(fits.then(|| (answer.json(), Stands::Open)));
    }

    async fn cancel(&mut self, at: usize) {
        let (link, stands) = &mut self.links[at];
        let path = format!("/api/payment-links/{}/cancel", link["id"].as_str().unwrap());
        let answer = self.till.owner.post(&path, json!({})).await;
        assert_eq!(answer.status == StatusCode::OK, *stands != Stands::Paid);
        if *stands == Stands::Open {
            *stands = Stands::Cancelled;
        }
    }

    /// What is too much, and all of what was taken back, goes back at once.
    async fn settle(&mut self, at: usize) {
        let (link, stands) = &mut self.links[at];
        let asked = link["amount"]["amount"].as_i64().unwrap();
        let expected = match stands {
            Stands::Paid => None,
            Stands::Cancelled => Some(0),
            Stands::Open => Some(asked.min(PRICE - self.paid)),
        };
        *stands = Stands::Paid;
        let settled = self.till.settle(link).await.unwrap();
        let (payment, kept) = match settled {
            Settled::Before { .. } => {
                assert_eq!(expected, None);
                return;
            }
            Settled::Kept { payment, .. } => (payment, asked),
            Settled::GoesBack { payment, refund } => (payment, asked - refund.amount.amount),
        };
        assert_eq!(Some(kept), expected);
        self.paid += kept;
        self.payments.push(payment.id.to_string());
    }

    /// What must be true after every deed.
    async fn check(&self) {
        let till = self.till;
        assert_eq!(till.unbalanced().await, 0, "every source sums to zero");
        let path = format!("/api/appointments/{}", self.visit);
        let visit = till.owner.get(&path).await.expect(StatusCode::OK);
        assert_eq!(visit["paid"], ils(self.paid));
        assert!((0..=PRICE).contains(&self.paid), "{}", self.paid);
        let customer = visit["customer"]["id"].as_str().unwrap();
        let balance = till
            .owner
            .get(&format!("/api/customers/{customer}/balance"))
            .await;
        let balance = balance.expect(StatusCode::OK);
        let owed = balance["balances"][0]["amount"]
            .as_i64()
            .unwrap_or_default();
        // What was paid the documents say; of what is going back the credit follows when it has gone.
        let going_back = format!(
            "SELECT CAST(COALESCE(SUM(amount - tip), 0) AS BIGINT) FROM refunds
            WHERE status IN ('asked', 'sent', 'unknown', 'awaits_approval') AND customer_id = {}",
            literal(till.app, customer.parse().unwrap())
        );
        let going_back = till.count(&going_back).await;
        assert_eq!(owed, going_back, "the ledger says what the documents say");
    }
}

both!(
    async fn whatever_happens_the_books_are_right_to_the_agora(app) {
        let till = Till::open(&app, "noa").await;
        let mut runner = TestRunner::deterministic();
        let histories = prop::collection::vec(deed(), 4..16);
        let mut tips = 0;
        for _ in 0..HISTORIES {
            let deeds = histories.new_tree(&mut runner).unwrap().current();
            let visit = visit(&app, &till.owner, PRICE).await;
            let mut world = World { till: &till, visit, payments: Vec::new(), links: Vec::new(), paid: 0, tips: 0 };
            for deed in deeds {
                world.happens(deed).await;
                world.check().await;
            }
            tips += world.tips;
        }
        assert_eq!(till.account("tips").await, -tips);
    }
);
