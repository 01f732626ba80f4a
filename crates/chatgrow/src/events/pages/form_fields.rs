//! The fields of the form with which a guest registers, with what was sent and what is wrong with it.

use std::collections::HashMap;

use super::words::price_or_free;
use crate::calendar::Page;
use crate::events::public_views::{PublicDate, PublicEvent};
use crate::events::questions::{Question, QuestionKind};
use crate::platform::http::FieldFault;

/// The most seats of a kind that a guest can choose on the page.
const MOST: usize = 10;

/// What a guest sent, by the name of its field; one that is not sent is empty.
#[derive(Default)]
pub(super) struct Sent(pub(super) HashMap<String, String>);

impl Sent {
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }
}

pub(super) struct KindField {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) price: String,
    pub(super) is_sold_out: bool,
    /// Numbers to choose from, and whether each is chosen.
    pub(super) choices: Vec<(usize, bool)>,
}

pub(super) struct Field {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) hint: Option<String>,
    /// Of the input; `textarea`, `select` and `checkbox` are elements of their own.
    pub(super) kind: &'static str,
    pub(super) autocomplete: &'static str,
    pub(super) is_required: bool,
    pub(super) max_length: u16,
    pub(super) options: Vec<String>,
    pub(super) value: String,
    pub(super) fault: Option<String>,
}

pub(super) fn kinds(
    page: &Page<'_>,
    event: &PublicEvent,
    date: &PublicDate,
    sent: &Sent,
) -> Vec<KindField> {
    let first = event.ticket_kinds.first().map(|kind| kind.id);
    let kinds = event.ticket_kinds.iter().map(|kind| {
        let name = format!("n-{}", kind.id);
        let is_sold_out = kind.sold_out_date_ids.contains(&date.id);
        let usual = usize::from(Some(kind.id) == first && !is_sold_out);
        let chosen = sent.get(&name).parse().unwrap_or(usual);
        KindField {
            label: kind.name.clone(),
            price: price_or_free(page, kind.price),
            choices: (0..=MOST)
                .map(|number| (number, number == chosen))
                .collect(),
            is_sold_out,
            name,
        }
    });
    kinds.collect()
}

pub(super) fn fields(
    page: &Page<'_>,
    event: &PublicEvent,
    sent: &Sent,
    faults: &[FieldFault],
) -> Vec<Field> {
    let own = [
        ("fullName", "pages-full-name", "text", "name", true, 120),
        ("phone", "pages-phone", "tel", "tel", true, 32),
        ("email", "pages-email", "email", "email", false, 254),
    ];
    let own = own.map(
        |(name, label, kind, autocomplete, is_required, max_length)| Field {
            label: page.t(label),
            hint: (name == "email").then(|| page.t("events-email-why")),
            kind,
            autocomplete,
            is_required,
            max_length,
            options: Vec::new(),
            value: sent.get(name).to_owned(),
            fault: fault(page, faults, &format!("/customer/{name}"), sent.get(name)),
            name: name.to_owned(),
        },
    );
    let asked = event
        .questions
        .iter()
        .map(|it| asked(page, it, sent, faults));
    own.into_iter().chain(asked).collect()
}

fn asked(page: &Page<'_>, question: &Question, sent: &Sent, faults: &[FieldFault]) -> Field {
    let name = format!("q-{}", question.id);
    let (kind, max_length) = match question.kind {
        QuestionKind::ShortText => ("text", 200),
        QuestionKind::LongText => ("textarea", 2000),
        QuestionKind::Number => ("number", 20),
        QuestionKind::Choice => ("select", 0),
        QuestionKind::Checkbox => ("checkbox", 0),
    };
    let field = format!("/answers/{}", question.id);
    Field {
        label: question.label.clone(),
        hint: None,
        kind,
        autocomplete: "off",
        is_required: question.required,
        max_length,
        options: question.options.clone(),
        value: sent.get(&name).to_owned(),
        fault: fault(page, faults, &field, sent.get(&name)),
        name,
    }
}

/// What is wrong with the field, in words; an empty field is said to be missing.
fn fault(page: &Page<'_>, faults: &[FieldFault], field: &str, value: &str) -> Option<String> {
    let fault = faults.iter().find(|fault| fault.field == field)?;
    let code = if value.trim().is_empty() {
        "missing".to_owned()
    } else {
        fault.code.replace('_', "-")
    };
    Some(page.t(&format!("field-{code}")))
}
