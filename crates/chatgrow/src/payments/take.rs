//! Taking a payment by hand.

use super::debt::Debt;
use super::model::{Method, NewPayment, Payment, most_in_cash};
use super::receive::receive_of;
use crate::app::App;
use crate::journal::Actor;
use crate::platform::db::Scope;
use crate::platform::http::Problem;
use crate::platform::ids::DocumentId;
use crate::platform::money::Money;

/// A payment that was taken down.
pub(super) struct Taken {
    pub(super) payment: Payment,
    pub(super) document: Option<DocumentId>,
    /// The most that may be taken of the deal in cash, when more was.
    pub(super) cash_limit: Option<i64>,
}

/// Takes money down and issues the document for it. Fails as [`super::receive`] does.
pub(super) async fn take(
    app: &App,
    scope: Scope,
    actor: &Actor,
    new: NewPayment,
) -> Result<Taken, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    let of = new.of.clone();
    let debt = Debt::read(&mut tx, &of).await?;
    let price = debt.price;
    let in_cash = new.means.method() == Method::Cash;
    let (payment, document) = receive_of(&mut tx, now, actor, new, debt).await?;
    let price = price.unwrap_or(payment.amount.amount);
    let price = Money::new(price, payment.amount.currency);
    let cash_limit = match most_in_cash(price).filter(|_| in_cash) {
        Some(limit) if tx.cash_for(&of, payment.id).await? > limit => Some(limit),
        _ => None,
    };
    tx.commit().await?;
    Ok(Taken {
        payment,
        document,
        cash_limit,
    })
}
