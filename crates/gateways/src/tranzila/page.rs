//! The hosted page: the handshake that locks the amount, and the address we make.

use jiff::Timestamp;
use reqwest::Url;
use serde::{Deserialize, Serialize};

use super::{Tranzila, codes};
use crate::http::Effect;
use crate::json::{Decimal, Loose};
use crate::text::one_line;
use crate::{Checkout, CheckoutRequest, GatewayError, Language, Means, PageReference, supports};

#[derive(Serialize)]
struct Handshake<'a> {
    terminal_name: &'a str,
    sum: Decimal,
    request_params: Params<'a>,
}

#[derive(Serialize)]
struct Params<'a> {
    order_ref: &'a str,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Shaken {
    error_code: Loose,
    message: Loose,
    thtk: Loose,
}

impl Tranzila {
    pub(crate) async fn create_checkout(
        &self,
        request: &CheckoutRequest,
        now: Timestamp,
    ) -> Result<Checkout, GatewayError> {
        request.check(&supports::TRANZILA, self.plain_http())?;
        let lock = self.handshake(request, now).await?;
        Ok(Checkout {
            url: self.page_url(request, &lock)?,
            page: PageReference {
                id: request.reference.as_str().to_owned(),
                secret: None,
            },
            expires: supports::TRANZILA.page_lifetime.map(|life| now + life),
        })
    }

    /// Locks the sum, and only the sum: the payer can edit all else, so verification checks it.
    async fn handshake(
        &self,
        request: &CheckoutRequest,
        now: Timestamp,
    ) -> Result<String, GatewayError> {
        let body = Handshake {
            terminal_name: &self.settings.terminal,
            sum: Decimal(request.amount),
            request_params: Params {
                order_ref: request.reference.as_str(),
            },
        };
        let url = format!("{}/v2/handshake/create", self.settings.api_url);
        let shaken: Shaken = self.call(url, &body, Effect::None, now).await?;
        match (shaken.error_code.int(), shaken.thtk.text()) {
            (Some(0), Some(lock)) => Ok(lock),
            (Some(code), _) if code != 0 => Err(codes::refusal(code, shaken.message.as_str())),
            _ => Err(Effect::None.lost("Tranzila gave no handshake")),
        }
    }

    fn page_url(&self, request: &CheckoutRequest, lock: &str) -> Result<String, GatewayError> {
        let settings = &self.settings;
        let reference = request.reference.as_str();
        let base = format!("{}/{}/iframenew.php", settings.page_url, settings.terminal);
        let mut url = Url::parse(&base).map_err(|error| GatewayError::Config {
            reason: format!("the page's address: {error}"),
        })?;
        let description = one_line(&request.description, 100);
        let mut query = url.query_pairs_mut();
        query
            .append_pair("sum", &request.amount.decimal())
            .append_pair("currency", &request.amount.currency().number().to_string())
            .append_pair("tranmode", self.mode(request))
            .append_pair("lang", language(request.language))
            .append_pair("nologo", "1")
            .append_pair("new_process", "1")
            .append_pair("thtk", lock)
            .append_pair(&settings.reference_field, reference)
            .append_pair("DCdisable", reference)
            .append_pair("pdesc", &format!("{description} {reference}"))
            .append_pair("contact", &one_line(&request.payer.name, 50))
            .append_pair("email", &one_line(&request.payer.email, 50))
            .append_pair("phone", &one_line(&request.payer.phone, 50))
            .append_pair("success_url_address", &request.urls.success)
            .append_pair("fail_url_address", &request.urls.failure)
            .append_pair("notify_url_address", &request.urls.notify);
        match request.max_installments {
            1 => query.append_pair("cred_type", "1"),
            most => query
                .append_pair("cred_type", "8")
                .append_pair("maxpay", &most.to_string()),
        };
        for (means, flag) in [
            (Means::Bit, "bit_pay"),
            (Means::ApplePay, "apple_pay"),
            (Means::GooglePay, "google_pay"),
        ] {
            if request.means.contains(&means) {
                query.append_pair(flag, "1");
            }
        }
        if !request.means.contains(&Means::Card) {
            query.append_pair("hide_cc", "1");
        }
        drop(query);
        Ok(url.into())
    }

    /// A charge; with a token where one is to be had, for a refund needs it.
    fn mode(&self, request: &CheckoutRequest) -> &'static str {
        let card = request.means.contains(&Means::Card);
        if card && (self.settings.tokens || request.save_token) {
            "AK"
        } else {
            "A"
        }
    }
}

/// The page's English is called `us`.
fn language(language: Language) -> &'static str {
    match language {
        Language::Hebrew => "il",
        Language::English => "us",
        Language::Arabic => "ar",
        Language::Russian => "ru",
    }
}
