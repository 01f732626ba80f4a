//! What the tax authority knew the business as, by date: which documents it may issue follows from the day on the
//! document.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::change::recorded;
use crate::accounts::{self, TaxKind};
use crate::app::App;
use crate::jobs::{self, Failure, Work};
use crate::journal::Actor;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;

/// Before any change that was entered.
const ALWAYS: Date = jiff::civil::date(1, 1, 1);

/// What the business is from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct TaxStatus {
    /// The first day.
    pub(super) from: Date,
    pub(super) tax_kind: TaxKind,
}

/// Every status that a business had and will have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::invoices) struct TaxStatuses {
    /// By their first day; empty when it never changed.
    pub(super) rows: Vec<TaxStatus>,
    /// What the business says of itself now.
    pub(super) current: TaxKind,
}

impl TaxStatuses {
    /// The statuses of the business that `tx` works on, which is `current` now.
    pub(in crate::invoices) async fn read(tx: &mut Tx, current: TaxKind) -> sqlx::Result<Self> {
        Ok(Self {
            rows: tx.tax_statuses().await?,
            current,
        })
    }

    /// What the business is on `day`.
    pub(in crate::invoices) fn on(&self, day: Date) -> TaxKind {
        let begun = self.rows.iter().rev().find(|status| status.from <= day);
        begun.map_or(self.current, |status| status.tax_kind)
    }
}

/// Enters that the business is `status.tax_kind` from its day on: a day to come, or one after the last document, so
/// that no document that was issued becomes unlawful afterwards.
pub(super) async fn set(
    app: &App,
    scope: Scope,
    actor: &Actor,
    status: TaxStatus,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let last = tx.last_document_date().await?;
    if last.is_some_and(|last| status.from <= last) {
        return Err(Problem::invalid("/from", "before_last_document"));
    }
    let today = now.to_zoned(business.zone.clone()).date();
    remember(&mut tx, business.tax_kind, status).await?;
    if status.from <= today {
        accounts::set_tax_kind(&mut tx, status.tax_kind).await?;
    } else {
        let midnight = status
            .from
            .to_zoned(business.zone)
            .map_err(Problem::internal)?;
        let key = format!("tax-status:{}:{}", business.id, status.from);
        jobs::plan(
            &mut tx,
            now,
            Some(business.id),
            &key,
            &Work::ApplyTaxStatus,
            midnight.timestamp(),
        )
        .await?;
    }
    let data = json!({ "changed": ["taxStatus"], "from": status.from, "taxKind": status.tax_kind });
    recorded(&mut tx, now, actor, data).await?;
    Ok(tx.commit().await?)
}

async fn remember(tx: &mut Tx, before: TaxKind, status: TaxStatus) -> sqlx::Result<()> {
    if tx.tax_statuses().await?.is_empty() {
        let always = TaxStatus {
            from: ALWAYS,
            tax_kind: before,
        };
        tx.put_tax_status(always).await?;
    }
    tx.put_tax_status(status).await
}

/// Brings what the business says of itself in step with the day that has come. Harmless the second time.
///
/// # Errors
/// [`Failure`] when the database fails.
pub async fn apply(app: &App, scope: Scope) -> Result<(), Failure> {
    let mut tx = app.db.write(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let today = app.clock.now().to_zoned(business.zone).date();
    let statuses = TaxStatuses::read(&mut tx, business.tax_kind).await?;
    accounts::set_tax_kind(&mut tx, statuses.on(today)).await?;
    Ok(tx.commit().await?)
}

/// Keeps the dated statuses in step when the business changes what it says of itself: from today on, it is that. A
/// business that has issued nothing has only corrected itself.
///
/// # Errors
/// The driver's.
pub async fn note_change(
    tx: &mut Tx,
    now: Timestamp,
    before: TaxKind,
    after: TaxKind,
) -> sqlx::Result<()> {
    if before == after {
        return Ok(());
    }
    if tx.last_document_date().await?.is_none() {
        return tx.forget_tax_statuses().await;
    }
    let zone = accounts::business(tx).await?.zone;
    let status = TaxStatus {
        from: now.to_zoned(zone).date(),
        tax_kind: after,
    };
    remember(tx, before, status).await
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{ALWAYS, TaxStatus, TaxStatuses};
    use crate::accounts::TaxKind;

    #[test]
    fn the_status_is_that_of_the_day() {
        let status = |from, tax_kind| TaxStatus { from, tax_kind };
        let statuses = TaxStatuses {
            rows: vec![
                status(ALWAYS, TaxKind::ExemptDealer),
                status(date(2026, 3, 1), TaxKind::LicensedDealer),
                status(date(2027, 1, 1), TaxKind::ExemptDealer),
            ],
            current: TaxKind::LicensedDealer,
        };
        for (day, kind) in [
            (date(2020, 1, 1), TaxKind::ExemptDealer),
            (date(2026, 2, 28), TaxKind::ExemptDealer),
            (date(2026, 3, 1), TaxKind::LicensedDealer),
            (date(2026, 12, 31), TaxKind::LicensedDealer),
            (date(2027, 1, 1), TaxKind::ExemptDealer),
        ] {
            assert_eq!(statuses.on(day), kind, "{day}");
        }
        let unchanged = TaxStatuses {
            rows: vec![],
            current: TaxKind::Company,
        };
        assert_eq!(unchanged.on(date(2001, 1, 1)), TaxKind::Company);
    }
}
