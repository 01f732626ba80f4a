//! Services: added, read, changed, put away and brought back.

use serde_json::json;
use uuid::Uuid;

use super::model::{CatalogStatus, Service, next_color};
use super::rules::ServiceRules;
use super::service_form::{NewService, UpdateService, checked};
use crate::accounts;
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::ServiceId;
use crate::platform::money::{Currency, Money};
use crate::platform::paging::Page;

/// A page of services in the order they were added.
pub(super) async fn list(
    tx: &mut Tx,
    status: Option<CatalogStatus>,
    after: Option<ServiceId>,
    size: i64,
) -> sqlx::Result<Page<Service>> {
    let status = status.map_or("", CatalogStatus::word);
    let currency = accounts::business(tx).await?.currency;
    let after = after.unwrap_or(ServiceId(Uuid::nil()));
    let rows = tx.services(status, after, size + 1).await?;
    let mut givers = tx.givers().await?;
    let page = Page::from_rows(rows, size, |row| row.id);
    Ok(page.map(|row| {
        let staff = givers.remove(&row.id).unwrap_or_default();
        row.with(currency, staff)
    }))
}

/// One service of the business.
pub(super) async fn one(tx: &mut Tx, id: ServiceId) -> Result<Service, Problem> {
    let currency = accounts::business(tx).await?.currency;
    let row = tx.service(id).await?.ok_or(Problem::NotFound)?;
    let staff = tx.givers_of(id).await?;
    Ok(row.with(currency, staff))
}

/// Adds a service, given by every active staff member unless the form names them.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: NewService,
) -> Result<Service, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let currency = accounts::business(&mut tx).await?.currency;
    let form = UpdateService::from(form);
    let (names_staff, names_color) = form.names_staff_and_color();
    let blank = blank(ServiceId::new(now), currency);
    let (mut service, _) = checked(blank, form, currency)?;
    if !names_color {
        service.color = next_color(tx.count_services().await?).to_owned();
    }
    if !names_staff {
        service.staff_ids = tx.active_staff_ids().await?;
    }
    tx.insert_service(&service, now.as_millisecond()).await?;
    give(&mut tx, &service).await?;
    let service = one(&mut tx, service.id).await?;
    let data = json!({ "name": service.name, "durationMinutes": service.duration_minutes, "price": service.price });
    let change = change_of(Kind::ServiceCreated, service.id, data);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(service)
}

fn blank(id: ServiceId, currency: Currency) -> Service {
    Service {
        id,
        name: String::new(),
        description: String::new(),
        duration_minutes: 0,
        buffer_before_minutes: 0,
        buffer_after_minutes: 0,
        price: Money::new(0, currency),
        color: String::new(),
        status: CatalogStatus::Active,
        staff_ids: Vec::new(),
        rules: ServiceRules::default(),
        version: 1,
    }
}

async fn give(tx: &mut Tx, service: &Service) -> Result<(), Problem> {
    if !tx.has_all_staff(&service.staff_ids).await? {
        return Err(Problem::NotFound);
    }
    Ok(tx.set_givers(service.id, &service.staff_ids).await?)
}

/// Changes a service: the given fields change, the others stay.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: ServiceId,
    form: UpdateService,
) -> Result<Service, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = one(&mut tx, id).await?;
    if before.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let (names_staff, _) = form.names_staff_and_color();
    let currency = before.price.currency;
    let (after, changed) = checked(before, form, currency)?;
    if changed.is_empty() {
        return Ok(after);
    }
    if tx.update_service(&after).await? == 0 {
        return Err(Problem::conflict("stale_version"));
    }
    if names_staff {
        give(&mut tx, &after).await?;
    }
    let after = one(&mut tx, id).await?;
    let data = json!({ "name": after.name, "changed": changed });
    let change = change_of(Kind::ServiceUpdated, id, data);
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(after)
}

/// Puts a service away: booked visits stay, no new ones are taken. Once more changes nothing.
pub(super) async fn archive(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: ServiceId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut service = one(&mut tx, id).await?;
    if service.status == CatalogStatus::Archived {
        return Ok(());
    }
    service.status = CatalogStatus::Archived;
    if tx.update_service(&service).await? == 0 {
        return Err(Problem::conflict("stale_version"));
    }
    let change = change_of(Kind::ServiceArchived, id, json!({ "name": service.name }));
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}

fn change_of(kind: Kind, id: ServiceId, data: serde_json::Value) -> Change {
    Change {
        kind,
        subject: Subject::Service(id),
        customer: None,
        data,
    }
}
