//! For histories of money as chance has them, across the night in which the clocks go forward: the groups of a report
//! sum to its total, to the rows behind them, to the documents and to the ledger.

use axum::http::StatusCode;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

use super::ledger::{PRICE, Salon, id, list, sum};
use crate::customers::seed_payment;
use crate::harness::both;

const HISTORIES: usize = 3;
/// Israel goes to summer time at two o'clock on Friday, 27 March 2026.
const FIRST: &str = "2026-03-25T21:30:00Z";
const LENGTH_MINUTES: i64 = 4 * 24 * 60;
const METHODS: [&str; 4] = ["cash", "bank_transfer", "app", "voucher"];

/// Something that happens with money.
#[derive(Debug, Clone)]
enum Deed {
    /// So much is taken for a new visit, of it a tip.
    Take {
        amount: i64,
        tip: i64,
        method: usize,
        of: (usize, usize, usize),
    },
    /// So much is taken for no visit, past the program and so without a document.
    Sell(i64),
    /// Some payment is given back, whole or half.
    GiveBack(prop::sample::Index, bool),
}

/// A movement as the world knows it.
#[derive(Debug, Clone)]
struct Move {
    at: Timestamp,
    amount: i64,
    method: &'static str,
    service: Option<usize>,
    staff: Option<usize>,
    has_document: bool,
}

fn history() -> impl Strategy<Value = Vec<(i64, Deed)>> {
    let pair = 0..2_usize;
    let take = (
        1..=PRICE,
        0..300_i64,
        0..METHODS.len(),
        (pair.clone(), pair.clone(), pair),
    );
    let deed = prop_oneof![
        4 => take.prop_map(|(amount, tip, method, of)| Deed::Take { amount: amount + tip, tip, method, of }),
        1 => (1..5_000_i64).prop_map(Deed::Sell),
        2 => (any::<prop::sample::Index>(), any::<bool>()).prop_map(|(of, whole)| Deed::GiveBack(of, whole)),
    ];
    prop::collection::vec((0..LENGTH_MINUTES, deed), 6..16)
}

/// What happened: every movement, and the payments that can be given back.
#[derive(Default)]
struct World {
    moves: Vec<Move>,
    payments: Vec<(Value, Move)>,
}

impl World {
    async fn happens(&mut self, salon: &Salon<'_>, at: Timestamp, deed: Deed) {
        match deed {
            Deed::Take {
                amount,
                tip,
                method,
                of,
            } => {
                let visit = salon.visit(&at.to_string(), "completed", "desk", of).await;
                let method = METHODS[method];
                let money = json!({ "amount": amount, "currency": "ILS" });
                let body = json!({ "appointmentId": visit, "method": method, "amount": money, "tip": tip });
                let payment = salon.owner.post("/api/payments", body).await;
                let payment = payment.expect(StatusCode::CREATED);
                let moved = Move {
                    at,
                    amount,
                    method,
                    service: Some(of.1),
                    staff: Some(of.2),
                    has_document: true,
                };
                self.moves.push(moved.clone());
                self.payments.push((payment, moved));
            }
            Deed::Sell(amount) => {
                let customer = salon.customers[0];
                seed_payment(salon.app, salon.business, customer, amount, &at.to_string()).await;
                self.moves.push(Move {
                    at,
                    amount,
                    method: "cash",
                    service: None,
                    staff: None,
                    has_document: false,
                });
            }
            Deed::GiveBack(of, whole) if !self.payments.is_empty() => {
                let (payment, taken) = of.get(&self.payments).clone();
                let part = if whole {
                    taken.amount
                } else {
                    (taken.amount / 2).max(1)
                };
                let path = format!("/api/payments/{}/refunds", id(&payment));
                let body = json!({ "amount": { "amount": part, "currency": "ILS" } });
                let answer = salon.owner.post(&path, body).await;
                if answer.status == StatusCode::CREATED {
                    let back = Move {
                        at,
                        amount: -part,
                        ..taken
                    };
                    self.moves.push(back);
                }
            }
            Deed::GiveBack(..) => {}
        }
    }

    /// The sum of the movements of some days that `wanted` picks.
    fn net(&self, days: (Date, Date), wanted: impl Fn(&Move) -> bool) -> i64 {
        let zone = TimeZone::get("Asia/Jerusalem").unwrap();
        let is_in = |moved: &&Move| {
            let day = moved.at.to_zoned(zone.clone()).date();
            days.0 <= day && day <= days.1
        };
        let picked = self
            .moves
            .iter()
            .filter(is_in)
            .filter(|moved| wanted(moved));
        picked.map(|moved| moved.amount).sum()
    }
}

