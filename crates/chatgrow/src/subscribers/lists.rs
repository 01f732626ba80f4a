//! Lists that subscribers are on.

use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::form::one_line;
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx, execute, fetch_all, fetch_optional, violates};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::SubscriberListId;

/// Lists that a business may have.
const MAX_LISTS: i64 = 200;

/// A list of subscribers.
#[derive(Debug, Clone, Serialize, ToSchema, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub(super) struct SubscriberList {
    pub(super) id: SubscriberListId,
    /// No two lists of a business have the same.
    pub(super) name: String,
    /// Whether people can join it on the public page.
    pub(super) is_open: bool,
    /// How many are on it and written to.
    pub(super) subscribed: i64,
    /// Counts the changes; an edit names the one it was made on.
    pub(super) version: i64,
}

/// A new list.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = CreateSubscriberList)]
pub(super) struct CreateList {
    #[schema(max_length = 120)]
    name: String,
    /// Whether people can join it on the public page; they can not when absent.
    is_open: Option<bool>,
}

/// The fields to change.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = UpdateSubscriberList)]
pub(super) struct UpdateList {
    /// The version that the change was made on.
    version: i64,
    #[schema(max_length = 120)]
    name: Option<String>,
    is_open: Option<bool>,
}

fn checked_name(text: &str) -> Result<String, Problem> {
    let mut faults = Faults::default();
    let name = one_line::<120>(text, "/name", &mut faults);
    if name.is_empty() && faults.count() == 0 {
        faults.add("/name", "missing");
    }
    faults.finish()?;
    Ok(name)
}

/// Makes a list.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: &CreateList,
) -> Result<SubscriberList, Problem> {
    let name = checked_name(&form.name)?;
    let now = app.clock.now();
    let id = SubscriberListId::new(now);
    let mut tx = app.db.write(scope).await?;
    if tx.count_subscriber_lists().await? >= MAX_LISTS {
        return Err(Problem::conflict("too_many_lists"));
    }
    tx.insert_list(
        id,
        &name,
        form.is_open.unwrap_or_default(),
        now.as_millisecond(),
    )
    .await
    .map_err(name_taken)?;
    journal::record(
        &mut tx,
        now,
        actor,
        change(Kind::SubscriberListCreated, id, &name),
    )
    .await?;
    let list = tx.subscriber_list(id).await?.ok_or(Problem::NotFound)?;
    tx.commit().await?;
    Ok(list)
}

/// Changes a list, if nobody changed it since it was read.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: SubscriberListId,
    form: &UpdateList,
) -> Result<SubscriberList, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = tx.subscriber_list(id).await?.ok_or(Problem::NotFound)?;
    let name = match &form.name {
        Some(text) => checked_name(text)?,
        None => before.name,
    };
    let is_open = form.is_open.unwrap_or(before.is_open);
    let stored = tx
        .update_list((id, form.version), &name, is_open, now.as_millisecond())
        .await
        .map_err(name_taken)?;
    if !stored {
        return Err(Problem::conflict("stale_version"));
    }
    journal::record(
        &mut tx,
        now,
        actor,
        change(Kind::SubscriberListUpdated, id, &name),
    )
    .await?;
    let list = tx.subscriber_list(id).await?.ok_or(Problem::NotFound)?;
    tx.commit().await?;
    Ok(list)
}

/// Removes a list. Who was on it stays a subscriber.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: SubscriberListId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let list = tx.subscriber_list(id).await?.ok_or(Problem::NotFound)?;
    tx.delete_list(id).await?;
    journal::record(
        &mut tx,
        now,
        actor,
        change(Kind::SubscriberListRemoved, id, &list.name),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}

fn change(kind: Kind, id: SubscriberListId, name: &str) -> Change {
    Change {
        kind,
        subject: Subject::SubscriberList(id),
        customer: None,
        data: json!({ "name": name }),
    }
}

fn name_taken(error: sqlx::Error) -> Problem {
    if violates(&error, "subscriber_lists_name", "subscriber_lists.name") {
        Problem::conflict("list_exists")
    } else {
        error.into()
    }
}

/// A list and how many on it are written to.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT l.id, l.name, l.is_open, l.version, (
                SELECT count(*) FROM subscriber_list_members m
                JOIN subscribers s ON s.business_id = m.business_id AND s.id = m.subscriber_id
                WHERE m.business_id = l.business_id AND m.list_id = l.id AND s.status = 'subscribed') AS subscribed
            FROM subscriber_lists l WHERE l.business_id = $1",
            $rest
        )
    };
}

impl Tx {
    pub(super) async fn subscriber_list(
        &mut self,
        id: SubscriberListId,
    ) -> sqlx::Result<Option<SubscriberList>> {
        let business = self.business();
        fetch_optional!(self, select!(" AND l.id = $2"), business, id)
    }

    pub(super) async fn subscriber_lists(&mut self) -> sqlx::Result<Vec<SubscriberList>> {
        let business = self.business();
        fetch_all!(self, select!(" ORDER BY l.name, l.id"), business)
    }

    async fn count_subscriber_lists(&mut self) -> sqlx::Result<i64> {
        const SQL: &str = "SELECT count(*) FROM subscriber_lists WHERE business_id = $1";
        let business = self.business();
        let count: Option<(i64,)> = fetch_optional!(self, SQL, business)?;
        Ok(count.map_or(0, |(count,)| count))
    }

    async fn insert_list(
        &mut self,
        id: SubscriberListId,
        name: &str,
        is_open: bool,
        now: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO subscriber_lists (business_id, id, name, is_open, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $5)";
        let business = self.business();
        execute!(self, SQL, business, id, name, is_open, now).map(drop)
    }

    async fn update_list(
        &mut self,
        (id, version): (SubscriberListId, i64),
        name: &str,
        is_open: bool,
        now: i64,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE subscriber_lists SET name = $4, is_open = $5, updated_at = $6, version = version + 1
            WHERE business_id = $1 AND id = $2 AND version = $3";
        let business = self.business();
        Ok(execute!(self, SQL, business, id, version, name, is_open, now)? == 1)
    }

    async fn delete_list(&mut self, id: SubscriberListId) -> sqlx::Result<()> {
        const MEMBERS: &str =
            "DELETE FROM subscriber_list_members WHERE business_id = $1 AND list_id = $2";
        const SQL: &str = "DELETE FROM subscriber_lists WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, MEMBERS, business, id)?;
        execute!(self, SQL, business, id).map(drop)
    }
}
