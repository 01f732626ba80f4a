//! Google Calendar: our client, a person's permission, and reading what changed.

use std::collections::BTreeSet;

use chatgrow_outside_calendars::google::{
    Changes, Channel, Event, Google, GoogleError, NewChannel, NewEvent, Pkce, Settings, Since,
    Tokens,
};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::model::{Trouble, window};
use super::read::{Failed, Found, Fresh};
use super::store::CalendarRow;
use super::times_store::BusyRow;
use crate::app::App;
use crate::platform::config::{Config, Secret};
use crate::platform::db::Scope;
use crate::platform::ids::AppointmentId;
use crate::platform::links::Purpose;
use crate::platform::outbound::Outbound;
use crate::platform::random;

/// The calendar that every account has.
const PRIMARY: &str = "primary";
/// A token is renewed this long before it ends.
const EARLY: SignedDuration = SignedDuration::from_mins(5);
/// How long a push channel is asked for, and how long before its end the next is opened.
const CHANNEL: SignedDuration = SignedDuration::from_hours(7 * 24);
const CHANNEL_EARLY: SignedDuration = SignedDuration::from_hours(24);
/// The window moves on by reading everything again when it has become this much shorter.
const REBASE: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The client that the configuration names.
#[must_use]
pub fn open_google(config: &Config, outbound: &Outbound) -> Option<Google> {
    let google = config.calendars.google.as_ref()?;
    let secret = google.client_secret.expose().to_owned();
    let settings = Settings::new(
        google.client_id.clone(),
        secret,
        google.redirect_uri.clone(),
    );
    let settings = match &google.base_url {
        Some(base_url) => settings.at(base_url),
        None => settings,
    };
    Some(Google::new(outbound.services(), settings))
}

/// Asks with the access token, and once more with a new one when it has ended.
macro_rules! asked {
    ($permission:ident, $access:ident => $ask:expr) => {{
        let token = $permission.token().await?;
        let $access = token.expose();
        match $ask.await {
            Err(GoogleError::AccessEnded) => {
                let token = $permission.renew().await?;
                let $access = token.expose();
                Ok($ask.await?)
            }
            answered => Ok(answered?),
        }
    }};
}

/// A person's permission, as far as it was used in one piece of work.
pub(super) struct Permission<'a> {
    app: &'a App,
    scope: Scope,
    google: &'a Google,
    row: CalendarRow,
    access: Option<Secret>,
}

impl<'a> Permission<'a> {
    /// The permission that a calendar's row holds.
    pub(super) fn of(app: &'a App, scope: Scope, row: &CalendarRow) -> Result<Self, Failed> {
        let google = app
            .google
            .as_ref()
            .ok_or_else(|| Failed::of(Trouble::Misconfigured))?;
        let mut permission = Self {
            app,
            scope,
            google,
            row: row.clone(),
            access: None,
        };
        let fresh = app.clock.now().checked_add(EARLY).unwrap_or(Timestamp::MAX);
        if row
            .access_until
            .is_some_and(|until| until > fresh.as_millisecond())
        {
            permission.access = permission.open("access_token", row.access_token.as_deref())?;
        }
        Ok(permission)
    }

    fn open(&self, column: &'static str, sealed: Option<&[u8]>) -> Result<Option<Secret>, Failed> {
        let place = self.row.place(self.scope.business(), column);
        let opened = sealed
            .map(|sealed| self.app.vault.open(&place, sealed))
            .transpose();
        opened.map_err(|_| Failed::of(Trouble::SecretLost))
    }

    /// Writes a visit.
    pub(super) async fn put(&mut self, event: &NewEvent) -> Result<(), Failed> {
        asked!(self, access => self.google.put(access, PRIMARY, event))
    }

    /// Takes a visit out.
    pub(super) async fn delete(&mut self, appointment: AppointmentId) -> Result<(), Failed> {
        asked!(self, access => self.google.delete(access, PRIMARY, appointment.0))
    }

    async fn changes(&mut self, since: Since<'_>) -> Result<Changes, Failed> {
        asked!(self, access => self.google.changes(access, PRIMARY, since))
    }

    async fn watch(&mut self, channel: &NewChannel<'_>) -> Result<Channel, Failed> {
        asked!(self, access => self.google.watch(access, PRIMARY, channel))
    }

    async fn stop(&mut self, id: &str, resource: &str) -> Result<(), Failed> {
        asked!(self, access => self.google.stop(access, id, resource))
    }

    async fn token(&mut self) -> Result<Secret, Failed> {
        match &self.access {
            Some(access) => Ok(access.clone()),
            None => self.renew().await,
        }
    }

    /// A new access token, kept for others.
    async fn renew(&mut self) -> Result<Secret, Failed> {
        let refresh = self.open("refresh_token", self.row.refresh_token.as_deref())?;
        let refresh = refresh.ok_or_else(|| Failed::of(Trouble::Revoked))?;
        let tokens = self.google.refresh(refresh.expose()).await?;
        let access = Secret::new(tokens.access_token.clone());
        let mut tx = self.app.db.write(self.scope).await?;
        if let Some(mut row) = tx.hold_outside_calendar(self.row.id).await? {
            keep(self.app, self.scope, &mut row, &tokens)?;
            tx.update_outside_calendar(&row).await?;
        }
        tx.commit().await?;
        self.access = Some(access.clone());
        Ok(access)
    }

    /// Gives the permission back and closes the channel.
    pub(super) async fn end(&mut self) -> Result<(), Failed> {
        let channel = self
            .row
            .channel_id
            .clone()
            .zip(self.row.channel_resource.clone());
        if let Some((id, resource)) = channel {
            self.stop(&id, &resource).await?;
        }
        if let Some(refresh) = self.open("refresh_token", self.row.refresh_token.as_deref())? {
            self.google.revoke(refresh.expose()).await?;
        }
        Ok(())
    }
}

