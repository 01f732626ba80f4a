//! HTTP of the signed-in person and the business.

use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;

use super::business_form::{UpdateBusiness, checked};
use super::businesses::{self, BusinessUpdate};
use super::caller::Caller;
use super::model::{Business, NewBusiness, TaxKind};
use super::platform_owner::is_platform_owner;
use super::roles::{Role, Verb};
use super::{
    api_keys, passkeys, put_away_demo, recover, second_factor, security_routes, session_routes,
    team_routes,
};
use crate::app::App;
use crate::platform::color::Color;
use crate::platform::http::{Faults, Json, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{BusinessId, SessionId, UserId};
use crate::platform::money::Currency;
use crate::platform::text::{Line, Name};

/// The room's routes.
pub fn routes() -> OpenApiRouter<App> {
    session_routes::routes()
        .routes(routes!(me))
        .routes(routes!(switch_business))
        .routes(routes!(send_verification))
        .routes(routes!(create_business))
        .routes(routes!(read_business, update_business))
        .merge(security_routes::routes())
        .merge(second_factor::routes())
        .merge(passkeys::routes())
        .merge(team_routes::routes())
        .merge(api_keys::routes())
        .merge(put_away_demo::routes())
}

/// The signed-in person and the business they are working in.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Me {
    user: UserView,
    /// The business being worked in; null for a person who belongs to none.
    business: Option<BusinessView>,
    /// The person's role in it.
    role: Option<Role>,
    /// Every business of the person.
    businesses: Vec<MembershipView>,
    /// The business demands a second factor and the person has none: until it is set up nothing of the business is
    /// answered.
    second_factor_due: bool,
    /// Whether the person runs this installation and may see its page.
    is_platform_owner: bool,
}

#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct UserView {
    id: Uuid,
    full_name: String,
    email: String,
    email_verified: bool,
    locale: Lang,
}

#[derive(Debug, Serialize, ToSchema)]
struct MembershipView {
    id: BusinessId,
    name: String,
    slug: String,
    role: Role,
}

/// A business and its booking rules.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct BusinessView {
    id: BusinessId,
    /// The word in its public address.
    slug: String,
    name: String,
    phone: Option<String>,
    email: Option<String>,
    address: String,
    /// IANA zone.
    zone: String,
    locale: Lang,
    currency: Currency,
    service_type: String,
    tax_kind: TaxKind,
    tax_number: Option<String>,
    /// Guests book at least this long ahead.
    min_notice_minutes: i64,
    /// Guests book at most this far ahead.
    horizon_days: i64,
    /// Starts lie on this grid.
    slot_step_minutes: i64,
    /// What the pages of guests wear, `#rrggbb`; null for the colour of the house.
    #[schema(value_type = Option<String>)]
    brand_color: Option<Color>,
    /// Whether its address was copied for guests: one of the first steps.
    link_shared: bool,
    /// Whether the owner has done with the list of first steps.
    first_steps_closed: bool,
    is_demo: bool,
    version: i64,
    /// The page to share with guests.
    public_url: String,
}

impl BusinessView {
    fn of(app: &App, business: Business) -> Self {
        Self {
            zone: business.zone_name().to_owned(),
            public_url: format!("{}/b/{}", app.config.base_url, business.slug),
            brand_color: business.brand_color,
            id: business.id,
            slug: business.slug,
            name: business.name,
            phone: business.phone,
            email: business.email,
            address: business.address,
            locale: business.lang,
            currency: business.currency,
            service_type: business.service_type,
            tax_kind: business.tax_kind,
            tax_number: business.tax_number,
            min_notice_minutes: business.min_notice_minutes,
            horizon_days: business.horizon_days,
            slot_step_minutes: business.slot_step_minutes,
            link_shared: business.link_shared,
            first_steps_closed: business.first_steps_closed,
            is_demo: business.is_demo,
            version: business.version,
        }
    }
}

/// What a client needs to know of a person after signing in. `session` tells the business worked in.
pub(super) async fn me_of(
    app: &App,
    user: UserId,
    session: Option<SessionId>,
) -> Result<Me, Problem> {
    let mut tx = app.db.platform_read().await?;
    let person = tx.user_by_id(user).await?.ok_or(Problem::Unauthenticated)?;
    let memberships = tx.memberships_of(user).await?;
    let is_platform_owner = is_platform_owner(app, &mut tx, user).await?;
    let current = match session {
        Some(session) => tx.caller_of_session(session, None, app.clock.now()).await?,
        None => None,
    };
    let second_factor_due = current.as_ref().is_some_and(|row| row.second_factor_due);
    let current = current.and_then(|row| row.business_id.zip(row.role));
    let business = match current {
        Some((business, _)) => {
            let mut tx = tx
                .enter(crate::platform::db::Scope::granted(business))
                .await?;
            Some(BusinessView::of(app, businesses::business(&mut tx).await?))
        }
        None => None,
    };
    Ok(Me {
        user: UserView {
            id: person.id.0,
            full_name: person.full_name,
            email: person.email,
            email_verified: person.email_verified_at.is_some(),
            locale: person.lang,
        },
        business,
        role: current.map(|(_, role)| role),
        businesses: memberships
            .into_iter()
            .map(|row| MembershipView {
                id: row.business_id,
                name: row.name,
                slug: row.slug,
                role: row.role,
            })
            .collect(),
        second_factor_due,
        is_platform_owner,
    })
}

