//! Receipts that tests start from.

use chatgrow_documents::{
    Currency, Customer, Issuer, IssuerKind, Language, Money, Payment, PaymentMeans, PurposeLine,
    ReceiptContent, ReceiptKind,
};
use jiff::civil::date;

pub(crate) fn ils(minor: i64) -> Money {
    Money::new(minor, Currency::Ils)
}

pub(crate) fn line(text: &str, minor: i64) -> PurposeLine {
    PurposeLine {
        text: text.to_owned(),
        amount: ils(minor),
    }
}

pub(crate) fn paid(means: PaymentMeans, minor: i64) -> Payment {
    Payment {
        means,
        date: date(2026, 11, 23),
        amount: ils(minor),
    }
}

/// ₪350 for one visit to an exempt dealer, paid in cash.
pub(crate) fn visit() -> ReceiptContent {
    ReceiptContent {
        kind: ReceiptKind::Receipt,
        number: 1042,
        document_date: date(2026, 11, 23),
        produced_at: "2026-11-23T10:34:56Z".parse().unwrap(),
        time_zone: "Asia/Jerusalem".to_owned(),
        issuer: Issuer {
            name: "סטודיו נועה – עיצוב שיער".to_owned(),
            kind: IssuerKind::ExemptDealer,
            tax_number: Some("123456782".parse().unwrap()),
            address: Some("רחוב דיזנגוף 99, תל אביב".to_owned()),
            phone: Some("+972-3-555-0123".to_owned()),
            email: Some("noa@studio.example".to_owned()),
        },
        payer: Customer {
            name: "דנה כהן".to_owned(),
            phone: Some("054-765-4321".to_owned()),
            email: Some("dana@example.com".to_owned()),
            address: None,
            tax_number: None,
        },
        lines: vec![line("תספורת וצבע", 35_000)],
        payments: vec![paid(PaymentMeans::Cash, 35_000)],
        withheld_tax: None,
        total: ils(35_000),
        currency: Currency::Ils,
        language: Language::He,
        computerized: false,
        note: None,
        references: Vec::new(),
        reason: None,
        section46: None,
        exchange: None,
        verification_code: None,
    }
}

/// A company's receipt with every means of payment, tax withheld, and texts that mix directions.
pub(crate) fn everything() -> ReceiptContent {
    let text = |text: &str| Some(text.to_owned());
    ReceiptContent {
        number: 20_260_017,
        issuer: Issuer {
            name: "Blue Lotus Yoga & Pilates בע\"מ".to_owned(),
            kind: IssuerKind::Company,
            tax_number: Some("514713288".parse().unwrap()),
            address: text("שדרות רוטשילד 45, קומה 3, תל אביב-יפו 6578403"),
            ..visit().issuer
        },
        payer: Customer {
            name: "Acme Trading & Logistics (Israel) Ltd.".to_owned(),
            address: text("12 Harbour St., Haifa"),
            tax_number: Some("203269535".parse().unwrap()),
            ..visit().payer
        },
        lines: vec![
            line(
                "סדנת Vinyasa Flow לעובדים (12 משתתפים), 23/11/2026 בשעה 18:30",
                240_000,
            ),
            line("Private lesson, 60 min.", 45_050),
            line("הנחת נאמנות -10% נכללה במחיר; מנוי VIP ל-3 חודשים", 129_950),
        ],
        payments: vec![
            paid(
                PaymentMeans::Cheque {
                    number: "10004711".to_owned(),
                    bank: "12".to_owned(),
                    branch: "600".to_owned(),
                    account: "123456".to_owned(),
                    due_date: date(2026, 12, 31),
                },
                150_000,
            ),
            paid(
                PaymentMeans::Card {
                    brand: text("Visa"),
                    last4: text("4242"),
                    installments: Some(3),
                    confirmation: text("0881234"),
                },
                120_000,
            ),
            paid(
                PaymentMeans::Transfer {
                    bank: text("בנק לאומי"),
                    branch: text("801"),
                    account: None,
                    reference: text("99120"),
                },
                55_000,
            ),
            paid(
                PaymentMeans::App {
                    name: "Bit".to_owned(),
                    reference: text("b-71f3"),
                },
                20_000,
            ),
            paid(
                PaymentMeans::Other {
                    description: "שובר מתנה".to_owned(),
                },
                10_000,
            ),
            paid(PaymentMeans::Cash, 10_000),
        ],
        withheld_tax: Some(ils(50_000)),
        total: ils(415_000),
        computerized: true,
        note: text("תודה רבה! לשאלות: +972-3-555-0123 או billing@lotus.example."),
        ..visit()
    }
}
