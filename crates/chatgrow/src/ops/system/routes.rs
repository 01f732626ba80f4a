//! The routes of the page.

use utoipa_axum::{router::OpenApiRouter, routes};

use super::{acts, backup_routes, businesses, health, job_routes, logs};
use crate::app::App;

/// All of them are for platform owners only.
pub(in crate::ops) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(health::read_health))
        .routes(routes!(businesses::list_businesses))
        .routes(routes!(logs::read_logs))
        .routes(routes!(job_routes::list_failed_jobs))
        .routes(routes!(job_routes::retry_job))
        .routes(routes!(
            backup_routes::list_backups,
            backup_routes::make_backup
        ))
        .routes(routes!(backup_routes::download_backup))
        .routes(routes!(acts::list_acts))
}
