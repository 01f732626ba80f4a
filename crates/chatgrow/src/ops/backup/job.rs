//! Backups as work: one a day by itself, others when a platform owner asks.

use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;

use super::copy::{self, Copied};
use super::{BackupError, Cause, folder, folder_of};
use crate::app::App;
use crate::jobs::{self, Failure, Work};
use crate::platform::db::PlatformTx;
use crate::platform::http::Problem;
use crate::platform::random;

/// The kind of these jobs in the queue.
pub(in crate::ops) const KIND: &str = "back_up";

/// Plans the next daily backup, if there is none planned and there are to be any. One that was missed, because
/// nothing ran at its hour, is still planned and done at once.
///
/// # Errors
/// The driver's.
pub async fn plan_next(app: &App) -> sqlx::Result<()> {
    let (Some(hour), Some(_)) = (app.config.backup.at, app.db.sqlite_file()) else {
        return Ok(());
    };
    let now = app.clock.now();
    let due = next(now, hour);
    let key = format!("backup:{}", due.strftime("%Y-%m-%d"));
    let work = Work::BackUp {
        cause: Cause::Daily,
    };
    let mut tx = app.db.platform_write().await?;
    jobs::plan(&mut tx, now, None, &key, &work, due).await?;
    tx.commit().await
}

/// The first time after `now` that the day (UTC) has this hour.
fn next(now: Timestamp, hour: Time) -> Timestamp {
    let today = now.to_zoned(TimeZone::UTC).date();
    let at = |date: jiff::civil::Date| {
        let zoned = date.to_datetime(hour).to_zoned(TimeZone::UTC);
        zoned.map_or(Timestamp::MAX, |zoned| zoned.timestamp())
    };
    match at(today) {
        later if later > now => later,
        _ => today.tomorrow().map_or(Timestamp::MAX, at),
    }
}

/// Plans a backup that is made as soon as a worker has a free hand.
///
/// # Errors
/// [`Problem::Conflict`] `backup_not_here` where the database is PostgreSQL, `backup_under_way` while another waits or
/// is made.
pub(in crate::ops) async fn ask(app: &App, tx: &mut PlatformTx) -> Result<(), Problem> {
    if app.db.sqlite_file().is_none() {
        return Err(Problem::conflict("backup_not_here"));
    }
    let now = app.clock.now();
    if tx.is_at_hand(KIND, now).await? {
        return Err(Problem::conflict("backup_under_way"));
    }
    let key = format!("backup:{}", random::uuid(now));
    let work = Work::BackUp {
        cause: Cause::ByHand,
    };
    Ok(jobs::plan(tx, now, None, &key, &work, now).await?)
}

/// Makes a backup in the folder of backups and removes the oldest; a daily one plans the next first.
///
/// # Errors
/// [`Failure`] that says why there is none.
pub async fn back_up(app: &App, cause: Cause) -> Result<(), Failure> {
    let Some(database) = app.db.sqlite_file() else {
        return Ok(());
    };
    if cause == Cause::Daily {
        if app.config.backup.at.is_none() {
            return Ok(());
        }
        plan_next(app).await?;
    }
    match made(app, database, cause).await {
        Ok((name, Copied { bytes, whole })) => {
            tracing::info!(
                name,
                bytes,
                rows = whole.rows,
                "a backup was made and checked"
            );
            Ok(())
        }
        Err(BackupError::UnderWay) => Err(Failure::Retry {
            after: Some(Duration::from_secs(60)),
            error: BackupError::UnderWay.to_string(),
        }),
        Err(error) if cause == Cause::Daily => Err(Failure::Retry {
            after: None,
            error: error.to_string(),
        }),
        // Who asked looks at the result and asks again.
        Err(error) => Err(Failure::GiveUp {
            error: error.to_string(),
        }),
    }
}

async fn made(app: &App, database: &Path, cause: Cause) -> Result<(String, Copied), BackupError> {
    let into = folder_of(&app.config);
    let _turn = folder::take_turn(&into)?.ok_or(BackupError::UnderWay)?;
    folder::sweep(&into)?;
    let name = folder::name_of(cause, app.clock.now());
    let copied = copy::copy(database, &into.join(&name)).await?;
    folder::prune(&into, app.config.backup.keep)?;
    Ok((name, copied))
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::next;

    #[test]
    fn the_next_hour_is_today_or_tomorrow() {
        let now = |text: &str| text.parse().unwrap();
        let three = time(3, 0, 0, 0);
        for (at, due) in [
            ("2026-01-04T02:59:59Z", "2026-01-04T03:00:00Z"),
            ("2026-01-04T03:00:00Z", "2026-01-05T03:00:00Z"),
            ("2026-12-31T23:00:00Z", "2027-01-01T03:00:00Z"),
        ] {
            assert_eq!(next(now(at), three), now(due));
        }
    }
}
