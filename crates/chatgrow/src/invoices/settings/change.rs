//! Changing the settings.

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;

use super::model::{AutoKind, Settings};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem, present};
use crate::platform::text::paragraph;

/// The fields to change.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateDocumentSettings {
    /// The version that the change was made on.
    version: i64,
    /// Whether a payment gets its document by itself.
    auto_issue: Option<bool>,
    /// Which; null for what fits the business.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<AutoKind>)]
    auto_kind: Option<Option<AutoKind>>,
    /// On which side of VAT new drafts begin.
    prices_include_vat: Option<bool>,
    /// Words on every document that has none of its own, up to 1,000 characters.
    #[schema(max_length = 1000)]
    footer_note: Option<String>,
    /// Whether an allocation number is asked for on every invoice to a dealer.
    allocate_all: Option<bool>,
}

/// Stores the changed fields, if nobody changed the settings since they were read.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: UpdateDocumentSettings,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = tx.document_settings().await?;
    if before.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let (after, changed) = checked(before, form)?;
    tx.put_document_settings(&after, now).await?;
    recorded(&mut tx, now, actor, json!({ "changed": changed })).await?;
    Ok(tx.commit().await?)
}

fn checked(
    mut settings: Settings,
    form: UpdateDocumentSettings,
) -> Result<(Settings, Vec<&'static str>), Problem> {
    let mut faults = Faults::default();
    let mut changed = Vec::new();
    if let Some(auto_issue) = form.auto_issue {
        settings.auto_issue = auto_issue;
        changed.push("autoIssue");
    }
    if let Some(auto_kind) = form.auto_kind {
        settings.auto_kind = auto_kind;
        changed.push("autoKind");
    }
    if let Some(include) = form.prices_include_vat {
        settings.prices_include_vat = include;
        changed.push("pricesIncludeVat");
    }
    if let Some(note) = form.footer_note {
        settings.footer_note = paragraph(&note, 1000, "/footerNote", &mut faults);
        changed.push("footerNote");
    }
    if let Some(all) = form.allocate_all {
        settings.allocate_all = all;
        changed.push("allocateAll");
    }
    faults.finish()?;
    Ok((settings, changed))
}

/// Records that settings changed.
pub(in crate::invoices) async fn recorded(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    data: Value,
) -> sqlx::Result<()> {
    let change = Change {
        kind: Kind::DocumentSettingsUpdated,
        subject: Subject::Business(tx.business()),
        customer: None,
        data,
    };
    journal::record(tx, now, actor, change).await?;
    Ok(())
}
