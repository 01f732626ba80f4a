//! Signing in with a passkey, and nothing else.

use serde_json::json;

use super::ceremony::{self, Refused};
use super::form::{Ceremony, SignedCredential};
use super::register::keep;
use super::relying_party::RelyingParty;
use super::store::KnownPasskey;
use crate::accounts::register::open_session;
use crate::accounts::second_factor::{plan_mail, tell};
use crate::accounts::sessions::{Origin, Tokens};
use crate::app::App;
use crate::jobs::AccountMail;
use crate::journal::Kind;
use crate::platform::http::Problem;
use crate::platform::ids::UserId;
use crate::platform::limits::Class;
use crate::platform::links::token_hash;

/// Asks for a passkey of whoever it is.
pub(super) async fn begin(app: &App) -> Result<Ceremony, Problem> {
    let party = RelyingParty::of(app)?;
    let begun = ceremony::begin_sign_in(&party).map_err(Problem::Internal)?;
    keep(app, app.db.platform_write().await?, None, begun).await
}

/// Opens a session for the owner of the passkey that answers a challenge of [`begin`].
///
/// # Errors
/// [`Problem::BadPasskey`] for every answer that is not accepted.
pub(super) async fn finish(
    app: &App,
    (ceremony, answer): (&str, SignedCredential),
    origin: &Origin,
) -> Result<(UserId, Tokens), Problem> {
    let party = RelyingParty::of(app)?;
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    let state = tx.take_ceremony(&token_hash(ceremony), None, now).await?;
    let passkey = tx.passkey_by_credential(&answer.raw_id.0).await?;
    // Before it is looked at: one challenge is good for one answer.
    tx.commit().await?;
    let passkey = passkey.ok_or(Problem::BadPasskey)?;
    app.limits
        .check(Class::SignIn, &format!("account:{}", passkey.email))
        .await?;
    let state = state.ok_or(Problem::BadPasskey)?;
    let after = match ceremony::finish_sign_in(&party, &state, answer, &passkey) {
        Ok(after) => after,
        Err(refused) => {
            tracing::info!(user = %passkey.user_id, %refused, "a passkey was not accepted");
            if matches!(refused, Refused::Counter) {
                tell_refused(app, &passkey).await?;
            }
            return Err(Problem::BadPasskey);
        }
    };
    let mut tx = app.db.platform_write().await?;
    let states = (passkey.state.as_slice(), after.as_slice());
    if !tx.use_passkey(passkey.id, states, now).await? {
        return Err(Problem::BadPasskey);
    }
    let tokens = open_session(app, &mut tx, passkey.user_id, origin).await?;
    tx.set_session_passkey(tokens.session, passkey.id).await?;
    tx.commit().await?;
    Ok((passkey.user_id, tokens))
}

/// Its owner and the log hear of a passkey that there may be a copy of.
async fn tell_refused(app: &App, passkey: &KnownPasskey) -> Result<(), Problem> {
    let mut tx = app.db.platform_write().await?;
    plan_mail(app, &mut tx, passkey.user_id, AccountMail::PasskeyRefused).await?;
    let who = (passkey.user_id, passkey.full_name.as_str());
    let data = json!({ "name": passkey.name });
    let now = app.clock.now();
    let tx = tell(tx, now, who, Kind::MemberPasskeyRefused, data).await?;
    Ok(tx.commit().await?)
}
