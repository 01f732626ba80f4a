//! Quiet hours, days of rest, and the page for reviews.

use chatgrow_holidays::City;

use super::quiet::Quiet;
use crate::accounts;
use crate::catalog;
use crate::platform::db::Tx;

/// Nine in the evening to eight in the morning.
const NIGHT: (i64, i64) = (21 * 60, 8 * 60);
/// Candles are lit earliest there, so that its times suit a business that has not said where it is.
const STRICTEST: &str = "jerusalem";

/// As stored; of version 0 before the first change.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct SettingsRow {
    pub(super) quiet_from: Option<i64>,
    pub(super) quiet_until: Option<i64>,
    /// As the business itself does when absent.
    pub(super) hold_on_shabbat: Option<bool>,
    pub(super) hold_on_holidays: Option<bool>,
    pub(super) review_url: Option<String>,
    pub(super) version: i64,
}

impl Default for SettingsRow {
    fn default() -> Self {
        Self {
            quiet_from: Some(NIGHT.0),
            quiet_until: Some(NIGHT.1),
            hold_on_shabbat: None,
            hold_on_holidays: None,
            review_url: None,
            version: 0,
        }
    }
}

/// What a business wants, as its rules need it.
pub(super) struct Settings {
    pub(super) quiet: Quiet,
    pub(super) review_url: Option<String>,
}

/// What the business that `tx` works on wants.
pub(super) async fn settings_of(tx: &mut Tx) -> sqlx::Result<Settings> {
    let row = tx.message_settings().await?;
    let (city, closed_on_shabbat) = catalog::city_and_shabbat(tx).await?;
    let zone = accounts::business(tx).await?.zone;
    let city = city.or_else(|| City::find(STRICTEST));
    let kept = |wanted: Option<bool>| city.filter(|_| wanted.unwrap_or(closed_on_shabbat));
    let quiet = Quiet {
        zone,
        hours: row.quiet_from.zip(row.quiet_until),
        shabbat: kept(row.hold_on_shabbat),
        holidays: kept(row.hold_on_holidays),
    };
    Ok(Settings {
        quiet,
        review_url: row.review_url,
    })
}

/// The page on which customers say what they think of the business, if it has named one.
pub(in crate::messages) async fn review_url(tx: &mut Tx) -> sqlx::Result<Option<String>> {
    Ok(tx.message_settings().await?.review_url)
}
