//! The look for whom a free time is: the job that follows from whatever may have freed one.

use std::collections::{BTreeMap, HashMap};

use jiff::{SignedDuration, Timestamp};

use super::model::offer_ends;
use super::offer::{Pick, offer};
use super::store::EntryRow;
use crate::accounts::{self, Business};
use crate::app::App;
use crate::calendar::choose::offered;
use crate::calendar::diary::{Asker, Diary, Lengths, Open, Wanted};
use crate::calendar::slots::bookable;
use crate::jobs::Failure;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::{ServiceId, StaffId};

/// How often it is looked anew after an offer, or when something changed between looking and offering.
const ATTEMPTS: usize = 200;
/// Nothing can be booked farther ahead.
const FARTHEST: SignedDuration = SignedDuration::from_hours(24 * 732);

/// The open times of a service, with one staff member or with anyone.
type OpenTimes = BTreeMap<Timestamp, Open>;

/// Offers what is open in `from..until` to those who wait for it, in their order, until nobody does.
/// Harmless the second time: then nothing fits any more.
///
/// # Errors
/// [`Failure`] when the database does not answer, or the calendar changes too fast.
pub(crate) async fn look(
    app: &App,
    scope: Scope,
    stretch: (Timestamp, Timestamp),
) -> Result<(), Failure> {
    for _ in 0..ATTEMPTS {
        let Some(pick) = first_who_fits(app, scope, stretch)
            .await
            .map_err(|problem| again(&problem))?
        else {
            return Ok(());
        };
        // Whether it was made or not: who is first now is asked anew.
        offer(app, scope, &pick)
            .await
            .map_err(|problem| again(&problem))?;
    }
    Err(again(&"the calendar changes too fast"))
}

fn again(error: &impl ToString) -> Failure {
    Failure::Retry {
        after: None,
        error: error.to_string(),
    }
}

/// The first in rank whose wish fits an open time, and the first such time. Read at one moment, so that
/// nobody is passed over by what changes in between.
async fn first_who_fits(
    app: &App,
    scope: Scope,
    (from, until): (Timestamp, Timestamp),
) -> Result<Option<Pick>, Problem> {
    let now = app.clock.now();
    let latest = now.saturating_add(FARTHEST).unwrap_or(Timestamp::MAX);
    let stretch = (from.max(now), until.min(latest));
    if stretch.0 >= stretch.1 {
        return Ok(None);
    }
    let mut tx = app.db.read(scope).await?;
    let turns = tx.offers_made().await?;
    let business = accounts::business(&mut tx).await?;
    let day = |at: Timestamp| business.zone.to_datetime(at).date();
    let entries = tx.who_waits((day(stretch.0), day(stretch.1))).await?;
    let mut open: HashMap<(ServiceId, Option<StaffId>), OpenTimes> = HashMap::new();
    for entry in &entries {
        let key = (entry.service_id, entry.staff_id);
        let times = match open.entry(key) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(unknown) => {
                let alike = entries
                    .iter()
                    .filter(|other| (other.service_id, other.staff_id) == key);
                let stretch = within(&business, alike, stretch);
                unknown.insert(open_times(&mut tx, now, &business, entry, stretch).await?)
            }
        };
        let wish = entry.wish();
        let fits =
            |at: &&Timestamp| wish.fits(&business.zone, **at) && offer_ends(now, **at).is_some();
        if let Some(at) = times.keys().find(fits) {
            return Ok(Some(Pick {
                turns,
                entry: entry.clone(),
                at: *at,
            }));
        }
    }
    Ok(None)
}

/// The part of a stretch in which any of these wishes lie.
fn within<'a>(
    business: &Business,
    entries: impl Iterator<Item = &'a EntryRow>,
    (from, until): (Timestamp, Timestamp),
) -> (Timestamp, Timestamp) {
    let windows = entries.map(|entry| entry.wish().window(&business.zone));
    let all = windows.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
    let (first, last) = all.unwrap_or((from, until));
    (from.max(first), until.min(last))
}

/// What guests could book of an entry's service in a stretch; nothing when it is not offered any more.
async fn open_times(
    tx: &mut Tx,
    now: Timestamp,
    business: &Business,
    entry: &EntryRow,
    (from, until): (Timestamp, Timestamp),
) -> Result<OpenTimes, Problem> {
    let wanted = wanted(entry);
    let offer = match offered(tx, business, &wanted).await {
        Ok(offer) => offer,
        Err(Problem::Invalid(_) | Problem::NotFound) => return Ok(OpenTimes::new()),
        Err(problem) => return Err(problem),
    };
    let (earliest, latest) = bookable(business, &offer.service.rules, wanted.asker, now);
    let window = (from.max(earliest), until.min(latest));
    if window.0 >= window.1 {
        return Ok(OpenTimes::new());
    }
    let lengths = Lengths::of(&offer.service);
    let diary = Diary::read(tx, now, business, offer, &wanted, window, lengths).await?;
    Ok(diary.open(window.0, window.1))
}

/// What an entry's open times are asked with: what guests may book.
pub(super) fn wanted(entry: &EntryRow) -> Wanted {
    Wanted {
        asker: Asker::Guest,
        service: entry.service_id,
        further: Vec::new(),
        staff: entry.staff_id,
        moving: None,
        room: None,
    }
}
