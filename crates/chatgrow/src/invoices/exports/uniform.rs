//! A document as the tax authority's uniform file has it. Amounts are shekels; see section 4.5 of the instruction
//! for what they mean. No SQL, no HTTP, no clock.

use chatgrow_documents::{
    Document as Paper, DocumentContent, Exchange, Item, Money, Payment, PaymentMeans, Prices,
    VatCategory,
};
use chatgrow_uniform_file::{
    Address, BaseDocument, Card, CardDeal, Cheque, Customer, Document, DocumentKind, ForeignAmount,
    Line, PaymentLine, PaymentMeans as FileMeans, Supply,
};
use jiff::tz::TimeZone;

use super::shekels::Shekels;
use super::store::Entry;
use crate::platform::ids::CustomerId;

/// Whoever has no name on the document.
const WALK_IN: &str = "לקוח מזדמן";

/// The document in the file; `None` for a quote, which is not exported, and for what is in another currency without a
/// rate, which is no document of tax.
pub(super) fn document(entry: &Entry, israel: &TimeZone) -> Option<Document> {
    let paper = &entry.paper;
    if !paper.kind().is_legal() {
        return None;
    }
    let shekels = Shekels::of(paper)?;
    let withheld = paper.withheld_tax().map_or(0, |tax| shekels.of_amount(tax));
    let mut document = Document {
        kind: DocumentKind::of_code(paper.kind().code())?,
        number: paper.number().to_string(),
        date: paper.document_date(),
        produced_at: paper.produced_at().to_zoned(israel.clone()).datetime(),
        customer: customer(paper, entry.customer),
        value_date: None,
        foreign_total: paper.exchange().map(|_| ForeignAmount {
            amount: paper.total().minor(),
            currency: paper.currency().code().to_owned(),
        }),
        amount_before_discount: 0,
        discount: 0,
        net: 0,
        vat: 0,
        total: 0,
        withheld,
        matching: String::new(),
        // What was cancelled was cancelled by a document of its own, which is in the file too.
        is_cancelled: false,
        branch: String::new(),
        user: String::new(),
        lines: Vec::new(),
        payments: payments(paper, shekels),
    };
    match paper {
        Paper::Receipt(_) => {
            let received = document.payments.iter().map(|row| row.amount).sum();
            document.amount_before_discount = received;
            document.net = received;
            document.total = received;
            document.value_date = paper.payments().first().map(|row| row.date);
        }
        Paper::Itemized(itemized) => {
            let content = itemized.content();
            document.lines = lines(content, shekels);
            (document.net, document.vat, document.total) = sums(paper, shekels);
            let before = document.lines.iter().map(|line| line.total).sum();
            document.amount_before_discount = before;
            document.discount = before - document.net;
        }
    }
    Some(document)
}

/// The key of a customer: the end of the card's id, which is random. Keys have 15 characters.
pub(super) fn key(customer: CustomerId) -> String {
    let id = customer.0.simple().to_string();
    id.get(id.len() - 15..).unwrap_or_default().to_owned()
}

fn customer(paper: &Paper, id: CustomerId) -> Customer {
    let printed = paper.customer();
    let text = |part: Option<&String>| part.cloned().unwrap_or_default();
    Customer {
        name: printed.map_or_else(|| WALK_IN.to_owned(), |customer| customer.name.clone()),
        address: Address {
            street: text(printed.and_then(|customer| customer.address.as_ref())),
            ..Address::default()
        },
        country: String::new(),
        country_code: String::new(),
        phone: text(printed.and_then(|customer| customer.phone.as_ref())),
        tax_number: printed
            .and_then(|customer| customer.tax_number.as_ref())
            .and_then(|number| number.to_string().parse().ok()),
        key: key(id),
    }
}

/// Net amount, VAT and total.
fn sums(paper: &Paper, shekels: Shekels) -> (i64, i64, i64) {
    if let Some(exchange) = paper.exchange() {
        let Exchange {
            net, vat, total, ..
        } = exchange;
        return (net.minor(), vat.minor(), total.minor());
    }
    let [net, vat, total] = [paper.net(), paper.vat(), paper.total()];
    (
        shekels.of_amount(net),
        shekels.of_amount(vat),
        shekels.of_amount(total),
    )
}

