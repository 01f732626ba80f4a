//! The step in which a guest chooses a time: a week of open times, beginning with the nearest.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, ToSpan as _};

use super::page::{Page, answer};
use super::shop::{Choice, Contact, Shop, id_text, query};
use super::words;
use crate::app::App;
use crate::calendar::slots::{self, Asker, Days, SlotDay};
use crate::catalog::{PublicService, PublicStaff};
use crate::platform::http::Problem;

/// The days of a page.
const WEEK: i64 = 7;
/// The days looked through at once for one with open times.
const LOOK_AHEAD: i64 = 31;

#[derive(Template)]
#[template(path = "public/times.html")]
struct TimesPage<'a> {
    page: &'a Page<'a>,
    contact: Contact,
    home: String,
    choice: Choice,
    /// Who can be chosen; empty when there is one only.
    staff: Vec<StaffLink>,
    days: Vec<OpenDay>,
    range: String,
    previous: Option<String>,
    next: Option<String>,
    /// When the week has no open time: the nearest later day that has, and its address.
    next_free: Option<(String, String)>,
}

struct StaffLink {
    /// None for anyone who is free.
    name: Option<String>,
    href: String,
    is_chosen: bool,
}

struct OpenDay {
    title: String,
    count: String,
    is_first: bool,
    parts: Vec<PartOfDay>,
}

struct PartOfDay {
    title: String,
    times: Vec<OpenTime>,
}

struct OpenTime {
    text: String,
    href: String,
}

/// What is looked for, and within which days.
struct Search<'a> {
    app: &'a App,
    shop: &'a Shop,
    service: &'a PublicService,
    staff: Option<&'a PublicStaff>,
    today: Date,
    /// The last day that can be booked.
    last: Date,
}

/// Shows the week from a day, or from the first day with open times.
pub(super) async fn show(
    app: &App,
    page: &Page<'_>,
    shop: &Shop,
    (service, staff): (&PublicService, Option<&PublicStaff>),
    from: Option<Date>,
) -> Result<Response, Problem> {
    let today = shop.today(app);
    let last = later(today, shop.business.horizon_days);
    let search = Search {
        app,
        shop,
        service,
        staff,
        today,
        last,
    };
    let from = match from {
        Some(from) => from.clamp(today, last),
        None => search.first_open(today).await?.unwrap_or(today),
    };
    let end = later(from, WEEK - 1).min(last);
    let days = search.days(from, end).await?;
    let is_empty = days.iter().all(|day| day.slots.is_empty());
    let next_free = if is_empty && end < last {
        search.first_open(later(end, 1)).await?
    } else {
        None
    };
    let template = search.page(page, (from, end), &days, next_free);
    answer(StatusCode::OK, &template)
}

fn later(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

impl Search<'_> {
    async fn days(&self, from: Date, to: Date) -> Result<Vec<SlotDay>, Problem> {
        let days = Days::parse(&from.to_string(), &to.to_string())?;
        let wanted = (self.service.id, self.staff.map(|member| member.id));
        let slots =
            slots::open_times(self.app, self.shop.scope, Asker::Guest, wanted, days).await?;
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

    fn page<'a>(
        &self,
        page: &'a Page<'a>,
        (from, end): (Date, Date),
        days: &[SlotDay],
        next_free: Option<Date>,
    ) -> TimesPage<'a> {
        let year = self.today.year();
        let open = days.iter().filter(|day| !day.slots.is_empty());
        let days = open.enumerate().map(|(at, day)| OpenDay {
            title: words::day(page, day.date, year),
            count: page.choose(
                "pages-open-count",
                &[
                    ("count", plural(day.slots.len())),
                    ("figure", &day.slots.len().to_string()),
                ],
            ),
            is_first: at == 0,
            parts: self.parts(page, day),
        });
        let before = later(from, -WEEK).max(self.today);
        TimesPage {
            contact: Contact::of(&self.shop.business),
            home: page.href(&self.shop.path(), &[]),
            choice: Choice::of(page, self.service),
            staff: self.staff_links(page),
            days: days.collect(),
            range: page.fill(
                "pages-range",
                &[
                    ("from", &words::day(page, from, year)),
                    ("to", &words::day(page, end, year)),
                ],
            ),
            previous: (from > self.today).then(|| self.from(page, before)),
            next: (end < self.last).then(|| self.from(page, later(end, 1))),
            next_free: next_free.map(|date| {
                let link = self.from(page, date);
                (words::day(page, date, year), link)
            }),
            page,
        }
    }

    fn href(&self, page: &Page<'_>, staff: Option<&PublicStaff>, more: &[(&str, &str)]) -> String {
        let service = self.service.id.to_string();
        let staff = id_text(staff.map(|member| member.id));
        let mut pairs = query(&service, staff.as_deref());
        pairs.extend_from_slice(more);
        page.href(&self.shop.path(), &pairs)
    }

    fn from(&self, page: &Page<'_>, date: Date) -> String {
        self.href(page, self.staff, &[("from", &date.to_string())])
    }

    fn staff_links(&self, page: &Page<'_>) -> Vec<StaffLink> {
        let givers: Vec<&PublicStaff> = self.shop.givers(self.service).collect();
        if givers.len() < 2 {
            return Vec::new();
        }
        let chosen = self.staff.map(|member| member.id);
        let all = std::iter::once(None).chain(givers.into_iter().map(Some));
        let links = all.map(|member| StaffLink {
            name: member.map(|member| member.name.clone()),
            href: self.href(page, member, &[]),
            is_chosen: member.map(|member| member.id) == chosen,
        });
        links.collect()
    }

    fn parts(&self, page: &Page<'_>, day: &SlotDay) -> Vec<PartOfDay> {
        let mut parts: BTreeMap<u8, Vec<(Timestamp, DateTime)>> = BTreeMap::new();
        for slot in &day.slots {
            let local = self.shop.business.zone.to_datetime(slot.starts_at);
            let part = parts.entry(part_of(local.hour())).or_default();
            part.push((slot.starts_at, local));
        }
        let parts = parts.into_iter().map(|(part, times)| {
            let times = times.into_iter().map(|(at, local)| OpenTime {
                text: local.strftime("%H:%M").to_string(),
                href: self.href(page, self.staff, &[("at", &at.to_string())]),
            });
            PartOfDay {
                title: page.t(PARTS[usize::from(part)]),
                times: times.collect(),
            }
        });
        parts.collect()
    }
}

const PARTS: [&str; 3] = ["pages-morning", "pages-afternoon", "pages-evening"];

fn part_of(hour: i8) -> u8 {
    match hour {
        ..12 => 0,
        12..17 => 1,
        _ => 2,
    }
}

/// The form of words that goes with a figure, in the languages we speak.
fn plural(count: usize) -> &'static str {
    if count == 1 { "one" } else { "many" }
}
