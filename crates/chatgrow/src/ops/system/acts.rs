//! What platform owners did: a log that only grows, beside the journals of the businesses.

use axum::extract::State;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::accounts::PlatformOwner;
use crate::app::App;
use crate::platform::db::{PlatformTx, execute, fetch_all};
use crate::platform::http::{Json, Problem, Query};
use crate::platform::paging::{Page, PageQuery, decode_cursor, page_size};
use crate::platform::random;

/// Something that a platform owner did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = PlatformAct)]
pub(super) enum Act {
    /// Asked for a backup.
    BackupAsked,
    /// Took a backup away.
    BackupDownloaded,
    /// Had a job done that was given up.
    JobRetried,
}

#[derive(Debug, sqlx::FromRow)]
struct ActRow {
    id: Uuid,
    at: i64,
    user_name: String,
    act: Act,
    thing: String,
}

/// What a platform owner did.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = PlatformActDone)]
pub(super) struct ActView {
    id: Uuid,
    at: Timestamp,
    /// Who.
    by_name: String,
    act: Act,
    /// The name of a backup, or the kind of a job; empty where there is none.
    thing: String,
}

/// Takes down what `owner` did, in the transaction in which it is done.
pub(super) async fn record(
    tx: &mut PlatformTx,
    now: Timestamp,
    owner: &PlatformOwner,
    (act, thing): (Act, &str),
) -> sqlx::Result<()> {
    const SQL: &str = "
        INSERT INTO platform_acts (id, at, user_id, user_name, act, thing) VALUES ($1, $2, $3, $4, $5, $6)";
    let id = random::uuid(now);
    let at = now.as_millisecond();
    execute!(tx, SQL, id, at, owner.user, owner.name.as_str(), act, thing)?;
    tracing::info!(by = %owner.user, ?act, thing, "a platform owner acted");
    Ok(())
}

/// What platform owners did, the latest first.
#[utoipa::path(get, path = "/api/system/acts", tag = "system", params(PageQuery),
    responses((status = 200, body = Page<ActView>)), security(("bearer" = []), ("cookie" = [])))]
pub(super) async fn list_acts(
    State(app): State<App>,
    _: PlatformOwner,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<ActView>>, Problem> {
    const SQL: &str = "
        SELECT id, at, user_name, act, thing FROM platform_acts WHERE id < $1 ORDER BY id DESC LIMIT $2";
    let size = page_size(query.limit)?;
    let place: Option<Uuid> = decode_cursor(query.cursor.as_deref())?;
    let mut tx = app.db.platform_read().await?;
    let rows: Vec<ActRow> = fetch_all!(tx, SQL, place.unwrap_or(Uuid::max()), size + 1)?;
    let page = Page::from_rows(rows, size, |row| row.id);
    Ok(Json(page.map(|row| ActView {
        id: row.id,
        at: Timestamp::from_millisecond(row.at).unwrap_or(Timestamp::UNIX_EPOCH),
        by_name: row.user_name,
        act: row.act,
        thing: row.thing,
    })))
}
