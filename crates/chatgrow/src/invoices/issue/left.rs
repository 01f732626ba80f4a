//! What earlier credits have left of an invoice, and what the next takes of it. No SQL, no HTTP, no clock.
//!
//! VAT follows the invoice's own: after credits of `c` agorot of what the standard rate was charged on, they come to
//! the same part of its VAT, rounded. So they come to all of it when nothing is left.

use std::collections::BTreeMap;

use chatgrow_documents::{
    DocumentContent, Item, Money as PaperMoney, Prices, Quantity, Sale, VatCategory,
    split_inclusive,
};

use super::content::hebrew_name;

/// What is left of an invoice.
pub(super) struct Left<'a> {
    content: &'a DocumentContent,
    /// For each way of VAT of the invoice, what it came to with VAT and what was taken back of it.
    ways: Vec<Way>,
    /// How much of each line was taken back by itself, in ten-thousandths.
    lines: BTreeMap<usize, i64>,
}

struct Way {
    category: VatCategory,
    whole: i64,
    vat: i64,
    taken: i64,
    taken_vat: i64,
}

/// A line of an invoice and how much of it is taken back, in ten-thousandths; all that is left when absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Its place, from 0.
    pub(super) place: usize,
    pub(super) quantity: Option<i64>,
}

/// Why lines cannot be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// There is no such line; the place in the wish.
    Unknown(usize),
    /// It is more than is left of the line; the place in the wish.
    Quantity(usize),
    /// It is more than is left of what VAT treats alike.
    AboveLeft,
}

/// Lines that are taken back, from 0, with their quantities.
pub(super) type Taken = Vec<(usize, i64)>;

impl<'a> Left<'a> {
    /// What `credits` have left of `content`; `lines` is what they took of its lines.
    pub(super) fn of(
        content: &'a DocumentContent,
        credits: &[DocumentContent],
        lines: &[(usize, i64)],
    ) -> Self {
        let ways = content.totals.rates.iter().map(|rate| {
            let parts = credits.iter().flat_map(|credit| &credit.totals.rates);
            let mut way = Way {
                category: rate.category.clone(),
                whole: rate.net.minor() + rate.vat.minor(),
                vat: rate.vat.minor(),
                taken: 0,
                taken_vat: 0,
            };
            for part in parts.filter(|part| part.category == rate.category) {
                way.taken += part.net.minor() + part.vat.minor();
                way.taken_vat += part.vat.minor();
            }
            way
        });
        let mut left = Self {
            content,
            ways: ways.collect(),
            lines: BTreeMap::new(),
        };
        for (place, quantity) in lines {
            *left.lines.entry(*place).or_default() += quantity;
        }
        left
    }

    /// `amount` with VAT, spread over the ways of VAT as what is left is.
    pub(super) fn part(&self, amount: i64) -> Sale {
        let name = hebrew_name(self.content.kind);
        let text = format!("זיכוי בגין {name} מס' {}", self.content.number);
        let rest = |way: &Way| i128::from((way.whole - way.taken).max(0));
        let whole: i128 = self.ways.iter().map(rest).sum();
        let (mut seen, mut given) = (0, 0);
        let mut items = Vec::new();
        for way in &self.ways {
            seen += rest(way);
            // What the ways so far come to, less what was given: no agora is lost between them.
            let until = i128::from(amount) * seen / whole.max(1);
            let share = i64::try_from(until - given).unwrap_or_default();
            given = until;
            if share > 0 {
                items.push(self.item(&text, share, &way.category));
            }
        }
        self.sale(items)
    }

    /// Lines of the invoice, and which quantities of which those are.
    pub(super) fn of_lines(&self, wanted: &[Wanted]) -> Result<(Sale, Taken), Refused> {
        let mut lines = self.lines.clone();
        let mut items = Vec::new();
        let mut taken = Vec::new();
        for (index, wish) in wanted.iter().enumerate() {
            let sale = &self.content.sale;
            let found = sale.items.get(wish.place);
            let totals = self.content.totals.lines.get(wish.place);
            let (item, total) = found.zip(totals).ok_or(Refused::Unknown(index))?;
            let before = lines.get(&wish.place).copied().unwrap_or_default();
            let whole = item.quantity.ten_thousandths();
            let quantity = wish.quantity.unwrap_or(whole - before);
            if !(1..=whole - before).contains(&quantity) {
                return Err(Refused::Quantity(index));
            }
            let gross = total.net.minor() + total.vat.minor();
            // The parts of a line come to the line, however it is cut.
            let amount = of_whole(gross, before + quantity, whole) - of_whole(gross, before, whole);
            let text = if quantity == whole {
                item.description.clone()
            } else {
                let counted = Quantity::from_ten_thousandths(quantity);
                let text = format!("{} × {counted}", item.description);
                text.chars().take(300).collect()
            };
            items.push(self.item(&text, amount, &item.vat));
            lines.insert(wish.place, before + quantity);
            taken.push((wish.place, quantity));
        }
        let fits = self.ways.iter().all(|way| {
            let of_way = items.iter().filter(|item| item.vat == way.category);
            let sum: i64 = of_way.map(|item| item.unit_price.minor()).sum();
            sum <= way.whole - way.taken
        });
        if !fits {
            return Err(Refused::AboveLeft);
        }
        Ok((self.sale(items), taken))
    }

