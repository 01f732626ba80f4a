//! The figures of a business at a glance.

use jiff::Timestamp;

use super::model::{AppointmentStats, Periods, RevenueStats, Stats, UpcomingVisit};
use super::store::UpcomingRow;
use crate::accounts;
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::money::Money;

const UPCOMING: i64 = 10;

pub(super) async fn stats(app: &App, scope: Scope) -> Result<Stats, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.read(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let periods = Periods::at(now, &business.zone).map_err(Problem::internal)?;
    let customers = tx.customer_stats(&periods).await?;
    let (today, week) = tx.visit_counts(&periods).await?;
    let upcoming = tx.upcoming_visits(now, UPCOMING).await?;
    let (month, total) = tx.revenue(periods.month_start, business.currency).await?;
    let upcoming: Result<Vec<UpcomingVisit>, jiff::Error> =
        upcoming.into_iter().map(UpcomingRow::view).collect();
    Ok(Stats {
        customers,
        appointments: AppointmentStats {
            today,
            week,
            upcoming: upcoming.map_err(Problem::internal)?,
        },
        revenue: RevenueStats {
            month: Money::new(month, business.currency),
            total: Money::new(total, business.currency),
        },
    })
}

impl UpcomingRow {
    fn view(self) -> Result<UpcomingVisit, jiff::Error> {
        Ok(UpcomingVisit {
            id: self.id,
            customer_name: self.customer_name,
            service_name: self.service_name,
            staff_name: self.staff_name,
            starts_at: Timestamp::from_millisecond(self.starts_at)?,
            status: self.status,
        })
    }
}
