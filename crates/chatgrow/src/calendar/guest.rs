//! What a guest sees of a business, and of the visit whose link they hold.
//!
//! The link names the business and the appointment and is signed by us; it alone lets its holder see, move
//! and cancel that one visit. It shows nothing of the customer's card: who books under the telephone number
//! of another person must not learn that person's name.

use chatgrow_channels::ics::Method;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::diary::{Asker, Wanted};
use super::model::{AppointmentDetails, Status};
use super::reschedule::{self, Destination};
use super::slots::{self, Days, Slots};
use super::store::{AppointmentRow, instant};
use super::{holds, step};
use crate::accounts::{self, Business};
use crate::app::App;
use crate::catalog::{self, PublicService, PublicStaff};
use crate::messages;
use crate::platform::color::Color;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, BusinessId, ServiceId, StaffId};
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
    /// What is to be paid ahead.
    pub(super) deposit: Money,
    /// Whether it can be cancelled by its link now.
    pub(super) can_cancel: bool,
    /// What is owed for cancelling it now, or was for cancelling it.
    pub(super) cancel_fee: Money,
    /// Whether it can be moved by its link now.
    pub(super) can_move: bool,
    /// Until when it can be moved, and cancelled for nothing.
    pub(super) free_until: Timestamp,
    /// The service, to find another time for it.
    pub(super) service_id: ServiceId,
    /// The staff member whom it is with.
    pub(super) staff_id: StaffId,
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
    /// What its pages wear, `#rrggbb`.
    #[schema(value_type = Option<String>)]
    #[serde(rename = "brandColor")]
    pub(super) brand_color: Option<Color>,
}

impl PublicAppointment {
    pub(super) fn of(business: &Business, row: AppointmentRow, now: Timestamp) -> Self {
        let fee = row.fee_of_cancelling(now);
        let owed = fee.unwrap_or(row.cancel_fee);
        let is_to_come = matches!(row.status, Status::Pending | Status::Confirmed);
        Self {
            deposit: Money::new(row.deposit, row.currency),
            can_cancel: fee.is_some(),
            cancel_fee: Money::new(owed, row.currency),
            can_move: is_to_come && row.free_until() > now,
            free_until: row.free_until(),
            service_id: row.service_id,
            staff_id: row.staff_id,
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
                brand_color: business.brand_color,
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

/// Moves the visit of a link to an open time, while the business's rule allows it.
pub(super) async fn reschedule(
    app: &App,
    token: &str,
    to: Destination,
) -> Result<PublicAppointment, Problem> {
    let (scope, id) = named(app, token)?;
    reschedule::reschedule_by_guest(app, scope, id, to).await?;
    appointment(app, token).await
}

/// Where the visit of a link can go: its business, and what its open times are asked with. With its own staff
/// member when `staff` names nobody else.
pub(super) async fn moving(
    app: &App,
    token: &str,
    staff: Option<StaffId>,
) -> Result<(Scope, Business, Wanted), Problem> {
    let (scope, id) = named(app, token)?;
    let mut tx = app.db.read(scope).await?;
    let row = tx.appointment(id).await?.ok_or(Problem::NotFound)?;
    let further = tx.parts_of(id.0).await?.into_iter().skip(1).collect();
    let wanted = Wanted {
        asker: Asker::Guest,
        service: row.service_id,
        further,
        staff: Some(staff.unwrap_or(row.staff_id)),
        moving: Some(id),
        room: row.room_id,
    };
    Ok((scope, accounts::business(&mut tx).await?, wanted))
}

/// The open times that the visit of a link can be moved to on `days`.
pub(super) async fn open_times(
    app: &App,
    token: &str,
    staff: Option<StaffId>,
    days: Days,
) -> Result<Slots, Problem> {
    let (scope, _, wanted) = moving(app, token, staff).await?;
    slots::open_times(app, scope, &wanted, days).await
}

/// Gives up the time that is held by a link.
pub(super) async fn release(app: &App, token: &str) -> Result<(), Problem> {
    let (scope, id) = named(app, token)?;
    holds::release(app, scope, id.0).await
}

/// The visit of a link as a calendar file (RFC 5545), and what the file asks of the calendar.
pub(super) async fn calendar_file(app: &App, token: &str) -> Result<(Method, String), Problem> {
    let (business, row) = read(app, token).await?;
    let method = if row.status.is_off() {
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
pub(super) fn named(app: &App, token: &str) -> Result<(Scope, AppointmentId), Problem> {
    let ids = app.links.open::<2>(Purpose::ManageAppointment, token);
    let [business, appointment] = ids.ok_or(Problem::NotFound)?;
    Ok((
        Scope::granted(BusinessId(business)),
        AppointmentId(appointment),
    ))
}
