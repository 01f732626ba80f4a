//! Charges of saved cards.

use jiff::Timestamp;
use serde::Serialize;

use super::Cardcom;
use super::answer::Transaction;
use super::codes::{self, Meaning};
use crate::http::Effect;
use crate::json::Decimal;
use crate::text::one_line;
use crate::verification::{Expected, Said, judge};
use crate::{Charge, GatewayError, LookedUp, Refusal, TokenCharge, Verification, supports};

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ChargeBody<'a> {
    terminal_number: u32,
    api_name: &'a str,
    amount: Decimal,
    token: &'a str,
    #[serde(rename = "CardExpirationMMYY")]
    expiry: String,
    external_uniq_tran_id: &'a str,
    num_of_payments: u8,
    #[serde(rename = "ISOCoinId")]
    iso_coin_id: u16,
    card_owner_information: Owner,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Owner {
    full_name: String,
    phone: String,
    card_owner_email: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct ByKey<'a> {
    terminal_number: u32,
    api_name: &'a str,
    external_uniq_tran_id: &'a str,
}

impl Cardcom {
    pub(crate) async fn charge_token(
        &self,
        charge: &TokenCharge,
        now: Timestamp,
    ) -> Result<Charge, GatewayError> {
        let Some((month, year)) = charge.token.expiry() else {
            let reason = "the card's expiry was not kept with its token";
            return Err(GatewayError::refused(Refusal::CardInvalid, reason));
        };
        let body = ChargeBody {
            terminal_number: self.settings.terminal,
            api_name: self.settings.api_name.reveal(),
            amount: Decimal(charge.amount),
            token: charge.token.reveal(),
            expiry: format!("{month:02}{:02}", year % 100),
            external_uniq_tran_id: charge.key.as_str(),
            num_of_payments: charge.installments,
            iso_coin_id: charge.amount.currency().number(),
            card_owner_information: Owner {
                full_name: one_line(&charge.payer.name, 50),
                phone: one_line(&charge.payer.phone, 50),
                card_owner_email: one_line(&charge.payer.email, 50),
            },
        };
        let transaction: Transaction = self
            .call("Transactions/Transaction", &body, Effect::Money)
            .await?;
        let code = &transaction.response_code;
        let description = transaction.description();
        match codes::meaning(code) {
            Some(Meaning::Ok) => self.charged(charge, transaction, now),
            Some(Meaning::Repeated) => self.earlier(charge, now).await,
            Some(Meaning::WrongCredentials) => Err(codes::refusal(200, code, description)),
            Some(_) => {
                let reason = codes::reason(code, description);
                Err(GatewayError::refused(Refusal::Declined, reason))
            }
            None => Err(GatewayError::unknown("Cardcom answered without a code")),
        }
    }

    /// The charge that the key was used for.
    async fn earlier(&self, charge: &TokenCharge, now: Timestamp) -> Result<Charge, GatewayError> {
        let found = self.look_up_charge(charge, now).await;
        match found {
            Ok(LookedUp::Charged(found)) => Ok(*found),
            Ok(_) => Err(GatewayError::unknown(
                "Cardcom says that the key was used, and does not find the charge",
            )),
            Err(error) => Err(GatewayError::unknown(error.to_string())),
        }
    }

    pub(super) async fn look_up_charge(
        &self,
        charge: &TokenCharge,
        now: Timestamp,
    ) -> Result<LookedUp, GatewayError> {
        let body = ByKey {
            terminal_number: self.settings.terminal,
            api_name: self.settings.api_name.reveal(),
            external_uniq_tran_id: charge.key.as_str(),
        };
        let path = "Transactions/GetTransactionByExternalUniqTran";
        let transaction: Transaction = self.call(path, &body, Effect::None).await?;
        let code = &transaction.response_code;
        match codes::meaning(code) {
            Some(Meaning::WrongCredentials) => {
                Err(codes::refusal(200, code, transaction.description()))
            }
            // The question is for a successful one only.
            Some(Meaning::Ok) => Ok(match self.charged(charge, transaction, now) {
                Ok(found) => LookedUp::Charged(Box::new(found)),
                Err(error) => LookedUp::CannotTell {
                    reason: error.to_string(),
                },
            }),
            Some(_) => Ok(LookedUp::NotFound),
            None => Err(Effect::None.lost("Cardcom answered without a code")),
        }
    }

    /// The same rules as for a page; the key fixes page and reference.
    fn charged(
        &self,
        charge: &TokenCharge,
        transaction: Transaction,
        now: Timestamp,
    ) -> Result<Charge, GatewayError> {
        let terminal = self.terminal();
        let expected = Expected {
            amount: charge.amount,
            terminal: &terminal,
            page: "",
            reference: charge.key.as_str(),
            max_installments: charge.installments,
            save_token: false,
            open_until: now,
            retry_on_page: supports::CARDCOM.retry_on_page,
        };
        let claim = transaction.claim(Said::Implied, Said::Implied);
        match judge(&expected, vec![claim], now) {
            Verification::Paid(charge) => Ok(*charge),
            other => Err(GatewayError::unknown(format!(
                "Cardcom's answer is not the charge that was asked for: {other:?}"
            ))),
        }
    }
}
