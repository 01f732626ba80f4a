//! HTTP of visits.

use axum::Extension;
use axum::extract::State;
use axum::response::IntoResponse;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::model::{Outcome, Report, Row, VisitLine};
use super::store::{Filter, Place};
use super::{report, table};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::calendar::Source;
use crate::platform::http::{Json, Problem, Query, RequestLang};
use crate::platform::paging::{Page, decode_cursor, page_size};
use crate::reports::period::Period;
use crate::reports::query::CutQuery;
use crate::reports::table::attachment;

pub(in crate::reports) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(visits_report))
        .routes(routes!(visits_csv))
        .routes(routes!(list_visits))
}

/// The visits that begin in a period, and what became of them.
#[utoipa::path(get, path = "/api/reports/visits", tag = "reports", params(CutQuery),
    responses((status = 200, body = Report)), security(("bearer" = []), ("cookie" = [])))]
async fn visits_report(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<CutQuery>,
) -> Result<Json<Report>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let period = query.period()?;
    let report = report::report(&app, scope, period, query.step).await?;
    Ok(Json(report))
}

/// The same as a table for spreadsheets.
#[utoipa::path(get, path = "/api/reports/visits.csv", tag = "reports", params(CutQuery),
    responses((status = 200, body = String, content_type = "text/csv")),
    security(("bearer" = []), ("cookie" = [])))]
async fn visits_csv(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Query(query): Query<CutQuery>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let period = query.period()?;
    let report = report::report(&app, scope, period, query.step).await?;
    Ok(attachment(
        "visits",
        table::text(&app.sentences, lang, &report),
    ))
}

/// Which visits.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RowsQuery {
    /// The first day.
    from: Date,
    /// The last day; ten years later at most.
    to: Date,
    /// Only those of which this became.
    #[param(inline)]
    outcome: Option<Outcome>,
    /// Only those to this staff member.
    staff_id: Option<Uuid>,
    /// Only those of this service.
    service_id: Option<Uuid>,
    /// Only those booked this way.
    #[param(inline)]
    source: Option<Source>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// The visits behind the figures, by when they begin.
#[utoipa::path(get, path = "/api/reports/visits/rows", tag = "reports", params(RowsQuery),
    responses((status = 200, body = Page<Row>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_visits(
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
    let filter = Filter {
        stretch: period.stretch(&zone).map_err(Problem::internal)?,
        outcome: query.outcome,
        staff: query.staff_id,
        service: query.service_id,
        source: query.source,
    };
    let rows = tx.visit_lines(filter, place, size + 1).await?;
    let page = Page::from_rows(rows, size, |row| (row.starts_at, row.id));
    Ok(Json(page.map(VisitLine::view)))
}
