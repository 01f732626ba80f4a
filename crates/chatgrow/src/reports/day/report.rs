//! The figures of one local day.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use crate::accounts;
use crate::app::App;
use crate::payments::Method;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::money::Currency;
use crate::reports::documents::{self, DocumentFigures};
use crate::reports::period::Period;
use crate::reports::revenue::{OfMethod, Sums};
use crate::reports::visits::CountsView;

/// Cash of a day. Amounts are minor units.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CashDrawer)]
pub(super) struct Drawer {
    /// Came in.
    pub(super) cash_in: i64,
    /// Given back, above zero.
    pub(super) cash_refunds: i64,
    /// What the drawer has more than in the morning.
    pub(super) net: i64,
}

/// Visits that came and are not paid in full.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[schema(as = UnpaidVisits)]
pub(super) struct Unpaid {
    pub(super) visits: i64,
    /// What is left to pay for them now, in minor units.
    pub(super) amount: i64,
}

/// One day of a business, for closing it. Amounts are minor units of `currency`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DayReport)]
pub(super) struct Report {
    pub(super) date: Date,
    pub(super) currency: Currency,
    /// Means that money came or went by; they sum to `total`.
    pub(super) methods: Vec<OfMethod>,
    pub(super) total: Sums,
    pub(super) drawer: Drawer,
    /// The documents dated this day.
    pub(super) documents: DocumentFigures,
    /// The visits that begin this day.
    pub(super) visits: CountsView,
    pub(super) unpaid: Unpaid,
}

/// The report of `date`, or of today.
pub(super) async fn report(app: &App, scope: Scope, date: Option<Date>) -> Result<Report, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.read(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let today = now.to_zoned(business.zone.clone()).date();
    let date = date.unwrap_or(today);
    let period =
        Period::checked(date, date).map_err(|_| Problem::invalid("/date", "out_of_range"))?;
    let currency = business.currency;
    let stretch = period.stretch(&business.zone).map_err(Problem::internal)?;
    let mut methods = tx.money_by_method(currency, stretch).await?;
    methods.sort_by_key(|of| Method::ALL.iter().position(|method| *method == of.method));
    let cash = methods.iter().find(|of| of.method == Method::Cash);
    let cash = cash.map_or(Sums::default(), |of| of.sums);
    let (visits, amount) = tx.unpaid_total(stretch).await?;
    Ok(Report {
        date,
        currency,
        total: tx.money_total(currency, stretch).await?,
        drawer: Drawer {
            cash_in: cash.received,
            cash_refunds: cash.refunded,
            net: cash.net,
        },
        documents: documents::figures(&mut tx, currency, period).await?,
        visits: tx.visits_total(stretch).await?.into(),
        unpaid: Unpaid { visits, amount },
        methods,
    })
}
