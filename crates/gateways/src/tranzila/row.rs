//! A row of Tranzila's report.

use serde::Deserialize;

use super::codes::{self, Meaning};
use crate::json::{Loose, Object};
use crate::verification::{Claim, Said, State};
use crate::{CardToken, Currency, Listed, ListedKind, Money, Secret, Settled, day};

/// A transaction as the report tells it.
#[derive(Debug, Clone, Deserialize)]
#[serde(transparent)]
pub(super) struct Row(Object);

impl Row {
    pub(super) fn loose(&self, name: &str) -> Loose {
        self.0.loose(name)
    }

    /// Our reference, in the terminal's user-defined field of this number.
    pub(super) fn reference(&self, column: u8) -> Option<String> {
        self.loose(&format!("user_defined_{column}")).text()
    }

    pub(super) fn is_credit(&self) -> bool {
        self.loose("txn_type").as_str() == "CREDIT"
    }

    pub(super) fn approved(&self) -> bool {
        self.meaning() == Meaning::Approved
    }

    fn meaning(&self) -> Meaning {
        codes::meaning(self.loose("processor_response_code").as_str())
    }

    /// In agorot. The documentation of `report.tranzila.com` says so; clients of another host read shekels
    /// there. Never either of the two: 1.00 and 100.00 would be confused.
    pub(super) fn minor(&self) -> Option<i64> {
        self.loose("amount").int()
    }

    fn currency(&self) -> Option<Currency> {
        self.loose("currency").int().and_then(Currency::of_number)
    }

    /// In the shape in which all gateways are judged.
    pub(super) fn claim(&self, column: u8) -> Claim {
        let code = self.loose("processor_response_code");
        let reason = codes::reason(code.as_str(), "");
        let state = match self.meaning() {
            Meaning::Approved | Meaning::NoMoney => State::Approved,
            Meaning::Unclear => State::Unclear { reason },
            Meaning::Repeated | Meaning::DeadCard | Meaning::Declined => State::Declined {
                code: code.as_str().to_owned(),
                reason,
            },
        };
        let terminal = self.loose("child_terminal").text();
        let refund_key = terminal
            .as_deref()
            .map(|terminal| RefundKey::stored(terminal, self.token().as_ref()));
        Claim {
            state,
            is_charge: self.is_charge(),
            transaction_id: self.loose("index").as_str().to_owned(),
            minor: self.minor(),
            currency: Said::of(self.currency()),
            terminal: Said::of(terminal),
            page: Said::Implied,
            reference: Said::of(self.reference(column)),
            installments: self.installments(),
            brand: self.loose("card_brand").text(),
            // The report tells none.
            last_four: None,
            token: self.token(),
            approval_number: self.loose("authorization_number").text(),
            paid_at: day::instant(&self.time()),
            refund_key,
        }
    }

    /// A normal charge, or a hold that was captured. The payer can edit the mode on the page: V is a hold, N a
    /// check.
    fn is_charge(&self) -> bool {
        let kind = self.loose("txn_type");
        let mode = self.loose("tranmode");
        self.approved()
            && matches!(kind.as_str(), "DEBIT" | "FORCE")
            && mode.as_str().starts_with('A')
    }

    /// An immediate debit (3) is a single payment; a credit plan (6) is never offered.
    fn installments(&self) -> Option<u8> {
        match self.loose("payment_plan").int()? {
            1 | 3 => Some(1),
            8 => u8::try_from(self.loose("number_of_payments").int()?).ok(),
            _ => None,
        }
    }

    fn token(&self) -> Option<CardToken> {
        CardToken::expiring(
            self.loose("credit_card_token").as_str(),
            self.loose("expiration_month").int(),
            self.loose("expiration_year").int(),
        )
    }

    fn time(&self) -> String {
        let date = self.loose("transaction_date");
        let time = self.loose("transaction_time");
        format!("{}T{}", date.as_str(), time.as_str())
    }

    pub(super) fn listed(&self, column: u8) -> Listed {
        let kind = match self.loose("txn_type").as_str() {
            "CREDIT" => ListedKind::Refund,
            "CANCEL" => ListedKind::Void,
            _ if self.is_charge() => ListedKind::Charge,
            _ => ListedKind::Other,
        };
        let amount = self.minor().zip(self.currency());
        Listed {
            transaction_id: self.loose("index").as_str().to_owned(),
            kind,
            approved: self.approved(),
            amount: amount.and_then(|(minor, currency)| Money::new(minor.abs(), currency).ok()),
            reference: self.reference(column),
            at: day::instant(&self.time()),
        }
    }
}

/// What a refund needs besides the transaction: its terminal, and the card's token where there is one.
#[derive(Debug)]
pub(super) struct RefundKey {
    pub(super) terminal: String,
    pub(super) token: Option<CardToken>,
}

impl RefundKey {
    fn stored(terminal: &str, token: Option<&CardToken>) -> Secret {
        let token = token.map(CardToken::to_stored);
        let token = token.as_ref().map(Secret::reveal).unwrap_or_default();
        Secret::new(format!("{terminal}|{token}"))
    }

    /// Of a charge; without what was kept the page's terminal is assumed.
    pub(super) fn of(charge: &Settled, terminal: &str) -> Self {
        let kept = charge.refund_key.as_ref().map(Secret::reveal);
        match kept.and_then(|kept| kept.split_once('|')) {
            Some((terminal, token)) => Self {
                terminal: terminal.to_owned(),
                token: CardToken::restore(token),
            },
            None => Self {
                terminal: terminal.to_owned(),
                token: None,
            },
        }
    }
}
