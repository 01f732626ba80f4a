//! The audit log: the journal searched by who, what, to what and when, in words.

use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

use super::{Entry, Kind, Subject};
use crate::accounts;
use crate::app::App;
use crate::platform::csv;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::i18n::{Lang, Sentences};
use crate::platform::paging::Page;

/// How many are read at a time for a file.
const BATCH: i64 = 1000;
/// The most that a file holds.
const MOST: usize = 100_000;

/// Which entries are wanted; what is absent does not matter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Filter<'a> {
    /// `user`, `guest` or `system`.
    pub(super) actor_kind: Option<&'static str>,
    pub(super) actor: Option<Uuid>,
    pub(super) kind: Option<&'static str>,
    pub(super) subject_kind: Option<&'a str>,
    pub(super) subject: Option<Uuid>,
    /// Epoch milliseconds, the end exclusive.
    pub(super) period: (i64, i64),
    /// Only entries with a smaller number.
    pub(super) before: i64,
    pub(super) limit: i64,
}

/// An entry of the journal in words.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct AuditEntry {
    #[serde(flatten)]
    entry: Entry,
    /// What happened, in the caller's language.
    text: String,
    /// What kind of thing it happened to, in the caller's language.
    object: String,
}

/// The words of the audit log in one language.
pub(super) struct Words<'a> {
    pub(super) sentences: &'a Sentences,
    pub(super) lang: Lang,
}

impl Words<'_> {
    /// What a kind of change is called.
    pub(super) fn kind(&self, kind: &str) -> String {
        self.word(&kind.replace('.', "-"))
    }

    /// What a kind of thing is called.
    pub(super) fn object(&self, kind: &str) -> String {
        self.word(&format!("object-{kind}"))
    }

    fn word(&self, key: &str) -> String {
        let key = format!("audit-{}", key.replace('_', "-"));
        self.sentences.text(self.lang, &key)
    }

    fn said(&self, entry: Entry) -> AuditEntry {
        AuditEntry {
            text: self.kind(&entry.kind),
            object: self.object(&entry.subject.kind),
            entry,
        }
    }

    fn line(&self, entry: &AuditEntry, zone: &jiff::tz::TimeZone) -> [String; 7] {
        let AuditEntry {
            entry,
            text,
            object,
        } = entry;
        let at = entry.at.to_zoned(zone.clone());
        let actor = entry.actor.name.clone();
        [
            entry.seq.to_string(),
            at.strftime("%Y-%m-%d %H:%M:%S").to_string(),
            actor.unwrap_or_else(|| self.word(&format!("actor-{}", entry.actor.kind))),
            text.clone(),
            object.clone(),
            entry.subject.id.to_string(),
            entry.data.to_string(),
        ]
    }
}

/// A page of the entries that `filter` names, the newest first; `filter.limit` is the size of the page.
pub(super) async fn page(
    app: &App,
    scope: Scope,
    filter: &Filter<'_>,
    lang: Lang,
) -> Result<Page<AuditEntry>, Problem> {
    let words = Words {
        sentences: &app.sentences,
        lang,
    };
    let size = filter.limit;
    let wanted = Filter {
        limit: size + 1,
        ..*filter
    };
    let mut tx = app.db.read(scope).await?;
    let rows = tx.journal_where(&wanted).await?;
    let entries = rows.into_iter().map(|row| words.said(row.into())).collect();
    Ok(Page::from_rows(entries, size, |said: &AuditEntry| {
        said.entry.seq
    }))
}

/// The newest hundred thousand of the entries that `filter` names, as a file; times are those of the business.
pub(super) async fn file(
    app: &App,
    scope: Scope,
    mut filter: Filter<'_>,
    lang: Lang,
) -> Result<String, Problem> {
    let words = Words {
        sentences: &app.sentences,
        lang,
    };
    let mut tx = app.db.read(scope).await?;
    let zone = accounts::business(&mut tx).await?.zone;
    let headings = ["number", "time", "who", "what", "object", "id", "details"];
    let headings = headings.map(|name| words.word(&format!("csv-{name}")));
    let mut text = String::from(csv::MARK);
    csv::write_line(&mut text, headings.into_iter());
    filter.limit = BATCH;
    let mut written = 0;
    while written < MOST {
        let rows = tx.journal_where(&filter).await?;
        let Some(last) = rows.last() else { break };
        filter.before = last.seq;
        written += rows.len();
        for row in rows {
            let line = words.line(&words.said(row.into()), &zone);
            csv::write_line(&mut text, line.into_iter());
        }
    }
    Ok(text)
}

/// The stable name of a kind of change, if there is one.
pub(super) fn known_kind(name: &str) -> Option<&'static str> {
    Kind::ALL
        .iter()
        .map(|kind| kind.name())
        .find(|known| *known == name)
}

/// Whether a journal can name such a thing.
pub(super) fn is_object(name: &str) -> bool {
    Subject::KINDS.contains(&name)
}
