//! When those who give a service are free: what was read of them around a stretch of time, and the
//! arithmetic on it.

use std::collections::{BTreeMap, HashMap};
use std::num::NonZeroU16;

use chatgrow_availability::{
    Interval, IntervalSet, SlotRequest, merge_staff, open_times, working_time,
};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::allocations::Allocation;
use super::store::instant;
use crate::accounts::Business;
use crate::catalog::{self, Giver, Offer, Service};
use crate::outside;
use crate::platform::db::Tx;
use crate::platform::ids::{AppointmentId, ServiceId, StaffId};

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

/// What is known of those who give a service, around a stretch of time.
#[derive(Debug)]
pub(super) struct Diary {
    zone: TimeZone,
    step: NonZeroU16,
    lengths: Lengths,
    pub(super) givers: Vec<Giver>,
    taken: HashMap<StaffId, Vec<Allocation>>,
    away: HashMap<StaffId, Vec<Interval>>,
}

/// Of whom a diary is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub(super) service: ServiceId,
    /// One staff member; anyone who gives the service when absent.
    pub(super) staff: Option<StaffId>,
    /// A visit that is to be moved: its own time counts as free.
    pub(super) moving: Option<AppointmentId>,
}

impl Diary {
    /// Reads what is taken of the givers of `offer` for visits that begin in `from..until`. Two
    /// statements, however many the givers.
    pub(super) async fn read(
        tx: &mut Tx,
        business: &Business,
        offer: Offer,
        wanted: Wanted,
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
        let mut taken: HashMap<StaffId, Vec<Allocation>> = HashMap::new();
        for row in rows {
            if Some(row.appointment_id) != wanted.moving {
                taken.entry(row.staff_id).or_default().push(row);
            }
        }
        let mut away: HashMap<StaffId, Vec<Interval>> = HashMap::new();
        for time in catalog::time_away(tx, instant(first), instant(last)).await? {
            away.entry(time.staff).or_default().push(time.when);
        }
        for (staff, when) in outside::busy(tx, instant(first), instant(last)).await? {
            away.entry(staff).or_default().push(when);
        }
        let mut givers = offer.givers;
        givers.retain(|giver| wanted.staff.is_none_or(|staff| giver.id == staff));
        let step = u16::try_from(business.slot_step_minutes).ok();
        Ok(Self {
            zone: business.zone.clone(),
            step: step.and_then(NonZeroU16::new).unwrap_or(NonZeroU16::MIN),
            lengths,
            givers,
            taken,
            away,
        })
    }

    /// The open times in `from..until`, each with those who are free then.
    pub(super) fn open(
        &self,
        from: Timestamp,
        until: Timestamp,
    ) -> BTreeMap<Timestamp, Vec<StaffId>> {
        merge_staff(self.givers.iter().map(|giver| {
            let starts = self.starts(giver, (from, until), self.step, Bookings::Respected);
            (giver.id, starts)
        }))
    }

    /// Whether a guest may begin a visit with this giver at `at`.
    pub(super) fn is_open(&self, giver: &Giver, at: Timestamp, bookings: Bookings) -> bool {
        !self.starts(giver, just(at), self.step, bookings).is_empty()
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

    fn starts(
        &self,
        giver: &Giver,
        (earliest, until): (Timestamp, Timestamp),
        step: NonZeroU16,
        bookings: Bookings,
    ) -> Vec<Timestamp> {
        let ends = until.saturating_add(self.lengths.visit).unwrap_or(until);
        let working = working_time(&giver.hours, &self.zone, earliest, ends);
        let away = self.away.get(&giver.id).into_iter().flatten().copied();
        let taken = self.taken.get(&giver.id).into_iter().flatten();
        let taken = taken
            .filter(|_| bookings == Bookings::Respected)
            .filter_map(|row| Interval::new(instant(row.starts_at), instant(row.ends_at)).ok());
        let busy: IntervalSet = away.chain(taken).collect();
        open_times(&SlotRequest {
            zone: &self.zone,
            working: &working,
            busy: &busy,
            duration: NonZeroU16::new(minutes(self.lengths.visit)).unwrap_or(NonZeroU16::MIN),
            buffer_before: minutes(self.lengths.before),
            buffer_after: minutes(self.lengths.after),
            step,
            earliest,
            until,
        })
    }
}

/// The window that holds this one start.
fn just(at: Timestamp) -> (Timestamp, Timestamp) {
    let next = at
        .saturating_add(SignedDuration::from_secs(1))
        .unwrap_or(at);
    (at, next)
}
