//! What sales add up to, to the agora: examples worked by hand, and an oracle with exact fractions.

use chatgrow_documents::{
    Currency, Discount, DocumentError, Item, MAX_AMOUNT, MAX_LINES, Money, MoneyError, Prices,
    Quantity, Sale, Totals, VatCategory, VatRate,
};
use num_rational::BigRational;
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};

use crate::samples::ils;
use crate::trade_samples::{item, mixed};

fn sale(items: Vec<Item>, prices: Prices) -> Sale {
    Sale {
        items,
        discount: None,
        prices,
        currency: Currency::Ils,
        vat_rate: Some(VatRate::from_basis_points(1_800)),
        standard_vat: None,
    }
}

fn summed(sale: &Sale) -> (i64, i64, i64) {
    let totals = Totals::of(sale).unwrap();
    (totals.net.minor(), totals.vat.minor(), totals.total.minor())
}

#[test]
fn a_price_with_vat_stays_what_was_asked() {
    for (price, net, vat) in [
        (11_700, 9_915, 1_785),
        (11_800, 10_000, 1_800),
        (9_990, 8_466, 1_524),
    ] {
        let sale = sale(vec![item("א", 10_000, price)], Prices::IncludeVat);
        assert_eq!(summed(&sale), (net, vat, price));
    }
}

#[test]
fn vat_is_added_to_a_price_without_it() {
    let sale = sale(vec![item("א", 10_000, 9_915)], Prices::ExcludeVat);
    assert_eq!(summed(&sale), (9_915, 1_785, 11_700));
}

#[test]
fn vat_is_computed_once_on_the_sum_and_not_line_by_line() {
    // Three lines of ₪0.03: 18% of each is 0.0054, rounded to 1 agora; of the sum 1.62 agorot, to 2.
    let sale = sale(vec![item("א", 10_000, 3); 3], Prices::ExcludeVat);
    assert_eq!(summed(&sale), (9, 2, 11));
}

#[test]
fn a_discount_is_spread_over_rates_and_lines_to_the_last_agora() {
    let mut items = vec![
        item("א", 10_000, 3_333),
        item("ב", 10_000, 3_333),
        item("ג", 10_000, 3_334),
    ];
    items[2].vat = VatCategory::Exempt;
    let mut sale = sale(items, Prices::IncludeVat);
    sale.discount = Some(Discount::Amount(ils(1_000)));
    let totals = Totals::of(&sale).unwrap();
    assert_eq!(totals.before_discount, ils(10_000));
    assert_eq!(totals.total, ils(9_000));
    assert_eq!(totals.rates.len(), 2);
    // 5,999 of the taxed lines and 3,001 of the exempt one: 333 + 334 and 333 came off.
    assert_eq!(
        (totals.rates[0].net, totals.rates[0].vat),
        (ils(5_084), ils(915))
    );
    assert_eq!(
        (totals.rates[1].net, totals.rates[1].vat),
        (ils(3_001), ils(0))
    );
}

#[test]
fn every_category_and_discount_on_one_document() {
    let totals = mixed().totals;
    let amounts: Vec<i64> = totals
        .lines
        .iter()
        .map(|line| line.amount.minor())
        .collect();
    // 5 × 1,200 less 12.5%; 1.2345 × 85.50 = 105.55 less 5.55; the rest as it is.
    assert_eq!(amounts, [525_000, 10_000, 45_000, 10_000, 99_999]);
    assert_eq!(totals.before_discount.minor(), 689_999);
    assert_eq!(totals.discount.minor(), 34_500);
    assert_eq!(totals.rates.len(), 4);
    assert_eq!(totals.net.minor(), 655_499);
    // 18% of 5,350.00 less its part of the discount, 267.50.
    assert_eq!(totals.rates[0].net.minor(), 508_250);
    assert_eq!(totals.vat.minor(), 91_485);
}

#[test]
fn who_charges_no_vat_has_no_lines_of_vat() {
    let mut items = vec![item("א", 10_000, 10_000)];
    items[0].vat = VatCategory::Exempt;
    let mut sale = sale(items, Prices::IncludeVat);
    sale.vat_rate = None;
    let totals = Totals::of(&sale).unwrap();
    assert!(totals.rates.is_empty());
    assert_eq!(
        (totals.net, totals.vat, totals.total),
        (ils(10_000), ils(0), ils(10_000))
    );
}

