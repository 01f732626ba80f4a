//! What is true of a payment. No SQL, no HTTP, no clock.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::platform::i18n::Lang;
use crate::platform::ids::{AppointmentId, CustomerId, PaymentId, PaymentLinkId, RegistrationId};
use crate::platform::money::{Currency, MAX_AMOUNT, Money};

/// How money came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Method {
    /// Notes and coins.
    Cash,
    /// A cheque.
    Cheque,
    /// A card, by a gateway or the business's own terminal.
    Card,
    /// A transfer between bank accounts.
    BankTransfer,
    /// A payment app, such as Bit or PayBox.
    App,
    /// A gift voucher.
    Voucher,
    /// Anything else.
    Other,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 7] = [
        Self::Cash,
        Self::Cheque,
        Self::Card,
        Self::BankTransfer,
        Self::App,
        Self::Voucher,
        Self::Other,
    ];

    /// The word it is stored as.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Cheque => "cheque",
            Self::Card => "card",
            Self::BankTransfer => "bank_transfer",
            Self::App => "app",
            Self::Voucher => "voucher",
            Self::Other => "other",
        }
    }
}

/// How money came in, with what is known of it. The full number of a card is never kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "method", rename_all = "snake_case")]
#[schema(as = PaymentMeans)]
pub enum Means {
    /// Notes and coins.
    Cash,
    /// A cheque: bookkeeping instruction 5 wants all five details of each.
    Cheque {
        /// The bank's name or number.
        bank: String,
        /// The branch's number.
        branch: String,
        /// The account's number.
        account: String,
        /// The number printed on the cheque.
        number: String,
        /// From which day it may be cashed.
        #[serde(rename = "dueOn")]
        due_on: Date,
    },
    /// A card.
    Card {
        /// For example `Visa`.
        brand: Option<String>,
        /// The last four digits.
        last4: Option<String>,
        /// In how many monthly parts, when in several.
        installments: Option<u8>,
        /// The card company's confirmation number.
        approval: Option<String>,
    },
    /// A transfer between bank accounts.
    BankTransfer {
        /// The payer's bank, name or number.
        bank: Option<String>,
        /// The payer's branch.
        branch: Option<String>,
        /// The payer's account.
        account: Option<String>,
        /// The bank's reference of the transfer.
        reference: Option<String>,
    },
    /// A payment app.
    App {
        /// The app's name, for example `Bit`.
        name: Option<String>,
        /// The app's reference of the payment.
        reference: Option<String>,
    },
    /// A gift voucher.
    Voucher {
        /// Its number.
        number: Option<String>,
    },
    /// Anything else.
    Other {
        /// What it was.
        description: Option<String>,
    },
}

impl Means {
    /// Its method.
    #[must_use]
    pub fn method(&self) -> Method {
        match self {
            Self::Cash => Method::Cash,
            Self::Cheque { .. } => Method::Cheque,
            Self::Card { .. } => Method::Card,
            Self::BankTransfer { .. } => Method::BankTransfer,
            Self::App { .. } => Method::App,
            Self::Voucher { .. } => Method::Voucher,
            Self::Other { .. } => Method::Other,
        }
    }

    /// What is known of it beside the method: a JSON object.
    pub(super) fn details(&self) -> Map<String, Value> {
        let Ok(Value::Object(mut members)) = serde_json::to_value(self) else {
            return Map::new();
        };
        members.remove("method");
        members.retain(|_, value| !value.is_null());
        members
    }

    /// The means of `method` with `details`, a JSON object.
    ///
    /// # Errors
    /// When the details do not fit the method.
    pub(super) fn of_details(method: Method, details: &str) -> Result<Self, serde_json::Error> {
        let mut members: Map<String, Value> = serde_json::from_str(details)?;
        members.insert("method".to_owned(), serde_json::to_value(method)?);
        serde_json::from_value(Value::Object(members))
    }
}

