//! Connecting a staff member's calendar at Google: to the consent page, and back with a code.

use chatgrow_outside_calendars::google::Pkce;

use super::add::must_have_room;
use super::forget::change;
use super::model::{CalendarKind, Status};
use super::read::make_due;
use super::store::CalendarRow;
use crate::accounts::{Caller, Verb};
use crate::app::App;
use crate::journal::{self, Kind};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{OutsideCalendarId, StaffId};
use crate::platform::links::Purpose;
use crate::platform::random;

const LONGEST_CODE: usize = 2000;

/// The consent page for the calendar of a staff member. The row that waits for the answer holds the
/// verifier (RFC 7636); the state is a signature over it.
pub(super) async fn connect(
    app: &App,
    scope: Scope,
    caller: &Caller,
    staff: StaffId,
) -> Result<String, Problem> {
    let google = app.google.as_ref();
    let google = google.ok_or_else(|| Problem::conflict("google_not_configured"))?;
    let user = caller.person()?.user;
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let known = tx.outside_calendars().await?;
    let known = known
        .into_iter()
        .find(|row| row.staff_id == staff && row.kind == CalendarKind::Google);
    let is_new = known.is_none();
    let mut row = match known {
        Some(row) if row.status == Status::Active => {
            return Err(Problem::conflict("already_connected"));
        }
        Some(row) => row,
        None => {
            must_have_room(&mut tx, staff).await?;
            let of = (CalendarKind::Google, Status::Connecting);
            let mut row = CalendarRow::new(now, staff, user, of);
            (row.name, row.host) = ("Google".to_owned(), "calendar.google.com".to_owned());
            row
        }
    };
    let pkce = Pkce::new(random::key());
    let place = row.place(scope.business(), "pkce");
    row.pkce = Some(
        app.vault
            .seal(&place, pkce.verifier())
            .map_err(Problem::internal)?,
    );
    row.code = None;
    row.connected_by = user;
    if is_new {
        tx.insert_outside_calendar(&row).await?;
    } else {
        tx.update_outside_calendar(&row).await?;
        tx.hand_outside_calendar_to(row.id, user).await?;
    }
    tx.commit().await?;
    let state = app
        .links
        .sign(Purpose::ConnectGoogle, &[scope.business().0, row.id.0]);
    google.consent_url(&state, &pkce).map_err(Problem::internal)
}

/// How coming back from the consent page ended; the word in the address that it leads on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    Connected,
    /// The person did not agree.
    Denied,
    /// Whoever comes back is not who went, or is not signed in any more.
    Session,
}

impl Ended {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Connected => "connected",
            Self::Denied => "denied",
            Self::Session => "session",
        }
    }
}

/// Keeps the code that the consent page gave, for a job to exchange. Only who began may end it: else
/// somebody could be led to give their calendar to another's business.
pub(super) async fn come_back(
    app: &App,
    caller: Option<&Caller>,
    state: &str,
    code: Option<&str>,
) -> Result<Ended, Problem> {
    let opened = app.links.open::<2>(Purpose::ConnectGoogle, state);
    let ([business, calendar], Some(caller)) = (opened.ok_or(Problem::NotFound)?, caller) else {
        return Ok(Ended::Session);
    };
    let scope = match caller.may(Verb::EditCatalog) {
        Ok(scope) if scope.business().0 == business => scope,
        _ => return Ok(Ended::Session),
    };
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx
        .hold_outside_calendar(OutsideCalendarId(calendar))
        .await?;
    let mut row = row.ok_or(Problem::NotFound)?;
    if row.connected_by != caller.person()?.user {
        return Ok(Ended::Session);
    }
    let waits =
        matches!(row.status, Status::Connecting | Status::NeedsReconnect) && row.pkce.is_some();
    let code = code.filter(|code| !code.is_empty() && code.len() <= LONGEST_CODE && waits);
    let Some(code) = code else {
        return Ok(Ended::Denied);
    };
    let place = row.place(scope.business(), "code");
    row.code = Some(app.vault.seal(&place, code).map_err(Problem::internal)?);
    row.status = Status::Connecting;
    row.last_error = None;
    row.failures = 0;
    make_due(&mut tx, now, &mut row, now).await?;
    tx.update_outside_calendar(&row).await?;
    let change = change(Kind::OutsideCalendarConnected, &row);
    journal::record(&mut tx, now, &caller.actor(), change).await?;
    tx.commit().await?;
    Ok(Ended::Connected)
}
