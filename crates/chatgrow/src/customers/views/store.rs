//! SQL of views.

use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::customers::filter::CustomerFilter;
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{CustomerViewId, UserId};

/// A view as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct ViewRow {
    pub(super) id: CustomerViewId,
    /// Whose it is; the team's when absent.
    pub(super) user_id: Option<UserId>,
    pub(super) name: String,
    /// JSON of a [`CustomerFilter`].
    pub(super) filter: String,
    pub(super) version: i64,
    pub(super) created_by: String,
    pub(super) created_at: i64,
}

/// A filter of the customers' list under a name.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CustomerView {
    /// The view.
    id: CustomerViewId,
    /// No two views of the team have the same, nor two of a person.
    name: String,
    /// Whether the whole team sees it; else only the caller.
    is_shared: bool,
    filter: CustomerFilter,
    /// Counts the changes; an edit names the one it was made on.
    version: i64,
    /// Who made it.
    created_by: String,
    /// When it was made.
    created_at: Timestamp,
}

impl TryFrom<ViewRow> for CustomerView {
    type Error = sqlx::Error;

    fn try_from(row: ViewRow) -> sqlx::Result<Self> {
        let created_at = Timestamp::from_millisecond(row.created_at)
            .map_err(|error| sqlx::Error::Decode(error.into()))?;
        Ok(Self {
            id: row.id,
            name: row.name,
            is_shared: row.user_id.is_none(),
            filter: serde_json::from_str(&row.filter)
                .map_err(|error| sqlx::Error::Decode(error.into()))?,
            version: row.version,
            created_by: row.created_by,
            created_at,
        })
    }
}

/// As it is stored.
pub(super) fn json(filter: &CustomerFilter) -> sqlx::Result<String> {
    serde_json::to_string(filter).map_err(|error| sqlx::Error::Encode(error.into()))
}

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, user_id, name, filter, version, created_by, created_at FROM customer_views
            WHERE business_id = $1 AND (user_id IS NULL OR user_id = $2)",
            $rest
        )
    };
}

impl Tx {
    /// Those of the team and of `user`, the team's first, the oldest first.
    pub(super) async fn customer_views(
        &mut self,
        user: Option<UserId>,
    ) -> sqlx::Result<Vec<ViewRow>> {
        const SQL: &str =
            select!(" ORDER BY CASE WHEN user_id IS NULL THEN 0 ELSE 1 END, created_at, id");
        let business = self.business();
        fetch_all!(self, SQL, business, user)
    }

    /// One of them.
    pub(super) async fn customer_view(
        &mut self,
        user: Option<UserId>,
        id: CustomerViewId,
    ) -> sqlx::Result<Option<ViewRow>> {
        let business = self.business();
        fetch_optional!(self, select!(" AND id = $3"), business, user, id)
    }

    /// How many there are of the team, or of a person.
    pub(super) async fn count_customer_views(&mut self, of: Option<UserId>) -> sqlx::Result<i64> {
        const TEAM: &str =
            "SELECT count(*) FROM customer_views WHERE business_id = $1 AND user_id IS NULL";
        const PERSON: &str =
            "SELECT count(*) FROM customer_views WHERE business_id = $1 AND user_id = $2";
        let business = self.business();
        let (count,): (i64,) = match of {
            None => fetch_one!(self, TEAM, business)?,
            Some(user) => fetch_one!(self, PERSON, business, user)?,
        };
        Ok(count)
    }

    pub(super) async fn insert_customer_view(&mut self, row: &ViewRow) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO customer_views (business_id, id, user_id, name, filter, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $7)";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            row.id,
            row.user_id,
            row.name.as_str(),
            row.filter.as_str(),
            row.created_by.as_str(),
            row.created_at
        )
        .map(drop)
    }

    /// Stores a changed view, if nobody changed it since `version`.
    pub(super) async fn update_customer_view(
        &mut self,
        row: &ViewRow,
        version: i64,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            UPDATE customer_views SET user_id = $4, name = $5, filter = $6, updated_at = $7, version = version + 1
            WHERE business_id = $1 AND id = $2 AND version = $3";
        let business = self.business();
        let updated = execute!(
            self,
            SQL,
            business,
            row.id,
            version,
            row.user_id,
            row.name.as_str(),
            row.filter.as_str(),
            now.as_millisecond()
        )?;
        Ok(updated > 0)
    }

    pub(super) async fn delete_customer_view(&mut self, id: CustomerViewId) -> sqlx::Result<bool> {
        const SQL: &str = "DELETE FROM customer_views WHERE business_id = $1 AND id = $2";
        let business = self.business();
        Ok(execute!(self, SQL, business, id)? > 0)
    }
}
