//! Documents with items that tests start from.

use chatgrow_documents::{
    Discount, DocumentContent, DocumentKind, Exchange, Issuer, IssuerKind, Item, Prices, Quantity,
    Reference, Sale, Totals, VatCategory, VatRate,
};
use jiff::civil::date;

use crate::samples::{everything, ils, paid, visit};

/// A company's document of `kind`: two hours at ₪250 and a ₪99.90 cream, VAT inside the prices, with all that
/// the kind wants.
pub(crate) fn document(kind: DocumentKind) -> DocumentContent {
    let sale = Sale {
        items: vec![
            item("שעת ייעוץ", 20_000, 25_000),
            item("קרם לחות 50 מ\"ל", 10_000, 9_990),
        ],
        discount: None,
        prices: Prices::IncludeVat,
        currency: chatgrow_documents::Currency::Ils,
        vat_rate: VatRate::on(date(2026, 11, 23)),
        standard_vat: None,
    };
    let is_credit = kind == DocumentKind::CreditInvoice;
    with_sale(
        DocumentContent {
            kind,
            number: 2042,
            document_date: date(2026, 11, 23),
            tax_point: date(2026, 11, 23),
            produced_at: visit().produced_at,
            time_zone: visit().time_zone,
            issuer: everything().issuer,
            customer: Some(everything().payer),
            totals: Totals::of(&sale).unwrap(),
            sale: sale.clone(),
            payments: Vec::new(),
            withheld_tax: None,
            references: if is_credit {
                vec![invoice()]
            } else {
                Vec::new()
            },
            reason: is_credit.then(|| "החזרת מוצר".to_owned()),
            due_date: None,
            exchange: None,
            language: chatgrow_documents::Language::He,
            computerized: false,
            note: None,
            verification_code: None,
        },
        sale,
    )
}

pub(crate) fn item(description: &str, quantity: i64, price: i64) -> Item {
    Item {
        description: description.to_owned(),
        unit: None,
        quantity: Quantity::from_ten_thousandths(quantity),
        unit_price: ils(price),
        discount: None,
        vat: VatCategory::Standard,
    }
}

/// `content` selling `sale` instead, with the totals and the payment that follow.
pub(crate) fn with_sale(mut content: DocumentContent, sale: Sale) -> DocumentContent {
    content.totals = Totals::of(&sale).unwrap();
    content.sale = sale;
    if content.kind.has_payments() {
        let mut row = paid(chatgrow_documents::PaymentMeans::Cash, 0);
        row.amount = content.totals.total;
        content.payments = vec![row];
    }
    content
}

/// An exempt dealer's document of `kind`.
pub(crate) fn untaxed(kind: DocumentKind) -> DocumentContent {
    let mut content = document(kind);
    content.issuer = visit().issuer;
    let mut sale = content.sale.clone();
    sale.vat_rate = None;
    for item in &mut sale.items {
        item.vat = VatCategory::Exempt;
    }
    with_sale(content, sale)
}

/// A document of `kind` by `issuer`, lawful if the two go together at all.
pub(crate) fn by(issuer: IssuerKind, kind: DocumentKind) -> DocumentContent {
    let content = if issuer.charges_vat() {
        document(kind)
    } else {
        untaxed(kind)
    };
    DocumentContent {
        issuer: Issuer {
            kind: issuer,
            ..content.issuer
        },
        ..content
    }
}

/// The invoice that credits take back.
pub(crate) fn invoice() -> Reference {
    Reference {
        kind: DocumentKind::TaxInvoice,
        number: 2041,
        document_date: date(2026, 11, 20),
    }
}

/// Every way VAT is charged, every discount, prices without VAT, in dollars.
pub(crate) fn mixed() -> DocumentContent {
    let dollars = |minor| chatgrow_documents::Money::new(minor, chatgrow_documents::Currency::Usd);
    let mut items = vec![
        item("Design sprint, 5 days", 50_000, 0),
        item("תרגום מסמכים", 12_345, 0),
        item("Hosting for a client abroad", 10_000, 0),
        item("פיקדון מפתח", 10_000, 0),
        item("שכירות דירה", 10_000, 0),
    ];
    let prices = [120_000, 8_550, 45_000, 10_000, 99_999];
    for (item, price) in items.iter_mut().zip(prices) {
        item.unit_price = dollars(price);
    }
    items[0].unit = Some("יום".to_owned());
    items[0].discount = Some(Discount::BasisPoints(1_250));
    items[1].unit = Some("עמוד".to_owned());
    items[1].discount = Some(Discount::Amount(dollars(555)));
    items[2].vat = VatCategory::Zero {
        reason: "שירות לתושב חוץ, סעיף 30(א)(5)".to_owned(),
    };
    items[3].vat = VatCategory::OutOfScope;
    items[4].vat = VatCategory::Exempt;
    let sale = Sale {
        items,
        discount: Some(Discount::BasisPoints(500)),
        prices: Prices::ExcludeVat,
        currency: chatgrow_documents::Currency::Usd,
        vat_rate: VatRate::on(date(2026, 11, 23)),
        standard_vat: None,
    };
    let mut content = with_sale(document(DocumentKind::TaxInvoice), sale);
    let totals = &content.totals;
    let exchange = Exchange::new(3_712_000, date(2026, 11, 20), totals.total, totals.vat);
    content.exchange = Some(exchange.unwrap());
    content.due_date = Some(date(2026, 12, 31));
    content.note = Some("Thank you! העברה לבנק לאומי, סניף 801.".to_owned());
    content.references = vec![Reference {
        kind: DocumentKind::DeliveryNote,
        number: 88,
        document_date: date(2026, 11, 19),
    }];
    content
}
