//! The team: who belongs to a business, in which role.

use jiff::Timestamp;
use serde_json::json;

use super::recover::plan_password_mail;
use super::register::create_user;
use super::roles::Role;
use crate::app::App;
use crate::jobs::AccountMail;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Conn, Scope, Tx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::UserId;
use crate::platform::random;
use crate::platform::text::{Email, Name};
use crate::push;

#[derive(Debug, Clone, sqlx::FromRow)]
pub(super) struct Member {
    pub(super) user_id: UserId,
    pub(super) full_name: String,
    pub(super) email: String,
    pub(super) role: Role,
}

pub(super) async fn members(tx: &mut Tx) -> sqlx::Result<Vec<Member>> {
    const SQL: &str = "
        SELECT m.user_id, u.full_name, u.email, m.role FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.business_id = $1 ORDER BY m.created_at, m.user_id";
    let business = tx.business();
    fetch_all!(tx, SQL, business)
}

/// What this person is in the business; nothing for who does not belong to the team.
///
/// # Errors
/// The driver's.
pub async fn role_of(tx: &mut Tx, user: UserId) -> sqlx::Result<Option<Role>> {
    const SQL: &str = "SELECT role FROM memberships WHERE business_id = $1 AND user_id = $2";
    let business = tx.business();
    let row: Option<(Role,)> = fetch_optional!(tx, SQL, business, user)?;
    Ok(row.map(|(role,)| role))
}

/// Adds a person to the team; one without an account gets a mail to choose a password.
pub(super) async fn add(
    app: &App,
    scope: Scope,
    actor: &Actor,
    (full_name, email, role): (&Name, &Email, Role),
    lang: Lang,
) -> Result<Member, Problem> {
    const SQL: &str = "
        INSERT INTO memberships (business_id, user_id, role, created_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (business_id, user_id) DO NOTHING";
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    let user = match tx.user_by_email(email.as_str()).await? {
        Some(user) => user.id,
        None => {
            let user = create_user(app, &mut tx, full_name, email, &random::token(), lang).await?;
            plan_password_mail(&mut tx, user, AccountMail::Invitation, now).await?;
            user
        }
    };
    let added = execute!(tx, SQL, scope.business(), user, role, now.as_millisecond())?;
    if added == 0 {
        return Err(Problem::conflict("already_member"));
    }
    let mut tx = tx.enter(scope).await?;
    record(&mut tx, now, actor, Kind::MemberAdded, user, Some(role)).await?;
    let member = member(&mut tx, user).await?;
    tx.commit().await?;
    Ok(member)
}

/// Gives a member another role.
pub(super) async fn change_role(
    app: &App,
    scope: Scope,
    actor: &Actor,
    user: UserId,
    role: Role,
) -> Result<Member, Problem> {
    const SQL: &str = "UPDATE memberships SET role = $3 WHERE business_id = $1 AND user_id = $2";
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    lock_owners(&mut tx).await?;
    if execute!(tx, SQL, scope.business(), user, role)? == 0 {
        return Err(Problem::NotFound);
    }
    keep_an_owner(&mut tx).await?;
    record(
        &mut tx,
        now,
        actor,
        Kind::MemberRoleChanged,
        user,
        Some(role),
    )
    .await?;
    let member = member(&mut tx, user).await?;
    tx.commit().await?;
    Ok(member)
}

/// Takes a person off the team.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    actor: &Actor,
    user: UserId,
) -> Result<(), Problem> {
    const SQL: &str = "DELETE FROM memberships WHERE business_id = $1 AND user_id = $2";
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    lock_owners(&mut tx).await?;
    push::forget(&mut tx, user).await?;
    if execute!(tx, SQL, scope.business(), user)? == 0 {
        return Err(Problem::NotFound);
    }
    keep_an_owner(&mut tx).await?;
    record(&mut tx, now, actor, Kind::MemberRemoved, user, None).await?;
    Ok(tx.commit().await?)
}

/// Two owners who remove each other at once must take turns; SQLite's writers do already.
async fn lock_owners(tx: &mut Tx) -> sqlx::Result<()> {
    const SQL: &str =
        "SELECT user_id FROM memberships WHERE business_id = $1 AND role = 'owner' FOR UPDATE";
    let business = tx.business();
    if let Conn::Postgres(conn) = &mut tx.conn {
        sqlx::query(SQL).bind(business).execute(&mut **conn).await?;
    }
    Ok(())
}

async fn keep_an_owner(tx: &mut Tx) -> Result<(), Problem> {
    const SQL: &str = "SELECT count(*) FROM memberships WHERE business_id = $1 AND role = 'owner'";
    let business = tx.business();
    let (owners,): (i64,) = fetch_one!(tx, SQL, business)?;
    if owners == 0 {
        Err(Problem::conflict("last_owner"))
    } else {
        Ok(())
    }
}

async fn member(tx: &mut Tx, user: UserId) -> Result<Member, Problem> {
    const SQL: &str = "
        SELECT m.user_id, u.full_name, u.email, m.role FROM memberships m JOIN users u ON u.id = m.user_id
        WHERE m.business_id = $1 AND m.user_id = $2";
    let business = tx.business();
    let member: Option<Member> = fetch_optional!(tx, SQL, business, user)?;
    member.ok_or(Problem::NotFound)
}

async fn record(
    tx: &mut Tx,
    now: Timestamp,
    actor: &Actor,
    kind: Kind,
    user: UserId,
    role: Option<Role>,
) -> sqlx::Result<()> {
    let change = Change {
        kind,
        subject: Subject::Member(user),
        customer: None,
        data: json!({ "role": role }),
    };
    journal::record(tx, now, actor, change).await.map(drop)
}
