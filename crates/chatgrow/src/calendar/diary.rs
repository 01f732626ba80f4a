//! When those who give a service are free: what was read of them around a stretch of time, and the
//! arithmetic on it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::num::NonZeroU16;

use chatgrow_availability::{
    Interval, IntervalSet, Schedule, SlotRequest, merge_staff, open_times, working_time,
};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::allocations::Allocation;
use super::sittings::Meeting;
use super::store::instant;
use crate::accounts::Business;
use crate::catalog::{self, Giver, Offer, Service};
use crate::outside;
use crate::platform::db::Tx;
use crate::platform::ids::{AppointmentId, RoomId, ServiceId, StaffId};

/// How long a visit and the buffers around it take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lengths {
    pub(super) before: SignedDuration,
    pub(super) visit: SignedDuration,
    pub(super) after: SignedDuration,
}

impl Lengths {
    pub(super) fn of(service: &Service) -> Self {
        Self {
            before: SignedDuration::from_mins(service.buffer_before_minutes),
            visit: SignedDuration::from_mins(service.duration_minutes),
            after: SignedDuration::from_mins(service.buffer_after_minutes),
        }
    }

    /// The milliseconds that a visit at `start` takes of a staff member's time, buffers included.
    pub(super) fn taken(&self, start: Timestamp) -> (i64, i64) {
        let start = start.as_millisecond();
        let (before, visit, after) = (millis(self.before), millis(self.visit), millis(self.after));
        (
            start.saturating_sub(before),
            start.saturating_add(visit + after),
        )
    }

    /// The millisecond at which a visit at `start` is over.
    pub(super) fn end(&self, start: Timestamp) -> i64 {
        start.as_millisecond().saturating_add(millis(self.visit))
    }
}

fn millis(duration: SignedDuration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX / 4)
}

fn minutes(duration: SignedDuration) -> u16 {
    u16::try_from(duration.as_mins()).unwrap_or(u16::MAX)
}

/// Bookings count, or only hours and times off do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bookings {
    Respected,
    Ignored,
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asker {
    /// The team: any time, the past included.
    Desk,
    /// A guest: with the notice, as far ahead and as many a day as the business wants.
    Guest,
}

/// Whose time, and for what, a diary is read.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub(super) asker: Asker,
    pub(super) service: ServiceId,
    /// Given after the first in the same visit.
    pub(super) further: Vec<ServiceId>,
    /// One staff member; anyone who gives the service when absent.
    pub(super) staff: Option<StaffId>,
    /// A visit that is to be moved: its own time counts as free.
    pub(super) moving: Option<AppointmentId>,
    /// The room to take if it is free.
    pub(super) room: Option<RoomId>,
}

/// What is open at one time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Open {
    /// With whom.
    pub(super) staff: Vec<StaffId>,
    /// The seats that are left, when it is a class.
    pub(super) seats_left: i64,
}

/// What is known of those who give a service, around a stretch of time.
#[derive(Debug)]
pub(super) struct Diary {
    zone: TimeZone,
    step: NonZeroU16,
    lengths: Lengths,
    pub(super) givers: Vec<Giver>,
    schedules: HashMap<StaffId, Schedule>,
    taken: HashMap<StaffId, Vec<Allocation>>,
    away: HashMap<StaffId, Vec<Interval>>,
    /// The rooms of the kind needed, each with what is taken of it; `None` when none is needed.
    rooms: Option<Vec<(RoomId, IntervalSet)>>,
    /// The seats of a class; `None` for a private visit.
    seats: Option<i64>,
    meetings: Vec<Meeting>,
    /// The days on which guests have booked as many visits as there may be.
    full_days: HashSet<Date>,
}

