//! Days as people write them; years of two digits are told by what the day is.

use jiff::civil::Date;

/// The date as `YYYY-MM-DD`, when the text is one with the year or the day first, with or without a time after it; else
/// the text as it is. A year of two digits is the last such year that has begun by `today`.
pub(super) fn iso(text: &str, today: Date) -> String {
    parse(text, today.year()).map_or_else(|| text.to_owned(), |date| date.to_string())
}

/// As [`iso`], of a day that may lie ahead: a year of two digits is one of this century.
pub(super) fn iso_of_any_day(text: &str) -> String {
    parse(text, i16::MAX).map_or_else(|| text.to_owned(), |date| date.to_string())
}

fn parse(text: &str, latest: i16) -> Option<Date> {
    let day = text.split([' ', 'T']).next()?;
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let (year, month, day) = if first.len() == 4 {
        (*first, *second, *third)
    } else {
        (*third, *second, *first)
    };
    let short = year.len() == 2;
    let year: i16 = year.parse().ok()?;
    let year = match short {
        true if 2000 + year <= latest => 2000 + year,
        true => 1900 + year,
        false => year,
    };
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{iso, iso_of_any_day};

    #[test]
    fn the_day_comes_first_unless_the_year_does() {
        for text in [
            "7/3/1985",
            "07.03.1985",
            "7-3-85",
            "1985-03-07",
            "1985/3/7 00:00:00",
            "1985-03-07T00:00:00",
        ] {
            assert_eq!(iso(text, date(2026, 1, 4)), "1985-03-07", "{text}");
        }
        assert_eq!(iso("01/02/26", date(2026, 1, 4)), "2026-02-01");
        assert_eq!(iso("01/02/27", date(2026, 1, 4)), "1927-02-01");
        assert_eq!(iso_of_any_day("01/02/27"), "2027-02-01");
        for text in ["3/25/1985", "31113", "", "1985", "a/b/c", "1/1/1/1"] {
            assert_eq!(iso(text, date(2026, 1, 4)), text);
        }
    }
}
