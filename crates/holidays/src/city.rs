//! When the sun sets over a city of Israel, and what its people make of it.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use solar_positioning::{Horizon, Location, SolarEvents};

/// Degrees below the horizon at which three small stars are seen: the end of Shabbat.
const NIGHTFALL: f64 = -8.5;
/// Seconds between terrestrial and universal time. It moves by a minute in these two centuries, in which
/// the sun's place among the stars moves too little to shift a sunset by a second.
const DELTA_T: f64 = 69.2;
/// The Julian date of 1 January 1970, 00:00 UTC.
const UNIX_EPOCH: f64 = 2_440_587.5;
const DAY: f64 = 86_400.0;

/// A city of Israel.
#[derive(Debug, PartialEq)]
pub struct City {
    key: &'static str,
    latitude: f64,
    longitude: f64,
    candle_minutes: i64,
}

/// A stretch of rest, from candle lighting to nightfall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The day of rest: a Saturday.
    pub date: Date,
    /// When it comes in, on the evening before.
    pub begins: Timestamp,
    /// When it goes out.
    pub ends: Timestamp,
}

const fn city(key: &'static str, latitude: f64, longitude: f64, candle_minutes: i64) -> City {
    City {
        key,
        latitude,
        longitude,
        candle_minutes,
    }
}

/// The minutes before sunset are those of the list that the newspaper Maariv prints each week: forty in
/// Jerusalem and Petah Tikva; twenty, or two more, where Tel Aviv's custom is kept; thirty elsewhere.
const CITIES: [City; 16] = [
    city("jerusalem", 31.769, 35.216, 40),
    city("tel_aviv", 32.081, 34.781, 22),
    city("haifa", 32.818, 34.989, 30),
    city("ashdod", 31.792, 34.650, 22),
    city("ashkelon", 31.669, 34.571, 30),
    city("beer_sheva", 31.252, 34.791, 20),
    city("bnei_brak", 32.081, 34.834, 22),
    city("eilat", 29.558, 34.948, 30),
    city("hadera", 32.442, 34.904, 30),
    city("modiin", 31.898, 35.011, 30),
    city("netanya", 32.333, 34.860, 30),
    city("petah_tikva", 32.087, 34.887, 40),
    city("raanana", 32.184, 34.874, 20),
    city("rehovot", 31.894, 34.812, 30),
    city("rishon_lezion", 31.971, 34.789, 30),
    city("tiberias", 32.792, 35.531, 30),
];

impl City {
    /// Every city: the three largest, then by name.
    pub const ALL: &[Self] = &CITIES;

    /// The city of a [`City::key`].
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        CITIES.iter().find(|city| city.key == key)
    }

    /// Its stable name, for example `tel_aviv`.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// When candles are lit for a day of rest: the custom's minutes before sunset of the evening before,
    /// to the minute below. `None` outside the years -2000 to 6000.
    #[must_use]
    pub fn entry(&self, date: Date) -> Option<Timestamp> {
        let sunset = self.setting(date.yesterday().ok()?, Horizon::SunriseSunset)?;
        let lit = sunset.checked_sub(SignedDuration::from_mins(self.candle_minutes));
        let lit = lit.ok()?.as_second();
        Timestamp::from_second(lit - lit.rem_euclid(60)).ok()
    }

    /// When a day of rest is over: as the sun is 8.5° below the horizon, to the minute above. `None`
    /// outside the years -2000 to 6000.
    #[must_use]
    pub fn exit(&self, date: Date) -> Option<Timestamp> {
        let night = self.setting(date, Horizon::Custom(NIGHTFALL))?.as_second() + 59;
        Timestamp::from_second(night - night.rem_euclid(60)).ok()
    }

    /// Every Shabbat that touches `from..to`, in order.
    pub fn shabbats(&self, from: Timestamp, to: Timestamp) -> impl Iterator<Item = Rest> {
        let day_of = |at: Timestamp| TimeZone::UTC.to_datetime(at).date();
        let day = day_of(from);
        let until_saturday = day.weekday().until(Weekday::Saturday);
        let first = day.saturating_add(i64::from(until_saturday).days());
        // It comes in on Friday afternoon, so one that begins by `to` is on the next day at the latest.
        let last = day_of(to).tomorrow().unwrap_or(Date::MAX);
        let next = |date: &Date| date.checked_add(1.week()).ok();
        std::iter::successors(Some(first), next)
            .take_while(move |date| *date <= last)
            .filter_map(|date| {
                Some(Rest {
                    date,
                    begins: self.entry(date)?,
                    ends: self.exit(date)?,
                })
            })
            .filter(move |rest| rest.begins < to && rest.ends > from)
    }

    /// When the sun goes below the horizon on the evening of `date`, at sea level.
    fn setting(&self, date: Date, horizon: Horizon) -> Option<Timestamp> {
        // Ten in the morning in Greenwich is about noon in Israel.
        let noon = date
            .at(10, 0, 0, 0)
            .to_zoned(TimeZone::UTC)
            .ok()?
            .timestamp();
        #[expect(
            clippy::cast_precision_loss,
            reason = "seconds of a calendar fit a double"
        )]
        let noon = UNIX_EPOCH + noon.as_second() as f64 / DAY;
        let location = Location {
            latitude: self.latitude,
            longitude: self.longitude,
        };
        let set = SolarEvents::new()
            .next_set_from_julian(noon, noon + 0.5, location, DELTA_T, horizon)
            .ok()??;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a day near `date`, in seconds"
        )]
        let second = ((set - UNIX_EPOCH) * DAY) as i64;
        Timestamp::from_second(second).ok()
    }
}
