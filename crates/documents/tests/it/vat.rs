//! VAT: the rate of a day, and the tax inside a price.

use chatgrow_documents::{VatRate, split_inclusive};
use jiff::civil::date;
use proptest::prelude::proptest;

use crate::samples::ils;

#[test]
fn the_rate_is_that_of_the_day() {
    for (day, basis_points) in [
        (date(2006, 7, 1), 1550),
        (date(2009, 6, 30), 1550),
        (date(2009, 7, 1), 1650),
        (date(2010, 1, 1), 1600),
        (date(2012, 8, 31), 1600),
        (date(2012, 9, 1), 1700),
        (date(2013, 6, 1), 1700),
        (date(2013, 6, 2), 1800),
        (date(2015, 9, 30), 1800),
        (date(2015, 10, 1), 1700),
        (date(2024, 12, 31), 1700),
        (date(2025, 1, 1), 1800),
        (date(2026, 11, 23), 1800),
    ] {
        assert_eq!(
            VatRate::on(day),
            Some(VatRate::from_basis_points(basis_points)),
            "{day}"
        );
    }
    assert_eq!(VatRate::on(date(2006, 6, 30)), None);
}

#[test]
fn a_price_is_split_as_the_tax_authority_rounds() {
    let rate = VatRate::from_basis_points(1800);
    for (price, net, vat) in [
        (11_700, 9_915, 1_785),
        (11_800, 10_000, 1_800),
        (9_990, 8_466, 1_524),
        (-11_700, -9_915, -1_785),
        (0, 0, 0),
    ] {
        assert_eq!(split_inclusive(ils(price), rate), Ok((ils(net), ils(vat))));
    }
}

#[test]
fn half_an_agora_is_rounded_away_from_zero() {
    let doubled = VatRate::from_basis_points(10_000);
    assert_eq!(split_inclusive(ils(5), doubled), Ok((ils(3), ils(2))));
    assert_eq!(split_inclusive(ils(-5), doubled), Ok((ils(-3), ils(-2))));
}

proptest! {
    #[test]
    fn net_and_vat_add_up_and_net_is_nearest(price in -1_000_000_000_000_i64..1_000_000_000_000, rate: u16) {
        let (net, vat) = split_inclusive(ils(price), VatRate::from_basis_points(rate)).unwrap();
        assert_eq!(net.minor() + vat.minor(), price);
        assert!(net.minor().signum() * price.signum() >= 0);
        // |net * (1 + rate) - price| is at most half an agora's worth.
        let factor = 10_000 + i128::from(rate);
        let error = i128::from(net.minor()) * factor - i128::from(price) * 10_000;
        assert!(error.abs() * 2 <= factor);
    }

    #[test]
    fn a_refund_mirrors_its_charge(price in 0_i64..1_000_000_000, rate: u16) {
        let rate = VatRate::from_basis_points(rate);
        let (net, vat) = split_inclusive(ils(price), rate).unwrap();
        assert_eq!(split_inclusive(ils(-price), rate), Ok((ils(-net.minor()), ils(-vat.minor()))));
    }
}
