//! Reading a calendar at an `.ics` address.

use std::collections::BTreeSet;
use std::time::Duration;

use axum::http::{HeaderValue, StatusCode, header};
use chatgrow_outside_calendars::ics::{self, Busy, IcsError, Limits, Reading};
use jiff::tz::TimeZone;
use sha2::{Digest as _, Sha256};

use super::model::{Trouble, window};
use super::read::{Failed, Found, Fresh};
use super::store::CalendarRow;
use super::times_store::BusyRow;
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::outbound::{Answer, Call};

/// The longest name of an event that is kept as it is: longer ones are kept as their digest.
const LONGEST_UID: usize = 200;
/// A server that asks for a longer pause is asked again after this one.
const LONGEST_PAUSE: Duration = Duration::from_hours(24);

/// What the calendar at the row's address says.
pub(super) async fn read(
    app: &App,
    scope: Scope,
    row: &CalendarRow,
    zone: &TimeZone,
) -> Result<Found, Failed> {
    let place = row.place(scope.business(), "url");
    let sealed = row.url.as_deref().unwrap_or_default();
    let url = app
        .vault
        .open(&place, sealed)
        .map_err(|_| Failed::of(Trouble::SecretLost))?;
    let mut call = Call::get(url.expose());
    call.headers.insert(
        header::ACCEPT,
        HeaderValue::from_static("text/calendar, */*;q=0.1"),
    );
    // The window moves with the days: now and then the file is read anew although it did not change.
    let moved_on = row.synced_until.is_none_or(|until| {
        let day = 24 * 3_600_000;
        window(app.clock.now()).1.as_millisecond() - until >= day
    });
    let tag = row
        .etag
        .as_deref()
        .filter(|_| !moved_on)
        .and_then(|tag| tag.parse().ok());
    if let Some(tag) = tag {
        call.headers.insert(header::IF_NONE_MATCH, tag);
    }
    let answer = app.outbound.send(&call).await?;
    if answer.status == StatusCode::NOT_MODIFIED {
        return Ok(Found {
            etag: row.etag.clone(),
            synced_until: row.synced_until,
            unread: row.unread,
            ..Found::default()
        });
    }
    refuse(&answer)?;
    let (from, until) = window(app.clock.now());
    let zone = zone.clone();
    let etag = answer
        .headers
        .get(header::ETAG)
        .and_then(|tag| tag.to_str().ok())
        .map(str::to_owned);
    // Up to five megabytes of rules: not on a thread that answers requests.
    let parsed = tokio::task::spawn_blocking(move || {
        let reading = ics::busy(&answer.body, (from, until), &zone, Limits::default())?;
        Ok::<(Reading, Option<String>), IcsError>((reading, ics::name(&answer.body)))
    });
    let (reading, name) = parsed
        .await
        .map_err(|_| Failed::of(Trouble::NotACalendar))??;
    Ok(Found {
        fresh: Fresh::All(reading.busy.into_iter().map(kept).collect::<BTreeSet<_>>()),
        name,
        etag: etag.filter(|tag| tag.len() <= 200),
        synced_until: Some(until.as_millisecond()),
        unread: i64::try_from(reading.unread).unwrap_or(i64::MAX),
        ..Found::default()
    })
}

fn kept(busy: Busy) -> BusyRow {
    let uid = if busy.uid.len() <= LONGEST_UID && !busy.uid.contains('\0') {
        busy.uid
    } else {
        let digest = Sha256::digest(busy.uid.as_bytes());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    };
    BusyRow {
        uid,
        instance_at: busy.instance.as_millisecond(),
        starts_at: busy.starts.as_millisecond(),
        ends_at: busy.ends.as_millisecond(),
    }
}

fn refuse(answer: &Answer) -> Result<(), Failed> {
    let trouble = match answer.status.as_u16() {
        200..=299 => return Ok(()),
        401 | 403 => Trouble::AccessDenied,
        404 | 410 => Trouble::CalendarNotFound,
        _ => Trouble::ServerError,
    };
    let after = answer.retry_after().map(|after| after.min(LONGEST_PAUSE));
    Err(Failed::later(trouble, after))
}
