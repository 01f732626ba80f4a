//! Birthdays: once a day, while their rule is on, everybody whose day it is gets a greeting planned.
//!
//! What was missed while nothing ran is not made up for: a greeting a week late is none.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::model::Rule;
use super::settings::settings_of;
use super::store::BirthdayRow;
use crate::accounts;
use crate::app::App;
use crate::jobs::{self, Work};
use crate::messages::model::{Template, Unwanted};
use crate::messages::plan::plan_message;
use crate::messages::route::Route;
use crate::messages::store::NewMessage;
use crate::platform::db::{Scope, Tx};
use crate::platform::i18n::Lang;
use crate::platform::ids::{BusinessId, CustomerId};

const PAGE: i64 = 100;
/// Days after a birthday on which a greeting that was held back still leaves.
const BELATED: i64 = 2;

/// Somebody to be greeted.
#[derive(Debug, Clone)]
pub(in crate::messages) struct Greeting {
    pub(in crate::messages) customer_name: String,
    pub(in crate::messages) customer_email: Option<String>,
    pub(in crate::messages) lang: Lang,
    /// Whether it is their birthday, or was a moment ago.
    is_time: bool,
}

impl Greeting {
    /// One that is not sent, to show what it looks like.
    pub(in crate::messages) fn new(customer_name: String, lang: Lang) -> Self {
        Self {
            customer_name,
            customer_email: None,
            lang,
            is_time: true,
        }
    }
}

/// Plans the greetings of today, and the next look at the midnight that follows. Ends where the rule is off.
///
/// # Errors
/// The driver's.
pub async fn greet(app: &App, scope: Scope) -> sqlx::Result<()> {
    let now = app.clock.now();
    let mut after = CustomerId(Uuid::nil());
    loop {
        let mut tx = app.db.write(scope).await?;
        let rule = tx.first_message_rule(Template::Birthday).await?;
        let Some(rule) = rule.filter(|rule| rule.is_active) else {
            return Ok(());
        };
        let quiet = settings_of(&mut tx).await?.quiet;
        let lang = accounts::business(&mut tx).await?.lang;
        let today = quiet.zone.to_datetime(now).date();
        let due = day_time(today, rule.offset_minutes, &quiet.zone).unwrap_or(now);
        let due = quiet.next_allowed(due.max(now));
        let days = kept_on(today);
        let page = tx.birthdays_on((&days.0, &days.1), after, PAGE).await?;
        for customer in &page {
            after = customer.id;
            let what = (&rule, lang, today.year(), due);
            plan_greeting(&mut tx, now, customer, what).await?;
        }
        let is_last = page.len() < usize::try_from(PAGE).unwrap_or(usize::MAX);
        if is_last {
            let tomorrow = today.tomorrow().ok();
            let next = tomorrow.and_then(|day| day_time(day, 0, &quiet.zone));
            let next = next.unwrap_or_else(|| {
                now.saturating_add(SignedDuration::from_hours(24))
                    .unwrap_or(now)
            });
            jobs::replan(&mut tx, &key(scope.business()), next).await?;
        }
        tx.commit().await?;
        if is_last {
            return Ok(());
        }
    }
}

/// Looks at once, and from then on every day.
pub(super) async fn begin(tx: &mut Tx, now: Timestamp) -> sqlx::Result<()> {
    let business = tx.business();
    let key = key(business);
    jobs::plan(tx, now, Some(business), &key, &Work::GreetBirthdays, now).await?;
    jobs::replan(tx, &key, now).await
}

fn key(business: BusinessId) -> String {
    format!("birthdays:{business}")
}

async fn plan_greeting(
    tx: &mut Tx,
    now: Timestamp,
    customer: &BirthdayRow,
    (rule, lang, year, due): (&Rule, Lang, i16, Timestamp),
) -> sqlx::Result<()> {
    let Some(email) = &customer.email else {
        return Ok(());
    };
    let route = Route::mail(email);
    let intent = format!("{}:{}:{year}", rule.word(), customer.id);
    let reader = (lang, customer.full_name.as_str());
    let message = NewMessage {
        customer: Some(customer.id),
        due,
        rule: Some(rule),
        ..NewMessage::new(now, (Template::Birthday, &intent), reader, &route)
    };
    plan_message(tx, now, &message).await
}

/// Whom a greeting is for, as they stand at `now`; `None` when the card was put away.
pub(in crate::messages) async fn greeting(
    tx: &mut Tx,
    now: Timestamp,
    customer: CustomerId,
    lang: Lang,
) -> sqlx::Result<Option<Greeting>> {
    let Some(row) = tx.greeted_customer(customer).await? else {
        return Ok(None);
    };
    let today = accounts::business(tx).await?.zone.to_datetime(now).date();
    let born = row.birth_date.unwrap_or_default();
    let is_time = (0..=BELATED)
        .filter_map(|days| today.checked_sub(jiff::Span::new().days(days)).ok())
        .any(|day| is_kept_on(&born, day));
    Ok(Some(Greeting {
        customer_name: row.full_name,
        customer_email: row.email,
        lang,
        is_time,
    }))
}

/// Why a greeting is not wanted any more; `None` while it is.
pub(in crate::messages) fn birthday_unwanted(greeting: &Greeting) -> Option<Unwanted> {
    (!greeting.is_time).then_some(Unwanted::Late)
}

/// The instant `minutes` after the midnight of `day`, by the clock on the wall.
fn day_time(day: Date, minutes: i64, zone: &TimeZone) -> Option<Timestamp> {
    let midnight = day.to_datetime(Time::midnight());
    let wall = midnight
        .checked_add(SignedDuration::from_mins(minutes))
        .ok()?;
    zone.to_timestamp(wall).ok()
}

/// The birthdays (`MM-DD`) that are kept on `day`: its own, and on 28 February of most years that of who was
/// born on the 29th.
fn kept_on(day: Date) -> (String, String) {
    let own = day.strftime("%m-%d").to_string();
    let is_leap_day = own == "02-28" && !day.in_leap_year();
    let further = if is_leap_day {
        "02-29".to_owned()
    } else {
        own.clone()
    };
    (own, further)
}

fn is_kept_on(born: &str, day: Date) -> bool {
    let days = kept_on(day);
    born.get(5..)
        .is_some_and(|born| born == days.0 || born == days.1)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{is_kept_on, kept_on};

    #[test]
    fn who_was_born_on_a_leap_day_is_greeted_every_year() {
        assert!(is_kept_on("2000-02-29", date(2028, 2, 29)));
        assert!(!is_kept_on("2000-02-29", date(2028, 2, 28)));
        assert!(is_kept_on("2000-02-29", date(2026, 2, 28)));
        assert!(is_kept_on("1990-02-28", date(2026, 2, 28)));
        assert_eq!(
            kept_on(date(2026, 3, 1)),
            ("03-01".to_owned(), "03-01".to_owned())
        );
        assert!(!is_kept_on("", date(2026, 2, 28)));
    }
}