    fn item(&self, text: &str, amount: i64, vat: &VatCategory) -> Item {
        Item {
            description: text.to_owned(),
            unit: None,
            quantity: Quantity::ONE,
            unit_price: PaperMoney::new(amount, self.content.sale.currency),
            discount: None,
            vat: vat.clone(),
        }
    }

    fn sale(&self, items: Vec<Item>) -> Sale {
        let standard_vat = self.standard_vat(&items);
        Sale {
            items,
            discount: None,
            prices: Prices::IncludeVat,
            currency: self.content.sale.currency,
            vat_rate: self.content.sale.vat_rate,
            standard_vat,
        }
    }

    /// The VAT of `items` at the standard rate, where it is not what the rate makes of them.
    fn standard_vat(&self, items: &[Item]) -> Option<PaperMoney> {
        let mut ways = self.ways.iter();
        let way = ways.find(|way| way.category == VatCategory::Standard)?;
        let standard = items.iter().filter(|item| item.vat == way.category);
        let gross: i64 = standard.map(|item| item.unit_price.minor()).sum();
        let money = |minor| PaperMoney::new(minor, self.content.sale.currency);
        let (_, computed) = split_inclusive(money(gross), self.content.sale.vat_rate?).ok()?;
        let wanted = of_whole(way.vat, way.taken + gross, way.whole) - way.taken_vat;
        // Credits from before VAT was followed may be further off than one document can make good.
        let computed = computed.minor();
        let vat = wanted.clamp(computed - 2, computed + 2).clamp(0, gross);
        (vat != computed).then(|| money(vat))
    }
}

/// The part of `amount` that belongs to `part` of `whole`, half up.
fn of_whole(amount: i64, part: i64, whole: i64) -> i64 {
    let doubled = i128::from(amount) * i128::from(part) * 2 + i128::from(whole);
    i64::try_from(doubled / (i128::from(whole.max(1)) * 2)).unwrap_or(amount)
}

#[cfg(test)]
mod tests {
    use chatgrow_documents::{
        Currency, Discount, Document as Paper, DocumentContent, Item, Money, Prices, Quantity,
        Sale, Totals, VatCategory, VatRate,
    };
    use proptest::prelude::*;
    use serde_json::json;

    use super::{Left, Refused, Wanted};

    /// An invoice that sells `sale`, as far as credits look at it.
    fn content(sale: &Sale) -> DocumentContent {
        let totals = Totals::of(sale).unwrap();
        let snapshot = json!({ "kind": "tax_invoice", "number": 7, "documentDate": "2026-01-04",
            "taxPoint": "2026-01-04", "producedAt": "2026-01-04T10:00:00Z", "timeZone": "Asia/Jerusalem",
            "issuer": { "name": "x", "kind": "company" }, "sale": sale, "totals": totals, "payments": [],
            "language": "he" });
        match Paper::read(snapshot.to_string().as_bytes()).unwrap() {
            Paper::Itemized(document) => document.content().clone(),
            Paper::Receipt(_) => unreachable!(),
        }
    }

    fn sale(items: Vec<Item>, prices: Prices) -> Sale {
        Sale {
            items,
            discount: None,
            prices,
            currency: Currency::Ils,
            vat_rate: Some(VatRate::from_basis_points(1800)),
            standard_vat: None,
        }
    }

    fn item(price: i64, quantity: i64, vat: VatCategory) -> Item {
        Item {
            description: "x".to_owned(),
            unit: None,
            quantity: Quantity::from_ten_thousandths(quantity),
            unit_price: Money::new(price, Currency::Ils),
            discount: None,
            vat,
        }
    }

    /// The sums of net, VAT and total.
    fn sums(papers: &[DocumentContent]) -> (i64, i64, i64) {
        papers.iter().fold((0, 0, 0), |(net, vat, total), paper| {
            let totals = &paper.totals;
            (
                net + totals.net.minor(),
                vat + totals.vat.minor(),
                total + totals.total.minor(),
            )
        })
    }

