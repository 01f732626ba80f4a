//! A field and its choices.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::platform::ids::CustomerFieldId;
use crate::platform::text::Line;

/// Fields in use, at most.
pub(super) const MAX_FIELDS: usize = 30;
/// Choices of a field, at most.
pub(super) const MAX_CHOICES: usize = 50;

/// The name of a field or of a choice.
pub(super) type Label = Line<60>;

/// What a customer has in the fields of the business, by the field.
pub type Values = BTreeMap<CustomerFieldId, Value>;

/// What kind of value a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[schema(as = CustomerFieldKind)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(crate) enum FieldKind {
    /// A line, at most 200 characters.
    Text,
    /// Lines, at most 2000 characters.
    LongText,
    /// A number, at most a million millions.
    Number,
    /// A day, `YYYY-MM-DD`.
    Date,
    /// True or false.
    YesNo,
    /// One of `choices`, by its id.
    Choice,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = CustomerFieldChoice)]
pub(crate) struct Choice {
    /// What values name it by.
    pub(crate) id: Uuid,
    /// At most 60 characters.
    pub(crate) name: String,
    /// Customers have it, and it cannot be chosen any more.
    #[serde(default)]
    pub(crate) is_archived: bool,
}

/// A field that the business defined for its customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CustomerField {
    /// The field.
    pub(crate) id: CustomerFieldId,
    /// What it is called.
    pub(crate) name: String,
    /// What kind of value it takes; that never changes.
    pub(crate) kind: FieldKind,
    /// What can be chosen, in its order; empty unless it is a choice.
    pub(crate) choices: Vec<Choice>,
    /// Put away: not on cards nor in files, and what customers have in it is kept.
    pub(crate) is_archived: bool,
    /// Counts the changes; an edit names the one it was made on.
    pub(crate) version: i64,
}

impl CustomerField {
    /// The choice of this id.
    pub(super) fn choice(&self, id: &str) -> Option<&Choice> {
        let id: Uuid = id.parse().ok()?;
        self.choices.iter().find(|choice| choice.id == id)
    }
}
