//! What a guest sees of a business, and of the visit whose link they hold.
//!
//! The link names the business and the appointment and is signed by us; it alone lets its holder see and
//! cancel that one visit. It shows nothing of the customer's card: who books under the telephone number
//! of another person must not learn that person's name.

use chatgrow_channels::ics::Method;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::model::{AppointmentDetails, Status};
use super::step;
use super::store::{AppointmentRow, instant};
use crate::accounts::{self, Business};
use crate::app::App;
use crate::catalog::{self, PublicService, PublicStaff};
use crate::messages;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, BusinessId};
use crate::platform::links::Purpose;
use crate::platform::money::{Currency, Money};

/// A business as guests see it, with what they may book.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct PublicBusiness {
    pub(super) name: String,
    /// The word in its public address.
    pub(super) slug: String,
    /// E.164.
    pub(super) phone: Option<String>,
    pub(super) address: String,
    /// The IANA zone its day is lived in.
    pub(super) zone: String,
    pub(super) locale: Lang,
    pub(super) currency: Currency,
    /// What can be booked, in the order it was added.
    pub(super) services: Vec<PublicService>,
    /// Who can be chosen.
    pub(super) staff: Vec<PublicStaff>,
}

/// A visit as the guest sees it who holds its link.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PublicAppointment {
    pub(super) service_name: String,
    pub(super) staff_name: String,
    pub(super) starts_at: Timestamp,
    pub(super) ends_at: Timestamp,
    pub(super) status: Status,
    pub(super) price: Money,
    /// Whether it can be cancelled by its link now.
    pub(super) can_cancel: bool,
    pub(super) business: AppointmentBusiness,
}

/// Where a visit is.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(super) struct AppointmentBusiness {
    pub(super) name: String,
    /// The word in its public address.
    pub(super) slug: String,
    /// E.164.
    pub(super) phone: Option<String>,
    pub(super) address: String,
    /// The IANA zone to show the times in.
    pub(super) zone: String,
    pub(super) locale: Lang,
}

impl PublicAppointment {
    pub(super) fn of(business: &Business, row: AppointmentRow, now: Timestamp) -> Self {
        Self {
            can_cancel: row.status == Status::Confirmed && instant(row.starts_at) > now,
            service_name: row.service_name,
            staff_name: row.staff_name,
            starts_at: instant(row.starts_at),
            ends_at: instant(row.ends_at),
            status: row.status,
            price: Money::new(row.price, row.currency),
            business: AppointmentBusiness {
                name: business.name.clone(),
                slug: business.slug.clone(),
                phone: business.phone.clone(),
                address: business.address.clone(),
                zone: business.zone_name().to_owned(),
                locale: business.lang,
            },
        }
    }
}

/// The business of a public address and what can be booked there.
pub(super) async fn business(app: &App, slug: &str) -> Result<PublicBusiness, Problem> {
    let (business, scope) = accounts::business_by_slug(app, slug).await?;
    let mut tx = app.db.read(scope).await?;
    let (services, staff) = catalog::public_catalog(&mut tx, business.currency).await?;
    Ok(PublicBusiness {
        zone: business.zone_name().to_owned(),
        name: business.name,
        slug: business.slug,
        phone: business.phone,
        address: business.address,
        locale: business.lang,
        currency: business.currency,
        services,
        staff,
    })
}

/// The visit of a link.
pub(super) async fn appointment(app: &App, token: &str) -> Result<PublicAppointment, Problem> {
    let (business, row) = read(app, token).await?;
    Ok(PublicAppointment::of(&business, row, app.clock.now()))
}

/// Cancels the visit of a link, until it begins. Once more changes nothing.
pub(super) async fn cancel(app: &App, token: &str) -> Result<PublicAppointment, Problem> {
    let (scope, id) = named(app, token)?;
    step::cancel_by_guest(app, scope, id).await?;
    appointment(app, token).await
}

/// The visit of a link as a calendar file (RFC 5545), and what the file asks of the calendar.
pub(super) async fn calendar_file(app: &App, token: &str) -> Result<(Method, String), Problem> {
    let (business, row) = read(app, token).await?;
    let method = if row.status == Status::Cancelled {
        Method::Cancel
    } else {
        Method::Publish
    };
    let details = AppointmentDetails::from(row);
    let entry = messages::calendar_entry(app, &business, &details, app.clock.now());
    let part = entry.calendar(method).map_err(Problem::internal)?;
    Ok((part.method, part.ics))
}

async fn read(app: &App, token: &str) -> Result<(Business, AppointmentRow), Problem> {
    let (scope, id) = named(app, token)?;
    let mut tx = app.db.read(scope).await?;
    let row = tx.appointment(id).await?.ok_or(Problem::NotFound)?;
    Ok((accounts::business(&mut tx).await?, row))
}

/// What a link names; any text that is no link of ours names nothing.
fn named(app: &App, token: &str) -> Result<(Scope, AppointmentId), Problem> {
    let ids = app.links.open::<2>(Purpose::ManageAppointment, token);
    let [business, appointment] = ids.ok_or(Problem::NotFound)?;
    Ok((
        Scope::granted(BusinessId(business)),
        AppointmentId(appointment),
    ))
}
