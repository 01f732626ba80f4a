//! What a report of revenue says.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::payments::Method;
use crate::platform::ids::{AppointmentId, CustomerId, DocumentId, PaymentId};
use crate::platform::money::Currency;
use crate::reports::documents::DocumentFigures;
use crate::reports::period::{Period, Step};

/// Money received and given back. Amounts are minor units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, ToSchema, sqlx::FromRow)]
#[schema(as = RevenueSums)]
pub(in crate::reports) struct Sums {
    /// Came in, tips included.
    pub(in crate::reports) received: i64,
    /// Given back, above zero; what may have been is.
    pub(in crate::reports) refunded: i64,
    /// What is left: received less refunded.
    pub(in crate::reports) net: i64,
    /// Of what came in, tips.
    pub(in crate::reports) tips: i64,
    /// How many payments.
    pub(in crate::reports) payments: i64,
}

/// What money was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = RevenueOrigin)]
pub(super) enum Origin {
    /// A visit.
    Service,
    /// A registration to an event.
    Events,
    /// Anything else that was sold.
    Other,
}

/// Money by one means.
#[derive(Debug, Clone, Serialize, ToSchema, sqlx::FromRow)]
#[schema(as = RevenueOfMethod)]
pub(in crate::reports) struct OfMethod {
    pub(in crate::reports) method: Method,
    #[serde(flatten)]
    #[sqlx(flatten)]
    pub(in crate::reports) sums: Sums,
    /// What was left in the period before.
    #[sqlx(skip)]
    pub(in crate::reports) before: i64,
}

/// Money for one service. A visit of several services counts for its first.
#[derive(Debug, Clone, Serialize, ToSchema, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
#[schema(as = RevenueOfService)]
pub(super) struct OfService {
    pub(super) origin: Origin,
    /// None of what was no visit.
    pub(super) service_id: Option<Uuid>,
    pub(super) name: Option<String>,
    #[serde(flatten)]
    #[sqlx(flatten)]
    pub(super) sums: Sums,
    /// What was left in the period before.
    #[sqlx(skip)]
    pub(super) before: i64,
}

/// Money for the visits of one staff member.
#[derive(Debug, Clone, Serialize, ToSchema, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
#[schema(as = RevenueOfStaff)]
pub(super) struct OfStaff {
    pub(super) origin: Origin,
    /// None of what was no visit.
    pub(super) staff_id: Option<Uuid>,
    pub(super) name: Option<String>,
    #[serde(flatten)]
    #[sqlx(flatten)]
    pub(super) sums: Sums,
    /// What was left in the period before.
    #[sqlx(skip)]
    pub(super) before: i64,
}

/// Money of a day, week or month.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = RevenueOfStep)]
pub(super) struct OfStep {
    #[serde(flatten)]
    pub(super) period: Period,
    #[serde(flatten)]
    pub(super) sums: Sums,
}

/// The revenue of a period: money received less what was given back, by when it was. Amounts are minor units of
/// `currency`. Each list sums to `total`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RevenueReport)]
pub(super) struct Report {
    pub(super) period: Period,
    /// The period it is compared with.
    pub(super) previous: Period,
    pub(super) step: Step,
    pub(super) currency: Currency,
    pub(super) total: Sums,
    /// The total of the period before.
    pub(super) before: Sums,
    pub(super) methods: Vec<OfMethod>,
    pub(super) services: Vec<OfService>,
    pub(super) staff: Vec<OfStaff>,
    pub(super) steps: Vec<OfStep>,
    /// What the legal documents of these days say.
    pub(super) documents: DocumentFigures,
}

/// Whether money came in or went back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[schema(as = MoneyKind)]
pub(super) enum MoneyKind {
    Payment,
    Refund,
}

/// One payment or refund behind a figure.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = RevenueRow)]
pub(super) struct Row {
    /// Of the payment or of the refund.
    pub(super) id: Uuid,
    pub(super) kind: MoneyKind,
    pub(super) at: Timestamp,
    /// Minor units; below zero what was given back.
    pub(super) amount: i64,
    pub(super) currency: Currency,
    pub(super) method: Method,
    /// The payment, or the one that was given back.
    pub(super) payment_id: PaymentId,
    pub(super) customer_id: CustomerId,
    pub(super) customer_name: String,
    /// What it was for.
    pub(super) text: String,
    /// Whose visit it was.
    pub(super) staff_name: Option<String>,
    pub(super) appointment_id: Option<AppointmentId>,
    /// The document that says so.
    pub(super) document_id: Option<DocumentId>,
}

/// A group that can be told from its like and compared with the period before.
pub(super) trait Group: Sized {
    type Key: std::hash::Hash + Eq;
    fn key(&self) -> Self::Key;
    fn sums(&mut self) -> (&mut Sums, &mut i64);
    /// By what groups are sorted: the most money first, then by name.
    fn order(&self) -> (std::cmp::Reverse<i64>, String);
}

/// Groups of a period with what each was before; those that were only before have sums of nothing.
pub(super) fn compared<G: Group>(now: Vec<G>, before: Vec<G>) -> Vec<G> {
    let mut past: HashMap<G::Key, G> = before
        .into_iter()
        .map(|group| (group.key(), group))
        .collect();
    let mut groups = now;
    for group in &mut groups {
        let was = past.remove(&group.key());
        let net = was.map_or(0, |mut was| was.sums().0.net);
        *group.sums().1 = net;
    }
    let gone = past.into_values().map(|mut group| {
        let (sums, before) = group.sums();
        *before = std::mem::take(sums).net;
        group
    });
    groups.extend(gone);
    groups.sort_by_cached_key(Group::order);
    groups
}

impl Group for OfMethod {
    type Key = &'static str;

    fn key(&self) -> Self::Key {
        word(self.method)
    }

    fn sums(&mut self) -> (&mut Sums, &mut i64) {
        (&mut self.sums, &mut self.before)
    }

    fn order(&self) -> (std::cmp::Reverse<i64>, String) {
        (
            std::cmp::Reverse(self.sums.net),
            word(self.method).to_owned(),
        )
    }
}

impl Group for OfService {
    type Key = (Origin, Option<Uuid>);

    fn key(&self) -> Self::Key {
        (self.origin, self.service_id)
    }

    fn sums(&mut self) -> (&mut Sums, &mut i64) {
        (&mut self.sums, &mut self.before)
    }

    fn order(&self) -> (std::cmp::Reverse<i64>, String) {
        (
            std::cmp::Reverse(self.sums.net),
            self.name.clone().unwrap_or_default(),
        )
    }
}

impl Group for OfStaff {
    type Key = (Origin, Option<Uuid>);

    fn key(&self) -> Self::Key {
        (self.origin, self.staff_id)
    }

    fn sums(&mut self) -> (&mut Sums, &mut i64) {
        (&mut self.sums, &mut self.before)
    }

    fn order(&self) -> (std::cmp::Reverse<i64>, String) {
        (
            std::cmp::Reverse(self.sums.net),
            self.name.clone().unwrap_or_default(),
        )
    }
}

/// What a means is called in addresses and sentences.
pub(in crate::reports) fn word(method: Method) -> &'static str {
    match method {
        Method::Cash => "cash",
        Method::Cheque => "cheque",
        Method::Card => "card",
        Method::BankTransfer => "bank_transfer",
        Method::App => "app",
        Method::Voucher => "voucher",
        Method::Other => "other",
    }
}

impl std::ops::AddAssign for Sums {
    fn add_assign(&mut self, more: Self) {
        self.received += more.received;
        self.refunded += more.refunded;
        self.net += more.net;
        self.tips += more.tips;
        self.payments += more.payments;
    }
}
