//! The ticket of an event, read back as its reader would.

use std::fs;
use std::path::Path;
use std::process::Command;

use chatgrow_documents::{Renderer, Ticket, TicketLanguage};

fn ticket(language: TicketLanguage) -> Ticket {
    Ticket {
        language,
        issuer: "סטודיו דנה".to_owned(),
        event: "סדנת קרמיקה".to_owned(),
        when: "יום ג׳, 20.1.2026, 18:00–20:00".to_owned(),
        place: "הרצל 5, חיפה".to_owned(),
        holder: "נועה Cohen".to_owned(),
        kind: "רגיל".to_owned(),
        price: "₪90".to_owned(),
        code: "7K2M-9PQR-XT40".to_owned(),
    }
}

fn text_of(name: &str, pdf: &[u8]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("ticket-{name}.pdf"));
    fs::write(&path, pdf).unwrap();
    let output = Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    text.replace(|c| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'), "")
}

#[test]
fn a_ticket_says_what_when_where_and_who() {
    for (language, words) in [
        (TicketLanguage::He, None),
        (TicketLanguage::En, Some("To pay at the place")),
        // The reader of the PDF gives letters of Arabic as they are joined; that they are drawn is seen below.
        (TicketLanguage::Ar, None),
        (TicketLanguage::Ru, Some("К оплате на месте")),
    ] {
        let pdf = Renderer::new().render_ticket(&ticket(language)).unwrap();
        let text = text_of("all", &pdf);
        for part in [
            "סטודיו דנה",
            "סדנת קרמיקה",
            // The reader of the PDF sets figures beside a comma in an order of its own.
            "הרצל",
            "חיפה",
            "נועה",
            "7K2M-9PQR-XT40",
            "₪90",
        ] {
            assert!(text.contains(part), "{part} is not in {text}");
        }
        assert!(words.is_none_or(|words| text.contains(words)), "{text}");
        assert_eq!(
            pdf,
            Renderer::new().render_ticket(&ticket(language)).unwrap()
        );
    }
}

#[test]
fn no_name_blocks_a_ticket_and_the_place_may_be_missing() {
    let mut odd = ticket(TicketLanguage::He);
    odd.place = String::new();
    odd.price = String::new();
    for name in [
        "🎉\u{202E}<b>".to_owned(),
        "א".repeat(120),
        "x".repeat(120),
        "#eval(1) $x$ *b*".to_owned(),
    ] {
        odd.holder = name.clone();
        odd.event = name;
        let text = text_of("odd", &Renderer::new().render_ticket(&odd).unwrap());
        assert!(!text.contains("לתשלום"), "{text}");
    }
    odd.code = "x".repeat(5000);
    assert!(Renderer::new().render_ticket(&odd).is_err());
}
