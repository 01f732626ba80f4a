//! The SQL of exports. Rows come one at a time: memory holds one.

use futures_util::TryStreamExt as _;
use sqlx::AssertSqlSafe;
use uuid::Uuid;

use super::record::Record;
use super::tables::Table;
use crate::platform::db::{Tx, on};

/// A file as it was given: whose, its name or else its media type, and its bytes.
pub(super) type Given = (Uuid, String, Vec<u8>);

/// The business itself; its key is the business.
pub(super) const BUSINESS: Table = (
    "businesses",
    "id, slug, name, phone, email, address, zone, lang, currency, service_type, tax_kind, tax_number, \
     min_notice_minutes, horizon_days, slot_step_minutes, is_demo, version, created_at, \
     second_factor_required, brand_color, link_shared, first_steps_closed",
);
/// Who signs in, and as what; their names and addresses belong to them, not to the business.
pub(super) const MEMBERSHIPS: Table =
    ("memberships", "user_id, role, full_name, email, created_at");

pub(super) const CUSTOMER_FILES: &str = "
    SELECT f.id, f.name, b.bytes FROM customer_files f
    JOIN customer_file_bytes b ON b.business_id = f.business_id AND b.file_id = f.id
    WHERE f.business_id = $1 AND f.removed_at IS NULL ORDER BY f.id";
pub(super) const EVENT_PICTURES: &str = "SELECT event_id, media_type, bytes FROM event_pictures WHERE business_id = $1 ORDER BY event_id";
pub(super) const LOGO: &str = "SELECT business_id, logo_type, logo FROM document_settings WHERE business_id = $1 AND logo IS NOT NULL";

/// The statement that reads a table.
fn select((name, columns): Table) -> String {
    match name {
        "businesses" => format!("SELECT {columns} FROM businesses WHERE id = $1"),
        "memberships" => "
            SELECT m.user_id, m.role, u.full_name, u.email, m.created_at FROM memberships m
            JOIN users u ON u.id = m.user_id WHERE m.business_id = $1 ORDER BY m.user_id"
            .to_owned(),
        _ => format!("SELECT {columns} FROM {name} WHERE business_id = $1 ORDER BY 1, 2"),
    }
}

impl Tx {
    /// Gives each row of a table to `take`.
    pub(super) async fn each_record<E: From<sqlx::Error>>(
        &mut self,
        table: Table,
        mut take: impl FnMut(Record) -> Result<(), E>,
    ) -> Result<(), E> {
        let business = self.business();
        on!(self, conn => {
            let query = sqlx::query_as(AssertSqlSafe(select(table))).bind(business);
            let mut rows = query.fetch(conn);
            while let Some(row) = rows.try_next().await? {
                take(row)?;
            }
            Ok(())
        })
    }

    /// Gives each file that `sql` selects to `take`.
    pub(super) async fn each_given<E: From<sqlx::Error>>(
        &mut self,
        sql: &'static str,
        mut take: impl FnMut(Given) -> Result<(), E>,
    ) -> Result<(), E> {
        let business = self.business();
        on!(self, conn => {
            let mut rows = sqlx::query_as(sql).bind(business).fetch(conn);
            while let Some(row) = rows.try_next().await? {
                take(row)?;
            }
            Ok(())
        })
    }
}
