//! What a member of the team wrote to one person.

use super::bidi::{bare, isolated};
use super::letter::{Letter, Pen};
use super::store::Claimed;
use super::wording::Values;
use crate::accounts::Business;
use crate::app::App;

/// The mail or text with the team's own words.
pub(super) fn letter(app: &App, business: &Business, message: &Claimed) -> Letter {
    let pen = Pen {
        sentences: &app.sentences,
        lang: message.lang,
    };
    let name = isolated(&business.name);
    let said = message.said_text.clone().unwrap_or_default();
    let lines: Vec<String> = said.lines().map(isolated).collect();
    let subject = match &message.said_subject {
        Some(subject) => isolated(subject),
        None => pen.fill("free-text-subject", &[("business", &name)]),
    };
    Letter {
        lang: pen.lang,
        sender: name.clone(),
        title: subject.clone(),
        subject,
        greeting: pen.greeting(&message.recipient_name),
        body: lines.join("\n"),
        facts: vec![],
        button: None,
        footer: pen.footer(business),
        short: lines
            .iter()
            .map(|line| bare(line))
            .collect::<Vec<_>>()
            .join("\n"),
        answer_hint: None,
        values: Values::common(business, &message.recipient_name),
    }
}
