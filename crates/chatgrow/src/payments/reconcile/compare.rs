//! What differs between a gateway's list of a day and ours. No SQL, no HTTP, no clock.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::platform::ids::{CheckoutId, PaymentId, RefundId};
use crate::platform::money::Money;

/// Why something differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = ReconciliationCause)]
pub(super) enum Cause {
    /// The gateway took money that is not taken down here: by another program, or by a page that is being asked about
    /// now.
    MissingHere,
    /// Money was taken down here that the gateway does not list.
    MissingThere,
    /// Both know of it, with another amount.
    AmountDiffers,
    /// The gateway gave money back that is not given back here.
    RefundMissingHere,
    /// Money was given back here that the gateway does not list.
    RefundMissingThere,
    /// Both know of the money that went back, with another amount.
    RefundDiffers,
    /// The gateway undid what is taken down here.
    UndoneThere,
    /// Nobody knows yet whether money went back or came in.
    StillUnknown,
}

/// Something that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) cause: Cause,
    pub(super) transaction: Option<String>,
    pub(super) here: Option<Money>,
    pub(super) there: Option<Money>,
    pub(super) payment: Option<PaymentId>,
    pub(super) refund: Option<RefundId>,
    pub(super) checkout: Option<CheckoutId>,
}

impl Difference {
    fn new(cause: Cause, transaction: Option<&str>) -> Self {
        Self {
            cause,
            transaction: transaction.map(str::to_owned),
            here: None,
            there: None,
            payment: None,
            refund: None,
            checkout: None,
        }
    }
}

/// What a transaction in the gateway's list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Charge,
    Refund,
    Void,
}

/// A transaction that the gateway lists as made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct There {
    pub(super) transaction: String,
    pub(super) kind: Kind,
    pub(super) amount: Option<Money>,
    /// The attempt of ours that it names.
    pub(super) checkout: Option<CheckoutId>,
}

/// Money taken down here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Charge {
    pub(super) transaction: String,
    pub(super) amount: Money,
    pub(super) payment: Option<PaymentId>,
    /// Whether it is of the day that is compared; others are only looked up.
    pub(super) is_of_day: bool,
}

/// Money given back here, or perhaps given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refunded {
    pub(super) id: RefundId,
    pub(super) payment: PaymentId,
    pub(super) transaction: Option<String>,
    pub(super) amount: Money,
    pub(super) is_known: bool,
    pub(super) is_of_day: bool,
}

/// Everything that is known here.
#[derive(Debug, Default)]
pub(super) struct Here {
    pub(super) charges: Vec<Charge>,
    pub(super) refunds: Vec<Refunded>,
}

impl Here {
    /// Whether a transaction is taken down here.
    pub(super) fn knows(&self, transaction: &str) -> bool {
        let mut charges = self.charges.iter();
        let mut refunds = self.refunds.iter();
        charges.any(|charge| charge.transaction == transaction)
            || refunds.any(|refund| refund.transaction.as_deref() == Some(transaction))
    }
}

/// Every difference, in the order of the gateway's list, then of ours.
pub(super) fn compare(there: &[There], here: &Here) -> Vec<Difference> {
    let charges: BTreeMap<&str, &Charge> = here
        .charges
        .iter()
        .map(|charge| (charge.transaction.as_str(), charge))
        .collect();
    let refunds: BTreeMap<&str, &Refunded> = here
        .refunds
        .iter()
        .filter_map(|refund| Some((refund.transaction.as_deref()?, refund)))
        .collect();
    let mut seen = BTreeSet::new();
    let mut differences = Vec::new();
    for row in there {
        if !seen.insert(row.transaction.as_str()) {
            continue;
        }
        let id = row.transaction.as_str();
        differences.extend(match row.kind {
            Kind::Charge => of_charge(row, charges.get(id).copied()),
            Kind::Refund => of_refund(row, refunds.get(id).copied()),
            Kind::Void => of_void(row, charges.get(id).copied(), here),
        });
    }
    for charge in here.charges.iter().filter(|charge| charge.is_of_day) {
        if !seen.contains(charge.transaction.as_str()) {
            differences.push(Difference {
                here: Some(charge.amount),
                payment: charge.payment,
                ..Difference::new(Cause::MissingThere, Some(&charge.transaction))
            });
        }
    }
    for refund in &here.refunds {
        let listed = refund.transaction.as_deref().map(|id| seen.contains(id));
        let cause = match (refund.is_known, listed) {
            (false, _) => Cause::StillUnknown,
            (true, Some(false)) if refund.is_of_day => Cause::RefundMissingThere,
            _ => continue,
        };
        differences.push(Difference {
            here: Some(refund.amount),
            payment: Some(refund.payment),
            refund: Some(refund.id),
            ..Difference::new(cause, refund.transaction.as_deref())
        });
    }
    differences
}

