//! What a hosted page is asked for, and what is kept of it.

use jiff::Timestamp;
use reqwest::Url;

use crate::text::{is_identifier, one_line};
use crate::{GatewayError, Money, Refusal, Secret, Supports};

/// The longest address a gateway takes.
const MAX_ADDRESS: usize = 500;

/// Our identifier of an attempt to pay, of a token charge or of a refund: it travels to the gateway and comes
/// back. Letters, digits and hyphens, at most 50.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reference(String);

impl Reference {
    /// Takes an identifier.
    ///
    /// # Errors
    /// [`Refusal::InvalidRequest`] for an empty or long one, or other characters.
    pub fn new(text: &str) -> Result<Self, GatewayError> {
        if !is_identifier(text, 50) || text.contains('_') {
            let reason = "a reference is 1 to 50 letters, digits and hyphens";
            return Err(GatewayError::refused(Refusal::InvalidRequest, reason));
        }
        Ok(Self(text.to_owned()))
    }

    /// The identifier.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A way to pay on the hosted page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Means {
    /// A card.
    Card,
    /// Bit: shekels, one payment, no token.
    Bit,
    /// Apple Pay.
    ApplePay,
    /// Google Pay.
    GooglePay,
}

/// The language of the hosted page, where it can be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Hebrew.
    #[default]
    Hebrew,
    /// English.
    English,
    /// Arabic.
    Arabic,
    /// Russian.
    Russian,
}

/// Who pays, as far as known: the page is filled in with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Payer {
    /// First and last name. Grow demands two words.
    pub name: String,
    /// A phone number. Grow demands an Israeli mobile, `05…`.
    pub phone: String,
    /// An e-mail address, or empty.
    pub email: String,
}

/// Where the payer's browser goes afterwards, and where the gateway calls. Grow and Tranzila append to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnUrls {
    /// After paying.
    pub success: String,
    /// After a refusal.
    pub failure: String,
    /// After giving up.
    pub cancel: String,
    /// For the gateway's callback.
    pub notify: String,
}

/// A hosted page to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckoutRequest {
    /// The attempt.
    pub reference: Reference,
    /// What is to be paid.
    pub amount: Money,
    /// What for, for the payer.
    pub description: String,
    /// Who pays.
    pub payer: Payer,
    /// Up to so many instalments, by the payer's choice; 1 is a single payment.
    pub max_installments: u8,
    /// Whether the card is to be saved for later charges. The payer must have agreed.
    pub save_token: bool,
    /// The ways to pay. What a gateway can do with a mixture: [`crate::Gateway::create_checkout`].
    pub means: Vec<Means>,
    /// The page's language.
    pub language: Language,
    /// Where to go afterwards.
    pub urls: ReturnUrls,
}

/// How a gateway names its page. Keep both with the attempt; the secret encrypted. Neither is for the payer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageReference {
    /// The identifier: Cardcom's LowProfileId, Grow's processId, our own reference at Tranzila.
    pub id: String,
    /// What is needed besides to ask for it: Grow's processToken.
    pub secret: Option<Secret>,
}

/// A page that waits for the payer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkout {
    /// Where to lead the payer, with a full redirect (303). Tranzila's holds name, phone and e-mail: send no
    /// referrer, and keep it out of logs.
    pub url: String,
    /// How the gateway names the page.
    pub page: PageReference,
    /// When the address stops working, where the gateway says so.
    pub expires: Option<Timestamp>,
}

/// What was kept of an attempt, for verifying it: nothing of it comes from a callback.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Our identifier.
    pub reference: Reference,
    /// What was to be paid.
    pub amount: Money,
    /// Up to so many instalments.
    pub max_installments: u8,
    /// Whether the card was to be saved.
    pub save_token: bool,
    /// The ways to pay that were asked for.
    pub means: Vec<Means>,
    /// How the gateway names the page.
    pub page: PageReference,
    /// When the page was made.
    pub created_at: Timestamp,
}

impl CheckoutRequest {
    /// The attempt to keep for this request, once there is a page.
    #[must_use]
    pub fn attempt(&self, page: PageReference, created_at: Timestamp) -> Attempt {
        Attempt {
            reference: self.reference.clone(),
            amount: self.amount,
            max_installments: self.max_installments,
            save_token: self.save_token,
            means: self.means.clone(),
            page,
            created_at,
        }
    }

    /// What holds at every gateway. `plain_http` where the gateway itself is a simulator.
    pub(crate) fn check(&self, supports: &Supports, plain_http: bool) -> Result<(), GatewayError> {
        let refused = |code, reason: &str| Err(GatewayError::refused(code, reason));
        if !supports.currencies.contains(&self.amount.currency()) {
            let code = self.amount.currency().code();
            let reason = format!("{code} cannot be paid there");
            return refused(Refusal::CurrencyNotOffered, &reason);
        }
        if !(1..=supports.max_installments).contains(&self.max_installments) {
            let reason = format!("1 to {} instalments", supports.max_installments);
            return refused(Refusal::InvalidInstallments, &reason);
        }
        if self.means.is_empty() || self.means.iter().any(|m| !supports.means.contains(m)) {
            return refused(
                Refusal::MeansNotOffered,
                "this means of payment is not offered there",
            );
        }
        let only_bit = self.means == [Means::Bit];
        if only_bit && (self.max_installments > 1 || self.save_token) {
            let reason = "Bit knows neither instalments nor saved cards";
            return refused(Refusal::MeansNotOffered, reason);
        }
        if only_bit && self.amount.currency() != crate::Currency::Ils {
            return refused(Refusal::CurrencyNotOffered, "Bit pays shekels only");
        }
        if one_line(&self.description, 250).is_empty() {
            return refused(Refusal::InvalidRequest, "a description is needed");
        }
        let urls = &self.urls;
        [&urls.success, &urls.failure, &urls.cancel, &urls.notify]
            .into_iter()
            .try_for_each(|url| address(url, plain_http).map(|_| ()))
    }
}

/// An absolute address of the web that a payer or a gateway may be led to.
pub(crate) fn address(text: &str, plain_http: bool) -> Result<Url, GatewayError> {
    let refused = |reason: &str| {
        let reason = format!("an address to return to {reason}");
        GatewayError::refused(Refusal::InvalidAddress, reason)
    };
    if text.len() > MAX_ADDRESS {
        return Err(refused("has more than 500 characters"));
    }
    if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(refused(
            "has spaces, control characters or letters beyond ASCII",
        ));
    }
    let url = Url::parse(text).map_err(|_| refused("is none"))?;
    if !is_web(&url, plain_http) {
        return Err(refused("does not begin with https and a host"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refused("has a user name"));
    }
    if url.fragment().is_some() {
        return Err(refused("has a fragment"));
    }
    Ok(url)
}

fn is_web(url: &Url, plain_http: bool) -> bool {
    let scheme = url.scheme();
    (scheme == "https" || (plain_http && scheme == "http")) && url.host_str().is_some()
}

/// Whether a gateway's own address is one that a payer may be led to.
pub(crate) fn is_page(text: &str, plain_http: bool) -> bool {
    Url::parse(text).is_ok_and(|url| is_web(&url, plain_http))
}
