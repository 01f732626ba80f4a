//! Dates of the Hebrew calendar as dates of the civil one.

use calendrical_calculations::hebrew::{ADAR, ADARII, BookHebrew};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};

/// The fixed day number ("rata die") of 1 January 1970.
const UNIX_EPOCH: i64 = 719_163;

/// The civil date on whose morning the Hebrew date is; its evening before belongs to it too. `month`
/// counts from Nisan. `None` far outside the years of the civil calendar that jiff knows.
pub(crate) fn civil(year: i32, month: u8, day: u8) -> Option<Date> {
    let fixed = BookHebrew::fixed_from_book_hebrew(BookHebrew { year, month, day });
    let days = fixed.to_i64_date() - UNIX_EPOCH;
    date(1970, 1, 1).checked_add(days.days()).ok()
}

/// The month of Purim: Adar, or Adar II in a leap year.
pub(crate) fn month_of_purim(year: i32) -> u8 {
    if BookHebrew::is_hebrew_leap_year(year) {
        ADARII
    } else {
        ADAR
    }
}