    fn invoices() -> impl Strategy<Value = DocumentContent> {
        let zero = VatCategory::Zero {
            reason: "יצוא".to_owned(),
        };
        let vat = prop_oneof![3 => Just(VatCategory::Standard), 1 => Just(zero)];
        let item = (1_i64..40_000, 1_i64..50_000, vat)
            .prop_map(|(price, quantity, vat)| item(price, quantity, vat));
        let items = prop::collection::vec(item, 1..6);
        (items, any::<bool>(), prop::option::of(0_u16..9_000))
            .prop_map(|(items, inclusive, discount)| {
                let prices = if inclusive {
                    Prices::IncludeVat
                } else {
                    Prices::ExcludeVat
                };
                Sale {
                    discount: discount.map(Discount::BasisPoints),
                    ..sale(items, prices)
                }
            })
            .prop_filter("an invoice is for something", |sale| {
                Totals::of(sale).is_ok_and(|totals| totals.total.minor() > 0)
            })
            .prop_map(|sale| content(&sale))
    }

    proptest! {
        /// However an invoice is taken back, its credits come to its net, its VAT and its total.
        #[test]
        fn credits_in_parts_come_to_the_invoice(
            invoice in invoices(),
            cuts in prop::collection::vec(0_u32..1_000, 0..12),
        ) {
            let mut credits: Vec<DocumentContent> = Vec::new();
            for cut in cuts {
                let left = invoice.totals.total.minor() - sums(&credits).2;
                let amount = (left * i64::from(cut) / 2_000).max(1);
                if amount >= left {
                    break;
                }
                credits.push(content(&Left::of(&invoice, &credits, &[]).part(amount)));
                let last = &credits[credits.len() - 1].totals;
                prop_assert_eq!(last.total.minor(), amount);
                prop_assert!(last.vat.minor() >= 0 && last.net.minor() >= 0);
            }
            let left = invoice.totals.total.minor() - sums(&credits).2;
            credits.push(content(&Left::of(&invoice, &credits, &[]).part(left)));
            prop_assert_eq!(sums(&credits), sums(std::slice::from_ref(&invoice)));
        }

        /// The same by lines and quantities, until nothing is left of any line.
        #[test]
        fn credits_by_line_come_to_the_invoice(
            invoice in invoices(),
            picks in prop::collection::vec((0_usize..6, 1_i64..50_000), 0..10),
        ) {
            let mut credits = Vec::new();
            let mut lines: Vec<(usize, i64)> = Vec::new();
            let mut take = |wanted: &[Wanted]| {
                let left = Left::of(&invoice, &credits, &lines);
                if let Ok((sale, taken)) = left.of_lines(wanted)
                    && Totals::of(&sale).is_ok_and(|totals| totals.total.minor() > 0)
                {
                    credits.push(content(&sale));
                    lines.extend(taken);
                }
            };
            for (place, quantity) in picks {
                take(&[Wanted { place, quantity: Some(quantity) }]);
            }
            for place in 0..invoice.sale.items.len() {
                take(&[Wanted { place, quantity: None }]);
            }
            prop_assert_eq!(sums(&credits), sums(std::slice::from_ref(&invoice)));
        }
    }

    #[test]
    fn no_line_is_taken_back_twice_nor_more_than_a_way_of_vat_has_left() {
        let zero = VatCategory::Zero {
            reason: "x".to_owned(),
        };
        let items = vec![
            item(10_000, 20_000, VatCategory::Standard),
            item(20_000, 10_000, zero),
        ];
        let invoice = content(&sale(items, Prices::IncludeVat));
        let one = |quantity| {
            [Wanted {
                place: 0,
                quantity: Some(quantity),
            }]
        };
        let fresh = Left::of(&invoice, &[], &[]);
        let (half, taken) = fresh.of_lines(&one(10_000)).unwrap();
        assert_eq!(taken, [(0, 10_000)]);
        assert_eq!(fresh.of_lines(&one(20_001)), Err(Refused::Quantity(0)));
        let twice = [one(20_000), one(1)].concat();
        assert_eq!(fresh.of_lines(&twice), Err(Refused::Quantity(1)));
        let after = Left::of(&invoice, &[content(&half)], &taken);
        assert_eq!(after.of_lines(&one(10_001)), Err(Refused::Quantity(0)));
        // 200 of the 400 went by amount, half of it of the first line.
        let by_amount = content(&fresh.part(20_000));
        let after = Left::of(&invoice, &[by_amount], &[]);
        assert_eq!(after.of_lines(&one(20_000)), Err(Refused::AboveLeft));
        assert!(after.of_lines(&one(10_000)).is_ok());
    }
}
