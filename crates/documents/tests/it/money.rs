//! Amounts: exact sums, exact words.

use chatgrow_documents::{Currency, Money, MoneyError};
use proptest::prelude::{any, proptest};

use crate::samples::ils;

#[test]
fn an_amount_is_written_to_the_agora() {
    for (minor, written) in [
        (0, "₪0.00"),
        (5, "₪0.05"),
        (-5, "-₪0.05"),
        (99_999, "₪999.99"),
        (123_450, "₪1,234.50"),
        (-123_456_789, "-₪1,234,567.89"),
        (i64::MIN, "-₪92,233,720,368,547,758.08"),
    ] {
        assert_eq!(ils(minor).to_string(), written);
    }
    assert_eq!(Money::new(100_000, Currency::Usd).to_string(), "$1,000.00");
    assert_eq!(Money::new(-1, Currency::Eur).to_string(), "-€0.01");
}

#[test]
fn two_currencies_are_not_added() {
    assert_eq!(
        ils(1).checked_add(Money::new(1, Currency::Eur)),
        Err(MoneyError::CurrencyMismatch(Currency::Ils, Currency::Eur))
    );
}

#[test]
fn a_sum_that_does_not_fit_is_an_error() {
    assert_eq!(ils(i64::MAX).checked_add(ils(1)), Err(MoneyError::Overflow));
    assert_eq!(ils(i64::MIN).checked_sub(ils(1)), Err(MoneyError::Overflow));
    assert_eq!(ils(i64::MAX).checked_mul(2), Err(MoneyError::Overflow));
}

proptest! {
    #[test]
    fn what_is_written_holds_every_digit(minor in any::<i64>()) {
        let written = ils(minor).to_string();
        let digits: String = written.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
        assert_eq!(digits.parse::<i64>().unwrap(), minor);
    }

    #[test]
    fn a_sum_of_many_is_their_sum(amounts in proptest::collection::vec(-1_000_000_i64..1_000_000, 0..50)) {
        let sum = Money::sum(Currency::Ils, amounts.iter().copied().map(ils)).unwrap();
        assert_eq!(sum.minor(), amounts.iter().sum::<i64>());
    }
}
