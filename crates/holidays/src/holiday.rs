//! Which days are kept, and where they move when they fall badly.

use calendrical_calculations::hebrew::{
    AV, ELUL, IYYAR, KISLEV, NISAN, SHEVAT, SIVAN, TAMMUZ, TEVET, TISHRI,
};
use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan as _};

use crate::calendar::{civil, month_of_purim};
use crate::city::City;

/// What a day is to a business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A day of rest from candle lighting on its eve to nightfall.
    YomTov,
    /// The day before one: many close at noon.
    Eve,
    /// The days between the first and the last of Pesach and Sukkot: many work shorter hours.
    CholHamoed,
    /// A day of the state.
    National,
    /// A day of mourning of the state.
    Memorial,
    /// A fast that is no day of rest.
    Fast,
    /// A day that is kept, but does not close anything.
    Minor,
}

/// One holiday of one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Holiday {
    /// Its name within a year, for example `rosh_hashana`; stable.
    pub name: &'static str,
    /// The Hebrew year in which it is kept; that of an eve is its holiday's.
    pub year: i32,
    /// What it is to a business.
    pub kind: Kind,
    /// Whether it is a fast: each of [`Kind::Fast`], and Yom Kippur.
    pub fast: bool,
    /// Its first day. In the Jewish reckoning it begins on the evening before.
    pub first: Date,
    /// Its last day, the first again when it is one.
    pub last: Date,
}

impl Holiday {
    /// Its stable name: `rosh_hashana:5787`. [`find`] reads it back.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.name, self.year)
    }

    /// When a yom tov comes in and goes out; `None` for any other day. Where it follows Shabbat it
    /// comes in as Shabbat goes out.
    #[must_use]
    pub fn rest(&self, city: &City) -> Option<(Timestamp, Timestamp)> {
        if self.kind != Kind::YomTov {
            return None;
        }
        let comes_in = match self.first.weekday() {
            Weekday::Sunday => city.exit(self.first.yesterday().ok()?)?,
            _ => city.entry(self.first)?,
        };
        Some((comes_in, city.exit(self.last)?))
    }

    fn touches(&self, from: Date, to: Date) -> bool {
        self.first <= to && self.last >= from
    }
}

/// The holidays that touch the days `from` to `to`, both included, by their first day; an eve comes before
/// other days of its date. Empty when `to` is before `from`.
#[must_use]
pub fn holidays(from: Date, to: Date) -> Vec<Holiday> {
    if to < from {
        return Vec::new();
    }
    // The civil year 2026 has days of the Hebrew years 5786 and 5787; an eve of 5787 may be its last day.
    let years = i32::from(from.year()) + 3760..=i32::from(to.year()) + 3761;
    let mut days: Vec<Holiday> = years
        .flat_map(in_hebrew_year)
        .filter(|day| day.touches(from, to))
        .collect();
    days.sort_by_key(|day| (day.first, day.kind != Kind::Eve, day.last));
    days
}

/// The holiday of a [`Holiday::key`]; `None` for any other text, and outside the years 5000 to 6999.
#[must_use]
pub fn find(key: &str) -> Option<Holiday> {
    let (name, year) = key.split_once(':')?;
    let digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    let year: i32 = year.parse().ok().filter(|_| digits)?;
    if !(5000..7000).contains(&year) {
        return None;
    }
    in_hebrew_year(year)
        .into_iter()
        .find(|day| day.name == name)
}

/// The days of the Hebrew year from Tishri to Elul, and the eve before its first.
fn in_hebrew_year(year: i32) -> Vec<Holiday> {
    let mut days = Year {
        year,
        days: Vec::with_capacity(40),
    };
    days.autumn();
    days.winter();
    days.spring();
    days.state();
    days.summer();
    days.days
}

struct Year {
    year: i32,
    days: Vec<Holiday>,
}

impl Year {
    fn add(&mut self, name: &'static str, kind: Kind, first: Option<Date>, length: i64) {
        let last = first.and_then(|first| first.checked_add((length - 1).days()).ok());
        let (Some(first), Some(last)) = (first, last) else {
            return;
        };
        self.days.push(Holiday {
            name,
            year: self.year,
            kind,
            fast: kind == Kind::Fast || name == "yom_kippur",
            first,
            last,
        });
    }

    fn on(&self, month: u8, day: u8) -> Option<Date> {
        civil(self.year, month, day)
    }

