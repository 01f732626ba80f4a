//! In which order channels are tried, and the most that one message may cost.

use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::model::Channel;
use crate::accounts;
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx, execute, fetch_optional};
use crate::platform::http::{Faults, Problem, present};
use crate::platform::money::Money;

/// How messages of a business are sent.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SendingSettings {
    /// The channels in the order in which they are tried; those not named are not used. Documents go by e-mail.
    order: Vec<Channel>,
    /// The most that one message may cost; a dearer channel is passed over.
    max_cost: Option<Money>,
    /// Counts the changes; 0 before the first.
    version: i64,
}

/// The settings to change.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateSendingSettings {
    /// The version that the change was made on; 0 before the first.
    version: i64,
    /// One to three channels, each once.
    #[schema(min_items = 1, max_items = 3)]
    order: Option<Vec<Channel>>,
    /// In the business's currency; null for no bound.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Money>)]
    max_cost: Option<Option<Money>>,
}

/// As stored.
struct Stored {
    order: Vec<Channel>,
    max_cost: Option<i64>,
    version: i64,
}

async fn stored(tx: &mut Tx) -> sqlx::Result<Stored> {
    const SQL: &str =
        "SELECT channel_order, max_cost, version FROM sending_settings WHERE business_id = $1";
    let business = tx.business();
    let row: Option<(String, Option<i64>, i64)> = fetch_optional!(tx, SQL, business)?;
    Ok(match row {
        Some((order, max_cost, version)) => Stored {
            order: Channel::list(&order),
            max_cost,
            version,
        },
        None => Stored {
            order: Channel::ORDER.to_vec(),
            max_cost: None,
            version: 0,
        },
    })
}

/// The channels in the order in which they are tried, and the most that a message may cost in minor units.
///
/// # Errors
/// The driver's.
pub(in crate::messages) async fn order(tx: &mut Tx) -> sqlx::Result<(Vec<Channel>, Option<i64>)> {
    let stored = stored(tx).await?;
    Ok((stored.order, stored.max_cost))
}

/// The settings as the team sees them.
pub(super) async fn read(tx: &mut Tx) -> sqlx::Result<SendingSettings> {
    let stored = stored(tx).await?;
    let currency = accounts::business(tx).await?.currency;
    Ok(SendingSettings {
        order: stored.order,
        max_cost: stored.max_cost.map(|amount| Money::new(amount, currency)),
        version: stored.version,
    })
}

/// Changes the settings: the given fields change, the others stay.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: UpdateSendingSettings,
) -> Result<SendingSettings, Problem> {
    const SQL: &str = "
        INSERT INTO sending_settings (business_id, channel_order, max_cost, version) VALUES ($1, $2, $3, $4)
        ON CONFLICT (business_id) DO UPDATE SET channel_order = $2, max_cost = $3, version = $4
        WHERE sending_settings.version = $5";
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let mut after = stored(&mut tx).await?;
    if after.version != form.version {
        return Err(Problem::conflict("stale_version"));
    }
    let currency = accounts::business(&mut tx).await?.currency;
    let mut faults = Faults::default();
    if let Some(order) = form.order {
        let mut once = order.clone();
        once.sort_unstable();
        once.dedup();
        if order.is_empty() || once.len() != order.len() {
            faults.add("/order", "each_once");
        }
        after.order = order;
    }
    if let Some(max_cost) = form.max_cost {
        if max_cost.is_some_and(|cost| cost.currency != currency) {
            faults.add("/maxCost", "wrong_currency");
        }
        if max_cost.is_some_and(|cost| cost.amount < 0) {
            faults.add("/maxCost", "out_of_range");
        }
        after.max_cost = max_cost.map(|cost| cost.amount);
    }
    faults.finish()?;
    let business = scope.business();
    let order = Channel::listed(&after.order);
    let changed = execute!(
        tx,
        SQL,
        business,
        order.as_str(),
        after.max_cost,
        after.version + 1,
        after.version
    )?;
    if changed != 1 {
        return Err(Problem::conflict("stale_version"));
    }
    let change = Change {
        kind: Kind::SendingSettingsUpdated,
        subject: Subject::Business(business),
        customer: None,
        data: json!({ "order": after.order, "maxCost": after.max_cost }),
    };
    journal::record(&mut tx, now, actor, change).await?;
    let settings = read(&mut tx).await?;
    tx.commit().await?;
    Ok(settings)
}
