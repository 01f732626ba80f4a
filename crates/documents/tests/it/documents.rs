//! Which documents with items may be issued, and the snapshots that are kept of them.

use chatgrow_documents::{
    Currency, Document, DocumentContent, DocumentError, DocumentKind, Exchange, IssuerKind,
    ItemizedDocument, Money, PaymentMeans, Prices, Receipt, VatCategory, VatRate, Warning,
    chain_hash,
};
use jiff::civil::date;

use crate::samples::{everything, ils, paid, visit};
use crate::trade_samples::{document, invoice, mixed, untaxed, with_sale};

/// The error of a lawful document of `kind` after `change`.
fn refusal(kind: DocumentKind, change: impl FnOnce(&mut DocumentContent)) -> DocumentError {
    let mut content = document(kind);
    change(&mut content);
    ItemizedDocument::new(content).unwrap_err()
}

fn issued(content: DocumentContent) -> Document {
    ItemizedDocument::new(content).unwrap().into()
}

#[test]
fn a_receipt_is_no_document_with_items() {
    let error = refusal(DocumentKind::TaxInvoice, |content| {
        content.kind = DocumentKind::Receipt;
    });
    assert_eq!(error, DocumentError::NotAllowed { field: "kind" });
}

#[test]
fn the_rate_is_that_of_the_tax_point() {
    // Delivered in 2024, invoiced later: 17%.
    let mut content = document(DocumentKind::CreditInvoice);
    content.tax_point = date(2024, 12, 31);
    assert_eq!(
        ItemizedDocument::new(content.clone()).unwrap_err(),
        DocumentError::VatRate
    );
    let mut sale = content.sale.clone();
    sale.vat_rate = VatRate::on(date(2024, 12, 31));
    let content = with_sale(content, sale);
    assert!(ItemizedDocument::new(content).is_ok());
    let before_the_table = refusal(DocumentKind::TaxInvoice, |content| {
        content.tax_point = date(2000, 1, 1);
        content.sale.vat_rate = None;
    });
    assert_eq!(before_the_table, DocumentError::VatRate);
}

#[test]
fn who_charges_no_vat_writes_no_rate_and_taxes_no_line() {
    let with_rate = ItemizedDocument::new(DocumentContent {
        issuer: visit().issuer,
        ..document(DocumentKind::DealInvoice)
    });
    assert_eq!(with_rate.unwrap_err(), DocumentError::VatRate);
    let mut taxed = untaxed(DocumentKind::DealInvoice);
    taxed.sale.items[0].vat = VatCategory::Standard;
    assert_eq!(
        ItemizedDocument::new(taxed).unwrap_err(),
        DocumentError::VatNotCharged
    );
    let document = issued(untaxed(DocumentKind::DealInvoice));
    assert_eq!(document.vat(), ils(0));
    assert_eq!(document.net(), document.total());
    assert!(document.totals().unwrap().rates.is_empty());
}

#[test]
fn totals_are_those_of_the_sale() {
    let error = refusal(DocumentKind::TaxInvoice, |content| {
        content.totals.total = ils(1);
    });
    assert_eq!(error, DocumentError::Mismatch { field: "totals" });
    let free = refusal(DocumentKind::TaxInvoice, |content| {
        let mut sale = content.sale.clone();
        for item in &mut sale.items {
            item.unit_price = ils(0);
        }
        *content = with_sale(content.clone(), sale);
    });
    assert_eq!(free.field(), "totals.total");
}

#[test]
fn an_invoice_receipt_is_paid_in_full_and_an_invoice_has_no_payments() {
    let total = document(DocumentKind::TaxInvoiceReceipt).totals.total;
    let short = refusal(DocumentKind::TaxInvoiceReceipt, |content| {
        content.payments = vec![paid(PaymentMeans::Cash, total.minor() - 1)];
    });
    let settled = ils(total.minor() - 1);
    assert_eq!(short, DocumentError::PaymentsMismatch { settled, total });
    let unpaid = refusal(DocumentKind::TaxInvoiceReceipt, |content| {
        content.payments.clear();
    });
    assert_eq!(unpaid.field(), "payments");
    let mut withheld = document(DocumentKind::TaxInvoiceReceipt);
    withheld.payments = vec![paid(PaymentMeans::Cash, total.minor() - 1_000)];
    withheld.withheld_tax = Some(ils(1_000));
    assert!(ItemizedDocument::new(withheld).is_ok());
    for kind in [
        DocumentKind::TaxInvoice,
        DocumentKind::DealInvoice,
        DocumentKind::CreditInvoice,
    ] {
        let paid = refusal(kind, |content| {
            content.payments = vec![paid(PaymentMeans::Cash, 1)];
        });
        assert_eq!(paid, DocumentError::NotAllowed { field: "payments" });
        let withheld = refusal(kind, |content| content.withheld_tax = Some(ils(1)));
        assert_eq!(
            withheld,
            DocumentError::NotAllowed {
                field: "withheldTax"
            }
        );
    }
}

