//! Working a rule out, and looking for what stands in the way of its visits.

use chatgrow_availability::RuleError;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, json};

use super::form::Plan;
use super::model::{
    ConflictReason, FURTHEST_DAYS, MOST_VISITS, SeriesConflict, SeriesDate, SeriesPreview,
};
use crate::accounts::Business;
use crate::app::App;
use crate::calendar::choose::business_and_offer;
use crate::calendar::diary::{Diary, Lengths, Wanted};
use crate::calendar::model::AppointmentStaff;
use crate::calendar::place::Place;
use crate::calendar::store::instant;
use crate::catalog::{Giver, Offer};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::StaffId;

/// How far around a time that cannot be had others are looked for.
const NEARBY: SignedDuration = SignedDuration::from_hours(3 * 24);
/// Beyond the longest visit with its buffers, and beyond [`NEARBY`].
const MARGIN: SignedDuration = SignedDuration::from_hours(4 * 24);

/// A visit that is asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub(super) date: Date,
    pub(super) at: Timestamp,
    pub(super) lengths: Lengths,
}

/// What was found for the visits that are asked for, in their order.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) staff: StaffId,
    pub(super) dates: Vec<SeriesDate>,
    /// The place of each that has no conflict.
    pub(super) places: Vec<Option<Place>>,
}

impl Found {
    pub(super) fn conflicts(&self) -> usize {
        let in_the_way = |date: &&SeriesDate| date.conflict.is_some();
        self.dates.iter().filter(in_the_way).count()
    }

    /// The problem of the dates that have a conflict.
    pub(super) fn problem(&self) -> Problem {
        let dates = self.dates.iter();
        let conflicts = dates.filter_map(|date| {
            let conflict = date.conflict?;
            Some(
                json!({ "date": date.date, "startsAt": date.starts_at, "endsAt": date.ends_at,
                "reason": conflict.reason, "nearest": conflict.nearest }),
            )
        });
        let conflicts = conflicts.collect();
        Problem::Conflict {
            code: "series_conflicts",
            members: Map::from_iter([("conflicts".to_owned(), conflicts)]),
        }
    }
}

/// The dates of a plan and when its visits begin, exceptions left out; never empty.
pub(super) fn expand(
    business: &Business,
    now: Timestamp,
    plan: &Plan,
    lengths: Lengths,
) -> Result<Vec<Asked>, Problem> {
    let today = business.zone.to_datetime(now).date();
    let furthest = days_after(today, FURTHEST_DAYS);
    if plan.first < today || plan.first > furthest {
        return Err(Problem::invalid("/firstDate", "out_of_range"));
    }
    let last = if plan.rule.is_endless() {
        days_after(plan.first, business.horizon_days).min(furthest)
    } else {
        furthest
    };
    let start = (plan.first, plan.time);
    let found = plan
        .rule
        .occurrences(start, &business.zone, last, MOST_VISITS);
    let found = found.map_err(|error| match error {
        RuleError::Malformed => Problem::invalid("/rule", "bad_rule"),
        RuleError::TooMany => Problem::invalid("/rule", "too_many_visits"),
        RuleError::TooFar => Problem::invalid("/rule", "too_far_ahead"),
    })?;
    let wanted = found
        .into_iter()
        .filter(|one| !plan.exceptions.contains(&one.date));
    let asked: Vec<Asked> = wanted
        .map(|one| Asked {
            date: one.date,
            at: one.starts_at,
            lengths,
        })
        .collect();
    if asked.is_empty() {
        return Err(Problem::invalid("/rule", "no_dates"));
    }
    Ok(asked)
}

fn days_after(date: Date, days: i64) -> Date {
    let by = SignedDuration::from_hours(24 * days);
    date.checked_add(by).unwrap_or(date)
}

