//! Jobs that were given up.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::acts::{self, Act};
use super::people::mask_people;
use crate::accounts::PlatformOwner;
use crate::app::App;
use crate::jobs::FailedJob;
use crate::platform::http::{Json, PathId, Problem, Query};
use crate::platform::ids::{BusinessId, JobId};
use crate::platform::paging::{Page, PageQuery, decode_cursor, page_size};

/// A job that was given up.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = SystemFailedJob)]
pub(super) struct JobView {
    id: JobId,
    /// What it was to do.
    kind: String,
    /// Whose it is; null where it is nobody's.
    business_id: Option<BusinessId>,
    business_name: Option<String>,
    /// How often it was tried.
    attempts: i64,
    created_at: Timestamp,
    failed_at: Timestamp,
    /// Why, without secrets and without what tells who somebody is.
    error: String,
}

impl From<FailedJob> for JobView {
    fn from(job: FailedJob) -> Self {
        let at = |at| Timestamp::from_millisecond(at).unwrap_or(Timestamp::UNIX_EPOCH);
        Self {
            id: job.id,
            kind: job.kind,
            business_id: job.business_id,
            business_name: job.business_name,
            attempts: job.attempts,
            created_at: at(job.created_at),
            failed_at: at(job.failed_at),
            error: mask_people(&job.last_error),
        }
    }
}

/// Jobs that were given up, the latest first.
#[utoipa::path(get, path = "/api/system/jobs", tag = "system", params(PageQuery),
    responses((status = 200, body = Page<JobView>)), security(("bearer" = []), ("cookie" = [])))]
pub(super) async fn list_failed_jobs(
    State(app): State<App>,
    _: PlatformOwner,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<JobView>>, Problem> {
    let size = page_size(query.limit)?;
    let place: Option<(i64, JobId)> = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.platform_read().await?;
    let rows = tx.failed_jobs(place, size + 1).await?;
    let page = Page::from_rows(rows, size, |job| (job.failed_at, job.id));
    Ok(Json(page.map(JobView::from)))
}

/// Have a job done that was given up, as if it had never been tried. Kinds of work are harmless the second time.
#[utoipa::path(post, path = "/api/system/jobs/{id}/retry", tag = "system", params(("id" = Uuid, Path)),
    responses((status = 202, description = "It is due now")), security(("bearer" = []), ("cookie" = [])))]
pub(super) async fn retry_job(
    State(app): State<App>,
    owner: PlatformOwner,
    PathId(id): PathId,
) -> Result<StatusCode, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    let kind = tx.retry_failed_job(JobId(id), now).await?;
    let kind = kind.ok_or(Problem::NotFound)?;
    acts::record(&mut tx, now, &owner, (Act::JobRetried, &kind)).await?;
    tx.commit().await?;
    Ok(StatusCode::ACCEPTED)
}
