//! The city whose sunset counts, and whether Shabbat closes the business.

use chatgrow_holidays::City;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::store::SettingsRow;
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem, present};
use crate::platform::i18n::Lang;

/// A business's place in the calendar of Israel.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CalendarSettings {
    /// The key of the city whose sunset counts; null when none was chosen.
    city: Option<String>,
    /// Whether the business is closed from candle lighting on Friday to nightfall on Saturday.
    closed_on_shabbat: bool,
    /// The cities to choose from.
    cities: Vec<CityName>,
    /// Counts the changes; 0 before the first.
    version: i64,
}

/// A city to choose.
#[derive(Debug, Serialize, ToSchema)]
struct CityName {
    /// Its key.
    #[schema(example = "tel_aviv")]
    key: &'static str,
    /// Its name in the caller's language.
    name: String,
}

/// The settings to change.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateSettings {
    /// The version that the change was made on; 0 before the first.
    version: i64,
    /// The key of a city; null for none.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    city: Option<Option<String>>,
    /// Needs a city.
    closed_on_shabbat: Option<bool>,
}

/// The settings, with the names of cities in `lang`.
pub(super) async fn read(app: &App, tx: &mut Tx, lang: Lang) -> sqlx::Result<CalendarSettings> {
    Ok(shown(app, tx.calendar_settings().await?, lang))
}

/// The city whose Shabbat closes the business that `tx` works on, if it does.
pub(in crate::catalog) async fn shabbat_of(tx: &mut Tx) -> sqlx::Result<Option<&'static City>> {
    let settings = tx.calendar_settings().await?;
    let closed = settings.city.filter(|_| settings.closed_on_shabbat);
    Ok(closed.as_deref().and_then(City::find))
}

/// The city of the business that `tx` works on, if it has chosen one, and whether Shabbat closes it.
///
/// # Errors
/// The driver's.
pub async fn city_and_shabbat(tx: &mut Tx) -> sqlx::Result<(Option<&'static City>, bool)> {
    let settings = tx.calendar_settings().await?;
    let city = settings.city.as_deref().and_then(City::find);
    Ok((city, settings.closed_on_shabbat))
}

/// Changes the settings: the given fields change, the others stay.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    lang: Lang,
    form: UpdateSettings,
) -> Result<CalendarSettings, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut row = tx.calendar_settings().await?;
    if row.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let mut faults = Faults::default();
    if let Some(city) = form.city {
        if city.as_deref().is_some_and(|key| City::find(key).is_none()) {
            faults.add("/city", "unknown_city");
        }
        row.city = city;
    }
    row.closed_on_shabbat = form.closed_on_shabbat.unwrap_or(row.closed_on_shabbat);
    if row.closed_on_shabbat && row.city.is_none() {
        faults.add("/city", "city_needed");
    }
    faults.finish()?;
    if tx.set_calendar_settings(&row).await? == 0 {
        return Err(Problem::conflict("stale_version"));
    }
    let change = Change {
        kind: Kind::CalendarSettingsUpdated,
        subject: Subject::Business(tx.business()),
        customer: None,
        data: json!({ "city": row.city, "closedOnShabbat": row.closed_on_shabbat }),
    };
    let settings = read(app, &mut tx, lang).await?;
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(settings)
}

fn shown(app: &App, row: SettingsRow, lang: Lang) -> CalendarSettings {
    let cities = City::ALL.iter().map(|city| CityName {
        key: city.key(),
        name: app
            .sentences
            .text(lang, &format!("city-{}", city.key().replace('_', "-"))),
    });
    CalendarSettings {
        city: row.city,
        closed_on_shabbat: row.closed_on_shabbat,
        cities: cities.collect(),
        version: row.version,
    }
}
