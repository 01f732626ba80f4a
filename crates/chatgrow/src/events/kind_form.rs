//! The forms with which kinds of ticket are added and changed, and their checks.

use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use super::date_form::MAX_CAPACITY;
use super::kind_store::KindRow;
use super::model::TicketKindStatus;
use crate::catalog::is_bookable_instant;
use crate::platform::http::{Faults, present};
use crate::platform::money::{Currency, Money};
use crate::platform::text::{Line, Name};

/// The most kinds of one event.
pub(super) const MAX_KINDS: usize = 30;

/// A kind of ticket to add.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct NewKind {
    #[schema(max_length = 120)]
    name: String,
    /// In the business's currency; 0 is free.
    price: Money,
    /// The most seats of each date.
    #[schema(minimum = 1, maximum = 100_000)]
    quota: Option<i64>,
    /// Guests can take it from here on.
    sells_from: Option<Timestamp>,
    /// Guests can take it until here.
    sells_until: Option<Timestamp>,
    /// Hides it from guests who do not know this word.
    #[schema(max_length = 40)]
    code: Option<String>,
}

/// What to change of a kind of ticket.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct UpdateKind {
    /// The version that the change was made on.
    pub(super) version: i64,
    #[schema(max_length = 120)]
    name: Option<String>,
    /// Seats that are taken keep their price.
    price: Option<Money>,
    /// Null is no limit of its own.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i64>)]
    quota: Option<Option<i64>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Timestamp>)]
    sells_from: Option<Option<Timestamp>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Timestamp>)]
    sells_until: Option<Option<Timestamp>>,
    /// Null shows it to everybody.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    code: Option<Option<String>>,
    /// `archived` ends its sale.
    status: Option<TicketKindStatus>,
}

impl From<NewKind> for UpdateKind {
    fn from(new: NewKind) -> Self {
        Self {
            version: 0,
            name: Some(new.name),
            price: Some(new.price),
            quota: Some(new.quota),
            sells_from: Some(new.sells_from),
            sells_until: Some(new.sells_until),
            code: Some(new.code),
            status: None,
        }
    }
}

/// The kind after the change; faults are noted under `field`.
pub(super) fn checked(
    before: KindRow,
    form: UpdateKind,
    currency: Currency,
    field: &str,
    faults: &mut Faults,
) -> KindRow {
    let mut after = before;
    if let Some(name) = form.name {
        match Name::parse(&name) {
            Some(name) => after.name = name.into_string(),
            None => faults.add(format!("{field}/name"), "bad_name"),
        }
    }
    if let Some(price) = form.price {
        if !price.is_chargeable() {
            faults.add(format!("{field}/price/amount"), "out_of_range");
        }
        if price.currency != currency {
            faults.add(format!("{field}/price/currency"), "wrong_currency");
        }
        after.price = price.amount;
    }
    if let Some(quota) = form.quota {
        if quota.is_some_and(|quota| !(1..=MAX_CAPACITY).contains(&quota)) {
            faults.add(format!("{field}/quota"), "out_of_range");
        }
        after.quota = quota;
    }
    let times = [
        ("sellsFrom", form.sells_from, &mut after.sells_from),
        ("sellsUntil", form.sells_until, &mut after.sells_until),
    ];
    for (name, given, kept) in times {
        let Some(given) = given else { continue };
        if given.is_some_and(|at| !is_bookable_instant(at)) {
            faults.add(format!("{field}/{name}"), "out_of_range");
        }
        *kept = given.map(Timestamp::as_millisecond);
    }
    if let (Some(from), Some(until)) = (after.sells_from, after.sells_until)
        && until <= from
    {
        faults.add(format!("{field}/sellsUntil"), "ends_before_start");
    }
    if let Some(code) = form.code {
        let typed = code.filter(|code| !code.trim().is_empty());
        after.code = typed.and_then(|code| {
            let line = Line::<40>::parse(&code);
            if line.is_none() {
                faults.add(format!("{field}/code"), "too_long");
            }
            line.map(Line::into_string)
        });
    }
    if let Some(status) = form.status {
        after.status = status;
    }
    after
}

impl KindRow {
    /// Whether a guest who told `code` sees it. The word is compared as people say it, without its case.
    pub(super) fn is_shown_to(&self, code: &str) -> bool {
        let known = |own: &String| own.to_lowercase() == code.trim().to_lowercase();
        self.status == TicketKindStatus::Active && self.code.as_ref().is_none_or(known)
    }

    /// Whether it is sold to guests at `now`, in epoch milliseconds.
    pub(super) fn is_on_sale(&self, now: i64) -> bool {
        self.status == TicketKindStatus::Active
            && self.sells_from.is_none_or(|from| from <= now)
            && self.sells_until.is_none_or(|until| now < until)
    }
}
