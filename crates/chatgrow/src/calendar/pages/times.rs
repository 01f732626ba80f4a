//! The step in which a guest chooses a time: a week of open times, beginning with the nearest.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;

use super::join::{self, JoinView};
use super::page::{Page, answer};
use super::shop::{Choice, Contact, Picked, Shop};
use super::week::{Search, Week, later};
use super::words;
use crate::app::App;
use crate::platform::http::Problem;

#[derive(Template)]
#[template(path = "public/times.html")]
struct TimesPage<'a> {
    page: &'a Page<'a>,
    contact: Contact,
    home: String,
    choice: Choice,
    /// Who can be chosen; empty when there is one only.
    staff: Vec<StaffLink>,
    /// What can be given in the same visit.
    more: Vec<MoreLink>,
    week: Week,
    previous: Option<String>,
    next: Option<String>,
    /// When the week has no open time: the nearest later day that has, and its address.
    next_free: Option<(String, String)>,
    action: String,
    /// What the form sends beside the time.
    hidden: Vec<(&'static str, String)>,
    /// How to wait for a time that is taken; not for several services at once.
    join: Option<JoinView>,
}

struct StaffLink {
    /// None for anyone who is free.
    name: Option<String>,
    href: String,
    is_chosen: bool,
}

struct MoreLink {
    choice: Choice,
    href: String,
}

/// Shows the week from a day, or from the first day with open times.
pub(super) async fn show(
    app: &App,
    page: &Page<'_>,
    shop: &Shop,
    picked: &Picked<'_>,
    from: Option<Date>,
) -> Result<Response, Problem> {
    let today = shop.today(app);
    let search = Search {
        app,
        scope: shop.scope,
        zone: &shop.business.zone,
        wanted: picked.wanted(),
        today,
        last: later(today, picked.horizon_days(shop)),
    };
    let week = search.week(page, from).await?;
    let href = |picked: &Picked<'_>, from: Option<Date>| {
        let mut pairs = picked.pairs();
        pairs.extend(from.map(|date| ("from", date.to_string())));
        page.href(&shop.path(), &pairs)
    };
    let join = if picked.further.is_empty() {
        Some(join::of_week(app, page, shop, picked, &week).await?)
    } else {
        None
    };
    let mut hidden = picked.pairs();
    hidden.push(("lang", page.named_tag().to_owned()));
    let others = shop
        .services
        .iter()
        .filter(|next| picked.goes_with(shop, next));
    let template = TimesPage {
        contact: Contact::of(&shop.business),
        home: page.path(&shop.path()),
        choice: picked.choice(page),
        staff: staff_links(shop, picked, |picked| href(picked, None)),
        more: others
            .map(|next| MoreLink {
                choice: Choice::of(page, next),
                href: href(&picked.and(next), None),
            })
            .collect(),
        previous: week.previous.map(|date| href(picked, Some(date))),
        next: week.next.map(|date| href(picked, Some(date))),
        next_free: week.next_free.map(|date| {
            (
                words::day(page, date, today.year()),
                href(picked, Some(date)),
            )
        }),
        action: format!("{}/hold", shop.path()),
        hidden,
        join,
        week,
        page,
    };
    answer(StatusCode::OK, &template)
}

fn staff_links(
    shop: &Shop,
    picked: &Picked<'_>,
    href: impl Fn(&Picked<'_>) -> String,
) -> Vec<StaffLink> {
    let givers = picked.givers(shop);
    if givers.len() < 2 {
        return Vec::new();
    }
    let chosen = picked.staff.map(|member| member.id);
    let all = std::iter::once(None).chain(givers.into_iter().map(Some));
    let links = all.map(|member| StaffLink {
        name: member.map(|member| member.name.clone()),
        href: href(&picked.with(member)),
        is_chosen: member.map(|member| member.id) == chosen,
    });
    links.collect()
}
