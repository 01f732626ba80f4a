//! HTTP of reports.

use axum::Extension;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::period::Period;
use super::report::{self, IncomeReport, VatReport};
use super::table;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::platform::http::{Json, Problem, Query, RequestLang};

pub(super) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(vat_report))
        .routes(routes!(income_report))
        .routes(routes!(documents_csv))
}

/// The VAT of a period, by the date on the documents. Amounts are agorot.
#[utoipa::path(get, path = "/api/document-reports/vat", tag = "invoices", params(Period),
    responses((status = 200, body = VatReport)), security(("bearer" = []), ("cookie" = [])))]
async fn vat_report(
    State(app): State<App>,
    caller: Caller,
    Query(period): Query<Period>,
) -> Result<Json<VatReport>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    Ok(Json(report::vat(&app, scope, period.checked()?).await?))
}

/// The income of a period by month, by the date on the documents. Amounts are agorot.
#[utoipa::path(get, path = "/api/document-reports/income", tag = "invoices", params(Period),
    responses((status = 200, body = IncomeReport)), security(("bearer" = []), ("cookie" = [])))]
async fn income_report(
    State(app): State<App>,
    caller: Caller,
    Query(period): Query<Period>,
) -> Result<Json<IncomeReport>, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    Ok(Json(report::income(&app, scope, period.checked()?).await?))
}

/// The documents of a period as a table for spreadsheets.
#[utoipa::path(get, path = "/api/document-reports/documents.csv", tag = "invoices", params(Period),
    responses((status = 200, body = String, content_type = "text/csv")),
    security(("bearer" = []), ("cookie" = [])))]
async fn documents_csv(
    State(app): State<App>,
    caller: Caller,
    Extension(RequestLang(lang)): Extension<RequestLang>,
    Query(period): Query<Period>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.may(Verb::ReadDocuments)?;
    let period = period.checked()?;
    let pieces = async_stream::try_stream! {
        let mut place = None;
        yield Bytes::from(table::head(&app.sentences, lang));
        loop {
            let entries = app.db.read(scope).await?.document_entries(period, place.as_ref()).await?;
            let Some(last) = entries.last() else { break };
            place = Some(last.place());
            let mut text = String::new();
            for entry in &entries {
                table::add(&mut text, &app.sentences, lang, entry);
            }
            yield Bytes::from(text);
        }
    };
    let pieces: std::pin::Pin<Box<dyn futures_util::Stream<Item = sqlx::Result<Bytes>> + Send>> =
        Box::pin(pieces);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"documents.csv\"",
        ),
    ];
    Ok((headers, Body::from_stream(pieces)))
}
