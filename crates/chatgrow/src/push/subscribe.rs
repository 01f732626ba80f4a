//! Adding and removing the devices of a person. They are nobody else's matter, and so not in the journal.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use utoipa::ToSchema;

use super::encrypt::{AUTH, is_point};
use super::model::MOST;
use super::store::SubscriptionRow;
use crate::app::App;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{PushSubscriptionId, UserId};
use crate::platform::outbound::{Outbound, OutboundError};
use crate::platform::text::Line;

/// The longest address.
const LONGEST_ENDPOINT: usize = 2000;

/// What a browser gives for this device (`PushSubscription`), and what to call it.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewPush {
    /// Where the browser's push service takes messages for it: https.
    #[schema(max_length = 2000)]
    pub(super) endpoint: String,
    pub(super) keys: PushKeys,
    /// What the person knows the device by.
    #[schema(max_length = 120)]
    pub(super) device: String,
}

/// The device's own keys, in base64url.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PushKeys {
    /// Its public key: an uncompressed point of P-256.
    pub(super) p256dh: String,
    /// Its authentication secret: 16 octets.
    pub(super) auth: String,
}

/// Adds a device of this person, or brings one that is known up to date.
pub(super) async fn add(
    app: &App,
    scope: Scope,
    (user, lang): (UserId, Lang),
    form: &NewPush,
) -> Result<SubscriptionRow, Problem> {
    let now = app.clock.now();
    let mut faults = Faults::default();
    let endpoint = endpoint(&app.outbound, &form.endpoint, &mut faults);
    let p256dh = octets(&form.keys.p256dh).filter(|octets| is_point(octets));
    let p256dh = faults.need("/keys/p256dh", p256dh, "bad_push_key");
    let auth = octets(&form.keys.auth).filter(|octets| octets.len() == AUTH);
    let auth = faults.need("/keys/auth", auth, "bad_push_key");
    let device = faults.need("/device", Line::<120>::parse(&form.device), "bad_name");
    let (Some(p256dh), Some(auth), Some(device), 0) = (p256dh, auth, device, faults.count()) else {
        return Err(faults.into_problem());
    };
    let row = SubscriptionRow {
        id: PushSubscriptionId::new(now),
        user_id: user,
        endpoint,
        p256dh,
        auth,
        lang,
        device: device.into_string(),
        created_at: now.as_millisecond(),
    };
    let mut tx = app.db.write(scope).await?;
    let known = tx.push_subscriptions_of(user).await?;
    let is_known = known.iter().any(|known| known.endpoint == row.endpoint);
    if !is_known && known.len() >= MOST {
        return Err(Problem::conflict("too_many_devices"));
    }
    tx.take_over_push_endpoint(&row.endpoint, user).await?;
    let row = tx.put_push_subscription(&row).await?;
    tx.commit().await?;
    Ok(row)
}

/// Removes a device of this person.
pub(super) async fn remove(
    app: &App,
    scope: Scope,
    user: UserId,
    id: PushSubscriptionId,
) -> Result<(), Problem> {
    let mut tx = app.db.write(scope).await?;
    own(&mut tx, user, id).await?;
    tx.delete_push_subscription(id).await?;
    Ok(tx.commit().await?)
}

/// A device of this person; everybody else's is not found.
pub(super) async fn own(
    tx: &mut Tx,
    user: UserId,
    id: PushSubscriptionId,
) -> Result<SubscriptionRow, Problem> {
    let row = tx.push_subscription(id).await?;
    row.filter(|row| row.user_id == user)
        .ok_or(Problem::NotFound)
}

/// Whoever leaves the team takes their devices along.
///
/// # Errors
/// The driver's.
pub async fn forget(tx: &mut Tx, user: UserId) -> sqlx::Result<()> {
    tx.delete_push_subscriptions_of(user).await
}

fn endpoint(outbound: &Outbound, text: &str, faults: &mut Faults) -> String {
    if text.len() > LONGEST_ENDPOINT {
        faults.add("/endpoint", "too_long");
        return String::new();
    }
    match outbound.check(text) {
        Ok(url) => return url.into(),
        Err(OutboundError::NotHttps) => faults.add("/endpoint", "not_https"),
        Err(OutboundError::Private) => faults.add("/endpoint", "private_address"),
        Err(_) => faults.add("/endpoint", "bad_address"),
    }
    String::new()
}

/// Browsers leave the padding away; other programs may not.
fn octets(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok()
}
