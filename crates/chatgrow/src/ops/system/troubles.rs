//! What is out of order now.

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

/// A day, and the hours that a backup may be late.
const BACKUP_OVERDUE: SignedDuration = SignedDuration::from_hours(26);
/// Less than this part of the disk, or so many bytes, is little.
const LITTLE_PART: u64 = 20;
const LITTLE_BYTES: u64 = 1024 * 1024 * 1024;
/// What a message may be late without anybody noticing.
const MESSAGE_LATE: SignedDuration = SignedDuration::from_mins(5);
/// Clocks that differ by this much make leases and links unsafe.
const DRIFT_MS: i64 = 5_000;

/// Something that is out of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Trouble {
    /// Jobs were given up.
    JobsFailed,
    /// Jobs are not done in time: no worker runs, or too few.
    JobsLate,
    /// A message has been due for minutes.
    MessagesLate,
    /// Connections of businesses do not work.
    ConnectionsFailing,
    /// There is little room on the disk.
    DiskLow,
    /// The database's clock and ours differ.
    ClockDrift,
    /// There is no backup of the last day although one is made every day.
    BackupOverdue,
    /// The last attempt to make a backup failed.
    BackupFailed,
    /// Redis does not answer: several instances do not know of each other.
    RedisDown,
}

/// What is looked at.
pub(super) struct Signs {
    pub(super) now: Timestamp,
    pub(super) failed_jobs: i64,
    pub(super) late_jobs: i64,
    pub(super) oldest_message: Option<Timestamp>,
    pub(super) failing_connections: i64,
    /// Free and whole, in bytes.
    pub(super) disk: Option<(u64, u64)>,
    pub(super) drift_ms: Option<i64>,
    /// Whether backups are made every day, since when this program could have made one, and the last one's time.
    pub(super) backups: Option<(Timestamp, Option<Timestamp>)>,
    pub(super) backup_failed: bool,
    pub(super) redis_is_down: bool,
}

impl Signs {
    pub(super) fn troubles(&self) -> Vec<Trouble> {
        let longer_ago = |at: Timestamp, than| self.now.duration_since(at) > than;
        let overdue = self.backups.is_some_and(|(since, last)| {
            longer_ago(last.map_or(since, |last| last.max(since)), BACKUP_OVERDUE)
        });
        let late = |at| longer_ago(at, MESSAGE_LATE);
        let is_little = |(free, whole): (u64, u64)| free < LITTLE_BYTES.min(whole / LITTLE_PART);
        let found = [
            (Trouble::JobsFailed, self.failed_jobs > 0),
            (Trouble::JobsLate, self.late_jobs > 0),
            (Trouble::MessagesLate, self.oldest_message.is_some_and(late)),
            (Trouble::ConnectionsFailing, self.failing_connections > 0),
            (Trouble::DiskLow, self.disk.is_some_and(is_little)),
            (
                Trouble::ClockDrift,
                self.drift_ms.is_some_and(|ms| ms.abs() > DRIFT_MS),
            ),
            (Trouble::BackupOverdue, overdue),
            (Trouble::BackupFailed, self.backup_failed),
            (Trouble::RedisDown, self.redis_is_down),
        ];
        let present = found.into_iter().filter(|(_, is_so)| *is_so);
        present.map(|(trouble, _)| trouble).collect()
    }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};

    use super::{Signs, Trouble};

    fn healthy() -> Signs {
        let now: Timestamp = "2026-01-04T06:00:00Z".parse().unwrap();
        Signs {
            now,
            failed_jobs: 0,
            late_jobs: 0,
            oldest_message: Some(now),
            failing_connections: 0,
            disk: Some((50 << 30, 100 << 30)),
            drift_ms: Some(40),
            backups: Some((now, None)),
            backup_failed: false,
            redis_is_down: false,
        }
    }

    #[test]
    fn what_is_in_order_is_not_told() {
        assert_eq!(healthy().troubles(), []);
    }

    #[test]
    fn what_is_not_is_told_by_its_name() {
        let mut signs = healthy();
        let ago = |hours| signs.now - SignedDuration::from_hours(hours);
        signs.backups = Some((ago(48), Some(ago(27))));
        signs.oldest_message = Some(ago(1));
        signs.disk = Some((1 << 20, 100 << 30));
        signs.drift_ms = Some(-60_000);
        signs.failed_jobs = 1;
        let expected = [
            Trouble::JobsFailed,
            Trouble::MessagesLate,
            Trouble::DiskLow,
            Trouble::ClockDrift,
            Trouble::BackupOverdue,
        ];
        assert_eq!(signs.troubles(), expected);
        // A program that was just started has not missed anything.
        signs.backups = Some((signs.now, Some(ago(27))));
        assert!(!signs.troubles().contains(&Trouble::BackupOverdue));
    }
}