/// Who am I?
#[utoipa::path(get, path = "/api/auth/me", tag = "accounts", responses((status = 200, body = Me)),
    security(("bearer" = []), ("cookie" = [])))]
async fn me(State(app): State<App>, caller: Caller) -> Result<Json<Me>, Problem> {
    let person = caller.person()?;
    me_of(&app, person.user, Some(person.session))
        .await
        .map(Json)
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SwitchBusiness {
    /// One of yours.
    business_id: Uuid,
}

/// Work in another business of yours from now on.
#[utoipa::path(post, path = "/api/auth/switch-business", tag = "accounts", request_body = SwitchBusiness,
    responses((status = 200, body = Me)), security(("bearer" = []), ("cookie" = [])))]
async fn switch_business(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<SwitchBusiness>,
) -> Result<Json<Me>, Problem> {
    let person = caller.person()?;
    let mut tx = app.db.platform_write().await?;
    let wanted = BusinessId(body.business_id);
    if !tx
        .memberships_of(person.user)
        .await?
        .iter()
        .any(|row| row.business_id == wanted)
    {
        return Err(Problem::NotFound);
    }
    tx.set_session_business(person.session, wanted).await?;
    tx.commit().await?;
    me_of(&app, person.user, Some(person.session))
        .await
        .map(Json)
}

/// Send the mail to confirm your address again.
#[utoipa::path(post, path = "/api/auth/send-verification", tag = "accounts",
    responses((status = 202, description = "A mail is on its way, unless the address is confirmed")),
    security(("bearer" = []), ("cookie" = [])))]
async fn send_verification(State(app): State<App>, caller: Caller) -> Result<StatusCode, Problem> {
    let person = caller.person()?;
    let key = format!("verify:{}", person.user);
    app.limits
        .check(crate::platform::limits::Class::SignIn, &key)
        .await?;
    let mut tx = app.db.platform_write().await?;
    let user = tx
        .user_by_id(person.user)
        .await?
        .ok_or(Problem::Unauthenticated)?;
    if user.email_verified_at.is_none() {
        recover::plan_verification(&mut tx, person.user, app.clock.now()).await?;
    }
    tx.commit().await?;
    Ok(StatusCode::ACCEPTED)
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct CreateBusiness {
    /// Its name.
    #[schema(max_length = 120)]
    name: String,
    /// What kind of business it is.
    service_type: Option<String>,
}

/// Open another business.
#[utoipa::path(post, path = "/api/businesses", tag = "accounts", request_body = CreateBusiness,
    responses((status = 201, body = BusinessView)), security(("bearer" = []), ("cookie" = [])))]
async fn create_business(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<CreateBusiness>,
) -> Result<(StatusCode, Json<BusinessView>), Problem> {
    let person = caller.person()?;
    let mut faults = Faults::default();
    let name = faults.need("/name", Name::parse(&body.name), "bad_name");
    let service_type = match body.service_type.filter(|kind| !kind.trim().is_empty()) {
        Some(kind) => faults
            .need("/serviceType", Line::<60>::parse(&kind), "too_long")
            .map(Line::into_string),
        None => None,
    };
    let Some(name) = name else {
        return Err(faults.into_problem());
    };
    faults.finish()?;
    let new = NewBusiness {
        name,
        phone: None,
        email: None,
        service_type: service_type.unwrap_or_default(),
        lang: caller.lang,
        is_demo: false,
    };
    let tx = app.db.platform_write().await?;
    let opened = businesses::create_business(
        tx,
        (person.user, &caller.name),
        &new,
        Role::Owner,
        app.clock.now(),
    );
    let (mut tx, _) = opened.await?;
    let business = businesses::business(&mut tx).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(BusinessView::of(&app, business))))
}

/// The business you work in.
#[utoipa::path(get, path = "/api/business", tag = "accounts", responses((status = 200, body = BusinessView)),
    security(("bearer" = []), ("cookie" = [])))]
async fn read_business(
    State(app): State<App>,
    caller: Caller,
) -> Result<Json<BusinessView>, Problem> {
    let mut tx = app.db.read(caller.may(Verb::ReadBusiness)?).await?;
    Ok(Json(BusinessView::of(
        &app,
        businesses::business(&mut tx).await?,
    )))
}

/// Change the business: the given fields change, the others stay.
#[utoipa::path(put, path = "/api/business", tag = "accounts", request_body = UpdateBusiness,
    responses((status = 200, body = BusinessView)), security(("bearer" = []), ("cookie" = [])))]
async fn update_business(
    State(app): State<App>,
    caller: Caller,
    Json(body): Json<UpdateBusiness>,
) -> Result<Json<BusinessView>, Problem> {
    let mut tx = app.db.write(caller.may(Verb::EditBusiness)?).await?;
    let before = businesses::business(&mut tx).await?;
    if before.version != body.version {
        return Err(Problem::conflict("stale_version"));
    }
    let update: BusinessUpdate = checked(before, body)?;
    if !update.changed.is_empty() {
        businesses::update(&mut tx, &caller.actor(), &update, app.clock.now()).await?;
    }
    let after = businesses::business(&mut tx).await?;
    tx.commit().await?;
    Ok(Json(BusinessView::of(&app, after)))
}
