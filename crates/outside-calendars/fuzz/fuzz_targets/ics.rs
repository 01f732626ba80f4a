//! Any bytes as a calendar file.
#![no_main]

use chatgrow_outside_calendars::ics::{Limits, busy, name};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|file: &[u8]| {
    let window = (Timestamp::UNIX_EPOCH, Timestamp::from_second(490 * 86_400).unwrap());
    let limits = Limits { steps: 200_000, ..Limits::default() };
    if let Ok(reading) = busy(file, window, &TimeZone::UTC, limits) {
        assert!(reading.busy.iter().all(|busy| busy.starts < busy.ends));
    }
    let _ = name(file);
});
