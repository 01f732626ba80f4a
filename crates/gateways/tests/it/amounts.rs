//! Amounts are exact.

use chatgrow_gateways::{Currency, Money, MoneyError};
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

proptest! {
    #[test]
    fn an_amount_is_read_back_as_it_was_written(minor in 1..=Money::MAX_MINOR, which in 0..4_usize) {
        let currency = Currency::ALL[which];
        let money = Money::new(minor, currency).unwrap();
        let decimal = money.decimal();
        prop_assert_eq!(Money::parse(&decimal, currency), Ok(money));
        // The digits without the point are the minor units.
        let digits = decimal.replace('.', "");
        prop_assert_eq!(digits.parse::<i64>().unwrap(), minor);
        let (_, fraction) = decimal.split_once('.').unwrap();
        prop_assert_eq!(fraction.len(), 2);
        // As other programs print it.
        let shorter = decimal.trim_end_matches('0').trim_end_matches('.');
        prop_assert_eq!(Money::parse(&format!(" {shorter}"), currency), Ok(money));
        prop_assert_eq!(Money::parse(&format!("{decimal}000"), currency), Ok(money));
    }

    #[test]
    fn what_is_read_is_what_its_digits_say(text in "[0-9]{1,14}(\\.[0-9]{1,4})?") {
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let cents = format!("{fraction:0<4}");
        let exact = cents.ends_with("00");
        let minor: i128 = format!("{whole}{}", &cents[..2]).parse().unwrap();
        match Money::parse(&text, Currency::Ils) {
            Ok(money) => prop_assert!(exact && i128::from(money.minor()) == minor),
            Err(MoneyError::Fraction) => prop_assert!(!exact),
            Err(MoneyError::NotPositive) => prop_assert_eq!(minor, 0),
            Err(MoneyError::TooLarge) => prop_assert!(minor > i128::from(Money::MAX_MINOR)),
            Err(MoneyError::NotANumber) => prop_assert!(false, "{}", text),
        }
    }

    #[test]
    fn nothing_makes_reading_panic(text: String) {
        let _ = Money::parse(&text, Currency::Ils);
    }
}

#[test]
fn amounts_that_cannot_be_are_refused() {
    for minor in [i64::MIN, -1, 0] {
        assert_eq!(
            Money::new(minor, Currency::Ils),
            Err(MoneyError::NotPositive)
        );
    }
    for minor in [Money::MAX_MINOR + 1, i64::MAX] {
        assert_eq!(Money::new(minor, Currency::Ils), Err(MoneyError::TooLarge));
    }
    for text in [
        "", ".", "1.", ".5", "-1", "+1", "1e2", "1,000.00", "1.2.3", "₪1", "٣", "NaN", "inf",
    ] {
        assert_eq!(
            Money::parse(text, Currency::Ils),
            Err(MoneyError::NotANumber),
            "{text}"
        );
    }
    assert_eq!(
        Money::parse("0.00", Currency::Ils),
        Err(MoneyError::NotPositive)
    );
    assert_eq!(
        Money::parse("0.001", Currency::Ils),
        Err(MoneyError::Fraction)
    );
    let huge = "92233720368547758.08";
    assert_eq!(Money::parse(huge, Currency::Ils), Err(MoneyError::TooLarge));
    let longer = "9".repeat(40);
    assert_eq!(
        Money::parse(&longer, Currency::Ils),
        Err(MoneyError::TooLarge)
    );
    // What a float would make 234.79999999999998 of.
    let money = Money::parse("234.8", Currency::Ils).unwrap();
    assert_eq!(
        (money.minor(), money.decimal().as_str()),
        (23_480, "234.80")
    );
    assert_eq!(money.to_string(), "234.80 ILS");
}
