//! Making and revoking keys.

use jiff::Timestamp;
use serde_json::json;

use super::find::{new_key, prefix};
use super::form::{CreatedApiKey, NewApiKey};
use super::scope::ApiScope;
use super::store::KeyRow;
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::Scope;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::ApiKeyId;
use crate::platform::links::token_hash;
use crate::platform::text::Name;

/// Keys of a business that work.
const MOST: i64 = 50;

/// Makes a key.
pub(super) async fn create(
    app: &App,
    scope: Scope,
    actor: &Actor,
    new: &NewApiKey,
) -> Result<CreatedApiKey, Problem> {
    let now = app.clock.now();
    let mut faults = Faults::default();
    let name = faults.need("/name", Name::parse(&new.name), "bad_name");
    if new.scopes.is_empty() {
        faults.add("/scopes", "missing");
    }
    if new.expires_at.is_some_and(|at| at <= now) {
        faults.add("/expiresAt", "in_past");
    }
    let Some(name) = name else {
        return Err(faults.into_problem());
    };
    faults.finish()?;
    let token = new_key(scope.business());
    let row = KeyRow {
        id: ApiKeyId::new(now),
        name: name.into_string(),
        prefix: prefix(&token),
        scopes: ApiScope::list(&new.scopes),
        created_by: actor.name().unwrap_or_default().to_owned(),
        created_at: now.as_millisecond(),
        expires_at: new.expires_at.map(Timestamp::as_millisecond),
        last_used_at: None,
    };
    let mut tx = app.db.write(scope).await?;
    if tx.count_api_keys().await? >= MOST {
        return Err(Problem::conflict("too_many_api_keys"));
    }
    tx.insert_api_key(&row, &token_hash(&token)).await?;
    let change = Change {
        kind: Kind::ApiKeyCreated,
        subject: Subject::ApiKey(row.id),
        customer: None,
        data: json!({ "name": row.name, "prefix": row.prefix, "scopes": new.scopes,
            "expiresAt": new.expires_at }),
    };
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(CreatedApiKey {
        key: row.into(),
        token,
    })
}

/// Takes a key back: the next request with it is refused.
pub(super) async fn revoke(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: ApiKeyId,
) -> Result<(), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let (name, prefix) = tx.revoke_api_key(id, now).await?.ok_or(Problem::NotFound)?;
    let change = Change {
        kind: Kind::ApiKeyRevoked,
        subject: Subject::ApiKey(id),
        customer: None,
        data: json!({ "name": name, "prefix": prefix }),
    };
    journal::record(&mut tx, now, actor, change).await?;
    Ok(tx.commit().await?)
}
