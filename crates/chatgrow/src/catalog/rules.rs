//! How a service may be booked: seats, steps, notice, approval, room, deposit, cancelling.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::service_form::price_faults;
use crate::platform::http::Faults;
use crate::platform::money::{Currency, Money};
use crate::platform::text::Name;

/// How a service may be booked. What is absent follows the business's own setting, or has no limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct ServiceRules {
    /// Seats of one meeting, 1 to 500: 1 is a private visit, more is a class.
    #[schema(minimum = 1, maximum = 500)]
    pub capacity: i64,
    /// Minutes between the starts offered, 1 to 240; the business's when absent.
    #[schema(minimum = 1, maximum = 240)]
    pub step_minutes: Option<i64>,
    /// Minutes before which a guest must book, 0 to 43,200; the business's when absent.
    #[schema(minimum = 0, maximum = 43200)]
    pub min_notice_minutes: Option<i64>,
    /// Days ahead that a guest may book, 1 to 730; the business's when absent.
    #[schema(minimum = 1, maximum = 730)]
    pub horizon_days: Option<i64>,
    /// Visits a day that guests may book, 1 to 1,000; any number when absent.
    #[schema(minimum = 1, maximum = 1000)]
    pub daily_cap: Option<i64>,
    /// Who decides on a booking.
    pub booking_mode: BookingMode,
    /// The kind of room or device a visit takes; none when absent.
    #[schema(max_length = 120)]
    pub room_kind: Option<String>,
    /// What is to be paid ahead; nothing when absent.
    pub deposit: Option<Deposit>,
    /// When a guest may cancel or move.
    pub cancellation: Cancellation,
}

impl Default for ServiceRules {
    fn default() -> Self {
        Self {
            capacity: 1,
            step_minutes: None,
            min_notice_minutes: None,
            horizon_days: None,
            daily_cap: None,
            booking_mode: BookingMode::Instant,
            room_kind: None,
            deposit: None,
            cancellation: Cancellation::default(),
        }
    }
}

/// Who decides on a booking by a guest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum BookingMode {
    /// Nobody: a booked time is confirmed.
    Instant,
    /// The team: a booked time is kept and waits for an answer.
    Approval,
    /// It cannot be booked by guests, only at the desk.
    Desk,
}

/// What is to be paid ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(
    tag = "kind",
    rename_all = "snake_case",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Deposit {
    /// So much, in the business's currency; never more than the price.
    Amount {
        /// More than 0.
        amount: Money,
    },
    /// A part of the price, rounded to the minor unit.
    Percent {
        /// 1 to 100.
        #[schema(minimum = 1, maximum = 100)]
        percent: i64,
    },
}

/// When a guest may cancel or move a visit, and what it costs later than that.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Cancellation {
    /// Hours before the visit until which it is free, 0 to 720.
    #[schema(minimum = 0, maximum = 720)]
    pub hours: i64,
    /// The part of the price owed by who cancels later, 1 to 100; when absent a guest cannot cancel later.
    #[schema(minimum = 1, maximum = 100)]
    pub fee_percent: Option<i64>,
}

/// `percent` of `amount` minor units, rounded half up. Amounts stay within [`crate::platform::money::MAX_AMOUNT`].
#[must_use]
pub fn percent_of(amount: i64, percent: i64) -> i64 {
    (amount.saturating_mul(percent).saturating_add(50)) / 100
}

impl ServiceRules {
    /// Whether several guests share a meeting.
    #[must_use]
    pub fn is_class(&self) -> bool {
        self.capacity > 1
    }

    /// What is to be paid ahead of `price` minor units.
    #[must_use]
    pub fn deposit_of(&self, price: i64) -> i64 {
        match self.deposit {
            None => 0,
            Some(Deposit::Amount { amount }) => amount.amount.min(price),
            Some(Deposit::Percent { percent }) => percent_of(price, percent),
        }
    }