#[test]
fn a_credit_says_what_it_takes_back_and_why() {
    let credit = |change: fn(&mut DocumentContent)| refusal(DocumentKind::CreditInvoice, change);
    let missing = |field| DocumentError::Missing { field };
    assert_eq!(
        credit(|content| content.references.clear()),
        missing("references")
    );
    assert_eq!(
        credit(|content| content.references[0].kind = DocumentKind::DealInvoice),
        missing("references")
    );
    assert_eq!(credit(|content| content.reason = None), missing("reason"));
    assert_eq!(
        credit(|content| content.reason = Some(" ".to_owned())).field(),
        "reason"
    );
    assert_eq!(
        credit(|content| content.references[0].document_date = date(2026, 11, 24)).field(),
        "references.documentDate"
    );
    assert_eq!(
        credit(|content| content.references[0].number = 0).field(),
        "references.number"
    );
    assert_eq!(
        credit(|content| content.references = vec![invoice(); 51]).field(),
        "references"
    );
    let on_an_invoice = refusal(DocumentKind::TaxInvoice, |content| {
        content.reason = Some("טעות".to_owned());
    });
    assert_eq!(on_an_invoice, DocumentError::NotAllowed { field: "reason" });
}

#[test]
fn a_customer_may_be_unknown_over_the_counter_alone() {
    for kind in DocumentKind::ALL
        .into_iter()
        .filter(|kind| kind.has_items())
    {
        let mut content = document(kind);
        content.customer = None;
        let may = matches!(
            kind,
            DocumentKind::TaxInvoiceReceipt | DocumentKind::CreditInvoice
        );
        assert_eq!(ItemizedDocument::new(content).is_ok(), may, "{kind:?}");
    }
}

#[test]
fn a_tax_document_in_foreign_currency_says_the_shekels() {
    assert!(ItemizedDocument::new(mixed()).is_ok());
    let wrong = |change: fn(&mut DocumentContent)| {
        let mut content = mixed();
        change(&mut content);
        ItemizedDocument::new(content).unwrap_err().field()
    };
    assert_eq!(wrong(|content| content.exchange = None), "exchange");
    assert_eq!(
        wrong(|content| {
            if let Some(exchange) = &mut content.exchange {
                exchange.total = ils(1);
            }
        }),
        "exchange"
    );
    assert_eq!(
        wrong(|content| {
            if let Some(exchange) = &mut content.exchange {
                exchange.date = date(2026, 11, 24);
            }
        }),
        "exchange.date"
    );
    let in_shekels = refusal(DocumentKind::TaxInvoice, |content| {
        let totals = &content.totals;
        content.exchange =
            Some(Exchange::new(1_000_000, date(2026, 11, 23), totals.total, totals.vat).unwrap());
    });
    assert_eq!(in_shekels, DocumentError::NotAllowed { field: "exchange" });
}

#[test]
fn shekels_are_rounded_half_up_and_add_up() {
    let dollars = |minor| Money::new(minor, Currency::Usd);
    let exchange = Exchange::new(3_712_500, date(2026, 11, 20), dollars(100), dollars(18)).unwrap();
    assert_eq!(
        (exchange.total, exchange.vat, exchange.net),
        (ils(371), ils(67), ils(304))
    );
    assert!(Exchange::new(u64::MAX, date(2026, 11, 20), dollars(i64::MAX), dollars(0)).is_err());
}

#[test]
fn days_are_in_order_and_have_their_place() {
    assert_eq!(
        refusal(DocumentKind::TaxInvoice, |content| content.document_date =
            date(2026, 11, 24)),
        DocumentError::DatedInFuture
    );
    assert_eq!(
        refusal(DocumentKind::Quote, |content| content.due_date =
            Some(date(2026, 11, 22))),
        DocumentError::DateOrder { field: "dueDate" }
    );
    assert_eq!(
        refusal(DocumentKind::TaxInvoiceReceipt, |content| content
            .due_date =
            Some(date(2026, 12, 1))),
        DocumentError::NotAllowed { field: "dueDate" }
    );
    assert_eq!(
        refusal(DocumentKind::DeliveryNote, |content| content.computerized =
            true),
        DocumentError::NotAllowed {
            field: "computerized"
        }
    );
}

