//! Writing, changing and throwing away drafts.

use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::DraftContent;
use super::store::Draft;
use crate::app::App;
use crate::invoices::model::Kind;
use crate::journal::{self, Actor, Change, Kind as ChangeKind, Subject};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::DraftId;

/// Drafts that a business may have.
const MAX_DRAFTS: i64 = 10_000;

/// A new draft.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = CreateInvoiceDraft)]
pub(super) struct CreateDraft {
    /// What it will be. A credit invoice is issued for its invoice, and not written.
    kind: Kind,
    content: DraftContent,
}

/// A draft as it is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = UpdateInvoiceDraft)]
pub(super) struct UpdateDraft {
    /// The version that the change was made on.
    version: i64,
    kind: Option<Kind>,
    /// In place of the whole content.
    content: DraftContent,
}

/// A credit stands on its invoice and is issued there.
pub(in crate::invoices) fn writable(kind: Kind) -> Result<Kind, Problem> {
    if kind == Kind::CreditInvoice {
        return Err(Problem::invalid("/kind", "issued_elsewhere"));
    }
    Ok(kind)
}

/// Begins a draft.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: CreateDraft,
) -> Result<DraftId, Problem> {
    let kind = writable(form.kind)?;
    let content = form.content.cleaned()?;
    let now = app.clock.now();
    let id = DraftId::new(now);
    let mut tx = app.db.write(scope).await?;
    content.must_name_a_customer(&mut tx).await?;
    if tx.count_drafts().await? >= MAX_DRAFTS {
        return Err(Problem::conflict("too_many_drafts"));
    }
    tx.insert_invoice_draft(id, (kind, &content), now).await?;
    let change = change_of(ChangeKind::DraftCreated, id, kind, &content);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes a draft.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: DraftId,
    form: UpdateDraft,
) -> Result<(), Problem> {
    let content = form.content.cleaned()?;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let draft = tx.hold_draft(id).await?.ok_or(Problem::NotFound)?;
    if draft.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    content.must_name_a_customer(&mut tx).await?;
    let kind = writable(form.kind.unwrap_or(draft.kind))?;
    tx.update_invoice_draft(id, (kind, &content), now).await?;
    let change = change_of(ChangeKind::DraftUpdated, id, kind, &content);
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

/// Throws a draft away.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: DraftId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Draft { kind, content, .. } = tx.hold_draft(id).await?.ok_or(Problem::NotFound)?;
    tx.delete_invoice_draft(id).await?;
    let change = change_of(ChangeKind::DraftRemoved, id, kind, &content);
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

fn change_of(change: ChangeKind, id: DraftId, kind: Kind, content: &DraftContent) -> Change {
    Change {
        kind: change,
        subject: Subject::Draft(id),
        customer: content.customer_id,
        data: json!({ "kind": kind }),
    }
}
