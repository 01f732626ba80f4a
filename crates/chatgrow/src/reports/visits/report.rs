//! The visits of a period.

use super::model::{Counts, Of, OfSource, OfStep, Report};
use super::store::OfRow;
use crate::accounts;
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::reports::period::{Period, Step};

/// The report of `period` cut into `step`, or into what suits its length.
pub(super) async fn report(
    app: &App,
    scope: Scope,
    period: Period,
    step: Option<Step>,
) -> Result<Report, Problem> {
    let mut tx = app.db.read(scope).await?;
    let zone = accounts::business(&mut tx).await?.zone;
    let previous = period.before();
    let step = step.unwrap_or_else(|| period.natural_step());
    let now = period.stretch(&zone).map_err(Problem::internal)?;
    let past = previous.stretch(&zone).map_err(Problem::internal)?;
    let pieces = period.cut(step);
    let mut counts = vec![Counts::default(); pieces.len()];
    for steady in now.steady(&zone) {
        for row in tx.visits_by_day(steady).await? {
            if let Some(of) = counts.get_mut(Period::piece_of(&pieces, row.day)) {
                *of += row.counts;
            }
        }
    }
    let steps = pieces
        .into_iter()
        .zip(counts)
        .map(|(period, counts)| OfStep {
            period,
            counts: counts.into(),
        });
    let sources = tx.visits_by_source(now).await?.into_iter();
    let sources = sources.map(|row| OfSource {
        source: row.source,
        counts: row.counts.into(),
    });
    Ok(Report {
        period,
        previous,
        step,
        total: tx.visits_total(now).await?.into(),
        before: tx.visits_total(past).await?.into(),
        staff: views(tx.visits_by_staff(now).await?),
        services: views(tx.visits_by_service(now).await?),
        sources: sources.collect(),
        steps: steps.collect(),
    })
}

fn views(rows: Vec<OfRow>) -> Vec<Of> {
    rows.into_iter()
        .map(|row| Of {
            id: row.id,
            name: row.name,
            counts: row.counts.into(),
        })
        .collect()
}
