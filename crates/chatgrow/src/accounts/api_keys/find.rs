//! Finding the key that a request brings.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::store::KeyCaller;
use crate::app::App;
use crate::platform::db::Scope;
use crate::platform::ids::{ApiKeyId, BusinessId};
use crate::platform::links::token_hash;
use crate::platform::random;

/// What every key begins with.
const START: &str = "cg_";
/// Octets of a key that are random; the business's id follows.
const RANDOM: usize = 32;
/// Characters of a key by which its owner knows it again.
const SHOWN: usize = START.len() + 6;
/// How exactly the last use is noted.
const COARSE: SignedDuration = SignedDuration::from_mins(10);

/// Whether a Bearer token is a key, and no session's.
pub(in crate::accounts) fn is_key(token: &str) -> bool {
    token.starts_with(START)
}

/// A new key of `business`.
pub(super) fn new_key(business: BusinessId) -> String {
    let mut octets = random::key().to_vec();
    octets.extend_from_slice(business.0.as_bytes());
    format!("{START}{}", URL_SAFE_NO_PAD.encode(octets))
}

/// The beginning of a key, which may be shown.
pub(super) fn prefix(key: &str) -> String {
    key.chars().take(SHOWN).collect()
}

/// The business that a key says it is of.
fn business_of(key: &str) -> Option<BusinessId> {
    let octets = URL_SAFE_NO_PAD.decode(key.strip_prefix(START)?).ok()?;
    let (_, id) = octets.split_at_checked(RANDOM)?;
    Uuid::from_slice(id).ok().map(BusinessId)
}

/// The key that `token` is, while it works, with its business.
///
/// # Errors
/// The driver's.
pub(in crate::accounts) async fn find(
    app: &App,
    token: &str,
) -> sqlx::Result<Option<(BusinessId, KeyCaller)>> {
    let Some(business) = business_of(token) else {
        return Ok(None);
    };
    let now = app.clock.now();
    // Nothing but the key itself is looked for before it is known to be one of this business.
    let scope = Scope::granted(business);
    let mut tx = app.db.read(scope).await?;
    let Some(key) = tx.api_key_by_hash(&token_hash(token), now).await? else {
        return Ok(None);
    };
    drop(tx);
    if is_long_ago(key.last_used_at, now)
        && let Err(error) = note_use(app, scope, key.id, now).await
    {
        tracing::warn!(%error, "the use of a key could not be noted");
    }
    Ok(Some((business, key)))
}

fn is_long_ago(last: Option<i64>, now: Timestamp) -> bool {
    last.and_then(|at| Timestamp::from_millisecond(at).ok())
        .is_none_or(|at| now.duration_since(at) >= COARSE)
}

async fn note_use(app: &App, scope: Scope, key: ApiKeyId, now: Timestamp) -> sqlx::Result<()> {
    let mut tx = app.db.write(scope).await?;
    tx.api_key_was_used(key, now).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{business_of, new_key, prefix};
    use crate::platform::ids::BusinessId;

    #[test]
    fn a_key_names_its_business_and_its_beginning_is_its_own() {
        let business = BusinessId(Uuid::from_u128(7));
        let (one, two) = (new_key(business), new_key(business));
        assert_eq!(business_of(&one), Some(business));
        assert_eq!(one.len(), 3 + 64);
        assert_ne!(prefix(&one), prefix(&two));
        for broken in ["cg_", "cg_!", "cg_AAAA", "eyJ", &one[..60]] {
            assert_eq!(business_of(broken), None, "{broken}");
        }
    }
}
