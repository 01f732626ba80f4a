//! Random documents keep their widths, their figures and their order.

use std::collections::BTreeMap;

use chatgrow_uniform_file::{
    DataWriter, Document, DocumentKind, FileError, PaymentLine, PaymentMeans, Refusal, ini,
};
use proptest::prelude::*;

use crate::reader;
use crate::samples::{cash, document, export, line};

/// Names as people have them, and some that nobody has.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[א-ת]{1,12} [א-ת]{1,40}",
        "[A-Za-z .'-]{1,80}",
        "[א-ת]{2,6}[🎉👩‍🦰💇✂️]{0,5}[一-鿿]{0,4}[A-Z]{0,40}",
        any::<String>(),
    ]
}

fn kind() -> impl Strategy<Value = DocumentKind> {
    let kinds: Vec<DocumentKind> = DocumentKind::all().collect();
    proptest::sample::select(kinds)
}

fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![
        -1_000_000_i64..1_000_000,
        -99_999_999_999_999_i64..=99_999_999_999_999,
    ]
}

prop_compose! {
    fn random_document()(
        kind in kind(),
        number in "[A-Z]{0,5}[0-9]{1,15}",
        totals in proptest::collection::vec(0..10_000_000_i64, 0..5),
        sign in prop_oneof![Just(1), Just(-1)],
        share in 0..=100_i64,
        texts in proptest::array::uniform5(text()),
        is_cancelled in any::<bool>(),
    ) -> Document {
        let totals: Vec<i64> = totals.iter().map(|total| total * sign).collect();
        let amount: i64 = totals.iter().sum();
        let mut made = document(kind, &number);
        let [name, street, description, user, phone] = texts;
        // What is mandatory and blank is refused elsewhere.
        made.customer.name = format!("ר{name}");
        made.customer.address.street = street;
        made.customer.phone = phone;
        made.user = user;
        made.is_cancelled = is_cancelled;
        made.amount_before_discount = amount;
        made.discount = if kind.has_lines() { amount * share / 100 } else { 0 };
        made.net = amount - made.discount;
        made.vat = if kind.has_lines() { made.net * 18 / 100 } else { 0 };
        made.total = made.net + made.vat;
        made.lines = if kind.has_lines() { totals.iter().map(|total| chatgrow_uniform_file::Line {
            total: *total,
            discount: 0,
            description: format!("ש{description}"),
            ..line()
        }).collect() } else { Vec::new() };
        made.payments = match kind {
            DocumentKind::InvoiceReceipt => vec![cash(made.total)],
            kind if kind.has_lines() => Vec::new(),
            _ => totals.iter().map(|total| PaymentLine { means: PaymentMeans::Transfer, amount: *total }).collect(),
        };
        made
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_documents_are_read_again_with_the_same_figures(
        documents in proptest::collection::vec(random_document(), 0..12),
        business in text(),
    ) {
        let mut export = export();
        export.business.name = format!("ע{business}");
        let mut writer = DataWriter::new(export.clone(), Vec::new()).unwrap();
        let mut expected: BTreeMap<i128, (u64, i128)> = BTreeMap::new();
        for document in &documents {
            writer.document(document).unwrap();
            let of = expected.entry(i128::from(document.kind.code())).or_default();
            of.0 += 1;
            of.1 += i128::from(document.total);
        }
        let (data, summary) = writer.finish().unwrap();
        let read = reader::export(&ini(&export, &summary).unwrap(), &data);
        prop_assert_eq!(&read.kinds, &expected);
        let counted: BTreeMap<String, u64> = summary.records.iter()
            .map(|counted| (counted.kind.code().to_owned(), counted.count)).collect();
        prop_assert_eq!(&read.counts, &counted);
        for of in &summary.documents {
            let there = read.kinds.get(&i128::from(of.kind.code())).copied().unwrap_or_default();
            prop_assert_eq!((of.count, of.total), there);
        }
        for (header, document) in read.of("C100").iter().zip(&documents) {
            prop_assert_eq!(header.text(1204), &document.number);
            prop_assert_eq!(header.raw(1228) == "1", document.is_cancelled);
        }
    }

    #[test]
    fn any_amounts_are_written_exactly_or_refused(net in any::<i64>(), vat in amount(), fits in amount()) {
        for net in [net, fits] {
            let Some(total) = net.checked_add(vat) else { continue };
            let mut invoice = document(DocumentKind::TaxInvoice, "1");
            invoice.lines[0].total = net;
            invoice.lines[0].discount = 0;
            (invoice.amount_before_discount, invoice.discount) = (net, 0);
            (invoice.net, invoice.vat, invoice.total) = (net, vat, total);
            let is_small = [net, vat, total].iter().all(|amount| amount.unsigned_abs() < 100_000_000_000_000);
            let mut writer = DataWriter::new(export(), Vec::new()).unwrap();
            match writer.document(&invoice) {
                Ok(()) => {
                    prop_assert!(is_small);
                    let (data, summary) = writer.finish().unwrap();
                    let read = reader::export(&ini(&export(), &summary).unwrap(), &data);
                    prop_assert_eq!(read.of("C100")[0].number(1223), i128::from(total));
                    prop_assert_eq!(read.of("D110")[0].number(1267), i128::from(net));
                }
                Err(FileError::Document { refusal: Refusal::TooLarge { .. }, .. }) => prop_assert!(!is_small),
                Err(other) => prop_assert!(false, "{other}"),
            }
        }
    }
}
