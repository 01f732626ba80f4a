//! Money of a link that was paid before: it is taken down, because it came in, and goes back.

use jiff::Timestamp;

use super::settle::change_of;
use crate::journal::{self, Actor, Kind};
use crate::payments::debt::Debt;
use crate::payments::receive::take_down;
use crate::payments::refunds::ask_refund;
use crate::payments::{Means, NewPayment, PaidFor};
use crate::platform::db::Tx;
use crate::platform::http::Problem;
use crate::platform::ids::{PaymentId, PaymentLinkId};
use crate::platform::money::Money;

/// Takes down what a gateway took for a link beyond what it asks for, and asks for all of it to go back.
///
/// # Errors
/// [`Problem::NotFound`] for another business's link.
pub(in crate::payments) async fn give_back_surplus(
    tx: &mut Tx,
    now: Timestamp,
    id: PaymentLinkId,
    means: Means,
    amount: Money,
) -> Result<PaymentId, Problem> {
    let link = tx.payment_link(id).await?.ok_or(Problem::NotFound)?;
    let of = PaidFor::Sale {
        customer: link.customer_id,
        description: link.description.clone(),
        lang: Some(link.lang),
    };
    let debt = Debt::read(tx, &of).await?;
    let new = NewPayment {
        of,
        link_id: None,
        means,
        amount: Some(amount),
        tip: 0,
        by_gateway: true,
    };
    let actor = Actor::System;
    let (payment, _) = take_down(tx, now, &actor, new, amount, &debt.who).await?;
    ask_refund(tx, now, &actor, payment.id, None, "paid_twice").await?;
    let change = change_of(Kind::PaymentLinkReturned, &link);
    journal::record(tx, now, &actor, change).await?;
    Ok(payment.id)
}
