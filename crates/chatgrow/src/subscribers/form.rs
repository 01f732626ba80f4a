//! The forms with which subscribers are entered and changed, and their checks.

use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::{Details, MAX_LISTS};
use crate::platform::http::{Faults, Problem, present};
use crate::platform::i18n::Lang;
use crate::platform::ids::SubscriberListId;
use crate::platform::phone::Phone;
use crate::platform::text::{Email, Line, paragraph};

/// Characters of what the team writes down of a consent, at most.
const MAX_WORDS: usize = 1000;

/// A new subscriber.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AddSubscriber {
    email: String,
    #[schema(max_length = 120)]
    full_name: Option<String>,
    /// In any spelling; national numbers are Israeli.
    phone: Option<String>,
    /// The language they are written to in; the business's when absent.
    lang: Option<Lang>,
    #[schema(max_items = 50)]
    lists: Option<Vec<Uuid>>,
    /// How and in which words they agreed. Without it they are asked by mail, and wait until they say yes.
    #[schema(max_length = 1000)]
    consent_words: Option<String>,
}

/// A checked [`AddSubscriber`].
#[derive(Debug)]
pub(super) struct Added {
    pub(super) details: Details,
    pub(super) lists: Vec<SubscriberListId>,
    pub(super) words: Option<String>,
}

/// The fields to change; null clears those that may be empty.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateSubscriber {
    /// The version that the change was made on.
    pub(super) version: i64,
    /// What was said about the old address does not hold for the new one.
    email: Option<String>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, max_length = 120)]
    full_name: Option<Option<String>>,
    /// In any spelling; national numbers are Israeli.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    phone: Option<Option<String>>,
    lang: Option<Lang>,
    /// All of them.
    #[schema(max_items = 50)]
    lists: Option<Vec<Uuid>>,
}

impl AddSubscriber {
    /// What to store, or every fault of the form.
    pub(super) fn checked(self, lang: Lang) -> Result<Added, Problem> {
        let mut faults = Faults::default();
        let email = email(&self.email, &mut faults);
        let added = Added {
            details: Details {
                email: email.unwrap_or_default(),
                phone: phone(self.phone.as_deref(), &mut faults),
                full_name: name(self.full_name.as_deref(), &mut faults),
                lang: self.lang.unwrap_or(lang),
            },
            lists: lists(self.lists.unwrap_or_default(), &mut faults),
            words: self
                .consent_words
                .map(|text| consent_words(&text, &mut faults)),
        };
        faults.finish()?;
        Ok(added)
    }
}

impl UpdateSubscriber {
    /// The details after the change and the lists if they change, or every fault of the form.
    pub(super) fn applied_to(
        self,
        mut details: Details,
    ) -> Result<(Details, Option<Vec<SubscriberListId>>), Problem> {
        let mut faults = Faults::default();
        if let Some(text) = self.email
            && let Some(address) = email(&text, &mut faults)
        {
            details.email = address;
        }
        if let Some(text) = self.full_name {
            details.full_name = name(text.as_deref(), &mut faults);
        }
        if let Some(text) = self.phone {
            details.phone = phone(text.as_deref(), &mut faults);
        }
        details.lang = self.lang.unwrap_or(details.lang);
        let lists = self.lists.map(|ids| lists(ids, &mut faults));
        faults.finish()?;
        Ok((details, lists))
    }
}

/// An address; it is refused and not mended when it could break out of a header.
pub(super) fn email(text: &str, faults: &mut Faults) -> Option<String> {
    let email = faults.need("/email", Email::parse(text), "bad_email")?;
    Some(email.as_str().to_owned())
}

/// A name, possibly empty.
pub(super) fn name(text: Option<&str>, faults: &mut Faults) -> String {
    one_line::<120>(text.unwrap_or_default(), "/fullName", faults)
}

/// A telephone number in E.164, if one was typed.
pub(super) fn phone(text: Option<&str>, faults: &mut Faults) -> Option<String> {
    let text = text.filter(|text| !text.trim().is_empty())?;
    let phone = faults.need("/phone", Phone::parse(text), "bad_phone")?;
    Some(phone.as_str().to_owned())
}

/// A line, possibly empty. Control characters are a fault: a line break in a name or subject is an attempt at
/// another header.
pub(super) fn one_line<const MAX: usize>(
    text: &str,
    field: &'static str,
    faults: &mut Faults,
) -> String {
    if text.chars().any(char::is_control) {
        faults.add(field, "control_characters");
        return String::new();
    }
    if text.trim().is_empty() {
        return String::new();
    }
    let line = faults.need(field, Line::<MAX>::parse(text), "too_long");
    line.map(Line::into_string).unwrap_or_default()
}

fn consent_words(text: &str, faults: &mut Faults) -> String {
    let words = paragraph(text, MAX_WORDS, "/consentWords", faults);
    if words.is_empty() {
        faults.add("/consentWords", "missing");
    }
    words
}

fn lists(mut ids: Vec<Uuid>, faults: &mut Faults) -> Vec<SubscriberListId> {
    if ids.len() > MAX_LISTS {
        faults.add("/lists", "too_many");
        return Vec::new();
    }
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(SubscriberListId).collect()
}

#[cfg(test)]
mod tests {
    use super::one_line;
    use crate::platform::http::Faults;

    #[test]
    fn a_line_break_in_a_line_is_refused_and_not_dropped() {
        let mut faults = Faults::default();
        assert_eq!(one_line::<10>(" דנה ", "/x", &mut faults), "דנה");
        assert_eq!(one_line::<10>("", "/x", &mut faults), "");
        assert_eq!(faults.count(), 0);
        for text in ["a\r\nBcc: b@c.de", "a\n", "\u{0}", "12345678901"] {
            one_line::<10>(text, "/x", &mut faults);
        }
        assert_eq!(faults.count(), 4);
    }
}
