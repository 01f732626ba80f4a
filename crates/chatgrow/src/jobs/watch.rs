//! The queue as those who run the installation see it: how much of each kind stands where, and what was given up.

use jiff::Timestamp;

use crate::platform::db::{PlatformTx, Unit as _, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{BusinessId, JobId};

/// A job that is due for longer than this, and in nobody's hands, is late.
const LATE_MS: i64 = 60_000;

/// How many jobs of a kind stand where.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct KindCounts {
    pub(crate) kind: String,
    /// In nobody's hands, due or not; those that are late among them.
    pub(crate) waiting: i64,
    /// In the hands of a worker.
    pub(crate) running: i64,
    /// Due for more than a minute.
    pub(crate) late: i64,
    /// Given up.
    pub(crate) failed: i64,
}

/// A job that was given up.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(crate) struct FailedJob {
    pub(crate) id: JobId,
    pub(crate) kind: String,
    pub(crate) business_id: Option<BusinessId>,
    pub(crate) business_name: Option<String>,
    pub(crate) attempts: i64,
    pub(crate) created_at: i64,
    pub(crate) failed_at: i64,
    pub(crate) last_error: String,
}

impl PlatformTx {
    /// Every kind that has a job waiting, running or given up.
    pub(crate) async fn job_counts(&mut self, now: Timestamp) -> sqlx::Result<Vec<KindCounts>> {
        // Each half reads an index of its own, and none of the jobs that are done.
        const SQL: &str = "
            SELECT kind, CAST(SUM(waiting) AS BIGINT) AS waiting, CAST(SUM(running) AS BIGINT) AS running,
                CAST(SUM(late) AS BIGINT) AS late, CAST(SUM(failed) AS BIGINT) AS failed
            FROM (
                SELECT kind,
                    CASE WHEN lease_until > $1 THEN 0 ELSE 1 END AS waiting,
                    CASE WHEN lease_until > $1 THEN 1 ELSE 0 END AS running,
                    CASE WHEN due_at < $2 AND (lease_until IS NULL OR lease_until <= $1) THEN 1 ELSE 0 END AS late,
                    0 AS failed
                FROM jobs WHERE done_at IS NULL AND failed_at IS NULL
                UNION ALL
                SELECT kind, 0, 0, 0, 1 FROM jobs WHERE failed_at IS NOT NULL
            ) counted
            GROUP BY kind ORDER BY kind";
        let now = now.as_millisecond();
        fetch_all!(self, SQL, now, now.saturating_sub(LATE_MS))
    }

    /// Since when the oldest job of `kind` that is due has been so.
    pub(crate) async fn oldest_due(
        &mut self,
        kind: &str,
        now: Timestamp,
    ) -> sqlx::Result<Option<i64>> {
        const SQL: &str = "
            SELECT MIN(due_at) FROM jobs
            WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= $2 AND kind = $1";
        let (oldest,): (Option<i64>,) = fetch_one!(self, SQL, kind, now.as_millisecond())?;
        Ok(oldest)
    }

    /// Jobs that were given up, the latest first, after `place`.
    pub(crate) async fn failed_jobs(
        &mut self,
        place: Option<(i64, JobId)>,
        limit: i64,
    ) -> sqlx::Result<Vec<FailedJob>> {
        const SQL: &str = "
            SELECT j.id, j.kind, j.business_id, b.name AS business_name, j.attempts, j.created_at, j.failed_at,
                COALESCE(j.last_error, '') AS last_error
            FROM jobs j LEFT JOIN businesses b ON b.id = j.business_id
            WHERE j.failed_at IS NOT NULL AND (j.failed_at, j.id) < ($1, $2)
            ORDER BY j.failed_at DESC, j.id DESC LIMIT $3";
        let last = JobId(uuid::Uuid::max());
        let (at, id) = place.unwrap_or((i64::MAX, last));
        fetch_all!(self, SQL, at, id, limit)
    }

    /// Makes a job that was given up due again, as if it had never been tried; gives its kind, or `None` when there is
    /// no such job.
    pub(crate) async fn retry_failed_job(
        &mut self,
        id: JobId,
        now: Timestamp,
    ) -> sqlx::Result<Option<String>> {
        const SQL: &str = "
            UPDATE jobs SET due_at = $2, lease_until = NULL, attempts = 0, failed_at = NULL
            WHERE id = $1 AND failed_at IS NOT NULL RETURNING kind";
        let kind: Option<(String,)> = fetch_optional!(self, SQL, id, now.as_millisecond())?;
        self.wake_workers();
        Ok(kind.map(|(kind,)| kind))
    }

    /// The businesses that the unfinished jobs of `kind` are for.
    pub(crate) async fn businesses_with_jobs(
        &mut self,
        kind: &str,
    ) -> sqlx::Result<Vec<BusinessId>> {
        const SQL: &str = "
            SELECT DISTINCT business_id FROM jobs
            WHERE done_at IS NULL AND failed_at IS NULL AND kind = $1 AND business_id IS NOT NULL
            ORDER BY business_id";
        let rows: Vec<(BusinessId,)> = fetch_all!(self, SQL, kind)?;
        Ok(rows.into_iter().map(|(business,)| business).collect())
    }

    /// Whether a job of `kind` is under way or to be done at once.
    pub(crate) async fn is_at_hand(&mut self, kind: &str, now: Timestamp) -> sqlx::Result<bool> {
        const SQL: &str = "
            SELECT count(*) FROM jobs
            WHERE done_at IS NULL AND failed_at IS NULL AND kind = $1 AND (due_at <= $2 OR lease_until > $2)";
        let (at_hand,): (i64,) = fetch_one!(self, SQL, kind, now.as_millisecond())?;
        Ok(at_hand > 0)
    }

    /// The latest error of a job of `kind` that is not done: when it was given up or will be tried again, and why.
    pub(crate) async fn latest_error(&mut self, kind: &str) -> sqlx::Result<Option<(i64, String)>> {
        const SQL: &str = "
            SELECT at, last_error FROM (
                SELECT due_at AS at, last_error FROM jobs
                WHERE done_at IS NULL AND failed_at IS NULL AND kind = $1 AND last_error IS NOT NULL
                UNION ALL
                SELECT failed_at, last_error FROM jobs
                WHERE failed_at IS NOT NULL AND kind = $1 AND last_error IS NOT NULL
            ) found ORDER BY at DESC LIMIT 1";
        fetch_optional!(self, SQL, kind)
    }
}
