//! When is a shop in Israel closed? Jewish and Israeli holidays with their eves, and the times at which
//! Shabbat and holidays come in and go out.
//!
//! Arithmetic only: no I/O, no clock, nothing fetched. [`holidays`] lists what touches a stretch of days,
//! by the custom of Israel (one day of yom tov, but two of Rosh Hashana), with the days that the Knesset
//! set and moves (Independence Day and its neighbours). [`City`] knows the sun and the local custom of
//! lighting candles.
//!
//! The Hebrew calendar is `calendrical_calculations` (the ICU4X project's), the sun is
//! `solar-positioning` (the SPA algorithm of Reda and Andreas); what is written here is which days are
//! kept, and when.
//!
//! ```
//! use chatgrow_holidays::{City, Kind, find, holidays};
//! use jiff::{civil::date, tz::TimeZone};
//!
//! let days = holidays(date(2026, 9, 10), date(2026, 9, 14));
//! let days: Vec<_> = days.iter().map(|day| (day.key(), day.kind, day.first, day.last)).collect();
//! assert_eq!(days, [
//!     ("erev_rosh_hashana:5787".to_owned(), Kind::Eve, date(2026, 9, 11), date(2026, 9, 11)),
//!     ("rosh_hashana:5787".to_owned(), Kind::YomTov, date(2026, 9, 12), date(2026, 9, 13)),
//!     ("tzom_gedalia:5787".to_owned(), Kind::Fast, date(2026, 9, 14), date(2026, 9, 14)),
//! ]);
//!
//! # fn rest() -> Option<()> {
//! let jerusalem = City::find("jerusalem")?;
//! let (comes_in, goes_out) = find("rosh_hashana:5787")?.rest(jerusalem)?;
//! let zone = TimeZone::get("Asia/Jerusalem").ok()?;
//! assert_eq!(zone.to_datetime(comes_in).to_string(), "2026-09-11T18:10:00");
//! assert_eq!(zone.to_datetime(goes_out).to_string(), "2026-09-13T19:25:00");
//! # Some(())
//! # }
//! # rest().unwrap();
//! ```

mod calendar;
mod city;
mod holiday;

pub use city::{City, Rest};
pub use holiday::{Holiday, Kind, find, holidays};
