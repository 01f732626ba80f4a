//! Every kind of document on paper, as a whole and word by word.

use chatgrow_documents::{
    Document, DocumentKind, Extras, ItemizedDocument, Language, Marking, Receipt, Renderer,
};

use crate::printed::{Printed, in_order, print};
use crate::receipts::{cancelling, donation};
use crate::samples::visit;
use crate::trade_samples::{document, invoice, mixed, untaxed};

const LOGO: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
<rect width="120" height="40" rx="8" fill="#1f5f5b"/><circle cx="20" cy="20" r="10" fill="#fff"/></svg>"##;

fn itemized(content: chatgrow_documents::DocumentContent) -> Document {
    ItemizedDocument::new(content).unwrap().into()
}

/// One document of each kind, as full as the kind allows.
fn sample(kind: DocumentKind) -> Document {
    let mut content = match kind {
        DocumentKind::Receipt => return Receipt::new(cancelling()).unwrap().into(),
        DocumentKind::DonationReceipt => return Receipt::new(donation()).unwrap().into(),
        DocumentKind::TaxInvoice => mixed(),
        DocumentKind::DealInvoice => untaxed(kind),
        kind => document(kind),
    };
    match kind {
        DocumentKind::Quote => content.due_date = Some(content.document_date),
        DocumentKind::DeliveryNote => content.sale.items[0].unit = Some("שעה".to_owned()),
        DocumentKind::TaxInvoiceReceipt => {
            content.computerized = true;
            content.references = vec![chatgrow_documents::Reference {
                kind: DocumentKind::DealInvoice,
                ..invoice()
            }];
        }
        _ => {}
    }
    content.verification_code = Some("7K2M-9PQR".to_owned());
    itemized(content)
}

fn extras(language: Language) -> Extras {
    Extras {
        logo: Some(LOGO.to_vec()),
        verification_address: Some("https://chatgrow.example/v/7K2M-9PQR".to_owned()),
        allocation_number: Some("20240627231846297178091822".to_owned()),
        without_allocation: false,
        language: Some(language),
    }
}

pub(crate) fn printed(kind: DocumentKind, language: Language, marking: Marking) -> Printed {
    let name = format!("{}-{language:?}-{marking:?}", kind.name());
    print(&name, &sample(kind), marking, &extras(language))
}

#[test]
fn every_kind_says_in_both_languages_what_it_should() {
    for kind in DocumentKind::ALL {
        for language in [Language::He, Language::En] {
            let pdf = printed(kind, language, Marking::Original);
            pdf.is_sound();
            assert!(pdf.claims("<pdfaid:part>3</pdfaid:part>"));
            assert!(pdf.claims("<pdfuaid:part>1</pdfuaid:part>"));
            let attached = pdf.attachment(&format!("{}.json", kind.name()));
            assert_eq!(attached, sample(kind).canonical_json().unwrap());
            let lines: Vec<_> = pdf
                .words()
                .lines()
                .map(|line| line.trim().to_owned())
                .collect();
            let name = format!("{}-{language:?}", kind.name());
            insta::assert_snapshot!(name, lines.join("\n"));
        }
    }
}

/// The words of `kind` in Hebrew, with each of `wanted` in them.
fn says(kind: DocumentKind, wanted: &[&str], unwanted: &[&str]) {
    let words = printed(kind, Language::He, Marking::Original).words();
    for phrase in wanted {
        assert!(in_order(&words, phrase), "{phrase} is not in {words}");
    }
    for phrase in unwanted {
        assert!(!in_order(&words, phrase), "{phrase} is in {words}");
    }
}

#[test]
fn a_tax_invoice_shows_net_vat_and_total_apart() {
    says(
        DocumentKind::TaxInvoice,
        &[
            "חשבונית מס",
            "מספר 2042",
            "מספר הקצאה 178091822",
            "מקור",
            "בגין תעודת משלוח 88 מתאריך 19/11/2026",
            "סה\"כ לפני מע\"מ",
            "$6,554.99",
            "מע\"מ",
            "$914.85",
            "סה\"כ לתשלום",
            "$7,469.84",
            "חייב במע\"מ 18%",
            "$5,082.50",
            "$914.85",
            "שירות לתושב חוץ סעיף 30א5",
            "פטור ממע\"מ",
            "שער המרה מיום 20/11/2026",
            "₪3.712",
            "סה\"כ בשקלים",
            "₪27,728.05",
        ],
        &["אין זו", "2024062723"],
    );
}

