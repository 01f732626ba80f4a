//! When a document is produced, and what date it bears.

use chatgrow_documents::Document as Paper;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

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
    last: Option<&Paper>,
    asked: Option<Date>,
) -> Result<Moment, BadDate> {
    let produced_at = last.map_or(now, |last| last.produced_at().max(now));
    let today = produced_at.to_zoned(zone.clone()).date();
    let here = |document_date| Moment {
        document_date,
        produced_at,
        time_zone: zone.iana_name().unwrap_or("UTC").to_owned(),
    };
    match (asked, last) {
        (Some(asked), _) if asked > today => Err(BadDate::InFuture),
        (Some(asked), Some(last)) if asked < last.document_date() => Err(BadDate::BeforeLast),
        (Some(asked), _) => Ok(here(asked)),
        (None, Some(last)) if last.document_date() > today => Ok(Moment {
            document_date: last.document_date(),
            produced_at,
            time_zone: last.time_zone().to_owned(),
        }),
        (None, _) => Ok(here(today)),
    }
}