#[test]
fn texts_are_neither_empty_nor_endless() {
    let field =
        |change: fn(&mut DocumentContent)| refusal(DocumentKind::TaxInvoice, change).field();
    assert_eq!(
        field(|content| content.sale.items[0].description.clear()),
        "sale.items.description"
    );
    assert_eq!(
        field(|content| content.sale.items[0].description = "א".repeat(301)),
        "sale.items.description"
    );
    assert_eq!(
        field(|content| content.sale.items[0].unit = Some("א".repeat(21))),
        "sale.items.unit"
    );
    assert_eq!(
        field(|content| content.sale.items[0].vat = VatCategory::Zero {
            reason: String::new()
        }),
        "sale.items.vat.reason"
    );
    assert_eq!(
        field(|content| {
            if let Some(customer) = &mut content.customer {
                customer.name.clear();
            }
        }),
        "customer.name"
    );
    assert_eq!(
        field(|content| content.verification_code = Some("x".repeat(61))),
        "verificationCode"
    );
    assert_eq!(
        field(|content| content.note = Some("א".repeat(1_001))),
        "note"
    );
}

#[test]
fn any_stored_snapshot_is_read_back_as_it_was() {
    let mut documents: Vec<Document> = DocumentKind::ALL
        .into_iter()
        .filter(|kind| kind.has_items())
        .map(|kind| issued(document(kind)))
        .collect();
    documents.push(issued(mixed()));
    documents.push(issued(untaxed(DocumentKind::Quote)));
    documents.push(Receipt::new(visit()).unwrap().into());
    documents.push(Receipt::new(everything()).unwrap().into());
    for document in documents {
        let bytes = document.canonical_json().unwrap();
        let back = Document::read(&bytes).unwrap();
        assert_eq!(back, document);
        assert_eq!(back.canonical_json().unwrap(), bytes);
    }
    for wrong in ["", "{}", r#"{"kind":"invoice"}"#, r#"{"kind":"receipt"}"#] {
        assert!(Document::read(wrong.as_bytes()).is_err(), "{wrong}");
    }
}

#[test]
fn an_invoice_tells_its_reader_what_the_books_want() {
    let document = issued(mixed());
    assert_eq!(document.kind(), DocumentKind::TaxInvoice);
    assert_eq!(document.number(), 2042);
    assert_eq!(document.document_date(), date(2026, 11, 23));
    assert_eq!(document.currency(), Currency::Usd);
    assert_eq!(document.exchange().unwrap().total, ils(2_772_805));
    assert_eq!(document.items().len(), 5);
    assert_eq!(document.references()[0].kind, DocumentKind::DeliveryNote);
    assert_eq!(document.customer().unwrap().name, everything().payer.name);
    let receipt = Document::from(Receipt::new(visit()).unwrap());
    assert_eq!(receipt.kind(), DocumentKind::Receipt);
    assert_eq!(
        (receipt.net(), receipt.vat(), receipt.total()),
        (ils(35_000), ils(0), ils(35_000))
    );
    assert!(receipt.totals().is_none());
}

