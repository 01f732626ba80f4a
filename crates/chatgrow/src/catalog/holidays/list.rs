//! The holidays of a stretch of days, as a business sees them.

use std::collections::HashMap;

use chatgrow_holidays::{City, Holiday, Kind, holidays};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use crate::accounts;
use crate::app::App;
use crate::platform::db::Tx;
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::ClosureId;
use crate::platform::text::parse_date;

const MAX_DAYS: i32 = 400;

/// Holidays and Shabbats.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct HolidayList {
    /// By first day; an eve before other days of its date.
    items: Vec<HolidayItem>,
    /// With a city chosen: every Shabbat of these days.
    shabbats: Vec<Shabbat>,
}

/// A holiday of one year.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct HolidayItem {
    /// Its stable name with the Hebrew year.
    #[schema(example = "rosh_hashana:5787")]
    key: String,
    /// Its name in the caller's language.
    name: String,
    /// What it is to a business.
    kind: HolidayKind,
    /// Whether it is a fast.
    fast: bool,
    /// Its first day; in the Jewish reckoning it begins on the evening before.
    first_day: Date,
    /// Its last day, the first again when it is one.
    last_day: Date,
    /// When a day of rest comes in, with a city chosen.
    starts_at: Option<Timestamp>,
    /// When it goes out.
    ends_at: Option<Timestamp>,
    /// The closure that was made from it.
    closure_id: Option<ClosureId>,
}

/// What a holiday is to a business.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum HolidayKind {
    /// A day of rest.
    YomTov,
    /// The day before one.
    Eve,
    /// The days between the first and the last of Pesach and Sukkot.
    CholHamoed,
    /// A day of the state.
    National,
    /// A day of mourning of the state.
    Memorial,
    /// A fast that is no day of rest.
    Fast,
    /// Kept, but closes nothing.
    Minor,
}

impl From<Kind> for HolidayKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::YomTov => Self::YomTov,
            Kind::Eve => Self::Eve,
            Kind::CholHamoed => Self::CholHamoed,
            Kind::National => Self::National,
            Kind::Memorial => Self::Memorial,
            Kind::Fast => Self::Fast,
            Kind::Minor => Self::Minor,
        }
    }
}

/// A Shabbat.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Shabbat {
    /// Its Saturday.
    date: Date,
    /// Candle lighting on Friday.
    starts_at: Timestamp,
    /// Nightfall.
    ends_at: Timestamp,
}

/// The days asked for, both included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Days {
    from: Date,
    to: Date,
}

impl Days {
    /// Reads `YYYY-MM-DD`, from 2000 to 2199, at most 400 days.
    pub(super) fn parse(from: &str, to: &str) -> Result<Self, Problem> {
        let mut faults = Faults::default();
        let first = faults.need("/from", parse_date(from), "bad_date");
        let last = faults.need("/to", parse_date(to), "bad_date");
        let (Some(from), Some(to)) = (first, last) else {
            return Err(faults.into_problem());
        };
        if to < from {
            return Err(Problem::invalid("/to", "ends_before_start"));
        }
        if from.until(to).map_or(i32::MAX, |span| span.get_days()) >= MAX_DAYS {
            return Err(Problem::invalid("/to", "too_far"));
        }
        Ok(Self { from, to })
    }
}

/// The key of a closure's source.
pub(super) fn source_of(holiday: &Holiday) -> String {
    format!("holiday:{}", holiday.key())
}

/// The name of a holiday.
pub(super) fn name_of(app: &App, lang: Lang, holiday: &Holiday) -> String {
    let key = format!("holiday-{}", holiday.name.replace('_', "-"));
    app.sentences.text(lang, &key)
}

/// The holidays of `days`, named in `lang`.
pub(super) async fn list(
    app: &App,
    tx: &mut Tx,
    lang: Lang,
    days: Days,
) -> sqlx::Result<HolidayList> {
    let city = tx.calendar_settings().await?.city;
    let city = city.as_deref().and_then(City::find);
    let closures = tx.sourced_closures().await?.into_iter();
    let closures: HashMap<String, ClosureId> = closures
        .filter_map(|row| Some((row.source?, row.id)))
        .collect();
    let items = holidays(days.from, days.to).into_iter().map(|holiday| {
        let rest = city.and_then(|city| holiday.rest(city));
        HolidayItem {
            key: holiday.key(),
            name: name_of(app, lang, &holiday),
            kind: holiday.kind.into(),
            fast: holiday.fast,
            first_day: holiday.first,
            last_day: holiday.last,
            starts_at: rest.map(|(starts, _)| starts),
            ends_at: rest.map(|(_, ends)| ends),
            closure_id: closures.get(&source_of(&holiday)).copied(),
        }
    });
    let items = items.collect();
    let zone = accounts::business(tx).await?.zone;
    let midnight = |date: Date| Some(date.to_zoned(zone.clone()).ok()?.timestamp());
    let between = midnight(days.from).zip(days.to.tomorrow().ok().and_then(midnight));
    let shabbats = city
        .zip(between)
        .into_iter()
        .flat_map(|(city, (from, to))| {
            city.shabbats(from, to).map(|rest| Shabbat {
                date: rest.date,
                starts_at: rest.begins,
                ends_at: rest.ends,
            })
        });
    Ok(HolidayList {
        items,
        shabbats: shabbats.collect(),
    })
}