/// All that must be so of the report of some days.
async fn check(salon: &Salon<'_>, world: &World, (from, to): (Date, Date), step: &str) {
    let period = format!("from={from}&to={to}");
    let report = salon
        .read(&format!("/api/reports/revenue?{period}&step={step}"))
        .await;
    let total = report["total"]["net"].as_i64().unwrap();
    assert_eq!(total, world.net((from, to), |_| true), "{period}");
    for name in ["methods", "services", "staff", "steps"] {
        let groups = list(&report, name);
        for figure in ["received", "refunded", "net", "tips", "payments"] {
            assert_eq!(
                sum(groups, figure),
                report["total"][figure],
                "{figure} of {name}, {period}"
            );
        }
    }
    let rows = format!("/api/reports/revenue/rows?{period}");
    let all = salon.rows(&rows).await;
    assert_eq!(sum(&all, "amount"), total);
    for kind in ["payment", "refund"] {
        let of_kind = salon.rows(&format!("{rows}&kind={kind}")).await;
        let figure = if kind == "payment" {
            "received"
        } else {
            "refunded"
        };
        assert_eq!(sum(&of_kind, "amount").abs(), report["total"][figure]);
    }
    for of in list(&report, "methods") {
        let method = of["method"].as_str().unwrap();
        assert_eq!(
            of["net"],
            world.net((from, to), |moved| moved.method == method)
        );
        let rows = salon.rows(&format!("{rows}&method={method}")).await;
        assert_eq!(of["net"], sum(&rows, "amount"), "{method}");
    }
    for (name, key, ids) in [
        ("services", "serviceId", &salon.services),
        ("staff", "staffId", &salon.staff),
    ] {
        for of in list(&report, name) {
            let which = ids.iter().position(|id| of[key] == id.to_string());
            let told = world.net((from, to), |moved| {
                which
                    == if key == "staffId" {
                        moved.staff
                    } else {
                        moved.service
                    }
            });
            assert_eq!(of["net"], told, "{name} {which:?}");
            let filter = of[key].as_str().map(|id| format!("&{key}={id}"));
            let origin = of["origin"].as_str().unwrap();
            let filter = format!("{rows}&origin={origin}{}", filter.unwrap_or_default());
            assert_eq!(
                of["net"],
                sum(&salon.rows(&filter).await, "amount"),
                "{filter}"
            );
        }
    }
    for of in list(&report, "steps") {
        let day = |name: &str| of[name].as_str().unwrap().parse::<Date>().unwrap();
        assert_eq!(
            of["net"],
            world.net((day("from"), day("to")), |_| true),
            "{of}"
        );
    }
    let documented = world.net((from, to), |moved| moved.has_document);
    assert_eq!(
        report["documents"]["money"], documented,
        "the documents say what was taken down"
    );
    assert_eq!(report["documents"]["income"], documented);
}

/// The day's report says what the period of that day says, what the documents say and what the ledger says.
async fn check_day(salon: &Salon<'_>, world: &World, day: Date) {
    let report = salon.read(&format!("/api/reports/day?date={day}")).await;
    let cash = world.net((day, day), |moved| moved.method == "cash");
    assert_eq!(report["drawer"]["net"], cash, "{day}");
    assert_eq!(report["total"]["net"], world.net((day, day), |_| true));
    assert_eq!(sum(list(&report, "methods"), "net"), report["total"]["net"]);
    let documents = salon
        .rows(&format!("/api/invoices?from={day}&to={day}"))
        .await;
    let printed: i64 = documents
        .iter()
        .map(|it| it["total"]["amount"].as_i64().unwrap())
        .sum();
    let kinds = list(&report["documents"], "kinds");
    assert_eq!(
        (sum(kinds, "total"), sum(kinds, "count")),
        (printed, i64::try_from(documents.len()).unwrap())
    );
    assert_eq!(sum(kinds, "net") + sum(kinds, "vat"), printed);
    let zone = TimeZone::get("Asia/Jerusalem").unwrap();
    let start = |date: Date| date.to_zoned(zone.clone()).unwrap().timestamp();
    let (from, to) = (start(day), start(day.tomorrow().unwrap()));
    let ledger = salon
        .read(&format!("/api/ledger/totals?from={from}&to={to}"))
        .await;
    let account = |name: &str| {
        let of = list(&ledger, "items")
            .iter()
            .find(|it| it["account"] == name);
        of.map_or(0, |it| it["total"]["amount"].as_i64().unwrap())
    };
    // What was sold past the program is not in the ledger.
    let told = |method: &str| {
        world.net((day, day), |moved| {
            moved.method == method && moved.has_document
        })
    };
    for (name, method) in [
        ("cash", "cash"),
        ("bank", "bank_transfer"),
        ("app", "app"),
        ("voucher", "voucher"),
    ] {
        assert_eq!(account(name), told(method), "{name} on {day}");
    }
}