/// Seals tokens into a calendar's row.
fn keep(app: &App, scope: Scope, row: &mut CalendarRow, tokens: &Tokens) -> Result<(), Failed> {
    let seal = |row: &CalendarRow, column: &'static str, secret: &str| {
        let place = row.place(scope.business(), column);
        app.vault
            .seal(&place, secret)
            .map_err(|_| Failed::of(Trouble::SecretLost))
    };
    row.access_token = Some(seal(row, "access_token", &tokens.access_token)?);
    let until = app
        .clock
        .now()
        .checked_add(tokens.lifetime())
        .unwrap_or(Timestamp::MAX);
    row.access_until = Some(until.as_millisecond());
    // Later answers leave it out: then the one there is stays.
    if let Some(refresh) = &tokens.refresh_token {
        row.refresh_token = Some(seal(row, "refresh_token", refresh)?);
    }
    Ok(())
}

/// Exchanges the code that the consent page gave for a permission, kept in `row`.
pub(super) async fn exchange(app: &App, scope: Scope, row: &mut CalendarRow) -> Result<(), Failed> {
    let permission = Permission::of(app, scope, row)?;
    let code = permission.open("code", row.code.as_deref())?;
    let pkce = permission.open("pkce", row.pkce.as_deref())?;
    let (code, pkce) = code.zip(pkce).ok_or_else(|| Failed::of(Trouble::Revoked))?;
    let pkce = Pkce::of(pkce.expose().to_owned());
    let tokens = permission.google.exchange(code.expose(), &pkce).await?;
    if !tokens.may_use_events() {
        return Err(Failed::of(Trouble::PermissionMissing));
    }
    keep(app, scope, row, &tokens)
}

/// What a calendar at Google says since it was last read.
pub(super) async fn read(
    app: &App,
    scope: Scope,
    row: &CalendarRow,
    zone: &TimeZone,
) -> Result<Found, Failed> {
    let now = app.clock.now();
    let mut permission = Permission::of(app, scope, row)?;
    let (from, until) = window(now);
    let covered = until.checked_sub(REBASE).unwrap_or(until).as_millisecond();
    let still_covered = row.synced_until.is_some_and(|until| until > covered);
    let token = row.sync_token.as_deref().filter(|_| still_covered);
    let mut found = Found {
        name: Some("Google".to_owned()),
        synced_until: row.synced_until,
        ..Found::default()
    };
    let changes = match token {
        Some(token) => permission.changes(Since::Token(token)).await,
        None => Err(Failed::of_google(&GoogleError::SyncTokenGone)),
    };
    let changes = match changes {
        Ok(changes) => {
            found.fresh = Fresh::Changed(changed(&changes, zone));
            changes
        }
        Err(failed) if failed.is_sync_token_gone() => {
            let all = permission.changes(Since::Start(from, until)).await?;
            found.synced_until = Some(until.as_millisecond());
            let busy = changed(&all, zone).into_iter().filter_map(|(_, busy)| busy);
            found.fresh = Fresh::All(busy.collect::<BTreeSet<_>>());
            all
        }
        Err(failed) => return Err(failed),
    };
    found.sync_token = Some(changes.next);
    found.channel = open_channel(app, scope, row, &mut permission, now).await;
    Ok(found)
}

/// Every event with the time it takes now; `None` for one that takes none any more.
fn changed(changes: &Changes, zone: &TimeZone) -> Vec<(String, Option<BusyRow>)> {
    let busy = |event: &Event| {
        let (starts, ends) = event.busy(zone)?;
        Some(BusyRow {
            uid: event.id.clone(),
            instance_at: starts.as_millisecond(),
            starts_at: starts.as_millisecond(),
            ends_at: ends.as_millisecond(),
        })
    };
    changes
        .events
        .iter()
        .map(|event| (event.id.clone(), busy(event)))
        .collect()
}

/// A push channel that is open.
#[derive(Debug, Clone)]
pub(super) struct OpenChannel {
    pub(super) id: String,
    pub(super) resource: String,
    pub(super) until: i64,
}

/// Opens a channel when there is none for another day, then stops the one before. Without one the
/// calendar is read every quarter of an hour all the same, so that a refusal is only logged.
async fn open_channel(
    app: &App,
    scope: Scope,
    row: &CalendarRow,
    permission: &mut Permission<'_>,
    now: Timestamp,
) -> Option<OpenChannel> {
    let soon = now
        .checked_add(CHANNEL_EARLY)
        .unwrap_or(now)
        .as_millisecond();
    let address = format!("{}/api/calendar/google/push", app.config.base_url);
    if row.channel_until.is_some_and(|until| until > soon) || !address.starts_with("https://") {
        return None;
    }
    let id = random::uuid(now);
    let token = app
        .links
        .sign(Purpose::GooglePush, &[scope.business().0, row.id.0, id]);
    let id = id.to_string();
    let asked = NewChannel {
        id: &id,
        token: &token,
        address: &address,
        until: now.checked_add(CHANNEL).unwrap_or(now),
    };
    let channel = match permission.watch(&asked).await {
        Ok(channel) => channel,
        Err(failed) => {
            tracing::warn!(calendar = %row.id, ?failed, "a push channel was refused");
            return None;
        }
    };
    if let (Some(old), Some(resource)) = (&row.channel_id, &row.channel_resource)
        && let Err(failed) = permission.stop(old, resource).await
    {
        tracing::warn!(calendar = %row.id, ?failed, "an old push channel stays open until it ends");
    }
    Some(OpenChannel {
        id,
        resource: channel.resource,
        until: channel.until.as_millisecond(),
    })
}
