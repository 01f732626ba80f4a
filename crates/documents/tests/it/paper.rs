//! Receipts on paper: every word the law wants, in the order a reader takes it from the PDF.

use chatgrow_documents::{Document, Extras, Language, Marking, Receipt, ReceiptContent, Renderer};

use crate::printed::{self, Printed, in_order};
use crate::samples::{everything, ils, line, visit};

fn print(name: &str, receipt: &Receipt, marking: Marking) -> Printed {
    let document = Document::from(receipt.clone());
    printed::print(
        &format!("receipt-{name}"),
        &document,
        marking,
        &Extras::default(),
    )
}

fn render(receipt: &Receipt, marking: Marking) -> Vec<u8> {
    let document = Document::from(receipt.clone());
    Renderer::new()
        .render(&document, marking, &Extras::default())
        .unwrap()
}

#[test]
fn a_receipt_says_what_the_law_wants_with_words_and_numbers_in_order() {
    let receipt = Receipt::new(everything()).unwrap();
    let pdf = print("everything", &receipt, Marking::Original);
    let words = pdf.words();
    for phrase in [
        "קבלה",
        "מספר 20260017",
        "מקור",
        "Blue Lotus Yoga Pilates",
        "ח.פ 514713288",
        "שדרות רוטשילד 45 קומה 3 תל אביב",
        "+972-3-555-0123",
        "לכבוד",
        "Acme Trading Logistics Israel Ltd",
        "12 Harbour St Haifa",
        "23/11/2026",
        "סדנת Vinyasa Flow לעובדים 12 משתתפים 23/11/2026 בשעה 18:30",
        "Private lesson 60 min",
        "הנחת נאמנות -10 נכללה במחיר מנוי VIP",
        "מס 10004711 בנק 12 סניף 600 חשבון 123456 לפירעון 31/12/2026",
        "Visa ספרות אחרונות 4242 תשלומים 3 אישור 0881234",
        "בנק לאומי סניף 801 אסמכתא 99120",
        "Bit אסמכתא b-71f3",
        "שובר מתנה",
        "₪1,299.50",
        "סה\"כ לתשלום",
        "₪4,150.00",
        "ניכוי מס במקור",
        "-₪500.00",
        "סה\"כ התקבל",
        "₪3,650.00",
        "מסמך ממוחשב",
        "הופק במחשב 23/11/2026 12:34",
        "עמוד 1 מתוך 1",
    ] {
        assert!(in_order(&words, phrase), "{phrase} is not in {words}");
    }
    assert!(!words.contains("העתק"));
    assert!(!words.contains("מע\"מ"), "a receipt has no VAT line");
    pdf.is_sound();
    assert_eq!(
        pdf.attachment("receipt.json"),
        receipt.canonical_json().unwrap()
    );
    assert!(pdf.claims("<pdfaid:part>3</pdfaid:part>"));
    assert!(pdf.claims("<pdfuaid:part>1</pdfuaid:part>"));
}

#[test]
fn a_copy_is_marked_as_a_copy_and_the_same_input_gives_the_same_file() {
    let receipt = Receipt::new(visit()).unwrap();
    let copy = print("copy", &receipt, Marking::Copy);
    let words = copy.words();
    assert!(words.contains("העתק"));
    assert!(!words.contains("מקור"));
    assert!(in_order(&words, "עוסק פטור 123456782"));
    assert!(
        words.contains("חתימה"),
        "on paper a receipt is signed by hand"
    );
    assert!(!words.contains("מסמך ממוחשב"));
    let again = render(&receipt, Marking::Copy);
    assert_eq!(copy.bytes(), again);
    assert_ne!(again, render(&receipt, Marking::Original));
}

#[test]
fn an_english_receipt_reads_left_to_right() {
    let mut content = everything();
    content.language = Language::En;
    let pdf = print(
        "english",
        &Receipt::new(content).unwrap(),
        Marking::Original,
    );
    let words = pdf.words();
    for phrase in [
        "Receipt",
        "No 20260017",
        "Original",
        "Company no 514713288",
        "Received from",
        "Acme Trading Logistics Israel Ltd",
        "23 Nov 2026",
        "Ending in 4242",
        "Vinyasa Flow",
        "Total received",
        "₪3,650.00",
        "Computerized document",
        "Page 1 of 1",
    ] {
        assert!(in_order(&words, phrase), "{phrase} is not in {words}");
    }
    pdf.is_sound();
}

#[test]
fn a_long_receipt_continues_on_numbered_pages() {
    let mut content = visit();
    content.lines = (1..=60)
        .map(|n| line(&format!("שיעור {n}"), 1_000))
        .collect();
    content.total = ils(60_000);
    content.payments[0].amount = ils(60_000);
    let words = print("long", &Receipt::new(content).unwrap(), Marking::Original).words();
    for number in 1..=60 {
        assert!(in_order(&words, &format!("שיעור {number}")));
    }
    assert!(in_order(&words, "עמוד 1 מתוך 3"));
    assert!(in_order(&words, "עמוד 3 מתוך 3"));
}

#[test]
fn no_name_in_any_script_blocks_a_receipt() {
    let mut content = visit();
    content.payer.name = "👩‍👧🏽 王小明 דנה \u{202E}כהן".to_owned();
    content.issuer.name = "✓ קפה ☕".to_owned();
    content.note = Some("שורה\nשנייה\u{0}\u{FFFE}\u{E001} e\u{301} שָׁלוֹם مرحبا Привет".to_owned());
    let pdf = print(
        "scripts",
        &Receipt::new(content).unwrap(),
        Marking::Original,
    );
    let words = pdf.words();
    for phrase in ["? דנה כהן", "קפה", "שורה שנייה", "Привет"] {
        assert!(in_order(&words, phrase), "{phrase} is not in {words}");
    }
    pdf.is_sound();
}

#[test]
fn every_character_of_the_basic_plane_can_be_printed() {
    let all: Vec<char> = ('\u{0}'..='\u{FFFF}').collect();
    let texts = all.chunks(300).map(|part| part.iter().collect::<String>());
    let mut content = visit();
    content.lines = texts
        .filter(|text| !text.trim().is_empty())
        .map(|text| line(&text, 100))
        .collect();
    let rest = content.lines.split_off(110);
    for lines in [content.lines.clone(), rest] {
        let total = ils(i64::try_from(lines.len()).unwrap() * 100);
        content.lines = lines;
        content.total = total;
        content.payments[0].amount = total;
        let receipt = Receipt::new(content.clone()).unwrap();
        render(&receipt, Marking::Copy);
    }
}

#[test]
fn a_word_longer_than_its_column_is_broken() {
    let mut content: ReceiptContent = visit();
    content.payer.name = "א".repeat(120);
    content.payer.email = Some(format!("{}@example.com", "x".repeat(200)));
    content.lines[0].text = "x".repeat(300);
    let pdf = print("words", &Receipt::new(content).unwrap(), Marking::Original);
    let (left, right) = pdf.text_extent();
    assert!(
        left > 56.0 && right < 540.0,
        "text from {left} to {right} points"
    );
}
