//! Charges of saved cards, refunds and voids: one endpoint, several kinds.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::row::RefundKey;
use super::{Tranzila, codes};
use crate::http::Effect;
use crate::json::{Decimal, Digits, Loose};
use crate::text::one_line;
use crate::{
    CardToken, Charge, GatewayError, LookedUp, Money, Reference, Refund, RefundRequest, Refusal,
    Settled, TokenCharge,
};

/// Amounts are those of the items; without them a charge is of nothing.
#[derive(Serialize)]
struct Body<'a> {
    terminal_name: &'a str,
    txn_type: &'static str,
    txn_currency_code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference_txn_id: Option<Digits>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authorization_number: Option<&'a str>,
    #[serde(flatten)]
    card: Option<Card<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_plan: Option<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    items: Vec<Item>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    user_defined_fields: Vec<UserField<'a>>,
    response_language: &'static str,
    #[serde(rename = "DCdisable", skip_serializing_if = "Option::is_none")]
    dc_disable: Option<&'a str>,
}

/// The field is called a card's number; only a token is ever put into it.
#[derive(Serialize)]
struct Card<'a> {
    card_number: &'a str,
    expire_month: u8,
    expire_year: u16,
}

#[derive(Serialize)]
struct Item {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    unit_price: Decimal,
    units_number: u8,
}

