//! Registering: with mail set up, an account begins when its address is confirmed, and a known address
//! gets the same answer as a new one; without mail it begins at once.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::model::{NewBusiness, User, password_fault};
use super::roles::Role;
use super::sessions::{self, Origin, Tokens};
use super::store::SignupRow;
use crate::app::App;
use crate::jobs::{self, AccountMail, Work};
use crate::platform::db::{PlatformTx, violates};
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::UserId;
use crate::platform::phone::Phone;
use crate::platform::random;
use crate::platform::text::{Email, Line, Name};

/// A registration's link works this long.
const SIGNUP_HOURS: i64 = 48;

/// What a person registers with, as typed.
pub(super) struct Registration<'a> {
    pub(super) full_name: &'a str,
    pub(super) business_name: Option<&'a str>,
    pub(super) email: &'a str,
    pub(super) password: &'a str,
    pub(super) phone: Option<&'a str>,
    pub(super) service_type: Option<&'a str>,
    pub(super) lang: Lang,
}

/// How a registration went on.
pub(super) enum Registered {
    /// A mail is on its way, whether or not there is such an account.
    CheckEmail,
    /// The account is open.
    SignedIn(UserId, Tokens),
}

/// Registers.
pub(super) async fn register(
    app: &App,
    form: &Registration<'_>,
    origin: &Origin,
) -> Result<Registered, Problem> {
    let signup = checked(app, form).await?;
    if app.mailer.delivers() {
        invite_to_confirm(app, &signup).await?;
        return Ok(Registered::CheckEmail);
    }
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    if tx.user_by_email(&signup.email).await?.is_some() {
        return Err(Problem::conflict("email_taken"));
    }
    let (user, tokens) = open_account(app, tx, signup, None, origin, now).await?;
    Ok(Registered::SignedIn(user, tokens))
}

async fn checked(app: &App, form: &Registration<'_>) -> Result<SignupRow, Problem> {
    let mut faults = Faults::default();
    let full_name = faults.need("/fullName", Name::parse(form.full_name), "bad_name");
    let business_name = match form.business_name {
        Some(name) if !name.trim().is_empty() => {
            faults.need("/businessName", Name::parse(name), "bad_name")
        }
        _ => full_name.clone(),
    };
    let email = faults.need("/email", Email::parse(form.email), "bad_email");
    let phone = match form.phone.filter(|phone| !phone.trim().is_empty()) {
        Some(phone) => faults
            .need("/phone", Phone::parse(phone), "bad_phone")
            .map(|phone| phone.as_str().to_owned()),
        None => None,
    };
    let service_type = match form.service_type.filter(|kind| !kind.trim().is_empty()) {
        Some(kind) => faults
            .need("/serviceType", Line::<60>::parse(kind), "too_long")
            .map(Line::into_string),
        None => None,
    };
    if let Some(fault) = password_fault(form.password) {
        faults.add("/password", fault);
    }
    let (Some(full_name), Some(business_name), Some(email)) = (full_name, business_name, email)
    else {
        return Err(faults.into_problem());
    };
    faults.finish()?;
    let expires_at = app
        .clock
        .now()
        .checked_add(SignedDuration::from_hours(SIGNUP_HOURS))
        .unwrap_or(Timestamp::MAX);
    Ok(SignupRow {
        email: email.as_str().to_owned(),
        password_hash: app.passwords.hash(form.password).await?,
        full_name: full_name.into_string(),
        business_name: business_name.into_string(),
        service_type: service_type.unwrap_or_default(),
        phone,
        lang: form.lang,
        expires_at: expires_at.as_millisecond(),
    })
}

/// Both branches store a row and plan a mail, so that neither answer nor time tells which it was.
async fn invite_to_confirm(app: &App, signup: &SignupRow) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    let known = tx.user_by_email(&signup.email).await?;
    let (mail, id) = match known {
        Some(user) => (AccountMail::AlreadyRegistered, user.id.0),
        None => {
            let id = random::uuid(now);
            tx.insert_signup(id, signup, now).await?;
            (AccountMail::ConfirmSignup, id)
        }
    };
    let key = format!("account-mail:{}", random::uuid(now));
    jobs::plan(
        &mut tx,
        now,
        None,
        &key,
        &Work::AccountMail { mail, id },
        now,
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Opens the account of a registration whose address was confirmed.
pub(super) async fn confirm(
    app: &App,
    signup: Uuid,
    origin: &Origin,
) -> Result<Option<(UserId, Tokens)>, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    let Some(row) = tx.signup(signup).await? else {
        return Ok(None);
    };
    if row.expires_at <= now.as_millisecond() || tx.user_by_email(&row.email).await?.is_some() {
        return Ok(None);
    }
    tx.delete_signups_of(&row.email).await?;
    open_account(app, tx, row, Some(now), origin, now)
        .await
        .map(Some)
}

async fn open_account(
    app: &App,
    mut tx: PlatformTx,
    signup: SignupRow,
    verified_at: Option<Timestamp>,
    origin: &Origin,
    now: Timestamp,
) -> Result<(UserId, Tokens), Problem> {
    let user = User {
        id: UserId::new(now),
        email: signup.email.clone(),
        password_hash: signup.password_hash,
        full_name: signup.full_name,
        lang: signup.lang,
        email_verified_at: verified_at.map(Timestamp::as_millisecond),
    };
    create_user_row(&mut tx, &user, now).await?;
    let business = NewBusiness {
        name: Name::parse(&signup.business_name).ok_or(Problem::NotFound)?,
        phone: signup.phone.as_deref().and_then(Phone::parse),
        email: Email::parse(&signup.email),
        service_type: signup.service_type,
        lang: signup.lang,
        is_demo: false,
    };
    let (tx, tokens) =
        super::businesses::create_with_session(app, tx, &user, &business, Role::Owner, origin, now)
            .await?;
    tx.commit().await?;
    Ok((user.id, tokens))
}

async fn create_user_row(tx: &mut PlatformTx, user: &User, now: Timestamp) -> Result<(), Problem> {
    tx.insert_user(user, now).await.map_err(|error| {
        if violates(&error, "users_email_key", "users.email") {
            Problem::conflict("email_taken")
        } else {
            error.into()
        }
    })
}

/// Makes a user with a confirmed address and a password, as the demo and invitations do.
///
/// # Errors
/// [`Problem::Conflict`] `email_taken`, or the driver's.
pub(super) async fn create_user(
    app: &App,
    tx: &mut PlatformTx,
    full_name: &Name,
    email: &Email,
    password: &str,
    lang: Lang,
) -> Result<UserId, Problem> {
    let now = app.clock.now();
    let user = User {
        id: UserId::new(now),
        email: email.as_str().to_owned(),
        password_hash: app.passwords.hash(password).await?,
        full_name: full_name.as_str().to_owned(),
        lang,
        email_verified_at: Some(now.as_millisecond()),
    };
    create_user_row(tx, &user, now).await?;
    Ok(user.id)
}

/// Opens a session for a user who has shown all that is asked of them.
pub(super) async fn open_session(
    app: &App,
    tx: &mut PlatformTx,
    user: UserId,
    origin: &Origin,
) -> Result<Tokens, Problem> {
    let now = app.clock.now();
    let business = tx
        .memberships_of(user)
        .await?
        .first()
        .map(|membership| membership.business_id);
    sessions::open(app, tx, user, business, origin, now).await
}
