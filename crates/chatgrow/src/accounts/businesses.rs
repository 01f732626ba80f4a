//! Businesses: opened, read, changed.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

use super::model::{Business, DEFAULT_ZONE, NewBusiness, TaxKind, User, slug_base};
use super::roles::Role;
use super::sessions::{self, Origin, Tokens};
use crate::app::App;
use crate::catalog;
use crate::invoices;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::messages;
use crate::platform::color::Color;
use crate::platform::db::{PlatformTx, Scope, Tx, execute, fetch_one, fetch_optional, violates};
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{BusinessId, UserId};
use crate::platform::money::Currency;
use crate::platform::random;

#[derive(Debug, sqlx::FromRow)]
struct BusinessRow {
    id: BusinessId,
    slug: String,
    name: String,
    phone: Option<String>,
    email: Option<String>,
    address: String,
    zone: String,
    lang: Lang,
    currency: Currency,
    service_type: String,
    tax_kind: TaxKind,
    tax_number: Option<String>,
    min_notice_minutes: i64,
    horizon_days: i64,
    slot_step_minutes: i64,
    brand_color: Option<String>,
    link_shared: bool,
    first_steps_closed: bool,
    is_demo: bool,
    version: i64,
}

impl TryFrom<BusinessRow> for Business {
    type Error = sqlx::Error;

    fn try_from(row: BusinessRow) -> sqlx::Result<Self> {
        let zone = TimeZone::get(&row.zone).map_err(|error| sqlx::Error::Decode(error.into()))?;
        Ok(Self {
            id: row.id,
            slug: row.slug,
            name: row.name,
            phone: row.phone,
            email: row.email,
            address: row.address,
            zone,
            lang: row.lang,
            currency: row.currency,
            service_type: row.service_type,
            tax_kind: row.tax_kind,
            tax_number: row.tax_number,
            min_notice_minutes: row.min_notice_minutes,
            horizon_days: row.horizon_days,
            slot_step_minutes: row.slot_step_minutes,
            brand_color: row.brand_color.as_deref().and_then(Color::parse),
            link_shared: row.link_shared,
            first_steps_closed: row.first_steps_closed,
            is_demo: row.is_demo,
            version: row.version,
        })
    }
}

const BY_ID: &str = "
    SELECT id, slug, name, phone, email, address, zone, lang, currency, service_type, tax_kind, tax_number,
        min_notice_minutes, horizon_days, slot_step_minutes, brand_color, link_shared, first_steps_closed, is_demo,
        version
    FROM businesses WHERE id = $1";
const BY_SLUG: &str = "
    SELECT id, slug, name, phone, email, address, zone, lang, currency, service_type, tax_kind, tax_number,
        min_notice_minutes, horizon_days, slot_step_minutes, brand_color, link_shared, first_steps_closed, is_demo,
        version
    FROM businesses WHERE slug = $1";

/// The business that `tx` works on.
///
/// # Errors
/// The driver's.
pub async fn business(tx: &mut Tx) -> sqlx::Result<Business> {
    let id = tx.business();
    let row: BusinessRow = fetch_one!(tx, BY_ID, id)?;
    row.try_into()
}

/// The business of a public address, with the right to touch what a guest may: its open times, a booking.
///
/// # Errors
/// [`Problem::NotFound`] when no business has that address, or the driver's.
pub async fn business_by_slug(app: &App, slug: &str) -> Result<(Business, Scope), Problem> {
    let mut tx = app.db.platform_read().await?;
    let row: Option<BusinessRow> = fetch_optional!(tx, BY_SLUG, slug)?;
    let business: Business = row.ok_or(Problem::NotFound)?.try_into()?;
    let scope = Scope::granted(business.id);
    Ok((business, scope))
}

/// Opens a business whose first member is `user`, with a first staff member and working hours, so that it
/// can be booked once it names a service.
///
/// # Errors
/// The driver's.
pub async fn create_business(
    mut tx: PlatformTx,
    user: (UserId, &str),
    new: &NewBusiness,
    role: Role,
    now: Timestamp,
) -> Result<(Tx, BusinessId), Problem> {
    const MEMBER: &str =
        "INSERT INTO memberships (business_id, user_id, role, created_at) VALUES ($1, $2, $3, $4)";

    let id = BusinessId::new(now);
    insert_business(&mut tx, id, new, now).await?;
    execute!(tx, MEMBER, id, user.0, role, now.as_millisecond())?;
    let mut tx = tx.enter(Scope::granted(id)).await?;
    let actor = Actor::User {
        id: user.0,
        name: user.1.to_owned(),
    };
    let change = Change {
        kind: Kind::BusinessCreated,
        subject: Subject::Business(id),
        customer: None,
        data: json!({ "name": new.name.as_str() }),
    };
    journal::record(&mut tx, now, &actor, change).await?;
    catalog::open_first_staff(&mut tx, now, &actor, user.1).await?;
    messages::seed_rules(&mut tx, now).await?;
    Ok((tx, id))
}

