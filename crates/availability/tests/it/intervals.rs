//! Sets of intervals against sets of single minutes.

use std::collections::BTreeSet;

use chatgrow_availability::{Interval, IntervalSet};
use proptest::prelude::*;

use crate::oracle::instant;

fn pieces() -> impl Strategy<Value = Vec<(i64, i64)>> {
    prop::collection::vec(
        (-30_i64..30, 1_i64..10).prop_map(|(start, len)| (start, start + len)),
        0..12,
    )
}

fn as_set(pieces: &[(i64, i64)]) -> IntervalSet {
    pieces
        .iter()
        .map(|(start, end)| Interval::new(instant(*start), instant(*end)).unwrap())
        .collect()
}

fn as_minutes(pieces: &[(i64, i64)]) -> BTreeSet<i64> {
    pieces
        .iter()
        .flat_map(|(start, end)| *start..*end)
        .collect()
}

/// The minutes of a set, after checking that it is the shortest sorted list.
fn minutes(set: &IntervalSet) -> BTreeSet<i64> {
    let list = set.as_slice();
    assert!(
        list.windows(2).all(|pair| pair[0].end() < pair[1].start()),
        "{set:?}"
    );
    assert_eq!(set.is_empty(), list.is_empty());
    (-50..50)
        .filter(|minute| set.contains(instant(*minute)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sets_of_intervals_are_sets_of_their_minutes(a in pieces(), b in pieces()) {
        let (left, right) = (as_set(&a), as_set(&b));
        let (a, b) = (as_minutes(&a), as_minutes(&b));
        prop_assert_eq!(&minutes(&left), &a);
        prop_assert_eq!(minutes(&left.union(&right)), &a | &b);
        prop_assert_eq!(minutes(&left.intersect(&right)), &a & &b);
        prop_assert_eq!(minutes(&left.subtract(&right)), &a - &b);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_set_overlaps_what_it_shares_a_minute_with(a in pieces(), start in -40_i64..40, len in 1_i64..12) {
        let asked: BTreeSet<i64> = (start..start + len).collect();
        let interval = Interval::new(instant(start), instant(start + len)).unwrap();
        let shares = !as_minutes(&a).is_disjoint(&asked);
        prop_assert_eq!(as_set(&a).overlaps(interval), shares);
    }
}

#[test]
fn an_interval_that_does_not_end_after_it_starts_is_refused() {
    assert!(Interval::new(instant(5), instant(5)).is_err());
    let refused = Interval::new(instant(5), instant(4)).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "an interval must end after it starts: 1970-01-01T00:05:00Z to 1970-01-01T00:04:00Z"
    );
}

#[test]
fn an_interval_holds_its_start_and_not_its_end() {
    let set = IntervalSet::from(Interval::new(instant(1), instant(3)).unwrap());
    assert!(set.contains(instant(1)));
    assert!(set.contains(instant(2)));
    assert!(!set.contains(instant(3)));
    assert!(!set.contains(instant(0)));
}