#[test]
fn amounts_out_of_bounds_are_refused_by_their_field() {
    let refusal = |change: fn(&mut Sale)| {
        let mut sale = sale(vec![item("א", 10_000, 10_000)], Prices::IncludeVat);
        change(&mut sale);
        Totals::of(&sale).unwrap_err()
    };
    let too_many = DocumentError::RowCount {
        field: "sale.items",
        limit: MAX_LINES,
    };
    assert_eq!(refusal(|sale| sale.items.clear()), too_many);
    assert_eq!(
        refusal(|sale| sale.items = vec![item("א", 1, 1); 10_000]),
        too_many
    );
    for (change, field) in [
        (set_quantity as fn(&mut Sale), "sale.items.quantity"),
        (
            |sale| sale.items[0].unit_price = ils(-1),
            "sale.items.unitPrice",
        ),
        (
            |sale| sale.items[0].unit_price = ils(MAX_AMOUNT + 1),
            "sale.items.unitPrice",
        ),
        (
            |sale| sale.items[0].discount = Some(Discount::Amount(ils(10_001))),
            "sale.items.discount",
        ),
        (
            |sale| sale.items[0].discount = Some(Discount::Amount(ils(-1))),
            "sale.items.discount",
        ),
        (
            |sale| sale.items[0].discount = Some(Discount::BasisPoints(10_001)),
            "sale.items.discount",
        ),
        (
            |sale| sale.discount = Some(Discount::Amount(ils(10_001))),
            "sale.discount",
        ),
        (
            |sale| sale.discount = Some(Discount::BasisPoints(10_001)),
            "sale.discount",
        ),
        (
            |sale| sale.items = vec![item("א", 10_000, MAX_AMOUNT); 2],
            "sale.items",
        ),
    ] {
        assert_eq!(refusal(change).field(), field);
    }
    assert_eq!(
        refusal(|sale| sale.items[0].unit_price = Money::new(1, Currency::Usd)),
        MoneyError::CurrencyMismatch(Currency::Ils, Currency::Usd).into()
    );
}

fn set_quantity(sale: &mut Sale) {
    sale.items[0].quantity = Quantity::from_ten_thousandths(0);
}

#[test]
fn the_largest_numbers_are_an_error_and_never_a_wrong_sum() {
    for prices in [Prices::IncludeVat, Prices::ExcludeVat] {
        for discount in [
            None,
            Some(Discount::BasisPoints(1)),
            Some(Discount::Amount(ils(i64::MAX))),
        ] {
            let mut huge = item("א", i64::MAX, i64::MAX);
            huge.discount = discount;
            assert!(Totals::of(&sale(vec![huge], prices)).is_err());
        }
    }
}

#[test]
fn quantities_are_written_without_needless_zeros() {
    for (count, written) in [
        (10_000, "1"),
        (15_000, "1.5"),
        (12_345, "1.2345"),
        (1, "0.0001"),
        (-5_000, "-0.5"),
    ] {
        assert_eq!(Quantity::from_ten_thousandths(count).to_string(), written);
    }
}

fn any_discount() -> impl Strategy<Value = Option<Discount>> {
    prop_oneof![
        2 => Just(None),
        1 => (0_u16..=10_000).prop_map(|part| Some(Discount::BasisPoints(part))),
        1 => (0_i64..5_000).prop_map(|minor| Some(Discount::Amount(ils(minor)))),
    ]
}

fn any_category() -> impl Strategy<Value = VatCategory> {
    prop_oneof![
        3 => Just(VatCategory::Standard),
        1 => Just(VatCategory::Zero { reason: "יצוא".to_owned() }),
        1 => Just(VatCategory::Exempt),
        1 => Just(VatCategory::OutOfScope),
    ]
}

fn any_item() -> impl Strategy<Value = Item> {
    (
        1_i64..2_000_000,
        0_i64..500_000,
        any_discount(),
        any_category(),
    )
        .prop_map(|(quantity, price, discount, vat)| Item {
            discount,
            vat,
            ..item("א", quantity, price)
        })
}

fn any_sale() -> impl Strategy<Value = Sale> {
    let items = proptest::collection::vec(any_item(), 1..30);
    (
        items,
        any_discount(),
        any::<bool>(),
        proptest::option::of(0_u16..=3_000),
    )
        .prop_map(|(items, discount, include, rate)| Sale {
            items,
            discount,
            prices: if include {
                Prices::IncludeVat
            } else {
                Prices::ExcludeVat
            },
            currency: Currency::Ils,
            vat_rate: rate.map(VatRate::from_basis_points),
            standard_vat: None,
        })
}

fn exact(number: i64) -> BigRational {
    BigRational::from_integer(number.into())
}

/// `part` ten-thousandths.
fn ten_thousandths(part: i64) -> BigRational {
    exact(part) / exact(10_000)
}

/// The amount of a line by exact fractions, rounded once.
fn expected_line(item: &Item) -> BigRational {
    let full = ten_thousandths(item.quantity.ten_thousandths()) * exact(item.unit_price.minor());
    match item.discount {
        None => full.round(),
        Some(Discount::BasisPoints(part)) => {
            (full * ten_thousandths(10_000 - i64::from(part))).round()
        }
        Some(Discount::Amount(amount)) => full.round() - exact(amount.minor()),
    }
}

