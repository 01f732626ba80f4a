//! What a device shows: who and when, in its language. No amounts, and no words of anybody's.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;
use uuid::Uuid;

use super::model::{Notice, Told};
use crate::journal::Entry;
use crate::messages::{date_time, isolated};
use crate::platform::i18n::{Lang, Sentences};

/// The longest name that is shown, in characters.
const LONGEST_NAME: usize = 80;

/// What is told of a change. `name` is the customer's, as they are called now.
pub(super) fn notice(
    sentences: &Sentences,
    (lang, zone): (Lang, &TimeZone),
    told: &Told,
    entry: &Entry,
    name: Option<&str>,
) -> Notice {
    let said = entry.data["customerName"].as_str();
    let name = name.or(said).or(entry.actor.name.as_deref());
    let name: Option<String> = name.map(|name| name.chars().take(LONGEST_NAME).collect());
    let name = name.map(|name| isolated(&name));
    let when = starts_at(&entry.data).map(|at| date_time(sentences, lang, at, zone));
    let body = match (name, when) {
        (Some(name), Some(when)) => {
            let values = [("name", name.as_str()), ("when", when.as_str())];
            sentences.fill(lang, "push-who-when", &values)
        }
        (one, other) => one.or(other).unwrap_or_default(),
    };
    Notice {
        title: sentences.text(lang, told.words),
        body,
        tag: tag(entry),
        url: path(entry),
        lang: lang.tag(),
        dir: lang.dir(),
    }
}

/// What a trial says.
pub(super) fn trial(sentences: &Sentences, lang: Lang) -> Notice {
    Notice {
        title: sentences.text(lang, "push-trial"),
        body: sentences.text(lang, "push-trial-text"),
        tag: "trial".to_owned(),
        url: "/app/settings?tab=security".to_owned(),
        lang: lang.tag(),
        dir: lang.dir(),
    }
}

fn starts_at(data: &Value) -> Option<Timestamp> {
    data["startsAt"].as_str()?.parse().ok()
}

/// One visit is one notice, however many changes tell of it: who takes an offered time books it too.
fn tag(entry: &Entry) -> String {
    match (entry.customer_id, starts_at(&entry.data)) {
        (Some(customer), Some(at)) => format!("{customer}:{at}"),
        _ => format!("{}:{}", entry.subject.kind, entry.subject.id),
    }
}

/// Where the staff app shows it.
fn path(entry: &Entry) -> String {
    let id = entry.subject.id;
    let named = |name: &str| entry.data[name].as_str()?.parse::<Uuid>().ok();
    match entry.subject.kind.as_str() {
        "appointment" => format!("/app/calendar?visit={id}"),
        "waiting_entry" => "/app/calendar/waiting".to_owned(),
        "registration" => named("eventId").map_or("/app/events".to_owned(), |event| {
            format!("/app/events/{event}")
        }),
        "payment_link" => format!("/app/payments/links?link={id}"),
        "checkout" => named("linkId").map_or("/app/payments/links".to_owned(), |link| {
            format!("/app/payments/links?link={link}")
        }),
        "inbound_message" => "/app/messages/inbound".to_owned(),
        _ => "/app/".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::platform::i18n::{Lang, Sentences};
    use crate::push::model::TOLD;

    #[test]
    fn everything_that_is_told_has_its_sentence() {
        let sentences = Sentences::default();
        let keys: BTreeSet<&str> = TOLD.iter().map(|told| told.words).collect();
        for lang in Lang::ALL {
            for key in keys
                .iter()
                .chain(&["push-who-when", "push-trial", "push-trial-text"])
            {
                assert!(sentences.has(lang, key), "{} has no {key}", lang.tag());
            }
        }
    }
}
