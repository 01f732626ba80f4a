//! A statement put together from pieces: only the conditions that are asked for are in it, so that the database can
//! plan for those. The pieces are the program's own; what people give goes to their places.

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, FromRow};
use uuid::Uuid;

use super::{Tx, on};

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// A number.
    Int(i64),
    /// A text.
    Text(String),
    /// An identifier.
    Id(Uuid),
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Self::Id(id)
    }
}

/// A statement on the data of a business, with the values of its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Statement {
    sql: String,
    values: Vec<Value>,
}

impl Statement {
    /// Begins a statement; `$1` is the business, in every piece.
    pub(crate) fn of(tx: &Tx) -> Self {
        Self {
            sql: String::new(),
            values: vec![Value::Id(tx.business().0)],
        }
    }

    /// Adds a piece without places.
    pub(crate) fn say(&mut self, piece: &'static str) -> &mut Self {
        self.sql.push_str(piece);
        self
    }

    /// Adds a piece in which each `?` is the place of the next of `values`.
    pub(crate) fn put<const N: usize>(
        &mut self,
        piece: &'static str,
        values: [Value; N],
    ) -> &mut Self {
        let mut values = values.into_iter();
        for (nth, part) in piece.split('?').enumerate() {
            if nth > 0 {
                self.values.extend(values.next());
                self.sql.push('$');
                self.sql.push_str(&self.values.len().to_string());
            }
            self.sql.push_str(part);
        }
        self
    }
}

impl Tx {
    /// Every row of a statement.
    pub(crate) async fn rows_of<T>(&mut self, statement: Statement) -> sqlx::Result<Vec<T>>
    where
        T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin,
    {
        let Statement { sql, values } = statement;
        on!(self, conn => {
            let mut query = sqlx::query_as(AssertSqlSafe(sql));
            for value in values {
                query = match value {
                    Value::Int(number) => query.bind(number),
                    Value::Text(text) => query.bind(text),
                    Value::Id(id) => query.bind(id),
                };
            }
            query.fetch_all(conn).await
        })
    }

    /// Does a statement; gives the number of rows changed.
    pub(crate) async fn carry_out(&mut self, statement: Statement) -> sqlx::Result<u64> {
        let Statement { sql, values } = statement;
        on!(self, conn => {
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for value in values {
                query = match value {
                    Value::Int(number) => query.bind(number),
                    Value::Text(text) => query.bind(text),
                    Value::Id(id) => query.bind(id),
                };
            }
            query.execute(conn).await.map(|done| done.rows_affected())
        })
    }
}
