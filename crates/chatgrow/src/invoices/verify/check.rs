//! What must be true of one stored document. No SQL.

use chatgrow_documents::{Document as Paper, Exchange, Money, Totals};
use serde::de::DeserializeOwned;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::Wrong;
use super::store::{ReferenceRow, StoredDocument};
use crate::invoices::issue::seal::{SealedFile, SealedRow};
use crate::invoices::model::{Kind, Reference, printed};
use crate::invoices::signing::{Signature, signature};
use crate::platform::ids::BusinessId;
use crate::platform::money::Money as Counted;

/// What is wrong between a row, its references and its snapshot.
pub(super) fn says(
    business: BusinessId,
    row: &StoredDocument,
    references: &[ReferenceRow],
) -> Vec<Wrong> {
    let Ok(paper) = Paper::read(row.snapshot.as_bytes()) else {
        return vec![Wrong::Unreadable];
    };
    let mut wrongs = Vec::new();
    if !columns_agree(row, &paper) || !seal_holds(business, row, references, &paper) {
        wrongs.push(Wrong::Row);
    }
    if adds_up(&paper).is_none() {
        wrongs.push(Wrong::Totals);
    }
    if !names_what_is_stored(&paper, references) {
        wrongs.push(Wrong::References);
    }
    wrongs
}

fn columns_agree(row: &StoredDocument, paper: &Paper) -> bool {
    let Some(currency) = word(&row.currency) else {
        return false;
    };
    let money = |amount| printed(Counted::new(amount, currency));
    let name = paper.customer().map(|customer| customer.name.as_str());
    paper.kind().name() == row.kind
        && i64::try_from(paper.number()) == Ok(row.number)
        && paper.document_date().to_string() == row.document_date
        && paper.produced_at().as_millisecond() == row.issued_at
        && name.unwrap_or_default() == row.customer_name
        && paper.net() == money(row.net)
        && paper.vat() == money(row.vat)
        && paper.total() == money(row.total)
}

/// Documents from before there were seals have none, and no code to be checked by.
fn seal_holds(
    business: BusinessId,
    row: &StoredDocument,
    references: &[ReferenceRow],
    paper: &Paper,
) -> bool {
    let Some(seal) = &row.seal else {
        return paper.verification_code().is_none();
    };
    let references: Option<Vec<Reference>> = references.iter().map(reference).collect();
    let readable = Kind::of_word(&row.kind)
        .zip(word(&row.currency))
        .zip(references);
    let Some(((kind, currency), references)) = readable else {
        return false;
    };
    let sealed = SealedRow {
        business,
        id: row.id,
        kind,
        number: row.number,
        document_date: &row.document_date,
        issued_at: row.issued_at,
        customer_id: row.customer_id,
        customer_name: &row.customer_name,
        net: row.net,
        vat: row.vat,
        total: row.total,
        currency,
        payment_id: row.payment_id,
        refund_id: row.refund_id,
        references: &references,
    };
    sealed.seal().is_ok_and(|computed| computed == *seal)
}

fn reference(row: &ReferenceRow) -> Option<Reference> {
    Some(Reference {
        earlier: row.earlier_id,
        purpose: word(&row.purpose)?,
        amount: row.amount,
    })
}

/// What a stored word stands for; nothing where it was changed into none.
fn word<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_value(Value::String(text.to_owned())).ok()
}

/// The amounts follow from each other: `None` where they do not.
fn adds_up(paper: &Paper) -> Option<()> {
    let holds = |truth: bool| truth.then_some(());
    let total = paper.total();
    let sum = |amounts: &mut dyn Iterator<Item = Money>| Money::sum(total.currency(), amounts).ok();
    match paper {
        Paper::Itemized(document) => {
            let content = document.content();
            holds(Totals::of(&content.sale).ok()? == content.totals)?;
        }
        Paper::Receipt(receipt) => {
            let lines = &receipt.content().lines;
            holds(sum(&mut lines.iter().map(|line| line.amount))? == total)?;
        }
    }
    if paper.kind().has_payments() {
        let rows = paper.payments().iter().map(|row| row.amount);
        holds(sum(&mut rows.chain(paper.withheld_tax()))? == total)?;
    }
    let Some(exchange) = paper.exchange() else {
        return Some(());
    };
    let computed = Exchange::new(exchange.rate_millionths, exchange.date, total, paper.vat());
    holds(computed.as_ref() == Ok(exchange))
}

/// Every document that the snapshot names is named by a row, and no row takes more of one than there is.
fn names_what_is_stored(paper: &Paper, references: &[ReferenceRow]) -> bool {
    let named = paper.references().iter().all(|named| {
        references.iter().any(|row| {
            row.earlier_kind == named.kind.name()
                && i64::try_from(named.number) == Ok(row.earlier_number)
        })
    });
    named && references.iter().all(|row| row.taken <= row.earlier_total)
}

/// The signature of the kept file; nothing where the document has no file yet, or one that is not to be signed.
pub(super) fn file_signature(row: &StoredDocument, fingerprints: &[Vec<u8>]) -> Option<Signature> {
    let pdf = row.pdf.as_ref()?;
    let paper = Paper::read(row.snapshot.as_bytes()).ok()?;
    let is_signed = row.file_signed.unwrap_or_default();
    if paper.is_computerized() != is_signed {
        return Some(Signature::Bad);
    }
    is_signed.then(|| signature(pdf, fingerprints))
}

/// Whether the kept PDF is the one that was kept; a document without one has not been drawn yet.
pub(super) fn file_is_whole(business: BusinessId, row: &StoredDocument) -> bool {
    let Some(pdf) = &row.pdf else {
        return row.sha256.is_none();
    };
    let digest = Sha256::digest(pdf).to_vec();
    if row.sha256.as_ref() != Some(&digest) {
        return false;
    }
    let Some(seal) = &row.file_seal else {
        return row.seal.is_none();
    };
    let file = SealedFile {
        business,
        document: row.id,
        sha256: &digest,
        created_at: row.file_created_at.unwrap_or_default(),
        signed: row.file_signed.unwrap_or_default(),
    };
    file.seal().is_ok_and(|computed| computed == *seal)
}