impl Diary {
    /// Reads what is taken of the givers of `offer` for visits that begin in `from..until`. A few
    /// statements, however many the givers.
    pub(super) async fn read(
        tx: &mut Tx,
        now: Timestamp,
        business: &Business,
        offer: Offer,
        wanted: &Wanted,
        (from, until): (Timestamp, Timestamp),
        lengths: Lengths,
    ) -> sqlx::Result<Self> {
        let (first, _) = lengths.taken(from);
        let (_, last) = lengths.taken(until);
        let rows = match wanted.staff {
            Some(staff) => tx.allocations_of(staff, first, last).await?,
            None => {
                tx.allocations_of_givers(wanted.service, first, last)
                    .await?
            }
        };
        let free = free_again(tx, now, wanted.moving).await?;
        let mut taken: HashMap<StaffId, Vec<Allocation>> = HashMap::new();
        for row in rows {
            if !free.contains(&row.booking_id) {
                taken.entry(row.staff_id).or_default().push(row);
            }
        }
        let mut away: HashMap<StaffId, Vec<Interval>> = HashMap::new();
        for time in catalog::time_away(tx, instant(first), instant(last)).await? {
            away.entry(time.staff).or_default().push(time.when);
        }
        let rules = &offer.service.rules;
        let rooms = match &rules.room_kind {
            None => None,
            Some(kind) => Some(rooms(tx, kind, wanted.room, (first, last), &free).await?),
        };
        let seats = rules.is_class().then_some(rules.capacity);
        let meetings = match seats {
            None => Vec::new(),
            Some(_) => {
                let (from, until) = (from.as_millisecond(), until.as_millisecond());
                tx.meetings(wanted.service, from, until).await?
            }
        };
        let full_days = match rules.daily_cap {
            Some(cap) if wanted.asker == Asker::Guest => {
                full_days(tx, now, business, wanted, (from, until), cap).await?
            }
            _ => HashSet::new(),
        };
        let step = rules.step_minutes.unwrap_or(business.slot_step_minutes);
        let step = u16::try_from(step).ok();
        for (staff, when) in outside::busy(tx, instant(first), instant(last)).await? {
            away.entry(staff).or_default().push(when);
        }
        let mut givers = offer.givers;
        givers.retain(|giver| wanted.staff.is_none_or(|staff| giver.id == staff));
        let schedules = catalog::schedules(tx, &givers, instant(first), instant(last)).await?;
        Ok(Self {
            zone: business.zone.clone(),
            step: step.and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN),
            lengths,
            givers,
            schedules,
            taken,
            away,
            rooms,
            seats,
            meetings,
            full_days,
        })
    }

    /// The same diary for visits of other lengths, which may reach no further than what was read.
    pub(super) fn set_lengths(&mut self, lengths: Lengths) {
        self.lengths = lengths;
    }

    /// The open times in `from..until`, each with those who are free then.
    pub(super) fn open(&self, from: Timestamp, until: Timestamp) -> BTreeMap<Timestamp, Open> {
        let starts = merge_staff(self.givers.iter().map(|giver| {
            let starts = self.starts(giver, (from, until), self.step, Bookings::Respected);
            (giver.id, starts)
        }));
        let fresh = self.seats.unwrap_or_default();
        let mut open: BTreeMap<Timestamp, Open> = starts
            .into_iter()
            .map(|(at, staff)| {
                let seats = i64::try_from(staff.len()).unwrap_or_default();
                let seats_left = seats.saturating_mul(fresh);
                (at, Open { staff, seats_left })
            })
            .collect();
        for meeting in self
            .meetings
            .iter()
            .filter(|meeting| self.may_join(meeting))
        {
            let at = instant(meeting.starts_at);
            if at < from || at >= until || self.is_full_day(at) {
                continue;
            }
            let slot = open.entry(at).or_default();
            slot.staff.push(meeting.staff_id);
            slot.seats_left += meeting.seats_left;
        }
        open
    }

    /// Whether a guest may come to a meeting: a seat is left, and its time was not closed meanwhile.
    fn may_join(&self, meeting: &Meeting) -> bool {
        let when = self.taken_interval(instant(meeting.starts_at));
        let mut away = self.away.get(&meeting.staff_id).into_iter().flatten();
        let is_away = away.any(|away| {
            when.is_some_and(|when| away.start() < when.end() && away.end() > when.start())
        });
        meeting.seats_left > 0
            && !is_away
            && self.givers.iter().any(|giver| giver.id == meeting.staff_id)
    }

    /// Whether there is a meeting of the class with this giver at `at` that has a seat left.
    pub(super) fn is_joinable(&self, staff: StaffId, at: Timestamp) -> bool {
        let at = at.as_millisecond();
        self.meetings.iter().any(|meeting| {
            meeting.staff_id == staff && meeting.starts_at == at && meeting.seats_left > 0
        })
    }

    /// Whether a guest may begin a visit with this giver at `at`.
    pub(super) fn is_open(&self, giver: &Giver, at: Timestamp, bookings: Bookings) -> bool {
        let meets = |meeting: &Meeting| {
            meeting.staff_id == giver.id && meeting.starts_at == at.as_millisecond()
        };
        let joins = match bookings {
            Bookings::Respected => {
                let mut meetings = self.meetings.iter();
                meetings.any(|meeting| meets(meeting) && self.may_join(meeting))
                    && !self.is_full_day(at)
            }
            Bookings::Ignored => self.meetings.iter().any(meets),
        };
        joins || !self.starts(giver, just(at), self.step, bookings).is_empty()
    }

    /// Whether this giver works then, on whatever minute.
    pub(super) fn works(&self, giver: &Giver, at: Timestamp) -> bool {
        let any_minute = NonZeroU16::MIN;
        !self
            .starts(giver, just(at), any_minute, Bookings::Ignored)
            .is_empty()
    }

    /// Whether no booking of the staff member stands in the way, inside the hours or outside.
    pub(super) fn is_free(&self, staff: StaffId, at: Timestamp) -> bool {
        let (starts, ends) = self.lengths.taken(at);
        let taken = self
            .taken
            .get(&staff)
            .map(Vec::as_slice)
            .unwrap_or_default();
        !taken
            .iter()
            .any(|other| other.starts_at < ends && other.ends_at > starts)
    }

    /// A room for a visit at `at`, when one is needed: `None` when all are taken.
    pub(super) fn room(&self, at: Timestamp) -> Option<Option<RoomId>> {
        let Some(rooms) = &self.rooms else {
            return Some(None);
        };
        let when = self.taken_interval(at)?;
        let free = rooms.iter().find(|(_, taken)| !taken.overlaps(when))?;
        Some(Some(free.0))
    }

    /// Any room of the kind that is needed, taken or not.
    pub(super) fn any_room(&self) -> Option<RoomId> {
        self.rooms.as_ref()?.first().map(|(room, _)| *room)
    }

    fn taken_interval(&self, at: Timestamp) -> Option<Interval> {
        let (starts, ends) = self.lengths.taken(at);
        Interval::new(instant(starts), instant(ends)).ok()
    }

    fn is_full_day(&self, at: Timestamp) -> bool {
        !self.full_days.is_empty() && self.full_days.contains(&self.zone.to_datetime(at).date())
    }

    fn starts(
        &self,
        giver: &Giver,
        (earliest, until): (Timestamp, Timestamp),
        step: NonZeroU16,
        bookings: Bookings,
    ) -> Vec<Timestamp> {
        let ends = until.saturating_add(self.lengths.visit).unwrap_or(until);
        let Some(schedule) = self.schedules.get(&giver.id) else {
            return Vec::new();
        };
        let working = working_time(schedule, &self.zone, earliest, ends);
        let away = self.away.get(&giver.id).into_iter().flatten().copied();
        let taken = self.taken.get(&giver.id).into_iter().flatten();
        let taken = taken
            .filter(|_| bookings == Bookings::Respected)
            .filter_map(interval);
        let busy: IntervalSet = away.chain(taken).collect();
        let mut starts = open_times(&SlotRequest {
            zone: &self.zone,
            working: &working,
            busy: &busy,
            duration: NonZeroU16::new(minutes(self.lengths.visit)).unwrap_or(NonZeroU16::MIN),
            buffer_before: minutes(self.lengths.before),
            buffer_after: minutes(self.lengths.after),
            step,
            earliest,
            until,
        });
        if bookings == Bookings::Respected {
            starts.retain(|at| !self.is_full_day(*at) && self.room(*at).is_some());
        }
        starts
    }
}