#[derive(Serialize)]
struct UserField<'a> {
    name: &'a str,
    value: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Answered {
    error_code: Loose,
    message: Loose,
    transaction_result: Option<Outcome>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Outcome {
    processor_response_code: Loose,
    transaction_id: Loose,
}

/// What came of a call.
enum Done {
    /// Approved, under this number; a void may have none.
    Approved(Option<String>),
    /// The key was used before.
    Repeated,
}

impl Tranzila {
    pub(crate) async fn charge_token(
        &self,
        charge: &TokenCharge,
        now: Timestamp,
    ) -> Result<Charge, GatewayError> {
        let key = charge.key.as_str();
        let body = Body {
            card: Some(card(&charge.token)?),
            payment_plan: Some(1),
            items: vec![item(&charge.description, charge.amount)],
            user_defined_fields: self.reference(&charge.key),
            dc_disable: Some(key),
            ..self.body(self.token_terminal(), "debit", charge.amount)
        };
        let found = match self.create(&body, now).await? {
            Done::Approved(Some(index)) => {
                let rows = self.of_index(self.token_terminal(), &index, now).await;
                rows.map(|rows| self.judged(charge, &rows, now))
            }
            Done::Approved(None) => return Err(GatewayError::unknown("approved without a number")),
            // The key is looked at for a day.
            Done::Repeated => self.look_up_charge(charge, now, now).await,
        };
        match found {
            Ok(LookedUp::Charged(charged)) => Ok(*charged),
            Ok(other) => Err(GatewayError::unknown(format!(
                "Tranzila approved, and its report says {other:?}"
            ))),
            Err(error) => Err(GatewayError::unknown(format!(
                "Tranzila approved, and its report does not answer: {error}"
            ))),
        }
    }

    pub(crate) async fn refund(
        &self,
        request: &RefundRequest,
        now: Timestamp,
    ) -> Result<Refund, GatewayError> {
        let charge = &request.charge;
        let key = RefundKey::of(charge, &self.settings.terminal);
        let Some(token) = &key.token else {
            let reason = "the charge left no token: refund it in Tranzila's panel";
            return Err(GatewayError::refused(Refusal::NotSupported, reason));
        };
        let body = Body {
            reference_txn_id: Some(number(charge)?),
            authorization_number: charge.approval_number.as_deref(),
            card: Some(card(token)?),
            items: vec![item("Refund", request.amount)],
            user_defined_fields: self.reference(&request.reference),
            ..self.body(&key.terminal, "credit", request.amount)
        };
        let Done::Approved(Some(index)) = self.create(&body, now).await? else {
            return Err(GatewayError::unknown("Tranzila's answer has no number"));
        };
        // An amount of nothing was seen to be approved: the report tells what it was.
        let rows = self.of_index(&key.terminal, &index, now).await;
        let right = rows.is_ok_and(|rows| {
            rows.iter()
                .any(|row| row.is_credit() && row.minor() == Some(request.amount.minor()))
        });
        if !right {
            return Err(GatewayError::unknown(
                "Tranzila approved a refund, and its report does not show this amount",
            ));
        }
        Ok(Refund::Done {
            transaction_id: Some(index),
        })
    }

    /// The answer may be no more than that it succeeded.
    pub(crate) async fn void(
        &self,
        charge: &Settled,
        now: Timestamp,
    ) -> Result<Refund, GatewayError> {
        let key = RefundKey::of(charge, &self.settings.terminal);
        let body = Body {
            reference_txn_id: Some(number(charge)?),
            authorization_number: charge.approval_number.as_deref(),
            ..self.body(&key.terminal, "cancel", charge.amount)
        };
        match self.create(&body, now).await? {
            Done::Approved(transaction_id) => Ok(Refund::Done { transaction_id }),
            Done::Repeated => Err(GatewayError::refused(
                Refusal::AlreadyDone,
                "it was cancelled before",
            )),
        }
    }

    fn body<'a>(&'a self, terminal: &'a str, txn_type: &'static str, amount: Money) -> Body<'a> {
        Body {
            terminal_name: terminal,
            txn_type,
            txn_currency_code: amount.currency().code(),
            reference_txn_id: None,
            authorization_number: None,
            card: None,
            payment_plan: None,
            items: Vec::new(),
            user_defined_fields: Vec::new(),
            response_language: "english",
            dc_disable: None,
        }
    }

    fn reference<'a>(&'a self, reference: &'a Reference) -> Vec<UserField<'a>> {
        vec![UserField {
            name: &self.settings.reference_field,
            value: reference.as_str(),
        }]
    }

    /// A success needs both codes; a refusal may have either.
    async fn create(&self, body: &Body<'_>, now: Timestamp) -> Result<Done, GatewayError> {
        let path = "v1/transaction/credit_card/create";
        let url = format!("{}/{path}", self.settings.api_url);
        let answered: Answered = self.call(url, body, Effect::Money, now).await?;
        let message = answered.message.as_str();
        let error_code = answered.error_code.int();
        let Some(outcome) = answered.transaction_result else {
            return match error_code {
                Some(0) => Ok(Done::Approved(None)),
                Some(code) => Err(codes::refusal(code, message)),
                None => Err(GatewayError::unknown("Tranzila answered without a code")),
            };
        };
        let code = outcome.processor_response_code.as_str();
        let reason = codes::reason(code, message);
        match codes::meaning(code) {
            codes::Meaning::Approved if error_code == Some(0) => {
                Ok(Done::Approved(outcome.transaction_id.text()))
            }
            codes::Meaning::Repeated => Ok(Done::Repeated),
            codes::Meaning::DeadCard => Err(GatewayError::refused(Refusal::CardInvalid, reason)),
            codes::Meaning::Declined => Err(GatewayError::refused(Refusal::Declined, reason)),
            codes::Meaning::Approved | codes::Meaning::NoMoney | codes::Meaning::Unclear => {
                Err(GatewayError::unknown(reason))
            }
        }
    }
}

fn number(charge: &Settled) -> Result<Digits, GatewayError> {
    let reason = "this is no transaction of Tranzila's";
    Digits::of(&charge.transaction_id)
        .ok_or_else(|| GatewayError::refused(Refusal::NotFound, reason))
}

fn card(token: &CardToken) -> Result<Card<'_>, GatewayError> {
    let Some((expire_month, expire_year)) = token.expiry() else {
        let reason = "the card's expiry was not kept with its token";
        return Err(GatewayError::refused(Refusal::CardInvalid, reason));
    };
    Ok(Card {
        card_number: token.reveal(),
        expire_month,
        expire_year,
    })
}

fn item(name: &str, amount: Money) -> Item {
    Item {
        name: one_line(name, 100),
        kind: "I",
        unit_price: Decimal(amount),
        units_number: 1,
    }
}
