//! What the template of a ticket prints.

use serde::Serialize;

use crate::text::{breakable, printable};
use crate::ticket::{Ticket, TicketLanguage};

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
        let text = |text: &str| breakable(&printable(text, draws), 24, 8);
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
