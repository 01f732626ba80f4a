//! A business and its papers.

use chatgrow_uniform_file::{
    Account, Address, Balancing, Bookkeeping, Business, Charset, Customer, DataWriter, Document,
    DocumentKind, Export, FileError, FileLanguage, LedgerEntry, Line, PaymentLine, PaymentMeans,
    Period, PrimaryId, Reference, Side, Software, StockItem, Summary, Supply, ini,
};
use jiff::civil::date;

use crate::reader::{self, Read};

pub(crate) fn export() -> Export {
    Export {
        business: Business {
            tax_number: 2_233_445,
            name: "מספרת רות".to_owned(),
            address: address(),
            company_number: None,
            withholding_file: Some(912_345_678),
            has_branches: false,
            bookkeeping: Bookkeeping::None,
            language: FileLanguage::Hebrew,
        },
        software: Software {
            certificate: 0,
            name: "ChatGrow".to_owned(),
            version: "3.0.0".to_owned(),
            maker_number: 514_713_288,
            maker_name: "ChatGrow".to_owned(),
        },
        period: Period::Range(date(2026, 1, 1), date(2026, 12, 31)),
        produced_at: date(2026, 11, 28).at(10, 5, 59, 0),
        id: PrimaryId::new(7),
        charset: Charset::Iso8859_8,
    }
}

pub(crate) fn double_entry() -> Export {
    let mut export = export();
    export.business.bookkeeping = Bookkeeping::DoubleEntry(Balancing::Transaction);
    export
}

pub(crate) fn address() -> Address {
    Address {
        street: "הרצל".to_owned(),
        house: "5א".to_owned(),
        city: "תל אביב".to_owned(),
        postal_code: "6513201".to_owned(),
    }
}

pub(crate) fn customer() -> Customer {
    Customer {
        name: "דנה לוי".to_owned(),
        address: address(),
        country: "ישראל".to_owned(),
        country_code: "IL".to_owned(),
        phone: "0502345678".to_owned(),
        tax_number: None,
        key: "C17".to_owned(),
    }
}

/// Two units of 100.00 less 10.00, with VAT of 18%.
pub(crate) fn line() -> Line {
    Line {
        base: None,
        supply: Some(Supply::Service),
        sku: "CUT".to_owned(),
        description: "תספורת".to_owned(),
        manufacturer: String::new(),
        serial_number: String::new(),
        unit: String::new(),
        quantity: 20_000,
        unit_price: 10_000,
        discount: 1_000,
        total: 19_000,
        vat_rate: 1800,
    }
}

/// A document of the kind with one line, and paid when the kind says so: 190.00 less 40.00, and VAT.
pub(crate) fn document(kind: DocumentKind, number: &str) -> Document {
    let mut document = Document {
        kind,
        number: number.to_owned(),
        date: date(2026, 11, 23),
        produced_at: date(2026, 11, 24).at(9, 7, 0, 0),
        customer: customer(),
        value_date: None,
        foreign_total: None,
        amount_before_discount: 19_000,
        discount: 4_000,
        net: 15_000,
        vat: 2_700,
        total: 17_700,
        withheld: 0,
        matching: String::new(),
        is_cancelled: false,
        branch: String::new(),
        user: "רות".to_owned(),
        lines: vec![line()],
        payments: Vec::new(),
    };
    if kind == DocumentKind::InvoiceReceipt {
        document.payments = vec![cash(17_700)];
    }
    document
}

pub(crate) fn cash(amount: i64) -> PaymentLine {
    PaymentLine {
        means: PaymentMeans::Cash,
        amount,
    }
}

pub(crate) fn receipt(number: &str, payments: Vec<PaymentLine>) -> Document {
    let received = payments.iter().map(|row| row.amount).sum();
    Document {
        amount_before_discount: received,
        discount: 0,
        net: received,
        vat: 0,
        total: received,
        lines: Vec::new(),
        payments,
        ..document(DocumentKind::Receipt, number)
    }
}

pub(crate) fn account(key: &str) -> Account {
    Account {
        key: key.to_owned(),
        name: "לקוחות".to_owned(),
        group: "100".to_owned(),
        group_name: "רכוש שוטף".to_owned(),
        address: Address::default(),
        country: String::new(),
        country_code: String::new(),
        control_account: String::new(),
        opening_balance: -5_000,
        debits: 11_800,
        credits: 0,
        classification: Some(1300),
        tax_number: None,
        branch: String::new(),
        foreign_opening: None,
    }
}

pub(crate) fn entry(line: u64, account: &str, side: Side, amount: i64) -> LedgerEntry {
    LedgerEntry {
        transaction: 12,
        line,
        batch: Some(3),
        movement: "חשבונית".to_owned(),
        reference: Reference {
            number: "1001".to_owned(),
            kind: Some(DocumentKind::TaxInvoice),
        },
        second_reference: Reference::default(),
        details: "תספורת".to_owned(),
        date: date(2026, 11, 23),
        value_date: date(2026, 11, 30),
        account: account.to_owned(),
        contra_account: String::new(),
        side,
        amount,
        foreign: None,
        quantity: 250,
        matching: "M1".to_owned(),
        second_matching: String::new(),
        branch: String::new(),
        entered_on: date(2026, 11, 24),
        user: "רות".to_owned(),
    }
}

pub(crate) fn item() -> StockItem {
    StockItem {
        universal_sku: "7290000000001".to_owned(),
        supplier_sku: String::new(),
        sku: "SHAMPOO".to_owned(),
        name: "שמפו".to_owned(),
        sort_code: "10".to_owned(),
        sort_name: "טיפוח".to_owned(),
        unit: "ליטר".to_owned(),
        opening: 1_250,
        came: 300,
        went: 50,
        cost: 1_999,
        bonded_cost: 0,
    }
}

/// What `write` put into the files, as the reader sees it.
pub(crate) fn written(
    export: &Export,
    write: impl FnOnce(&mut DataWriter<Vec<u8>>) -> Result<(), FileError>,
) -> (Read, Summary) {
    let mut writer = DataWriter::new(export.clone(), Vec::new()).unwrap();
    write(&mut writer).unwrap();
    let (data, summary) = writer.finish().unwrap();
    let ini = ini(export, &summary).unwrap();
    (reader::export(&ini, &data), summary)
}

/// The records of one document.
pub(crate) fn written_document(document: &Document) -> Read {
    written(&export(), |writer| writer.document(document)).0
}
