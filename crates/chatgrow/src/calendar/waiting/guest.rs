//! What somebody who waits sees of their place, and their answers.
//!
//! The link names the business and the place and is signed by us; it alone lets its holder see, answer and
//! leave. It shows nothing of the customer's card, as that of a visit does not.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use super::answer::finish;
use super::join::{Joining, join};
use super::look::wanted;
use super::model::Status;
use super::store::{EntryRow, Offered};
use crate::accounts::{self, Business};
use crate::app::App;
use crate::calendar::book::{self, Booking, Who};
use crate::calendar::guest::AppointmentBusiness;
use crate::calendar::model::{Source, Utm};
use crate::calendar::slots::slot_taken;
use crate::catalog::clock_text;
use crate::journal::Actor;
use crate::messages;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, BusinessId, CustomerId, ServiceId, WaitingEntryId};
use crate::platform::links::Purpose;

/// A place on the waiting list as its owner sees it.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::calendar) struct PublicWaitingEntry {
    pub(in crate::calendar) status: Status,
    pub(in crate::calendar) service_id: ServiceId,
    pub(in crate::calendar) service_name: String,
    /// Whom they want; anyone when absent.
    pub(in crate::calendar) staff_name: Option<String>,
    /// The first day that would do.
    pub(in crate::calendar) from: Date,
    /// The last day that would do.
    pub(in crate::calendar) to: Date,
    /// From this time of day on, `HH:MM`.
    pub(in crate::calendar) earliest: String,
    /// Before this time of day, `HH:MM`.
    pub(in crate::calendar) latest: String,
    /// The one start that they wait for, when it is one.
    pub(in crate::calendar) starts_at: Option<Timestamp>,
    /// The last offer that was made.
    pub(in crate::calendar) offer: Option<PublicOffer>,
    /// The page of the visit, when they took the offer. Whoever holds this link may cancel it.
    pub(in crate::calendar) manage_url: Option<String>,
    pub(in crate::calendar) business: AppointmentBusiness,
}

/// A time that is, or was, kept for somebody who waits.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::calendar) struct PublicOffer {
    /// With whom it is.
    pub(in crate::calendar) staff_name: String,
    /// When the visit begins.
    pub(in crate::calendar) starts_at: Timestamp,
    /// When it is over (exclusive).
    pub(in crate::calendar) ends_at: Timestamp,
    /// Until when it can be taken.
    pub(in crate::calendar) expires_at: Timestamp,
}

/// What somebody who waits can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WaitingAnswer)]
pub(in crate::calendar) enum Answer {
    /// Take the offer: the visit is booked.
    Accept,
    /// Not take it: it goes to the next.
    Decline,
    /// Leave the list.
    Withdraw,
}

impl From<Offered> for PublicOffer {
    fn from(offer: Offered) -> Self {
        Self {
            staff_name: offer.staff_name,
            starts_at: offer.starts_at,
            ends_at: offer.ends_at,
            expires_at: offer.expires_at,
        }
    }
}

/// Puts a guest on the list; gives the token of their link.
pub(in crate::calendar) async fn join_as_guest(
    app: &App,
    scope: Scope,
    joining: Joining,
) -> Result<String, Problem> {
    let actor = Actor::Guest {
        name: joining.who.name().to_owned(),
    };
    let row = join(app, scope, &actor, joining).await?;
    let ids = [scope.business().0, row.id.0];
    Ok(app.links.sign(Purpose::Waiting, &ids))
}

/// The place as its owner sees it.
fn shown(app: &App, business: &Business, row: EntryRow) -> PublicWaitingEntry {
    let (wish, offer) = (row.wish(), row.offer());
    let over = row.status == Status::Offered && row.standing_offer(app.clock.now()).is_none();
    let visit = offer.as_ref().filter(|_| row.status == Status::Booked);
    PublicWaitingEntry {
        // Until the job that ends it has run.
        status: if over { Status::Expired } else { row.status },
        service_id: row.service_id,
        service_name: row.service_name,
        staff_name: row.staff_name,
        from: wish.days.0,
        to: wish.days.1,
        earliest: clock_text(wish.minutes.0),
        latest: clock_text(wish.minutes.1),
        starts_at: wish.exact,
        manage_url: visit
            .map(|offer| messages::manage_url(app, business.id, AppointmentId(offer.id))),
        offer: offer.map(PublicOffer::from),
        business: AppointmentBusiness {
            name: business.name.clone(),
            slug: business.slug.clone(),
            phone: business.phone.clone(),
            address: business.address.clone(),
            zone: business.zone_name().to_owned(),
            locale: business.lang,
            brand_color: business.brand_color,
        },
    }
}

/// The place of a link.
pub(in crate::calendar) async fn entry(
    app: &App,
    token: &str,
) -> Result<PublicWaitingEntry, Problem> {
    let (business, row) = read(app, token).await?;
    Ok(shown(app, &business, row))
}

/// Does what the owner of a place wants. Once more changes nothing.
///
/// # Errors
/// 409 `offer_over`, with `alternatives`, when there is no offer to take any more; 409 `impossible_step` when
/// the place has come to another end.
pub(in crate::calendar) async fn answer(
    app: &App,
    token: &str,
    answer: Answer,
) -> Result<PublicWaitingEntry, Problem> {
    let (scope, id) = named(app, token)?;
    let (business, row) = read(app, token).await?;
    let actor = Actor::Guest {
        name: row.customer_name.clone(),
    };
    let row = match answer {
        Answer::Accept => accept(app, scope, &actor, row).await?,
        Answer::Decline => finish(app, scope, &actor, id, Status::Declined).await?,
        Answer::Withdraw => finish(app, scope, &actor, id, Status::Withdrawn).await?,
    };
    Ok(shown(app, &business, row))
}

