//! Calendars that are kept elsewhere.
//!
//! [`ics`] reads the busy times out of an iCalendar file of any origin: pure, bounded, and it never
//! panics, whatever the bytes. [`google`] speaks to Google Calendar: signing in, reading what changed,
//! writing events that a repeat does not double, and push channels. Nothing here knows our database or
//! our HTTP server; the clock and random bits are passed in.

pub mod google;
pub mod ics;
#[cfg(feature = "simulator")]
pub mod simulator;
