//! The job that reads a calendar kept elsewhere: due every quarter of an hour, later after failures, at
//! once when somebody asks.

use std::collections::BTreeSet;
use std::time::Duration;

use chatgrow_outside_calendars::google::GoogleError;
use chatgrow_outside_calendars::ics::IcsError;
use jiff::{SignedDuration, Timestamp};

use super::google::{self, OpenChannel};
use super::model::{CalendarKind, EVERY, Status, Trouble, pause};
use super::store::CalendarRow;
use super::times_store::BusyRow;
use super::{ics, write};
use crate::accounts;
use crate::app::App;
use crate::jobs::{self, Failure, Work};
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::{JobId, OutsideCalendarId};
use crate::platform::outbound::OutboundError;

/// Why a calendar kept elsewhere could not be read or written.
#[derive(Debug)]
pub(super) enum Failed {
    /// The other side.
    Outside {
        trouble: Trouble,
        /// What the other side asked to wait.
        after: Option<Duration>,
        is_sync_token_gone: bool,
    },
    /// The database.
    Ours(sqlx::Error),
}

impl Failed {
    pub(super) fn of(trouble: Trouble) -> Self {
        Self::later(trouble, None)
    }

    pub(super) fn later(trouble: Trouble, after: Option<Duration>) -> Self {
        Self::Outside {
            trouble,
            after,
            is_sync_token_gone: false,
        }
    }

    pub(super) fn of_google(error: &GoogleError) -> Self {
        let is_sync_token_gone = *error == GoogleError::SyncTokenGone;
        let (trouble, after) = match error {
            GoogleError::Retry { after, .. } => (Trouble::Unreachable, *after),
            GoogleError::AccessEnded | GoogleError::Revoked => (Trouble::Revoked, None),
            GoogleError::NotFound => (Trouble::CalendarNotFound, None),
            GoogleError::Misconfigured(_) => (Trouble::Misconfigured, None),
            GoogleError::SyncTokenGone | GoogleError::Exists | GoogleError::Refused(_) => {
                (Trouble::Refused, None)
            }
        };
        Self::Outside {
            trouble,
            after,
            is_sync_token_gone,
        }
    }

    pub(super) fn is_sync_token_gone(&self) -> bool {
        matches!(
            self,
            Self::Outside {
                is_sync_token_gone: true,
                ..
            }
        )
    }
}

impl From<sqlx::Error> for Failed {
    fn from(error: sqlx::Error) -> Self {
        Self::Ours(error)
    }
}

impl From<GoogleError> for Failed {
    fn from(error: GoogleError) -> Self {
        tracing::info!(%error, "Google did not do what it was asked");
        Self::of_google(&error)
    }
}

impl From<OutboundError> for Failed {
    fn from(error: OutboundError) -> Self {
        Self::of(match error {
            OutboundError::BadAddress => Trouble::BadAddress,
            OutboundError::NotHttps => Trouble::NotHttps,
            OutboundError::Private => Trouble::PrivateAddress,
            OutboundError::TooManyRedirects => Trouble::TooManyRedirects,
            OutboundError::TooLarge => Trouble::TooLarge,
            OutboundError::TimedOut => Trouble::TimedOut,
            OutboundError::Unreachable(_) => Trouble::Unreachable,
        })
    }
}

impl From<IcsError> for Failed {
    fn from(error: IcsError) -> Self {
        Self::of(match error {
            IcsError::TooLarge => Trouble::TooLarge,
            IcsError::NotACalendar => Trouble::NotACalendar,
            IcsError::CutOff => Trouble::CutOff,
            IcsError::TooManyComponents | IcsError::TooManyOccurrences => Trouble::TooManyEvents,
        })
    }
}

/// What reading gave.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) fresh: Fresh,
    pub(super) name: Option<String>,
    pub(super) etag: Option<String>,
    pub(super) sync_token: Option<String>,
    pub(super) synced_until: Option<i64>,
    pub(super) channel: Option<OpenChannel>,
    pub(super) unread: i64,
}

/// The busy times in it.
#[derive(Debug, Default)]
pub(super) enum Fresh {
    /// As before.
    #[default]
    Unchanged,
    /// Every one.
    All(BTreeSet<BusyRow>),
    /// Those of the events named, which may take no time any more.
    Changed(Vec<(String, Option<BusyRow>)>),
}

/// Makes a calendar, whose row is held, due at `due`, and plans the job that reads it.
pub(super) async fn make_due(
    tx: &mut Tx,
    now: Timestamp,
    row: &mut CalendarRow,
    due: Timestamp,
) -> sqlx::Result<()> {
    row.next_at = due.as_millisecond();
    let business = tx.business();
    let work = Work::ReadOutsideCalendar { calendar: row.id };
    // Every job has a key of its own: one that finds the calendar not due does nothing.
    let key = format!("outside-read:{}:{}", row.id, JobId::new(now));
    jobs::plan(tx, now, Some(business), &key, &work, due).await
}