/// Money that was received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Its id.
    pub id: PaymentId,
    /// Who paid.
    pub customer_id: CustomerId,
    /// The visit it pays for.
    pub appointment_id: Option<AppointmentId>,
    /// The registration it pays for.
    pub registration_id: Option<RegistrationId>,
    /// What the payer was asked for by.
    pub link_id: Option<PaymentLinkId>,
    /// How the money came.
    pub means: Means,
    /// How much, above zero, the tip included.
    pub amount: Money,
    /// The part of the amount that is a tip, in minor units.
    pub tip: i64,
    /// What it was for, as it was called then; empty for old payments.
    pub description: String,
    /// The language of who paid.
    pub lang: Option<Lang>,
    /// Whether a gateway took it, so that the gateway gives it back.
    pub by_gateway: bool,
    /// When it was taken down.
    pub received_at: Timestamp,
}

/// Money to take down.
#[derive(Debug, Clone)]
pub struct NewPayment {
    /// What it pays for.
    pub of: PaidFor,
    /// What the payer was asked for by.
    pub link_id: Option<PaymentLinkId>,
    /// How the money came.
    pub means: Means,
    /// The tip included; all that is left to pay, and the tip, when absent.
    pub amount: Option<Money>,
    /// The part of it that is a tip, in minor units.
    pub tip: i64,
    /// Whether a gateway took it, so that the gateway gives it back.
    pub by_gateway: bool,
}

/// What money is paid for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaidFor {
    /// A visit.
    Appointment(AppointmentId),
    /// A registration for an event.
    Registration(RegistrationId),
    /// Something else.
    Sale {
        /// Who pays.
        customer: CustomerId,
        /// What for.
        description: String,
        /// The language of who pays; the business's when absent.
        lang: Option<Lang>,
    },
}

/// What a payment was for and who paid, as a document says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paid {
    /// Who paid.
    pub customer_id: CustomerId,
    /// Their name.
    pub name: String,
    /// Their telephone, E.164.
    pub phone: Option<String>,
    /// Their e-mail address.
    pub email: Option<String>,
    /// The language they are written to in.
    pub lang: Lang,
    /// What it was for.
    pub text: String,
}

/// Why an amount is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Nothing is left to pay.
    AlreadyPaid,
    /// It is priced in another currency.
    WrongCurrency,
    /// Nothing says how much.
    Missing,
    /// Nothing, less than nothing, or more than is left.
    OutOfRange,
    /// The tip is below zero or above the amount.
    TipOutOfRange,
}

/// The amount to take, the tip included, where `left` is to be paid (nothing bounds a free sale): what is
/// `asked`, or else all that is left and the tip.
pub(super) fn amount_to_take(
    asked: Option<Money>,
    tip: i64,
    left: Option<i64>,
    currency: Currency,
) -> Result<Money, Refusal> {
    if !(0..=MAX_AMOUNT).contains(&tip) {
        return Err(Refusal::TipOutOfRange);
    }
    if left.is_some_and(|left| left <= 0) && asked.is_none_or(|asked| asked.amount != tip) {
        return Err(Refusal::AlreadyPaid);
    }
    let amount = match asked {
        Some(asked) if asked.currency != currency => return Err(Refusal::WrongCurrency),
        Some(asked) => asked.amount,
        None => left.ok_or(Refusal::Missing)?.saturating_add(tip),
    };
    if !(1..=MAX_AMOUNT).contains(&amount) {
        return Err(Refusal::OutOfRange);
    }
    if tip > amount {
        return Err(Refusal::TipOutOfRange);
    }
    if left.is_some_and(|left| amount - tip > left.max(0)) {
        return Err(Refusal::OutOfRange);
    }
    Ok(Money::new(amount, currency))
}

/// From which price a deal is bound by the Law to Reduce the Use of Cash, in agorot: 6,000 shekels since
/// 1 August 2022.
const CASH_LAW_FROM: i64 = 600_000;

/// The most that a business may take in cash of a deal of `price`: of one above 6,000 shekels, a tenth of it
/// or 6,000 shekels, whichever is less. `None` where nothing bounds it.
pub(super) fn most_in_cash(price: Money) -> Option<i64> {
    let is_bound = price.currency == Currency::Ils && price.amount > CASH_LAW_FROM;
    is_bound.then(|| CASH_LAW_FROM.min(price.amount / 10))
}