    /// The rules with their texts tidied; a fault is noted at each field that cannot be.
    pub(super) fn checked(mut self, currency: Currency, faults: &mut Faults) -> Self {
        let mut within = |field: &'static str, value: Option<i64>, min: i64, max: i64| {
            if value.is_some_and(|value| !(min..=max).contains(&value)) {
                faults.add(field, "out_of_range");
            }
        };
        within("/rules/capacity", Some(self.capacity), 1, 500);
        within("/rules/stepMinutes", self.step_minutes, 1, 240);
        within(
            "/rules/minNoticeMinutes",
            self.min_notice_minutes,
            0,
            43_200,
        );
        within("/rules/horizonDays", self.horizon_days, 1, 730);
        within("/rules/dailyCap", self.daily_cap, 1, 1000);
        let Cancellation { hours, fee_percent } = self.cancellation;
        within("/rules/cancellation/hours", Some(hours), 0, 720);
        within("/rules/cancellation/feePercent", fee_percent, 1, 100);
        match self.deposit {
            Some(Deposit::Percent { percent }) => {
                within("/rules/deposit/percent", Some(percent), 1, 100);
            }
            Some(Deposit::Amount { amount }) => {
                within(
                    "/rules/deposit/amount/amount",
                    Some(amount.amount),
                    1,
                    i64::MAX,
                );
                price_faults("/rules/deposit/amount", amount, currency, faults);
            }
            None => {}
        }
        self.room_kind = self.room_kind.filter(|kind| !kind.trim().is_empty());
        if let Some(kind) = self.room_kind.take() {
            let name = faults.need("/rules/roomKind", Name::parse(&kind), "bad_name");
            self.room_kind = name.map(Name::into_string);
        }
        self
    }
}

/// The rules as they are stored.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct RulesRow {
    capacity: i64,
    step_minutes: Option<i64>,
    min_notice_minutes: Option<i64>,
    horizon_days: Option<i64>,
    daily_cap: Option<i64>,
    booking_mode: BookingMode,
    room_kind: Option<String>,
    deposit_amount: Option<i64>,
    deposit_percent: Option<i64>,
    cancel_hours: i64,
    cancel_fee_percent: Option<i64>,
}

impl RulesRow {
    pub(super) fn with(self, currency: Currency) -> ServiceRules {
        let amount = self.deposit_amount.map(|amount| Deposit::Amount {
            amount: Money::new(amount, currency),
        });
        let percent = self
            .deposit_percent
            .map(|percent| Deposit::Percent { percent });
        ServiceRules {
            capacity: self.capacity,
            step_minutes: self.step_minutes,
            min_notice_minutes: self.min_notice_minutes,
            horizon_days: self.horizon_days,
            daily_cap: self.daily_cap,
            booking_mode: self.booking_mode,
            room_kind: self.room_kind,
            deposit: amount.or(percent),
            cancellation: Cancellation {
                hours: self.cancel_hours,
                fee_percent: self.cancel_fee_percent,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Deposit, ServiceRules, percent_of};
    use crate::platform::money::{Currency, Money};

    #[test]
    fn a_part_of_a_price_is_rounded_to_the_minor_unit() {
        assert_eq!(percent_of(9990, 20), 1998);
        assert_eq!(percent_of(5, 50), 3);
        assert_eq!(percent_of(0, 100), 0);
    }

    #[test]
    fn a_deposit_is_never_more_than_the_price() {
        let of = |deposit, price| {
            let rules = ServiceRules {
                deposit,
                ..ServiceRules::default()
            };
            rules.deposit_of(price)
        };
        let fifty = Deposit::Amount {
            amount: Money::new(5000, Currency::Ils),
        };
        assert_eq!(of(None, 12000), 0);
        assert_eq!(of(Some(fifty), 12000), 5000);
        assert_eq!(of(Some(fifty), 3000), 3000);
        assert_eq!(of(Some(Deposit::Percent { percent: 25 }), 12000), 3000);
    }
}
