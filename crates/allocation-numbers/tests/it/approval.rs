//! Numbers that are given.

use chatgrow_allocation_numbers::simulator::Fault;
use chatgrow_allocation_numbers::{
    Action, AllocationNumber, Invoice, InvoiceKind, Outcome, Transport,
};
use jiff::civil::{date, time};
use serde_json::{Value, json};

use crate::{Connected, connect, invoice};

pub(crate) async fn number(connected: &Connected, invoice: &Invoice) -> AllocationNumber {
    let outcome = connected
        .authority
        .approve(connected.access(), invoice)
        .await;
    match outcome {
        Outcome::Approved { number } => number,
        other => unreachable!("{other:?}"),
    }
}

#[tokio::test]
async fn an_invoice_gets_a_number_of_which_nine_digits_are_printed() {
    let connected = connect().await;
    let given = number(&connected, &invoice("one")).await;
    assert_eq!(given.as_str().len(), 26);
    assert_eq!(given.printed().len(), 9);
    assert!(given.as_str().ends_with(given.printed()));
    assert_ne!(given, number(&connected, &invoice("two")).await);
    // What nobody filled in is not sent.
    let sent = &connected.server.requests()[0];
    let expected = json!({
        "invoice_id": "one", "invoice_type": 305, "vat_number": 777_777_715,
        "user_name": "רות", "invoice_reference_number": "1001",
        "customer_vat_number": 514_713_288, "customer_name": "מספרות המרכז בע\"מ",
        "invoice_date": "2026-11-27", "invoice_issuance_date": "2026-11-28",
        "accounting_software_number": 777_777_715,
        "amount_before_discount": 6000.00, "discount": 500.00, "payment_amount": 5500.00,
        "vat_amount": 990.00, "payment_amount_including_vat": 6490.00,
        "items": [{ "index": 1, "category": 299_999, "description": "תספורות",
            "measure_unit_description": "יחידה", "quantity": 60.5, "price_per_unit": 99.15,
            "discount": 0.00, "total_amount": 5998.58, "vat_rate": 18.00, "vat_amount": 1079.74 }],
    });
    assert_eq!(sent, &expected);
}

#[tokio::test]
async fn every_field_goes_to_its_place() {
    let connected = connect().await;
    let mut full = invoice("full");
    full.kind = InvoiceKind::Deal;
    full.union_vat_number = Some(557_777_775);
    full.authorized_company = Some(514_713_288);
    full.operator.id = Some(18);
    "א".repeat(30).clone_into(&mut full.operator.name);
    "ב".repeat(30).clone_into(&mut full.customer_name);
    full.customer_vat_number = None;
    "IL".clone_into(&mut full.customer_country_code);
    "צפון".clone_into(&mut full.branch_id);
    "shop-7".clone_into(&mut full.client_software_key);
    "תודה".clone_into(&mut full.note);
    "CUT".clone_into(&mut full.items[0].catalog_id);
    full.transport = Some(Transport {
        vehicle_license_number: Some(58_475_214),
        phone_of_driver: "0505674235".to_owned(),
        arrival_date: Some(date(2026, 12, 1)),
        estimated_arrival_time: Some(time(8, 5, 59, 0)),
        transition_location: Some(12),
        delivery_address: "הרצל 5".to_owned(),
    });
    for (name, value) in [
        ("additional_information", json!(3)),
        ("additional_information_1", json!("")),
        ("additional_information_2", Value::Null),
    ] {
        full.additional.insert(name.to_owned(), value);
    }
    number(&connected, &full).await;
    let sent = &connected.server.requests()[0];
    for (name, value) in [
        ("invoice_type", json!(332)),
        ("union_vat_number", json!(557_777_775)),
        ("authorized_company", json!(514_713_288)),
        ("user_id", json!(18)),
        ("user_name", json!("א".repeat(25))),
        ("customer_name", json!("ב".repeat(25))),
        ("customer_vat_number", json!(999_999_998)),
        ("customer_country_code", json!("IL")),
        ("branch_id", json!("צפון")),
        ("client_software_key", json!("shop-7")),
        ("invoice_note", json!("תודה")),
        ("vehicle_license_number", json!(58_475_214)),
        ("phone_of_driver", json!("0505674235")),
        ("arrival_date", json!("2026-12-01")),
        ("estimated_arrival_time", json!("08:05")),
        ("transition_location", json!(12)),
        ("delivery_address", json!("הרצל 5")),
        ("additional_information", json!(3)),
    ] {
        assert_eq!(sent[name], value, "{name}");
    }
    assert_eq!(sent["items"][0]["catalog_id"], "CUT");
    assert!(sent.get("additional_information_1").is_none());
    assert!(sent.get("additional_information_2").is_none());
    assert!(sent.get("action").is_none());
    let mut reversed = invoice("reversed");
    reversed.action = Some(Action::ReverseCharge);
    number(&connected, &reversed).await;
    assert_eq!(connected.server.requests()[1]["action"], 3);
}

