//! When can a customer come? Open times from weekly hours, time off, buffers and bookings.
//!
//! Everything here is arithmetic on instants: no I/O, no clock, no database. The caller reads
//! hours and bookings from wherever they are kept, says which starts it wants, and gets the
//! starts that are free. Three steps:
//!
//! 1. [`working_time`] turns [`WeeklyHours`] (local wall times) into an [`IntervalSet`]
//!    (instants) with the rules of an IANA time zone;
//! 2. the caller gathers what is taken (bookings with their own buffers, time off) in another
//!    [`IntervalSet`];
//! 3. [`open_times`] lists the starts at which a service fits, for one staff member;
//!    [`merge_staff`] joins several members for a customer who does not mind whom she sees.
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
//! A barber in Jerusalem, Sundays 09:00-12:00, one booking 10:00-10:30, haircuts of 45 minutes
//! offered every half hour:
//! ```
//! use std::num::NonZeroU16;
//!
//! use chatgrow_availability::{
//!     Interval, IntervalSet, SlotRequest, WeeklyHours, WeeklyRange, open_times, working_time,
//! };
//! use jiff::{Timestamp, ToSpan, tz::TimeZone};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let zone = TimeZone::get("Asia/Jerusalem")?;
//! let hours = WeeklyHours::new([WeeklyRange {
//!     weekday: 0,
//!     start_minute: 9 * 60,
//!     end_minute: 12 * 60,
//! }])?;
//! let booking = Interval::new("2026-06-07T10:00+03".parse()?, "2026-06-07T10:30+03".parse()?)?;
//! let busy = IntervalSet::from_iter([booking]);
//!
//! let earliest: Timestamp = "2026-06-07T00:00+03".parse()?;
//! let until: Timestamp = "2026-06-08T00:00+03".parse()?;
//! let duration = NonZeroU16::new(45).ok_or("no duration")?;
//! // Past `until` too, so that a service which starts just before it can end after it.
//! let working = working_time(&hours, &zone, earliest, until + 45.minutes());
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
//! assert_eq!(walls, ["09:00", "10:30", "11:00"]);
//! # Ok(())
//! # }
//! ```

mod hours;
mod interval;
mod recurrence;
mod slots;

pub use hours::{HoursError, WeeklyHours, WeeklyRange, first_instant, working_time};
pub use interval::{EmptyInterval, Interval, IntervalSet};
pub use recurrence::{Occurrence, Rule, RuleError};
pub use slots::{SlotRequest, merge_staff, open_times};
