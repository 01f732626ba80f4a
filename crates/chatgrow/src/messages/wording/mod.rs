//! Wording: the business's own words in place of the product's sentences, for each message, channel and language.
//!
//! Own words are plain text with `{variables}`, those that the message has; they are checked when they are saved,
//! and shown beforehand with sample data. The words replace the subject, the greeting and the sentences of a
//! message: its table of facts, its button, its calendar entry and who it comes from stay. Values are put in as
//! values: isolated from the writing direction around them, escaped in HTML by the template, an address of a page
//! as a link. So neither a name nor the business's own words can become markup.

mod defaults;
mod edit;
mod form;
mod preview;
mod routes;
mod sample;
mod store;
mod text;
mod values;
mod variable;

pub(super) use routes::routes;
pub(super) use values::Values;
pub(super) use variable::Variable;

use self::store::WordingRow;
use self::text::fill;
use self::variable::Channel;
use super::letter::Letter;
use super::rules::review_url;
use super::store::Claimed;
use crate::platform::db::Tx;

/// What a business has said of a message, beside the message itself.
#[derive(Debug)]
pub(super) struct Custom {
    own: Vec<WordingRow>,
    review_url: Option<String>,
}

impl Custom {
    /// Reads the business's own words for a message in hand.
    pub(super) async fn read(tx: &mut Tx, message: &Claimed) -> sqlx::Result<Self> {
        Ok(Self {
            own: tx.wordings_of(message.template, message.lang).await?,
            review_url: review_url(tx).await?,
        })
    }

    /// The page for reviews; empty when there is none.
    pub(super) fn review_url(&self) -> &str {
        self.review_url.as_deref().unwrap_or_default()
    }

    /// `letter` in the business's own words, if it has any.
    pub(super) fn reworded(&self, letter: Letter) -> Letter {
        match self.own(Channel::Email) {
            Some(own) => reworded(letter, own.subject.as_deref(), &own.body),
            None => letter,
        }
    }

    /// The business's own words for a text about what `letter` says; `None` when it has none.
    pub(super) fn text(&self, letter: &Letter, channel: Channel) -> Option<String> {
        self.own(channel).map(|own| fill(&own.body, &letter.values))
    }

    fn own(&self, channel: Channel) -> Option<&WordingRow> {
        self.own.iter().find(|own| own.channel == channel)
    }
}

/// `letter` with these words for its subject, its greeting and its sentences.
fn reworded(mut letter: Letter, subject: Option<&str>, body: &str) -> Letter {
    let subject = subject.map(|subject| fill(subject, &letter.values));
    if let Some(subject) = subject.filter(|subject| !subject.trim().is_empty()) {
        letter.subject = subject;
    }
    let body = fill(body, &letter.values);
    // The first line takes the place of the greeting, whatever it says.
    let (first, rest) = body.split_once('\n').unwrap_or((body.as_str(), ""));
    letter.greeting = first.to_owned();
    letter.body = rest.to_owned();
    letter
}
