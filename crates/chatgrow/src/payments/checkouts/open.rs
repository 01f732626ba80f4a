//! Opening a page of a gateway for a payer, one at a time.
//!
//! This is the one place where a request waits for somebody outside: the payer has pressed "pay" and is to be led on.
//! It is asked outside any transaction and for a short time only; what is asked for is written down before, so that
//! an answer that is lost leaves an attempt that is given up, and no page that anybody has seen.

use std::time::Duration;

use chatgrow_gateways::{Checkout, GatewayError, Refusal};
use jiff::Timestamp;

use super::gateway_page::{self, PayerForm};
use super::model::{Returned, Status};
use super::store::{CheckoutRow, NewCheckout, NewPage, place};
use super::verify::plan_look;
use crate::app::App;
use crate::payments::accounts::{self, Account, Way};
use crate::payments::links::{PaymentLink, link};
use crate::payments::reconcile;
use crate::platform::config::Secret;
use crate::platform::db::{Scope, Tx};
use crate::platform::http::Problem;
use crate::platform::i18n::Lang;
use crate::platform::ids::{CheckoutId, PaymentLinkId};

/// How long a payer waits for a gateway.
const PATIENCE: Duration = Duration::from_secs(12);

/// What is done for a payer who wants to pay.
#[derive(Debug)]
pub(super) enum Opened {
    /// They are led to this address. It may tell who they are.
    Page(Secret),
    /// The page of the link says what there is to wait for.
    Wait,
}

/// What the payer wants.
#[derive(Debug)]
pub(super) struct Wish<'a> {
    pub(super) token: &'a str,
    pub(super) payer: &'a PayerForm,
    pub(super) lang: Lang,
    /// What the payer agreed to when the card is to be kept.
    pub(super) consent: Option<&'a str>,
}

/// Opens a page for the payer of a link, or gives the one that is open.
///
/// # Errors
/// `no_online_payment` when the business cannot be paid online; [`Problem::Invalid`] at `/fullName` or `/phone` when
/// the gateway needs to know more of the payer; [`Problem::Unavailable`] when the gateway does not answer.
pub(super) async fn open(
    app: &App,
    scope: Scope,
    id: PaymentLinkId,
    wish: &Wish<'_>,
) -> Result<Opened, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    // Not held: who is paid for a link that ends at this moment gets the money back.
    let link = link(&mut tx, id).await?.ok_or(Problem::NotFound)?;
    if !link.is_open(now) {
        return Ok(Opened::Wait);
    }
    if let Some(opened) = current(app, &mut tx, now, link.id).await? {
        tx.commit().await?;
        return Ok(opened);
    }
    let account = accounts::paying(app, &mut tx).await;
    let account = account.map_err(Problem::internal)?;
    let account = account.ok_or_else(|| Problem::conflict("no_online_payment"))?;
    let payer = gateway_page::payer(&mut tx, &link, account.provider, wish.payer).await?;
    let id = CheckoutId::new(now);
    let new = new_checkout(id, &link, &account, wish.consent);
    if !tx.insert_checkout(&new, now).await? {
        return Ok(Opened::Wait);
    }
    plan_look(&mut tx, now, id).await?;
    if account.id.is_none() {
        reconcile::begin_for_installation(&mut tx, now).await?;
    }
    tx.commit().await?;
    let request =
        gateway_page::request(app, scope, (&link, &new), payer, wish).map_err(Problem::internal)?;
    let asked = account.gateway.create_checkout(&request, now);
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(page)) => opened(app, scope, id, &account, page).await,
        Ok(Err(error)) => Err(failed(app, scope, id, &error).await?),
        Err(_) => {
            let reason = "it took too long".to_owned();
            let error = GatewayError::Retry {
                after: None,
                reason,
            };
            Err(failed(app, scope, id, &error).await?)
        }
    }
}

