//! The rules against every way of being wrong.

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::{
    Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};

use super::{Claim, Differs, Expected, Said, State, Verification, judge};
use crate::{Currency, Money};

fn expected() -> Expected<'static> {
    Expected {
        amount: Money::new(23_480, Currency::Ils).unwrap(),
        terminal: "1000",
        page: "page-1",
        reference: "pay-1",
        max_installments: 3,
        save_token: false,
        open_until: Timestamp::UNIX_EPOCH + SignedDuration::from_mins(60),
        retry_on_page: true,
    }
}

fn said(text: &str) -> Said<String> {
    Said::This(text.to_owned())
}

fn claim(id: &str) -> Claim {
    Claim {
        state: State::Approved,
        is_charge: true,
        transaction_id: id.to_owned(),
        minor: Some(23_480),
        currency: Said::This(Currency::Ils),
        terminal: said("1000"),
        page: said("page-1"),
        reference: said("pay-1"),
        installments: Some(1),
        brand: None,
        last_four: Some("4580458045804580".to_owned()),
        token: crate::CardToken::new("O5d55d2922ca4021382", None),
        approval_number: None,
        paid_at: None,
        refund_key: None,
    }
}

fn declined() -> State {
    State::Declined {
        code: "004".to_owned(),
        reason: "no".to_owned(),
    }
}

fn verdict(claims: Vec<Claim>) -> Verification {
    judge(&expected(), claims, Timestamp::UNIX_EPOCH)
}

#[test]
fn what_was_asked_for_is_paid_and_no_more_of_the_card_is_told_than_it_may() {
    let Verification::Paid(charge) = verdict(vec![claim("7")]) else {
        panic!("should be paid");
    };
    assert_eq!(charge.transaction_id, "7");
    assert_eq!(charge.last_four, None);
    assert_eq!(charge.token, None);
}

#[test]
fn a_second_payment_of_one_page_is_told_and_a_row_told_twice_is_not() {
    let Verification::Paid(charge) = verdict(vec![claim("7"), claim("7"), claim("8")]) else {
        panic!("should be paid");
    };
    assert_eq!(charge.transaction_id, "7");
    assert_eq!(charge.duplicates, ["8"]);
}

#[test]
fn a_refusal_is_pending_while_the_payer_may_try_again() {
    let refused = Claim {
        state: declined(),
        ..claim("7")
    };
    assert_eq!(verdict(vec![refused.clone()]), Verification::Pending);
    let later = Timestamp::UNIX_EPOCH + SignedDuration::from_mins(60);
    let late = judge(&expected(), vec![refused.clone()], later);
    assert!(matches!(late, Verification::Declined { code, .. } if code == "004"));
    let once = Expected {
        retry_on_page: false,
        ..expected()
    };
    let at_once = judge(&once, vec![refused.clone()], Timestamp::UNIX_EPOCH);
    assert!(matches!(at_once, Verification::Declined { .. }));
    let paid = judge(&once, vec![refused, claim("8")], later);
    assert!(matches!(paid, Verification::Paid(_)));
}

/// One thing made wrong, and what that is.
fn wrong() -> impl Strategy<Value = (Claim, Differs)> {
    let with = |change: fn(&mut Claim), what| {
        let mut wrong = claim("7");
        change(&mut wrong);
        Just((wrong, what))
    };
    let other_amount = any::<Option<i64>>()
        .prop_filter("another amount", |minor| *minor != Some(23_480))
        .prop_map(|minor| {
            (
                Claim {
                    minor,
                    ..claim("7")
                },
                Differs::Amount,
            )
        });
    let other_count = any::<Option<u8>>()
        .prop_filter("more instalments", |count| !matches!(count, Some(1..=3)))
        .prop_map(|installments| {
            (
                Claim {
                    installments,
                    ..claim("7")
                },
                Differs::Installments,
            )
        });
    let other_reference = "[a-z0-9-]{0,8}"
        .prop_filter("another reference", |text| text != "pay-1")
        .prop_map(|text| {
            (
                Claim {
                    reference: said(&text),
                    ..claim("7")
                },
                Differs::Reference,
            )
        });
    prop_oneof![
        other_amount,
        other_count,
        other_reference,
        with(|claim| claim.is_charge = false, Differs::Kind),
        with(
            |claim| claim.currency = Said::This(Currency::Usd),
            Differs::Currency
        ),
        with(|claim| claim.currency = Said::Missing, Differs::Currency),
        with(|claim| claim.terminal = said("1001"), Differs::Terminal),
        with(|claim| claim.terminal = Said::Missing, Differs::Terminal),
        with(|claim| claim.page = said("page-2"), Differs::Page),
        with(|claim| claim.page = Said::Missing, Differs::Page),
        with(|claim| claim.reference = Said::Missing, Differs::Reference),
        with(|claim| claim.transaction_id.clear(), Differs::Transaction),
    ]
}

/// A transaction that is not approved, whatever else is true of it.
fn not_approved() -> impl Strategy<Value = Claim> {
    let state = prop_oneof![
        Just(State::Pending),
        Just(declined()),
        Just(State::Unclear {
            reason: String::new()
        }),
    ];
    state.prop_map(|state| Claim {
        state,
        ..claim("9")
    })
}

proptest! {
    #[test]
    fn one_thing_that_differs_is_enough((wrong, differs) in wrong()) {
        prop_assert_eq!(verdict(vec![wrong]), Verification::Mismatch { what: vec![differs] });
    }

    #[test]
    fn nothing_that_is_wrong_or_not_approved_adds_up_to_paid(
        wrongs in prop::collection::vec(wrong(), 0..4),
        others in prop::collection::vec(not_approved(), 0..4),
        minutes in 0..120_i64,
    ) {
        let claims = wrongs.into_iter().map(|(claim, _)| claim).chain(others).collect();
        let now = Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes);
        let verified = judge(&expected(), claims, now);
        prop_assert!(!matches!(verified, Verification::Paid(_)));
    }

    #[test]
    fn a_payment_is_found_among_whatever_else_there_is(
        wrongs in prop::collection::vec(wrong(), 0..4),
        place in 0..5_usize,
    ) {
        let mut claims: Vec<Claim> = wrongs
            .into_iter()
            .map(|(mut claim, _)| { claim.transaction_id = "6".to_owned(); claim })
            .collect();
        claims.insert(place.min(claims.len()), claim("7"));
        prop_assert!(matches!(verdict(claims), Verification::Paid(_)));
    }
}