both!(
    async fn whatever_happens_the_figures_are_the_sums_of_their_rows(app) {
        let mut runner = TestRunner::deterministic();
        for round in 0..HISTORIES {
            app.set_clock("2026-03-20T08:00:00Z");
            let mut salon = Salon::open(&app, &format!("noa{round}")).await;
            let mut history = history().new_tree(&mut runner).unwrap().current();
            history.sort_by_key(|(minute, _)| *minute);
            let mut world = World::default();
            for (minute, deed) in history {
                let at: Timestamp = FIRST.parse().unwrap();
                let at = at + jiff::SignedDuration::from_mins(minute);
                app.app.clock.set(at);
                salon.sign_in().await;
                world.happens(&salon, at, deed).await;
            }
            app.run_jobs().await;
            salon.sign_in().await;
            check(&salon, &world, (date(2026, 3, 25), date(2026, 3, 31)), "day").await;
            check(&salon, &world, (date(2026, 3, 1), date(2026, 4, 30)), "week").await;
            check(&salon, &world, (date(2026, 3, 26), date(2026, 3, 27)), "month").await;
            for day in 25..=30 {
                check_day(&salon, &world, date(2026, 3, day)).await;
            }
        }
    }
);

both!(
    async fn a_day_is_the_local_day_also_when_the_clocks_change(app) {
        app.set_clock("2026-03-20T08:00:00Z");
        let salon = Salon::open(&app, "noa").await;
        // Friday has 23 hours: from 22:00 UTC on Thursday to 21:00 UTC on Friday.
        let moments = [
            ("2026-03-26T21:59:59Z", 1),
            ("2026-03-26T22:00:00Z", 10),
            ("2026-03-27T20:59:59Z", 100),
            ("2026-03-27T21:00:00Z", 1_000),
        ];
        for (at, amount) in moments {
            seed_payment(&app, salon.business, salon.customers[0], amount, at).await;
        }
        // The money of another business is not seen.
        let eve = Salon::open(&app, "eve").await;
        seed_payment(&app, eve.business, eve.customers[0], 7, "2026-03-27T08:00:00Z").await;

        let report = salon.read("/api/reports/revenue?from=2026-03-27&to=2026-03-27").await;
        assert_eq!((&report["total"]["net"], &report["before"]["net"]), (&json!(110), &json!(1)));
        assert_eq!(report["previous"], json!({ "from": "2026-03-26", "to": "2026-03-26" }));
        let week = salon.read("/api/reports/revenue?from=2026-03-26&to=2026-03-28&step=day").await;
        let days: Vec<&Value> = list(&week, "steps").iter().map(|step| &step["net"]).collect();
        assert_eq!(days, [1, 110, 1_000]);
        let rows = salon.rows("/api/reports/revenue/rows?from=2026-03-27&to=2026-03-27").await;
        let amounts: Vec<&Value> = rows.iter().map(|row| &row["amount"]).collect();
        assert_eq!(amounts, [100, 10], "the newest first");
        assert_eq!(salon.read("/api/reports/day?date=2026-03-27").await["total"]["net"], 110);
        let hers = eve.read("/api/reports/revenue?from=2026-03-01&to=2026-03-31").await;
        assert_eq!(hers["total"]["net"], 7);
        let foreign = format!("/api/reports/revenue/rows?from=2026-03-01&to=2026-03-31&staffId={}", salon.staff[0]);
        assert_eq!(eve.rows(&foreign).await, Vec::<Value>::new());
    }
);

both!(
    async fn what_is_asked_wrongly_is_told_by_its_field(app) {
        let owner = app.owner("noa").await;
        for report in ["revenue", "visits", "customers", "occupancy", "revenue/rows", "visits/rows", "customers/rows",
            "occupancy/rows", "day/unpaid"] {
            for (query, field, code) in [
                ("from=2026-01-02&to=2026-01-01", "/to", "ends_before_start"),
                ("from=1999-12-31&to=2026-01-01", "/from", "out_of_range"),
                ("from=2026-01-01&to=2200-01-01", "/to", "out_of_range"),
                ("from=2010-01-01&to=2026-01-01", "/to", "too_long_period"),
                ("from=2026-02-30&to=2026-03-01", "/from", "wrong_type"),
                ("to=2026-03-01", "/from", "missing"),
            ] {
                let answer = owner.get(&format!("/api/reports/{report}?{query}")).await;
                let problem = answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
                let fault = &problem["fields"][0];
                assert_eq!((&fault["field"], &fault["code"]), (&json!(field), &json!(code)), "{report}?{query}");
            }
        }
        let asked = "from=2026-01-01&to=2026-01-31";
        for (path, field) in [
            (format!("revenue?{asked}&step=hour"), "/step"),
            (format!("revenue/rows?{asked}&limit=0"), "/limit"),
            (format!("revenue/rows?{asked}&cursor=x"), "/cursor"),
            (format!("revenue/rows?{asked}&method=gold"), "/method"),
            (format!("visits/rows?{asked}&outcome=gone"), "/outcome"),
            (format!("customers?{asked}&withinDays=0"), "/withinDays"),
            ("day?date=1999-01-01".to_owned(), "/date"),
            ("day?day=2026-01-01".to_owned(), "/day"),
        ] {
            let answer = owner.get(&format!("/api/reports/{path}")).await;
            let problem = answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(problem["fields"][0]["field"], field, "{path}");
        }
    }
);
