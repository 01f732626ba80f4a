//! A week of open times, as a guest chooses from it: to book a visit, or to move one.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::page::Page;
use super::words;
use crate::app::App;
use crate::calendar::diary::Wanted;
use crate::calendar::slots::{self, Days, SlotDay};
use crate::platform::db::Scope;
use crate::platform::http::Problem;

/// The days of a page.
const WEEK: i64 = 7;
/// The days looked through at once for one with open times.
const LOOK_AHEAD: i64 = 31;

/// What is looked for, and within which days.
pub(super) struct Search<'a> {
    pub(super) app: &'a App,
    pub(super) scope: Scope,
    pub(super) zone: &'a TimeZone,
    pub(super) wanted: Wanted,
    pub(super) today: Date,
    /// The last day that can be booked.
    pub(super) last: Date,
}

/// A week as a page shows it.
pub(super) struct Week {
    pub(super) days: Vec<OpenDay>,
    /// Its first and its last day.
    pub(super) dates: (Date, Date),
    pub(super) range: String,
    /// The first day of the week before, and of the next.
    pub(super) previous: Option<Date>,
    pub(super) next: Option<Date>,
    /// When the week has no open time: the nearest later day that has.
    pub(super) next_free: Option<Date>,
}

pub(super) struct OpenDay {
    pub(super) title: String,
    pub(super) count: String,
    pub(super) is_first: bool,
    pub(super) parts: Vec<PartOfDay>,
}

pub(super) struct PartOfDay {
    pub(super) title: String,
    pub(super) times: Vec<OpenTime>,
}

pub(super) struct OpenTime {
    pub(super) text: String,
    /// The instant, as the form sends it.
    pub(super) at: String,
    /// How many seats are left, when it is a class.
    pub(super) seats: Option<String>,
}

impl Search<'_> {
    /// The week from a day, or from the first day with open times.
    pub(super) async fn week(&self, page: &Page<'_>, from: Option<Date>) -> Result<Week, Problem> {
        let from = match from {
            Some(from) => from.clamp(self.today, self.last),
            None => self.first_open(self.today).await?.unwrap_or(self.today),
        };
        let end = later(from, WEEK - 1).min(self.last);
        let days = self.days(from, end).await?;
        let is_empty = days.iter().all(|day| day.slots.is_empty());
        let next_free = if is_empty && end < self.last {
            self.first_open(later(end, 1)).await?
        } else {
            None
        };
        let year = self.today.year();
        let day = |date| words::day(page, date, year);
        Ok(Week {
            days: self.open_days(page, &days),
            dates: (from, end),
            range: page.fill("pages-range", &[("from", &day(from)), ("to", &day(end))]),
            previous: (from > self.today).then(|| later(from, -WEEK).max(self.today)),
            next: (end < self.last).then(|| later(end, 1)),
            next_free,
        })
    }

    async fn days(&self, from: Date, to: Date) -> Result<Vec<SlotDay>, Problem> {
        let days = Days::parse(&from.to_string(), &to.to_string())?;
        let slots = slots::open_times(self.app, self.scope, &self.wanted, days).await?;
        Ok(slots.days)
    }

    /// The first day with an open time, from `from` on.
    async fn first_open(&self, from: Date) -> Result<Option<Date>, Problem> {
        let mut from = from;
        while from <= self.last {
            let to = later(from, LOOK_AHEAD - 1).min(self.last);
            let days = self.days(from, to).await?;
            if let Some(day) = days.iter().find(|day| !day.slots.is_empty()) {
                return Ok(Some(day.date));
            }
            from = later(to, 1);
        }
        Ok(None)
    }

    fn open_days(&self, page: &Page<'_>, days: &[SlotDay]) -> Vec<OpenDay> {
        let open = days.iter().filter(|day| !day.slots.is_empty());
        let days = open.enumerate().map(|(at, day)| OpenDay {
            title: words::day(page, day.date, self.today.year()),
            count: page.count(
                "pages-open-count",
                &[("count", i64::try_from(day.slots.len()).unwrap_or(i64::MAX))],
            ),
            is_first: at == 0,
            parts: self.parts(page, day),
        });
        days.collect()
    }

    fn parts(&self, page: &Page<'_>, day: &SlotDay) -> Vec<PartOfDay> {
        let mut parts: BTreeMap<u8, Vec<(Timestamp, DateTime, Option<i64>)>> = BTreeMap::new();
        for slot in &day.slots {
            let local = self.zone.to_datetime(slot.starts_at);
            let part = parts.entry(part_of(local.hour())).or_default();
            part.push((slot.starts_at, local, slot.seats_left));
        }
        let parts = parts.into_iter().map(|(part, times)| {
            let times = times.into_iter().map(|(at, local, seats)| OpenTime {
                text: local.strftime("%H:%M").to_string(),
                at: at.to_string(),
                seats: seats.map(|left| page.count("pages-seats-left", &[("count", left)])),
            });
            PartOfDay {
                title: page.t(PARTS[usize::from(part)]),
                times: times.collect(),
            }
        });
        parts.collect()
    }
}

pub(super) fn later(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

/// The instant at which a day begins there.
pub(super) fn start_of(zone: &TimeZone, date: Date) -> Timestamp {
    let start = date.to_zoned(zone.clone());
    start.map_or(Timestamp::MAX, |start| start.timestamp())
}

const PARTS: [&str; 3] = ["pages-morning", "pages-afternoon", "pages-evening"];

fn part_of(hour: i8) -> u8 {
    match hour {
        ..12 => 0,
        12..17 => 1,
        _ => 2,
    }
}