fn of_charge(row: &There, here: Option<&Charge>) -> Option<Difference> {
    let Some(charge) = here else {
        return Some(Difference {
            there: row.amount,
            checkout: row.checkout,
            ..Difference::new(Cause::MissingHere, Some(&row.transaction))
        });
    };
    (row.amount != Some(charge.amount)).then(|| Difference {
        here: Some(charge.amount),
        there: row.amount,
        payment: charge.payment,
        ..Difference::new(Cause::AmountDiffers, Some(&row.transaction))
    })
}

fn of_refund(row: &There, here: Option<&Refunded>) -> Option<Difference> {
    let Some(refund) = here else {
        return Some(Difference {
            there: row.amount,
            ..Difference::new(Cause::RefundMissingHere, Some(&row.transaction))
        });
    };
    (row.amount != Some(refund.amount)).then(|| Difference {
        here: Some(refund.amount),
        there: row.amount,
        payment: Some(refund.payment),
        refund: Some(refund.id),
        ..Difference::new(Cause::RefundDiffers, Some(&row.transaction))
    })
}

/// What was undone may be listed under the number of the charge or under one of its own.
fn of_void(row: &There, charge: Option<&Charge>, here: &Here) -> Option<Difference> {
    let payment = charge.and_then(|charge| charge.payment);
    let is_known = here.refunds.iter().any(|refund| {
        refund.transaction.as_deref() == Some(&row.transaction) || payment == Some(refund.payment)
    });
    if is_known {
        return None;
    }
    Some(Difference {
        here: charge.map(|charge| charge.amount),
        there: row.amount,
        payment,
        ..Difference::new(Cause::UndoneThere, Some(&row.transaction))
    })
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::{Cause, Charge, Here, Kind, Refunded, There, compare};
    use crate::platform::ids::{PaymentId, RefundId};
    use crate::platform::money::{Currency, Money};

    fn ils(amount: i64) -> Money {
        Money::new(amount, Currency::Ils)
    }

    fn there(transaction: &str, kind: Kind, amount: i64) -> There {
        There {
            transaction: transaction.to_owned(),
            kind,
            amount: Some(ils(amount)),
            checkout: None,
        }
    }

    fn charge(transaction: &str, amount: i64) -> Charge {
        Charge {
            transaction: transaction.to_owned(),
            amount: ils(amount),
            payment: None,
            is_of_day: true,
        }
    }

    fn refund(transaction: Option<&str>, amount: i64) -> Refunded {
        Refunded {
            id: RefundId::new(Timestamp::UNIX_EPOCH),
            payment: PaymentId::new(Timestamp::UNIX_EPOCH),
            transaction: transaction.map(str::to_owned),
            amount: ils(amount),
            is_known: true,
            is_of_day: true,
        }
    }

    fn causes(there: &[There], here: &Here) -> Vec<Cause> {
        let differences = compare(there, here);
        differences.iter().map(|d| d.cause).collect()
    }

    #[test]
    fn what_agrees_is_no_difference_also_when_it_is_listed_twice() {
        let listed = [
            there("1", Kind::Charge, 100),
            there("1", Kind::Charge, 100),
            there("2", Kind::Refund, 40),
        ];
        let here = Here {
            charges: vec![charge("1", 100)],
            refunds: vec![refund(Some("2"), 40), refund(None, 10)],
        };
        assert_eq!(causes(&listed, &here), []);
    }

    #[test]
    fn every_difference_has_its_cause() {
        let listed = [
            there("1", Kind::Charge, 100),
            there("2", Kind::Charge, 200),
            there("3", Kind::Refund, 30),
            there("4", Kind::Refund, 40),
            there("5", Kind::Void, 50),
        ];
        let mut unknown = refund(None, 7);
        unknown.is_known = false;
        let here = Here {
            charges: vec![charge("2", 201), charge("5", 50), charge("6", 60)],
            refunds: vec![refund(Some("4"), 41), refund(Some("8"), 8), unknown],
        };
        let expected = [
            Cause::MissingHere,
            Cause::AmountDiffers,
            Cause::RefundMissingHere,
            Cause::RefundDiffers,
            Cause::UndoneThere,
            Cause::MissingThere,
            Cause::RefundMissingThere,
            Cause::StillUnknown,
        ];
        assert_eq!(causes(&listed, &here), expected);
    }

    #[test]
    fn what_is_of_another_day_is_not_missing_there() {
        let mut other = charge("1", 100);
        other.is_of_day = false;
        let here = Here {
            charges: vec![other],
            refunds: Vec::new(),
        };
        assert_eq!(causes(&[], &here), []);
    }
}
