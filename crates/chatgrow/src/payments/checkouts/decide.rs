//! What a person decides about an attempt of which the gateway leaves in doubt whether it was paid.

use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::model::Status;
use super::record::{settle, tell};
use super::store::CheckoutRow;
use super::verify::ask_now;
use crate::app::App;
use crate::journal::{Actor, Kind};
use crate::payments::Means;
use crate::payments::accounts;
use crate::payments::charges::{self, NewCharge, Origin};
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::ids::CheckoutId;

const MAX_TRANSACTION_ID: usize = 100;
/// The note of an attempt that a person found unpaid.
const NOT_PAID: &str = "found_unpaid";

/// What to do about an attempt that is in doubt.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(tag = "action", rename_all = "snake_case", deny_unknown_fields)]
#[schema(as = DecideCheckout)]
pub(super) enum Step {
    /// Ask the gateway once more.
    AskAgain,
    /// The gateway's own list shows exactly the money that was asked for: it is taken down.
    Paid {
        /// The gateway's number of the transaction. Each is taken down once, ever.
        #[serde(rename = "transactionId")]
        #[schema(min_length = 1, max_length = 100)]
        transaction_id: String,
    },
    /// Nothing was paid, or what was paid went back at the gateway: the payer may try again.
    NotPaid,
}

/// Takes a step.
///
/// # Errors
/// [`Problem::NotFound`]; `impossible_step` when there is no doubt about the attempt; [`Problem::Invalid`] at
/// `/transactionId`.
pub(super) async fn decide(
    app: &App,
    scope: Scope,
    actor: &Actor,
    id: CheckoutId,
    step: Step,
) -> Result<CheckoutRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let row = tx.hold_checkout(id).await?.ok_or(Problem::NotFound)?;
    if !matches!(row.status, Status::Unknown | Status::Mismatch) {
        return Err(Problem::conflict("impossible_step"));
    }
    match step {
        Step::AskAgain => ask_now(&mut tx, now, id).await?,
        Step::Paid { transaction_id } => {
            paid(app, &mut tx, actor, &row, transaction_id.trim()).await?;
        }
        Step::NotPaid => {
            tx.set_checkout_status((id, row.status), (Status::Failed, NOT_PAID), now)
                .await?;
            let decided = (Kind::CheckoutDecided, json!({ "paid": false }));
            tell(&mut tx, now, actor, &row, decided).await?;
        }
    }
    let row = tx.checkout(id).await?.ok_or(Problem::NotFound)?;
    tx.commit().await?;
    Ok(row)
}

async fn paid(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    row: &CheckoutRow,
    transaction_id: &str,
) -> Result<(), Problem> {
    let refused = |code| Problem::invalid("/transactionId", code);
    if transaction_id.is_empty() {
        return Err(refused("missing"));
    }
    if transaction_id.chars().count() > MAX_TRANSACTION_ID {
        return Err(refused("too_long"));
    }
    let now = app.clock.now();
    let account = accounts::used_in(app, tx, row.account_id)
        .await
        .map_err(Problem::internal)?;
    let new = NewCharge {
        account: account.id,
        provider: account.provider,
        terminal: &account.terminal,
        origin: Origin::Checkout(row.id),
        amount: row.amount(),
        transaction_id,
        known: None,
    };
    let taken = charges::take_down(app, tx, now, &new)
        .await
        .map_err(Problem::internal)?;
    let taken = taken.ok_or_else(|| refused("transaction_used"))?;
    tx.set_checkout_status((row.id, row.status), (Status::Paid, ""), now)
        .await?;
    let means = Means::Card {
        brand: None,
        last4: None,
        installments: None,
        approval: None,
    };
    let payment = settle(tx, now, actor, row, means).await?;
    tx.set_charge_payment(taken, payment).await?;
    let more = json!({ "paid": true, "transactionId": transaction_id });
    Ok(tell(tx, now, actor, row, (Kind::CheckoutDecided, more)).await?)
}
