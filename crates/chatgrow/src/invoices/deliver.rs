//! Delivering a document: the one original is drawn and kept, then its mail is planned.

use chatgrow_documents::{Document as Paper, Extras, Language};
use jiff::Timestamp;

use super::allocation::Allocation;
use super::model::StoredFile;
use super::pdf::{DrawError, draw_original};
use super::signing::{self, Delivery};
use crate::app::App;
use crate::jobs::{self, Failure, Work};
use crate::journal::{Change, Kind, Subject};
use crate::messages;
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::DocumentId;

/// Plans what follows from a change: an issued document is delivered, once.
///
/// # Errors
/// The driver's.
pub async fn plan(tx: &mut Tx, now: Timestamp, change: &Change) -> sqlx::Result<()> {
    let (Kind::DocumentIssued, Subject::Document(document)) = (change.kind, change.subject) else {
        return Ok(());
    };
    let business = tx.business();
    let work = Work::DeliverDocument { document };
    jobs::plan(
        tx,
        now,
        Some(business),
        &format!("document:{document}"),
        &work,
        now,
    )
    .await
}

/// Plans the delivery of a document that waited for its allocation number.
///
/// # Errors
/// The driver's.
pub(super) async fn plan_delivery(
    tx: &mut Tx,
    now: Timestamp,
    document: DocumentId,
) -> sqlx::Result<()> {
    let business = tx.business();
    let work = Work::DeliverDocument { document };
    let key = format!("document:{document}:numbered");
    jobs::plan(tx, now, Some(business), &key, &work, now).await
}

/// Draws and keeps the original of `document`, and plans its mail to the customer. Harmless the second time.
///
/// # Errors
/// [`Failure`] when there is no such document, or it cannot be drawn or kept.
pub async fn deliver(app: &App, scope: Scope, document: DocumentId) -> Result<(), Failure> {
    let gone = || Failure::GiveUp {
        error: "there is no such document".to_owned(),
    };
    let allocation = app
        .db
        .read(scope)
        .await?
        .document_allocation(document)
        .await?;
    if allocation.is_some_and(|allocation| !allocation.status.is_free()) {
        // Whoever gives it its number plans the delivery anew.
        return Ok(());
    }
    original(app, scope, document).await?.ok_or_else(gone)?;
    let mut tx = app.db.write(scope).await?;
    let issued = tx.document(document).await?.ok_or_else(gone)?;
    let paper = tx.paper(document).await?.ok_or_else(gone)?;
    if signing::delivery(&mut tx, &issued, &paper).await?.0 == Delivery::Paper {
        // It is printed and handed over.
        return Ok(());
    }
    let intent = format!("document:{document}:issued");
    let now = app.clock.now();
    messages::plan_document(&mut tx, now, document, issued.customer_id, None, &intent).await?;
    tx.commit().await?;
    Ok(())
}

/// The kept original of `document`; `None` when it was not drawn yet, or there is no such document.
///
/// # Errors
/// The driver's.
pub async fn stored_file(tx: &mut Tx, document: DocumentId) -> sqlx::Result<Option<StoredFile>> {
    tx.stored_file(document).await
}

/// The original of `document`, drawn and kept first if need be; `None` when there is no such document.
/// Where two draw at once, the first kept is the original for both.
pub(super) async fn original(
    app: &App,
    scope: Scope,
    document: DocumentId,
) -> Result<Option<StoredFile>, DrawError> {
    let mut tx = app.db.read(scope).await?;
    if let Some(file) = tx.stored_file(document).await? {
        return Ok(Some(file));
    }
    let Some(paper) = tx.paper(document).await? else {
        return Ok(None);
    };
    let extras = extras(app, &mut tx, Some(document), &paper, None).await?;
    drop(tx);
    let now = app.clock.now();
    let is_signed = paper.is_computerized();
    let signer = if is_signed {
        if let Err(problem) = signing::renew_if_due(app, scope, now).await {
            tracing::warn!(
                ?problem,
                "the key that signs documents could not be renewed: the old one signs"
            );
        }
        let mut tx = app.db.read(scope).await?;
        Some(signing::signer(app, &mut tx, now).await?)
    } else {
        None
    };
    let pdf = draw_original(paper, extras, signer).await?;
    let mut tx = app.db.write(scope).await?;
    tx.keep_file(document, &pdf, is_signed, now).await?;
    let kept = tx.stored_file(document).await?;
    tx.commit().await?;
    Ok(kept)
}

/// What is printed beside the snapshot of `paper`, in its own language unless another is asked for.
pub(super) async fn extras(
    app: &App,
    tx: &mut Tx,
    document: Option<DocumentId>,
    paper: &Paper,
    language: Option<Language>,
) -> sqlx::Result<Extras> {
    let allocation = match document {
        Some(document) => tx.document_allocation(document).await?,
        None => None,
    };
    let without_allocation = allocation
        .as_ref()
        .is_some_and(Allocation::is_released_without_number);
    let address = |code: &str| format!("{}/verify/{code}", app.config.base_url);
    Ok(Extras {
        logo: tx.logo().await?.map(|logo| logo.bytes),
        verification_address: paper.verification_code().map(address),
        allocation_number: allocation.and_then(|allocation| allocation.printed()),
        without_allocation,
        language,
    })
}
