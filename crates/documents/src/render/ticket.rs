//! What the template of a ticket prints, and its square code.

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

use crate::text::printable;
use crate::ticket::{Ticket, TicketLanguage};

/// The light frame that a scanner needs, in modules (ISO/IEC 18004).
const FRAME: i32 = 4;

/// The data of one ticket, as `/data.json`.
#[derive(Serialize)]
pub(super) struct TicketView {
    lang: &'static str,
    title: String,
    issuer: String,
    event: String,
    holder: String,
    code: String,
    /// What the square is called for who cannot see it.
    square: String,
    /// Label and text, one line each.
    facts: Vec<(&'static str, String)>,
    hint: &'static str,
}

struct Words {
    tag: &'static str,
    ticket: &'static str,
    when: &'static str,
    place: &'static str,
    kind: &'static str,
    price: &'static str,
    hint: &'static str,
}

const HEBREW: Words = Words {
    tag: "he",
    ticket: "כרטיס כניסה",
    when: "מועד",
    place: "מקום",
    kind: "סוג",
    price: "לתשלום במקום",
    hint: "יש להציג את הקוד בכניסה. הכרטיס טוב לכניסה אחת.",
};

const ENGLISH: Words = Words {
    tag: "en",
    ticket: "Ticket",
    when: "When",
    place: "Where",
    kind: "Kind",
    price: "To pay at the place",
    hint: "Show the code at the door. It is good for one entry.",
};

const ARABIC: Words = Words {
    tag: "ar",
    ticket: "تذكرة دخول",
    when: "الموعد",
    place: "المكان",
    kind: "النوع",
    price: "للدفع في المكان",
    hint: "يرجى إبراز الرمز عند الدخول. التذكرة صالحة لدخول واحد.",
};

const RUSSIAN: Words = Words {
    tag: "ru",
    ticket: "Билет",
    when: "Когда",
    place: "Где",
    kind: "Вид",
    price: "К оплате на месте",
    hint: "Покажите код на входе. Билет действует на один вход.",
};

impl TicketView {
    /// `draws` tells which characters the fonts have.
    pub(super) fn new(ticket: &Ticket, draws: &dyn Fn(char) -> bool) -> Self {
        let words = match ticket.language {
            TicketLanguage::He => HEBREW,
            TicketLanguage::En => ENGLISH,
            TicketLanguage::Ar => ARABIC,
            TicketLanguage::Ru => RUSSIAN,
        };
        let text = |text: &str| printable(text, draws);
        let facts = [
            (words.when, &ticket.when),
            (words.place, &ticket.place),
            (words.kind, &ticket.kind),
            (words.price, &ticket.price),
        ];
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
        Self {
            lang: words.tag,
            title: format!("{} – {}", words.ticket, text(&ticket.event)),
            issuer: text(&ticket.issuer),
            event: text(&ticket.event),
            holder: text(&ticket.holder),
            code: text(&ticket.code),
            square: format!("{} {}", words.ticket, text(&ticket.code)),
            facts: facts.map(|(label, value)| (label, text(value))).collect(),
            hint: words.hint,
        }
    }
}

/// The code as a square that is scanned (ISO/IEC 18004), drawn as SVG; `None` when it is too long for one.
pub(super) fn square(code: &str) -> Option<String> {
    let qr = QrCode::encode_text(code, QrCodeEcc::Medium).ok()?;
    let size = qr.size() + 2 * FRAME;
    let mut path = String::new();
    for y in 0..qr.size() {
        for x in (0..qr.size()).filter(|x| qr.get_module(*x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + FRAME, y + FRAME));
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
         <rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    ))
}
