//! Which customers: what a list, its file, a kept view, an act on many and a campaign are filtered by, said and checked
//! in one place.

mod conditions;
mod criteria;
mod declare;
mod form;

use jiff::Timestamp;
use jiff::tz::TimeZone;

pub(crate) use criteria::Criteria;
pub(super) use declare::{Presence, filter_of, filtered};
pub(crate) use form::CustomerFilter;

use crate::accounts::business;
use crate::platform::db::Tx;
use crate::platform::http::Problem;

/// A filter at the moment `now`, its days those of the business. Faults are told at `place`, "" for a query.
///
/// # Errors
/// [`Problem::Invalid`] with every fault; the driver's.
pub(crate) async fn criteria(
    tx: &mut Tx,
    now: Timestamp,
    filter: &CustomerFilter,
    place: &'static str,
) -> Result<Criteria, Problem> {
    let zone = if filter.names_days() {
        business(tx).await?.zone
    } else {
        TimeZone::UTC
    };
    filter.checked(&zone, now, place)
}
