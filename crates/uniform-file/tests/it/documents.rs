//! What the records of documents say.

use chatgrow_uniform_file::{
    Acquirer, BaseDocument, Card, CardDeal, Cheque, DocumentKind, ForeignAmount, PaymentLine,
    PaymentMeans, Period, RecordKind,
};
use jiff::civil::date;

use crate::samples::{cash, document, export, receipt, written, written_document};

#[test]
fn the_header_names_the_business_the_software_and_the_range() {
    let (read, _) = written(&export(), |_| Ok(()));
    let ini = &read.ini;
    assert_eq!(ini.raw(1003), "002233445");
    assert_eq!(ini.raw(1006), "00000000");
    assert_eq!(
        (ini.text(1007), ini.text(1008), ini.text(1010)),
        ("ChatGrow", "3.0.0", "ChatGrow")
    );
    assert_eq!(ini.number(1009), 514_713_288);
    assert_eq!((ini.raw(1011), ini.raw(1023)), ("2", "0000"));
    assert_eq!(ini.text(1012), r"OPENFRMT\00223344.26\11281005");
    assert_eq!((ini.raw(1013), ini.raw(1014)), ("0", "0"));
    assert_eq!((ini.raw(1015), ini.raw(1016)), ("000000000", "912345678"));
    assert_eq!((ini.text(1018), ini.text(1021)), ("מספרת רות", "תל אביב"));
    assert_eq!((ini.raw(1024), ini.raw(1025)), ("20260101", "20261231"));
    assert_eq!((ini.raw(1026), ini.raw(1027)), ("20261128", "1005"));
    assert_eq!((ini.raw(1028), ini.raw(1029)), ("0", "1"));
    assert_eq!((ini.text(1030), ini.raw(1032)), ("zip", "ILS"));
    assert_eq!(ini.raw(1034), "0");
    // An export without documents is a file all the same.
    assert_eq!(read.records.len(), 2);
}

#[test]
fn single_year_software_names_the_year_instead() {
    let mut export = export();
    export.period = Period::TaxYear(2026);
    let (read, _) = written(&export, |writer| {
        writer.document(&document(DocumentKind::TaxInvoice, "1"))
    });
    let ini = &read.ini;
    assert_eq!((ini.raw(1011), ini.raw(1023)), ("1", "2026"));
    assert_eq!((ini.raw(1024), ini.raw(1025)), ("00000000", "00000000"));
}

#[test]
fn an_invoice_says_everything_in_its_place() {
    let mut invoice = document(DocumentKind::TaxInvoice, "1001");
    invoice.customer.tax_number = Some(18);
    invoice.value_date = Some(date(2026, 12, 1));
    invoice.foreign_total = Some(ForeignAmount {
        amount: 5_000,
        currency: "USD".to_owned(),
    });
    let read = written_document(&invoice);
    let header = read.of("C100")[0];
    assert_eq!((header.raw(1203), header.text(1204)), ("305", "1001"));
    assert_eq!((header.raw(1205), header.raw(1206)), ("20261124", "0907"));
    assert_eq!(header.raw(1230), "20261123");
    assert_eq!((header.text(1207), header.text(1209)), ("דנה לוי", "5א"));
    assert_eq!((header.text(1212), header.raw(1213)), ("ישראל", "IL"));
    assert_eq!(
        (header.raw(1215), header.raw(1216)),
        ("000000018", "20261201")
    );
    assert_eq!(
        (header.raw(1217), header.raw(1218)),
        ("+00000000005000", "USD")
    );
    assert_eq!(header.raw(1219), "+00000000019000");
    assert_eq!(header.raw(1220), "-00000000004000");
    assert_eq!(header.raw(1221), "+00000000015000");
    assert_eq!(header.raw(1222), "+00000000002700");
    assert_eq!(header.raw(1223), "+00000000017700");
    assert_eq!(header.raw(1224), "+00000000000");
    assert_eq!((header.text(1225), header.text(1233)), ("C17", "רות"));
    assert_eq!((header.raw(1228), header.raw(1231)), (" ", "       "));
    let line = read.of("D110")[0];
    assert_eq!((line.raw(1256), line.text(1257)), ("000", ""));
    assert_eq!((line.raw(1258), line.text(1259)), ("1", "CUT"));
    assert_eq!((line.text(1260), line.text(1263)), ("תספורת", "יחידה"));
    assert_eq!(line.raw(1264), "+0000000000020000");
    assert_eq!(line.raw(1265), "+00000000010000");
    assert_eq!(line.raw(1266), "-00000000001000");
    assert_eq!(line.raw(1267), "+00000000019000");
    assert_eq!(line.raw(1268), "1800");
    assert!(read.of("D120").is_empty());
}

