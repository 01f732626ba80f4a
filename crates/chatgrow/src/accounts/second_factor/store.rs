//! The SQL of second factors, recovery codes and challenges.

use jiff::Timestamp;
use uuid::Uuid;

use crate::platform::db::{PlatformTx, execute, fetch_all, fetch_one, fetch_optional};
use crate::platform::ids::{BusinessId, UserId};
use crate::platform::vault::Place;

#[derive(Debug, sqlx::FromRow)]
pub(super) struct FactorRow {
    pub(super) secret: Vec<u8>,
    pub(super) confirmed_at: Option<i64>,
    pub(super) failures: i64,
    pub(super) blocked_until: Option<i64>,
}

/// Where the secret of `user` is sealed for; it belongs to no business.
pub(super) fn place(user: UserId) -> Place {
    Place {
        business: BusinessId(Uuid::nil()),
        table: "second_factors",
        column: "secret",
        id: user.0,
    }
}

impl PlatformTx {
    pub(super) async fn second_factor(&mut self, user: UserId) -> sqlx::Result<Option<FactorRow>> {
        const SQL: &str = "
            SELECT secret, confirmed_at, failures, blocked_until FROM second_factors WHERE user_id = $1";
        fetch_optional!(self, SQL, user)
    }

    pub(in crate::accounts) async fn has_second_factor(
        &mut self,
        user: UserId,
    ) -> sqlx::Result<bool> {
        const SQL: &str =
            "SELECT user_id FROM second_factors WHERE user_id = $1 AND confirmed_at IS NOT NULL";
        let row: Option<(UserId,)> = fetch_optional!(self, SQL, user)?;
        Ok(row.is_some())
    }

    /// Keeps a secret that waits for its first code, in the place of one that did; not where the factor is on.
    pub(super) async fn begin_second_factor(
        &mut self,
        user: UserId,
        secret: &[u8],
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO second_factors (user_id, secret, created_at) VALUES ($1, $2, $3)
            ON CONFLICT (user_id) DO UPDATE SET secret = $2, created_at = $3
            WHERE second_factors.confirmed_at IS NULL";
        Ok(execute!(self, SQL, user, secret, now.as_millisecond())? == 1)
    }

    pub(super) async fn confirm_second_factor(
        &mut self,
        user: UserId,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "UPDATE second_factors SET confirmed_at = $2 WHERE user_id = $1 AND confirmed_at IS NULL";
        Ok(execute!(self, SQL, user, now.as_millisecond())? == 1)
    }

    /// Whether there was one.
    pub(super) async fn delete_second_factor(&mut self, user: UserId) -> sqlx::Result<bool> {
        const FACTOR: &str =
            "DELETE FROM second_factors WHERE user_id = $1 AND confirmed_at IS NOT NULL";
        for sql in [
            "DELETE FROM sign_in_challenges WHERE user_id = $1",
            "DELETE FROM second_factor_uses WHERE user_id = $1",
            "DELETE FROM recovery_codes WHERE user_id = $1",
        ] {
            execute!(self, sql, user)?;
        }
        Ok(execute!(self, FACTOR, user)? == 1)
    }

    /// Counts a code as wrong before it is looked at, so that those who guess at once take turns at the row; gives
    /// nothing while no code is taken.
    pub(super) async fn count_failure(
        &mut self,
        user: UserId,
        now: Timestamp,
    ) -> sqlx::Result<Option<FactorRow>> {
        const SQL: &str = "
            UPDATE second_factors SET failures = failures + 1
            WHERE user_id = $1 AND confirmed_at IS NOT NULL AND (blocked_until IS NULL OR blocked_until <= $2)
            RETURNING secret, confirmed_at, failures, blocked_until";
        fetch_optional!(self, SQL, user, now.as_millisecond())
    }

    pub(super) async fn forget_failures(&mut self, user: UserId) -> sqlx::Result<()> {
        const SQL: &str =
            "UPDATE second_factors SET failures = 0, blocked_until = NULL WHERE user_id = $1";
        execute!(self, SQL, user).map(drop)
    }

    pub(super) async fn block_second_factor(
        &mut self,
        user: UserId,
        until: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str = "UPDATE second_factors SET blocked_until = $2 WHERE user_id = $1";
        execute!(self, SQL, user, until.as_millisecond()).map(drop)
    }