    /// A fast that Shabbat puts off by a day (Mishna, Megilla 1:3).
    fn fast(&mut self, name: &'static str, month: u8, day: u8) {
        let date = self.on(month, day).map(|date| match date.weekday() {
            Weekday::Saturday => moved(date, 1),
            _ => date,
        });
        self.add(name, Kind::Fast, date, 1);
    }

    fn autumn(&mut self) {
        let eve = civil(self.year - 1, ELUL, 29);
        self.add("erev_rosh_hashana", Kind::Eve, eve, 1);
        self.add("rosh_hashana", Kind::YomTov, self.on(TISHRI, 1), 2);
        self.fast("tzom_gedalia", TISHRI, 3);
        self.add("erev_yom_kippur", Kind::Eve, self.on(TISHRI, 9), 1);
        self.add("yom_kippur", Kind::YomTov, self.on(TISHRI, 10), 1);
        self.add("erev_sukkot", Kind::Eve, self.on(TISHRI, 14), 1);
        self.add("sukkot", Kind::YomTov, self.on(TISHRI, 15), 1);
        self.add(
            "chol_hamoed_sukkot",
            Kind::CholHamoed,
            self.on(TISHRI, 16),
            6,
        );
        self.add("erev_simchat_torah", Kind::Eve, self.on(TISHRI, 21), 1);
        self.add("simchat_torah", Kind::YomTov, self.on(TISHRI, 22), 1);
    }

    fn winter(&mut self) {
        self.add("chanukah", Kind::Minor, self.on(KISLEV, 25), 8);
        self.fast("asara_btevet", TEVET, 10);
        self.add("tu_bishvat", Kind::Minor, self.on(SHEVAT, 15), 1);
        let purim = month_of_purim(self.year);
        // A fast before a feast cannot be put off: it comes before Shabbat, and not on its eve.
        let esther = self.on(purim, 13).map(|date| match date.weekday() {
            Weekday::Saturday => moved(date, -2),
            _ => date,
        });
        self.add("taanit_esther", Kind::Fast, esther, 1);
        self.add("purim", Kind::Minor, self.on(purim, 14), 1);
        self.add("shushan_purim", Kind::Minor, self.on(purim, 15), 1);
    }

    fn spring(&mut self) {
        self.add("erev_pesach", Kind::Eve, self.on(NISAN, 14), 1);
        self.add("pesach", Kind::YomTov, self.on(NISAN, 15), 1);
        self.add(
            "chol_hamoed_pesach",
            Kind::CholHamoed,
            self.on(NISAN, 16),
            5,
        );
        self.add("erev_shvii_shel_pesach", Kind::Eve, self.on(NISAN, 20), 1);
        self.add("shvii_shel_pesach", Kind::YomTov, self.on(NISAN, 21), 1);
        self.add("lag_baomer", Kind::Minor, self.on(IYYAR, 18), 1);
        self.add("erev_shavuot", Kind::Eve, self.on(SIVAN, 5), 1);
        self.add("shavuot", Kind::YomTov, self.on(SIVAN, 6), 1);
    }

    /// The days of the state, as it moves them so that neither they nor their eves break Shabbat.
    fn state(&mut self) {
        // Martyrs' and Heroes' Remembrance Day Law, 1959, as amended in 1961 and 1997.
        let shoah = self.on(NISAN, 27).map(|date| match date.weekday() {
            Weekday::Friday => moved(date, -1),
            Weekday::Sunday if self.year >= 5757 => moved(date, 1),
            _ => date,
        });
        self.add("yom_hashoah", Kind::Memorial, shoah, 1);
        // Independence Day Law, 1949, as amended in 1951 and, for Monday, in 2004.
        let independence = self.on(IYYAR, 5).map(|date| match date.weekday() {
            Weekday::Friday => moved(date, -1),
            Weekday::Saturday => moved(date, -2),
            Weekday::Monday if self.year >= 5764 => moved(date, 1),
            _ => date,
        });
        let fallen = independence.map(|date| moved(date, -1));
        self.add("yom_hazikaron", Kind::Memorial, fallen, 1);
        self.add("yom_haatzmaut", Kind::National, independence, 1);
        // Jerusalem Day Law, 1998: never moved.
        self.add("yom_yerushalayim", Kind::National, self.on(IYYAR, 28), 1);
    }

    fn summer(&mut self) {
        self.fast("tzom_tammuz", TAMMUZ, 17);
        self.fast("tisha_bav", AV, 9);
        self.add("tu_bav", Kind::Minor, self.on(AV, 15), 1);
    }
}

fn moved(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}
