//! The hosted page: making it, asking what happened on it, and acknowledging a payment.

use jiff::Timestamp;

use super::codes::NOTHING_TO_APPROVE;
use super::{Grow, Pairs, answer::Row, field};
use crate::checkout::{address, is_page};
use crate::http::Effect;
use crate::verification::{Expected, Said, judge};
use crate::{
    Attempt, Checkout, CheckoutRequest, GatewayError, PageReference, Payer, Refusal, Secret,
    Verification, supports,
};

/// What is sent back to acknowledge a transaction: everything that is told of it.
const ACKNOWLEDGED: &[&str] = &[
    "transactionId",
    "transactionToken",
    "transactionTypeId",
    "paymentType",
    "sum",
    "firstPaymentSum",
    "periodicalPaymentSum",
    "paymentsNum",
    "allPaymentsNum",
    "paymentDate",
    "asmachta",
    "description",
    "fullName",
    "payerPhone",
    "payerEmail",
    "cardSuffix",
    "cardType",
    "cardTypeCode",
    "cardBrand",
    "cardBrandCode",
    "cardExp",
];

impl Grow {
    pub(crate) async fn create_checkout(
        &self,
        request: &CheckoutRequest,
        now: Timestamp,
    ) -> Result<Checkout, GatewayError> {
        request.check(&supports::GROW, self.plain_http())?;
        let Some(page_code) = self.page_code(&request.means) else {
            let reason = "this means of payment has no page code";
            return Err(GatewayError::refused(Refusal::MeansNotOffered, reason));
        };
        let fields = self.create(request, page_code)?;
        let data = self
            .call("createPaymentProcess", fields, Effect::None)
            .await
            .map_err(|said| said.into_error(Effect::None))?
            .object()?;
        let id = data.loose("processId").text();
        let token = data.loose("processToken").text();
        let url = data.loose("url").text();
        let (Some(id), Some(token), Some(url)) = (id, token, url) else {
            return Err(Effect::None.lost("Grow gave no page"));
        };
        if !is_page(&url, self.plain_http()) {
            return Err(Effect::None.lost("Grow gave no address of a page"));
        }
        Ok(Checkout {
            url,
            page: PageReference {
                id,
                secret: Some(Secret::new(token)),
            },
            expires: supports::GROW.page_lifetime.map(|life| now + life),
        })
    }

    fn create(&self, request: &CheckoutRequest, page_code: &Secret) -> Result<Pairs, GatewayError> {
        let urls = &request.urls;
        let mut fields = vec![
            field("pageCode", page_code.reveal()),
            field("userId", self.settings.user_id.reveal()),
            field("sum", &request.amount.decimal()),
            field("description", &plain(&request.description, 250)),
            field("chargeType", "1"),
            field("successUrl", &self.success_url(&urls.success)?),
            field("cancelUrl", &self.plain_url(&urls.cancel)?),
            field("notifyUrl", &self.plain_url(&urls.notify)?),
            field("cField1", request.reference.as_str()),
        ];
        // Never both.
        match request.max_installments {
            1 => fields.push(field("paymentNum", "1")),
            most => fields.push(field("maxPaymentNum", &most.to_string())),
        }
        if request.save_token {
            fields.push(field("saveCardToken", "1"));
        }
        fields.extend(payer(&request.payer)?);
        Ok(fields)
    }

    /// Grow takes no special characters, and calls back to public hosts only.
    fn plain_url(&self, text: &str) -> Result<String, GatewayError> {
        let url = address(text, self.plain_http())?;
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b":/.-_~".contains(&byte);
        let local = url
            .host_str()
            .is_none_or(|host| host == "localhost" || host.starts_with("127."));
        if !text.bytes().all(allowed) || (local && !self.plain_http()) {
            let reason = "Grow takes public addresses without a query or special characters";
            return Err(GatewayError::refused(Refusal::InvalidAddress, reason));
        }
        Ok(text.to_owned())
    }

    /// Grow appends `&response=success&cField1=…` to it whatever it ends in: with a query of its own that
    /// does not become a part of the path.
    fn success_url(&self, text: &str) -> Result<String, GatewayError> {
        Ok(format!("{}?from=grow", self.plain_url(text)?))
    }

