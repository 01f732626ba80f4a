//! Files and figures of documents for others: the tax authority's uniform file, the bookkeeper's package, reports
//! of VAT and income.

mod file;
mod package;
mod period;
mod report;
mod report_routes;
mod routes;
mod shekels;
mod store;
mod table;
mod uniform;

pub use package::put_every_pdf;
use utoipa_axum::router::OpenApiRouter;

use crate::app::App;

pub(super) fn routes() -> OpenApiRouter<App> {
    routes::routes().merge(report_routes::routes())
}