fn interval(row: &Allocation) -> Option<Interval> {
    Interval::new(instant(row.starts_at), instant(row.ends_at)).ok()
}

/// The bookings whose time counts as free: holds that have expired, and the visit that is moved, with the
/// meeting that it leaves empty.
async fn free_again(
    tx: &mut Tx,
    now: Timestamp,
    moving: Option<AppointmentId>,
) -> sqlx::Result<HashSet<Uuid>> {
    let mut free: HashSet<Uuid> = tx
        .all_expired_holds(now.as_millisecond())
        .await?
        .into_iter()
        .collect();
    let Some(moving) = moving else {
        return Ok(free);
    };
    free.insert(moving.0);
    if let Some(sitting) = tx.sitting_of(moving.0).await?
        && tx.count_sitting_seats(sitting).await? == 1
    {
        free.insert(sitting.0);
    }
    Ok(free)
}

async fn rooms(
    tx: &mut Tx,
    kind: &str,
    preferred: Option<RoomId>,
    (first, last): (i64, i64),
    free: &HashSet<Uuid>,
) -> sqlx::Result<Vec<(RoomId, IntervalSet)>> {
    let rows = tx.allocations_of_rooms(kind, first, last).await?;
    let mut taken: HashMap<RoomId, Vec<Interval>> = HashMap::new();
    for row in rows.iter().filter(|row| !free.contains(&row.booking_id)) {
        if let (Some(room), Some(when)) = (row.room_id, interval(row)) {
            taken.entry(room).or_default().push(when);
        }
    }
    let mut ids = catalog::rooms_of_kind(tx, kind).await?;
    ids.sort_by_key(|id| Some(*id) != preferred);
    let set = |room| taken.remove(&room).unwrap_or_default();
    let sets: Vec<IntervalSet> = ids
        .iter()
        .copied()
        .map(set)
        .map(|of| of.into_iter().collect())
        .collect();
    Ok(ids.into_iter().zip(sets).collect())
}

