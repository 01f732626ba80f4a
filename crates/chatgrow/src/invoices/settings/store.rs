//! The SQL of settings.

use jiff::Timestamp;
use jiff::civil::Date;

use super::super::model::Kind;
use super::super::store::unreadable;
use super::logo::{Logo, LogoType};
use super::model::Settings;
use super::series::Series;
use super::tax_status::TaxStatus;
use crate::accounts::TaxKind;
use crate::platform::db::{Tx, execute, fetch_all, fetch_optional};

impl Tx {
    /// The settings, or the defaults before the first change.
    pub(in crate::invoices) async fn document_settings(&mut self) -> sqlx::Result<Settings> {
        const SQL: &str = "
            SELECT auto_issue, auto_kind, prices_include_vat, footer_note, allocate_all, version
            FROM document_settings WHERE business_id = $1";
        let business = self.business();
        let row: Option<Settings> = fetch_optional!(self, SQL, business)?;
        Ok(row.unwrap_or_default())
    }

    pub(super) async fn put_document_settings(
        &mut self,
        settings: &Settings,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO document_settings (business_id, auto_issue, auto_kind, prices_include_vat, footer_note,
                allocate_all, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (business_id) DO UPDATE SET auto_issue = $2, auto_kind = $3, prices_include_vat = $4,
                footer_note = $5, allocate_all = $6, updated_at = $7, version = document_settings.version + 1";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            settings.auto_issue,
            settings.auto_kind,
            settings.prices_include_vat,
            settings.footer_note.as_str(),
            settings.allocate_all,
            now.as_millisecond()
        )?;
        Ok(())
    }

    pub(super) async fn put_logo(
        &mut self,
        logo: Option<&Logo>,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO document_settings (business_id, logo, logo_type, updated_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (business_id) DO UPDATE SET logo = $2, logo_type = $3, updated_at = $4,
                version = document_settings.version + 1";
        let business = self.business();
        let bytes = logo.map(|logo| logo.bytes.clone());
        let media: Option<LogoType> = logo.map(|logo| logo.media);
        execute!(
            self,
            SQL,
            business,
            bytes.clone(),
            media,
            now.as_millisecond()
        )?;
        Ok(())
    }

    /// The logo, when there is one.
    pub(in crate::invoices) async fn logo(&mut self) -> sqlx::Result<Option<Logo>> {
        const SQL: &str = "
            SELECT logo, logo_type FROM document_settings WHERE business_id = $1 AND logo IS NOT NULL";
        let business = self.business();
        fetch_optional!(self, SQL, business)
    }

    /// How often the settings had changed when they were read; `None` without a logo.
    pub(super) async fn logo_version(&mut self) -> sqlx::Result<Option<i64>> {
        const SQL: &str =
            "SELECT version FROM document_settings WHERE business_id = $1 AND logo IS NOT NULL";
        let business = self.business();
        let row: Option<(i64,)> = fetch_optional!(self, SQL, business)?;
        Ok(row.map(|(version,)| version))
    }

    pub(super) async fn tax_statuses(&mut self) -> sqlx::Result<Vec<TaxStatus>> {
        const SQL: &str = "SELECT from_date, tax_kind FROM tax_statuses WHERE business_id = $1 ORDER BY from_date";
        let business = self.business();
        let rows: Vec<(String, TaxKind)> = fetch_all!(self, SQL, business)?;
        rows.into_iter()
            .map(|(from, tax_kind)| {
                let from = from.parse().map_err(unreadable)?;
                Ok(TaxStatus { from, tax_kind })
            })
            .collect()
    }

    pub(super) async fn put_tax_status(&mut self, status: TaxStatus) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO tax_statuses (business_id, from_date, tax_kind) VALUES ($1, $2, $3)
            ON CONFLICT (business_id, from_date) DO UPDATE SET tax_kind = $3";
        let business = self.business();
        execute!(
            self,
            SQL,
            business,
            status.from.to_string(),
            status.tax_kind
        )?;
        Ok(())
    }

    pub(super) async fn forget_tax_statuses(&mut self) -> sqlx::Result<()> {
        let business = self.business();
        execute!(
            self,
            "DELETE FROM tax_statuses WHERE business_id = $1",
            business
        )?;
        Ok(())
    }

    /// The latest date printed on any document.
    pub(super) async fn last_document_date(&mut self) -> sqlx::Result<Option<Date>> {
        const SQL: &str = "SELECT MAX(document_date) FROM documents WHERE business_id = $1";
        let business = self.business();
        let row: Option<(Option<String>,)> = fetch_optional!(self, SQL, business)?;
        let last = row.and_then(|(last,)| last);
        last.map(|last| last.parse().map_err(unreadable))
            .transpose()
    }

    /// Every series that was begun or got its first number.
    pub(super) async fn all_series(&mut self) -> sqlx::Result<Vec<Series>> {
        const SQL: &str = "
            SELECT kind, first_number, last_number FROM document_series WHERE business_id = $1 ORDER BY kind";
        let business = self.business();
        let rows: Vec<(Kind, i64, i64)> = fetch_all!(self, SQL, business)?;
        let series = rows.into_iter().map(|(kind, first_number, last)| Series {
            kind,
            first_number,
            last_number: (last >= first_number).then_some(last),
        });
        Ok(series.collect())
    }

    /// Whether the series now begins with `first`; not when it has a document.
    pub(super) async fn begin_series(&mut self, kind: Kind, first: i64) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO document_series (business_id, kind, first_number, last_number) VALUES ($1, $2, $3, $3 - 1)
            ON CONFLICT (business_id, kind) DO UPDATE SET first_number = $3, last_number = $3 - 1
            WHERE document_series.last_hash IS NULL AND document_series.last_number < document_series.first_number";
        let business = self.business();
        Ok(execute!(self, SQL, business, kind, first)? == 1)
    }
}
