//! The product's own sentences of a message as words that can be edited.

use super::variable::{Channel, Variable, offered};
use crate::messages::model::Template;
use crate::platform::i18n::{Lang, Sentences};

/// Words of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    /// Of an e-mail alone.
    pub(super) subject: Option<String>,
    pub(super) body: String,
}

/// The values of sentences, by the names they have there, and the variables that stand for them.
const PLACEHOLDERS: [(&str, Variable); 17] = [
    ("name", Variable::Customer),
    ("customer", Variable::Customer),
    ("business", Variable::Business),
    ("service", Variable::Service),
    ("staff", Variable::Staff),
    ("at", Variable::When),
    ("until", Variable::Expires),
    ("event", Variable::Event),
    ("number", Variable::Number),
    ("count", Variable::Count),
    ("place", Variable::Place),
    ("price", Variable::Price),
    ("total", Variable::Price),
    ("reason", Variable::Reason),
    ("url", Variable::Link),
    ("link", Variable::Link),
    ("what", Variable::What),
];

/// What a message says by `channel` where the business has no words of its own.
pub(super) fn default_words(
    sentences: &Sentences,
    template: Template,
    channel: Channel,
    lang: Lang,
) -> Words {
    let braced: Vec<(&str, String)> = PLACEHOLDERS
        .iter()
        .map(|(name, variable)| (*name, format!("{{{}}}", variable.name())))
        .collect();
    let values: Vec<(&str, &str)> = braced
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let say = |key: &str| sentences.fill(lang, key, &values);
    let key = |part: &str| format!("{}-{part}", template.sentences());
    let subject = say(&key("subject"));
    if channel == Channel::Email {
        let body = match template {
            // It says by whose will; one's own words say one thing.
            Template::RegistrationCancelled => key("body-team"),
            _ => key("body"),
        };
        return Words {
            subject: Some(subject),
            body: format!("{}\n{}", say("mail-greeting"), say(&body)),
        };
    }
    let short = key("text");
    let body = if sentences.has(lang, &short) {
        say(&short)
    } else if offered(template).contains(&Variable::Link) {
        format!("{subject}\n{{{}}}", Variable::Link.name())
    } else {
        subject
    };
    Words {
        subject: None,
        body,
    }
}

#[cfg(test)]
mod tests {
    use super::{Channel, default_words};
    use crate::messages::model::Template;
    use crate::messages::wording::text::faults;
    use crate::messages::wording::variable::{offered, offered_in_subject};
    use crate::platform::i18n::{Lang, Sentences};

    #[test]
    fn the_sentences_of_every_message_can_be_edited_and_saved_as_they_are() {
        let sentences = Sentences::default();
        let with_words = Template::ALL.iter().filter(|it| !offered(**it).is_empty());
        for template in with_words {
            for channel in Channel::ALL {
                for lang in Lang::ALL {
                    let words = default_words(&sentences, *template, channel, lang);
                    let name = format!("{template:?} {channel:?} {lang:?}: {words:?}");
                    assert_eq!(faults(&words.body, offered(*template)), [], "{name}");
                    let subject = words.subject.unwrap_or_default();
                    assert_eq!(
                        faults(&subject, &offered_in_subject(*template)),
                        [],
                        "{name}"
                    );
                    assert_eq!(subject.is_empty(), channel != Channel::Email, "{name}");
                }
            }
        }
    }
}