async fn full_days(
    tx: &mut Tx,
    now: Timestamp,
    business: &Business,
    wanted: &Wanted,
    (from, until): (Timestamp, Timestamp),
    cap: i64,
) -> sqlx::Result<HashSet<Date>> {
    let day = |at: Timestamp| business.zone.to_datetime(at).date();
    // Whole days, of which the window may hold a part only.
    let margin = SignedDuration::from_hours(36);
    let (from, until) = (
        from.saturating_sub(margin).unwrap_or(from),
        until.saturating_add(margin).unwrap_or(until),
    );
    let starts = tx
        .starts_of_service(
            wanted.service,
            (from.as_millisecond(), until.as_millisecond()),
            now.as_millisecond(),
            wanted.moving.map(|id| id.0),
        )
        .await?;
    let mut counts: HashMap<Date, i64> = HashMap::new();
    for start in starts {
        *counts.entry(day(instant(start))).or_default() += 1;
    }
    Ok(counts
        .into_iter()
        .filter(|(_, count)| *count >= cap)
        .map(|(date, _)| date)
        .collect())
}

/// The window that holds this one start.
pub(super) fn just(at: Timestamp) -> (Timestamp, Timestamp) {
    let next = at
        .saturating_add(SignedDuration::from_secs(1))
        .unwrap_or(at);
    (at, next)
}
