//! Verifying every stored document against the law's demands: no gap, no repeat, nothing changed.

use std::fmt;

use chatgrow_documents::{ChainHash, Money as PrintedMoney, ReceiptContent, chain_hash};
use sha2::{Digest as _, Sha256};

use super::model::{RECEIPTS, printed, stored_hash};
use crate::app::App;
use crate::platform::db::{PlatformTx, Scope, Tx, fetch_all, fetch_optional};
use crate::platform::ids::{BusinessId, DocumentId};
use crate::platform::money::{Currency, Money};

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many documents were read.
    pub documents: u64,
    /// What is wrong, business by business in the order of numbers; empty when all is well.
    pub faults: Vec<Fault>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The business, by its public address.
    pub business: String,
    /// The receipt's number.
    pub number: i64,
    /// What is wrong with it.
    pub what: Wrong,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: receipt {}: {}",
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
    /// The stored columns say something else than the snapshot.
    #[error("its row and its snapshot differ")]
    Row,
    /// The PDF is not the one that was kept.
    #[error("its PDF was changed")]
    File,
    /// The counter of the series does not stand at the last document.
    #[error("it is the last, and the counter of the series says otherwise")]
    Series,
}

#[derive(Debug, sqlx::FromRow)]
struct StoredDocument {
    id: DocumentId,
    number: i64,
    document_date: String,
    issued_at: i64,
    customer_name: String,
    total: i64,
    currency: Currency,
    snapshot: String,
    previous_hash: Option<Vec<u8>>,
    hash: Vec<u8>,
    pdf: Option<Vec<u8>>,
    sha256: Option<Vec<u8>>,
}

/// Reads every document of every business and names what is wrong.
///
/// # Errors
/// The driver's.
pub async fn verify(app: &App) -> sqlx::Result<Verified> {
    let businesses = app.db.platform_read().await?.businesses().await?;
    let mut verified = Verified::default();
    for (id, slug) in businesses {
        let mut tx = app.db.read(Scope::granted(id)).await?;
        let mut series = Series::default();
        let mut place = None;
        loop {
            let rows = tx.stored_documents(place).await?;
            let Some(last) = rows.last() else { break };
            place = Some((last.number, last.id));
            rows.iter().for_each(|row| series.check(row));
        }
        series.check_counter(tx.series(RECEIPTS).await?);
        verified.documents += series.documents;
        let faults = series.faults.into_iter();
        verified.faults.extend(faults.map(|(number, what)| Fault {
            business: slug.clone(),
            number,
            what,
        }));
    }
    Ok(verified)
}

/// One series on the way through its documents.
#[derive(Debug, Default)]
struct Series {
    documents: u64,
    last_number: i64,
    last_hash: Option<ChainHash>,
    faults: Vec<(i64, Wrong)>,
}

impl Series {
    fn check(&mut self, row: &StoredDocument) {
        self.documents += 1;
        self.check_number(row.number);
        self.check_link(row);
        self.check_snapshot(row);
        let digest = row.pdf.as_ref().map(|pdf| Sha256::digest(pdf).to_vec());
        if digest != row.sha256 {
            self.faults.push((row.number, Wrong::File));
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

    fn check_snapshot(&mut self, row: &StoredDocument) {
        match serde_json::from_str::<ReceiptContent>(&row.snapshot) {
            Err(_) => self.faults.push((row.number, Wrong::Unreadable)),
            Ok(content) if !row.says(&content) => self.faults.push((row.number, Wrong::Row)),
            Ok(_) => {}
        }
    }

    fn check_counter(&mut self, counter: Option<(i64, Option<Vec<u8>>)>) {
        let (number, hash) = counter.unwrap_or_default();
        let last_hash = self.last_hash.map(|hash| hash.as_bytes().to_vec());
        self.check_gap(number);
        if number < self.last_number || (number == self.last_number && hash != last_hash) {
            self.faults.push((self.last_number, Wrong::Series));
        }
    }
}

impl StoredDocument {
    /// Whether the columns say what the snapshot says, and its sums are equal.
    fn says(&self, content: &ReceiptContent) -> bool {
        let total = printed(Money::new(self.total, self.currency));
        let sum = |amounts: Vec<PrintedMoney>| PrintedMoney::sum(total.currency(), amounts).ok();
        let lines = sum(content.lines.iter().map(|line| line.amount).collect());
        let received = sum(content.payments.iter().map(|row| row.amount).collect());
        i64::try_from(content.number) == Ok(self.number)
            && content.document_date.to_string() == self.document_date
            && content.produced_at.as_millisecond() == self.issued_at
            && content.payer.name == self.customer_name
            && content.total == total
            && lines == Some(total)
            && received == content.received().ok()
    }
}

impl PlatformTx {
    /// Every business with its public address.
    async fn businesses(&mut self) -> sqlx::Result<Vec<(BusinessId, String)>> {
        fetch_all!(self, "SELECT id, slug FROM businesses ORDER BY slug")
    }
}

impl Tx {
    /// Some documents after `place`, by number, with their files.
    async fn stored_documents(
        &mut self,
        place: Option<(i64, DocumentId)>,
    ) -> sqlx::Result<Vec<StoredDocument>> {
        const SQL: &str = "
            SELECT d.id, d.number, d.document_date, d.issued_at, d.customer_name, d.total, d.currency, d.snapshot,
                d.previous_hash, d.hash, f.pdf, f.sha256
            FROM documents d
            LEFT JOIN document_files f ON f.business_id = d.business_id AND f.document_id = d.id
            WHERE d.business_id = $1 AND d.kind = $2 AND (d.number, d.id) > ($3, $4)
            ORDER BY d.number, d.id LIMIT 100";
        let business = self.business();
        let first = (i64::MIN, DocumentId(uuid::Uuid::nil()));
        let (number, id) = place.unwrap_or(first);
        fetch_all!(self, SQL, business, RECEIPTS, number, id)
    }

    /// The counter of a series and the hash of its last document.
    async fn series(&mut self, series: &str) -> sqlx::Result<Option<(i64, Option<Vec<u8>>)>> {
        const SQL: &str = "
            SELECT last_number, last_hash FROM document_series WHERE business_id = $1 AND kind = $2";
        let business = self.business();
        fetch_optional!(self, SQL, business, series)
    }
}
