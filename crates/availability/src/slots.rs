//! The starts at which a service fits between the hours and what is already taken.

use std::collections::BTreeMap;
use std::num::NonZeroU16;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::interval::IntervalSet;

const SECONDS_PER_DAY: i64 = 24 * 60 * 60;

/// What a customer asks of one staff member's day, week or month.
#[derive(Clone, Copy, Debug)]
pub struct SlotRequest<'a> {
    /// The zone whose wall clock starts are aligned to.
    pub zone: &'a TimeZone,
    /// When the member works. The service lies inside it from start to end, so it must reach
    /// `duration` past [`until`](Self::until); buffers may lie outside.
    pub working: &'a IntervalSet,
    /// What is taken: bookings with their own buffers, time off. Neither the service nor its
    /// buffers may touch it; they may begin where it ends and end where it begins.
    pub busy: &'a IntervalSet,
    /// Minutes of elapsed time that the service takes.
    pub duration: NonZeroU16,
    /// Minutes that must be free before the service; may be 0.
    pub buffer_before: u16,
    /// Minutes that must be free after the service; may be 0.
    pub buffer_after: u16,
    /// Starts lie on multiples of this many minutes after local midnight, counted on the wall
    /// clock and beginning again each midnight: 15 offers 09:00, 09:15, … A step of a day or
    /// more offers midnight only.
    pub step: NonZeroU16,
    /// No start before this instant (now and the notice that the shop wants).
    pub earliest: Timestamp,
    /// No start at or after this instant (the end of the day shown, or of the booking horizon).
    pub until: Timestamp,
}

/// The free starts of one staff member, ascending. Empty when `until` is not later than
/// `earliest`. A start never has a wall time that the zone skips; one that the zone repeats is
/// offered twice when both are free.
///
/// Takes time in proportion to the intervals given plus the starts returned.
pub fn open_times(request: &SlotRequest<'_>) -> Vec<Timestamp> {
    let Some((first, last)) = bounds(request) else {
        return Vec::new();
    };
    let grid = Grid::new(request.zone, minutes(request.step.get()), first, last);
    let mut starts = Vec::new();
    for interval in request.working.as_slice() {
        let from = ceil_second(interval.start()).max(first);
        let to = floor_second(interval.end()) - minutes(request.duration.get());
        free_runs(request, from, to.min(last), |from, to| {
            grid.push_starts(from, to, &mut starts);
        });
    }
    starts
}

/// Which members are free at each start, in the order in which they were given; for a customer
/// who takes anyone. `K` is whatever names a member: an identifier, an index.
pub fn merge_staff<K: Clone>(
    staff: impl IntoIterator<Item = (K, Vec<Timestamp>)>,
) -> BTreeMap<Timestamp, Vec<K>> {
    let mut free: BTreeMap<Timestamp, Vec<K>> = BTreeMap::new();
    for (member, starts) in staff {
        for start in starts {
            free.entry(start).or_default().push(member.clone());
        }
    }
    free
}

/// The first and the last second at which a start is wanted and someone works.
fn bounds(request: &SlotRequest<'_>) -> Option<(i64, i64)> {
    let (opens, closes) = (
        request.working.as_slice().first()?,
        request.working.as_slice().last()?,
    );
    let first = ceil_second(request.earliest.max(opens.start()));
    let last = ceil_second(request.until.min(closes.end())) - 1;
    (first <= last).then_some((first, last))
}

/// Calls `emit` with each longest run `from..=to` of seconds at which a service with its buffers
/// can start without touching a busy interval.
fn free_runs(request: &SlotRequest<'_>, from: i64, to: i64, mut emit: impl FnMut(i64, i64)) {
    let before = minutes(request.buffer_before);
    let after = minutes(request.duration.get()) + minutes(request.buffer_after);
    let busy = request.busy.as_slice();
    let next = busy.partition_point(|taken| ceil_second(taken.end()) + before <= from);
    let mut from = from;
    for taken in &busy[next..] {
        let last_that_ends_in_time = floor_second(taken.start()) - after;
        if last_that_ends_in_time >= to {
            break;
        }
        if from <= last_that_ends_in_time {
            emit(from, last_that_ends_in_time);
        }
        from = from.max(ceil_second(taken.end()) + before);
    }
    if from <= to {
        emit(from, to);
    }
}

/// The instants whose local wall time is a multiple of the step after midnight.
struct Grid {
    /// Seconds.
    step: i64,
    /// Each stretch of constant offset from UTC: its first second and the offset in seconds,
    /// ascending; the first reaches back to the beginning of time.
    offsets: Vec<(i64, i64)>,
}

impl Grid {
    /// A grid that is right for the seconds `first..=last`.
    fn new(zone: &TimeZone, step: i64, first: i64, last: i64) -> Self {
        let mut offsets = Vec::new();
        if let Ok(start) = Timestamp::from_second(first) {
            let offset = zone.to_offset(start);
            offsets.push((i64::MIN, i64::from(offset.seconds())));
            let changes = zone
                .following(start)
                .map(|change| (change.timestamp().as_second(), change.offset()));
            offsets.extend(
                changes
                    .take_while(|(second, _)| *second <= last)
                    .map(|(second, offset)| (second, i64::from(offset.seconds()))),
            );
        }
        Self { step, offsets }
    }

    /// Appends the grid's instants among the seconds `from..=to`.
    fn push_starts(&self, from: i64, to: i64, starts: &mut Vec<Timestamp>) {
        let current = self.offsets.partition_point(|(second, _)| *second <= from);
        for index in current.saturating_sub(1)..self.offsets.len() {
            let (begins, offset) = self.offsets[index];
            if begins > to {
                break;
            }
            let ends = self.offsets.get(index + 1).map_or(to, |next| next.0 - 1);
            let mut wall = self.next_wall(begins.max(from) + offset);
            while wall - offset <= ends.min(to) {
                starts.extend(Timestamp::from_second(wall - offset));
                wall = self.next_wall(wall + 1);
            }
        }
    }

    /// The first wall second on the grid that is not before `wall`; both count from the wall's
    /// own 1970-01-01 00:00.
    fn next_wall(&self, wall: i64) -> i64 {
        let into_day = wall.rem_euclid(SECONDS_PER_DAY);
        let midnight = wall - into_day;
        let steps = (into_day + self.step - 1) / self.step;
        midnight + (steps * self.step).min(SECONDS_PER_DAY)
    }
}

fn minutes(count: u16) -> i64 {
    i64::from(count) * 60
}

/// The last whole second not after `instant`.
fn floor_second(instant: Timestamp) -> i64 {
    instant.as_second() - i64::from(instant.subsec_nanosecond() < 0)
}

/// The first whole second not before `instant`.
fn ceil_second(instant: Timestamp) -> i64 {
    instant.as_second() + i64::from(instant.subsec_nanosecond() > 0)
}
