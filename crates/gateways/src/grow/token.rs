//! Charges of saved cards.

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use super::answer::Row;
use super::codes::ALREADY_PERFORMED;
use super::page::{payer, plain};
use super::{Grow, Pairs, field};
use crate::http::Effect;
use crate::verification::{Expected, Said, judge};
use crate::{
    Charge, GatewayError, LookUp, LookedUp, Reference, Refusal, TokenCharge, Verification, supports,
};

impl Grow {
    pub(crate) async fn charge_token(
        &self,
        charge: &TokenCharge,
        now: Timestamp,
    ) -> Result<Charge, GatewayError> {
        let mut fields = self.card(charge);
        let kind = if charge.installments > 1 { "4" } else { "2" };
        fields.extend([
            field("sum", &charge.amount.decimal()),
            field("description", &plain(&charge.description, 250)),
            field("paymentType", kind),
            field("paymentNum", &charge.installments.to_string()),
            field("cField1", charge.key.as_str()),
        ]);
        fields.extend(payer(&charge.payer)?);
        let called = self
            .call("createTransactionWithToken", fields, Effect::Money)
            .await;
        let row = match called {
            Ok(data) => data.object()?,
            Err(said) if said.id() == Some(ALREADY_PERFORMED) => {
                return self.earlier(charge, now).await;
            }
            Err(said) => return Err(said.into_error(Effect::Money)),
        };
        match judged(charge, &row, now) {
            LookedUp::Charged(charged) => Ok(*charged),
            LookedUp::Declined { reason } => Err(GatewayError::refused(Refusal::Declined, reason)),
            _ => Err(GatewayError::unknown(
                "Grow's answer is not the charge that was asked for",
            )),
        }
    }

    /// What came of the charge that the key was used for.
    async fn earlier(&self, charge: &TokenCharge, now: Timestamp) -> Result<Charge, GatewayError> {
        match self.look_up_charge(charge, now).await {
            Ok(LookedUp::Charged(found)) => Ok(*found),
            Ok(LookedUp::Declined { reason }) => {
                Err(GatewayError::refused(Refusal::Declined, reason))
            }
            Ok(_) => Err(GatewayError::unknown(
                "Grow says that the key was used, and does not tell what came of it",
            )),
            Err(error) => Err(GatewayError::unknown(error.to_string())),
        }
    }

    pub(crate) async fn look_up(
        &self,
        what: LookUp<'_>,
        now: Timestamp,
    ) -> Result<LookedUp, GatewayError> {
        match what {
            LookUp::TokenCharge(charge) => self.look_up_charge(charge, now).await,
            LookUp::Refund(refund) => self.look_up_refund(refund).await,
        }
    }

    async fn look_up_charge(
        &self,
        charge: &TokenCharge,
        now: Timestamp,
    ) -> Result<LookedUp, GatewayError> {
        let rows = self
            .call(
                "getTokenTransactionsByExternalIdentifiers",
                self.card(charge),
                Effect::None,
            )
            .await
            .map_err(|said| said.into_error(Effect::None))?
            .list("transactions")?;
        let Some(row) = rows.first() else {
            return Ok(LookedUp::NotFound);
        };
        Ok(judged(charge, row, now))
    }

    fn card(&self, charge: &TokenCharge) -> Pairs {
        vec![
            field("userId", self.settings.user_id.reveal()),
            field("cardToken", charge.token.reveal()),
            field("transactionUniqueIdentifier", &unique_number(&charge.key)),
        ]
    }

    /// Whether the credentials work: asks for a process that cannot exist.
    pub(crate) async fn check(&self) -> Result<(), GatewayError> {
        let fields = vec![
            field("pageCode", self.settings.page_code.reveal()),
            field("userId", self.settings.user_id.reveal()),
            field("processId", "1"),
            field("processToken", "00000000000000000000000000000000"),
        ];
        let called = self
            .call("getPaymentProcessInfo", fields, Effect::None)
            .await;
        match called {
            Ok(_) => Ok(()),
            Err(said)
                if said
                    .id()
                    .is_some_and(|id| super::codes::NO_SUCH_PROCESS.contains(&id)) =>
            {
                Ok(())
            }
            Err(said) => Err(said.into_error(Effect::None)),
        }
    }
}

/// The same rules as for a page; the key fixes page and reference.
fn judged(charge: &TokenCharge, row: &Row, now: Timestamp) -> LookedUp {
    let expected = Expected {
        amount: charge.amount,
        terminal: "",
        page: "",
        reference: charge.key.as_str(),
        max_installments: charge.installments,
        save_token: false,
        open_until: now,
        retry_on_page: supports::GROW.retry_on_page,
    };
    let Some(_) = row.status() else {
        let reason = "Grow is still at work on it".to_owned();
        return LookedUp::CannotTell { reason };
    };
    let claim = row.claim(Said::Implied, Said::Implied);
    match judge(&expected, vec![claim], now) {
        Verification::Paid(charged) => LookedUp::Charged(charged),
        Verification::Declined { code, reason } if code != "expired" => {
            LookedUp::Declined { reason }
        }
        other => LookedUp::CannotTell {
            reason: format!("Grow tells of something else: {other:?}"),
        },
    }
}

/// The documentation types the unique identifier as an integer: 18 digits that follow from the key.
fn unique_number(key: &Reference) -> String {
    let digest = Sha256::digest(key.as_str().as_bytes());
    let first = digest.iter().take(8);
    let number = first.fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    format!(
        "{}",
        number % 900_000_000_000_000_000 + 100_000_000_000_000_000
    )
}