#[tokio::test]
async fn amounts_are_exact_to_the_agora() {
    let connected = connect().await;
    for (index, net) in [1, 7, 10, 99, 100, 101, 9_915, 99_999_999_999_999]
        .into_iter()
        .enumerate()
    {
        let mut exact = invoice(&index.to_string());
        exact.amount_before_discount = net;
        (exact.discount, exact.net, exact.vat, exact.total) = (0, net, 0, net);
        exact.items.clear();
        // The simulator refuses amounts that do not agree by their digits.
        number(&connected, &exact).await;
        let sent = connected.server.requests()[index]["payment_amount"].to_string();
        let expected = format!("{}.{:02}", net / 100, net % 100);
        assert_eq!(sent.parse::<f64>(), expected.parse::<f64>());
    }
}

#[tokio::test]
async fn the_same_invoice_asked_again_has_the_same_number() {
    let connected = connect().await;
    let first = number(&connected, &invoice("one")).await;
    assert_eq!(number(&connected, &invoice("one")).await, first);
    assert_eq!(connected.server.numbers().len(), 1);
}

#[tokio::test]
async fn a_number_whose_answer_was_lost_is_found_and_given_once() {
    for fault in [
        Fault::AnswerLost,
        Fault::BrokenOff,
        Fault::Slow(std::time::Duration::from_secs(60)),
        Fault::Garbled("{}".to_owned()),
        Fault::Garbled("<html>".to_owned()),
        Fault::Garbled(r#"{"approved":true,"confirmation_number":"0"}"#.to_owned()),
        Fault::Garbled(r#"{"approved":true,"confirmation_number":1.2e25}"#.to_owned()),
    ] {
        let connected = connect().await;
        let lost = invoice("lost");
        connected.server.fault_next(fault.clone());
        let outcome = connected.authority.approve(connected.access(), &lost).await;
        assert!(
            matches!(outcome, Outcome::Unknown { .. }),
            "{fault:?}: {outcome:?}"
        );
        let found = connected
            .authority
            .lookup(connected.access(), &lost)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(connected.server.numbers()["lost"], found.as_str());
        assert_eq!(number(&connected, &lost).await, found);
        assert_eq!(connected.server.numbers().len(), 1);
    }
}

#[tokio::test]
async fn a_look_up_finds_nothing_for_other_data() {
    let connected = connect().await;
    number(&connected, &invoice("one")).await;
    let changes: [fn(&mut Invoice); 6] = [
        |of| of.net += 1,
        |of| of.vat += 1,
        |of| of.customer_vat_number = None,
        |of| of.vat_number = 18,
        |of| of.date = date(2026, 11, 26),
        |of| of.reference_number.push('1'),
    ];
    let find = async |invoice: &Invoice| {
        let found = connected.authority.lookup(connected.access(), invoice);
        found.await.unwrap()
    };
    assert!(find(&invoice("one")).await.is_some());
    for change in changes {
        let mut other = invoice("one");
        change(&mut other);
        assert_eq!(find(&other).await, None);
    }
}

#[tokio::test]
async fn a_number_in_another_form_is_read_too() {
    let connected = connect().await;
    let body = r#"{"status":200,"approved":true,"confirmation_number":123456789,"new":[1]}"#;
    connected.server.fault_next(Fault::Garbled(body.to_owned()));
    let given = number(&connected, &invoice("one")).await;
    assert_eq!(given.as_str(), "123456789");
}

#[test]
fn pasted_numbers_are_nine_digits_or_more() {
    let full: AllocationNumber = "20240627231846297178091822".parse().unwrap();
    assert_eq!(full.printed(), "178091822");
    let pasted: AllocationNumber = " 178091822 ".parse().unwrap();
    assert_eq!(
        (pasted.as_str(), pasted.printed()),
        ("178091822", "178091822")
    );
    for wrong in ["", "0", "17809182", "000000000", "17809182x", "١٧٨٠٩١٨٢٢"] {
        assert!(wrong.parse::<AllocationNumber>().is_err(), "{wrong}");
    }
}
