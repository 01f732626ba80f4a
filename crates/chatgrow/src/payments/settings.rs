//! How a business takes money online, and how long its payment links last.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::accounts::has_gateway;
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::{Scope, Tx, execute, fetch_optional};
use crate::platform::http::Problem;

/// How long a time or seats are kept for who is asked to pay for them.
pub const PAY_WITHIN: SignedDuration = SignedDuration::from_mins(20);

/// What guests pay when they book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub(super) enum OnlinePayment {
    /// Nothing: they pay at the place.
    None,
    /// The deposit of a service that has one; the price of a ticket.
    Deposit,
    /// The whole price.
    Full,
}

/// How a business takes money online.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub(super) struct PaymentSettings {
    /// What guests pay when they book.
    pub(super) online_payment: OnlinePayment,
    /// How many days a payment link can be paid, unless it says otherwise.
    pub(super) link_days: i64,
    /// Counts its changes; 0 before the first.
    pub(super) version: i64,
}

impl Default for PaymentSettings {
    fn default() -> Self {
        Self {
            online_payment: OnlinePayment::None,
            link_days: 14,
            version: 0,
        }
    }
}

/// A change of the settings; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateSettings {
    /// The version that is changed.
    version: i64,
    /// What guests pay when they book.
    online_payment: Option<OnlinePayment>,
    /// 1 to 365.
    #[schema(minimum = 1, maximum = 365)]
    link_days: Option<i64>,
}

/// Whether guests pay when they book: the business wants it, and somebody takes the money.
///
/// # Errors
/// The driver's.
pub async fn takes_online(tx: &mut Tx) -> sqlx::Result<bool> {
    let is_wanted = tx.payment_settings().await?.online_payment != OnlinePayment::None;
    Ok(is_wanted && has_gateway(tx).await?)
}

/// What a guest pays online, when booking what costs `price` and asks for `deposit` ahead; minor units.
///
/// # Errors
/// The driver's.
pub async fn to_pay_online(tx: &mut Tx, price: i64, deposit: i64) -> sqlx::Result<i64> {
    if !takes_online(tx).await? {
        return Ok(0);
    }
    Ok(match tx.payment_settings().await?.online_payment {
        OnlinePayment::None => 0,
        OnlinePayment::Deposit => deposit.min(price),
        OnlinePayment::Full => price,
    })
}

/// Changes the settings.
pub(super) async fn update(
    app: &App,
    scope: Scope,
    actor: &Actor,
    form: UpdateSettings,
) -> Result<PaymentSettings, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let before = tx.payment_settings().await?;
    let settings = PaymentSettings {
        online_payment: form.online_payment.unwrap_or(before.online_payment),
        link_days: form.link_days.unwrap_or(before.link_days),
        version: form.version.saturating_add(1),
    };
    if !(1..=365).contains(&settings.link_days) {
        return Err(Problem::invalid("/linkDays", "out_of_range"));
    }
    if form.version != before.version || !tx.store_payment_settings(&settings, now).await? {
        return Err(Problem::conflict("stale_version"));
    }
    let change = Change {
        kind: Kind::PaymentSettingsUpdated,
        subject: Subject::Business(tx.business()),
        customer: None,
        data: json!({ "onlinePayment": settings.online_payment, "linkDays": settings.link_days }),
    };
    journal::record(&mut tx, now, actor, change).await?;
    tx.commit().await?;
    Ok(settings)
}

impl Tx {
    pub(super) async fn payment_settings(&mut self) -> sqlx::Result<PaymentSettings> {
        const SQL: &str = "
            SELECT online_payment, link_days, version FROM payment_settings WHERE business_id = $1";
        let business = self.business();
        let row: Option<PaymentSettings> = fetch_optional!(self, SQL, business)?;
        Ok(row.unwrap_or_default())
    }

    /// Stores settings; `false` when somebody else stored that version before.
    async fn store_payment_settings(
        &mut self,
        settings: &PaymentSettings,
        now: Timestamp,
    ) -> sqlx::Result<bool> {
        const SQL: &str = "
            INSERT INTO payment_settings (business_id, online_payment, link_days, version, updated_at)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (business_id) DO UPDATE SET online_payment = $2, link_days = $3, version = $4, updated_at = $5
            WHERE payment_settings.version = $4 - 1";
        let business = self.business();
        let stored = execute!(
            self,
            SQL,
            business,
            settings.online_payment,
            settings.link_days,
            settings.version,
            now.as_millisecond()
        )?;
        Ok(stored == 1)
    }
}
