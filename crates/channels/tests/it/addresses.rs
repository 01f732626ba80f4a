//! What is an e-mail address and what is not.

use chatgrow_channels::{AddressError, EmailAddress};
use proptest::prelude::*;

fn parse(text: &str) -> Result<EmailAddress, AddressError> {
    text.parse()
}

#[test]
fn ordinary_addresses_are_accepted() {
    for text in [
        "a@b.co",
        "dana.levi+salon@mail.example.co.il",
        "o'neil_1@xn--4dbrk0ce.example",
        "root@localhost",
    ] {
        assert_eq!(parse(text).unwrap().as_str(), text);
    }
}

#[test]
fn the_domain_is_kept_in_lower_case_and_the_name_as_written() {
    assert_eq!(
        parse("Dana@EXAMPLE.com").unwrap().as_str(),
        "Dana@example.com"
    );
    assert_eq!(parse("Dana@EXAMPLE.com").unwrap().domain(), "example.com");
}

#[test]
fn anything_but_one_whole_address_is_refused() {
    for text in [
        "",
        "dana",
        "@example.com",
        "dana@",
        "a@b@example.com",
        "a@example.com,b@example.com",
        "a@example.com b@example.com",
        "a@example.com\r\nRCPT TO:<b@example.com>",
        "a\r\n@example.com",
        "Dana <a@example.com>",
        "\"a b\"@example.com",
        ".a@example.com",
        "a..b@example.com",
        "a@example",
        "a@example..com",
        "a@-example.com",
        "a@example.123",
        "a@[127.0.0.1]",
        "a@127.0.0.1",
        "דנה@example.com",
        " a@example.com",
    ] {
        assert!(parse(text).is_err(), "{text:?} was accepted");
    }
}

#[test]
fn overlong_addresses_are_refused() {
    let local = format!("{}@example.com", "a".repeat(65));
    assert_eq!(parse(&local), Err(AddressError::TooLong));
    let domain = format!("a@{}.com", "b.".repeat(130));
    assert_eq!(parse(&domain), Err(AddressError::TooLong));
}

proptest! {
    #[test]
    fn an_accepted_address_holds_one_at_sign_and_nothing_invisible(text in "\\PC{0,12}@\\PC{0,12}|[ -~\r\n]{0,30}") {
        if let Ok(address) = parse(&text) {
            let address = address.as_str();
            prop_assert_eq!(address.matches('@').count(), 1);
            prop_assert!(address.bytes().all(|b| b.is_ascii_graphic()));
            prop_assert!(!address.contains(['<', '>', ',', ';', '"']));
        }
    }
}
