//! The SQL of users, sessions and their tokens.

use jiff::Timestamp;
use uuid::Uuid;

use super::model::User;
use super::roles::Role;
use super::sessions::Origin;
use crate::platform::db::{PlatformTx, Unit, execute, fetch_all, fetch_optional};
use crate::platform::i18n::Lang;
use crate::platform::ids::{BusinessId, SessionId, UserId};

#[derive(Debug, sqlx::FromRow)]
pub(super) struct CallerRow {
    pub(super) user_id: UserId,
    pub(super) full_name: String,
    pub(super) lang: Lang,
    pub(super) business_id: Option<BusinessId>,
    pub(super) role: Option<Role>,
    /// The business demands a second factor, the person has none, and no passkey opened the session.
    pub(super) second_factor_due: bool,
}

pub(super) struct NewSession<'a> {
    pub(super) id: SessionId,
    pub(super) user: UserId,
    pub(super) business: Option<BusinessId>,
    pub(super) refresh_hash: Vec<u8>,
    pub(super) origin: &'a Origin,
    pub(super) now: Timestamp,
    pub(super) expires_at: Timestamp,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct SessionRow {
    pub(super) id: SessionId,
    pub(super) user_agent: String,
    pub(super) address: String,
    pub(super) created_at: i64,
    pub(super) last_seen_at: i64,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct MembershipRow {
    pub(super) business_id: BusinessId,
    pub(super) name: String,
    pub(super) slug: String,
    pub(super) role: Role,
}

#[derive(Debug, sqlx::FromRow)]
pub(super) struct SignupRow {
    pub(super) email: String,
    pub(super) password_hash: String,
    pub(super) full_name: String,
    pub(super) business_name: String,
    pub(super) service_type: String,
    pub(super) phone: Option<String>,
    pub(super) lang: Lang,
    pub(super) expires_at: i64,
}

const USER: &str = "SELECT id, email, password_hash, full_name, lang, email_verified_at FROM users WHERE email = $1";
const USER_BY_ID: &str =
    "SELECT id, email, password_hash, full_name, lang, email_verified_at FROM users WHERE id = $1";

impl PlatformTx {
    pub(super) async fn caller_of_session(
        &mut self,
        session: SessionId,
        wanted: Option<BusinessId>,
        now: Timestamp,
    ) -> sqlx::Result<Option<CallerRow>> {
        const SQL: &str = "
            SELECT u.id AS user_id, u.full_name, u.lang, m.business_id, m.role,
                COALESCE(b.second_factor_required AND f.user_id IS NULL AND s.passkey_id IS NULL, FALSE)
                    AS second_factor_due
            FROM sessions s
            JOIN users u ON u.id = s.user_id
            LEFT JOIN memberships m ON m.user_id = s.user_id AND m.business_id = COALESCE($2, s.business_id)
            LEFT JOIN businesses b ON b.id = m.business_id
            LEFT JOIN second_factors f ON f.user_id = u.id AND f.confirmed_at IS NOT NULL
            WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > $3";
        fetch_optional!(self, SQL, session, wanted, now.as_millisecond())
    }

    pub(super) async fn user_by_email(&mut self, email: &str) -> sqlx::Result<Option<User>> {
        fetch_optional!(self, USER, email)
    }

    pub(super) async fn user_by_id(&mut self, id: UserId) -> sqlx::Result<Option<User>> {
        fetch_optional!(self, USER_BY_ID, id)
    }

    pub(super) async fn insert_user(&mut self, user: &User, now: Timestamp) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO users (id, email, password_hash, full_name, lang, email_verified_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
        execute!(
            self,
            SQL,
            user.id,
            user.email.as_str(),
            user.password_hash.as_str(),
            user.full_name.as_str(),
            user.lang,
            user.email_verified_at,
            now.as_millisecond()
        )?;
        Ok(())
    }

    pub(super) async fn set_password(&mut self, user: UserId, hash: &str) -> sqlx::Result<()> {
        execute!(
            self,
            "UPDATE users SET password_hash = $2 WHERE id = $1",
            user,
            hash
        )?;
        Ok(())
    }

    pub(super) async fn set_email_verified(
        &mut self,
        user: UserId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE users SET email_verified_at = $2 WHERE id = $1 AND email_verified_at IS NULL";
        execute!(self, SQL, user, now.as_millisecond())?;
        Ok(())
    }

    pub(super) async fn memberships_of(
        &mut self,
        user: UserId,
    ) -> sqlx::Result<Vec<MembershipRow>> {
        const SQL: &str = "
            SELECT m.business_id, b.name, b.slug, m.role FROM memberships m JOIN businesses b ON b.id = m.business_id
            WHERE m.user_id = $1 ORDER BY m.created_at, m.business_id";
        fetch_all!(self, SQL, user)
    }

    /// The session a spent token belonged to and when it was spent.
    pub(super) async fn spent_refresh_token(
        &mut self,
        hash: &[u8],
    ) -> sqlx::Result<Option<(SessionId, i64)>> {
        const SQL: &str =
            "SELECT session_id, spent_at FROM spent_refresh_tokens WHERE refresh_hash = $1";
        fetch_optional!(self, SQL, hash)
    }

    /// Puts `next` in the place of a live token; of two that try at once, one finds it gone.
    pub(super) async fn exchange_refresh_token(
        &mut self,
        hash: &[u8],
        next: &[u8],
        now: Timestamp,
        expires_at: Timestamp,
    ) -> sqlx::Result<Option<(SessionId, UserId)>> {
        const EXCHANGE: &str = "
            UPDATE sessions SET refresh_hash = $2, last_seen_at = $3, expires_at = $4
            WHERE refresh_hash = $1 AND revoked_at IS NULL AND expires_at > $3
            RETURNING id, user_id";
        const SPEND: &str = "INSERT INTO spent_refresh_tokens (refresh_hash, session_id, spent_at) VALUES ($1, $2, $3)";
        let now = now.as_millisecond();
        let found: Option<(SessionId, UserId)> =
            fetch_optional!(self, EXCHANGE, hash, next, now, expires_at.as_millisecond())?;
        if let Some((session, _)) = found {
            execute!(self, SPEND, hash, session, now)?;
        }
        Ok(found)
    }

    pub(super) async fn sessions_of(
        &mut self,
        user: UserId,
        now: Timestamp,
    ) -> sqlx::Result<Vec<SessionRow>> {
        const SQL: &str = "
            SELECT id, user_agent, address, created_at, last_seen_at FROM sessions
            WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY last_seen_at DESC, id";
        fetch_all!(self, SQL, user, now.as_millisecond())
    }

    pub(super) async fn revoke_session(
        &mut self,
        session: SessionId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE sessions SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
        execute!(self, SQL, session, now.as_millisecond())?;
        Ok(())
    }

    /// Whether `user` had such a live session.
    pub(super) async fn revoke_session_of(
        &mut self,
        user: UserId,
        session: SessionId,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "UPDATE sessions SET revoked_at = $3 WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL";
        Ok(execute!(self, SQL, session, user, now.as_millisecond())? == 1)
    }

    /// Ends every session of `user` but `kept`.
    pub(super) async fn revoke_other_sessions(
        &mut self,
        user: UserId,
        kept: SessionId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            UPDATE sessions SET revoked_at = $3 WHERE user_id = $1 AND id <> $2 AND revoked_at IS NULL";
        execute!(self, SQL, user, kept, now.as_millisecond())?;
        Ok(())
    }

    pub(super) async fn revoke_sessions_of(
        &mut self,
        user: UserId,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE sessions SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL";
        execute!(self, SQL, user, now.as_millisecond())?;
        Ok(())
    }

    pub(super) async fn set_session_business(
        &mut self,
        session: SessionId,
        business: BusinessId,
    ) -> sqlx::Result<()> {
        execute!(
            self,
            "UPDATE sessions SET business_id = $2 WHERE id = $1",
            session,
            business
        )?;
        Ok(())
    }

    pub(super) async fn insert_signup(
        &mut self,
        id: Uuid,
        signup: &SignupRow,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO signups (id, email, password_hash, full_name, business_name, service_type, phone, lang,
                expires_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        execute!(
            self,
            SQL,
            id,
            signup.email.as_str(),
            signup.password_hash.as_str(),
            signup.full_name.as_str(),
            signup.business_name.as_str(),
            signup.service_type.as_str(),
            signup.phone.as_deref(),
            signup.lang,
            signup.expires_at,
            now.as_millisecond()
        )?;
        Ok(())
    }

    pub(super) async fn signup(&mut self, id: Uuid) -> sqlx::Result<Option<SignupRow>> {
        const SQL: &str = "
            SELECT email, password_hash, full_name, business_name, service_type, phone, lang, expires_at
            FROM signups WHERE id = $1";
        fetch_optional!(self, SQL, id)
    }

    /// Takes a registration out, and every other one of its address: there is a user now.
    pub(super) async fn delete_signups_of(&mut self, email: &str) -> sqlx::Result<()> {
        execute!(self, "DELETE FROM signups WHERE email = $1", email)?;
        Ok(())
    }

    pub(super) async fn insert_account_token(
        &mut self,
        id: Uuid,
        user: UserId,
        purpose: &str,
        expires_at: Timestamp,
        now: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "
            INSERT INTO account_tokens (id, user_id, purpose, expires_at, created_at) VALUES ($1, $2, $3, $4, $5)";
        execute!(
            self,
            SQL,
            id,
            user,
            purpose,
            expires_at.as_millisecond(),
            now.as_millisecond()
        )?;
        Ok(())
    }

    pub(super) async fn user_of_account_token(&mut self, id: Uuid) -> sqlx::Result<Option<UserId>> {
        let row: Option<(UserId,)> =
            fetch_optional!(self, "SELECT user_id FROM account_tokens WHERE id = $1", id)?;
        Ok(row.map(|(user,)| user))
    }

    /// Uses a token up; `None` when it is of another purpose, expired or used.
    pub(super) async fn use_account_token(
        &mut self,
        id: Uuid,
        purpose: &str,
        now: Timestamp,
    ) -> sqlx::Result<Option<UserId>> {
        const SQL: &str = "
            UPDATE account_tokens SET used_at = $3
            WHERE id = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3
            RETURNING user_id";
        let row: Option<(UserId,)> = fetch_optional!(self, SQL, id, purpose, now.as_millisecond())?;
        Ok(row.map(|(user,)| user))
    }

    pub(super) async fn delete_expired_accounts_rows(
        &mut self,
        before: Timestamp,
    ) -> sqlx::Result<()> {
        const SPENT: &str = "
            DELETE FROM spent_refresh_tokens WHERE session_id IN (
                SELECT id FROM sessions WHERE expires_at < $1 OR revoked_at < $1)";
        let before = before.as_millisecond();
        execute!(self, "DELETE FROM signups WHERE expires_at < $1", before)?;
        execute!(
            self,
            "DELETE FROM account_tokens WHERE expires_at < $1",
            before
        )?;
        execute!(self, SPENT, before)?;
        execute!(
            self,
            "DELETE FROM sessions WHERE expires_at < $1 OR revoked_at < $1",
            before
        )?;
        Ok(())
    }
}

/// Stores a session, in the work that opens an account or by itself.
pub(super) async fn insert_session(
    unit: &mut impl Unit,
    session: &NewSession<'_>,
) -> sqlx::Result<()> {
    const SQL: &str = "
        INSERT INTO sessions (id, user_id, business_id, refresh_hash, user_agent, address, created_at, last_seen_at,
            expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)";
    let mut raw = unit.raw();
    execute!(
        raw,
        SQL,
        session.id,
        session.user,
        session.business,
        session.refresh_hash.as_slice(),
        session.origin.user_agent.as_str(),
        session.origin.address.as_str(),
        session.now.as_millisecond(),
        session.expires_at.as_millisecond()
    )?;
    Ok(())
}
