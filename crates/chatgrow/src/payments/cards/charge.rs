//! The job that charges a saved card.
//!
//! What is asked for is written down before. What is found written down later is looked up first, and asked for again
//! only under the same key, and only after the gateway said that it knows of nothing.

use chatgrow_gateways::{
    CardToken, Charge, GatewayError, LookUp, LookedUp, Payer, Reference, TokenCharge,
};
use jiff::{SignedDuration, Timestamp};

use super::form::{change, paid_for};
use super::model::Status;
use super::store::{CardChargeRow, CardRow, place};
use crate::app::App;
use crate::customers;
use crate::jobs::{self, Failure, Work};
use crate::journal::{self, Actor, Kind};
use crate::payments::accounts::{self, Account};
use crate::payments::charges::{self, NewCharge, Origin};
use crate::payments::receive::receive_by_gateway;
use crate::platform::db::{Scope, Tx};
use crate::platform::ids::CardChargeId;

/// The pause before a lost charge is looked for, and between looks.
const PAUSE: SignedDuration = SignedDuration::from_mins(5);
/// A gateway that does not answer is asked so often; then the team must.
const MOST_LOOKS: i64 = 40;
/// That the gateway knows of nothing is believed at this look after a charge was sent: it may still be at work before.
const BELIEVED_AT: i64 = 3;

fn key(id: CardChargeId) -> String {
    format!("card-charge:{id}")
}

/// Plans a charge.
pub(super) async fn plan(tx: &mut Tx, now: Timestamp, id: CardChargeId) -> sqlx::Result<()> {
    let (business, work) = (tx.business(), Work::ChargeCard { charge: id });
    jobs::plan(tx, now, Some(business), &key(id), &work, now).await
}

/// How a charge went on.
enum Outcome {
    Paid(Box<Charge>),
    /// Nothing was charged, and nothing more is done.
    Declined(String),
    /// Nobody knows; look again.
    Unknown(String),
    /// Nothing was charged; ask again.
    Again(String),
}

/// Charges a saved card as the team asked, or finds out what became of that.
///
/// # Errors
/// [`Failure`] when the database does not answer.
pub async fn charge_card(app: &App, scope: Scope, id: CardChargeId) -> Result<(), Failure> {
    let mut tx = app.db.read(scope).await?;
    let Some(row) = tx.card_charge(id).await? else {
        return Ok(());
    };
    let card = tx.saved_card(row.card_id).await?;
    let payer = customers::read(&mut tx, row.customer_id).await?;
    drop(tx);
    if !row.status.is_under_way() {
        return Ok(());
    }
    let payer = payer.map(|customer| Payer {
        name: customer.full_name,
        phone: customer.phone.unwrap_or_default(),
        email: customer.email.unwrap_or_default(),
    });
    let prepared = match card {
        Some(card) => prepare(app, scope, &row, &card, payer.unwrap_or_default()).await,
        None => Err(anyhow::anyhow!("the card was removed")),
    };
    let outcome = match prepared {
        Ok((account, charge)) => {
            let outcome = match row.sent_at {
                None => send(app, scope, &row, &account, &charge).await?,
                Some(_) => Some(look(app, &row, &account, &charge).await),
            };
            outcome.map(|outcome| (account, outcome))
        }
        Err(error) if row.sent_at.is_none() => {
            let declined = Outcome::Declined(format!("{error:#}"));
            return record(app, scope, id, None, declined).await;
        }
        Err(error) => {
            let unknown = Outcome::Unknown(format!("{error:#}"));
            return record(app, scope, id, None, unknown).await;
        }
    };
    match outcome {
        Some((account, outcome)) => record(app, scope, id, Some(&account), outcome).await,
        None => Ok(()),
    }
}

async fn prepare(
    app: &App,
    scope: Scope,
    row: &CardChargeRow,
    card: &CardRow,
    payer: Payer,
) -> anyhow::Result<(Account, TokenCharge)> {
    let account = accounts::used(app, scope, card.account_id).await?;
    let token = app
        .vault
        .open(&place(scope.business(), card.id), &card.token)?;
    let token = CardToken::restore(token.expose());
    let charge = TokenCharge {
        key: Reference::new(&row.id.to_string())?,
        token: token.ok_or_else(|| anyhow::anyhow!("the card's token cannot be read"))?,
        amount: accounts::cross(row.money())?,
        description: row.reason.clone(),
        payer,
        installments: u8::try_from(row.installments)?,
    };
    Ok((account, charge))
}