/// The rows of payment; what a rate of exchange leaves over goes with the last.
fn payments(paper: &Paper, shekels: Shekels) -> Vec<PaymentLine> {
    let row = |row: &Payment| PaymentLine {
        means: means(&row.means),
        amount: shekels.of_amount(row.amount),
    };
    let mut rows: Vec<PaymentLine> = paper.payments().iter().map(row).collect();
    if let (Some(exchange), true) = (paper.exchange(), !rows.is_empty()) {
        let withheld = paper.withheld_tax().map_or(0, |tax| shekels.of_amount(tax));
        let sum: i64 = rows.iter().map(|row| row.amount).sum();
        if let Some(last) = rows.last_mut() {
            last.amount += exchange.total.minor() - withheld - sum;
        }
    }
    rows
}

fn lines(content: &DocumentContent, shekels: Shekels) -> Vec<Line> {
    let base = content.references.first().and_then(|earlier| {
        Some(BaseDocument {
            kind: DocumentKind::of_code(earlier.kind.code())?,
            number: earlier.number.to_string(),
            branch: String::new(),
        })
    });
    let pairs = content.sale.items.iter().zip(&content.totals.lines);
    let mut lines: Vec<Line> = pairs
        .map(|(item, total)| {
            let rate = rate(content, &item.vat);
            let net = shekels.of_amount(total.net_before_discount);
            let unit_price = shekels.of_amount(without_vat(content, item, rate));
            Line {
                base: base.clone(),
                supply: Some(Supply::Service),
                sku: String::new(),
                description: item.description.clone(),
                manufacturer: String::new(),
                serial_number: String::new(),
                unit: item.unit.clone().unwrap_or_default(),
                quantity: item.quantity.ten_thousandths(),
                unit_price,
                discount: taken_off(item, unit_price, net),
                total: net,
                vat_rate: rate,
            }
        })
        .collect();
    balance(content, shekels, &mut lines);
    lines
}

/// With a rate of exchange the lines may miss the document's net amount by what was rounded: where there is no
/// discount of the whole document, the last line makes it up.
fn balance(content: &DocumentContent, shekels: Shekels, lines: &mut [Line]) {
    let Some(exchange) = &content.exchange else {
        return;
    };
    let discount = shekels.of_amount(content.totals.net_before_discount)
        - shekels.of_amount(content.totals.net);
    let sum: i64 = lines.iter().map(|line| line.total).sum();
    if let Some(last) = lines.last_mut() {
        last.total += exchange.net.minor() + discount - sum;
    }
}

fn rate(content: &DocumentContent, vat: &VatCategory) -> u16 {
    let standard = content.sale.vat_rate;
    standard.map_or(0, |standard| vat.rate(standard).basis_points())
}

fn without_vat(content: &DocumentContent, item: &Item, rate: u16) -> Money {
    if content.sale.prices == Prices::ExcludeVat || rate == 0 {
        return item.unit_price;
    }
    let whole = 10_000 + i128::from(rate);
    let net = (i128::from(item.unit_price.minor()) * 20_000 + whole) / (2 * whole);
    let net = i64::try_from(net).unwrap_or_default();
    Money::new(net, item.unit_price.currency())
}

/// The discount of a line; only where it has one, since the rest is what was rounded.
fn taken_off(item: &Item, unit_price: i64, net: i64) -> i64 {
    if item.discount.is_none() {
        return 0;
    }
    let full = i128::from(item.quantity.ten_thousandths()) * i128::from(unit_price);
    let full = i64::try_from((full + 5_000) / 10_000).unwrap_or(net);
    (full - net).max(0)
}

fn means(means: &PaymentMeans) -> FileMeans {
    match means {
        PaymentMeans::Cash => FileMeans::Cash,
        PaymentMeans::Cheque {
            number,
            bank,
            branch,
            account,
            due_date,
        } => FileMeans::Cheque(Cheque {
            bank: digits(bank, 10),
            branch: digits(branch, 10),
            account: digits(account, 15),
            number: digits(number, 10),
            due: *due_date,
        }),
        PaymentMeans::Card {
            brand,
            installments,
            ..
        } => FileMeans::Card(Card {
            acquirer: None,
            brand: brand.clone().unwrap_or_default(),
            deal: Some(match installments {
                Some(_) => CardDeal::Installments,
                None => CardDeal::Regular,
            }),
            due: None,
        }),
        PaymentMeans::Transfer { .. } => FileMeans::Transfer,
        PaymentMeans::App { .. } | PaymentMeans::Other { .. } => FileMeans::Other,
    }
}

/// The number that a text holds, as far as the field has room; a bank named by words has none.
fn digits(text: &str, width: usize) -> u64 {
    let digits: String = text
        .chars()
        .filter(char::is_ascii_digit)
        .take(width)
        .collect();
    digits.parse().unwrap_or_default()
}
