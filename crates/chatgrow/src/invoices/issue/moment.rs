//! When a document is produced, and what date it bears.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::invoices::store::Last;

/// When a document is produced and what date it bears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::invoices) struct Moment {
    pub(in crate::invoices) document_date: Date,
    pub(in crate::invoices) produced_at: Timestamp,
    pub(in crate::invoices) time_zone: String,
}

/// Why a date that was asked for cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BadDate {
    /// An earlier document of the series has a later date.
    BeforeLast,
    /// The day has not come.
    InFuture,
}

/// The moment of the document after `last`, when the clock shows `now` in the business's `zone`, with the date that
/// was `asked` for, or else today's.
///
/// The date may not run backwards within a series (VAT bookkeeping practice), and a document may not be
/// dated after it was produced. So after a clock was set back, the instant of the last document is kept
/// until the clock has caught up; and after a move to a zone where it is still yesterday, its zone.
pub(super) fn moment(
    now: Timestamp,
    zone: &TimeZone,
    last: Option<&Last>,
    asked: Option<Date>,
) -> Result<Moment, BadDate> {
    let produced_at = last.map_or(now, |last| last.produced_at.max(now));
    let today = produced_at.to_zoned(zone.clone()).date();
    let here = |document_date| Moment {
        document_date,
        produced_at,
        time_zone: zone.iana_name().unwrap_or("UTC").to_owned(),
    };
    match (asked, last) {
        (Some(asked), _) if asked > today => Err(BadDate::InFuture),
        (Some(asked), Some(last)) if asked < last.document_date => Err(BadDate::BeforeLast),
        (Some(asked), _) => Ok(here(asked)),
        (
            None,
            Some(Last {
                document_date,
                time_zone: Some(zone),
                ..
            }),
        ) if *document_date > today => Ok(Moment {
            document_date: *document_date,
            produced_at,
            time_zone: zone.clone(),
        }),
        (None, _) => Ok(here(today)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::{Date, date};
    use jiff::tz::TimeZone;

    use super::{BadDate, Last, Moment, moment};

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn issued(
        now: &str,
        zone: &str,
        last: Option<&Moment>,
        asked: Option<Date>,
    ) -> Result<Moment, BadDate> {
        let zone = TimeZone::get(zone).unwrap();
        let today = at(now).to_zoned(zone.clone()).date();
        let last = last.map(|last| Last {
            produced_at: last.produced_at,
            document_date: last.document_date,
            time_zone: (last.document_date > today).then(|| last.time_zone.clone()),
        });
        moment(at(now), &zone, last.as_ref(), asked)
    }

    const HERE: &str = "Asia/Jerusalem";

    #[test]
    fn the_date_is_that_of_the_business_and_not_of_greenwich() {
        let moment = issued("2026-01-04T22:30:00Z", HERE, None, None).unwrap();
        assert_eq!(moment.document_date, date(2026, 1, 5));
    }

    #[test]
    fn a_clock_set_back_does_not_turn_dates_back() {
        let first = issued("2026-01-04T10:00:00Z", HERE, None, None).unwrap();
        let second = issued("2026-01-02T10:00:00Z", HERE, Some(&first), None).unwrap();
        assert_eq!(second, first);
        let third = issued("2026-01-05T10:00:00Z", HERE, Some(&second), None).unwrap();
        assert_eq!(third.document_date, date(2026, 1, 5));
    }

    #[test]
    fn a_move_to_the_west_does_not_turn_dates_back() {
        let west = "America/New_York";
        let first = issued("2026-01-04T22:30:00Z", HERE, None, None).unwrap();
        let second = issued("2026-01-04T23:00:00Z", west, Some(&first), None).unwrap();
        assert_eq!(second.document_date, date(2026, 1, 5));
        assert_eq!(second.produced_at, at("2026-01-04T23:00:00Z"));
        let third = issued("2026-01-05T12:00:00Z", west, Some(&second), None).unwrap();
        assert_eq!(third.time_zone, west);
    }

    #[test]
    fn a_date_that_is_asked_for_lies_between_the_last_one_and_today() {
        let last = issued("2026-01-04T10:00:00Z", HERE, None, None).unwrap();
        let ask = |day| {
            issued("2026-01-10T10:00:00Z", HERE, Some(&last), Some(day))
                .map(|moment| moment.document_date)
        };
        assert_eq!(ask(date(2026, 1, 3)), Err(BadDate::BeforeLast));
        for day in [date(2026, 1, 4), date(2026, 1, 7), date(2026, 1, 10)] {
            assert_eq!(ask(day), Ok(day));
        }
        assert_eq!(ask(date(2026, 1, 11)), Err(BadDate::InFuture));
    }
}
