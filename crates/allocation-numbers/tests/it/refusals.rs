//! Invoices that get no number, and what is decided about them.

use chatgrow_allocation_numbers::{
    Action, Choice, ConfigProblem, Decision, Failure, Invoice, Operator, Outcome, Verdict,
};
use jiff::civil::date;

use crate::approval::number;
use crate::{Connected, connect, invoice};

async fn approve(connected: &Connected, invoice: &Invoice) -> Outcome {
    connected
        .authority
        .approve(connected.access(), invoice)
        .await
}

async fn refused() -> Connected {
    let connected = connect().await;
    connected.server.refuse_next();
    let outcome = approve(&connected, &invoice("held")).await;
    let expected = Outcome::Refused {
        code: 460,
        message: "Invoice not approved".to_owned(),
        choices: Choice::ALL.to_vec(),
    };
    assert_eq!(outcome, expected);
    connected
}

fn decision(id: &str) -> Decision {
    let invoice = invoice(id);
    Decision {
        invoice_id: invoice.id,
        vat_number: invoice.vat_number,
        operator: invoice.operator,
        software_number: invoice.software_number,
    }
}

#[tokio::test]
async fn a_refused_invoice_waits_for_the_owners_choice() {
    let connected = refused().await;
    let again = approve(&connected, &invoice("held")).await;
    let Outcome::Refused { code, choices, .. } = again else {
        unreachable!("{again:?}")
    };
    assert_eq!((code, choices.len()), (461, 4));
    let access = connected.access();
    for _ in 0..2 {
        // The second time the Authority says that it knows.
        connected
            .authority
            .decide(access, Verdict::Continue, &decision("held"))
            .await
            .unwrap();
    }
    assert_eq!(
        connected.server.decision("held").as_deref(),
        Some("Continue")
    );
    let decided = approve(&connected, &invoice("held")).await;
    assert!(
        matches!(decided, Outcome::Refused { code: 462, ref choices, .. } if choices.is_empty()),
        "{decided:?}"
    );
    // Others are not touched.
    number(&connected, &invoice("other")).await;
}

#[tokio::test]
async fn every_verdict_has_its_path() {
    for (verdict, path) in [
        (Verdict::Cancel, "Cancel"),
        (Verdict::Continue, "Continue"),
        (Verdict::FurtherObjection, "FurtherObjection"),
    ] {
        let connected = refused().await;
        connected
            .authority
            .decide(connected.access(), verdict, &decision("held"))
            .await
            .unwrap();
        assert_eq!(connected.server.decision("held").as_deref(), Some(path));
    }
}

#[tokio::test]
async fn the_buyer_may_report_the_vat_instead() {
    let connected = refused().await;
    let mut reversed = invoice("held");
    reversed.action = Some(Action::ReverseCharge);
    (reversed.vat, reversed.total) = (0, reversed.net);
    // Not under the number that was refused.
    let same = approve(&connected, &reversed).await;
    assert!(
        matches!(same, Outcome::Refused { code: 461, .. }),
        "{same:?}"
    );
    "1002".clone_into(&mut reversed.reference_number);
    number(&connected, &reversed).await;
}

#[tokio::test]
async fn a_decision_needs_an_invoice_that_was_refused() {
    let connected = connect().await;
    number(&connected, &invoice("approved")).await;
    for id in ["approved", "unknown"] {
        let error = connected
            .authority
            .decide(connected.access(), Verdict::Cancel, &decision(id))
            .await
            .unwrap_err();
        let Failure::Invalid { faults } = error else {
            unreachable!("{error:?}")
        };
        assert_eq!(faults[0].code, Some(463));
    }
    let mut nobody = decision("x");
    nobody.operator = Operator::default();
    let error = connected
        .authority
        .decide(connected.access(), Verdict::Cancel, &nobody)
        .await
        .unwrap_err();
    assert!(matches!(
        error,
        Failure::Config {
            problem: ConfigProblem::Operator,
            ..
        }
    ));
}

#[tokio::test]
async fn wrong_data_names_the_field() {
    type Change = fn(&mut Invoice);
    let changes: [(Change, u32, &str); 4] = [
        (|of| of.vat_number = 123_456_789, 431, "vat_number"),
        (
            |of| of.customer_vat_number = Some(514_212_345),
            432,
            "customer_vat_number",
        ),
        (|of| of.date = date(2025, 11, 27), 434, "invoice_date"),
        (|of| of.date = date(2026, 12, 29), 435, "invoice_date"),
    ];
    let connected = connect().await;
    for (change, code, field) in changes {
        let mut wrong = invoice("wrong");
        change(&mut wrong);
        let outcome = approve(&connected, &wrong).await;
        let Outcome::Invalid { faults } = outcome else {
            unreachable!("{outcome:?}")
        };
        assert_eq!(
            (faults[0].code, faults[0].field.as_str()),
            (Some(code), field)
        );
    }
    // The dates at the edges are taken.
    for (id, day) in [("old", date(2025, 11, 28)), ("ahead", date(2026, 12, 28))] {
        let mut edge = invoice(id);
        edge.date = day;
        number(&connected, &edge).await;
    }
}

#[tokio::test]
async fn what_cannot_be_right_is_not_even_asked() {
    type Change = fn(&mut Invoice);
    let changes: [(Change, &str); 15] = [
        (|of| of.id.clear(), "invoice_id"),
        (|of| of.id = "x".repeat(51), "invoice_id"),
        (|of| of.reference_number.clear(), "invoice_reference_number"),
        (
            |of| of.reference_number = "1".repeat(21),
            "invoice_reference_number",
        ),
        (|of| of.branch_id = "12345678".to_owned(), "branch_id"),
        (|of| of.vat_number = 0, "vat_number"),
        (|of| of.union_vat_number = Some(0), "union_vat_number"),
        (
            |of| of.customer_vat_number = Some(1_000_000_000),
            "customer_vat_number",
        ),
        (
            |of| of.customer_vat_number = Some(of.vat_number),
            "customer_vat_number",
        ),
        (|of| of.net += 1, "payment_amount"),
        (|of| of.total += 1, "payment_amount_including_vat"),
        (|of| of.discount = -50_000, "discount"),
        (|of| of.vat = i64::MIN, "vat_amount"),
        (|of| of.net = i64::MAX, "payment_amount"),
        (
            |of| {
                of.additional.insert("action".to_owned(), 3.into());
            },
            "action",
        ),
    ];
    let connected = connect().await;
    for (change, field) in changes {
        let mut wrong = invoice("wrong");
        change(&mut wrong);
        let outcome = approve(&connected, &wrong).await;
        let Outcome::Invalid { faults } = outcome else {
            unreachable!("{field}: {outcome:?}")
        };
        assert!(
            faults
                .iter()
                .any(|fault| fault.field == field && fault.code.is_none()),
            "{field}: {faults:?}"
        );
    }
    let mut nobody = invoice("nobody");
    nobody.operator = Operator::default();
    let outcome = approve(&connected, &nobody).await;
    assert!(matches!(
        outcome,
        Outcome::Config {
            problem: ConfigProblem::Operator,
            ..
        }
    ));
    assert!(connected.server.requests().is_empty());
}