async fn accept(
    app: &App,
    scope: Scope,
    actor: &Actor,
    row: EntryRow,
) -> Result<EntryRow, Problem> {
    if row.status == Status::Booked {
        return Ok(row);
    }
    let Some(offer) = row.standing_offer(app.clock.now()) else {
        return Err(offer_over(app, scope, &row).await?);
    };
    let booking = Booking {
        id: Some(AppointmentId(offer.id)),
        who: Who::Known(row.customer_id),
        service: row.service_id,
        further: Vec::new(),
        staff: Some(offer.staff),
        starts_at: offer.starts_at,
        overbook: false,
        notes: String::new(),
        source: Source::Guest,
        utm: Utm::default(),
        lang: row.lang,
        marketing: None,
    };
    let booked = book::book(app, scope, actor, &booking).await;
    // Pressed twice at once, one of the two finds the time taken: by the other.
    let after = by_id(app, scope, row.id).await?;
    match booked {
        _ if after.status == Status::Booked => Ok(after),
        Ok(_) => Err(offer_over(app, scope, &after).await?),
        Err(_) if after.standing_offer(app.clock.now()).is_none() => {
            Err(offer_over(app, scope, &after).await?)
        }
        Err(problem) => Err(problem),
    }
}

/// The problem of an offer that does not stand, with the open times nearest to it.
async fn offer_over(app: &App, scope: Scope, row: &EntryRow) -> Result<Problem, Problem> {
    let at = row
        .offer()
        .map(|offer| offer.starts_at)
        .or(row.wish().exact);
    let members = match at {
        None => Map::from_iter([("alternatives".to_owned(), Value::Array(Vec::new()))]),
        Some(at) => match slot_taken(app, scope, &wanted(row), at, None).await? {
            Problem::Conflict { members, .. } => members,
            _ => Map::new(),
        },
    };
    Ok(Problem::Conflict {
        code: "offer_over",
        members,
    })
}

/// The open times nearest to the last offer of a link's place.
pub(in crate::calendar) async fn nearest(
    app: &App,
    token: &str,
) -> Result<Vec<Timestamp>, Problem> {
    let (scope, _) = named(app, token)?;
    let (_, row) = read(app, token).await?;
    let Problem::Conflict { members, .. } = offer_over(app, scope, &row).await? else {
        return Ok(Vec::new());
    };
    let open = members.get("alternatives").and_then(Value::as_array);
    let starts = open
        .into_iter()
        .flatten()
        .filter_map(|open| open["startsAt"].as_str()?.parse().ok());
    Ok(starts.collect())
}

async fn by_id(app: &App, scope: Scope, id: WaitingEntryId) -> Result<EntryRow, Problem> {
    let mut tx = app.db.read(scope).await?;
    tx.waiting_entry(id).await?.ok_or(Problem::NotFound)
}

async fn read(app: &App, token: &str) -> Result<(Business, EntryRow), Problem> {
    let (scope, id) = named(app, token)?;
    let mut tx = app.db.read(scope).await?;
    let row = tx.waiting_entry(id).await?.ok_or(Problem::NotFound)?;
    Ok((accounts::business(&mut tx).await?, row))
}

/// What a link names; any text that is no link of ours names nothing.
fn named(app: &App, token: &str) -> Result<(Scope, WaitingEntryId), Problem> {
    let ids = app.links.open::<2>(Purpose::Waiting, token);
    let [business, entry] = ids.ok_or(Problem::NotFound)?;
    Ok((Scope::granted(BusinessId(business)), WaitingEntryId(entry)))
}

/// An offer with the names of those it is between, for the message that tells of it.
#[derive(Debug, Clone)]
pub struct OfferDetails {
    /// That of the offer, and of the visit it becomes.
    pub id: Uuid,
    /// Whose it is.
    pub customer_id: CustomerId,
    /// The customer's name.
    pub customer_name: String,
    /// The customer's e-mail address.
    pub customer_email: Option<String>,
    /// The customer's telephone, E.164.
    pub customer_phone: Option<String>,
    /// The language that they joined in.
    pub lang: Lang,
    /// What they wait for.
    pub service_name: String,
    /// With whom it is.
    pub staff_name: String,
    /// When the visit begins.
    pub starts_at: Timestamp,
    /// Until when it can be taken.
    pub expires_at: Timestamp,
    /// Whether nobody has answered it, so that it can be taken until then.
    pub is_open: bool,
}

/// The last offer made to the place `id` of the business that `tx` works on; `None` when there was none.
///
/// # Errors
/// The driver's.
pub async fn offer_details(tx: &mut Tx, id: WaitingEntryId) -> sqlx::Result<Option<OfferDetails>> {
    let Some(row) = tx.waiting_entry(id).await? else {
        return Ok(None);
    };
    Ok(row.offer().map(|offer| OfferDetails {
        id: offer.id,
        customer_id: row.customer_id,
        customer_name: row.customer_name,
        customer_email: row.customer_email,
        customer_phone: row.customer_phone,
        lang: row.lang,
        service_name: row.service_name,
        staff_name: offer.staff_name,
        starts_at: offer.starts_at,
        expires_at: offer.expires_at,
        is_open: row.status == Status::Offered,
    }))
}
