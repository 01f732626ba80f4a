//! Open times, for the desk and for guests, and those nearest to one that was taken.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use super::diary::{Asker, Diary, Lengths, Wanted};
use crate::accounts::{self, Business};
use crate::app::App;
use crate::catalog::{
    self, BookingMode, CatalogStatus, LONGEST_VISIT_MINUTES, Offer, ServiceRules,
    is_bookable_instant,
};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::StaffId;
use crate::platform::text::parse_date;

/// The most days asked for at once.
pub(super) const MAX_DAYS: i32 = 62;
/// How far around a time that was taken others are looked for.
const NEARBY_BEFORE: SignedDuration = SignedDuration::from_hours(3 * 24);
const NEARBY_AFTER: SignedDuration = SignedDuration::from_hours(14 * 24);
const ALTERNATIVES: usize = 3;

/// The open times of a service, by day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct Slots {
    /// The IANA zone whose days these are.
    pub(super) zone: String,
    /// Every day asked for, those without open times included.
    pub(super) days: Vec<SlotDay>,
}

/// The open times of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct SlotDay {
    /// The day in the business's zone.
    pub(super) date: Date,
    /// Ascending.
    pub(super) slots: Vec<Slot>,
}

/// One open time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Slot {
    /// When a visit can begin.
    pub(super) starts_at: Timestamp,
    /// With whom; never empty.
    pub(super) staff_ids: Vec<StaffId>,
    /// The seats that are left, when it is a class.
    pub(super) seats_left: Option<i64>,
}

/// The days asked for, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    from: Date,
    to: Date,
}

impl Days {
    /// Reads `YYYY-MM-DD`, from 2000 to 2199, at most 62 days.
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
        let days = from.until(to).map_or(i32::MAX, |span| span.get_days());
        if days >= MAX_DAYS {
            return Err(Problem::invalid("/to", "too_many_days"));
        }
        Ok(Self { from, to })
    }

    fn each(self) -> impl Iterator<Item = Date> {
        std::iter::successors(Some(self.from), |date| date.tomorrow().ok())
            .take_while(move |date| *date <= self.to)
    }
}

/// The instant at which `date` begins in the business's zone.
fn start_of(business: &Business, date: Date) -> Option<Timestamp> {
    let start = date.to_zoned(business.zone.clone()).ok()?;
    Some(start.timestamp())
}

/// The starts that this asker may book, from and until (exclusive).
pub(super) fn bookable(
    business: &Business,
    rules: &ServiceRules,
    asker: Asker,
    now: Timestamp,
) -> (Timestamp, Timestamp) {
    if asker == Asker::Desk {
        return (Timestamp::MIN, Timestamp::MAX);
    }
    let notice = rules.min_notice_minutes;
    let notice = SignedDuration::from_mins(notice.unwrap_or(business.min_notice_minutes));
    let today = business.zone.to_datetime(now).date();
    let days = rules.horizon_days.unwrap_or(business.horizon_days);
    let horizon = SignedDuration::from_hours(24 * (days + 1));
    let first_beyond = today.checked_add(horizon).ok();
    let until = first_beyond.and_then(|date| start_of(business, date));
    let from = now.saturating_add(notice).unwrap_or(Timestamp::MAX);
    (from, until.unwrap_or(Timestamp::MAX))
}

/// The open times of what is wanted on `days`, with one staff member or whoever is free.
pub(super) async fn open_times(
    app: &App,
    scope: Scope,
    wanted: &Wanted,
    days: Days,
) -> Result<Slots, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.read(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let offer =
        catalog::offer_of_several(&mut tx, wanted.service, &wanted.further, business.currency)
            .await?
            .ok_or(Problem::NotFound)?;
    known_staff(&mut tx, &offer, wanted.staff).await?;
    let rules = &offer.service.rules;
    let is_class = rules.is_class();
    let (earliest, latest) = bookable(&business, rules, wanted.asker, now);
    let first = start_of(&business, days.from).ok_or_else(|| bad("/from"))?;
    let after_last = days.to.tomorrow().ok();
    let end = after_last
        .and_then(|date| start_of(&business, date))
        .ok_or_else(|| bad("/to"))?;
    let window = (first.max(earliest), end.min(latest));
    let mut open = std::collections::BTreeMap::new();
    if window.0 < window.1 && is_offered(&offer, wanted) {
        let lengths = Lengths::of(&offer.service);
        let diary = Diary::read(&mut tx, now, &business, offer, wanted, window, lengths).await?;
        open = diary.open(window.0, window.1);
    }
    let mut slots = open.into_iter().peekable();
    let days = days.each().map(|date| {
        let on_date = |(at, _): &(Timestamp, _)| business.zone.to_datetime(*at).date() <= date;
        let of_day = std::iter::from_fn(|| slots.next_if(on_date));
        let slots = of_day.map(|(starts_at, open)| Slot {
            starts_at,
            staff_ids: open.staff,
            seats_left: is_class.then_some(open.seats_left),
        });
        SlotDay {
            date,
            slots: slots.collect(),
        }
    });
    Ok(Slots {
        days: days.collect(),
        zone: business.zone_name().to_owned(),
    })
}

