//! What Cardcom tells of transactions. The spelling with z is its own.

use serde::Deserialize;

use super::codes::{self, Meaning};
use crate::json::Loose;
use crate::verification::{Claim, Said, State};
use crate::{CardToken, Currency, Listed, ListedKind, Money, Secret, day};

/// A refusal.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Refused {
    #[serde(rename = "ResponseCode")]
    pub(super) code: Loose,
    #[serde(rename = "Description")]
    pub(super) description: String,
}

/// `TransactionInfo`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub(super) struct Transaction {
    pub(super) response_code: Loose,
    pub(super) description: Option<String>,
    pub(super) tranzaction_id: Loose,
    terminal_number: Loose,
    amount: Loose,
    coin_id: Loose,
    create_date: Loose,
    last4_card_digits_string: Loose,
    card_month: Loose,
    card_year: Loose,
    approval_number: Loose,
    number_of_payments: Loose,
    pub(super) token: Loose,
    pub(super) uid: Loose,
    brand: Loose,
    payment_type: Loose,
    deal_type: Loose,
    pub(super) is_refund: Loose,
}

impl Transaction {
    pub(super) fn description(&self) -> &str {
        self.description.as_deref().unwrap_or_default()
    }

    /// In the shape in which all gateways are judged; page and reference are the surrounding answer's.
    pub(super) fn claim(self, page: Said<String>, reference: Said<String>) -> Claim {
        let meaning = codes::meaning(&self.response_code);
        let state = match meaning {
            Some(Meaning::Ok | Meaning::NoMoney) => State::Approved,
            Some(_) => State::Declined {
                code: self.response_code.as_str().to_owned(),
                reason: codes::reason(&self.response_code, self.description()),
            },
            None => State::Unclear {
                reason: "Cardcom tells of a transaction without a code".to_owned(),
            },
        };
        let currency = self.coin_id.int().and_then(Currency::of_number);
        let token = self.card_token(self.token.as_str());
        Claim {
            state,
            is_charge: self.is_charge() && meaning == Some(Meaning::Ok),
            transaction_id: self.tranzaction_id.as_str().to_owned(),
            minor: self.amount.minor(),
            currency: Said::of(currency),
            terminal: Said::of(self.terminal_number.text()),
            page,
            reference,
            installments: self.installments(),
            brand: self.brand.text(),
            last_four: self.last4_card_digits_string.text(),
            token,
            approval_number: self.approval_number.text(),
            paid_at: day::instant(self.create_date.as_str()),
            // A refund has the same: so it is found again.
            refund_key: self.uid.text().map(Secret::new),
        }
    }

    pub(super) fn card_token(&self, token: &str) -> Option<CardToken> {
        CardToken::expiring(token, self.card_month.int(), self.card_year.int())
    }

    /// Any other kind of deal, known or not, is none.
    fn is_charge(&self) -> bool {
        !self.is_refund.is_true() && self.deal_type.as_str() == "Debit"
    }

    fn installments(&self) -> Option<u8> {
        match self.payment_type.as_str() {
            "InstallmentCredit" => None,
            _ => {
                let count = u8::try_from(self.number_of_payments.int()?).ok()?;
                Some(count.max(1))
            }
        }
    }

    pub(super) fn minor(&self) -> Option<i64> {
        self.amount.minor()
    }

    pub(super) fn approved(&self) -> bool {
        codes::meaning(&self.response_code) == Some(Meaning::Ok)
    }

    pub(super) fn listed(self) -> Listed {
        let kind = match self.deal_type.as_str() {
            "Cancel" => ListedKind::Void,
            _ if self.is_refund.is_true() => ListedKind::Refund,
            "Debit" => ListedKind::Charge,
            _ => ListedKind::Other,
        };
        let currency = self.coin_id.int().and_then(Currency::of_number);
        let text = self.amount.as_str().trim_start_matches('-');
        Listed {
            kind,
            approved: self.approved(),
            amount: currency.and_then(|currency| Money::parse(text, currency).ok()),
            reference: None,
            at: day::instant(self.create_date.as_str()),
            transaction_id: self.tranzaction_id.as_str().to_owned(),
        }
    }
}
