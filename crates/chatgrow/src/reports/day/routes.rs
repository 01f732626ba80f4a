//! HTTP of the close of a day.

use axum::Extension;
use axum::extract::State;
use axum::response::IntoResponse;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::report::{self, Report};
use super::table;
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, Problem, Query, RequestLang};
use crate::platform::paging::{Page, decode_cursor, page_size};
use crate::reports::period::Period;
use crate::reports::table::attachment;
use crate::reports::visits::{Place, Row, VisitLine};

pub(in crate::reports) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(day_report))
        .routes(routes!(day_csv))
        .routes(routes!(list_unpaid_visits))
}

/// Which day.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct DayQuery {
    /// Today when absent.
    date: Option<Date>,
}

/// One day for closing it: money by means, the drawer, documents, visits, what is unpaid.
#[utoipa::path(get, path = "/api/reports/day", tag = "reports", params(DayQuery),
    responses((status = 200, body = Report)), security(("bearer" = []), ("cookie" = [])))]
async fn day_report(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<DayQuery>,
) -> Result<Json<Report>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    Ok(Json(report::report(&app, scope, query.date).await?))
}

/// The same as a table for spreadsheets.
#[utoipa::path(get, path = "/api/reports/day.csv", tag = "reports", params(DayQuery),
    responses((status = 200, body = String, content_type = "text/csv")),
    security(("bearer" = []), ("cookie" = [])))]
async fn day_csv(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Query(query): Query<DayQuery>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let report = report::report(&app, scope, query.date).await?;
    let name = format!("day-{}", report.date);
    Ok(attachment(
        &name,
        table::text(&app.sentences, lang, &report),
    ))
}

/// Which visits.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct UnpaidQuery {
    /// The first day.
    from: Date,
    /// The last day; ten years later at most.
    to: Date,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// Visits that came and are not paid in full, by when they begin.
#[utoipa::path(get, path = "/api/reports/day/unpaid", tag = "reports", params(UnpaidQuery),
    responses((status = 200, body = Page<Row>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_unpaid_visits(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<UnpaidQuery>,
) -> Result<Json<Page<Row>>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let period = Period::checked(query.from, query.to)?;
    let size = page_size(query.limit)?;
    let place: Option<Place> = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.read(scope).await?;
    let zone = accounts::business(&mut tx).await?.zone;
    let stretch = period.stretch(&zone).map_err(Problem::internal)?;
    let rows = tx.unpaid_lines(stretch, place, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| (row.starts_at, row.id));
    Ok(Json(page.map(VisitLine::view)))
}
