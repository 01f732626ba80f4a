//! When can a customer come? Open times from hours, time off, buffers and bookings.
//!
//! Everything here is arithmetic on instants: no I/O, no clock, no database. The caller reads
//! hours and bookings from wherever they are kept, says which starts it wants, and gets the
//! starts that are free. Three steps:
//!
//! 1. [`working_time`] turns a [`Schedule`] (local wall times: the hours of a week, and dates
//!    with hours of their own) into an [`IntervalSet`] (instants) with the rules of an IANA time
//!    zone;
//! 2. the caller gathers what is taken (bookings with their own buffers, time off) in another
//!    [`IntervalSet`];
//! 3. [`open_times`] lists the starts at which a service fits, for one staff member;
//!    [`merge_staff`] joins several members for a customer who does not mind whom she sees.
//!
//! # Breaks and special days
//! A day has any number of ranges; what lies between two of them is a break. A date with hours of
//! its own ([`Schedule::set_day`]) has nothing of its weekday's: other hours, more hours, other
//! breaks, or none at all, which closes it. Hours past midnight are a range on each of two days,
//! so a date that is closed ends what would have gone on from the evening before.
//!
//! # When the clocks change
//! - **Forward (gap).** A wall time that does not exist counts as the first instant after the
//!   gap: hours from 02:30 open at 03:00 when the clock jumps from 02:00 to 03:00, and hours
//!   until 02:30 close at that same instant. No slot starts in the gap, because no instant has
//!   such a wall time.
//! - **Back (fold).** Hours open at the first occurrence of their start and close at the last
//!   instant before their end, so no open time is lost, and a day whose hours cover the repeated
//!   hour offers it twice. Hours that start or end *inside* the repeated hour are therefore open
//!   without a break from the first pass to the second.
//! - A service lasts its minutes in elapsed time, whatever the wall clock does meanwhile.
//!
//! # Example
//! A barber in Jerusalem, Sundays 09:00-12:00, but a break at 11:00-11:30 and until 12:30 on 7
//! June; one booking 10:00-10:30, haircuts of 45 minutes offered every half hour:
//! ```
//! use std::num::NonZeroU16;
//!
//! use chatgrow_availability::{
//!     DayRange, Interval, IntervalSet, Schedule, SlotRequest, WeeklyHours, WeeklyRange, open_times,
//!     working_time,
//! };
//! use jiff::{Timestamp, ToSpan, civil::date, tz::TimeZone};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let zone = TimeZone::get("Asia/Jerusalem")?;
//! let mut schedule = Schedule::from(WeeklyHours::new([WeeklyRange {
//!     weekday: 0,
//!     start_minute: 9 * 60,
//!     end_minute: 12 * 60,
//! }])?);
//! let around_the_break = [(9 * 60, 11 * 60), (11 * 60 + 30, 12 * 60 + 30)];
//! let around_the_break = around_the_break.map(|(start_minute, end_minute)| DayRange {
//!     start_minute,
//!     end_minute,
//! });
//! schedule.set_day(date(2026, 6, 7), around_the_break)?;
//! let booking = Interval::new("2026-06-07T10:00+03".parse()?, "2026-06-07T10:30+03".parse()?)?;
//! let busy = IntervalSet::from_iter([booking]);
//!
//! let earliest: Timestamp = "2026-06-07T00:00+03".parse()?;
//! let until: Timestamp = "2026-06-08T00:00+03".parse()?;
//! let duration = NonZeroU16::new(45).ok_or("no duration")?;
//! // Past `until` too, so that a service which starts just before it can end after it.
//! let working = working_time(&schedule, &zone, earliest, until + 45.minutes());
//!
//! let starts = open_times(&SlotRequest {
//!     zone: &zone,
//!     working: &working,
//!     busy: &busy,
//!     duration,
//!     buffer_before: 0,
//!     buffer_after: 0,
//!     step: NonZeroU16::new(30).ok_or("no step")?,
//!     earliest,
//!     until,
//! });
//! let walls: Vec<String> = starts
//!     .iter()
//!     .map(|start| start.to_zoned(zone.clone()).strftime("%H:%M").to_string())
//!     .collect();
//! assert_eq!(walls, ["09:00", "11:30"]);
//! # Ok(())
//! # }
//! ```

mod hours;
mod interval;
mod recurrence;
mod slots;

pub use hours::{
    DayRange, HoursError, Schedule, WeeklyHours, WeeklyRange, first_instant, working_time,
};
pub use interval::{EmptyInterval, Interval, IntervalSet};
pub use recurrence::{Occurrence, Rule, RuleError};
pub use slots::{SlotRequest, merge_staff, open_times};