/// Whether there are times to offer at all; who books learns the reason when there are none.
fn is_offered(offer: &Offer, wanted: &Wanted) -> bool {
    let service = &offer.service;
    let by_guest = wanted.asker == Asker::Guest;
    service.status == CatalogStatus::Active
        && !(by_guest && service.rules.booking_mode == BookingMode::Desk)
        && (wanted.further.is_empty() || !offer.has_class)
        && service.duration_minutes <= LONGEST_VISIT_MINUTES
}

fn bad(field: &'static str) -> Problem {
    Problem::invalid(field, "bad_date")
}

/// One who gives the service, or at least is of this business: then there are no open times.
async fn known_staff(tx: &mut Tx, offer: &Offer, staff: Option<StaffId>) -> Result<(), Problem> {
    match staff {
        Some(id) if !offer.gives(id) && !catalog::has_staff(tx, id).await? => {
            Err(Problem::NotFound)
        }
        _ => Ok(()),
    }
}

/// The problem of a time that somebody else has, with the open times nearest to it. Read in a
/// transaction of its own: PostgreSQL has given up the one that lost.
pub(super) async fn slot_taken(
    app: &App,
    scope: Scope,
    wanted: &Wanted,
    at: Timestamp,
    lengths: Option<Lengths>,
) -> Result<Problem, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.read(scope).await?;
    let business = accounts::business(&mut tx).await?;
    let offer =
        catalog::offer_of_several(&mut tx, wanted.service, &wanted.further, business.currency)
            .await?
            .ok_or(Problem::NotFound)?;
    let (earliest, latest) = bookable(&business, &offer.service.rules, wanted.asker, now);
    let from = at.saturating_sub(NEARBY_BEFORE).unwrap_or(at).max(earliest);
    let until = at.saturating_add(NEARBY_AFTER).unwrap_or(at).min(latest);
    // Whoever asks for a time to come is not offered one that has passed.
    let from = if at >= now { from.max(now) } else { from };
    let mut nearest: Vec<(Timestamp, StaffId)> = Vec::new();
    if from < until && is_bookable_instant(at) {
        let lengths = lengths.unwrap_or_else(|| Lengths::of(&offer.service));
        let window = (from, until);
        let diary = Diary::read(&mut tx, now, &business, offer, wanted, window, lengths).await?;
        let open = diary.open(from, until).into_iter();
        nearest = open
            .filter_map(|(at, open)| Some((at, *open.staff.first()?)))
            .collect();
        nearest.sort_by_key(|(open, _)| (open.duration_since(at).abs(), *open));
        nearest.truncate(ALTERNATIVES);
    }
    let alternatives = nearest
        .into_iter()
        .map(|(starts_at, staff)| json!({ "startsAt": starts_at, "staffId": staff }));
    let alternatives = Value::Array(alternatives.collect());
    Ok(Problem::Conflict {
        code: "slot_taken",
        members: Map::from_iter([("alternatives".to_owned(), alternatives)]),
    })
}

#[cfg(test)]
mod tests {
    use super::{Days, parse_date};

    #[test]
    fn a_date_is_year_month_and_day_in_digits() {
        assert!(parse_date("2026-02-28").is_some());
        for text in [
            "2026-02-29",
            "20260228",
            "2026-2-28",
            "2026-02-28T10:00",
            "-002026-01-01",
            "1999-12-31",
            "2200-01-01",
            "",
            "٢٠٢٦-٠١-٠١",
            "+026-01-01",
        ] {
            assert_eq!(parse_date(text), None, "{text}");
        }
    }

    #[test]
    fn sixty_two_days_may_be_asked_for_and_no_more() {
        assert_eq!(
            Days::parse("2026-01-01", "2026-03-03")
                .unwrap()
                .each()
                .count(),
            62
        );
        assert_eq!(
            Days::parse("2026-01-01", "2026-01-01")
                .unwrap()
                .each()
                .count(),
            1
        );
        for (from, to) in [("2026-01-01", "2026-03-04"), ("2026-01-02", "2026-01-01")] {
            assert!(Days::parse(from, to).is_err(), "{from} {to}");
        }
    }
}
