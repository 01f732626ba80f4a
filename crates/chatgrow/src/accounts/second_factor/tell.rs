//! What happens to a person's account, told to the journal of each business of theirs and to them by mail.

use jiff::Timestamp;
use serde_json::Value;

use crate::app::App;
use crate::jobs::{self, AccountMail, Work};
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{PlatformTx, Scope};
use crate::platform::ids::{BusinessId, UserId};
use crate::platform::random;
use crate::push;

/// Records a change of `user`'s account in every business they belong to.
pub(in crate::accounts) async fn tell(
    mut tx: PlatformTx,
    now: Timestamp,
    (user, name): (UserId, &str),
    kind: Kind,
    data: Value,
) -> sqlx::Result<PlatformTx> {
    let actor = Actor::User {
        id: user,
        name: name.to_owned(),
    };
    for business in businesses_of(&mut tx, user).await? {
        let mut inside = tx.enter(Scope::granted(business)).await?;
        let change = Change {
            kind,
            subject: Subject::Member(user),
            customer: None,
            data: data.clone(),
        };
        journal::record(&mut inside, now, &actor, change).await?;
        tx = inside.leave();
    }
    Ok(tx)
}

/// No device of `user` gets notifications any more: who holds one may be why there is a new password.
pub(in crate::accounts) async fn silence_devices(
    mut tx: PlatformTx,
    user: UserId,
) -> sqlx::Result<PlatformTx> {
    for business in businesses_of(&mut tx, user).await? {
        let mut inside = tx.enter(Scope::granted(business)).await?;
        push::forget(&mut inside, user).await?;
        tx = inside.leave();
    }
    Ok(tx)
}

/// In one order for all, so that two people of the same businesses do not wait for each other.
async fn businesses_of(tx: &mut PlatformTx, user: UserId) -> sqlx::Result<Vec<BusinessId>> {
    let memberships = tx.memberships_of(user).await?;
    let mut businesses: Vec<BusinessId> = memberships.iter().map(|row| row.business_id).collect();
    businesses.sort_unstable();
    Ok(businesses)
}

/// Plans a mail to `user` about their account.
pub(in crate::accounts) async fn plan_mail(
    app: &App,
    tx: &mut PlatformTx,
    user: UserId,
    mail: AccountMail,
) -> sqlx::Result<()> {
    let now = app.clock.now();
    let key = format!("account-mail:{}", random::uuid(now));
    let work = Work::AccountMail { mail, id: user.0 };
    jobs::plan(tx, now, None, &key, &work, now).await
}