#[test]
fn a_credit_invoice_is_positive_and_names_its_invoice() {
    let mut credit = document(DocumentKind::CreditInvoice, "7");
    credit.lines[0].base = Some(BaseDocument {
        kind: DocumentKind::InvoiceReceipt,
        number: "1001".to_owned(),
        branch: String::new(),
    });
    // A refund may be said, in part too.
    credit.payments = vec![cash(100)];
    let read = written_document(&credit);
    let line = read.of("D110")[0];
    assert_eq!((line.raw(1256), line.text(1257)), ("320", "1001"));
    assert_eq!(read.kinds[&330], (1, 17_700));
}

#[test]
fn each_means_of_payment_has_its_details_and_no_others() {
    let due = date(2026, 12, 15);
    let cheque = PaymentMeans::Cheque(Cheque {
        bank: 12,
        branch: 600,
        account: 123_456,
        number: 5_001,
        due,
    });
    let card = PaymentMeans::Card(Card {
        acquirer: Some(Acquirer::Max),
        brand: "Visa".to_owned(),
        deal: Some(CardDeal::Installments),
        due: Some(due),
    });
    let others = [
        PaymentMeans::Cash,
        PaymentMeans::Transfer,
        PaymentMeans::GiftVoucher,
        PaymentMeans::ExchangeSlip,
        PaymentMeans::PromissoryNote,
        PaymentMeans::StandingOrder,
        PaymentMeans::Other,
    ];
    let amounts = (1..).map(|factor| factor * 100);
    let payments: Vec<PaymentLine> = [cheque, card]
        .into_iter()
        .chain(others)
        .zip(amounts)
        .map(|(means, amount)| PaymentLine { means, amount })
        .collect();
    let read = written_document(&receipt("40", payments));
    let rows = read.of("D120");
    let codes: String = rows.iter().map(|row| row.raw(1306)).collect();
    assert_eq!(codes, "231456789");
    assert_eq!(
        (rows[0].raw(1307), rows[0].raw(1308)),
        ("0000000012", "0000000600")
    );
    assert_eq!(
        (rows[0].raw(1309), rows[0].raw(1310)),
        ("000000000123456", "0000005001")
    );
    assert_eq!((rows[0].raw(1311), rows[0].raw(1313)), ("20261215", "0"));
    assert_eq!((rows[1].raw(1311), rows[1].raw(1313)), ("20261215", "6"));
    assert_eq!((rows[1].text(1314), rows[1].raw(1315)), ("Visa", "2"));
    assert_eq!(rows[1].number(1307), 0);
    for row in &rows[2..] {
        let empty: i128 = [1307, 1308, 1309, 1310, 1311, 1313, 1315]
            .iter()
            .map(|field| row.number(*field))
            .sum();
        assert_eq!((empty, row.text(1314)), (0, ""));
    }
}

