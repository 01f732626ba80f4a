//! Rooms and devices: added, read, changed, put away and brought back.

use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

use super::model::{CatalogStatus, Room, next_color};
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::color::Color;
use crate::platform::db::{Scope, Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::RoomId;
use crate::platform::paging::Page;
use crate::platform::text::Name;

/// A room to add.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewRoom {
    #[schema(max_length = 120)]
    name: String,
    /// What services ask for, for example `חדר טיפולים`.
    #[schema(max_length = 120)]
    kind: String,
    /// `#rrggbb`; the next of a palette when absent.
    color: Option<String>,
}

/// The fields of a room to change.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct UpdateRoom {
    /// The version that the change was made on.
    version: i64,
    #[schema(max_length = 120)]
    name: Option<String>,
    /// Visits that are booked keep their room.
    #[schema(max_length = 120)]
    kind: Option<String>,
    /// `#rrggbb`.
    color: Option<String>,
    /// `active` brings an archived room back.
    status: Option<CatalogStatus>,
}

/// The rooms of `kind` that can be used, in the order they were added.
///
/// # Errors
/// The driver's.
pub async fn rooms_of_kind(tx: &mut Tx, kind: &str) -> sqlx::Result<Vec<RoomId>> {
    const SQL: &str = "
        SELECT id FROM rooms WHERE business_id = $1 AND kind = $2 AND status = 'active' ORDER BY id";
    let business = tx.business();
    let rows: Vec<(RoomId,)> = fetch_all!(tx, SQL, business, kind)?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// A page of rooms in the order they were added.
pub(super) async fn list(
    tx: &mut Tx,
    status: Option<CatalogStatus>,
    after: Option<RoomId>,
    size: i64,
) -> sqlx::Result<Page<Room>> {
    const SQL: &str = "
        SELECT id, name, kind, color, status, version FROM rooms
        WHERE business_id = $1 AND ($2 = '' OR status = $2) AND id > $3 ORDER BY id LIMIT $4";
    let business = tx.business();
    let status = status.map_or("", CatalogStatus::word);
    let after = after.unwrap_or(RoomId(Uuid::nil()));
    let rows: Vec<Room> = fetch_all!(tx, SQL, business, status, after, size + 1)?;
    Ok(Page::from_rows(rows, size, |row| row.id))
}

/// One room of the business.
pub(super) async fn one(tx: &mut Tx, id: RoomId) -> Result<Room, Problem> {
    const SQL: &str = "
        SELECT id, name, kind, color, status, version FROM rooms WHERE business_id = $1 AND id = $2";
    let business = tx.business();
    fetch_optional!(tx, SQL, business, id)?.ok_or(Problem::NotFound)
}

/// Adds a room.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: NewRoom,
) -> Result<Room, Problem> {
    const COUNT: &str = "SELECT count(*) FROM rooms WHERE business_id = $1";
    const SQL: &str = "
        INSERT INTO rooms (business_id, id, name, kind, color, status, created_at)
        VALUES ($1, $2, $3, $4, $5, 'active', $6)";
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let business = tx.business();
    let (count,): (i64,) = fetch_one!(tx, COUNT, business)?;
    let mut room = Room {
        id: RoomId::new(now),
        name: String::new(),
        kind: String::new(),
        color: next_color(count).to_owned(),
        status: CatalogStatus::Active,
        version: 1,
    };
    let form = UpdateRoom {
        version: 1,
        name: Some(form.name),
        kind: Some(form.kind),
        color: form.color,
        status: None,
    };
    change(&mut room, form)?;
    let (name, kind, color) = (room.name.as_str(), room.kind.as_str(), room.color.as_str());
    let at = now.as_millisecond();
    execute!(tx, SQL, business, room.id, name, kind, color, at)?;
    let data = json!({ "name": room.name, "roomKind": room.kind });
    journal::record(
        &mut tx,
        now,
        actor,
        change_of(Kind::RoomCreated, &room, data),
    )
    .await?;
    tx.commit().await?;
    Ok(room)
}

/// Changes a room: the given fields change, the others stay.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: RoomId,
    form: UpdateRoom,
) -> Result<Room, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut room = one(&mut tx, id).await?;
    if room.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let changed = change(&mut room, form)?;
    if changed.is_empty() {
        return Ok(room);
    }
    store(&mut tx, &mut room).await?;
    let data = json!({ "name": room.name, "changed": changed });
    journal::record(
        &mut tx,
        now,
        actor,
        change_of(Kind::RoomUpdated, &room, data),
    )
    .await?;
    tx.commit().await?;
    Ok(room)
}

/// Puts a room away: booked visits keep it, no new ones get it. Once more changes nothing.
pub(super) async fn archive(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: RoomId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut room = one(&mut tx, id).await?;
    if room.status == CatalogStatus::Archived {
        return Ok(());
    }
    room.status = CatalogStatus::Archived;
    store(&mut tx, &mut room).await?;
    let data = json!({ "name": room.name });
    journal::record(
        &mut tx,
        now,
        actor,
        change_of(Kind::RoomArchived, &room, data),
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Applies the form and gives the names of what changed, or every fault.
fn change(room: &mut Room, form: UpdateRoom) -> Result<Vec<&'static str>, Problem> {
    let mut faults = Faults::default();
    let mut changed = Vec::new();
    for (field, given, kept, word) in [
        ("/name", form.name, &mut room.name, "name"),
        ("/kind", form.kind, &mut room.kind, "kind"),
    ] {
        let Some(given) = given else { continue };
        if let Some(name) = faults.need(field, Name::parse(&given), "bad_name") {
            *kept = name.into_string();
        }
        changed.push(word);
    }
    if let Some(color) = form.color {
        if let Some(color) = faults.need("/color", Color::parse(&color), "bad_color") {
            room.color = color.to_string();
        }
        changed.push("color");
    }
    if let Some(status) = form.status {
        room.status = status;
        changed.push("status");
    }
    faults.finish()?;
    Ok(changed)
}

async fn store(tx: &mut Tx, room: &mut Room) -> Result<(), Problem> {
    const SQL: &str = "
        UPDATE rooms SET name = $4, kind = $5, color = $6, status = $7, version = version + 1
        WHERE business_id = $1 AND id = $2 AND version = $3";
    let business = tx.business();
    let (name, kind, color) = (room.name.as_str(), room.kind.as_str(), room.color.as_str());
    if execute!(
        tx,
        SQL,
        business,
        room.id,
        room.version,
        name,
        kind,
        color,
        room.status
    )? == 0
    {
        return Err(Problem::conflict("stale_version"));
    }
    room.version += 1;
    Ok(())
}

fn change_of(kind: Kind, room: &Room, data: serde_json::Value) -> Change {
    Change {
        kind,
        subject: Subject::Room(room.id),
        customer: None,
        data,
    }
}
