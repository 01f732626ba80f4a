//! Verifying every stored document against the law's demands: no gap, no repeat, nothing changed.

mod check;
mod store;

use std::fmt;

use chatgrow_documents::{ChainHash, Document as Paper, chain_hash};

use self::check::{file_is_whole, file_signature, says};
use self::store::{ReferenceRow, SeriesRow, StoredDocument};
use super::model::{Kind, stored_hash};
use super::signing::Signature;
use crate::app::App;
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::{BusinessId, DocumentId};

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many documents were read.
    pub documents: u64,
    /// What is wrong, business by business in the order of kinds and numbers; empty when all is well.
    pub faults: Vec<Fault>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The business, by its public address.
    pub business: String,
    /// The kind of document, as it is stored.
    pub kind: String,
    /// The document's number.
    pub number: i64,
    /// What is wrong with it.
    pub what: Wrong,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = self.kind.replace('_', " ");
        write!(
            f,
            "{}: {kind} {}: {}",
            self.business, self.number, self.what
        )
    }
}

/// What can be wrong with a stored document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// No document has this number, nor those after it up to `through`, but later ones exist or existed.
    #[error("missing, up to and including {through}")]
    Missing {
        /// The last number missing.
        through: i64,
    },
    /// A second document has this number.
    #[error("the number is used twice")]
    Repeated,
    /// The hash does not follow from the snapshot and the document before.
    #[error("its snapshot or its hash was changed")]
    Hash,
    /// The hash of the document before is not the one noted with it.
    #[error("it does not follow the document before it")]
    Previous,
    /// The snapshot is no document.
    #[error("its snapshot cannot be read")]
    Unreadable,
    /// The stored columns say something else than the snapshot, or than what was stored.
    #[error("its row and its snapshot differ")]
    Row,
    /// The amounts of the snapshot do not add up.
    #[error("its amounts do not add up")]
    Totals,
    /// What it says of earlier documents is not what is stored of it, or takes more of one than there is.
    #[error("what it says of other documents was changed")]
    References,
    /// The PDF is not the one that was kept.
    #[error("its PDF was changed")]
    File,
    /// The PDF of a computerized document has no signature of a key of the business that holds.
    #[error("its signature does not hold")]
    Signature,
    /// The counter of the series does not stand at the last document.
    #[error("it is the last, and the counter of the series says otherwise")]
    Series,
}

/// Reads every document of every business and names what is wrong.
///
/// # Errors
/// The driver's.
pub async fn verify(app: &App) -> sqlx::Result<Verified> {
    let businesses = app.db.platform_read().await?.businesses().await?;
    let mut verified = Verified::default();
    for (id, slug) in businesses {
        let scope = Scope::granted(id);
        let counters = app.db.read(scope).await?.series_rows().await?;
        let fingerprints = app.db.read(scope).await?.signing_fingerprints().await?;
        let mut series: Option<Series> = None;
        let mut seen = Vec::new();
        let mut place = None;
        loop {
            let mut tx = app.db.read(scope).await?;
            let rows = tx.stored_documents(place).await?;
            let Some(last) = rows.last() else { break };
            place = Some((last.kind.clone(), last.number, last.id));
            for row in &rows {
                let references = tx.reference_rows(row.id).await?;
                let begun = series
                    .as_ref()
                    .is_some_and(|series| series.kind == row.kind);
                if !begun {
                    let next = Series::new(&row.kind, &counters);
                    seen.push(row.kind.clone());
                    let ended = series.replace(next);
                    verified.end(&slug, ended);
                }
                if let Some(series) = &mut series {
                    series.check(id, row, &references, &fingerprints);
                }
            }
        }
        verified.end(&slug, series);
        // A series of which every document is gone.
        for counter in counters
            .iter()
            .filter(|counter| !seen.contains(&counter.kind))
        {
            let empty = Series::new(&counter.kind, &counters);
            verified.end(&slug, Some(empty));
        }
    }
    Ok(verified)
}

/// One document as whoever holds it may have it checked.
pub(super) struct Checked {
    pub(super) paper: Paper,
    /// Whether its row, its snapshot and its link of the chain are what was stored.
    pub(super) is_whole: bool,
    /// Whether its kept PDF is; nothing while there is none.
    pub(super) file_is_whole: Option<bool>,
    /// What its signature is, where its kept PDF is signed or should be.
    pub(super) signature: Option<Signature>,
    /// When the PDF was kept, in epoch milliseconds.
    pub(super) kept_at: Option<i64>,
}

