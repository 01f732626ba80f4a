//! The SQL of a business's place in the calendar.

use crate::platform::db::{Tx, execute, fetch_optional};

#[derive(Debug, Default, sqlx::FromRow)]
pub(super) struct SettingsRow {
    /// The key of a city.
    pub(super) city: Option<String>,
    pub(super) closed_on_shabbat: bool,
    /// 0 before the first change.
    pub(super) version: i64,
}

impl Tx {
    pub(super) async fn calendar_settings(&mut self) -> sqlx::Result<SettingsRow> {
        const SQL: &str = "
            SELECT city, closed_on_shabbat, version FROM calendar_settings WHERE business_id = $1";
        let business = self.business();
        let row: Option<SettingsRow> = fetch_optional!(self, SQL, business)?;
        Ok(row.unwrap_or_default())
    }

    /// The number of rows written: none when somebody changed them since they were read.
    pub(super) async fn set_calendar_settings(&mut self, row: &SettingsRow) -> sqlx::Result<u64> {
        const SQL: &str = "
            INSERT INTO calendar_settings (business_id, city, closed_on_shabbat) VALUES ($1, $2, $3)
            ON CONFLICT (business_id) DO UPDATE
            SET city = $2, closed_on_shabbat = $3, version = calendar_settings.version + 1
            WHERE calendar_settings.version = $4";
        let business = self.business();
        let city = row.city.as_deref();
        execute!(
            self,
            SQL,
            business,
            city,
            row.closed_on_shabbat,
            row.version
        )
    }
}
