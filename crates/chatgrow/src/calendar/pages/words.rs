//! Dates, lengths, amounts and telephones as the pages write them.

use jiff::civil::Date;

use super::page::Page;
use crate::platform::money::{Currency, Money};

/// A day: `יום ראשון, 4 בינואר`, with its year when it is not `this_year`.
pub(crate) fn day(page: &Page<'_>, date: Date, this_year: i16) -> String {
    let part = |format: &str| date.strftime(format).to_string().to_lowercase();
    let key = if date.year() == this_year {
        "pages-day"
    } else {
        "pages-day-year"
    };
    let values = [
        ("weekday", part("%a")),
        ("day", part("%-d")),
        ("month", part("%b")),
        ("year", part("%Y")),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    page.choose(key, &values)
}

/// How long a visit takes: `45 דקות`, `שעה וחצי`.
pub(crate) fn length(page: &Page<'_>, minutes: i64) -> String {
    page.count(
        "pages-length",
        &[("hours", minutes / 60), ("minutes", minutes % 60)],
    )
}

/// An amount with its sign before it, without empty cents; nothing for a price of zero, which says nothing.
pub(crate) fn price(money: Money) -> Option<String> {
    let sign = match money.currency {
        Currency::Ils => "₪",
        Currency::Usd => "$",
        Currency::Eur => "€",
    };
    let (whole, cents) = (money.amount / 100, money.amount % 100);
    let cents = if cents == 0 {
        String::new()
    } else {
        format!(".{cents:02}")
    };
    (money.amount > 0).then(|| format!("{sign}{}{cents}", in_thousands(whole)))
}

fn in_thousands(whole: i64) -> String {
    let digits = whole.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A telephone as people at home dial it: `052-123-4567`; a foreign one as it is stored (E.164).
pub(crate) fn telephone(e164: &str) -> String {
    let Some(rest) = e164.strip_prefix("+972").filter(|rest| rest.is_ascii()) else {
        return e164.to_owned();
    };
    let area = match rest.len() {
        8 => 1,
        9 => 2,
        _ => return e164.to_owned(),
    };
    let (area, number) = rest.split_at(area);
    format!("0{area}-{}-{}", &number[..3], &number[3..])
}

#[cfg(test)]
mod tests {
    use super::{price, telephone};
    use crate::platform::money::{Currency, Money};

    #[test]
    fn a_price_shows_cents_only_when_there_are_any_and_zero_is_no_price() {
        let shown = |amount| price(Money::new(amount, Currency::Ils));
        assert_eq!(shown(12_000).as_deref(), Some("₪120"));
        assert_eq!(shown(123_456_705).as_deref(), Some("₪1,234,567.05"));
        assert_eq!(shown(0), None);
    }

    #[test]
    fn a_telephone_of_israel_is_written_as_dialled_there() {
        assert_eq!(telephone("+972521234567"), "052-123-4567");
        assert_eq!(telephone("+97231234567"), "03-123-4567");
        assert_eq!(telephone("+442071234567"), "+442071234567");
    }
}
