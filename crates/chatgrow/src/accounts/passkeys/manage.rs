//! Naming passkeys and removing them.

use serde_json::json;

use super::register::PasskeyName;
use crate::accounts::caller::Caller;
use crate::accounts::second_factor::{Proof, plan_mail, prove, tell};
use crate::app::App;
use crate::jobs::AccountMail;
use crate::journal::Kind;
use crate::platform::http::Problem;
use crate::platform::ids::PasskeyId;

/// Gives a passkey another name.
pub(super) async fn rename(
    app: &App,
    caller: &Caller,
    id: PasskeyId,
    name: &PasskeyName,
) -> Result<(), Problem> {
    let user = caller.person()?.user;
    let now = app.clock.now();
    let mut tx = app.db.platform_write().await?;
    if !tx.rename_passkey(user, id, name.as_str()).await? {
        return Err(Problem::NotFound);
    }
    let who = (user, caller.name.as_str());
    let data = json!({ "name": name.as_str() });
    let tx = tell(tx, now, who, Kind::MemberPasskeyRenamed, data).await?;
    Ok(tx.commit().await?)
}

/// Removes a passkey, once the caller has shown that it is them. The other sessions it opened end: their device may be
/// the one that was lost.
pub(super) async fn remove(
    app: &App,
    caller: &Caller,
    id: PasskeyId,
    proof: Proof<'_>,
) -> Result<(), Problem> {
    let person = caller.person()?;
    let now = app.clock.now();
    let mine = app
        .db
        .platform_read()
        .await?
        .passkeys_of(person.user)
        .await?;
    if !mine.iter().any(|passkey| passkey.id == id) {
        return Err(Problem::NotFound);
    }
    let mut tx = prove(app, caller, proof).await?;
    let name = tx
        .delete_passkey(person.user, id, person.session, now)
        .await?
        .ok_or(Problem::NotFound)?;
    plan_mail(app, &mut tx, person.user, AccountMail::PasskeyRemoved).await?;
    let who = (person.user, caller.name.as_str());
    let data = json!({ "name": name });
    let tx = tell(tx, now, who, Kind::MemberPasskeyRemoved, data).await?;
    Ok(tx.commit().await?)
}