async fn insert_business(
    tx: &mut PlatformTx,
    id: BusinessId,
    new: &NewBusiness,
    now: Timestamp,
) -> Result<(), Problem> {
    const SQL: &str = "
        INSERT INTO businesses (id, slug, name, phone, email, zone, lang, currency, service_type, tax_kind,
            min_notice_minutes, horizon_days, slot_step_minutes, is_demo, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 120, 60, 15, $11, $12)";

    let slug = free_slug(tx, new.name.as_str()).await?;
    execute!(
        tx,
        SQL,
        id,
        slug.as_str(),
        new.name.as_str(),
        new.phone.as_ref().map(|phone| phone.as_str().to_owned()),
        new.email.as_ref().map(|email| email.as_str().to_owned()),
        DEFAULT_ZONE,
        new.lang,
        Currency::Ils,
        new.service_type.as_str(),
        TaxKind::ExemptDealer,
        new.is_demo,
        now.as_millisecond()
    )
    .map_err(|error| {
        if violates(&error, "businesses_slug", "businesses.slug") {
            Problem::conflict("slug_taken")
        } else {
            error.into()
        }
    })?;
    Ok(())
}

/// The name's own address if it is free, else with a few random letters after it.
async fn free_slug(tx: &mut PlatformTx, name: &str) -> sqlx::Result<String> {
    let tail = || random::uuid(Timestamp::UNIX_EPOCH).simple().to_string()[24..].to_owned();
    let Some(base) = slug_base(name) else {
        return Ok(format!("biz-{}", tail()));
    };
    let taken: Option<(BusinessId,)> = fetch_optional!(
        tx,
        "SELECT id FROM businesses WHERE slug = $1",
        base.as_str()
    )?;
    Ok(if taken.is_none() {
        base
    } else {
        format!("{base}-{}", tail())
    })
}

/// Opens a business and a session in it, as registration does.
pub(super) async fn create_with_session(
    app: &App,
    tx: PlatformTx,
    user: &User,
    new: &NewBusiness,
    role: Role,
    origin: &Origin,
    now: Timestamp,
) -> Result<(Tx, Tokens), Problem> {
    let (mut tx, business) =
        create_business(tx, (user.id, &user.full_name), new, role, now).await?;
    let tokens = sessions::open(app, &mut tx, user.id, Some(business), origin, now).await?;
    Ok((tx, tokens))
}

/// Says what the business is for the tax authority from now on.
///
/// # Errors
/// The driver's.
pub async fn set_tax_kind(tx: &mut Tx, kind: TaxKind) -> sqlx::Result<()> {
    const SQL: &str = "UPDATE businesses SET tax_kind = $2, version = version + 1 WHERE id = $1 AND tax_kind <> $2";
    let id = tx.business();
    execute!(tx, SQL, id, kind)?;
    Ok(())
}

/// What may change of a business; every value checked.
#[derive(Debug, Clone)]
pub(super) struct BusinessUpdate {
    pub(super) after: Business,
    pub(super) changed: Vec<&'static str>,
}

/// Stores a changed business, if nobody changed it since it was read.
pub(super) async fn update(
    tx: &mut Tx,
    actor: &Actor,
    update: &BusinessUpdate,
    now: Timestamp,
) -> Result<(), Problem> {
    const SQL: &str = "
        UPDATE businesses SET slug = $3, name = $4, phone = $5, email = $6, address = $7, zone = $8, lang = $9,
            tax_kind = $10, tax_number = $11, min_notice_minutes = $12, horizon_days = $13, slot_step_minutes = $14,
            brand_color = $15, link_shared = $16, first_steps_closed = $17, version = version + 1
        WHERE id = $1 AND version = $2";
    let b = &update.after;
    let before = business(tx).await?.tax_kind;
    let updated = execute!(
        tx,
        SQL,
        b.id,
        b.version,
        b.slug.as_str(),
        b.name.as_str(),
        b.phone.as_deref(),
        b.email.as_deref(),
        b.address.as_str(),
        b.zone_name(),
        b.lang,
        b.tax_kind,
        b.tax_number.as_deref(),
        b.min_notice_minutes,
        b.horizon_days,
        b.slot_step_minutes,
        b.brand_color.map(|color| color.to_string()),
        b.link_shared,
        b.first_steps_closed
    )
    .map_err(|error| {
        if violates(&error, "businesses_slug", "businesses.slug") {
            Problem::conflict("slug_taken")
        } else {
            error.into()
        }
    })?;
    if updated == 0 {
        return Err(Problem::conflict("stale_version"));
    }
    invoices::note_tax_kind(tx, now, before, b.tax_kind).await?;
    let change = Change {
        kind: Kind::BusinessUpdated,
        subject: Subject::Business(b.id),
        customer: None,
        data: json!({ "changed": update.changed }),
    };
    journal::record(tx, now, actor, change).await?;
    Ok(())
}
