//! For histories of consent as chance has them: sent ⊆ allowed, through the whole system.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use jiff::SignedDuration;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::json;

use super::{Shop, link};
use crate::harness::both;

const PEOPLE: usize = 6;
const ROUNDS: usize = 4;

/// Something that somebody does.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// The desk writes a customer's yes down.
    Agree(usize),
    /// The desk writes a customer's no down.
    Refuse(usize),
    /// Somebody signs up and follows the link of the mail.
    SignUp(usize),
    /// Somebody signs up and does not.
    SignUpOnly(usize),
    /// Somebody follows the way out of the last advertisement they got.
    Leave(usize),
    /// The team removes a subscriber.
    Remove(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let who = 0..PEOPLE;
    prop_oneof![
        3 => who.clone().prop_map(Deed::Agree),
        2 => who.clone().prop_map(Deed::Refuse),
        2 => who.clone().prop_map(Deed::SignUp),
        1 => who.clone().prop_map(Deed::SignUpOnly),
        3 => who.clone().prop_map(Deed::Leave),
        1 => who.prop_map(Deed::Remove),
    ]
}

/// What the law says, written down beside the program: who agreed and did not take it back.
struct World<'a> {
    shop: Shop<'a>,
    customers: Vec<String>,
    allowed: BTreeSet<String>,
    ways_out: BTreeMap<String, String>,
}

fn address(who: usize) -> String {
    format!("p{who}@guest.example")
}

impl World<'_> {
    async fn happens(&mut self, deed: Deed) {
        match deed {
            Deed::Agree(who) => {
                self.shop.told(&self.customers[who], "given").await;
                self.allowed.insert(address(who));
            }
            Deed::Refuse(who) => {
                self.shop.told(&self.customers[who], "withdrawn").await;
                self.allowed.remove(&address(who));
            }
            Deed::SignUp(who) => self.sign_up(who, true).await,
            Deed::SignUpOnly(who) => self.sign_up(who, false).await,
            Deed::Leave(who) => {
                if let Some(path) = self.ways_out.get(&address(who)) {
                    let left = self.shop.send_form(path, "").await;
                    assert_eq!(left.status, StatusCode::OK);
                    self.allowed.remove(&address(who));
                }
            }
            Deed::Remove(who) => self.remove(who).await,
        }
    }

    async fn sign_up(&mut self, who: usize, says_yes: bool) {
        self.shop.app.advance(SignedDuration::from_mins(16));
        self.shop.sign_in().await;
        let form = json!({ "email": address(who) });
        self.shop.sign_up(form).await.expect(StatusCode::ACCEPTED);
        let mails = self.shop.mails().await;
        let asks = mails
            .iter()
            .find(|mail| mail.subject.starts_with("לאישור ההרשמה"));
        if let Some(mail) = asks.filter(|_| says_yes) {
            self.shop.send_form(&link(mail, "/subscribe/"), "").await;
            self.allowed.insert(address(who));
        }
    }

    async fn remove(&mut self, who: usize) {
        let found = self
            .shop
            .get(&format!("/api/subscribers?search={}", address(who)))
            .await;
        let Some(id) = found["items"][0]["id"].as_str() else {
            return;
        };
        let path = format!("/api/subscribers/{id}");
        let removed = self.shop.owner().delete(&path).await;
        removed.expect(StatusCode::NO_CONTENT);
        // Throwing away somebody who never said yes here takes nothing back.
        if found["items"][0]["status"] == "subscribed" {
            self.allowed.remove(&address(who));
        }
    }
}

both!(
    async fn nobody_is_ever_sent_an_advertisement_that_they_did_not_agree_to(app) {
        let shop = Shop::open(&app, "dana").await;
        // The night is no reason here.
        let never_quiet = json!({ "version": 0, "quietFrom": null, "quietUntil": null });
        shop.owner().put("/api/message-settings", never_quiet).await.expect(StatusCode::OK);
        let mut customers = Vec::new();
        for who in 0..PEOPLE {
            customers.push(shop.customer("אדם", &address(who)).await);
        }
        let mut world = World { shop, customers, allowed: BTreeSet::new(), ways_out: BTreeMap::new() };
        let mut runner = TestRunner::deterministic();
        let mut draw = |most: usize| {
            let tree = prop::collection::vec(deed(), 0..=most).new_tree(&mut runner);
            tree.unwrap().current()
        };
        let mut sent_in_all = 0;
        for round in 0..ROUNDS {
            for deed in draw(8) {
                world.happens(deed).await;
            }
            app.mail.go_down().await;
            world.shop.campaign().await;
            app.run_jobs().await;
            let planned_for = world.allowed.clone();
            // While the messages wait, people change their minds; nobody can sign up by mail meanwhile.
            for deed in draw(5) {
                if !matches!(deed, Deed::SignUp(_) | Deed::SignUpOnly(_)) {
                    world.happens(deed).await;
                }
            }
            app.mail.come_back().await.unwrap();
            app.advance(SignedDuration::from_hours(7));
            world.shop.sign_in().await;
            let mut sent = BTreeSet::new();
            for mail in world.shop.mails().await {
                if mail.subject.starts_with("פרסומת") {
                    let to = super::shop::reader(&mail);
                    world.ways_out.insert(to.clone(), link(&mail, "/unsubscribe/"));
                    assert!(sent.insert(to), "twice in one campaign");
                }
            }
            assert!(sent.is_subset(&world.allowed), "round {round}: {sent:?} of {:?}", world.allowed);
            let expected: BTreeSet<String> = planned_for.intersection(&world.allowed).cloned().collect();
            assert_eq!(sent, expected, "round {round}");
            sent_in_all += sent.len();
        }
        assert!(sent_in_all > 0, "a test that sends nothing shows nothing");
    }
);