#[test]
fn a_receipt_with_withheld_tax_says_what_was_received() {
    let mut receipt = receipt("41", vec![cash(100_000)]);
    receipt.withheld = 25_000;
    let read = written_document(&receipt);
    let header = read.of("C100")[0];
    let amounts = [1219, 1220, 1221, 1222, 1223, 1224].map(|field| header.number(field));
    assert_eq!(amounts, [100_000, 0, 100_000, 0, 100_000, 25_000]);
    // An invoice that is a receipt too has its whole total, and less money came.
    let mut invoice = document(DocumentKind::InvoiceReceipt, "42");
    invoice.withheld = 700;
    invoice.payments = vec![cash(17_000)];
    written_document(&invoice);
}

#[test]
fn a_receipt_that_cancels_another_is_negative_and_both_stay() {
    let mut cancelled = receipt("43", vec![cash(5_000)]);
    cancelled.is_cancelled = true;
    let mut reversal = receipt("44", vec![cash(-5_000)]);
    reversal.withheld = -100;
    let (read, summary) = written(&export(), |writer| {
        writer.document(&cancelled)?;
        writer.document(&reversal)
    });
    let headers = read.of("C100");
    assert_eq!((headers[0].raw(1228), headers[1].raw(1228)), ("1", " "));
    assert_eq!(headers[1].raw(1223), "-00000000005000");
    assert_eq!(headers[1].raw(1224), "-00000000100");
    assert_eq!(read.kinds[&400], (2, 0));
    let totals = summary
        .documents
        .iter()
        .find(|of| of.kind == DocumentKind::Receipt)
        .unwrap();
    assert_eq!((totals.count, totals.total), (2, 0));
}

#[test]
fn with_branches_every_record_of_a_document_names_one() {
    let mut export = export();
    export.business.has_branches = true;
    let mut sale = document(DocumentKind::InvoiceReceipt, "1");
    sale.branch = "צפון".to_owned();
    sale.lines.push(crate::samples::line());
    sale.lines[0].base = Some(BaseDocument {
        kind: DocumentKind::Order,
        number: "9".to_owned(),
        branch: "דרום".to_owned(),
    });
    sale.amount_before_discount += 19_000;
    sale.discount += 19_000;
    let (read, _) = written(&export, |writer| writer.document(&sale));
    assert_eq!(read.ini.raw(1034), "1");
    assert_eq!(read.of("C100")[0].text(1231), "צפון");
    let lines = read.of("D110");
    assert_eq!((lines[0].text(1270), lines[0].text(1274)), ("צפון", "דרום"));
    assert_eq!((lines[1].text(1270), lines[1].text(1274)), ("צפון", "צפון"));
    assert_eq!(read.of("D120")[0].text(1320), "צפון");
    // Without branches nothing stands there, whatever is given.
    let (read, _) = written(&crate::samples::export(), |writer| writer.document(&sale));
    assert_eq!(read.of("D110")[0].text(1274), "");
}

#[test]
fn the_reports_count_every_kind() {
    let (read, summary) = written(&export(), |writer| {
        writer.document(&document(DocumentKind::TaxInvoice, "1"))?;
        writer.document(&document(DocumentKind::TaxInvoice, "2"))?;
        writer.document(&document(DocumentKind::InvoiceReceipt, "1"))
    });
    let counts: Vec<_> = summary
        .records
        .iter()
        .map(|counted| (counted.kind, counted.count))
        .collect();
    let expected = [
        (RecordKind::A100, 1),
        (RecordKind::C100, 3),
        (RecordKind::D110, 3),
        (RecordKind::D120, 1),
        (RecordKind::Z900, 1),
    ];
    assert_eq!(counts, expected);
    assert_eq!(summary.total_records, 9);
    assert_eq!(
        summary.documents.len(),
        27,
        "kinds without documents are named too"
    );
    for of in &summary.documents {
        let there = read.kinds.get(&i128::from(of.kind.code()));
        assert_eq!((of.count, of.total), there.copied().unwrap_or_default());
    }
    assert_eq!(
        (
            summary.business_number.as_str(),
            summary.certificate.as_str()
        ),
        ("002233445", "00000000")
    );
    assert_eq!(summary.path, r"OPENFRMT\00223344.26\11281005");
}