/// Reads a calendar if it is due, keeps what it says, and plans the next reading.
///
/// # Errors
/// [`Failure`] when the database fails; what the other side does wrong is kept with the calendar.
pub async fn read(app: &App, scope: Scope, id: OutsideCalendarId) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.read(scope).await?;
    let Some(row) = tx.outside_calendar(id).await? else {
        return Ok(());
    };
    let zone = accounts::business(&mut tx).await?.zone;
    drop(tx);
    let is_wanted = match row.status {
        Status::Active => true,
        Status::Connecting => row.code.is_some(),
        Status::NeedsReconnect | Status::Removed => false,
    };
    if !is_wanted || row.next_at > now.as_millisecond() {
        return Ok(());
    }
    let mut reading = row.clone();
    let connected = match row.status {
        Status::Connecting => google::exchange(app, scope, &mut reading).await,
        _ => Ok(()),
    };
    if connected.is_ok() && row.status == Status::Connecting {
        keep_connection(app, scope, &reading).await?;
    }
    let found = match (connected, row.kind) {
        (Err(failed), _) => Err(failed),
        (Ok(()), CalendarKind::Ics) => ics::read(app, scope, &reading, &zone).await,
        (Ok(()), CalendarKind::Google) => google::read(app, scope, &reading, &zone).await,
    };
    match found {
        Err(Failed::Ours(error)) => Err(error.into()),
        Err(Failed::Outside { trouble, after, .. }) => {
            Ok(note_failure(app, scope, &row, trouble, after).await?)
        }
        Ok(found) => Ok(keep(app, scope, &row, found).await?),
    }
}

/// Keeps the permission that was just given, and plans the writing of the visits to come.
async fn keep_connection(app: &App, scope: Scope, given: &CalendarRow) -> sqlx::Result<()> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = tx.hold_outside_calendar(given.id).await? else {
        return Ok(());
    };
    if row.status != Status::Connecting {
        return Ok(());
    }
    row.status = Status::Active;
    row.refresh_token.clone_from(&given.refresh_token);
    row.access_token.clone_from(&given.access_token);
    row.access_until = given.access_until;
    // A calendar of another account may stand behind it now.
    (row.code, row.pkce, row.sync_token, row.synced_until) = (None, None, None, None);
    (row.channel_id, row.channel_resource, row.channel_until) = (None, None, None);
    tx.update_outside_calendar(&row).await?;
    write::plan_all(&mut tx, now, &row).await?;
    tx.commit().await
}

/// The calendar as it stands now, held, unless another reading came first or it was removed meanwhile.
async fn held(tx: &mut Tx, before: &CalendarRow) -> sqlx::Result<Option<CalendarRow>> {
    let row = tx.hold_outside_calendar(before.id).await?;
    Ok(row.filter(|row| {
        let same_token = row.sync_token == before.sync_token || before.status == Status::Connecting;
        same_token && matches!(row.status, Status::Active | Status::Connecting)
    }))
}

/// Plans the next reading; a reading that somebody asked for meanwhile stays as it was planned.
async fn plan_next(
    tx: &mut Tx,
    now: Timestamp,
    before: &CalendarRow,
    row: &mut CalendarRow,
    pause: SignedDuration,
) -> sqlx::Result<()> {
    if row.next_at != before.next_at {
        return Ok(());
    }
    let due = now.checked_add(pause).unwrap_or(Timestamp::MAX);
    make_due(tx, now, row, due).await
}

async fn keep(app: &App, scope: Scope, before: &CalendarRow, found: Found) -> sqlx::Result<()> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = held(&mut tx, before).await? else {
        return Ok(());
    };
    match found.fresh {
        Fresh::Unchanged => {}
        Fresh::All(busy) => tx.replace_outside_busy(row.id, busy).await?,
        Fresh::Changed(events) => {
            for (uid, busy) in events {
                tx.forget_outside_event(row.id, &uid).await?;
                if let Some(busy) = busy {
                    tx.insert_outside_busy(row.id, &busy).await?;
                }
            }
        }
    }
    if let Some(name) = found.name {
        row.name = name;
    }
    row.etag = found.etag;
    row.sync_token = found.sync_token;
    row.synced_until = found.synced_until;
    if let Some(channel) = found.channel {
        row.channel_id = Some(channel.id);
        row.channel_resource = Some(channel.resource);
        row.channel_until = Some(channel.until);
    }
    row.unread = found.unread;
    row.last_ok_at = Some(now.as_millisecond());
    row.last_try_at = row.last_ok_at;
    row.last_error = None;
    row.failures = 0;
    plan_next(&mut tx, now, before, &mut row, EVERY).await?;
    tx.update_outside_calendar(&row).await?;
    tx.commit().await
}

/// Keeps what went wrong; what was known of the calendar stays. A permission that has ended is asked for
/// again by a person and not by us.
pub(super) async fn note_failure(
    app: &App,
    scope: Scope,
    before: &CalendarRow,
    trouble: Trouble,
    after: Option<Duration>,
) -> sqlx::Result<()> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let Some(mut row) = held(&mut tx, before).await? else {
        return Ok(());
    };
    row.last_try_at = Some(now.as_millisecond());
    row.last_error = Some(trouble.code().to_owned());
    row.failures += 1;
    if matches!(trouble, Trouble::Revoked | Trouble::PermissionMissing) {
        row.status = Status::NeedsReconnect;
        (row.code, row.pkce) = (None, None);
    } else {
        let after = SignedDuration::try_from(after.unwrap_or_default()).unwrap_or_default();
        let pause = pause(row.failures).max(after);
        plan_next(&mut tx, now, before, &mut row, pause).await?;
    }
    tx.update_outside_calendar(&row).await?;
    tx.commit().await
}
