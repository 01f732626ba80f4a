//! A mail's content, and its two twins: HTML that survives mail programs, and plain text.

use askama::Template;

use super::bidi::{Run, Side, bare, isolated, left_to_right, plain, runs};
use super::values::{greeted, telephone};
use super::wording::Values;
use crate::accounts::Business;
use crate::platform::i18n::{Lang, Sentences};

/// What a mail says, before it has a form. Texts are filled sentences with their values isolated.
#[derive(Debug)]
pub(super) struct Letter {
    pub(super) lang: Lang,
    /// Who writes, as the heading.
    pub(super) sender: String,
    pub(super) subject: String,
    pub(super) title: String,
    pub(super) greeting: String,
    /// One paragraph a line.
    pub(super) body: String,
    /// Label and value, one line each.
    pub(super) facts: Vec<(String, String)>,
    pub(super) button: Option<Button>,
    /// Small print: who writes and how to answer.
    pub(super) footer: Vec<String>,
    /// What the business's own words may speak of.
    pub(super) values: Values,
    /// The whole of it in a line or two, for a text to a telephone; empty for what travels by mail alone.
    pub(super) short: String,
    /// How a text can be answered.
    pub(super) answer_hint: Option<String>,
}

/// A link that stands out, and what to say beside the same link in letters.
#[derive(Debug)]
pub(super) struct Button {
    pub(super) label: String,
    /// Absolute, in ASCII.
    pub(super) url: String,
    pub(super) hint: String,
}

/// What a reader gets.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) html: String,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Html<'a> {
    letter: &'a Letter,
    dir: &'static str,
    start: &'static str,
    subject: &'a str,
    way_out: Option<&'a Button>,
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct Plain<'a> {
    letter: &'a Letter,
    way_out: Option<&'a Button>,
}

impl Html<'_> {
    fn runs(&self, sentence: &str) -> Vec<Run> {
        runs(sentence)
    }

    /// What mail programs show beside the subject.
    fn beginning(&self) -> String {
        bare(&self.letter.body)
    }
}

impl Plain<'_> {
    fn line(&self, sentence: &str) -> String {
        plain(sentence)
    }
}

impl Run {
    /// The `dir` of the element around it; `None` when it needs none.
    fn dir(&self) -> Option<&'static str> {
        match self.side {
            Side::Sentence => None,
            Side::Auto => Some("auto"),
            Side::LeftToRight | Side::Link => Some("ltr"),
        }
    }

    fn is_link(&self) -> bool {
        self.side == Side::Link
    }
}

impl Letter {
    /// The body, a paragraph for each of its lines, and whether an empty line stands before it.
    fn paragraphs(&self) -> impl Iterator<Item = (bool, &str)> {
        let mut is_apart = false;
        self.body.trim_start().split('\n').filter_map(move |line| {
            let is_empty = line.trim().is_empty();
            let was_apart = std::mem::replace(&mut is_apart, is_empty);
            (!is_empty).then_some((was_apart, line))
        })
    }

    /// Both twins and the subject.
    ///
    /// # Errors
    /// Never for these templates: they only read what is there.
    pub(super) fn write(&self) -> Result<Written, askama::Error> {
        self.write_with(None)
    }

    /// As [`Letter::write`], with the way out of further mails at its foot.
    ///
    /// # Errors
    /// Never for these templates: they only read what is there.
    pub(super) fn write_with(&self, way_out: Option<&Button>) -> Result<Written, askama::Error> {
        let subject = bare(&self.subject);
        let html = Html {
            letter: self,
            dir: self.lang.dir(),
            start: if self.lang.dir() == "rtl" {
                "right"
            } else {
                "left"
            },
            subject: &subject,
            way_out,
        }
        .render()?;
        let text = Plain {
            letter: self,
            way_out,
        }
        .render()?;
        Ok(Written {
            subject,
            text,
            html,
        })
    }
}

/// Writes the sentences of one mail.
pub(super) struct Pen<'a> {
    pub(super) sentences: &'a Sentences,
    pub(super) lang: Lang,
}

impl Pen<'_> {
    /// A sentence without values.
    pub(super) fn text(&self, key: &str) -> String {
        self.sentences.text(self.lang, key)
    }

    /// A sentence filled with values that are isolated already.
    pub(super) fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.sentences.fill(self.lang, key, values)
    }

    /// The line that a mail to `name` begins with.
    pub(super) fn greeting(&self, name: &str) -> String {
        match greeted(name) {
            Some(name) => self.fill("mail-greeting", &[("name", &isolated(&name))]),
            None => self.text("mail-greeting-nameless"),
        }
    }

    /// A button to `url` under the sentence `key`.
    pub(super) fn button(&self, key: &str, url: String) -> Button {
        Button {
            label: self.text(key),
            url,
            hint: self.text("mail-link-hint"),
        }
    }

    /// A line of the table of facts, under the label `mail-label-<what>`.
    pub(super) fn fact(&self, what: &str, value: String) -> (String, String) {
        (self.text(&format!("mail-label-{what}")), value)
    }

    /// How to reach the business.
    pub(super) fn footer(&self, business: &Business) -> Vec<String> {
        let name = isolated(&business.name);
        let mut footer = vec![name.clone()];
        if !business.address.is_empty() {
            footer.push(isolated(&business.address));
        }
        if let Some(phone) = &business.phone {
            footer.push(self.fill("mail-phone", &[("phone", &telephone(phone))]));
        }
        if let Some(email) = &business.email {
            let email = left_to_right(email);
            footer.push(self.fill("mail-reply", &[("email", &email)]));
        }
        footer
    }
}
