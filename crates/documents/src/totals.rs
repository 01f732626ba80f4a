//! What a sale adds up to. One pure function, so that a preview, the document and the books agree.
//!
//! Amounts are rounded half up to one minor unit at three points only: the amount of a line, the
//! discount of the document, and the VAT of each rate. VAT is computed once for each rate on the
//! discounted sum, never by adding up rounded VAT of lines.

use serde::{Deserialize, Serialize};

use crate::error::DocumentError;
use crate::item::{Discount, Item, Prices, Sale};
use crate::money::{Money, MoneyError, divide_half_up};
use crate::rules::{self, MAX_LINES};
use crate::spread::spread;
use crate::vat::{VatCategory, VatRate, split_inclusive};

/// The largest amount of a document in minor units: the uniform file has 12 digits and 2 decimals.
pub const MAX_AMOUNT: i64 = 99_999_999_999_999;

/// How many minor units the VAT of a credit in part may be off what the rate makes of it.
const MOST_OFF: i128 = 2;

/// Everything that a [`Sale`] adds up to. No amount is below zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// One for each item, in the same order.
    pub lines: Vec<LineTotal>,
    /// The sum of the lines, on the side of VAT of the prices.
    pub before_discount: Money,
    /// The discount of the document, on the same side.
    pub discount: Money,
    /// The sum of the lines without VAT, before the discount of the document.
    pub net_before_discount: Money,
    /// One for each way VAT is charged, in the order of their first lines; none where the issuer charges
    /// no VAT.
    pub rates: Vec<RateTotal>,
    /// After all discounts, without VAT.
    pub net: Money,
    /// The VAT of all rates.
    pub vat: Money,
    /// What is to be paid: net and VAT.
    pub total: Money,
}

/// What one line adds up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LineTotal {
    /// Quantity times price less the discount of the line, on the side of VAT of the prices.
    pub amount: Money,
    /// The same without VAT.
    pub net_before_discount: Money,
    /// Without VAT and less the line's part of the discount of the document.
    pub net: Money,
    /// The line's part of the VAT.
    pub vat: Money,
}

/// What all lines add up to that VAT treats alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RateTotal {
    /// How VAT treats them.
    pub category: VatCategory,
    /// The rate.
    pub rate: VatRate,
    /// After all discounts, without VAT.
    pub net: Money,
    /// Their VAT.
    pub vat: Money,
}

impl Totals {
    /// Adds `sale` up.
    ///
    /// # Errors
    /// [`DocumentError`] when there are no items or too many, a quantity or price is out of bounds, a
    /// discount is larger than what it is taken from, or an amount is too large.
    pub fn of(sale: &Sale) -> Result<Self, DocumentError> {
        rules::row_count("sale.items", sale.items.len(), MAX_LINES)?;
        let amounts = line_amounts(sale)?;
        let before_discount = bounded("sale.items", amounts.iter().copied().map(i128::from).sum())?;
        let discount = document_discount(sale, before_discount)?;
        let discounted: Vec<i64> = spread(discount, &amounts)
            .iter()
            .zip(&amounts)
            .map(|(part, amount)| amount - part)
            .collect();

        let money = |minor| Money::new(minor, sale.currency);
        let zero = LineTotal {
            amount: money(0),
            net_before_discount: money(0),
            net: money(0),
            vat: money(0),
        };
        let mut lines = vec![zero; amounts.len()];
        let mut rates = Vec::new();
        for group in groups(sale) {
            let of_group = |amounts: &[i64]| -> Vec<i64> {
                group.lines.iter().map(|line| amounts[*line]).collect()
            };
            let given = sale
                .standard_vat
                .filter(|_| *group.category == VatCategory::Standard);
            let before = Split::of(&of_group(&amounts), group.rate, given, sale)?;
            let after = Split::of(&of_group(&discounted), group.rate, given, sale)?;
            for (place, line) in group.lines.iter().enumerate() {
                lines[*line] = LineTotal {
                    amount: money(amounts[*line]),
                    net_before_discount: money(before.nets[place]),
                    net: money(after.nets[place]),
                    vat: money(after.vats[place]),
                };
            }
            rates.push(RateTotal {
                category: group.category.clone(),
                rate: group.rate,
                net: after.net,
                vat: after.vat,
            });
        }

        let sum = |amounts: &mut dyn Iterator<Item = Money>| Money::sum(sale.currency, amounts);
        let net = sum(&mut rates.iter().map(|rate| rate.net))?;
        let vat = sum(&mut rates.iter().map(|rate| rate.vat))?;
        let total = net.checked_add(vat)?;
        bounded("totals.total", i128::from(total.minor()))?;
        if sale.vat_rate.is_none() {
            rates.clear();
        }
        Ok(Self {
            before_discount: money(before_discount),
            discount: money(discount),
            net_before_discount: sum(&mut lines.iter().map(|line| line.net_before_discount))?,
            lines,
            rates,
            net,
            vat,
            total,
        })
    }
}

/// The lines that VAT treats alike, by their places in the sale.
struct Group<'a> {
    category: &'a VatCategory,
    rate: VatRate,
    lines: Vec<usize>,
}

