//! HTTP of occupancy.

use axum::Extension;
use axum::extract::State;
use axum::response::IntoResponse;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::model::{Report, Row};
use super::store::{Place, TakenRow};
use super::{report, table};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, Problem, Query, RequestLang};
use crate::platform::paging::{Page, decode_cursor, page_size};
use crate::reports::period::Period;
use crate::reports::table::attachment;

pub(in crate::reports) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(occupancy_report))
        .routes(routes!(occupancy_csv))
        .routes(routes!(list_taken_times))
}

/// Which days.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct ReportQuery {
    /// The first day.
    from: Date,
    /// The last day; ten years later at most.
    to: Date,
}

/// How much of the time in which staff can be booked is booked.
#[utoipa::path(get, path = "/api/reports/occupancy", tag = "reports", params(ReportQuery),
    responses((status = 200, body = Report)), security(("bearer" = []), ("cookie" = [])))]
async fn occupancy_report(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<ReportQuery>,
) -> Result<Json<Report>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let period = Period::checked(query.from, query.to)?;
    Ok(Json(report::report(&app, scope, period).await?))
}

/// The same as a table for spreadsheets.
#[utoipa::path(get, path = "/api/reports/occupancy.csv", tag = "reports", params(ReportQuery),
    responses((status = 200, body = String, content_type = "text/csv")),
    security(("bearer" = []), ("cookie" = [])))]
async fn occupancy_csv(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Query(query): Query<ReportQuery>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let period = Period::checked(query.from, query.to)?;
    let report = report::report(&app, scope, period).await?;
    Ok(attachment(
        "occupancy",
        table::text(&app.sentences, lang, &report),
    ))
}

/// Whose time.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RowsQuery {
    /// The first day.
    from: Date,
    /// The last day; ten years later at most.
    to: Date,
    /// Only that of this staff member.
    staff_id: Option<Uuid>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// The visits and classes that take the time, by when they begin. Their minutes sum to what is booked.
#[utoipa::path(get, path = "/api/reports/occupancy/rows", tag = "reports", params(RowsQuery),
    responses((status = 200, body = Page<Row>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_taken_times(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<RowsQuery>,
) -> Result<Json<Page<Row>>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let period = Period::checked(query.from, query.to)?;
    let size = page_size(query.limit)?;
    let place: Option<Place> = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.read(scope).await?;
    let zone = accounts::business(&mut tx).await?.zone;
    let stretch = period.stretch(&zone).map_err(Problem::internal)?;
    let rows = tx
        .taken_rows(stretch, query.staff_id, place, size + 1)
        .await?;
    let page = Page::from_rows(rows, size, TakenRow::place);
    Ok(Json(page.map(TakenRow::view)))
}
