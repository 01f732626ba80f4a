//! The queue's SQL.

use std::time::Duration;

use jiff::Timestamp;
use sqlx::types::Json;

use super::Work;
use crate::platform::db::{Conn, PlatformTx, Unit, execute, fetch_all, fetch_optional};
use crate::platform::ids::{BusinessId, JobId};

/// Plans `work` for `due`, once: a job with the same `key` is not planned again.
///
/// # Errors
/// The driver's.
pub(crate) async fn plan(
    unit: &mut impl Unit,
    now: Timestamp,
    business: Option<BusinessId>,
    key: &str,
    work: &Work,
    due: Timestamp,
) -> sqlx::Result<()> {
    const SQL: &str = "
        INSERT INTO jobs (id, business_id, kind, key, payload, due_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (key) DO NOTHING";
    let payload = serde_json::to_value(work).map_err(|error| sqlx::Error::Encode(error.into()))?;
    let kind = payload["kind"].as_str().unwrap_or_default().to_owned();
    let mut raw = unit.raw();
    execute!(
        raw,
        SQL,
        JobId::new(now),
        business,
        kind.as_str(),
        key,
        Json(&payload),
        due.as_millisecond(),
        now.as_millisecond()
    )?;
    unit.wake_workers();
    Ok(())
}

/// Makes a parked or finished job due again.
///
/// # Errors
/// The driver's.
pub(crate) async fn replan(unit: &mut impl Unit, key: &str, due: Timestamp) -> sqlx::Result<()> {
    const SQL: &str = "
        UPDATE jobs SET due_at = $2, lease_until = NULL, attempts = 0, done_at = NULL, failed_at = NULL
        WHERE key = $1";
    let mut raw = unit.raw();
    execute!(raw, SQL, key, due.as_millisecond())?;
    unit.wake_workers();
    Ok(())
}

/// A job in a worker's hands until its lease ends.
#[derive(Debug)]
pub(super) struct Claimed {
    pub(super) id: JobId,
    pub(super) business: Option<BusinessId>,
    pub(super) work: Result<Work, String>,
    pub(super) attempt: i64,
}

type ClaimedRow = (JobId, Option<BusinessId>, Json<serde_json::Value>, i64);

fn lease_end(now: Timestamp, lease: Duration) -> i64 {
    let lease = i64::try_from(lease.as_millis()).unwrap_or(i64::MAX);
    now.as_millisecond().saturating_add(lease)
}

impl PlatformTx {
    /// Whether anything is due; asked before claiming, so that an idle worker does not write.
    pub(super) async fn job_is_due(&mut self, now: Timestamp) -> sqlx::Result<bool> {
        const SQL: &str = "
            SELECT 1 FROM jobs
            WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= $1
              AND (lease_until IS NULL OR lease_until <= $1)
            LIMIT 1";
        // The literal is an INT4 to PostgreSQL and an INTEGER to SQLite; i32 reads both.
        let found: Option<(i32,)> = fetch_optional!(self, SQL, now.as_millisecond())?;
        Ok(found.is_some())
    }

    pub(super) async fn claim_jobs(
        &mut self,
        now: Timestamp,
        lease: Duration,
        limit: i64,
    ) -> sqlx::Result<Vec<Claimed>> {
        const SQLITE: &str = "
            UPDATE jobs SET lease_until = $2, attempts = attempts + 1 WHERE id IN (
                SELECT id FROM jobs
                WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= $1
                  AND (lease_until IS NULL OR lease_until <= $1)
                ORDER BY due_at LIMIT $3)
            RETURNING id, business_id, payload, attempts";
        // Workers of other instances pass over rows that one has locked, instead of waiting for it.
        const POSTGRES: &str = "
            UPDATE jobs SET lease_until = $2, attempts = attempts + 1 WHERE id IN (
                SELECT id FROM jobs
                WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= $1
                  AND (lease_until IS NULL OR lease_until <= $1)
                ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED)
            RETURNING id, business_id, payload, attempts";
        let sql = match self.conn {
            Conn::Sqlite(_) => SQLITE,
            Conn::Postgres(_) => POSTGRES,
        };
        let until = lease_end(now, lease);
        let rows: Vec<ClaimedRow> = fetch_all!(self, sql, now.as_millisecond(), until, limit)?;
        Ok(rows
            .into_iter()
            .map(|(id, business, payload, attempt)| {
                let work = serde_json::from_value(payload.0).map_err(|error| error.to_string());
                Claimed {
                    id,
                    business,
                    work,
                    attempt,
                }
            })
            .collect())
    }

    /// Moves the end of the lease on, if it is still ours.
    pub(super) async fn renew_job(
        &mut self,
        job: &Claimed,
        now: Timestamp,
        lease: Duration,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE jobs SET lease_until = $3
            WHERE id = $1 AND attempts = $2 AND lease_until IS NOT NULL AND done_at IS NULL";
        execute!(self, SQL, job.id, job.attempt, lease_end(now, lease)).map(drop)
    }

    /// Each of these holds only while the lease of `job` is still ours: a late worker changes nothing.
    pub(super) async fn finish_job(&mut self, job: &Claimed, now: Timestamp) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE jobs SET done_at = $3, lease_until = NULL, last_error = NULL
            WHERE id = $1 AND attempts = $2 AND done_at IS NULL";
        Ok(execute!(self, SQL, job.id, job.attempt, now.as_millisecond())? == 1)
    }

    pub(super) async fn postpone_job(
        &mut self,
        job: &Claimed,
        due: Timestamp,
        error: &str,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE jobs SET due_at = $3, lease_until = NULL, last_error = $4
            WHERE id = $1 AND attempts = $2 AND done_at IS NULL";
        Ok(execute!(self, SQL, job.id, job.attempt, due.as_millisecond(), error)? == 1)
    }

    pub(super) async fn park_job(
        &mut self,
        job: &Claimed,
        now: Timestamp,
        error: &str,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE jobs SET failed_at = $3, lease_until = NULL, last_error = $4
            WHERE id = $1 AND attempts = $2 AND done_at IS NULL";
        Ok(execute!(self, SQL, job.id, job.attempt, now.as_millisecond(), error)? == 1)
    }

    /// Deletes jobs done before `before`; their outcome is in the journal.
    pub(super) async fn delete_done_jobs(&mut self, before: Timestamp) -> sqlx::Result<u64> {
        execute!(
            self,
            "DELETE FROM jobs WHERE done_at < $1",
            before.as_millisecond()
        )
    }
}
