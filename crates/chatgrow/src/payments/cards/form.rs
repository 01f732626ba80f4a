//! Asking for a saved card to be charged.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::charge::plan;
use super::model::Status;
use super::store::{CardChargeRow, CardRow};
use crate::accounts;
use crate::app::App;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::payments::PaidFor;
use crate::payments::debt::Debt;
use crate::platform::db::Scope;
use crate::platform::http::{Faults, Problem};
use crate::platform::ids::{AppointmentId, CardChargeId, CustomerId, SavedCardId};
use crate::platform::money::Money;
use crate::platform::text::Line;

/// A charge of a saved card.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewCardCharge {
    /// What is charged. For a visit, all that is left to pay of it when absent: of one that was cancelled, its fee.
    pub(super) amount: Option<Money>,
    /// What for, as the customer's document says it.
    #[schema(max_length = 200)]
    pub(super) reason: String,
    /// The visit that is paid for.
    pub(super) appointment_id: Option<AppointmentId>,
    /// In so many monthly parts; 1 when absent.
    #[schema(minimum = 1, maximum = 36)]
    pub(super) installments: Option<i64>,
}

/// Asks for a card to be charged; a job does it.
///
/// # Errors
/// [`Problem::NotFound`] for a card that the customer does not have, or another's visit; `card_expired`;
/// `already_paid`; [`Problem::Invalid`].
pub(super) async fn ask(
    app: &App,
    scope: Scope,
    actor: &Actor,
    (customer, card): (CustomerId, SavedCardId),
    form: NewCardCharge,
) -> Result<CardChargeRow, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let card = tx.hold_saved_card(card).await?;
    let card = card.filter(|card| card.customer_id == customer);
    let card = card.ok_or(Problem::NotFound)?;
    if has_expired(&card, now, &accounts::business(&mut tx).await?.zone) {
        return Err(Problem::conflict("card_expired"));
    }
    let mut faults = Faults::default();
    let reason = Line::<200>::parse(&form.reason);
    let reason = faults.need("/reason", reason, "bad_reason");
    let most = i64::from(card.provider.supports().max_token_installments);
    let installments = form.installments.unwrap_or(1);
    if !(1..=most).contains(&installments) {
        faults.add("/installments", "out_of_range");
    }
    faults.finish()?;
    let reason = reason.map(Line::into_string).unwrap_or_default();
    let of = paid_for(customer, form.appointment_id, &reason);
    let debt = Debt::read(&mut tx, &of).await?;
    let amount = debt.amount_to_take(form.amount, 0)?;
    if debt.who.customer_id != customer {
        return Err(Problem::NotFound);
    }
    let row = CardChargeRow {
        id: CardChargeId::new(now),
        card_id: card.id,
        customer_id: customer,
        appointment_id: form.appointment_id,
        status: Status::Asked,
        amount: amount.amount,
        currency: amount.currency,
        installments,
        reason,
        note: String::new(),
        looks: 0,
        sent_at: None,
        created_at: now.as_millisecond(),
        payment_id: None,
    };
    tx.insert_card_charge(&row).await?;
    plan(&mut tx, now, row.id).await?;
    journal::record(&mut tx, now, actor, change(Kind::CardChargeAsked, &row)).await?;
    tx.commit().await?;
    Ok(row)
}

/// What a charge pays for.
pub(super) fn paid_for(
    customer: CustomerId,
    appointment: Option<AppointmentId>,
    reason: &str,
) -> PaidFor {
    match appointment {
        Some(visit) => PaidFor::Appointment(visit),
        None => PaidFor::Sale {
            customer,
            description: reason.to_owned(),
            lang: None,
        },
    }
}

/// What the journal says of a charge of a card.
pub(super) fn change(kind: Kind, row: &CardChargeRow) -> Change {
    Change {
        kind,
        subject: Subject::CardCharge(row.id),
        customer: Some(row.customer_id),
        data: json!({ "amount": row.money(), "reason": row.reason, "appointmentId": row.appointment_id,
            "note": row.note }),
    }
}

/// A card is good until the end of its month.
fn has_expired(card: &CardRow, now: Timestamp, zone: &TimeZone) -> bool {
    let today = zone.to_datetime(now).date();
    let this_month = (i64::from(today.year()), i64::from(today.month()));
    let ends = card.expires_year.zip(card.expires_month);
    ends.is_some_and(|ends| ends < this_month)
}
