//! The customers of a period.

use super::model::{Report, Retention, Visitors};
use super::store::VisitorSums;
use crate::accounts;
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::reports::period::{Period, share};

/// The milliseconds of a day of 24 hours: how soon is soon is no matter of the calendar.
pub(super) const DAY_MS: i64 = 86_400_000;

/// The report of `period`; who came again within so many days was kept.
pub(super) async fn report(
    app: &App,
    scope: Scope,
    period: Period,
    within_days: i64,
) -> Result<Report, Problem> {
    let mut tx = app.db.read(scope).await?;
    let zone = accounts::business(&mut tx).await?.zone;
    let previous = period.before();
    let soon = within_days * DAY_MS;
    let now = period.stretch(&zone).map_err(Problem::internal)?;
    let past = previous.stretch(&zone).map_err(Problem::internal)?;
    let total = tx.visitor_sums(now, soon).await?;
    let before = tx.visitor_sums(past, soon).await?;
    Ok(Report {
        period,
        previous,
        total: total.into(),
        before: before.into(),
        retention: Retention {
            within_days,
            of: before.came,
            again: before.again,
            lost: before.came - before.again,
            rate: share(before.again, before.came),
        },
    })
}

impl From<VisitorSums> for Visitors {
    fn from(sums: VisitorSums) -> Self {
        Self {
            came: sums.came,
            new: sums.new,
            returning: sums.came - sums.new,
        }
    }
}
