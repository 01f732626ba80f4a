//! Refunds and voids. No key guards them: one at a time, and a lost answer is looked up in the report.

use serde::{Deserialize, Serialize};

use super::Cardcom;
use super::codes::{self, Meaning};
use crate::http::Effect;
use crate::json::{Decimal, Digits, Loose};
use crate::{GatewayError, Refund, RefundRequest, Refusal, Settled};

/// There is no terminal number here, and unknown keys are refused.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Body<'a> {
    api_name: &'a str,
    api_password: &'a str,
    transaction_id: Digits,
    #[serde(skip_serializing_if = "Option::is_none")]
    partial_sum: Option<Decimal>,
    cancel_only: bool,
    allow_multiple_refunds: bool,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "PascalCase")]
struct Refunded {
    response_code: Loose,
    description: Option<String>,
    new_tranzaction_id: Loose,
}

impl Cardcom {
    pub(crate) async fn refund(&self, request: &RefundRequest) -> Result<Refund, GatewayError> {
        let partial = (!request.is_full()).then_some(Decimal(request.amount));
        let again = request.refunded > 0;
        self.give_back(&request.charge, partial, false, again).await
    }

    pub(crate) async fn void(&self, charge: &Settled) -> Result<Refund, GatewayError> {
        self.give_back(charge, None, true, false).await
    }

    async fn give_back(
        &self,
        charge: &Settled,
        partial_sum: Option<Decimal>,
        cancel_only: bool,
        allow_multiple_refunds: bool,
    ) -> Result<Refund, GatewayError> {
        let Some(transaction_id) = Digits::of(&charge.transaction_id) else {
            let reason = "this is no transaction of Cardcom's";
            return Err(GatewayError::refused(Refusal::NotFound, reason));
        };
        let body = Body {
            api_name: self.settings.api_name.reveal(),
            api_password: self.settings.api_password.reveal(),
            transaction_id,
            partial_sum,
            cancel_only,
            allow_multiple_refunds,
        };
        let refunded: Refunded = self
            .call("Transactions/RefundByTransactionId", &body, Effect::Money)
            .await?;
        match codes::meaning(&refunded.response_code) {
            Some(Meaning::Ok) => Ok(Refund::Done {
                transaction_id: refunded.new_tranzaction_id.text().filter(|id| id != "0"),
            }),
            None => Err(GatewayError::unknown("Cardcom answered without a code")),
            Some(_) => {
                let description = refunded.description.unwrap_or_default();
                Err(codes::refusal(200, &refunded.response_code, &description))
            }
        }
    }
}
