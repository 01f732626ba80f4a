//! SQL of lists of customers.

use super::filter::Criteria;
use super::list::{Asked, Place};
use super::store::{CustomerRow, columns};
use crate::platform::db::{Statement, Tx, Value, fetch_all};
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

/// A page of the cards that match, before and after its conditions. Few filters have an index to walk in the order of
/// the list, so it looks at every card that the conditions leave once, for the page and the total together.
macro_rules! find {
    ($key:literal, $beyond:literal, $order:literal) => {
        [
            concat!(
                "WITH found AS MATERIALIZED (SELECT c.id, ",
                $key,
                " AS place FROM customers c WHERE "
            ),
            concat!(
                "),
            page AS (SELECT id, place FROM found WHERE (place, id) ",
                $beyond,
                " (?, ?)
                ORDER BY place",
                $order,
                ", id",
                $order,
                " LIMIT ?)
            SELECT ",
                listed!(),
                ", (SELECT count(*) FROM found) AS total
            FROM page JOIN customers c ON c.business_id = $1 AND c.id = page.id
            ORDER BY page.place",
                $order,
                ", page.id",
                $order
            ),
        ]
    };
}

impl Tx {
    /// A page and one row more.
    pub(super) async fn customers_page(&mut self, asked: &Asked) -> sqlx::Result<Vec<ListedRow>> {
        const WALK_NAMES: &str = walk!("c.name_key", ">", "");
        const WALK_NEWEST: &str = walk!("c.created_at", "<", " DESC");
        const FIND_NAMES: [&str; 2] = find!("c.name_key", ">", "");
        const FIND_NEWEST: [&str; 2] = find!("c.created_at", "<", " DESC");
        const FIND_VISITED: [&str; 2] = find!("COALESCE(c.last_visit_at, 0)", "<", " DESC");

        let all = asked.criteria.is_all();
        match &asked.after {
            Place::Name(name, id) if all => self.walk(WALK_NAMES, asked, name.as_str(), *id).await,
            Place::Created(at, id) if all => self.walk(WALK_NEWEST, asked, *at, *id).await,
            Place::Name(name, id) => self.find(FIND_NAMES, asked, name.as_str(), *id).await,
            Place::Created(at, id) => self.find(FIND_NEWEST, asked, *at, *id).await,
            Place::Visited(at, id) => self.find(FIND_VISITED, asked, *at, *id).await,
        }
    }

    async fn walk<'a, K: Key<'a>>(
        &mut self,
        sql: &'static str,
        asked: &Asked,
        key: K,
        id: CustomerId,
    ) -> sqlx::Result<Vec<ListedRow>> {
        let business = self.business();
        let status = asked.criteria.status;
        fetch_all!(self, sql, business, status, key, id, asked.size + 1)
    }

    async fn find(
        &mut self,
        [before, after]: [&'static str; 2],
        asked: &Asked,
        key: impl Into<Value>,
        id: CustomerId,
    ) -> sqlx::Result<Vec<ListedRow>> {
        let mut statement = Statement::of(self);
        statement.say(before);
        asked.criteria.put_on(&mut statement);
        let limit = asked.size + 1;
        statement.put(after, [key.into(), id.0.into(), limit.into()]);
        self.rows_of(statement).await
    }

    pub(super) async fn count_customers(&mut self, criteria: &Criteria) -> sqlx::Result<i64> {
        let mut statement = Statement::of(self);
        statement.say("SELECT count(*) FROM customers c WHERE ");
        criteria.put_on(&mut statement);
        let rows: Vec<(i64,)> = self.rows_of(statement).await?;
        Ok(rows.first().map_or(0, |(count,)| *count))
    }

    /// The tags that cards have, in the order of the alphabet.
    pub(super) async fn all_customer_tags(&mut self, limit: i64) -> sqlx::Result<Vec<String>> {
        const SQL: &str =
            "SELECT DISTINCT tag FROM customer_tags WHERE business_id = $1 ORDER BY tag LIMIT $2";
        let business = self.business();
        let rows: Vec<(String,)> = fetch_all!(self, SQL, business, limit)?;
        Ok(rows.into_iter().map(|(tag,)| tag).collect())
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