/// Checks one document by itself; `None` when there is none, or nothing of it can be read.
pub(super) async fn check_one(tx: &mut Tx, id: DocumentId) -> sqlx::Result<Option<Checked>> {
    let Some(row) = tx.stored_document(id).await? else {
        return Ok(None);
    };
    let references = tx.reference_rows(id).await?;
    let Ok(paper) = Paper::read(row.snapshot.as_bytes()) else {
        return Ok(None);
    };
    let previous = row.previous_hash.as_deref().and_then(stored_hash);
    let follows = chain_hash(previous.as_ref(), row.snapshot.as_bytes());
    let business = tx.business();
    let fingerprints = tx.signing_fingerprints().await?;
    Ok(Some(Checked {
        paper,
        is_whole: stored_hash(&row.hash) == Some(follows)
            && says(business, &row, &references).is_empty(),
        file_is_whole: row.pdf.as_ref().map(|_| file_is_whole(business, &row)),
        signature: file_signature(&row, &fingerprints),
        kept_at: row.file_created_at,
    }))
}

impl Verified {
    fn end(&mut self, business: &str, series: Option<Series>) {
        let Some(mut series) = series else { return };
        series.check_counter();
        self.documents += series.documents;
        let kind = series.kind;
        self.faults
            .extend(series.faults.into_iter().map(|(number, what)| Fault {
                business: business.to_owned(),
                kind: kind.clone(),
                number,
                what,
            }));
    }
}

/// One series on the way through its documents.
#[derive(Debug)]
struct Series {
    kind: String,
    counter: Option<SeriesRow>,
    documents: u64,
    last_number: i64,
    last_hash: Option<ChainHash>,
    faults: Vec<(i64, Wrong)>,
}

impl Series {
    fn new(kind: &str, counters: &[SeriesRow]) -> Self {
        let counter = counters
            .iter()
            .find(|counter| counter.kind == kind)
            .cloned();
        let first = counter.as_ref().map_or(1, |counter| counter.first_number);
        Self {
            kind: kind.to_owned(),
            counter,
            documents: 0,
            last_number: first.saturating_sub(1),
            last_hash: None,
            faults: Vec::new(),
        }
    }

    fn check(
        &mut self,
        business: BusinessId,
        row: &StoredDocument,
        references: &[ReferenceRow],
        fingerprints: &[Vec<u8>],
    ) {
        self.documents += 1;
        self.check_number(row.number);
        self.check_link(row);
        let wrongs = says(business, row, references);
        self.faults
            .extend(wrongs.into_iter().map(|what| (row.number, what)));
        if !file_is_whole(business, row) {
            self.faults.push((row.number, Wrong::File));
        } else if file_signature(row, fingerprints) == Some(Signature::Bad) {
            self.faults.push((row.number, Wrong::Signature));
        }
    }

    fn check_number(&mut self, number: i64) {
        if number <= self.last_number {
            self.faults.push((number, Wrong::Repeated));
        }
        self.check_gap(number.saturating_sub(1));
        self.last_number = number;
    }

    /// Notes the numbers up to `through` for which no document was met.
    fn check_gap(&mut self, through: i64) {
        let next = self.last_number.saturating_add(1);
        if next <= through {
            self.faults.push((next, Wrong::Missing { through }));
        }
    }

    fn check_link(&mut self, row: &StoredDocument) {
        let stored = stored_hash(&row.hash);
        let noted = row.previous_hash.as_deref();
        if noted
            != self
                .last_hash
                .as_ref()
                .map(|hash| hash.as_bytes().as_slice())
        {
            self.faults.push((row.number, Wrong::Previous));
        }
        // Checked against the hash noted with it: one document changed is one fault, not two.
        let previous = noted.and_then(stored_hash);
        let follows = chain_hash(previous.as_ref(), row.snapshot.as_bytes());
        if stored != Some(follows) {
            self.faults.push((row.number, Wrong::Hash));
        }
        self.last_hash = stored;
    }

    fn check_counter(&mut self) {
        let known = Kind::of_word(&self.kind).is_some();
        let Some(counter) = self.counter.clone().filter(|_| known) else {
            self.faults.push((self.last_number, Wrong::Series));
            return;
        };
        let last_hash = self.last_hash.map(|hash| hash.as_bytes().to_vec());
        self.check_gap(counter.last_number);
        let stands = counter.last_number == self.last_number && counter.last_hash != last_hash;
        if counter.last_number < self.last_number || stands {
            self.faults.push((self.last_number, Wrong::Series));
        }
    }
}
