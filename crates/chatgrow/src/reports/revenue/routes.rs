//! HTTP of revenue.

use axum::Extension;
use axum::extract::State;
use axum::response::IntoResponse;
use jiff::civil::Date;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::model::{MoneyKind, Origin, Report, Row};
use super::store::{Filter, Place};
use super::{report, rows, table};
use crate::accounts::{self, Caller, Verb};
use crate::app::App;
use crate::payments::Method;
use crate::platform::http::{Json, Problem, Query, RequestLang};
use crate::platform::paging::{Page, decode_cursor, page_size};
use crate::reports::period::Period;
use crate::reports::query::CutQuery;
use crate::reports::table::attachment;

pub(in crate::reports) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(revenue_report))
        .routes(routes!(revenue_csv))
        .routes(routes!(list_revenue))
}

/// The revenue of a period: money received less what was given back.
#[utoipa::path(get, path = "/api/reports/revenue", tag = "reports", params(CutQuery),
    responses((status = 200, body = Report)), security(("bearer" = []), ("cookie" = [])))]
async fn revenue_report(
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
#[utoipa::path(get, path = "/api/reports/revenue.csv", tag = "reports", params(CutQuery),
    responses((status = 200, body = String, content_type = "text/csv")),
    security(("bearer" = []), ("cookie" = [])))]
async fn revenue_csv(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Query(query): Query<CutQuery>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let period = query.period()?;
    let report = report::report(&app, scope, period, query.step).await?;
    Ok(attachment(
        "revenue",
        table::text(&app.sentences, lang, &report),
    ))
}

/// Which payments and refunds.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RowsQuery {
    /// The first day.
    from: Date,
    /// The last day; ten years later at most.
    to: Date,
    /// Only payments, or only refunds.
    #[param(inline)]
    kind: Option<MoneyKind>,
    /// Only by this means.
    #[param(inline)]
    method: Option<Method>,
    /// Only what was for this.
    #[param(inline)]
    origin: Option<Origin>,
    /// Only for visits of this service.
    service_id: Option<Uuid>,
    /// Only for visits to this staff member.
    staff_id: Option<Uuid>,
    /// `nextCursor` of the page before.
    cursor: Option<String>,
    /// Items a page, 1 to 200; 50 when absent.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
}

/// The payments and refunds behind the figures of revenue, the newest first. Their amounts sum to what is left (`net`).
#[utoipa::path(get, path = "/api/reports/revenue/rows", tag = "reports", params(RowsQuery),
    responses((status = 200, body = Page<Row>)), security(("bearer" = []), ("cookie" = [])))]
async fn list_revenue(
    State(app): State<App>,
    caller: Caller,
    Query(query): Query<RowsQuery>,
) -> Result<Json<Page<Row>>, Problem> {
    let scope = caller.may(Verb::ReadReports)?;
    let period = Period::checked(query.from, query.to)?;
    let size = page_size(query.limit)?;
    let place: Option<Place> = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.read(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let filter = Filter {
        currency: business.currency,
        stretch: period.stretch(&business.zone).map_err(Problem::internal)?,
        kind: query.kind,
        method: query.method,
        origin: query.origin,
        service: query.service_id,
        staff: query.staff_id,
    };
    Ok(Json(rows::rows(&mut tx, filter, place, size).await?))
}