/// Looks for a place for each visit with one staff member: who is wanted, or of those who give the service
/// who is free most often. A few statements, however many the visits.
pub(super) async fn look(
    tx: &mut Tx,
    now: Timestamp,
    business: &Business,
    offer: Offer,
    wanted: &Wanted,
    (asked, outside_hours): (&[Asked], bool),
) -> Result<Found, Problem> {
    let starts = || asked.iter().map(|one| one.at);
    let first = starts().min().unwrap_or(now);
    let last = starts().max().unwrap_or(now);
    let from = first.saturating_sub(MARGIN).unwrap_or(first);
    let until = last.saturating_add(MARGIN).unwrap_or(last);
    let rules = offer.service.rules.clone();
    let lengths = Lengths::of(&offer.service);
    let window = (from, until);
    let mut diary = Diary::read(tx, now, business, offer, wanted, window, lengths).await?;
    let staff = match wanted.staff {
        Some(staff) => staff,
        None => {
            let free = diary.givers.iter().min_by_key(|giver| {
                let is_hindered =
                    |one: &&Asked| reason(&diary, giver.id, one.at, outside_hours).is_some();
                asked.iter().filter(is_hindered).count()
            });
            let free = free.map(|giver| giver.id);
            free.ok_or_else(|| Problem::invalid("/serviceId", "not_offered"))?
        }
    };
    diary.givers.retain(|giver| giver.id == staff);
    let mut found = Found {
        staff,
        dates: Vec::new(),
        places: Vec::new(),
    };
    for one in asked {
        diary.set_lengths(one.lengths);
        let conflict = reason(&diary, staff, one.at, outside_hours).map(|reason| SeriesConflict {
            reason,
            nearest: nearest(&diary, now, one.at),
        });
        found.places.push(conflict.is_none().then(|| Place {
            service: wanted.service,
            staff,
            room: diary.room(one.at).flatten(),
            starts_at: one.at,
            lengths: one.lengths,
            seats: rules.is_class().then_some(rules.capacity),
            overbooked: false,
        }));
        found.dates.push(SeriesDate {
            date: one.date,
            starts_at: one.at,
            ends_at: instant(one.lengths.end(one.at)),
            conflict,
        });
    }
    Ok(found)
}

/// Why this staff member cannot begin a visit at `at`; `None` when they can.
fn reason(
    diary: &Diary,
    staff: StaffId,
    at: Timestamp,
    outside_hours: bool,
) -> Option<ConflictReason> {
    if diary.is_joinable(staff, at) {
        return None;
    }
    if !diary.is_free(staff, at) || diary.room(at).is_none() {
        return Some(ConflictReason::Taken);
    }
    let is_this = |giver: &&Giver| giver.id == staff;
    let giver = diary.givers.iter().find(is_this);
    let works = giver.is_some_and(|giver| diary.works(giver, at));
    (!works && !outside_hours).then_some(ConflictReason::Closed)
}

fn nearest(diary: &Diary, now: Timestamp, at: Timestamp) -> Option<Timestamp> {
    let from = at.saturating_sub(NEARBY).unwrap_or(at).max(now);
    let until = at.saturating_add(NEARBY).unwrap_or(at);
    if from >= until {
        return None;
    }
    let open = diary.open(from, until).into_keys();
    open.min_by_key(|open| (open.duration_since(at).abs(), *open))
}

/// What a series of this plan would be. Nothing is stored.
pub(super) async fn preview(
    app: &App,
    scope: Scope,
    plan: &Plan,
) -> Result<SeriesPreview, Problem> {
    let now = app.clock.now();
    let wanted = plan.wanted();
    let mut tx = app.db.read(scope).await?;
    let (business, offer) = business_and_offer(&mut tx, &wanted).await?;
    let asked = expand(&business, now, plan, Lengths::of(&offer.service))?;
    let names: Vec<(StaffId, String)> = offer
        .givers
        .iter()
        .map(|giver| (giver.id, giver.name.clone()))
        .collect();
    let asked = (asked.as_slice(), plan.outside_hours);
    let found = look(&mut tx, now, &business, offer, &wanted, asked).await?;
    let name = names.into_iter().find(|(id, _)| *id == found.staff);
    Ok(SeriesPreview {
        staff: AppointmentStaff {
            id: found.staff,
            name: name.map(|(_, name)| name).unwrap_or_default(),
        },
        conflicts: found.conflicts(),
        dates: found.dates,
    })
}