/// Snapshots already issued are in the hash chain: their bytes and hashes must never change.
#[test]
fn the_bytes_of_a_snapshot_are_fixed() {
    let bytes = issued(document(DocumentKind::CreditInvoice))
        .canonical_json()
        .unwrap();
    let expected = concat!(
        r#"{"computerized":false,"customer":{"address":"12 Harbour St., Haifa","email":"dana@example.com","#,
        r#""name":"Acme Trading & Logistics (Israel) Ltd.","phone":"054-765-4321","taxNumber":"203269535"},"#,
        r#""documentDate":"2026-11-23","issuer":{"address":"שדרות רוטשילד 45, קומה 3, תל אביב-יפו 6578403","#,
        r#""email":"noa@studio.example","kind":"company","name":"Blue Lotus Yoga & Pilates בע\"מ","#,
        r#""phone":"+972-3-555-0123","taxNumber":"514713288"},"kind":"credit_invoice","language":"he","number":2042,"#,
        r#""producedAt":"2026-11-23T10:34:56Z","reason":"החזרת מוצר","#,
        r#""references":[{"documentDate":"2026-11-20","kind":"tax_invoice","number":2041}],"#,
        r#""sale":{"currency":"ILS","items":["#,
        r#"{"description":"שעת ייעוץ","quantity":20000,"unitPrice":{"currency":"ILS","minor":25000},"vat":{"type":"standard"}},"#,
        r#"{"description":"קרם לחות 50 מ\"ל","quantity":10000,"unitPrice":{"currency":"ILS","minor":9990},"vat":{"type":"standard"}}],"#,
        r#""prices":"includeVat","vatRate":1800},"taxPoint":"2026-11-23","timeZone":"Asia/Jerusalem","#,
        r#""totals":{"beforeDiscount":{"currency":"ILS","minor":59990},"discount":{"currency":"ILS","minor":0},"lines":["#,
        r#"{"amount":{"currency":"ILS","minor":50000},"net":{"currency":"ILS","minor":42373},"netBeforeDiscount":{"currency":"ILS","minor":42373},"vat":{"currency":"ILS","minor":7627}},"#,
        r#"{"amount":{"currency":"ILS","minor":9990},"net":{"currency":"ILS","minor":8466},"netBeforeDiscount":{"currency":"ILS","minor":8466},"vat":{"currency":"ILS","minor":1524}}],"#,
        r#""net":{"currency":"ILS","minor":50839},"netBeforeDiscount":{"currency":"ILS","minor":50839},"#,
        r#""rates":[{"category":{"type":"standard"},"net":{"currency":"ILS","minor":50839},"rate":1800,"vat":{"currency":"ILS","minor":9151}}],"#,
        r#""total":{"currency":"ILS","minor":59990},"vat":{"currency":"ILS","minor":9151}}}"#,
    );
    assert_eq!(String::from_utf8(bytes).unwrap(), expected);
}

/// The hash of a receipt as it was before other kinds were added.
#[test]
fn the_hash_of_an_old_receipt_stays() {
    let bytes = Receipt::new(visit()).unwrap().canonical_json().unwrap();
    assert_eq!(
        chain_hash(None, &bytes).to_string(),
        "7e01f1dd6d3be923f1245f20cbf6c61f3a98b04f629fd1c3fea85af31c0cd6df"
    );
}

#[test]
fn the_owner_is_warned_of_cash_above_the_law() {
    // A deal of ₪10,000: at most a tenth of it in cash. A deal of ₪6,000: any part.
    for (deal, cash, limit) in [
        (1_000_000, 100_000, None),
        (1_000_000, 100_001, Some(100_000)),
        (600_000, 600_000, None),
        (600_001, 60_001, Some(60_000)),
        (10_000_000, 600_001, Some(600_000)),
    ] {
        let mut receipt = visit();
        receipt.lines[0].amount = ils(deal);
        receipt.total = ils(deal);
        receipt.payments = vec![paid(PaymentMeans::Cash, cash)];
        if deal > cash {
            let transfer = PaymentMeans::Transfer {
                bank: None,
                branch: None,
                account: None,
                reference: None,
            };
            receipt.payments.push(paid(transfer, deal - cash));
        }
        let warned = Document::from(Receipt::new(receipt).unwrap()).warnings();
        let expected = limit.map(|limit| Warning::CashAboveLimit {
            cash: ils(cash),
            limit: ils(limit),
        });
        assert_eq!(warned, expected.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn the_owner_is_warned_of_what_is_missing() {
    let mut content = document(DocumentKind::TaxInvoiceReceipt);
    content.computerized = true;
    if let Some(customer) = &mut content.customer {
        customer.address = None;
    }
    assert_eq!(
        issued(content).warnings(),
        [
            Warning::NeedsCertifiedSignature,
            Warning::CustomerAddressMissing
        ]
    );
    assert!(
        issued(document(DocumentKind::TaxInvoice))
            .warnings()
            .is_empty()
    );
    let donation = crate::receipts::donation();
    assert_eq!(
        Document::from(Receipt::new(donation).unwrap()).warnings(),
        [Warning::DonorNumberMissing]
    );
}

#[test]
fn an_association_asks_for_payment_without_vat() {
    let mut content = untaxed(DocumentKind::DealInvoice);
    content.issuer.kind = IssuerKind::NonProfit;
    let mut sale = content.sale.clone();
    sale.prices = Prices::ExcludeVat;
    for item in &mut sale.items {
        item.vat = VatCategory::OutOfScope;
    }
    let document = issued(with_sale(content, sale));
    assert_eq!(document.total(), ils(59_990));
}
