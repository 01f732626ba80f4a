//! Adding a passkey.

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::ceremony;
use super::form::{Ceremony, NewCredential};
use super::relying_party::RelyingParty;
use super::store::PasskeyRow;
use crate::accounts::caller::Caller;
use crate::accounts::second_factor::{Proof, plan_mail, prove, tell};
use crate::app::App;
use crate::jobs::AccountMail;
use crate::journal::Kind;
use crate::platform::db::PlatformTx;
use crate::platform::http::Problem;
use crate::platform::ids::{PasskeyId, SessionId};
use crate::platform::links::token_hash;
use crate::platform::random;
use crate::platform::text::Line;

/// How many a person may have.
const MOST: usize = 10;
/// A challenge lives this long.
const MINUTES: i64 = 5;

/// A name of a passkey.
pub(super) type PasskeyName = Line<60>;

/// Asks for a new passkey, once the caller has shown that it is them.
pub(super) async fn begin(
    app: &App,
    caller: &Caller,
    proof: Proof<'_>,
) -> Result<Ceremony, Problem> {
    let party = RelyingParty::of(app)?;
    let person = caller.person()?;
    let mut tx = prove(app, caller, proof).await?;
    let user = tx
        .user_by_id(person.user)
        .await?
        .ok_or(Problem::Unauthenticated)?;
    let known = tx.passkeys_of(person.user).await?;
    if known.len() >= MOST {
        return Err(Problem::conflict("too_many_passkeys"));
    }
    let begun = ceremony::begin_registration(&party, &user, &known).map_err(Problem::Internal)?;
    keep(app, tx, Some(person.session), begun).await
}

/// Keeps a challenge until it is answered.
pub(super) async fn keep(
    app: &App,
    mut tx: PlatformTx,
    session: Option<SessionId>,
    begun: ceremony::Begun,
) -> Result<Ceremony, Problem> {
    let now = app.clock.now();
    let lifetime = SignedDuration::from_mins(MINUTES);
    let expires_at = now.checked_add(lifetime).unwrap_or(Timestamp::MAX);
    let token = random::token();
    tx.insert_ceremony(
        &token_hash(&token),
        session,
        &begun.state,
        (now, expires_at),
    )
    .await?;
    tx.commit().await?;
    Ok(Ceremony {
        ceremony: token,
        options: begun.options,
        expires_in: lifetime.unsigned_abs().as_secs(),
    })
}

/// Keeps the passkey that answers a challenge of [`begin`]. The session has shown both factors with it.
pub(super) async fn finish(
    app: &App,
    caller: &Caller,
    (ceremony, credential): (&str, NewCredential),
    name: &PasskeyName,
) -> Result<PasskeyRow, Problem> {
    let party = RelyingParty::of(app)?;
    let person = caller.person()?;
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    let state = tx
        .take_ceremony(&token_hash(ceremony), Some(person.session), now)
        .await?;
    // Before it is looked at: one challenge is good for one answer.
    tx.commit().await?;
    let state = state.ok_or_else(|| Problem::conflict("passkey_not_begun"))?;
    let made = ceremony::finish_registration(&party, &state, credential).map_err(|refused| {
        tracing::info!(user = %person.user, %refused, "a new passkey was not accepted");
        Problem::invalid("/credential", "passkey_refused")
    })?;
    let mut tx = app.db.platform_write().await?;
    if tx.passkeys_of(person.user).await?.len() >= MOST {
        return Err(Problem::conflict("too_many_passkeys"));
    }
    let id = PasskeyId::new(now);
    let named = (&made, name.as_str());
    if !tx.insert_passkey(id, person.user, named, now).await? {
        return Err(Problem::conflict("passkey_known"));
    }
    tx.set_session_passkey(person.session, id).await?;
    plan_mail(app, &mut tx, person.user, AccountMail::PasskeyAdded).await?;
    let who = (person.user, caller.name.as_str());
    let data = json!({ "name": name.as_str() });
    let tx = tell(tx, now, who, Kind::MemberPasskeyAdded, data).await?;
    tx.commit().await?;
    Ok(PasskeyRow {
        id,
        credential_id: made.credential_id,
        transports: made.transports,
        name: name.as_str().to_owned(),
        created_at: now.as_millisecond(),
        last_used_at: None,
    })
}