/// What there is already: a page to lead to, or something to wait for. A page that is not offered any more makes
/// room for another.
async fn current(
    app: &App,
    tx: &mut Tx,
    now: Timestamp,
    link: PaymentLinkId,
) -> Result<Option<Opened>, Problem> {
    for row in tx.checkouts_of(link).await? {
        let times = row.times();
        match row.status {
            Status::Paid | Status::Unknown | Status::Mismatch => return Ok(Some(Opened::Wait)),
            Status::Opening if times.is_given_up(now) => {
                tx.set_checkout_status((row.id, row.status), (Status::Failed, "no answer"), now)
                    .await?;
            }
            Status::Opening => return Ok(Some(Opened::Wait)),
            Status::Open if is_usable(&row, now) => {
                let url = row.page_url(app, tx.business());
                if let Some(url) = url.map_err(Problem::internal)? {
                    return Ok(Some(Opened::Page(url)));
                }
            }
            Status::Open if times.is_awaited(now) => return Ok(Some(Opened::Wait)),
            Status::Open => {
                tx.set_checkout_status((row.id, row.status), (Status::Over, &row.note), now)
                    .await?;
            }
            Status::Over | Status::Declined if times.is_awaited(now) => {
                return Ok(Some(Opened::Wait));
            }
            Status::Over | Status::Declined | Status::Failed => {}
        }
    }
    Ok(None)
}

/// Whether the payer can be led to the page of an open attempt once more.
fn is_usable(row: &CheckoutRow, now: Timestamp) -> bool {
    let times = row.times();
    let came_back = times.returned.map(|(_, from)| from);
    let bears_another_try = row.provider.supports().retry_on_page;
    !times.page_is_over(now)
        && came_back != Some(Returned::Success)
        && (came_back.is_none() || bears_another_try)
}

fn new_checkout<'a>(
    id: CheckoutId,
    link: &PaymentLink,
    account: &'a Account,
    consent: Option<&'a str>,
) -> NewCheckout<'a> {
    // Only a card can be kept.
    const CARD: &[Way] = &[Way::Card];
    let save_card = link.save_card && consent.is_some();
    let ways = if save_card { CARD } else { &account.ways };
    let only_bit = ways == [Way::Bit];
    let most = account.provider.supports().max_installments;
    NewCheckout {
        id,
        link_id: link.id,
        account_id: account.id,
        provider: account.provider,
        amount: link.amount,
        max_installments: if only_bit {
            1
        } else {
            u8::try_from(link.max_installments).map_or(1, |count| count.clamp(1, most))
        },
        save_card,
        consent: consent.filter(|_| save_card).unwrap_or_default(),
        ways,
    }
}

async fn opened(
    app: &App,
    scope: Scope,
    id: CheckoutId,
    account: &Account,
    page: Checkout,
) -> Result<Opened, Problem> {
    let now = app.clock.now();
    let business = scope.business();
    let seal = |column, text: &str| {
        let sealed = app.vault.seal(&place(business, id, column), text);
        sealed.map_err(Problem::internal)
    };
    let secret = page.page.secret.as_ref();
    let secret = secret.map(|secret| seal("page_secret", secret.reveal()));
    let new = NewPage {
        id: &page.page.id,
        secret: secret.transpose()?,
        url: seal("page_url", &page.url)?,
        page_until: page.expires,
        pending_until: now + account.gateway.supports().pending_for,
    };
    let mut tx = app.db.write(scope).await?;
    let is_ours = tx.set_checkout_page(id, &new, now).await?;
    tx.commit().await?;
    Ok(if is_ours {
        Opened::Page(Secret::new(page.url))
    } else {
        Opened::Wait
    })
}

/// Notes that there is no page, and says what to tell the payer.
async fn failed(
    app: &App,
    scope: Scope,
    id: CheckoutId,
    error: &GatewayError,
) -> Result<Problem, Problem> {
    let now = app.clock.now();
    let mut tx = app.db.write(scope).await?;
    tx.set_checkout_status(
        (id, Status::Opening),
        (Status::Failed, &error.to_string()),
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(match error {
        GatewayError::Refused {
            code: Refusal::InvalidPayer,
            ..
        } => Problem::invalid("/fullName", "bad_payer"),
        error => {
            tracing::warn!(checkout = %id, code = error.code(), "a gateway gave no page");
            Problem::Unavailable(format!("a gateway gave no page: {}", error.code()))
        }
    })
}