fn check(sale: &Sale, totals: &Totals) {
    let amount = |money: Money| exact(money.minor());
    let zero = exact(0);
    for (item, line) in sale.items.iter().zip(&totals.lines) {
        assert_eq!(amount(line.amount), expected_line(item));
    }
    let sum: i64 = totals.lines.iter().map(|line| line.amount.minor()).sum();
    assert_eq!(totals.before_discount, ils(sum));
    let discount = match sale.discount {
        None => zero.clone(),
        Some(Discount::BasisPoints(part)) => {
            (exact(sum) * ten_thousandths(i64::from(part))).round()
        }
        Some(Discount::Amount(amount)) => exact(amount.minor()),
    };
    assert_eq!(amount(totals.discount), discount);

    // The document: what was asked, less the discount; VAT inside or on top.
    assert_eq!(totals.net.checked_add(totals.vat).unwrap(), totals.total);
    let asked = sum - totals.discount.minor();
    match sale.prices {
        Prices::IncludeVat => assert_eq!(totals.total, ils(asked)),
        Prices::ExcludeVat => assert_eq!(totals.net, ils(asked)),
    }
    assert!(totals.net_before_discount.minor() >= totals.net.minor());

    // The lines make up the document exactly, none below zero or above what it was.
    let of_lines = |part: fn(&chatgrow_documents::LineTotal) -> Money| -> i64 {
        totals.lines.iter().map(|line| part(line).minor()).sum()
    };
    assert_eq!(of_lines(|line| line.net), totals.net.minor());
    assert_eq!(of_lines(|line| line.vat), totals.vat.minor());
    assert_eq!(
        of_lines(|line| line.net_before_discount),
        totals.net_before_discount.minor()
    );
    for line in &totals.lines {
        assert!(line.net.minor() >= 0 && line.vat.minor() >= 0);
        let discounted = match sale.prices {
            Prices::IncludeVat => line.net.minor() + line.vat.minor(),
            Prices::ExcludeVat => line.net.minor(),
        };
        assert!((0..=line.amount.minor()).contains(&discounted));
        if sum > 0 {
            let fair = amount(line.amount) * exact(asked) / exact(sum);
            let error = exact(discounted) - fair;
            assert!(error < exact(1) && error > exact(-1));
        }
    }

    // Each rate: rounded once on its discounted sum.
    for rate in &totals.rates {
        let lines = sale
            .items
            .iter()
            .zip(&totals.lines)
            .filter(|(item, _)| item.vat == rate.category);
        let sum: i64 = lines
            .map(|(_, line)| match sale.prices {
                Prices::IncludeVat => line.net.minor() + line.vat.minor(),
                Prices::ExcludeVat => line.net.minor(),
            })
            .sum();
        let factor = ten_thousandths(i64::from(rate.rate.basis_points()));
        match sale.prices {
            Prices::IncludeVat => {
                assert_eq!(amount(rate.net), (exact(sum) / (exact(1) + factor)).round());
                assert_eq!(rate.net.minor() + rate.vat.minor(), sum);
            }
            Prices::ExcludeVat => {
                assert_eq!(rate.net, ils(sum));
                assert_eq!(amount(rate.vat), (exact(sum) * factor).round());
            }
        }
        let is_taxed = rate.category == VatCategory::Standard;
        assert!(is_taxed || rate.vat == ils(0));
    }
    if sale.vat_rate.is_none() {
        assert!(totals.rates.is_empty() && totals.vat == ils(0));
    }
}

proptest! {
    #[test]
    fn every_sale_adds_up_as_exact_fractions_do(sale in any_sale()) {
        match Totals::of(&sale) {
            Ok(totals) => check(&sale, &totals),
            Err(error) => assert!(matches!(error, DocumentError::DiscountTooLarge { .. }), "{error:?}"),
        }
    }

    #[test]
    fn no_numbers_at_all_make_it_panic(
        numbers in proptest::collection::vec((any::<i64>(), any::<i64>(), any::<u16>(), any::<i64>()), 1..5),
        discount in any::<i64>(),
        rate in any::<u16>(),
    ) {
        let items = numbers.into_iter().enumerate().map(|(place, (quantity, price, part, off))| Item {
            discount: match place % 3 {
                0 => None,
                1 => Some(Discount::BasisPoints(part)),
                _ => Some(Discount::Amount(ils(off))),
            },
            ..item("א", quantity, price)
        });
        let mut sale = sale(items.collect(), if rate % 2 == 0 { Prices::IncludeVat } else { Prices::ExcludeVat });
        sale.vat_rate = Some(VatRate::from_basis_points(rate));
        sale.discount = Some(Discount::Amount(ils(discount)));
        if let Ok(totals) = Totals::of(&sale) {
            check(&sale, &totals);
        }
    }
}
