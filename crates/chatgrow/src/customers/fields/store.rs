//! SQL of the fields that a business defines.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::{Choice, CustomerField, FieldKind};
use crate::platform::db::{Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::CustomerFieldId;

#[derive(Debug, sqlx::FromRow)]
struct FieldRow {
    id: CustomerFieldId,
    name: String,
    kind: FieldKind,
    /// JSON.
    choices: String,
    archived_at: Option<i64>,
    version: i64,
}

impl TryFrom<FieldRow> for CustomerField {
    type Error = sqlx::Error;

    fn try_from(row: FieldRow) -> sqlx::Result<Self> {
        let choices = serde_json::from_str(&row.choices);
        Ok(Self {
            id: row.id,
            name: row.name,
            kind: row.kind,
            choices: choices.map_err(|error| sqlx::Error::Decode(error.into()))?,
            is_archived: row.archived_at.is_some(),
            version: row.version,
        })
    }
}

fn json(choices: &[Choice]) -> sqlx::Result<String> {
    serde_json::to_string(choices).map_err(|error| sqlx::Error::Encode(error.into()))
}

impl Tx {
    /// Every field, those in use first, in their order.
    pub(super) async fn customer_fields(&mut self) -> sqlx::Result<Vec<CustomerField>> {
        const SQL: &str = "
            SELECT id, name, kind, choices, archived_at, version FROM customer_fields WHERE business_id = $1
            ORDER BY CASE WHEN archived_at IS NULL THEN 0 ELSE 1 END, position, id";
        let business = self.business();
        let rows: Vec<FieldRow> = fetch_all!(self, SQL, business)?;
        rows.into_iter().map(CustomerField::try_from).collect()
    }

    /// Stores a new field after all others.
    pub(super) async fn insert_customer_field(
        &mut self,
        field: &CustomerField,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO customer_fields (business_id, id, name, kind, choices, position, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let business = self.business();
        let position = self.next_field_position().await?;
        execute!(
            self,
            SQL,
            business,
            field.id,
            field.name.as_str(),
            field.kind,
            json(&field.choices)?,
            position,
            now.as_millisecond()
        )
        .map(drop)
    }

    async fn next_field_position(&mut self) -> sqlx::Result<i64> {
        const SQL: &str =
            "SELECT COALESCE(max(position), 0) + 1 FROM customer_fields WHERE business_id = $1";
        let business = self.business();
        let (next,): (i64,) = fetch_one!(self, SQL, business)?;
        Ok(next)
    }

    /// Stores what changed of a field.
    pub(super) async fn update_customer_field(
        &mut self,
        field: &CustomerField,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE customer_fields SET name = $3, choices = $4, version = version + 1
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let choices = json(&field.choices)?;
        execute!(self, SQL, business, field.id, field.name.as_str(), choices).map(drop)
    }

    /// Puts a field away.
    pub(super) async fn archive_customer_field(
        &mut self,
        id: CustomerFieldId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE customer_fields SET archived_at = $3, version = version + 1
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, now.as_millisecond()).map(drop)
    }

    /// Brings a field back, after all others.
    pub(super) async fn restore_customer_field(&mut self, id: CustomerFieldId) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE customer_fields SET archived_at = NULL, position = $3, version = version + 1
            WHERE business_id = $1 AND id = $2";
        let business = self.business();
        let position = self.next_field_position().await?;
        execute!(self, SQL, business, id, position).map(drop)
    }

    /// Removes a field that no customer has anything in.
    pub(super) async fn delete_customer_field(&mut self, id: CustomerFieldId) -> sqlx::Result<()> {
        const SQL: &str = "DELETE FROM customer_fields WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id).map(drop)
    }

    /// Moves a field to a place.
    pub(super) async fn place_customer_field(
        &mut self,
        id: CustomerFieldId,
        position: i64,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE customer_fields SET position = $3 WHERE business_id = $1 AND id = $2";
        let business = self.business();
        execute!(self, SQL, business, id, position).map(drop)
    }

    /// Whether some customer has a value in a field, or this very choice.
    pub(super) async fn is_customer_field_used(
        &mut self,
        id: CustomerFieldId,
        choice: Option<Uuid>,
    ) -> sqlx::Result<bool> {
        const SQL: &str =
            "SELECT 1 FROM customers WHERE business_id = $1 AND fields LIKE $2 LIMIT 1";
        let business = self.business();
        // Ids have no wildcards, and JSON has no blank after a colon here.
        let pattern = match choice {
            None => format!("%\"{id}\":%"),
            Some(choice) => format!("%\"{id}\":\"{choice}\"%"),
        };
        let used: Option<(i32,)> = fetch_optional!(self, SQL, business, pattern)?;
        Ok(used.is_some())
    }
}
