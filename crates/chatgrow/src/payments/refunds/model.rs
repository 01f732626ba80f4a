//! What is true of a refund. No SQL, no HTTP, no clock.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::payments::{Means, Payment};
use crate::platform::ids::{CustomerId, PaymentId, RefundId};
use crate::platform::money::Money;

/// Where a refund stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum RefundStatus {
    /// The gateway is to be asked.
    Asked,
    /// The gateway is being asked.
    Sent,
    /// The gateway's answer was lost: nobody knows whether the money went back. Counts as given back.
    Unknown,
    /// A person at the gateway has to approve it.
    AwaitsApproval,
    /// The money went back.
    Done,
    /// The money did not go back.
    Refused,
}

impl RefundStatus {
    /// Every status.
    pub const ALL: [Self; 6] = [
        Self::Asked,
        Self::Sent,
        Self::Unknown,
        Self::AwaitsApproval,
        Self::Done,
        Self::Refused,
    ];

    /// Whether it is not known yet how it ends.
    #[must_use]
    pub fn is_under_way(self) -> bool {
        !matches!(self, Self::Done | Self::Refused)
    }

    /// Whether a refund that stands here may come to stand at `next`. How it ended, it stays.
    #[must_use]
    pub fn may_become(self, next: Self) -> bool {
        match next {
            Self::Asked => false,
            Self::Sent => self == Self::Asked,
            _ => self.is_under_way() && self != next,
        }
    }

    /// The word it is stored as.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Sent => "sent",
            Self::Unknown => "unknown",
            Self::AwaitsApproval => "awaits_approval",
            Self::Done => "done",
            Self::Refused => "refused",
        }
    }
}

/// Money of a payment that is given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refund {
    /// Its id.
    pub id: RefundId,
    /// The payment it is of.
    pub payment_id: PaymentId,
    /// Whose money it is.
    pub customer_id: CustomerId,
    /// How much, above zero.
    pub amount: Money,
    /// The part of it that was a tip, in minor units.
    pub tip: i64,
    /// How it goes back.
    pub means: Means,
    /// Where it stands.
    pub status: RefundStatus,
    /// Why, in the words of who gave it back; or `place_taken`, `not_owed`, `cancelled`,
    /// `paid_twice` when the program did.
    pub reason: String,
    /// What the gateway said; may be empty.
    pub answer: String,
    /// The gateway's number of it.
    pub transaction_id: Option<String>,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// What a gateway answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefundOutcome {
    /// The money went back.
    Done {
        /// The gateway's number of it.
        transaction_id: Option<String>,
    },
    /// The money did not go back.
    Refused {
        /// What the gateway said.
        reason: String,
    },
    /// The answer was lost.
    Unknown {
        /// What happened.
        reason: String,
    },
    /// A person at the gateway has to approve it.
    AwaitsApproval,
}

impl RefundOutcome {
    pub(super) fn status(&self) -> RefundStatus {
        match self {
            Self::Done { .. } => RefundStatus::Done,
            Self::Refused { .. } => RefundStatus::Refused,
            Self::Unknown { .. } => RefundStatus::Unknown,
            Self::AwaitsApproval => RefundStatus::AwaitsApproval,
        }
    }
}

/// What was given back of a payment so far, and of that the tips; minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::payments) struct GivenBack {
    pub(in crate::payments) amount: i64,
    pub(in crate::payments) tip: i64,
}

/// Why money is not given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoRefund {
    /// All of it went back before.
    NothingLeft,
    /// The payment was of another currency.
    WrongCurrency,
    /// Nothing, less than nothing, or more than is left.
    OutOfRange,
}

/// How much of `payment` goes back when `asked` is wanted, or all that is left, and how much of that is tip: the
/// price goes back first.
pub(super) fn to_give_back(
    payment: &Payment,
    before: GivenBack,
    asked: Option<Money>,
) -> Result<GivenBack, NoRefund> {
    let left = payment.amount.amount - before.amount;
    if left <= 0 {
        return Err(NoRefund::NothingLeft);
    }
    let amount = match asked {
        None => left,
        Some(asked) if asked.currency != payment.amount.currency => {
            return Err(NoRefund::WrongCurrency);
        }
        Some(asked) => asked.amount,
    };
    if !(1..=left).contains(&amount) {
        return Err(NoRefund::OutOfRange);
    }
    let price_left = left - (payment.tip - before.tip);
    Ok(GivenBack {
        amount,
        tip: (amount - price_left).max(0),
    })
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::RefundStatus::{Asked, AwaitsApproval, Done, Refused, Sent, Unknown};
    use super::{GivenBack, NoRefund, RefundStatus, to_give_back};
    use crate::payments::{Means, Payment};
    use crate::platform::ids::{CustomerId, PaymentId};
    use crate::platform::money::{Currency, Money};

    fn payment(amount: i64, tip: i64) -> Payment {
        Payment {
            id: PaymentId::new(Timestamp::UNIX_EPOCH),
            customer_id: CustomerId::new(Timestamp::UNIX_EPOCH),
            appointment_id: None,
            registration_id: None,
            link_id: None,
            means: Means::Cash,
            amount: Money::new(amount, Currency::Ils),
            tip,
            description: String::new(),
            lang: None,
            by_gateway: false,
            received_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn back(before: (i64, i64), asked: Option<i64>) -> Result<(i64, i64), NoRefund> {
        let before = GivenBack {
            amount: before.0,
            tip: before.1,
        };
        let asked = asked.map(|amount| Money::new(amount, Currency::Ils));
        let given = to_give_back(&payment(400, 50), before, asked);
        given.map(|given| (given.amount, given.tip))
    }

    #[test]
    fn the_price_goes_back_first_and_the_tip_last() {
        assert_eq!(back((0, 0), Some(350)), Ok((350, 0)));
        assert_eq!(back((0, 0), Some(351)), Ok((351, 1)));
        assert_eq!(back((0, 0), None), Ok((400, 50)));
        assert_eq!(back((351, 1), None), Ok((49, 49)));
        assert_eq!(back((100, 0), Some(300)), Ok((300, 50)));
    }

    #[test]
    fn never_more_goes_back_than_is_left() {
        for asked in [i64::MIN, -1, 0, 301, i64::MAX] {
            assert_eq!(
                back((100, 0), Some(asked)),
                Err(NoRefund::OutOfRange),
                "{asked}"
            );
        }
        assert_eq!(back((400, 50), None), Err(NoRefund::NothingLeft));
        let dollars = Some(Money::new(1, Currency::Usd));
        let before = GivenBack { amount: 0, tip: 0 };
        let given = to_give_back(&payment(400, 0), before, dollars);
        assert_eq!(given, Err(NoRefund::WrongCurrency));
    }

    #[test]
    fn a_refund_takes_the_steps_of_the_table_and_no_others() {
        let steps: [(RefundStatus, &[RefundStatus]); 6] = [
            (Asked, &[Sent, Unknown, AwaitsApproval, Done, Refused]),
            (Sent, &[Unknown, AwaitsApproval, Done, Refused]),
            (Unknown, &[AwaitsApproval, Done, Refused]),
            (AwaitsApproval, &[Unknown, Done, Refused]),
            (Done, &[]),
            (Refused, &[]),
        ];
        for (from, to) in steps {
            for next in RefundStatus::ALL {
                assert_eq!(
                    from.may_become(next),
                    to.contains(&next),
                    "{from:?} {next:?}"
                );
            }
        }
    }
}