#[test]
fn a_request_for_payment_is_no_tax_invoice_and_an_exempt_dealer_shows_no_vat() {
    says(
        DocumentKind::DealInvoice,
        &[
            "חשבון עסקה",
            "אין זו חשבונית מס",
            "עוסק פטור 123456782",
            "סה\"כ לתשלום",
            "₪599.90",
        ],
        &["מע\"מ"],
    );
}

#[test]
fn a_credit_names_what_it_takes_back_and_why() {
    says(
        DocumentKind::CreditInvoice,
        &[
            "חשבונית מס זיכוי",
            "בגין חשבונית מס 2041 מתאריך 20/11/2026",
            "סיבה: החזרת מוצר",
            "סה\"כ לזיכוי",
            "₪599.90",
        ],
        &[],
    );
}

#[test]
fn an_invoice_receipt_says_how_it_was_paid_and_a_delivery_note_has_no_prices() {
    says(
        DocumentKind::TaxInvoiceReceipt,
        &[
            "חשבונית מס / קבלה",
            "מע\"מ 18%",
            "₪91.51",
            "מזומן",
            "סה\"כ התקבל",
            "₪599.90",
            "מסמך ממוחשב",
        ],
        &["חתימה"],
    );
    says(
        DocumentKind::DeliveryNote,
        &["תעודת משלוח", "שעת ייעוץ", "2 שעה", "חתימה"],
        &["₪", "מע\"מ"],
    );
}

#[test]
fn a_donation_says_so_and_a_cancelled_receipt_goes_below_zero() {
    says(
        DocumentKind::DonationReceipt,
        &[
            "קבלה על תרומות",
            "תרומה",
            "סעיף 46",
            "בתוקף עד 31/12/2027",
            "ע\"ר 123456782",
        ],
        &["מע\"מ"],
    );
    says(
        DocumentKind::Receipt,
        &[
            "מבטלת את קבלה 1042 מתאריך 23/11/2026",
            "התור בוטל",
            "סה\"כ הוחזר",
            "-₪350.00",
        ],
        &[],
    );
}

#[test]
fn a_draft_has_no_number_no_original_and_nothing_to_check() {
    let pdf = printed(
        DocumentKind::TaxInvoiceReceipt,
        Language::He,
        Marking::Draft,
    );
    let words = pdf.words();
    assert!(words.contains("טיוטה"));
    for absent in ["2042", "מקור", "העתק", "מסמך ממוחשב", "178091822", "7K2M"] {
        assert!(!words.contains(absent), "{absent} is in {words}");
    }
    pdf.is_sound();
    assert!(!pdf.claims("tax_invoice_receipt.json"));
}

#[test]
fn an_english_print_keeps_the_official_name_and_the_same_snapshot() {
    let words = printed(DocumentKind::TaxInvoiceReceipt, Language::En, Marking::Copy).words();
    for phrase in [
        "Tax invoice / receipt",
        "חשבונית מס",
        "Copy",
        "VAT 18%",
        "Concerning Proforma invoice 2041 of 20 Nov 2026",
    ] {
        assert!(in_order(&words, phrase), "{phrase} is not in {words}");
    }
}

#[test]
fn an_invoice_without_the_number_it_needs_says_what_that_means_for_its_buyer() {
    let document = sample(DocumentKind::TaxInvoice);
    for (language, words) in [
        (Language::He, "אין לנכות מס תשומות לפי חשבונית זו"),
        (
            Language::En,
            "Input tax may not be deducted on this invoice",
        ),
    ] {
        let says = |without_allocation| {
            let extras = Extras {
                allocation_number: None,
                without_allocation,
                ..extras(language)
            };
            let pdf = print("released", &document, Marking::Original, &extras);
            pdf.is_sound();
            in_order(&pdf.words(), words)
        };
        assert!(says(true) && !says(false), "{words}");
    }
}

