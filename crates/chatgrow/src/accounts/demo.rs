//! The account of the demo business, which nobody registered.

use super::businesses::create_business;
use super::model::NewBusiness;
use super::register::create_user;
use super::roles::Role;
use super::sessions::{self, Origin};
use crate::app::App;
use crate::platform::db::fetch_optional;
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::UserId;
use crate::platform::text::{Email, Name};

/// Who the demo belongs to.
#[derive(Debug, Clone)]
pub struct DemoOwner {
    /// The owner's name.
    pub name: Name,
    /// The business's name.
    pub business: Name,
    /// The sign-in.
    pub email: Email,
    /// The language of both.
    pub lang: Lang,
}

/// Whether anybody has an account here.
///
/// # Errors
/// The driver's.
pub async fn has_users(app: &App) -> sqlx::Result<bool> {
    let mut tx = app.db.platform_read().await?;
    let first: Option<(UserId,)> = fetch_optional!(tx, "SELECT id FROM users LIMIT 1")?;
    Ok(first.is_some())
}

/// Opens the demo's account and business; gives an access token for entering its data.
///
/// # Errors
/// The driver's.
pub async fn open_demo_account(
    app: &App,
    owner: &DemoOwner,
    password: &str,
) -> Result<String, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    let user = create_user(
        app,
        &mut tx,
        &owner.name,
        &owner.email,
        password,
        owner.lang,
    )
    .await?;
    let new = NewBusiness {
        name: owner.business.clone(),
        phone: None,
        email: None,
        service_type: "beauty".to_owned(),
        lang: owner.lang,
        is_demo: true,
    };
    let opened = create_business(tx, (user, owner.name.as_str()), &new, Role::Owner, now).await?;
    let (mut tx, business) = opened;
    let origin = Origin {
        address: "127.0.0.1".to_owned(),
        user_agent: "demo".to_owned(),
    };
    let tokens = sessions::open(app, &mut tx, user, Some(business), &origin, now).await?;
    tx.commit().await?;
    Ok(tokens.access)
}