    pub(crate) async fn verify(
        &self,
        attempt: &Attempt,
        now: Timestamp,
    ) -> Result<Verification, GatewayError> {
        let (process, rows) = self.process(attempt).await?;
        let token = process.loose("processToken");
        // Both keys are ours since the page was made: another process cannot answer to them.
        let ours = attempt.page.secret.as_ref().map(Secret::reveal) == Some(token.as_str());
        let id = process.loose("processId").text().filter(|_| ours);
        let expected = Expected {
            amount: attempt.amount,
            terminal: "",
            page: &attempt.page.id,
            reference: attempt.reference.as_str(),
            max_installments: attempt.max_installments,
            save_token: attempt.save_token,
            open_until: attempt.created_at + supports::GROW.pending_for,
            retry_on_page: supports::GROW.retry_on_page,
        };
        let reference = process.reference();
        let claims = rows
            .iter()
            .map(|row| row.claim(Said::of(id.clone()), Said::of(reference.clone())))
            .collect();
        Ok(judge(&expected, claims, now))
    }

    /// The process and its transactions.
    async fn process(&self, attempt: &Attempt) -> Result<(Row, Vec<Row>), GatewayError> {
        let fields = self.process_fields(attempt)?;
        let data = self
            .call("getPaymentProcessInfo", fields, Effect::None)
            .await
            .map_err(|said| said.into_error(Effect::None))?;
        Ok((data.object()?, data.list("transactions")?))
    }

    fn process_fields(&self, attempt: &Attempt) -> Result<Pairs, GatewayError> {
        let (Some(page_code), Some(token)) = (self.page_code(&attempt.means), &attempt.page.secret)
        else {
            let reason = "the page code or the process's token is gone".to_owned();
            return Err(GatewayError::Config { reason });
        };
        Ok(vec![
            field("pageCode", page_code.reveal()),
            field("processId", &attempt.page.id),
            field("processToken", token.reveal()),
        ])
    }

    /// What is sent comes from our own question, never from the callback.
    pub(crate) async fn acknowledge(&self, attempt: &Attempt) -> Result<(), GatewayError> {
        let (_, rows) = self.process(attempt).await?;
        for row in rows.iter().filter(|row| row.status() == Some(2)) {
            let mut fields = self.process_fields(attempt)?;
            let told = ACKNOWLEDGED.iter().filter_map(|name| {
                let value = row.loose(name).text()?;
                Some(((*name).to_owned(), value))
            });
            fields.extend(told);
            let acknowledged = self.call("approveTransaction", fields, Effect::None).await;
            match acknowledged {
                Err(said) if said.id() != Some(NOTHING_TO_APPROVE) => {
                    return Err(said.into_error(Effect::None));
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// Name and phone are mandatory, each in a shape of its own.
pub(super) fn payer(payer: &Payer) -> Result<Pairs, GatewayError> {
    let refused = |reason: &str| GatewayError::refused(Refusal::InvalidPayer, reason);
    let name = plain(&payer.name, 100);
    if name.split_whitespace().count() < 2 {
        return Err(refused("Grow needs a first and a last name"));
    }
    let phone = mobile(&payer.phone).ok_or_else(|| refused("Grow needs an Israeli mobile"))?;
    let mut fields = vec![
        field("pageField[fullName]", &name),
        field("pageField[phone]", &phone),
    ];
    if !payer.email.is_empty() {
        fields.push(field("pageField[email]", payer.email.trim()));
    }
    Ok(fields)
}

/// `05XXXXXXXX`.
fn mobile(phone: &str) -> Option<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.strip_prefix("972") {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits,
    };
    (national.len() == 10 && national.starts_with("05")).then_some(national)
}

/// Letters, digits, spaces and `. , ' -`: Grow refuses the rest.
pub(super) fn plain(text: &str, max: usize) -> String {
    let kept = |c: char| c.is_alphanumeric() || ".,'-".contains(c);
    let spaced: String = text
        .chars()
        .map(|c| if kept(c) { c } else { ' ' })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    words.join(" ").chars().take(max).collect()
}
