//! Refunds: on the day of the sale the whole only; no key guards them.

use super::codes::AWAITS_APPROVAL;
use super::{Grow, Pairs, field};
use crate::http::Effect;
use crate::{GatewayError, LookedUp, Refund, RefundRequest, Refusal, Settled};

impl Grow {
    pub(crate) async fn refund(&self, request: &RefundRequest) -> Result<Refund, GatewayError> {
        let mut fields = transaction(&request.charge)?;
        fields.push(field("userId", self.settings.user_id.reveal()));
        fields.push(field("pageCode", self.settings.page_code.reveal()));
        fields.push(field("refundSum", &request.amount.decimal()));
        let called = self.call("refundTransaction", fields, Effect::Money).await;
        let data = match called {
            Ok(data) => data.object()?,
            Err(said) if said.id() == Some(AWAITS_APPROVAL) => return Ok(Refund::AwaitsApproval),
            Err(said) => return Err(said.into_error(Effect::Money)),
        };
        match data.status() {
            Some(3 | 4 | 6) => Ok(Refund::Done {
                transaction_id: data.loose("refundedTransactionId").text(),
            }),
            _ => Err(GatewayError::unknown(
                "Grow's answer to a refund tells of something else",
            )),
        }
    }

    /// Only of the whole of a charge that had no other refund can be told what became of it.
    pub(super) async fn look_up_refund(
        &self,
        refund: &RefundRequest,
    ) -> Result<LookedUp, GatewayError> {
        let mut fields = transaction(&refund.charge)?;
        fields.push(field("pageCode", self.settings.page_code.reveal()));
        let data = self
            .call("getTransactionInfo", fields, Effect::None)
            .await
            .map_err(|said| said.into_error(Effect::None))?
            .object()?;
        let whole = refund.is_full() && refund.refunded == 0;
        Ok(match data.status() {
            Some(3 | 4) if whole => LookedUp::Refunded {
                transaction_id: data.loose("refundedTransactionId").text(),
            },
            Some(2) if whole => LookedUp::NotFound,
            _ => LookedUp::CannotTell {
                reason: "Grow does not tell which parts of a charge were refunded".to_owned(),
            },
        })
    }
}

fn transaction(charge: &Settled) -> Result<Pairs, GatewayError> {
    let Some(token) = &charge.refund_key else {
        let reason = "the transaction's token was not kept: refund it in Grow's own screens";
        return Err(GatewayError::refused(Refusal::NotSupported, reason));
    };
    Ok(vec![
        field("transactionId", &charge.transaction_id),
        field("transactionToken", token.reveal()),
    ])
}
