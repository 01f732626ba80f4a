//! What is true of a payment. No SQL, no HTTP, no clock.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::ids::{AppointmentId, CustomerId, PaymentId};
use crate::platform::money::Money;

/// How money came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Method {
    /// Notes and coins.
    Cash,
    /// A transfer between bank accounts.
    BankTransfer,
    /// A payment app, such as Bit or PayBox.
    App,
    /// Anything else.
    Other,
}

/// Money received for a visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Its id.
    pub id: PaymentId,
    /// The visit it pays for.
    pub appointment_id: AppointmentId,
    /// Who paid.
    pub customer_id: CustomerId,
    /// How the money came.
    pub method: Method,
    /// How much, above zero.
    pub amount: Money,
    /// When it was taken down.
    pub received_at: Timestamp,
}

/// Why an amount is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Nothing is left to pay.
    AlreadyPaid,
    /// The visit is priced in another currency.
    WrongCurrency,
    /// Nothing, less than nothing, or more than is left.
    OutOfRange,
}

/// The amount to take for a visit of `price` of which `paid` minor units were paid before: what is
/// `asked`, or else all that is left.
pub(super) fn amount_to_take(
    asked: Option<Money>,
    price: Money,
    paid: i64,
) -> Result<Money, Refusal> {
    let left = price.amount.saturating_sub(paid);
    if left <= 0 {
        return Err(Refusal::AlreadyPaid);
    }
    let Some(asked) = asked else {
        return Ok(Money::new(left, price.currency));
    };
    if asked.currency != price.currency {
        return Err(Refusal::WrongCurrency);
    }
    if !(1..=left).contains(&asked.amount) {
        return Err(Refusal::OutOfRange);
    }
    Ok(asked)
}

#[cfg(test)]
mod tests {
    use super::{Refusal, amount_to_take};
    use crate::platform::money::{Currency, Money};

    fn ils(amount: i64) -> Money {
        Money::new(amount, Currency::Ils)
    }

    #[test]
    fn what_is_left_is_taken_and_never_more() {
        assert_eq!(amount_to_take(None, ils(350), 0), Ok(ils(350)));
        assert_eq!(amount_to_take(None, ils(350), 349), Ok(ils(1)));
        assert_eq!(amount_to_take(Some(ils(1)), ils(350), 349), Ok(ils(1)));
        for asked in [i64::MIN, -1, 0, 2, i64::MAX] {
            let taken = amount_to_take(Some(ils(asked)), ils(350), 349);
            assert_eq!(taken, Err(Refusal::OutOfRange), "{asked}");
        }
    }

    #[test]
    fn nothing_is_taken_where_nothing_is_left() {
        for (price, paid) in [(0, 0), (350, 350), (300, 350)] {
            for asked in [None, Some(ils(1))] {
                let taken = amount_to_take(asked, ils(price), paid);
                assert_eq!(taken, Err(Refusal::AlreadyPaid));
            }
        }
    }

    #[test]
    fn money_of_another_currency_is_not_taken() {
        let dollars = Money::new(10, Currency::Usd);
        let taken = amount_to_take(Some(dollars), ils(350), 0);
        assert_eq!(taken, Err(Refusal::WrongCurrency));
    }
}
