//! How fast documents are drawn and signed, for `bench/documents/run.sh`: `rate [DOCUMENTS]`.
//!
//! One page each: eight lines, a logo, a square to scan, the snapshot inside, signed with a P-256 key. Number,
//! names and amounts differ from document to document. Prints a table of Markdown.

use std::error::Error;
use std::io::Write as _;
use std::time::Instant;
use std::{env, fs, io};

use chatgrow_documents::{
    Currency, Customer, Document, DocumentContent, DocumentKind, Extras, Issuer, IssuerKind, Item,
    ItemizedDocument, Language, Marking, Money, Payment, PaymentMeans, Prices, Quantity, Renderer,
    Sale, Signing, SigningKey, Totals, Validity, VatCategory, VatRate, verify_signature,
};
use jiff::Timestamp;
use jiff::civil::date;

type Outcome<T> = Result<T, Box<dyn Error>>;

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="120" height="40" rx="8" fill="#1f5f5b"/><circle cx="20" cy="20" r="10" fill="#fff"/></svg>"##;

fn main() -> Outcome<()> {
    let count: u32 = env::args().nth(1).map_or(Ok(1_000), |text| text.parse())?;
    let key = key()?;
    let mut out = io::stdout().lock();
    writeln!(out, "| documents so far | memory MB |\n| ---: | ---: |")?;
    let (mut drawing, mut signing, mut bytes) = (0.0, 0.0, 0);
    let (mut started, mut cpu) = (Instant::now(), cpu_ms()?);
    for number in 0..=count {
        // The first reads fonts and templates, and does not count.
        if number == 1 {
            (drawing, signing) = (0.0, 0.0);
            (started, cpu) = (Instant::now(), cpu_ms()?);
        }
        let begun = Instant::now();
        let document = document(number)?;
        let pdf = Renderer::new().render(&document, Marking::Original, &extras(number))?;
        drawing += begun.elapsed().as_secs_f64();
        let begun = Instant::now();
        let signed = key.sign(&pdf, &at(number)?)?;
        signing += begun.elapsed().as_secs_f64();
        bytes = signed.len();
        if number % (count / 5).max(1) == 0 {
            verify_signature(&signed)?;
            writeln!(out, "| {number} | {:.1} |", memory_mb()?)?;
        }
    }
    let (wall, cpu) = (started.elapsed().as_secs_f64(), cpu_ms()? - cpu);
    let each = f64::from(count);
    writeln!(
        out,
        "\n| engine | documents/s, one thread | CPU ms | drawing ms | signing ms | kB |\n\
         | --- | ---: | ---: | ---: | ---: | ---: |\n\
         | this crate, signed | {:.1} | {:.2} | {:.2} | {:.2} | {} |",
        each / wall,
        cpu / each,
        drawing * 1_000.0 / each,
        signing * 1_000.0 / each,
        bytes / 1_000,
    )?;
    Ok(())
}

fn key() -> Outcome<SigningKey> {
    let validity = Validity {
        from: "2026-01-01T00:00:00Z".parse()?,
        until: "2036-01-01T00:00:00Z".parse()?,
    };
    Ok(SigningKey::generate(
        "Blue Lotus",
        "514713288",
        validity,
        &[7; 48],
    )?)
}

fn at(number: u32) -> Outcome<Signing<'static>> {
    Ok(Signing {
        at: Timestamp::from_second(1_795_430_000 + i64::from(number))?,
        reason: "Tax invoice / receipt",
        timestamp: None,
    })
}

fn extras(number: u32) -> Extras {
    Extras {
        logo: Some(LOGO.as_bytes().to_vec()),
        verification_address: Some(format!("https://chatgrow.example/v/{number:08}")),
        allocation_number: Some(format!("{number:026}")),
        without_allocation: false,
        language: None,
    }
}

fn document(number: u32) -> Outcome<Document> {
    let today = date(2026, 11, 23);
    let items = (1..=8).map(|place| Item {
        description: format!("שיעור Pilates מספר {place}, מנוי {number}"),
        unit: Some("שעה".to_owned()),
        quantity: Quantity::from_ten_thousandths(10_000 + 2_500 * i64::from(place)),
        unit_price: Money::new(10_000 + i64::from(number % 977), Currency::Ils),
        discount: None,
        vat: VatCategory::Standard,
    });
    let sale = Sale {
        items: items.collect(),
        discount: None,
        prices: Prices::IncludeVat,
        currency: Currency::Ils,
        vat_rate: VatRate::on(today),
        standard_vat: None,
    };
    let totals = Totals::of(&sale)?;
    let content = DocumentContent {
        kind: DocumentKind::TaxInvoiceReceipt,
        number: u64::from(number) + 1,
        document_date: today,
        tax_point: today,
        produced_at: "2026-11-23T10:34:56Z".parse()?,
        time_zone: "Asia/Jerusalem".to_owned(),
        issuer: Issuer {
            name: "Blue Lotus Yoga & Pilates בע\"מ".to_owned(),
            kind: IssuerKind::Company,
            tax_number: Some("514713288".parse()?),
            address: Some("שדרות רוטשילד 45, תל אביב-יפו".to_owned()),
            phone: Some("+972-3-555-0123".to_owned()),
            email: None,
        },
        customer: Some(Customer {
            name: format!("דנה כהן {number}"),
            phone: Some("054-765-4321".to_owned()),
            email: Some("dana@example.com".to_owned()),
            address: Some("הרצל 5, חיפה".to_owned()),
            tax_number: None,
        }),
        payments: vec![Payment {
            means: PaymentMeans::Card {
                brand: Some("Visa".to_owned()),
                last4: Some("4242".to_owned()),
                installments: None,
                confirmation: Some(format!("{number:07}")),
            },
            date: today,
            amount: totals.total,
        }],
        totals,
        sale,
        withheld_tax: None,
        references: Vec::new(),
        reason: None,
        due_date: None,
        exchange: None,
        language: Language::He,
        computerized: true,
        note: Some("תודה רבה! לשאלות: +972-3-555-0123.".to_owned()),
        verification_code: Some(format!("{number:08}")),
    };
    Ok(ItemizedDocument::new(content)?.into())
}

/// The processor time of this process, all threads, to the 10 ms of the kernel's clock.
fn cpu_ms() -> Outcome<f64> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let fields: Vec<&str> = stat
        .rsplit(") ")
        .next()
        .unwrap_or_default()
        .split(' ')
        .collect();
    let ticks = |place: usize| fields.get(place).unwrap_or(&"0").parse::<f64>();
    Ok((ticks(11)? + ticks(12)?) * 10.0)
}

fn memory_mb() -> Outcome<f64> {
    let statm = fs::read_to_string("/proc/self/statm")?;
    let pages: f64 = statm.split(' ').nth(1).unwrap_or("0").parse()?;
    Ok(pages * 4_096.0 / 1e6)
}
