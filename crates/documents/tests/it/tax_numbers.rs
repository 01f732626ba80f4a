//! Nine-digit numbers.

use chatgrow_documents::{TaxNumber, TaxNumberError};

#[test]
fn a_number_with_a_right_check_digit_is_taken() {
    for valid in [
        "123456782",
        "000000018",
        "111111118",
        "514713288",
        "203269535",
        "310498258",
        "777777715",
    ] {
        assert_eq!(valid.parse::<TaxNumber>().unwrap().as_str(), valid);
    }
    assert_eq!(
        " 18 ".parse::<TaxNumber>().unwrap().to_string(),
        "000000018"
    );
}

#[test]
fn a_mistyped_number_is_refused_with_its_reason() {
    for (text, reason) in [
        ("123456789", TaxNumberError::CheckDigit),
        ("514212345", TaxNumberError::CheckDigit),
        ("000000000", TaxNumberError::Zero),
        ("", TaxNumberError::Length),
        ("1234567820", TaxNumberError::Length),
        ("12345678-2", TaxNumberError::NotDigits),
        ("١٢٣٤٥٦٧٨٢", TaxNumberError::NotDigits),
    ] {
        assert_eq!(text.parse::<TaxNumber>(), Err(reason), "{text}");
    }
}

#[test]
fn any_single_mistyped_digit_is_noticed() {
    let right = "514713288";
    for place in 0..9 {
        for digit in '0'..='9' {
            let mut wrong: Vec<char> = right.chars().collect();
            wrong[place] = digit;
            let wrong: String = wrong.into_iter().collect();
            assert_eq!(
                wrong.parse::<TaxNumber>().is_ok(),
                wrong == right,
                "{wrong}"
            );
        }
    }
}
