//! Values that go into statements, the same for both engines.

use std::collections::HashMap;

use anyhow::Context as _;
use uuid::Uuid;

/// One value of a row or parameter. The absent ones carry their type, which PostgreSQL wants to know.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Uuid(Uuid),
    Int(i64),
    Bool(bool),
    Text(String),
    Bytes(Vec<u8>),
    Json(serde_json::Value),
    NoUuid,
    NoInt,
    NoText,
}

impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Self::Uuid(id)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(number)
    }
}

impl From<bool> for Value {
    fn from(is: bool) -> Self {
        Self::Bool(is)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<serde_json::Value> for Value {
    fn from(json: serde_json::Value) -> Self {
        Self::Json(json)
    }
}

/// Binds a [`Value`] with a method of a query of either engine (`bind`) or of a builder (`push_bind`).
macro_rules! bind_value {
    ($query:expr, $method:ident, $value:expr) => {
        match $value {
            $crate::value::Value::Uuid(id) => $query.$method(*id),
            $crate::value::Value::Int(number) => $query.$method(*number),
            $crate::value::Value::Bool(is) => $query.$method(*is),
            $crate::value::Value::Text(text) => $query.$method(text.clone()),
            $crate::value::Value::Bytes(bytes) => $query.$method(bytes.clone()),
            $crate::value::Value::Json(json) => $query.$method(sqlx::types::Json(json.clone())),
            $crate::value::Value::NoUuid => $query.$method(None::<uuid::Uuid>),
            $crate::value::Value::NoInt => $query.$method(None::<i64>),
            $crate::value::Value::NoText => $query.$method(None::<String>),
        }
    };
}

pub(crate) use bind_value;

/// The values of one request by the names that the statements' files use.
#[derive(Debug, Clone, Default)]
pub(crate) struct Variables(HashMap<&'static str, Value>);

impl Variables {
    /// Sets `name`, in place of what it was before.
    pub(crate) fn set(&mut self, name: &'static str, value: impl Into<Value>) {
        self.0.insert(name, value.into());
    }

    /// The value of `name`.
    ///
    /// # Errors
    /// When a statement names what the case does not set.
    pub(crate) fn get(&self, name: &str) -> anyhow::Result<&Value> {
        self.0
            .get(name)
            .with_context(|| format!("a statement binds `{name}`, which its case does not set"))
    }
}
