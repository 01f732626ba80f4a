//! Days that a list is asked for, as the instants they are made of.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::http::Problem;

/// The instants of the days `from` until `to` (both included) in `zone`, in epoch milliseconds: the first, and the
/// first one after. What is absent is open.
///
/// # Errors
/// [`Problem::Invalid`] at `/from` or `/to` for a day that no clock shows.
pub fn instants_of(
    zone: &TimeZone,
    from: Option<Date>,
    to: Option<Date>,
) -> Result<(i64, i64), Problem> {
    let midnight = |day: Date| {
        let midnight = day.to_zoned(zone.clone()).ok()?;
        Some(midnight.timestamp().as_millisecond())
    };
    let out_of_range = |field| move || Problem::invalid(field, "out_of_range");
    let first = match from {
        None => i64::MIN,
        Some(day) => midnight(day).ok_or_else(out_of_range("/from"))?,
    };
    let after = match to {
        None => i64::MAX,
        Some(day) => {
            let next = day.tomorrow().ok().and_then(midnight);
            next.ok_or_else(out_of_range("/to"))?
        }
    };
    Ok((first, after))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::instants_of;

    #[test]
    fn a_day_is_as_long_as_its_zone_makes_it() {
        let zone = TimeZone::get("Asia/Jerusalem").unwrap();
        let hours = |day| {
            let (first, after) = instants_of(&zone, Some(day), Some(day)).unwrap();
            (after - first) / 3_600_000
        };
        assert_eq!(hours(date(2026, 1, 4)), 24);
        assert_eq!(hours(date(2026, 3, 27)), 23);
        assert_eq!(hours(date(2026, 10, 25)), 25);
        assert_eq!(
            instants_of(&zone, None, None).unwrap(),
            (i64::MIN, i64::MAX)
        );
        assert!(instants_of(&zone, None, Some(jiff::civil::Date::MAX)).is_err());
    }
}
