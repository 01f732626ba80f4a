//! The SQL of passkeys and of the challenges for them.

use jiff::Timestamp;

use crate::platform::db::{PlatformTx, execute, fetch_all, fetch_optional};
use crate::platform::ids::{PasskeyId, SessionId, UserId};

#[derive(Debug, sqlx::FromRow)]
pub(super) struct PasskeyRow {
    pub(super) id: PasskeyId,
    pub(super) credential_id: Vec<u8>,
    pub(super) transports: i64,
    pub(super) name: String,
    pub(super) created_at: i64,
    pub(super) last_used_at: Option<i64>,
}

/// A passkey as a device made it.
#[derive(Debug)]
pub(super) struct NewPasskey {
    pub(super) credential_id: Vec<u8>,
    pub(super) credential: Vec<u8>,
    pub(super) state: Vec<u8>,
    pub(super) transports: i64,
}

/// What is needed to check an answer of a passkey.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct KnownPasskey {
    pub(super) id: PasskeyId,
    pub(super) user_id: UserId,
    pub(super) credential_id: Vec<u8>,
    pub(super) credential: Vec<u8>,
    pub(super) state: Vec<u8>,
    pub(super) name: String,
    /// Of its owner.
    pub(super) email: String,
    pub(super) full_name: String,
}

impl PlatformTx {
    /// The oldest first.
    pub(super) async fn passkeys_of(&mut self, user: UserId) -> sqlx::Result<Vec<PasskeyRow>> {
        const SQL: &str = "
            SELECT id, credential_id, transports, name, created_at, last_used_at FROM passkeys
            WHERE user_id = $1 ORDER BY created_at, id";
        fetch_all!(self, SQL, user)
    }

    pub(super) async fn passkey_by_credential(
        &mut self,
        credential_id: &[u8],
    ) -> sqlx::Result<Option<KnownPasskey>> {
        const SQL: &str = "
            SELECT p.id, p.user_id, p.credential_id, p.credential, p.state, p.name, u.email, u.full_name
            FROM passkeys p JOIN users u ON u.id = p.user_id WHERE p.credential_id = $1";
        fetch_optional!(self, SQL, credential_id)
    }

    /// Whether it was new: a credential is kept once, whoever brings it.
    pub(super) async fn insert_passkey(
        &mut self,
        id: PasskeyId,
        user: UserId,
        (passkey, name): (&NewPasskey, &str),
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO passkeys (id, user_id, credential_id, credential, state, transports, name, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (credential_id) DO NOTHING";
        let inserted = execute!(
            self,
            SQL,
            id,
            user,
            passkey.credential_id.as_slice(),
            passkey.credential.as_slice(),
            passkey.state.as_slice(),
            passkey.transports,
            name,
            now.as_millisecond()
        )?;
        Ok(inserted == 1)
    }

    /// Notes a sign-in; not when the passkey is gone or was used by somebody else since `before` was read.
    pub(super) async fn use_passkey(
        &mut self,
        id: PasskeyId,
        (before, after): (&[u8], &[u8]),
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str =
            "UPDATE passkeys SET state = $3, last_used_at = $4 WHERE id = $1 AND state = $2";
        Ok(execute!(self, SQL, id, before, after, now.as_millisecond())? == 1)
    }

    /// Whether `user` has such a passkey.
    pub(super) async fn rename_passkey(
        &mut self,
        user: UserId,
        id: PasskeyId,
        name: &str,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "UPDATE passkeys SET name = $3 WHERE id = $1 AND user_id = $2";
        Ok(execute!(self, SQL, id, user, name)? == 1)
    }

    /// Removes a passkey and ends the sessions it opened, but for `kept`; gives its name.
    pub(super) async fn delete_passkey(
        &mut self,
        user: UserId,
        id: PasskeyId,
        kept: SessionId,
        now: Timestamp,
    ) -> sqlx::Result<Option<String>> {
        const SESSIONS: &str = "
            UPDATE sessions SET revoked_at = $4
            WHERE passkey_id = $1 AND user_id = $2 AND id <> $3 AND revoked_at IS NULL";
        const PASSKEY: &str = "DELETE FROM passkeys WHERE id = $1 AND user_id = $2 RETURNING name";
        execute!(self, SESSIONS, id, user, kept, now.as_millisecond())?;
        let row: Option<(String,)> = fetch_optional!(self, PASSKEY, id, user)?;
        Ok(row.map(|(name,)| name))
    }

    /// Notes which passkey a session was opened with.
    pub(super) async fn set_session_passkey(
        &mut self,
        session: SessionId,
        passkey: PasskeyId,
    ) -> sqlx::Result<()> {
        const SQL: &str = "UPDATE sessions SET passkey_id = $2 WHERE id = $1";
        execute!(self, SQL, session, passkey).map(drop)
    }

    /// The passkey that a session was opened with.
    pub(in crate::accounts) async fn passkey_of_session(
        &mut self,
        session: SessionId,
    ) -> sqlx::Result<Option<PasskeyId>> {
        const SQL: &str = "SELECT passkey_id FROM sessions WHERE id = $1";
        let row: Option<(Option<PasskeyId>,)> = fetch_optional!(self, SQL, session)?;
        Ok(row.and_then(|(passkey,)| passkey))
    }

    /// Keeps a challenge, of `session` or of a sign-in, and forgets those that nobody answered.
    pub(super) async fn insert_ceremony(
        &mut self,
        token_hash: &[u8],
        session: Option<SessionId>,
        state: &[u8],
        (now, expires_at): (Timestamp, Timestamp),
    ) -> sqlx::Result<()> {
        const FORGET: &str = "DELETE FROM passkey_ceremonies WHERE expires_at <= $1";
        const SQL: &str = "
            INSERT INTO passkey_ceremonies (token_hash, session_id, state, expires_at) VALUES ($1, $2, $3, $4)";
        execute!(self, FORGET, now.as_millisecond())?;
        let expires_at = expires_at.as_millisecond();
        execute!(self, SQL, token_hash, session, state, expires_at).map(drop)
    }

    /// Takes a challenge out; nothing when it is unknown, answered, expired or was another's.
    pub(super) async fn take_ceremony(
        &mut self,
        token_hash: &[u8],
        session: Option<SessionId>,
        now: Timestamp,
    ) -> sqlx::Result<Option<Vec<u8>>> {
        const SQL: &str = "
            DELETE FROM passkey_ceremonies
            WHERE token_hash = $1 AND session_id IS NOT DISTINCT FROM $2 AND expires_at > $3 RETURNING state";
        let row: Option<(Vec<u8>,)> =
            fetch_optional!(self, SQL, token_hash, session, now.as_millisecond())?;
        Ok(row.map(|(state,)| state))
    }
}
