//! HTTP of customers who came.

use axum::Extension;
use axum::extract::State;
use axum::response::IntoResponse;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::model::{Report, Row, Visitor};
use super::report::DAY_MS;
use super::store::VisitorRow;
use super::{report, table};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, Problem, Query, RequestLang};
use crate::platform::ids::CustomerId;
use crate::platform::paging::{Page, decode_cursor, page_size};
use crate::reports::period::Period;
use crate::reports::table::attachment;

/// Days in which who comes again was kept, unless the caller says.
const WITHIN_DAYS: i64 = 60;

pub(in crate::reports) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(customers_report))
        .routes(routes!(customers_csv))
        .routes(routes!(list_visitors))
}

/// Which days, and how soon is soon.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct ReportQuery {
    /// The first day.
    from: Date,
    /// The last day; ten years later at most.
    to: Date,
    /// Days in which who comes again was kept, 1 to 730; 60 when absent.
    #[param(minimum = 1, maximum = 730)]
    within_days: Option<i64>,
}

/// New and returning customers of a period, and how many of the period before came again.
#[utoipa::path(get, path = "/api/reports/customers", tag = "reports", params(ReportQuery),
    responses((status = 200, body = Report)), security(("bearer" = []), ("cookie" = [])))]
async fn customers_report(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ReportQuery>,
) -> Result<Json<Report>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let period = Period::checked(query.from, query.to)?;
    let within = within(query.within_days)?;
    Ok(Json(report::report(&app, scope, period, within).await?))
}

/// The same as a table for spreadsheets.
#[utoipa::path(get, path = "/api/reports/customers.csv", tag = "reports", params(ReportQuery),
    responses((status = 200, body = String, content_type = "text/csv")),
    security(("bearer" = []), ("cookie" = [])))]
async fn customers_csv(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Query(query): Query<ReportQuery>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let period = Period::checked(query.from, query.to)?;
    let within = within(query.within_days)?;
    let report = report::report(&app, scope, period, within).await?;
    Ok(attachment(
        "customers",
        table::text(&app.sentences, lang, &report),
    ))
}

fn within(days: Option<i64>) -> Result<i64, Problem> {
    match days.unwrap_or(WITHIN_DAYS) {
        days @ 1..=730 => Ok(days),
        _ => Err(Problem::invalid("/withinDays", "out_of_range")),
    }
}

/// Which customers.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RowsQuery {
    /// The first day.
    from: Date,
    /// The last day; ten years later at most.
    to: Date,
    /// Days in which who comes again was kept, 1 to 730; 60 when absent.
    #[param(minimum = 1, maximum = 730)]
    within_days: Option<i64>,
    /// Whoever came when absent.
    #[serde(default)]
    #[param(inline)]
    of: Visitor,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// The customers behind the figures, the newest card first.
#[utoipa::path(get, path = "/api/reports/customers/rows", tag = "reports", params(RowsQuery),
    responses((status = 200, body = Page<Row>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_visitors(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<RowsQuery>,
) -> Result<Json<Page<Row>>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let asked = Period::checked(query.from, query.to)?;
    let soon = within(query.within_days)? * DAY_MS;
    let size = page_size(query.limit)?;
    let place: Option<CustomerId> = decode_cursor(query.cursor.as_deref())?;
    let period = if query.of.is_of_before() {
        asked.before()
    } else {
        asked
    };
    let mut tx = app.db.read(scope).await?;
    let zone = accounts::business(&mut tx).await?.zone;
    let stretch = period.stretch(&zone).map_err(Problem::internal)?;
    let rows = tx
        .visitor_rows(stretch, soon, query.of, place, size + 1)
        .await?;
    let page = Page::from_rows(rows, size, |row| row.id);
    Ok(Json(page.map(VisitorRow::view)))
}
