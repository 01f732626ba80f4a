//! Taking a payment: the money is taken down and its receipt issued, both or neither.

use serde_json::json;

use super::model::{Method, Payment, Refusal, amount_to_take};
use super::store::paid_for;
use crate::app::App;
use crate::calendar;
use crate::invoices;
use crate::journal::{self, Actor, Change, Kind, Subject};
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::{AppointmentId, DocumentId, PaymentId};
use crate::platform::money::Money;

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::AlreadyPaid => Self::conflict("already_paid"),
            Refusal::WrongCurrency => Self::invalid("/amount", "wrong_currency"),
            Refusal::OutOfRange => Self::invalid("/amount", "out_of_range"),
        }
    }
}

/// Takes `asked` (or all that is left) for a visit, and issues the receipt.
///
/// # Errors
/// [`Problem::NotFound`] for another business's visit; `appointment_cancelled` or `already_paid`;
/// [`Problem::Invalid`] at `/amount` when it is not above zero, more than is left or of another currency.
pub async fn take(
    app: &App,
    scope: Scope,
    actor: &Actor,
    appointment: AppointmentId,
    method: Method,
    asked: Option<Money>,
) -> Result<(Payment, DocumentId), Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let visit = calendar::hold(&mut tx, appointment)
        .await?
        .ok_or(Problem::NotFound)?;
    if visit.status.is_off() {
        return Err(Problem::conflict("appointment_cancelled"));
    }
    let paid = paid_for(&mut tx, &[appointment]).await?;
    let paid = paid.get(&appointment).copied().unwrap_or_default();
    let price = Money::new(visit.price, visit.currency);
    let payment = Payment {
        id: PaymentId::new(now),
        appointment_id: appointment,
        customer_id: visit.customer_id,
        method,
        amount: amount_to_take(asked, price, paid)?,
        received_at: now,
    };
    tx.insert_payment(&payment).await?;
    let change = Change {
        kind: Kind::PaymentReceived,
        subject: Subject::Payment(payment.id),
        customer: Some(payment.customer_id),
        data: json!({ "appointmentId": appointment, "method": method, "amount": payment.amount }),
    };
    journal::record(&mut tx, now, actor, change).await?;
    let document = invoices::issue(&mut tx, now, actor, &payment, &visit).await?;
    tx.commit().await?;
    Ok((payment, document))
}
