//! Files that look real and are damaged: whatever the bytes, the reader answers.

use chatgrow_outside_calendars::ics::{Limits, busy, name};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use proptest::prelude::*;

use crate::{APPLE, GOOGLE, OUTLOOK};

/// What a mutation puts in.
const PIECES: [&str; 22] = [
    "\r\n ",
    "\"",
    ";",
    ":",
    ",",
    "/",
    "=",
    "-",
    "99999999999999999999",
    "00000000",
    "T",
    "Z",
    "P",
    "W1",
    "RRULE:FREQ=DAILY;INTERVAL=9999\n",
    "BEGIN:VEVENT\n",
    "END:VEVENT\n",
    "BEGIN:VTIMEZONE\n",
    "TZID=",
    "RDATE:19700101/P9W\n",
    "BYSETPOS=-1;",
    "\u{0}",
];

#[derive(Debug, Clone)]
enum Mutation {
    Cut(usize, usize),
    Insert(usize, usize),
    Byte(usize, u8),
    Swap(usize, usize),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    prop_oneof![
        (any::<usize>(), 1..40_usize).prop_map(|(at, length)| Mutation::Cut(at, length)),
        (any::<usize>(), 0..PIECES.len()).prop_map(|(at, piece)| Mutation::Insert(at, piece)),
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Mutation::Byte(at, byte)),
        (any::<usize>(), any::<usize>()).prop_map(|(one, other)| Mutation::Swap(one, other)),
    ]
}

fn mutate(file: &str, mutations: &[Mutation]) -> Vec<u8> {
    let mut bytes = file.as_bytes().to_vec();
    for mutation in mutations {
        let length = bytes.len().max(1);
        match *mutation {
            Mutation::Cut(at, count) => {
                let at = at % length;
                bytes.drain(at..(at + count).min(bytes.len()));
            }
            Mutation::Insert(at, piece) => {
                let at = at % length;
                bytes.splice(at..at, PIECES[piece].bytes());
            }
            Mutation::Byte(at, byte) => bytes[at % length] = byte,
            Mutation::Swap(one, other) => bytes.swap(one % length, other % length),
        }
    }
    bytes
}

fn examine(file: &[u8], from: i64) {
    let from = Timestamp::from_second(from).unwrap();
    let until = Timestamp::from_second(from.as_second() + 490 * 86_400).unwrap();
    let zone = TimeZone::get("Asia/Jerusalem").unwrap();
    // Fewer steps, so that hard rules end soon.
    let limits = Limits {
        steps: 200_000,
        ..Limits::default()
    };
    if let Ok(reading) = busy(file, (from, until), &zone, limits) {
        assert!(reading.busy.len() <= limits.intervals);
        for busy in reading.busy {
            assert!(
                busy.starts < busy.ends && busy.starts < until && busy.ends > from,
                "{busy:?}"
            );
        }
    }
    let _ = name(file);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn damaged_files_are_read_or_refused_and_never_break_the_reader(
        file in proptest::sample::select(&[GOOGLE, OUTLOOK, APPLE][..]),
        mutations in proptest::collection::vec(mutation(), 1..12),
        from in proptest::sample::select(&[0_i64, 1_772_323_200, -60_000_000_000, 200_000_000_000][..]),
    ) {
        examine(&mutate(file, &mutations), from);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let mut file = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260301T080000\nRRULE:".to_vec();
        file.extend(bytes);
        file.extend(b"\nEND:VEVENT\nEND:VCALENDAR\n");
        examine(&file, 1_772_323_200);
    }
}
