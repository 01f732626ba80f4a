//! What Grow answers: an envelope, processes and transactions.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::codes::Said as NotDone;
use crate::http::Effect;
use crate::json::{Loose, Object};
use crate::verification::{Claim, Said, State};
use crate::{CardToken, Currency, GatewayError, Secret};

/// `{"status": 1, "err": "", "data": {…}}`. On a failure `data` is an empty text; an unknown method has no
/// envelope.
#[derive(Debug, Deserialize)]
pub(super) struct Envelope {
    #[serde(default)]
    status: Loose,
    #[serde(default)]
    err: Option<Box<RawValue>>,
    #[serde(default)]
    data: Option<Box<RawValue>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ErrorBody {
    id: Loose,
    message: Loose,
}

impl Envelope {
    pub(super) fn data(self, effect: Effect) -> Result<Data, NotDone> {
        if self.status.as_str() == "1" {
            let raw = self.data.unwrap_or_else(|| RawValue::NULL.to_owned());
            return Ok(Data { raw, effect });
        }
        let raw = self.err.unwrap_or_else(|| RawValue::NULL.to_owned());
        if let Ok(error) = serde_json::from_str::<ErrorBody>(raw.get())
            && let Some(id) = error.id.int()
        {
            let message = error.message.as_str().to_owned();
            return Err(NotDone::No { id, message });
        }
        Err(effect.lost("Grow refused without a number").into())
    }
}

/// The data of a success.
#[derive(Debug)]
pub(super) struct Data {
    raw: Box<RawValue>,
    effect: Effect,
}

impl Data {
    pub(super) fn object(&self) -> Result<Row, GatewayError> {
        Row::read(&self.raw).ok_or_else(|| self.effect.lost("Grow's answer has no data"))
    }

    /// A list, or an object that holds one under this name. Nothing at all is an empty one.
    pub(super) fn list(&self, name: &str) -> Result<Vec<Row>, GatewayError> {
        let object = Row::read(&self.raw);
        let raw: &RawValue = match &object {
            Some(row) => match row.0.raw(name) {
                Some(raw) => raw,
                None => return Ok(Vec::new()),
            },
            None => &self.raw,
        };
        if matches!(raw.get(), "\"\"" | "null") {
            return Ok(Vec::new());
        }
        serde_json::from_str(raw.get())
            .map_err(|_| self.effect.lost(format!("Grow's {name} cannot be read")))
    }
}

/// An object of Grow's whose values may be numbers or texts.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub(super) struct Row(Object);

/// The names of wallets and other ways to pay; 1 is a card.
const WAYS: &[(i64, &str)] = &[
    (5, "PayBox"),
    (6, "Bit"),
    (13, "Apple Pay"),
    (14, "Google Pay"),
    (15, "Bank transfer"),
];

impl Row {
    fn read(raw: &RawValue) -> Option<Self> {
        Object::read(raw).map(Self)
    }

    pub(super) fn loose(&self, name: &str) -> Loose {
        self.0.loose(name)
    }

    /// Our reference in a process: `customField` or `customFields`, an object or the text itself.
    pub(super) fn reference(&self) -> Option<String> {
        for name in ["customFields", "customField"] {
            let Some(raw) = self.0.raw(name) else {
                continue;
            };
            let inner = Self::read(raw).and_then(|row| row.loose("cField1").text());
            if let Some(reference) = inner.or_else(|| self.loose(name).text()) {
                return Some(reference);
            }
        }
        self.loose("cField1").text()
    }

    pub(super) fn status(&self) -> Option<i64> {
        self.loose("statusCode").int()
    }

    /// In the shape in which all gateways are judged. The API knows shekels only, and the question named the
    /// business.
    pub(super) fn claim(&self, page: Said<String>, reference: Said<String>) -> Claim {
        let status = self.status();
        let kind = self.loose("paymentType").int();
        Claim {
            state: state(status),
            is_charge: status == Some(2) && matches!(kind, Some(2 | 4)),
            transaction_id: self.loose("transactionId").as_str().to_owned(),
            minor: self.loose("sum").minor(),
            currency: Said::This(Currency::Ils),
            terminal: Said::Implied,
            page,
            reference,
            installments: self.installments(kind),
            brand: self.brand(),
            last_four: self.loose("cardSuffix").text(),
            token: self.token(),
            approval_number: self.loose("asmachta").text(),
            // A day without a time.
            paid_at: None,
            refund_key: self.loose("transactionToken").text().map(Secret::new),
        }
    }

    fn installments(&self, kind: Option<i64>) -> Option<u8> {
        if kind != Some(4) {
            return Some(1);
        }
        let count = self.loose("allPaymentsNum").int()?;
        u8::try_from(count).ok()
    }

    fn brand(&self) -> Option<String> {
        let way = self.loose("transactionTypeId").int();
        let wallet = WAYS.iter().find(|(id, _)| Some(*id) == way);
        wallet.map_or_else(
            || self.loose("cardBrand").text(),
            |(_, name)| Some((*name).to_owned()),
        )
    }

    /// `cardExp` is `MMYY`.
    fn token(&self) -> Option<CardToken> {
        let expiry = self.loose("cardExp");
        let part = |range: std::ops::Range<usize>| expiry.as_str().get(range)?.parse().ok();
        CardToken::expiring(self.loose("cardToken").as_str(), part(0..2), part(2..4))
    }
}

/// The status codes; those that are not known are pending, never paid.
fn state(status: Option<i64>) -> State {
    let unclear = |reason: &str| State::Unclear {
        reason: reason.to_owned(),
    };
    match status {
        // 11 is a hold: approved, but no charge.
        Some(2 | 11) => State::Approved,
        Some(9) => State::Declined {
            code: "9".to_owned(),
            reason: "the card was refused".to_owned(),
        },
        Some(4) => unclear("it was cancelled before transmission"),
        Some(3 | 6) => unclear("it was refunded"),
        _ => State::Pending,
    }
}
