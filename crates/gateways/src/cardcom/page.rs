//! The hosted page: making it, and asking what happened on it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::answer::Transaction;
use super::codes::{self, Meaning};
use super::{Cardcom, CardcomSettings};
use crate::checkout::is_page;
use crate::http::Effect;
use crate::json::{Decimal, Loose};
use crate::text::one_line;
use crate::verification::{Expected, Said, State, judge};
use crate::{
    Attempt, Checkout, CheckoutRequest, GatewayError, Language, Means, PageReference, Payer,
    Refusal, Verification, supports,
};

const CHARGE: &str = "ChargeOnly";
const CHARGE_AND_SAVE: &str = "ChargeAndCreateToken";

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Create<'a> {
    terminal_number: u32,
    api_name: &'a str,
    operation: &'static str,
    return_value: &'a str,
    amount: Decimal,
    #[serde(rename = "ISOCoinId")]
    iso_coin_id: u16,
    language: &'static str,
    product_name: String,
    success_redirect_url: &'a str,
    failed_redirect_url: &'a str,
    cancel_redirect_url: &'a str,
    web_hook_url: &'a str,
    advanced_definition: Advanced,
    #[serde(rename = "UIDefinition")]
    ui_definition: Ui,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Advanced {
    min_num_of_payments: u8,
    max_num_of_payments: u8,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Ui {
    card_owner_name_value: String,
    card_owner_phone_value: String,
    card_owner_email_value: String,
    is_card_owner_phone_required: bool,
    is_card_owner_email_required: bool,
}

#[derive(Deserialize)]
#[serde(default, rename_all = "PascalCase")]
#[derive(Default)]
struct Created {
    response_code: Loose,
    description: Option<String>,
    low_profile_id: Loose,
    url: Option<String>,
    url_to_bit: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Query<'a> {
    terminal_number: u32,
    api_name: &'a str,
    low_profile_id: &'a str,
}

/// `LowProfileResult`.
#[derive(Deserialize, Default)]
#[serde(default, rename_all = "PascalCase")]
struct PageResult {
    response_code: Loose,
    description: Option<String>,
    terminal_number: Loose,
    low_profile_id: Loose,
    return_value: Loose,
    operation: Loose,
    token_info: Option<TokenInfo>,
    tranzaction_info: Option<Transaction>,
}

#[derive(Deserialize, Default)]
#[serde(default, rename_all = "PascalCase")]
struct TokenInfo {
    token: Loose,
    card_year: Loose,
    card_month: Loose,
}

impl Cardcom {
    pub(crate) async fn create_checkout(
        &self,
        request: &CheckoutRequest,
    ) -> Result<Checkout, GatewayError> {
        request.check(&supports::CARDCOM, self.plain_http())?;
        let body = create(&self.settings, request);
        let created: Created = self.call("LowProfile/Create", &body, Effect::None).await?;
        if codes::meaning(&created.response_code) != Some(Meaning::Ok) {
            let description = created.description.unwrap_or_default();
            return Err(codes::refusal(200, &created.response_code, &description));
        }
        let only_bit = request.means == [Means::Bit];
        let url = if only_bit {
            created.url_to_bit
        } else {
            created.url
        };
        let Some(url) = url.filter(|url| !url.is_empty()) else {
            let reason = "this means of payment is not switched on at the terminal";
            return Err(GatewayError::refused(Refusal::MeansNotOffered, reason));
        };
        let leads = is_page(&url, self.plain_http());
        let (true, Some(id)) = (leads, created.low_profile_id.text()) else {
            return Err(Effect::None.lost("Cardcom gave no page"));
        };
        Ok(Checkout {
            url,
            page: PageReference {
                id: id.to_ascii_lowercase(),
                secret: None,
            },
            expires: None,
        })
    }

    pub(crate) async fn verify(
        &self,
        attempt: &Attempt,
        now: Timestamp,
    ) -> Result<Verification, GatewayError> {
        let query = Query {
            terminal_number: self.settings.terminal,
            api_name: self.settings.api_name.reveal(),
            low_profile_id: &attempt.page.id,
        };
        let result: PageResult = self
            .call("LowProfile/GetLpResult", &query, Effect::None)
            .await?;
        let meaning = codes::meaning(&result.response_code);
        if meaning == Some(Meaning::WrongCredentials) {
            let description = result.description.unwrap_or_default();
            return Err(codes::refusal(200, &result.response_code, &description));
        }
        let terminal = self.terminal();
        let expected = Expected {
            amount: attempt.amount,
            terminal: &terminal,
            page: &attempt.page.id,
            reference: attempt.reference.as_str(),
            max_installments: attempt.max_installments,
            save_token: attempt.save_token,
            open_until: attempt.created_at + supports::CARDCOM.pending_for,
            retry_on_page: supports::CARDCOM.retry_on_page,
        };
        let claims = result.claim(attempt.save_token).into_iter().collect();
        Ok(judge(&expected, claims, now))
    }
}

impl PageResult {
    /// What happened, if anything: a page that was not finished answers with a code that is not documented.
    fn claim(self, save_token: bool) -> Option<crate::verification::Claim> {
        let page = Said::of(self.low_profile_id.text().map(|id| id.to_ascii_lowercase()));
        let reference = Said::of(self.return_value.text());
        let succeeded = match codes::meaning(&self.response_code) {
            Some(Meaning::Ok) => true,
            Some(Meaning::NotCompleted) => return None,
            _ => false,
        };
        let transaction = match self.tranzaction_info {
            // A success without a transaction is nothing that is known.
            None if succeeded => Transaction::default(),
            told => told?,
        };
        let mut claim = transaction.claim(page, reference);
        if !succeeded && claim.state == State::Approved {
            claim.state = State::Unclear {
                reason: codes::reason(
                    &self.response_code,
                    self.description.as_deref().unwrap_or_default(),
                ),
            };
        }
        let operation = if save_token { CHARGE_AND_SAVE } else { CHARGE };
        claim.is_charge &= self.operation.as_str() == operation;
        // Told twice, of the page and of the transaction: both must be ours.
        if Said::of(self.terminal_number.text()) != claim.terminal {
            claim.terminal = Said::Missing;
        }
        if let Some(info) = self.token_info {
            let (month, year) = (info.card_month.int(), info.card_year.int());
            claim.token = crate::CardToken::expiring(info.token.as_str(), month, year);
        }
        Some(claim)
    }
}

fn create<'a>(settings: &'a CardcomSettings, request: &'a CheckoutRequest) -> Create<'a> {
    Create {
        terminal_number: settings.terminal,
        api_name: settings.api_name.reveal(),
        operation: if request.save_token {
            CHARGE_AND_SAVE
        } else {
            CHARGE
        },
        return_value: request.reference.as_str(),
        amount: Decimal(request.amount),
        iso_coin_id: request.amount.currency().number(),
        // There is no Arabic page.
        language: match request.language {
            Language::Hebrew => "he",
            Language::English | Language::Arabic => "en",
            Language::Russian => "ru",
        },
        product_name: one_line(&request.description, 250),
        success_redirect_url: &request.urls.success,
        failed_redirect_url: &request.urls.failure,
        cancel_redirect_url: &request.urls.cancel,
        web_hook_url: &request.urls.notify,
        advanced_definition: Advanced {
            min_num_of_payments: 1,
            max_num_of_payments: request.max_installments,
        },
        ui_definition: ui(&request.payer),
    }
}

fn ui(payer: &Payer) -> Ui {
    Ui {
        card_owner_name_value: one_line(&payer.name, 50),
        card_owner_phone_value: one_line(&payer.phone, 50),
        card_owner_email_value: one_line(&payer.email, 50),
        // The page demands both unless told otherwise, and not everybody has both.
        is_card_owner_phone_required: false,
        is_card_owner_email_required: false,
    }
}
