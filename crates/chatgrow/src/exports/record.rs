//! A row of any table, the same from both databases.

use jiff::Timestamp;
use serde_json::{Map, Value};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{Column as _, FromRow, Row, TypeInfo as _, ValueRef as _};
use uuid::Uuid;

use crate::platform::text::hex;

/// Columns that are yes or no without saying so by their name, where a database knows numbers only.
const FLAGS: [&str; 13] = [
    "allocate_all",
    "auto_issue",
    "by_gateway",
    "closed_on_shabbat",
    "first_steps_closed",
    "hold_on_holidays",
    "hold_on_shabbat",
    "link_shared",
    "overbooked",
    "prices_include_vat",
    "save_card",
    "second_factor_required",
    "signed",
];
/// Columns that hold JSON.
const JSON: [&str; 4] = ["answers", "data", "questions", "ranges"];

/// A row: ids and hashes as text, instants by RFC 3339, everything else as it is stored.
#[derive(Debug)]
pub(super) struct Record(pub(super) Map<String, Value>);

impl<'r> FromRow<'r, SqliteRow> for Record {
    fn from_row(row: &'r SqliteRow) -> sqlx::Result<Self> {
        read(row, |row, nth| {
            Ok(match row.try_get_raw(nth)?.type_info().name() {
                "INTEGER" => given(row.try_get::<Option<i64>, _>(nth)?),
                "TEXT" => given(row.try_get::<Option<String>, _>(nth)?),
                "BLOB" => given(
                    row.try_get::<Option<Vec<u8>>, _>(nth)?
                        .map(|bytes| octets(&bytes)),
                ),
                "NULL" => Value::Null,
                other => return Err(unknown(other)),
            })
        })
    }
}

impl<'r> FromRow<'r, PgRow> for Record {
    fn from_row(row: &'r PgRow) -> sqlx::Result<Self> {
        read(row, |row, nth| {
            Ok(match row.column(nth).type_info().name() {
                "INT8" => given(row.try_get::<Option<i64>, _>(nth)?),
                "TEXT" => given(row.try_get::<Option<String>, _>(nth)?),
                "UUID" => given(
                    row.try_get::<Option<Uuid>, _>(nth)?
                        .map(|id| id.to_string()),
                ),
                "BOOL" => given(row.try_get::<Option<bool>, _>(nth)?),
                "BYTEA" => given(
                    row.try_get::<Option<Vec<u8>>, _>(nth)?
                        .map(|bytes| octets(&bytes)),
                ),
                "JSONB" => given(row.try_get::<Option<Value>, _>(nth)?),
                other => return Err(unknown(other)),
            })
        })
    }
}

fn read<R: Row>(row: &R, value: impl Fn(&R, usize) -> sqlx::Result<Value>) -> sqlx::Result<Record> {
    let columns = row.columns().iter();
    let pairs = columns.map(|column| {
        let name = column.name();
        Ok((name.to_owned(), meant(name, value(row, column.ordinal())?)))
    });
    pairs.collect::<sqlx::Result<_>>().map(Record)
}

/// What a value of a column means, where the database says less.
fn meant(column: &str, value: Value) -> Value {
    match &value {
        Value::Number(number) if column == "at" || column.ends_with("_at") => number
            .as_i64()
            .and_then(|at| Timestamp::from_millisecond(at).ok())
            .map_or(value, |at| Value::String(at.to_string())),
        Value::Number(number) if column.starts_with("is_") || FLAGS.contains(&column) => {
            Value::Bool(number.as_i64() != Some(0))
        }
        Value::String(text) if JSON.contains(&column) => {
            serde_json::from_str(text).unwrap_or(value)
        }
        _ => value,
    }
}

fn given<T: Into<Value>>(value: Option<T>) -> Value {
    value.map_or(Value::Null, Into::into)
}

/// An id, or else hexadecimal.
fn octets(bytes: &[u8]) -> String {
    Uuid::from_slice(bytes).map_or_else(|_| hex(bytes), |id| id.to_string())
}

fn unknown(kind: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("a column of an unknown kind: {kind}").into())
}
