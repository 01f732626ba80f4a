//! Adding a calendar by its `.ics` address, listing, and reading at once.

use serde::Deserialize;
use utoipa::ToSchema;

use super::forget::change;
use super::model::{CalendarError, CalendarHealth, CalendarKind, OutsideCalendar, Status};
use super::read::make_due;
use super::store::CalendarRow;
use crate::accounts::Caller;
use crate::app::App;
use crate::catalog;
use crate::journal::{self, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{OutsideCalendarId, StaffId};
use crate::platform::outbound::{Outbound, OutboundError};

/// Calendars of one staff member.
const MOST: usize = 10;
const LONGEST_URL: usize = 2000;

/// A calendar at an `.ics` address.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewOutsideCalendar {
    /// Whose it is.
    staff_id: StaffId,
    /// Its address: https, or webcal. It is kept sealed and never shown again.
    #[schema(max_length = 2000)]
    url: String,
}

/// Adds a calendar; it is read at once by a job.
pub(super) async fn add(
    app: &App,
    scope: Scope,
    caller: &Caller,
    form: &NewOutsideCalendar,
) -> Result<CalendarRow, Problem> {
    let mut faults = Faults::default();
    let address = address(&app.outbound, &form.url, &mut faults);
    let Some((url, host)) = address else {
        return Err(faults.into_problem());
    };
    let user = caller.person()?.user;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    must_have_room(&mut tx, form.staff_id).await?;
    let of = (CalendarKind::Ics, Status::Active);
    let mut row = CalendarRow::new(now, form.staff_id, user, of);
    let place = row.place(scope.business(), "url");
    row.url = Some(app.vault.seal(&place, &url).map_err(Problem::internal)?);
    (row.name, row.host) = (host.clone(), host);
    make_due(&mut tx, now, &mut row, now).await?;
    tx.insert_outside_calendar(&row).await?;
    let change = change(Kind::OutsideCalendarConnected, &row);
    journal::record(&mut tx, now, &caller.actor(), change).await?;
    tx.commit().await?;
    Ok(row)
}

/// A known staff member with less calendars than there may be.
pub(super) async fn must_have_room(tx: &mut Tx, staff: StaffId) -> Result<(), Problem> {
    if !catalog::has_staff(tx, staff).await? {
        return Err(Problem::invalid("/staffId", "unknown"));
    }
    let calendars = tx.outside_calendars().await?;
    if calendars.iter().filter(|row| row.staff_id == staff).count() >= MOST {
        return Err(Problem::conflict("too_many_calendars"));
    }
    Ok(())
}

/// The address as it is asked, and its host.
fn address(outbound: &Outbound, text: &str, faults: &mut Faults) -> Option<(String, String)> {
    let text = text.trim();
    if text.len() > LONGEST_URL {
        faults.add("/url", "too_long");
        return None;
    }
    // webcal is https by another name.
    let scheme = text
        .get(..9)
        .filter(|scheme| scheme.eq_ignore_ascii_case("webcal://"));
    let text = match scheme {
        Some(_) => format!("https://{}", &text[9..]),
        None => text.to_owned(),
    };
    match outbound.check(&text) {
        Ok(url) => {
            let host = url.host_str().unwrap_or_default().to_owned();
            return Some((url.into(), host));
        }
        Err(OutboundError::NotHttps) => faults.add("/url", "not_https"),
        Err(OutboundError::Private) => faults.add("/url", "private_address"),
        Err(_) => faults.add("/url", "bad_address"),
    }
    None
}

/// Every calendar of the business; one that still waits for the consent page is not shown.
pub(super) async fn list(
    app: &App,
    scope: Scope,
    lang: Lang,
) -> sqlx::Result<Vec<OutsideCalendar>> {
    let rows = app.db.read(scope).await?.outside_calendars().await?;
    let begun = |row: &CalendarRow| row.status != Status::Connecting || row.code.is_some();
    Ok(rows
        .into_iter()
        .filter(begun)
        .map(|row| shown(app, lang, row))
        .collect())
}

/// Makes a calendar due now.
pub(super) async fn refresh(
    app: &App,
    scope: Scope,
    id: OutsideCalendarId,
) -> Result<CalendarRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_outside_calendar(id).await?;
    let mut row = row
        .filter(|row| row.status != Status::Removed)
        .ok_or(Problem::NotFound)?;
    if row.status == Status::NeedsReconnect {
        return Err(Problem::conflict("needs_reconnect"));
    }
    make_due(&mut tx, now, &mut row, now).await?;
    tx.update_outside_calendar(&row).await?;
    tx.commit().await?;
    Ok(row)
}

/// A calendar as the team sees it.
pub(super) fn shown(app: &App, lang: Lang, row: CalendarRow) -> OutsideCalendar {
    let instant = |at| jiff::Timestamp::from_millisecond(at).unwrap_or_default();
    let health = match (row.status, &row.last_error) {
        (Status::NeedsReconnect | Status::Removed, _) => CalendarHealth::NeedsReconnect,
        (_, Some(_)) => CalendarHealth::Failing,
        (_, None) if row.last_ok_at.is_some() => CalendarHealth::Ok,
        (_, None) => CalendarHealth::Waiting,
    };
    let error = row.last_error.map(|code| CalendarError {
        message: app
            .sentences
            .text(lang, &format!("calendar-{}", code.replace('_', "-"))),
        code,
    });
    OutsideCalendar {
        id: row.id,
        staff_id: row.staff_id,
        kind: row.kind,
        name: row.name,
        host: row.host,
        health,
        error,
        unread: row.unread,
        last_ok_at: row.last_ok_at.map(instant),
        last_tried_at: row.last_try_at.map(instant),
        next_at: instant(row.next_at),
    }
}