/// Asks the gateway; `None` when another run of this job is asking.
async fn send(
    app: &App,
    scope: Scope,
    row: &CardChargeRow,
    account: &Account,
    charge: &TokenCharge,
) -> Result<Option<Outcome>, Failure> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let held = tx.hold_card_charge(row.id).await?;
    let held = held.filter(|held| held.status == Status::Asked && held.sent_at.is_none());
    let Some(mut held) = held else {
        return Ok(None);
    };
    held.status = Status::Sent;
    held.sent_at = Some(now.as_millisecond());
    tx.update_card_charge(&held, now).await?;
    tx.commit().await?;
    let answer = account.gateway.charge_token(charge, now).await;
    Ok(Some(match answer {
        Ok(charge) => Outcome::Paid(Box::new(charge)),
        Err(GatewayError::Unknown { reason }) => Outcome::Unknown(reason),
        Err(GatewayError::Retry { reason, .. }) => Outcome::Again(reason),
        Err(error) => Outcome::Declined(error.to_string()),
    }))
}

/// Finds out what became of a charge that was asked for.
async fn look(app: &App, row: &CardChargeRow, account: &Account, charge: &TokenCharge) -> Outcome {
    let now = app.clock.now();
    let since = row
        .sent_at
        .and_then(|at| Timestamp::from_millisecond(at).ok());
    let what = LookUp::TokenCharge(charge);
    let found = account
        .gateway
        .look_up(what, since.unwrap_or(now), now)
        .await;
    match found {
        Ok(LookedUp::Charged(charge)) => Outcome::Paid(charge),
        Ok(LookedUp::Declined { reason }) => Outcome::Declined(reason),
        Ok(LookedUp::NotFound) if row.looks + 1 >= BELIEVED_AT => {
            Outcome::Declined("the gateway knows of no charge".to_owned())
        }
        Ok(LookedUp::NotFound) => Outcome::Unknown("the answer was lost".to_owned()),
        Ok(LookedUp::CannotTell { reason }) => Outcome::Unknown(reason),
        Ok(LookedUp::Refunded { .. }) => Outcome::Unknown("it was refunded there".to_owned()),
        Err(error) => Outcome::Unknown(error.to_string()),
    }
}

async fn record(
    app: &App,
    scope: Scope,
    id: CardChargeId,
    account: Option<&Account>,
    outcome: Outcome,
) -> Result<(), Failure> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let held = tx.hold_card_charge(id).await?;
    let Some(mut row) = held.filter(|row| row.status.is_under_way()) else {
        return Ok(());
    };
    let before = row.status;
    let (status, note) = match outcome {
        Outcome::Paid(charge) => match account {
            Some(account) => {
                let paid = paid(app, &mut tx, now, (&row, account), &charge).await;
                paid.map_err(again)?
            }
            None => return Ok(()),
        },
        Outcome::Declined(note) => (Status::Declined, note),
        Outcome::Unknown(note) => (Status::Unknown, note),
        Outcome::Again(note) if row.looks >= MOST_LOOKS => (Status::Declined, note),
        Outcome::Again(note) => (Status::Asked, note),
    };
    row.status = status;
    row.note = note;
    row.looks += i64::from(status.is_under_way());
    if status == Status::Asked {
        row.sent_at = None;
    }
    tx.update_card_charge(&row, now).await?;
    let kind = match status {
        Status::Declined => Some(Kind::CardChargeDeclined),
        Status::Unknown => Some(Kind::CardChargeUnknown),
        Status::Asked | Status::Sent | Status::Paid => None,
    };
    if let Some(kind) = kind.filter(|_| status != before) {
        journal::record(&mut tx, now, &Actor::System, change(kind, &row)).await?;
    }
    if status.is_under_way() && row.looks <= MOST_LOOKS {
        jobs::replan(&mut tx, &key(id), now + PAUSE).await?;
    }
    Ok(tx.commit().await?)
}

fn again(error: impl std::fmt::Display) -> Failure {
    Failure::Retry {
        after: None,
        error: format!("{error:#}"),
    }
}

/// Takes the money down. A transaction that was taken down before is another charge's: a person must look.
async fn paid(
    app: &App,
    tx: &mut Tx,
    now: Timestamp,
    (row, account): (&CardChargeRow, &Account),
    charge: &Charge,
) -> anyhow::Result<(Status, String)> {
    let new = NewCharge {
        account: account.id,
        provider: account.provider,
        terminal: &account.card_terminal,
        origin: Origin::Card(row.id),
        amount: row.money(),
        transaction_id: &charge.transaction_id,
        known: Some(charge),
    };
    let Some(taken) = charges::take_down(app, tx, now, &new).await? else {
        return Ok((Status::Unknown, "transaction_used".to_owned()));
    };
    let of = paid_for(row.customer_id, row.appointment_id, &row.reason);
    let means = charges::means_of(charge);
    let payment = receive_by_gateway(tx, now, of, means, row.money()).await?;
    tx.set_charge_payment(taken, payment.id).await?;
    Ok((Status::Paid, String::new()))
}
