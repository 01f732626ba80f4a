//! The revenue of a period.

use super::model::{OfStep, Report, Sums, compared};
use crate::accounts::{self, Business};
use crate::app::App;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::reports::documents;
use crate::reports::period::{Period, Step, Stretch};

/// The report of `period` cut into `step`, or into what suits its length.
pub(super) async fn report(
    app: &App,
    scope: Scope,
    period: Period,
    step: Option<Step>,
) -> Result<Report, Problem> {
    let mut tx = app.db.read(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let currency = business.currency;
    let previous = period.before();
    let step = step.unwrap_or_else(|| period.natural_step());
    let now = period.stretch(&business.zone).map_err(Problem::internal)?;
    let past = previous
        .stretch(&business.zone)
        .map_err(Problem::internal)?;
    Ok(Report {
        period,
        previous,
        step,
        currency,
        total: tx.money_total(currency, now).await?,
        before: tx.money_total(currency, past).await?,
        methods: compared(
            tx.money_by_method(currency, now).await?,
            tx.money_by_method(currency, past).await?,
        ),
        services: compared(
            tx.money_by_service(currency, now).await?,
            tx.money_by_service(currency, past).await?,
        ),
        staff: compared(
            tx.money_by_staff(currency, now).await?,
            tx.money_by_staff(currency, past).await?,
        ),
        steps: steps(&mut tx, &business, (period, now), step).await?,
        documents: documents::figures(&mut tx, currency, period).await?,
    })
}

async fn steps(
    tx: &mut Tx,
    business: &Business,
    (period, stretch): (Period, Stretch),
    step: Step,
) -> sqlx::Result<Vec<OfStep>> {
    let pieces = period.cut(step);
    let mut sums = vec![Sums::default(); pieces.len()];
    for steady in stretch.steady(&business.zone) {
        for row in tx.money_by_day(business.currency, steady).await? {
            if let Some(of) = sums.get_mut(Period::piece_of(&pieces, row.day)) {
                *of += row.sums;
            }
        }
    }
    let both = pieces.into_iter().zip(sums);
    Ok(both.map(|(period, sums)| OfStep { period, sums }).collect())
}
