//! Feeds: made, listed, taken back, and what they say.

use chatgrow_channels::ics::{self, Feed};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::feed_store::FeedRow;
use super::model::CalendarFeed;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::calendar::{self, PublishedVisit};
use crate::catalog;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::messages;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{BusinessId, CalendarFeedId, StaffId};
use crate::platform::links::Purpose;

/// Feeds at once; more is no subscription any more.
const MOST: usize = 100;
const BACK: SignedDuration = SignedDuration::from_hours(24 * 90);
const AHEAD: SignedDuration = SignedDuration::from_hours(24 * 400);
/// How long a cancelled visit is still told of: many programs never drop what merely disappears.
const TELL_CANCELLED: SignedDuration = SignedDuration::from_hours(24 * 30);
/// Readings closer together are noted once.
const NOTE_EVERY: SignedDuration = SignedDuration::from_mins(10);

/// A feed to make.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewCalendarFeed {
    /// Whose visits it shows; those of the whole business when absent.
    staff_id: Option<StaffId>,
}

/// Makes a feed.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: &NewCalendarFeed,
) -> Result<CalendarFeed, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    if let Some(staff) = form.staff_id
        && !catalog::has_staff(&mut tx, staff).await?
    {
        return Err(Problem::invalid("/staffId", "unknown"));
    }
    if tx.feeds().await?.len() >= MOST {
        return Err(Problem::conflict("too_many_calendars"));
    }
    let row = FeedRow {
        id: CalendarFeedId::new(now),
        staff_id: form.staff_id,
        created_at: now.as_millisecond(),
        last_read_at: None,
    };
    tx.insert_feed(&row).await?;
    let change = change(Kind::CalendarFeedCreated, &row);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(shown(app, scope, row))
}

/// Those that were not taken back.
pub(super) async fn list(app: &App, scope: Scope) -> Result<Vec<CalendarFeed>, Problem> {
    let rows = app.db.read(scope).await?.feeds().await?;
    Ok(rows.into_iter().map(|row| shown(app, scope, row)).collect())
}

/// Takes a feed back: its link ends.
pub(super) async fn revoke(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CalendarFeedId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.feed(id).await?.ok_or(Problem::NotFound)?;
    if tx.revoke_feed(id, now.as_millisecond()).await? == 0 {
        return Err(Problem::NotFound);
    }
    journal::record(&mut tx, now, actor, change(Kind::CalendarFeedRevoked, &row)).await?;
    Ok(tx.commit().await?)
}

fn change(kind: Kind, row: &FeedRow) -> Change {
    Change {
        kind,
        subject: Subject::CalendarFeed(row.id),
        customer: None,
        data: json!({ "staffId": row.staff_id }),
    }
}

fn shown(app: &App, scope: Scope, row: FeedRow) -> CalendarFeed {
    let ids = [scope.business().0, row.id.0];
    let token = app.links.sign(Purpose::CalendarFeed, &ids);
    row.with(format!("{}/feeds/{token}.ics", app.config.base_url))
}

/// What a link gives.
#[derive(Debug, Clone)]
pub(super) struct FeedFile {
    pub(super) text: String,
    /// When the newest of its visits changed.
    pub(super) changed_at: Option<Timestamp>,
}

/// The file of a link; a link that was taken back, or is not ours, is not found.
pub(super) async fn file(app: &App, token: &str) -> Result<FeedFile, Problem> {
    let opened = app.links.open::<2>(Purpose::CalendarFeed, token);
    let [business, feed] = opened.ok_or(Problem::NotFound)?;
    let (scope, id) = (Scope::granted(BusinessId(business)), CalendarFeedId(feed));
    let now = app.clock.now();
    let mut tx = app.db.read(scope).await?;
    let row = tx.feed(id).await?.ok_or(Problem::NotFound)?;
    let business = accounts::business(&mut tx).await?;
    let file = written(app, &mut tx, &business, row.staff_id, now).await?;
    drop(tx);
    let noted = row.last_read_at.unwrap_or(i64::MIN);
    let stale = now.checked_sub(NOTE_EVERY).unwrap_or(now).as_millisecond();
    if noted <= stale {
        let mut tx = app.db.write(scope).await?;
        tx.feed_was_read(id, now.as_millisecond()).await?;
        tx.commit().await?;
    }
    Ok(file)
}

async fn written(
    app: &App,
    tx: &mut Tx,
    business: &Business,
    staff: Option<StaffId>,
    now: Timestamp,
) -> Result<FeedFile, Problem> {
    let before = |by: SignedDuration| now.checked_sub(by).unwrap_or(Timestamp::MIN);
    let window = (
        before(BACK),
        now.checked_add(AHEAD).unwrap_or(Timestamp::MAX),
    );
    let visits = calendar::published(tx, staff, window, before(TELL_CANCELLED)).await?;
    let name = match staff {
        None => business.name.clone(),
        Some(staff) => {
            let member = catalog::staff_name(tx, staff).await?.unwrap_or_default();
            format!("{member} · {}", business.name)
        }
    };
    let events: Vec<ics::Event> = visits
        .iter()
        .map(|visit| event(app, business, staff, visit))
        .collect();
    let feed = Feed {
        name: &name,
        zone: &business.zone,
        // By whole years, so that the same visits give the same file tomorrow.
        window: years(business, window),
        events: &events,
    };
    Ok(FeedFile {
        text: feed.write(),
        changed_at: visits.iter().map(|visit| visit.updated_at).max(),
    })
}

fn years(business: &Business, (from, until): (Timestamp, Timestamp)) -> (Timestamp, Timestamp) {
    let start_of_year = |at: Timestamp| {
        let first = business.zone.to_datetime(at).date().first_of_year();
        first
            .to_zoned(business.zone.clone())
            .map_or(at, |start| start.timestamp())
    };
    (start_of_year(from), start_of_year(until))
}

fn event(
    app: &App,
    business: &Business,
    staff: Option<StaffId>,
    visit: &PublishedVisit,
) -> ics::Event {
    let mut description: Vec<&str> = visit.customer_phone.as_deref().into_iter().collect();
    if staff.is_none() {
        description.push(&visit.staff_name);
    }
    ics::Event {
        uid: messages::calendar_uid(app, visit.id),
        sequence: u32::try_from(visit.sequence).unwrap_or_default(),
        stamp: visit.updated_at,
        starts: visit.starts_at,
        ends: visit.ends_at,
        zone: business.zone.clone(),
        summary: title(visit),
        location: (!business.address.is_empty()).then(|| business.address.clone()),
        description: (!description.is_empty()).then(|| description.join("\n")),
        url: None,
        organizer: messages::organizer(app, business),
        attendee: None,
        status: if visit.is_cancelled {
            ics::Status::Cancelled
        } else {
            ics::Status::Confirmed
        },
        private: true,
    }
}

/// A visit's title in calendars of the team.
pub(super) fn title(visit: &PublishedVisit) -> String {
    format!("{} · {}", visit.customer_name, visit.service_name)
}
