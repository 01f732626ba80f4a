//! SQL of lists of customers.

use super::list::{Filter, Place};
use super::search::Patterns;
use super::store::{CustomerRow, columns};
use crate::platform::db::{Tx, fetch_all, fetch_one};
use crate::platform::ids::CustomerId;

#[derive(Debug, sqlx::FromRow)]
pub(super) struct ListedRow {
    #[sqlx(flatten)]
    pub(super) customer: CustomerRow,
    pub(super) listed_id: CustomerId,
    pub(super) name_key: String,
    pub(super) created_key: i64,
    pub(super) visited_key: i64,
    pub(super) total: i64,
}

/// Cards of `$1` in status `$2`. Merged cards are archived, so those in use need no second look.
macro_rules! in_status {
    () => {
        "c.business_id = $1 AND c.status = $2 AND ($2 = 'active' OR c.merged_into IS NULL)"
    };
}

/// … that match the patterns `$3`, `$4`, `$5` and have the tag `$6`, where these are given.
macro_rules! matching {
    () => {
        concat!(
            in_status!(),
            r" AND (CAST($3 AS TEXT) IS NULL OR c.search_text LIKE $3 ESCAPE '\')
            AND (CAST($4 AS TEXT) IS NULL OR c.search_text LIKE $4 ESCAPE '\')
            AND (CAST($5 AS TEXT) IS NULL OR c.search_text LIKE $5 ESCAPE '\')
            AND (CAST($6 AS TEXT) IS NULL OR c.id IN (
                SELECT t.customer_id FROM customer_tags t WHERE t.business_id = $1 AND t.tag = $6))"
        )
    };
}

macro_rules! listed {
    () => {
        concat!(
            columns!(),
            ", c.id AS listed_id, c.name_key, c.created_at AS created_key,
            COALESCE(c.last_visit_at, 0) AS visited_key"
        )
    };
}

/// A page of all cards in a status, after (`$3`, `$4`): walks the index of its order.
macro_rules! walk {
    ($key:literal, $beyond:literal, $order:literal) => {
        concat!(
            "SELECT ",
            listed!(),
            ", (SELECT count(*) FROM customers c WHERE ",
            in_status!(),
            ") AS total
            FROM customers c WHERE ",
            in_status!(),
            " AND (",
            $key,
            ", c.id) ",
            $beyond,
            " ($3, $4)
            ORDER BY ",
            $key,
            $order,
            ", c.id",
            $order,
            " LIMIT $5"
        )
    };
}

/// A page of the cards that match, after (`$7`, `$8`). A search has no index to walk, so it looks at every
/// card once, for the page and the total together.
macro_rules! find {
    ($key:literal, $beyond:literal, $order:literal) => {
        concat!(
            "WITH found AS MATERIALIZED (SELECT c.id, ",
            $key,
            " AS place FROM customers c WHERE ",
            matching!(),
            "),
            page AS (SELECT id, place FROM found WHERE (place, id) ",
            $beyond,
            " ($7, $8)
                ORDER BY place",
            $order,
            ", id",
            $order,
            " LIMIT $9)
            SELECT ",
            listed!(),
            ", (SELECT count(*) FROM found) AS total
            FROM page JOIN customers c ON c.business_id = $1 AND c.id = page.id
            ORDER BY page.place",
            $order,
            ", page.id",
            $order
        )
    };
}

impl Tx {
    /// A page and one row more.
    pub(super) async fn customers_page(&mut self, filter: &Filter) -> sqlx::Result<Vec<ListedRow>> {
        const WALK_NAMES: &str = walk!("c.name_key", ">", "");
        const WALK_NEWEST: &str = walk!("c.created_at", "<", " DESC");
        const FIND_NAMES: &str = find!("c.name_key", ">", "");
        const FIND_NEWEST: &str = find!("c.created_at", "<", " DESC");
        const FIND_VISITED: &str = find!("COALESCE(c.last_visit_at, 0)", "<", " DESC");

        let all = filter.patterns.is_empty() && filter.tag.is_none();
        match &filter.after {
            Place::Name(name, id) if all => self.walk(WALK_NAMES, filter, name.as_str(), *id).await,
            Place::Created(at, id) if all => self.walk(WALK_NEWEST, filter, *at, *id).await,
            Place::Name(name, id) => self.find(FIND_NAMES, filter, name.as_str(), *id).await,
            Place::Created(at, id) => self.find(FIND_NEWEST, filter, *at, *id).await,
            Place::Visited(at, id) => self.find(FIND_VISITED, filter, *at, *id).await,
        }
    }

    async fn walk<'a, K: Key<'a>>(
        &mut self,
        sql: &'static str,
        filter: &Filter,
        key: K,
        id: CustomerId,
    ) -> sqlx::Result<Vec<ListedRow>> {
        let business = self.business();
        fetch_all!(self, sql, business, filter.status, key, id, filter.size + 1)
    }

    async fn find<'a, K: Key<'a>>(
        &mut self,
        sql: &'static str,
        filter: &'a Filter,
        key: K,
        id: CustomerId,
    ) -> sqlx::Result<Vec<ListedRow>> {
        let business = self.business();
        let Patterns {
            first,
            second,
            rest,
        } = &filter.patterns;
        fetch_all!(
            self,
            sql,
            business,
            filter.status,
            first.as_deref(),
            second.as_deref(),
            rest.as_deref(),
            filter.tag.as_deref(),
            key,
            id,
            filter.size + 1
        )
    }

    pub(super) async fn count_customers(&mut self, filter: &Filter) -> sqlx::Result<i64> {
        const SQL: &str = concat!("SELECT count(*) FROM customers c WHERE ", matching!());
        let business = self.business();
        let Patterns {
            first,
            second,
            rest,
        } = &filter.patterns;
        let (total,): (i64,) = fetch_one!(
            self,
            SQL,
            business,
            filter.status,
            first.as_deref(),
            second.as_deref(),
            rest.as_deref(),
            filter.tag.as_deref()
        )?;
        Ok(total)
    }
}

/// What a list can be sorted by, as either engine takes it.
trait Key<'a>:
    sqlx::Encode<'a, sqlx::Sqlite>
    + sqlx::Type<sqlx::Sqlite>
    + sqlx::Encode<'a, sqlx::Postgres>
    + sqlx::Type<sqlx::Postgres>
    + Send
    + 'a
{
}

impl<'a> Key<'a> for &'a str {}
impl Key<'_> for i64 {}