    /// Whether `proof` was not used before: each is taken once, and a unique index says so.
    pub(super) async fn use_proof(
        &mut self,
        user: UserId,
        proof: &[u8],
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO second_factor_uses (user_id, proof, used_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        Ok(execute!(self, SQL, user, proof, now.as_millisecond())? == 1)
    }

    pub(super) async fn set_recovery_codes(
        &mut self,
        user: UserId,
        hashes: Vec<Vec<u8>>,
    ) -> sqlx::Result<()> {
        execute!(self, "DELETE FROM recovery_codes WHERE user_id = $1", user)?;
        for hash in hashes {
            const SQL: &str = "INSERT INTO recovery_codes (user_id, code_hash) VALUES ($1, $2)";
            execute!(self, SQL, user, hash)?;
        }
        Ok(())
    }

    pub(super) async fn has_recovery_code(
        &mut self,
        user: UserId,
        hash: &[u8],
    ) -> sqlx::Result<bool> {
        const SQL: &str =
            "SELECT user_id FROM recovery_codes WHERE user_id = $1 AND code_hash = $2";
        let row: Option<(UserId,)> = fetch_optional!(self, SQL, user, hash)?;
        Ok(row.is_some())
    }

    pub(super) async fn recovery_codes_left(&mut self, user: UserId) -> sqlx::Result<i64> {
        const SQL: &str = "
            SELECT count(*) FROM recovery_codes c WHERE c.user_id = $1 AND NOT EXISTS (
                SELECT 1 FROM second_factor_uses u WHERE u.user_id = c.user_id AND u.proof = c.code_hash)";
        let (left,): (i64,) = fetch_one!(self, SQL, user)?;
        Ok(left)
    }

    /// Names of the user's businesses that demand a second factor.
    pub(super) async fn demanding_businesses(&mut self, user: UserId) -> sqlx::Result<Vec<String>> {
        const SQL: &str = "
            SELECT b.name FROM memberships m JOIN businesses b ON b.id = m.business_id
            WHERE m.user_id = $1 AND b.second_factor_required ORDER BY b.name, b.id";
        let rows: Vec<(String,)> = fetch_all!(self, SQL, user)?;
        Ok(rows.into_iter().map(|(name,)| name).collect())
    }

    pub(super) async fn insert_challenge(
        &mut self,
        token_hash: &[u8],
        user: UserId,
        expires_at: Timestamp,
    ) -> sqlx::Result<()> {
        const SQL: &str =
            "INSERT INTO sign_in_challenges (token_hash, user_id, expires_at) VALUES ($1, $2, $3)";
        execute!(self, SQL, token_hash, user, expires_at.as_millisecond()).map(drop)
    }

    /// Counts an attempt at a challenge; nothing when it is unknown, answered, expired or has no attempts left.
    pub(super) async fn try_challenge(
        &mut self,
        token_hash: &[u8],
        most: i64,
        now: Timestamp,
    ) -> sqlx::Result<Option<UserId>> {
        const SQL: &str = "
            UPDATE sign_in_challenges SET attempts = attempts + 1
            WHERE token_hash = $1 AND attempts < $2 AND expires_at > $3 RETURNING user_id";
        let row: Option<(UserId,)> =
            fetch_optional!(self, SQL, token_hash, most, now.as_millisecond())?;
        Ok(row.map(|(user,)| user))
    }

    pub(super) async fn end_challenge(&mut self, token_hash: &[u8]) -> sqlx::Result<()> {
        const SQL: &str = "DELETE FROM sign_in_challenges WHERE token_hash = $1";
        execute!(self, SQL, token_hash).map(drop)
    }

    /// Challenges that ended and time steps that were used before `before`; uses of recovery codes stay with them.
    pub(in crate::accounts) async fn delete_old_proofs(
        &mut self,
        before: Timestamp,
    ) -> sqlx::Result<()> {
        const CHALLENGES: &str = "DELETE FROM sign_in_challenges WHERE expires_at < $1";
        const STEPS: &str = "
            DELETE FROM second_factor_uses WHERE used_at < $1 AND NOT EXISTS (
                SELECT 1 FROM recovery_codes c
                WHERE c.user_id = second_factor_uses.user_id AND c.code_hash = second_factor_uses.proof)";
        let before = before.as_millisecond();
        execute!(self, CHALLENGES, before)?;
        execute!(self, STEPS, before).map(drop)
    }
}
