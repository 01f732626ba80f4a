//! What a gateway's page is asked for: who pays, what for, and where to go afterwards.

use chatgrow_gateways::{
    Attempt, CheckoutRequest, Language, PageReference, Payer, Reference, ReturnUrls,
    Secret as TheirSecret,
};
use serde::Deserialize;

use super::model::Returned;
use super::open::Wish;
use super::store::{CheckoutRow, NewCheckout};
use crate::app::App;
use crate::customers;
use crate::payments::accounts::{self, Provider};
use crate::payments::links::PaymentLink;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::{Faults, Problem};
use crate::platform::i18n::Lang;
use crate::platform::ids::{BusinessId, CheckoutId};
use crate::platform::links::Purpose;
use crate::platform::phone::Phone;
use crate::platform::text::Name;

/// What a payer says of themselves where the gateway needs to know it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct PayerForm {
    pub(super) full_name: String,
    pub(super) phone: String,
}

/// Whether a gateway takes somebody of this name and telephone.
pub(super) fn is_known_enough(provider: Provider, name: &str, phone: Option<&str>) -> bool {
    provider != Provider::Grow || (has_two_words(name) && phone.is_some_and(is_israeli_mobile))
}

/// As Grow counts: letters and digits make words.
fn has_two_words(name: &str) -> bool {
    let words = name.split(|c: char| c.is_whitespace());
    words
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
        >= 2
}

/// In E.164.
fn is_israeli_mobile(phone: &str) -> bool {
    phone.len() == 13 && phone.starts_with("+9725")
}

/// Who pays: the customer as their card says, or as they said themselves where the gateway needs more.
pub(super) async fn payer(
    tx: &mut Tx,
    link: &PaymentLink,
    provider: Provider,
    form: &PayerForm,
) -> Result<Payer, Problem> {
    let customer = customers::read(tx, link.customer_id).await?;
    let customer = customer.ok_or(Problem::NotFound)?;
    let mut payer = Payer {
        name: customer.full_name,
        phone: customer.phone.unwrap_or_default(),
        email: customer.email.unwrap_or_default(),
    };
    if is_known_enough(provider, &payer.name, Some(&payer.phone)) {
        return Ok(payer);
    }
    let mut faults = Faults::default();
    let name = Name::parse(&form.full_name).filter(|name| has_two_words(name.as_str()));
    if let Some(name) = faults.need("/fullName", name, "bad_payer") {
        payer.name = name.into_string();
    }
    let phone = Phone::parse(&form.phone).filter(|phone| is_israeli_mobile(phone.as_str()));
    if let Some(phone) = faults.need("/phone", phone, "bad_mobile") {
        phone.as_str().clone_into(&mut payer.phone);
    }
    faults.finish()?;
    Ok(payer)
}

/// What the gateway is asked for.
pub(super) fn request(
    app: &App,
    scope: Scope,
    (link, new): (&PaymentLink, &NewCheckout<'_>),
    payer: Payer,
    wish: &Wish<'_>,
) -> anyhow::Result<CheckoutRequest> {
    Ok(CheckoutRequest {
        reference: Reference::new(&new.id.to_string())?,
        amount: accounts::cross(new.amount)?,
        description: link.description.clone(),
        payer,
        max_installments: new.max_installments,
        save_token: new.save_card,
        means: new.ways.iter().copied().map(accounts::known).collect(),
        language: match wish.lang {
            Lang::He => Language::Hebrew,
            Lang::En => Language::English,
            Lang::Ar => Language::Arabic,
            Lang::Ru => Language::Russian,
        },
        urls: urls(app, scope.business(), wish.token, new.id),
    })
}

/// Nothing that comes to these addresses is believed. None has a query: not every gateway takes one.
fn urls(app: &App, business: BusinessId, token: &str, id: CheckoutId) -> ReturnUrls {
    let base = &app.config.base_url;
    let back = |from: Returned| format!("{base}/pay/{token}/return/{}", from.word());
    let hook = app.links.sign(Purpose::CheckoutHook, &[business.0, id.0]);
    ReturnUrls {
        success: back(Returned::Success),
        failure: back(Returned::Failure),
        cancel: back(Returned::Cancel),
        notify: format!("{base}/hooks/pay/{hook}"),
    }
}

/// What was kept of an attempt, for asking about it; `None` where there is no page yet.
pub(super) fn attempt(
    app: &App,
    scope: Scope,
    row: &CheckoutRow,
) -> anyhow::Result<Option<Attempt>> {
    let Some((id, opened_at)) = row.page_id.clone().zip(row.times().opened_at) else {
        return Ok(None);
    };
    let secret = row.page_secret(app, scope.business())?;
    Ok(Some(Attempt {
        reference: Reference::new(&row.id.to_string())?,
        amount: accounts::cross(row.amount())?,
        max_installments: u8::try_from(row.max_installments)?,
        save_token: row.save_card,
        means: row.ways().into_iter().map(accounts::known).collect(),
        page: PageReference {
            id,
            secret: secret.map(|secret| TheirSecret::new(secret.expose())),
        },
        created_at: opened_at,
    }))
}

#[cfg(test)]
mod tests {
    use super::{Provider, is_known_enough};

    #[test]
    fn grow_wants_two_words_and_an_israeli_mobile() {
        let grow = |name, phone| is_known_enough(Provider::Grow, name, phone);
        assert!(grow("דנה לוי", Some("+972501234567")));
        assert!(!grow("דנה", Some("+972501234567")));
        assert!(!grow("דנה -", Some("+972501234567")));
        assert!(!grow("דנה לוי", Some("+97231234567")));
        assert!(!grow("דנה לוי", None));
        assert!(is_known_enough(Provider::Cardcom, "דנה", None));
    }
}