#[test]
fn a_broken_logo_and_an_odd_address_are_left_out() {
    let document = sample(DocumentKind::TaxInvoice);
    let plain = Renderer::new()
        .render(&document, Marking::Copy, &Extras::default())
        .unwrap();
    let with_logo = |logo: &[u8]| {
        let extras = Extras {
            logo: Some(logo.to_vec()),
            ..Extras::default()
        };
        Renderer::new()
            .render(&document, Marking::Copy, &extras)
            .unwrap()
    };
    assert_ne!(with_logo(LOGO), plain);
    let cut_png =
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0\x1f\xf3\xffa".to_vec();
    let huge_png =
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\x7f\0\0\0\x7f\0\0\0\x08\x06\0\0\0\x1f\xf3\xffa".to_vec();
    let large = vec![b'<'; 2 << 20];
    for broken in [
        &b""[..],
        b"GIF89a",
        b"<svg",
        b"\xff\xd8\xff\xe0",
        &cut_png,
        &huge_png,
        &large,
    ] {
        let start = &broken[..broken.len().min(20)];
        assert!(with_logo(broken) == plain, "{start:?}");
    }
    for address in [
        "",
        "javascript:alert(1)",
        "https://א.example",
        &format!("https://{}", "x".repeat(500)),
    ] {
        let extras = Extras {
            verification_address: Some(address.to_owned()),
            ..Extras::default()
        };
        let printed = Renderer::new().render(&document, Marking::Copy, &extras);
        assert!(printed.unwrap() == plain, "{address}");
    }
}

#[test]
fn no_text_of_any_field_stops_a_document() {
    let texts = [
        "👩‍👧🏽 王小明 \u{202E}דנה\u{2066} #let *b* $x$ <label> @ref",
        &"א".repeat(120),
        &"x".repeat(120),
        "\u{0}\u{FFFE}\u{E001}\u{301}\u{5B0}",
        "https://example.com/a_b*c `raw` // comment /* x */ \\ ~",
    ];
    for text in texts {
        let mut content = mixed();
        let some = || Some(text.to_owned());
        content.issuer.name = text.to_owned();
        content.issuer.address = some();
        content.issuer.email = some();
        content.note = Some(text.repeat(3));
        content.verification_code = Some(text.chars().take(60).collect());
        for item in &mut content.sale.items {
            item.description = text.repeat(2);
            item.unit = Some(text.chars().take(20).collect());
        }
        content.totals = chatgrow_documents::Totals::of(&content.sale).unwrap();
        if let Some(customer) = &mut content.customer {
            customer.name = text.to_owned();
            customer.address = some();
        }
        let mut extras = extras(Language::He);
        extras.allocation_number = some();
        let pdf = print("odd", &itemized(content), Marking::Original, &extras);
        pdf.is_sound();
        let (left, right) = pdf.text_extent();
        assert!(
            left > 50.0 && right < 545.0,
            "text from {left} to {right} points for {text}"
        );
    }
}

#[test]
fn two_hundred_lines_take_pages_with_the_name_on_each() {
    let mut content = document(DocumentKind::TaxInvoice);
    let mut sale = content.sale.clone();
    sale.items = (1..=200)
        .map(|n| crate::trade_samples::item(&format!("שורה {n}"), 10_000, 100))
        .collect();
    content = crate::trade_samples::with_sale(content, sale);
    let words = print(
        "two-hundred",
        &itemized(content),
        Marking::Original,
        &Extras::default(),
    )
    .words();
    for number in 1..=200 {
        assert!(in_order(&words, &format!("שורה {number}")));
    }
    let pages = words.matches('\u{c}').count();
    assert!(in_order(&words, &format!("עמוד {pages} מתוך {pages}")));
    assert_eq!(words.matches("2042").count(), pages);
}

#[test]
fn an_old_snapshot_is_printed_as_before() {
    let bytes = Receipt::new(visit()).unwrap().canonical_json().unwrap();
    let document = Document::read(&bytes).unwrap();
    let words = print("old", &document, Marking::Copy, &Extras::default()).words();
    assert!(in_order(&words, "סה\"כ התקבל"), "{words}");
}
