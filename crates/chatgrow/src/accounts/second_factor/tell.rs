//! What a person does to their account, told to the journal of each business of theirs.

use jiff::Timestamp;
use serde_json::Value;

use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{PlatformTx, Scope};
use crate::platform::ids::{BusinessId, UserId};

/// Records a change of `user`'s account in every business they belong to.
pub(in crate::accounts) async fn tell(
    mut tx: PlatformTx,
    now: Timestamp,
    (user, name): (UserId, &str),
    kind: Kind,
    data: Value,
) -> sqlx::Result<PlatformTx> {
    let memberships = tx.memberships_of(user).await?;
    let mut businesses: Vec<BusinessId> = memberships.iter().map(|row| row.business_id).collect();
    // In one order for all, so that two people of the same businesses do not wait for each other.
    businesses.sort_unstable();
    let actor = Actor::User {
        id: user,
        name: name.to_owned(),
    };
    for business in businesses {
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