fn groups(sale: &Sale) -> Vec<Group<'_>> {
    let standard = sale.vat_rate.unwrap_or(VatRate::from_basis_points(0));
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (place, item) in sale.items.iter().enumerate() {
        match groups.iter_mut().find(|group| *group.category == item.vat) {
            Some(group) => group.lines.push(place),
            None => groups.push(Group {
                category: &item.vat,
                rate: item.vat.rate(standard),
                lines: vec![place],
            }),
        }
    }
    groups
}

/// The net and VAT of a group, as a whole and of each line.
struct Split {
    net: Money,
    vat: Money,
    nets: Vec<i64>,
    vats: Vec<i64>,
}

impl Split {
    fn of(
        amounts: &[i64],
        rate: VatRate,
        given: Option<Money>,
        sale: &Sale,
    ) -> Result<Self, DocumentError> {
        let sum = Money::new(amounts.iter().sum(), sale.currency);
        match sale.prices {
            Prices::IncludeVat => {
                let (net, vat) = match given {
                    None => split_inclusive(sum, rate)?,
                    Some(vat) => given_vat(sum, vat, rate)?,
                };
                let nets = spread(net.minor(), amounts);
                let vats = nets.iter().zip(amounts).map(|(net, amount)| amount - net);
                Ok(Self {
                    net,
                    vat,
                    vats: vats.collect(),
                    nets,
                })
            }
            Prices::ExcludeVat => {
                let vat = vat_on(sum, rate)?;
                Ok(Self {
                    net: sum,
                    vat,
                    nets: amounts.to_vec(),
                    vats: spread(vat.minor(), amounts),
                })
            }
        }
    }
}

/// What a credit in part says of its VAT, if that is the rate's but for the rounding of the credits before it.
fn given_vat(sum: Money, vat: Money, rate: VatRate) -> Result<(Money, Money), DocumentError> {
    let (_, computed) = split_inclusive(sum, rate)?;
    let net = sum.checked_sub(vat)?;
    let off = i128::from(vat.minor()) - i128::from(computed.minor());
    if off.abs() > MOST_OFF || vat.minor() < 0 || net.minor() < 0 {
        return Err(DocumentError::Mismatch {
            field: "sale.standardVat",
        });
    }
    Ok((net, vat))
}

fn vat_on(net: Money, rate: VatRate) -> Result<Money, MoneyError> {
    let vat = i128::from(net.minor()) * i128::from(rate.basis_points());
    let vat = i64::try_from(divide_half_up(vat, 10_000)).map_err(|_| MoneyError::Overflow)?;
    Ok(Money::new(vat, net.currency()))
}

fn line_amounts(sale: &Sale) -> Result<Vec<i64>, DocumentError> {
    let mut amounts = Vec::with_capacity(sale.items.len());
    for item in &sale.items {
        rules::same_currency(item.unit_price, sale.currency)?;
        amounts.push(line_amount(item)?);
    }
    Ok(amounts)
}

fn line_amount(item: &Item) -> Result<i64, DocumentError> {
    const DISCOUNT: &str = "sale.items.discount";
    if item.quantity.ten_thousandths() <= 0 {
        return Err(DocumentError::NotPositive {
            field: "sale.items.quantity",
        });
    }
    rules::not_negative("sale.items.unitPrice", item.unit_price)?;
    // Two factors of 64 bits each always fit in 128; a third may not.
    let full = i128::from(item.quantity.ten_thousandths()) * i128::from(item.unit_price.minor());
    let amount = match item.discount {
        None => divide_half_up(full, 10_000),
        Some(Discount::BasisPoints(part)) => {
            let rest = rest_of(DISCOUNT, part)?;
            let reduced = full.checked_mul(rest).ok_or(MoneyError::Overflow)?;
            divide_half_up(reduced, 100_000_000)
        }
        Some(Discount::Amount(amount)) => {
            rules::same_currency(amount, item.unit_price.currency())?;
            rules::not_negative(DISCOUNT, amount)?;
            divide_half_up(full, 10_000) - i128::from(amount.minor())
        }
    };
    if amount < 0 {
        return Err(DocumentError::DiscountTooLarge { field: DISCOUNT });
    }
    bounded("sale.items.unitPrice", amount)
}

fn document_discount(sale: &Sale, sum: i64) -> Result<i64, DocumentError> {
    const DISCOUNT: &str = "sale.discount";
    let discount = match sale.discount {
        None => return Ok(0),
        Some(Discount::BasisPoints(part)) => {
            let rest = rest_of(DISCOUNT, part)?;
            divide_half_up(i128::from(sum) * (10_000 - rest), 10_000)
        }
        Some(Discount::Amount(amount)) => {
            rules::same_currency(amount, sale.currency)?;
            rules::not_negative(DISCOUNT, amount)?;
            i128::from(amount.minor())
        }
    };
    match i64::try_from(discount) {
        Ok(discount) if discount <= sum => Ok(discount),
        _ => Err(DocumentError::DiscountTooLarge { field: DISCOUNT }),
    }
}

/// What stays after `discount` basis points, in basis points.
fn rest_of(field: &'static str, discount: u16) -> Result<i128, DocumentError> {
    if discount > 10_000 {
        return Err(DocumentError::DiscountTooLarge { field });
    }
    Ok(10_000 - i128::from(discount))
}

fn bounded(field: &'static str, minor: i128) -> Result<i64, DocumentError> {
    match i64::try_from(minor) {
        Ok(minor) if minor <= MAX_AMOUNT => Ok(minor),
        _ => Err(DocumentError::TooLarge { field }),
    }
}
