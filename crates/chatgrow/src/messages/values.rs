//! Dates, amounts, telephones and names as mails write them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::bidi::{clean, isolated, left_to_right};
use crate::platform::i18n::{Lang, Sentences};
use crate::platform::money::{Currency, Money};

/// Longest name a person is greeted with, in characters.
const MAX_GREETED: usize = 60;

/// A date and time in the business's zone: `יום ג׳, 24.11.2026 בשעה 14:30`.
pub(crate) fn date_time(
    sentences: &Sentences,
    lang: Lang,
    at: Timestamp,
    zone: &TimeZone,
) -> String {
    moment("mail-date-time", sentences, lang, at, zone)
}

/// A date in the business's zone: `יום ג׳, 24.11.2026`.
pub(super) fn date(sentences: &Sentences, lang: Lang, at: Timestamp, zone: &TimeZone) -> String {
    moment("mail-date", sentences, lang, at, zone)
}

/// A time of day in the business's zone: `14:30`.
pub(super) fn time(at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_zoned(zone.clone());
    left_to_right(&local.strftime("%H:%M").to_string())
}

fn moment(key: &str, sentences: &Sentences, lang: Lang, at: Timestamp, zone: &TimeZone) -> String {
    let local = at.to_zoned(zone.clone());
    let part = |format: &str| local.strftime(format).to_string().to_lowercase();
    let sentence = sentences.count(
        lang,
        key,
        &[("month", local.month().into())],
        &[
            ("weekday", &part("%a")),
            ("day", &part("%-d")),
            ("year", &part("%Y")),
            ("time", &part("%H:%M")),
        ],
    );
    isolated(&sentence)
}

/// An amount with its sign before it, without empty cents: `₪1,250` or `₪99.90`.
pub(super) fn amount(money: Money) -> String {
    let sign = match money.currency {
        Currency::Ils => "₪",
        Currency::Usd => "$",
        Currency::Eur => "€",
    };
    let minus = if money.amount < 0 { "-" } else { "" };
    let (whole, cents) = (
        money.amount.unsigned_abs() / 100,
        money.amount.unsigned_abs() % 100,
    );
    let mut digits = whole.to_string();
    for at in (1..digits.len())
        .rev()
        .filter(|at| (digits.len() - at) % 3 == 0)
        .collect::<Vec<_>>()
    {
        digits.insert(at, ',');
    }
    let cents = if cents == 0 {
        String::new()
    } else {
        format!(".{cents:02}")
    };
    left_to_right(&format!("{minus}{sign}{digits}{cents}"))
}

/// A telephone as people at home dial it: `052-123-4567`; a foreign one as it is stored (E.164).
pub(super) fn telephone(e164: &str) -> String {
    let national = match e164.strip_prefix("+972") {
        Some(rest) if rest.len() == 9 && rest.is_ascii() => {
            format!("0{}-{}-{}", &rest[..2], &rest[2..5], &rest[5..])
        }
        Some(rest) if rest.len() == 8 && rest.is_ascii() => {
            format!("0{}-{}-{}", &rest[..1], &rest[1..4], &rest[4..])
        }
        _ => e164.to_owned(),
    };
    left_to_right(&national)
}

/// The name to greet a person with. None for a "name" that carries an address of a page or a mailbox:
/// forms open to anybody would else send a stranger's advertisement under our name.
pub(super) fn greeted(name: &str) -> Option<String> {
    let name = clean(name);
    let is_address =
        name.contains(['/', '@', '\\', ':', '<', '>']) || name.split(' ').any(is_domain);
    (!name.is_empty() && name.chars().count() <= MAX_GREETED && !is_address).then_some(name)
}

/// Whether a word could be taken for a domain by a mail program that turns such words into links.
fn is_domain(word: &str) -> bool {
    word.split_once('.').is_some_and(|(host, rest)| {
        host.chars().count() >= 2 && rest.chars().filter(|c| c.is_alphanumeric()).count() >= 2
    })
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::{amount, date_time, greeted, telephone};
    use crate::messages::bidi::bare;
    use crate::platform::i18n::{Lang, Sentences};
    use crate::platform::money::{Currency, Money};

    #[test]
    fn a_date_is_written_in_the_language_and_zone_of_the_business() {
        let (sentences, zone) = (
            Sentences::default(),
            TimeZone::get("Asia/Jerusalem").unwrap(),
        );
        let at = "2026-11-24T12:30:00Z".parse().unwrap();
        assert_eq!(
            bare(&date_time(&sentences, Lang::He, at, &zone)),
            "יום ג׳, 24.11.2026 בשעה 14:30"
        );
        assert_eq!(
            bare(&date_time(&sentences, Lang::En, at, &zone)),
            "Tuesday, 24 November 2026 at 14:30"
        );
        assert_eq!(
            bare(&date_time(&sentences, Lang::Ar, at, &zone)),
            "الثلاثاء، 24 نوفمبر 2026 الساعة 14:30"
        );
        assert_eq!(
            bare(&date_time(&sentences, Lang::Ru, at, &zone)),
            "вторник, 24 ноября 2026, 14:30"
        );
        let saturday_in_summer = "2026-08-01T20:30:00Z".parse().unwrap();
        assert_eq!(
            bare(&date_time(&sentences, Lang::He, saturday_in_summer, &zone)),
            "יום שבת, 1.8.2026 בשעה 23:30"
        );
    }

    #[test]
    fn amounts_show_cents_only_when_there_are_any() {
        let shown = |amount_of, currency| bare(&amount(Money::new(amount_of, currency)));
        assert_eq!(shown(12000, Currency::Ils), "₪120");
        assert_eq!(shown(9990, Currency::Ils), "₪99.90");
        assert_eq!(shown(123_456_705, Currency::Usd), "$1,234,567.05");
        assert_eq!(shown(5, Currency::Eur), "€0.05");
    }

    #[test]
    fn telephones_of_israel_are_written_as_dialled_there() {
        assert_eq!(bare(&telephone("+972521234567")), "052-123-4567");
        assert_eq!(bare(&telephone("+97231234567")), "03-123-4567");
        assert_eq!(bare(&telephone("+442071234567")), "+442071234567");
    }

    #[test]
    fn a_name_that_is_an_advertisement_is_not_greeted() {
        for name in ["Dana", "ד\"ר כהן", "Dr. Cohen", "J.R. Smith", "O'Neil"] {
            assert_eq!(greeted(name).as_deref(), Some(name));
        }
        for name in [
            "win at evil.com",
            "https://evil",
            "a@b.co",
            "",
            &"x".repeat(61),
            "פרס.קום",
        ] {
            assert_eq!(greeted(name), None, "{name}");
        }
    }
}
