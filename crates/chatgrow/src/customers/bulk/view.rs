//! An act as the API shows it.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{Act, Status};
use super::store::ActRow;
use crate::platform::ids::CustomerActId;

/// An act on many customers, and what has become of it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CustomerAct)]
pub(super) struct ActView {
    /// The act.
    id: CustomerActId,
    /// What is done to each card.
    act: Act,
    /// The tag that is put on or taken off.
    tag: Option<String>,
    /// Where it stands.
    status: Status,
    /// How many cards it is for.
    total: i64,
    /// Cards gone through; while it is taken back, those of `changed`.
    passed: i64,
    /// Cards that it changed.
    changed: i64,
    /// Cards that it left, and why.
    left: Left,
    /// Cards that are as they were before, by taking it back.
    undone: i64,
    /// Cards that stay although it was taken back: somebody changed the same since.
    kept: i64,
    /// Who began it, or began to take it back.
    by: String,
    /// When it began; it can be taken back for 30 days.
    created_at: Timestamp,
    /// When it was done or taken back.
    ended_at: Option<Timestamp>,
}

/// Cards that an act left.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CustomerActLeft)]
struct Left {
    /// They were so before.
    already: i64,
    /// They have as many tags as a card may have.
    too_many_tags: i64,
    /// They are not here, or went into another card.
    missing: i64,
}

/// The view of an act.
///
/// # Errors
/// [`sqlx::Error::Decode`] when what is stored is no moment.
pub(super) fn of(row: ActRow) -> sqlx::Result<ActView> {
    Ok(ActView {
        id: row.id,
        act: row.act,
        tag: row.tag,
        status: row.status,
        total: row.total,
        passed: row.passed,
        changed: row.changed,
        left: Left {
            already: row.already,
            too_many_tags: row.too_many_tags,
            missing: row.missing,
        },
        undone: row.undone,
        kept: row.kept,
        by: row.actor_name,
        created_at: instant(row.created_at)?,
        ended_at: row.ended_at.map(instant).transpose()?,
    })
}

fn instant(epoch_ms: i64) -> sqlx::Result<Timestamp> {
    Timestamp::from_millisecond(epoch_ms).map_err(|error| sqlx::Error::Decode(error.into()))
}
