//! Passwords: argon2id for new ones; bcrypt of ChatGrow 2.0 accepted and replaced at the next sign-in.

use std::sync::Arc;

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use tokio::sync::Semaphore;

use crate::platform::http::Problem;

/// Hashing is meant to be heavy: so many at once, the rest wait.
const AT_ONCE: usize = 2;
/// Verified when there is no such account, so that the answer takes as long as with one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$Y2hhdGdyb3ctbm9ib2R5$XXHk0CnTjFOlrsrT5sBqV2FqzA1zbvVE4XMUtMvBVn4";

/// What a check of a password found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Wrong,
    Right,
    /// Right, and stored in an old form that must be replaced.
    RightButOld,
}

/// Hashes and checks passwords off the async threads.
#[derive(Clone)]
pub struct Passwords {
    turns: Arc<Semaphore>,
    max_bcrypt_cost: u32,
}

impl Passwords {
    /// `max_bcrypt_cost` bounds what an imported hash may cost us.
    #[must_use]
    pub fn new(max_bcrypt_cost: u32) -> Self {
        Self {
            turns: Arc::new(Semaphore::new(AT_ONCE)),
            max_bcrypt_cost,
        }
    }

    /// The argon2id hash of `password` in PHC form.
    ///
    /// # Errors
    /// [`Problem::Internal`] when hashing fails.
    pub async fn hash(&self, password: &str) -> Result<String, Problem> {
        let password = password.to_owned();
        self.off_thread(move || {
            Argon2::default()
                .hash_password(password.as_bytes())
                .map(|hash| hash.to_string())
                .map_err(|error| anyhow::anyhow!("password hashing failed: {error}"))
        })
        .await?
        .map_err(Problem::Internal)
    }

    /// Checks `password`; without a `stored` hash it takes as long and is wrong.
    pub(super) async fn check(
        &self,
        password: &str,
        stored: Option<&str>,
    ) -> Result<Verdict, Problem> {
        let password = password.to_owned();
        let stored = stored.map(str::to_owned);
        let max_cost = self.max_bcrypt_cost;
        self.off_thread(move || verdict(&password, stored.as_deref(), max_cost))
            .await
    }

    async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let _turn = self.turns.acquire().await.map_err(Problem::internal)?;
        tokio::task::spawn_blocking(work)
            .await
            .map_err(Problem::internal)
    }
}

fn verdict(password: &str, stored: Option<&str>, max_bcrypt_cost: u32) -> Verdict {
    let Some(stored) = stored else {
        let _ = is_argon2_match(password, NOBODY);
        return Verdict::Wrong;
    };
    if !stored.starts_with("$2") {
        return if is_argon2_match(password, stored) {
            Verdict::Right
        } else {
            Verdict::Wrong
        };
    }
    let cost = stored
        .split('$')
        .nth(2)
        .and_then(|cost| cost.parse::<u32>().ok());
    let bearable = cost.is_some_and(|cost| cost <= max_bcrypt_cost);
    if bearable && bcrypt::verify(password, stored).unwrap_or(false) {
        Verdict::RightButOld
    } else {
        Verdict::Wrong
    }
}

fn is_argon2_match(password: &str, stored: &str) -> bool {
    PasswordHash::new(stored).is_ok_and(|hash| {
        Argon2::default()
            .verify_password(password.as_bytes(), &hash)
            .is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::{NOBODY, Passwords, Verdict};

    #[tokio::test]
    async fn a_password_of_the_old_system_is_right_and_due_for_replacement() {
        let passwords = Passwords::new(12);
        let old = bcrypt::hash("Sesame-1", 4).expect("bcrypt");
        assert_eq!(
            passwords
                .check("Sesame-1", Some(&old))
                .await
                .expect("checked"),
            Verdict::RightButOld
        );
        assert_eq!(
            passwords
                .check("sesame-1", Some(&old))
                .await
                .expect("checked"),
            Verdict::Wrong
        );
        let new = passwords.hash("Sesame-1").await.expect("hashed");
        assert!(new.starts_with("$argon2id$"));
        assert_eq!(
            passwords
                .check("Sesame-1", Some(&new))
                .await
                .expect("checked"),
            Verdict::Right
        );
    }

    #[test]
    fn the_hash_of_nobody_costs_what_a_real_one_does() {
        let hash = argon2::password_hash::phc::PasswordHash::new(NOBODY).expect("a PHC string");
        assert_eq!(hash.params.to_string(), "m=19456,t=2,p=1");
    }
}
