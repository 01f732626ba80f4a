//! The folder of backups: what is in it, what is being made, what is kept.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::Cause;
use super::copy::{CHECKING, COPYING};

const STAMP: &str = "%Y%m%dT%H%M%SZ";
const LOCK: &str = "lock";

/// A backup that was made and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ops) struct Kept {
    pub(in crate::ops) name: String,
    pub(in crate::ops) cause: Cause,
    pub(in crate::ops) at: Timestamp,
    pub(in crate::ops) bytes: u64,
}

/// What is being done to a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ops) enum Step {
    Copying,
    Checking,
}

/// A backup that is being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ops) struct UnderWay {
    pub(in crate::ops) step: Step,
    /// Written so far.
    pub(in crate::ops) bytes: u64,
}

/// The turn of whoever makes a backup; ends with it, however that ends.
pub(super) struct Turn(#[expect(dead_code, reason = "held for its drop")] File);

/// Takes the turn, if nobody has it.
pub(super) fn take_turn(folder: &Path) -> io::Result<Option<Turn>> {
    fs::create_dir_all(folder)?;
    let lock = File::create(folder.join(LOCK))?;
    match lock.try_lock() {
        Ok(()) => Ok(Some(Turn(lock))),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(error)) => Err(error),
    }
}

/// The name of a backup made at `at`.
pub(super) fn name_of(cause: Cause, at: Timestamp) -> String {
    let kind = match cause {
        Cause::Daily => "daily",
        Cause::ByHand => "by-hand",
    };
    format!("{kind}-{}.db", at.strftime(STAMP))
}

fn read_name(name: &str) -> Option<(Cause, Timestamp)> {
    let stem = name.strip_suffix(".db")?;
    let (cause, stamp) = match stem.strip_prefix("daily-") {
        Some(stamp) => (Cause::Daily, stamp),
        None => (Cause::ByHand, stem.strip_prefix("by-hand-")?),
    };
    let at = DateTime::strptime(STAMP, stamp).ok()?;
    let at = at.to_zoned(TimeZone::UTC).ok()?.timestamp();
    // Only what we would write ourselves is ours.
    (name_of(cause, at) == name).then_some((cause, at))
}

/// The backups in `folder`, the newest first; none when there is no such folder.
pub(in crate::ops) fn kept(folder: &Path) -> io::Result<Vec<Kept>> {
    let mut found = Vec::new();
    for (name, bytes) in files(folder)? {
        if let Some((cause, at)) = read_name(&name) {
            found.push(Kept {
                name,
                cause,
                at,
                bytes,
            });
        }
    }
    found.sort_by(|a, b| (b.at, &b.name).cmp(&(a.at, &a.name)));
    Ok(found)
}

/// The backup of that name, if it is one.
pub(in crate::ops) fn find(folder: &Path, name: &str) -> io::Result<Option<Kept>> {
    Ok(kept(folder)?.into_iter().find(|kept| kept.name == name))
}

/// What is being made in `folder`.
pub(in crate::ops) fn under_way(folder: &Path) -> io::Result<Option<UnderWay>> {
    let made = files(folder)?.into_iter().find_map(|(name, bytes)| {
        let step = if name.ends_with(COPYING) {
            Step::Copying
        } else if name.ends_with(CHECKING) {
            Step::Checking
        } else {
            return None;
        };
        Some(UnderWay { step, bytes })
    });
    Ok(made)
}

/// Removes what a backup that was broken off left behind. Only for who has the turn.
pub(super) fn sweep(folder: &Path) -> io::Result<()> {
    for (name, _) in files(folder)? {
        let is_ours = name.starts_with("daily-") || name.starts_with("by-hand-");
        if is_ours && name.contains(".db.") {
            fs::remove_file(folder.join(name))?;
        }
    }
    Ok(())
}

/// Removes the oldest backups beyond `keep` of each cause.
pub(super) fn prune(folder: &Path, keep: usize) -> io::Result<()> {
    let all = kept(folder)?;
    for cause in [Cause::Daily, Cause::ByHand] {
        let of_cause = all.iter().filter(|kept| kept.cause == cause);
        for old in of_cause.skip(keep) {
            fs::remove_file(folder.join(&old.name))?;
        }
    }
    Ok(())
}

/// Names and sizes of the files in `folder`.
fn files(folder: &Path) -> io::Result<Vec<(String, u64)>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry?;
        // Removed between being listed and being looked at: gone.
        let Ok(about) = entry.metadata() else {
            continue;
        };
        if let (true, Ok(name)) = (about.is_file(), entry.file_name().into_string()) {
            found.push((name, about.len()));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Cause, find, kept, name_of, prune, sweep, take_turn, under_way};

    #[test]
    fn only_what_was_finished_is_a_backup_and_the_oldest_go_first() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        for day in 1..=4_i64 {
            let at = jiff::Timestamp::from_second(day * 86_400).unwrap();
            fs::write(folder.join(name_of(Cause::Daily, at)), "x").unwrap();
        }
        let by_hand = name_of(Cause::ByHand, jiff::Timestamp::UNIX_EPOCH);
        fs::write(folder.join(&by_hand), "x").unwrap();
        for other in [
            "daily-19700110T000000Z.db.copying",
            "daily-2026.db",
            "notes.txt",
        ] {
            fs::write(folder.join(other), "xx").unwrap();
        }
        assert_eq!(kept(folder).unwrap().len(), 5);
        assert_eq!(under_way(folder).unwrap().unwrap().bytes, 2);
        prune(folder, 2).unwrap();
        sweep(folder).unwrap();
        let left: Vec<String> = kept(folder).unwrap().into_iter().map(|k| k.name).collect();
        assert_eq!(
            left,
            [
                "daily-19700105T000000Z.db",
                "daily-19700104T000000Z.db",
                &by_hand
            ]
        );
        assert_eq!(under_way(folder).unwrap(), None);
        assert!(find(folder, "../notes.txt").unwrap().is_none());
        assert!(find(folder, &by_hand).unwrap().is_some());
    }

    #[test]
    fn one_makes_a_backup_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let turn = take_turn(folder.path()).unwrap();
        assert!(turn.is_some() && take_turn(folder.path()).unwrap().is_none());
        drop(turn);
        assert!(take_turn(folder.path()).unwrap().is_some());
    }
}
