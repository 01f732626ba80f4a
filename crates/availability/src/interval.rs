//! Half-open intervals of time and sets of them: the arithmetic that the rest stands on.

use jiff::Timestamp;

/// A stretch of time from `start` up to, but not including, `end`. Never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    start: Timestamp,
    end: Timestamp,
}

/// An interval must end after it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an interval must end after it starts: {start} to {end}")]
pub struct EmptyInterval {
    /// The start that was given.
    pub start: Timestamp,
    /// The end that was given, not later than the start.
    pub end: Timestamp,
}

impl Interval {
    /// The time from `start` (included) to `end` (excluded).
    ///
    /// # Errors
    /// [`EmptyInterval`] when `end` is not later than `start`.
    pub fn new(start: Timestamp, end: Timestamp) -> Result<Self, EmptyInterval> {
        if end <= start {
            return Err(EmptyInterval { start, end });
        }
        Ok(Self { start, end })
    }

    /// The first instant inside.
    pub fn start(&self) -> Timestamp {
        self.start
    }

    /// The first instant after it.
    pub fn end(&self) -> Timestamp {
        self.end
    }

    fn intersect(&self, other: &Self) -> Option<Self> {
        Self::new(self.start.max(other.start), self.end.min(other.end)).ok()
    }
}

/// A set of instants, kept as the shortest sorted list of disjoint intervals: intervals that
/// overlap or touch are one. Collect one from intervals in any order:
/// `intervals.into_iter().collect::<IntervalSet>()`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IntervalSet(Vec<Interval>);

impl FromIterator<Interval> for IntervalSet {
    fn from_iter<I: IntoIterator<Item = Interval>>(intervals: I) -> Self {
        let mut intervals: Vec<Interval> = intervals.into_iter().collect();
        intervals.sort_unstable_by_key(|interval| interval.start);
        intervals.dedup_by(|next, kept| {
            let joined = next.start <= kept.end;
            if joined {
                kept.end = kept.end.max(next.end);
            }
            joined
        });
        Self(intervals)
    }
}

impl From<Interval> for IntervalSet {
    fn from(interval: Interval) -> Self {
        Self(vec![interval])
    }
}

impl IntervalSet {
    /// The intervals, sorted, with a gap between each and the next.
    pub fn as_slice(&self) -> &[Interval] {
        &self.0
    }

    /// True when the set holds no time at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True when `instant` is inside one of the intervals. O(log n).
    pub fn contains(&self, instant: Timestamp) -> bool {
        let next = self.0.partition_point(|interval| interval.end <= instant);
        self.0
            .get(next)
            .is_some_and(|interval| interval.start <= instant)
    }

    /// True when the set and `interval` share an instant. O(log n).
    pub fn overlaps(&self, interval: Interval) -> bool {
        let next = self.0.partition_point(|other| other.end <= interval.start);
        self.0
            .get(next)
            .is_some_and(|other| other.start < interval.end)
    }

    /// What is in either set.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        self.0.iter().chain(&other.0).copied().collect()
    }

    /// What is in both sets. O(n + m).
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Self {
        let (mut left, mut right) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut both = Vec::new();
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            both.extend(a.intersect(b));
            if a.end <= b.end {
                left.next();
            } else {
                right.next();
            }
        }
        Self(both)
    }

    /// What is in this set and not in `other`. O(n + m).
    #[must_use]
    pub fn subtract(&self, other: &Self) -> Self {
        let mut rest = Vec::with_capacity(self.0.len());
        let mut next = 0;
        for interval in &self.0 {
            let mut start = interval.start;
            while let Some(taken) = other.0.get(next).filter(|t| t.start < interval.end) {
                rest.extend(Interval::new(start, taken.start));
                start = start.max(taken.end);
                if taken.end > interval.end {
                    break;
                }
                next += 1;
            }
            rest.extend(Interval::new(start, interval.end));
        }
        Self(rest)
    }
}
