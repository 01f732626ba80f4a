//! What a business says of quiet hours, days of rest and its page for reviews.

use serde::{Deserialize, Serialize};
use serde_json::json;
use url::Url;
use utoipa::ToSchema;

use super::edit::plan_every_application;
use super::settings::SettingsRow;
use crate::app::App;
use crate::catalog::{self, clock_text, parse_minute};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem, present};

const MAX_URL: usize = 500;

/// When customers are left in peace, and where they say what they think.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct MessageSettings {
    /// `HH:MM` from which nothing is sent that can wait; null for no quiet hours.
    #[schema(example = "21:00")]
    quiet_from: Option<String>,
    /// `HH:MM` until which; on the next day when it is earlier than `quietFrom`.
    #[schema(example = "08:00")]
    quiet_until: Option<String>,
    /// Whether what can wait is held from candle lighting on Friday to nightfall on Saturday.
    hold_on_shabbat: bool,
    /// Whether it is held on days of rest.
    hold_on_holidays: bool,
    /// The page that requests for a review lead to.
    review_url: Option<String>,
    /// Counts the changes; 0 before the first.
    version: i64,
}

/// The settings to change.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateMessageSettings {
    /// The version that the change was made on; 0 before the first.
    version: i64,
    /// `HH:MM`; null together with `quietUntil` for no quiet hours.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, example = "21:00")]
    quiet_from: Option<Option<String>>,
    /// `HH:MM`.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, example = "08:00")]
    quiet_until: Option<Option<String>>,
    /// Null: as the business itself is closed on Shabbat.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<bool>)]
    hold_on_shabbat: Option<Option<bool>>,
    /// Null: as the business itself is closed on Shabbat.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<bool>)]
    hold_on_holidays: Option<Option<bool>>,
    /// An address that begins with https.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>, max_length = 500)]
    review_url: Option<Option<String>>,
}

/// The settings of the business that `tx` works on.
pub(super) async fn read(tx: &mut Tx) -> sqlx::Result<MessageSettings> {
    let row = tx.message_settings().await?;
    let (_, closed_on_shabbat) = catalog::city_and_shabbat(tx).await?;
    Ok(MessageSettings {
        quiet_from: row.quiet_from.map(clock_text),
        quiet_until: row.quiet_until.map(clock_text),
        hold_on_shabbat: row.hold_on_shabbat.unwrap_or(closed_on_shabbat),
        hold_on_holidays: row.hold_on_holidays.unwrap_or(closed_on_shabbat),
        review_url: row.review_url,
        version: row.version,
    })
}

/// Changes the settings: the given fields change, the others stay. Reminders that are planned get other times.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: UpdateMessageSettings,
) -> Result<MessageSettings, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = tx.message_settings().await?;
    let version = form.version;
    let row = applied(form, before.clone())?;
    if version != before.version {
        return Err(Problem::conflict("stale_version"));
    }
    if row == before {
        return Ok(read(&mut tx).await?);
    }
    if !tx.set_message_settings(&row).await? {
        return Err(Problem::conflict("stale_version"));
    }
    plan_every_application(&mut tx, now).await?;
    let settings = read(&mut tx).await?;
    let change = Change {
        kind: Kind::MessageSettingsUpdated,
        subject: Subject::Business(tx.business()),
        customer: None,
        data: json!({
            "quietFrom": settings.quiet_from, "quietUntil": settings.quiet_until,
            "holdOnShabbat": settings.hold_on_shabbat, "holdOnHolidays": settings.hold_on_holidays,
            "reviewUrl": settings.review_url,
        }),
    };
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(settings)
}

fn applied(form: UpdateMessageSettings, before: SettingsRow) -> Result<SettingsRow, Problem> {
    let mut faults = Faults::default();
    let mut row = before;
    for (field, text, minute) in [
        ("/quietFrom", form.quiet_from, &mut row.quiet_from),
        ("/quietUntil", form.quiet_until, &mut row.quiet_until),
    ] {
        match text {
            None => {}
            Some(None) => *minute = None,
            Some(Some(text)) => {
                let read = parse_minute(&text).filter(|minute| *minute < 1440);
                *minute = faults.need(field, read, "bad_time").map(i64::from);
            }
        }
    }
    if row.quiet_from.is_some() != row.quiet_until.is_some() && faults.count() == 0 {
        faults.add("/quietUntil", "both_or_neither");
    }
    row.hold_on_shabbat = form.hold_on_shabbat.unwrap_or(row.hold_on_shabbat);
    row.hold_on_holidays = form.hold_on_holidays.unwrap_or(row.hold_on_holidays);
    if let Some(url) = form.review_url {
        row.review_url = url
            .filter(|url| !url.trim().is_empty())
            .and_then(|url| page(&url, &mut faults));
    }
    faults.finish()?;
    Ok(row)
}

/// The address of a page that readers can be led to; it is written into mails and never asked for by us.
fn page(text: &str, faults: &mut Faults) -> Option<String> {
    if text.chars().count() > MAX_URL {
        faults.add("/reviewUrl", "too_long");
        return None;
    }
    let url = Url::parse(text.trim()).ok();
    let url =
        url.filter(|url| url.has_host() && url.username().is_empty() && url.password().is_none());
    let url = faults.need("/reviewUrl", url, "bad_address")?;
    if url.scheme() != "https" {
        faults.add("/reviewUrl", "not_https");
        return None;
    }
    Some(url.to_string())
}
