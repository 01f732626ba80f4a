//! Joining the waiting list.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::model::Wish;
use super::offer::{change, plan_end};
use super::plan::plan_look;
use super::store::{EntryRow, NewEntry};
use crate::accounts::Business;
use crate::app::App;
use crate::calendar::book::Who;
use crate::calendar::choose::{Start, business_and_offer, choose};
use crate::calendar::diary::{Asker, Wanted};
use crate::calendar::model::Source;
use crate::calendar::slots::bookable;
use crate::catalog::Offer;
use crate::consents;
use crate::customers;
use crate::journal::{self, Actor, Change, Kind};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{CustomerId, ServiceId, StaffId, WaitingEntryId};

/// Somebody who wants to wait; every value checked but against the calendar.
#[derive(Debug, Clone)]
pub(in crate::calendar) struct Joining {
    pub(super) who: Who,
    pub(super) service: ServiceId,
    /// Anyone who gives the service when absent.
    pub(super) staff: Option<StaffId>,
    pub(super) times: Times,
    pub(super) source: Source,
    pub(super) lang: Lang,
    /// Whether the guest agreed to advertisements.
    pub(super) agreed: bool,
}

/// Which times would do.
#[derive(Debug, Clone, Copy)]
pub(super) enum Times {
    /// Any on the days from the first to the last, from this minute of the day until before that one.
    Days {
        days: (Date, Date),
        minutes: (i64, i64),
    },
    /// This one, as that of one meeting of a class.
    Exact(Timestamp),
}

/// Puts somebody at the end of the list. Whoever waits for the same already, under the same name and
/// telephone, keeps the place they have.
pub(super) async fn join(
    app: &App,
    scope: Scope,
    actor: &Actor,
    joining: Joining,
) -> Result<EntryRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let wanted = Wanted {
        asker: Asker::Guest,
        service: joining.service,
        further: Vec::new(),
        staff: joining.staff,
        moving: None,
        room: None,
    };
    let (business, offer) = business_and_offer(&mut tx, &wanted).await?;
    let wish = wish(&business, &offer, now, joining.times)?;
    if let Some(at) = wish.exact {
        // Refuses what would not be open even if nobody came.
        let start = Start {
            at,
            overbook: false,
        };
        choose(&mut tx, now, &business, offer, &wanted, start).await?;
    }
    let name = joining.who.name().to_owned();
    let (customer, of_customer) = who(&mut tx, now, &joining.who).await?;
    let mut new = NewEntry {
        id: WaitingEntryId::new(now),
        rank: 0,
        customer,
        full_name: &name,
        service: joining.service,
        staff: joining.staff,
        wish,
        lang: joining.lang,
        source: joining.source,
    };
    let known = tx.same_wish(&new).await?;
    if known.is_none() {
        new.rank = tx.next_waiting_rank().await?;
        tx.insert_waiting_entry(&new, now.as_millisecond()).await?;
        plan_end(&mut tx, now, new.id, None, wish.over_at(&business.zone)).await?;
        // What they want may be free just now, without anybody giving it back.
        plan_look(&mut tx, now, Some(wish.window(&business.zone))).await?;
    }
    if let (true, Who::Told(guest)) = (joining.agreed, &joining.who) {
        let words = consents::words_of_box(app, &business, joining.lang);
        let read = (words.as_str(), joining.lang);
        consents::by_guest(&mut tx, now, actor, customer, guest, read).await?;
    }
    if let Some(change) = of_customer {
        journal::record(&mut tx, now, actor, change).await?;
    }
    let row = match known {
        Some(row) => row,
        None => {
            let row = tx.waiting_entry(new.id).await?.ok_or(Problem::NotFound)?;
            journal::record(&mut tx, now, actor, change(Kind::WaitingJoined, &row)).await?;
            row
        }
    };
    tx.commit().await?;
    Ok(row)
}

/// Who waits, and what was done to their card for the journal.
async fn who(
    tx: &mut Tx,
    now: Timestamp,
    who: &Who,
) -> Result<(CustomerId, Option<Change>), Problem> {
    match who {
        Who::Known(id) => {
            let card = customers::hold(tx, *id).await?.ok_or(Problem::NotFound)?;
            Ok((card.id, None))
        }
        Who::Told(new) => {
            let recognised = customers::find_or_create(tx, now, new.clone()).await?;
            Ok((recognised.id, recognised.change))
        }
    }
}

/// The wish, if a part of it can still be booked, and all of it from today on.
fn wish(business: &Business, offer: &Offer, now: Timestamp, times: Times) -> Result<Wish, Problem> {
    let (_, until) = bookable(business, &offer.service.rules, Asker::Guest, now);
    let day = |at: Timestamp| business.zone.to_datetime(at).date();
    let last = until
        .saturating_sub(SignedDuration::from_secs(1))
        .map_or(Date::MAX, day);
    let mut faults = Faults::default();
    let wish = match times {
        Times::Days { days, minutes } => {
            if days.1 < day(now) || days.1 > last {
                faults.add("/to", "out_of_range");
            }
            Wish {
                days,
                minutes,
                exact: None,
            }
        }
        Times::Exact(at) => Wish {
            days: (day(at), day(at)),
            minutes: (0, 24 * 60),
            exact: Some(at),
        },
    };
    faults.finish()?;
    Ok(wish)
}
