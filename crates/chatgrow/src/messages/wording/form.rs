//! The forms with which a business writes in its own words, and their checks.

use serde::Deserialize;
use utoipa::ToSchema;

use super::text::faults as faults_of;
use super::variable::{Channel, Variable, offered, offered_in_subject};
use crate::messages::model::Template;
use crate::platform::http::{FaultPlace, Faults, Problem};
use crate::platform::text::{Line, paragraph};

const MAX_SUBJECT: usize = 200;
/// Characters of the body of a mail, and of a short message.
const MAX_BODY: usize = 5000;
const MAX_SHORT: usize = 1000;

/// Words of the business's own: plain text with `{variables}`; a line is a paragraph.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct SaveWording {
    /// The version that the change was made on; 0 before the first.
    pub(super) version: i64,
    /// Of an e-mail, and of nothing else.
    #[schema(max_length = 200)]
    subject: Option<String>,
    /// The greeting, which is the first line, and the sentences.
    #[schema(min_length = 1, max_length = 5000)]
    body: String,
}

/// Words to be looked at before they are saved.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct PreviewWording {
    /// Of an e-mail, and of nothing else.
    #[schema(max_length = 200)]
    subject: Option<String>,
    #[schema(min_length = 1, max_length = 5000)]
    body: String,
}

/// Words that were checked.
#[derive(Debug)]
pub(super) struct Checked {
    pub(super) subject: Option<String>,
    pub(super) body: String,
}

impl SaveWording {
    pub(super) fn checked(&self, template: Template, channel: Channel) -> Result<Checked, Problem> {
        checked(self.subject.as_deref(), &self.body, template, channel)
    }
}

impl PreviewWording {
    pub(super) fn checked(&self, template: Template, channel: Channel) -> Result<Checked, Problem> {
        checked(self.subject.as_deref(), &self.body, template, channel)
    }
}

fn checked(
    subject: Option<&str>,
    body: &str,
    template: Template,
    channel: Channel,
) -> Result<Checked, Problem> {
    let mut faults = Faults::default();
    let is_mail = channel == Channel::Email;
    let subject = match (subject, is_mail) {
        (Some(subject), true) => {
            check_variables(
                subject,
                "/subject",
                &offered_in_subject(template),
                &mut faults,
            );
            let line = Line::<MAX_SUBJECT>::parse(subject).map(Line::into_string);
            let code = if subject.trim().is_empty() {
                "missing"
            } else {
                "too_long"
            };
            if line.is_none() {
                faults.add("/subject", code);
            }
            line
        }
        (None, true) => {
            faults.add("/subject", "missing");
            None
        }
        (Some(_), false) => {
            faults.add("/subject", "only_of_mail");
            None
        }
        (None, false) => None,
    };
    check_variables(body, "/body", offered(template), &mut faults);
    let longest = if is_mail { MAX_BODY } else { MAX_SHORT };
    let body = paragraph(body, longest, "/body", &mut faults);
    if body.is_empty() {
        faults.add("/body", "missing");
    }
    faults.finish()?;
    Ok(Checked { subject, body })
}

fn check_variables(text: &str, field: &'static str, offered: &[Variable], faults: &mut Faults) {
    for fault in faults_of(text, offered) {
        let place = FaultPlace {
            position: fault.position,
            found: fault.found,
            offered: offered.iter().map(|it| it.name().to_owned()).collect(),
        };
        faults.add_at(field, fault.code, place);
    }
}