#[cfg(test)]
mod tests {
    use super::{Means, Method, Refusal, amount_to_take, most_in_cash};
    use crate::platform::money::{Currency, MAX_AMOUNT, Money};

    fn ils(amount: i64) -> Money {
        Money::new(amount, Currency::Ils)
    }

    fn take(asked: Option<i64>, tip: i64, left: Option<i64>) -> Result<i64, Refusal> {
        let taken = amount_to_take(asked.map(ils), tip, left, Currency::Ils);
        taken.map(|money| money.amount)
    }

    #[test]
    fn what_is_left_is_taken_and_never_more() {
        assert_eq!(take(None, 0, Some(350)), Ok(350));
        assert_eq!(take(Some(1), 0, Some(1)), Ok(1));
        for asked in [i64::MIN, -1, 0, 2, i64::MAX] {
            assert_eq!(
                take(Some(asked), 0, Some(1)),
                Err(Refusal::OutOfRange),
                "{asked}"
            );
        }
    }

    #[test]
    fn nothing_is_taken_where_nothing_is_left() {
        for left in [0, -50, i64::MIN] {
            for asked in [None, Some(1)] {
                assert_eq!(take(asked, 0, Some(left)), Err(Refusal::AlreadyPaid));
            }
        }
    }

    #[test]
    fn a_tip_comes_on_top_of_what_is_left_and_also_alone() {
        assert_eq!(take(None, 50, Some(350)), Ok(400));
        assert_eq!(take(Some(400), 50, Some(350)), Ok(400));
        assert_eq!(take(Some(401), 50, Some(350)), Err(Refusal::OutOfRange));
        assert_eq!(take(Some(50), 50, Some(0)), Ok(50));
        assert_eq!(take(Some(51), 50, Some(0)), Err(Refusal::AlreadyPaid));
        for tip in [-1, 401, MAX_AMOUNT + 1, i64::MIN, i64::MAX] {
            assert_eq!(
                take(Some(400), tip, Some(350)),
                Err(Refusal::TipOutOfRange),
                "{tip}"
            );
        }
    }

    #[test]
    fn a_free_sale_says_how_much_and_is_bounded() {
        assert_eq!(take(Some(MAX_AMOUNT), 0, None), Ok(MAX_AMOUNT));
        assert_eq!(
            take(Some(MAX_AMOUNT + 1), 0, None),
            Err(Refusal::OutOfRange)
        );
        assert_eq!(take(None, 0, None), Err(Refusal::Missing));
    }

    #[test]
    fn money_of_another_currency_is_not_taken() {
        let dollars = Some(Money::new(10, Currency::Usd));
        for left in [Some(350), None] {
            let taken = amount_to_take(dollars, 0, left, Currency::Ils);
            assert_eq!(taken, Err(Refusal::WrongCurrency));
        }
    }

    #[test]
    fn cash_is_bounded_in_deals_above_six_thousand_shekels() {
        assert_eq!(most_in_cash(ils(600_000)), None);
        assert_eq!(most_in_cash(ils(600_001)), Some(60_000));
        assert_eq!(most_in_cash(ils(10_000_000)), Some(600_000));
        assert_eq!(most_in_cash(Money::new(10_000_000, Currency::Usd)), None);
    }

    #[test]
    fn every_means_is_read_back_from_its_details() {
        let cheque = Means::Cheque {
            bank: "12".to_owned(),
            branch: "600".to_owned(),
            account: "123456".to_owned(),
            number: "5001".to_owned(),
            due_on: jiff::civil::date(2026, 12, 31),
        };
        let card = Means::Card {
            brand: Some("Visa".to_owned()),
            last4: Some("1234".to_owned()),
            installments: Some(3),
            approval: None,
        };
        for means in [cheque, card, Means::Cash] {
            let stored = serde_json::Value::Object(means.details()).to_string();
            let read = Means::of_details(means.method(), &stored).unwrap();
            assert_eq!(read, means);
        }
        for method in Method::ALL {
            // Of old payments nothing more is known.
            let read = Means::of_details(method, "{}");
            assert_eq!(read.is_ok(), method != Method::Cheque, "{method:?}");
        }
    }
}
